"""Questions of notebook 04, a round Earth: the angle, the bulge, the pins and the apogee."""

import math
from collections.abc import Callable

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM as R
from lessons.exercises.bank.notebook_04.map import FAR, FIRST, HIGH, THIRD
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import (
    Mistake,
    degrees_into_radians,
    radians_not_degrees,
    range_for_apogee,
    worked_example,
)
from lessons.exercises.quantities.near import Neighbour, Step

HALF = FAR / R / 2  # of the angle at the Earth's centre, in radians
WORKED_HALF = FIRST[0] / R / 2  # that of the worked examples


def _least_apogee(half: float) -> float:
    return R / 2 * (math.sin(half) + math.cos(half) - 1)


def _bulge(half: float) -> float:
    return R * (1 - math.cos(half))


def _half_angle(go_on: str) -> tuple[Step, Step]:
    return (
        Step("half of the angle ψ, in radians", lambda: HALF, go_on),
        Step("half of the angle ψ, in degrees", lambda: math.degrees(HALF), go_on),
    )


def _tens(km: float) -> str:
    """A number of kilometres, rounded to tens."""
    return f"{round(km, -1):,.0f}"


def _set_to_degrees(formula: Callable[[float], float], tolerance: float) -> Mistake:
    """The half angle put into the formula as it stands, on a calculator that takes it for degrees."""
    return Mistake(
        "calculator set to degrees",
        lambda truth: formula(math.radians(HALF)),
        "So little comes out if 0.2904 went into the calculator as degrees: it was set to *DEG*.",
        "0.2904 is in radians. Set it to *RAD*, or type in 16.64 degrees.",
        tolerance,
    )


