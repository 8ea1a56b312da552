"""Questions of notebook 06: free flight by rule of thumb, and what a time that is too short shows."""

import math

from lessons import data, flight
from lessons.exercises.bank.notebook_06.backwards import NO_CLIMB
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake, minutes_not_seconds, seconds_not_minutes, worked_example
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.reports.flights import timed_launches

LAUNCHES = timed_launches()
KCNA, JAPAN = LAUNCHES["nk-2022-03-24 KCNA"], LAUNCHES["nk-2022-03-24 Japan MOD"]
NOVEMBER = LAUNCHES["nk-2022-11-18 KCNA"]
PRECISE_SECONDS = data.claim("nk-2022-03-24", claimant="KCNA", quantity="flight_time_s", publisher="AFP").number

TABLE_KM = 6000  # a line of the table beside the rule


def _rule(apogee_km: float) -> float:
    return 7.5 + 9.6 * apogee_km / 1000


def _flat_minutes(apogee_km: float) -> float:
    """How long a throw so high would be in the air with the same pull all the way."""
    return 2 * math.sqrt(2 * apogee_km / 0.00982) / 60


def _misread_seconds(minutes: float, per_minute: int) -> float:
    """What 67.5 minutes are in seconds to whoever takes the 5 for 5 s (`per_minute` 10) or for 50 s (100)."""
    return 60 * math.floor(minutes) + per_minute * (minutes % 1)


def _free_seconds() -> float:
    return 60 * flight.free_flight(KCNA.range_km, KCNA.apogee_km).minutes


def _apogee_without_climb() -> float:
    return flight.apogee_from_clock(KCNA.range_km, KCNA.minutes, **NO_CLIMB).low


