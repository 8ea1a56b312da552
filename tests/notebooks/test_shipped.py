"""What opens by itself and what stands folded: the list of shipped code, and the rule of cells that only show."""

import json

import pytest

from lessons.classroom.lesson import folded
from lessons.running import normal_form
from tools import notebooks, shipped


def test_the_list_is_that_of_the_notebooks():
    listed = json.loads(shipped.LIST.read_text(encoding="utf-8"))
    assert listed == shipped.hashes(), "run python tools/shipped.py"
    assert len(set(listed["notebooks"])) == len(notebooks.find([])) > 7
    assert len(listed["cells"]) > 100


def test_prose_and_empty_cells_leave_the_hash_alone_and_a_space_does_not():
    cells = [{"cell_type": "code", "source": "ask()"}, {"cell_type": "markdown", "source": "one"}]
    more = [*cells, {"cell_type": "code", "source": " \n"}, {"cell_type": "markdown", "source": "two"}]
    assert normal_form.code_hash(more) == normal_form.code_hash(cells)
    assert normal_form.code_hash([{"cell_type": "code", "source": "ask() "}]) != normal_form.code_hash(cells)


@pytest.mark.parametrize(
    ("source", "shows"),
    [
        ('ask("03.1")', True),
        ('from lessons.exercises import ask, progress\n\nprogress("03")', True),
        ("from lessons.explorers import Throw\n\nexplorer = Throw(angle_deg=30)\nexplorer", True),
        ("Still(rounding_picture(400, 100, 50))", True),
        ("lofted_sheet()", True),
        ('check("03.1", 45)', False),  # a coder's way to answer
        ("Throw(angle_deg=20).readout", False),
        ("flight.quarter_rule(380)", False),
        ("psi = 2 * 3\nThrow()", False),
        ("for claim in claims:\n    print(claim)", False),
        ("", False),
        ("%time x", False),
    ],
)
def test_a_cell_that_only_shows_is_told_from_one_that_works(source, shows):
    assert folded.only_shows(source) is shows


def test_folding_follows_the_rule_and_keeps_what_else_is_noted():
    cell = notebooks.nbformat.v4.new_code_cell("ask('03.1')", metadata={"jupyter": {"outputs_hidden": False}})
    notebooks.fold(cell)
    assert cell.metadata["jupyter"] == {"outputs_hidden": False, "source_hidden": True}
    cell.source = "1 + 1"
    notebooks.fold(cell)
    assert cell.metadata["jupyter"] == {"outputs_hidden": False}
