"""What free flight makes of a launch as one claimant stated it: clock, loft ratio, farthest throw."""

from functools import cache

from lessons import data, flight
from lessons.sources.launches import TOGETHER, StatedLaunch, stated_launches
from lessons.sources.selections import MEASURERS

NO_FAULT = "cannot be faulted"


@cache
def timed_launches() -> dict[str, StatedLaunch]:
    """The launches of the tables with all three figures from one claimant, oldest first; never mixed.

    Left out are analysts and papers, who measure nothing, first words that the same side later replaced, copies that
    garbled a figure, and flights so low for their range that they were no thrown body's (notebook 07): free flight is
    no yardstick for those.

    >>> sorted({launch.claimant for launch in timed_launches().values()})
    ['Japan MOD', 'Japan government', 'KCNA', 'Russian MOD', 'US PACOM']
    """
    found: dict[str, StatedLaunch] = {}
    seen = set()
    for event in data.events():
        for launch in stated_launches(data.claims(event.event_id), needs=TOGETHER):
            if data.source(launch.claimant).kind not in MEASURERS:
                continue
            same = (event.event_id, *launch.pair_km, launch.minutes)
            if same in seen or flight.in_air(*launch.pair_km):
                continue
            seen.add(same)  # a government and its ministry are one statement
            found[f"{event.event_id} {launch.claimant}"] = launch
    return found


def clock(launch: StatedLaunch) -> flight.ClockCheck[float]:
    """The clock's verdict on a launch's three figures, for every time that the rounding allows.

    ValueError where one of the three was not stated.

    >>> clock(timed_launches()["nk-2022-11-18 KCNA"]).verdict
    'fits'
    """
    figures = (*launch.pair_km, launch.minutes)
    return flight.check_clock(*figures, minutes_step=launch.minutes_step, more_than_apogee=launch.over_apogee)


def clock_verdict(launch: StatedLaunch) -> str:
    """The verdict in words; with a lower limit for an apogee any longer clock would pass.

    >>> [clock_verdict(timed_launches()[f"nk-2022-03-24 {claimant}"]) for claimant in ("KCNA", "Japan MOD")]
    ['too short', 'cannot be faulted']
    """
    verdict = str(clock(launch).verdict)
    return NO_FAULT if launch.over_apogee and verdict == "fits" else verdict


def farthest(launch: StatedLaunch) -> flight.Interval[float]:
    """How far the same speed would reach, from the lowest to the highest that print and rounding allow, in km.

    Open to the right (inf) where range or apogee is a lower limit, where the apogee is an upper one (the flatter, the
    faster), or where some pair reaches anywhere. It takes the
    pair as free flight, as `flight.farthest` does. ValueError where one of the two was not stated.

    >>> known = farthest(stated_launches(data.claims("nk-2016-06-22", claimant="KCNA"))[0])
    >>> round(known.low), round(known.high)
    (2864, 2873)
    """
    return flight.farthest_interval(launch.range_interval_km, launch.apogee_interval_km)


def loft(launch: StatedLaunch) -> flight.Interval[float]:
    """The loft ratios that print and rounding allow; open to the right (inf) where the apogee is a lower limit.

    With a lower limit for the range there is no lower end: 0. An upper limit ("less than 100 km") does the contrary:
    of the range it takes the upper end, of the apogee the lower one. ValueError where one of the two was not stated.

    >>> low, high, _ = loft(stated_launches(data.claims("nk-2024-04-02", claimant="Japan MOD"))[0])
    >>> low, round(high, 2)
    (0.0, 0.95)
    """
    return flight.loft_interval(launch.range_interval_km, launch.apogee_interval_km)


def free_minutes(launch: StatedLaunch) -> flight.Interval[float]:
    """The free flight's minutes, from the shortest to the longest that range and apogee allow; inf beside a limit.

    ValueError where one of the two was not stated.

    >>> low, high, _ = free_minutes(timed_launches()["nk-2022-03-24 Japan MOD"])
    >>> round(low, 1), high
    (65.4, inf)
    """
    return flight.free_interval(launch.range_interval_km, launch.apogee_interval_km)
