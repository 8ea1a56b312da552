"""Questions of notebook 13 from earlier notebooks: pages that go back to one statement, and a clock that fits."""

from lessons import data, flight
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour
from lessons.reports.flights import timed_launches
from lessons.sources import origins

COPIED = "ru-2018-12-26"
TIMED = timed_launches()["nk-2022-11-18 KCNA"]
FREE = flight.free_flight(*TIMED.pair_km).minutes
PAGES = data.claims(COPIED, quantity="range_km", claimant="Kremlin")


def witnesses() -> int:
    """How many statements the pages about one flight's range go back to."""
    return len({claim.origin for claim in PAGES})


QUESTIONS = (
    Number(
        id="13.10",
        prompt="*From notebook 01.* 26 December 2018: a Russian glider flew 6,000 km, says the Kremlin. "
        f"{len(PAGES)} pages in our tables print it, each with the Kremlin as its source. How many witnesses of the "
        "6,000 "
        "km are these?",
        truth=lambda: witnesses(),
        tolerance=0.1,
        mistakes=(
            Mistake(
                "copies counted as witnesses",
                lambda truth: len(PAGES),
                "That is how many pages print it. They all have it from one statement.",
                "To how many statements do they go back?",
                tolerance=0.01,
            ),
            Mistake(
                "the source and its copies",
                lambda truth: len(PAGES) + 1,
                "It looks as if the statement was counted beside its copies.",
                "To how many statements do they go back?",
                tolerance=0.01,
            ),
            Mistake(
                "no witness at all",
                lambda truth: truth - 1,
                "The Kremlin did state it: that is a statement, whatever it is worth.",
                "To how many statements do the pages go back?",
            ),
        ),
        neighbours=(
            Neighbour(
                "how many statements about the flight there are in all",
                lambda: len(origins(data.claims(COPIED))),
                "Asked is the range alone, as the Kremlin gave it.",
            ),
        ),
        if_wrong="Copies are not witnesses: ask from whom each page has its number.",
        spaced=True,
        hints=("From whom has each page its number?", "To how many statements do they go back?"),
        solution="**One.** However many print it: confidence grows with independent grounds, not with pages.",
        why="One statement, printed often.",
    ),
    Choice(
        id="13.11",
        prompt=f"*From notebook 06.* 18 November 2022: KCNA states range, apogee and {TIMED.minutes:.0f} minutes. Free "
        f"flight to that height and range takes {FREE:.0f}; the climb under power takes the rest. What could be "
        "printed?",
        options={
            "confirmed": Option(
                "The clock confirms the agency’s figures.",
                why="Figures that were made up together fit each other as well.",
                mistake="consistent taken for true",
                way_on="What would a careful inventor have written?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "certain": Option(
                "It is almost certain (95-99 %) that the figures are right.",
                why="The check gives no probability. It could only have found figures that do not go together.",
                mistake="certainty from a fit",
                way_on="What can such a check find, and what not?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "consistent": Option("The three figures go together. Whether they are right, this check does not tell."),
            "doubtful": Option(
                "The agency’s figures are doubtful, because it launched the missile itself.",
                why="A motive is a reason to look for a second source. It shows nothing about these numbers.",
                mistake="a motive taken for a fault",
                way_on="What did the check find?",
                verdict=Verdict.UNDERCLAIMS,
            ),
        },
        right="consistent",
        spaced=True,
        hints=("What was laid beside what?", "Consistent is not true."),
        solution="The three figures go together. The clock has nothing against the figures; that is all it can say.",
        why="It says what was checked, and no more.",
    ),
)
