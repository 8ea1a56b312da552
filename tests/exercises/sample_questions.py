"""One small question of each kind, so that the engine is tested whatever the bank holds."""

import math

from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval, IntervalMistake
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.probability import Probability
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.kinds.table import ClaimsTable, Column, Row
from lessons.exercises.quantities.mistakes import (
    apogee_for_range,
    miles_not_km,
    nautical_for_statute,
    radians_not_degrees,
    seconds_not_minutes,
    thousandth,
    times_thousand,
)
from lessons.exercises.quantities.quantity import Quantity

TEXTS = {
    "prompt": "What does the **report** say? <b>",
    "hints": ("First *hint*.", "Second hint."),
    "solution": "The worked solution.",
    "why": "The why of the right answer.",
}

HEDGED = Number(
    id="99.1",
    truth=400,
    unit="km",
    relative_tolerance=0.02,
    report_step=100,
    hedge_expected="about",
    mistakes=(miles_not_km(), nautical_for_statute(), times_thousand(), apogee_for_range(100)),
    **TEXTS,
)
PLAIN = Number(
    id="99.2", truth=lambda: 1500.0, unit="km", mistakes=(thousandth(), miles_not_km()), if_wrong="Look again.", **TEXTS
)
ANGLE = Number(id="99.3", truth=45, unit="deg", tolerance=0.5, mistakes=(radians_not_degrees(),), **TEXTS)
SILENT = Number(id="99.4", truth=None, unit="missiles", **TEXTS)
SILENT_KM = Number(id="99.12", truth=None, unit="km", **TEXTS)
NOT_SAID = ("it cannot be told", "cannot be told", "can't tell", "the report does not say", "unknown", "not stated")
NOT_SAID += ("nobody said", "It can not be told from what was published.", "the report does not say how many")
# Where the conversion is the task.
MILES = Number(id="99.14", truth=250, unit="mi", tolerance=5, convert=True, **TEXTS)
BAND = Interval(id="99.15", truth=(90, 105), unit="km", tolerance=1, convert=True, **TEXTS)
CELL = ClaimsTable(
    id="99.16",
    columns=(Column("value", "How much"),),
    rows=(Row("zone", "200 miles", {"value": Quantity(truth=370.4, unit="km", tolerance=1, convert=True)}),),
    **TEXTS,
)
MINUTES = Number(id="99.13", truth=lambda: 4.76, unit="min", tolerance=0.08, mistakes=(seconds_not_minutes(),), **TEXTS)
COUNT = Number(id="99.5", truth=7, unit="missiles", tolerance=0, hedge_expected="at least", **TEXTS)
INTERVAL = Interval(
    id="99.6",
    truth=(350, 450),
    unit="km",
    tolerance=5,
    mistakes=(
        miles_not_km(),
        IntervalMistake("half a step", lambda ends: (ends[0] + 20, ends[1] - 20), "The rounding reaches farther."),
    ),
    **TEXTS,
)
OPEN_END = Interval(id="99.7", truth=(6000, math.inf), unit="km", tolerance=10, **TEXTS)
CHOICE = Choice(
    id="99.8",
    options={
        "japan": Option("Japan's ministry"),
        "jcs": Option("South Korea's staff", "They gave no count.", mistake="wrong claimant"),
        "kcna": Option("KCNA", "It was silent that day.", verdict=Verdict.OVERCLAIMS),
    },
    right="japan",
    **TEXTS,
)
SEVERAL = SeveralChoices(
    id="99.9",
    options={
        "a": Option("Radar"),
        "b": Option("Ships, and planes"),
        "c": Option("Rumour", "It measures nothing.", mistake="rumour as sensor"),
        "d": Option("A copy", "It repeats."),
    },
    right={"a", "b"},
    **TEXTS,
)
TABLE = ClaimsTable(
    id="99.10",
    columns=(
        Column("who", "Who says so", {"japan": "Japan", "jcs": "South Korea", "unsaid": "not said"}),
        Column("value", "How much"),
        Column("hedge", "Hedge", {"about": "about", "least": "at least", "none": "no hedge"}, no_hedge="none"),
    ),
    rows=(
        Row(
            "range",
            "How far",
            {
                "who": ("japan", "jcs"),
                "value": Quantity(truth=400, unit="km", hedge_expected="about", mistakes=(miles_not_km(),)),
                "hedge": "about",
            },
            messages={("hedge", "none"): "The word before the number is gone.", ("who", "unsaid"): "Two say it."},
        ),
        Row(
            "count",
            "How many",
            {"who": "japan", "value": Quantity(truth=None, unit="missiles"), "hedge": "least"},
            messages={("who", "jcs"): "They said only “several”.", ("hedge", "about"): "“About” lets it be fewer."},
        ),
    ),
    **TEXTS,
)
LIKELY = Probability(id="99.11", range=(0.6, 0.9), too_high="Much is unknown.", too_low="Two say so.", **TEXTS)

SAMPLES = (HEDGED, PLAIN, ANGLE, SILENT, COUNT, INTERVAL, OPEN_END, CHOICE, SEVERAL, TABLE, LIKELY, SILENT_KM, MINUTES)
