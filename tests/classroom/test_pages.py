"""Key, vote and handout: everything from the bank, no answer where none belongs, and no text put in as it is."""

import html
import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lessons.classroom import handout, key_page, plan_page, sessions
from lessons.classroom.lesson.asked import lettered
from lessons.classroom.lesson.stored import Lesson
from lessons.classroom.pages import escaped, inline
from lessons.classroom.slides import deck
from lessons.classroom.voting import page as voting
from tests.classroom.lessons_read import NUMBERS, pair


def words(page):
    """Return what a page says, without its marks."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def evened(text):
    """Return a text without marks and double spaces, as `words` has it."""
    return words(inline(text))


@pytest.mark.parametrize("number", NUMBERS)
def test_the_key_holds_every_answer_mistake_message_hint_and_solution(number):
    lesson, _ = pair(number)
    said = words(key_page.page(lesson))
    assert lesson.questions
    for question in lesson.questions:
        for line in question.printed_right():
            assert " ".join(line.split()) in said
        for mistake in question.printed_mistakes():
            assert evened(mistake.name) in said and " ".join(mistake.message.split()) in said
        for text in (*question.hints, question.why):
            assert evened(text) in said


@pytest.mark.parametrize("number", NUMBERS)
def test_a_vote_holds_each_choice_and_explains_each_answer(number):
    lesson, note = pair(number)
    session = sessions.whole(lesson, note)
    page = voting.page(session)
    for question in voting.questions_of(session):
        poll = page.partition(f"id='q-{question.id}'")[2].partition("</section>")[0]
        rows = re.findall(r"<li data-letter='(.)' data-right='(yes|no)'>(.*?)</li>", poll)
        assert [(letter, right == "yes") for letter, right, _ in rows] == [
            (one.letter, one.right) for one in lettered(question)
        ]
        for (_, _, row), one in zip(rows, lettered(question), strict=True):
            told = one.mistake.message if one.mistake else question.why
            assert evened(told) in words(row) and "class='behind' hidden" in row
            if one.mistake and one.mistake.name:
                assert f"✗ {escaped(one.mistake.name)}." in row


def test_the_name_of_a_mistake_is_no_key_of_an_option():
    question = next(one for one in pair("01")[0].questions if one.id == "01.6")
    names = {one.label: one.mistake.name for one in lettered(question) if one.mistake}
    assert names["Bloomberg, updated: around 400 km"] == ""
    assert names["Bloomberg, first version: at least 1 missile"] == "less taken for more"


@pytest.mark.parametrize("number", NUMBERS)
def test_the_handout_asks_and_does_not_answer(number):
    lesson, note = pair(number)
    page = handout.page(lesson, note)
    said = words(page)
    assert all(evened(point) in said for point in lesson.key_points) and lesson.key_points
    assert page.count("<img ") == 1
    asked = [question for question in lesson.questions if f"<strong>{question.id}</strong>" in page]
    assert len(asked) >= 3
    for question in lesson.questions:
        assert (question in asked) or question.id in said.partition("Not on this page:")[2]
        assert evened(question.why) not in said and "✓" not in page
        if not lettered(question):
            assert evened(question.solution) not in said


def test_the_handout_asks_what_is_new_before_what_comes_back():
    for number in NUMBERS:
        questions = pair(number)[0].questions
        tall = [handout.HEIGHT * 0.45] * 3  # leaves room for little
        asked = handout.choose(questions, tall, handout.SIZES[-1])
        new = [question for question in questions if not question.spaced]
        assert new and [one for one in asked if not one.spaced] == handout.choose(new, tall, handout.SIZES[-1]), number
        assert [one for one in asked if not one.spaced], number
        assert asked == [question for question in questions if question in asked]


def test_a_plan_speaks_of_what_it_keeps():
    lesson, note = pair("03")
    for limit in (20, 45):
        session = sessions.cut(lesson, note, limit)
        said = words(plan_page.page(session))
        for talk in note.discussions:
            assert (evened(talk.expect) in said) == (talk.section in session.taught[0].kept)
        for one in note.misconceptions:
            assert (evened(one.words) in said) == (lesson.asked_in[one.question] in session.taught[0].kept)
    everything = words(plan_page.page(sessions.whole(lesson, note)))
    for text in (note.purpose, *(skip.instead for skip in note.skips), *(one.why for one in note.argued)):
        assert evened(text) in everything
    assert "It looks as if the range went in as the height." in everything  # what the box says, from the bank


def hostile(tmp_path):
    """Return a notebook whose every text is a script."""
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    cells = [
        new_markdown_cell(f"# 03 {evil}\n\n{evil}\n\n- {evil}\n\n**Time:** 1 minutes"),
        new_markdown_cell(f"## 1. {evil} (1 min)\n\n{evil}\n\n> {evil}\n\n| {evil} | b |\n|---|---|\n| {evil} | c |\n"),
        new_code_cell("evil_sheet()", outputs=[_shows(evil)]),
        new_markdown_cell(f"**What could be printed now.** {evil}\n\n**Key points**\n\n- {evil}\n"),
    ]
    path = tmp_path / "03_evil.ipynb"
    nbformat.write(new_notebook(cells=cells), path)
    return Lesson.read(path)


def _shows(evil):
    data = {"text/plain": f"{evil} | b\nc | {evil}", "text/html": f"<table>{evil}</table>"}
    return new_output("execute_result", data, execution_count=1)


def test_a_script_in_a_notebook_stays_text(tmp_path):
    lesson = hostile(tmp_path)
    session = sessions.whole(lesson, None)
    for build in (plan_page.page, deck.page, voting.page):
        page = build(session)
        assert "&lt;script&gt;" in page and "<img src=x" not in page
        assert set(re.findall(r"<script[^>]*>", page)) <= set(re.findall(r'<script defer src="[\w./]+">', page))
    for page in (key_page.page(lesson), handout.page(lesson, None)):
        assert "<script" not in page and "<img src=x" not in page


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": 3}', '{"cells": [], "metadata": {}, "nbformat": 4}'])
def test_a_file_that_is_no_notebook_is_refused_in_one_sentence(tmp_path, text):
    path = tmp_path / "03_broken.ipynb"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="03_broken.ipynb (cannot be read as a notebook|has no title)"):
        Lesson.read(path)
