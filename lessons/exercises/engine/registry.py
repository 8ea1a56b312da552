"""Finds questions: the bank's files are read when a question of theirs is first asked for."""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import cache

from lessons.exercises import bank
from lessons.exercises.engine.question import Question


class NoSuchQuestion(ValueError):
    """A question or notebook that the course does not have."""


@cache  # an export asks for each of its rows; reading the folder took half of it
def notebooks() -> tuple[str, ...]:
    """Return the numbers of the notebooks that have questions.

    >>> "00" in notebooks()
    True
    """
    names = (re.fullmatch(r"notebook_(\d\d)", module.name) for module in pkgutil.iter_modules(bank.__path__))
    return tuple(sorted(match[1] for match in names if match))


@cache
def questions(notebook: str) -> tuple[Question, ...]:
    """Return a notebook's questions in order; ValueError if it has none, an id is wrong, or one is not whole."""
    if notebook not in notebooks():
        raise NoSuchQuestion(f"There is no notebook {notebook!r} with questions; there are {', '.join(notebooks())}.")
    found = tuple(importlib.import_module(f"{bank.__name__}.notebook_{notebook}").QUESTIONS)
    ids = [question.id for question in found]
    for number in ids:
        if not number.startswith(f"{notebook}."):
            raise ValueError(f"question {number} stands in the bank of notebook {notebook}; its id must start so")
        if ids.count(number) > 1:
            raise ValueError(f"question {number} appears twice in the bank; ids must be unique")
    for asked in found:
        asked.check_whole()
    return found


def question(number: str) -> Question:
    """Return the question with an id such as "03.2"; `NoSuchQuestion` says which there are."""
    if not isinstance(number, str):
        raise NoSuchQuestion(
            f'There is no question {number!r}: write its number as text, such as check("03.2", "400 km").'
        )
    notebook = number.partition(".")[0]
    if notebook in notebooks():
        for found in questions(notebook):
            if found.id == number:
                return found
        ids = ", ".join(found.id for found in questions(notebook))
        raise NoSuchQuestion(f"There is no question {number!r}. Notebook {notebook} has {ids}.")
    known = ", ".join(notebooks())
    raise NoSuchQuestion(f"There is no question {number!r}; the notebooks with questions are {known}.")
