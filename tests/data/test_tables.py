"""The tables hold what the course needs of them: claims with addresses, two sides, zones, stages, counts."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from lessons import data
from lessons.records import Claim

EVENT = "nk-2024-11-05"
README = data.folder() / "README.md"


def test_every_claim_has_an_event_a_source_and_an_address():
    events = {event.event_id for event in data.events()}
    for claim in data.claims():
        assert claim.event_id in events
        assert claim.access
        assert claim.url.startswith("http")
        assert claim.verified


def test_there_are_enough_events_and_claims_and_not_of_one_country_alone():
    assert len(data.events()) >= 140
    assert len(data.claims()) >= 2000
    years = {event.date[:4] for event in data.events()}
    assert {"1998", "2026"} <= years
    elsewhere = [event for event in data.events() if event.country != "North Korea"]
    assert len(elsewhere) >= 25
    assert {"China", "Russia", "Iran", "India", "Pakistan", "United States"} <= {event.country for event in elsewhere}


def test_every_event_has_two_claimants_or_says_that_one_was_found():
    for event in data.events():
        claimants = {claim.claimant for claim in data.claims(event.event_id)}
        assert event.claimants == ("two or more" if len(claimants) > 1 else "one found"), event.event_id
        assert claimants


def test_claims_stand_together_by_event_oldest_first():
    order = [event.event_id for event in data.events()]
    assert order == sorted(order, key=lambda event_id: (event_id[3:13], event_id))
    assert [claim.event_id for claim in data.claims(unverified=True)] == sorted(
        (claim.event_id for claim in data.claims(unverified=True)), key=order.index
    )


def test_a_claim_id_begins_with_the_day_of_its_event():
    for claim in data.claims(unverified=True):
        assert claim.claim_id.startswith(claim.event_id[3:13].replace("-", ""))


def test_every_time_has_a_zone_and_every_launch_time_a_stated_time_or_no_day():
    for claim in data.claims(unverified=True):
        assert claim.quantity == "launch_time" or not claim.stated_time, claim.claim_id
        told = claim.quantity != "launch_time" or claim.stated_time
        assert told or not re.search(r"\d:\d\d|^\d+ \w+$", claim.text or ""), claim.claim_id
        assert bool(claim.zone) == ("T" in claim.stated_time), claim.claim_id


def test_a_statement_is_printed_by_its_claimant():
    for claim in data.claims(unverified=True):
        assert claim.standing != "statement" or claim.publisher == claim.claimant, claim.claim_id
        assert claim.standing != "quoted" or claim.publisher != claim.claimant, claim.claim_id


def test_a_garbled_copy_says_what_is_wrong_with_it():
    for claim in data.claims(standing="garbled"):
        assert claim.note, claim.claim_id


def test_who_shares_data_is_a_source():
    known = {source.name for source in data.sources()}
    for claim in data.claims(unverified=True):
        for name in filter(None, claim.shares_origin_with.split("; ")):
            assert name in known


def test_trackers_share_data_from_19_december_2023_on():
    trackers = ("Japan MOD", "ROK JCS")
    for claim in data.claims(quantity="range_km"):
        if claim.claimant in trackers and claim.event_id.startswith("nk") and claim.stage == "final":
            shared = date.fromisoformat(claim.event_id[3:13]) >= date(2023, 12, 19)
            assert bool(claim.shares_origin_with) == shared, claim.claim_id


def test_the_release_and_its_copies_both_stand():
    for release in data.releases():
        rows = data.claims(release.event_id, origin=f"Japan MOD release {release.release_id}")
        assert any(claim.standing == "statement" and claim.url == release.url for claim in rows), release.release_id
        assert {claim.stage for claim in rows} == {release.stage}
    copies = data.claims("nk-2024-04-02", claimant="Japan MOD", quantity="range_km")
    assert {claim.relation for claim in copies} == {">=", ">", "~"}  # one copy lost the limit


def test_forecast_first_and_final_words_are_told_apart():
    found = {
        claim.stage: claim.text
        for claim in data.claims("nk-2024-10-31", publisher="Japan MOD", quantity="landing_relation")
    }
    assert "300 km" in found["forecast"]
    assert "200 km" in found["final"]
    side = {claim.stage: claim.text for claim in data.claims("nk-2021-09-15", quantity="eez_status")}
    assert side == {"first": "outside", "final": "inside"}


def test_unverified_rows_are_handed_out_only_when_asked_for():
    assert all(claim.verified for claim in data.claims())
    unverified = data.claims(verified=False)
    assert unverified
    assert len(data.claims(unverified=True)) == len(data.claims()) + len(unverified)
    assert all(point.verified for point in data.treaty_points())
    assert not all(point.verified for point in data.treaty_points(unverified=True))
    assert {place.name for place in data.places(unverified=True)} - {place.name for place in data.places()} == {
        "Sino-ri",
        "Bentenjima (Cape Soya)",
    }


def test_corrections_are_applied():
    ministers = {claim.spoken_by for claim in data.claims("nk-2019-10-02", quantity="missile_count")}
    assert ministers == {"the chief cabinet secretary, Suga"}
    cape = next(place for place in data.places() if place.name.startswith("Cape Nyudo"))
    assert (cape.lat, cape.lon) == (40.005, 139.702)
    type_claims = data.claims("ru-2024-11-21", quantity="missile_type")
    assert {claim.claimant for claim in type_claims} >= {"Ukraine Air Force", "US DoD"}


def test_the_disputed_rocks_carry_all_their_names():
    rocks = next(place for place in data.places() if place.name == "Liancourt Rocks")
    assert "Dokdo" in rocks.alt_names
    assert "Takeshima" in rocks.alt_names
    assert "claimed" in rocks.country_or_claim


def test_the_two_numbers_of_the_opening_report():
    own = data.claims(EVENT, publisher="Japan MOD")
    printed = {claim.quantity: claim.printed for claim in own}
    assert printed["range_km"] == "about 400 km"
    assert printed["apogee_km"] == "about 100 km"
    assert printed["missile_count"] == "at least 7"


def test_the_paraphrase_holds_every_part_of_a_claim():
    phrases = data.paraphrase()
    assert {phrase.part for phrase in phrases} == {"claimant", "quantity", "value", "hedge", "access", "background"}
    assert [phrase.line for phrase in phrases] == sorted(phrase.line for phrase in phrases)


def test_an_unknown_event_is_named_with_the_nearest():
    with pytest.raises(
        ValueError, match="event_id 'nk-2024-11-06' is not in the tables; accepted: one of .* nk-2024-11-05"
    ):
        data.claims("nk-2024-11-06")


def test_an_unknown_field_is_named_with_those_that_exist():
    with pytest.raises(ValueError, match="'quantities' is not a field of a claim; accepted: claimant, quantity"):
        data.claims(quantities="range_km")


def test_a_text_that_no_claim_has_is_named_with_the_nearest():
    with pytest.raises(ValueError, match="quantity 'range' is in no claim; accepted: a text that claims.csv has there"):
        data.claims("nk-2024-11-05", quantity="range")
    with pytest.raises(ValueError, match="claimant 'Japan MODD' is in no claim; .*, such as Japan MOD$"):
        data.claims(claimant="Japan MODD")
    with pytest.raises(ValueError, match="claimant 'JCS' is in no claim; .*, such as ROK JCS, "):
        data.claims(claimant="JCS")
    with pytest.raises(ValueError, match="quantity 'time' is in no claim; .*, such as flight_time_s, launch_time$"):
        data.claims(quantity="time")
    assert data.claims("nk-2024-11-05", claimant="NORAD") == ()


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({"value": "400"}, "value: '400' is not a number; accepted: a finite number, or None"),
        ({"high": True}, "high: True is not a number; accepted: a finite number, or None"),
        ({"start": "7"}, "start: '7' is not a number; accepted: a finite number, or None"),
        ({"verified": "yes"}, "verified takes True or False, not 'yes'"),
        ({"quantity": 400}, "quantity takes a text, not 400"),
        (
            {"quantity": ("range_km", "apogee_km")},
            r"quantity takes one value at a time, not \('range_km', 'apogee_km'\)",
        ),
        ({"unit": ["km"]}, r"unit takes one value at a time, not \['km'\]"),
        ({"value": {400}}, r"value takes one value at a time, not \{400\}"),
    ],
)
def test_a_value_that_a_field_never_holds_is_named(wanted, says):
    with pytest.raises(ValueError, match=f"^{says}$"):
        data.claims(**wanted)


def test_a_field_is_asked_for_by_any_number_or_by_none():
    wanted = data.claims(value=400)
    assert wanted and wanted == data.claims(value=400.0) == data.claims(value=Decimal("400"))
    assert data.claims(value=None) and data.claims("nk-2024-11-05", text=None)


def test_the_one_claim_that_is_asked_for():
    assert data.claim("nk-2024-11-05", quantity="range_km") == data.claims("nk-2024-11-05", quantity="range_km")[0]
    with pytest.raises(ValueError, match="nk-2024-11-05 has no claim about range_km, claimant 'NORAD'; "):
        data.claim("nk-2024-11-05", "range_km", claimant="NORAD")
    with pytest.raises(ValueError, match="event_id 5 is not in the tables"):
        data.event(5)
    with pytest.raises(ValueError, match="source 'Japan MODD' is not in sources.csv; .*, such as Japan MOD,"):
        data.source("Japan MODD")


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"value": "400"}, "value: '400' is not a number"),
        ({"value": float("nan")}, "value: nan is not a number"),
        ({"value": Decimal("nan")}, r"value: Decimal\('NaN'\) is not a number"),
        ({"value": 10**400}, "value: 10+ is not a number"),
        ({"value": True}, "value: True is not a number; accepted: a finite number, or None"),
        ({"value": 400, "high": False, "relation": "range"}, "high: False is not a number"),
        ({"value": 400, "high": 300, "relation": "range"}, "high: 300 is below the value, 400"),
    ],
)
def test_a_claim_holds_numbers_in_their_order(fields, says):
    with pytest.raises(ValueError, match=says):
        Claim("A", "range_km", **fields)


@pytest.mark.parametrize("number", [Decimal("400"), Fraction(400), np.float32(400), np.int64(400)])
def test_every_kind_of_number_is_held_as_pythons_own(number):
    held = Claim("A", "range_km", value=number, relation="~")
    assert type(held.value) is float and held.printed == "about 400 km"
    assert held.interval == (350, 450)
    assert type(Claim("A", "range_km", value=400).value) is int


def test_a_speed_is_printed_with_its_unit():
    assert Claim("A", "speed_mach", value=5, relation=">").printed == "over Mach 5"


def test_a_table_is_shown_without_empty_columns():
    frame = data.as_table(data.claims("nk-2019-08-24"))
    assert "high" not in frame.columns
    assert list(frame["value"].dropna()) == [380, 97, 2]


@pytest.mark.parametrize("given", [3, "nk-2019-08-24", [3], data.claim("nk-2019-08-24", "range_km")])
def test_what_are_no_records_is_named(given):
    with pytest.raises(ValueError, match="^records must be records, as data.claims gives them, not "):
        data.as_table(given)


def test_no_cell_holds_a_sentence_of_an_article():
    quoted = re.compile(r'["“]([^"”]+)["”]')
    for claim in data.claims(unverified=True):
        for text in (claim.text or "", claim.note):
            assert len(text) <= 160, claim.claim_id
            assert all(len(words.split()) <= 8 for words in quoted.findall(text)), claim.claim_id


def test_the_readme_counts_what_is_there():
    text = README.read_text(encoding="utf-8")
    rows = {
        "sources.csv": data.sources(),
        "places.csv": data.places(unverified=True),
        "events.csv": data.events(),
        "claims.csv": data.claims(unverified=True),
        "treaty_points.csv": data.treaty_points(unverified=True),
        "revised_reports.csv": data.revised_reports(),
        "splash_reports.csv": data.splash_reports(),
        "japan_mod_releases.csv": data.releases(),
        "report_2024-11-05.csv": data.paraphrase(),
        "report_lines_2024-11-05.csv": data.report_lines(),
        "prepared_reports.csv": [line for report in data.prepared_reports() for line in report.lines],
        "known_findings.csv": data.known_findings(),
        "statements.csv": data.statements(),
        "step_changes.csv": data.step_changes(),
        "warnings.csv": data.announced_areas(),
        "warning_corners.csv": [point for area in data.announced_areas() for point in area.points],
        "counts.csv": data.counts(),
        "said.csv": data.said(),
        "deck.csv": data.deck(),
        "corrections.csv": data.corrections(),
        "base_points.csv": data.base_points(),
        "median_points.csv": data.median_points(),
    }
    printed = dict(re.findall(r"^\| `([\w.-]+\.csv)` \| (\d+) \|", text, flags=re.MULTILINE))
    assert printed == {name: str(len(records)) for name, records in rows.items()}, "data/README.md: correct its table"
    claimants = len({claim.claimant for claim in data.claims()})
    unverified = len(data.claims(verified=False))
    every = data.claims(unverified=True)
    elsewhere = sum(event.country != "North Korea" for event in data.events())
    assert f"{claimants} claimants" in text
    assert f"{unverified} claims are marked" in text
    assert f"{elsewhere} of the {len(data.events())} launches" in text
    assert f"`published` is empty in {sum(not claim.published for claim in every)} rows" in text
    assert f"`accessed` in {sum(not claim.accessed for claim in every)}" in text
