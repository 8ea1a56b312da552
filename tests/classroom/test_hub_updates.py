"""Notebooks come to students by git: what they wrote stays, and where both changed a line, theirs stands."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from lessons.classroom.hub import publish, updates

NAME = "03_throwing.ipynb"


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=A teacher", "-c", "user.email=teacher@example.org", "-c", "commit.gpgsign=false")
    run = subprocess.run(["git", "-C", str(folder), *who, *words], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout.strip()


def cell(name: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text.splitlines(keepends=True)}


def write(path: Path, cells: list[dict[str, Any]]) -> None:
    whole = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")


def texts(path: Path) -> dict[str, str]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return {one["id"]: "".join(one["source"]) for one in cells}


CELLS = [cell("title", "Throwing"), cell("first", "One.\n\nTwo."), cell("middle", "Middle."), cell("last", "Last.")]


class Class:
    """The course as the teacher has it, what is published of it, and one student's copy."""

    def __init__(self, folder: Path) -> None:
        self.course, self.published, self.copy = folder / "course", folder / "notebooks.git", folder / "student"
        (self.course / "lessons").mkdir(parents=True)
        (self.course / "lessons" / "secret.py").write_text("1\n", encoding="utf-8")
        (self.course / ".gitattributes").write_text("* text=auto eol=lf\n", encoding="utf-8")
        (self.course / ".gitignore").write_text(".ipynb_checkpoints/\n", encoding="utf-8")
        git(self.course, "init", "-q", "-b", "main")
        self.teach(CELLS)
        assert self.update() == ""

    def teach(self, cells: list[dict[str, Any]], name: str = NAME) -> None:
        (self.course / "notebooks").mkdir(exist_ok=True)  # git takes an empty folder away
        write(self.course / "notebooks" / name, cells)
        git(self.course, "add", "-A")
        git(self.course, "commit", "-qm", "An update")
        assert publish.publish(self.course, self.published)

    def update(self) -> str:
        return updates.bring_up_to_date(str(self.published), self.copy)

    @property
    def notebook(self) -> Path:
        return self.copy / NAME


@pytest.fixture
def lesson(tmp_path: Path) -> Class:
    return Class(tmp_path)


def changed(number: int, text: str) -> list[dict[str, Any]]:
    return [cell(one["id"], text) if at == number else one for at, one in enumerate(CELLS)]


def test_students_get_the_notebooks_and_nothing_else(lesson):
    assert {path.name for path in lesson.copy.iterdir()} == {".git", ".gitattributes", ".gitignore", NAME}
    assert texts(lesson.notebook)["first"] == "One.\n\nTwo."


def test_nothing_new_is_no_new_commit(lesson):
    assert not publish.publish(lesson.course, lesson.published)
    assert git(lesson.published, "rev-list", "--count", "main") == "1"


def test_a_student_who_changed_nothing_has_what_the_teacher_has(lesson):
    lesson.teach([*changed(1, "New."), cell("more", "More.")])
    assert lesson.update() == ""
    assert texts(lesson.notebook) == texts(lesson.course / "notebooks" / NAME)


def test_where_both_changed_a_cell_the_student_s_wins_and_the_rest_comes(lesson):
    write(lesson.notebook, changed(1, "My own answer."))
    lesson.teach([*changed(1, "The teacher's text."), cell("more", "More.")])
    assert lesson.update() == ""
    assert texts(lesson.notebook)["first"] == "My own answer."
    lesson.teach([cell("title", "Throwing again"), *changed(1, "Another text.")[1:]])
    assert lesson.update() == ""
    found = texts(lesson.notebook)
    assert (found["first"], found["title"]) == ("My own answer.", "Throwing again")


def test_a_notebook_that_the_course_dropped_stays_where_the_student_worked_in_it(lesson):
    write(lesson.notebook, changed(2, "Mine."))
    git(lesson.course, "rm", "-q", f"notebooks/{NAME}")
    lesson.teach([cell("another", "Something else altogether.")], "04_other.ipynb")
    assert lesson.update() == ""
    assert texts(lesson.notebook)["middle"] == "Mine." and (lesson.copy / "04_other.ipynb").is_file()


def test_into_a_notebook_of_another_name_goes_what_the_student_wrote(lesson):
    write(lesson.notebook, changed(2, "Mine."))
    git(lesson.course, "rm", "-q", f"notebooks/{NAME}")
    lesson.teach(CELLS, "04_throwing.ipynb")
    assert lesson.update() == ""
    assert texts(lesson.copy / "04_throwing.ipynb")["middle"] == "Mine."


def test_a_file_of_the_student_s_own_is_not_overwritten_by_one_of_that_name(lesson):
    write(lesson.copy / "04_other.ipynb", [cell("own", "My own notebook.")])
    lesson.teach(CELLS, "04_other.ipynb")
    assert lesson.update() == ""
    kept = [path for path in lesson.copy.glob("04_other*.ipynb") if texts(path) == {"own": "My own notebook."}]
    assert len(kept) == 1
    assert texts(lesson.copy / "04_other.ipynb")["middle"] == "Middle."


def test_a_notebook_thrown_away_comes_back(lesson):
    lesson.notebook.unlink()
    assert lesson.update() == ""
    assert texts(lesson.notebook)["last"] == "Last."


def test_without_the_published_notebooks_a_student_goes_on_with_those_there_are(lesson, tmp_path):
    write(lesson.notebook, changed(2, "Mine."))
    told = updates.bring_up_to_date(str(tmp_path / "nowhere.git"), lesson.copy)
    assert told.startswith("The notebooks are as they were, no update came (")
    assert texts(lesson.notebook)["middle"] == "Mine."


def test_a_folder_that_is_no_course_is_named(tmp_path):
    with pytest.raises(SystemExit, match="git"):
        publish.main([str(tmp_path), str(tmp_path / "notebooks.git")])


def test_the_command_says_what_it_did(lesson, capsys):
    write(lesson.course / "notebooks" / NAME, changed(0, "Again"))
    git(lesson.course, "commit", "-qam", "An update")
    publish.main([str(lesson.course), str(lesson.published)])
    publish.main([str(lesson.course), str(lesson.published)])
    first, second = capsys.readouterr().out.splitlines()
    assert first.endswith("notebooks.git: updated") and second.endswith("notebooks.git: nothing new")
