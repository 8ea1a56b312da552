"""Questions of notebook 11 on eyewitnesses: a sighting laid on the flight’s clock, and what it tells."""

from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sources.saying import minutes_after
from lessons.sources.sightings import calls, flight_minutes, launch, minutes_of
from lessons.sources.when_words import local_moment, when_words

FIRST, SECOND = calls()
MINUTES = flight_minutes()


def late_min() -> float:
    """How many minutes after the stated fall the first crew told what it had seen."""
    return minutes_of(FIRST) - MINUTES


QUESTIONS = (
    Number(
        id="11.8",
        prompt=f"29 November 2017. Japan’s ministry puts the launch at {local_moment(launch())}, with {MINUTES:.0f} "
        f"minutes in the air. A Korean airliner’s crew told Tokyo’s control of a light at {when_words(FIRST)}. How "
        "many minutes after the stated fall was that?",
        truth=late_min,
        unit="min",
        tolerance=0.4,
        mistakes=(
            Mistake(
                "one number from each of two sources",
                lambda truth: minutes_after(FIRST) - MINUTES,
                "It looks as if another government’s minute of the launch went in. Launch and time in the air belong "
                "to one source.",
                "Take both from Japan’s ministry.",
                tolerance=0.02,
            ),
            Mistake(
                "the wrong way round",
                lambda truth: -truth,
                "That would be before the fall.",
                "First find the clock time of the fall.",
            ),
        ),
        steps=(
            Step(
                "how long after the launch the call came",
                lambda: minutes_of(FIRST),
                "Take the minutes in the air off.",
            ),
        ),
        neighbours=(
            Neighbour(
                "the call of the second crew",
                lambda: minutes_of(SECOND) - MINUTES,
                f"The first crew called at {when_words(FIRST)}.",
            ),
        ),
        if_wrong="Launch and minutes in the air give the clock time of the fall. Then compare.",
        hints=(
            f"{local_moment(launch())} and {MINUTES:.0f} minutes: when did it fall, by the ministry?",
            "It fell at 04:11 by the ministry.",
        ),
        solution=f"It fell at 04:11. From then to {when_words(FIRST)} it is **{late_min():.0f} minutes**.",
        why="A call is not a sighting: between the two lies an unknown time.",
    ),
    Choice(
        id="11.9",
        prompt="Did the crews see the missile come down?",
        options={
            "yes": Option(
                "Yes: two crews, four minutes apart, confirm each other.",
                why="What falls is seen once, and by all at the same time. Four minutes lie between the two calls; and "
                "they are the times of telling.",
                verdict=Verdict.OVERCLAIMS,
                mistake="the time of telling taken for the time of seeing",
                way_on="What happened at 04:23: a light, or a call?",
            ),
            "silent": Option("It is not said: the times are those of their calls, and not of what they saw."),
            "no": Option(
                "No: they called minutes after the fall, so it was something else.",
                why="They may have seen it at the fall and called later. That is not said either.",
                verdict=Verdict.OVERCLAIMS,
                mistake="the time of telling taken for the time of seeing",
                way_on="Does a pilot call in the same minute?",
            ),
            "worth": Option(
                "That does not matter: what people see from the air is worth nothing.",
                why="They have no motive and no figures to defend. With a time of the sighting it would be evidence.",
                verdict=Verdict.UNDERCLAIMS,
            ),
        },
        right="silent",
        hints=("Of what do the reports give the time?", "04:23 is when Tokyo’s control was told."),
        solution="It is not said. To lay a sighting on the flight’s clock you need the minute of the sighting. It "
        "was not "
        "published.",
        why="Ask an eyewitness two times: when it was seen, and when it was told.",
    ),
)
