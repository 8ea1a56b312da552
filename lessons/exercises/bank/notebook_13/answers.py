"""Questions of notebook 13 on answers: what few tell, what one costs, one outcome, and false ones only."""

from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sources import brier, range_of
from lessons.sources.calibration import ENOUGH

SAID, WORKED = 0.7, 0.6  # made-up answers
COST, COST_IF_CHANGED = brier([SAID], [0]).value, brier([SAID], [1]).value
FIFTH = 0.2
VERY_UNLIKELY = str(range_of("very unlikely"))

QUESTIONS = (
    Choice(
        id="13.6",
        prompt="Answer **ten cards** of the deck. Then read the lines below the buttons. What can be said of how "
        "sure you "
        "are?",
        options={
            "good": Option(
                "If the Brier score is below 0.25, my probabilities are good.",
                why="Look at its interval: after ten answers it is so wide that chance alone could do it.",
                mistake="a score without its interval",
                way_on="Read the two numbers in brackets.",
                verdict=Verdict.OVERCLAIMS,
            ),
            "one": Option(
                "Where I said 90 % and it did not come, I was too sure.",
                why="Of ten such answers one should go the other way.",
                mistake="a probability judged by one outcome",
                way_on="How often should 90 % fail?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "few": Option("Nothing yet: ten answers are too few to tell."),
            "half": Option(
                "Half of my cards changed, so half of all first statements do.",
                why="The deck was put together by hand so that about half of it changed.",
                mistake="base rate ignored",
                way_on="Look at the picture of section 1 again.",
                verdict=Verdict.OVERCLAIMS,
            ),
        },
        right="few",
        hints=("What does the last line say?", "Look at the interval of the score."),
        solution="Nothing yet. The deck says nothing of being too sure below 20 answers, and draws no curve below "
        f"{ENOUGH}.",
        why="So the deck itself says. Go on with it whenever you like: it is kept.",
    ),
    Number(
        id="13.7",
        prompt=f"You said {100 * SAID:.0f} %, and it was **not** changed. What does that answer cost?",
        truth=lambda: COST,
        tolerance=0.004,
        mistakes=(
            Mistake(
                "the side instead of the square",
                lambda truth: SAID,
                "That is the gap: the side of the square. The cost is its area.",
                "Multiply the gap by itself.",
            ),
            Mistake(
                "the other outcome",
                lambda truth: COST_IF_CHANGED,
                "That is what it would have cost if the statement had been changed.",
                "The gap runs from what was said to what happened: here to 0.",
            ),
            Mistake(
                "Brier’s original form",
                lambda truth: brier([SAID], [0], "original").value,
                "That is the score in its original form, which counts both sides and is twice as large.",
                "The course uses half of it: one square.",
            ),
            Mistake(
                "what is left of one",
                lambda truth: 1 - SAID,
                "That is the gap to the other outcome, and not yet a square.",
                "It was not changed: the gap runs from what was said to 0.",
            ),
            Mistake(
                "the square in per cent",
                lambda truth: 100 * COST,
                "A cost is a part of one, as the gap is.",
                "Write the gap as a part of one, and take it times itself.",
            ),
            Mistake(
                "the gap times what is left",
                lambda truth: SAID * (1 - SAID),
                "It looks as if the gap was multiplied by what is left of one.",
                "A square has two equal sides: the gap times itself.",
            ),
            Mistake(
                "doubled instead of squared",
                lambda truth: 2 * SAID,
                "It looks as if the gap was doubled.",
                "A square is not two sides: multiply the gap by itself.",
            ),
            Mistake(
                "what is left of the large square",
                lambda truth: 1 - COST,
                "That is the part of the large square that stays white.",
                "The cost is the coloured part.",
            ),
            Mistake(
                "the other gap in per cent",
                lambda truth: 100 * (1 - SAID),
                "That is the gap to the other outcome, in per cent.",
                "It was not changed: the gap runs from what was said to 0.",
            ),
            Mistake(
                "squared in per cent",
                lambda truth: (100 * SAID) ** 2,
                "It looks as if per cent were squared.",
                "Write the gap as a part of one first: 70 % is 0.7.",
            ),
        ),
        steps=(Step("the gap in per cent", lambda: 100 * SAID, "As a part of one, times itself."),),
        neighbours=(
            Neighbour("the worked example", lambda: brier([WORKED], [0]).value, "There 60 % were said, here 70 %."),
            Neighbour("the cost of always saying 50 %", lambda: brier([0.5], [0]).value, "Here 70 % were said."),
        ),
        if_wrong="The gap, as a part of one, times itself.",
        hints=("How far is what was said from what happened?", "The gap is 0.7. The cost is a square of that side."),
        solution=f"The gap is {SAID:g}; {SAID:g} × {SAID:g} is **{COST:.2f}**.",
        why="Always saying 50 % costs 0.25 an answer. This one cost nearly twice that.",
    ),
    Choice(
        id="13.8",
        prompt=f"A colleague held a change to be {VERY_UNLIKELY}. It came. Was she wrong?",
        options={
            "wrong": Option(
                "Yes: what is very unlikely does not happen.",
                why="It happens, between once in twenty and once in five times.",
                mistake="a probability judged by one outcome",
                way_on="What would have to happen in a hundred such cases?",
            ),
            "right": Option(
                "No: it is a probability, and a probability is never wrong.",
                why="Not one alone. Of a hundred such statements of hers, forty that came would show that she was.",
                mistake="no test at all",
                way_on="What would have to happen in a hundred such cases?",
                verdict=Verdict.UNDERCLAIMS,
            ),
            "higher": Option(
                "Yes: she should have said more than 50 %.",
                why="That is easy to say afterwards. By what was known before, it may have been a good answer.",
                mistake="judged by hindsight",
                way_on="What was known when she said it?",
            ),
            "many": Option("It cannot be told from one: lay all her “very unlikely” side by side."),
        },
        right="many",
        hints=("How often should it come?", "One outcome of how many?"),
        solution="It cannot be told from one. Of many statements that were called very unlikely, 5 to 20 in 100 "
        "should come. If 40 "
        "come, she "
        "is off.",
        why="Probabilities are tested in numbers.",
    ),
    Choice(
        id="13.9",
        prompt="For a training you collect twenty famous reports that turned out false. What will colleagues learn "
        "from "
        "them?",
        options={
            "all": Option("To doubt true reports as well. Mix in as many that stood."),
            "sharp": Option(
                "To tell false reports from true ones.",
                why="They see no true one. Whoever calls everything false has twenty of twenty right.",
                mistake="doubt taken for judgement",
                way_on="Who would score best in that training?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "rate": Option(
                "How often reports are false.",
                why="A collection of false ones has a rate of its own making.",
                mistake="base rate ignored",
                way_on="Of how many reports are these the false ones?",
            ),
            "nothing": Option(
                "Nothing: everybody knows those cases.",
                why="They do learn something: games with false items alone lowered belief in true ones too.",
                mistake="no effect assumed",
                way_on="What does somebody learn who is right by always saying “false”?",
                verdict=Verdict.UNDERCLAIMS,
            ),
        },
        right="all",
        hints=("Who would score best?", "What does the training do with true reports?"),
        solution="To doubt true reports as well. That is why this deck is mixed, and why it also scores how well you "
        "tell the two apart.",
        why="Telling apart needs both.",
    ),
)
