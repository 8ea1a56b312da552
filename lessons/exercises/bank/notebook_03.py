"""Questions of notebook 03: angle, apogee, time and rounding of a throw over flat ground, and where the rule ends."""

import math

from lessons import data, flight
from lessons.exercises.mistakes import (
    Mistake,
    apogee_for_range,
    copies_as_witnesses,
    miles_not_km,
    radians_not_degrees,
    range_for_apogee,
    seconds_not_minutes,
)
from lessons.exercises.questions import Choice, Interval, IntervalMistake, Number, Option, SeveralChoices
from lessons.figures.versions import PUBLISHERS

NOW = {claim.quantity: claim.value for claim in data.claims("nk-2024-11-05", publisher="Japan MOD")}
THEN = {claim.quantity: claim.value for claim in data.claims("nk-2019-08-24", claimant="ROK JCS")}
APOGEES = data.claims("nk-2024-11-05", quantity="apogee_km")
STEP_KM = 100  # what both numbers of 5 November 2024 are taken to be rounded to in question 03.5


def _angle(range_km: float, apogee_km: float) -> float:
    return flight.flat_throw(range_km, apogee_km).angle_deg


def _between(range_up: float, range_down: float) -> tuple[float, float]:
    """Flattest and steepest angle when the apogee is rounded, and the range moves by these against it."""
    half, far, high = STEP_KM / 2, NOW["range_km"], NOW["apogee_km"]
    return _angle(far + range_up, high - half), _angle(far + range_down, high + half)


