"""Files that students hand in: read, or refused with the reason in a sentence; one counts for each student."""

import base64
import csv
import os
import sqlite3
import zipfile
import zlib
from pathlib import Path
from random import Random

import pytest

from lessons.classroom.results import handed_in, students, table
from lessons.classroom.results.gain import pairs_of
from lessons.classroom.results.handed_in import Refused, read
from lessons.classroom.results.students import anonymous, files_in, gathered, key_of, read_all
from lessons.exercises.engine import export, registry
from lessons.progress import unlocked
from lessons.progress.copies import read_copy
from tests.classroom.handing_in import (
    answer_to,
    form_taken,
    is_sqlite,
    moment,
    table_of,
    write_export,
    write_progress,
)

RIGHT = registry.question("03.2").right_answer()


@pytest.fixture
def answers():
    wrong = registry.question("03.2").wrong_answers()[0].answer
    return [answer_to("03.2", wrong, 0), answer_to("03.2", RIGHT, 4), answer_to("01.1", "=1+1", 60)]


def refusal(path):
    with pytest.raises(Refused) as caught:
        read(path)
    assert "\n" not in str(caught.value) and not str(caught.value).endswith(".")
    return str(caught.value)


@pytest.mark.parametrize("kind", ["export", "progress"])
def test_both_kinds_of_file_hold_the_same(kind, answers, tmp_path, monkeypatch):
    answers += form_taken("A", 5, 100)
    if kind == "export":
        found = read(write_export(tmp_path / "a.csv", "Ana Li", answers, monkeypatch))
        assert found.name == "Ana Li"
    else:
        found = read(write_progress(tmp_path / "progress.sqlite3", answers))
        assert found.name == ""
    first, second, third = found.answers[:3]
    assert (first.question, second.verdict, second.minutes) == ("03.2", "right", "4.0")
    assert first.mistake == registry.question("03.2").wrong_answers()[0].mistake
    assert third.answer == "=1+1" and third.minutes == "", "a pause of an hour is not counted"
    assert found.forms["A"].score == 5 and found.forms["A"].minutes == pytest.approx(20, abs=0.5)


def test_a_name_that_a_spreadsheet_would_run_comes_back_as_typed(answers, tmp_path, monkeypatch):
    path = write_export(tmp_path / "a.csv", "=cmd|' /C calc'!A0", answers, monkeypatch)
    assert "'=cmd" in path.read_text(encoding="utf-8-sig")
    assert read(path).name == "=cmd|' /C calc'!A0"


def test_an_export_holds_no_more_of_a_person_than_the_name(answers, tmp_path, monkeypatch):
    monkeypatch.setenv("USER", "secret-login")
    text = write_export(tmp_path / "a.csv", "", answers, monkeypatch).read_text(encoding="utf-8-sig")
    for secret in ("secret-login", str(tmp_path), os.uname().nodename if hasattr(os, "uname") else "secret-login"):
        assert secret not in text
    assert read(tmp_path / "a.csv").name == ""


def test_files_that_are_none_of_ours_are_refused(tmp_path):
    (tmp_path / "empty.csv").write_bytes(b"")
    assert refusal(tmp_path / "empty.csv") == "it is empty"
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "other.csv").write_text("name,grade\nAna,1\n")
    (tmp_path / "quotes.csv").write_text('question,"answer\n')
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("a.csv", "question")
    for name in ("photo.jpg", "other.csv", "quotes.csv", "all.zip"):
        assert refusal(tmp_path / name).startswith("it is no export of the course"), name
    assert refusal(tmp_path / "not there.csv") == "it cannot be read (No such file or directory)"


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "other.csv").write_text("name,grade\nAna,1\n")
    (tmp_path / "link.csv").symlink_to(tmp_path / "other.csv")
    assert refusal(tmp_path / "link.csv") == "it is no file of its own but a link or a device"


def test_a_huge_file_is_refused_unread(tmp_path, monkeypatch):
    with (tmp_path / "huge.csv").open("wb") as file:
        file.truncate(handed_in.LARGEST + 1)
    monkeypatch.setattr(type(tmp_path), "read_bytes", lambda self: pytest.fail("it was read"))
    assert refusal(tmp_path / "huge.csv") == "it is huge (20 MB); up to 20 MB are read"


