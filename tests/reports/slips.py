"""The kinds of slips that are planted: each changes a true row, or returns None where it has nothing to change."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from lessons import data
from lessons.records import Claim, Event
from lessons.sources.times import window

MILE, NAUTICAL, FOOT, MACH = 1.609344, 1.852, 0.0003048, 0.34
FLOWN = ("range_km", "apogee_km")
WAYS = {"north": "south", "south": "north", "east": "west", "west": "east", "N": "S", "S": "N", "E": "W", "W": "E"}
PRINTS = ("newspaper", "website", "blog", "broadcaster")


@dataclass(frozen=True)
class Slip:
    """The rows that a slip changed or added (with the rows that it cannot do without), and the launch, if that."""

    rows: tuple[Claim, ...]
    needs: tuple[Claim, ...] = ()
    event: Event | None = None


@cache
def true_rows() -> tuple[Claim, ...]:
    """Rows that no finding and no reader doubts."""
    doubted = {claim_id for row in data.known_findings() for claim_id in row.claim_ids.split()}
    return tuple(c for c in data.claims() if c.standing != "garbled" and c.claim_id not in doubted)


@cache
def of_event(event_id: str) -> tuple[Claim, ...]:
    """The true rows of a launch."""
    return tuple(claim for claim in true_rows() if claim.event_id == event_id)


def partner(claim: Claim, quantity: str) -> Claim | None:
    """The number for another quantity in the same print, about the same missile."""
    same = (claim.url, claim.claimant, claim.item)
    rows = (c for c in of_event(claim.event_id) if (c.url, c.claimant, c.item) == same and c.quantity == quantity)
    return next((row for row in rows if row.has_number and row.number != claim.number), None)


def number(claim: Claim, value: float, wording: str = "") -> Claim:
    """The row with another number."""
    factor = value / claim.number
    high = None if claim.high is None else claim.high * factor
    return replace(claim, value=value, high=high, unit="km" if "km" in claim.unit else claim.unit, wording=wording)


def length(claim: Claim) -> bool:
    """Whether a row gives a range or an apogee of its own, printed in kilometres."""
    return claim.quantity in FLOWN and claim.unit == "km" and claim.has_number and claim.number >= 10


def two_publishers(claim: Claim, rng: random.Random) -> Slip | None:
    """Another publisher's name at the address of a print with other rows."""
    siblings = tuple(c for c in of_event(claim.event_id) if c.url == claim.url and c is not claim)
    others = sorted({c.publisher for c in true_rows()} - {c.publisher for c in of_event(claim.event_id)})
    return Slip((replace(claim, publisher=rng.choice(others)),), siblings) if siblings else None


def turned(text: str) -> str:
    """A text with its compass point reversed."""
    spelled = re.sub("north|south|east|west", lambda m: WAYS[m[0]], text)
    return re.sub(r"\b[NESW]{1,3}\b", lambda m: "".join(WAYS[letter] for letter in m[0]), spelled)


def reversed_direction(claim: Claim, rng: random.Random) -> Slip | None:
    """The opposite direction, of the flight or from the landmark."""
    if claim.quantity not in ("direction", "landing_relation") or not claim.text:
        return None
    from lessons.reports.consistency.wording import compass

    return Slip((replace(claim, text=turned(claim.text)),)) if len(compass(claim.text)) == 1 else None


def day_off(claim: Claim, rng: random.Random) -> Slip | None:
    """The launch filed a day off in events.csv."""
    event = data.event(claim.event_id)
    if not window(claim) or event.kind == "use in war":
        return None
    day = date.fromisoformat(event.date) + timedelta(days=rng.choice((-1, 1)))
    timed = tuple(c for c in of_event(claim.event_id) if window(c))
    return Slip((claim, *(c for c in timed if c is not claim)), event=replace(event, date=day.isoformat()))


