"""Each notebook with all its questions answered rightly, in the kernel in which the questions are asked."""

import ast
import re
import subprocess

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell

from lessons.classroom.lesson import folded
from tools import notebooks

PATHS = sorted(notebooks.FOLDER.glob("*.ipynb"))
ASKED = re.compile(r"""\bask\(["'](\d\d\.\d+)["']\)""")
ANSWERS = re.compile(rf"\b(?:{'|'.join(folded.SHOWING)})\(")
ANSWER = """from lessons.exercises import check
from lessons.exercises.engine import registry
feedback = check("{id}", registry.question("{id}").right_answer())
assert feedback.verdict.accepted, feedback
"""
# Before a notebook begins: no name, widget, picture or answer of the one before.
# What lives on is not looked through for rubbish, as IPython does at a reset: that takes a tenth of a second each time.
FRESH = """import gc
import os
import sys
import ipywidgets
gc.freeze()
ipywidgets.Widget.close_all()
if "matplotlib.pyplot" in sys.modules:
    sys.modules["matplotlib.pyplot"].close("all")
os.environ["LESSONS_HOME"] = {home!r}
get_ipython().reset()
"""
ALL_DONE = """from lessons import progress
from lessons.exercises.engine import registry
done = progress.summary("{notebook}")
assert set(done) == {{question.id for question in registry.questions("{notebook}")}}
"""


def asked(notebook):
    """Return the ids of the questions that a notebook asks, in order."""
    return [id_ for cell in notebook.cells if cell.cell_type == "code" for id_ in ASKED.findall(cell.source)]


def without_pictures(source):
    """Return a cell's code without the picture, explorer or sheet that it ends with: nbval draws and compares those."""
    if not folded.only_shows(source) or ANSWERS.search(source):
        return source
    tree = ast.parse(source)
    return ast.unparse(ast.Module(tree.body[:-1], []))


def answered(notebook, number):
    """Return a notebook's code in which every question is followed by its right answer."""
    cells = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cells.append(new_code_cell(without_pictures(cell.source)))
            cells += [new_code_cell(ANSWER.format(id=id_)) for id_ in ASKED.findall(cell.source)]
    cells.append(new_code_cell(ALL_DONE.format(notebook=number)))
    return nbformat.v4.new_notebook(cells=cells, metadata=notebook.metadata)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_question_of_the_bank_is_asked_once_and_in_order(path):
    from lessons.exercises.engine import registry

    assert asked(notebooks.read(path)) == [question.id for question in registry.questions(path.stem[:2])]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """Return a client with one kernel for all notebooks: nbval, which compares outputs, gives each a fresh one."""
    running = NotebookClient(
        nbformat.v4.new_notebook(),
        timeout=notebooks.CELL_SECONDS,
        kernel_name="python3",
        resources={"metadata": {"path": str(notebooks.FOLDER)}},
    )
    env = notebooks.kernel_environment(str(tmp_path_factory.mktemp("homes")))
    with running.setup_kernel(env=env, stderr=subprocess.DEVNULL):
        yield running


def run(client, notebook, home):
    """Run a notebook in a kernel that knows nothing of the one before; CellExecutionError where a cell fails."""
    notebook.cells.insert(0, new_code_cell(FRESH.format(home=str(home))))
    client.nb = notebook
    client.reset_execution_trackers()
    for number, cell in enumerate(notebook.cells):
        client.execute_cell(cell, number)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_right_answers_are_right_where_they_are_asked(client, path, empty_home):
    run(client, answered(notebooks.read(path), path.stem[:2]), empty_home)


def test_no_notebook_finds_names_or_answers_of_the_one_before(client, tmp_path):
    """And an answer that is not right is found out."""
    left = "left = 1\nfrom lessons.exercises import check\ncheck('00.1', 'about 400 km')"
    run(client, nbformat.v4.new_notebook(cells=[new_code_cell(left)]), tmp_path / "one")
    seen = "assert 'left' not in globals()\nfrom lessons import progress\nassert progress.answers() == []"
    run(client, nbformat.v4.new_notebook(cells=[new_code_cell(seen)]), tmp_path / "two")
    wrong = ANSWER.format(id="00.1").replace('registry.question("00.1").right_answer()', "'900 km'")
    with pytest.raises(CellExecutionError, match="AssertionError"):
        run(client, nbformat.v4.new_notebook(cells=[new_code_cell(wrong)]), tmp_path / "three")
