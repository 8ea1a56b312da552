"""Question of notebook 11 on counts: one day, and three numbers for the launches of its year."""

from lessons import data
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.sources.selections import DECEMBER

BY_ID = {count.count_id: count for count in data.counts()}
TIMES, DAYS, MISSILES = (BY_ID[count_id] for count_id in DECEMBER)
MEAN = (TIMES.ordinal + DAYS.ordinal + MISSILES.ordinal) / len(DECEMBER)

QUESTIONS = (
    Choice(
        id="11.10",
        prompt=f"23 December 2022: {TIMES.counter} counts {TIMES.ordinal}, {DAYS.counter} {DAYS.ordinal}, "
        f"{MISSILES.counter} more than {MISSILES.ordinal}. Which of them is wrong?",
        options={
            "low": Option(
                "The two low ones: a missile that was fired was fired.",
                why="A salvo of eight is eight missiles, one launch, and one day with a launch. Each count says what "
                "it counts.",
                mistake="different things taken for one",
                way_on="Read the column *what is counted*.",
            ),
            "mean": Option(
                f"All a little: the mean is about {MEAN:.0f}.",
                why="A mean of days, times and missiles counts nothing.",
                mistake="different things averaged",
                way_on="What would the mean be a number of?",
            ),
            "near": Option(
                f"One of {TIMES.ordinal} and {DAYS.ordinal}: they are close, so one has slipped.",
                why="Two launches on one day are two times and one day. No slip is needed.",
                mistake="different things taken for one",
                way_on="How can there be more times than days?",
            ),
            "none": Option("None is shown to be: they count days, times and missiles."),
        },
        right="none",
        hints=("What does each of the three count?", "Days, times, missiles."),
        solution=f"None contradicts another: {DAYS.ordinal} days, {TIMES.ordinal} times, more than "
        f"{MISSILES.ordinal} missiles can all be true of one year. A number without what it counts, since when and by "
        "whom cannot be checked.",
        why="“The 38th launch of the year” needs three words more: of what, since when, by whose count.",
    ),
)
