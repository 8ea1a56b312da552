"""Unround miles in questions 02.2 to 02.4: what is printed in the reports, and the mistakes that are made with it."""

from functools import partial

from lessons import data
from lessons.exercises.bank.notebook_02.conversions import STATED
from lessons.exercises.bank.notebook_02.slips import number_before
from lessons.exercises.kinds.interval import IntervalMistake
from lessons.exercises.quantities.mistakes import Mistake, km_not_miles
from lessons.units import convert

UPI_MILES = number_before("miles", data.claim("nk-2016-09-05", "range_km", publisher="UPI").wording)
AP_MILES = number_before("miles", data.claim("nk-2024-11-05", "apogee_km", publisher="AP").wording)
REUTERS_MILES = number_before("miles", data.claim("nk-2024-11-05", "apogee_km", publisher="Reuters").wording)
EXAMPLE_MILES = number_before("mi", data.claim("nk-2024-11-05", "range_km", publisher="Bloomberg, updated").wording)
STEP = 10  # what AP and UPI round their miles to
TOO_COARSE = round(convert(STATED["range_km"], "km", "mi"), -2)  # miles, to a hundred
MINISTRY = data.claim("nk-2024-11-05", "range_km", publisher="Japan MOD")
BLOOMBERG = data.claim("nk-2024-11-05", "range_km", publisher="Bloomberg, updated")


def _end_of_band(half: float, truth: float) -> float:
    """One end, in km, of what UPI's rounding to ten miles leaves open."""
    return convert(UPI_MILES + half, "mi", "km")


def _ten_beside(by: float, truth: float) -> float:
    """The ten of miles beside the right one."""
    return round(truth, -1) + by


# 02.2: which heights AP's miles can stand for
BAND_MISTAKES = (
    IntervalMistake(
        "one number, in miles",
        lambda truth: (AP_MILES, AP_MILES),
        "This looks like AP’s miles.",
        "Which heights are rounded to it? The question asks for the lowest and the highest, in kilometres.",
    ),
    IntervalMistake(
        "worked example",
        lambda truth: tuple(convert(EXAMPLE_MILES + half, "mi", "km") for half in (-0.5, 0.5)),
        f"That is the band of the worked example, {EXAMPLE_MILES:g} miles.",
        f"Do the same for AP’s {AP_MILES:g} miles, rounded to ten.",
    ),
    IntervalMistake(
        "rounded to whole miles",
        lambda truth: tuple(convert(AP_MILES + half, "mi", "km") for half in (-0.5, 0.5)),
        "That is the band of miles rounded to whole ones.",
        "AP rounds to ten: half a step is then five miles.",
    ),
    IntervalMistake(
        "another agency’s band",
        lambda truth: tuple(convert(REUTERS_MILES + half, "mi", "km") for half in (-0.5, 0.5)),
        f"That is the band of Reuters’ {REUTERS_MILES:g} miles, rounded to whole ones.",
        f"Do the same for AP’s {AP_MILES:g} miles, rounded to ten.",
    ),
    IntervalMistake(
        "band of the ministry’s range",
        lambda truth: (MINISTRY.number - MINISTRY.step / 2, MINISTRY.number + MINISTRY.step / 2),
        "That is what the ministry’s range leaves open.",
        "Here AP’s miles are asked, and they are of the apogee.",
    ),
    IntervalMistake(
        "whole step to either side",
        lambda truth: tuple(convert(AP_MILES + step, "mi", "km") for step in (-STEP, STEP)),
        "It looks as if you went a whole step, 10 miles, to either side.",
        "Anything from half a step below to half a step above is rounded to the same number.",
    ),
    IntervalMistake(
        "whole step to either side, left in miles",
        lambda truth: (AP_MILES - STEP, AP_MILES + STEP),
        "Those are miles, and a whole step, 10 miles, to either side.",
        "Half a step to either side is rounded to the same number. Then turn both ends into kilometres.",
    ),
    IntervalMistake(
        "left in miles",
        lambda truth: (AP_MILES - STEP / 2, AP_MILES + STEP / 2),
        "The two ends look like miles.",
        "The question asks for kilometres.",
    ),
    IntervalMistake(
        "nautical for statute miles",
        lambda truth: tuple(convert(AP_MILES + half, "nmi", "km") for half in (-STEP / 2, STEP / 2)),
        "It looks as if the miles were taken as nautical miles.",
        "A news report’s mile is 1.609 km.",
    ),
    IntervalMistake(
        "kilometres rounded, not miles",
        lambda truth: (STATED["apogee_km"] - STEP / 2, STATED["apogee_km"] + STEP / 2),
        "It looks as if the kilometres were rounded to ten.",
        "Here the miles were: begin with the lowest and the highest number of miles.",
    ),
)

