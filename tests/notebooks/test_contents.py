"""Each notebook is whole: it says what it promises and takes, every cell ran, nothing volatile is stored."""

import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tools import notebooks

PATHS = sorted(notebooks.FOLDER.glob("*.ipynb"))
LINES_IN_A_CELL = 12
# What every notebook holds, in this order; the first words of it as they are written.
FRONT = (r"^# \d\d ", r"\n\*\*After this notebook you can\*\*\n", r"\n\*\*Needs:\*\* ", r"\n\*\*Time:\*\* \d+ minutes")
ENDING = ("What the numbers cannot tell", "could be printed now", "Key points", "Words to know", "Sources", "Next")


def text_of(notebook):
    """Return the prose of a notebook."""
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def stated_and_summed_minutes(prose):
    """Return the minutes that a notebook states, and the sum over its sections."""
    stated = int(re.search(r"\*\*Time:\*\* (\d+) minutes", prose)[1])
    sections = re.findall(r"^## .*$", prose, flags=re.MULTILINE)
    return stated, sum(int(re.search(r"\((\d+) min\)$", section)[1]) for section in sections)


def faults(path, notebook):
    """Return what is wrong with the contents of a notebook, in sentences."""
    prose, found = text_of(notebook), []
    first = notebook.cells[0].source
    found += [f"the first cell lacks {pattern!r}" for pattern in FRONT if not re.search(pattern, first)]
    if not first.startswith(f"# {path.stem[:2]} "):
        found.append("the title does not begin with the notebook's number")
    aims = re.findall(r"^- .", first, flags=re.MULTILINE)
    if not 2 <= len(aims) <= 4:
        found.append(f"{len(aims)} aims; there should be 2 to 4")
    untimed = [line for line in re.findall(r"^## .*$", prose, re.MULTILINE) if not re.search(r"\(\d+ min\)$", line)]
    found += [f"a section without minutes: {line}" for line in untimed]
    if not found and len(set(stated_and_summed_minutes(prose))) != 1:
        found.append("stated {} minutes, its sections take {}".format(*stated_and_summed_minutes(prose)))
    places = [prose.lower().rfind(words.lower()) for words in ENDING]
    found += [f"the ending lacks {words!r}" for words, place in zip(ENDING, places, strict=True) if place < 0]
    for number, cell in enumerate(cell for cell in notebook.cells if cell.cell_type == "code"):
        lines = cell.source.count("\n") + 1
        if lines > LINES_IN_A_CELL:
            found.append(f"code cell {number + 1} has {lines} lines")
        if not cell.source.strip():
            found.append(f"code cell {number + 1} is empty")
    return found


def test_there_are_notebooks():
    assert len(PATHS) >= 3


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_contents_are_whole(path):
    assert faults(path, notebooks.read(path)) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_cell_ran_and_the_form_is_normal(path):
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1)), "run python tools/notebooks.py"
    assert "widgets" not in notebook.metadata
    assert notebooks.is_normal(path), "run python tools/notebooks.py"
    errors = [output.ename for cell in code for output in cell.outputs if output.output_type == "error"]
    assert errors == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_links_to_files_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)#]+)", text_of(notebooks.read(path))):
        if not target.startswith(("http://", "https://")):
            assert (path.parent / target).exists(), target


def whole(minutes=5, aims=2, ending=ENDING, code="1"):
    """Return a notebook with nothing wrong with it, but for what is changed."""
    front = "# 02 Title\n\nPromise.\n\n**After this notebook you can**\n\n" + "- do it\n" * aims
    front += f"\n**Needs:** nothing  \n**Time:** {minutes} minutes"
    sections = "## 1. One (2 min)\n\n## 2. Two (3 min)\n\n" + "\n\n".join(f"**{words}.**" for words in ending)
    return new_notebook(cells=[new_markdown_cell(front), new_code_cell(code), new_markdown_cell(sections)])


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, None),
        ({"minutes": 6}, "stated 6 minutes, its sections take 5"),
        ({"aims": 5}, "5 aims; there should be 2 to 4"),
        ({"ending": ENDING[1:]}, "the ending lacks 'What the numbers cannot tell'"),
        ({"code": "1\n" * 12 + "1"}, "code cell 1 has 13 lines"),
        ({"code": " "}, "code cell 1 is empty"),
    ],
)
def test_a_fault_is_found(changed, told):
    assert faults(Path("02_title.ipynb"), whole(**changed)) == ([told] if told else [])
