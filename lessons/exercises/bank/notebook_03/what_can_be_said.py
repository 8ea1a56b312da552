"""Questions of notebook 03, second half: rounding, where the rule ends, what can be said, and earlier notebooks."""

import math

from lessons import data, flight
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval, IntervalMistake
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.quantities.mistakes import (
    Mistake,
    apogee_for_range,
    copies_as_witnesses,
    miles_not_km,
    radians_not_degrees,
)
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sources.selections import VERSIONS

NOW = {c.quantity: c.number for c in data.claims("nk-2024-11-05", publisher="Japan MOD") if c.has_number}
THEN = {c.quantity: c.number for c in data.claims("nk-2019-08-24", claimant="ROK JCS") if c.has_number}
APOGEES = data.claims("nk-2024-11-05", quantity="apogee_km")
STEP_KM = 100  # what both numbers of 5 November 2024 are taken to be rounded to


def angle(range_km: float, apogee_km: float) -> float:
    """The start angle in degrees of a throw over flat ground.

    >>> angle(400, 100)
    45.0
    """
    return flight.flat_throw(range_km, apogee_km).angle_deg


def _between(range_up: float, range_down: float, half: float = STEP_KM / 2) -> tuple[float, float]:
    """Flattest and steepest angle when the apogee is off by `half`, and the range moves by these against it."""
    far, high = NOW["range_km"], NOW["apogee_km"]
    return angle(far + range_up, high - half), angle(far + range_down, high + half)


def _start(range_up: float, apogee_up: float) -> float:
    """The start angle when range and apogee move by these; on the ground, 0, for no height at all."""
    return math.degrees(math.atan2(4 * (NOW["apogee_km"] + apogee_up), NOW["range_km"] + range_up))


