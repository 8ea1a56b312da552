"""A new kind of question is one module: here it is this file, and nothing else in the course knows of it."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from lessons import progress
from lessons.exercises.engine import attempts, export, registry
from lessons.exercises.engine.bar import ProgressBar
from lessons.exercises.engine.box import AnswerBox
from lessons.exercises.engine.judging import judge, not_attempted, unreadable
from lessons.exercises.engine.plain_answers import plain_answer, quoted
from lessons.exercises.engine.prompts import prompt_html
from lessons.exercises.engine.question import KnownAnswer, Question
from lessons.exercises.engine.verdicts import Feedback, Verdict
from tests.exercises import expectations


@dataclass(frozen=True, kw_only=True, eq=False)
class InOrder(Question):
    """Events to be put into the order in which they happened: "c, a, b"."""

    events: dict[str, str]  # in the right order

    def controls(self) -> dict[str, Any]:
        """A line of text."""
        return {"kind": "text", "label": f"Order of {', '.join(sorted(self.events))}", "mode": "text"}

    def check_kind(self) -> None:
        """Raise ValueError unless there is something to put in order."""
        if len(self.events) < 2:
            raise ValueError("events must hold at least two")

    def judge(self, answer: Any) -> Feedback:
        """Judge an order: a list, or keys parted by commas."""
        if (feedback := not_attempted(answer)) is not None:
            return feedback
        given = answer.split(",") if isinstance(answer, str) else answer if isinstance(answer, list) else []
        keys = [str(key).strip().lower() for key in given]
        if sorted(keys) != sorted(self.events):
            return unreadable(
                f"{quoted(answer)} is no order; expected are {', '.join(sorted(self.events))}, each once."
            )
        if keys == [*self.events]:
            return Feedback(Verdict.RIGHT, "That is the order.", self.why)
        if keys == [*self.events][::-1]:
            return Feedback(Verdict.WRONG_BECAUSE, "That is the order backwards.", mistake="backwards")
        return Feedback(Verdict.WRONG, "Not in this order.", way_on=self.if_wrong)

    def right_answer(self) -> str:
        """Return the right order."""
        return ", ".join(self.events)

    def wrong_answers(self) -> tuple[KnownAnswer, ...]:
        """Return the order backwards."""
        backwards = ", ".join([*self.events][::-1])
        return (KnownAnswer(backwards, Verdict.WRONG_BECAUSE, "backwards", "backwards"),)

    def printed_options(self) -> tuple[str, ...]:
        """Return the events in the order of their keys."""
        return tuple(f"{key}) {self.events[key]}" for key in sorted(self.events))

    def printed_right(self) -> tuple[str, ...]:
        """Return the right order."""
        return (self.right_answer(),)

    def options_html(self) -> str:
        """Return the events as a list."""
        return f"<ul>{''.join(f'<li>{line}</li>' for line in self.printed_options())}</ul>"


ORDER = InOrder(
    id="99.50",
    prompt="What came **first**?",
    hints=("Look at the clock.", "Look at its zone too."),
    solution="Launch, headline, correction.",
    why="The headline came before the correction.",
    events={"c": "launch", "a": "headline", "b": "correction"},
)


@pytest.fixture(autouse=True)
def only_question_of_a_notebook(monkeypatch):
    """Let it be the one question of a notebook 99."""
    monkeypatch.setattr(registry, "notebooks", lambda: ("99",))
    monkeypatch.setattr(registry, "questions", lambda notebook: (ORDER,))


def test_it_is_checked_when_it_is_built():
    ORDER.check_whole()
    for changes, says in (({"events": {"c": "launch"}}, "at least two"), ({"why": ""}, "why is empty")):
        with pytest.raises(ValueError, match=f"question 99.50: .*{says}"):
            replace(ORDER, **changes).check_whole()


def test_it_is_asked_judged_and_recorded_in_a_box():
    box, bar = AnswerBox(ORDER), ProgressBar("99")
    assert box._controls["label"] == "Order of a, b, c"
    box._on_message(box, {"kind": "check", "answer": "b, a, c"}, [])
    assert "backwards" in box._feedback and box.last_exception is None
    box._on_message(box, {"kind": "hint"}, [])
    assert "Look at the clock." in box._hints
    box._on_message(box, {"kind": "check", "answer": "c, a, b"}, [])
    assert 'data-verdict="right"' in box._feedback and "1 of 1 questions" in bar._html
    assert attempts.solution_is_open(ORDER, progress.state("99.50"))
    assert AnswerBox(ORDER).answer == "c, a, b"


def test_it_is_printed_for_page_key_handout_and_spreadsheet():
    assert "<li>a) headline</li>" in prompt_html(ORDER)
    assert ORDER.printed_prompt() == "Question 99.50\nWhat came first?\na) headline\nb) correction\nc) launch"
    assert ORDER.printed_right() == ("c, a, b",)
    assert ORDER.printed_mistakes() == (("b, a, c", "backwards", "That is the order backwards."),)
    attempts.judge_and_record(ORDER, ["c", "b", "a"])
    assert export.rows()[1][1:3] == ("c; b; a", "wrong")


@pytest.mark.parametrize("expectation", expectations.ALL, ids=lambda function: function.__name__)
def test_what_holds_of_any_kind_holds_of_it(expectation):
    expectation(judge, ORDER)


def mistake_forgotten(question, answer):
    found = InOrder.judge(question, answer)
    return replace(found, mistake="", verdict=Verdict.WRONG) if found.mistake else found


def anything_goes(question, answer):
    return InOrder.judge(
        question, answer if question.judge(answer).verdict is not Verdict.CANNOT_BE_READ else "c, a, b"
    )


def blank_is_wrong(question, answer):
    return Feedback(Verdict.WRONG, "No.") if answer in ("", None) else InOrder.judge(question, answer)


@pytest.mark.parametrize("broken", [mistake_forgotten, anything_goes, blank_is_wrong])
def test_a_broken_judge_of_it_is_found_out(broken):
    with pytest.raises(AssertionError):
        for expectation in expectations.ALL:
            expectation(lambda question, answer: broken(question, plain_answer(answer)), ORDER)
