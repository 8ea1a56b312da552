"""The controls an explorer can have, and which values they accept."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from numbers import Real
from typing import Any


def _number(name: str, value: object, unit: str, wanted: str) -> float:
    if isinstance(value, bool) or not isinstance(value, Real) or not math.isfinite(value):
        raise ValueError(f"{name}: {value!r} given; {wanted}{' ' + unit if unit else ''} is expected")
    return float(value)


def _decimals(step: float) -> int:
    """Return how many decimals a number written in steps of ``step`` needs: 2 for 0.01, 0 for 5."""
    return max(0, -Decimal(str(step)).normalize().as_tuple().exponent)


@dataclass(frozen=True)
class Slider:
    """A number from ``low`` to ``high`` in ``unit``; with ``log`` its steps grow with the value (``step`` is unused).

    >>> Slider("angle_deg", "Angle", 5, 85, 1, 45, "degrees").accept(60)
    60
    """

    name: str
    label: str
    low: float
    high: float
    step: float
    value: float
    unit: str = ""
    log: bool = False
    help: str = ""

    def __post_init__(self) -> None:
        if not self.low < self.high or not self.step > 0 or (self.log and self.low <= 0):
            raise ValueError(f"{self.name}: low {self.low}, high {self.high}, step {self.step} make no slider")
        self.accept(self.value)

    def accept(self, value: object) -> float | int:
        """Return ``value`` as a number of this slider; ValueError if it is none or out of range."""
        wanted = f"a number from {self.low:g} to {self.high:g}"
        number = _number(self.name, value, self.unit, wanted)
        slack = 1e-9 * (self.high - self.low)
        if not self.low - slack <= number <= self.high + slack:
            unit = f" {self.unit}" if self.unit else ""
            raise ValueError(f"{self.name}: {number:g}{unit} given; {wanted}{unit} is expected")
        whole = not self.log and float(self.step).is_integer() and number.is_integer()
        return int(number) if whole else round(number, 12)

    def nearest(self, value: float) -> float | int:
        """Return the stop nearest to ``value``: for a pointer, which may wander out of the picture.

        >>> Slider("angle_deg", "Angle", 5, 85, 1, 45, "degrees").nearest(91.2)
        85
        """
        if self.log:
            return min(self.places, key=lambda place: abs(place - value))
        steps = round((min(max(value, self.low), self.high) - self.low) / self.step)
        return self.accept(min(self.high, self.low + steps * self.step))

    @cached_property
    def places(self) -> list[float]:
        """The values a logarithmic slider stops at, about 3 % apart, three significant digits each."""
        count = max(2, round(math.log(self.high / self.low) / 0.03))
        stops = (self.low * (self.high / self.low) ** (place / count) for place in range(1, count))
        return sorted({float(self.low), float(self.high), *(float(f"{stop:.3g}") for stop in stops)})

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        common = {"kind": "slider", "name": self.name, "label": self.label, "unit": self.unit, "help": self.help}
        if self.log:
            return common | {"places": self.places, "decimals": 0}
        return common | {"low": self.low, "high": self.high, "step": self.step, "decimals": _decimals(self.step)}


@dataclass(frozen=True)
class Select:
    """One of several options; ``options`` maps each value (a str) to the words shown."""

    name: str
    label: str
    options: Mapping[str, str]
    value: str
    help: str = ""

    def __post_init__(self) -> None:
        self.accept(self.value)

    def accept(self, value: object) -> str:
        """Return ``value`` if it is one of the options, else raise ValueError."""
        if not isinstance(value, str) or value not in self.options:
            raise ValueError(f"{self.name}: {value!r} given; one of {', '.join(map(repr, self.options))} is expected")
        return value

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        options = [[value, words] for value, words in self.options.items()]
        return {"kind": "select", "name": self.name, "label": self.label, "options": options, "help": self.help}


@dataclass(frozen=True)
class Stepper:
    """Steps through ``count`` things, numbered from 1, with a previous and a next button."""

    name: str
    label: str
    count: int
    value: int = 1
    help: str = ""

    def __post_init__(self) -> None:
        self.accept(self.value)

    def accept(self, value: object) -> int:
        """Return ``value`` as a whole number from 1 to ``count``, else raise ValueError."""
        wanted = f"a whole number from 1 to {self.count}"
        number = _number(self.name, value, "", wanted)
        if not number.is_integer() or not 1 <= number <= self.count:
            raise ValueError(f"{self.name}: {value!r} given; {wanted} is expected")
        return int(number)

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return {"kind": "stepper", "name": self.name, "label": self.label, "count": self.count, "help": self.help}


@dataclass(frozen=True)
class Button:
    """A button; pressing it calls the explorer's ``react`` with its name."""

    name: str
    label: str
    help: str = ""

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return {"kind": "button", "name": self.name, "label": self.label, "help": self.help}


@dataclass(frozen=True)
class Play:
    """A button that moves the slider named ``slider`` to its end in ``seconds``, until it is pressed again.

    For readers who asked their system for less motion, each press moves the slider by a twelfth of its way instead.
    """

    name: str
    label: str
    slider: str
    seconds: float = 6.0
    help: str = ""

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return {
            "kind": "play",
            "name": self.name,
            "label": self.label,
            "slider": self.slider,
            "seconds": self.seconds,
            "help": self.help,
        }


@dataclass(frozen=True)
class Memory:
    """A value without a control, that only ``react`` changes: what the learner has done so far, for instance."""

    name: str
    value: Any = field(default=None, hash=False)

    def accept(self, value: object) -> object:
        """Return ``value`` as it is."""
        return value


Control = Slider | Select | Stepper | Button | Play | Memory