QUESTIONS = (
    Interval(
        id="03.5",
        prompt="Suppose that both numbers, 400 and 100 km, were rounded to the nearest 100 km instead. Between which "
        "two angles can the throw have started then? In degrees.",
        truth=lambda: _between(STEP_KM / 2, -STEP_KM / 2),
        unit="degrees",
        tolerance=1.0,
        mistakes=(
            IntervalMistake(
                "rounded to 50",
                lambda truth: _between(STEP_KM / 4, -STEP_KM / 4, STEP_KM / 4),
                "Those are the angles for numbers that were rounded to 50 km.",
                "Rounded to 100, each number can be 50 km off to either side.",
            ),
            IntervalMistake(
                "tangents for the angles",
                lambda truth: tuple(math.tan(math.radians(end)) for end in truth),
                "Those are the two *tangents*, not yet the angles.",
                "One key is missing: tan⁻¹ (arctan), for each of them.",
                tolerance=0.1,
            ),
            radians_not_degrees(tolerance=0.05),
            IntervalMistake(
                "only the apogee rounded",
                lambda truth: _between(0, 0),
                "It looks as if only the apogee was allowed to vary.",
                "The range is rounded too: it can be anything from 350 to 450 km.",
            ),
            IntervalMistake(
                "only the range rounded",
                lambda truth: (
                    angle(NOW["range_km"] + STEP_KM / 2, NOW["apogee_km"]),
                    angle(NOW["range_km"] - STEP_KM / 2, NOW["apogee_km"]),
                ),
                "It looks as if only the range was allowed to vary.",
                "The apogee is rounded too: it can be anything from 50 to 150 km.",
            ),
            IntervalMistake(
                "a whole step to either side",
                lambda truth: (_start(STEP_KM, -STEP_KM), _start(-STEP_KM, STEP_KM)),
                "It looks as if each number went a whole step, 100 km, to either side.",
                "Rounded to 100, a number can be 50 km off to either side.",
            ),
            IntervalMistake(
                "the four forgotten",
                lambda truth: tuple(math.degrees(math.atan(math.tan(math.radians(end)) / 4)) for end in truth),
                "It looks as if the 4 was left out.",
                "The tangent is four times the apogee, divided by the range.",
            ),
            IntervalMistake(
                "the ratio upside down",
                lambda truth: tuple(
                    math.degrees(math.atan(1 / math.tan(math.radians(end)))) for end in reversed(truth)
                ),
                "It looks as if the range was divided by four times the apogee.",
                "The apogee belongs above the line, the range below.",
            ),
            IntervalMistake(
                "the printed numbers alone",
                lambda truth: (angle(NOW["range_km"], NOW["apogee_km"]),) * 2,
                "That is the angle of the numbers as they are printed.",
                "Rounded to 100, each can be 50 km off: which throw is flattest then, which steepest?",
            ),
            IntervalMistake(
                "both rounded the same way",
                lambda truth: _between(-STEP_KM / 2, STEP_KM / 2),
                "It looks as if both numbers went down together and up together.",
                "The flattest throw is low *and* far; the steepest is high *and* near.",
            ),
        ),
        steps=(
            Step(
                "what the rounding leaves open of the range",
                lambda: (NOW["range_km"] - STEP_KM / 2, NOW["range_km"] + STEP_KM / 2),
                "Now the apogee; then the angle of the flattest throw and of the steepest.",
            ),
            Step(
                "what the rounding leaves open of the apogee",
                lambda: (NOW["apogee_km"] - STEP_KM / 2, NOW["apogee_km"] + STEP_KM / 2),
                "Now the angle of the flattest throw, low and far, and of the steepest, high and near.",
            ),
        ),
        if_wrong="Take the flattest throw that rounds to these numbers and the steepest, and work out the angle of "
        "each.",
        hints=(
            "Rounded to 100, “400” is anything from 350 to 450, and “100” anything from 50 to 150.",
            "The flattest throw is low and far: 50 and 450 km. The steepest is the other way round.",
            "tan(angle) is 4 × 50 ÷ 450 for one end and 4 × 150 ÷ 350 for the other.",
        ),
        solution="Flattest: 4 × 50 ÷ 450 = 0.444, which is **24°**. Steepest: 4 × 150 ÷ 350 = 1.714, which is "
        "**60°**. The "
        "report’s two round numbers fit 45°; rounded like this they would fit 30° and 55° just as well.",
        why="The span is some 36 degrees: two round numbers fit an ordinary throw, and cannot prove one.",
    ),
    Choice(
        id="03.6",
        prompt="Somebody writes: “It flew 10,000 km and peaked at 2,500 km, a quarter of its range, so it was an "
        "ordinary throw.” What do you say?",
        options={
            "agree": Option(
                "Right: 2,500 is a quarter of 10,000.",
                why="The calculation is right and the rule is not: at such distances the Earth’s curve matters.",
                mistake="flat rule used too far out",
                way_on="Look at the right end of the picture of the rule.",
            ),
            "lofted": Option(
                "Not ordinary: over a round Earth an ordinary throw of 10,000 km stays far below 2,500 km."
            ),
            "flat": Option(
                "Not ordinary: it should have gone even higher.",
                why="It is the other way round: over a round Earth the ordinary throw goes lower than a quarter.",
                mistake="wrong way round",
                way_on="Compare the two lines in the picture of the rule.",
            ),
        },
        right="lofted",
        hints=(
            "How far does the quarter rule reach? Look at the picture of the rule.",
            "At 10,000 km, read the height of the solid line.",
        ),
        solution="Over a round Earth the ordinary throw of 10,000 km peaks at about 1,320 km: the quarter rule is 89 "
        "% too "
        "high there. A peak of 2,500 km would be that of a steep throw.",
        why="The rule is good to 5 % out to about 1,000 km, and hopeless beyond a few thousand.",
    ),
    SeveralChoices(
        id="03.7",
        prompt="What do the two numbers, about 400 and about 100 km, allow you to say? Choose all that hold.",
        options={
            "fits": Option("They fit an ordinary throw."),
            "time": Option("Such a throw takes about five minutes."),
            "true": Option(
                "Since they fit each other, they are true.",
                why="Numbers that fit each other can still be wrong together; a made-up pair would fit too.",
                mistake="consistent taken for true",
            ),
            "farthest": Option(
                "The missile’s greatest range is 400 km.",
                why="That is how far it is said to have gone on that day. How far it could go is another question.",
                mistake="distance flown for greatest range",
            ),
            "type": Option(
                "They tell which missile it was.",
                why="Any missile that can be thrown so far makes the same pair of numbers.",
                mistake="numbers taken for a name",
            ),
        },
        right={"fits", "time"},
        hints=(
            "Two of the five can be worked out from the numbers alone.",
            "Ask of each: would it still hold if the ministry had misread its own radar?",
        ),
        solution="They fit an ordinary throw, and such a throw lasts about five minutes. Whether they are true, what "
        "the "
        "missile was and how far it could have gone, two numbers cannot tell.",
        why="The rest needs other evidence: two numbers that fit each other say nothing about truth, type or limits.",
    ),
    Number(
        id="03.8",
        prompt="*From notebook 01.* How many claimants stated the apogee of 5 November 2024? Several papers printed "
        "it; "
        "count who stated it.",
        truth=lambda: len({claim.claimant for claim in APOGEES}),
        tolerance=0.1,
        mistakes=(
            copies_as_witnesses(len(APOGEES) - 1, tolerance=0.01),
            Mistake(
                "papers counted as claimants",
                lambda truth: len(APOGEES) - 1,
                "That is the number of papers and agencies that printed it.",
                "Ask of each: did it measure, or did it repeat?",
                tolerance=0.01,
            ),
            Mistake(
                "versions counted as claimants",
                lambda truth: sum(claim.publisher in VERSIONS for claim in APOGEES),
                "That is in how many versions of the picture the height stands.",
                "Ask of each: did it measure, or did it repeat?",
                tolerance=0.01,
            ),
            Mistake(
                "agencies and papers of the press alone",
                lambda truth: sum(
                    bool(claim.publisher) and claim.publisher != claim.claimant
                    for claim in APOGEES
                    if "copy" not in claim.publisher
                ),
                "That is in how many papers and agencies the height stands.",
                "Ask of each: did it measure, or did it repeat?",
                tolerance=0.01,
            ),
            Mistake(
                "Seoul counted too",
                lambda truth: truth + 1,
                "In these tables Seoul gave a range for that day, and no height.",
                "Look for the apogee alone.",
                tolerance=0.01,
            ),
            Mistake(
                "all who share warning data",
                lambda truth: truth + len(("Seoul", "Washington")),
                "Three governments share warning data. That makes none of them a claimant of the height.",
                "Look for whoever stated the apogee.",
                tolerance=0.01,
            ),
        ),
        said_in_words=(
            "japan",
            "japans",
            "japanese",
            "tokyo",
            "ministry",
            "minister",
            "defence",
            "defense",
            "mod",
            "nakatani",
        ),
        read_off=True,
        spaced=True,
        if_wrong="Whose name stands behind the height in each print? Count the names, and each only once.",
        hints=(
            "Think of the picture of the versions in notebook 01: whose word is the height in each of them?",
            "A paper that repeats a number is no claimant.",
        ),
        solution="**One**: Japan’s ministry. All the others repeat it: with its hedge, without it, or with another.",
        why="Japan’s ministry: all else is a copy, with the hedge, without it, or with another. No second claimant "
        "confirms it.",
    ),
    Number(
        id="03.9",
        prompt="*From notebooks 00 and 01.* 24 August 2019: the Joint Chiefs’ range was printed as “about 380 "
        "kilometres "
        "(236 miles)”. Type the claim, in kilometres.",
        truth=THEN["range_km"],
        unit="km",
        report_step=10,
        hedge_expected="about",
        convert=True,
        if_unconverted="The print gives the kilometres too: take those.",
        mistakes=(miles_not_km(), apogee_for_range(THEN["apogee_km"])),
        neighbours=(
            Neighbour("the range of 5 November 2024", lambda: NOW["range_km"], "The question is on 24 August 2019."),
            Neighbour("the apogee of 5 November 2024", lambda: NOW["apogee_km"], "The question is on 24 August 2019."),
        ),
        spaced=True,
        if_wrong="Take the number of kilometres straight from the words in quotation marks.",
        hints=("Number, unit, and the word before the number.", "The word is half of the claim."),
        solution="“About 380 km.” The apogee of the same day was printed without a hedge: 97 km.",
        why="Rounded to 10 km, by the look of it, and hedged.",
    ),
)
