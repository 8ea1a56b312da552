"""Every notebook takes the minutes that it prints, at most 45, in blocks that can be read at once."""

import re

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lessons.classroom.lesson import minutes
from tools import notebooks

PATHS = sorted(notebooks.FOLDER.glob("*.ipynb"))
MORE = re.compile(r"^#+ More\b.*$", re.MULTILINE)
EVERY = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def misprinted(notebook):
    """Return the sections whose printed minutes are not those by the rule, and the total where it is not their sum."""
    found = minutes.sections(notebook.cells)
    wrong = [(name, printed, counted) for name, printed, counted, _ in found if printed != counted]
    total = int(re.search(r"\*\*Time:\*\* (\d+) minutes", notebook.cells[0].source)[1])
    return wrong + [("total", total, counted) for counted in [minutes.counted(notebook)] if counted != total]


def crowded_headings(notebook):
    """Return the headings "More: ..." that share their cell: JupyterLab folds the cells below one, and not its own."""
    return [
        heading
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for heading in MORE.findall(cell.source)
        if heading != cell.source.strip()
    ]


def test_there_are_notebooks():
    assert len(PATHS) >= 8


@EVERY
def test_the_printed_minutes_are_those_by_the_rule(path):
    assert misprinted(notebooks.read(path)) == [], "run python tools/minutes.py --write"


@EVERY
def test_the_main_line_takes_at_most_45_minutes(path):
    assert 0 < minutes.counted(notebooks.read(path)) <= minutes.MOST == 45


@EVERY
def test_no_block_of_prose_is_too_long(path):
    assert minutes.long_blocks(notebooks.read(path).cells) == []


@EVERY
def test_a_heading_of_more_stands_alone(path):
    assert crowded_headings(notebooks.read(path)) == []


def test_the_readme_prints_the_same_minutes():
    readme = (notebooks.FOLDER.parent / "README.md").read_text(encoding="utf-8")
    for path in PATHS:
        row = re.search(rf"\(notebooks/{re.escape(path.name)}\).*\| (\d+) \|", readme)
        assert row and int(row[1]) == minutes.counted(notebooks.read(path)), path.name


def of(*cells, printed=1, total=1):
    """Return a notebook of one section with these cells after its heading."""
    front = new_markdown_cell(f"# 02 Title\n\n**Time:** {total} minutes")
    return new_notebook(cells=[front, new_markdown_cell(f"## 1. One ({printed} min)"), *cells])


def test_minutes_that_are_wrong_are_found():
    long = new_markdown_cell("word " * 300)
    assert misprinted(of(long, printed=2, total=2)) == []
    assert misprinted(of(long, printed=1, total=2)) == [("1. One", 1, 2)]
    assert misprinted(of(long, printed=2, total=1)) == [("total", 1, 2)]


def test_a_sheet_is_read_too():
    sheet = new_output("execute_result", {"text/plain": "word " * 360})
    shown = new_code_cell('claims_sheet(data.claims("x"))', outputs=[sheet])
    printed = new_code_cell("math.atan(1)", outputs=[sheet])
    assert (minutes.cell_minutes(shown), minutes.cell_minutes(printed)) == (2, 0)


def test_a_block_that_is_too_long_is_found_and_what_is_folded_does_not_count():
    fits, long = "word " * 150, "word " * 151
    folded = new_markdown_cell(f"{fits}<details><summary>More</summary>{long}</details>")
    more = new_markdown_cell("### More: a second one")
    assert minutes.long_blocks(of(folded, more, new_markdown_cell(long)).cells) == []
    assert minutes.long_blocks(of(new_markdown_cell(long)).cells) == [(151, long[:40])]


def test_a_heading_that_does_not_stand_alone_is_found():
    heading = "### More: a second one"
    assert crowded_headings(of(new_markdown_cell(f"{heading}\n"))) == []
    assert crowded_headings(of(new_markdown_cell(f"{heading}\n\nText."))) == [heading]
    assert crowded_headings(of(new_markdown_cell(f"Text.\n\n{heading}"))) == [heading]
