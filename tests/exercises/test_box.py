"""The answer box and the bar, driven as a browser drives them: messages in, traits out."""

import json
import sqlite3
import threading
import time

import pytest

from lessons import progress
from lessons.exercises.engine import attempts, registry
from lessons.exercises.engine import box as box_module
from lessons.exercises.engine.bar import ProgressBar
from lessons.exercises.engine.box import AnswerBox
from lessons.exercises.engine.verdicts import Verdict
from tests.exercises.known import right_answer
from tests.exercises.sample_questions import CHOICE, HEDGED, INTERVAL, LIKELY, OPEN_END, PLAIN, SAMPLES, SEVERAL, TABLE


@pytest.fixture(autouse=True)
def samples_as_notebook_99(monkeypatch):
    """Let the samples be the questions of a notebook 99."""
    known = registry.questions
    monkeypatch.setattr(registry, "questions", lambda notebook: SAMPLES if notebook == "99" else known(notebook))


def press(box, kind, **content):
    box._on_message(box, {"kind": kind, **content}, [])


def test_check_shows_and_records():
    box = AnswerBox(HEDGED)
    assert box._feedback == ""
    press(box, "check", answer="about 400 km")
    assert 'data-verdict="right"' in box._feedback
    state = progress.state("99.1")
    assert (state.latest_answer, state.latest_verdict) == ('"about 400 km"', "right")


def test_a_blank_is_said_and_not_recorded():
    box = AnswerBox(HEDGED)
    press(box, "check", answer="  ")
    assert "Not answered yet" in box._feedback and progress.state("99.1").latest_answer is None


@pytest.mark.parametrize("answer", ["not sure", "I don’t know.", "No idea!", "?", "??"])
def test_not_sure_is_answered_kindly_and_not_recorded(answer):
    box = AnswerBox(HEDGED)
    press(box, "check", answer=answer)
    assert "a fair answer while you think: try a hint" in box._feedback
    assert progress.state("99.1").latest_answer is None and not progress.summary("99")


def test_what_is_said_of_hints_left_goes_with_the_next_verdict():
    box = AnswerBox(PLAIN)
    press(box, "solve")
    assert "Two hints are left" in box._solution
    press(box, "check", answer="7")
    assert box._solution == ""
    press(box, "hint")
    assert box._solution == ""
    press(box, "solve")
    assert "One hint is left" in box._solution
    attempts.judge_and_record(PLAIN, "8")
    assert box._solution == "", "a verdict from code shows in the box too"
    press(box, "solve")
    press(box, "check", answer="1500")
    assert PLAIN.solution in box._solution, "once it is open it stays"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (HEDGED, "400 km"),
        (CHOICE, "jcs"),
        (SEVERAL, ["a", "c"]),
        (TABLE, {"range": {"who": "japan", "value": "", "hedge": ""}, "count": {"who": "", "value": "", "hedge": ""}}),
        (INTERVAL, "300-600"),
        (LIKELY, "30"),
    ],
)
def test_an_answer_and_what_was_said_come_back_with_the_notebook(question, answer):
    first = AnswerBox(question)
    press(first, "check", answer=answer)
    again = AnswerBox(question)
    assert again.answer == answer
    assert again._feedback == first._feedback != ""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (OPEN_END, (6000, float("inf"))),
        (PLAIN, float("nan")),
        (INTERVAL, (350, 450)),
        (PLAIN, "\ud800"),
        (TABLE, [...]),
    ],
)
def test_answers_from_code_come_back_in_a_form_that_can_be_sent(question, answer):
    said, _ = attempts.judge_and_record(question, answer)
    box = AnswerBox(question)
    json.dumps(box.get_state(), allow_nan=False, default=str).encode("utf-8")
    assert box.feedback is None or box.feedback.verdict is said.verdict


def test_a_hint_that_cannot_be_noted_is_shown_and_said(home):
    home.write_text("in the way", encoding="utf-8")
    box = AnswerBox(PLAIN)
    press(box, "hint")
    assert "<em>hint</em>" in box._hints and "cannot be saved" in box._error
    home.unlink()
    press(box, "hint")
    assert box._error == "" and progress.state("99.2").hints_used == 2


