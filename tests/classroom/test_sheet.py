"""A form on the screen: no hints and no verdicts, handed in once, kept with the form in the progress file."""

import json

import pytest

from lessons import progress
from lessons.classroom.before_after import forms, taken
from lessons.classroom.before_after.notebook import as_notebook
from lessons.classroom.before_after.sheet import Sheet, form
from lessons.exercises.engine import bar, export
from lessons.exercises.engine.plain_answers import from_json
from tests.classroom.handing_in import form_taken


def press(sheet, **message):
    """Send what the front end sends, and let nothing go wrong unseen."""
    sheet._on_message(sheet, message, [])
    assert sheet.last_exception is None


def right_answers(name):
    return {item.question.id: item.question.right_answer() for item in forms.items(name)}


def hand_in(name, answers):
    sheet = form(name)
    press(sheet, kind="begin")
    press(sheet, kind="hand in", answers=answers)
    return sheet


def test_a_form_is_begun_and_handed_in():
    sheet = form("A")
    assert sheet._stage == "new"
    press(sheet, kind="begin")
    assert sheet._stage == "begun"
    press(sheet, kind="hand in", answers=right_answers("A"))
    assert sheet._stage == "in" and "handed in" in sheet._told
    kept = progress.answers("A.*")
    assert [answer.question for answer in kept] == [f"A.{number}" for number in range(13)]
    assert {answer.verdict for answer in kept[1:]} == {"handed in"}
    assert taken.taken(kept)["A"].score == 12


def test_nothing_on_the_sheet_says_what_is_right():
    sheet = hand_in("A", {"A.1": "185 km"})
    sent = json.dumps({name: value for name, value in sheet.get_state().items() if not name.startswith("_esm")})
    for item in forms.items("A"):
        assert item.question.solution not in sent and item.question.why not in sent
    for verdict in ("Not yet", "Right", "Hint", "297.5"):
        assert verdict not in sent
    assert not [answer for answer in progress.answers() if answer.verdict in ("right", "wrong because", "wrong")]


def test_an_export_between_the_tests_says_nothing_either():
    hand_in("A", {**right_answers("A"), "A.1": "=1+1"})
    rows = [row for row in export.rows() if row[0].startswith("question A.")]
    assert {row[2] for row in rows} == {"begun", "handed in"} and not any(row[5] for row in rows)
    answer = next(row[1] for row in rows if row[0] == "question A.1")
    assert "=" not in answer and from_json(answer) == "=1+1"


def test_what_was_handed_in_first_stands():
    hand_in("A", {"A.1": "1 km"})
    sheet = form("A")
    press(sheet, kind="begin")
    press(sheet, kind="hand in", answers=right_answers("A"))
    found = taken.taken(progress.answers())
    assert found["A"].score == 0 and len(progress.answers("A.*")) == 13


def test_a_form_that_was_begun_goes_on_after_a_restart():
    press(form("A"), kind="begin")
    assert Sheet("A")._stage == "begun"
    press(form("A"), kind="hand in", answers={})
    assert Sheet("A")._stage == "in"


def test_both_counts_are_told_when_both_are_in():
    hand_in("B", {"B.4": "refuse", "B.7": "kept"})
    sheet = hand_in("A", right_answers("A"))
    assert (
        "You have handed in both forms: 2 of 12 right in form B, which you took first, and 12 in form A." in sheet._told
    )


def test_a_blank_is_open_and_nonsense_is_not_right():
    hand_in("A", {"A.1": "", "A.2": None, "A.10": {"nonsense": 1}, "A.3": ["right"]})
    assert taken.taken(progress.answers())["A"].score == 0


def test_hostile_messages_are_told_and_lose_nothing():
    sheet = form("A")
    for message in ({}, {"kind": "cheat"}, {"kind": "hand in"}, {"kind": "hand in", "answers": 3}):
        sheet._on_message(sheet, message, [])
        assert "This did not work, and nothing was lost" in sheet._error
    assert progress.answers() == []


def test_forms_count_for_no_notebook():
    hand_in("A", right_answers("A"))
    assert set(bar.states("03").values()) == {"open"}


def test_a_sheet_that_cannot_be_saved_says_so(empty_home):
    empty_home.write_text("in the way")
    sheet = Sheet("A")
    press(sheet, kind="hand in", answers={})
    assert "cannot be saved" in sheet._error


def test_the_stored_form_of_a_sheet_is_constant():
    data, _ = form("A")._repr_mimebundle_()
    assert data["text/plain"] == "Form A of the test: 12 questions"


@pytest.mark.parametrize(("begun", "ended", "minutes"), [("x", "y", None), ("", "2026-01-01T10:00:00+00:00", None)])
def test_minutes_that_are_not_known_are_none(begun, ended, minutes):
    assert progress.minutes_between(begun, ended) is minutes


def test_minutes_do_not_run_backwards():
    assert progress.minutes_between("2026-01-01T10:00:00+00:00", "2026-01-01T09:00:00+00:00") is None
    assert progress.minutes_between("2026-01-01T10:00:00+00:00", "2026-01-01T10:30:00+00:00") == 30


def test_the_notebook_of_a_form_runs(tmp_path):
    import nbclient
    import nbformat

    notebook = nbformat.reads(as_notebook("A", 28.5), as_version=4)
    nbformat.validate(notebook)
    nbclient.NotebookClient(notebook, timeout=120).execute()
    assert notebook.cells[1].outputs[0]["data"]["text/plain"] == "Form A of the test: 12 questions"


def test_of_a_form_that_was_handed_in_twice_the_first_counts():
    """Two computers on a disk without locks may both hand it in."""
    answers = [*form_taken("A", 3, 0), *form_taken("A", 9, 60)]
    assert taken.taken(answers)["A"].score == 3
