"""What is refused, said in the words of the page: the names of its fields in the place of the arguments' names."""

from __future__ import annotations

import re

NAMES = {
    "printed": "What is said",
    "claim_id": "Claim",
    "claimant": "Who says it",
    "quantity": "About",
    "start, end": "Marked words",
    "day": "Day of the launch",
    "title": "Title",
    "address": "Where it was read",
    "text": "The text",
}
_ARGUMENT = re.compile(r"^([a-z_]+(?:, [a-z_]+| [a-z]+)?): ")


def in_words(sentence: str) -> str:
    """A refusal with the page's own name of what is refused, and a capital to begin with.

    >>> in_words("printed: 'far' cannot be read"), in_words("undo: there is nothing"), in_words("a.txt is no text")
    ("What is said: 'far' cannot be read", 'Undo: there is nothing', 'a.txt is no text')
    """
    return _ARGUMENT.sub(lambda found: f"{NAMES.get(found[1], found[1].capitalize())}: ", sentence)
