"""Questions of notebook 05, second half: intervals, the turning Earth, what may be printed, earlier notebooks."""

import math

from lessons import flight
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval, IntervalMistake
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.quantities.mistakes import Mistake, radians_not_degrees
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sources import stated_launch

FAR, HIGH = stated_launch("nk-2017-05-14", "KCNA").pair_km
JUNE = stated_launch("nk-2016-06-22", "KCNA").pair_km
JULY = stated_launch("nk-2017-07-04", "KCNA").pair_km
NOVEMBER = stated_launch("nk-2022-11-18", "Japan MOD").pair_km
NEAR, UP = stated_launch("nk-2022-03-05", "Japan MOD").pair_km
FEBRUARY = stated_launch("nk-2017-02-12", "CSIS Missile Threat").pair_km  # the worked example, and what its two
FEBRUARY_STEPS_KM = (100, 50)  # numbers are taken to be rounded to
STEP_KM = 50  # what both numbers of 5 March 2022 are taken to be rounded to in question 05.5


def _reach(far: float, high: float) -> float:
    return flight.farthest(far, high).range_km


def _box(far: float, high: float) -> tuple[float, float]:
    """The model's figures at two corners of the rounding box: the range moved by `far`, the apogee by `high`."""
    low = _reach(NEAR - far * STEP_KM / 2, UP - high * STEP_KM / 2)
    other = _reach(NEAR + far * STEP_KM / 2, UP + high * STEP_KM / 2)
    return min(low, other), max(low, other)


def _example() -> tuple[float, float]:
    """The worked example's interval: the model's figures at the lowest and nearest corner, and at the other end."""
    ends = (tuple(km + way * step / 2 for km, step in zip(FEBRUARY, FEBRUARY_STEPS_KM, strict=True)) for way in (-1, 1))
    low, high = (_reach(*pair) for pair in ends)
    return low, high