def test_hints_one_by_one_then_the_solution():
    box = AnswerBox(PLAIN)
    assert (box._hints, box._hint_label, box._solution) == ("", "Hint (2 left)", "")
    press(box, "solve")
    assert "Two hints are left" in box._solution and PLAIN.solution not in box._solution
    press(box, "hint")
    assert "<em>hint</em>" in box._hints and "Second hint." not in box._hints and box._hint_label == "Hint (1 left)"
    assert "One hint is left" in box._solution
    press(box, "hint")
    assert "Second hint." in box._hints and box._hint_label == ""
    assert PLAIN.solution in box._solution
    press(box, "hint")
    assert progress.state("99.2").hints_used == 2


@pytest.mark.parametrize(
    ("answer", "is_open"), [("1500", True), ("1501.2345", True), ("7", False), ("xyzzy", False), ("", False)]
)
def test_the_solution_opens_with_an_accepted_answer(answer, is_open):
    box = AnswerBox(PLAIN)
    press(box, "check", answer=answer)
    press(box, "solve")
    assert (PLAIN.solution in box._solution) is is_open
    assert attempts.solution_is_open(PLAIN, progress.state("99.2")) is is_open


def test_a_hedge_lost_is_not_done():
    box = AnswerBox(HEDGED)
    press(box, "check", answer="400 km")
    press(box, "solve")
    assert HEDGED.solution not in box._solution
    press(box, "check", answer="about 400 km")
    assert HEDGED.solution in box._solution


def test_an_accepted_answer_stays_done():
    box = AnswerBox(PLAIN)
    press(box, "check", answer="1500")
    press(box, "check", answer="7")
    assert attempts.solution_is_open(PLAIN, progress.state("99.2"))


def test_a_box_follows_answers_given_elsewhere():
    box, other = AnswerBox(PLAIN), AnswerBox(PLAIN)
    attempts.judge_and_record(PLAIN, "1500 km")
    assert box.answer == other.answer == "1500 km" and 'data-verdict="right"' in box._feedback
    press(box, "hint")
    assert other._hint_label == "Hint (1 left)"


def test_two_boxes_and_code_at_once_do_not_wait_for_each_other():
    boxes = [AnswerBox(PLAIN), AnswerBox(PLAIN)]
    bar = ProgressBar("99")
    threads = [
        threading.Thread(
            target=lambda box=box: [press(box, "check", answer=str(step)) for step in range(20)], daemon=True
        )
        for box in boxes
    ]
    for thread in threads:
        thread.start()
    for step in range(20):
        attempts.judge_and_record(HEDGED, str(step))
    for thread in threads:
        thread.join(timeout=60)
        assert not thread.is_alive(), "two boxes wait for each other"
    assert all(box.last_exception is None for box in boxes)
    assert progress.summary("99")["99.2"].attempts == 40 and "✎" in bar._html


def test_what_goes_wrong_in_a_callback_is_said_in_place_and_kept(monkeypatch):
    def broken(question, answer):
        raise RuntimeError("<b>the judge</b> is ill")

    box = AnswerBox(PLAIN)
    monkeypatch.setattr(attempts.judging, "judge", broken)
    press(box, "check", answer="1500")
    assert "&lt;b&gt;the judge&lt;/b&gt; is ill" in box._error and "<b>" not in box._error
    assert isinstance(box.last_exception, RuntimeError)
    with pytest.raises(RuntimeError):
        box.check()
    monkeypatch.undo()


def test_progress_that_cannot_be_saved_is_said_and_the_answer_judged(home):
    home.write_text("in the way", encoding="utf-8")
    box = AnswerBox(PLAIN)
    press(box, "check", answer="1500")
    assert 'data-verdict="right"' in box._feedback and "cannot be saved" in box._feedback
    assert attempts.solution_is_open(PLAIN, progress.state("99.2")), "kept in memory"
    home.unlink()
    press(box, "check", answer="1501.2")
    assert "cannot be saved" not in box._feedback
    with sqlite3.connect(home / "progress.sqlite3") as connection:
        assert connection.execute("SELECT count(*) FROM answers").fetchone() == (2,)
    connection.close()


