"""A cell that runs again shows the box or the bar that is there: nothing piles up, and a press stays cheap."""

import json
import sqlite3

import pytest

from lessons import progress as recorded
from lessons.exercises import ask, check, hint, progress
from lessons.exercises.engine import attempts

CONNECTIONS_A_PRESS = 1  # it writes, and reads what is known from then on; box and bar are told


@pytest.fixture
def connections(monkeypatch):
    """Every connection to the file of answers, by the order in which it was opened."""
    opened, connect = [], sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: (opened.append(given), connect(*given, **named))[1])
    return opened


def test_a_question_asked_again_has_the_same_box():
    box = ask("00.1")
    assert ask("00.1") is box and ask("00.2") is not box
    assert progress("00") is progress("00")


def test_thirty_runs_of_a_cell_are_one_box_and_one_press_opens_few_connections(connections):
    for _ in range(30):
        box = ask("00.1")
        progress("00")
    assert len(attempts._watchers) == 2
    recorded.trouble()  # makes the file
    connections.clear()
    box._on_message(box, {"kind": "check", "answer": "about 400 km"}, [])
    assert 'data-verdict="right"' in box._feedback
    assert len(connections) == CONNECTIONS_A_PRESS
    connections.clear()
    check("00.1", "400 km")
    assert 'data-verdict="hedge lost"' in box._feedback
    assert len(connections) == CONNECTIONS_A_PRESS


def test_another_home_and_a_closed_box_get_a_new_one(home, monkeypatch):
    box, bar = ask("00.1"), progress("00")
    check("00.1", "about 400 km")
    monkeypatch.setenv("LESSONS_HOME", str(home / "another"))
    assert ask("00.1") is not box and ask("00.1")._feedback == ""
    monkeypatch.setenv("LESSONS_HOME", str(home))
    box.close()
    bar.close()
    assert ask("00.1") is not box and ask("00.1").comm is not None
    assert progress("00") is not bar


def test_a_box_asked_for_again_shows_what_is_recorded_now():
    box, bar = ask("00.1"), progress("00")
    check("00.1", "about 400 km")
    hint("00.1")
    recorded.reset()
    assert box.answer == "about 400 km" and "1 of 3 questions" in bar._html
    ask("00.1")
    progress("00")
    assert (box.answer, box._feedback, box._hints) == (None, "", "")
    assert "0 of 3 questions" in bar._html


@pytest.mark.parametrize("answer", ["about 400 miles", "400 km"])
def test_as_many_answers_as_before_but_others(answer):
    """As another process leaves it: what was recorded is forgotten, and as much recorded anew."""
    box = ask("00.1")
    box._on_message(box, {"kind": "check", "answer": "about 400 km"}, [])
    box._on_message(box, {"kind": "solve"}, [])
    assert box._solution.startswith("<p><strong>Solution")
    recorded.reset()
    recorded.record("00.1", json.dumps(answer), "wrong", "0.1")
    assert ask("00.1") is box and box.answer == answer
    assert 'data-verdict="right"' not in box._feedback != ""
    assert box._solution == ""


def test_what_is_typed_and_not_yet_checked_stays_when_a_hint_comes_from_code():
    box = ask("00.1")
    check("00.1", "400 km")
    box._on_message(box, {"kind": "hint", "answer": "over 400 km"}, [])
    hint("00.1")
    assert box.answer == "over 400 km" and box._hint_label == ""
