"""A small explorer with one of every control, for the tests of the engine."""

import numpy as np

from lessons.explorers.controls import Button, Grip, Memory, Play, Select, Slider, Stepper
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Background, Marker, Picture, Polyline, Table, Text


def ground(figure, style):
    """Draw plain axes, 0 to 1000 across and 0 to 400 up."""
    axes = style.axes(figure, "across (km)", "up (km)")
    axes.set(xlim=(0, 1000), ylim=(0, 400))
    return axes


class Sample(Explorer):
    """A hill of a given height; half of it is a second control, linked to the first."""

    title = "A sample"
    controls = (
        Slider("height_km", "Height", 1, 300, 1, 100, "km"),
        Slider("half_km", "Half the height", 0.5, 150, 0.5, 50, "km"),
        Slider("far_km", "Distance", 10, 1000, 1, 400, "km", log=True),
        Select("colour", "Colour", {"blue": "Blue", "green": "Green"}, "blue"),
        Stepper("step", "Step", 3),
        Button("double", "Double it"),
        Play("play", "Play", "height_km"),
        Memory("presses", 0),
    )
    grips = (Grip("", "Top of the hill", "{height_km:g} km up"),)
    drawn = 0

    def react(self, values, changed):
        """Keep the two heights linked."""
        if "height_km" in changed:
            return {"half_km": values["height_km"] / 2}
        if "half_km" in changed:
            return {"height_km": 2 * values["half_km"]}
        if "double" in changed:
            return {"height_km": 2 * values["height_km"], "presses": values["presses"] + 1}
        return {}

    def picture(self, values):
        """Draw the hill; the height 13 is the one that fails."""
        if values["height_km"] == 13:
            raise RuntimeError("thirteen <b>hills</b>")
        self.drawn += 1
        across = np.linspace(0, 1, 50)
        hill = np.column_stack([across * values["far_km"], 4 * values["height_km"] * across * (1 - across)])
        readout = f"The hill is {values['height_km']:g} km high."
        return Picture(
            Background("sample", ground),
            (
                Polyline(hill, values["colour"]),
                Marker(values["far_km"] / 2, values["height_km"], label="top", movable=True),
                Text(500, 390, "a hill", anchor="middle"),
            ),
            alt=f"A hill. {readout}",
            readout=readout,
            table=Table(("quantity", "value"), (("height", f"{values['height_km']:g} km"),), "The hill"),
        )

    def drag(self, x, y, values, mark=""):
        """Put the top at ``y``."""
        return {"height_km": self.controls[0].nearest(y)}

    def pick(self, x, y, values):
        """Go where the click was."""
        return {"far_km": self.controls[2].nearest(x)} if y > 0 else {}


def ask(seq, view="a", **more):
    """Return a front end's message."""
    return {"view": view, "seq": seq, "width": 760, "dpr": 1.0, "dark": False, "have": 0} | more
