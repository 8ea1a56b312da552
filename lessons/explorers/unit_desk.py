"""UnitDesk: a printed distance in four units with its rounding, or a printed time on five clocks with their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from typing import Any, ClassVar, NamedTuple
from zoneinfo import ZoneInfo

from lessons import data, sources, units
from lessons.explorers.controls import Grip, Memory, Quantity, Select, Slider
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.report.day_line import HOME, day_line_picture
from lessons.figures.report.unit_desk import RULERS, unit_desk_picture
from lessons.records import last_digit
from lessons.sources import as_printed
from lessons.units import number_text

SIDES = ("units", "clock")
OWN = "own"
PRINTED = "printed"
LEAST, MOST = 0.01, 100_000_000  # half way round the Earth is 66 million feet
SPEAKERS = ("ROK JCS", "Japan MOD", "KCNA")  # all speak in kilometres, and their usual steps are known
STEPS = ("1", "5", "10", "50", "100", "500")
# Where the printed distances and times stand in the tables: event, and what finds one claim of it.
DISTANCES = (
    ("nk-2024-11-05", {"publisher": "Bloomberg, updated", "quantity": "range_km"}),
    ("nk-2024-11-05", {"publisher": "AP", "quantity": "range_km"}),
    ("nk-2024-11-05", {"publisher": "Reuters", "quantity": "apogee_km"}),
    ("nk-2024-11-05", {"publisher": "AP", "quantity": "apogee_km"}),
    ("nk-2016-09-05", {"publisher": "UPI", "quantity": "range_km"}),
    ("nk-2017-07-04", {"claimant": "Stratfor", "quantity": "estimated_max_range_km"}),
    ("nk-2022-03-24", {"publisher": "Defence Blog", "quantity": "range_km"}),
    ("nk-2017-11-29", {"publisher": "consumartng.com", "quantity": "range_km"}),
    ("nk-2024-04-02", {"publisher": "journal-news.com", "quantity": "range_km"}),
)
TIMES = (
    ("nk-2024-11-05", {"publisher": "Reuters", "zone": "Asia/Seoul"}),
    ("nk-2017-07-04", {"claimant": "US PACOM"}),
    ("nk-2017-07-04", {"claimant": "Stratfor"}),
    ("nk-2017-08-29", {"publisher": "Japan Times", "zone": "Asia/Seoul"}),
    ("nk-2017-08-29", {"publisher": "Japan Times", "zone": "UTC"}),
    ("nk-2017-05-21", {"claimant": "ROK JCS"}),
    ("nk-2017-05-21", {"claimant": "US PACOM"}),
    ("nk-2009-04-05", {"claimant": "KCNA"}),
    ("nk-2009-04-05", {"claimant": "NORAD"}),
)
# "Local time" is Seoul's for a claim by Seoul. Pyongyang's keeps the print's words: which clock it was is the question.
ZONES = {"Asia/Seoul": "Seoul time"}
PRINTERS = {"consumartng.com": "a copy"}


class Distance(NamedTuple):
    """Miles as printed, what their last digit is rounded to, the kilometres printed beside them (None where none).

    `speaks` is the claimant, where its usual step is known, else "", and `step_km` that step for this quantity.
    """

    who: str
    words: str
    miles: float
    rounded_to: float
    km: float | None
    speaks: str
    step_km: float | None


class Moment(NamedTuple):
    """A time as printed, with its zone and a date."""

    words: str
    stated: str
    zone: str


def _found(places) -> Iterator:
    for event, wanted in places:
        yield data.event(event), data.claim(event, **wanted)


def _as_printed(claim) -> str:
    """The claimant, and who printed the figure: its oddness is the printer's."""
    return f"{claim.claimant}, as printed by {PRINTERS.get(claim.publisher, claim.publisher)}"


def _hedged(claim) -> str:
    """The print's own number and unit, with the hedge that the table keeps beside them."""
    return f"{claim.hedge} {claim.wording}".strip()


