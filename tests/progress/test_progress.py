"""What is recorded comes back; what cannot be recorded is said, kept and tried again."""

import sqlite3
import threading
from contextlib import closing

import platformdirs
import pytest

from lessons import progress
from lessons.progress import file

VERSION = "0.1"


def record(question="03.2", answer='"400 km"', verdict="right"):
    return progress.record(question, answer, verdict, VERSION)


def texts():
    return [answer.answer for answer in progress.answers()]


def test_nothing_yet(home):
    assert progress.state("03.2") == progress.QuestionState("03.2") and progress.answers() == []
    assert progress.summary("03") == {}
    assert progress.reset() == 0
    assert not home.exists(), "reading makes no files"


def test_an_answer_comes_back():
    assert record() == ""
    (found,) = progress.answers("03.2")
    assert found[:3] == ("03.2", '"400 km"', "right") and found.course_version == VERSION
    assert found.time_utc.endswith("+00:00")


def test_text_that_no_file_can_hold_does_not_stand_in_the_way_of_the_next():
    assert record(answer="half a pair: \ud800") == ""
    assert record(answer="next") == "" and texts() == ["half a pair: ?", "next"]


def test_latest_and_summary():
    record(answer='"1"', verdict="wrong")
    record("03.1", '"a"', "right")
    record(answer='"2"', verdict="right")
    record(answer='"3"', verdict="cannot be read")
    record("10.2", '"x"', "wrong")
    assert progress.record_hint("03.2", 1) == ""
    assert progress.record_hint("03.2", 1) == "", "the same hint twice is no trouble"
    progress.record_hint("03.7", 1)
    assert progress.state("03.2").latest_answer == '"3"'
    found = progress.summary("03")
    assert list(found) == ["03.1", "03.2", "03.7"]
    verdicts = frozenset({"wrong", "right", "cannot be read"})
    assert found["03.2"] == ("03.2", 3, '"3"', "cannot be read", verdicts, 1)
    assert found["03.7"] == ("03.7", 0, None, "", frozenset(), 1)


def test_the_state_of_one_question_is_one_look_at_the_file(monkeypatch):
    record(verdict="wrong")
    record(answer='"401 km"')
    record("03.21", '"another question"')
    progress.record_hint("03.2", 2)
    looks = []
    connected = file._connected
    monkeypatch.setattr(file, "_connected", lambda *given: looks.append(given) or connected(*given))
    assert progress.state("03.2") == ("03.2", 2, '"401 km"', "right", frozenset({"wrong", "right"}), 1)
    assert len(looks) == 1
    assert progress.state("03.3") == ("03.3", 0, None, "", frozenset(), 0)


def test_what_waits_to_be_written_counts_in_the_state(home):
    home.write_text("in the way", encoding="utf-8")
    record(answer="kept")
    progress.record_hint("03.2", 1)
    assert progress.state("03.2") == ("03.2", 1, "kept", "right", frozenset({"right"}), 1)


def test_the_file_is_safe_on_network_disks(home):
    record()
    with closing(sqlite3.connect(home / "progress.sqlite3")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA user_version").fetchone() == (file.SCHEMA_VERSION,)
    with file.transaction() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,), "FULL"
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (30_000,)


def test_reset_one_notebook_and_all():
    record("03.1")
    record("03.2")
    record("04.1")
    progress.record_hint("03.1", 1)
    assert progress.reset("03") == 2
    assert progress.state("03.1") == progress.QuestionState("03.1")
    assert [answer.question for answer in progress.answers()] == ["04.1"]
    assert progress.reset() == 1 and progress.answers() == []


def test_home_is_the_users_data_folder_unless_told(monkeypatch):
    monkeypatch.delenv("LESSONS_HOME")
    assert str(progress.home()) == platformdirs.user_data_dir("reading-launch-reports", False)


def test_a_home_of_a_user_who_is_not_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LESSONS_HOME", "~no-such-user/answers")
    assert progress.state("03.2").attempts == 0
    assert record() == "" and progress.state("03.2").attempts == 1


