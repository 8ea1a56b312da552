"""Controls that choose: one of several, yes or no, the next of many, and a list to choose from and to strike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from lessons.explorers.controls.numbers import finite, given

MOST_LISTED = 15  # options that a message lists; of more it names the nearest
NEAREST = 3


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
            raise ValueError(f"{self.name}: {given(value)} given; {_listed(self.options, value)} is expected")
        return value

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        options = [[value, words] for value, words in self.options.items()]
        return {"kind": "select", "name": self.name, "label": self.label, "options": options, "help": self.help}


@dataclass(frozen=True)
class CheckBox:
    """Yes or no.

    >>> CheckBox("second_peak", "A second peak was reported").accept(True)
    True
    """

    name: str
    label: str
    value: bool = False
    help: str = ""

    def __post_init__(self) -> None:
        self.accept(self.value)

    def accept(self, value: object) -> bool:
        """Return ``value`` if it is True or False, else raise ValueError."""
        if not isinstance(value, bool):
            raise ValueError(f"{self.name}: {given(value)} given; True or False is expected")
        return value

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return {"kind": "checkbox", "name": self.name, "label": self.label, "help": self.help}


class Picked(NamedTuple):
    """What stands in a list: the item that is chosen (None where none is), and the items struck out."""

    chosen: str | None
    struck: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picks:
    """A list of which one item is chosen and any number are struck out; ``items`` maps each to the words shown.

    >>> claims = Picks("claims", "Claims", {"a": "Tokyo: 400 km", "b": "Seoul: 410 km"}, Picked("a"))
    >>> claims.accept(("a", ["b"]))
    Picked(chosen='a', struck=('b',))
    """

    name: str
    label: str
    items: Mapping[str, str]
    value: Picked
    help: str = ""

    def __post_init__(self) -> None:
        self.accept(self.value)

    def accept(self, value: object) -> Picked:
        """Return ``value`` as what is chosen and what is struck, in the list's order; ValueError for other items."""
        if not isinstance(value, tuple | list) or len(value) != 2 or not isinstance(value[1], tuple | list):
            wanted = "what is chosen, or None, and a list of what is struck out"
            raise ValueError(f"{self.name}: {given(value)} given; {wanted} is expected")
        chosen, struck = value
        for item in (*struck, *(() if chosen is None else (chosen,))):
            if not isinstance(item, str) or item not in self.items:
                raise ValueError(f"{self.name}: {given(item)} given; {_listed(self.items, item)} is expected")
        return Picked(chosen, tuple(item for item in self.items if item in struck))

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        items = [[value, words] for value, words in self.items.items()]
        return {"kind": "picks", "name": self.name, "label": self.label, "items": items, "help": self.help}


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
        number = finite(self.name, value, "", wanted)
        if not number.is_integer() or not 1 <= number <= self.count:
            raise ValueError(f"{self.name}: {given(value)} given; {wanted} is expected")
        return int(number)

    def describe(self) -> dict:
        """Return what the front end needs to draw the control."""
        return {"kind": "stepper", "name": self.name, "label": self.label, "count": self.count, "help": self.help}


def _listed(options: Mapping[str, str], value: object) -> str:
    """Say which values there are; of a long list those that come nearest to what was given."""
    if len(options) <= MOST_LISTED:
        return f"one of {', '.join(map(repr, options))}"
    said = str(value)
    near = [option for option in options if said and said in option]
    near = near or get_close_matches(said, options, n=NEAREST, cutoff=0.5) or list(options)
    return f"one of its {len(options)} values, such as {', '.join(map(repr, near[:NEAREST]))},"
