"""An explorer with the controls that are typed, ticked, picked and moved, and one that asks for a guess first."""

import numpy as np

from lessons.explorers import Throw
from lessons.explorers.controls import Axis, CheckBox, Grip, Picked, Picks, Place, Quantity, Slider, TypedText
from lessons.explorers.engine import Explorer
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Background, Marker, Picture, Polyline, Table


def sea(figure, style):
    """Draw plain axes, 0 to 100 across and up."""
    axes = style.axes(figure, "east (km)", "north (km)")
    axes.set(xlim=(0, 100), ylim=(0, 100))
    return axes


class Desk(Explorer):
    """Two buoys with places of their own, and a float that a slider moves."""

    title = "A desk"
    controls = (
        Place("west", "West buoy", (20, 50), Axis(0, 100, 1, "km", "east"), Axis(0, 100, 1, "km", "north")),
        Place("east", "East buoy", (80, 50), Axis(0, 100, 1, "km", "east"), Axis(0, 100, 1, "km", "north")),
        Slider("depth", "Depth of the float", 0, 100, 10, 50, "km"),
        CheckBox("joined", "Join the buoys"),
        Quantity("far", "Range as printed", "km", 1, 20_000, "about 400 km"),
        Quantity("minutes", "Minutes, if any", "min", 0.1, 120, optional=True),
        TypedText("who", "Who says it", "Tokyo"),
        TypedText("text", "The report", "Two\nlines.", lines=3),
        Picks("claims", "Claims", {"a": "Tokyo: 400 km", "b": "Seoul: 410 km", "c": "KCNA: nothing"}, Picked("a")),
    )
    grips = (Grip("float", "Float", "{depth:g} km north"),)

    def picture(self, values):
        """Draw the buoys and say all values."""
        joined = (Polyline(np.array([values["west"], values["east"]], dtype=float)),) if values["joined"] else ()
        reading = self._by_name["far"].reading(values["far"])
        readout = (
            f"{reading.relation} {reading.to('km').value:.0f} km; {values['who']}; chosen {values['claims'].chosen}; "
        )
        readout += f"struck {', '.join(values['claims'].struck) or 'none'}; {len(values['text'].splitlines())} lines."
        marks = (
            *(Marker(*values[name], movable=True, name=name) for name in ("west", "east")),
            Marker(50, values["depth"], "orange", "square", movable=True, name="float"),
        )
        rows = (("west", str(values["west"])), ("east", str(values["east"])))
        table = Table(("buoy", "place"), rows, "Buoys")
        return Picture(Background("sea", sea), (*joined, *marks), f"A sea. {readout}", readout, table)

    def drag(self, x, y, values, mark=""):
        """Move the float."""
        return {"depth": self._slider("depth").nearest(y)}


HEIGHT = Guess(
    "How high does a throw of 399 km go? Put the mark there.",
    (
        Place(
            "guess",
            "Your guess of the highest point",
            (200, 20),
            y=Axis(0, 300, 5, "km", "apogee", "too high", "too low"),
        ),
    ),
    truth=lambda values: {"guess": (200, 100)},
    why=lambda values: "At 45° a throw goes a quarter as high as far.",
    given=lambda values: (Marker(399, 0),),
)


def guessing():
    """A throw whose height is guessed first."""
    return Throw(guess=HEIGHT)
