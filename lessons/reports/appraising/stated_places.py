"""Where it can have come down: the stated place as a sector, beside the side of the line that the claimant states."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lessons.records import Claim
from lessons.reports.appraising.checking import FITS, FITS_NOT, KEPT, UNTOLD, Check, check
from lessons.sea.chance import Verdict, chance_inside
from lessons.sea.sectors import Sector

ZONES = {  # whose line a text means
    "Japan": re.compile(r"\bJapan|\bTokyo"),
    "South Korea": re.compile(r"\b(?:South Korea|ROK\b|Seoul)"),
    "North Korea": re.compile(r"\b(?:North Korea|DPRK|Pyongyang)"),
    "Russia": re.compile(r"\bRussia"),
    "China": re.compile(r"\bChin"),
}
ROCKS = "Liancourt Rocks (Dokdo / Takeshima)"


def sector_of(claim: Claim) -> Sector | None:
    """The sector that a stated place stands for; None where its words give no distance and landmark that are known.

    >>> sector_of(Claim("A", "landing_relation", text="about 200 km west of Oshima-Oshima")).landmark
    'Oshima-Oshima'
    >>> sector_of(Claim("A", "landing_relation", text="off the east coast"))
    """
    return next((found for words in (claim.text, claim.quote) if words and (found := _sector(words))), None)


@lru_cache(maxsize=KEPT)
def _sector(words: str) -> Sector | None:
    try:
        return Sector.from_words(words)
    except ValueError:
        return None


def places(claims: Sequence[Claim]) -> list[Check]:
    """Each stated place with its chances, each stated side, and whether the two fit; of forecasts and of results.

    >>> rows = [Claim("Japan MOD", "landing_relation", text="about 200 km west of Oshima-Oshima", claim_id="1"),
    ...     Claim("Japan MOD", "eez_status", text="inside", claim_id="2")]
    >>> places(rows)[0].verdict
    'fits'
    """
    found: list[Check] = []
    falls = [claim for claim in claims if claim.quantity == "landing_relation"]
    sides = [claim for claim in claims if claim.quantity == "eez_status"]
    placed = [(claim, sector) for claim in falls if (sector := sector_of(claim))]
    for claim, sector in placed:
        of_same = [side for side in sides if (side.claimant, side.stage) == (claim.claimant, claim.stage)]
        found += [_beside(claim, sector, side) for side in of_same] or [_alone(claim, sector)]
    beside = {side.claim_id for claim, _ in placed for side in sides if side.claimant == claim.claimant}
    found += list(_without_a_place([side for side in sides if side.claim_id not in beside]))
    if falls and not placed:
        words = "; ".join(dict.fromkeys(f"“{claim.text}”" for claim in falls))
        found.append(check("place", UNTOLD, f"{words}: no distance from a landmark, so no place on a map", *falls))
    return found


def zone_of(side: Claim) -> str:
    """Whose zone a side is about: named in the words, else the claimant's own, else Japan's, which reports speak of.

    >>> zone_of(Claim("ROK JCS", "eez_status", text="outside")), zone_of(Claim("A", "eez_status", text="outside"))
    ('South Korea', 'Japan')
    """
    for text in (side.text or "", side.quote, side.claimant):
        for zone, names in ZONES.items():
            if names.search(text):
                return zone
    return "Japan"


def stated_side(side: Claim) -> str:
    """Which side of a line a claim states, "" where it states none.

    >>> [stated_side(Claim("A", "eez_status", text=text)) for text in ("believed outside", "at sea")]
    ['outside', '']
    """
    words = (side.text or "").lower()
    return "outside" if "outside" in words else "inside" if "inside" in words or "within" in words else ""


def _shares(verdict: Verdict) -> str:
    shown = {name: f"{100 * chance.chance:.0f}" for name, chance in verdict.chances.items()}
    if len(set(shown.values())) == 1:
        return f"{next(iter(shown.values()))} of 100 places of it at sea lie inside, whoever has {ROCKS}"
    parts = ", ".join(f"{share} with the rocks counted for {name}" for name, share in shown.items())
    return f"of 100 places of it at sea lie inside: {parts} ({ROCKS})"


@lru_cache(maxsize=KEPT)
def _judged(sector: Sector, zone: str) -> Verdict | str:
    try:
        judged: Verdict = chance_inside(sector, zone, None)
        return judged
    except ValueError as error:
        return str(error)


def _beside(claim: Claim, sector: Sector, side: Claim) -> Check:
    zone, stated = zone_of(side), stated_side(side)
    judged = _judged(sector, zone)
    if isinstance(judged, str) or not stated:
        why = judged if isinstance(judged, str) else f"“{side.text}” is neither inside nor outside"
        return check("place", UNTOLD, f"{claim.claimant}’s place, “{claim.text}”: {why}", claim, side)
    verdict = UNTOLD if judged.verdict == UNTOLD else FITS if judged.verdict == stated else FITS_NOT
    said = (
        f"{claim.claimant} has “{claim.text}”, and {stated} {zone}’s zone: {_shares(judged)}. Place and side: {verdict}"
    )
    return check("place", verdict, said, claim, side)


def _alone(claim: Claim, sector: Sector) -> Check:
    judged = _judged(sector, "Japan")
    if isinstance(judged, str):
        return check("place", UNTOLD, f"{claim.claimant}’s place, “{claim.text}”: {judged}", claim)
    said = f"{claim.claimant} has “{claim.text}” and states no side of a line. Japan’s zone: {_shares(judged)}"
    return check("place", UNTOLD, said, claim)


def _without_a_place(sides: Sequence[Claim]) -> Iterator[Check]:
    for side in sides:
        said = (
            f"{side.claimant} says “{side.text}” of {zone_of(side)}’s zone and gives no place: nothing to check it by"
        )
        yield check("place", UNTOLD, f"{said}; an exclusive economic zone is no territory", side)
