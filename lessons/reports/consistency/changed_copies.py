"""Copies that changed the statement they go back to: another number, a limit lost or added, another direction."""

from collections.abc import Container, Sequence

from lessons import data
from lessons.records import LIMITS, LOWER_LIMITS, UPPER_LIMITS, Claim
from lessons.reports.consistency.conversions import UNITS
from lessons.reports.consistency.finding import WHOLE, Finding, named, near, told
from lessons.reports.consistency.sides import another_side
from lessons.reports.consistency.wording import another_direction, another_distance

STEPPED = ("range_km", "apogee_km")
CONVERTED = 0.05  # a number printed in miles or feet only may be this far off
ROUNDED = 0.02  # copies of one statement may be rounded so far apart
LIMIT_SLIPS = ("turned the limit round", "lost the limit", "added a limit")
NO_CAUSE = ("not in the statement", "copies of one statement that differ")
WORDS = (another_direction, another_distance, another_side)


def _finding(ids: tuple[str, ...], sentence: str) -> Finding:
    """The finding whose sentence ends with the cause, or says what was done to a limit."""
    _, _, last = sentence.removesuffix(".").rpartition(": ")
    limit = next((what for what in LIMIT_SLIPS if f" {what}: " in sentence), "")
    cause = limit or ("" if last in NO_CAUSE else last)
    return Finding("copies", ids, sentence, cause)


def _span(claim: Claim) -> tuple[float, float]:
    return claim.ends


def _print(claim: Claim) -> str:
    return f"“{claim.text}”" if not claim.has_number else claim.printed


def _loose(claim: Claim) -> float:
    return CONVERTED if claim.unit in UNITS and "km" not in claim.wording else 0.0


def _same_number(copy: Claim, statements: list[Claim]) -> bool:
    """Whether the copy's number is one of the statement's, or spans all of them."""
    low, high = _span(copy)
    if any(near(low, s.number, _loose(copy)) and near(high, _span(s)[1], _loose(copy)) for s in statements):
        return True
    return copy.high is not None and (low, high) == (
        min(s.number for s in statements),
        max(s.number for s in statements),
    )


def _why(copy: Claim, originals: list[Claim], claims: Sequence[Claim], otherwise: str) -> str:
    for other in claims:
        same = (other.quantity, other.value, other.high) == (copy.quantity, copy.value, copy.high)
        if same and other.claimant != copy.claimant and other.standing != "garbled":
            return f"it is {told(other)}’s number"
    digits = f"{int(copy.number)}"
    written = [f"{int(original.number)}" for original in originals]
    if any(digits != other and sorted(digits) == sorted(other) for other in written):
        return "two digits changed places"
    return otherwise


def _changed_number(copy: Claim, statements: list[Claim], claims: Sequence[Claim]) -> str:
    """What the copy made of the number, as a sentence; "" where it kept it."""
    numbers = [s for s in statements if s.has_number]
    if not copy.has_number or not numbers:
        return ""
    first = numbers[0]
    if not _same_number(copy, numbers):
        why = _why(copy, numbers, claims, "not in the statement")
        return f"{told(copy)} has {copy.printed}, {told(first)} {first.printed}: {why}."
    limits = {s.relation[0] for s in numbers if s.relation in LIMITS and near(s.number, copy.number, CONVERTED)}
    had = copy.relation[0] if copy.relation in LIMITS else ""
    if limits and had not in limits and copy.high is None:
        what = "turned the limit round" if had else "lost the limit"
    elif had and not limits:
        what = "added a limit"
    else:
        return ""
    return f"{told(copy)} {what}: {first.printed} became {copy.printed}."


def _changed_words(copy: Claim, statements: list[Claim]) -> str:
    """What the copy made of a direction, a distance or a side, as a sentence; "" where one of the statements has it."""
    first = statements[0]
    for another in WORDS:
        if all(why := [another(copy, statement) for statement in statements]):
            return f"{told(copy)} has {_print(copy)}, {told(first)} {_print(first)}: {why[0]}."
    return ""


