"""Questions of notebook 00: the answer box, a hedge, an honest "not said", a first probability."""

from lessons import data
from lessons.exercises.bank.notebook_00.record import LAST_YEAR, MOVED_KM, RANGES, RANGES_REVISED, RANGES_SINCE
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.probability import Probability
from lessons.exercises.quantities.mistakes import Mistake, apogee_for_range, miles_not_km, thousandth, times_thousand

APOGEE, RANGE, COUNT = (
    data.claim("nk-2024-11-05", publisher="Japan MOD", quantity=quantity)
    for quantity in ("apogee_km", "range_km", "missile_count")
)

QUESTIONS = (
    Number(
        id="00.1",
        prompt="How far did the missiles fly, as the sentence says it? Type the number, its unit, and the word that "
        "stands before the number.",
        truth=RANGE.number,
        unit="km",
        report_step=50,
        hedge_expected="about",
        mistakes=(
            miles_not_km(),
            times_thousand(),
            thousandth(),
            apogee_for_range(APOGEE.number),
            Mistake(
                "count for range",
                lambda truth: COUNT.number,
                "That is how many there were; the question asks how far.",
                "Look for the number that has kilometres behind it.",
            ),
        ),
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
            "silent": Option("The sentence does not say."),
            "ten": Option(
                "about ten minutes",
                why="No time stands in the sentence.",
                mistake="guessed",
                way_on="Look for a number with a unit of time. Is there one?",
            ),
        },
        right="silent",
        in_order=True,
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
        prompt="Take one of the seven missiles. How likely is it, in per cent, that it flew between 350 and 450 km? "
        "More than one answer can be defended; outside of those you are told whether yours is too high or too low.",
        range=(0.80, 0.98),
        too_high="99 % allows one miss in a hundred such reports. First figures are revised more often than that: for "
        f"{RANGES} launches in the course’s tables Seoul or Tokyo gave a range, and for {RANGES_REVISED} of them the "
        "first one was revised later, nearly always by far more than 50 km.",
        too_low="Below 80 % you expect more than one miss in five reports. A ministry that tracks such flights is not "
        "off so often, and the interval holds all that its rounding leaves open.",
        hints=(
            "“About 400” was rounded to a hundred at the coarsest: then anything from 350 to 450 is printed so.",
            "So a flight outside needs a figure that is itself off. Ask how often that happens: seldom, but not never.",
        ),
        solution="Anything from 80 to 98 % can be defended. At its coarsest the rounding leaves 350 to 450 open, and "
        "that is the interval: only a wrong figure falls outside. In the course’s tables Seoul or Tokyo gave a range "
        f"for {RANGES} launches, and for {RANGES_REVISED} of them the first one was revised later: one in "
        f"{RANGES / RANGES_REVISED:.0f}. Those that moved, moved far: by {MOVED_KM[0]:.0f} to {MOVED_KM[-1]:.0f} km, "
        f"out of any interval so wide. But the last of these was in {LAST_YEAR}, and {RANGES_SINCE} launches "
        "since then had none, so a miss may by now be rarer than that. 98 % allows one miss in fifty, 80 % one in "
        "five: beyond either you would have to know more than that.",
        why="The interval holds all that the rounding leaves open; but a first figure is sometimes revised: for "
        f"{RANGES_REVISED} of {RANGES} launches in the course’s tables, and then by {MOVED_KM[0]:.0f} km and more.",
    ),
)
