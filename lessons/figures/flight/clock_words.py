"""What the clock chart says in words: the verdict on three figures, or the third from two."""

from typing import NamedTuple

import numpy as np

from lessons import flight
from lessons.reports.flights import clock
from lessons.sources import StatedLaunch

LOW = "low. Air can bend such a path, so free flight is no yardstick and no time is given."
LOW_LINES = ("Air can bend such a path:", "free flight is no yardstick")


class Told(NamedTuple):
    """The readout, the lines that stand in the picture, and the interval that the answer is (None for a verdict)."""

    readout: str
    lines: tuple[str, ...]
    interval: tuple[float, float] | None = None


def answer(range_km: float, apogee_km: float, minutes: float, asked: str, launch: StatedLaunch | None) -> Told:
    """The answer to what is asked ("check", "minutes", "apogee" or "range"), in km and minutes.

    >>> answer(1000, 6000, 69, "minutes", None).readout
    '1,000 km far, 6,000 km up: 65.4 min of free flight; with the usual climb 67.4 to 70.4 min.'
    """
    if asked in ("check", "minutes") and range_km > 0 and flight.in_air(range_km, apogee_km):
        given = f"{range_km:,.15g} km far, {apogee_km:,.15g} km up"
        return Told(f"{given}: {LOW}", ("Low", given, *LOW_LINES))
    if asked == "check":
        return _check(range_km, apogee_km, minutes, launch)
    found = interval(range_km, apogee_km, minutes, asked)
    far, up, clock = f"{range_km:,.15g} km far", f"{apogee_km:,.15g} km up", f"{_tenths(minutes)} min"
    if asked == "minutes":
        free = flight.free_flight(range_km, apogee_km).minutes
        given, told = f"{far}, {up}", f"{free:.1f} min of free flight; with the usual climb {_span(found, 1)} min"
    elif asked == "apogee":
        given, told = f"{far}, {clock}", f"{_span(found)} km of apogee"
    else:
        given, told = f"{up}, {clock}", f"any range from {_span(found)} km"
    if found is None:
        told = "no free flight and usual climb give this pair"
    first = f"Asked: the {'time' if asked == 'minutes' else asked}"
    return Told(f"{given}: {told}.", (first, given, *(part[0].upper() + part[1:] for part in told.split("; "))), found)


def interval(range_km: float, apogee_km: float, minutes: float, asked: str) -> tuple[float, float] | None:
    """The lowest and the highest of what is asked, in minutes or km; None where no free flight fits.

    >>> [round(end) for end in interval(999.2, 0, 68.9, "apogee")]
    [5855, 6151]
    """
    if asked == "minutes":
        free = flight.free_flight(range_km, apogee_km).minutes
        climb = flight.usual_climb(free)
        return free + climb.low, free + climb.high
    if asked == "apogee":
        found = flight.apogee_from_clock(range_km, minutes)
    else:
        found = flight.range_from_clock(apogee_km, minutes)
    return None if np.isnan(found.low) else (found.low, found.high)


def _span(found: tuple[float, float] | None, decimals: int = 0) -> str:
    return "" if found is None else f"{found[0]:,.{decimals}f} to {found[1]:,.{decimals}f}"


def _tenths(minutes: float) -> str:
    return f"{round(minutes, 1):g}"


def _numbers(launch: StatedLaunch) -> str:
    far, up, minutes = launch.figures
    return f"{far} far, {up} up, {minutes}"


def _check(range_km: float, apogee_km: float, minutes: float, launch: StatedLaunch | None) -> Told:
    if launch is None:
        checked = flight.check_clock(range_km, apogee_km, minutes)
        who, figures = "Your figures", f"{range_km:,.15g} km far, {apogee_km:,.15g} km up, {_tenths(minutes)} min"
    else:
        checked, who, figures = clock(launch), launch.who, _numbers(launch)
    over = launch is not None and launch.over_apogee
    free, excess = checked.free_minutes, checked.excess_minutes
    at_least, at_most = ("at least ", "at most ") if over else ("", "")
    takes, climb = f"free flight takes {at_least}{free:.1f} min", f"{at_most}{abs(excess):.1f} min"
    if checked.verdict == "too short":
        left, verdict = f"{takes}, {climb} more than stated", "Inconsistent as it stands"
        short = f"{verdict}: {climb} too few"
    else:
        left = f"{takes} and leaves {climb} for the climb"
        fits = "It cannot be faulted" if over else "It fits"
        verdict = fits if checked.verdict == "fits" else "Longer than a usual climb"
        short = f"{verdict}: {climb} left"
    named = "" if launch is None else f"{who}: "
    return Told(f"{named}{figures}: {left}. {verdict}.", (who, figures, f"F{takes[1:]}", short))
