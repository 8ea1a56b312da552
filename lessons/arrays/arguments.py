"""What a range, an apogee, a time, a start and a rounding step may be: limits, and hints at a slipped unit."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from lessons.arrays.numbers import EARTH_RADIUS_KM, MU_KM3_S2, accepted, broadcast, first_bad, place

HALF_ROUND_KM = math.pi * EARTH_RADIUS_KM  # the far side of the Earth, 20,015 km away
HIGHEST_APOGEE_KM = 20_000.0  # more than twice the highest that was ever reported: above it, metres are likelier
METRES_FROM = 50_000.0  # longer than once around the Earth: in metres it would be 50 km
LONGEST_MINUTES = 230.0  # any free flight that lasts 237 goes above the highest apogee: above it, seconds are likelier
CIRCULAR_KM_S = math.sqrt(MU_KM3_S2 / EARTH_RADIUS_KM)  # 7.91, along the ground
ESCAPE_KM_S = math.sqrt(2) * CIRCULAR_KM_S  # 11.19
MACH_KM_S = 0.34  # near the ground, as newspapers use it


def range_argument(name: str, values: Any, zero: bool = True) -> np.ndarray:
    """Ranges along the ground in km, up to half the Earth's circumference; 0 (straight up) only where `zero` says so.

    >>> float(range_argument("range_km", 400))
    400.0
    """
    lowest = "between 0 and" if zero else "more than 0 and no more than"
    limits = f"{lowest} {HALF_ROUND_KM:.0f} km (half the Earth's circumference)"
    return accepted(name, values, limits, lambda x: (x >= 0 if zero else x > 0) & (x <= HALF_ROUND_KM), _metres)


def apogee_argument(name: str, values: Any) -> np.ndarray:
    """Apogees in km above the ground, more than 0 and up to 20,000.

    >>> float(apogee_argument("apogee_km", 100))
    100.0
    """
    limits = f"more than 0 km and no more than {HIGHEST_APOGEE_KM:.0f} km"
    return accepted(name, values, limits, lambda x: (x > 0) & (x <= HIGHEST_APOGEE_KM), _metres)


def angle_argument(name: str, values: Any, straight_up: bool = False) -> np.ndarray:
    """Angles above the ground in degrees, more than 0 and below 90; `straight_up` allows 90 itself.

    >>> float(angle_argument("angle_deg", 45))
    45.0
    """
    limits = f"more than 0 degrees and {'no more' if straight_up else 'less'} than 90 degrees"
    return accepted(name, values, limits, lambda x: (x > 0) & ((x <= 90) if straight_up else (x < 90)))


def minutes_argument(name: str, values: Any) -> np.ndarray:
    """Flight times in minutes, more than 0 and up to 230.

    >>> float(minutes_argument("minutes", 67.5))
    67.5
    """
    limits = f"more than 0 minutes and no more than {LONGEST_MINUTES:.0f} minutes"
    return accepted(name, values, limits, lambda x: (x > 0) & (x <= LONGEST_MINUTES), _seconds)


def speed_argument(name: str, values: Any) -> np.ndarray:
    """Start speeds in km/s, more than 0 and below the escape speed of 11.19 km/s.

    >>> float(speed_argument("speed_km_s", 2))
    2.0
    """
    limits = f"more than 0 km/s and below the escape speed, {ESCAPE_KM_S:.2f} km/s"
    return accepted(name, values, limits, lambda x: (x > 0) & (x < ESCAPE_KM_S), _mach)


def step_argument(name: str, values: Any, unit: str) -> np.ndarray:
    """Rounding steps: 0 for a number taken as it stands, 50 for one rounded to the nearest 50.

    >>> float(step_argument("apogee_step_km", 50, "km"))
    50.0
    """
    return accepted(name, values, f"0 {unit} (not rounded) or more", lambda x: (x >= 0) & np.isfinite(x))


def low_and_high(name: str, values: Any, check: Callable[[str, Any], np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """The two ends of a (low, high) argument, each through `check`: `range_argument`, `apogee_argument` and so on.

    >>> [float(end) for end in low_and_high("range_km", (450, 550), range_argument)]
    [450.0, 550.0]
    """
    try:
        low, high = values
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be two numbers (low, high), not {values!r}") from None
    low, high = broadcast(**{f"{name} low": check(name, low), f"{name} high": check(name, high)})
    bad = first_bad(low <= high)
    if bad is not None:
        raise ValueError(f"{name} must be (low, high) in this order, not ({low[bad]:g}, {high[bad]:g}){place(bad)}")
    return low, high


def _metres(value: float) -> str:
    return f"; metres? then {value / 1000:g} km" if METRES_FROM <= value < 1000 * HIGHEST_APOGEE_KM else ""


def _seconds(value: float) -> str:
    return f"; seconds? then {value / 60:.4g} minutes" if LONGEST_MINUTES < value < 60 * LONGEST_MINUTES else ""


def _mach(value: float) -> str:
    plausible = ESCAPE_KM_S <= value < ESCAPE_KM_S / MACH_KM_S
    return f"; a Mach number? then about {value * MACH_KM_S:.1f} km/s" if plausible else ""
