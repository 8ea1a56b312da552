"""Questions of notebook 15 on the page of nine questions: a statement in eight prints, and a Turkish flight."""

from lessons import data
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices
from lessons.sources import as_printed, convert_time
from lessons.sources.carried_on import farthest, prints, stated

LEAST = min(prints(), key=lambda claim: claim.number)
FLIGHT = "tr-2022-10-18"
FLOWN = data.claim(FLIGHT, "range_km", publisher="Kathimerini")
COPY = data.claim(FLIGHT, "range_km", claimant="Al Jazeera")
VIDEO = data.claim(FLIGHT, "launch_time", claimant="Demirören")
ROUND = data.claim(FLIGHT, "launch_time", publisher="Kathimerini")
IN_GMT = convert_time(VIDEO.stated_time, VIDEO.zone, "UTC")[-5:]

QUESTIONS = (
    Choice(
        id="15.1",
        prompt="12 December 2019. All eight prints lie before you. How far did the missile fly: what could be printed?",
        options={
            "span": Option(
                f"Between {LEAST.number:g} and {farthest().number:g} km.",
                why="Those are the ends of what pages made of it. Nobody stated either of them.",
                mistake="the spread of copies taken for a range",
                way_on="To how many statements do the eight go back?",
            ),
            "about": Option(
                f"About {stated().number:g} km.",
                why="“More than” is gone. It may have been far more, and the statement leaves that open.",
                mistake="a bound turned into a number",
                way_on="Which two words stood before the number, when it was said first?",
            ),
            "bound": Option(
                f"{as_printed(stated()).capitalize()}, said the Pentagon; how far exactly, it did not say.",
            ),
            "miles": Option(
                f"{as_printed(farthest()).capitalize()}: it is the last word.",
                why="The last to print is no last word. The page has the Pentagon as its source, and the Pentagon "
                "spoke in kilometres.",
                mistake="a copy taken for an update",
                way_on="In which unit was it said first?",
            ),
        },
        right="bound",
        hints=("To which statement do all of them go back?", "Keep its unit, its “more than”, and whose it is."),
        solution=f"“{as_printed(stated()).capitalize()}, said the Pentagon”: one statement, in its own unit, with its "
        "bound. How far it flew was not said.",
        why="Eight prints, one statement. What it leaves open stays open.",
    ),
    SeveralChoices(
        id="15.2",
        prompt="18 October 2022, the Turkish flight of the table. Which of these hold?",
        options={
            "zone": Option(
                f"{VIDEO.text} in Turkey is {IN_GMT} GMT: the two clocks of that page do not go together.",
            ),
            "origin": Option(f"{COPY.claimant}’s {COPY.number:g} km add no second source: they are Bloomberg’s."),
            "reach": Option(f"{FLOWN.number:g} km is how far one flight went. What the type can do does not follow."),
            "exact": Option(
                f"{FLOWN.number:g} km is exact: no “about” stands before it.",
                why="Without a hedge nothing is said about how exact it is. It may have been lost, or never given.",
                mistake="no hedge taken for exact",
                way_on="Line 5 of the checklist: how far may a number without a hedge be off?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "clash": Option(
                f"{ROUND.hedge.capitalize()} {ROUND.text} and {VIDEO.text} contradict each other: one of them is "
                "wrong.",
                why="The one is approximate. Ten minutes lie within what it leaves open.",
                mistake="a rounded time taken to the minute",
                way_on="Lines 2 and 5 of the checklist: what does the hedge leave open?",
            ),
        },
        right={"zone", "origin", "reach"},
        if_wrong="Go down the table line by line: Turkey’s clocks are three hours ahead of GMT.",
        hints=(
            "Turkey is three hours ahead of GMT: take three hours off.",
            "Who had 561 km a day before Al Jazeera? And is “double the range” about this flight, or about the type?",
        ),
        solution=f"**Clock, origin and place.** {VIDEO.text} less three hours is {IN_GMT}, and the page prints 03:30. "
        f"{COPY.claimant} has Bloomberg’s number, to the kilometre, a day later. A distance is no limit of a type.",
        why="A clock, a copy, and one flight taken for all: three of the nine lines found something.",
    ),
)
