"""Alternatives of a pattern grouped by their first letter: a place is passed after one look, not one for each word."""

from __future__ import annotations


def grouped(alternatives: str) -> str:
    """Return alternatives of a pattern, parted by "|", with those put together that begin with one letter.

    What matches stays the same: alternatives with other first letters cannot match at one place, and those with the
    same keep their order. Only for patterns that do not ignore case.

    >>> grouped("said|told|says|[ab]c|thought")
    's(?:aid|ays)|told|[ab]c|thought'
    """
    found: list[str] = []
    groups: dict[str, list[str]] = {}
    for one in _split(alternatives):
        if one[:1].isalpha() and one[1:2] not in ("?", "*", "+", "{"):
            groups.setdefault(one[0], []).append(one[1:])
            continue
        found += _closed(groups)
        groups = {}
        found.append(one)
    return "|".join([*found, *_closed(groups)])


def _closed(groups: dict[str, list[str]]) -> list[str]:
    return [f"{letter}(?:{'|'.join(rest)})" if len(rest) > 1 else letter + rest[0] for letter, rest in groups.items()]


def _split(alternatives: str) -> list[str]:
    """Part a pattern at those "|" that stand in no brackets."""
    found, depth, begin, at = [], 0, 0, 0
    while at < len(alternatives):
        char = alternatives[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = alternatives.index("]", at + 2)
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and depth == 0:
            found.append(alternatives[begin:at])
            begin = at + 1
        at += 1
    return [*found, alternatives[begin:]]
