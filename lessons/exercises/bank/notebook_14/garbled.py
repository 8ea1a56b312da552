"""Question 14.6: what to do with a sentence that makes no sense as it is printed."""

from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice

QUESTIONS = (
    Choice(
        id="14.6",
        prompt="Line 12: “Kyiv said on Monday that it has deployed North Korean soldiers …”. You have this copy and no "
        "time to lose. What do you do?",
        options={
            "look": Option("Leave it out, and look for what Kyiv’s officials said."),
            "named": Option(
                "Print it as it stands: Kyiv is named for it.",
                why="That a name stands before a sentence does not make it that side’s words. These make no sense for "
                "Kyiv.",
                mistake="a name taken for a quotation",
                way_on="Whose soldiers would they be?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "mended": Option(
                "Print “has engaged North Korean soldiers”: that must be what is meant.",
                why="It may well be. But it is a guess, and printed it would be your word in Kyiv’s mouth.",
                mistake="a sentence mended by guess",
                way_on="Who could tell you what was said?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "false": Option(
                "Print that Washington denies it.",
                why="Washington could not confirm something else, that North Koreans had fought. Not confirmed is not "
                "denied.",
                mistake="not confirmed taken for denied",
                way_on="Read the second sentence of the line.",
            ),
        },
        right="look",
        hints=("Whose soldiers would they be?", "Who could tell you what was said?"),
        solution="**Leave it out, and look.** Reports of that Monday have Ukrainian officials speak of contact with "
        "North Koreans, under fire in the Kursk region. How “engage” became “deploy” is inference, perhaps through "
        "another language; you need not know it to leave the sentence out.",
        why="Ukrainian officials spoke of contact, under fire; found in other reports, and not by mending this one.",
    ),
)
