"""What is found of a row that stands alone, and what is left alone."""

from dataclasses import replace

import pytest

from lessons import data
from lessons.records import Claim, Event
from lessons.reports.consistency.headings import directions
from lessons.reports.consistency.missile_classes import kinds
from lessons.reports.consistency.other_days import days
from lessons.reports.consistency.page_addresses import addresses
from lessons.reports.consistency.pages import publication
from lessons.reports.consistency.rounding_habits import rounding
from lessons.reports.consistency.second_names import doubles

NORTH_KOREA = Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon", place="Sariwon", kind="SRBM class")
CHINA = Event("cn-2024-09-25", "2024-09-25", "China", "Hainan", zone="Asia/Shanghai", kind="ICBM class")


def row(quantity, value=None, text=None, **more):
    fields = {"claim_id": "1", "url": "https://example.org/a", "publisher": "A"} | more
    return Claim("A", quantity, value=value, text=text, **fields)


def clock(stated, zone="Asia/Seoul", **more):
    return row("launch_time", text=stated[11:], stated_time=stated, zone=zone, **more)


@pytest.mark.parametrize(
    ("text", "event", "odd"),
    [
        ("west", NORTH_KOREA, True),
        ("northwest", NORTH_KOREA, True),
        ("northeast", NORTH_KOREA, False),
        ("south", NORTH_KOREA, False),
        ("east and southeast", NORTH_KOREA, False),
        ("west", CHINA, False),  # nothing is known of it: silence
    ],
)
def test_a_direction_out_of_the_own_sea(text, event, odd):
    assert bool(directions([row("direction", text=text)], event)) is odd


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("about 200 km W of Okushiri", False),
        ("about 200 km E of Okushiri", True),
        ("Pacific, about 2,200 km east of Cape Erimo", False),
        ("about 200 km from Okushiri", False),
    ],
)
def test_a_fall_on_the_wrong_side_of_its_landmark(text, odd):
    assert bool(directions([row("landing_relation", text=text)], NORTH_KOREA)) is odd


def test_a_range_that_ends_elsewhere_than_the_fall_unless_others_give_it_too():
    fall = row("landing_relation", text="about 200 km W of Okushiri", claim_id="2")
    far = row("range_km", 6000)
    assert [f.grade for f in directions([far, fall], NORTH_KOREA)] == ["cannot be"]
    assert directions([row("range_km", 900), fall], NORTH_KOREA) == []
    other = replace(far, claimant="B", claim_id="3")
    assert directions([far, other, fall], NORTH_KOREA) == []


@pytest.mark.parametrize(
    ("published", "odd"), [("2024-11-03", True), ("2024-11-04", False), ("2025-11-05", False), ("", False)]
)
def test_a_page_older_than_the_launch(published, odd):
    assert bool(publication([row("outcome", text="fired", published=published)], NORTH_KOREA)) is odd
    forecast = row("outcome", text="fired", published=published, stage="forecast")
    assert publication([forecast], NORTH_KOREA) == []


def test_an_address_has_one_publisher():
    one, other = row("outcome", text="fired"), row("outcome", text="fired", claim_id="2", publisher="B")
    assert publication([one, other], NORTH_KOREA)[0].claim_ids == ("1", "2")
    third = replace(one, claim_id="3")
    assert publication([one, third, other], NORTH_KOREA)[0].claim_ids == ("2",)
    assert publication([one, replace(other, publisher="A, updated")], NORTH_KOREA) == []


@pytest.mark.parametrize(
    ("claim", "event", "cause"),
    [
        (row("speed_km_s", 6, unit="km/s"), NORTH_KOREA, "Mach for km/s"),
        (row("speed_mach", 6, unit="Mach"), NORTH_KOREA, None),
        (row("speed_mach", 7, unit="Mach"), CHINA, "km/s for Mach"),
        (row("speed_mach", 20, unit="Mach"), CHINA, None),
        (row("range_km", 4000), NORTH_KOREA, "ten times more"),
        (row("range_km", 900), NORTH_KOREA, None),
        (row("range_km", 12000), CHINA, None),
        (row("apogee_km", 700), NORTH_KOREA, "the range for the apogee"),
        (row("missile_count", 7, item="missile 1"), NORTH_KOREA, "a salvo’s total on one missile"),
        (row("missile_count", 1, item="missile 1"), NORTH_KOREA, None),
        (row("missile_count", 7), NORTH_KOREA, None),
    ],
)
def test_numbers_that_are_not_of_that_kind(claim, event, cause):
    assert [finding.cause for finding in kinds([claim], event)] == ([cause] if cause else [])


