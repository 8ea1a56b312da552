"""The consistency program finds the documented slips when those copies are fed to it, and names them.

Slips with `found_by` "reader" are of kinds that no check looks for (words, law, geography): they must stay silent, so
that this table tells what the program cannot do.
"""

import csv
from pathlib import Path

import pytest

from lessons import data
from lessons.records import RELATION_WORDS, Claim, Event
from lessons.reports import CHECKS, check_event
from lessons.reports.consistency.rounding_habits import rounding

TABLE = Path(__file__).with_name("documented_slips.csv")
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
DAYS = {event.event_id for event in data.events()}  # a few slips are about launches that are not in the tables
SLIPS = sorted({row["slip_id"] for row in ROWS})


def as_claims(slip_id: str) -> list[Claim]:
    """The rows of a slip as claims, quoted like any other copy: no check may need to be told; its id is the claim's."""
    found = []
    for number, row in enumerate(row for row in ROWS if row["slip_id"] == slip_id):
        number_or_none = {name: float(row[name]) if row[name] else None for name in ("value", "high")}
        print_of = ("claimant", "quantity", "item", "relation", "unit", "wording", "stated_time", "zone")
        words = {key: row[key] for key in print_of}
        words["hedge"] = RELATION_WORDS.get(row["relation"], "")  # the table keeps the relation only
        ids = {key: row[key] for key in ("event_id", "publisher", "origin", "url")}
        text = row["text"] or None
        fields = words | ids | number_or_none
        found.append(Claim(**fields, text=text, claim_id=f"{slip_id}-{number}", standing="quoted"))
    return found


def _content(claim: Claim) -> tuple:
    return claim.url, claim.quantity, claim.value, claim.text


def clean(event_id: str, slip: list[Claim]) -> list[Claim]:
    """The claims of the event without garbled ones and without those that the slip's own address gave."""
    given = {_content(claim) for claim in slip}
    kept = []
    for claim in data.claims(event_id) if event_id in DAYS else ():
        if claim.standing != "garbled" and _content(claim) not in given:
            kept.append(claim)
    return kept


def findings(slip_id: str):
    """What the program says about a slip among the clean claims of its event."""
    slip = as_claims(slip_id)
    event_id = slip[0].event_id
    claims = [*clean(event_id, slip), *slip]
    known = data.event(event_id) if event_id in DAYS else Event(event_id, event_id[3:13], "", "")
    found = check_event(claims, known)
    others = [claim for claim in data.claims() if claim.event_id != event_id]
    found += rounding([*others, *claims])
    return [finding for finding in found if any(name.startswith(f"{slip_id}-") for name in finding.claim_ids)]


def test_there_is_a_slip_for_every_check():
    # No published copy with such a slip was found, or another check finds it too: test_planted.py makes them up.
    made_up_only = {"outsized", "days", "publication", "kinds", "doubles"}
    made_up_only |= {"addresses", "elsewhere", "unlike", "row", "whose"}
    assert {row["found_by"] for row in ROWS} == {*CHECKS, "reader"} - made_up_only
    assert len(SLIPS) >= 50


@pytest.mark.parametrize("slip_id", sorted({row["slip_id"] for row in ROWS if row["found_by"] != "reader"}))
def test_a_documented_slip_is_found(slip_id):
    row = next(row for row in ROWS if row["slip_id"] == slip_id)
    said = {finding.check: finding.sentence for finding in findings(slip_id)}
    assert row["found_by"] in said, said
    assert row["says"] in said[row["found_by"]]


@pytest.mark.parametrize("slip_id", [row["slip_id"] for row in ROWS if row["found_by"] == "reader"])
def test_what_only_a_reader_finds_is_said_to_be_so(slip_id):
    assert findings(slip_id) == []