@cache
def printed_distances() -> dict[str, Distance]:
    """Distances that were printed in miles, with or without kilometres, by the claim's id.

    >>> list(printed_distances().values())[0][:5]
    ('Bloomberg', 'Bloomberg: around 400 km (249 miles)', 249.0, 1.0, 400.0)
    """
    found = {}
    for event, claim in _found(DISTANCES):
        miles = sources.printed_in(claim, "mi")
        if miles is None:
            continue
        km = claim.number if claim.unit == "km" else None
        who = named = PRINTERS.get(claim.publisher, claim.publisher.removesuffix(", updated"))
        if "." in claim.publisher:
            named = _as_printed(claim)
        words = f"{named}: {as_printed(claim)}" if km else f"{named}, {event.day}: {_hedged(claim)}"
        speaks = claim.claimant if claim.claimant in SPEAKERS else ""
        step_km = usual_step_km(speaks, claim.quantity) if speaks else None
        found[claim.claim_id] = Distance(who, words, miles.value, miles.step, km, speaks, step_km)
    return found


@cache
def printed_times() -> dict[str, Moment]:
    """Launch times that were printed with a zone, by the claim's id.

    >>> list(printed_times().values())[1]
    Moment(words='4 July 2017, US PACOM: 2:40 p.m. Hawaii July 3', stated='2017-07-03T14:40', zone='Pacific/Honolulu')
    """
    found = {}
    for event, claim in _found((event, wanted | {"quantity": "launch_time"}) for event, wanted in TIMES):
        worded = re.search(r"\d", claim.wording)  # the table keeps the print's own words where they say more
        words = _hedged(claim) if worded else f"{claim.printed}, {ZONES.get(claim.zone, claim.wording)}"
        who = _as_printed(claim) if claim.standing == "garbled" else claim.claimant
        found[claim.claim_id] = Moment(f"{event.day}, {who}: {words}", claim.stated_time, claim.zone)
    return found


def usual_step_km(claimant: str, quantity: str = "range_km") -> float | None:
    """To how many km a claimant rounds its ranges or apogees; None where the tables do not know.

    >>> usual_step_km("ROK JCS"), usual_step_km("ROK JCS", "apogee_km")
    (10.0, 1.0)
    """
    source = data.source(claimant)
    return source.rounds_apogee_km if quantity == "apogee_km" else source.rounds_range_km


