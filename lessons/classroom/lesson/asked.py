"""A question as a class sees it: its options with letters, which are right, and what is said of each wrong one.

Everything comes from how the question prints itself, so every kind of question is shown, a new one too.
"""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import NamedTuple

from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.question import PrintedMistake, Question

_ACCEPTED = re.compile(r"^accepted: .*| \(accepted: [^)]*\)")
MARKS = ("○ ", "□ ")  # before an option to mark, on paper


class Lettered(NamedTuple):
    """An option with its letter; `mistake` is what the question says to whoever takes it, None where it is right.

    A mistake that has no name of its own, but only the option's key, has none here.
    """

    letter: str
    label: str
    right: bool
    mistake: PrintedMistake | None


def lettered(question: Question) -> tuple[Lettered, ...]:
    """Return the options of a choice with letters, in the order in which all see them; none for other kinds."""
    labels = [line[2:] for line in question.printed_options() if line.startswith(MARKS)]
    if not labels or len(labels) < len(question.printed_options()) or len(labels) > len(ascii_uppercase):
        return ()
    right = set(question.printed_right())
    keys = getattr(question, "options", {})
    named = {
        mistake.answer: mistake._replace(name="" if mistake.name in keys else mistake.name)
        for mistake in question.printed_mistakes()
    }
    return tuple(
        Lettered(letter, label, label in right, None if label in right else named.get(label))
        for letter, label in zip(ascii_uppercase, labels, strict=False)
    )


def choose_all(question: Question) -> bool:
    """Whether any number of options may be right."""
    return any(line.startswith(MARKS[1]) for line in question.printed_options())


def right_in_words(question: Question) -> str:
    """Return what is right: letters and labels of a choice, the first line of any other."""
    options = [option for option in lettered(question) if option.right]
    if options:
        return "; ".join(f"{option.letter}: {option.label}" for option in options)
    return "; ".join(right_lines(question))


def right_lines(question: Question) -> tuple[str, ...]:
    """Return what is right as a key prints it, without how far an answer may be off."""
    lines = (_ACCEPTED.sub("", line) for line in question.printed_right())
    return tuple(line for line in lines if line and not line.startswith("each end"))


def prompt(question: Question) -> tuple[str, ...]:
    """Return the paragraphs of the prompt, as light markdown."""
    return tuple(" ".join(part.split()) for part in question.prompt.split("\n\n") if part.strip())


def plain_prompt(question: Question) -> str:
    """Return the prompt in one line, without marks."""
    return " ".join(to_plain(question.prompt).split())