def copied(claim: Claim, rng: random.Random) -> Slip | None:
    """A print told again by a paper as its own, at an address of its own."""
    rows = [c for c in of_event(claim.event_id) if (c.url, c.claimant) == (claim.url, claim.claimant)]
    papers = {source.name for source in data.sources() if source.kind in PRINTS}
    known = [c for c in true_rows() if c.publisher in papers and c.event_id != claim.event_id]
    paper = rng.choice(known)
    if paper.publisher in {c.publisher for c in of_event(claim.event_id)}:
        return None
    new = {"claimant": paper.publisher, "publisher": paper.publisher, "origin": "", "standing": "statement"}
    new |= {"url": f"https://{urlsplit(paper.url).netloc}/told-again", "spoken_by": ""}
    day = date.fromisoformat(claim.published or data.event(claim.event_id).date) + timedelta(days=1)
    new["published"] = day.isoformat() if claim.published else ""
    return Slip(tuple(replace(c, claim_id=f"{c.claim_id}-copy", **new) for c in rows), tuple(rows))


def apogee_for_range(claim: Claim, rng: random.Random) -> Slip | None:
    """The apogee of the same print where the range belongs."""
    other = partner(claim, "apogee_km") if claim.quantity == "range_km" and length(claim) else None
    return Slip((number(claim, other.number),)) if other else None


def swapped(claim: Claim, rng: random.Random) -> Slip | None:
    """Range and apogee of one print exchanged."""
    other = partner(claim, "apogee_km") if claim.quantity == "range_km" and length(claim) else None
    return Slip((number(claim, other.number), number(other, claim.number))) if other else None


def mach(claim: Claim, rng: random.Random) -> Slip | None:
    """A Mach number as kilometres per second, or the other way round."""
    if claim.quantity == "speed_mach" and claim.number:
        return Slip((replace(claim, value=round(claim.number * MACH, 1), high=None, relation="=", hedge=""),))
    if claim.quantity == "speed_km_s" and claim.number:
        value = float(round(claim.number / MACH))
        return Slip((replace(claim, value=value, high=None, relation="=", hedge="", unit="km/s", wording=""),))
    return None


def total(claim: Claim, rng: random.Random) -> Slip | None:
    """A salvo's count on one missile."""
    counted = claim.quantity == "missile_count" and claim.has_number and claim.number > 1
    return Slip((replace(claim, item="missile 1"),)) if counted and claim.item in ("", "all") else None


def utc_hours(claim: Claim, rng: random.Random) -> Slip | None:
    """The hours and the day of UTC in the claimant's own zone."""
    when = window(claim)
    if when is None or "/" in claim.stated_time or when[0].astimezone(ZoneInfo(claim.zone)).utcoffset() == timedelta(0):
        return None
    if claim.relation not in ("=", "~"):
        return None
    return Slip((replace(claim, stated_time=f"{when[0]:%Y-%m-%dT%H:%M}", text=f"{when[0]:%H:%M}", wording=""),))


def too_early(claim: Claim, rng: random.Random) -> Slip | None:
    """Published days to months before the launch."""
    day = date.fromisoformat(data.event(claim.event_id).date) - timedelta(days=rng.randint(3, 200))
    return Slip((replace(claim, published=day.isoformat()),)) if claim.stage != "forecast" else None


def ten_times(claim: Claim, rng: random.Random) -> Slip | None:
    """A nought too many or too few."""
    return Slip((number(claim, claim.number * rng.choice((0.1, 10))),)) if length(claim) else None


def miles(claim: Claim, rng: random.Random) -> Slip | None:
    """Miles printed as kilometres, or kilometres read as miles."""
    return Slip((number(claim, float(round(claim.number * rng.choice((MILE, 1 / MILE))))),)) if length(claim) else None


def feet(claim: Claim, rng: random.Random) -> Slip | None:
    """Metres beside the kilometres as feet, or thousands of feet as kilometres."""
    if claim.quantity != "apogee_km" or not length(claim) or claim.high is not None or claim.number > 300:
        return None
    beside = number(claim, claim.number, f"km ({claim.number * 1000:,.0f} feet)")
    return Slip((rng.choice((beside, number(claim, float(round(claim.number / FOOT / 1000))))),))


def nautical(claim: Claim, rng: random.Random) -> Slip | None:
    """Nautical miles beside the kilometres as miles, or as kilometres."""
    if not length(claim) or claim.high is not None:
        return None
    beside = number(claim, claim.number, f"km ({claim.number / NAUTICAL:,.0f} miles)")
    return Slip((rng.choice((beside, number(claim, float(round(claim.number / NAUTICAL))))),))


