"""Answers as learners give them, from a box or from code, brought to plain text, numbers, lists and dicts."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from lessons.records import Claim
from lessons.units import Reading, number_text

LONGEST_QUOTED = 60  # characters of an answer that a sentence repeats
LONGEST_STORED = 5000  # characters of an answer that are stored
DEEPEST = 4  # a table is a dict of dicts; whatever is nested deeper is no answer
MOST_PARTS = 1000  # no question has so many options, rows or ends
Parts = Mapping[Any, Any] | list[Any] | tuple[Any, ...] | set[Any] | frozenset[Any]
MOST_DIGITS = 300  # of a whole number; beyond, it is no float any more


def plain_answer(answer: Any) -> Any:
    """Turn an answer into None, text, numbers, lists and dicts with text keys; NumPy numbers and tuples included.

    A claim of the tables, and what `units.read` gives, are what they say: "about 380 km".

    Never raises: of an answer that cannot be looked at, or is no value at all, only its type is told.

    >>> plain_answer((400, 450.0)), plain_answer(float)
    ([400, 450.0], 'the type float, not a value of it')
    """
    try:
        return _plain(answer, 0)
    except Exception:  # whatever an object of the learner's own does when it is looked at
        return f"something of type {_name(type(answer))} that cannot be read"


def _plain(answer: Any, depth: int) -> Any:
    if answer is ... or answer is None or isinstance(answer, bool):
        return answer
    if isinstance(answer, str):
        # Half a character pair can be neither stored nor sent.
        return answer.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    if isinstance(answer, Claim):  # what it says, as printed
        return answer.printed
    if isinstance(answer, Reading):
        return str(answer)
    if isinstance(answer, type):  # np.float64 has the methods of its values
        return f"the type {_name(answer)}, not a value of it"
    if hasattr(answer, "tolist") and callable(answer.tolist):  # NumPy arrays and scalars, pandas series
        if getattr(answer, "size", 1) > MOST_PARTS:
            return f"something of type {_name(type(answer))} with {answer.size} parts"
        answer = answer.tolist()
    if isinstance(answer, bool | str):
        return _plain(answer, depth)
    if isinstance(answer, int):
        return int(answer) if abs(answer) < 10**MOST_DIGITS else f"a whole number of more than {MOST_DIGITS} digits"
    if isinstance(answer, float):
        return float(answer)
    if isinstance(answer, (Mapping, list, tuple, set, frozenset)) and depth < DEEPEST:
        return _plain_parts(answer, depth)
    # A function, a module, a table: nothing of it is run or printed.
    return f"something of type {_name(type(answer))}"


def _plain_parts(answer: Parts, depth: int) -> Any:
    if len(answer) > MOST_PARTS:
        return f"something of type {_name(type(answer))} with {len(answer)} parts"
    if isinstance(answer, Mapping):
        return {str(_plain(key, DEEPEST)): _plain(value, depth + 1) for key, value in answer.items()}
    parts = [_plain(value, depth + 1) for value in answer]
    return sorted(parts, key=str) if isinstance(answer, (set, frozenset)) else parts


def _name(kind: type) -> str:
    """Return a type's name; what a learner's own type says of itself is not asked."""
    return str(type.__dict__["__name__"].__get__(kind))


def quoted(answer: Any) -> str:
    """Print an answer inside a sentence, cut to a length that a sentence can hold."""
    if isinstance(answer, float) and math.isfinite(answer):
        text = number_text(answer)
    else:
        text = answer if isinstance(answer, str) else str(answer)
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTED else text[: LONGEST_QUOTED - 1] + "…"


def to_json(answer: Any) -> str:
    """Print an answer as JSON for the progress file; one too long to keep is cut and marked as such.

    >>> to_json(["a", 1])
    '["a", 1]'
    """
    text = json.dumps(_storable(answer), ensure_ascii=False)
    if len(text) <= LONGEST_STORED:
        return text
    return json.dumps(quoted(answer) + f" ({len(text)} characters, cut)", ensure_ascii=False)


def _storable(answer: Any) -> Any:
    """Replace what JSON has no word for: infinity and nan by their names, `...` by None."""
    if isinstance(answer, float) and not math.isfinite(answer):
        return str(answer)
    if isinstance(answer, list):
        return [_storable(value) for value in answer]
    if isinstance(answer, dict):
        return {key: _storable(value) for key, value in answer.items()}
    return None if answer is ... else answer


def from_json(text: str) -> Any:
    """Read a stored answer back; text that is no JSON comes back as text."""
    try:
        return json.loads(text)
    except ValueError:
        return text
