"""The `lessons` command as it is typed."""

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from lessons import progress
from lessons.exercises import check
from lessons.exercises.engine import registry
from lessons.progress import schema
from lessons.running import cli, course_folder
from lessons.running.problem import Problem

ROOT = Path(__file__).parents[2]


def lessons(*words, typed=""):
    """Run the command; return its exit code, what it printed and what it complained of."""
    command = [sys.executable, "-P", "-m", "lessons.running.cli", *words]
    run = subprocess.run(command, input=typed, capture_output=True, text=True, encoding="utf-8")
    assert "Traceback" not in run.stderr
    return run.returncode, run.stdout, run.stderr


@pytest.fixture
def answered(empty_home):
    """Give the learner three answers to two questions, one of them a formula for a spreadsheet."""
    check("00.1", "=1+1")
    check("00.1", registry.question("00.1").right_answer())
    check("03.2", -5)
    return empty_home


def test_progress_shows_which_are_done(answered, here):
    code, said, _ = here("progress")
    assert code == 0
    ids = [question.id for question in registry.questions("03")]
    ids.remove("03.2")
    lines = said.splitlines()
    assert lines[:3] == ["Notebook 00: 1 of 3 questions done", "    done: 00.1", "    open: 00.2 00.3"]
    assert lines[3].startswith("Notebook 01: 0 of ") and lines[4].startswith("Notebook 02: 0 of ")
    assert lines[5:8] == [
        f"Notebook 03: 0 of {len(ids) + 1} questions done",
        "    tried: 03.2",
        f"    open: {' '.join(ids)}",
    ]


def test_answers_that_cannot_be_read_are_told_and_not_shown_as_none(answered, tmp_path, here):
    with closing(sqlite3.connect(progress.path())) as connection:
        later = len(schema.MIGRATIONS) + 1
        connection.executescript(f"ALTER TABLE answers ADD COLUMN later; PRAGMA user_version = {later}")
    path = tmp_path / "answers.csv"
    for words in ([], ["--export", str(path)]):
        code, said, complaint = here("progress", *words)
        assert (code, said) == (1, "")
        assert complaint.startswith(
            f"Your progress cannot be read: {progress.path()}: it was written by a newer version"
        )
        assert complaint.count("\n") == 1
    assert not path.exists()
    code, _, complaint = here("progress", "--reset", typed="yes\n")
    assert code == 1 and complaint.startswith("Your answers cannot be forgotten: ")


def test_a_damaged_file_is_told_and_what_could_be_read_is_shown(answered, here):
    progress.path().write_bytes(b"this is no database at all " * 100)
    code, said, complaint = here("progress")
    assert code == 0 and "Notebook 00: 0 of" in said
    assert "was kept as progress.sqlite3.damaged-" in complaint


def test_a_damaged_course_is_told_in_a_sentence(tmp_path, monkeypatch):
    for name in ("lessons", "data"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "data" / "events.csv").unlink()
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    code, _, complaint = lessons("progress")
    assert code == 1
    assert complaint.startswith("The questions cannot be read: ")
    assert "events.csv" in complaint


def test_progress_says_where_it_is(answered, here):
    assert here("progress", "--where") == (0, f"{progress.path()}\n", "")
    assert progress.path().is_relative_to(answered)


def test_exported_answers_are_harmless_in_a_spreadsheet(answered, tmp_path, here):
    path = tmp_path / "mes réponses.csv"
    assert here("progress", "--export", str(path))[:2] == (0, f"3 answers written to {path}\n")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["question", "answer", "verdict"]
    assert rows.pop()[:2] == ["format 2", ""], "the last row says what it is"
    right = registry.question("00.1").right_answer()
    assert [row[:2] for row in rows[1:]] == [
        ["question 00.1", "'=1+1"],
        ["question 00.1", right],
        ["question 03.2", "'-5"],
    ]
    code, _, complaint = here("progress", "--export", str(path))
    assert (code, complaint) == (1, f"{path} is there already. Name a file that is not, or remove it first.\n")
    code, _, complaint = here("progress", "--export", str(tmp_path / "not there" / "a.csv"))
    assert code == 1
    assert "cannot be written" in complaint


@pytest.mark.parametrize("typed", ["", "no\n", "y\n"])
def test_reset_forgets_nothing_unless_yes_is_typed(answered, typed, here):
    code, said, _ = here("progress", "--reset", typed=typed)
    assert code == 1
    assert said.endswith("Nothing was forgotten.\n")
    assert len(progress.answers()) == 3


def test_reset_forgets_when_yes_is_typed(answered):
    code, said, _ = lessons("progress", "--reset", typed="yes\n")
    assert code == 0
    assert said.endswith("3 answers forgotten.\n")
    assert progress.answers() == []


@pytest.mark.parametrize(
    "name", ["3", "03", "03_throwing", "03_throwing_on_flat_ground", "notebooks/03_throwing_on_flat_ground.ipynb"]
)
def test_a_notebook_is_found_by_number_or_name(name):
    assert cli.find_notebook(ROOT / "notebooks", name).stem == "03_throwing_on_flat_ground"


