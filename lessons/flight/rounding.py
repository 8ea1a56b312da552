"""What a rounded number can have been before it was rounded."""

from typing import Any

import numpy as np

from lessons.arrays.arguments import step_argument
from lessons.arrays.numbers import broadcast, first_bad, place


def rounding_box(
    name: str, values: np.ndarray, step: Any, step_name: str, unit: str = "km"
) -> tuple[np.ndarray, np.ndarray]:
    """The lowest and the highest number that is printed as `values` when numbers are rounded to the nearest `step`.

    A step of 0 leaves the values alone. ValueError where the lowest would not be more than 0: so coarse a rounding
    would have printed 0, not the value.

    >>> [float(end) for end in rounding_box("apogee_km", np.array(100.0), 50, "apogee_step_km")]
    [75.0, 125.0]
    """
    values, step = broadcast(**{name: np.asarray(values), step_name: step_argument(step_name, step, unit)})
    bad = first_bad((step == 0) | (values > step / 2))
    if bad is not None:
        raise ValueError(
            f"{step_name} must be less than twice {name} ({values[bad]:g} {unit}), not {step[bad]:g} {unit}{place(bad)}"
        )
    return values - step / 2, values + step / 2
