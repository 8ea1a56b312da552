"""Copies that changed the statement they go back to: another number, a limit lost or added, another direction."""

from lessons.records import LIMITS, Claim
from lessons.reports.consistency.finding import Finding, named, near, told
from lessons.reports.consistency.miles import MILES

NAMES = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
POINTS = {name: 45 * number for number, name in enumerate(NAMES)}
DIRECTED = ("direction", "landing_relation", "launch_place")
CONVERTED = 0.05  # a number printed in miles only may be this far off


def compass(text: str) -> list[int]:
    """The compass points named in a text, in degrees.

    >>> compass("about 150 km WEST of the Oshima Peninsula")
    [270]
    """
    words = "".join(letter if letter.isalpha() else " " for letter in text.lower()).split()
    return [POINTS[word] for word in words if word in POINTS]


def _span(claim: Claim) -> tuple[float, float]:
    return claim.value, claim.value if claim.high is None else claim.high


def _same_number(copy: Claim, statements: list[Claim]) -> bool:
    """Whether the copy's number is one of the statement's, or spans all of them."""
    low, high = _span(copy)
    loose = CONVERTED if MILES.search(copy.unit) and "km" not in copy.unit else 0.0
    if any(near(low, s.value, loose) and near(high, _span(s)[1], loose) for s in statements):
        return True
    return copy.high is not None and (low, high) == (min(s.value for s in statements), max(s.value for s in statements))


def _why(copy: Claim, statements: list[Claim], claims) -> str:
    for other in claims:
        same = (other.quantity, other.value, other.high) == (copy.quantity, copy.value, copy.high)
        if same and other.claimant != copy.claimant and other.standing != "garbled":
            return f"it is {told(other)}’s number"
    digits = f"{copy.value:.0f}"
    originals = [f"{int(s.value)}" for s in statements]
    if any(digits != original and sorted(digits) == sorted(original) for original in originals):
        return "two digits changed places"
    return "the number changed on the way"


def _number(copy: Claim, statements: list[Claim], claims) -> Finding | None:
    numbers = [s for s in statements if s.value is not None]
    if copy.value is None or not numbers:
        return None
    if not _same_number(copy, numbers):
        first = numbers[0]
        sentence = f"{told(copy)} has {copy.printed}, {told(first)} {first.printed}: {_why(copy, numbers, claims)}."
        return Finding("copies", named(copy), sentence)
    limits = {s.relation[0] for s in numbers if s.relation in LIMITS and near(s.value, copy.value, CONVERTED)}
    had = copy.relation[0] if copy.relation in LIMITS else ""
    if limits and had not in limits and copy.high is None:
        what = "turned the limit round" if had else "lost the limit"
        return Finding("copies", named(copy), f"{told(copy)} {what}: {numbers[0].printed} became {copy.printed}.")
    if had and not limits:
        return Finding(
            "copies", named(copy), f"{told(copy)} added a limit: {numbers[0].printed} became {copy.printed}."
        )
    return None


def _direction(copy: Claim, statements: list[Claim]) -> Finding | None:
    if copy.quantity not in DIRECTED:
        return None
    mine = compass(copy.text or "")
    for statement in statements:
        theirs = compass(statement.text or "")
        if len(mine) == len(theirs) == 1 and (off := abs((mine[0] - theirs[0] + 180) % 360 - 180)) >= 45:
            how = "the opposite direction" if off == 180 else f"{off} degrees away"
            return Finding(
                "copies", named(copy), f"{told(copy)}: “{copy.text}”, {told(statement)}: “{statement.text}”: {how}."
            )
    return None


def _side(copy: Claim, statements: list[Claim]) -> Finding | None:
    sides = {s.text.split()[0] for s in statements if s.text}
    if copy.quantity != "eez_status" or not copy.text or copy.text.split()[0] in sides:
        return None
    return Finding(
        "copies", named(copy), f"{told(copy)}: “{copy.text}”, {told(statements[0])}: “{statements[0].text}”."
    )


def copies(claims) -> list[Finding]:
    """Copies that differ from the statement: the claimant's own words, else what most of the copies have.

    A hedge that was merely dropped is not reported: too many drop it (`sources.follow` tells it).

    >>> def row(i, who, value, standing): return Claim("KCNA", "apogee_km", value=value, claim_id=i, publisher=who,
    ...     origin="KCNA 2024-11-01", standing=standing)
    >>> copies([row("1", "Chosun", 7687, "quoted"), row("2", "KBS", 7867, "garbled")])[0].sentence
    'KCNA, in KBS has 7,867 km, KCNA, in Chosun 7,687 km: two digits changed places.'
    """
    grouped: dict[tuple, list[Claim]] = {}
    for claim in claims:
        if claim.origin and claim.quantity != "launch_time":
            grouped.setdefault((claim.origin, claim.quantity), []).append(claim)
    found = []
    for members in grouped.values():
        for copy in members:
            if copy.standing == "statement":
                continue
            statements = _statements(copy, members)
            if statements:
                checks = (_number(copy, statements, claims), _direction(copy, statements), _side(copy, statements))
                found += [finding for finding in checks if finding]
    return found


def _statements(copy: Claim, members: list[Claim]) -> list[Claim]:
    """What the copy is held against: the claimant's own words, else copies that are not known to be garbled."""
    any_item = copy.item in ("", "all", "each")
    comparable = [m for m in members if m is not copy and (any_item or m.item in (copy.item, "", "each"))]
    own = [m for m in comparable if m.standing == "statement"]
    if own:
        return own
    return [m for m in comparable if m.standing == "quoted" and copy.standing == "garbled"]
