"""Questions under a heading "More" are known to the bar, which does not count them as the main line."""

import re
from pathlib import Path

import nbformat

from lessons.classroom.lesson.minutes import main_line
from lessons.exercises.engine import bar
from lessons.exercises.engine.more import MORE
from lessons.progress import QuestionState

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
ASK = re.compile(r'\bask\("([\d.]+)"\)')


def asked(cells) -> set[str]:
    return {number for cell in cells if cell.cell_type == "code" for number in ASK.findall(cell.source)}


def test_the_list_is_what_the_notebooks_fold_away():
    folded = set()
    for path in NOTEBOOKS:
        cells = nbformat.read(path, 4).cells
        folded |= asked(cells) - asked(main_line(cells))
    assert folded == MORE


def test_the_bar_is_full_when_the_main_line_is_done():
    done = {number: QuestionState(number, attempts=1, verdicts=frozenset({"right"})) for number in bar.states("05")}
    rest = {number: state for number, state in done.items() if number not in MORE}
    count = len(rest)
    assert len(done) == count + 2
    drawn = bar.drawn("05", rest)
    assert f"{count} of {count} questions of this notebook done, and 0 of 2 more" in drawn
    assert f'max="{count}" value="{count}"' in drawn and "05.2 (more) open" in drawn
    assert f"{count} of {count} questions of this notebook done, and 2 of 2 more" in bar.drawn("05", done)
    assert "more" not in bar.drawn("03", {})
