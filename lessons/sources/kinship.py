"""How prints hang together: data of its own, data shared with the statement above it, or a copy of that statement."""

from collections.abc import Sequence
from typing import NamedTuple

from lessons.records import Claim
from lessons.sources.given import claims_in
from lessons.sources.tracing import Origin, directness, independent, is_final_word, origins

OWN, SHARES, COPY = 0, 1, 2
CONVERTED = ("mi", "nmi", "ft")  # of two copies as close, the one in km speaks
KINDS = {OWN: "data of its own", SHARES: "shares data with the statement above", COPY: "copy of the statement above"}


class Print(NamedTuple):
    """A claim as it was printed, and how it hangs together with the prints above it: OWN, SHARES or COPY.

    `step` is to what its number was rounded, where that is known otherwise than from claimant and print.

    >>> Print(Claim("A", "range_km", value=400), COPY).kin
    2
    """

    claim: Claim
    kin: int
    step: float | None = None


def traced(claims: Sequence[Claim]) -> tuple[Print, ...]:
    """Final numbers as the tables trace them: by shared data, by claimant, the words closest to the claimant's first.

    Who says it twice is not two: other statements of one claimant count as copies of its closest one. A bound whose
    copies lost it ("650 or more" as "650") stays one, because the closest words speak; so does a condition. ValueError
    if not given claims.

    >>> from lessons import data
    >>> [print.kin for print in traced(data.claims("nk-2024-11-05", quantity="range_km"))]
    [0, 2, 2, 2, 2, 1]
    """
    usable = [claim for claim in claims_in(claims) if claim.has_number and is_final_word(claim)]
    found: list[Print] = []
    groups = sorted(independent(origins(usable)), key=lambda group: min(usable.index(o.claims[0]) for o in group))
    for group in groups:
        for number, own in enumerate(_by_claimant(group)):
            nearest, *others = own
            found.append(Print(nearest, SHARES if number else OWN))
            found += [Print(claim, COPY) for claim in others]
    return tuple(found)


def _by_claimant(group: Sequence[Origin]) -> list[list[Claim]]:
    """The claims of each claimant of a group, the one that speaks for it first."""
    own: dict[str, list[Origin]] = {}
    for origin in group:
        own.setdefault(origin.claimant, []).append(origin)
    found = []
    for members in own.values():
        prints = [claim for origin in members for claim in origin.claims]
        found.append(sorted(prints, key=_closeness))
    return found


def _closeness(claim: Claim) -> tuple[tuple[int, int], bool, bool]:
    """Of prints as direct, one that kept the condition speaks before one that lost it, one in km before miles."""
    return directness(claim), not claim.condition, claim.unit in CONVERTED


def checked(prints: Sequence[Print]) -> tuple[Print, ...]:
    """The prints, if each hangs together with one that is there; ValueError else.

    >>> checked([Print(Claim("A", "range_km", value=400), COPY)])
    Traceback (most recent call last):
    ValueError: the first print is called a copy of the statement above; accepted: data of its own
    """
    for number, (_, kin, _) in enumerate(prints):
        if kin not in KINDS:
            raise ValueError(f"kin {kin!r} of print {number + 1} is none; accepted: {', '.join(map(str, KINDS))}")
    if prints and prints[0].kin != OWN:
        raise ValueError(f"the first print is called a {KINDS[COPY]}; accepted: {KINDS[OWN]}")
    return tuple(prints)
