"""TwoPins: where the second pin must stand for the shortest string, which is the path of least speed."""

from __future__ import annotations

from typing import Any

from lessons.explorers.controls import Grip, Slider
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.flight.round_earth import pins, two_pins_picture


class TwoPins(Explorer):
    """A path over the round Earth as an ellipse around two pins: the range, and the height of the second pin (km).

    >>> two = TwoPins()
    >>> two.set(range_km=2700, pin_km=500)
    >>> two.readout[:87]
    'Second pin 500 km above the straight line: the string is 7,801 km long, 90 km more than'
    """

    title = "Two pins and a string"
    grips = (Grip("", "Second pin", "{pin_km:,g} km above the line"),)

    def __init__(self, **start: Any) -> None:
        self.controls = (
            Slider("pin_km", "Second pin above the line", -2000, 2000, 50, 1500, "km"),
            Slider("range_km", "Range", 2000, 14_000, 100, 10_000, "km"),
        )
        super().__init__(**start)

    def picture(self, values: dict) -> Picture:
        """Return the Earth with the path, the pins and the string."""
        return two_pins_picture(values["range_km"], values["pin_km"])

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the second pin as high as ``y`` km from the Earth's centre, or as near to that as the slider goes."""
        return {"pin_km": self._slider("pin_km").nearest(y - pins(values["range_km"], 0).line_km)}
