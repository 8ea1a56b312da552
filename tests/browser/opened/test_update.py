"""A reader runs, plays, answers and saves; then the course is updated: by `git pull`, by nbgitpuller."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from nbgitpuller.pull import GitPuller
from playwright.sync_api import Page, expect

from tests.browser.kept import lent
from tests.browser.laboratory import ROOT, Lab, explorer, leave, part_of, run_code, save, until

NAME = "03_throwing_on_flat_ground.ipynb"
# Code of its cells that are published with its prose: each kind of output is there.
CELLS = (
    'progress("03")',
    "guess=HOW_HIGH",
    "pairs_sheet(",
    'ask("03.2")',
    "quarter_rule(380)",
    "import math",
    "print(round(2 * down_s)",
    "rounding_picture(",
)
SENTENCE = "A sentence that the course has added."


class Course(NamedTuple):
    """The course as it is published, a reader's clone of it, and the notebook's path in the Lab."""

    published: Path
    clone: Path
    name: str

    @property
    def notebook(self) -> Path:
        return self.clone / NAME

    def update(self, text: str, cell: int = 0) -> None:
        """Publish the notebook with one more sentence in a cell."""
        add_sentence(self.published / NAME, text, cell)
        git(self.published, "commit", "-qam", "An update")


def add_sentence(path: Path, text: str, cell: int = 0) -> None:
    """Add a sentence to a cell of prose, as an editor would."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    source = "".join(notebook["cells"][cell]["source"])
    notebook["cells"][cell]["source"] = f"{source}\n\n{text}".splitlines(keepends=True)
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def git(folder: Path, *words: str) -> str:
    """Run git in a folder and return what it prints; AssertionError with all it says where it fails."""
    who = ("-c", "user.name=A reader", "-c", "user.email=reader@example.org", "-c", "commit.gpgsign=false")
    run = subprocess.run(["git", "-C", str(folder), *who, *words], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def published(folder: Path, clone: Path) -> Course:
    """Publish a course of one notebook, and let a reader clone it into the Lab."""
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / NAME).write_text(part_of(NAME, *CELLS), encoding="utf-8")
    for name in (".gitignore", ".gitattributes"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "The course")
    git(folder, "clone", "-q", str(folder), str(clone))
    return Course(folder, clone, f"{clone.name}/{NAME}")


@pytest.fixture
def course(lab: Lab, tmp_path: Path, request: pytest.FixtureRequest) -> Course:
    return published(tmp_path / "published", lab.folder / request.node.name)


class Reader(NamedTuple):
    """Whose notebook was run and used, and what its file held: as it came, saved then, and with a cell of their own."""

    course: Course
    as_it_came: bytes
    used: bytes
    with_own_cell: bytes


