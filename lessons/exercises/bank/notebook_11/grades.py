"""Questions of notebook 11 on grades: three first claims graded, and what F6 is not."""

from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.table import ClaimsTable, Column, Row
from lessons.exercises.quantities.quantity import Quantity
from lessons.sources.graded import graded
from lessons.sources.grading import INFORMATION, SOURCE

LETTERS = {letter: f"{letter} {words}" for letter, words in SOURCE.items()}
FIGURES = {figure: f"{figure} {words}" for figure, words in INFORMATION.items()}
JCS, WARHEADS, OFFICIAL = (graded(key) for key in ("jcs", "warheads", "official"))
BEYOND = {
    "source": (
        "That overclaims: it trusts the source more, for this kind of claim, than its record carries.",
        "That underclaims: it trusts the source less, for this kind of claim, than its record carries.",
    ),
    "news": (
        "That overclaims: it takes the news for surer than what else was known carries.",
        "That underclaims: it takes the news for less likely than what else was known carries.",
    ),
}
NO_NAME = "Nobody can look up how a source without a name did before. That is no letter on the way from A to E, but F."


def _row(key: str, label: str, messages: dict[tuple[str, str], str]) -> Row:
    one = graded(key)
    band = {"source": one.letters, "news": one.figures}
    cells: dict[str, str | tuple[str, ...] | Quantity] = {**band}
    return Row(key, label, cells, {**_beyond("source", LETTERS, band), **_beyond("news", FIGURES, band), **messages})


def _beyond(column: str, marks: dict[str, str], band: dict[str, tuple[str, ...]]) -> dict[tuple[str, str], str]:
    """What to say to a mark above or below all that can be defended: too much, or too little."""
    order = list(marks)
    best = min(order.index(mark) for mark in band[column])
    above, below = BEYOND[column]
    wrong = (mark for mark in order if mark not in band[column])
    return {(column, mark): above if order.index(mark) < best else below for mark in wrong}


ROWS = (
    _row(
        "jcs",
        "25 March 2021, South Korea’s Joint Chiefs: a low flight of about 450 km",
        {
            (
                "source",
                "F",
            ): "There is a basis: years of their figures can be looked up. F is for those of whom nothing can.",
            ("source", "E"): "“Unreliable” would need a record of figures that were mostly wrong.",
            ("news", "1"): "Tokyo said nearly the same, from radars behind the same horizon. Who shares a blind spot "
            "confirms little.",
            ("news", "6"): "There is something to judge by: radars of their own, and another government’s figure.",
        },
    ),
    _row(
        "warheads",
        "27 June 2024, KCNA: several warheads parted, a success. Seoul: it exploded early",
        {
            (
                "source",
                "A",
            ): "Its figures were borne out at times, its successes less so. Grade the source for this kind of claim.",
            ("source", "F"): "Its earlier claims can be looked up. F is for sources of which nothing is known.",
            ("news", "1"): "Its own photographs are no other source.",
            ("news", "6"): "Others saw the flight and say the opposite: that is something to judge by.",
        },
    ),
    _row(
        "official",
        "15 November 2022, one unnamed official, through AP: missiles from Russia crossed into Poland",
        {
            **{("source", letter): NO_NAME for letter in "ABCDE"},
            ("source", "A"): f"AP is graded for what it saw itself. The word is the official’s. {NO_NAME}",
            ("source", "C"): f"C is no place for “we do not know”. {NO_NAME}",
            ("source", "E"): f"E says that the source was wrong before. {NO_NAME}",
            ("news", "1"): "Papers that print the same agency are copies, and confirm nothing.",
        },
    ),
)

QUESTIONS = (
    ClaimsTable(
        id="11.6",
        prompt="Grade three first claims as they stood on their day: a letter for the source *for this kind of claim*, "
        "and, apart from it, a figure for what it says. More than one grade can be defended.",
        columns=(Column("source", "the source", LETTERS), Column("news", "what it says", FIGURES)),
        rows=ROWS,
        if_wrong="First the source, whatever it says now. Then what it says, whoever says it.",
        hints=(
            "Of which of the three is there no record to look up?",
            "The army: B or near it. The agency on success: D or near it. The official without a name: F.",
        ),
        solution=f"We would give **{JCS.grade}**, **{WARHEADS.grade}** and **{OFFICIAL.grade}**. Neighbouring grades "
        "can be defended; F for the unnamed official, and an F for nobody else.",
        why="Source and news apart: a good source can bring improbable news, a poor one can be right.",
    ),
    Choice(
        id="11.7",
        prompt="A colleague turns the F6 of the unnamed official into “fifty-fifty”. What is wrong with that?",
        options={
            "basis": Option(
                "F and 6 say that there is nothing to judge by. That is no chance at all, not an even one."
            ),
            "right": Option(
                "Nothing: who knows nothing has to say 50 %.",
                why="Who says 50 % claims to know something: that it happens as often as not. F and 6 claim nothing.",
                mistake="F as 50 %",
                way_on="Would you bet on it, one to one?",
            ),
            "worst": Option(
                "It is too high: F and 6 stand last, so it is nearly impossible.",
                why="They stand last in the list, and not below E and 5. Unknown is not unreliable.",
                mistake="F as the worst grade",
                way_on="Read the words of E and of F once more.",
            ),
            "table": Option(
                "The figure: the code has a percentage for each grade, and for F6 it is another.",
                why="The code has words and no percentages. Turning a grade into per cent is the slip.",
                mistake="a grade taken for a probability",
                way_on="Look for a per cent sign on the grid.",
            ),
        },
        right="basis",
        hints=("Read the words of F and of 6.", "“Cannot be judged” is no number."),
        solution="There is nothing to judge by. F6 asks for more: a name, a second source, a document. It is not a "
        "bet.",
        why="Not known is an answer of its own.",
    ),
)
