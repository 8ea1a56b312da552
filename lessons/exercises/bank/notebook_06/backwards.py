"""Questions of notebook 06, second half: the clock read backwards, consistent but not true, and earlier notebooks."""

import math
from functools import partial
from typing import Any

from lessons import data, flight
from lessons.arrays.arguments import HALF_ROUND_KM
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval, IntervalMistake
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.reports.flights import timed_launches
from lessons.sources import StatedLaunch

LAUNCHES = timed_launches()
KCNA, JAPAN = LAUNCHES["nk-2022-03-24 KCNA"], LAUNCHES["nk-2022-03-24 Japan MOD"]
NOVEMBER = LAUNCHES["nk-2022-11-18 KCNA"]
OTHERS = {
    "the worked example, 18 February 2023": LAUNCHES["nk-2023-02-18 KCNA"],
    "KCNA’s clock of 18 November 2022": NOVEMBER,
    "KCNA’s clock of 24 March 2022": KCNA,
}
BABEL = data.claim("nk-2023-12-18", publisher="Babel", claimant="Japan MOD", quantity="apogee_km")
KCNA_2023 = data.claim("nk-2023-12-18", claimant="KCNA", quantity="apogee_km")

NO_CLIMB: dict[str, Any] = {"climb_minutes": (0, 0), "climb_share": (0, 0)}


def _apogees_of(launch: StatedLaunch) -> tuple[float, float]:
    """The apogees, in km, that a launch's range and clock allow."""
    found = flight.apogee_from_clock(launch.range_km, launch.minutes)
    return float(found.low), float(found.high)


def _apogees(minutes: float, **climb) -> tuple[float, float]:
    found = flight.apogee_from_clock(JAPAN.range_km, minutes, **climb)
    return found.low, found.high


def _ranges(**climb) -> tuple[float, float]:
    found = flight.range_from_clock(NOVEMBER.apogee_km, NOVEMBER.minutes, **climb)
    return found.low, found.high