@pytest.fixture(scope="module")
def reader(lab: Lab, entered: Page, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A reader with a kernel that lives; the file is as it was saved without the cell."""
    course = published(tmp_path_factory.mktemp("course") / "published", lab.folder / "reader")
    held = [course.notebook.read_bytes()]
    with lent(entered, lab, course.name):
        use(lab.show(entered, course.name))
        save_to(course, entered)
        held.append(course.notebook.read_bytes())
        add_own_cell(entered)
        save_to(course, entered)
        held.append(course.notebook.read_bytes())
        leave(entered)
        course.notebook.write_bytes(held[1])
        yield Reader(course, *held)


def use(page: Page, guessed: bool = False) -> None:
    """Wait until the notebook lives, come back where its explorer has been ``guessed``; move a slider; answer."""
    expect(page.locator(".lessons-box").first).to_be_visible()
    throw = explorer(page)
    truth = throw.get_by_role("button", name="Show the truth")
    if guessed:
        expect(truth).to_have_count(0)
    else:
        truth.click()  # before that it asks for a guess, and shows no throw
    expect(throw.locator(".lessons-readout")).not_to_contain_text("Your guess: highest point 20 km.")
    before = throw.locator(".lessons-readout").inner_text()
    slider = throw.get_by_role("slider").first
    slider.press("ArrowRight")
    expect(throw.locator(".lessons-readout")).not_to_have_text(before)
    box = page.locator(".lessons-box").filter(has=page.get_by_role("textbox")).first
    box.scroll_into_view_if_needed()
    box.get_by_role("textbox").first.fill("400 km")
    box.get_by_role("button", name="Check").click()
    expect(box.get_by_role("status").first).not_to_be_empty()
    run_code(page, "")  # after all cells


def save_to(course: Course, page: Page) -> None:
    """Save as a reader does, and wait until the file is written."""
    written = course.notebook.stat().st_mtime_ns
    save(page)
    until(lambda: course.notebook.stat().st_mtime_ns > written)


def add_own_cell(page: Page) -> None:
    """Add a cell at the end, with code of the reader's own, and run it."""
    page.evaluate(
        """async () => {
          const panel = window.jupyterapp.shell.currentWidget;
          panel.content.activeCellIndex = panel.content.widgets.length - 1;
          await window.jupyterapp.commands.execute('notebook:insert-cell-below');
          panel.content.activeCell.model.sharedModel.setSource('my_range_km = 41 + 1\\nmy_range_km');
          await window.jupyterapp.commands.execute('notebook:run-cell');
        }"""
    )


def own_cell(course: Course) -> dict[str, Any]:
    cells = json.loads(course.notebook.read_text(encoding="utf-8"))["cells"]
    return next(cell for cell in cells if "my_range_km" in "".join(cell["source"]))


def nbgitpuller(course: Course) -> None:
    for _line in GitPuller(str(course.published), str(course.clone), branch="main").pull():
        pass


def test_run_used_and_saved_it_is_unchanged_and_updates_go_through(lab: Lab, desk: Page, reader: Reader) -> None:
    course = reader.course
    assert git(course.clone, "status", "--porcelain") == ""
    assert reader.used == reader.as_it_came
    course.update(SENTENCE)
    git(course.clone, "pull", "-q")
    assert SENTENCE in course.notebook.read_text(encoding="utf-8")

    # Opened and saved once more, then by the way of a class's server.
    use(lab.show(desk, course.name, run=False), guessed=True)
    save_to(course, desk)
    assert git(course.clone, "diff") == ""
    course.update("Another one.")
    nbgitpuller(course)
    text = course.notebook.read_text(encoding="utf-8")
    assert SENTENCE in text and "Another one." in text
    assert git(course.clone, "log", "--format=%s").splitlines()[0] == "An update", "there was nothing to merge"


@pytest.mark.parametrize("way", ["nbgitpuller", "git"])
def test_a_cell_of_the_reader_s_own_survives_an_update(course: Course, reader: Reader, way: str) -> None:
    course.notebook.write_bytes(reader.with_own_cell)
    assert git(course.clone, "diff", "--numstat").split()[1] in {"0", "1"}, "only the cell is new"
    course.update(SENTENCE)
    if way == "nbgitpuller":
        nbgitpuller(course)
    else:  # as the README has it
        git(course.clone, "commit", "-qam", "My notes")
        git(course.clone, "pull", "-q", "--no-rebase", "--no-edit", "-X", "ours")
    assert SENTENCE in course.notebook.read_text(encoding="utf-8")
    assert own_cell(course)["outputs"][0]["data"]["text/plain"] == ["42"]


def test_where_both_changed_a_line_the_reader_s_wins(course: Course) -> None:
    add_sentence(course.notebook, "My own sentence.")
    course.update(SENTENCE)
    course.update("Far from it.", cell=-1)
    nbgitpuller(course)
    text = course.notebook.read_text(encoding="utf-8")
    assert "My own sentence." in text and "Far from it." in text
    assert SENTENCE not in text
    json.loads(text)
