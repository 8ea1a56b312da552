"""Questions with feedback: `ask`, `check`, `hint`, `solution`, `progress` and `how_sure`: all that a notebook needs."""

from __future__ import annotations

from typing import Any

from lessons import plain_errors
from lessons import progress as recorded
from lessons.exercises.engine import attempts, registry, widgets
from lessons.exercises.engine.bar import ProgressBar
from lessons.exercises.engine.box import AnswerBox
from lessons.exercises.engine.hints import TitledText, hints_text, solution_text
from lessons.exercises.engine.sure_switch import SureSwitch
from lessons.exercises.engine.verdicts import Feedback, Verdict

__all__ = ["Feedback", "Verdict", "ask", "check", "hint", "how_sure", "progress", "solution"]

plain_errors.install()  # every notebook begins with this import


def ask(number: str) -> AnswerBox:
    """Show a question, such as "03.2", with a box to answer in; an earlier answer and what was said of it come back.

    A question has one box: asked again, or in another cell, it is the same one.

    >>> ask("00.1") is ask("00.1")
    True
    """
    return widgets.widget_for(registry.question(number), AnswerBox)


def check(number: str, answer: Any = ...) -> Feedback:
    """Judge an answer from code, as the box does, and record it.

    The answer may be text ("about 400 km"), a number in the question's unit, a pair (400, 450), an option by its number
    or first words, a list of options, a list of a table's rows, a claim of the tables, or "not said". `...` stands
    for no answer yet.

    >>> check("00.1", ...)
    ○ Not answered yet: There is no answer yet.
    """
    return attempts.judge_and_record(registry.question(number), answer)[0]


def hint(number: str) -> TitledText:
    """Show one more hint of a question, below those already shown.

    >>> hint("00.1")
    Hints for question 00.1
    """
    question = registry.question(number)
    trouble, state = attempts.record_next_hint(question, recorded.state(question.id))
    return hints_text(question, state, trouble)


def solution(number: str) -> TitledText:
    """Show the worked solution, once an answer was accepted or all hints were used; before, say what is left.

    >>> solution("00.2")
    Solution of question 00.2
    """
    question = registry.question(number)
    return solution_text(question, recorded.state(question.id))


def progress(notebook: str) -> ProgressBar:
    """Show how many questions of a notebook, such as "03", are done; the bar follows each answer.

    >>> progress("00") is progress("00")
    True
    """
    return widgets.widget_for(notebook, ProgressBar)


def how_sure() -> SureSwitch:
    """Show the switch that lets every answer box ask how sure its reader is; off until somebody switches it on.

    >>> how_sure().on, how_sure() is how_sure()
    (False, True)
    """
    return widgets.widget_for("", SureSwitch)