QUESTIONS = (
    Interval(
        id="05.5",
        prompt=f"5 March 2022, Japan’s ministry: about {NEAR:g} km far, about {UP:g} km high. Suppose that both are "
        f"rounded to the nearest {STEP_KM} km. Between which two figures does the model’s farthest throw lie "
        "then? Take them from the table. In km.",
        truth=lambda: _box(1, 1),
        unit="km",
        tolerance=5,
        widest=1.5,
        mistakes=(
            IntervalMistake(
                "opposite corners",
                lambda truth: _box(-1, 1),
                "It looks as if the higher apogee went with the shorter range, as for angles in notebook 03.",
                "Here both push the same way: the highest *and* longest flight had the most speed.",
                tolerance=0.001,
            ),
            IntervalMistake(
                "only the range rounded",
                lambda truth: _box(1, 0),
                "It looks as if only the range was allowed to vary.",
                "The apogee is rounded too: it can be anything from 525 to 575 km. It counts more than the range.",
                tolerance=0.001,
            ),
            IntervalMistake(
                "a whole step each way",
                lambda truth: _box(2, 2),
                "It looks as if 50 km were taken off and added on.",
                "Rounded to the nearest 50 km, a number is off by 25 km at most.",
                tolerance=0.002,
            ),
        ),
        steps=(
            Step(
                "what the report allows for the range",
                lambda: (NEAR - STEP_KM / 2, NEAR + STEP_KM / 2),
                "Now the apogee; then look up the lowest and nearest flight in the table, and the opposite.",
            ),
            Step(
                "what the report allows for the apogee",
                lambda: (UP - STEP_KM / 2, UP + STEP_KM / 2),
                "Now look up the lowest and nearest flight in the table, and the highest and farthest.",
            ),
        ),
        neighbours=(
            Neighbour(
                "what the two printed numbers give by themselves", lambda: _reach(NEAR, UP), "Two ends are asked."
            ),
            Neighbour(
                "what a whole step each way leaves of the range",
                lambda: (NEAR - STEP_KM, NEAR + STEP_KM),
                "Rounded to the nearest 50 km, a number is off by 25 km at most. Then look up the two corners.",
            ),
            Neighbour(
                "what a whole step each way leaves of the apogee",
                lambda: (UP - STEP_KM, UP + STEP_KM),
                "Rounded to the nearest 50 km, a number is off by 25 km at most. Then look up the two corners.",
            ),
            Neighbour(
                "the worked example’s, of 12 February 2017",
                lambda: _example(),
                "Here the launch of 5 March 2022 is asked: take the second table.",
                tolerance=0.002,
            ),
        ),
        if_wrong="Find the lowest and nearest flight that is printed like this, and the highest and farthest: two of "
        "those in the table.",
        hints=(
            "Rounded to 50, “300” is anything from 275 to 325, and “550” anything from 525 to 575.",
            "The slowest start is low *and* near: 525 and 275. The fastest is high *and* far.",
            "In the table: the line “525 km high” under “275 km far”, and the line “575 km high” under “325 km far”.",
        ),
        solution="Lowest and nearest, 525 km high and 275 far: 1,071 km. Highest and farthest, 575 high and 325 far: "
        "1,177 km. So **1,071 to 1,177 km**.",
        why="“About 1,075 to 1,175 km” is all that two such numbers allow, before anything that the model leaves out.",
    ),
    Choice(
        id="05.6",
        prompt="A headline on the launch of 28 July 2017 says: “Missile has a range of 11,700 km.” What is missing?",
        options={
            "direction": Option("The direction: it is an estimate toward one place, with the Earth’s turning in it."),
            "limit": Option(
                "Nothing: 11,700 is the highest figure, so it is the missile’s range.",
                why="The highest of three figures by one author is not a limit; it holds for one direction and one "
                "load.",
                mistake="one direction taken for the missile’s range",
                way_on="Look at all three of his figures, and what each one is for.",
            ),
            "model": Option(
                "It is simply wrong: the model says 8,022 km.",
                why="The model leaves things out. Where an expert’s figure differs, the model is no judge.",
                mistake="model figure taken for the missile’s limit",
                way_on="Go through the list of what the model leaves out.",
            ),
            "everywhere": Option(
                "That the Earth’s turning makes it 11,700 km in every direction.",
                why="Toward the west it shortens the distance.",
                mistake="rotation taken as a gain everywhere",
                way_on="Read the last line of the table of directions.",
            ),
        },
        right="direction",
        hints=(
            "The same author printed 10,400, 10,900 and 11,700 km for one flight.",
            "What differs between the 10,900 and the 11,700?",
        ),
        solution="Wright gave about 10,400 km without the Earth’s turning, about 10,900 in one direction and about "
        "11,700 in another. Without its direction, the number is nobody’s claim.",
        why="One flight, one author, three figures: the direction belongs to the number as a hedge does.",
    ),
    SeveralChoices(
        id="05.7",
        prompt=f"4 July 2017, KCNA: {JULY[0]:g} km far, {JULY[1]:,g} km high. The model’s figure is "
        f"{_reach(*JULY):,.0f} km. What may be printed? Choose all that hold.",
        options={
            "about": Option(
                "“The same speed and payload on a flatter path would reach about 5,900 km in a model without the "
                "Earth’s turning.”"
            ),
            "higher": Option(
                "“Experts’ published estimates are higher; another payload changes the figure either way.”"
            ),
            "least": Option(
                "“It can fly at least 5,900 km.”",
                why="With a heavier payload, or toward the west, it may not reach that far.",
                mistake="model figure taken for the missile’s limit",
            ),
            "digits": Option(
                "“It would have reached 5,864.6 km.”",
                why="The calculation has as many digits as you like; the report, and the model, have not.",
                mistake="precision beyond the report",
            ),
            "class": Option(
                "“It flew 933 km: a short-range missile.”",
                why="That sorts it by the distance flown; a class says how far a missile could go.",
                mistake="class from distance flown",
            ),
            "four": Option(
                "“It peaked at 2,802 km, so it can reach four times that.”",
                why="Four times the apogee is the range of an ordinary throw. This one was steep, and far too high "
                "for the flat rule.",
                mistake="flat rule used too far out",
            ),
        },
        right={"about", "higher"},
        if_wrong="Ask of each sentence that is left: does it name its conditions, and is it about this figure?",
        hints=(
            "Two of the six keep within what was worked out and what was published.",
            "Ask of each: with a heavier load, would it still hold?",
        ),
        solution="“About 5,900 km in a model” and “experts’ estimates are higher”. “At least” turns a "
        "model’s figure into a promise, 5,864.6 pretends to a precision "
        "that nobody has, the class goes by what a missile could reach, and four times the apogee is the flat rule of "
        "ordinary throws.",
        why="A figure with its conditions, and the others’ figures beside it.",
    ),
    Number(
        id="05.8",
        prompt=f"*From notebook 03.* 14 May 2017: {FAR:g} km far, {HIGH:,g} km high. At which angle would it have "
        "started over *flat* ground? In degrees.",
        truth=lambda: flight.flat_throw(FAR, HIGH).angle_deg,
        unit="degrees",
        tolerance=0.35,
        mistakes=(
            radians_not_degrees(),
            Mistake(
                "the four forgotten",
                lambda truth: math.degrees(math.atan2(HIGH, FAR)),
                "It looks as if the 4 was left out.",
                "The tangent is four times the apogee, divided by the range.",
            ),
            Mistake(
                "ratio upside down",
                lambda truth: math.degrees(math.atan2(FAR, 4 * HIGH)),
                "That is the angle from straight up: it looks as if the range was divided by four times the apogee.",
                "The higher the throw, the larger the tangent: the apogee stands on top.",
                tolerance=0.006,
            ),
            Mistake(
                "two for four",
                lambda truth: math.degrees(math.atan2(2 * HIGH, FAR)),
                "It looks as if the apogee was taken twice, not four times.",
                "The tangent is four times the apogee, divided by the range.",
            ),
            Mistake(
                "round Earth for flat ground",
                lambda truth: flight.free_flight(FAR, HIGH).angle_deg,
                "That is the angle over the round Earth, as the explorer has it.",
                "Here the flat rule is asked, to see how near it comes: tan(angle) = 4 × apogee ÷ range.",
            ),
            Mistake(
                "decimals cut off",
                lambda truth: math.floor(truth),
                "A little low: it looks as if the decimals were cut off.",
                "Round to the nearest degree, or keep one decimal.",
                tolerance=0.001,
            ),
        ),
        neighbours=(
            Neighbour(
                "the angle of 22 June 2016",
                lambda: flight.free_flight(*JUNE).angle_deg,
                "Put in the two numbers of 14 May 2017, over flat ground.",
                tolerance=0.001,
            ),
        ),
        steps=(
            Step("the height divided by the range", lambda: HIGH / FAR, "Four times that is the tangent; then tan⁻¹."),
            Step("four times the apogee", lambda: 4 * HIGH, "Divide it by the range, then tan⁻¹."),
            Step(
                "the tangent of the angle, not yet the angle",
                lambda: 4 * HIGH / FAR,
                "One key is missing: tan⁻¹.",
            ),
        ),
        spaced=True,
        if_wrong="Four times the apogee, divided by the range, is the tangent; tan⁻¹ gives the angle.",
        hints=(
            "tan(angle) = 4 × apogee ÷ range.",
            "4 × 2,111.5 ÷ 787 is about 10.7. Which angle has that tangent?",
        ),
        solution="4 × 2,111.5 ÷ 787 = 10.73, and tan⁻¹ gives **84.7°**. Over the round Earth it was 82.9°.",
        why="Over the round Earth it is 82.9°: the angle of so steep a throw is told nearly right by the flat rule. "
        "Its time is not: 21.9 minutes instead of 27.9.",
    ),
    Choice(
        id="05.9",
        prompt="*From notebook 04.* 18 November 2022, Japan’s ministry: about 1,000 km far, about 6,000 km high. How "
        "many times as high is that as an *ordinary* throw of 1,000 km over a round Earth?",
        options={
            "loft": Option(f"About {flight.loft_ratio(*NOVEMBER).value:.0f} times."),
            "over": Option(
                f"{NOVEMBER[1] / NOVEMBER[0]:.0f} times.",
                why="That is the height divided by the range. An ordinary throw does not go as high as far.",
                mistake="height over range",
                way_on="First the apogee of an ordinary throw of 1,000 km: about a quarter of its range.",
            ),
            "four": Option(
                f"About {4 * flight.loft_ratio(*NOVEMBER).value:.0f} times.",
                why="The quarter was counted twice: the ordinary throw peaks at some 240 km, not 60.",
                mistake="quarter rule used twice",
                way_on="Divide 6,000 km by a quarter of 1,000 km.",
            ),
            "ordinary": Option(
                "It is an ordinary throw: it came down only 1,000 km away.",
                why="An ordinary throw of 1,000 km peaks at some 240 km. This one went to 6,000.",
                mistake="class from distance flown",
                way_on="Divide its height by a quarter of 1,000 km.",
            ),
        },
        right="loft",
        spaced=True,
        hints=(
            "First the apogee of an ordinary throw of 1,000 km: a little less than a quarter of it.",
            "6,000 ÷ 240",
        ),
        solution="An ordinary throw of 1,000 km peaks at about 240 km; 6,000 ÷ 240 is about **25**. That ratio is "
        "called the loft ratio; above 2 a path counts as lofted.",
        why="By the quarter rule (250 km) it is 24; the round Earth’s ordinary throw (240 km) gives 25. Either is far "
        "above 2, where “lofted” begins: such a range says nothing about the missile’s class.",
    ),
)
