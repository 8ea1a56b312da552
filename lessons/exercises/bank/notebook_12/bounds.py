"""Questions of notebook 12 on claims that are not to be averaged: a bound, and a split."""

from lessons.exercises.bank.notebook_12.statements import BOUND, SPLIT, doubt, together, value
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice

LOW, LIMIT = value(BOUND, "ROK JCS"), value(BOUND, "Japan MOD")
NEAR, FAR = value(SPLIT, "ROK JCS"), value(SPLIT, "KCNA")
SIMPLE = (2 * NEAR + FAR) / 3
WEIGHED = next(moved.value for moved in together(SPLIT).by_rho if moved.assumed == 0.7)

QUESTIONS = (
    Choice(
        id="12.6",
        prompt=f"2 April 2024. Seoul: about {LOW:g} km. Tokyo: about {LIMIT:g} km or more. What could be printed of "
        "these two?",
        options={
            "both": Option(f"Seoul says about {LOW:g} km, Tokyo {LIMIT:g} or more: both, each with its claimant."),
            "mean": Option(
                f"About {(LOW + LIMIT) / 2:g} km, the mean of both.",
                why="“Or more” is a limit, and no number that could go into a mean. Tokyo rules this figure out.",
                mistake="a bound averaged",
                way_on="What does Tokyo say of 625 km?",
            ),
            "between": Option(
                f"Between {LOW:g} and {LIMIT:g} km.",
                why="Tokyo says that it flew at least so far, and not at most.",
                mistake="a bound turned round",
                way_on="To which side is “or more” open?",
            ),
            "limit": Option(
                f"{LIMIT:g} km: Tokyo’s figure is the finer one.",
                why="Printed so, the limit has become a number, as in one of the copies.",
                mistake="a bound taken for a number",
                way_on="Which words stood behind the figure?",
            ),
            "agree": Option(
                f"About {LOW:g} km: by its doubt Seoul’s figure reaches {LIMIT:g}, so they agree.",
                why=f"Its bar reaches {LOW + doubt(BOUND, 'ROK JCS'):.0f} km. Even if it reached farther, Tokyo’s "
                "limit would have to be said.",
                mistake="a bound left out",
                way_on="What would a reader of that line not know?",
            ),
        },
        right="both",
        hints=("Is “650 or more” a place on the scale, or a side of it?", "A bound limits. It is never averaged."),
        solution="Both, each with its claimant. A bound does not go into a mean; it says where the number cannot be. "
        "Seoul’s figure lies "
        "below it, and that belongs into the line.",
        why="A bound is said beside a number, with its claimant, and stays open to one side.",
    ),
    Choice(
        id="12.7",
        prompt=f"6 January 2025. Seoul and Tokyo: about {NEAR:,g} km. North Korea’s agency: some {FAR:,g} km. Which "
        "range could be printed?",
        options={
            "simple": Option(
                f"About {SIMPLE:,.0f} km, the mean of the three.",
                why="Nobody claims that, and all three rule it out. And Seoul and Tokyo went into it as two.",
                mistake="a split averaged: simple mean",
                way_on="Which of the three would call that number right?",
            ),
            "weighed": Option(
                f"About {WEIGHED:,.0f} km, each weighed by its doubt.",
                why="Better weights do not help. They put the number where no claim is.",
                mistake="a split averaged",
                way_on="Which claim, give or take its doubt, reaches so far?",
            ),
            "votes": Option(
                f"About {NEAR:,g} km, by two against one.",
                why="These two share their data: that is hardly more than one against one.",
                mistake="copies counted as witnesses",
                way_on="How many sources of data are there?",
            ),
            "own": Option(
                f"Some {FAR:,g} km: who launched it has the flight’s own data.",
                why="It has them, and a motive too. That it could know does not say that it told.",
                mistake="access taken for truth",
                way_on="What do you know of each side: how it could know, or that it was right?",
            ),
            "split": Option(
                f"Both: {NEAR:,g} km by Seoul and Tokyo, {FAR:,g} by North Korea, which do not fit each other."
            ),
            "between": Option(
                f"Between {NEAR:,g} and {FAR:,g} km.",
                why="No claimant puts it in between. The gap is a disagreement and no doubt of one number.",
                mistake="a split taken for an interval",
                way_on="Who would say that 1,300 km is likely?",
            ),
        },
        right="split",
        hints=(
            "5 % of 1,100 are 55 km. How near do the figures come to each other?",
            "Where claims split, the split is the news.",
        ),
        solution="Both. The claims lie farther apart than their doubts allow for, so one of the doubts, or one of "
        "the claims, is not what we think. A mean would hide just that.",
        why="Two numbers with their claimants tell more than one number of nobody’s.",
    ),
)