def test_every_changed_byte_of_an_export_is_seen(answers, tmp_path, monkeypatch):
    path = write_export(tmp_path / "a.csv", "Ana", answers, monkeypatch)
    whole = path.read_bytes()
    for at in range(3, len(whole), 7):
        if whole[at : at + 1] in b"\r\n,":
            continue
        path.write_bytes(whole[:at] + (b"x" if whole[at : at + 1] != b"x" else b"y") + whole[at + 1 :])
        assert refusal(path), at
    path.write_bytes(whole[: len(whole) // 2])
    assert refusal(path)
    path.write_bytes(whole.replace(b"\r\n", b"\n"))
    assert read(path).name == "Ana", "ends of lines change on the way, and nothing else"


def test_what_a_spreadsheet_saved_anew_is_refused(answers, tmp_path, monkeypatch):
    path = write_export(tmp_path / "a.csv", "Ana", answers, monkeypatch)
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = [[cell[:16] if cell.startswith("2026-") else cell for cell in row] for row in csv.reader(file)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table)
    assert refusal(path).startswith("it is not as the course wrote it: damaged on the way, or saved by a spreadsheet")


def test_other_formats_are_named(answers, tmp_path, monkeypatch):
    path = write_export(tmp_path / "a.csv", "Ana", answers, monkeypatch)
    monkeypatch.setattr(export, "FORMAT", 3)
    assert refusal(path) == "it is of format 2, and this version of the course reads format 3"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("question", "answer", "verdict", "time_utc", "course_version")])
    assert refusal(path).startswith("an earlier version of the course wrote it")


def test_an_export_without_answers_is_refused(tmp_path, monkeypatch):
    assert refusal(write_export(tmp_path / "a.csv", "Ana", [], monkeypatch)) == "there is no answer in it"


def test_a_progress_file_is_read_and_left_as_it_is(answers, tmp_path):
    path = write_progress(tmp_path / "progress.sqlite3", answers)
    whole = path.read_bytes()
    path.chmod(0o400)
    assert len(read(path).answers) == 3
    assert path.read_bytes() == whole and is_sqlite(path) and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_damaged_progress_file_is_refused_or_holds_what_was_written(step, tmp_path):
    one = answer_to("03.2", RIGHT, 0)
    many = [one._replace(time_utc=moment(minutes)) for minutes in range(200)]
    path = write_progress(tmp_path / "progress.sqlite3", many)
    whole = path.read_bytes()
    at = int(len(whole) * step)
    path.write_bytes(whole[:at] + bytes(300) + whole[at + 300 :])
    try:
        assert len(read(path).answers) == len(many), "the noughts fell where nothing was"
        assert step == 0.1
    except Refused as reason:
        assert str(reason) == "it is damaged, or no progress file of the course"
    path.write_bytes(whole[:at])
    assert "damaged" in refusal(path)


def test_progress_files_of_earlier_formats_are_read(tmp_path):
    stored = sorted((Path(__file__).parents[1] / "progress" / "files").glob("version_*.b64"))
    assert len(stored) >= 3
    for path in stored:
        assert read_copy(zlib.decompress(base64.b64decode(path.read_text()))).answers


def test_a_file_that_is_being_written_is_not_read_half(answers, tmp_path):
    path = write_progress(tmp_path / "ana" / "progress.sqlite3", answers)
    path.with_name("progress.sqlite3-journal").write_bytes(b"")
    path.with_name("progress.guard.sqlite3").write_bytes(b"")
    path.with_name("progress.sqlite3.damaged-1").write_bytes(b"x")
    assert refusal(path).startswith("it is being written just now")
    assert len(files_in([tmp_path])) == 1, "what stands beside is no student's file"


def test_lines_of_a_disk_without_locks_count(answers, tmp_path):
    path = write_progress(tmp_path / "ana" / "progress.sqlite3", answers)
    unlocked.append(path, [answer_to("01.1", "x", 99)])
    assert len(read(path).answers) == 4
    assert [file for file, _ in files_in([tmp_path])] == [path]


def test_more_answers_than_anybody_gives_are_refused(answers, tmp_path, monkeypatch):
    path = write_export(tmp_path / "a.csv", "Ana", answers, monkeypatch)
    monkeypatch.setattr(handed_in, "MOST_ANSWERS", 2)
    assert refusal(path) == "it holds 3 answers, and nobody gives so many"


def forged(path, change):
    """Change a table's cells and work out the checksum anew: that shows no honesty."""
    *rows, last = table_of(path)
    change(rows)
    export_rows = [*rows, export.with_checksum(rows, last)]
    path.unlink()
    export.write(export_rows, path)


DEEP = "[" * 4000
HOSTILE = [
    "",
    DEEP,
    "9" * 5000,
    "=1+1",
    "-1",
    "nan",
    "question A.1",
    "question A." + "9" * 5000,
    "question 03.²",
    "\x00",
]
HOSTILE += ["question 03." + "1" * 5000, "inf", "1e999", "٣", "begun", "handed in", "; ; ;", "<script>"]


