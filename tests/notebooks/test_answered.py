"""Each notebook with all its questions answered rightly, in the kernel in which the questions are asked."""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from tools import notebooks

PATHS = sorted(notebooks.FOLDER.glob("*.ipynb"))
ASKED = re.compile(r"""\bask\(["'](\d\d\.\d+)["']\)""")
ANSWER = """from lessons.exercises import check
from lessons.exercises.engine import registry
feedback = check("{id}", registry.question("{id}").right_answer())
assert feedback.verdict.accepted, feedback
"""
ALL_DONE = """from lessons import progress
from lessons.exercises.engine import registry
done = progress.summary("{notebook}")
assert set(done) == {{question.id for question in registry.questions("{notebook}")}}
"""


def asked(notebook):
    """Return the ids of the questions that a notebook asks, in order."""
    return [id_ for cell in notebook.cells if cell.cell_type == "code" for id_ in ASKED.findall(cell.source)]


def answered(notebook, number):
    """Return a copy of a notebook in which every question is followed by its right answer."""
    cells = []
    for cell in notebook.cells:
        cells.append(cell)
        if cell.cell_type == "code":
            cells += [new_code_cell(ANSWER.format(id=id_)) for id_ in ASKED.findall(cell.source)]
    cells.append(new_code_cell(ALL_DONE.format(notebook=number)))
    return nbformat.v4.new_notebook(cells=cells, metadata=notebook.metadata)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_question_of_the_bank_is_asked_once_and_in_order(path):
    from lessons.exercises.engine import registry

    assert asked(notebooks.read(path)) == [question.id for question in registry.questions(path.stem[:2])]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_right_answers_are_right_where_they_are_asked(path):
    notebooks.execute(answered(notebooks.read(path), path.stem[:2]), path.parent)
