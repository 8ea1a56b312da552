"""Chances as people say them: "a toss-up", "two thirds", "pretty sure"."""

from __future__ import annotations

import re
from typing import Any

_EVEN = re.compile(
    r"(?:it is |its |it's )?(?:an? )?"
    r"(?:toss up|coin (?:flip|toss)|fifty fifty|50 50|evens?|even (?:chances?|odds)|half)"
)
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_HOW_MANY = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), start=1)
} | {"a": 1}
_FRACTION = re.compile(rf"(?P<many>{'|'.join(_HOW_MANY)}) (?P<part>{'|'.join(_PARTS)})s?")
_SURE = re.compile(
    r"(?:i am |im |i'm )?"
    r"(?:(?:pretty|fairly|quite|very|rather|almost|nearly|absolutely|reasonably|not (?:very|so|too)) )*"
    r"(?:sure|certain|confident|convinced)"
)


def chance_in_figures(answer: Any) -> Any:
    """Return a chance that is said in words in figures; whatever else it is, as it is.

    >>> chance_in_figures("a toss-up"), chance_in_figures("two thirds"), chance_in_figures("90 %")
    ('50 %', '2/3', '90 %')
    """
    words = _words(answer)
    if _EVEN.fullmatch(words):
        return "50 %"
    fraction = _FRACTION.fullmatch(words)
    if fraction is None:
        return answer
    return f"{_HOW_MANY[fraction['many']]}/{_PARTS[fraction['part']]}"


def says_how_sure(answer: Any) -> bool:
    """Whether somebody says in words how sure they are: only they know how many per cent that is.

    >>> says_how_sure("Pretty sure"), says_how_sure("80 %")
    (True, False)
    """
    return _SURE.fullmatch(_words(answer)) is not None


def _words(answer: Any) -> str:
    text = answer.lower().replace("’", "'") if isinstance(answer, str) else ""
    return " ".join(re.findall(r"[\w']+", text))
