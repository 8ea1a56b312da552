"""Minutes are counted by rule, on the main line alone."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lessons.classroom.lesson import minutes
from tools import notebooks
from tools.minutes import write

FRONT = "# 02 Title\n\nPromise.\n\n**Time:** 1 minutes"


def prose(count):
    """Return so many words."""
    return "word " * count


def test_words_are_what_is_read():
    assert minutes.words("See [the **map**](map.ipynb): 4 * 3 = 12") == 6
    assert minutes.words("One <details><summary>More</summary>two three</details> four") == 2


@pytest.mark.parametrize(
    ("cell", "counted"),
    [
        (new_markdown_cell(prose(360)), 2),
        (new_code_cell("1 + 1  # a coder's line"), 0),
        (new_code_cell("Throw()"), 3),
        (new_code_cell("Still(quarter_rule_picture())"), 0),
        (new_code_cell("Still(quarter_rule_picture(), guess=FAR_OUT)"), 1.5),
        (new_code_cell("Throw(guess=HOW_HIGH)"), 3),
        (new_code_cell("Throw(angle_deg=20).readout"), 0),
    ],
)
def test_a_cell_takes_what_the_rule_says(cell, counted):
    assert minutes.cell_minutes(cell) == pytest.approx(counted)


@pytest.mark.parametrize(("number", "least"), [("02.4", 1.5), ("02.3", 1.5), ("05.3", 4), ("01.3", 1.5)])
def test_a_question_takes_its_kind_s_minutes_and_its_reading(number, least):
    taken = minutes.cell_minutes(new_code_cell(f'ask("{number}")'))
    assert least < taken < least + 0.6


def whole():
    """Return a notebook of two sections, with a folded part in the first."""
    return new_notebook(
        cells=[
            new_markdown_cell(FRONT),
            new_markdown_cell("## 1. One (1 min)\n\n" + prose(200)),
            new_markdown_cell("### More: not read\n\n" + prose(2000)),
            new_code_cell("Throw()"),
            new_markdown_cell("### Read again\n\n" + prose(200)),
            new_code_cell("Throw()"),
            new_markdown_cell(f"{prose(100)}\n\n## 2. Two (9 min)\n\n" + prose(185)),
        ]
    )


def test_what_is_folded_does_not_count_and_sections_are_rounded_up():
    found = minutes.sections(whole().cells)
    assert [(section.name, section.printed, section.counted) for section in found] == [
        ("1. One", 1, 6),
        ("2. Two", 9, 2),
    ]
    assert minutes.counted(whole()) == 8


def test_the_minutes_are_written_where_they_are_printed(tmp_path):
    path = tmp_path / "02_title.ipynb"
    path.write_text(notebooks.text_of(whole()), encoding="utf-8")
    write(path)
    text = path.read_text(encoding="utf-8")
    assert "1. One (6 min)" in text and "2. Two (2 min)" in text and "**Time:** 8 minutes" in text


def test_a_part_that_is_more_stands_folded_and_no_other():
    notebook = notebooks.normalise(whole())
    assert [notebooks.COLLAPSED in cell.metadata for cell in notebook.cells].index(True) == 2
    assert sum(notebooks.COLLAPSED in cell.metadata for cell in notebook.cells) == 1
