"""The Earth's constants, and what every flight function does with its arguments and results."""

from collections.abc import Callable
from decimal import Decimal
from numbers import Real
from typing import Any, TypeVar

import numpy as np

EARTH_RADIUS_KM = 6371.0  # mean radius
MU_KM3_S2 = 398600.4418  # the Earth's gravitational parameter

Numbers = float | np.ndarray
N = TypeVar("N", float, np.ndarray)  # what a result holds: a float for single numbers, an array otherwise


def first_bad(good: np.ndarray) -> tuple[int, ...] | None:
    """The index of the first False, or None.

    >>> first_bad(np.array([True, False, False]))
    (1,)
    """
    if good.all():
        return None
    return tuple(int(i) for i in np.argwhere(~good)[0])


def place(index: tuple[int, ...]) -> str:
    """Where in an array a value stands, for a message: nothing for a single number.

    >>> place((1, 2))
    ' (position 1, 2)'
    """
    return f" (position {', '.join(map(str, index))})" if index else ""


def accepted(
    name: str,
    values: Any,
    limits: str,
    good: Callable[[np.ndarray], np.ndarray],
    hint: Callable[[float], str] | None = None,
) -> np.ndarray:
    """The values as an array of floats; ValueError names the argument and the first one that is not `good`.

    `limits` says what would be accepted; `good` is False for nan; `hint` may add a guess at what was meant. Text,
    truth values, dates and arrays with masked places are no numbers: `lessons.units` reads text.

    >>> accepted("share", [0.2, 7], "between 0 and 1", lambda x: (x >= 0) & (x <= 1))
    Traceback (most recent call last):
    ValueError: share must be between 0 and 1, not 7.0 (position 1)
    """
    try:
        given = np.asarray(values)
        numeric = given.dtype.kind in "iuf" or (given.dtype.kind == "O" and all(map(_is_number, given.flat)))
        if not numeric or np.ma.is_masked(values):
            raise TypeError
        array = given.astype(float, copy=False)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"{name} must be a number {limits}, not {values!r}") from None
    bad = first_bad(good(array))
    if bad is None:
        return array
    value = float(array[bad])
    shown = None if given[bad] is None else value  # None turns into nan
    raise ValueError(f"{name} must be {limits}, not {shown}{place(bad)}{hint(value) if hint else ''}")


def _is_number(value: object) -> bool:
    """Whether an element of an array of objects is a number; None stands for a missing one."""
    return value is None or (isinstance(value, Real | Decimal) and not isinstance(value, bool))


def true_or_false(name: str, values: Any) -> np.ndarray:
    """One or many truth values as an array; ValueError where they are anything else.

    >>> true_or_false("turned", "no")
    Traceback (most recent call last):
    ValueError: turned must be True or False, not 'no'
    """
    array = np.asarray(values)
    if array.dtype != bool:
        raise ValueError(f"{name} must be True or False, not {values!r}")
    return array


def broadcast(**arrays: np.ndarray) -> list[np.ndarray]:
    """The arrays in one common shape; ValueError names them and their shapes where there is none.

    >>> [a.shape for a in broadcast(range_km=np.zeros((2, 1)), apogee_km=np.zeros(3))]
    [(2, 3), (2, 3)]
    """
    try:
        return list(np.broadcast_arrays(*arrays.values()))
    except ValueError:
        shapes = " and ".join(f"{name} {array.shape}" for name, array in arrays.items())
        raise ValueError(f"the shapes of {shapes} do not go together: give equal shapes or single numbers") from None


def shaped(*results: Any) -> list[Any]:
    """Python numbers, truth values and words for scalars, arrays otherwise, all of one shape.

    >>> shaped(np.float64(4.9))
    [4.9]
    """
    return [r.item() if r.ndim == 0 else r for r in np.broadcast_arrays(*results)]


def shaped_one(result: Any) -> Numbers:
    """The same for one result alone.

    >>> shaped_one(np.float64(4.9))
    4.9
    """
    found: Numbers = shaped(result)[0]
    return found
