"""Questions of notebook 15 on pictures that a side hands out, and on the first minutes of an alarm."""

from lessons import data
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice

ALERT = data.claim("nk-2022-11-03", "outcome", claimant="Japan government", stage="first")
SINCE = (ALERT.text or "")[-5:]
assert "believed to have passed" in (ALERT.text or "") and ":" in SINCE

QUESTIONS = (
    Choice(
        id="15.9",
        prompt="July 2008. A picture on the site of Iran’s Revolutionary Guards has four missiles rising. A day later "
        "the same site has three, and the fourth on its launcher; the agency AFP withdraws the first: a missile "
        "“has apparently been added”. What could be printed?",
        options={
            "none": Option(
                "The test did not take place: the picture was faked.",
                why="One missile of the picture was added, apparently. That says nothing against the others.",
                mistake="a forged part taken for a forged event",
                way_on="What exactly was found to be added?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "three": Option(
                "Three missiles flew, as the second picture shows.",
                why="The second picture is from the same site. It shows one moment of a day of tests.",
                mistake="the second picture trusted as the first was",
                way_on="Who hands out the second picture?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "altered": Option(
                "One published picture was apparently altered, AFP says. How many missiles were fired, pictures of "
                "one side do not settle."
            ),
            "nothing": Option(
                "Nothing: every side hands out pictures of its own.",
                why="A picture that was altered and withdrawn is news, and can be shown.",
                mistake="doubt taken for judgement",
                way_on="What was established, and by whom?",
                verdict=Verdict.UNDERCLAIMS,
            ),
        },
        right="altered",
        hints=("What was found, and by whom?", "One picture altered is less than one test faked."),
        solution="One published picture was apparently altered, as AFP says; how many missiles flew, the pictures of "
        "one side do not settle.",
        why="It says what was found, who says so, and what is left open.",
    ),
    Choice(
        id="15.10",
        prompt=f"3 November 2022, minutes after {SINCE} in Japan. The prime minister’s office alerts: a missile is "
        "“believed to have passed” into the Pacific. What goes out first?",
        options={
            "over": Option(
                "North Korean missile flies over Japan.",
                why="The office believes so; the headline knows it. Later that day the ministry took it back.",
                mistake="hedge lost",
                way_on="Which word of the alert is missing?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "attack": Option(
                "Japan under missile attack.",
                why="Nobody says so. People run, fall and jam the lines for a word like that.",
                mistake="alarm beyond every claim",
                way_on="Who says “attack”?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "believed": Option(
                f"A missile is believed to have passed over Japan at {SINCE}, the prime minister’s office says. Where "
                "it fell is not known."
            ),
            "wait": Option(
                "Nothing, until a second source confirms it.",
                why="People under an alert need its words now. Who says so and how sure can go out at once.",
                mistake="silence taken for care",
                way_on="What can be said at once without claiming more?",
                verdict=Verdict.UNDERCLAIMS,
            ),
        },
        right="believed",
        hints=("Who says what, and with which hedge?", "Quick and hedged go together."),
        solution="The office’s own words, its name, and what is not known. It was taken back the same day, and the "
        "sentence stayed right: it had said *believed*, and who believed it.",
        why="A hedge is not slower than a bare word. It costs one word, and needs no correction.",
    ),
)
