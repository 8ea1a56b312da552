"""Questions of notebook 14 from earlier notebooks: one number in two roundings, and minutes that are no flight."""

from lessons import data, flight
from lessons.exercises.bank.notebook_14.numbers import EVENT, PRINTED
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.units import convert, find


def miles(publisher: str) -> float:
    """The miles in which one publisher printed the apogee."""
    wording = data.claim(EVENT, "apogee_km", publisher=publisher).wording
    return next(found.value for found in find(wording) if found.unit == "mi")


EXACT = convert(PRINTED[1], "km", "mi")
TIMES = data.claim(EVENT, "launch_time", publisher="Japan MOD").text
FREE = flight.free_flight(*PRINTED).minutes

QUESTIONS = (
    Choice(
        id="14.10",
        prompt=f"*From notebook 02.* How high? AP printed {miles('AP'):g} miles, Reuters {miles('Reuters'):g}. What "
        "follows?",
        options={
            "single": Option("They are one figure, 100 km, rounded to ten miles and to one."),
            "two": Option(
                "Two measurements, which agree well.",
                why="An agency measures nothing. Both turned the ministry’s kilometres into miles.",
                mistake="copies counted as witnesses",
                way_on="From whom has each its number?",
            ),
            "wrong": Option(
                f"AP is wrong: 100 km are {EXACT:.1f} miles.",
                why=f"{miles('AP'):g} is that to the nearest ten. “About 100 km” carries no more digits than that.",
                mistake="a rounding taken for an error",
                way_on=f"To what does {EXACT:.1f} round?",
            ),
            "better": Option(
                "Reuters has the better source: its figure is finer.",
                why="It has one more digit from the conversion, and none from a radar.",
                mistake="precise taken for accurate",
                way_on="From which number of kilometres does each start?",
                verdict=Verdict.OVERCLAIMS,
            ),
        },
        right="single",
        spaced=True,
        hints=("Turn 100 km into miles.", f"100 km are {EXACT:.1f} miles. To what does that round?"),
        solution=f"100 km are {EXACT:.1f} miles: {miles('Reuters'):g} to the nearest mile, {miles('AP'):g} to the "
        "nearest ten. One figure, converted twice.",
        why="Odd miles lead back to round kilometres.",
    ),
    Choice(
        id="14.11",
        prompt=f"*From notebook 06.* Tokyo’s release has “{TIMES}”. Somebody writes: the missiles flew for nine "
        f"minutes. A free flight 400 km far and 100 km high takes about {FREE:.0f} minutes. What is right?",
        options={
            "window": Option("The nine minutes are those in which they were launched, one after another."),
            "flight": Option(
                "Nine minutes in the air: the release says so.",
                why="The release gives times of launch. A flight of nine minutes would not fit 400 and 100 km.",
                mistake="times of launch taken for a flight time",
                way_on="Of what are these the times?",
            ),
            "wrong": Option(
                "The release contradicts itself: with 400 and 100 km it cannot be nine minutes.",
                why="It would, if these were minutes of one flight.",
                mistake="times of launch taken for a flight time",
                way_on="Of what are these the times?",
            ),
            "climb": Option(
                "The rest of the nine minutes is the climb under power.",
                why="Then the climb would take about as long as all the rest of the flight.",
                mistake="explained away",
                way_on="How many missiles were launched in that time?",
            ),
        },
        right="window",
        spaced=True,
        hints=("Several missiles were launched.", "Is it one flight, or several starts?"),
        solution=f"They were **launched** from 07:30 to 07:39, one after another. Each flew about {FREE:.0f} minutes. "
        "(A news site made nine missiles of the same nine minutes.)",
        why="The clock finds it: nine minutes do not fit the flight.",
    ),
)
