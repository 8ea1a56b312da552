"""Questions of notebook 12 from earlier notebooks: miles that were kilometres, and first figures of a low flight."""

from lessons import data
from lessons.exercises.bank.notebook_12.statements import BOUND, value
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour
from lessons.sources import stated_launch
from lessons.units import convert, find

MILES = find(data.claim(BOUND, "range_km", publisher="AP").printed)[0].value
STEP_KM = 50
ROUGH = 1.6  # km to the mile, by heart
FIRST = [stated_launch("nk-2019-07-25", "ROK JCS", f"missile {number}", "first").range_km for number in (1, 2)]
FINAL = stated_launch("nk-2019-07-25", "ROK JCS", "each").range_km


def _round_km(unit: str) -> float:
    return STEP_KM * round(convert(MILES, unit, "km") / STEP_KM)


QUESTIONS = (
    Number(
        id="12.9",
        prompt=f"*From notebook 02.* Of 2 April 2024 the agency AP printed “about {MILES:g} miles” for Seoul’s figure. "
        "From which round number of kilometres did that most likely start?",
        truth=lambda: _round_km("mi"),
        unit="km",
        tolerance=2,
        mistakes=(
            Mistake(
                "the conversion taken back",
                lambda truth: convert(MILES, "mi", "km"),
                "That is what the miles give when they are turned back. It is not round.",
                "Which round number near it becomes 370 miles when rounded to ten?",
                tolerance=0.002,
            ),
            Mistake(
                "the conversion taken back, 1.6 km to the mile",
                lambda truth: MILES * ROUGH,
                "That is what the miles give when they are turned back. It is not round.",
                f"Which round number near it becomes {MILES:g} miles when rounded to ten?",
                tolerance=0.0005,
            ),
            Mistake(
                "miles from kilometres",
                lambda truth: convert(MILES, "km", "mi"),
                "The miles seem to have been turned into miles once more.",
                "A kilometre is shorter than a mile, so there are more of them.",
                tolerance=0.005,
            ),
            Mistake(
                "nautical for statute miles",
                lambda truth: _round_km("nmi"),
                "It looks as if the miles were taken as nautical ones.",
                "In a news report a mile is a statute mile, 1.609 km.",
                tolerance=0.01,
            ),
        ),
        neighbours=(
            Neighbour(
                "Tokyo’s limit of that day",
                lambda: value(BOUND, "Japan MOD"),
                "Asked is Seoul’s figure, out of the miles.",
            ),
        ),
        spaced=True,
        if_wrong="Turn the miles into kilometres, and look for a round number next to what comes out.",
        hints=("A mile is 1.609 km.", "370 × 1.609 is about 595. Which round number is next to it?"),
        solution=f"{MILES:g} miles are 595 km; 600 km are 373 miles, which is 370 to the nearest ten: "
        f"**{_round_km('mi'):g} km**. So AP’s miles and the broadcaster KBS’s “about 600 km” are one figure, not two.",
        why="A copy in other units is a copy all the same.",
    ),
    Choice(
        id="12.10",
        prompt=f"*From notebook 07.* 25 July 2019: Seoul’s first figures were {FIRST[0]:g} and {FIRST[1]:g} km for two "
        f"missiles some 50 km up. Within a day it put both at about {FINAL:g} km. What would a give or take of 5 % "
        "have said of the first figures?",
        options={
            "mean": Option(
                f"The mean of both, {sum(FIRST) / 2:g} km, would have been right.",
                why=f"These are two missiles. And the final word was {FINAL:g} km for each.",
                mistake="two flights averaged",
                way_on="Is it one number that was stated twice?",
            ),
            "short": Option(
                "Too little: low flights leave a radar’s sight early, and first figures of them were off by far more."
            ),
            "fits": Option(
                "It would have been about right: radars measure well.",
                why=f"{FIRST[0]:g} became {FINAL:g}: that is 40 % more.",
                mistake="one assumption taken for all flights",
                way_on=f"What is {FINAL:g} divided by {FIRST[0]:g}?",
            ),
            "more": Option(
                "Too much: the figures were printed to ten kilometres.",
                why="To how many km a number is printed says nothing of how well it was measured.",
                mistake="precise taken for accurate",
                way_on="What was the final word?",
            ),
        },
        right="short",
        spaced=True,
        hints=(
            f"5 % of {FIRST[0]:g} km are {0.05 * FIRST[0]:.0f} km. How far is it from there to {FINAL:g}?",
            "One went up by 40 %, the other came down by 13 %.",
        ),
        solution=f"Too little: both became about {FINAL:g} km. So for flights that stay below 60 km the explorer "
        "takes 15 % below and 40 % above instead of 5 %. That is an assumption too, from a handful of corrections.",
        why="How far a figure may be off hangs on what could be seen.",
    ),
)
