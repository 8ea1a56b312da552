"""What is recorded comes back; what cannot be recorded is said, kept and tried again."""

import sqlite3
import threading
from contextlib import closing
from datetime import datetime

import platformdirs

from lessons import progress
from lessons.progress import file, session

VERSION = "0.1"


def record(question="03.2", answer='"400 km"', verdict="right"):
    return progress.record(question, answer, verdict, VERSION).trouble


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
    assert progress.record_hint("03.2", 1).trouble == ""
    assert progress.record_hint("03.2", 1).trouble == "", "the same hint twice is no trouble"
    progress.record_hint("03.7", 1)
    assert progress.state("03.2").latest_answer == '"3"'
    found = progress.summary("03")
    assert list(found) == ["03.1", "03.2", "03.7"]
    verdicts = frozenset({"wrong", "right", "cannot be read"})
    assert found["03.2"] == ("03.2", 3, '"3"', "cannot be read", verdicts, 1, ())
    assert found["03.7"] == ("03.7", 0, None, "", frozenset(), 1, ())


def counted_connections(monkeypatch):
    looks = []
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: looks.append(given) or connect(*given, **named))
    return looks


def test_one_press_opens_the_file_once(monkeypatch):
    record("03.1", '"a"', "wrong")
    looks = counted_connections(monkeypatch)
    recorded = progress.record("03.2", '"401 km"', "right", VERSION)
    assert len(looks) == 1, "written and read in one transaction"
    monkeypatch.undo()
    assert recorded.state == ("03.2", 1, '"401 km"', "right", frozenset({"right"}), 0, ())
    assert list(recorded.notebook) == ["03.1", "03.2"] and not recorded.waiting


def test_the_state_of_one_question_is_one_look_at_the_file(monkeypatch):
    record(verdict="wrong")
    record(answer='"401 km"')
    record("03.21", '"another question"')
    progress.record_hint("03.2", 2)
    looks = counted_connections(monkeypatch)
    assert progress.state("03.2") == ("03.2", 2, '"401 km"', "right", frozenset({"wrong", "right"}), 1, ())
    assert len(looks) == 1
    assert progress.state("03.3") == ("03.3", 0, None, "", frozenset(), 0, ())


def test_what_waits_to_be_written_counts_in_the_state(home):
    home.write_text("in the way", encoding="utf-8")
    record(answer="kept")
    progress.record_hint("03.2", 1)
    assert progress.state("03.2") == ("03.2", 1, "kept", "right", frozenset({"right"}), 1, ())


def test_the_file_is_safe_on_network_disks(home):
    record()
    with closing(sqlite3.connect(home / "progress.sqlite3")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with file.transaction(progress.path(), "BEGIN IMMEDIATE") as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,), "FULL"
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (4_000,)


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


def test_a_relative_home_stays_where_it_was(tmp_path, monkeypatch):
    monkeypatch.setenv("LESSONS_HOME", "my answers")
    monkeypatch.chdir(tmp_path)
    assert record() == "" and progress.home() == tmp_path / "my answers"
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert progress.home() == tmp_path / "my answers" and len(texts()) == 1


def test_a_clock_that_is_put_back(monkeypatch):
    class Earlier(datetime):
        @classmethod
        def now(cls, zone):
            return datetime(2001, 1, 1, tzinfo=zone)

    record(answer="first")
    monkeypatch.setattr(session, "datetime", Earlier)
    for text in ("second", "third", "third"):
        record(answer=text)
    assert texts() == ["first", "second", "third", "third"], "the same twice is two answers"
    assert progress.state("03.2").latest_answer == "third"


def test_what_was_forgotten_is_not_in_the_bytes():
    record(answer="a secret of the learner")
    record("04.1", "not forgotten")
    progress.reset("03")
    assert b"a secret" not in progress.path().read_bytes() and b"not forgotten" in progress.path().read_bytes()


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
