"""Questions of notebook 08, first part: a direction as two bearings, how wide it is, and what a distance stands for."""

import math

from lessons import sea
from lessons.exercises.kinds.interval import Interval, IntervalMistake
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake, nautical_for_statute, worked_example
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sea.geodesics import DEGREE_KM, HALF_TURN_DEG
from lessons.sea.sectors import Sector
from lessons.sea.words import stated_km
from lessons.units import convert, find

HEGURA = "about 250 km north-northwest of Hegura-jima"  # 15 June 2023
OKUSHIRI = "about 250 km west of Okushiri Island"  # 12 July 2023
EXAMPLE = "about 400 km northeast of Sariwon"
NPR = "2,000 km (about 1,200 miles)"  # as NPR printed Japan's first figure of 15 September 2017
MILES = find(NPR)[0].beside[0].value


def _ends(word: str) -> tuple[float, float]:
    """The two bearings between which a direction lies."""
    towards = sea.direction(word)
    return towards.bearing_deg - towards.half_width_deg, towards.bearing_deg + towards.half_width_deg


def _across_km(words: str, share: float = 1.0) -> float:
    """How many km a sector is wide at its middle distance; `share` of it."""
    sector = Sector.from_words(words)
    return share * sum(sector.distance_km) / 2 * math.radians(2 * sector.half_width_deg)


def _size_km() -> float:
    return sea.landmark("Okushiri Island").precision_km


def _as_rounded(step_km: float) -> tuple[float, float]:
    km = find(OKUSHIRI)[0].value
    return km - step_km / 2, km + step_km / 2


NORTHWEST = sea.direction("northwest")

