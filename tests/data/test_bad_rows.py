"""A broken table fails with file, row, column and what would be accepted: one made-up fault each."""

import csv

import pytest

from lessons import data


def change(folder, name, row, **cells):
    """Write other cells into a row (row 1 is the heading)."""
    path = folder / name
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    for column, text in cells.items():
        lines[row - 1][lines[0].index(column)] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(lines)


CLAIM = {"value": "400", "text": "", "high": "", "relation": "~", "quantity": "range_km", "stated_time": "", "zone": ""}

TIME = "2024-11-05T07:30"


@pytest.mark.parametrize(
    ("cells", "column", "says"),
    [
        ({"value": "far"}, "value", "'far' is not a number; accepted: digits with a point, such as 400 or 0.5"),
        ({"value": "-400"}, "value", "-400.0 is too small; accepted: 0 or more"),
        ({"value": "nan"}, "value", "'nan' is not a number; accepted: digits"),
        ({"quantity": "reach_km"}, "quantity", "'reach_km' is not accepted; accepted: range_km, apogee_km"),
        ({"verified": "perhaps"}, "verified", "'perhaps' is not accepted; accepted: yes, no"),
        ({"verified": ""}, "verified", "is empty; accepted: one of yes, no"),
        (
            {"claimant": "Japan MODD"},
            "claimant",
            "'Japan MODD' is not in sources.csv; accepted: a value of its column name, such as Japan MOD",
        ),
        ({"publisher": ""}, "publisher", "is empty; accepted: who printed it at that address"),
        ({"url": ""}, "url", "is empty; accepted: address"),
        ({"url": "www.example.org"}, "url", "'www.example.org' has not the form that is accepted: address"),
        (
            {"event_id": "nk-2024-11-06"},
            "event_id",
            "'nk-2024-11-06' is not in events.csv; accepted: a value of its column event_id, such as",
        ),
        ({"published": "5 Nov"}, "published", "'5 Nov' is not a date; accepted: year-month-day, such as 2024-11-05"),
        ({"value": ""}, "value, text", "a claim about range_km needs a value or a text"),
        ({"high": "450"}, "high", "it goes with the relation 'range', and only with it"),
        (
            {"stated_time": "2024-11-05T07:30"},
            "zone",
            "the time 2024-11-05T07:30 needs a zone; accepted: a name such as Asia/Seoul",
        ),
        (
            {"stated_time": "2024-11-05T07:30", "zone": "KST"},
            "zone",
            "'KST' is not accepted; accepted: Asia/Pyongyang, Asia/Seoul",
        ),
        (
            {"stated_time": "7:30"},
            "stated_time",
            "'7:30' has not the form that is accepted: stated time or day, ISO 8601",
        ),
        (
            {"claim_id": "20241105-01"},
            "claim_id",
            "'20241105-01' stands in row .* already; accepted: a value that no other row has",
        ),
    ],
)
def test_a_bad_claim_is_named(copied, cells, column, says):
    change(copied, "claims.csv", 5, **(CLAIM | cells))
    with pytest.raises(ValueError) as error:
        data.claims()
    assert str(error.value).startswith("claims.csv, row ")
    assert error.match(f"claims.csv, row \\d+, column {column}: {says}")


def test_the_row_is_counted_with_the_heading(copied):
    change(copied, "claims.csv", 7, **(CLAIM | {"value": "far"}))
    with pytest.raises(ValueError, match="claims.csv, row 7, column value"):
        data.claims()


@pytest.mark.parametrize(
    ("name", "cells", "says"),
    [
        ("places.csv", {"lat": "139.4"}, "row 2, column lat: 139.4 is too large; accepted: 90 or less"),
        ("treaty_points.csv", {"point": "1.5"}, "row 2, column point: '1.5' is not a whole number"),
        ("events.csv", {"date": "2024-13-05"}, "row 2, column date: '2024-13-05' is not a date"),
        ("events.csv", {"place": "Oslo"}, "row 2, column place: 'Oslo' is not in places.csv"),
        (
            "splash_reports.csv",
            {"landmark": "Oga"},
            "row 2, column landmark: 'Oga' is not in places.csv",
        ),
        (
            "sources.csv",
            {"kind": "rumour"},
            "row 2, column kind: 'rumour' is not accepted; accepted: ministry,",
        ),
        (
            "japan_mod_releases.csv",
            {"zone": ""},
            "row 2, column zone: is empty; accepted: one of Asia/Tokyo",
        ),
        (
            "revised_reports.csv",
            {"kind": ""},
            "row 2, column kind: is empty; accepted: one of revised,",
        ),
    ],
)
def test_a_bad_row_of_another_table_is_named(copied, name, cells, says):
    change(copied, name, 2, **cells)
    with pytest.raises(ValueError, match=f"{name}, {says}"):
        for load in (data.sources, data.places, data.events, data.treaty_points, data.splash_reports):
            load()
        data.releases()
        data.revised_reports()


def test_a_row_with_too_few_cells_is_named(copied):
    path = copied / "events.csv"
    path.write_text(path.read_text(encoding="utf-8") + "nk-2026-12-01,2026-12-01\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"events.csv, row \d+: has 2 cells; accepted: 9"):
        data.events()


def test_other_columns_are_named(copied):
    path = copied / "events.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("event_id,date", "event,date", 1), encoding="utf-8")
    with pytest.raises(ValueError, match="events.csv, row 1: the columns are event, date.* accepted: event_id, date"):
        data.events()


def test_a_missing_table_is_named(copied):
    (copied / "events.csv").unlink()
    with pytest.raises(FileNotFoundError, match="the table events.csv is missing"):
        data.events()


def test_a_missing_description_is_named(copied):
    (copied / "datapackage.json").unlink()
    with pytest.raises(FileNotFoundError, match="datapackage.json is missing"):
        data.events()


def test_an_empty_table_is_named(copied):
    heading = (copied / "events.csv").read_text(encoding="utf-8").splitlines()[0]
    (copied / "events.csv").write_text(heading + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="the table events.csv has no rows"):
        data.events()


@pytest.mark.parametrize(("content", "says"), [(b"", "it is empty"), (b"event_id\n\xff\xfe\n", "codec can't decode")])
def test_a_file_that_is_no_table_is_named(copied, content, says):
    (copied / "events.csv").write_bytes(content)
    with pytest.raises(ValueError, match=f"events.csv cannot be read .*{says}.*; accepted: UTF-8 text with a heading"):
        data.events()


def test_the_report_s_lines_are_read_again_when_the_tables_are_forgotten(copied):
    before = data.report_lines()[2]
    change(copied, "report_lines_2024-11-05.csv", before.line + 1, finds="Nothing.")
    data.forget()
    assert data.report_lines()[2].finds == "Nothing." != before.finds


def test_whatever_is_kept_of_the_tables_is_forgotten():
    data.event("nk-2024-11-05")
    data.claims("nk-2024-11-05", quantity="range_km")
    kept = [one for one in vars(data).values() if hasattr(one, "cache_info")]
    assert len(kept) >= 7 and any(one.cache_info().currsize for one in kept)
    data.forget()
    assert [one.__name__ for one in kept if one.cache_info().currsize] == []
