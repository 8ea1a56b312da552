"""How sure, everywhere: nothing changes while it is off; on, it is kept with the answer and never a mark."""

import csv
import io

import pytest

from lessons import progress
from lessons.exercises import Verdict, ask, check, how_sure
from lessons.exercises import progress as bar_of
from lessons.exercises.engine import export, registry, sure_drawn, sureness
from lessons.exercises.engine.sureness import STEPS, Said
from lessons.progress import QuestionState
from tests.exercises.known import right_answer

FIRST, SECOND = registry.questions("00")[:2]


@pytest.fixture(autouse=True)
def never_switched(monkeypatch):
    monkeypatch.delenv(sureness.VARIABLE, raising=False)


def press(box, answer, **more):
    box._on_message(box, {"kind": "check", "answer": answer, **more}, [])
    assert box.last_exception is None


def test_it_is_off_and_nothing_is_asked_or_added():
    box, bar = ask(FIRST.id), bar_of("00")
    assert box._sure == {} and "lessons-sure" not in bar._html
    press(box, right_answer(FIRST))
    assert progress.judgements() == [] and progress.state(FIRST.id).sure == ()
    assert export.rows()[0] == export.Told._fields and "lessons-sure" not in bar._html


def test_the_edges_meet_and_each_step_has_its_own():
    assert [(step.low, step.high) for step in STEPS] == [(0, 50), (50, 90), (90, 100)]
    for step in STEPS:
        assert step.low < step.per_cent < step.high and sureness.step_of(step.per_cent) == step
        assert f"{step.low} to {step.high} %" in step.label


def test_switching_tells_every_box_and_bar_and_is_remembered():
    box, bar, other = ask(FIRST.id), bar_of("00"), ask(SECOND.id)
    how_sure().on = True
    assert (
        [key for key, _ in box._sure["steps"]]
        == [key for key, _ in other._sure["steps"]]
        == ["guess", "fairly", "very"]
    )
    assert "lessons-sure" in bar._html and "it is no mark" in box._sure["label"]
    sureness._own.clear()  # as in another kernel
    assert sureness.is_on()
    how_sure().on = False
    assert box._sure == {} and "lessons-sure" not in bar._html
    sureness._own.clear()
    assert not sureness.is_on()


@pytest.mark.parametrize(("value", "on"), [("on", True), ("ON ", True), ("off", False), ("", False), ("1", False)])
def test_a_teacher_switches_it_on_for_a_class(monkeypatch, value, on):
    monkeypatch.setenv(sureness.VARIABLE, value)
    assert sureness.is_on() is on and bool(ask(FIRST.id)._sure) is on
    sureness.switch(False)
    assert not sureness.is_on(), "a learner's own switch goes before it"


def test_how_sure_is_kept_with_the_answer_and_changes_no_verdict():
    sureness.switch(True)
    box, other = ask(FIRST.id), ask(SECOND.id)
    press(box, right_answer(FIRST), sure="guess")
    assert box.feedback.verdict is Verdict.RIGHT
    press(other, right_answer(SECOND))
    assert progress.state(FIRST.id).sure == (("right", 25),)
    assert progress.state(SECOND.id).sure == () and progress.state(SECOND.id).latest_verdict == "right"


@pytest.mark.parametrize("sure", [None, "", "certain", 95, ["very"], {"very": 1}])
def test_what_is_no_step_is_nothing_said(sure):
    sureness.switch(True)
    press(ask(FIRST.id), right_answer(FIRST), sure=sure)
    assert progress.state(FIRST.id).sure == () and progress.state(FIRST.id).attempts == 1


def test_a_blank_is_not_recorded_with_a_word_on_how_sure():
    sureness.switch(True)
    press(ask(FIRST.id), "", sure="very")
    assert progress.judgements("00.*") == []


def test_the_bar_lists_confident_misses_and_lucky_hits():
    sureness.switch(True)
    bar = bar_of("00")
    press(ask(FIRST.id), right_answer(FIRST), sure="guess")
    wrong = next(known.answer for known in SECOND.wrong_answers())
    press(ask(SECOND.id), wrong, sure="very")
    assert f"Sure, and not right: {SECOND.id}." in bar._html and f"A guess, and right: {FIRST.id}." in bar._html
    assert "too few answers to tell (2 so far; from 50 on)" in bar._html
    assert "1 of" in bar._html and "questions of this notebook done" in bar._html
    press(ask(SECOND.id), right_answer(SECOND), sure="guess")
    assert f"A guess, and right: {FIRST.id}." in bar._html, "only the first word on a question counts"


def test_the_first_readable_answer_counts():
    known = {"03.2": QuestionState("03.2", sure=(("cannot be read", 95), ("wrong", 70), ("right", 95)))}
    assert sureness.first_said(known) == [Said("03.2", STEPS[1], False)]
    assert sureness.first_said({"03.2": QuestionState("03.2", attempts=2)}) == []
    assert not sureness.first_said({"a": QuestionState("a", sure=(("of another version", 95),))})[0].right


def many(step, right, count):
    return [Said(f"0{number % 8}.{number}", step, number < right) for number in range(count)]


def test_the_own_curve_is_drawn_from_fifty_answers_on():
    assert "too few answers to tell" in sure_drawn.curve(many(STEPS[2], 49, 49))
    told = sure_drawn.curve([*many(STEPS[2], 12, 30), *many(STEPS[0], 29, 30)])
    assert "very sure (90 to 100 %): right 12 of 30 times" in told and ": too sure" in told
    assert "a guess (0 to 50 %): right 29 of 30 times" in told and ": not sure enough" in told
    assert told.count("<circle") == 2 and "fairly sure (50" not in told


def test_nothing_is_said_against_a_step_inside_its_edges():
    assert sure_drawn.words_of(STEPS[1], 30, 45).endswith("%)")
    assert sure_drawn.words_of(STEPS[2], 3, 4).endswith("%)"), "four answers carry nothing"


def test_the_export_has_how_sure_and_the_cards():
    sureness.switch(True)
    press(ask(FIRST.id), right_answer(FIRST), sure="very")
    check(SECOND.id, right_answer(SECOND))
    progress.judge("13.deck 48213", "card-07", 35)
    head, first, second, card = export.rows()
    assert head == (*export.Told._fields, "how_sure")
    assert first[0] == f"question {FIRST.id}" and first[-1] == "very sure (90 to 100 %)"
    assert second[-1] == "" and card[:2] == ("13.deck 48213, card-07", "35 %")
    text = io.StringIO()
    csv.writer(text).writerows(export.rows())
    assert sureness.SWITCH not in text.getvalue()


def test_the_switch_says_when_it_cannot_be_saved(home):
    home.write_text("in the way", encoding="utf-8")
    switch = how_sure()
    switch.on = True
    assert "cannot be saved" in switch._trouble and sureness.is_on()


def test_the_stored_form_of_the_switch_is_constant():
    before = how_sure()._repr_mimebundle_()[0]["text/plain"]
    sureness.switch(True)
    assert how_sure()._repr_mimebundle_()[0]["text/plain"] == before
