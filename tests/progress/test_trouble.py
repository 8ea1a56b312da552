"""What cannot be saved is said, kept in order and written later; another program's lock costs one short wait."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from lessons import progress
from lessons.progress import connect, session

VERSION = "0.1"


def record(question="03.2", answer='"400 km"', verdict="right"):
    return progress.record(question, answer, verdict, VERSION).trouble


def texts():
    return [answer.answer for answer in progress.answers()]


def in_the_file():
    with closing(sqlite3.connect(progress.path())) as connection:
        return [row[0] for row in connection.execute("SELECT answer FROM answers ORDER BY number")]


@contextmanager
def locked():
    """Hold the file as another program would."""
    with closing(sqlite3.connect(progress.path(), isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")


def soon(condition):
    until = time.monotonic() + 10
    while not condition() and time.monotonic() < until:
        time.sleep(0.02)
    return condition()


@pytest.fixture
def short(monkeypatch):
    """A patience that a test can wait for."""
    monkeypatch.setattr(session, "BUSY_SECONDS", 0.5)
    monkeypatch.setattr(session, "SHORT_SECONDS", 0.05)
    monkeypatch.setattr(session, "RETRY_SECONDS", 0.1)


def test_a_locked_file_costs_one_short_wait_and_the_answers_are_written_later(short):
    record(answer="before")
    with locked():
        begun = time.monotonic()
        first = progress.record("03.2", "first", "wrong", VERSION)
        assert 0.4 < time.monotonic() - begun < 1.5
        assert first.waiting and first.trouble == (
            f"Saving waits: another program has {progress.path()} open. This answer is kept, and is written as soon as "
            "the file is free."
        )
        assert first.state.attempts == 2, "what is known is what was read, and what waits"
        begun = time.monotonic()
        assert progress.record("03.2", "second", "right", VERSION).waiting and progress.waiting() == 2
        assert texts() == ["before", "first", "second"] and progress.summary("03")["03.2"].attempts == 3
        assert time.monotonic() - begun < 0.5, "no one waits as long again"
    assert soon(lambda: progress.waiting() == 0), "without another answer"
    assert in_the_file() == ["before", "first", "second"]


def test_the_longest_wait_is_five_seconds():
    assert session.BUSY_SECONDS + 2 * session.SHORT_SECONDS <= 5


def test_who_reads_does_not_wait_for_who_writes(short, monkeypatch):
    monkeypatch.setattr(session, "BUSY_SECONDS", 2.0)
    record(answer="before")
    with locked():
        waits = threading.Thread(target=record, kwargs={"answer": "waits"})
        waits.start()
        assert soon(lambda: progress.waiting() == 1)
        begun = time.monotonic()
        assert progress.state("03.2").latest_answer in ("before", "waits") and len(texts()) >= 1
        assert time.monotonic() - begun < 1 and waits.is_alive()
        waits.join()
    assert soon(lambda: in_the_file() == ["before", "waits"])


def test_a_reset_that_is_refused_loses_nothing_that_waits(short):
    record(answer="before")
    with locked():
        record(answer="waits")
        with pytest.raises(progress.Unsaved, match="another program has"):
            progress.reset()
        assert texts() == ["before", "waits"]
    assert soon(lambda: progress.waiting() == 0) and in_the_file() == ["before", "waits"]
    assert progress.reset() == 2 and texts() == in_the_file() == []


def test_a_home_that_cannot_be_used(home):
    home.write_text("a file stands where the folder should be", encoding="utf-8")
    said = record(answer="kept")
    assert "cannot be saved" in said and str(home) in said and said.count("\n") == 0
    assert progress.state("03.2").latest_answer == "kept", "kept in memory"
    assert "This answer is kept until the kernel stops" in said
    for reading in (False, True):
        assert progress.trouble(reading).endswith(f"the folder {home} cannot be used.")
    with pytest.raises(progress.Unsaved, match="cannot be used"):
        progress.reset()
    home.unlink()
    assert record(answer="next") == ""
    assert texts() == in_the_file() == ["kept", "next"], "written with the next one"


def test_reading_makes_no_files(home):
    assert progress.trouble(reading=True) == "" and not home.exists()
    assert progress.trouble() == "" and progress.path().exists()


def test_a_file_that_may_only_be_read(monkeypatch):
    record(answer="before")
    address = connect._address
    # A permission bit would not stop the superuser, under whom some tests run.
    monkeypatch.setattr(connect, "_address", lambda file: address(file).replace("mode=rw", "mode=ro"))
    assert "may only be read" in record(answer="kept")
    assert "may only be read" in progress.trouble() and progress.trouble(reading=True) == ""
    assert texts() == ["before", "kept"]
    monkeypatch.undo()
    os.environ["LESSONS_HOME"] = str(progress.home())


FULL = """
import sys
from lessons import progress
print(progress.record("03.2", "before", "right", "0.1").trouble)
print(progress.record("03.2", "x" * 200_000, "right", "0.1").trouble)
print([len(answer.answer) for answer in progress.answers()], progress.waiting())
print(progress.record("03.2", "y", "right", "0.1").trouble)
"""


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs a disk of its own, which only Linux gives")
def test_a_disk_that_is_full(home):
    home.mkdir()
    mount = f'mount -t tmpfs -o size=120k none "{home}" && exec "{sys.executable}" -c "$CODE"'
    path = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "CODE": FULL, "PYTHONPATH": path}
    done = subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, text=True, env=environment)
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip("this system gives no disk of its own")
    assert done.stderr == ""
    before, full, kept, after = done.stdout.splitlines()
    assert before == "" and kept == "[6, 200000] 1"
    assert "the disk is full" in full and "the disk is full" in after


def test_another_home_starts_empty(tmp_path, home, monkeypatch):
    home.write_text("in the way", encoding="utf-8")
    record(answer="not for the other")
    monkeypatch.setenv("LESSONS_HOME", str(tmp_path / "other"))
    record(answer="other")
    assert texts() == ["other"]
    monkeypatch.setenv("LESSONS_HOME", str(home))
    home.unlink()
    assert record(answer="next") == "" and texts() == ["not for the other", "next"], "it waited for its own"


def test_a_file_deleted_while_the_course_runs(home):
    record("03.1", "one", "right")
    progress.record_hint("03.1", 1)
    record("04.1", "forgotten")
    progress.reset("04")
    progress.path().unlink()
    assert list(progress.summary("03")) == ["03.1"], "the bar reads, and that is enough"
    assert in_the_file() == ["one"] and progress.state("03.1").hints_used == 1
    told = f"Your progress file {progress.path()} was deleted while the course ran; the 2 answers and hints of this "
    assert progress.notice().startswith(told) and progress.notice().endswith("session are written again.")
    assert record(answer="two") == progress.notice() and record(answer="three") == "", "said once"
    progress.path().unlink()
    assert texts() == in_the_file() == ["one", "two", "three"]
    shutil.rmtree(home)
    assert texts() == in_the_file() == ["one", "two", "three"], "and the folder with it"


def test_a_kernel_that_stops_writes_what_waits(home):
    code = (
        "from lessons import progress\nfrom pathlib import Path\nimport os\nhome = Path(os.environ['LESSONS_HOME'])\n"
    )
    code += "home.write_text('in the way')\nprint(progress.record('03.2', 'last', 'right', '0.1').trouble)\n"
    path = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    said = subprocess.check_output(
        [sys.executable, "-c", f"{code}home.unlink()"], text=True, env={**os.environ, "PYTHONPATH": path}
    )
    assert "cannot be saved" in said and in_the_file() == ["last"]