def test_a_notebook_that_is_not_there_is_told(here):
    code, _, complaint = here("open", "77")
    assert code == 1
    assert complaint.startswith("There is no notebook '77'. There are: 00_start_here, 01_anatomy_of_a_report")
    for nothing in ("", "0x"):
        with pytest.raises(Problem):
            cli.find_notebook(ROOT / "notebooks", nothing)


def test_an_unknown_word_is_told(here):
    code, _, complaint = here("opne")
    assert code == 2
    assert "invalid choice: 'opne'" in complaint
    assert here()[0] == 2


def test_from_a_wheel_there_is_no_course_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(course_folder, "__file__", str(tmp_path / "lessons" / "running" / "course_folder.py"))
    assert course_folder.found() is None
    with pytest.raises(Problem, match="without the course beside it"):
        course_folder.needed()


def test_words_after_test_are_for_pytest():
    code, said, _ = lessons("test", "--co", "-q", "tests/architecture/test_names.py")
    assert code == 0
    assert "test_no_function_hides_the_file_that_it_stands_in" in said


@pytest.mark.parametrize("port", ["-1", "0", "65536", "99999999", "9" * 5000, "8888.0", "", "\u0661"])
def test_a_port_that_is_none_is_told(port, here):
    code, said, complaint = here("open", f"--port={port}")
    assert (code, said) == (2, "")
    assert "argument --port: a port is a number from 1 to 65535, not " in complaint
    assert len(complaint) < 400


def test_a_number_of_5000_digits_is_no_notebook(here):
    code, _, complaint = here("open", "9" * 5000)
    assert code == 1
    assert complaint.startswith("There is no notebook '999") and len(complaint) < 1000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("ends", ["> /dev/full", ">&-", "<&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["progress --where", "progress --reset"])
def test_streams_that_are_closed_or_full(words, ends):
    line = f'"{sys.executable}" -P -m lessons.running.cli {words} {ends}'
    run = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, text=True)
    assert "Traceback" not in run.stderr and "Exception" not in run.stderr
    assert run.stderr.count("\n") == (1 if "full" in ends else 0)
    assert run.returncode == (1 if "full" in ends or "reset" in words else 0)


def test_the_page_to_take_away_is_written_and_never_over_another_file(tmp_path, capsys):
    page = tmp_path / "page.pdf"
    assert cli.main(["checklist", str(page)]) == 0
    assert page.read_bytes().startswith(b"%PDF") and "One page written to" in capsys.readouterr().out
    assert cli.main(["checklist", str(page)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert cli.main(["checklist", str(tmp_path / "none" / "page.pdf")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_report_is_read_from_a_file_or_what_is_typed(tmp_path, here):
    path = tmp_path / "report.txt"
    path.write_text("It flew about 400 km, Japan's defence minister said.", encoding="utf-8")
    code, printed, _ = here("read", str(path))
    assert code == 0 and "Japan MOD" in printed and "about 400 km" in printed
    # In a process of its own, whose input and output are real pipes:
    code, printed, _ = lessons("read", "-", "--json", typed=path.read_text(encoding="utf-8"))
    first, *_, last = map(json.loads, printed.splitlines())
    assert code == 0 and first["claimant"] == "Japan MOD"
    assert {check["subject"] for check in last["appraisal"]["checks"]} > {"numbers", "who could know"}
    code, printed, _ = here("read", str(path), "--day", "2024-11-05")
    assert code == 0 and "It is likely (55-80 %)" in printed and "the launch of 5 November 2024" in printed
    code, _, told = here("read", str(path), "--day", "yesterday")
    assert code == 1 and "yesterday" in told and "2024-11-05" in told
    code, printed, _ = here("read", "-", typed="Nothing at all.")
    assert code == 0 and printed.startswith("No claim was found.")


def test_a_folder_of_reports_becomes_one_table(tmp_path, here):
    for name, km in (("a.txt", 400), ("b.txt", 500)):
        (tmp_path / name).write_text(f"It flew {km} km, the JCS said.", encoding="utf-8")
    code, printed, progress = here("read", str(tmp_path))
    assert code == 0 and [line.split()[0] for line in printed.splitlines()] == ["report", "a.txt", "b.txt"]
    assert "2 of 2 reports read" in progress
    table = tmp_path / "claims.csv"
    assert here("read", str(tmp_path), "--export", str(table))[0] == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["report", "a.txt", "b.txt"]


def test_of_a_folder_what_cannot_be_read_is_named_and_the_rest_is_read(tmp_path, here):
    (tmp_path / "a.txt").write_text("It flew 400 km, the JCS said.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"x" * 5_000_001)
    code, printed, told = here("read", str(tmp_path), "--json")
    assert code == 0 and "b.txt" in told and "2 of 2 reports read" in told
    assert {(claim["file"], claim["value"]) for claim in map(json.loads, printed.splitlines())} == {("a.txt", 400.0)}


def test_a_report_that_is_not_there_is_told(tmp_path, here):
    code, _, told = here("read", str(tmp_path / "none.txt"))
    assert code == 1 and "none.txt cannot be read" in told
    code, _, told = here("read", str(tmp_path))
    assert code == 1 and "There is no text file in" in told
