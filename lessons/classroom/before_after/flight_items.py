"""Items on range, apogee and time: odd miles, a rounded number, a clock in Greenwich, a flight that is no throw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lessons import data, flight
from lessons.classroom.before_after.items import PILLARS, Item, day_of, printed_in
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval, IntervalMistake
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake, nautical_for_statute
from lessons.records import Claim
from lessons.sources import convert_time, stated_launches
from lessons.units import convert

PILLAR = PILLARS[0]


@dataclass(frozen=True)
class Miles:
    """A print in miles, and the same statement as another publisher printed it in kilometres."""

    miles: Claim
    kilometres: Claim


MILES = {
    "A": Miles(
        data.claim("nk-2024-03-18", "range_km", publisher="UPI", claimant="ROK JCS"),
        data.claim("nk-2024-03-18", "range_km", publisher="KUNA", claimant="ROK JCS"),
    ),
    "B": Miles(
        data.claim("nk-2020-03-02", "range_km", publisher="wnd.com"),
        data.claim("nk-2020-03-02", "range_km", publisher="Jiji", claimant="ROK JCS official"),
    ),
}
ROUNDED = {
    "A": data.claim("nk-2022-10-01", "range_km", publisher="Japan MOD", item="missile 1"),
    "B": data.claim("nk-2023-07-19", "range_km", publisher="Japan MOD", item="missile 1"),
}
CLOCKS = {
    "A": data.claim("nk-2023-03-27", "launch_time", publisher="KBS", claimant="ROK JCS"),
    "B": data.claim("nk-2020-03-29", "launch_time", publisher="Japan MOD"),
}
LOW = {"A": "nk-2019-08-06", "B": "nk-2019-08-02"}
LOW_BY = "ROK JCS"
GREENWICH = "Etc/UTC"


def odd_miles(form: str) -> Item:
    """From which round number of kilometres do odd miles come?"""
    stated = MILES[form]
    miles = round(convert(stated.miles.number, "km", "mi"))
    printed_in(stated.miles, f"{miles} miles")
    question = Number(
        id=f"{form}.1",
        prompt=f"{day_of(stated.miles)}. A report has the South Korean military say that missiles flew {miles} miles. "
        "The military counts in kilometres. From which **round number of kilometres** did that most likely start?",
        truth=stated.kilometres.number,
        unit="km",
        tolerance=2.5,
        mistakes=(
            nautical_for_statute(0.015),
            Mistake(
                "miles divided",
                lambda truth: miles / convert(1, "mi", "km"),
                "The miles were divided by 1.609.",
                "A mile is longer than a kilometre: there are more kilometres than miles.",
                tolerance=0.015,
            ),
        ),
        hints=(),
        solution=f"{miles} × 1.609 is {convert(miles, 'mi', 'km'):.1f}, so about **{stated.kilometres.number:g} km**; "
        f"another report has “{stated.kilometres.printed}” from the same side.",
        why="Odd miles come from round kilometres.",
    )
    return Item(question, PILLAR, "odd miles undone", (stated.miles, stated.kilometres))


def step_km(claim: Claim) -> float:
    """The step to which a claimant rounds its ranges."""
    return data.rounding_km(claim.claimant, "range_km", data.event(claim.event_id).date) or 0.0


def rounded_range(form: str) -> Item:
    """Between which two numbers does a rounded one lie?"""
    claim = ROUNDED[form]
    step = step_km(claim)
    half = step / 2
    question = Interval(
        id=f"{form}.2",
        prompt=f"{day_of(claim)}. By the numbers that it prints, Japan’s defence ministry rounds distances to the "
        f"nearest {step:g} km. Of one missile it printed “{claim.printed}”. Between which two numbers does what "
        "it measured lie? Write *from … to …*, in km.",
        truth=(claim.number - half, claim.number + half),
        unit="km",
        tolerance=1,
        widest=1.05,
        mistakes=(
            IntervalMistake(
                "a whole step to each side",
                lambda truth: (truth[0] - half, truth[1] + half),
                "That is a whole step to each side.",
                "What lies farther off than half a step would have been rounded to the next number.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "the printed number alone",
                lambda truth: (claim.number, claim.number),
                "That is the printed number itself.",
                "A rounded number stands for all that round to it.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "rounded down only",
                lambda truth: (claim.number, claim.number + step),
                "That takes the number as cut off, not as rounded.",
                "Half a step lies below the number, too.",
                tolerance=0.002,
            ),
        ),
        hints=(),
        solution=f"Half of {step:g} km to each side: **{claim.number - half:g} to {claim.number + half:g} km**.",
        why="A rounded number is an interval: half a step to each side.",
    )
    return Item(question, PILLAR, "a rounded number as an interval", (claim,))


def clock_in_greenwich(form: str) -> Item:
    """Which day and hour was it in Greenwich?"""
    claim = CLOCKS[form]
    local = claim.stated_time
    there = datetime.fromisoformat(local)
    right = datetime.fromisoformat(convert_time(local, claim.zone, GREENWICH))
    shift = there - right
    times = {"before": right, "day": right + (there.date() - right.date()), "added": there + shift, "same": there}

    def label(moment: datetime) -> str:
        return f"{moment:%H:%M} on {moment.day} {moment:%B}"

    question = Choice(
        id=f"{form}.3",
        prompt=f"A missile was launched at {label(there)} {there.year}, Korean time. A news agency gives the time in "
        f"GMT; Korean clocks are {shift.seconds // 3600} hours ahead of GMT. When was it?",
        options={
            "before": Option(label(times["before"])),
            "day": Option(
                label(times["day"]),
                why="The hour fits. At that moment it was still the day before in Greenwich.",
                mistake="day of the launch kept",
            ),
            "added": Option(
                label(times["added"]),
                why="Korea is ahead: the hours are taken off, and not added.",
                mistake="hours added",
            ),
            "same": Option(label(times["same"]), why="That is still the Korean clock.", mistake="zone left as it was"),
        },
        right="before",
        hints=(),
        solution=f"{shift.seconds // 3600} hours earlier: **{label(right)}**, the day before.",
        why="Ahead means later on the clock, so Greenwich still had the day before.",
    )
    return Item(question, PILLAR, "a local time in GMT", (claim,))


def low_and_far(form: str) -> Item:
    """What kind of flight is it, and what follows for the farthest range?"""
    launch = next(one for one in stated_launches(data.claims(LOW[form])) if one.claimant == LOW_BY)
    far, high = launch.range_km, launch.apogee_km
    ratio = flight.loft_ratio(far, high)
    if not (ratio.refused and ratio.kind == "depressed"):
        raise ValueError(f"{launch.key}: the loft ratio is {ratio.value:.2f}, {ratio.kind}; one too low is needed")
    assert launch.range_claim is not None and launch.apogee_claim is not None
    question = Choice(
        id=f"{form}.4",
        prompt=f"{launch.day}, South Korea’s Joint Chiefs of Staff: the missiles flew {launch.figures[0]}, and rose to "
        f"{launch.figures[1]}. What can be said from these two numbers alone?",
        options={
            "refuse": Option("It stayed so low that it was perhaps no free flight: no maximum range follows."),
            "ordinary": Option(
                "It was an ordinary throw: the distance is the farthest that it can reach.",
                why=f"An ordinary throw over {far:g} km rises to about {flight.quarter_rule(far):.0f} km, a quarter of "
                "it.",
                mistake="low flight taken for a throw",
            ),
            "lofted": Option(
                "It was thrown steeply, so on a flatter path the same missile would get farther.",
                why="Steep throws rise higher than a quarter of their range; this one stayed lower.",
                mistake="low flight taken for a lofted one",
            ),
            "false": Option(
                "One of the two numbers must be false, since no missile flies so far and so low.",
                why="Missiles that glide and steer in the air do. Odd for a throw is not false.",
                mistake="odd taken for false",
            ),
        },
        right="refuse",
        hints=(),
        solution=f"An ordinary throw over {far:g} km rises to about {flight.quarter_rule(far):.0f} km. At {high:g} km "
        "air carries and bends a path: **no maximum range follows**.",
        why="Low and flat: the model is refused, and so is a maximum range.",
    )
    return Item(question, PILLAR, "low for its range", (launch.range_claim, launch.apogee_claim))


def items(form: str) -> tuple[Item, ...]:
    """The four items of this pillar in one form."""
    return tuple(make(form) for make in (odd_miles, rounded_range, clock_in_greenwich, low_and_far))
