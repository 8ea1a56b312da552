"""A damaged file: every answer that can be read is read, what cannot is named, and the file is moved aside."""

import itertools
import sqlite3
from contextlib import closing

import pytest

from lessons import progress
from lessons.progress import renew, session
from tests.progress import attacks

VERSION = "0.1"


def record(question="03.2", answer='"400 km"', verdict="right"):
    return progress.record(question, answer, verdict, VERSION).trouble


def texts():
    return [answer.answer for answer in progress.answers()]


def recorded():
    for step in range(40):
        record(f"03.{step % 4 + 1}", f"answer {step} " * 10)
    return texts()


def changed_bytes(old, new):
    content = progress.path().read_bytes()
    assert content.count(old) >= 1
    progress.path().write_bytes(content.replace(old, new, 1))


def changed(*statements):
    with closing(sqlite3.connect(progress.path(), isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)


def page_of(name):
    with closing(sqlite3.connect(progress.path())) as connection:
        row = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    return (row[0] - 1) * 4096


def overwritten(start, content):
    data = bytearray(progress.path().read_bytes())
    data[start : start + len(content)] = content
    progress.path().write_bytes(bytes(data))


def bad_byte_in_an_answer():
    changed_bytes(b"answer 7 answer", b"answer 7 answ\xffr")


def other_digit_in_an_answer():
    changed_bytes(b"answer 7 answer", b"answer 8 answer")


def other_verdict():
    changed_bytes(b"answer 7 " * 10 + b"right", b"answer 7 " * 10 + b"rigXt")


def other_question():
    changed_bytes(b"03.4" + b"answer 7 ", b"03.9" + b"answer 7 ")


def bad_byte_in_the_schema():
    changed_bytes(b"verdict TEXT", b"verdi\xfft TEXT")


def other_name_in_the_schema():
    changed_bytes(b"verdict TEXT", b"verdicu TEXT")


def mixed_types():
    changed("UPDATE answers SET answer = x'ff00' WHERE number = 8")


def number_in_a_text_column():
    changed("UPDATE answers SET verdict = x'31' WHERE number = 8")


def other_format_number():
    overwritten(63, b"\xa4")  # 164


def older_format_number():
    changed("PRAGMA user_version = 1")


def missing_index():
    changed("DROP INDEX answers_by_question")


def index_without_entries():
    overwritten(page_of("answers_by_question"), b"\x0a\0\0\0\0\0\0\0")


def sequence_too_low():
    changed("UPDATE sqlite_sequence SET seq = 3")


def sequence_of_no_number():
    changed("UPDATE sqlite_sequence SET seq = 'many'")


def sequence_gone():
    changed("DELETE FROM sqlite_sequence")


def table_page_gone():
    overwritten(page_of("answers"), b"\xff" * 4096)


def read_only_format():
    overwritten(18, b"\x77")


def write_ahead_format():
    overwritten(18, b"\x02\x02")


ONE_HIT = [bad_byte_in_an_answer, other_digit_in_an_answer, other_verdict, mixed_types, number_in_a_text_column]
NONE_HIT = [
    other_question,
    bad_byte_in_the_schema,
    other_name_in_the_schema,
    other_format_number,
    older_format_number,
    missing_index,
    index_without_entries,
    sequence_too_low,
    sequence_of_no_number,
    sequence_gone,
    table_page_gone,
]


@pytest.mark.parametrize("damage", ONE_HIT)
def test_a_damaged_answer_is_named_and_hides_no_other(home, damage):
    before = recorded()
    damage()
    kept = progress.path().read_bytes()
    found = texts()
    assert [text for text in found if "answer 7 " not in text and text in before] == before[:7] + before[8:]
    said = progress.trouble(reading=True)
    assert said.startswith("Your progress file was damaged. It was kept as progress.sqlite3.damaged-")
    assert "1 answer may be changed by the damage: 03.4." in said
    assert progress.trouble(reading=True) == progress.trouble() == "", "said once"
    assert progress.notice() == said
    assert record(answer="new") == "" and texts() == [*found, "new"]
    assert [file.read_bytes() for file in home.iterdir() if ".damaged-" in file.name] == [kept]


@pytest.mark.parametrize("damage", NONE_HIT)
def test_damage_beside_the_answers_hides_none(home, damage):
    before = recorded()
    progress.record_hint("03.1", 1)
    questions = [answer.question for answer in progress.answers()]
    damage()
    assert texts() == before and [answer.question for answer in progress.answers()] == questions
    said = progress.trouble(reading=True)
    assert "a new file was begun with 40 answers of it." in said and "could not" not in said and "changed" not in said
    assert record(answer="new") == "" and texts() == [*before, "new"] and progress.state("03.1").hints_used == 1


def test_a_header_that_forbids_writing_is_found_when_it_matters():
    before = recorded()
    read_only_format()
    assert texts() == before
    assert "Your progress file was damaged" in record(answer="new") and texts() == [*before, "new"]


def test_a_write_ahead_log_is_switched_off():
    before = recorded()
    write_ahead_format()
    assert record(answer="new") == "" and texts() == [*before, "new"]
    assert progress.path().read_bytes()[18:20] == b"\x01\x01"


@pytest.mark.parametrize("content", [b"", b"this is no database at all " * 100])
def test_a_file_of_which_nothing_can_be_read(home, content):
    recorded()
    progress.path().write_bytes(content)
    said = record(answer="new")
    assert "a new file was begun with 0 answers of it. Whether there were more cannot be told." in said
    assert texts() == ["new"]
    assert [file.read_bytes() for file in home.iterdir() if ".damaged-" in file.name] == [content]


def test_a_rescue_that_was_stopped_in_the_middle_is_finished(home, monkeypatch):
    before = recorded()
    bad_byte_in_the_schema()

    def stopped(*given):
        raise KeyboardInterrupt

    monkeypatch.setattr(renew, "_build", stopped)
    with pytest.raises(KeyboardInterrupt):
        progress.answers()
    monkeypatch.undo()
    monkeypatch.setenv("LESSONS_HOME", str(home))
    assert not progress.path().exists()
    assert "a new file was begun with 40 answers" in record(answer="new")
    assert texts() == [*before, "new"] and not [one for one in home.iterdir() if ".rescuing-" in one.name]


def test_a_damaged_file_that_cannot_be_moved_is_read_where_it_lies(home, monkeypatch):
    before = recorded()
    bad_byte_in_the_schema()

    def refused(*given):
        raise PermissionError("read-only")

    monkeypatch.setattr(renew, "_moved_aside", refused)
    assert texts() == before
    said = progress.trouble(reading=True)
    assert "is damaged and cannot be moved aside" in said and "40 answers could be read" in said
    assert "cannot be saved" in record(answer="kept") and texts() == [*before, "kept"]


def test_a_damaged_guard_is_no_trouble(home):
    before = recorded()
    (home / "progress.guard.sqlite3").write_bytes(b"no database")
    bad_byte_in_the_schema()
    assert texts() == before


def test_a_file_of_a_newer_course_is_left_alone(home):
    record()
    changed("ALTER TABLE answers ADD COLUMN later TEXT", "PRAGMA user_version = 4")
    before = progress.path().read_bytes()
    assert "newer version of the course" in record(answer="kept")
    for told, deed in ((progress.trouble(), "saved"), (progress.trouble(reading=True), "read")):
        assert told.startswith(f"Your progress cannot be {deed}: ") and told.endswith(
            "newer version of the course (format 4)."
        )
    with pytest.raises(progress.Unsaved, match="newer version"):
        progress.reset()
    assert progress.path().read_bytes() == before
    assert not [file for file in home.iterdir() if ".damaged-" in file.name]


def test_a_hundred_files_damaged_at_random(monkeypatch):
    """The long run has a thousand: python -m tests.progress.attacks. Here all files are the same in every run."""
    clock = (f"2026-03-01T10:{step // 60 % 60:02}:{step % 60:02}.{step:06}+00:00" for step in itertools.count())
    for module in (progress, session):
        monkeypatch.setattr(module, "now", lambda: next(clock))
    result = attacks.read_damaged(100, seed=2)
    assert result.files == 100 and result.changed > 40 and result.undamaged > 5000
    assert result.silent == [] and result.tracebacks == []
    assert result.kept == result.undamaged
