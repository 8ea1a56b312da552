"""What a person typed for a claim, read: a number with its unit and hedge, a time of day, or plain words."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

from lessons.records import QUANTITIES, Claim
from lessons.records.steps import UNITS
from lessons.reports.appraising.checking import NAMES
from lessons.reports.appraising.given import day_of
from lessons.reports.casefile.whole import line_of, short
from lessons.reports.reading.clocks import Clock, launch_times, on_day
from lessons.reports.reading.counting import counts
from lessons.reports.reading.falling import hedge_in
from lessons.reports.reading.naming import UNATTRIBUTED, named
from lessons.reports.reading.numeric import as_claimed
from lessons.units import Reading, find, read

LONGEST = 400  # letters of what is typed for one claim
EMPTY: dict[str, Any] = {  # what a claim states, with nothing in it
    "value": None,
    "text": None,
    "high": None,
    "relation": "=",
    "unit": "",
    "hedge": "",
    "wording": "",
    "condition": "",
    "stated_time": "",
    "zone": "",
}
BARE = {"flight_time_s": "min", "missile_count": "missiles"}  # the unit that a bare number is meant in, if another
TIME = "launch_time"


def quantity_of(name: str) -> str:
    """A quantity by its name; ValueError for one that no claim is about.

    >>> quantity_of("range_km")
    'range_km'
    """
    if name not in QUANTITIES:
        raise ValueError(f"quantity: {short(name)} is not one of {', '.join(QUANTITIES)}")
    return name


def speaker_of(typed: str) -> str:
    """The name that the tables use for whom a person typed, "unattributed" for nobody; ValueError for a long text.

    >>> speaker_of("Japan's defence ministry"), speaker_of("the mayor"), speaker_of(" ")
    ('Japan MOD', 'the mayor', 'unattributed')
    """
    words = line_of("claimant", typed, LONGEST)
    known = named(words) if words else None
    return known.name if known and known.kind != "country" else words or UNATTRIBUTED


def stated(quantity: str, printed: str, before: Claim | None = None, marked: bool = False) -> dict[str, Any]:
    """The fields of a claim about a quantity that hold what was typed; ValueError, in a sentence, if it cannot be read.

    `before` is the claim that is corrected: its day and its zone stay where a new time of launch names none.
    With `marked` they are words that were marked in a report, of which only the number is taken.

    >>> stated("range_km", "about 620 miles")["value"], stated("flight_time_s", "86")["value"]
    (997.79328, 5160.0)
    >>> stated("launch_time", "7:30 a.m. KST")["zone"], stated("outcome", "it failed")["text"]
    ('Asia/Seoul', 'it failed')
    """
    words = line_of("printed", printed, LONGEST)
    if not words:
        raise ValueError(f"printed: nothing was typed for the {NAMES[quantity]}; accepted: {wanted(quantity)}")
    if quantity == TIME:
        found = _time(words, before)
    elif quantity in UNITS:
        found = _number(quantity, words, marked)
    else:
        found = {"text": words}
    return EMPTY | found


def entry(claim: Claim) -> str:
    """What a person types to say what a claim says: its number and hedge without the condition, a clock with its zone.

    >>> entry(Claim("A", "range_km", value=12000, relation="~", hedge="about", condition="if it flew flat"))
    'about 12,000 km'
    """
    if claim.quantity == TIME:
        return claim.wording or claim.printed
    return replace(claim, condition="").printed if claim.condition else claim.printed


def content_of(before: Claim, quantity: str, printed: str | None) -> dict[str, Any]:
    """The fields of a claim that hold its content with what was typed for it; as they are where that is nothing new.

    >>> content_of(Claim("A", "apogee_km", value=400), "range_km", None)["value"]
    400
    """
    old = {name: getattr(before, name) for name in EMPTY} | {"quantity": quantity, "stage": before.stage}
    words = entry(before) if printed is None else " ".join(str(printed).split())
    same = printed is None or words in (" ".join(before.printed.split()), " ".join(entry(before).split()))
    if quantity == before.quantity and same:
        return old
    if same and UNITS.get(quantity) and UNITS.get(quantity) == UNITS.get(before.quantity):
        return old  # a height that is a distance: the same number
    kept = {"condition": before.condition} if quantity == before.quantity and quantity in UNITS else {}
    return old | stated(quantity, words, before if before.quantity == TIME else None) | kept


def wanted(quantity: str) -> str:
    """What can be typed for a quantity, as an example.

    >>> wanted("missile_count")
    'a count such as 7, at least seven, or several'
    """
    return {
        "flight_time_s": "a time such as 86 min or 4 min 54 s",
        "speed_mach": "a Mach number such as Mach 5",
        "speed_km_s": "a speed such as 1.98 km/s or 13,000 km/h",
        "missile_count": "a count such as 7, at least seven, or several",
        TIME: "a time of day such as 7:30 a.m. KST or 07:30",
    }.get(quantity, "a distance such as 400 km or about 249 miles" if quantity in UNITS else "words of the report")


def with_day(claim: dict[str, Any], day: str) -> dict[str, Any]:
    """The fields of a time of launch put on a day; with the hour where the zone is known, too.

    >>> with_day({"text": "07:30 to 07:39", "zone": "Asia/Seoul"}, "2024-11-05")["stated_time"]
    '2024-11-05T07:30/07:39'
    """
    clock = str(claim["text"] or "")
    return claim | {"stated_time": on_day(day_of(day), clock, claim["zone"] if clock[:2].isdigit() else "")}


def _number(quantity: str, words: str, marked: bool) -> dict[str, Any]:
    own = UNITS[quantity]
    name = NAMES[quantity]
    if quantity == "missile_count" and (vague := _vague(words)):
        return {"text": vague}
    reading = _reading(quantity, words, marked)
    lowest = min(reading.value, reading.value if reading.high is None else reading.high)
    if lowest < 0:
        raise ValueError(f"printed: {words!r} is below zero, which no {name} is; accepted: {wanted(quantity)}")
    if quantity == "missile_count":
        if lowest != int(lowest) or (reading.high or 0) != int(reading.high or 0):
            raise ValueError(f"printed: {words!r} is no whole number of missiles; accepted: {wanted(quantity)}")
        return as_claimed(reading, reading.unit, words) | {"unit": "", "wording": ""}
    return as_claimed(reading, own, f"{words} {reading.unit}" if _is_bare(words) else words)


def _reading(quantity: str, words: str, marked: bool) -> Reading:
    """The quantity in what was typed; a verb that hedges it ("may have 300 km") stands in its hedge."""
    unit, expected = BARE.get(quantity, UNITS[quantity]), wanted(quantity)
    low = words.lower()
    verb = hedge_in(low)
    behind = words[low.rindex(verb) + len(verb) :].lstrip(" ,") if verb else ""
    with suppress(ValueError):
        found = read(words, unit)
        return found if verb in found.hedge else replace(found, hedge=f"{verb}, {found.hedge}".strip(" ,"))
    with suppress(ValueError):
        found = read(behind, unit)
        return replace(found, hedge=f"{verb}, {found.hedge}".strip(" ,"))
    try:
        return read(words, unit, expected=expected, sentence=marked)
    except ValueError as error:
        raise ValueError(f"printed: {error}") from None


def _is_bare(words: str) -> bool:
    """Whether a number was typed without its unit."""
    with suppress(ValueError):
        return not read(words).unit
    return False


def _vague(words: str) -> str:
    """A count without a number, such as "several"; "" for all else."""
    sentence = f"{words} missiles"
    return next((one.text for one in counts(sentence, sentence.lower()) if one.text), "")


def _time(words: str, before: Claim | None) -> dict[str, Any]:
    clock = _clock(words.lower())
    if clock is None:
        raise ValueError(f"printed: {words!r} is no time of day that can be read; accepted: {wanted(TIME)}")
    zone = clock.zone or (before.zone if before else "")
    fields = {"text": clock.text, "relation": clock.relation, "hedge": clock.hedge, "zone": zone, "wording": words}
    return with_day(fields, before.stated_time[:10] if before else "")


def _clock(low: str) -> Clock | None:
    """The one time of day in what was typed, None where there is none or more than one."""
    for sentence in (f"it was fired at {low}", f"it was fired {low}"):
        found = launch_times(sentence, [(one, one.start or 0, one.end or 0) for one in find(sentence)])
        if len(found) == 1:
            return found[0]
    return None
