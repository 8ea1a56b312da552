"""Rows of notebook 02's two tables of slips: miles that do not fit their kilometres, and times that do not meet."""

from lessons import data
from lessons.exercises.kinds.table import Row
from lessons.records import Claim
from lessons.sources import as_printed, printed_in
from lessons.units import convert, find, from_number


def number_before(unit: str, text: str) -> float:
    """The number that stands before a unit in a print.

    >>> number_before("miles", "km (3,278 miles)")
    3278.0
    """
    symbol = from_number(0, unit).unit
    for found in find(text):
        for reading in (found, *found.beside):
            if reading.unit == symbol:
                return reading.value
    raise ValueError(f"text: no number stands before {unit} in {text!r}")


# --- 02.5: distances whose miles do not fit ------------------------------------------------------------------------

STRATFOR = data.claim("nk-2017-07-04", "estimated_max_range_km", claimant="Stratfor")
DEFENCE = data.claim("nk-2022-03-24", "range_km", publisher="Defence Blog")
AP = data.claim("nk-2024-11-05", "apogee_km", publisher="AP")
ARROW = data.claim("nk-2024-10-31", "landing_relation", publisher="Straight Arrow")
FORECAST = next(s for s in data.splash_reports() if (s.event_id, s.stage) == ("nk-2024-10-31", "forecast"))
SLIPS = {
    "digits": "two digits changed places",
    "1.6": "kilometres divided by 1.6",
    "first": "the miles of another, rounder number",
    "back": "into miles, rounded, and back",
    "nautical": "nautical miles",
    "coarse": "no slip: coarse rounding",
}


def _printed(who: str, found: Claim) -> tuple[str, float, float]:
    """A row's label, the kilometres and the miles of a print."""
    km = printed_in(found, "km")
    return f"{who}: {as_printed(found)}", km.value if km else found.number, number_before("mi", found.wording)


def _slip(key: str, label: str, km: float, miles: float, right: str, coarse: str = "") -> Row:
    """A row of 02.5, with something to say about every slip that it is not."""
    true, sea, turned = convert(km, "km", "mi"), convert(km, "km", "nmi"), convert(miles, "mi", "km")
    messages = {
        "digits": f"{km:,g} km are {true:,.0f} miles. Those are not the digits of {miles:,g} in another order.",
        "1.6": f"{km:,g} ÷ 1.6 would be {km / 1.6:,.0f}, and {miles:,g} is printed.",
        "first": f"Turned back, {miles:,g} miles are {turned:,.0f} km, and that is no rounder number than {km:,g}.",
        "back": f"That leaves kilometres with an unround end, and {km:,g} has none.",
        "nautical": f"{km:,g} km would be {sea:,.0f} nautical miles, and {miles:,g} is printed.",
        "coarse": coarse or f"It is {abs(miles - true):,.0f} miles off; rounding to ten makes 5 at most.",
    }
    told = {("slip", option): message for option, message in messages.items() if option != right}
    return Row(key, label, {"slip": right}, told)


SLIP_ROWS = (
    _slip("ap", *_printed("AP", AP), "coarse"),
    _slip("stratfor", *_printed("Stratfor, a firm of analysts, in a copy", STRATFOR), "digits"),
    _slip(
        "arrow",
        f"Straight Arrow: about {FORECAST.distance_km:g} km as “{number_before('miles', str(ARROW.text)):g} miles "
        f"({number_before('km', str(ARROW.text)):g} km)”",
        FORECAST.distance_km,
        number_before("miles", str(ARROW.text)),
        "back",
        "That explains the miles. What explains the kilometres behind them?",
    ),
    _slip(
        "defence",
        *_printed("Defence Blog", DEFENCE),
        "1.6",
        "Miles that end in a 1 were not rounded to ten, and in whole miles they would be off by half a mile at most.",
    ),
)

# --- 02.6 and 02.7: times and days ---------------------------------------------------------------------------------

