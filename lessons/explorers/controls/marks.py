"""Movable marks of a picture: one that has a place of its own, and one that moves other controls."""

from __future__ import annotations

from dataclasses import dataclass

from lessons.explorers.controls.numbers import decimals, finite, given


@dataclass(frozen=True)
class Axis:
    """Where a mark can go in one direction: from ``low`` to ``high`` by ``step``, in the picture's data units.

    ``name`` says what is read there; ``over`` and ``under`` what a guess beyond the truth, or short of it, was.

    >>> Axis(0, 300, 5, "km", "apogee").nearest(97.6), Axis(0, 300, 5, "km", "apogee").say(100)
    (100, '100 km')
    """

    low: float
    high: float
    step: float
    unit: str = ""
    name: str = ""
    over: str = "too much"
    under: str = "too little"

    def nearest(self, value: float) -> float:
        """Return the step nearest to ``value`` that the mark can take."""
        steps = round((min(max(value, self.low), self.high) - self.low) / self.step)
        return round(min(self.high, self.low + steps * self.step), 12)

    def moved(self, value: float, steps: int) -> float:
        """Return where so many steps from ``value`` lead."""
        return self.nearest(value + steps * self.step)

    def say(self, value: float) -> str:
        """Return a place on this axis in words."""
        return f"{value:,.{decimals(self.step)}f} {self.unit}".strip()


@dataclass(frozen=True)
class Place:
    """A movable mark with a place of its own: its value is (x, y), each fixed where it has no `Axis`.

    The picture draws it as `Marker(..., movable=True, name=...)` of the same name; ``label`` is its spoken name.

    >>> pin = Place("pin", "Your pin", (200, 50), y=Axis(0, 300, 5, "km", "height"))
    >>> pin.accept((200, 101)), pin.nearest(640, 97.6), pin.say((200, 100))
    ((200, 101), (200, 100), 'height 100 km')
    """

    name: str
    label: str
    value: tuple[float, float]
    x: Axis | None = None
    y: Axis | None = None

    def __post_init__(self) -> None:
        if self.x is None and self.y is None:
            raise ValueError(f"{self.name}: a mark without an axis cannot be moved; give x, y or both")
        self.accept(self.value)

    @property
    def axes(self) -> tuple[Axis | None, Axis | None]:
        """Both directions."""
        return self.x, self.y

    def accept(self, value: object) -> tuple[float, float]:
        """Return ``value`` as a place that the mark can have; ValueError for another."""
        if not isinstance(value, tuple | list) or len(value) != 2:
            raise ValueError(f"{self.name}: {given(value)} given; a place, as {self.value}, is expected")
        return self._at(value, 0), self._at(value, 1)

    def _at(self, place: tuple | list, way: int) -> float:
        axis, fixed = self.axes[way], self.value[way]
        if axis is None:
            if finite(self.name, place[way], "", f"{fixed:g}") != fixed:
                raise ValueError(f"{self.name}: {given(place[way])} given; the mark stays at {fixed:g} there")
            return fixed
        wanted = f"{axis.name or 'a number'} from {axis.low:g} to {axis.high:g}"
        number = finite(self.name, place[way], axis.unit, wanted)
        if not axis.low <= number <= axis.high:
            raise ValueError(f"{self.name}: {axis.say(number)} given; {wanted} {axis.unit} is expected")
        return int(number) if number.is_integer() else number

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the place nearest to a pointer, which may wander out of the picture."""
        return self.accept([axis.nearest(at) if axis else fixed for axis, at, fixed in self._ways((x, y))])

    def drawn(self, place: tuple[float, float]) -> tuple[float, float]:
        """Return where the picture shows a place: there, unless the mark's axes are not the picture's."""
        return place

    def moved(self, place: tuple[float, float], steps: tuple[int, int]) -> tuple[float, float]:
        """Return where steps to the right and up lead."""
        ways = zip(self.axes, place, steps, strict=True)
        return self.accept([axis.moved(at, by) if axis else at for axis, at, by in ways])

    def say(self, place: tuple[float, float]) -> str:
        """Return a place in words, for who cannot see it."""
        ways = zip(self.axes, place, strict=True)
        return ", ".join(f"{axis.name} {axis.say(at)}".strip() for axis, at in ways if axis)

    def _ways(self, at: tuple[float, float]) -> zip:
        return zip(self.axes, at, self.value, strict=True)


@dataclass(frozen=True)
class Grip:
    """A movable mark that stands for other controls: the explorer's ``drag`` says what moving it sets.

    ``label`` is its spoken name; ``words`` says with the controls' values where it is.

    >>> Grip("pin", "Second pin", "{pin_km:,g} km above the line").say({"pin_km": 1500})
    '1,500 km above the line'
    """

    name: str
    label: str
    words: str

    def say(self, values: dict) -> str:
        """Return the mark's place in words, for who cannot see it."""
        return self.words.format(**values)
