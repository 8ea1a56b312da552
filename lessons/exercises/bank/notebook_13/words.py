"""Questions of notebook 13 on words: likelihood and confidence apart, and a source of which nothing is known."""

from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.sources import grade, range_of

UNLIKELY = str(range_of("unlikely"))
NOTHING_TO_GO_BY = grade("F", 6)

QUESTIONS = (
    Choice(
        id="13.1",
        prompt="Somebody holds a change of a ministry’s number to be unlikely, and has read one page only. How should "
        "it be written?",
        options={
            "mixed": Option(
                "We have low confidence that a change is unlikely.",
                why="One sentence holds both: nobody can tell whether the change or the basis is weak.",
                mistake="confidence mixed with likelihood",
                way_on="How many things does the sentence tell?",
            ),
            "per cent": Option(
                "Our confidence is 30 %.",
                why="The per cent belong to the change: how likely it is. Confidence tells how good the basis is, "
                "and has "
                "no per cent.",
                mistake="a per cent put on confidence",
                way_on="What is 30 % likely: the change, or the page?",
            ),
            "apart": Option(f"A change is {UNLIKELY}. Our confidence is low: we have read one page."),
            "sure": Option(
                f"A change is {UNLIKELY}, so our confidence is low.",
                why="The one does not follow from the other. Something can be unlikely on the best of grounds.",
                mistake="unlikely taken for unsure",
                way_on="Could somebody be well informed, and hold it unlikely?",
            ),
        },
        right="apart",
        hints=("Two things are to be said.", "One sentence for how likely, one for how good the grounds are."),
        solution="“A change is unlikely …” and, in a sentence of its own, “Our confidence is low …”: the "
        "likelihood with its range, the confidence with its reason.",
        why="Each sentence tells one thing, and the range stands beside the word.",
    ),
    Choice(
        id="13.2",
        prompt="An account that nobody knows posts: “the second missile fell inside the zone”. Nothing else is found. "
        f"By the grades of notebook 11 that is {NOTHING_TO_GO_BY}: {NOTHING_TO_GO_BY.source_words}, "
        f"{NOTHING_TO_GO_BY.information_words}. How likely is it that the post is true?",
        options={
            "even": Option(
                "50 %: nobody knows, so it may as well be true as not.",
                why="50 % is a claim: that of many such posts half are true. Nobody has counted that.",
                mistake="F as 50 %",
                way_on="What would you need to know before you could say “half of them”?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "false": Option(
                "Near 0 %: F and 6 are the worst grades.",
                why="They are no grades of badness: E and 5 are. F and 6 say that there is nothing to judge by.",
                mistake="F taken for the worst",
                way_on="Read the words of the two marks once more.",
                verdict=Verdict.OVERCLAIMS,
            ),
            "third": Option(
                "A third: inside, outside, or no second missile at all.",
                why="Counting the cases does not make them equally likely.",
                mistake="cases counted as chances",
                way_on="Is there a reason to give each the same share?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "no basis": Option("The grade does not tell: there is nothing to judge by."),
        },
        right="no basis",
        hints=("A grade is not a probability.", "What do the words of the two marks say?"),
        solution="The grade does not tell. F and 6 say “no basis”. A likelihood has to come from somewhere else: "
        "from how often such posts were right, if anybody has counted.",
        why="“No basis” is an answer, and no number is hidden in it.",
    ),
)