QUESTIONS = (
    Number(
        id="06.1",
        prompt="24 March 2022, KCNA: 6,248.5 km up, 1,090 km far. How many minutes does the rule of thumb give for "
        "the free flight? By hand, please, to one decimal.",
        truth=lambda: _rule(KCNA.apogee_km),
        unit="min",
        tolerance=0.3,
        mistakes=(
            Mistake(
                "the program’s answer",
                lambda truth: _free_seconds() / 60,
                "That is the program’s free flight, not the rule’s.",
                "The two need not agree: the rule is good to half a minute. Work it out by hand.",
                tolerance=0.0015,
            ),
            worked_example(
                lambda: _rule(NOVEMBER.apogee_km),
                "Put the apogee of this one into the rule.",
                tolerance=0.003,
            ),
            Mistake(
                "one way only",
                lambda truth: truth / 2,
                "That is half of the flight: the way up, or the way down.",
                "The rule gives the whole flight, up and down.",
            ),
            Mistake(
                "range for apogee",
                lambda truth: _rule(KCNA.range_km),
                "It looks as if the range went into the rule.",
                "The rule wants the apogee: the clock hardly notices the range.",
            ),
            Mistake(
                "the 7.5 forgotten",
                lambda truth: truth - 7.5,
                "It looks as if the 7.5 was left out.",
                "9.6 minutes for every 1,000 km, and 7.5 minutes besides.",
            ),
            Mistake(
                "kilometres for thousands",
                lambda truth: 7.5 + 9.6 * KCNA.apogee_km,
                "That is weeks: the 9.6 minutes were counted for every kilometre.",
                "They are for every 1,000 km: divide the apogee by 1,000 first.",
            ),
            Mistake(
                "flat rule too far out",
                lambda truth: _flat_minutes(KCNA.apogee_km),
                "That is the rule of notebook 03, with the same pull all the way up.",
                "So high up the Earth pulls far less. Take the rule of thumb.",
                tolerance=0.008,
            ),
            Mistake(
                "climb added",
                lambda truth: truth + 3.5,
                "It looks as if some minutes for the climb were added.",
                "The question asks for the free flight alone; the climb comes in the next section.",
                tolerance=0.029,  # 2 to 5 minutes
            ),
            seconds_not_minutes(),
            Mistake(
                "decimals cut off",
                lambda truth: math.floor(truth),
                "A little short: it looks as if the decimals were cut off.",
                "One decimal is asked.",
                tolerance=0.001,
            ),
        ),
        neighbours=(
            Neighbour(
                "what the course’s program says to the worked example, 18 November 2022",
                lambda: flight.free_flight(*NOVEMBER.pair_km).minutes,
                "Put the apogee of 24 March 2022 into the rule.",
                tolerance=0.001,
            ),
            Neighbour(
                "9.6 times the apogee of the worked example",
                lambda: _rule(NOVEMBER.apogee_km) - _rule(0.0),
                "Put the apogee of 24 March 2022 into the rule.",
                tolerance=0.003,
            ),
            Neighbour(
                "the rule’s answer for 6,000 km, which the table has",
                lambda: _rule(TABLE_KM),
                "KCNA’s apogee of 24 March 2022 is higher: put it into the rule.",
                tolerance=0.001,
            ),
            Neighbour(
                "what the rule of notebook 03 would give for the worked example",
                lambda: _flat_minutes(NOVEMBER.apogee_km),
                "So high up the Earth pulls far less. Take the rule of thumb, with 6,248.5 km.",
                tolerance=0.003,
            ),
        ),
        steps=(
            Step("what the rule gives every flight", lambda: _rule(0.0), "9.6 minutes more for every 1,000 km."),
            Step("the apogee in thousands of km", lambda: KCNA.apogee_km / 1000, "Times 9.6, and 7.5 minutes besides."),
        ),
        if_wrong="7.5 minutes, and 9.6 more for every 1,000 km of apogee.",
        hints=(
            "The rule: 7.5 + 9.6 × (apogee ÷ 1,000 km).",
            "6,248.5 ÷ 1,000 is 6.2485. Take that times 9.6.",
            "9.6 × 6.2485 = 59.99. Add 7.5.",
        ),
        solution="7.5 + 9.6 × 6.2485 = 7.5 + 59.99 = **67.5 minutes**. The rule is good to about half a minute here.",
        why="The rule is good to half a minute, so further digits say nothing. Look at KCNA’s own time: 67.5 minutes "
        "too. By the rule nothing is left for the climb. The next section looks closer.",
    ),
    Number(
        id="06.2",
        prompt="24 March 2022, KCNA: 67.5 minutes are stated. By how many **seconds** is that less than the "
        "free flight by the course’s program, which stands above this question?",
        truth=lambda: _free_seconds() - 60 * KCNA.minutes,
        unit="s",
        tolerance=1.0,  # 24 comes of one decimal, 23 of another clock
        mistakes=(
            Mistake(
                "another paper’s clock",
                lambda truth: _free_seconds() - PRECISE_SECONDS,
                "That is the gap to the time that another paper carried, which comes in section 6.",
                "Here 67.5 minutes are stated: take them from 67.91, and multiply by 60.",
                tolerance=0.02,
            ),
            minutes_not_seconds(tolerance=0.1),
            Mistake(
                "hundredths of a minute for seconds",
                lambda truth: 100 * truth / 60,
                "That is the difference in hundredths of a minute.",
                "A minute has 60 seconds: multiply the minutes by 60.",
                tolerance=0.02,
            ),
            Mistake(
                "minus sign",
                lambda truth: -truth,
                "The size is right, but the minus sign turns it round: as if the stated time were the longer one.",
                "The question asks by how much it is less: write the number without the sign.",
            ),
            Mistake(
                "rounded to half a minute",
                lambda truth: 30 * round(truth / 30),
                "That is the gap rounded to half a minute; it is somewhat smaller.",
                "Seconds are asked: keep two decimals of the minutes, and multiply their difference by 60.",
                tolerance=0.03,
            ),
            Mistake(
                "67.5 read as 67 min 5 s",
                lambda truth: _free_seconds() - _misread_seconds(KCNA.minutes, 10),
                "It looks as if 67.5 minutes was read as 67 minutes and 5 seconds.",
                "The 5 is five tenths of a minute.",
                tolerance=0.05,
            ),
            Mistake(
                "67.5 read as 67 min 50 s",
                lambda truth: _free_seconds() - _misread_seconds(KCNA.minutes, 100),
                "It looks as if 67.5 minutes was read as 67 minutes and 50 seconds.",
                "Half a minute is not 50 seconds.",
                tolerance=0.2,
            ),
            Mistake(
                "claimants mixed",
                lambda truth: abs(_free_seconds() - 60 * JAPAN.minutes),
                "That is Japan’s clock on KCNA’s apogee: three figures that nobody stated together.",
                "Take range, apogee and time from one claimant.",
                tolerance=0.05,
            ),
            Mistake(
                "rule of thumb for the free flight",
                lambda truth: abs(60 * (_rule(KCNA.apogee_km) - KCNA.minutes)),
                "It looks as if the rule of thumb stood for the free flight.",
                "The rule is good to half a minute: too coarse for this. Take the program’s minutes.",
                tolerance=0.3,
            ),
            Mistake(
                "rule of thumb, rounded",
                lambda truth: 60 * abs(round(_rule(KCNA.apogee_km), 1) - KCNA.minutes),
                "By the rule of thumb there is no difference; but the rule is good to half a minute only.",
                "Take the program’s minutes.",
            ),
        ),
        steps=(
            Step("the free flight in minutes", lambda: _free_seconds() / 60, "Take the stated minutes off it.", 0.002),
            Step("the free flight in seconds", _free_seconds, "Take the stated time off it.", 0.002),
            Step("the stated time in seconds", lambda: 60 * KCNA.minutes, "Take it off the free flight.", 0.002),
        ),
        neighbours=(
            Neighbour(
                "how far apart the clocks of KCNA and of Japan’s ministry are",
                lambda: 60 * (JAPAN.minutes - KCNA.minutes),
                "The free flight of KCNA’s own range and apogee is asked, against KCNA’s clock.",
            ),
            Neighbour(
                "the right size in minutes, with the sign turned round",
                lambda: KCNA.minutes - _free_seconds() / 60,
                "Multiply it by 60, and leave the sign away: it is asked by how much it is less.",
                tolerance=0.05,
            ),
            Neighbour(
                "what was left for the climb on 18 November 2022, in minutes",
                lambda: NOVEMBER.minutes - flight.free_flight(*NOVEMBER.pair_km).minutes,
                "Here 24 March 2022 is asked, in seconds.",
                tolerance=0.02,
            ),
        ),
        if_wrong="Turn both times into seconds before you take the difference.",
        hints=(
            "Take the program’s minutes, which stand above, and KCNA’s. What is the difference?",
            "Free flight: 67.91 minutes. Take away 67.5, then turn the rest into seconds.",
            "0.41 minutes × 60.",
        ),
        solution="Free flight takes 67.91 minutes, or 4,075 s. Stated are 67.5 minutes, or 4,050 s. That is **25 s** "
        "less, and the climb under power is not even counted.",
        why="A powered climb can only add time, so a flight with this range and this apogee cannot be that short.",
    ),
    Choice(
        id="06.3",
        prompt="In the explorer, ask for *the time*. First go from 1,000 to 2,000 km of range, with 6,000 km of "
        "apogee. "
        "Then back to 1,000 km, and from 6,000 to 7,000 km of apogee. By how much does the free flight grow?",
        options={
            "apogee": Option("By less than half a minute for the range, by about ten minutes for the apogee."),
            "both": Option(
                "By about ten minutes each time.",
                why="Farther sounds like longer. Watch the free flight’s minutes while you move the range.",
                mistake="longer is farther",
                way_on="Move the range alone, from 1,000 to 2,000 km.",
            ),
            "range": Option(
                "By about ten minutes for the range, by less than half a minute for the apogee.",
                why="It is the other way round: look at which slider moves the large diamond along the line.",
                mistake="apogee for range",
                way_on="Reset, choose *the time*, and move one slider at a time.",
            ),
            "neither": Option(
                "By less than half a minute each time.",
                why="For the range, yes. For the apogee look again.",
                mistake="neither counts",
                way_on="Take the apogee from 6,000 to 7,000 km and read the minutes of free flight.",
            ),
        },
        right="apogee",
        hints=(
            "Beside *Asked* choose *the time*. The readout says the minutes of free flight.",
            "With 1,000 km of range and 6,000 km of apogee it says 65.4 minutes. Now move one slider at a time.",
        ),
        solution="65.4 minutes at 1,000 and 6,000 km; 65.7 with 2,000 km of range; 75.6 with 7,000 km of apogee. The "
        "clock "
        "notices the apogee and hardly the range.",
        why="A clock is a height gauge: a long time means high, not far.",
    ),
    Choice(
        id="06.4",
        prompt="What could be printed of KCNA’s three figures of 24 March 2022?",
        options={
            "inconsistent": Option(
                "KCNA’s range, apogee and time do not fit each other as printed: with this range and apogee, free "
                "flight "
                "alone takes longer than the stated time."
            ),
            "fake": Option(
                "The figures prove that KCNA faked its launch.",
                why="They prove that three printed figures do not go together. A typing error does that too.",
                mistake="inconsistent taken for fake",
                way_on="Ask what else could make one of three figures wrong.",
            ),
            "time": Option(
                "KCNA’s time is wrong: it was 71 minutes, as Japan’s ministry said.",
                why="Any of the three figures may be the wrong one; and Japan’s clock belongs to Japan’s apogee.",
                mistake="claimants mixed",
                way_on="Check each claimant’s figures by themselves.",
            ),
            "precise": Option(
                f"The true apogee was {_apogee_without_climb():,.1f} km: that fits KCNA’s clock.",
                why="Any of the three figures may be the wrong one. And this apogee leaves no time for the climb, "
                "and is "
                "more precise than a clock can be.",
                mistake="precision beyond the report",
                way_on="What was checked: one figure, or three together?",
            ),
            "close": Option(
                "Free flight and stated time are close to each other: the figures fit.",
                why="They would be close if there had been no climb under power. All others had minutes left for it, "
                "and 23 to 25 seconds are missing before it begins.",
                mistake="powered time forgotten",
                way_on="Look at how many minutes the other launches had left.",
            ),
        },
        right="inconsistent",
        hints=(
            "What was checked: one figure, or three together?",
            "The check says that they do not fit. It does not say which is wrong, nor why.",
        ),
        solution="“Inconsistent as printed” is what the check shows, and all that it shows. Which figure is wrong, "
        "and whether "
        "by a slip or on purpose, needs other evidence.",
        why="It says what was checked, against what, and leaves the reason open.",
    ),
)
