"""Questions of notebook 03: the angle, the quarter rule and the time of a throw over flat ground."""

import math
from functools import partial

from lessons import flight
from lessons.exercises.bank.notebook_03.what_can_be_said import NOW, THEN, angle
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import (
    Mistake,
    miles_not_km,
    radians_not_degrees,
    range_for_apogee,
    worked_example,
)
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sources import stated_launch

STEEP = stated_launch("nk-2022-11-02", "Japan MOD", "missile 2").pair_km  # no rounding makes an ordinary throw of it
EVENING = stated_launch("nk-2022-11-03-evening", "Japan MOD").pair_km  # the throw of question 03.4
HALF_STEP_KM = 25  # the ministry printed multiples of 50 km in those years
PULL = 0.00982  # km/s², as the notebook has it


def _fall_s(height_km: float) -> float:
    """The seconds of a fall from a height, as the notebook works them out."""
    return math.sqrt(2 * height_km / PULL)


def _end_of_rounding(sign: int, truth: float) -> float:
    """The steepest (1) or flattest (-1) throw that rounds to the two numbers of question 03.3."""
    return angle(STEEP[0] - sign * HALF_STEP_KM, STEEP[1] + sign * HALF_STEP_KM)


def _steps_of_an_example(day: str, height_km: float) -> tuple[Neighbour, ...]:
    """What the column of another launch holds on the way to its minutes."""
    worked = (
        ("twice the height, divided by g", 2 * height_km / PULL),
        ("the fall alone, in seconds", _fall_s(height_km)),
        ("the whole flight in seconds", 2 * _fall_s(height_km)),
    )
    go_on = f"Put {EVENING[1]:g} km into the same calculation."
    return tuple(Neighbour(f"{name}, of {day}", partial(float, number), go_on, 0.003) for name, number in worked)


EXAMPLES_IN_SECONDS = (
    *_steps_of_an_example("5 November 2024, the worked example", NOW["apogee_km"]),
    *_steps_of_an_example("24 August 2019, the half-filled example", THEN["apogee_km"]),
)


