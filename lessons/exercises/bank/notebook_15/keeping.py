"""Questions of notebook 15 on what to ask a ministry, what to keep of a page, and how to correct."""

from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices
from lessons.sources import as_printed
from lessons.sources.carried_on import farthest, stated

SAID, COPIED = as_printed(stated()), as_printed(farthest())
NAME = farthest().publisher

QUESTIONS = (
    Choice(
        id="15.6",
        prompt=f"You reach the Pentagon’s press office about “{SAID}”. You have one question. Which?",
        options={
            "confirm": Option(
                f"Can you confirm the “{COPIED}” that {NAME} has?",
                why="The answer may be no more than “no comment”; and a “yes” would be your number in their mouth.",
                mistake="a number put into somebody’s mouth",
                way_on="Ask so that the office has to say the number.",
            ),
            "reach": Option(
                "How far can this missile fly at most?",
                why="That is another number, of the type, and it would tell nothing about this flight.",
                mistake="reach asked for the flight",
                way_on="What does the report leave open about *this* flight?",
            ),
            "far": Option("From launch to landing, how far was it, and to what do you round?"),
            "danger": Option(
                "Is this missile a danger?",
                why="You will get an opinion. Nothing in it can be checked.",
                mistake="an opinion asked for",
                way_on="Ask for something that can be laid beside another claim.",
            ),
        },
        right="far",
        hints=("What did the statement leave open?", "Ask open, for a number with its ends and its rounding."),
        solution="“From launch to landing, how far was it, and to what do you round?” An open question, about this "
        "flight, whose answer can be checked. “We do not say” is an answer, too: print it.",
        why="It asks for what is missing, in a form that can be laid beside other claims.",
    ),
    SeveralChoices(
        id="15.7",
        prompt=f"{NAME} has “{COPIED}” today. Tomorrow the page may have kilometres. What do you keep, so that others "
        "can still check what you read? Choose all.",
        options={
            "address": Option("The page’s full address, with the day and hour at which you read it."),
            "public": Option("A copy of the page in a public archive."),
            "whole": Option("The whole page as a file of your own, never edited, with its fingerprint."),
            "cut": Option(
                "A cut-out picture of the one sentence.",
                why="Nobody can tell from which page it is, or what stood around it.",
                mistake="a picture without its page",
                way_on="By what would a stranger know the page again?",
            ),
            "typed": Option(
                "The sentence, typed by you into your notes.",
                why="It is your copy then. Whether a word got lost on the way, nobody can check.",
                mistake="a copy of one’s own kept for the source",
                way_on="What in it remains as it was?",
            ),
        },
        right={"address", "public", "whole"},
        if_wrong="Go down the six words of the table: is it unchanged, can it be found, told apart, opened?",
        hints=("Think of a stranger who wants to check you in a year.", "Three of the five are the page itself."),
        solution="**Address with day and hour, a public copy, the whole page with its fingerprint.** A cut-out and "
        "a typed sentence cannot be led back to the page.",
        why="Two copies in different hands: yours, which nobody can delete, and a public one, which nobody needs to "
        "take from you.",
    ),
    Choice(
        id="15.8",
        prompt=f"Your own story had “{COPIED}” for a day. How do you correct it?",
        options={
            "silent": Option(
                "Change the word on the page at once. It was only a unit.",
                why="Whoever read it yesterday never learns of it; whoever quotes you looks like a forger.",
                mistake="corrected in silence",
                way_on="Who has already read the old number?",
            ),
            "delete": Option(
                "Take the story down.",
                why="Then nobody can see what was wrong, and copies of it live on without a correction.",
                mistake="deleted",
                way_on="Where would a reader of a copy look?",
            ),
            "update": Option(
                f"Add an update: the Pentagon now says {SAID}.",
                why="It said so from the start. An update would put your slip on the Pentagon.",
                mistake="a slip told as news",
                way_on="Who changed: the source, or the copy?",
            ),
            "note": Option(
                f"Change it, and say on the page what stood there, what is right, and when: “Correction: we had "
                f"{COPIED}; the Pentagon said {SAID}.”"
            ),
        },
        right="note",
        hints=("Who has read the old number already?", "Old, new, whose slip, when."),
        solution="Change it and say so on the page: what stood there, what is right, whose slip it was, and when it "
        "was changed. The tables of this course do the same: `data/corrections.csv`.",
        why="A correction is itself a claim: who, what, when.",
    ),
)
