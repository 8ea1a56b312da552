"""How likely what is claimed is, in a word with its range, and how sure one can be of that: two sentences, apart.

The rules are a teaching assumption, and say so. A word goes no higher than what stands behind it: "very likely" takes
two independent claimants that agree, "likely" one that can have measured; what nobody is named for, a forecast, and
what a check speaks against get no word.
"""

from collections.abc import Sequence

from lessons.records import LIMITS, Claim
from lessons.reports.appraising.checking import FITS_NOT, Check, name_of
from lessons.reports.appraising.witnesses import STATED, could_measure
from lessons.sources.likelihood import range_of
from lessons.sources.tracing import independent, origins

VERY, LIKELY = "very likely", "likely"
ASSUMED = (
    "These words follow a rule of the course, an assumption: very likely for two independent claimants who agree, "
    "likely for one who can have measured, no word for the rest."
)


def likelihood(claims: Sequence[Claim], checks: Sequence[Check]) -> list[str]:
    """A sentence for each number of the launch, with the word's range beside it and the claims behind it.

    >>> from lessons.reports.appraising.given import traced
    >>> likelihood(traced([Claim("Japan MOD", "range_km", value=400, relation="~", hedge="about", claim_id="1")]), [])
    ['It is likely (55-80 %) that the range was about 400 km, as Japan MOD says. [1]']
    """
    found = []
    against = {claim_id for check in checks if check.verdict == FITS_NOT for claim_id in check.claim_ids}
    for (quantity, item), rows in _grouped(claims).items():
        name = f"the {name_of(quantity, item)}"
        stated = " and ".join(f"{row.printed}, as {row.claimant} says" for row in rows)
        ids = ", ".join(row.claim_id for row in rows)
        if any(row.claim_id in against for row in rows):
            found.append(f"No likelihood is given for {name} ({stated}): a check speaks against it. [{ids}]")
        elif word := _word(rows):
            found.append(f"It is {range_of(word)} that {name} was {stated}. [{ids}]")
        else:
            found.append(f"How likely it is that {name} was {stated}, cannot be told from this report. [{ids}]")
    return found


def _grouped(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.quantity in STATED and claim.has_number and claim.stage != "forecast":
            found.setdefault((claim.quantity, claim.item), []).append(claim)
    return found


def _word(rows: Sequence[Claim]) -> str:
    """The highest word that these claims carry; "" for none."""
    able = [row for row in rows if could_measure(row.claimant)]
    if not able:
        return ""
    agree = _agree(rows)
    if agree and len(independent(origins(able))) > 1:
        return VERY
    return LIKELY if agree else ""


def _agree(rows: Sequence[Claim]) -> bool:
    """Whether there is a number that all of them allow."""
    if any(row.quantity == "missile_count" and row.relation not in LIMITS for row in rows):
        exact = {row.number for row in rows if row.relation not in LIMITS}
        return len(exact) == 1
    ends = [row.interval for row in rows]
    return max(low for low, _ in ends) <= min(high for _, high in ends)


def confidence(claims: Sequence[Claim], checks: Sequence[Check]) -> str:
    """How sure one can be of the words above, and why: low, moderate or high; never a likelihood.

    >>> from lessons.reports.appraising.given import traced
    >>> confidence(traced([Claim("Japan MOD", "range_km", value=400, claim_id="1")]), [])
    'Confidence is low: one claimant with means of its own stands behind the numbers.'
    """
    numbers = [row for row in claims if row.quantity in STATED and row.has_number]
    able = [row for row in numbers if could_measure(row.claimant)]
    who = list(dict.fromkeys(row.claimant for row in able))
    against = sum(check.verdict == FITS_NOT for check in checks)
    apart = len(independent(origins(able))) if able else 0
    if not who:
        level, why = "low", "nobody with means of their own stands behind the numbers"
    elif against:
        level, why = "low", f"{against} of the checks below speak against something that is claimed"
    elif apart > 1:
        level, why = (
            "moderate",
            f"{apart} claimants who share no data by the tables stand behind the numbers, each with a motive",
        )
    elif len(who) > 1:
        level, why = "moderate", f"{' and '.join(who)} stand behind the numbers, and share their data"
    else:
        level, why = "low", "one claimant with means of its own stands behind the numbers"
    return f"Confidence is {level}: {why}."