def transposed(claim: Claim, rng: random.Random) -> Slip | None:
    """Two digits exchanged."""
    if not length(claim) or claim.high is not None or not claim.number.is_integer():
        return None
    digits = list(f"{claim.number:.0f}")
    places = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and digits[i + 1] != "0"]
    if not places:
        return None
    place = rng.choice(places)
    digits[place : place + 2] = digits[place + 1], digits[place]
    return Slip((number(claim, float("".join(digits))),))


def seconds(claim: Claim, rng: random.Random) -> Slip | None:
    """Minutes of flight printed as seconds, or seconds as minutes."""
    if claim.quantity != "flight_time_s" or claim.unit != "min" or claim.high is not None or claim.number < 300:
        return None
    as_seconds = {"value": round(claim.number / 60), "unit": "s", "wording": ""}
    as_minutes = {"value": claim.number * 60, "unit": "min", "wording": ""}
    return Slip((replace(claim, **rng.choice((as_seconds, as_minutes))),))


def another_country(claim: Claim, rng: random.Random) -> Slip | None:
    """The place of another country's launch."""
    if claim.quantity != "launch_place" or not claim.text:
        return None
    country = data.event(claim.event_id).country
    others = [c for c in true_rows() if c.quantity == "launch_place" and data.event(c.event_id).country != country]
    named = [c for c in others if re.search(r"[A-Z]\w{4,}", c.text or "")]
    return Slip((replace(claim, text=rng.choice(named).text),))


def hedge_dropped(claim: Claim, rng: random.Random) -> Slip | None:
    """The printed hedge left out, the relation kept."""
    if not claim.has_number or not claim.hedge or claim.relation in ("=", "range"):
        return None
    return Slip((replace(claim, hedge=""),))


def own_claim(claim: Claim, rng: random.Random) -> Slip | None:
    """What a government said, told as the paper's own."""
    named = claim.claimant != claim.publisher and claim.quantity in (*FLOWN, "flight_time_s")
    siblings = tuple(c for c in of_event(claim.event_id) if c.url == claim.url and c is not claim)
    if not named or claim.publisher not in {s.name for s in data.sources() if s.kind in PRINTS} or not siblings:
        return None
    return Slip((replace(claim, claimant=claim.publisher, standing="statement", origin="", spoken_by=""),), siblings)


def older_address(claim: Claim, rng: random.Random) -> Slip | None:
    """The address of the same publisher's page about a launch a month or more before."""
    day = date.fromisoformat(data.event(claim.event_id).date) - timedelta(days=31)
    same = (c for c in true_rows() if c.publisher == claim.publisher and c.url != claim.url)
    older = sorted({c.url for c in same if date.fromisoformat(data.event(c.event_id).date) < day})
    if not older or claim.stage == "forecast":
        return None
    return Slip((replace(claim, url=rng.choice(older), published=""),))


Plant = Callable[[Claim, random.Random], Slip | None]
KINDS: dict[str, tuple[Plant, str]] = {  # what plants it, and the words by which its cause is named
    "one address under two publishers": (two_publishers, "two publishers|elsewhere is"),
    "reversed direction": (reversed_direction, "reversed|opposite direction"),
    "the launch filed a day off": (day_off, "the day of the launch is off"),
    "copy as the copier’s own": (copied, "second name"),
    "apogee for range": (apogee_for_range, "apogee for the range|that is the apogee"),
    "range and apogee swapped": (swapped, "other way round|range and apogee changed places"),
    "Mach for km/s": (mach, "Mach for km/s|km/s for Mach|kilometres per second"),
    "a salvo’s total on one missile": (total, "total on one missile"),
    "UTC hours as local ones": (utc_hours, "clock of UTC"),
    "published before the launch": (too_early, "published before"),
    "ten times less or more": (ten_times, "ten times"),
    "miles for kilometres": (miles, "miles taken for kilometres|kilometres taken for miles|would be in (miles|km)"),
    "feet": (feet, "fits metres|thousands of feet"),
    "nautical miles": (nautical, "nautical miles"),
    "two digits exchanged": (transposed, "digits changed places"),
    "seconds and minutes": (seconds, "seconds for minutes|minutes for seconds"),
    "a place of another country": (another_country, "place of another country"),
    "the hedge dropped": (hedge_dropped, "hedge was dropped"),
    "the paper as the claimant": (own_claim, "second name|the publisher for the claimant"),
    "an address older than the launch": (older_address, "published before|of another launch"),
}
