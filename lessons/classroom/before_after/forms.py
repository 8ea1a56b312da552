"""The two parallel forms: twelve questions each, four of each pillar; question n of A and of B ask the same thing."""

from __future__ import annotations

from functools import cache

from lessons.classroom.before_after import flight_items, sea_items, source_items
from lessons.classroom.before_after.items import FORMS, Item
from lessons.exercises.engine import registry
from lessons.exercises.engine.question import Question

PER_FORM = 12


@cache
def items(form: str) -> tuple[Item, ...]:
    """Return the twelve items of form "A" or "B"; ValueError for any other, or where one is not whole."""
    if form not in FORMS:
        raise ValueError(f"form {form!r} is none; there are {' and '.join(FORMS)}")
    found = tuple(item for part in (flight_items, sea_items, source_items) for item in part.items(form))
    for item in found:
        item.question.check_whole()
    return found


def is_of_a_form(number: str) -> bool:
    """Whether a question's number is one of a form, such as "A.3"."""
    form, dot, rest = number.partition(".")
    return (
        form in FORMS
        and bool(dot)
        and rest.isascii()
        and rest.isdecimal()
        and len(rest) < 3
        and 1 <= int(rest) <= PER_FORM
    )


def question(number: str) -> Question:
    """Return a question of a form ("A.3") or of a notebook ("03.2"); ValueError where there is none."""
    if not is_of_a_form(number):
        return registry.question(number)
    form, _, rest = number.partition(".")
    return items(form)[int(rest) - 1].question
