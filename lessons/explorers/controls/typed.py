"""Controls that are typed: a number with its unit, as people write it, and a text."""

from __future__ import annotations

from dataclasses import dataclass
from numbers import Real

from lessons import units
from lessons.explorers.controls.numbers import finite, given

LONGEST_NUMBER = 80  # letters
LONGEST_TEXT = 20_000


@dataclass(frozen=True)
class Quantity:
    """A quantity as it was printed, hedge and unit included; ``unit`` is meant where none is typed.

    The value stays the text; ``reading`` tells what `lessons.units` reads in it. ``low`` and ``high`` bound it, in
    ``unit``; where that is "", any unit may be typed or none, and the bounds are the number's. With ``optional``,
    nothing may be typed.

    >>> far = Quantity("range", "Range as printed", "km", 1, 20_000, "about 400 km")
    >>> far.accept("at least 249 miles"), far.accept(650)
    ('at least 249 miles', '650 km')
    >>> print(far.reading("at least 249 miles").to("km").relation)
    >=
    """

    name: str
    label: str
    unit: str
    low: float
    high: float
    value: str = ""
    optional: bool = False
    help: str = ""

    def __post_init__(self) -> None:
        self.accept(self.value)

    def accept(self, value: object) -> str:
        """Return ``value``, a text or a number, as text; ValueError, in `units`' own sentence, for no quantity."""
        if isinstance(value, Real) and not isinstance(value, bool):
            value = f"{units.number_text(finite(self.name, value, self.unit, 'a number'))} {self.unit}".strip()
        if not isinstance(value, str) or len(value) > LONGEST_NUMBER:
            wanted = f"a text of at most {LONGEST_NUMBER} letters, as '{f'400 {self.unit}'.strip()}',"
            raise ValueError(f"{self.name}: {given(value)} given; {wanted} is expected")
        text = " ".join(value.split())
        reading = self.reading(text)
        if reading is not None:
            self._check(text, reading.to(self.unit) if self.unit else reading)
        return text

    def reading(self, text: str) -> units.Reading | None:
        """Return what is read in an accepted text; None where nothing was typed and nothing need be."""
        if not text.strip() and self.optional:
            return None
        return units.read(text, self.unit or None)

    def _check(self, text: str, reading: units.Reading) -> None:
        for number in (reading.value, reading.high):
            if number is not None and not self.low <= number <= self.high:
                wanted = f"from {units.number_text(self.low)} to {units.number_text(self.high)} {self.unit}".rstrip()
                raise ValueError(f"{self.label}: {given(text)} given; {wanted} is expected")

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return _typed(self, 1, LONGEST_NUMBER)


@dataclass(frozen=True)
class TypedText:
    """A text of one line, or of ``lines`` and more where that is above 1.

    >>> TypedText("report", "The report", lines=6).accept("North Korea fired\\nat least seven.")
    'North Korea fired\\nat least seven.'
    """

    name: str
    label: str
    value: str = ""
    lines: int = 1
    help: str = ""

    def __post_init__(self) -> None:
        self.accept(self.value)

    def accept(self, value: object) -> str:
        """Return ``value`` if it is a text that is not too long, on one line where only one is asked for."""
        wanted = f"a text of at most {LONGEST_TEXT:,} letters{'' if self.lines > 1 else ' on one line'}"
        if not isinstance(value, str) or len(value) > LONGEST_TEXT or (self.lines == 1 and len(value.splitlines()) > 1):
            raise ValueError(f"{self.name}: {given(value)} given; {wanted} is expected")
        return value

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return _typed(self, self.lines, LONGEST_TEXT)


def _typed(control: Quantity | TypedText, lines: int, longest: int) -> dict:
    common = {"kind": "typed", "name": control.name, "label": control.label, "help": control.help}
    return common | {"lines": lines, "longest": longest}