QUESTIONS = (
    Choice(
        id="03.1",
        prompt="In the explorer, leave the speed alone and take the angle from 45° to 60°. What happens?",
        options={
            "farther": Option(
                "It goes higher and farther.",
                why="Higher, yes. Watch the landing point while you move the angle.",
                mistake="steeper means farther",
                way_on="Go on to 80° and look again.",
            ),
            "nearer": Option("It goes higher and lands nearer."),
            "lower": Option(
                "It goes lower and lands nearer.",
                why="It lands nearer, but look at the diamond at the top of the path.",
                mistake="steeper means lower",
            ),
            "same": Option(
                "It goes higher and lands in the same place.",
                why="Two angles can share a landing place, but these two do not: 60° shares its place with the dotted "
                "path.",
                mistake="wrong pair of angles",
                way_on="Read the angle that is written at the dotted path.",
            ),
        },
        right="nearer",
        hints=(
            "Set 45°, read the distance; set 60°, read it again.",
            "The explorer’s readout says both numbers each time.",
        ),
        solution="At one speed 45° goes farthest. Steeper throws go higher and land nearer; flatter throws go lower "
        "and "
        "land nearer. A high apogee is no sign of a long range.",
        why="At one speed 45° goes farthest over flat ground; everything steeper trades distance for height.",
    ),
    Number(
        id="03.2",
        prompt="The report of 5 November says about 400 km. How high does an *ordinary* throw of 400 km go, by the "
        "quarter rule?",
        truth=lambda: flight.quarter_rule(NOW["range_km"]),
        unit="km",
        mistakes=(
            range_for_apogee(NOW["range_km"]),
            Mistake(
                "half for a quarter",
                lambda truth: truth * 2,
                "That is half of the range.",
                "The highest point stands over the middle, but it is lower than half: a quarter of the range.",
            ),
            Mistake(
                "times four",
                lambda truth: NOW["range_km"] * 4,
                "That is four times the range: the rule the wrong way round.",
                "The throw is longer than it is high.",
            ),
            worked_example(
                lambda: flight.quarter_rule(THEN["range_km"]), "Put 400 where the example has 380.", tolerance=0.01
            ),
            Mistake(
                "a quarter of the height",
                lambda truth: flight.quarter_rule(NOW["apogee_km"]),
                "That is a quarter of a quarter: it looks as if the rule was used on the height.",
                "The rule takes the range, and gives the height.",
            ),
            Mistake(
                "half of the quarter",
                lambda truth: truth / 2,
                "That is an eighth of the range.",
                "Half of the half is enough: the rule says a quarter.",
            ),
            Mistake(
                "a third for a quarter",
                lambda truth: NOW["range_km"] / 3,
                "That is a third of the range.",
                "Read the box above the worked example again.",
                tolerance=0.005,
            ),
            miles_not_km(),
        ),
        neighbours=(
            Neighbour(
                "the angle of an ordinary throw, in degrees",
                lambda: angle(NOW["range_km"], NOW["apogee_km"]),
                "The question asks for a height, in kilometres.",
            ),
            Neighbour(
                "the height over a round Earth, which comes in section 7",
                lambda: flight.minimum_energy(NOW["range_km"]).apogee_km,
                "Here the quarter rule is asked.",
                tolerance=0.005,
            ),
            Neighbour(
                "the height of the other launch, 24 August 2019",
                lambda: THEN["apogee_km"],
                "Here an ordinary throw of 400 km is asked: work it out from the range.",
            ),
        ),
        if_wrong="The rule takes the range, and stands in the box above the worked example.",
        hints=("Which part of the range is the height of an ordinary throw?", "Divide the range by four."),
        solution="400 km ÷ 4 = **100 km**. Japan’s ministry stated about 100 km: the two numbers fit each other as "
        "those "
        "of an ordinary throw.",
        why="The very number that the ministry stated: the two fit each other as those of an ordinary throw.",
    ),
    Number(
        id="03.3",
        prompt=f"2 November 2022, Japan’s ministry, one of several missiles: about {STEEP[0]:g} km of range, about "
        f"{STEEP[1]:g} km of apogee. At which angle was such a throw started, over flat ground? In degrees.",
        truth=lambda: angle(*STEEP),
        unit="degrees",
        tolerance=0.5,  # to the whole degree 63
        report_step=0.1,
        mistakes=(
            radians_not_degrees(),
            Mistake(
                "an ordinary throw’s angle, or two for four",
                lambda truth: angle(NOW["range_km"], NOW["apogee_km"]),
                "45° is the ordinary throw’s, and the example’s. (It also comes out with two for four.)",
                "This one went half as high as far. The tangent is four times the apogee, divided by the range.",
                tolerance=0.005,
            ),
            Mistake(
                "the four forgotten, or the ratio upside down",
                lambda truth: math.degrees(math.atan2(STEEP[1], STEEP[0])),
                "Two slips lead there: the 4 was left out, or the range was divided by four times the apogee.",
                "The tangent is four times the apogee, divided by the range: more than 1 here.",
                tolerance=0.02,
            ),
            *(
                Mistake(
                    f"the {which} throw that the rounding leaves open",
                    partial(_end_of_rounding, sign),
                    f"That is the {which} throw that rounds to the same two numbers.",
                    "Here take the numbers as they are printed.",
                    tolerance=0.008,
                )
                for which, sign in (("flattest", -1), ("steepest", 1))
            ),
            Mistake(
                "rounded up",
                lambda truth: math.ceil(truth),
                "A little high: it looks as if the angle was rounded up, or the tangent rounded on the way.",
                "Round once, at the end, and to the nearest degree.",
                tolerance=0.0005,
            ),
            Mistake(
                "rounded to ten degrees",
                lambda truth: round(truth, -1),
                "Near, and as coarse as a guess by eye: tens of degrees.",
                "Work it out, and give whole degrees: 4 × apogee ÷ range, then tan⁻¹.",
                tolerance=0.003,
            ),
            Mistake(
                "apogee and range swapped",
                lambda truth: math.degrees(math.atan2(4 * STEEP[0], STEEP[1])),
                "It looks as if the range was taken four times and divided by the apogee.",
                "The apogee is the one that is taken four times; the range stands below.",
                tolerance=0.005,
            ),
        ),
        steps=(
            Step("four times the apogee", lambda: 4 * STEEP[1], "Divide it by the range, then tan⁻¹."),
            Step(
                "the tangent of the angle, not yet the angle",
                lambda: 4 * STEEP[1] / STEEP[0],
                "One key is missing: arctan, also written tan⁻¹.",
            ),
        ),
        neighbours=(
            Neighbour(
                "the range, divided by four times the apogee: the ratio stands on its head",
                lambda: STEEP[0] / (4 * STEEP[1]),
                "Divide four times the apogee by the range, then undo the tangent.",
            ),
            Neighbour(
                "the tangent of the half-filled example, 24 August 2019",
                lambda: 4 * THEN["apogee_km"] / THEN["range_km"],
                "Put in the range and the apogee of 2 November 2022, and undo the tangent.",
            ),
            Neighbour(
                "the angle of 24 August 2019, the half-filled example",
                lambda: angle(THEN["range_km"], THEN["apogee_km"]),
                "Put in the range and the apogee of 2 November 2022.",
                tolerance=0.004,
            ),
        ),
        if_wrong="It went half as high as far, where an ordinary throw goes a quarter: steeper than 45°, and well "
        "short of straight up. Work out 4 × apogee ÷ range first, then take the arctangent, with the calculator set to "
        "degrees.",
        hints=(
            "tan(angle) = 4 × apogee ÷ range. First work out the right-hand side.",
            "4 × 100 ÷ 200 is more than 1, so the angle is more than 45°.",
            "On a calculator: 2, then tan⁻¹ (or “arctan”), in degrees.",
        ),
        solution="4 × 100 ÷ 200 = 2, and the angle whose tangent is 2 is **63°**: a steep throw.",
        why="A steep throw: the rounding leaves 53° to 71° open, and an ordinary throw’s 45° is not among them.",
    ),
    Number(
        id="03.4",
        prompt=f"3 November 2022, in the evening, Japan’s ministry: about {EVENING[0]:g} km far, about {EVENING[1]:g} "
        "km high. How many minutes is such a throw in the air, over flat ground? To the minute will do.",
        truth=lambda: flight.flat_throw(*EVENING).minutes,
        unit="min",
        tolerance=0.2,  # about 6 is enough for print
        report_step=0.1,
        mistakes=(
            Mistake(
                "the worked example's height",
                lambda truth: flight.flat_throw(THEN["range_km"], THEN["apogee_km"]).minutes,
                "That is the time for 97 km, the worked example.",
                "Put the other height into the same calculation.",
                tolerance=0.005,
            ),
            Mistake(
                "decimals cut off",
                lambda truth: math.floor(truth),
                "A little short: it looks as if the decimals were cut off.",
                "Round to the nearest minute, or keep one decimal.",
                tolerance=0.001,
            ),
            Mistake(
                "the range for the height, the fall alone",
                lambda truth: _fall_s(EVENING[0]) / 60,
                "It looks as if the range went in as the height, and the fall alone was taken for the whole flight.",
                "The height alone decides the time; up and down take equally long.",
                tolerance=0.015,
            ),
            Mistake(
                "the range for the height",
                lambda truth: 2 * _fall_s(EVENING[0]) / 60,
                "It looks as if the range went in as the height.",
                "The height alone decides the time.",
                tolerance=0.02,
            ),
            Mistake(
                "only the climb",
                lambda truth: truth / 2,
                "That is the climb alone.",
                "What goes up for so long comes down for as long.",
            ),
            Mistake(
                "doubled twice",
                lambda truth: truth * 2,
                "That is twice as long: it looks as if up and down were doubled once more.",
                "√(2 × height ÷ g) is the fall alone; two of them are the whole flight.",
            ),
            Mistake(
                "metres and kilometres mixed",
                lambda truth: truth / math.sqrt(1000),
                "It looks as if g went in as 9.82 (metres) while the height was in kilometres.",
                "With heights in kilometres, g is 0.00982 km/s²; or take the height as 150,000 m.",
            ),
            Mistake(
                "the two forgotten",
                lambda truth: truth / math.sqrt(2),
                "It looks as if the 2 under the root was left out.",
                "The fall takes √(2 × height ÷ g).",
            ),
        ),
        steps=(
            Step("twice the height, divided by g", lambda: 2 * EVENING[1] / PULL, "Take the square root of it."),
            Step("the fall alone, in seconds", lambda: _fall_s(EVENING[1]), "Up and down take equally long."),
            Step("the whole flight in seconds", lambda: 2 * _fall_s(EVENING[1]), "Divide it by 60."),
        ),
        neighbours=(
            Neighbour(
                "the time for 100 km, the launch of 5 November 2024",
                lambda: flight.flat_throw(NOW["range_km"], NOW["apogee_km"]).minutes,
                "Put 150 km into the same calculation.",
                tolerance=0.01,  # 4.8 as the example prints it
            ),
            *EXAMPLES_IN_SECONDS,
        ),
        if_wrong="100 km of height took 4.8 minutes. Half as high again takes longer, but not half as long again: the "
        "time grows with the root. Work out 2 × height ÷ g first, then its square root: that is the fall alone, in "
        "seconds.",
        hints=(
            "Falling from a height takes √(2 × height ÷ g) seconds, and climbing to it as long.",
            "g is 0.00982 km/s². So √(2 × 150 ÷ 0.00982) is the fall in seconds.",
            "That is about 175 s. Twice that, and then into minutes.",
        ),
        solution="√(2 × 150 km ÷ 0.00982 km/s²) = 174.8 s down, and as long up: 349.6 s, which is 5.8 minutes, in "
        "print **about 6**.",
        why="No report of that evening states a time, so this is our calculation and nobody’s claim. The 100 km of 5 "
        "November 2024 give 4.8 minutes by the same calculation: about five.",
    ),
)