QUESTIONS = (
    Interval(
        id="06.5",
        prompt="24 March 2022, Japan’s ministry: about 1,100 km far, about 71 minutes. Forget its apogee for a "
        "moment. Which "
        "apogees go with that clock? From … to …, in km.",
        truth=lambda: _apogees(JAPAN.minutes),
        unit="km",
        tolerance=80,
        widest=1.6,  # 5,900 to 6,500, the rule’s ends rounded outwards, can be defended
        mistakes=(
            IntervalMistake(
                "powered time forgotten",
                lambda truth: _apogees(JAPAN.minutes, **NO_CLIMB),
                "It looks as if all 71 minutes were taken as free flight.",
                "Part of them is the climb under power. Take 2 to 5 minutes off first.",
                tolerance=0.016,
            ),
            IntervalMistake(
                "thousands of km",
                lambda truth: tuple(end / 1000 for end in truth),
                "These are thousands: the rule of thumb counts in 1,000 km.",
                "Multiply both ends by 1,000.",
                tolerance=0.014,
            ),
            IntervalMistake(
                "climb added",
                lambda truth: (_apogees(JAPAN.minutes + 2, **NO_CLIMB)[0], _apogees(JAPAN.minutes + 5, **NO_CLIMB)[0]),
                "It looks as if the climb’s minutes were added.",
                "The stated time has the climb in it: take it off.",
                tolerance=0.016,
            ),
            IntervalMistake(
                "no climb taken off above",
                lambda truth: (_apogees(JAPAN.minutes)[0], _apogees(JAPAN.minutes, **NO_CLIMB)[1]),
                "The lower end has the climb taken off, the upper end has not.",
                "Some climb there is in any case: take 2 minutes off for the upper end.",
                tolerance=0.016,
            ),
            IntervalMistake(
                "claimants mixed",
                lambda truth: (KCNA.apogee_km, KCNA.apogee_km),
                "That is KCNA’s apogee, and the clock is Japan’s.",
                "Work it out from Japan’s minutes.",
                tolerance=0.001,
            ),
            IntervalMistake(
                "the stated limit",
                lambda truth: (JAPAN.apogee_km, math.inf),
                "That is what the ministry stated. The question is what its clock tells.",
                "Take 2 and 5 minutes off, then run the rule of thumb backwards.",
            ),
        ),
        steps=(
            Step(
                "the minutes of free flight",
                lambda: (JAPAN.minutes - 5, JAPAN.minutes - 2),
                "Run the rule of thumb backwards for both: (minutes − 7.5) ÷ 9.6.",
            ),
        ),
        neighbours=tuple(
            Neighbour(
                f"the answer for {name}",
                partial(_apogees_of, launch),
                "Here Japan’s clock of 24 March 2022 is asked: 71 minutes.",
            )
            for name, launch in OTHERS.items()
        ),
        if_wrong="Take 2 and 5 minutes off first; then run the rule of thumb backwards: (minutes − 7.5) ÷ 9.6 × "
        "1,000 km.",
        hints=(
            "71 minutes hold a climb of 2 to 5 minutes. So the free flight took between 66 and 69.",
            "Backwards: apogee = (free minutes − 7.5) ÷ 9.6, in thousands of km. Or ask the explorer for the apogee.",
            "(66 − 7.5) ÷ 9.6 = 6.09 for the lower end; do the same with 69 for the upper.",
        ),
        solution="Free flight of 66 to 69 minutes. The rule of thumb gives **6,090 to 6,410 km**; the course’s "
        "program, which the explorer asks, **6,060 to 6,350 km**. Half a minute is some 50 km, and so near to each "
        "other they are. Japan’s own “over 6,000 km” fits.",
        why="The clock leaves some 300 km open, all of it over 6,000 km: Japan’s clock does not contradict its “over "
        "6,000 km”.",
    ),
    Interval(
        id="06.6",
        prompt="18 November 2022, KCNA: 6,040.9 km up, 68.9 minutes. If no range had been printed, which ranges "
        "would go with that? Ask the explorer for *the range*. Write *from … to …*, in km, as wide as it comes out.",
        truth=_ranges,
        unit="km",
        tolerance=120,
        widest=2 * HALF_ROUND_KM / _ranges()[1] - 1,  # up to the far side: that the clock cannot tell is the lesson
        mistakes=(
            IntervalMistake(
                "apogee for range",
                lambda truth: flight.apogee_from_clock(NOVEMBER.range_km, NOVEMBER.minutes)[:2],
                "Those are the apogees that go with the clock.",
                "Beside *Asked* choose *the range*.",
                tolerance=0.01,
            ),
            IntervalMistake(
                "powered time forgotten",
                lambda truth: _ranges(**NO_CLIMB),
                "It looks as if all of the time was taken as free flight.",
                "Take 2 to 5 minutes off first; the explorer does it for you.",
                tolerance=0.03,
            ),
            IntervalMistake(
                "the stated range",
                lambda truth: (NOVEMBER.range_km, NOVEMBER.range_km),
                "That is what KCNA stated, and the question is what you could know without it.",
                "Ask the explorer for the range.",
                tolerance=0.05,
            ),
        ),
        if_wrong="Choose the launch, then ask for the range: the readout gives both ends.",
        hints=(
            "In the explorer choose *18 Nov 2022, KCNA*, then *the range*. If you would say “any range”: "
            "nearly. Write the lowest and the highest as two numbers.",
            "The lower end is 0: it might have gone straight up. The upper end is a little over 3,000 km.",
        ),
        solution="Anything from **0 to about 3,260 km**. KCNA stated 999.2 km; the clock would not have told.",
        why="From straight up to more than 3,000 km away: never work out a range from a clock.",
    ),
    SeveralChoices(
        id="06.7",
        prompt="4 July 2017: Russia’s ministry said 510 km far, 535 km up, about 14 minutes. Choose all that hold.",
        options={
            "fits": Option("Russia’s three figures fit each other."),
            "contradicted": Option("Four other claimants stated figures that contradict them."),
            "true": Option(
                "Since they fit each other, they are true.",
                why="They are three figures of some possible flight. Whether it was this one, the check cannot know.",
                mistake="consistent taken for true",
            ),
            "lied": Option(
                "The check shows that Russia lied.",
                why="The check passed. That others contradict it does not show why.",
                mistake="contradicted taken for a lie",
            ),
            "average": Option(
                "The best estimate of the apogee lies halfway, near 1,670 km.",
                why="Half of 535 and 2,802 is a height that nobody stated and nobody measured.",
                mistake="claimants mixed",
            ),
            "decides": Option(
                "The clock decides who is right.",
                why="KCNA’s figures pass the check as well, and only one of the two can be right.",
                mistake="consistent taken for true",
            ),
        },
        right={"fits", "contradicted"},
        if_wrong="Look where Russia’s dot lies, and what the other four say.",
        hints=(
            "Two of the six can be read off the figures above.",
            "Ask of each: would it still hold if somebody had made up three figures with care?",
        ),
        solution="Russia’s figures fit each other, and KCNA, Japan’s ministry, South Korea’s Joint Chiefs and the US "
        "command "
        "contradict them. The clock can find figures that cannot be right. It cannot find those that are.",
        why="The check can only fail a report. It cannot make one true.",
    ),
    Number(
        id="06.8",
        prompt="*From notebook 01.* 18 December 2023: citing Japan’s ministry, the paper Babel printed that the "
        "missile "
        "rose more than 6,000 km. On the next day KCNA said 6,518 km. Type what **Japan** claimed.",
        truth=BABEL.number,
        unit="km",
        report_step=100,
        hedge_expected="over",
        mistakes=(
            Mistake(
                "claimants mixed",
                lambda truth: KCNA_2023.value,
                "That is KCNA’s number.",
                "The question is what Japan’s ministry claimed.",
            ),
        ),
        spaced=True,
        hints=(
            "Number, unit, and the word before the number.",
            "“More than” is a lower limit: write *over* or *more than*.",
        ),
        solution="“Over 6,000 km.” It is a lower limit, so KCNA’s 6,518 km does not contradict it; and a clock check "
        "must "
        "treat it as one.",
        why="A lower limit: the free flight that goes with it is one too.",
    ),
    Choice(
        id="06.9",
        prompt="*From notebook 03.* 31 October 2024: the longest flight time of all North Korean launches so far. The "
        "paper Lao Dong made “furthest ever” of it. What do you say?",
        options={
            "steep": Option("Longest in the air, not farthest: it went steeply up and came down about 1,000 km away."),
            "farther": Option(
                "Right: whoever flies longest gets farthest.",
                why="An aeroplane does. A thrown body that stays up long was thrown high.",
                mistake="longer is farther",
                way_on="Which of the two does the clock tell?",
            ),
            "higher": Option(
                "Right in effect: it went highest, and higher is farther.",
                why="At one speed, what goes higher lands nearer (notebook 03). What it *could* reach is another "
                "question.",
                mistake="higher is farther",
                way_on="Think of 45° and 80° at one speed.",
            ),
            "nothing": Option(
                "It cannot be told, since no range was stated.",
                why="KCNA, Japan’s ministry and South Korea’s Joint Chiefs all stated one.",
                mistake="range overlooked",
                way_on="Choose the launch in the explorer and read its range.",
            ),
        },
        right="steep",
        spaced=True,
        hints=("What does a long time tell you: high, or far?", "KCNA’s range for that day was 1,001.2 km."),
        solution="The record was one of time, and of height. Its range of about 1,000 km had been beaten before, for "
        "instance by the launch over Japan on 4 October 2022 (about 4,600 km).",
        why="A record needs to say of what: here of time and of height, not of distance.",
    ),
)