QUESTIONS = (
    Interval(
        id="08.1",
        prompt="15 June 2023, as Japan announced it: a fall about 250 km **north-northwest** of Hegura Island. "
        "Between which two bearings does that word lie? In degrees.",
        truth=lambda: _ends("north-northwest"),
        unit="deg",
        tolerance=0.5,
        widest=1.3,
        mistakes=(
            IntervalMistake(
                "sector taken for a line",
                lambda truth: (sum(truth) / 2, sum(truth) / 2),
                "That is the bearing in the middle of the word, a line.",
                "A word of three parts stands for 11¼° to each side of it.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "as coarse as a word of eight",
                lambda truth: (sum(truth) / 2 - NORTHWEST.half_width_deg, sum(truth) / 2 + NORTHWEST.half_width_deg),
                "That is as wide as *north* or *northwest*.",
                "Whoever says north-northwest chose among sixteen words: half as wide.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "bearing reversed",
                lambda truth: (truth[0] - HALF_TURN_DEG, truth[1] - HALF_TURN_DEG),
                "That is south-southeast: the way back.",
                "The landmark is where you stand, and the word says which way you look.",
                tolerance=0.004,
            ),
            IntervalMistake(
                "minus degrees",
                lambda truth: (truth[0] - 2 * HALF_TURN_DEG, truth[1] - 2 * HALF_TURN_DEG),
                "It looks as if the degrees were counted from north to the left, with a minus.",
                "The two ends are the right ones. Bearings go on clockwise: add 360 to each.",
                tolerance=0.03,
            ),
            IntervalMistake(
                "counted to the left",
                lambda truth: (2 * HALF_TURN_DEG - truth[1], 2 * HALF_TURN_DEG - truth[0]),
                "It looks as if the degrees were counted from north to the left.",
                "Bearings go clockwise: east is 90°, west is 270°.",
                tolerance=0.03,
            ),
        ),
        neighbours=(
            Neighbour("northwest", lambda: _ends("northwest"), "Here north-northwest is asked.", tolerance=0.002),
            Neighbour(
                "west-northwest",
                lambda: _ends("west-northwest"),
                "North-northwest lies between northwest and north.",
                tolerance=0.002,
            ),
        ),
        steps=(Step("half the width of the word", lambda: sea.direction("north-northwest").half_width_deg, ""),),
        if_wrong="Take the bearing in the middle of the word, then 11¼° to each side.",
        hints=(
            "North-northwest is halfway between northwest (315°) and north (360°).",
            "337.5° is the middle. A word of three parts has 11.25° to each side.",
        ),
        solution="The middle is 337.5°, and 11.25° to each side: **326.25° to 348.75°**.",
        why="A slice of 22½°, one of sixteen. Whoever announced it chose the finer word, so the slice is half as wide.",
    ),
    Number(
        id="08.2",
        prompt="And how many **km** is that slice wide, from one side to the other, about 250 km from Hegura Island?",
        truth=lambda: _across_km(HEGURA),
        unit="km",
        tolerance=3.0,
        mistakes=(
            Mistake(
                "half of the slice",
                lambda truth: truth / 2,
                "That is from the middle to one side.",
                "The slice has two sides: 11¼° and 11¼° make 22½°.",
                tolerance=0.03,
            ),
            Mistake(
                "as coarse as a word of eight",
                lambda truth: 2 * truth,
                "That is the width of a word of eight, such as *northwest*.",
                "North-northwest is one of sixteen words: 22½° in all.",
                tolerance=0.03,
            ),
            Mistake(
                "degrees of the map",
                lambda truth: 2 * sea.direction("north-northwest").half_width_deg * DEGREE_KM,
                "It looks as if the degrees of the direction were taken as degrees of latitude, 111 km each.",
                "How wide a slice is depends on how far away you are: km × degrees ÷ 57.3.",
            ),
            worked_example(lambda: _across_km(EXAMPLE), "Put 250 km and 22½° into the rule.", tolerance=0.01),
            Mistake(
                "the worked example’s distance",
                lambda truth: truth * find(EXAMPLE)[0].value / find(HEGURA)[0].value,
                "It looks as if the 400 km of the worked example were put in.",
                "Here the place is about 250 km away.",
                tolerance=0.01,
            ),
        ),
        steps=(
            Step(
                "km times degrees",
                lambda: _across_km(HEGURA) * math.degrees(1),
                "Divide it by 57.3.",
            ),
        ),
        if_wrong="km away × degrees ÷ 57.3.",
        hints=("The rule: km away × degrees ÷ 57.3.", "250 × 22.5 = 5,625. Divide by 57.3."),
        solution="250 × 22.5 ÷ 57.3 = **98 km**.",
        why="A hundred km from side to side, although the word is one of the fine ones.",
    ),
    Interval(
        id="08.3",
        prompt="12 July 2023, as Japan announced it: about **250 km** west of Okushiri Island. With the rounding and "
        "the size of the island (8 km), from how many km to how many km away can it have fallen?",
        truth=lambda: Sector.from_words(OKUSHIRI).distance_km,
        unit="km",
        tolerance=3.0,
        widest=1.3,
        mistakes=(
            IntervalMistake(
                "the island’s size left out",
                lambda truth: stated_km(find(OKUSHIRI)[0])[0],
                "That is the rounding alone, as if all were measured from a point.",
                "The island adds its 8 km at both ends.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "the rounding left out",
                lambda truth: (_as_rounded(2 * _size_km())[0], _as_rounded(2 * _size_km())[1]),
                "That is the island’s size alone, as if 250 were exact.",
                "250 is a multiple of 50: it stands for all that rounds to it.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "sector taken for a point",
                lambda truth: _as_rounded(0),
                "That is the number as it was printed.",
                "Which distances would have been printed as about 250 km?",
                tolerance=0.001,
            ),
            IntervalMistake(
                "rounded to ten",
                lambda truth: (_as_rounded(10)[0] - _size_km(), _as_rounded(10)[1] + _size_km()),
                "It looks as if 250 was taken to be rounded to the nearest 10.",
                "It may be; but a multiple of 50 does not show it. Take the coarser step.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "a whole step to each side, the island left out",
                lambda truth: _as_rounded(100),
                "It looks as if a whole step of 50 was taken to each side, and no size of the island.",
                "What rounds to 250 lies half a step to each side. Then come the island’s 8 km.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "a whole step to each side",
                lambda truth: (_as_rounded(100)[0] - _size_km(), _as_rounded(100)[1] + _size_km()),
                "It looks as if a whole step of 50 was taken to each side.",
                "What rounds to 250 lies half a step to each side.",
                tolerance=0.002,
            ),
        ),
        neighbours=(
            Neighbour(
                "the worked example, west of Oshima-Oshima",
                lambda: Sector.from_words("about 200 km west of Oshima-Oshima").distance_km,
                "Here 250 km and Okushiri are asked.",
                tolerance=0.002,
            ),
        ),
        if_wrong="First what rounds to 250; then the island’s 8 km at both ends.",
        hints=(
            "250 is a multiple of 50, so it stands for 225 to 275.",
            "Take 8 km off the lower end, and add 8 km to the upper one.",
        ),
        solution="250 stands for 225 to 275. The island adds 8 km at both ends: **217 to 283 km**.",
        why="A belt of 66 km, before the direction has said anything.",
    ),
    Number(
        id="08.4",
        prompt="15 September 2017: NPR printed Japan’s first figure as “2,000 km (about 1,200 miles) east of Cape "
        "Erimo”. "
        "How many km are 1,200 of NPR’s miles?",
        truth=lambda: convert(MILES, "mi", "km"),
        unit="km",
        convert=True,
        relative_tolerance=0.017,  # 1,200 has two figures: whoever says 1,900 km has understood
        mistakes=(
            nautical_for_statute(tolerance=0.012),
            Mistake(
                "miles divided",
                lambda truth: MILES / (truth / MILES),
                "It looks as if the miles were divided by 1.609.",
                "A mile is longer than a kilometre: there must be more km than miles.",
            ),
        ),
        neighbours=(
            Neighbour(
                "the figure of km beside the miles",
                lambda: find(NPR)[0].value,
                "The miles were made from it and rounded. Turn the 1,200 back.",
                tolerance=0.001,
            ),
        ),
        if_wrong="A statute mile is 1.609 km.",
        hints=("Which mile? NPR writes for American readers: statute miles.", "1,200 × 1.609."),
        solution="1,200 × 1.609 = **1,931 km**: 2,000 km were 1,243 miles, and NPR cut that to 1,200.",
        why="Taken as nautical miles, 1,200 would be 2,222 km, which looks like the 2,200 km that the ministry gave "
        "later. It would be a coincidence: NPR had the first figure.",
    ),
)
