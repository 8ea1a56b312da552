"""A table of phrases that knows the words with which they begin, so that most places of a text are passed at once."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

_Value = TypeVar("_Value")


class Phrases(dict[str, _Value]):
    """A dict whose keys are phrases, their words parted by one space."""

    @cached_property
    def first(self) -> frozenset[str]:
        """The first words of the phrases; asked for only when the table is complete.

        >>> sorted(Phrases({"at least": 1, "about": 2}).first)
        ['about', 'at']
        """
        return frozenset(phrase.split(" ")[0] for phrase in self)
