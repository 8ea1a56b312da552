"""Answers as learners give them, from a box or from code, brought to plain text, numbers, lists and dicts."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from lessons.units import number_text

LONGEST_SHOWN = 60  # characters of an answer that a sentence repeats
LONGEST_KEPT = 5000  # characters of an answer that are stored
LONGEST_PHRASE = 100  # characters of an answer that may be a phrase such as "the report does not say how many"
DEEPEST = 4  # a table is a dict of dicts; whatever is nested deeper is no answer

# Each part is optional words and a fixed word, so that no text makes the search go back and forth. Apostrophes are
# gone before (`_words`), for many people leave them out.
_NOT_SAID = re.compile(
    r"(?:(?:it|that|this|the number|the answer) )?(?:is |was |were )?(?:simply )?(?:(?:not|never) (?:said|stated|given|"
    r"reported|known|told|mentioned|specified|published|printed|clear|in the report)|unsaid|unknown|unstated|silent)"
    r"|(?:(?:it|they|he|she|(?:the |this )?(?:report|sentence|text|article|source|statement|paper|line)s?) )?"
    r"(?:does not|doesnt|do not|dont|did not|didnt) (?:say|tell|state|give|mention)(?: it| so| that)?"
    r"|(?:(?:it|that|this|one|you|we|i) )?(?:cannot|cant) (?:be )?"
    r"(?:told|tell|say|said|known|know|determined|worked out|derived)"
    r"|(?:nobody|no one|no-one) can (?:tell|say|know)"
    r"|(?:nobody|no one|no-one|none of them) (?:said|says|say|knows|told|tells|gave|gives)(?: it| so| that)?"
    r"|nothing (?:is|was) said|no (?:number|figure)(?: (?:is|was) (?:given|said))?|n/?a"
)
# What such an answer may go on with: "... from what was published".
_NOT_SAID_TAIL = re.compile(r" (?:from|in|by|how|here|for|of|about|which|what|where|when) [^\d]*$")
_CLAUSE = re.compile(r"[;,:(] ?(?:but )?| - |\. | but ")
_VAGUE = re.compile(r"(?:several|a few|few|many|some missiles|a number of|various|multiple|numerous)\b")
_NONE = frozenset(("none", "none at all", "none of them", "nil", "not one", "not any"))
_UNSURE = frozenset(
    (
        *("not sure", "unsure", "not certain", "no idea", "no clue", "idk", "dunno", "dont know", "do not know"),
        *("have no idea", "havent a clue", "have no clue", "not sure yet", "cant remember", "pass", "skip", "help"),
        *("am not sure", "am unsure", "dont know yet", "do not know yet", "no idea yet", "hm", "hmm"),
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
        if isinstance(answer, bool):
            return answer
        return answer.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
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
    """Whether an answer says that the report is silent; "none" does not, where things are counted (`says_none`).

    >>> says_not_said("The report doesn't say."), says_not_said("none")
    (True, False)
    """
    words = _words(answer)
    return words == "-" or any(_NOT_SAID.fullmatch(text) for text in (words, _NOT_SAID_TAIL.sub("", words)))


def after_not_said(answer: Any) -> str | None:
    """What an answer goes on with that begins by saying that the report is silent; None for every other answer.

    >>> after_not_said("Not said; at least seven"), after_not_said("seven, not said")
    ('at least seven', None)
    """
    first, *rest = _CLAUSE.split(answer, maxsplit=1) if isinstance(answer, str) else ("",)
    return rest[0].strip(" )") if rest and first.strip() != "-" and says_not_said(first) else None


def says_vaguely(answer: Any) -> bool:
    """Whether an answer is a word for an unknown number: "several", "a few missiles".

    >>> says_vaguely("Several missiles."), says_vaguely("seven")
    (True, False)
    """
    return _VAGUE.match(_words(answer)) is not None


def says_none(answer: Any) -> bool:
    """Whether an answer is a word for zero, where things are counted.

    >>> says_none("None.")
    True
    """
    return _words(answer) in _NONE


def says_unsure(answer: Any) -> bool:
    """Whether someone says no more than not to know yet: "not sure", "no idea", "?".

    >>> says_unsure("I don't know."), says_unsure("unknown")
    (True, False)
    """
    words = _words(answer)
    for start in ("sorry, ", "i ", "im "):
        words = words.removeprefix(start)
    return words.rstrip("? ") in _UNSURE or (bool(words) and not words.strip("? "))


def _words(answer: Any) -> str:
    """Bring a short text to small letters, single spaces, no apostrophes and one "cannot"; "" for all else."""
    if not isinstance(answer, str) or len(answer) > LONGEST_PHRASE:
        return ""
    words = " ".join(re.sub("['’‘`´]", "", answer.lower()).split()).strip(' .!"“”')
    return words.replace("can not", "cannot")


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
