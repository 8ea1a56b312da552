"""Options are shown mixed: no text of a question names one by its place in the bank."""

import re

import pytest

from lessons.exercises.engine import registry
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices

BANK = [question for notebook in registry.notebooks() for question in registry.questions(notebook)]
ORDINAL = r"^The (?:first|second|third|fourth|fifth|last)(?: (?:one|option|answer))?[.:,]"


def named(question):
    """A question by its id."""
    return question.id


@pytest.mark.parametrize("question", [q for q in BANK if isinstance(q, Choice | SeveralChoices)], ids=named)
def test_a_solution_names_no_option_by_its_place(question):
    """Options are shown mixed: their place in the bank is not the place on the page."""
    for text in (question.solution, question.why, *question.hints):
        assert not re.search(ORDINAL, text), text
