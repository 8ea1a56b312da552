"""Questions of notebook 05, lofted tests: the best angle, and the farthest throw in three steps."""

import math
from collections.abc import Callable

from lessons import data, flight
from lessons.arrays.numbers import EARTH_RADIUS_KM as R
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sources import stated_launch

DAY = "nk-2017-05-14"
FAR, HIGH = stated_launch(DAY, "KCNA").pair_km
HALF = FAR / R / 2
PUBLISHED = data.claim(DAY, quantity="estimated_max_range_km").value
WORKED = stated_launch("nk-2016-06-22", "KCNA").pair_km  # the launch of the worked examples
WORKED_HALF = WORKED[0] / R / 2


def _bulge(half: float) -> float:
    return R * (1 - math.cos(half))


def _string(high: float, bulge: float) -> float:
    return 2 * (R + high) * (high + bulge) / (2 * high + bulge)


def _reach() -> float:
    return flight.farthest(FAR, HIGH).range_km


def _worked_example(number: Callable[[], float], tolerance: float | None = None) -> Mistake:
    return Mistake(
        "the worked example’s number",
        lambda truth: number(),
        "That is 22 June 2016.",
        "Here the launch of 14 May 2017 is asked: take its two numbers.",
        tolerance,
    )


QUESTIONS = (
    Choice(
        id="05.1",
        prompt="In the explorer, choose the launch of 18 November 2022 and press *Best angle*: the one that "
        "reaches farthest. Compare with the slower launch of 22 June 2016. The faster the throw, the best angle is …",
        options={
            "same": Option(
                "the same: 45° always goes farthest.",
                why="That is the rule of flat ground, used too far out. Read the angle in the readout.",
                mistake="flat rule used too far out",
                way_on="Take a speed of your own, first 2 km/s, then 7, and press the button each time.",
            ),
            "steeper": Option(
                "steeper: what goes higher goes farther.",
                why="Higher is not farther. The highest path of the fan is the one that lands nearest.",
                mistake="higher is farther",
                way_on="Press the button, then move the angle up and watch the landing.",
            ),
            "flatter": Option("flatter: the ground falls away below the path."),
            "reported": Option(
                "the one that was reported.",
                why="The reported angle, about 85°, lands quite near. Tests are thrown so on purpose.",
                mistake="reported path taken for the farthest",
                way_on="Press *Reported angle*, then *Best angle*, and compare the landings.",
            ),
        },
        right="flatter",
        hints=(
            "The readout says at which angle each speed reaches farthest.",
            "At 22 June 2016 it is between 38° and 39°. Now look at 18 November 2022.",
        ),
        solution="38.6° at the speed of 22 June 2016, and only about 9° at that of 18 November 2022. The "
        "farther the throw, the more of the Earth lies between, and the flatter it starts: 45° less a quarter of the "
        "angle that the throw spans at the Earth’s centre.",
        why="Only over short distances is the best angle 45°. It is 45° less a quarter of the angle that the throw "
        "spans at the Earth’s centre.",
    ),
    Number(
        id="05.2",
        prompt=f"14 May 2017: {FAR:g} km far, {HIGH:,g} km high (KCNA). First step: how large is the bulge *s* of the "
        "ground, in km?",
        truth=lambda: _bulge(HALF),
        unit="km",
        tolerance=0.15,
        mistakes=(
            Mistake(
                "whole angle for the half",
                lambda truth: _bulge(2 * HALF),
                "It looks as if the cosine of the whole angle ψ was taken.",
                "The top stands over the middle of the path: take cos(ψ/2).",
            ),
            Mistake(
                "diameter for radius",
                lambda truth: _bulge(HALF / 2),
                "It looks as if the range was divided by the Earth’s diameter, 12,742 km.",
                "The angle stands at the centre, one radius below the ground: divide by 6,371.",
            ),
            Mistake(
                "degrees for radians",
                lambda truth: _bulge(math.degrees(HALF)),
                "It looks as if ψ/2 went in as degrees while the cosine wanted radians.",
                "Set the calculator to what you type in: 0.0618 with RAD, 3.54 with DEG.",
            ),
            Mistake(
                "radians for degrees",
                lambda truth: _bulge(math.radians(HALF)),
                "It looks as if ψ/2 went in as radians while the calculator was set to degrees.",
                "Set the calculator to what you type in: 0.0618 with RAD, 3.54 with DEG.",
            ),
            Mistake(
                "depth for bulge",
                lambda truth: R - truth,
                "That is how far the straight line runs from the Earth’s centre.",
                "The bulge is what is left from there up to the ground: one radius less that.",
            ),
            Mistake(
                "cosine rounded too early",
                lambda truth: R * (1 - round(math.cos(HALF), 3)),
                "It looks as if the cosine was rounded to 0.998.",
                "The bulge hangs on what is missing to 1: keep six digits of the cosine.",
            ),
            Mistake(
                "the angle for the bulge",
                lambda truth: HALF,
                "That is ψ/2 itself, in radians.",
                "Two steps are missing: its cosine, and then R − R × cos(ψ/2).",
            ),
            Mistake(
                "the angle in degrees for the bulge",
                lambda truth: math.degrees(HALF),
                "That is ψ/2 itself, in degrees.",
                "Two steps are missing: its cosine, and then R − R × cos(ψ/2).",
            ),
            _worked_example(lambda: _bulge(WORKED_HALF)),
        ),
        steps=(
            Step("the whole angle ψ, in radians", lambda: 2 * HALF, "Halve it; then the cosine."),
            Step("the whole angle ψ, in degrees", lambda: math.degrees(2 * HALF), "Halve it; then the cosine."),
            Step(
                "the cosine of ψ/2",
                lambda: math.cos(HALF),
                "What is missing to 1, times 6,371, is the bulge: keep six digits.",
                tolerance=0.003,
            ),
            Step(
                "what the cosine lacks to 1", lambda: 1 - math.cos(HALF), "Times 6,371 it is the bulge.", tolerance=0.06
            ),
        ),
        if_wrong="Work out ψ/2 first: the range, divided by 6,371, divided by 2. Then R − R × cos(ψ/2).",
        hints=(
            "s = R − R × cos(ψ/2), as in notebook 04; ψ is the range divided by R.",
            "ψ/2 is 0.06176 radians, or 3.539 degrees. Keep six digits of its cosine.",
            "The cosine is 0.998093; what is missing to 1, times 6,371.",
        ),
        solution="787 ÷ 6,371 ÷ 2 = 0.06176 radians (3.539°). Its cosine is 0.998093, and 6,371 × (1 − 0.998093) = "
        "**12.15 km**.",
        why="A small hill, under a path of 2,111.5 km. It counts all the same: it says how steep the path was.",
    ),
    Number(
        id="05.3",
        prompt=f"14 May 2017: {FAR:g} km far, {HIGH:,g} km high, bulge *s* 12.15 km. How long is the string? In km.",
        truth=lambda: _string(HIGH, _bulge(HALF)),
        unit="km",
        tolerance=8,
        report_step=0.1,  # the worked example has one decimal, and so has the reported apogee
        mistakes=(
            Mistake(
                "half of the string",
                lambda truth: truth / 2,
                "That is half of the string.",
                "The 2 in front belongs to the formula.",
            ),
            Mistake(
                "height from the ground",
                lambda truth: truth * HIGH / (R + HIGH),
                "It looks as if *h* stood where *R* + *h* belongs.",
                "The string starts at the Earth’s centre: the first bracket is 6,371 + 2,111.5.",
            ),
            Mistake(
                "bulge forgotten",
                lambda truth: R + HIGH,
                "That is *R* + *h*: the string of a path that goes straight up, without a bulge.",
                "Put *s* into both places: above in *h* + *s*, below in 2*h* + *s*.",
            ),
            Mistake(
                "rest for the string",
                lambda truth: truth - R,
                "That is the rest of the string, with *R* already taken away.",
                "It is the step after this one; here the whole string is asked.",
            ),
            Mistake(
                "whole angle for the half",
                lambda truth: _string(HIGH, _bulge(2 * HALF)),
                "It looks as if the bulge came from the cosine of the whole angle ψ.",
                "The top stands over the middle of the path: *s* wants cos(ψ/2).",
            ),
            _worked_example(lambda: _string(WORKED[1], _bulge(WORKED_HALF))),
        ),
        steps=(
            Step("h + s", lambda: HIGH + _bulge(HALF), "Times R + h, then doubled, it stands above the line.", 0.002),
            Step("2h + s", lambda: 2 * HIGH + _bulge(HALF), "It stands below the line.", 0.0025),
            Step(
                "(R + h) × (h + s)",
                lambda: (R + HIGH) * (HIGH + _bulge(HALF)),
                "Double it, and divide it by 2h + s.",
            ),
            Step("what stands above the line", lambda: 2 * (R + HIGH) * (HIGH + _bulge(HALF)), "Divide it by 2h + s."),
        ),
        neighbours=(
            Neighbour(
                "the distance along the ground that 05.4 asks for", lambda: _reach(), "Here the whole string is asked."
            ),
            Neighbour("the bulge", lambda: _bulge(HALF), "Put it into both places of the formula."),
        ),
        if_wrong="Work out the two brackets above and the one below first: R + h, h + s, 2h + s.",
        hints=(
            "String = 2 × (R + h) × (h + s) ÷ (2h + s), with h = 2,111.5 and s = 12.15.",
            "R + h = 8,482.5; h + s = 2,123.65; 2h + s = 4,235.15.",
            "2 × 8,482.5 × 2,123.65 ÷ 4,235.15",
        ),
        solution="2 × 8,482.5 × 2,123.65 ÷ 4,235.15 = **8,507 km**. From the Earth’s centre to the ground that takes "
        "6,371 km; 2,136 km are left.",
        why="Every path at that speed has this string. Only its second pin stands elsewhere.",
    ),
    Number(
        id="05.4",
        prompt="14 May 2017, the last step. How far along the ground does that speed reach on its best path? In km.",
        truth=lambda: _reach(),
        unit="km",
        tolerance=45,
        mistakes=(
            Mistake(
                "half of the distance",
                lambda truth: truth / 2,
                "That is half of the distance: the sine gives φ/2.",
                "Double the angle before you turn it into kilometres.",
                tolerance=0.004,
            ),
            Mistake(
                "flat rule used too far out",
                lambda truth: 2 * HIGH,
                "That is twice the height: the rule of flat ground.",
                "It is a good first guess. Now take the rest of the string, and the angle.",
                tolerance=0.004,
            ),
            Mistake(
                "straight line for the ground",
                lambda truth: 2 * R * math.sin(truth / R / 2),
                "That is the straight line through the Earth.",
                "A range counts along the ground: take the angle to that line, and turn it into kilometres.",
                tolerance=0.004,
            ),
            Mistake(
                "diameter for radius",
                lambda truth: 2 * truth,
                "Twice what it should be: it looks as if the diameter stood where the radius belongs, or as if the "
                "angle was doubled twice.",
                "Along the ground one radian is one radius long: 6,371 km.",
                tolerance=0.004,
            ),
            Mistake(
                "degrees for radians",
                lambda truth: math.degrees(truth),
                "It looks as if the angle in degrees was multiplied by the radius.",
                "Turn it into radians first: divide by 57.3.",
                tolerance=0.004,
            ),
            Mistake(
                "rest for the distance",
                lambda truth: _string(HIGH, _bulge(HALF)) - R,
                "That is the rest of the string, one half of the straight line.",
                "Divide it by R: that is the sine of φ/2. Then find the angle.",
                tolerance=0.004,
            ),
            Mistake(
                "the published estimate",
                lambda truth: PUBLISHED,
                "That is what the papers printed, not what the two numbers give.",
                "Work it out from the string; section 8 says how much higher published figures are.",
                tolerance=0.0005,
            ),
            Mistake(
                "hundreds cut off",
                lambda truth: 100 * math.floor(truth / 100),
                "A little low: it looks as if everything below the hundreds was cut off.",
                "Round to the nearest hundred, or keep the tens.",
                tolerance=0.001,
            ),
            _worked_example(lambda: flight.farthest(*WORKED).range_km, tolerance=0.004),
        ),
        steps=(
            Step(
                "the sine of φ/2, half of the farthest throw’s angle",
                lambda: math.sin(_reach() / R / 2),
                "The key sin⁻¹ gives the angle; double it, and turn it into kilometres.",
            ),
            Step(
                "φ/2 in degrees", lambda: math.degrees(_reach() / R / 2), "Double it; then into radians, times 6,371."
            ),
            Step("φ/2 in radians", lambda: _reach() / R / 2, "Double it, then times 6,371.", tolerance=0.005),
            Step("φ in degrees", lambda: math.degrees(_reach() / R), "Divide it by 57.296; then times 6,371."),
            Step("φ in radians", lambda: _reach() / R, "Times 6,371 it is the distance along the ground."),
        ),
        neighbours=(
            Neighbour(
                "the whole string, which 05.3 asks for",
                lambda: _string(HIGH, _bulge(HALF)),
                "Take 6,371 km off it; the rest, divided by 6,371, is the sine of φ/2.",
                tolerance=0.005,
            ),
            Neighbour(
                "how far it flew on that day",
                lambda: FAR,
                "The same speed on its best path reaches farther: begin with the rest of the string.",
            ),
            Neighbour(
                "how high it flew on that day",
                lambda: HIGH,
                "What is asked is a range on another path: begin with the rest of the string.",
                tolerance=0.003,
            ),
            Neighbour(
                "the upper end of what South Korean officials are quoted with",
                lambda: max(
                    claim.high or claim.number for claim in data.claims(DAY, quantity="estimated_max_range_km")
                ),
                "Work it out from the string; section 8 says how much higher published figures are.",
            ),
        ),
        if_wrong="Rest of the string, divided by R; the angle with that sine; twice the angle; into kilometres.",
        hints=(
            "The rest of the string is 8,507 − 6,371. Divided by 6,371 it is the sine of φ/2.",
            "The sine is about 0.335. The key sin⁻¹ (or arcsin) gives an angle between 19° and 20°.",
            "Twice 19.59°, divided by 57.296, times 6,371.",
        ),
        solution="(8,507 − 6,371) ÷ 6,371 = 0.3353; sin⁻¹ gives 19.59°, twice that 39.18°, or 0.6837 radians; times "
        "6,371 that is about **4,356 km**.",
        why="The papers wrote 4,500 and more. Section 6 says what the calculation leaves out, section 8 how much "
        "higher published figures are.",
    ),
)