def _slipped_statement(copy: Claim, statements: list[Claim]) -> Finding | None:
    """The statement itself as the odd one: its number is none of its claimant's steps, the copy's is."""
    odd = [s for s in statements if s.has_number and s.unit == copy.unit == "km" and s.number != copy.number]
    if not copy.has_number or len(statements) != 1 or not odd or copy.quantity not in STEPPED:
        return None
    step = data.rounding_km(copy.claimant, copy.quantity, copy.event_id[3:13]) if copy.event_id else None
    if not step or copy.number % step or not odd[0].number % step:
        return None
    sentence = (
        f"{told(odd[0])} has {odd[0].printed}, {told(copy)} {copy.printed}: only the copy’s number is one of those "
        f"that {copy.claimant} prints."
    )
    return Finding("copies", named(odd[0]), sentence, "the row of the statement slipped")


def _own_words(copy: Claim, members: list[Claim]) -> list[Claim]:
    """The claimant's own statement about what the copy is about."""
    fitting = [m for m in members if copy.item in WHOLE or m.item in (copy.item, "", "each")]
    return [m for m in fitting if m.standing == "statement"]


def _differ(one: Claim, other: Claim) -> bool:
    """Whether two copies of one statement contradict each other; a rounding or a limit may cover both numbers."""
    if not one.has_number or not other.has_number:
        return any(another(one, other) for another in WORDS)
    (low, high), (least, most) = _span(one), _span(other)
    slack = max(ROUNDED, _loose(one), _loose(other))
    alike = near(low, least, slack), near(high, most, slack)
    if one.high is not None and other.high is not None:
        return not all(alike)
    if one.high is not None or other.high is not None:
        return one.relation in LIMITS or other.relation in LIMITS or high < least or low > most
    lower, upper = (one, other) if low < least else (other, one)
    return not all(alike) and lower.relation not in LOWER_LIMITS and upper.relation not in UPPER_LIMITS


def _two_copies(copy: Claim, rival: Claim, claims: Sequence[Claim]) -> str:
    why = next((why for another in WORDS if (why := another(copy, rival))), "copies of one statement that differ")
    if copy.has_number and rival.has_number:
        why = _why(copy, [rival], claims, why)
    return f"{told(copy)} has {_print(copy)}, {told(rival)} {_print(rival)}: {why}."


def _among_copies(copies_only: list[Claim], claims: Sequence[Claim]) -> list[Finding]:
    """Copies of a statement that was not found: those that are outvoted, or both sides where neither is."""
    found: dict[tuple[object, ...], Finding] = {}
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for copy in copies_only:
        groups.setdefault((copy.stage, "" if copy.item in WHOLE else copy.item), []).append(copy)
    for group in groups.values():
        voters = [copy for copy in group if copy.standing != "garbled"]
        against = {copy: [voter for voter in voters if _differ(copy, voter)] for copy in group}
        agreeing = {copy: len(voters) - len(against[copy]) for copy in group}
        for copy, rivals in against.items():
            rival = max(rivals, key=lambda rival: agreeing[rival], default=copy)
            if rival is copy or agreeing[rival] < agreeing[copy]:
                continue
            ids = named(copy, rival) if agreeing[rival] == agreeing[copy] else named(copy)
            found.setdefault(ids, _finding(ids, _two_copies(copy, rival, claims)))
    return list(found.values())


def copies(claims: Sequence[Claim], doubted: Container[str] = ()) -> list[Finding]:
    """Copies that differ from the claimant's own words; where these were not found, from most of the other copies.

    A statement whose id is `doubted`, because another check has found it odd, accuses no copy. A hedge
    that was merely dropped is not reported: too many drop it (`sources.follow` tells it).

    >>> def row(i, who, value): return Claim("KCNA", "apogee_km", value=value, claim_id=i, publisher=who,
    ...     origin="KCNA 2024-11-01")
    >>> copies([row("1", "Chosun", 7687), row("2", "KBS", 7867), row("3", "Yonhap", 7687)])[0].sentence
    'KCNA, in KBS has 7,867 km, KCNA, in Chosun 7,687 km: two digits changed places.'
    """
    grouped: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.origin and claim.quantity != "launch_time":
            grouped.setdefault((claim.origin, claim.quantity), []).append(claim)
    found = []
    for members in grouped.values():
        without = []
        for copy in members:
            if copy.standing == "statement":
                continue
            statements = _own_words(copy, members)
            if any(s.claim_id in doubted for s in statements):
                continue
            if not statements:
                without.append(copy)
            elif slipped := _slipped_statement(copy, statements):
                found.append(slipped)
            elif sentence := _changed_number(copy, statements, claims) or _changed_words(copy, statements):
                found.append(_finding(named(copy), sentence))
        found += _among_copies(without, claims)
    return list({finding.key: finding for finding in found}.values())
