"""What is headed "As code" may be passed over: no other cell needs a name that only such a cell makes."""

import ast

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tools import notebooks

PATHS = sorted(notebooks.FOLDER.glob("*.ipynb"))
HEADING = "**As code**"


def split(cells):
    """Return the code cells that are headed as code, and all others."""
    passed, kept, headed = [], [], False
    for cell in cells:
        if cell.cell_type == "code":
            (passed if headed else kept).append(cell.source)
            headed = False
        else:
            headed = HEADING in cell.source.split("\n\n")[-1]
    return passed, kept


def made_and_used(source):
    """Return the names that a cell makes, by assignment or import, and those that it uses."""
    made, used = set(), set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.alias):
            made.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else made).add(node.id)
    return made, used


def missed(cells):
    """Return the names that would be missing for whoever passes over what is headed as code."""
    passed, kept = split(cells)
    there, missing = set(), set()
    only_passed = set().union(*(made_and_used(source)[0] for source in passed))
    for source in kept:
        made, used = made_and_used(source)
        missing |= (used & only_passed) - there - made
        there |= made
    return missing


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_nothing_needs_what_may_be_passed_over(path):
    assert missed(nbformat.read(path, as_version=4).cells) == set()


def test_some_cells_may_be_passed_over():
    assert any(split(nbformat.read(path, as_version=4).cells)[0] for path in PATHS)


def test_a_name_that_is_missed_is_found():
    cells = [new_markdown_cell(f"{HEADING}, by hand:"), new_code_cell("import os\nx = 1"), new_code_cell("print(x)")]
    assert missed(new_notebook(cells=cells).cells) == {"x"}
    assert missed([*cells[:2], new_code_cell("x = 2"), cells[2]]) == set()
