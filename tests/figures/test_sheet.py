"""Tables to read: what stands in them, that texts are escaped, and what is refused."""

import pytest

from lessons import data
from lessons.figures.engine.layers import Table
from lessons.figures.report.sheet import Sheet, access_sheet, claimants_sheet, claims_sheet, report_sheet


def test_the_report_has_every_phrase_in_its_line():
    rows = report_sheet().table.rows
    assert [number for number, _ in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert all(phrase.text in dict(rows)[phrase.line] for phrase in data.paraphrase())


def test_who_printed_is_a_column_only_where_there_are_several():
    ranges = data.claims("nk-2024-11-05", claimant="Japan MOD", quantity="range_km")
    assert claims_sheet(ranges).table.columns == ("printed by", "about", "as printed")
    assert ("AP", "range", "as far as 400 km (250 miles)") in claims_sheet(ranges).table.rows
    assert claims_sheet(ranges[:1]).table == Table(
        ("about", "as printed"), (("range", "about 400 km"),), "Claims as they were printed"
    )


@pytest.mark.parametrize(
    ("event", "wanted", "words"),
    [
        ("nk-2017-08-29", {"claimant": "ROK JCS", "quantity": "launch_time"}, "about 05:57, Seoul time"),
        ("nk-2017-11-29", {"claimant": "KCTV", "quantity": "range_km"}, "950 km (590 miles)"),
        ("nk-2017-08-26", {"claimant": "US PACOM", "quantity": "range_km"}, "about 155 miles"),
        ("nk-2024-11-05", {"publisher": "Yonhap", "quantity": "missile_count"}, "several, no number"),
    ],
)
def test_a_claim_keeps_hedge_miles_and_clock(event, wanted, words):
    assert claims_sheet(data.claims(event, **wanted)[:1]).table.rows[0][-1] == words


def test_what_several_printed_alike_stands_once_with_all_of_them():
    ranges = data.claims("nk-2017-05-14", claimant="KCNA", quantity="range_km")
    shown = claimants_sheet(ranges).table
    alike = [claim.publisher for claim in ranges if claim.hedge != "about"]
    assert shown.columns[-1] == "printed by" and len(alike) > 1
    assert [row for row in shown.rows if row[2] == "787 km"] == [("KCNA", "range", "787 km", ", ".join(alike))]
    assert len({row[:3] for row in shown.rows}) == len(shown.rows)


def test_of_several_launches_each_is_named_and_no_row_stands_twice():
    claims = [
        claim for event in ("nk-2017-05-14", "nk-2016-06-22") for claim in data.claims(event, quantity="apogee_km")
    ]
    shown = claimants_sheet(claims).table
    assert shown.columns == ("launch", "who says so", "about", "as printed")
    assert {row[0] for row in shown.rows} == {"North Korea, 14 May 2017", "North Korea, 22 June 2016"}
    assert len(set(shown.rows)) == len(shown.rows) < len(claims)
    assert ("North Korea, 14 May 2017", "KCNA", "apogee", "2,111.5 km") in shown.rows


def test_html_escapes_and_names_rows_and_columns():
    shown = Sheet(Table(("<a>", "b"), (("<i>", "x & y"),), '"named"'))._repr_html_()
    assert "<i>" not in shown and "&lt;a&gt;" in shown and "x &amp; y" in shown and "&quot;named&quot;" in shown
    assert shown.count('scope="col"') == 2 and shown.count('scope="row"') == 1


def test_sources_stand_in_the_order_asked():
    assert [row[0] for row in access_sheet("Reuters", "Japan MOD").table.rows] == ["Reuters", "Japan MOD"]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: claims_sheet([]), "claims: none given"),
        (lambda: claims_sheet(data.claims("nk-2024-11-05", quantity="direction")), "direction given; accepted"),
        (lambda: access_sheet("nobody"), "names: 'nobody' given"),
    ],
)
def test_what_cannot_be_shown_is_refused(call, says):
    with pytest.raises(ValueError, match=says):
        call()
