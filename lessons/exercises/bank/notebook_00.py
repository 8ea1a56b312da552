"""Questions of notebook 00: the answer box, a hedge, an honest "not said", a first probability."""

from lessons import data
from lessons.exercises.mistakes import apogee_for_range, miles_not_km, thousandth, times_thousand
from lessons.exercises.questions import Choice, Number, Option, Probability

APOGEE, RANGE = (
    data.claims("nk-2024-11-05", publisher="Japan MOD", quantity=quantity)[0] for quantity in ("apogee_km", "range_km")
)

QUESTIONS = (
    Number(
        id="00.1",
        prompt="How far did the missiles fly, as the sentence says it? Type the number, its unit, and the word that "
        "stands before the number.",
        truth=RANGE.value,
        unit="km",
        report_step=50,
        hedge_expected="about",
        mistakes=(miles_not_km(), times_thousand(), thousandth(), apogee_for_range(APOGEE.value)),
        if_wrong="Take the number straight from the sentence; nothing has to be worked out here.",
        hints=(
            "The number stands right before the word “kilometres”.",
            "There is a small word before the number, and it is half of the claim. Copy it too.",
        ),
        solution="The claim is “around 400 km”. The word *around* says that the number was rounded, and that whoever "
        "said it knows that; *about* says the same. Without it you would claim more than the report does.",
        why="You kept the hedge: without it you would claim more than the report does.",
    ),
    Choice(
        id="00.2",
        prompt="How long were the missiles in the air? Answer from the sentence alone.",
        options={
            "five": Option(
                "about five minutes",
                why="That may even be true, but the sentence does not say it.",
                mistake="worked out, not read",
                way_on="Keep what a report says apart from what you can work out. Working out comes in notebook 03.",
            ),
            "ten": Option(
                "about ten minutes",
                why="No time stands in the sentence.",
                mistake="guessed",
                way_on="Look for a number with a unit of time. Is there one?",
            ),
            "silent": Option("The sentence does not say."),
        },
        right="silent",
        hints=(
            "Look for a number with a unit of time.",
            "If there is none, then that is your answer.",
        ),
        solution="The sentence gives a count, a distance and a height, and no time. “The report does not say” is a "
        "right answer whenever it is true, here and in print.",
        why="“The report does not say” is a right answer whenever it is true, here and in print.",
    ),
    Probability(
        id="00.3",
        prompt="How likely is it, in per cent, that the missiles flew between 350 and 450 km? Nobody knows for "
        "certain, so no single answer to this can be wrong; it can claim too much or too little.",
        range=(0.80, 0.98),
        too_high="“Certain” leaves no room for a slip of the pen, or for a first figure that is revised later. Both "
        "happen: you will see them in this course.",
        too_low="A ministry that tracks such flights said about 400, and this interval leaves 50 km on either side: it "
        "would have to be off by more than that.",
        hints=(
            "The interval reaches 50 km to either side of the number that was given.",
            "Ask how often a ministry’s rounded figure is off by more than an eighth. Seldom, but not never.",
        ),
        solution="Anything from 80 to 98 % can be defended. The ministry tracks such flights, and the interval is wide "
        "beside its rounding; but first figures are sometimes revised, so 100 % claims too much.",
        why="The interval is wide beside the rounding, and yet first figures are sometimes revised.",
    ),
)
