"""Who had said what by when: order, moments in every zone, sides, voices, and what is refused."""

from datetime import UTC, datetime

import pytest

from lessons import data, sources
from lessons.sources.graded import GRADED
from lessons.sources.grading import INFORMATION, SOURCE
from lessons.sources.saying import MOST, OTHERS, SIDES, as_claim, origins_of, prints_of

EVENTS = tuple(dict.fromkeys(one.event_id for one in data.said()))
BY_ID = {one.said_id: one for one in data.said()}


def test_three_launches_have_their_times():
    assert set(EVENTS) == {"nk-2017-11-29", "nk-2021-03-25", "nk-2024-11-05"}


@pytest.mark.parametrize("event_id", EVENTS)
def test_prints_stand_in_the_order_of_their_times_and_after_the_launch(event_id):
    after = [sources.minutes_after(one) for one in sources.said_of(event_id)]
    assert after == sorted(after) and after[0] > 0


@pytest.mark.parametrize(
    ("said_id", "moment"),
    [
        ("20171129-s02", datetime(2017, 11, 28, 19, 15, tzinfo=UTC)),  # 14:15 in New York
        ("20171129-s04", datetime(2017, 11, 28, 19, 25, tzinfo=UTC)),  # 11:25 in Los Angeles
        ("20171129-s05", datetime(2017, 11, 28, 20, 8, tzinfo=UTC)),  # 14:08 in Chicago
        ("20210325-s01", datetime(2021, 3, 24, 22, 9, tzinfo=UTC)),
        ("20210325-s07", datetime(2021, 4, 28, 14, 59, tzinfo=UTC)),  # a day without an hour: its last minute
    ],
)
def test_a_moment_is_read_in_its_zone(said_id, moment):
    assert sources.said_by(BY_ID[said_id]) == moment


def test_whose_word_a_print_is_goes_by_its_origin_and_not_by_its_publisher():
    assert data.source("KBS").country == "South Korea" and sources.side_of(BY_ID["20210325-s05"]) == "North Korea"
    assert sources.side_of(BY_ID["20210325-s04"]) == "Japan"  # in a South Korean newspaper
    assert sources.side_of(BY_ID["20171129-s03"]) == OTHERS  # witnesses, whatever their country
    assert {sources.side_of(one) for one in data.said()} == set(SIDES)


@pytest.mark.parametrize(
    ("event_id", "prints", "statements", "found"), [("nk-2021-03-25", 7, 6, 3), ("nk-2024-11-05", 6, 2, 1)]
)
def test_prints_shrink_to_statements_and_these_to_voices(event_id, prints, statements, found):
    said = sources.said_of(event_id)
    assert (len(said), len(origins_of(said)), sources.voices(said)) == (prints, statements, found)


def test_of_two_prints_of_one_page_and_statement_one_stands_on_the_board():
    shown = prints_of("nk-2017-11-29")
    assert len({(one.publisher, one.origin) for one in shown}) == len(shown) == MOST
    assert sum(one.claimant == "Korean Air crews" for one in sources.said_of("nk-2017-11-29")) == 2
    assert sum(one.claimant == "Korean Air crews" for one in shown) == 1 and shown[-1].claimant == "KCNA"


def test_an_analyst_is_no_witness():
    names = {one.claimant for one in sources.said_of("nk-2017-11-29")}
    assert "David Wright (UCS)" not in names and "Korean Air crews" in names


def test_a_print_that_stands_in_the_claims_too_agrees_with_them():
    linked = [one for one in data.said() if one.claim_id]
    assert linked
    by_id = {claim.claim_id: claim for claim in data.claims()}
    for one in linked:
        claim = by_id[one.claim_id]
        assert (one.event_id, one.claimant, one.origin) == (claim.event_id, claim.claimant, claim.origin), one.said_id


def test_a_print_as_a_claim_keeps_what_tracing_needs():
    one = BY_ID["20210325-s07"]
    claim = as_claim(one)
    assert (claim.claimant, claim.origin, claim.shares_origin_with) == ("ROK MND", one.origin, "ROK JCS")


def test_what_has_no_times_is_refused_by_name():
    with pytest.raises(ValueError, match=r"nk-2025-01-06.*accepted: nk-2017-11-29, nk-2021-03-25, nk-2024-11-05"):
        sources.said_of("nk-2025-01-06")
    with pytest.raises(ValueError, match="prints must be rows, as data.said gives them"):
        sources.voices("nk-2021-03-25")


def test_graded_claims_have_marks_that_exist_and_reports_that_exist():
    reports = {row.report_id for row in data.revised_reports()}
    for one in GRADED:
        assert set(one.letters) <= set(SOURCE) and set(one.figures) <= set(INFORMATION), one.key
        assert not one.report_id or one.report_id in reports, one.key
        assert not one.event_id or data.event(one.event_id), one.key


def test_a_graded_claim_agrees_with_its_row():
    for one in GRADED:
        if one.report is not None and one.event_id:
            assert one.report.event_id == one.event_id, one.key
    assert {one.key for one in GRADED if one.report is None} == {"kcna-600", "crew", "nine"}
