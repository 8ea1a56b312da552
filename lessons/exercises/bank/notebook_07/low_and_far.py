"""Questions of notebook 07: loft ratio, what a low apogee shows, refusing a maximum range."""

from typing import Any

from lessons import data, flight
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.quantities.mistakes import Mistake, upside_down
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sources import stated_launch

FIRST, LOW = stated_launch("nk-2019-07-25", "ROK JCS", "missile 2", "first").pair_km
HIGHER = data.claim("nk-2019-07-25", "apogee_km", claimant="ROK JCS", stage="first").ends[1]
OTHER = stated_launch("nk-2019-07-25", "ROK JCS", "missile 1", "first").range_km
FINAL = stated_launch("nk-2019-07-25", "ROK JCS").range_km
PAIR_2021 = stated_launch("nk-2021-03-25", "ROK JCS").pair_km
LATER_2021 = data.claim("nk-2021-03-25", "range_km", claimant="ROK MND").number
APRIL = stated_launch("nk-2024-04-02", "Japan MOD").pair_km
HEIGHT_OVER_IT = "Divide the stated apogee by it."
APRIL_PRINT: dict[str, Any] = {
    "more_than_range": True,
    "apogee_step_km": 50,
}  # "650 km or more", and an apogee rounded to 50 km


QUESTIONS = (
    Number(
        id="07.1",
        prompt=f"25 July 2019, first word of South Korea’s Joint Chiefs on the second missile: {FIRST:g} km far, "
        f"{LOW:g} to {HIGHER:g} km high. At the lower of the two heights, what is its loft ratio? Two digits are "
        "enough.",
        truth=lambda: flight.loft_ratio(FIRST, LOW).value,
        tolerance=0.012,
        mistakes=(
            upside_down(tolerance=0.04),
            Mistake(
                "apogee over range",
                lambda truth: LOW / FIRST,
                "That is the apogee divided by the range.",
                "The loft ratio divides it by the apogee of an *ordinary* throw of that range.",
                tolerance=0.1,
            ),
            Mistake(
                "the other missile",
                lambda truth: flight.loft_ratio(OTHER, LOW).value,
                f"That is the first figure for the *first* missile, {OTHER:g} km.",
                "Here the second missile is asked.",
                tolerance=0.03,
            ),
            Mistake(
                "early figure taken for the final one, or the other way round",
                lambda truth: flight.loft_ratio(FINAL, LOW).value,
                "That is the loft ratio of the figure of the next day.",
                "Here the first word on the second missile is asked.",
                tolerance=0.01,
            ),
            Mistake(
                "a third",
                lambda truth: 1 / round(1 / truth),
                "A third is near, and too coarse to tell one launch of that day from the other.",
                "Two digits are asked: divide the stated apogee by that of an ordinary throw.",
                tolerance=0.0115,
            ),
            Mistake(
                "the higher of the two heights",
                lambda truth: truth * HIGHER / LOW,
                f"That goes with {HIGHER:g} km, the higher of the two heights.",
                f"The lower one is asked: {LOW:g} km.",
                tolerance=0.03,
            ),
            Mistake(
                "percent for a ratio",
                lambda truth: 100 * truth,
                "That is the ratio in per cent.",
                "The ratio itself is a hundred times smaller.",
            ),
        ),
        neighbours=(
            Neighbour(
                "the loft ratio of the first missile at the higher height",
                lambda: flight.loft_ratio(OTHER, HIGHER).value,
                f"Put in {FIRST:g} and {LOW:g} km.",
                tolerance=0.02,
            ),
            Neighbour(
                "the loft ratio of the next day’s range with the higher height",
                lambda: flight.loft_ratio(FINAL, HIGHER).value,
                f"Put in {FIRST:g} and {LOW:g} km.",
                tolerance=0.02,
            ),
        ),
        steps=(
            Step("the height of an ordinary throw, by the quarter rule", lambda: FIRST / 4, HEIGHT_OVER_IT),
            Step(
                "the height of an ordinary throw, over the round Earth",
                lambda: flight.minimum_energy(FIRST).apogee_km,
                HEIGHT_OVER_IT,
            ),
        ),
        if_wrong="First the apogee of an ordinary throw of that range: a quarter of it, or "
        "a little less over the round Earth. Then the stated apogee divided by that.",
        hints=(
            "How high would an ordinary throw of that range go? The quarter rule is good enough.",
            f"{FIRST:g} ÷ 4 = {FIRST / 4:g} km.",
            f"{LOW:g} divided by that.",
        ),
        solution=f"An ordinary throw of {FIRST:g} km peaks at {FIRST / 4:g} km by the quarter rule, at 168 km over "
        f"the round Earth. {LOW:g} ÷ 168 = **0.30** (0.29 by the quarter rule). As code: `flight.loft_ratio(690, "
        "50).value`.",
        why="Less than a third as high as an ordinary throw of that range would go.",
    ),
    SeveralChoices(
        id="07.2",
        prompt=f"In the explorer, choose 2 April 2024, Japan’s ministry: {APRIL[0]:g} km or more, about {APRIL[1]:g} "
        "km high, rounded to 50 km. Which kinds does the print leave open? Choose all of them.",
        options={
            "depressed": Option("depressed"),
            "flat": Option("flat"),
            "ordinary": Option(
                "ordinary",
                why="The highest that rounds to 100 km is 125, and over 650 km that is 0.79. Nearer than 650 km it was "
                "not, by this claim.",
                mistake="a bound rounded like a number",
                way_on="“650 or more” has no rounding below it: begin at 650 km.",
            ),
            "steep": Option(
                "steep",
                why="Even the nearest and highest pair that is printed so stays below 1.25.",
                mistake="box read too high",
                way_on="Look at the upper left corner of the box, or read the readout.",
            ),
            "lofted": Option(
                "lofted",
                why="Lofted is more than twice as high as ordinary; the box is far below.",
                mistake="high taken for lofted",
                way_on="What counts is how high *for its range*.",
            ),
        },
        right=set(str(flight.loft_ratio(*APRIL, **APRIL_PRINT).kind).replace(" or ", ", ").split(", ")),
        in_order=True,
        hints=(
            "The explorer knows that this range is a lower limit. Look at the box: which strips does it touch?",
            "Highest: near and high, 650 and 125 km. Lowest: there is none, since “or more” has no end. Which kinds "
            "are these?",
        ),
        solution="The printed pair has a loft ratio of 0.63: flat. 125 km over 650 km is 0.79, just flat, and that is "
        "the most that the print allows. Since 650 km is a lower limit, there is no lower end: 75 km over 700 km is "
        "already 0.44, depressed. So **depressed or flat**. As code: `flight.loft_ratio(650, 100, more_than_range="
        "True, apogee_step_km=50).kind`.",
        why="Two kinds from one pair of round numbers, one of them a limit: say both, and do not pick one.",
    ),
    Choice(
        id="07.3",
        prompt=f"25 July 2019: around {FINAL:g} km far, about {LOW:g} km high. Nothing else is known. What follows?",
        options={
            "turned": Option(
                "It turned or pulled up: nothing ballistic flies so low.",
                why="A low apogee alone is no proof. A plain throw can be so flat; it only needs more speed.",
                mistake="low apogee taken for proof",
                way_on="What would somebody have to report for “it turned” to be more than a guess?",
            ),
            "ordinary": Option(
                "It was an ordinary throw: 50 km is high enough.",
                why="High enough to fly so far, but an ordinary throw of 600 km goes three times as high.",
                mistake="not compared with the range",
                way_on="Work out the loft ratio first.",
            ),
            "open": Option(
                "It was far too low for an ordinary throw, and in heights where air can bend a path; whether it "
                "turned is not said."
            ),
            "wrong": Option(
                "The numbers must be wrong.",
                why="They may be, but nothing says so: such flights exist.",
                mistake="unusual taken for impossible",
                way_on="A loft ratio below one half is unusual for a thrown body, not impossible.",
            ),
        },
        right="open",
        hints=(
            "Keep apart what the pair shows and what it merely suggests.",
            "Has anybody reported a turn in what you have read so far of that day?",
        ),
        solution="The loft ratio is 0.34, so it was **no ordinary throw**, and 50 km is low enough for air to "
        "matter. Both are reasons to be careful. A turn would have to be seen and reported by somebody.",
        why="Low and flat is a reason to be careful; only a reported turn says that it turned.",
    ),
    Choice(
        id="07.4",
        prompt=f"25 March 2021, the Joint Chiefs: about {PAIR_2021[0]:g} km far, {PAIR_2021[1]:g} km high. A month "
        "later their minister said that the missile pulled up. Which *maximum* range follows from the pair?",
        options={
            "model": Option(
                f"About {flight.farthest(*PAIR_2021).range_km:,.0f} km: so the calculation of notebook 05 says.",
                why="That is what the model gives for a thrown body. This one was reported to pull up.",
                mistake="maximum range computed for what is not ballistic",
                way_on="Ask first whether it may be worked out at all.",
            ),
            "flown": Option(
                f"About {PAIR_2021[0]:g} km.",
                why="That is how far it was first said to have flown on that day.",
                mistake="distance flown for greatest range",
                way_on="How far it could fly is another question.",
            ),
            "later": Option(
                f"About {LATER_2021:g} km: what the minister said later.",
                why="That is how far he said that it flew on that day.",
                mistake="later figure for greatest range",
                way_on="How far it could fly is another question.",
            ),
            "least": Option(
                f"At least {LATER_2021:g} km, since so far it did fly.",
                why="That it flew so far is a claim on that day; it does not follow from the pair and is no maximum.",
                mistake="a lower limit for a maximum",
                way_on="Ask first whether it may be worked out at all.",
            ),
            "none": Option("None: the calculation is refused."),
        },
        right="none",
        hints=(
            "There are two reasons to refuse. Go through both.",
            "A pull-up was reported. What does the model of a thrown body know about pull-ups?",
        ),
        solution="**None follows.** A pull-up was reported, so the pair does not tell the speed at the start, and a "
        "maximum range worked out from it means nothing. Reason 2 holds too: within the rounding the loft ratio can "
        "be 0.49. As code: `flight.maximum_range(450, 60, turned=True)`.",
        why="Refused: a pull-up was reported, and the model knows thrown bodies only.",
    ),
)
