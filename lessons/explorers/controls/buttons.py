"""Buttons, and what an explorer remembers without a control."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Button:
    """A button; pressing it calls the explorer's ``react`` with its name.

    With ``answers`` a reader who pressed it is led to the reply when the button goes away, else to the next control.
    """

    name: str
    label: str
    help: str = ""
    answers: bool = False

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return {"kind": "button", "name": self.name, "label": self.label, "help": self.help, "answers": self.answers}


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
    pause: str = "Pause"

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return {
            "kind": "play",
            "name": self.name,
            "label": self.label,
            "pause": self.pause,
            "slider": self.slider,
            "seconds": self.seconds,
            "help": self.help,
        }


@dataclass(frozen=True)
class Memory:
    """A value without a control, that only ``react`` changes: what the learner has done so far, for instance.

    It is kept and replayed with the others, and so must be plain: text, numbers, lists, dicts with text as keys.
    """

    name: str
    value: Any = field(default=None, hash=False)

    def accept(self, value: object) -> object:
        """Return ``value`` as it is."""
        return value
