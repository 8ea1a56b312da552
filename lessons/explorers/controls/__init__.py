"""The controls an explorer can have, and which values they accept. All values are plain: they can be kept as JSON."""

from lessons.explorers.controls.buttons import Button, Memory, Play
from lessons.explorers.controls.choices import CheckBox, Picked, Picks, Select, Stepper
from lessons.explorers.controls.marks import Axis, Grip, Place
from lessons.explorers.controls.numbers import coarse_stops, given, round_stops
from lessons.explorers.controls.sliders import Slider
from lessons.explorers.controls.typed import Quantity, TypedText

Control = Slider | Select | CheckBox | Picks | Stepper | Quantity | TypedText | Place | Button | Play | Memory

__all__ = [
    "Axis",
    "Button",
    "CheckBox",
    "Control",
    "Grip",
    "Memory",
    "Picked",
    "Picks",
    "Place",
    "Play",
    "Quantity",
    "Select",
    "Slider",
    "Stepper",
    "TypedText",
    "coarse_stops",
    "given",
    "round_stops",
]