def test_threads_share_nothing():
    problems = []

    def many(number):
        for step in range(25):
            said = record(f"03.{number}", str(step))
            if said:
                problems.append(said)

    threads = [threading.Thread(target=many, args=(number,)) for number in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == [] and len(texts()) == 100


def test_a_home_that_cannot_be_used(home):
    home.write_text("a file stands where the folder should be", encoding="utf-8")
    said = record(answer="kept")
    assert "cannot be saved" in said and str(home) in said and said.count("\n") == 0
    assert progress.state("03.2").latest_answer == "kept", "kept in memory"
    assert "This answer is kept until the kernel stops" in said
    for reading in (False, True):
        assert progress.trouble(reading).endswith(f"the folder {home} cannot be used.")
    home.unlink()
    assert progress.trouble(reading=True) == "" and not home.exists(), "reading makes no files"
    assert progress.trouble() == ""
    assert record(answer="next") == ""
    assert texts() == ["kept", "next"], "written with the next one"
    with closing(sqlite3.connect(home / "progress.sqlite3")) as connection:
        assert connection.execute("SELECT answer FROM answers ORDER BY number").fetchall() == [("kept",), ("next",)]


def test_a_file_that_may_only_be_read(home, monkeypatch):
    record(answer="before")
    connect = sqlite3.connect

    def read_only(file, **options):
        return connect(f"file:{file}?mode=ro", uri=True, **options)

    # A permission bit would not stop the superuser, under whom some tests run.
    monkeypatch.setattr(file.sqlite3, "connect", read_only)
    assert "may only be read" in record(answer="kept")
    assert "may only be read" in progress.trouble() and progress.trouble(reading=True) == ""
    assert texts() == ["before", "kept"]
    monkeypatch.undo()
    monkeypatch.setenv("LESSONS_HOME", str(home))
    assert record(answer="next") == "" and texts() == ["before", "kept", "next"]


def test_a_full_disk(monkeypatch):
    record(answer="before")
    connected = file._connected

    def small(file, begin):
        connection = connected(file, "PRAGMA max_page_count = 1")
        connection.execute(begin)
        return connection

    monkeypatch.setattr(file, "_connected", small)
    assert "the disk is full" in record(answer="x" * 100_000)
    assert texts()[0] == "before" and len(texts()) == 2
    monkeypatch.setattr(file, "_connected", connected)
    assert record(answer="next") == "" and len(texts()) == 3


def broken_header(file):
    file.write_bytes(b"this is no database at all " * 100)


def cut_off(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def broken_page(file):
    content = bytearray(file.read_bytes())
    content[4096 + 100 :] = b"\xff" * (len(content) - 4096 - 100)
    content[4096:4196] = b"\x00" * 100
    file.write_bytes(bytes(content))


@pytest.mark.parametrize("damage", [broken_header, cut_off, broken_page])
def test_a_damaged_file_is_moved_aside_and_never_deleted(home, damage):
    for step in range(50):
        record(answer=f"{step}" * 50)
    damage(progress.path())
    kept = progress.path().read_bytes()
    said = [record(answer="new"), record(answer="newer")]
    assert any("was kept as" in text and "new file was begun" in text for text in said)
    assert record(answer="newest") == "", "said once"
    assert texts() == ["new", "newer", "newest"]
    aside = [file for file in home.iterdir() if ".damaged-" in file.name]
    assert [file.read_bytes() for file in aside] == [kept]


def test_what_reading_finds_damaged_is_told_once():
    record()
    broken_header(progress.path())
    assert progress.answers() == []
    assert "was kept as" in progress.trouble(reading=True)
    assert progress.trouble(reading=True) == progress.trouble() == ""


def test_a_file_of_a_newer_course_is_left_alone(home):
    record()
    with closing(sqlite3.connect(progress.path())) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = progress.path().read_bytes()
    assert "newer version of the course" in record(answer="kept")
    for told, deed in ((progress.trouble(), "saved"), (progress.trouble(reading=True), "read")):
        assert told.startswith(f"Your progress cannot be {deed}: ") and told.endswith(
            "newer version of the course (format 99)."
        )
    with pytest.raises(progress.Unsaved, match="newer version"):
        progress.reset()
    assert progress.path().read_bytes() == before
    assert not [file for file in home.iterdir() if ".damaged-" in file.name]


def test_another_home_starts_empty(tmp_path, home, monkeypatch):
    home.write_text("in the way", encoding="utf-8")
    record(answer="not for the other")
    monkeypatch.setenv("LESSONS_HOME", str(tmp_path / "other"))
    record(answer="other")
    assert texts() == ["other"]