QUESTIONS = (
    Choice(
        id="03.1",
        prompt="In the explorer, leave the speed alone and take the angle from 45° to 60°. What happens?",
        options={
            "farther": Option(
                "It goes higher and farther.",
                why="Higher, yes. Watch the landing point while you move the angle.",
                mistake="steeper means farther",
                way_on="Go on to 80° and look again.",
            ),
            "nearer": Option("It goes higher and lands nearer."),
            "lower": Option(
                "It goes lower and lands nearer.",
                why="It lands nearer, but look at the diamond at the top of the path.",
                mistake="steeper means lower",
            ),
            "same": Option(
                "It goes higher and lands in the same place.",
                why="Two angles can share a landing place, but these two do not: 60° shares its place with the dotted "
                "path.",
                mistake="wrong pair of angles",
                way_on="Read the angle that is written at the dotted path.",
            ),
        },
        right="nearer",
        hints=(
            "Set 45°, read the distance; set 60°, read it again.",
            "The readout under the picture says both numbers each time.",
        ),
        solution="At one speed 45° goes farthest. Steeper throws go higher and land nearer; flatter throws go lower "
        "and "
        "land nearer. A high apogee is no sign of a long range.",
        why="At one speed 45° goes farthest over flat ground; everything steeper trades distance for height.",
    ),
    Number(
        id="03.2",
        prompt="The report says about 400 km. How high does an *ordinary* throw of 400 km go, by the quarter rule?",
        truth=lambda: flight.quarter_rule(NOW["range_km"]),
        unit="km",
        mistakes=(
            range_for_apogee(NOW["range_km"]),
            Mistake(
                "half for a quarter",
                lambda truth: truth * 2,
                "That is half of the range.",
                "The highest point stands over the middle, but it is lower than half: a quarter of the range.",
            ),
            Mistake(
                "times four",
                lambda truth: NOW["range_km"] * 4,
                "That is four times the range: the rule the wrong way round.",
                "The throw is longer than it is high.",
            ),
            miles_not_km(),
        ),
        hints=("Which part of the range is the height of an ordinary throw?", "Divide the range by four."),
        solution="400 km / 4 = **100 km**. Japan’s ministry stated about 100 km: the two numbers fit each other as "
        "those "
        "of an ordinary throw.",
        why="The very number that the ministry stated: the two fit each other as those of an ordinary throw.",
    ),
    Number(
        id="03.3",
        prompt="24 August 2019: about 380 km of range, 97 km of apogee (South Korea’s Joint Chiefs). At which angle "
        "was "
        "such a throw started, over flat ground? In degrees.",
        truth=lambda: _angle(THEN["range_km"], THEN["apogee_km"]),
        unit="degrees",
        tolerance=0.5,
        mistakes=(
            radians_not_degrees(),
            Mistake(
                "the four forgotten",
                lambda truth: math.degrees(math.atan2(THEN["apogee_km"], THEN["range_km"])),
                "It looks as if the 4 was left out: that is how steeply you would look from the start to a point as "
                "high as the apogee, above the landing.",
                "The tangent is four times the apogee, divided by the range.",
                tolerance=0.03,
            ),
            Mistake(
                "ratio upside down",
                lambda truth: math.degrees(math.atan2(THEN["range_km"], 4 * THEN["apogee_km"])),
                "It looks as if the range was divided by four times the apogee.",
                "It goes the other way round: the higher the throw, the larger the tangent.",
                tolerance=0.005,
            ),
            Mistake(
                "tangent for the angle",
                lambda truth: 4 * THEN["apogee_km"] / THEN["range_km"],
                "That is the tangent of the angle, not yet the angle.",
                "One key is missing: arctan, also written tan⁻¹.",
                tolerance=0.005,
            ),
        ),
        if_wrong="Work out 4 × apogee ÷ range first, then take the arctangent, with the calculator set to degrees.",
        hints=(
            "tan(angle) = 4 × apogee ÷ range. First work out the right-hand side.",
            "4 × 97 ÷ 380 is a little over 1, so the angle is a little over 45°.",
            "On a calculator: 1.021, then tan⁻¹ (or “arctan”), in degrees.",
        ),
        solution="4 × 97 ÷ 380 = 1.021, and the angle whose tangent is 1.021 is **45.6°**. As code: "
        "`flight.flat_throw(380, 97).angle_deg`.",
        why="Within a degree of 45°: another ordinary throw, five years earlier, by another claimant.",
    ),
    Number(
        id="03.4",
        prompt="How many minutes is a throw of 400 km range and 100 km apogee in the air, over flat ground? To one "
        "decimal.",
        truth=lambda: flight.flat_throw(NOW["range_km"], NOW["apogee_km"]).minutes,
        unit="min",
        tolerance=0.045,
        mistakes=(
            Mistake(
                "the worked example's height",
                lambda truth: flight.flat_throw(THEN["range_km"], THEN["apogee_km"]).minutes,
                "That is the time for 97 km, the worked example.",
                "Put the other height into the same sum.",
                tolerance=0.005,
            ),
            Mistake(
                "whole minutes",
                lambda truth: round(truth),
                "To the minute that is so, and for a news report it is enough; here one decimal is asked.",
                "Keep one decimal of your result.",
                tolerance=0.001,
            ),
            Mistake(
                "only the way up, in seconds",
                lambda truth: truth * 30,
                "That looks like the way up alone, in seconds.",
                "Up and down take equally long; then divide by 60.",
            ),
            Mistake(
                "only the way up",
                lambda truth: truth / 2,
                "That is the way up alone.",
                "What goes up for so long comes down for as long.",
            ),
            seconds_not_minutes(),
            Mistake(
                "metres and kilometres mixed",
                lambda truth: truth / math.sqrt(1000),
                "It looks as if g went in as 9.82 (metres) while the height was in kilometres.",
                "With heights in kilometres, g is 0.00982 km/s²; or take the height as 100,000 m.",
            ),
            Mistake(
                "the two forgotten",
                lambda truth: truth / math.sqrt(2),
                "It looks as if the 2 under the root was left out.",
                "One way down takes √(2 × height ÷ g).",
            ),
        ),
        hints=(
            "Falling from a height takes √(2 × height ÷ g) seconds, and climbing to it as long.",
            "g is 0.00982 km/s². So √(2 × 100 ÷ 0.00982) is the way down in seconds.",
            "That is about 143 s. Twice that, and then into minutes.",
        ),
        solution="√(2 × 100 km ÷ 0.00982 km/s²) = 142.7 s down, and as long up: 285 s, which is **4.76 minutes**. As "
        "code: `flight.flat_throw(400, 100).minutes`.",
        why="No report of that day states a time, so this is our sum and nobody’s claim.",
    ),
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
                lambda truth: (_angle(425, 75), _angle(375, 125)),
                "Those are the angles for numbers that were rounded to 50 km.",
                "Rounded to 100, each number can be 50 km off to either side.",
            ),
            radians_not_degrees(),
            IntervalMistake(
                "only the apogee rounded",
                lambda truth: _between(0, 0),
                "It looks as if only the apogee was allowed to vary.",
                "The range is rounded too: it can be anything from 350 to 450 km.",
            ),
            IntervalMistake(
                "both rounded the same way",
                lambda truth: _between(-STEP_KM / 2, STEP_KM / 2),
                "It looks as if both numbers went down together and up together.",
                "The flattest throw is low *and* far; the steepest is high *and* near.",
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
        "report’s two round numbers fit 45°; rounded like this they would fit 25° and 59° just as well.",
        why="Some 36 degrees wide: two round numbers fit an ordinary throw, and cannot prove one.",
    ),
    Choice(
        id="03.6",
        prompt="Somebody writes: “It flew 10,000 km and peaked at 2,500 km, a quarter of its range, so it was an "
        "ordinary throw.” What do you say?",
        options={
            "agree": Option(
                "Right: 2,500 is a quarter of 10,000.",
                why="The sum is right and the rule is not: at such distances the Earth’s curve matters.",
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
                lambda truth: sum(claim.publisher in PUBLISHERS for claim in APOGEES),
                "That is in how many versions of the picture the height stands.",
                "Ask of each: did it measure, or did it repeat?",
                tolerance=0.01,
            ),
            Mistake(
                "Seoul counted too",
                lambda truth: 2,
                "In these tables Seoul gave a range for that day, and no height.",
                "Look for the apogee alone.",
                tolerance=0.01,
            ),
        ),
        spaced=True,
        hints=(
            "Show the claims: `data.claims('nk-2024-11-05', quantity='apogee_km')`, or look at the picture of the "
            "versions in notebook 01.",
            "Read the column *claimant*, not *publisher*.",
        ),
        solution="**One**: Japan’s ministry. All the others repeat it: with its hedge, without it, or with another.",
        why="Japan’s ministry, and no other: everything else is a copy, with the hedge, without it, or with another.",
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
        mistakes=(miles_not_km(), apogee_for_range(THEN["apogee_km"])),
        spaced=True,
        hints=("Number, unit, and the word before the number.", "The word is half of the claim."),
        solution="“About 380 km.” The apogee of the same day was printed without a hedge: 97 km.",
        why="Rounded to 10 km, by the look of it, and hedged.",
    ),
)
