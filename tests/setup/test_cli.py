"""The `lessons` command as it is typed."""

import csv
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lessons import cli, progress

ROOT = Path(__file__).parents[2]


def lessons(*words, typed=""):
    """Run the command; return its exit code, what it printed and what it complained of."""
    command = [sys.executable, "-P", "-m", "lessons.cli", *words]
    run = subprocess.run(command, input=typed, capture_output=True, text=True, encoding="utf-8")
    assert "Traceback" not in run.stderr
    return run.returncode, run.stdout, run.stderr


@pytest.fixture
def answered(empty_home):
    """Give the learner three answers to two questions, one of them a formula for a spreadsheet."""
    progress.record("00.1", "=1+1", "wrong", "0.1.0")
    progress.record("00.1", "400", "right", "0.1.0")
    progress.record("03.1", "-5", "wrong", "0.1.0")
    return empty_home


def test_progress_counts_answered_and_right(answered):
    code, said, _ = lessons("progress")
    rows = [line.split() for line in said.splitlines()]
    assert code == 0
    assert rows[0] == ["notebook", "questions", "answered", "right"]
    assert [row[2:] for row in rows if row[0] in ("00", "01", "03")] == [["1", "1"], ["0", "0"], ["1", "0"]]
    assert all(int(row[1]) >= 3 for row in rows[1:])


def test_a_damaged_course_is_told_in_a_sentence(tmp_path, monkeypatch):
    for name in ("lessons", "data"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "data" / "events.csv").unlink()
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    code, _, complaint = lessons("progress")
    assert code == 1
    assert complaint.startswith("The questions cannot be read: ")
    assert "events.csv" in complaint


def test_progress_says_where_it_is(answered):
    assert lessons("progress", "--where") == (0, f"{progress.path()}\n", "")
    assert progress.path().is_relative_to(answered)


def test_exported_answers_are_harmless_in_a_spreadsheet(answered, tmp_path):
    path = tmp_path / "mes réponses.csv"
    assert lessons("progress", "--export", str(path))[:2] == (0, f"3 answers written to {path}\n")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["question", "answer", "verdict"]
    assert [row[1] for row in rows[1:]] == ["'=1+1", "400", "'-5"]
    code, _, complaint = lessons("progress", "--export", str(path))
    assert (code, complaint) == (1, f"{path} is there already. Name a file that is not, or remove it first.\n")
    code, _, complaint = lessons("progress", "--export", str(tmp_path / "not there" / "a.csv"))
    assert code == 1
    assert "cannot be written" in complaint


@pytest.mark.parametrize("typed", ["", "no\n", "y\n"])
def test_reset_forgets_nothing_unless_yes_is_typed(answered, typed):
    code, said, _ = lessons("progress", "--reset", typed=typed)
    assert code == 1
    assert said.endswith("Nothing was forgotten.\n")
    assert len(progress.export_rows()) == 4


def test_reset_forgets_when_yes_is_typed(answered):
    code, said, _ = lessons("progress", "--reset", typed="yes\n")
    assert code == 0
    assert said.endswith("3 answers forgotten.\n")
    assert len(progress.export_rows()) == 1


@pytest.mark.parametrize(
    "name", ["3", "03", "03_throwing", "03_throwing_on_flat_ground", "notebooks/03_throwing_on_flat_ground.ipynb"]
)
def test_a_notebook_is_found_by_number_or_name(name):
    assert cli.find_notebook(ROOT / "notebooks", name).stem == "03_throwing_on_flat_ground"


def test_a_notebook_that_is_not_there_is_told():
    code, _, complaint = lessons("open", "77")
    assert code == 1
    assert complaint.startswith("There is no notebook '77'. There are: 00_start_here, 01_anatomy_of_a_report")
    for nothing in ("", "0x"):
        with pytest.raises(cli.Problem):
            cli.find_notebook(ROOT / "notebooks", nothing)


def test_an_unknown_word_is_told():
    code, _, complaint = lessons("opne")
    assert code == 2
    assert "invalid choice: 'opne'" in complaint
    assert lessons()[0] == 2


def test_open_serves_the_notebook_on_this_machine_only_with_a_token(tmp_path):
    command = [sys.executable, "-P", "-m", "lessons.cli", "open", "3", "--no-browser", "--port", "18473"]
    log = tmp_path / "log"
    with log.open("w") as file:
        server = subprocess.Popen(command, stdout=file, stderr=file, cwd=tmp_path)
    try:
        for _ in range(300):
            found = re.findall(r"http://(\S+?):\d+(\S+)\?token=(\w+)", log.read_text(encoding="utf-8"))
            if found:
                break
            time.sleep(0.1)
        assert found, log.read_text(encoding="utf-8")
        assert {address for address, _, _ in found} <= {"127.0.0.1", "localhost"}
        assert found[0][1].endswith("/lab/tree/notebooks/03_throwing_on_flat_ground.ipynb")
        assert len(found[0][2]) >= 32
    finally:
        server.terminate()
        server.wait(30)


def test_from_a_wheel_there_is_no_course_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(cli, "__file__", str(tmp_path / "lessons" / "cli.py"))
    assert cli.course_folder() is None
    with pytest.raises(cli.Problem, match="without the course beside it"):
        cli.needed_course_folder()


def test_words_after_test_are_for_pytest():
    code, said, _ = lessons("test", "--co", "-q", "tests/setup/test_cli.py")
    assert code == 0
    assert "test_words_after_test_are_for_pytest" in said