@pytest.mark.parametrize("seed", range(40))
def test_no_forged_file_stops_the_others(seed, answers, tmp_path, monkeypatch):
    path = write_export(tmp_path / "a.csv", "Ana", [*answers, *form_taken("A", 5, 100)], monkeypatch)
    random = Random(seed)

    def change(rows):
        for _ in range(random.randint(1, 12)):
            row = random.choice(rows[1:])
            row[random.randrange(len(row))] = random.choice(HOSTILE)

    forged(path, change)
    write_export(tmp_path / "b.csv", "Ben", answers, monkeypatch)
    found = collected(tmp_path)
    assert "Ben" in [one.name for one in found.students]
    rows = table.as_cells(table.rows(found.students))
    assert all(cell == export.harmless(cell) for row in rows for cell in row)
    pairs_of(found.students)


def test_an_answer_nested_without_end_is_refused(answers, tmp_path, monkeypatch):
    path = write_export(tmp_path / "a.csv", "Ana", form_taken("A", 5, 100), monkeypatch)
    forged(path, lambda rows: rows[2].__setitem__(1, DEEP))
    assert "parts in parts without end" in refusal(path)


def test_another_database_is_refused(tmp_path):
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE other (x)")
    connection.close()
    assert "no progress file of the course" in refusal(tmp_path / "other.db")


def collected(folder):
    return gathered(read_all(files_in([folder])))


def test_the_rest_goes_on_and_every_refusal_names_its_file(answers, tmp_path, monkeypatch):
    write_export(tmp_path / "ana" / "answers.csv", "Ana", answers, monkeypatch)
    (tmp_path / "ben").mkdir()
    (tmp_path / "ben" / "answers.csv").write_bytes(b"")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    found = collected(tmp_path)
    assert [one.name for one in found.students] == ["Ana"]
    assert found.refused == (f"{Path('ben', 'answers.csv')} is left out: it is empty.",)


def test_of_two_files_of_a_student_the_later_one_counts(answers, tmp_path, monkeypatch):
    write_export(tmp_path / "first.csv", "Ana  Li", answers, monkeypatch)
    write_export(tmp_path / "a later.csv", "ana li", [*answers, answer_to("01.1", "x", 99)], monkeypatch)
    found = collected(tmp_path)
    assert [len(one.answers) for one in found.students] == [4]
    assert found.notes == (
        "Two files are from ana li: a later.csv counts, whose last answer is later, and first.csv does not.",
    )


def test_a_copy_under_another_name_is_refused(answers, tmp_path, monkeypatch):
    write_export(tmp_path / "ana.csv", "Ana", answers, monkeypatch)
    write_export(tmp_path / "ben.csv", "Ben", answers, monkeypatch)
    write_progress(tmp_path / "carl" / "progress.sqlite3", answers)
    found = collected(tmp_path)
    assert [one.name for one in found.students] == ["Ana"]
    assert found.refused[0] == "ben.csv is left out: it holds the same answers, to the second, as ana.csv."
    assert len(found.refused) == 2, "a progress file with the same answers is a copy, too"


def test_files_without_a_name_are_named_by_their_place(answers, tmp_path):
    write_progress(tmp_path / "ana" / "progress.sqlite3", answers)
    write_progress(tmp_path / "ben.sqlite3", [*answers, answer_to("01.1", "x", 99)])
    assert [one.name for one in collected(tmp_path).students] == ["ana", "ben"]


def test_what_was_written_before_is_not_collected(answers, tmp_path, monkeypatch):
    write_export(tmp_path / "ana.csv", "Ana", answers, monkeypatch)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "class.csv").write_text("who\n")
    assert [file.name for file, _ in files_in([tmp_path], tmp_path / "out")] == ["ana.csv"]
    assert len(files_in([tmp_path / "ana.csv", tmp_path])) == 2, "a file that is named twice is read once"


def test_names_are_compared_as_people_write_them():
    assert key_of("José") == key_of("jose\u0301".upper().title()) and key_of("A  b ") == key_of("a B")


def test_codes_lead_back_to_nobody(answers, tmp_path, monkeypatch):
    for number in range(12):
        given = [*answers, answer_to("01.1", str(number), 99 + number)]
        write_export(tmp_path / f"{number}.csv", f"Name {number}", given, monkeypatch)
    everybody = collected(tmp_path).students
    orders = {tuple(one.latest for one in anonymous(everybody)) for _ in range(5)}
    assert len(orders) > 1, "who has which code is drawn anew"
    coded = anonymous(everybody)
    assert [one.name for one in coded] == [f"student {number:02}" for number in range(1, 13)]
    assert {one.latest for one in coded} == {one.latest for one in everybody}


def test_a_name_is_no_more_than_a_name():
    with pytest.raises(ValueError, match="the name has 101 letters; up to 100 are taken"):
        export.name_typed("x" * 101)


def test_the_time_of_the_last_answer_tells_which_is_later(answers, tmp_path, monkeypatch):
    assert read(write_export(tmp_path / "a.csv", "Ana", answers, monkeypatch)).latest == moment(60)
    assert students.key_of("") == ""
