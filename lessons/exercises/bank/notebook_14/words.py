"""Question 14.7: which word each part of the report carries, what is not established, and what stays out."""

from lessons.exercises.kinds.table import ClaimsTable, Column, Row
from lessons.sources import base_rate, range_of

COUNTS = base_rate("missile_count")
WORDS = {
    "certain": str(range_of("almost certain")),
    "very": str(range_of("very likely")),
    "open": "not established: say so",
    "out": "stays out",
}
ASKED = "Readers will ask. Say that it is not established."
DISPUTED = "Two governments with radars of their own say so, and nobody disputes it: more can be said than that."
BOUND = "“At least seven” is a bound, and no total."
OFFICIAL = "One unnamed official holds it to be likely. That does not carry a word of yours."
GARBLED = "As it is printed it makes no sense. With a word of likelihood it would become your claim."


def _row(key: str, label: str, right: str | tuple[str, ...], said: dict[str, str]) -> Row:
    return Row(key, label, {"word": right}, {("word", option): text for option, text in said.items()})


ROWS = (
    _row(
        "fired",
        "several short-range missiles were fired",
        "certain",
        {"very": DISPUTED, "open": DISPUTED, "out": "It is the news itself."},
    ),
    _row(
        "seven",
        "at least seven flew about 400 km",
        "very",
        {
            "certain": "For the count alone notebook 01 let you go up to 99 %. Here a range is claimed of each of the "
            f"seven as well, by one ministry; and of {COUNTS.statements} first counts {COUNTS.changed} were changed.",
            "open": "A lower bound by a ministry that tracks such flights is not nothing.",
            "out": "It is the best number that there is.",
        },
    ),
    _row(
        "outside",
        "they came down outside Japan’s zone",
        ("certain", "very"),
        {
            "open": "The chart says something: none of the sector lies inside.",
            "out": "It can be said, as Tokyo’s estimate.",
        },
    ),
    _row("total", "there were seven in all", "open", {"certain": BOUND, "very": BOUND, "out": ASKED}),
    _row("type", "they were of the type KN-25", "open", {"certain": OFFICIAL, "very": OFFICIAL, "out": ASKED}),
    _row(
        "kyiv",
        "Kyiv has deployed North Koreans",
        "out",
        {
            "certain": GARBLED,
            "very": GARBLED,
            "open": "Then readers learn a sentence that nobody is known to have said.",
        },
    ),
)

QUESTIONS = (
    ClaimsTable(
        id="14.7",
        prompt="How sure can you be of each part, or what becomes of it?",
        columns=(Column("word", "How sure", WORDS),),
        rows=ROWS,
        hints=(
            "Ask of each: who says it, could they know, and what speaks against it?",
            "Two rows are to be said as not established, and one stays out.",
        ),
        solution=f"Fired: {WORDS['certain']}. At least seven, about 400 km: {WORDS['very']}. Outside the zone: "
        f"{WORDS['certain']}, if start and range are right; {WORDS['very']} can be defended. Total and type: not "
        "established. Kyiv’s sentence stays out.",
        why="Each word with its range, and what is not established said as such.",
    ),
)