# 02.3: a range in miles, rounded until one step more would no longer lead back
MILES_MISTAKES = (
    km_not_miles(),
    Mistake(
        "too coarse",
        lambda truth: TOO_COARSE,
        f"That is too coarse: {TOO_COARSE:g} miles are {convert(TOO_COARSE, 'mi', 'km'):.0f} km, to a hundred "
        f"{round(convert(TOO_COARSE, 'mi', 'km'), -2):.0f}. They do not lead back.",
        "Take the next finer step.",
    ),
    Mistake(
        "rounded up",
        lambda truth: TOO_COARSE + 100,
        f"To a hundred it would be {TOO_COARSE:g}: {convert(STATED['range_km'], 'km', 'mi'):.0f} lies nearer to it.",
        "And would that lead back? Take the next finer step.",
    ),
    Mistake(
        "worked example",
        lambda truth: convert(STATED["apogee_km"], "km", "mi"),
        f"That is the worked example’s number, from {STATED['apogee_km']:g} km.",
        "Here the range is asked.",
        tolerance=0.04,  # the printed 60 as well
    ),
    Mistake(
        "turned back",
        lambda truth: convert(TOO_COARSE, "mi", "km"),
        f"That is what {TOO_COARSE:g} miles are in kilometres: a check, and the answer is in miles.",
        "Does it lead back to the ministry’s number? If not, take the next finer step.",
    ),
    *(
        Mistake(
            f"the ten {where}",
            partial(_ten_beside, by),
            f"That is the ten {where} the nearest one.",
            "Convert once more, and round to the ten that lies nearest.",
        )
        for where, by in (("below", -STEP), ("above", STEP))
    ),
    Mistake(
        "multiplied for divided",
        lambda truth: BLOOMBERG.number * 1.609344,
        "It looks as if you multiplied by 1.609.",
        "A mile is longer than a kilometre, so there are fewer miles than kilometres.",
    ),
    Mistake(
        "nautical miles",
        lambda truth: convert(BLOOMBERG.number, "km", "nmi"),
        "Those are nautical miles.",
        "For statute miles divide by 1.609.",
    ),
)

# 02.4: the round number behind UPI's miles
START_MISTAKES = (
    Mistake(
        "miles given as km",
        lambda truth: UPI_MILES,
        "That is the number of miles; the question asks for kilometres.",
        "Turn the miles into kilometres and look for a round number nearby.",
        tolerance=0.005,
    ),
    Mistake(
        "conversion not rounded",
        lambda truth: convert(UPI_MILES, "mi", "km"),
        "That is what the miles are in kilometres. Nobody estimates so unround a number.",
        "Which round number lies beside it?",
        tolerance=0.0015,
    ),
    Mistake(
        "worked example",
        lambda truth: STATED["range_km"],
        f"That is where the worked example’s {EXAMPLE_MILES:g} miles started.",
        f"Do the same for UPI’s {UPI_MILES:g} miles.",
        tolerance=0.005,
    ),
    Mistake(
        "nautical for statute miles",
        lambda truth: convert(UPI_MILES, "nmi", "km"),
        "It looks as if the miles were taken as nautical miles.",
        "UPI writes for the general public: its miles are statute miles.",
        tolerance=0.005,
    ),
    *(
        Mistake(
            f"{which} end of the band",
            partial(_end_of_band, half),
            f"That is the {which} end of what the rounding leaves open.",
            "The question asks for the roundest number between the two ends.",
            tolerance=0.0003,
        )
        for which, half in (("lower", -STEP / 2), ("upper", STEP / 2))
    ),
    Mistake(
        "times 1.6",
        lambda truth: UPI_MILES * 1.6,
        "That is 1.6 times the miles: good enough in the head, and no round number.",
        "Take 1.609, then ask which round number lies within the rounding.",
        tolerance=0.0015,
    ),
    Mistake(
        "divided for multiplied",
        lambda truth: convert(UPI_MILES, "km", "mi"),
        "It looks as if you divided.",
        "A mile is longer than a kilometre, so there are more kilometres than miles.",
        tolerance=0.005,
    ),
)