GMT = data.claim("nk-2017-08-29", "launch_time", publisher="Japan Times", zone="UTC")
KOREA = data.claim("nk-2017-08-29", "launch_time", publisher="Japan Times", zone="Asia/Seoul")
LOCAL = data.claim("nk-2017-07-04", "launch_time", claimant="Stratfor")
HAWAII = data.claim("nk-2017-07-04", "launch_time", claimant="US PACOM")
NIGHT = data.claim("nk-2017-05-21", "launch_time", claimant="US PACOM")
MORNING = data.claim("nk-2017-05-21", "launch_time", claimant="ROK JCS", publisher="CNN")
CNN = data.claim("nk-2022-01-05", "launch_time", publisher="CBS Sacramento")
NORTH = data.claim("nk-2009-04-05", "launch_time", claimant="KCNA")
NORAD = data.claim("nk-2009-04-05", "launch_time", claimant="NORAD")
CLOCK_SLIPS = {
    "pyongyang": "Pyongyang time, half an hour behind Seoul",
    "twelve": "a.m. and p.m. changed places",
    "american": "the date in the United States",
    "announced": "the day of the announcement",
    "none": "no clock: they disagree",
}
DAYS_ONLY = "Only days are given here, no hour. By how many days do they differ, and in which direction?"
ONE_DAY = "They are one day apart, and no hour is given. Whose day is each, and the day of what?"


def _clock_row(key: str, label: str, right: str, **own: str) -> Row:
    """A row of 02.7, with something to say about every slip that it is not."""
    assert set(own) | {right} == set(CLOCK_SLIPS), key
    return Row(key, label, {"slip": right}, {("slip", slip): said for slip, said in own.items()})


CLOCK_ROWS = (
    _clock_row(
        "north",
        f"5 April 2009: KCNA, North Korea’s news agency, {NORTH.text} in Korea; the American command NORAD "
        f"“{NORAD.wording}” (EDT: the American East in summer, 13 hours behind Korea)",
        "none",
        announced="NORAD’s date belongs to NORAD’s clock. Turn both into Korean time: what remains is no day.",
        twelve="Both say a.m. or p.m. rightly. Turn both into Korean time: what remains is no half day.",
        american="NORAD’s date belongs to NORAD’s clock. Turn both into Korean time: what remains?",
        pyongyang="In 2009 the clocks of Pyongyang and Seoul agreed.",
    ),
    _clock_row(
        "cnn",
        f"Wednesday 5 January 2022: the Joint Chiefs, as CNN gave their words six days later, “{CNN.text}”",
        "announced",
        twelve=DAYS_ONLY,
        none=ONE_DAY,
        pyongyang="In 2022 the clocks of Pyongyang and Seoul agreed.",
        american="In America it was still the day before; CNN has a day later.",
    ),
    _clock_row(
        "local",
        f"4 July 2017: Stratfor “{LOCAL.text} local time”; the US Pacific Command “{HAWAII.wording}”, 09:40 in Seoul",
        "pyongyang",
        american="The Command gives Hawaii’s date with Hawaii’s clock, as it should. Look at the other one.",
        twelve="They are much nearer than twelve hours. How far apart are they in Korean time?",
        announced="In Korea both have the same day. How far apart are they in Korean time?",
        none="09:40 in Seoul: the two are half an hour apart, to the minute. Some clock does that.",
    ),
    _clock_row(
        "night",
        f"21 May 2017: the Joint Chiefs, as CNN printed them, “{MORNING.wording}”; the US Pacific Command "
        f"“{NIGHT.wording}” (19 hours behind Korea)",
        "twelve",
        american="The Command gives Hawaii’s date with Hawaii’s clock, as it should. Turn its time into Seoul’s.",
        pyongyang="Half an hour does not make the two meet. How far apart are they in Korean time?",
        announced="In Korea both have the same day. How far apart are they in Korean time?",
        none="In Seoul’s time they are twelve hours apart, to the minute. A disagreement is not so even.",
    ),
)
