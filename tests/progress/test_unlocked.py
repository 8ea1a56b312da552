"""A disk that refuses every lock: learnt once, said once, and nothing is lost, whoever else can lock it."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lessons import progress
from lessons.progress import unlocked
from tests.progress import attacks

ROOT = Path(__file__).parents[2]
COMPILER = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
pytestmark = pytest.mark.skipif(
    not COMPILER or not sys.platform.startswith("linux"), reason="needs a C compiler on Linux, for a disk without locks"
)


@pytest.fixture(scope="session")
def shim(tmp_path_factory):
    """A library that refuses locks, for processes that are started with it."""
    library = tmp_path_factory.mktemp("shim") / "refuse_locks.so"
    source = Path(__file__).with_name("refuse_locks.c")
    subprocess.run([COMPILER, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return str(library)


@pytest.fixture
def without_locks(shim, home):
    """The environment of a process that sees the home on a disk without locks."""
    return {"LD_PRELOAD": shim, "REFUSE_LOCKS_IN": str(home)}


def run(code, environment):
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    words = [sys.executable, "-c", f"from lessons import progress\n{code}"]
    done = subprocess.run(words, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path, **environment})
    assert done.stderr == ""
    return done.stdout.splitlines()


def texts():
    return [answer.answer for answer in progress.answers()]


THREE = """
for text in ("one", "two", "three"):
    print(progress.record("03.2", text, "wrong", "0.1").trouble)
print([answer.answer for answer in progress.answers()], progress.state("03.2").attempts)
print(progress.notice())
print(progress.trouble(), progress.trouble(reading=True))
"""


def test_it_is_learnt_once_said_once_and_costs_no_waiting(without_locks, home):
    begun = time.monotonic()
    first, second, third, told, notice, trouble = run(THREE, without_locks)
    assert time.monotonic() - begun < 4, "SQLite alone waits for its time-out with every answer"
    assert f"The disk of {home} does not allow to lock files" in first and "nothing is lost" in first
    assert (second, third) == ("", "") and notice == first and trouble == " "
    assert told == "['one', 'two', 'three'] 3"
    assert not (home / "progress.sqlite3").exists(), "what cannot be locked is not written"


def test_the_shim_refuses_what_sqlite_asks_for(without_locks, home):
    """Otherwise the tests here would hold on any disk."""
    home.mkdir()
    code = f"""
import sqlite3
try:
    sqlite3.connect({str(home / "any.sqlite3")!r}, timeout=0.1).execute("CREATE TABLE any (one)")
except sqlite3.OperationalError as error:
    print(error)
"""
    assert run(code, without_locks) == ["database is locked"]


def test_where_locks_work_again_the_answers_go_into_the_file(without_locks, home):
    progress.record("03.1", "before", "right", "0.1")
    run(THREE, without_locks)
    assert texts() == ["before", "one", "two", "three"], "read from both"
    assert len(unlocked.logs(progress.path())) == 1
    assert progress.record("03.3", "after", "right", "0.1").trouble == ""
    assert unlocked.logs(progress.path()) == [] and texts() == ["before", "one", "two", "three", "after"]
    assert run("print([answer.answer for answer in progress.answers()])", without_locks) == [str(texts())]


def test_reset_without_locks(without_locks):
    for number, text in (("03.1", "in the file"), ("04.1", "stays")):
        progress.record(number, text, "right", "0.1")
    code = """
progress.record("03.2", "in the log", "right", "0.1")
print(progress.reset("03"), [answer.answer for answer in progress.answers()])
progress.record("03.3", "later", "right", "0.1")
"""
    assert run(code, without_locks) == ["2 ['stays']"]
    assert texts() == ["stays", "later"]
    progress.record("05.1", "last", "right", "0.1")
    assert texts() == ["stays", "later", "last"]


def test_killed_and_at_once_without_locks(without_locks):
    confirmed, lost = attacks.kill(5, **without_locks)
    assert confirmed >= 5 and lost == 0
    assert attacks.write_at_once(60, **without_locks) == (120, 120)


def test_with_and_without_locks_at_once(without_locks):
    """Two computers, one home; one of them can lock."""
    writers = [attacks.writer("locked", 75), attacks.writer("unlocked", 75, **without_locks)]
    confirmed = [process.communicate(timeout=120)[0].split("\n")[:-1] for process in writers]
    assert [len(lines) for lines in confirmed] == [75, 75]
    found = texts()
    assert len([text for text in found if text.startswith("locked")]) == 75
    assert len([text for text in found if text.startswith("unlocked")]) == 75


def test_a_damaged_line_is_named_kept_and_hides_no_other(without_locks, home):
    run(THREE, without_locks)
    (log,) = unlocked.logs(progress.path())
    log.write_bytes(log.read_bytes().replace(b'"two"', b'"tw\xff"') + b"\nhalf a li")
    assert texts() == ["one", "three"]
    said = progress.record("03.2", "four", "right", "0.1").trouble
    assert "2 line(s) of your answers could not be read" in said
    assert texts() == ["one", "three", "four"] and [one for one in home.iterdir() if ".damaged-" in one.name]


def test_judgements_without_locks_go_into_the_file_when_locks_work_again(without_locks, home):
    code = """
print(progress.judge("13.deck 7", "card-01", 35).waiting, progress.judge("13.deck 7", "card-01", 90).waiting)
print(progress.record("03.2", "400 km", "right", "0.1", 95).waiting)
print([one.per_cent for one in progress.judgements()], progress.state("03.2").sure)
"""
    assert run(code, without_locks) == ["False False", "False", "[35, 95] (('right', 95),)"]
    progress.record("03.2", "410 km", "wrong", "0.1")
    assert [one.per_cent for one in progress.judgements()] == [35, 95]
    assert not list(home.glob("*.jsonl"))
