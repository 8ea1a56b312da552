"""Questions of notebook 04, the end: what can be said, and earlier notebooks."""

import math

from lessons import data, flight
from lessons.exercises.bank.notebook_04.map import FAR, FIRST, HIGH, LOFTED, STEEP
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.quantities.mistakes import Mistake, radians_not_degrees
from lessons.exercises.quantities.near import Neighbour, Step, others

FLAT = "Here flat ground is asked: tan(angle) = 4 × apogee ÷ range."
STEEP_ONE = "Put in the range and the apogee of 18 December 2022."
OTHERS = {"29 August 2017": FIRST, "15 September 2017": (FAR, HIGH), "18 November 2022": LOFTED}


def _claim(event: str, claimant: str, quantity: str) -> str:
    return data.claim(event, claimant=claimant, quantity=quantity).printed


QUESTIONS = (
    Choice(
        id="04.7",
        prompt=f"18 November 2022, about {LOFTED[0]:,g} km far and about {LOFTED[1]:,g} km high. "
        "A caption reads: “It flew 1,000 km, so it is a missile of short or medium range.” What do you say?",
        options={
            "flown": Option(
                "Right: 1,000 km is where the short-range class ends.",
                why="That sorts it by how far it flew on that day.",
                mistake="class from distance flown",
                way_on="Choose the launch on the map and follow its dashed line to where it reaches farthest.",
            ),
            "speed": Option(
                "A class says how far a missile could go. On the map, the line of the same speed runs far beyond "
                "5,500 km."
            ),
            "height": Option(
                "It is intercontinental, because it went higher than 5,500 km.",
                why="The limit of 5,500 km is one of range; heights have no classes.",
                mistake="apogee for range",
                way_on="Read the names above the map: they belong to the axis that runs across.",
            ),
            "sum": Option(
                "It is intercontinental, because it went up and down 12,000 km.",
                why="The length of the path is not a range either.",
                mistake="path length for range",
                way_on="Range counts along the ground.",
            ),
        },
        right="speed",
        hints=(
            "What does a class describe: a flight, or a missile?",
            "On the map all points of one dashed line need the same start. How far to the right does it go?",
        ),
        solution="The classes are about what a missile can reach. Its start would have carried it far past 5,500 km "
        "on a flatter path, so the 1,000 km of that day say nothing about its class. How far exactly, with which load "
        "and in which direction, is the matter of notebook 05.",
        why="Lofted tests land near on purpose. How far “far beyond” is, and how sure, comes in notebook 05.",
    ),
    SeveralChoices(
        id="04.8",
        prompt=f"29 August 2017, South Korea’s Joint Chiefs: around {FIRST[0]:,g} km far, {FIRST[1]:g} km high. "
        "What can you say? Choose all that hold.",
        options={
            "fits": Option("The two numbers fit an ordinary throw over a round Earth."),
            "time": Option("Such a flight, without its powered climb, takes about 13 minutes."),
            "low": Option(
                "550 km is far below a quarter of 2,700 km, so the flight was kept low.",
                why="The quarter is the rule of flat ground; at 2,700 km an ordinary throw stays well below it.",
                mistake="flat rule used too far out",
            ),
            "class": Option(
                "It flew 2,700 km, so it is a medium-range missile.",
                why="A class says how far a missile can go; how far one flew on one day is another thing.",
                mistake="class from distance flown",
            ),
            "true": Option(
                "The two numbers fit each other, so they are right.",
                why="Numbers can fit each other and be wrong together. One claimant stated both.",
                mistake="consistent taken for true",
            ),
        },
        right={"fits", "time"},
        if_wrong="Find the point on the map: its readout says the time, and how it lies to an ordinary throw.",
        hints=(
            "Two of the five can be worked out from the numbers alone.",
            "Use the line of ordinary throws on the map, not the quarter rule.",
        ),
        solution="They fit an ordinary throw (0.92 times as high), which lasts about 13 minutes without the powered "
        "climb. That they are right, which class the missile belongs to, and that it was kept low, does not follow.",
        why="0.92 times as high as an ordinary throw: well inside the 0.8 to 1.25 that count as ordinary.",
    ),
    Number(
        id="04.9",
        prompt=f"*From notebook 03.* 18 December 2022, Japan’s ministry: about {STEEP[0]:g} km far, about "
        f"{STEEP[1]:g} km high. At which angle was such a throw started, over flat ground? In degrees.",
        truth=lambda: flight.flat_throw(*STEEP).angle_deg,
        unit="degrees",
        tolerance=0.5,
        mistakes=(
            radians_not_degrees(),
            Mistake(
                "the four forgotten",
                lambda truth: math.degrees(math.atan2(STEEP[1], STEEP[0])),
                "It looks as if the 4 was left out.",
                "The tangent is four times the apogee, divided by the range.",
            ),
            Mistake(
                "two for four",
                lambda truth: math.degrees(math.atan2(2 * STEEP[1], STEEP[0])),
                "It looks as if the apogee was taken twice, not four times.",
                "The tangent is four times the apogee, divided by the range.",
                tolerance=0.01,
            ),
            Mistake(
                "an ordinary throw's angle",
                lambda truth: flight.flat_throw(STEEP[0], flight.quarter_rule(STEEP[0])).angle_deg,
                "That is the angle of an ordinary throw, and this one went higher than it went far.",
                "Work the tangent out: it is well above 1.",
            ),
            Mistake(
                "ratio upside down",
                lambda truth: math.degrees(math.atan2(STEEP[0], 4 * STEEP[1])),
                "It looks as if the range was divided by four times the apogee.",
                "It goes the other way round: the higher the throw, the larger the tangent.",
                tolerance=0.03,
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
                "the angle over a round Earth", lambda: flight.free_flight(*STEEP).angle_deg, FLAT, tolerance=0.002
            ),
            *others(lambda *pair: flight.flat_throw(*pair).angle_deg, OTHERS, go_on=STEEP_ONE),
        ),
        spaced=True,
        if_wrong="Work out 4 × apogee ÷ range first, then take the arctangent, with the calculator set to degrees.",
        hints=(
            "tan(angle) = 4 × apogee ÷ range.",
            "4 × 550 ÷ 500; then tan⁻¹, in degrees.",
        ),
        solution="4 × 550 ÷ 500 = 4.4, and tan⁻¹(4.4) = **77°**: a lofted throw, higher than it is long. At 500 km the "
        "flat calculation still holds well.",
        why="Lofted: it went higher than it went far, 4.5 times as high as an ordinary throw. Over a round Earth it "
        "would be 76°: at this range flat ground is still good enough.",
    ),
    Choice(
        id="04.10",
        prompt="*From notebook 01.* 29 August 2017. Seoul’s Joint Chiefs: "
        f"“{_claim('nk-2017-08-29', 'ROK JCS', 'range_km')}”. Tokyo’s government: "
        f"“{_claim('nk-2017-08-29', 'Japan government', 'range_km')}”. What have you got?",
        options={
            "two": Option("Two claims with different hedges, which can both be true."),
            "same": Option(
                "One claim, printed twice.",
                why="The numbers are alike, the hedges are not: one goes to both sides, the other only upwards.",
                mistake="hedge lost",
                way_on="Read the word before each number.",
            ),
            "against": Option(
                "A contradiction: one of the two must be wrong.",
                why="A flight of 2,720 km, say, would be “about” and “over” at once.",
                mistake="difference taken for contradiction",
            ),
            "copy": Option(
                "A claim of Seoul’s and Tokyo’s copy of it.",
                why="Nothing says so: each named its own number, and each has radars of its own.",
                mistake="claimants taken for copies",
                way_on="Whether they compared them before is not said: from one to two measurements, as in 01.4.",
            ),
        },
        right="two",
        spaced=True,
        hints=(
            "Write each down as number and hedge.",
            "Think of a distance for which both would be true.",
        ),
        solution="Two claims, by two claimants, with two hedges. A flight of a little more than 2,700 km fits both.",
        why="A little more than 2,700 km fits both. How independent the two are is another matter (as in 01.4).",
    ),
)
