"""Prepared reports say what the claims say: each number with its hedge, whose it is, and what there is to find."""

import re

import pytest

from lessons import data
from lessons.data import tables
from lessons.records.prepared import KINDS
from lessons.units import find

REPORTS = data.prepared_reports()
LINES = [line for report in REPORTS for line in report.lines]
CLAIMS = {claim.claim_id: claim for claim in data.claims()}
# How a sentence names whom the tables name in another way.
NAMED = {
    "Iranian MOD": "defence ministry",
    "Iranian ICT ministry": "minister of communications",
    "Pakistan ISPR": "military",
    "CSIS Missile Threat": "CSIS",
    "Russian MOD": "ministry",
}
every_line = pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.report_id} {line.line}")


def of(line):
    """The claims that a line passes on."""
    return [CLAIMS[claim_id] for claim_id in line.claims]


def test_three_reports_of_three_countries_other_than_north_korea():
    countries = {data.event(report.event_id).country for report in REPORTS}
    assert len(REPORTS) == len(countries) == 3 and "North Korea" not in countries
    for report in REPORTS:
        assert [line.line for line in report.lines] == list(range(1, len(report.lines) + 1))
        assert any(line.find for line in report.lines)


@every_line
def test_a_line_passes_on_claims_of_its_launch(line):
    assert of(line) and {claim.event_id for claim in of(line)} == {line.event_id}
    assert bool(line.kind) == bool(line.find)


@every_line
def test_every_number_stands_in_its_claims_with_its_hedge(line):
    """A length as printed, hedge or none; a speed in times the speed of sound."""
    quantities = [found for found in find(line.text) if found.unit in ("km", "Mach")]
    for found in quantities:
        same = [claim for claim in of(line) if claim.value is not None and claim.value == found.value]
        assert same, found
        assert all((claim.relation, claim.hedge) == (found.relation, hedge_in(line.text)) for claim in same), found
        assert all(claim.high == found.high for claim in same)
    numbers = [claim for claim in of(line) if claim.value is not None]
    assert len({claim.value for claim in numbers}) == len(quantities), "a claim's number is not in the sentence"


def hedge_in(text):
    """The hedge of a sentence about a length, "" for none."""
    return next((word for word in ("up to", "around", "about") if f"{word} " in text.lower()), "")


@every_line
def test_whose_a_claim_is_can_be_read(line):
    whole = next(report for report in REPORTS if report.report_id == line.report_id).text
    for claim in of(line):
        name = NAMED.get(claim.claimant, claim.claimant)
        assert name in whole, claim.claim_id
        if "he " not in line.text and "post says" not in line.text and "Hosseini" not in line.text:
            assert any(word in line.text for word in (name, claim.publisher, "same post", "same site")), claim.claim_id


def test_a_page_that_is_said_to_write_is_the_one_that_printed_it():
    told = [line for line in LINES if re.search(r"\b(citing|cites|writes|adds|gives|also has)\b", line.text)]
    assert len(told) >= 6
    for line in told:
        for claim in of(line):
            assert NAMED.get(claim.publisher, claim.publisher) in line.text, claim.claim_id


def test_the_clock_of_tehran_is_that_of_the_claim():
    line = next(line for line in LINES if line.report_id == "iran" and "15:45 GMT" in line.text)
    launched = next(claim for claim in of(line) if claim.quantity == "launch_time")
    assert launched.stated_time.endswith("T19:15") and "7:15 p.m." in line.text and "15:45 GMT" in launched.note


def found_in(report_id, kind):
    """The lines of a report with one kind of thing to find."""
    return [line for line in LINES if (line.report_id, line.kind) == (report_id, kind)]


def test_a_lost_hedge_was_lost_by_the_page_that_the_line_names():
    """And stands in another print of the same statement."""
    for report_id in ("pakistan", "russia"):
        (line,) = found_in(report_id, "hedge lost")
        (lost,) = of(line)
        kept = [claim for claim in data.claims(line.event_id, origin=lost.origin) if claim.value == lost.value]
        assert lost.relation == "=" and any(claim.relation != "=" for claim in kept)


def test_copies_go_back_to_one_statement():
    copies = {claim.origin for line in found_in("russia", "copies") for claim in of(line)}
    assert copies == {claim.origin for claim in data.claims("ru-2022-05-28", quantity="range_km")} and len(copies) == 1


def test_what_names_no_source_is_the_pages_own():
    for line in LINES:
        if line.kind == "no source named":
            assert all(claim.claimant == claim.publisher for claim in of(line))


def test_the_kinds_are_those_of_the_description():
    fields = tables.schema("prepared_reports.csv")["fields"]
    assert next(field for field in fields if field["name"] == "kind")["constraints"]["enum"] == list(KINDS)
    assert {line.kind for line in LINES} == {*KINDS, ""}
