"""Questions of notebook 07, second half: revised ranges, paths and distances, nobody’s pairs, earlier notebooks."""

import math

from lessons import flight
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.quantities.mistakes import Mistake, miles_not_km, seconds_not_minutes
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sources import stated_launch

EXAMPLE_BEND = 500, 300, 90  # that of the picture
BEND = 600, 400, 60  # km, km, degrees: the path of question 07.7

LOFTED = stated_launch("nk-2022-05-04", "Japan MOD").pair_km
HUNDREDS = 100  # what the desk takes two such numbers to be rounded to, each to its last digit
DESK = (500, 550)
CLOCK = stated_launch("nk-2023-02-18", "KCNA")


def _free_minutes() -> float:
    return flight.free_flight(*CLOCK.pair_km).minutes


QUESTIONS = (
    Choice(
        id="07.6",
        prompt="Which sentence on the range of 25 March 2021 could be printed today?",
        options={
            "first": Option(
                "The missiles flew about 450 km, say Seoul and Tokyo.",
                why="Seoul took that back a month later.",
                mistake="early figure taken for final",
                way_on="Sort the claims by the day on which they were made.",
            ),
            "kcna": Option(
                "KCNA was proved right: exactly 600 km.",
                why="KCNA named a target 600 km off the coast, and the minister said *about*. They agree; neither "
                "proves the other.",
                mistake="distance to the coast for range",
                way_on="What is KCNA’s number a distance from?",
            ),
            "revised": Option(
                "Seoul first said about 450 km and later about 600 km: its minister said the end was poorly seen and "
                "the missile pulled up; Japan’s page still says about 450."
            ),
            "mean": Option(
                "The missiles flew about 525 km, between the two figures.",
                why="Nobody claims 525. One side corrected itself; that is no reason to meet in the middle.",
                mistake="claimants mixed",
                way_on="A correction replaces a figure; it is not averaged with it.",
            ),
        },
        right="revised",
        hints=(
            "Which figure did its own claimant withdraw?",
            "Name who said what, and when; Japan has not changed its page.",
        ),
        solution="The one that begins with Seoul: it names both figures of Seoul, the reason for the change, and "
        "that **Tokyo did not "
        "follow**.",
        why="A revised figure is printed with its history: first, later, why, and who did not follow.",
    ),
    Number(
        id="07.7",
        prompt=f"A made-up path: {BEND[0]} km straight, then a turn by {BEND[2]}°, then {BEND[1]} km straight on. "
        "What is its *range*: how far is the fall from the start, in km, over flat ground?",
        truth=lambda: flight.straight_km(*BEND),
        unit="km",
        tolerance=4,
        mistakes=(
            Mistake(
                "path length for range",
                lambda truth: BEND[0] + BEND[1],
                "That is the length of the path.",
                "Range is the straight distance from the start to the fall.",
            ),
            Mistake(
                "a right angle taken for granted",
                lambda truth: math.hypot(*BEND[:2]),
                "That would be right for a turn by 90°.",
                "After 60° the second part still leads forwards: by 400 × cos 60°.",
            ),
            Mistake(
                "the angle inside the bend",
                lambda truth: math.sqrt(
                    BEND[0] ** 2 + BEND[1] ** 2 - 2 * BEND[0] * BEND[1] * math.cos(math.radians(BEND[2]))
                ),
                "It looks as if 60° was taken as the angle between the two parts.",
                "It turns *by* 60°: it goes on forwards, not back.",
            ),
            Mistake(
                "only what leads forwards",
                lambda truth: BEND[0] + BEND[1] * math.cos(math.radians(BEND[2])),
                "That is how far it came forwards. It also went aside.",
                "Forwards and aside stand at a right angle: Pythagoras.",
            ),
            Mistake(
                "degrees for radians",
                lambda truth: math.hypot(BEND[0] + BEND[1] * math.cos(BEND[2]), BEND[1] * math.sin(BEND[2])),
                "It looks as if the angle went into the formula in degrees, where radians were wanted.",
                "Set the calculator to degrees; in code, `math.radians(60)`.",
            ),
            miles_not_km(),
        ),
        steps=(
            Step(
                "how far the second part leads forwards",
                lambda: BEND[1] * math.cos(math.radians(BEND[2])),
                "Add the first part; then Pythagoras with what it went aside.",
            ),
            Step(
                "how far it went aside",
                lambda: BEND[1] * math.sin(math.radians(BEND[2])),
                "Forwards and aside stand at a right angle: Pythagoras.",
            ),
        ),
        neighbours=(Neighbour("the range of the worked example", lambda: flight.straight_km(*EXAMPLE_BEND)),),
        if_wrong="Split the second part into forwards, 400 × cos 60°, and aside, 400 × sin 60°.",
        hints=(
            "Split the second part into what leads forwards and what leads aside.",
            "Forwards 600 + 200 = 800 km; aside 346 km.",
            "√(800² + 346²).",
        ),
        solution="Forwards 600 + 400 × cos 60° = 800 km, aside 400 × sin 60° = 346 km; √(800² + 346²) = **872 km**. "
        "The path is 1,000 km long. As code: `flight.straight_km(600, 400, 60)`.",
        why="A path of 1,000 km, and a range of 870: both can be printed as “flew”.",
    ),
    SeveralChoices(
        id="07.8",
        prompt="11 January 2022. For which of these pairs may you work out a loft ratio? (“Over 700 km” will do: the "
        "ratio is then *at most* so much.) Choose all.",
        options={
            "jcs": Option("over 700 km and 60 km: the Joint Chiefs, 11 January"),
            "japan": Option("over 700 km and about 50 km: Japan’s minister, 12 January"),
            "mixed": Option(
                "1,000 km and 60 km: range from KCNA, apogee from the Joint Chiefs",
                why="Nobody claimed that pair: 1,000 is KCNA’s, 60 is Seoul’s.",
                mistake="claimants mixed",
                way_on="One claimant, both numbers.",
            ),
            "conditional": Option(
                "less than 700 km and about 50 km: Japan’s first range with the apogee of the next day",
                why="Japan gave that range *if* the path was regular, and replaced it the next day.",
                mistake="early figure taken for final",
                way_on="Take the final word, and mind the *if*.",
            ),
            "parts": Option(
                "600 km and 60 km: where KCNA says that the glide began, with Seoul’s apogee",
                why="600 km is a place on the path, not a range, and the 60 is somebody else’s.",
                mistake="a part of the path for range",
                way_on="Range goes from the start to the fall.",
            ),
        },
        right={"jcs", "japan"},
        if_wrong="Ask of each pair that is left: one voice for both numbers, and its last word?",
        hints=(
            "Who said the range? Who said the apogee? Is it the same voice?",
            "Two pairs have one claimant, and numbers that were not replaced.",
        ),
        solution="The Joint Chiefs’ own pair and the Japanese minister’s: **one claimant each, final words**. "
        "Their ranges are lower limits, so the loft "
        "ratios, 0.35 and 0.29, are at most that. The pair of 1,000 and 60 stands in a public database all the same.",
        why="A pair that nobody claimed is nobody’s, however well it looks in a table.",
    ),
    Number(
        id="07.9",
        prompt=f"*From notebook 05.* 4 May 2022, Japan’s ministry: about {LOFTED[0]:g} km far, about {LOFTED[1]:g} km "
        "high. Type both into the desk. By the numbers as printed, how far would the same speed reach on its best "
        "path? One figure, rounded to 50 km, with the hedge that its inputs carry.",
        truth=lambda: flight.farthest(*LOFTED).range_km,
        unit="km",
        tolerance=23,  # what rounds to 1,650 by steps of 50
        report_step=10,
        hedge_expected="about",
        mistakes=(
            Mistake(
                "distance flown for greatest range",
                lambda truth: LOFTED[0],
                "That is how far it flew on that day, nearly straight up.",
                "The same speed on a flatter path reaches farther: the desk’s line on the best path.",
                tolerance=0.03,
            ),
            Mistake(
                "rounded too far, or the first guess",
                lambda truth: 2 * LOFTED[1],
                "That is the first guess, twice the height, or the figure rounded to hundreds.",
                "Take the desk’s figure for the numbers as printed, and round it to 50 km.",
                tolerance=0.001,
            ),
            Mistake(
                "higher is farther",
                lambda truth: 4 * LOFTED[1],
                "That is four times the apogee: the quarter rule, which holds for ordinary throws.",
                "This throw was lofted; most of its speed went into height.",
                tolerance=0.02,
            ),
            Mistake(
                "range for apogee",
                lambda truth: LOFTED[1],
                "That is the apogee.",
                "What is asked is a range on another path.",
                tolerance=0.03,
            ),
            miles_not_km(tolerance=0.01),  # 1,020 to 1,030; 1,000 is no miles
            Mistake(
                "rounded up too far, or the upper end",
                lambda truth: 100 * math.ceil(truth / 100),
                "That is the figure rounded up to hundreds, or the upper end that the rounding leaves.",
                "Take the desk’s figure for the numbers as printed, and round it to the nearest 50 km.",
                tolerance=0.003,
            ),
            Mistake(
                "the lower end that the rounding leaves",
                lambda truth: flight.farthest(*(km - HUNDREDS / 2 for km in LOFTED)).range_km,
                "That is the lower end that the rounding leaves.",
                "One figure is asked: the desk prints it in brackets, for the numbers as printed.",
                tolerance=0.01,
            ),
            Mistake(
                "the upper end that the rounding leaves",
                lambda truth: flight.farthest(*(km + HUNDREDS / 2 for km in LOFTED)).range_km,
                "That is the upper end that the rounding leaves.",
                "One figure is asked: the desk prints it in brackets, for the numbers as printed.",
                tolerance=0.01,
            ),
            Mistake(
                "range for apogee in the first guess",
                lambda truth: 2 * LOFTED[0],
                "That is twice the range. The first guess is twice the *height*.",
                "Type both numbers into the desk, and read its line on the best path.",
                tolerance=0.003,
            ),
            Mistake(
                "quarter rule upside down",
                lambda truth: 4 * LOFTED[0],
                "That is four times the range.",
                "Type both numbers into the desk, and read its line on the best path.",
                tolerance=0.02,
            ),
        ),
        neighbours=(
            Neighbour(
                "the figure for the pair with which the desk begins",
                lambda: flight.farthest(*DESK).range_km,
                "Type 500 km and 800 km into it.",
                tolerance=0.02,
            ),
            Neighbour(
                "the time of the free flight, in minutes",
                lambda: flight.free_flight(*LOFTED).minutes,
                "Read the desk’s line on the best path.",
            ),
        ),
        spaced=True,
        read_off=True,
        if_wrong="Type 500 km and 800 km into the desk, read how far the same speed would reach, then round, and put "
        "the hedge of its inputs before it.",
        hints=(
            "Is it lofted? Then it may be worked out: the desk says how far the same speed would reach.",
            "Round it like the figures it comes from. And is it “at least”, “up to” or “about”?",
        ),
        solution="The model gives 1,648 km: **about 1,650 km**. Never “at least”: another payload or direction "
        "changes it either way, and the model leaves the climb and the Earth’s rotation out.",
        why="A lofted test high above the air: here it may be worked out.",
    ),
    Number(
        id="07.10",
        prompt=f"*From notebook 06.* 18 February 2023, KCNA: {CLOCK.apogee_km:,g} km high, {CLOCK.range_km:g} km far, "
        f"{60 * CLOCK.minutes:,g} s. How many minutes longer than free flight is that? (The desk takes seconds too.)",
        truth=lambda: CLOCK.minutes - _free_minutes(),
        unit="min",
        tolerance=0.25,
        mistakes=(
            Mistake(
                "free flight for the rest",
                lambda truth: _free_minutes(),
                "That is the free flight itself.",
                "What is asked is how much longer the stated time is.",
                tolerance=0.005,
            ),
            Mistake(
                "stated time for the rest",
                lambda truth: CLOCK.minutes,
                "That is the stated time in minutes.",
                "Take the free flight off it.",
                tolerance=0.005,
            ),
            Mistake(
                "wrong way round",
                lambda truth: -truth,
                "The number is right, its sign is not: the stated time is the longer one.",
                "Stated minus free.",
            ),
            seconds_not_minutes(),
        ),
        spaced=True,
        read_off=True,
        if_wrong="The stated time in minutes, less the minutes of free flight.",
        hints=(
            "The stated time in minutes: 4,015 ÷ 60.",
            "Free flight takes about 63 minutes: the desk says so, or the rule of thumb of notebook 06.",
        ),
        solution="4,015 s are 66.9 minutes; free flight takes 63.0. That leaves **3.9 minutes**, a usual climb under "
        "power: the three figures fit.",
        why="Between 2 and 5 minutes, as the climb under power usually takes: the three figures fit.",
    ),
)
