"""The Earth's constants, and what every flight function does with its arguments and results."""

import numpy as np

EARTH_RADIUS_KM = 6371.0  # mean radius
MU_KM3_S2 = 398600.4418  # the Earth's gravitational parameter

Numbers = float | np.ndarray


def positive(name: str, values, unit: str, below: float = np.inf) -> np.ndarray:
    """The values as an array of floats; ValueError names the argument and the first one that is not above 0.

    >>> positive("range_km", [400, -1], "km")
    Traceback (most recent call last):
    ValueError: range_km must be more than 0 km, not -1.0 (position 1)
    """
    limits = f"more than 0 {unit}" if np.isinf(below) else f"between 0 and {below:g} {unit}"
    try:
        array = np.asarray(values, dtype=float)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be a number {limits}, not {values!r}") from None
    good = (array > 0) & (array < below)  # False for nan
    if good.all():
        return array
    bad = np.flatnonzero(~good.ravel())[0]
    where = f" (position {bad})" if array.ndim else ""
    raise ValueError(f"{name} must be {limits}, not {array.ravel()[bad]}{where}")


def shaped(*results) -> list:
    """Python floats for scalars, arrays otherwise, all of one shape.

    >>> shaped(np.float64(4.9))
    [4.9]
    """
    return [float(r) if r.ndim == 0 else r for r in np.broadcast_arrays(*results)]
