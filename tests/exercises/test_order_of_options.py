"""The order in which options are shown: mixed, the same everywhere, and no hint at what is right."""

import html
import re
from collections import Counter
from dataclasses import replace

import pytest

from lessons.exercises.engine import registry
from lessons.exercises.engine.markup import to_plain
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices
from tests.exercises.bank import BANK
from tests.exercises.sample_questions import CHOICE, SEVERAL

CHOICES = [question for question in BANK if isinstance(question, Choice)]
SEVERALS = [question for question in BANK if isinstance(question, SeveralChoices)]


def place_of_right(question):
    """Where the right option stands, from 0."""
    return list(question.shown()).index(question.right)


def test_no_place_gives_away_which_option_is_right():
    counted = Counter(map(place_of_right, CHOICES))
    by_chance = sum(1 / len(question.options) for question in CHOICES)
    for place in range(3):  # each of these choices has three options or more
        assert 0.6 * by_chance < counted[place] < 1.4 * by_chance, f"place {place + 1}: {counted} of {len(CHOICES)}"


@pytest.mark.parametrize("notebook", registry.notebooks())
def test_in_no_notebook_do_all_right_options_stand_in_one_place(notebook):
    places = [place_of_right(question) for question in CHOICES if question.id.startswith(f"{notebook}.")]
    assert len(places) < 3 or max(Counter(places).values()) < len(places), f"{notebook}: {places}"


def test_what_belongs_does_not_stand_together_at_the_top():
    first = [
        question.id for question in SEVERALS if set(list(question.shown())[: len(question.right)]) == question.right
    ]
    assert len(first) <= len(SEVERALS) / 4, first


@pytest.mark.parametrize("question", [CHOICE, SEVERAL], ids=lambda question: question.id)
def test_box_page_and_handout_show_one_order(question):
    labels = [to_plain(option.label) for option in question.shown().values()]
    assert [label for _, label in question.controls()["options"]] == labels
    assert [line[2:] for line in question.printed_options()] == labels
    assert [html.unescape(label) for label in re.findall("<li>(.*?)</li>", question.options_html())] == labels


def test_the_order_is_that_of_the_question_and_not_of_the_bank():
    turned = replace(CHOICE, options=dict(reversed(CHOICE.options.items())))
    assert list(turned.shown()) == list(CHOICE.shown())
    assert len({tuple(replace(CHOICE, id=f"99.{number}").shown()) for number in range(1, 20)}) > 3


def test_options_with_an_order_of_their_own_keep_it():
    assert list(replace(CHOICE, in_order=True).shown()) == list(CHOICE.options)
    weekday = registry.question("02.6")
    assert [option.label for option in weekday.shown().values()][:3] == ["Monday", "Tuesday", "Wednesday"]


@pytest.mark.parametrize("question", [*CHOICES, *SEVERALS], ids=lambda question: question.id)
def test_no_text_names_an_option_by_its_place(question):
    texts = [question.solution, question.why, question.if_wrong, *question.hints]
    texts += [part for option in question.options.values() for part in (option.why, option.way_on)]
    for text in texts:
        assert not re.match(r"\W*[Tt]he (first|second|third|fourth|fifth|last)( two| three)?\W*[.:]", text), text
