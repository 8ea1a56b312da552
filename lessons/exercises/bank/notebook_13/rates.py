"""Questions of notebook 13 on base rates: a share counted in the tables, its word, and what a loud case does to it."""

from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour
from lessons.sources import base_rate, range_of, words

COUNTS, RANGES, EVERY = base_rate("missile_count"), base_rate("range_km"), base_rate()
(FITTING,) = words(COUNTS.share)
PER_CENT = 100

QUESTIONS = (
    Number(
        id="13.3",
        prompt=f"First statements about how many missiles there were: {COUNTS.statements} in our tables, and "
        f"{COUNTS.changed} of them were changed by their own side. How many per cent is that?",
        truth=lambda: PER_CENT * COUNTS.share,
        unit="%",
        tolerance=0.6,
        mistakes=(
            Mistake(
                "changed to unchanged",
                lambda truth: PER_CENT * COUNTS.changed / (COUNTS.statements - COUNTS.changed),
                "It looks as if the changed ones were divided by the unchanged ones: that gives odds.",
                "Divide by all statements.",
                tolerance=0.02,
            ),
            Mistake(
                "the share that stood",
                lambda truth: PER_CENT - truth,
                "That is the share that was not changed.",
                "Asked is the share of the others.",
                tolerance=0.01,
            ),
            Mistake(
                "the count taken for the share",
                lambda truth: COUNTS.changed,
                "That is how many were changed. A share is of something.",
                "Divide it by how many statements there are.",
                tolerance=0.005,
            ),
        ),
        neighbours=(
            Neighbour(
                "the worked example, first ranges",
                lambda: PER_CENT * RANGES.share,
                "Here the counts are asked.",
                tolerance=0.1,
            ),
        ),
        if_wrong="Changed ones divided by all, times 100.",
        hints=(
            "The changed ones, divided by all.",
            f"{COUNTS.changed} divided by {COUNTS.statements}, times 100.",
        ),
        solution=f"{COUNTS.changed} ÷ {COUNTS.statements} is **{PER_CENT * COUNTS.share:.0f} %**, about twice the "
        "rate of first "
        "ranges.",
        why="A number of missiles is often said while they are still being fired.",
    ),
    Choice(
        id="13.4",
        prompt="An alert of the first minutes counts “one missile”. You know nothing else. From the rate of 13.3 "
        "alone: which word of ICD 203 fits “its own side will change the count”?",
        options={
            "none": Option(
                str(range_of("almost no chance")),
                why="Its range ends at 5 %. The rate that was counted lies above it.",
                mistake="word outside its range",
                way_on="Lay your per cent on the line of words.",
                verdict=Verdict.UNDERCLAIMS,
            ),
            "very unlikely": Option(str(FITTING)),
            "unlikely": Option(
                str(range_of("unlikely")),
                why="Its range begins at 20 %: twice as often as was counted.",
                mistake="word outside its range",
                way_on="Lay your per cent on the line of words.",
                verdict=Verdict.OVERCLAIMS,
            ),
            "even": Option(
                str(range_of("roughly even chance")),
                why="Either it changes or not: that makes two cases, and no even chance. The tables have a rate.",
                mistake="base rate ignored",
                way_on="How often did it happen, of how many?",
                verdict=Verdict.OVERCLAIMS,
            ),
        },
        right="very unlikely",
        hints=("Take the share of the question before.", "Between which two ends does it lie?"),
        solution=f"{PER_CENT * COUNTS.share:.0f} % lies in **{FITTING}**. What you then learn of this launch may "
        "move it; "
        "this is where to begin.",
        why="The base rate is where to begin; what is known of this launch comes second.",
    ),
    Choice(
        id="13.5",
        prompt="13 January 2018: telephones all over Hawaii warn of a missile. 38 minutes later a second message "
        "takes it "
        "back. What follows for the next alert?",
        options={
            "doubt": Option(
                "It is very likely (80-95 %) to be false too.",
                why="One case that everybody remembers is no rate.",
                mistake="certainty from vividness",
                way_on="Of how many alerts was it one?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "count": Option("Not much, until somebody says how many alerts there were, and how many were taken back."),
            "half": Option(
                "It is as likely false as true: it has happened once.",
                why="That something has happened once does not make it an even chance.",
                mistake="base rate ignored",
                way_on="Of how many alerts was it one?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "learnt": Option(
                "It is almost certain (95-99 %) to be true: they have learnt from it.",
                why="That may be so, but who has counted? The story alone does not carry any such number.",
                mistake="certainty from a story",
                way_on="Which number would you need?",
                verdict=Verdict.OVERCLAIMS,
            ),
        },
        right="count",
        hints=("How many cases is that?", "A rate needs two numbers."),
        solution="Not much. One loud case is neither a rate nor a trend. Count all alerts first.",
        why="What is easy to remember is not therefore frequent.",
    ),
)