class UnitDesk(Explorer):
    """Two sides of one desk: ``UnitDesk()`` for distances, ``UnitDesk("clock")`` for times. ValueError for others.

    `speaks` names a claimant whose usual rounding is known: it speaks in kilometres.

    >>> desk = UnitDesk(number="267 miles", speaks="ROK JCS")
    >>> print(desk.readout.splitlines()[1])
    Was it converted? Probably (over 99 %). If so, from what? Probably from 430 km (over 99 %).
    >>> UnitDesk("clock", hour=5, minute=57).values["hour"]
    5
    """

    grips: tuple[Grip, ...] = (Grip("", "The moment", "{hour}:{minute:02} in Seoul and Tokyo"),)
    titles: ClassVar[dict[str, str]] = {"units": "Unit desk", "clock": "Clock desk"}

    def __init__(self, side: str = "units", **start: Any) -> None:
        if side not in SIDES:
            raise ValueError(f"side {side!r} given; one of {', '.join(SIDES)} is expected")
        self.side, self.title = side, self.titles[side]
        if side == "units":
            self.grips = ()  # its picture has nothing to move
        self.controls = self._distance_controls() if side == "units" else self._clock_controls()
        super().__init__(**start)

    def _distance_controls(self) -> tuple:
        prints = printed_distances()
        first = next(iter(prints))
        speakers = {"": "not known"} | {name: f"{name}: km, to {usual_step_km(name):g}" for name in SPEAKERS}
        steps = {PRINTED: "its last digit that is not 0", **{step: f"the nearest {step}" for step in STEPS}}
        return (
            Select("print", "Printed in a report", self._options(prints), first),
            Quantity("number", "Number as printed", "", LEAST, MOST, number_text(prints[first].miles)),
            Select("unit", "Unit", RULERS, "mi"),
            Select("rounded_to", "Rounded to", steps, PRINTED),
            Select("speaks", "Who is quoted", speakers, prints[first].speaks),
        )

    def _clock_controls(self) -> tuple:
        prints = printed_times()
        first = next(iter(prints))
        at = self._at_home(prints[first])
        return (
            Select("print", "Printed in a report", self._options(prints), first),
            Slider("hour", "Hour in Seoul and Tokyo", 0, 23, 1, at.hour),
            Slider("minute", "Minute", 0, 59, 1, at.minute),
            Memory("day", f"{at:%Y-%m-%d}"),
        )

    @staticmethod
    def _options(prints: dict) -> dict[str, str]:
        return {key: found.words for key, found in prints.items()} | {OWN: "nothing: a value of my own"}

    @staticmethod
    def _at_home(printed: Moment) -> datetime:
        return sources.moment(printed.stated, printed.zone).astimezone(ZoneInfo(HOME))

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """A print sets the other controls; moving one of those makes the value the learner's own."""
        moved = changed - {"print", "rounded_to", "speaks"}
        if "print" not in changed or values["print"] == OWN:
            return ({"print": OWN} if moved else {}) | (self._typed_unit(values, changed) if "unit" in values else {})
        if self.side == "units":
            chosen = printed_distances()[values["print"]]
            more = {"rounded_to": PRINTED, "speaks": chosen.speaks}
            own = {name: value for name, value in more.items() if name not in changed}
            return {"number": number_text(chosen.miles), "unit": "mi"} | own
        at = self._at_home(printed_times()[values["print"]])
        return {"hour": at.hour, "minute": at.minute, "day": f"{at:%Y-%m-%d}"}

    def _typed_unit(self, values: dict, changed: frozenset[str]) -> dict:
        """A unit that is typed is the unit; another unit that is chosen takes the place of the one typed."""
        value, typed = _number(values["number"])
        if not typed or typed == values["unit"]:
            return {}
        return {"unit": typed} if "number" in changed else {"number": number_text(value)}

    def picture(self, values: dict) -> Picture:
        """Return the four rulers, or the five clocks."""
        if self.side == "clock":
            printed = printed_times().get(values["print"])
            stated = f"{values['day']}T{values['hour']:02}:{values['minute']:02}"
            return day_line_picture(stated, HOME, f"Printed: {printed.words}." if printed else "")
        chosen = printed_distances().get(values["print"])
        (number, _), step, speaks = _number(values["number"]), values["rounded_to"], values["speaks"]
        rounded_to = last_digit(number) if step == PRINTED else float(step)
        beside = (chosen.km, "km") if chosen and chosen.km else None
        usual = usual_step_km(speaks) if speaks else None
        if chosen and chosen.speaks == speaks:
            usual = chosen.step_km  # of an apogee it is another
        who = chosen.who if chosen else ""
        unit = "km" if speaks else ""
        return unit_desk_picture(number, values["unit"], rounded_to, beside, who, unit, usual)

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the moment where the pointer is: ``x`` in hours from midnight in Seoul."""
        minutes = round(min(max(x, 0), 23.98) * 60 / 5) * 5
        at = datetime.min + timedelta(minutes=min(minutes, 24 * 60 - 1))
        return {"hour": at.hour, "minute": at.minute}


def _number(text: str) -> tuple[float, str]:
    """The number that was typed and the symbol of its unit, "" where none was typed; ValueError for no length."""
    reading = units.read(text)
    if reading.high is not None:
        raise ValueError(f"Number as printed: {text!r} given; one number, such as 267 miles, is expected")
    if not reading.unit:
        return reading.value, ""
    if units.dimension(reading.unit) != "length":
        raise ValueError(f"Number as printed: {text!r} given; a length, such as 267 miles, is expected")
    known = reading if reading.unit in RULERS else reading.to("km")
    return known.value, known.unit