@pytest.mark.parametrize(
    ("claim", "cause"),
    [
        (clock("2024-11-05T07:30"), None),
        (clock("2024-11-04T22:30", "UTC"), None),
        (clock("2024-11-04T22:30"), "the clock of UTC with the zone name of Seoul"),
        (clock("2024-11-06T07:30"), "the day of the launch is off"),
        (clock("2024-11-06T00:00"), None),  # just before midnight
        (clock("2024-11-05T07:30", wording="7:30 a.m. (2230 GMT Monday)"), None),
        (clock("2024-11-05T07:30", wording="7:30 a.m. (0130 GMT)"), "another zone than printed"),
    ],
)
def test_clocks_on_another_day_or_zone(claim, cause):
    assert [finding.cause for finding in days([claim], NORTH_KOREA)] == ([cause] if cause else [])


def test_a_clock_on_the_right_day_leaves_the_others_to_the_clocks():
    right = clock("2024-11-05T07:30", claim_id="2")
    assert days([clock("2024-11-04T22:30"), right], NORTH_KOREA) == []


def test_of_two_alike_prints_the_later_is_the_copy_and_without_days_both():
    words = "into the Pacific, far east of the cape and the islands"
    one = row("landing_relation", text=words, published="2024-11-05")
    fields = {"claimant": "B", "publisher": "B", "url": "https://example.org/b", "claim_id": "2"}
    other = replace(one, published="2024-11-06", **fields)
    assert [finding.claim_ids for finding in doubles([one, other])] == [("2",)]
    undated = [replace(one, published=""), replace(other, published="")]
    assert [finding.claim_ids for finding in doubles(undated)] == [("1", "2")]
    assert doubles([one, replace(other, origin="A 2024-11-05")]) == []
    assert doubles([replace(one, text="east"), replace(other, text="east")]) == []


def test_a_number_in_another_unit_is_told_by_the_claimants_step():
    right = data.claim("nk-2024-11-05", "range_km", claimant="Japan MOD", standing="statement")
    wrong = replace(right, value=249.0, wording="")
    others = [claim for claim in data.claims() if claim.claim_id != right.claim_id]
    said = {f.claim_ids: f.cause for f in rounding([*others, wrong])}
    assert said[(right.claim_id,)] == "miles taken for kilometres"
    new = replace(right, event_id="nk-2026-11-05", value=340.0, claim_id="new")
    assert ("new",) not in {f.claim_ids for f in rounding([*data.claims(), new])}  # steps of ten since January 2026


@pytest.mark.parametrize(
    ("url", "odd"),
    [
        ("https://example.org/news/2016/09/432042.html", True),
        ("https://example.org/news/2024/10/432042.html", True),
        ("https://example.org/news/2024/11/432042.html", False),  # the month of the launch
        ("https://example.org/news/2024/12/432042.html", False),
        ("https://example.org/news/2024/13/432042.html", False),  # no month
        ("https://example.org/news/432042/09/2016.html", False),
    ],
)
def test_an_address_that_bears_an_earlier_month(url, odd):
    assert bool(addresses([row("outcome", text="fired", url=url)], NORTH_KOREA)) is odd


def test_an_address_that_other_rows_know_as_an_older_page():
    def date_of(claim):
        return data.event(claim.event_id).date

    older = [
        c for c in data.claims() if c.published and date_of(c) <= c.published < "2024-01-01" and "/20" not in c.url
    ]
    assert len(older) > 100
    told_again = row("outcome", text="fired", url=older[0].url)
    (finding,) = addresses([told_again], NORTH_KOREA)
    assert finding.cause == "published before the launch"
    assert f"{int(older[0].published[8:])} " in finding.sentence
    then = data.event(older[0].event_id)
    assert not addresses([row("outcome", text="fired", url=older[0].url)], then)
