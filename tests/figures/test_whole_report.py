"""The sheets and the picture of the whole report: every line, its counts, and what the machine reads where."""

import pytest

from lessons import data
from lessons.figures.report.records import records_sheet
from lessons.figures.report.sheet import report_sheet
from lessons.figures.report.whole_report import counts_picture, found_sheet, machine_sheet, whole_report_sheet
from lessons.figures.sea.opening_fall import fall_picture

LINES = data.report_lines()


def test_the_sheets_have_every_line_once():
    for sheet in (whole_report_sheet(), found_sheet(), machine_sheet()):
        assert [row[0] for row in sheet.table.rows] == [line.line for line in LINES]


def test_lines_of_the_short_paraphrase_have_its_words():
    short = dict(report_sheet().table.rows)
    same = [line for line in LINES if line.same_as]
    assert len(same) == 6 and all(line.text == short[line.same_as] for line in same)


def test_no_words_stand_twice_and_none_is_missing():
    assert len({line.text for line in LINES}) == len(LINES) and all(line.finds and line.text for line in LINES)


def test_the_picture_counts_the_table():
    counts = [count for _, count in counts_picture().table.rows]
    assert counts == [
        sum(line.about == "this launch" for line in LINES),
        sum(not line.named for line in LINES),
        sum(bool(line.slip) for line in LINES),
    ]


def test_the_machine_sheet_shows_claims_where_they_stand():
    rows = {row[0]: row for row in machine_sheet().table.rows}
    assert "range: around 400 km (Japan MOD)" in rows[4][1] and "flight: " in rows[4][2]
    assert rows[10][1:3] == ("no claim", "-")


def test_the_records_have_a_row_each():
    assert [row[0] for row in records_sheet("nk-2024-10-31").table.rows] == ["time in the air", "apogee", "range"]
    with pytest.raises(ValueError, match="nk-2024-10-30"):
        records_sheet("nk-2024-10-30")


def test_the_fall_is_drawn_from_sariwon_and_lies_outside():
    told = fall_picture().readout
    assert told.startswith("From Sariwon: 370 to 430 km") and "0 of 100 places at sea lie inside" in told