QUESTIONS = (
    Number(
        id="04.1",
        prompt=f"15 September 2017: about {FAR:,g} km along the ground (South Korea’s Joint Chiefs). How large is the "
        "angle ψ at the Earth’s centre, in degrees?",
        truth=lambda: math.degrees(FAR / R),
        unit="degrees",
        tolerance=0.3,
        report_step=0.1,
        mistakes=(
            radians_not_degrees(),
            Mistake(
                "half for the whole angle",
                lambda truth: truth / 2,
                "Half of what it should be: that is ψ/2, or you divided by the diameter, 12,742 km.",
                "The question asks for the whole angle ψ, with the radius, 6,371 km.",
            ),
            Mistake(
                "kilometres over nautical miles",
                lambda truth: truth * 1.852,
                "It looks as if the radius went in as 3,440: that is the radius in nautical miles.",
                "Range and radius must be in the same unit. In kilometres the radius is 6,371.",
            ),
            Mistake(
                "kilometres over statute miles",
                lambda truth: truth * 1.609344,
                "It looks as if the radius went in as 3,959: that is the radius in statute miles.",
                "Range and radius must be in the same unit. In kilometres the radius is 6,371.",
            ),
            Mistake(
                "apogee for range",
                lambda truth: math.degrees(HIGH / R),
                "It looks as if the apogee was divided by the radius.",
                "The angle belongs to the distance along the ground: take the range.",
            ),
            worked_example(lambda: math.degrees(2 * WORKED_HALF), "Put 3,700 where the example has 2,700."),
            Mistake(
                "the half-filled example's number",
                lambda truth: math.degrees(THIRD[0] / R),
                "That is the angle of 4 October 2022, the half-filled example.",
                "Put 3,700 where it has 4,600.",
            ),
            Mistake(
                "ratio upside down",
                lambda truth: math.degrees(R / FAR),
                "It looks as if the radius was divided by the range.",
                "A longer flight makes a larger angle: the range stands on top.",
            ),
        ),
        steps=_half_angle("The question asks for the whole angle, in degrees: double it.")[:1],
        neighbours=(
            Neighbour("the angle of the worked example, in radians", lambda: 2 * WORKED_HALF),
            Neighbour("the angle of the half-filled example, in radians", lambda: THIRD[0] / R),
        ),
        if_wrong="Divide the range by the radius first; that is the angle in radians. Then turn it into degrees.",
        hints=(
            "ψ in radians is the range divided by the Earth’s radius, 6,371 km.",
            "Multiply radians by 57.3 to get degrees.",
            "3,700 ÷ 6,371 is about 0.58; that times 57.3 is the angle in degrees.",
        ),
        solution="3,700 ÷ 6,371 = 0.581 radians; times 57.3 it is **33.3°**: nearly a tenth of the way round the "
        "Earth.",
        why="Nearly a tenth of the way round the Earth. “Up” at the landing points 33° away from “up” at the start.",
    ),
    Choice(
        id="04.2",
        prompt=f"15 September 2017, {FAR:,g} km. About how high is the hill under this flight, if that of "
        f"{FIRST[0]:,g} km is {_bulge(WORKED_HALF):.0f} km high?",
        options={
            "line": Option(
                f"About {_tens(_bulge(WORKED_HALF) * FAR / FIRST[0])} km.",
                why="That much it would be if the hill grew as the range does.",
                mistake="range for its square",
                way_on="Twice as far is four times the hill: multiply by 3,700 ÷ 2,700 once more.",
            ),
            "square": Option(f"About {_tens(_bulge(HALF))} km."),
            "double": Option(
                f"About {_tens(4 * _bulge(WORKED_HALF))} km.",
                why="That would be four times the hill: for twice the range, 5,400 km.",
                mistake="four times for less than twice as far",
                way_on="3,700 ÷ 2,700 is 1.37. Multiply 142 by that, twice.",
            ),
            "quarter": Option(
                f"About {flight.quarter_rule(FAR):,.0f} km.",
                why="That is a quarter of the range: how high flat ground would have the flight go.",
                mistake="apogee for bulge",
                way_on="The bulge is the ground above the straight line, the orange stroke in the picture.",
            ),
        },
        right="square",
        in_order=True,
        hints=(
            "3,700 is 1.37 times 2,700. It is less than twice as far, so less than four times the hill.",
            "The hill grows by 1.37 × 1.37 = 1.88.",
        ),
        solution="142 × 1.37 × 1.37 is about **270 km**. With the cosine (folded below) it is 267; the range is "
        "said to be “about” 3,700 km, so nobody knows it to a kilometre.",
        why="A hill of about 270 km, in a flight that is said to have peaked at 770. Flat ground has no such hill.",
    ),
    Choice(
        id="04.3",
        prompt="In the explorer of the two pins: where does the second pin stand when the string is shortest?",
        options={
            "line": Option("On the straight line from start to landing."),
            "ground": Option(
                "At the ground, above the middle of the straight line.",
                why="Close, but the string still gets shorter when you move the pin down from there.",
                mistake="ground for the straight line",
                way_on="Move the pin in steps of 50 km and watch the length in the readout.",
            ),
            "centre": Option(
                "As near to the Earth’s centre as it goes.",
                why="There the path is flat, and the string is long again: the pin is far from the start.",
                mistake="flattest taken for least",
                way_on="Start at the lowest place and move the pin up: the string gets shorter at first.",
            ),
            "top": Option(
                "As high as it goes.",
                why="There the path is steepest, and the string is long: the pin is far from the start.",
                mistake="highest taken for least",
                way_on="Move the pin down and watch the length in the readout.",
            ),
        },
        right="line",
        hints=(
            "The first piece of the string, from the Earth’s centre to the start, never changes. Look at the second.",
            "The second piece runs from the start to the pin. When is a point on the middle line nearest to the start?",
        ),
        solution="From the centre to the start the string always takes one radius. The rest goes from the start to the "
        "second pin; it is shortest where the pin is nearest to the start, and that is on the straight line.",
        why="There the pin is nearest to the start. Whatever the range, the path of least speed has its second pin "
        "there.",
    ),
    Number(
        id="04.4",
        prompt=f"How high does the path of least speed go at a range of {FAR:,g} km, over a round Earth? In km above "
        "the ground.",
        truth=lambda: flight.minimum_energy(FAR).apogee_km,
        unit="km",
        tolerance=4,
        report_step=1,
        mistakes=(
            Mistake(
                "flat rule used too far out",
                lambda truth: flight.quarter_rule(FAR),
                "That is a quarter of the range: the rule of flat ground, used too far out.",
                "Take the steps with the string: half line, pin, string, top, ground.",
            ),
            Mistake(
                "whole angle for the half",
                lambda truth: _least_apogee(2 * HALF),
                "It looks as if ψ went in where ψ/2 belongs.",
                "The top stands over the middle of the flight: sine and cosine of ψ/2.",
            ),
            Mistake(
                "not halved",
                lambda truth: 2 * truth,
                "Twice what it should be: it looks as if R stood in front where R/2 belongs.",
                "String and pin together are twice the top: halve them.",
            ),
            Mistake(
                "height from the centre",
                lambda truth: R + truth,
                "That is how far the top is from the Earth’s centre.",
                "An apogee counts from the ground: one step is left.",
            ),
            Mistake(
                "minus one forgotten",
                lambda truth: truth + R / 2,
                "It looks as if the −1 in the bracket was left out.",
                "In the steps, it is the last one: from the Earth’s centre down to the ground is one radius.",
            ),
            degrees_into_radians(_least_apogee, math.degrees(HALF)),
            _set_to_degrees(_least_apogee, tolerance=0.02),
            worked_example(lambda: _least_apogee(WORKED_HALF), "Go through the five steps with 3,700 km."),
            range_for_apogee(FAR),
            Mistake(
                "rounded to hundreds",
                lambda truth: round(truth, -2),
                "Near: to a hundred kilometres that is right.",
                "Here the tens count, for the stated height is only a few of them away: give them too.",
                tolerance=0.001,
            ),
            Mistake(
                "the stated apogee",
                lambda truth: HIGH,
                "That is the apogee which the Joint Chiefs stated.",
                "The question asks what the calculation gives; how close the two are is the point of it.",
                tolerance=0.002,
            ),
        ),
        steps=(
            *_half_angle("Its sine and cosine give the half line and the pin."),
            Step("the sine of ψ/2", lambda: math.sin(HALF), "Times R it is the half line: start the string with it."),
            Step("the cosine of ψ/2", lambda: math.cos(HALF), "Times R it says where the pin stands."),
            Step(
                "the half line",
                lambda: R * math.sin(HALF),
                "The string is a radius longer; then pin and top.",
            ),
            Step(
                "where the pin stands, counted from the Earth’s centre",
                lambda: R * math.cos(HALF),
                "The top is (string + pin) ÷ 2, counted from the centre.",
            ),
            Step(
                "the whole string",
                lambda: R + R * math.sin(HALF),
                "Half of string and pin together is the top, counted from the Earth’s centre; then down to the ground.",
            ),
        ),
        neighbours=(
            Neighbour(
                "string and pin together",
                lambda: R + R * math.sin(HALF) + R * math.cos(HALF),
                "Half of that is the top, counted from the Earth’s centre; then down to the ground.",
                tolerance=0.002,
            ),
            Neighbour("the half line of the worked example", lambda: R * math.sin(WORKED_HALF)),
            Neighbour("the pin of the worked example", lambda: R * math.cos(WORKED_HALF), tolerance=0.002),
            Neighbour("the string of the worked example", lambda: R + R * math.sin(WORKED_HALF), tolerance=0.002),
            Neighbour("the bulge of the worked example", lambda: _bulge(WORKED_HALF)),
            Neighbour(
                "how high an ordinary throw goes at the range of 4 October 2022",
                lambda: flight.minimum_energy(THIRD[0]).apogee_km,
                "Go through the five steps with 3,700 km.",
                tolerance=0.002,
            ),
            Neighbour(
                "the bulge, the hill of 04.2",
                lambda: _bulge(HALF),
                "Here the top of the path is asked: half line, pin, string, top, ground.",
            ),
        ),
        if_wrong="Go through the five steps of the worked example with 3,700 in place of 2,700.",
        hints=(
            "String = 6,371 + half line. Top = (string + pin) ÷ 2. Apogee = top − 6,371.",
            "The string is 6,371 + 1,824 = 8,195 km.",
            "String 8,195 km, pin 6,104 km; half of their sum, minus 6,371.",
        ),
        solution="ψ/2 is 16.64°: its sine is 0.28631, its cosine 0.958136. Half line 1,824 km, string 8,195 km, "
        "pin 6,104 km, top 7,150 km from the centre: **779 km** above the ground.",
        why="The Joint Chiefs stated 770 km: the two fit. A quarter of the range would be 925.",
    ),
)
