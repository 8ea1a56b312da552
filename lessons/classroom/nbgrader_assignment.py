"""An assignment for nbgrader made of the question bank: for those who use nbgrader; the course itself does not.

Each question is three cells: the question, a cell for the answer, and a test that asks the course's own judge. nbgrader
takes the right answer out of the student's version. The tests run where nbgrader grades, in an environment in which the
course is installed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import nbformat

from lessons.classroom.new_notebook import text_of
from lessons.exercises.engine import registry
from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.more import MORE
from lessons.exercises.engine.plain_answers import plain_answer
from lessons.exercises.engine.question import Question

SCHEMA_VERSION = 3  # of nbgrader's metadata
POINTS = 1
INTRODUCTION = (
    "# Reading Launch Reports: questions of notebook {number}\n\n"
    'Put your answer in place of `...`, as text: `"about 400 km"`. Of options, write the words or the number of the '
    "one that you choose; of several, a list; of a table, fill in the texts."
)
HINT = "# nbgrader puts a point here if the course accepts the answer\n"


def as_notebook(notebook: str) -> str:
    """Return the instructor's version for a notebook's main line as the text of its file; ValueError if it has none."""
    questions = [one for one in registry.questions(notebook) if one.id not in MORE]
    cells = [_read_only(f"introduction-{notebook}", INTRODUCTION.format(number=notebook))]
    cells += [cell for question in questions for cell in _cells(question)]
    return text_of(cells)


def accepted(number: str, answer: object) -> bool:
    """Whether the course accepts an answer; nothing is recorded. What the tests of an assignment call.

    >>> accepted("00.1", ...)
    False
    """
    return registry.question(number).judge(plain_answer(answer)).verdict.accepted


def _cells(question: Question) -> Sequence[Any]:
    name = question.id.replace(".", "-")
    variable = f"answer_{question.id.replace('.', '_')}"
    right = _literal(question.right_answer())
    solution = f"{variable} = ...\n### BEGIN SOLUTION\n{variable} = {right}\n### END SOLUTION"
    test = (
        f"{HINT}from lessons.classroom.nbgrader_assignment import accepted\n\n"
        f'assert accepted("{question.id}", {variable}), "not accepted yet"'
    )
    answer = nbformat.v4.new_code_cell(solution, id=f"answer-{name}", metadata=_marked(f"answer-{name}", solution=True))
    graded = nbformat.v4.new_code_cell(test, id=f"test-{name}", metadata=_marked(f"test-{name}", grade=True))
    return _read_only(f"question-{name}", _asked(question)), answer, graded


def _asked(question: Question) -> str:
    lines = "\n".join(f"- {to_plain(line)}" for line in question.printed_options())
    shape = f"\n\nThe table to fill in: `{_literal(_empty(question.right_answer()))}`" if _is_table(question) else ""
    return f"**Question {question.id}.** {question.prompt}\n\n{lines}{shape}"


def _is_table(question: Question) -> bool:
    return isinstance(question.right_answer(), dict)


def _empty(table: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {row: dict.fromkeys(cells, "") for row, cells in table.items()}


def _literal(answer: Any) -> str:
    """An answer as Python that a reader can follow: sets and tuples as lists."""
    plain = plain_answer(answer)
    return "None" if plain is None else json.dumps(plain, ensure_ascii=False)


def _read_only(name: str, text: str) -> Any:
    return nbformat.v4.new_markdown_cell(text, id=name, metadata=_marked(name))


def _marked(name: str, grade: bool = False, solution: bool = False) -> dict[str, Any]:
    """The metadata by which nbgrader knows a cell: read-only, to be answered, or a test with its points."""
    marks: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "grade_id": name,
        "grade": grade,
        "solution": solution,
        "locked": not solution,
        "task": False,
    }
    if grade:
        marks["points"] = POINTS
    return {"nbgrader": marks}
