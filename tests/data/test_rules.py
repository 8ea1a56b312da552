"""What no row may say, whatever its source: days, claimants, hedges, stages, corrections; each over the whole table."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from lessons import data
from lessons.records import Claim

ALL = data.claims(unverified=True)
DAYS = {event.event_id: date.fromisoformat(event.date) for event in data.events()}
DAY = timedelta(days=1)
IN_ADDRESS = (
    re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?!\d)"),
    re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?=\d{6}(?!\d)|(?!\d))"),
    re.compile(r"AEN(20\d\d)(\d\d)(\d\d)"),
)
HEDGES = r"\b(about|around|approximately|roughly|some|over|more than|at least|up to|nearly|less than|almost|or more)\b"


def days_in(url: str) -> list[date]:
    """The days that an address seems to name."""
    found = []
    for pattern in IN_ADDRESS:
        for parts in pattern.findall(url):
            year, month, day = map(int, parts)
            if 1 <= month <= 12 and 1 <= day <= 31:
                found.append(date(year, month, min(day, 28)) + max(day - 28, 0) * DAY)
    return found


def too_early(claim: Claim) -> str:
    """What of a claim is older than its launch (the American day before is not); "" where nothing is."""
    earliest = DAYS[claim.event_id] - DAY
    if claim.published:  # a page whose own date was seen is judged by it: some addresses are used again
        return "" if date.fromisoformat(claim.published) >= earliest else "published"
    return "url" if any(day < earliest for day in days_in(claim.url)) else ""


def hedge_in_print(claim: Claim) -> str:
    """A hedge that stands with the first number in the print; "" where none does."""
    first = re.split(r"[(]|, ", claim.wording.lower())[0]
    found = re.search(HEDGES, first)
    return found[0] if found else ""


def replaced(claim: Claim) -> bool:
    """Whether a later word of the same side about the same number stands in the tables, or a note that tells of one."""
    side = data.source(claim.claimant).country
    later = [c for c in ALL if (c.event_id, c.quantity) == (claim.event_id, claim.quantity) and c.stage == "final"]
    told = any((row.event_id, row.quantity) == (claim.event_id, claim.quantity) for row in data.revised_reports())
    return told or bool(claim.note) or any(data.source(c.claimant).country == side for c in later)


def test_nothing_is_older_than_its_launch():
    assert [claim.claim_id for claim in ALL if claim.verified and too_early(claim)] == []


def test_a_page_of_months_before_is_seen():
    row = next(claim for claim in ALL if claim.claim_id == "20251022-02")
    assert not row.verified and too_early(row) == "url"
    assert too_early(Claim("A", "outcome", text="x", event_id="nk-2024-11-05", published="2024-11-03")) == "published"
    assert too_early(Claim("A", "outcome", text="x", event_id="nk-2024-11-05", published="2024-11-04")) == ""


def test_who_prints_a_claim_under_the_own_name_states_it_or_garbled_it():
    for claim in ALL:
        if claim.claimant == claim.publisher:
            assert claim.standing in ("statement", "garbled"), claim.claim_id
        if claim.standing == "statement":  # its own words go back to nobody else's
            assert not claim.origin or claim.origin.startswith(claim.claimant), claim.claim_id


def test_hedge_relation_and_print_go_together():
    for claim in ALL:
        if claim.has_number:
            assert claim.relation in ("=", "range") or claim.hedge, f"{claim.claim_id}: a relation without its hedge"
            assert claim.hedge or not hedge_in_print(claim), f"{claim.claim_id}: the print has a hedge"


@pytest.mark.parametrize(
    ("wording", "hedge"), [("about 620 miles", "about"), ("620 miles (about 998 km)", ""), ("", "")]
)
def test_a_hedge_in_the_print_is_seen(wording, hedge):
    assert hedge_in_print(Claim("A", "range_km", value=998, unit="mi", wording=wording)) == hedge


def test_a_first_word_was_replaced():
    assert [claim.claim_id for claim in ALL if claim.stage == "first" and not replaced(claim)] == []


def test_a_corrected_cell_holds_what_the_correction_says():
    rows = {row["claim_id"]: row for row in data.tables.read_table("claims.csv")}
    for correction in data.corrections():
        cell = rows[correction.claim_id][correction.column]
        shown = "" if cell is None else f"{cell:.15g}" if isinstance(cell, float) else cell
        assert shown == correction.after, (correction.claim_id, correction.column)
        assert correction.before != correction.after


def test_corrections_are_of_many_kinds():
    kinds = Counter(correction.column for correction in data.corrections())
    assert {"claimant", "hedge", "origin", "standing", "condition", "published"} <= set(kinds)


def test_areas_have_corners_on_the_globe_and_windows_in_their_order():
    areas = data.announced_areas()
    assert any(area.points for area in areas)
    for area in areas:
        assert len(area.points) != 1 and all(abs(lat) <= 90 and abs(lon) <= 180 for lat, lon in area.points)
        if "garbled" not in area.note.lower():
            assert area.from_time <= area.to_time, area.warning_id
        told = area.zone or "T" not in area.from_time or "without a zone" in area.note
        assert told, area.warning_id


def test_one_launch_has_different_numbers_by_what_is_counted():
    january = {count.ordinal for count in data.counts() if count.event_id == "nk-2022-01-30"}
    assert january >= {6, 7}
    assert all(count.counting for count in data.counts())


def test_speeds_are_in_the_units_of_speed():
    units = {claim.unit for claim in ALL if claim.quantity == "speed_km_s"}
    assert units == {"km/s", "m/s", "km/h", "mph"}
    said = next(claim for claim in ALL if claim.claim_id == "20260108-03")
    assert said.number == pytest.approx(13000 / 3600, abs=1e-3) and said.step == pytest.approx(1000 / 3600)


@pytest.mark.parametrize("splash", data.splash_reports(), ids=lambda splash: splash.splash_id)
def test_a_place_of_a_fall_is_in_the_words_of_its_claim(splash):
    (claim,) = (claim for claim in data.claims(splash.event_id) if claim.claim_id == splash.claim_id)
    assert (claim.quantity, claim.stage) == ("landing_relation", splash.stage)
    numbers = {float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", claim.text)}
    if numbers:  # of the falls of August 2022 the ministry named the area, the broadcaster the distance
        assert splash.distance_km in numbers or "-" in claim.text, claim.text
