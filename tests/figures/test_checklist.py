"""The page to take away: nine questions in one order, all of it on the paper, the same as table and as PDF."""

import re

from matplotlib.backends.backend_agg import FigureCanvasAgg

from lessons.figures.report.checklist import ITEMS, checklist_page, checklist_sheet, write_checklist
from tools import notebooks

WORDS = ["who", "hedge", "unit", "zone", "rounding", "fit", "place", "origin", "how sure"]


def written(page):
    """All that stands on the page, with its box in parts of it."""
    canvas = FigureCanvasAgg(page)
    canvas.draw()
    texts = [text for text in page.findobj(lambda a: hasattr(a, "get_text")) if text.get_text()]
    width, height = page.bbox.width, page.bbox.height
    boxes = [text.get_window_extent(canvas.get_renderer()) for text in texts]
    return {
        (text.get_text(), round(box.y0)): (box.x0 / width, box.y0 / height, box.x1 / width, box.y1 / height)
        for text, box in zip(texts, boxes, strict=True)
    }


def test_the_nine_words_stand_in_order():
    assert [item.word for item in ITEMS] == WORDS
    assert [row[0] for row in checklist_sheet().table.rows] == [f"{n} {word}" for n, word in enumerate(WORDS, start=1)]


def test_page_and_table_say_the_same():
    page = " ".join(text for text, _ in written(checklist_page()))
    for item in ITEMS:
        assert item.word in page and item.ask in page and item.do in page and item.then in page


def test_what_the_second_half_adds_stands_in_the_whole_table_alone():
    """Notebook 07 shows the page before 08 to 13 are read."""
    added = [item.then for item in ITEMS if item.then]
    short, whole = str(checklist_sheet()), checklist_sheet(whole=True)
    assert len(added) >= 6 and not any(words in short for words in added)
    assert [row[:3] for row in whole.table.rows] == list(checklist_sheet().table.rows)
    assert [row[3] for row in whole.table.rows if row[3]] == added


def test_all_of_it_is_on_the_paper_and_nothing_lies_over_another():
    boxes = list(written(checklist_page()).values())
    assert len(boxes) > 40
    for number, (left, bottom, right, top) in enumerate(boxes):
        assert 0.05 < left < right < 0.95 and 0.03 < bottom < top < 0.97
        for other in boxes[number + 1 :]:
            apart = other[0] >= right or other[2] <= left or other[1] >= top or other[3] <= bottom
            assert apart, (boxes[number], other)


def test_the_lines_to_write_on_are_on_the_paper():
    lines = [line for axes in checklist_page().axes for line in axes.lines]
    assert len(lines) == len(ITEMS) + 5
    assert all(0.03 < y < 0.97 for line in lines for y in line.get_ydata())


def test_the_notebooks_that_it_names_are_there():
    known = {path.stem[:2] for path in notebooks.FOLDER.glob("*.ipynb")}
    for item in ITEMS:
        assert set(re.findall(r"\d\d", item.every_notebook)) <= known and re.search(r"\d\d", item.notebooks)
        later = re.findall(r"\d\d", item.taught)
        assert bool(item.then) == bool(later) and all("08" <= number <= "13" for number in later)


def test_equal_pages_are_equal_files_of_one_page(tmp_path):
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for path in (first, second):
        write_checklist(path)
    assert first.read_bytes() == second.read_bytes() and first.read_bytes().startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", first.read_bytes())) == 1
