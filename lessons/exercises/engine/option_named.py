"""Which of several options an answer names: by key, by its sentence or a part of it, or by the number shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.phrases import says_not_said
from lessons.exercises.engine.plain_answers import quoted

SHORTEST_BEGINNING = 3  # characters; fewer may be a slip of a finger
SHORTEST_PART = 5  # characters of whole words inside an option: "400" or "km" alone name nothing
SHOWN = 36  # characters of an option that an error repeats
_NUMBER = re.compile(r"(?:(?:option|number|no|nr) )?(\d+)")
_NEGATIONS = frozenset(("no", "not", "none", "never", "nobody", "nothing", "cannot", "neither", "without"))


def option_named(answer: Any, labels: Mapping[str, str]) -> str:
    """Return the key of the option that an answer names; ValueError lists the options by number and first words.

    An option is named by its key (which a box sends), by its sentence with or without the full stop, by its number in
    the order of `labels`, or by words that begin it, or stand in it, and in no other.

    >>> labels = {"five": "about five minutes", "silent": "The sentence does not say."}
    >>> option_named("the sentence does not say", labels), option_named("five minutes", labels), option_named(2, labels)
    ('silent', 'five', 'silent')
    >>> option_named("ten", labels)
    Traceback (most recent call last):
    ValueError: 'ten' is none of the options; write the number or the first words of one: 1 "about five minutes", \
2 "The sentence does not say"
    """
    # Only text and whole numbers name an option: True is not the option "true".
    text = "" if isinstance(answer, bool) else str(answer)
    wanted = _words(text)
    plain = {key: _label_words(label) for key, label in labels.items()}
    for key, label in plain.items():
        if text.strip().lower() == key.lower() or (wanted and wanted == label):
            return key
    found = _numbered(wanted, plain) or _begun(wanted, plain) or _within(wanted, plain) or _not_said(wanted, plain)
    if len(found) == 1:
        return found[0]
    said = "fits more than one option" if found else "is none of the options"
    raise ValueError(f"{quoted(answer)!r} {said}; write the number or the first words of one: {_listed(labels)}")


def _words(text: str) -> str:
    """The words and numbers of a text in lower case, without what stands between them."""
    without_commas = re.sub(r"(?<=\d)[,\u202f](?=\d{3})", "", text.lower().replace("’", "'"))
    return " ".join(re.findall(r"\w+(?:[.'-]\w+)*|%|°", without_commas))


@lru_cache(maxsize=1000)  # a question's options stay the same, whatever is answered
def _label_words(label: str) -> str:
    return _words(to_plain(label))


def _numbered(wanted: str, plain: Mapping[str, str]) -> list[str]:
    """The option of that number, and each one that has the number in its own words: then it is not clear which."""
    number = _NUMBER.fullmatch(wanted)
    if number is None or not 1 <= int(number[1]) <= len(plain):
        return []
    at_place = list(plain)[int(number[1]) - 1]
    return [key for key, label in plain.items() if key == at_place or wanted in label.split()]


def _begun(wanted: str, plain: Mapping[str, str]) -> list[str]:
    if len(wanted) < SHORTEST_BEGINNING:
        return []
    return [key for key, label in plain.items() if label.startswith(wanted)]


def _within(wanted: str, plain: Mapping[str, str]) -> list[str]:
    """The options in which these whole words stand; after a "not" they would mean the opposite."""
    if len(wanted) < SHORTEST_PART:
        return []
    found = []
    for key, label in plain.items():
        before, part, _ = f" {label} ".partition(f" {wanted} ")
        if part and not _NEGATIONS & set(before.split()):
            found.append(key)
    return found


def _not_said(wanted: str, plain: Mapping[str, str]) -> list[str]:
    """The options that say in any words that it is not said, where the answer does: "it does not say"."""
    return [key for key, label in plain.items() if says_not_said(label)] if says_not_said(wanted) else []


def _listed(labels: Mapping[str, str]) -> str:
    shown = (to_plain(label).rstrip(".") for label in labels.values())
    short = (text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …" for text in shown)
    return ", ".join(f'{number} "{text}"' for number, text in enumerate(short, start=1))
