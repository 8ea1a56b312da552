"""Questions of notebook 15 from earlier notebooks: what stands behind odd miles, and a height that nobody stated."""

from lessons import data, flight
from lessons.exercises.bank.notebook_15.on_the_page import FLOWN
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour
from lessons.sources import stated_launch
from lessons.units import convert, read

REACH = data.claim("cn-2024-09-25", "estimated_max_range_km", publisher="head-post.com")
ODD = read(REACH.wording)
BEHIND_KM = round(convert(ODD.value, ODD.unit, "km"), -2)
AT_SEA_KM = convert(ODD.value, "nmi", "km")
TOLERANCE_KM = 5.0  # what the rule is good to here: the round Earth gives 137 km
FIRST = stated_launch("nk-2024-11-05", "Japan MOD").range_km  # the report that the course opens with

QUESTIONS = (
    Choice(
        id="15.11",
        prompt=f"*From notebook 02.* September 2024: a page gives a Chinese type a reach of {ODD.value:,.0f} miles. "
        "What stands behind that?",
        options={
            "round": Option(f"Somebody’s {BEHIND_KM:,.0f} km, turned into miles to the last digit."),
            "exact": Option(
                "A very exact estimate, to the mile.",
                why="The digits come from the conversion. Nobody knows the reach of a missile to the mile.",
                mistake="digits of a conversion taken for exactness",
                way_on="Turn it into kilometres: is what comes out round?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "sea": Option(
                f"{AT_SEA_KM:,.0f} km, in nautical miles.",
                why="A page’s mile is one on land, where nothing says otherwise; and that number is not round either.",
                mistake="nautical for statute miles",
                way_on="Multiply by 1.609, and look whether it is round.",
            ),
            "miles": Option(
                f"{round(ODD.value, -3):,.0f} miles, made a little more precise.",
                why="Rounding makes numbers rounder. Nothing makes an odd number of a round one but a conversion.",
                mistake="rounding the wrong way round",
                way_on="Turn it into kilometres: is what comes out round?",
            ),
        },
        right="round",
        spaced=True,
        hints=("Turn the miles into kilometres.", "Odd in one unit, round in the other?"),
        solution=f"{ODD.value:,.0f} × 1.609 is {BEHIND_KM:,.0f} km to a hundred: a round number in the unit in which "
        "it was said first.",
        why="Odd miles point to round kilometres.",
    ),
    Number(
        id="15.12",
        prompt=f"*From notebook 03.* The Turkish flight of section 3: {FLOWN.number:g} km far, and no height was "
        "printed. Thrown with no more speed than it needs, how high would it go, by the quarter rule?",
        truth=lambda: flight.quarter_rule(FLOWN.number),
        unit="km",
        tolerance=TOLERANCE_KM,
        mistakes=(
            Mistake(
                "half for a quarter",
                lambda truth: truth * 2,
                "That is half of the range.",
                "The highest point stands over the middle, but it is lower than half: a quarter of the range.",
            ),
            Mistake(
                "the range itself",
                lambda truth: FLOWN.number,
                "That is how far it went.",
                "How high is a quarter of that?",
            ),
            Mistake(
                "four times for a quarter",
                lambda truth: FLOWN.number * 4,
                "That is four times the range.",
                "Divide by four.",
            ),
            Mistake(
                "a quarter of the quarter",
                lambda truth: truth / 4,
                "It looks as if the quarter was taken twice.",
                "A quarter of the range, once.",
            ),
            Mistake(
                "half of the quarter",
                lambda truth: truth / 2,
                "That is an eighth of the range.",
                "A quarter of the range is the height.",
            ),
        ),
        neighbours=(
            Neighbour(
                "the height that goes with 400 km",
                lambda: flight.quarter_rule(FIRST),
                f"Here the range is {FLOWN.number:g} km.",
            ),
        ),
        if_wrong="A quarter of the range: divide by four.",
        spaced=True,
        hints=("An ordinary throw climbs to a part of its range. To which?", f"{FLOWN.number:g} divided by four."),
        solution=f"{FLOWN.number:g} ÷ 4 is **{flight.quarter_rule(FLOWN.number):.0f} km**. That is a number of the "
        "model, and of nobody who saw the flight: it may be used to ask, and not be printed as its height.",
        why="It is what to lay beside a height, once somebody states one.",
    ),
)
