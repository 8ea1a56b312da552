"""A desk's work as plain data for its page: claims as rows, checks, changes, and what stands in the text where."""

from __future__ import annotations

from math import isinf
from typing import Any

from lessons.explorers.report_desk.passages import MOST_CLAIMS
from lessons.explorers.report_desk.work import Work
from lessons.records import Claim
from lessons.records.steps import UNITS
from lessons.reports.appraising import FITS, FITS_NOT, UNTOLD, Check
from lessons.reports.appraising.checking import NAMES, name_of
from lessons.reports.appraising.flight_pairs import PER, printed_of
from lessons.reports.casefile import Case, compare, entry
from lessons.reports.casefile.comparing import SAME
from lessons.reports.casefile.typed import LONGEST
from lessons.reports.casefile.whole import LONGEST_ADDRESS, LONGEST_DRAFT
from lessons.reports.reading.naming import UNATTRIBUTED
from lessons.reports.readout import LARGEST
from lessons.units import convert, number_text

SIGNS = {FITS: "✓", FITS_NOT: "✗", UNTOLD: "?"}  # never colour alone


def setup(case: Case) -> dict[str, Any]:
    """What a page must know at once: what a claim can be about, in words, the signs, and the bounds."""
    return {
        "empty": not case.text.strip(),
        "quantities": list(NAMES.items()),
        "signs": SIGNS,
        "nobody": UNATTRIBUTED,
        "most": {"bytes": LARGEST, "draft": LONGEST_DRAFT, "noted": LONGEST_ADDRESS, "typed": LONGEST},
    }


def described(work: Work) -> dict[str, Any]:
    """All that a page shows of a desk's work but the text itself."""
    case = work.case
    found = case.appraisal
    earlier = {claim.claim_id for claim in found.others}
    shown = case.claims[:MOST_CLAIMS]
    left = len(case.claims) - len(shown)
    return {
        "empty": not case.text.strip(),
        "about": {"title": case.title, "day": case.day, "address": case.address, "read_at": case.read_at},
        "claims": [_row(case, claim, claim.claim_id in earlier) for claim in shown],
        "left": f"{left:,} more claims are not listed here; they are in what you take away." if left else "",
        "nothing": case.nothing_found,
        "checks": [_check(check) for check in found.checks],
        "counted": counted(case),
        "known": [candidate.said for candidate in found.known],
        "draft": {"text": work.draft, "own": bool(work.case.draft), "behind": work.draft_is_behind},
        "versions": None if work.second is None else _versions(case, work.second),
    }


def counted(case: Case) -> str:
    """How the checks came out, in one sentence.

    >>> counted(Case.read("It flew 400 km and rose to 100 km.")).partition(":")[2]
    ' 2 fit, 0 do not fit, 6 cannot be told.'
    """
    verdicts = [check.verdict for check in case.appraisal.checks]
    if not verdicts:
        return "No checks."
    untold, fits, against = (verdicts.count(one) for one in (UNTOLD, FITS, FITS_NOT))
    many = "1 check" if len(verdicts) == 1 else f"{len(verdicts)} checks"
    does = "does" if against == 1 else "do"
    return f"{many}: {fits} fit, {against} {does} not fit, {untold} cannot be told."


def spoken(claim: Claim) -> str:
    """A claim in one line: its number, who says it, what it is about and what is said.

    >>> spoken(Claim("Japan MOD", "range_km", value=400, claim_id="8"))
    'Claim 8: Japan MOD, range, 400 km'
    """
    return f"Claim {claim.claim_id}: {claim.claimant}, {_about(claim)}, {claim.printed}"


def allows(claim: Claim, day: str = "") -> str:
    """What a claim's number allows by its hedge and its rounding, in words; "" where there is nothing to say.

    It is what the checks go by: whoever is known to round to finer steps is taken at those.

    >>> allows(Claim("A", "range_km", value=400, relation="~")), allows(Claim("A", "apogee_km", value=50, relation=">"))
    ('350 to 450 km', '50 km or more')
    >>> allows(Claim("Japan MOD", "range_km", value=2400, relation="~", unit="km"), "2024-11-05")
    '2,375 to 2,425 km'
    """
    unit = UNITS.get(claim.quantity, "")
    if not claim.has_number or not unit:
        return ""
    try:
        low, high = claim.interval
        if claim.quantity in PER:
            low, high = (end * PER[claim.quantity] for end in printed_of(claim, day).ends)
    except ValueError:  # no step is known
        return ""
    shown = "min" if unit == "s" else unit
    ends = [_grouped(float(f"{convert(end, unit, shown):.4g}")) for end in (low, high) if not isinf(end)]
    if isinf(high):
        return f"{ends[0]} {shown} or more"
    return f"{ends[1]} {shown} or less" if low <= 0 else f"{ends[0]} to {ends[1]} {shown}"


def _grouped(number: float) -> str:
    whole, dot, rest = number_text(number).partition(".")
    return f"{int(whole):,}{dot}{rest}"


def _about(claim: Claim) -> str:
    return name_of(claim.quantity, claim.item)


def _row(case: Case, claim: Claim, earlier: bool) -> dict[str, Any]:
    was = case.was(claim.claim_id)
    notes = [
        "struck" if claim.claim_id in case.struck else "",
        case.state_of(claim.claim_id) if claim.claim_id in case.added or was else "",
        "of an earlier launch" if earlier else "",
        "forecast" if claim.stage == "forecast" else "",
    ]
    return {
        "id": claim.claim_id,
        "start": claim.start,
        "end": claim.end,
        "who": claim.claimant,
        "spoken": claim.spoken_by if claim.spoken_by != claim.claimant else "",
        "quantity": claim.quantity,
        "about": _about(claim),
        "said": claim.printed,
        "entry": entry(claim),
        "hedge": claim.hedge,
        "allows": allows(claim, case.day),
        "quote": claim.quote,
        "struck": claim.claim_id in case.struck,
        "notes": [note for note in notes if note],
        "was": f"{was.claimant}, {_about(was)}, {was.printed}" if was else "",
        "checks": list(case.checks_of(claim.claim_id)),
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "subject": check.subject,
        "verdict": check.verdict,
        "sentence": check.sentence,
        "claims": list(check.claim_ids),
    }


def _versions(before: Case, after: Case) -> dict[str, Any]:
    """What changed from one version to the other; what is the same comes last."""
    changes = sorted(compare(before, after)[: 2 * MOST_CLAIMS], key=lambda change: change.kind == SAME)
    marks = [
        {"id": claim.claim_id, "start": claim.start, "end": claim.end, "struck": False, "label": spoken(claim)}
        for claim in after.claims[:MOST_CLAIMS]
    ]
    differ = sum(change.kind != SAME for change in changes)
    same = len(changes) - differ
    said = f"{differ} {'difference' if differ == 1 else 'differences'}, {same} the same"
    rows = [{"kind": c.kind, "before": c.before_id, "after": c.after_id, "sentence": c.sentence} for c in changes]
    return {"said": said, "changes": rows, "claims": marks}
