"""Files of every format so far are read, and led to the newest; files of all formats are kept beside this test."""

import base64
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from lessons import progress
from lessons.progress import schema

FILES = sorted(Path(__file__).with_name("files").glob("version_*.sqlite3.zlib.b64"))
EXPECTED = [
    ("03.2", '"about 400 km"', "wrong"),
    ("03.2", '"400 km"', "right"),
    ("01.10", '["a", "c"]', "right"),
    ("01.1", '"Öland, 東海"', "cannot be read"),
    ("05.1", f'"{"long " * 1000}"', "wrong"),
]


def unpacked(stored):
    return zlib.decompress(base64.decodebytes(stored.read_bytes()))


def placed(content):
    progress.home().mkdir(parents=True)
    progress.path().write_bytes(content)


def format_of_the_file():
    with closing(sqlite3.connect(progress.path())) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def to_4(connection):
    """A next format, as a later course may have it."""
    connection.execute("ALTER TABLE answers ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def test_there_is_a_file_of_every_format():
    assert [file.name.split(".")[0] for file in FILES] == [f"version_{n + 1}" for n in range(len(schema.MIGRATIONS))]


@pytest.mark.parametrize("more", [(), (to_4,)], ids=["this course", "a next one"])
@pytest.mark.parametrize("stored", FILES, ids=lambda file: file.name.split(".")[0])
def test_a_stored_file_is_read_and_led_on(stored, more, monkeypatch):
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, *more))
    placed(unpacked(stored))
    assert [answer[:3] for answer in progress.answers()] == EXPECTED
    assert progress.path().read_bytes() == unpacked(stored), "reading changes nothing"
    assert progress.state("03.2").hints_used == 2 and progress.state("04.1").hints_used == 1
    assert progress.record("06.1", "new", "right", "0.1").trouble == ""
    assert [answer[:3] for answer in progress.answers()] == [*EXPECTED, ("06.1", "new", "right")]
    assert format_of_the_file() == len(schema.MIGRATIONS) and progress.notice() == ""
    assert progress.state("03.2").hints_used == 2


def test_what_the_third_format_added_is_read_and_kept():
    placed(unpacked(FILES[2]))
    noted = [(one.about, one.item, one.per_cent) for one in progress.judgements("13.deck *")]
    assert noted == [
        ("13.deck 48213", "card-07", 35),
        ("13.deck 48213", "card-02", 100),
        ("13.deck 48213", "card-11", 0),
    ]
    assert progress.state("03.2").sure == (("right", 70),)
    progress.record("06.1", "new", "right", "0.1")
    assert [(one.about, one.item, one.per_cent) for one in progress.judgements("13.deck *")] == noted


@pytest.mark.parametrize("stored", FILES[:2], ids=["version_1", "version_2"])
def test_an_older_file_takes_judgements_when_it_is_led_on(stored):
    placed(unpacked(stored))
    assert progress.judgements() == []
    assert progress.judge("13.deck 7", "card-01", 35).trouble == ""
    assert [one.per_cent for one in progress.judgements()] == [35]


def test_a_file_of_the_next_format_is_left_to_the_next_course():
    placed(unpacked(FILES[-1]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, to_4))
        progress.record("06.1", "new", "right", "0.1")
    assert "newer version of the course (format 4)" in progress.trouble(reading=True)


def test_a_step_that_fails_leaves_the_file_as_it_was(home, monkeypatch):
    def broken(connection):
        connection.execute("ALTER TABLE answers ADD COLUMN note TEXT")
        connection.execute("ALTER TABLE no_such_table ADD COLUMN note TEXT")

    placed(unpacked(FILES[-1]))
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
    assert "cannot be led from format 3 to format 4" in progress.record("06.1", "new", "right", "0.1").trouble
    assert progress.path().read_bytes() == unpacked(FILES[-1])
    assert not [file for file in home.iterdir() if ".damaged-" in file.name]


def test_a_damaged_answer_of_the_first_format_hides_no_other():
    placed(unpacked(FILES[0]).replace(b"about 400 km", b"about 4\xff0 km"))
    assert [answer[:3] for answer in progress.answers()][1:] == EXPECTED[1:]
    assert "1 answer may be changed by the damage: 03.2." in progress.trouble(reading=True)
