"""Question 14.9: which of the report's slips the machine passes over; worked out from its own appraisal."""

from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.several import SeveralChoices
from lessons.reports.opening_report import appraisal, missed

SLIPS = {  # line of the slip: what it is called
    1: "that the headline has one missile, and the text at least seven",
    5: "that “entered” is no word for a missile’s fall",
    8: "that the Friday of line 8 was a Thursday",
    12: "that Kyiv can hardly have deployed North Koreans",
}
HANDLED = {  # what it is called: words of the check that says so
    "that nobody is named for the type": "nobody is named for it",
    "that no flight time is printed": "No minutes are printed",
    "that the fall has no place on a map": "no place on a map",
}


def said(words: str) -> str:
    """The sentence of the machine's appraisal that has these words; "" where none has them."""
    return next((check.sentence for check in appraisal().checks if words in check.sentence), "")


OPTIONS = {
    f"line {line}": Option(label, why=f"a check speaks against something in line {line}.")
    for line, label in SLIPS.items()
} | {
    words: Option(label, why=f"one of its checks reads: “{said(words)}”", mistake=f"a check not read: {words}")
    for label, words in HANDLED.items()
}
UNSAID = {words for words in HANDLED.values() if not said(words)}
RIGHT = {f"line {line}" for line in SLIPS if line in missed()} | UNSAID

QUESTIONS = (
    SeveralChoices(
        id="14.9",
        prompt="What did the machine **not** notice? Choose all that it passed over.",
        options=OPTIONS,
        right=RIGHT,
        hints=(
            "Go through its checks one by one, and strike from this list what stands there.",
            "What does it say of a day, of a verb, of a headline?",
        ),
        solution="It passed over every slip: the headline, “entered”, the Friday, Kyiv. It does not ask whether a verb "
        "fits a missile, which day another launch had, or whether two lines agree on a count that one of them only "
        "hints at. It did say that nobody is named for the type, that no minutes are printed, and that the fall has no "
        "place on a map.",
        why="Its checks are about numbers, places and names. What words mean stays with you.",
    ),
)
