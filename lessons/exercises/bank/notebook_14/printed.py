"""Question 14.8: what could be printed of the whole report, likelihood and confidence apart."""

from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.sources import range_of

CERTAIN, VERY = range_of("almost certain"), range_of("very likely")
GROUNDS = "the numbers come from governments that share warning data"
CAREFUL = (
    f"North Korea almost certainly ({CERTAIN.low:g}-{CERTAIN.high:g} %) fired several short-range missiles on 5 "
    f"November; very likely ({VERY.low:g}-{VERY.high:g} %) at least seven of them flew about 400 km. Confidence is "
    f"moderate: {GROUNDS}."
)

QUESTIONS = (
    Choice(
        id="14.8",
        prompt="Which of these could be printed now?",
        options={
            "apart": Option(CAREFUL),
            "confirmed": Option(
                "Seoul and Tokyo have independently confirmed that seven missiles flew 400 km.",
                why="They share warning data, Seoul gave no count, and both hedges are gone.",
                mistake="copies counted as witnesses",
                way_on="Read lines 4 and 9 once more.",
                verdict=Verdict.OVERCLAIMS,
            ),
            "mixed": Option(
                f"We are moderately confident that it is {VERY} that at least seven missiles flew about 400 km.",
                why="Likelihood and confidence stand in one sentence: nobody can tell which of them is moderate.",
                mistake="confidence mixed with likelihood",
                way_on="How many things does the sentence tell?",
            ),
            "message": Option(
                "With at least seven missiles North Korea sent a message to America’s voters, days after a record "
                "launch.",
                why="The message is a motive, and nobody is named who could know it. And a record of what?",
                mistake="a motive printed as news",
                way_on="Which part can somebody have measured?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "nothing": Option(
                "The report has slips in it, so nothing of what it says can be printed.",
                why="The slips stand in other lines than the numbers. Tokyo’s release has the same numbers.",
                mistake="one slip taken for all",
                way_on="Which lines hold no slip?",
                verdict=Verdict.UNDERCLAIMS,
            ),
        },
        right="apart",
        hints=(
            "Likelihood in one sentence, confidence in the next.",
            "Which of them keeps “at least” and “about”, and says how good the grounds are?",
        ),
        solution="The one with two sentences: how likely, each word with its range; then how good the grounds are. "
        "Type, total and purpose are not in it, for they are not established.",
        why="Two sentences, both hedges, and the reason for the confidence.",
    ),
)
