"""Rows of question 01.2: the three claims of line 4, each with the mistakes that are made in it."""

from lessons import data
from lessons.exercises.kinds.table import Row
from lessons.exercises.quantities.mistakes import Mistake, miles_not_km
from lessons.exercises.quantities.quantity import Quantity

STATED = {c.quantity: c.number for c in data.claims("nk-2024-11-05", publisher="Japan MOD") if c.has_number}

LINES = {
    number: " ".join(phrase.text for phrase in data.paraphrase() if phrase.line == number)
    for number in sorted({phrase.line for phrase in data.paraphrase()})
}
PRINTED_COUNTS = {claim.publisher: claim.value for claim in data.claims("nk-2024-11-05", quantity="missile_count")}
COUNT_MISTAKES = (
    Mistake(
        "another version’s count",
        lambda truth: PRINTED_COUNTS["Newsmax"],
        "That number stands in another news site’s version, and not in this line.",
        "Take the number that stands before “missiles” in the line.",
    ),
    Mistake(
        "headline’s count",
        lambda truth: PRINTED_COUNTS["Bloomberg, first version"],
        "That is the headline’s singular. This line has a number of its own.",
        "Take the number that stands before “missiles” in the line.",
    ),
    Mistake(
        "range for count",
        lambda truth: STATED["range_km"],
        "That is how far they went; this row asks how many there were.",
        "Take the number that stands before “missiles” in the line.",
    ),
    Mistake(
        "apogee for count",
        lambda truth: STATED["apogee_km"],
        "That is how high they went; this row asks how many there were.",
        "Take the number that stands before “missiles” in the line.",
    ),
)
WHO = {"minister": "Japan’s defence minister", "jcs": "South Korea’s Joint Chiefs", "nobody": "nobody is named"}
HEDGES = {"about": "about, around", "at least": "at least", "believed": "believed", "none": "no hedge"}


def _row(key: str, label: str, number: Quantity, hedge: str, why: str) -> Row:
    messages = {
        ("who", "jcs"): "The Joint Chiefs speak in lines 3 and 6, and give no number there.",
        ("who", "nobody"): "The line names its source at the start; it holds to the end of the line.",
        ("hedge", "believed"): "“Believed” stands in the next line of the report and belongs to where they fell.",
        ("hedge", "at least" if hedge == "about" else "about"): why,
    }
    return Row(key, label, {"who": "minister", "number": number, "hedge": hedge}, messages)


CLAIM_ROWS = (
    _row(
        "count",
        "how many missiles",
        Quantity(truth=STATED["missile_count"], tolerance=0.1, mistakes=COUNT_MISTAKES),
        "at least",
        "“About seven” could be six. Read the two words before “seven” again.",
    ),
    _row(
        "range",
        "how far (range)",
        Quantity(
            truth=STATED["range_km"],
            unit="km",
            report_step=50,
            mistakes=(
                miles_not_km(),
                Mistake(
                    "apogee for range",
                    lambda truth: STATED["apogee_km"],
                    "That is how high they went; this row asks how far.",
                    "Range is the distance along the ground.",
                ),
            ),
        ),
        "about",
        "A range “at least” so far would be a lower bound. The line says something softer.",
    ),
    _row(
        "apogee",
        "how high (apogee)",
        Quantity(
            truth=STATED["apogee_km"],
            unit="km",
            report_step=50,
            mistakes=(
                Mistake(
                    "range for apogee",
                    lambda truth: STATED["range_km"],
                    "That is how far they went; this row asks how high.",
                    "Apogee is the greatest height.",
                ),
                miles_not_km(),
            ),
        ),
        "about",
        "“At least” belongs to the seven missiles. Another word stands before the height.",
    ),
)
