"""A slider: a number in even steps, in even ratios, or at stops of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from lessons.explorers.controls.numbers import decimals, even_ratios, finite


@dataclass(frozen=True)
class Slider:
    """A number from ``low`` to ``high`` in ``unit``.

    It moves in steps of ``step``; with ``log`` by even ratios, with ``stops`` from one of these to the next (``step``
    then only says whether numbers are whole). Code may set any number between.

    >>> Slider("angle_deg", "Angle", 5, 85, 1, 45, "degrees").accept(60)
    60
    >>> Slider("range_km", "Range", 100, 900, 1, 300, "km", stops=(100, 300, 900)).nearest(500)
    300.0
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
    stops: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        if not self.low < self.high or not self.step > 0 or (self.log and self.low <= 0):
            raise ValueError(f"{self.name}: low {self.low}, high {self.high}, step {self.step} make no slider")
        if self.stops and (list(self.stops) != sorted(set(self.stops)) or self._ends(self.stops)):
            wanted = f"growing numbers from {self.low:g} to {self.high:g}, both of them among these,"
            raise ValueError(f"{self.name}: stops {self.stops[0]:g} to {self.stops[-1]:g} given; {wanted} are expected")
        self.accept(self.value)

    def _ends(self, stops: tuple[float, ...]) -> bool:
        return (stops[0], stops[-1]) != (self.low, self.high)

    def accept(self, value: object) -> float | int:
        """Return ``value`` as a number of this slider; ValueError if it is none or out of range."""
        wanted = f"a number from {self.low:g} to {self.high:g}"
        number = finite(self.name, value, self.unit, wanted)
        slack = 1e-9 * (self.high - self.low)
        if not self.low - slack <= number <= self.high + slack:
            unit = f" {self.unit}" if self.unit else ""
            raise ValueError(f"{self.name}: {number:g}{unit} given; {wanted}{unit} is expected")
        whole = not self.places and float(self.step).is_integer() and number.is_integer()
        return int(number) if whole else round(number, 12)

    def nearest(self, value: float) -> float | int:
        """Return the stop nearest to ``value``: for a pointer, which may wander out of the picture.

        >>> Slider("angle_deg", "Angle", 5, 85, 1, 45, "degrees").nearest(91.2)
        85
        """
        if self.places:
            return min(self.places, key=lambda place: abs(place - value))
        steps = round((min(max(value, self.low), self.high) - self.low) / self.step)
        return self.accept(min(self.high, self.low + steps * self.step))

    @cached_property
    def places(self) -> list[float]:
        """The values it stops at, where these are not even steps; else none."""
        if self.stops:
            return [float(stop) for stop in self.stops]
        return list(even_ratios(self.low, self.high)) if self.log else []

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        common = {"kind": "slider", "name": self.name, "label": self.label, "unit": self.unit, "help": self.help}
        if self.places:
            return common | {"places": self.places, "decimals": 0}
        return common | {"low": self.low, "high": self.high, "step": self.step, "decimals": decimals(self.step)}
