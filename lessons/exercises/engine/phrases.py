"""What a learner says instead of an answer: nothing, "not said", "none", "several", "not sure"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Any

from lessons.units.numbers import FIRST as NUMBER_WORDS

LONGEST_PHRASE = 100  # characters of an answer that may be a phrase such as "the report does not say how many"
_NO_APOSTROPHES = str.maketrans("", "", "'’‘`´")

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
_ANY = re.compile(
    r"(?:(?:any|all|every|whatever|anything|everything)"
    r"(?: (?:of them|range|ranges|distance|value|values|number|at all))?"
    r"|no limits?|unlimited)"
)
_AS = r"(?: (?:as|so) (?:fast|high|far|long|much|large|great)(?: as .*)?| the .*)?"
_FACTORS = {
    word: number
    for words, number in (
        (("twice", "double", "doubled"), "2"),
        (("thrice", "triple", "treble"), "3"),
        (("a third", "one third"), "1/3"),
        (("two thirds",), "2/3"),
        (("a tenth", "one tenth"), "1/10"),
    )
    for word in words
}
_FACTOR = re.compile(rf"(?P<hedge>(?:[a-z]+ )*?)(?P<factor>{'|'.join(_FACTORS)}){_AS}")
_TIMES = re.compile(rf"(?P<number>[^x×*]*\d) ?(?:[x×*]|times){_AS}")
_GLUE = frozenset(
    ("the", "of", "only", "just", "solely", "its", "it", "is", "was", "a", "1", "one", "alone", "claimant")
)
_ONLY_ONE = re.compile(r"(?:only|just|solely|nobody but|no one but) [^\W\d_]+")
_UNSURE = frozenset(
    (
        *("not sure", "unsure", "not certain", "no idea", "no clue", "idk", "dunno", "dont know", "do not know"),
        *("have no idea", "havent a clue", "have no clue", "not sure yet", "cant remember", "pass", "skip", "help"),
        *("am not sure", "am unsure", "dont know yet", "do not know yet", "no idea yet", "hm", "hmm"),
    )
)


def is_blank(answer: Any) -> bool:
    """Whether nothing was answered: None, `...`, white space, or a collection of nothing but such.

    >>> is_blank("  "), is_blank({"range": {"who": ""}}), is_blank(0)
    (True, True, False)
    """
    if answer is None or answer is ...:
        return True
    if isinstance(answer, str):
        # Invisible marks are as good as nothing.
        return all(char.isspace() or unicodedata.category(char) == "Cf" for char in answer)
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


def says_only_one(answer: Any) -> bool:
    """Whether an answer names one alone where things are counted: "only Japan".

    >>> says_only_one("Only Japan."), says_only_one("only seven"), says_only_one("only Japan and Seoul")
    (True, False, False)
    """
    words = _words(answer)
    return _ONLY_ONE.fullmatch(words) is not None and words.rpartition(" ")[2] not in NUMBER_WORDS


def names_only(answer: Any, words: Collection[str]) -> bool:
    """Whether an answer is a name made of these words, with or without "one" or "only" beside it.

    >>> names_only("1 (Japan's ministry)", {"japans", "ministry"}), names_only("Japan and Seoul", {"japan"})
    (True, False)
    """
    said = re.findall(r"[^\W_]+", _words(answer))
    return any(word in words for word in said) and all(word in words or word in _GLUE for word in said)


def says_any(answer: Any) -> bool:
    """Whether an answer says that everything goes: "any range", where two ends are asked.

    >>> says_any("Any."), says_any("any more than 500 km")
    (True, False)
    """
    return _ANY.fullmatch(_words(answer)) is not None


def factor_in_figures(answer: Any) -> Any:
    """Return an answer that is a factor in words, or with a sign behind it, in figures; every other as it is.

    >>> [factor_in_figures(answer) for answer in ("about twice as fast", "2.5x", "a third", "2 km")]
    ['about 2', '2.5', '1/3', '2 km']
    """
    words = _words(answer)
    if found := _FACTOR.fullmatch(words):
        return found["hedge"] + _FACTORS[found["factor"]]
    found = _TIMES.fullmatch(words)
    return found["number"].strip() if found else answer


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
    words = " ".join(answer.lower().translate(_NO_APOSTROPHES).split()).strip(' .!"“”')
    return words.replace("can not", "cannot")
