"""The question of notebook 12 on yes or no: four prints of one statement, and how likely the thing is then."""

from lessons import data
from lessons.exercises.kinds.probability import Probability
from lessons.exercises.quantities.mistakes import Mistake
from lessons.sources import origins, update_odds
from lessons.sources.odds import RATIO, WEIGHT

SARMAT = "ru-2023-02-20"
PRINTS = data.claims(SARMAT, quantity="outcome", claimant="US officials")
STATEMENTS = len(origins(PRINTS))
EVEN = 0.5
ONE = update_odds(EVEN, [RATIO] * STATEMENTS)
COPIES = update_odds(EVEN, [RATIO] * len(PRINTS))
SHARED = update_odds(EVEN, [RATIO, RATIO], [1, WEIGHT])

QUESTIONS = (
    Probability(
        id="12.8",
        prompt="February 2023. Before you read anything, a failed test is as likely as not. You take it that officials "
        f"speak of a failure {RATIO:g} times as often where there was one. Then you find the four prints of the sheet. "
        "How likely is the failed test now?",
        range=(round(ONE - 0.06, 2), round(SHARED - 0.01, 2)),
        too_high="Are copies counted as witnesses? Four prints, one statement: the odds are multiplied once.",
        too_low="One statement did come, from people who could know. It moves the odds from even to four to one.",
        mistakes=(
            Mistake(
                "copies counted as witnesses",
                lambda truth: COPIES,
                "It looks as if the odds were multiplied once for each print.",
                "To how many statements do the prints go back?",
                tolerance=0.002,
            ),
            Mistake(
                "the statement left out",
                lambda truth: EVEN,
                "That is what was held before anything was read.",
                "One statement has come since: multiply the odds.",
            ),
            Mistake(
                "one case of so many",
                lambda truth: 1 / RATIO,
                "It looks as if one was divided by the times.",
                "Multiply the odds, and read them as so many for it to one against it.",
            ),
            Mistake(
                "the odds turned round",
                lambda truth: 1 - ONE,
                "That is how likely it is that the test did not fail.",
                "Asked is the failed test.",
            ),
        ),
        hints=(
            "How many statements are there? The sheet’s last column.",
            "Even odds are 1 to 1. One statement: 4 to 1.",
        ),
        solution=f"One statement: four to one, **{100 * ONE:.0f} %**. With each print counted it would seem to be "
        f"{100 * COPIES:.1f} %. That officials speak of a failure {RATIO:g} times as often where there was one, is an "
        f"assumption: with 2 times it is {100 * update_odds(EVEN, 2):.0f} %, with 10 times "
        f"{100 * update_odds(EVEN, 10):.0f} %.",
        why="Odds move once for each statement, however often it is printed.",
    ),
)
