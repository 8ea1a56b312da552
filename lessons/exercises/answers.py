"""Answers as learners give them, from a box or from code, brought to plain text, numbers, lists and dicts."""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Mapping
from typing import Any

from lessons.units import number_text

LONGEST_SHOWN = 60  # characters of an answer that a sentence repeats
LONGEST_KEPT = 5000  # characters of an answer that are stored
DEEPEST = 4  # a table is a dict of dicts; whatever is nested deeper is no answer

_NOT_SAID = frozenset(
    (
        *("not said", "not stated", "not given", "not reported", "not in the report", "not known", "unsaid", "unknown"),
        *("none", "no number", "n/a", "na", "cannot be told", "nothing is said"),
        *("does not say", "it does not say", "the report does not say", "report does not say"),
        *("doesn't say", "it doesn't say", "the report doesn't say", "report doesn't say"),
    )
)


def plain_answer(answer: Any, depth: int = 0) -> Any:
    """Turn an answer into None, text, numbers, lists and dicts with text keys; NumPy numbers and tuples included.

    >>> plain_answer((400, 450.0))
    [400, 450.0]
    """
    if answer is ... or answer is None:
        return answer
    if isinstance(answer, (str, bool)):
        # Half a character pair can be neither stored nor sent.
        return answer.encode("utf-8", "replace").decode("utf-8") if isinstance(answer, str) else answer
    if hasattr(answer, "tolist") and callable(answer.tolist):  # NumPy arrays and scalars, pandas series
        answer = answer.tolist()
    if isinstance(answer, int) and not isinstance(answer, bool):
        return int(answer) if abs(answer) < 10**300 else f"a whole number of more than {300} digits"
    if isinstance(answer, float):
        return float(answer)
    if depth < DEEPEST and isinstance(answer, Mapping):
        return {str(key): plain_answer(value, depth + 1) for key, value in answer.items()}
    if depth < DEEPEST and isinstance(answer, (list, tuple)):
        return [plain_answer(value, depth + 1) for value in answer]
    if depth < DEEPEST and isinstance(answer, (set, frozenset)):
        return sorted((plain_answer(value, depth + 1) for value in answer), key=str)
    # A function, a module, a table: nothing of it is run or printed.
    return answer if isinstance(answer, str) else f"something of type {type(answer).__name__}"


def is_blank(answer: Any) -> bool:
    """Whether nothing was answered: None, `...`, white space, or a collection of nothing but such.

    >>> is_blank("  "), is_blank({"range": {"who": ""}}), is_blank(0)
    (True, True, False)
    """
    if answer is None or answer is ...:
        return True
    if isinstance(answer, str):
        # Invisible marks are as good as nothing.
        return not "".join(char for char in answer if unicodedata.category(char) != "Cf").strip()
    if isinstance(answer, dict):
        return all(is_blank(value) for value in answer.values())
    if isinstance(answer, list):
        return all(is_blank(value) for value in answer)
    return False


def says_not_said(answer: Any) -> bool:
    """Whether an answer says that the report is silent.

    >>> says_not_said("The report doesn't say.")
    True
    """
    if not isinstance(answer, str) or len(answer) > LONGEST_SHOWN:
        return False
    return " ".join(answer.lower().replace("’", "'").strip(" .!\"'").split()) in _NOT_SAID or answer.strip() == "-"


def shown(answer: Any) -> str:
    """Print an answer inside a sentence, cut to a length that a sentence can hold."""
    if isinstance(answer, float) and math.isfinite(answer):
        text = number_text(answer)
    else:
        text = answer if isinstance(answer, str) else str(answer)
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def to_json(answer: Any) -> str:
    """Print an answer as JSON for the progress file; one too long to keep is cut and marked as such.

    >>> to_json(["a", 1])
    '["a", 1]'
    """
    text = json.dumps(_storable(answer), ensure_ascii=False)
    if len(text) <= LONGEST_KEPT:
        return text
    return json.dumps(shown(answer) + f" ({len(text)} characters, cut)", ensure_ascii=False)


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