@pytest.mark.parametrize("question", SAMPLES, ids=lambda question: question.id)
def test_a_saved_notebook_holds_the_question_and_nothing_of_the_learner(question):
    before = AnswerBox(question)._repr_mimebundle_()[0]
    press(AnswerBox(question), "check", answer=right_answer(question))
    after = AnswerBox(question)._repr_mimebundle_()[0]
    view = "application/vnd.jupyter.widget-view+json"
    assert {**after, view: 0} == {**before, view: 0}
    assert after[view]["model_id"]
    assert after["text/plain"] == f"Question {question.id}: What does the report say? <b>"
    assert "<strong>report</strong> say? &lt;b&gt;" in after["text/html"]


def test_labels_are_plain_text():
    assert AnswerBox(HEDGED)._controls["label"] == "Your answer (in km, or name another unit)"
    assert AnswerBox(LIKELY)._controls["label"] == "How likely, in per cent (0 to 100)"
    assert ["japan", "Japan's ministry"] in AnswerBox(CHOICE)._controls["options"]
    assert [column["label"] for column in AnswerBox(TABLE)._controls["columns"]] == ["Who says so", "How much", "Hedge"]


def test_the_bar_follows():
    bar = ProgressBar("99")
    assert "0 of 13 questions" in bar._html
    attempts.judge_and_record(PLAIN, "1500")
    assert "1 of 13 questions" in bar._html and 'value="1"' in bar._html
    attempts.judge_and_record(HEDGED, "400")
    assert "99.1 hedge lost" in bar._html and "1 of 13" in bar._html
    attempts.judge_and_record(HEDGED, "up to 400")
    assert "◐</span> 99.1 hedge changed" in bar._html and "1 of 13" in bar._html
    attempts.judge_and_record(HEDGED, "7")
    assert "99.1 tried" in bar._html
    data = bar._repr_mimebundle_()[0]
    assert data["text/plain"] == "Progress bar of notebook 99" and " of 13" not in data["text/html"]


def test_verdict_is_kept_by_its_key():
    attempts.judge_and_record(LIKELY, 0.7)
    assert progress.state("99.11").latest_verdict == Verdict.DEFENSIBLE.key


def test_while_the_file_is_locked_the_verdict_stands_and_no_other_box_waits(home):
    progress.record("99.2", "1", "wrong", "0.1")
    locked, other = AnswerBox(HEDGED), AnswerBox(PLAIN)
    with sqlite3.connect(home / "progress.sqlite3", isolation_level=None) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        waiting = threading.Thread(target=press, args=(locked, "check"), kwargs={"answer": "about 400 km"})
        waiting.start()
        try:
            deadline = time.monotonic() + 3
            while not locked._saving and time.monotonic() < deadline:
                time.sleep(0.01)
            assert locked._saving and 'data-verdict="right"' in locked._feedback
            assert box_module._lock.acquire(timeout=1), "no box holds the lock while it waits for the file"
            box_module._lock.release()
            other._follow(other._state)
            assert waiting.is_alive()
        finally:
            connection.execute("ROLLBACK")
            waiting.join(30)
    connection.close()
    assert not locked._saving and "Saving waits" not in locked._feedback
    assert progress.state("99.1").latest_verdict == "right"


def test_the_bar_says_what_became_of_the_file(home):
    bar = ProgressBar("99")
    press(AnswerBox(HEDGED), "check", answer="about 400 km")
    assert "lessons-notice" not in bar._html
    (home / "progress.sqlite3").unlink()
    press(AnswerBox(HEDGED), "check", answer="about 400 km")
    assert "was deleted while the course ran" in bar._html and "1 of" in bar._html
