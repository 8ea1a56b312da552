"""Rows of question 02.1: four conversions, each with the mistakes that are made in it."""

from lessons import data
from lessons.exercises.kinds.table import Row
from lessons.exercises.quantities.mistakes import (
    Mistake,
    metres_not_feet,
    seconds_not_minutes,
    statute_for_nautical,
    thousandth,
)
from lessons.exercises.quantities.quantity import Quantity
from lessons.units import convert

ZONE_NMI = 200  # the law of the sea: an exclusive economic zone reaches no farther
STATED = {c.quantity: c.number for c in data.claims("nk-2024-11-05", publisher="Japan MOD") if c.has_number}
KCNA = {c.quantity: c.number for c in data.claims("nk-2024-10-31", publisher="Chosun Ilbo") if c.has_number}
GERMAN = f"{KCNA['range_km']:,.1f}".translate(str.maketrans(",.", ".,"))

CONVERSION_ROWS = (
    Row(
        "zone",
        f"“The zone reaches {ZONE_NMI} miles”, says a paper; it means an economic zone at sea. In km",
        {
            "number": Quantity(
                truth=lambda: convert(ZONE_NMI, "nmi", "km"),
                unit="km",
                tolerance=1,
                convert=True,
                mistakes=(
                    statute_for_nautical(tolerance=0.01),  # about 320 is as telling as 321.9
                    Mistake(
                        "divided for multiplied",
                        lambda truth: convert(ZONE_NMI, "km", "nmi"),
                        "It looks as if you divided by 1.852.",
                        "A nautical mile is longer than a kilometre, so there are more kilometres than miles.",
                    ),
                    Mistake(
                        "divided, by the mile on land",
                        lambda truth: convert(convert(truth, "km", "nmi"), "km", "mi"),
                        "It looks as if you divided by 1.609.",
                        "A mile is longer than a kilometre; and at sea it is 1.852 km.",
                    ),
                    Mistake(
                        "number kept",
                        lambda truth: ZONE_NMI,
                        "That is the number of miles.",
                        "The question asks for kilometres.",
                    ),
                ),
            )
        },
    ),
    Row(
        "feet",
        f"Apogee of 5 November 2024, about {STATED['apogee_km']:g} km. In feet",
        {
            "number": Quantity(
                truth=lambda: convert(STATED["apogee_km"], "km", "ft"),
                unit="ft",
                tolerance=29_000,  # about 300,000 leads back to 100 km; how round it may be comes a section later
                report_step=1,
                convert=True,
                mistakes=(
                    Mistake(
                        "number kept",
                        lambda truth: STATED["apogee_km"],
                        "That is still the number of kilometres.",
                        "The question asks for feet, and a foot is much shorter than a kilometre.",
                    ),
                    Mistake(
                        "worked example",
                        lambda truth: convert(STATED["apogee_km"], "km", "mi"),
                        "That is the number of miles, from the worked example.",
                        "The question asks for feet, and a foot is much shorter than a mile.",
                    ),
                    metres_not_feet(),
                    thousandth(),
                    Mistake(
                        "multiplied for divided",
                        lambda truth: STATED["apogee_km"] * 1000 * 0.3048,
                        "It looks as if you multiplied by 0.3048.",
                        "A foot is shorter than a metre, so there are more feet than metres.",
                    ),
                ),
            )
        },
    ),
    Row(
        "clock",
        f"KCNA, North Korea’s state agency: flight time of 31 October 2024, {KCNA['flight_time_s']:,g} s. In minutes",
        {
            "number": Quantity(
                truth=lambda: KCNA["flight_time_s"] / 60,
                unit="min",
                tolerance=0.1,
                convert=True,
                mistakes=(
                    seconds_not_minutes(),
                    Mistake(
                        "seconds written as decimals",
                        lambda truth: KCNA["flight_time_s"] // 60 + KCNA["flight_time_s"] % 60 / 100,
                        "It looks as if the seconds that are left over went behind the point.",
                        "Half a minute is 0.5 and not 0.30: divide the seconds by 60.",
                        tolerance=0.001,
                    ),
                    Mistake(
                        "multiplied for divided",
                        lambda truth: truth * 60 * 60,
                        "It looks as if you multiplied by 60.",
                        "A minute is longer than a second, so there are fewer of them.",
                    ),
                    Mistake(
                        "hours for minutes",
                        lambda truth: truth / 60,
                        "That looks like hours.",
                        "Divide by 60 once, not twice.",
                        tolerance=0.03,
                    ),
                    Mistake(
                        "cut off, not rounded",
                        lambda truth: KCNA["flight_time_s"] // 60,
                        "Those are the whole minutes; the seconds that are left over were cut off.",
                        "Divide by 60 and keep one decimal.",
                        tolerance=0.001,
                    ),
                ),
            )
        },
    ),
    Row(
        "comma",
        f"KCNA’s range of that day, as a German paper would print it: {GERMAN} km. In metres",
        {
            "number": Quantity(
                truth=lambda: KCNA["range_km"] * 1000,
                unit="m",
                tolerance=100,
                convert=True,
                mistakes=(
                    Mistake(
                        "number kept",
                        lambda truth: KCNA["range_km"],
                        "That is too small by a thousand: still the kilometres, or a point read as an English one.",
                        "In German a comma marks the decimals, a point parts thousands. And 1 km is 1,000 m.",
                        tolerance=0.001,
                    ),
                    Mistake(
                        "comma left out",
                        lambda truth: truth * 10,
                        "Your number is ten times too large: it looks as if the comma was left out.",
                        "In German a comma marks the decimals, and a point parts thousands.",
                    ),
                ),
            )
        },
    ),
)
