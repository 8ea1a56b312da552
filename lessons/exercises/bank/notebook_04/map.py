"""Questions of notebook 04, second half: time and speed, read off the map."""

import math

from lessons import flight
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake, worked_example
from lessons.exercises.quantities.near import Neighbour, Step, others
from lessons.sources import stated_launch

FIRST = stated_launch("nk-2017-08-29", "ROK JCS").pair_km
FAR, HIGH = stated_launch("nk-2017-09-15", "ROK JCS").pair_km
THIRD = stated_launch("nk-2022-10-04", "Japan MOD").pair_km
LOFTED = stated_launch("nk-2022-11-18", "Japan MOD").pair_km
STEEP = stated_launch("nk-2022-12-18", "Japan MOD").pair_km
TOKYO = stated_launch("nk-2017-09-15", "Japan government").pair_km
CLIMB_MINUTES = 3  # about what a powered climb takes: notebook 06
ORDINARY_KM = flight.minimum_energy(LOFTED[0]).apogee_km
ORDINARY = flight.minimum_energy(LOFTED[0]).speed_km_s
FAST = flight.free_flight(*LOFTED).speed_km_s


QUESTIONS = (
    Number(
        id="04.5",
        prompt=f"15 September 2017, South Korea’s Joint Chiefs: about {FAR:,g} km far, {HIGH:g} km high. How many "
        "minutes is such a flight in the air over a round Earth, without a powered climb?",
        truth=lambda: flight.free_flight(FAR, HIGH).minutes,
        unit="min",
        tolerance=0.25,
        report_step=0.1,
        read_off=True,
        mistakes=(
            Mistake(
                "flat rule used too far out",
                lambda truth: flight.flat_throw(FAR, HIGH).minutes,
                "That is the time over flat ground, used too far out.",
                "Read it off the map: there the Earth is round.",
                tolerance=0.011,
            ),
            Mistake(
                "the other flight, or flat ground",
                lambda truth: round(flight.flat_throw(FAR, HIGH).minutes),
                "That is the flight of 29 August, or flat ground: to the minute, both come to that.",
                "On the map, choose 15 September 2017: 3,700 and 770 km.",
                tolerance=0.003,
            ),
            Mistake(
                "decimals cut off",
                lambda truth: math.floor(truth),
                "A little short: it looks as if the decimals were cut off.",
                "Round to the nearest minute, or keep one decimal.",
                tolerance=0.001,
            ),
            worked_example(
                lambda: flight.free_flight(*FIRST).minutes,
                "On the map, choose 15 September, ROK JCS.",
                tolerance=0.0045,
            ),
            Mistake(
                "only the way up",
                lambda truth: truth / 2,
                "That is half of the flight: the way up.",
                "What goes up for so long comes down for as long.",
            ),
            Mistake(
                "seconds given as minutes",
                lambda truth: truth * 60,
                "That number looks like seconds; the question asks for minutes.",
                "Divide by 60.",
            ),
            Mistake(
                "apogee for range",
                lambda truth: flight.free_flight(HIGH, FAR).minutes,
                "It looks as if range and apogee were swapped: that would be a lofted flight.",
                "The range is 3,700 km, the apogee 770.",
            ),
            Mistake(
                "angle for the time",
                lambda truth: flight.free_flight(FAR, HIGH).angle_deg,
                "That is the angle at the start, in degrees.",
                "The minutes stand behind it in the readout.",
            ),
            Mistake(
                "speed for the time",
                lambda truth: flight.free_flight(FAR, HIGH).speed_km_s,
                "That is the speed at the start, in km/s.",
                "The minutes stand behind it in the readout.",
                tolerance=0.02,
            ),
            Mistake(
                "counted twice",
                lambda truth: 2 * truth,
                "Twice what it should be: the map’s minutes are up and down together.",
                "Read them once, as they stand in the readout.",
                tolerance=0.006,
            ),
            Mistake(
                "climb added",
                lambda truth: truth + CLIMB_MINUTES,
                "It looks as if minutes for the powered climb were added.",
                "The question leaves the climb out: read the minutes as they stand.",
                tolerance=0.06,
            ),
        ),
        neighbours=(
            Neighbour(
                "the time by the numbers of Japan’s government for that day",
                lambda: flight.free_flight(*TOKYO).minutes,
                "The Joint Chiefs are asked: on the map, choose 15 September 2017, ROK JCS.",
                tolerance=0.003,
            ),
            *others(
                lambda *pair: flight.free_flight(*pair).minutes, {"4 October 2022": THIRD, "18 November 2022": LOFTED}
            ),
            *others(lambda *pair: flight.free_flight(*pair).angle_deg, {"29 August 2017, in degrees": FIRST}),
            Neighbour(
                "how many times as high as an ordinary throw it goes",
                lambda: flight.loft_ratio(FAR, HIGH).value,
                "The minutes stand before it in the readout.",
            ),
            Neighbour(
                "how high an ordinary throw of that range goes, in km",
                lambda: flight.minimum_energy(FAR).apogee_km,
                "The minutes stand before it in the readout.",
                tolerance=0.002,
            ),
        ),
        if_wrong="The map has this launch: choose it in the list, and read the minutes.",
        hints=(
            "Below the map is a list of launches: choose 15 September 2017, ROK JCS. Or press *Later* once or twice.",
            "The readout says how fast and how steeply it starts, and after how many minutes it lands.",
        ),
        solution="The readout says that it lands after 16.9 minutes: about **17 minutes**. Over flat ground it would "
        "be 13.",
        why="A real flight lasts some minutes longer: the powered climb comes on top. What a clock can tell about a "
        "report is the matter of notebook 06.",
    ),
    Number(
        id="04.6",
        prompt="On the map, set a range of 1,000 km and an apogee on the line of ordinary throws. Then choose the "
        "launch of 18 November 2022 as Japan’s ministry stated it (a range of 1,000 km, too). How many times as fast "
        "was its start?",
        truth=lambda: FAST / ORDINARY,
        tolerance=0.15,  # who is 60 km beside the line reads 2.9 or 3.1 km/s for the ordinary throw
        mistakes=(
            Mistake(
                "heights for speeds",
                lambda truth: LOFTED[1] / flight.minimum_energy(LOFTED[0]).apogee_km,
                "That is how many times as high it goes.",
                "The question asks for the speeds: read km/s for both points, and divide.",
            ),
            Mistake(
                "difference for ratio",
                lambda truth: FAST - ORDINARY,
                "That is how many km/s more it takes.",
                "“How many times” asks for one speed divided by the other.",
            ),
            Mistake(
                "ratio upside down",
                lambda truth: 1 / truth,
                "Your ratio stands on its head.",
                "The lofted start is the faster one: it stands on top.",
            ),
            Mistake(
                "one speed alone",
                lambda truth: FAST,
                "That is the speed of the lofted start alone.",
                "Divide it by the speed of the ordinary throw of the same range.",
            ),
            Mistake(
                "the ordinary speed alone",
                lambda truth: ORDINARY,
                "That is the speed of the ordinary start alone.",
                f"Divide {FAST:.1f} by it.",
                tolerance=0.045,
            ),
            Mistake(
                "the map’s first apogee kept",
                lambda truth: FAST / flight.free_flight(LOFTED[0], FIRST[1]).speed_km_s,
                "It looks as if the apogee of the map’s first point, 550 km, was kept when the range was set to 1,000: "
                "that point lies well above the line of ordinary throws.",
                "Bring the point down to the thick line before you read its speed.",
                tolerance=0.02,
            ),
            Mistake(
                "a point above the line",
                lambda truth: FAST / flight.free_flight(LOFTED[0], (ORDINARY_KM + 2 * FIRST[1]) / 3).speed_km_s,
                "It looks as if the ordinary throw’s speed was read well above the thick line.",
                "At 1,000 km the thick line runs a little below 250 km of apogee: bring the point down to it.",
                tolerance=0.0175,
            ),
            Mistake(
                "decimals cut off",
                lambda truth: math.floor(truth),
                "A little small: it looks as if the decimals were cut off, or a speed was rounded to whole km/s.",
                "Keep one decimal of both speeds, and of their ratio.",
                tolerance=0.001,
            ),
            Mistake(
                "the ordinary throw of another range",
                lambda truth: FAST / flight.minimum_energy(FIRST[0]).speed_km_s,
                "That compares with an ordinary throw of 2,700 km, where the map begins.",
                "Set the range to 1,000 km first; then bring the apogee to the thick line.",
                tolerance=0.02,
            ),
            Mistake(
                "height over range",
                lambda truth: LOFTED[1] / LOFTED[0],
                "That is its height divided by its range.",
                "The question asks for the speeds: read km/s for both points, and divide.",
            ),
        ),
        steps=(
            Step(
                "how high the ordinary throw of that range goes",
                lambda: flight.minimum_energy(LOFTED[0]).apogee_km,
                "Read the speed there, in km/s; then the speed of the lofted start; then divide.",
            ),
        ),
        if_wrong="Read the km/s in the readout for both points, with the range at 1,000 km, and divide the "
        "larger by the smaller.",
        hints=(
            "The ordinary throw of 1,000 km goes about 240 km high. Read the speed there.",
            "Then set the apogee to 6,000 km, or choose the launch, and read the speed again. Divide.",
            f"{FAST:.1f} km/s and {ORDINARY:.1f} km/s.",
        ),
        solution=f"{FAST:.2f} km/s ÷ {ORDINARY:.2f} km/s is about **{FAST / ORDINARY:.1f}**.",
        why="Both land 1,000 km away. The range alone does not tell how fast, and so how capable, the missile was.",
    ),
)
