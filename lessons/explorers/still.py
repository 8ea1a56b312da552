"""Still: a picture without controls, as wide as the page, in its theme, with its words and its data beside it."""

from __future__ import annotations

from lessons.explorers.engine import Explorer
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Picture


class Still(Explorer):
    """A picture to look at, shown as the explorers are: sharp on any screen, light or dark, told in words.

    With `guess` the reader sets a mark before the picture is drawn.

    >>> from lessons.figures.flight.quarter_rule import quarter_rule_picture
    >>> Still(quarter_rule_picture()).readout == quarter_rule_picture().readout
    True
    """

    def __init__(self, picture: Picture, guess: Guess | None = None) -> None:
        self._still = picture
        super().__init__(guess)

    def picture(self, values: dict) -> Picture:
        """Return the picture; there are no values to change it."""
        return self._still
