"""A notebook as HTML and on paper: question, answer, verdict and picture stand there; by command and by server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from nbconvert import HTMLExporter
from traitlets.config import Config

from lessons.exercises import check
from lessons.exercises.engine import registry
from lessons.running.normal_form import WIDGET_VIEW
from lessons.running.server import WITH_ANSWERS

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "notebooks" / "03_throwing_on_flat_ground.ipynb"
HOSTILE = "<img src=x onerror=alert(1)> **400** `km`"


class Words(HTMLParser):
    """The words of a page, as a reader sees them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        """Take in a stretch of text."""
        self.said.append(data)

    def __str__(self) -> str:
        return " ".join(" ".join(self.said).split())


@cache
def exporter() -> HTMLExporter:
    """The exporter, which makes its page of templates once."""
    return HTMLExporter(config=Config({"HTMLExporter": {"preprocessors": [WITH_ANSWERS]}}))


def exported(notebook: nbformat.NotebookNode | None = None) -> str:
    """Return a notebook as HTML with the learner's answers; without a notebook, the boxes and the bar of 03."""
    return exporter().from_notebook_node(notebook or nbformat.v4.new_notebook(cells=boxes_of(NOTEBOOK)))[0]


def boxes_of(path: Path) -> list[nbformat.NotebookNode]:
    """Return those cells of a notebook that show HTML: its boxes, and the bar."""
    cells = nbformat.read(path, as_version=4).cells
    shown = [[kind for output in cell.get("outputs", ()) for kind in output.get("data", ())] for cell in cells]
    return [cell for cell, kinds in zip(cells, shown, strict=True) if "text/html" in kinds]


def test_question_answer_and_verdict_stand_there_for_every_question() -> None:
    paths = sorted((ROOT / "notebooks").glob("*.ipynb"))
    questions = [question for path in paths for question in registry.questions(path.name[:2])]
    for question in questions:
        check(question.id, question.right_answer())
    cells = [cell for path in paths for cell in boxes_of(path)]
    told = str(Words(exported(nbformat.v4.new_notebook(cells=cells))))
    for question in questions:
        given = re.escape(" ".join(question.in_words(question.right_answer()).split()))
        up_to_the_next = r"(?:(?!Question \d\d\.\d).)*?"
        assert re.search(rf"Question {question.id} {up_to_the_next}Your answer: {given}", told), question.id
    assert told.count("Run this cell for a box") == 0
    assert told.count(" questions of this notebook done") == len(paths)
    assert len(questions) > 60


def test_the_latest_answer_counts_and_none_is_told_as_none() -> None:
    check("03.1", "not said")
    verdict = check("03.1", "12 km").verdict.words
    told = str(Words(exported()))
    assert "Your answer: 12 km" in told and verdict in told
    assert "Your answer: not said" not in told
    assert told.count("Not answered yet.") == len(registry.questions("03")) - 1


def test_what_was_typed_stays_text() -> None:
    check("03.1", HOSTILE)
    page = exported()
    assert "<img src=x" not in page
    assert f"Your answer: {HOSTILE}" in str(Words(page))


def test_explorers_stand_there_as_pictures_with_their_words() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            output.setdefault("data", {})[WIDGET_VIEW] = {"model_id": "1"}
    page = exported(notebook)
    pictures = re.findall(r'<img alt="([^"]*)"[^>]*src="data:image/png;base64,iVBOR', page)
    assert len(pictures) > 2
    assert all(re.match(r"\w+: .{20}", alt) for alt in pictures)
    assert WIDGET_VIEW not in page.partition("<body")[2]


def test_a_question_that_this_course_does_not_have_is_left_as_it_is() -> None:
    notebook = nbformat.v4.new_notebook(cells=boxes_of(NOTEBOOK))
    cell = next(cell for cell in notebook.cells if "Question 03.1:" in str(cell.get("outputs")))
    data = cell.outputs[0].data
    data["text/plain"] = data["text/plain"].replace("03.1", "03.999")
    assert "Run this cell for a box" in str(Words(exported(notebook)))


def test_on_the_command_line_it_is_one_option(tmp_path: Path) -> None:
    check("03.1", "12 km")
    words = ["--to", "html", f"--HTMLExporter.preprocessors={WITH_ANSWERS}", "--output-dir", str(tmp_path)]
    # As `jupyter nbconvert` starts it, without the three seconds in which jsonschema builds what nobody asks.
    start = "from lessons.running import without_grammars; from nbconvert.nbconvertapp import main; main()"
    boxes = tmp_path / "boxes.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=boxes_of(NOTEBOOK)), boxes)
    command = [sys.executable, "-c", start, *words, str(boxes)]
    run = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert run.returncode == 0, run.stderr
    page = boxes.with_suffix(".html").read_text(encoding="utf-8")
    assert "Your answer: 12 km" in str(Words(page))


def test_the_readme_names_the_option() -> None:
    assert f"--HTMLExporter.preprocessors={WITH_ANSWERS}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("outputs", [[{"output_type": "display_data", "data": {"text/plain": "Question 03.1: x"}}], []])
def test_what_is_not_a_widget_of_the_course_is_not_touched(outputs: list) -> None:
    cell = nbformat.v4.new_code_cell("1", outputs=[nbformat.from_dict(one | {"metadata": {}}) for one in outputs])
    assert "Not answered yet" not in exported(nbformat.v4.new_notebook(cells=[cell]))
