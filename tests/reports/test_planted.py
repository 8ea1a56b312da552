"""Planted slips are found, their causes named, no true row accused; and no true row is accused when it stands alone."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from lessons import data
from lessons.reports import GRADES, check_event, check_tables
from lessons.reports.consistency.rounding_habits import rounding
from tests.reports import planted

# What is reached is 32, 32 and 0 of 40; on 210 slips of another seed about four in five, and few true rows.
FOUND, NAMED, ACCUSED = 30, 29, 1
FOUND_OF_TEN, NAMED_OF_TEN, ACCUSED_OF_TEN = 7, 7, 0.5


@pytest.fixture(scope="module")
def table():
    return planted.outcomes()


def test_forty_slips_of_every_kind_half_of_them_alone(table):
    assert len(table) == 40
    assert {outcome.kind for outcome in table} == set(planted.KINDS)
    assert sum(outcome.alone for outcome in table) == 20


def test_most_slips_are_found_with_their_cause_and_no_true_row_is_accused(table):
    planted_, found, named, accused = planted.counts(table)["all"]
    assert (planted_, found >= FOUND, named >= NAMED, accused <= ACCUSED) == (40, True, True, True), table


def test_more_than_half_of_those_that_stand_alone_are_found(table):
    _, found, named, accused = planted.counts(table)["alone"]
    assert found >= 12 and named >= 12 and accused == 0


def test_another_seed_gives_other_slips_and_is_not_much_worse():
    other = planted.outcomes(seed=7, slips=84)
    _, found, named, accused = planted.counts(other)["all"]
    assert found >= FOUND_OF_TEN * 8.4 and named >= NAMED_OF_TEN * 8.4 and accused <= ACCUSED_OF_TEN * 8.4


def test_a_blind_program_finds_none(monkeypatch):
    monkeypatch.setattr(planted, "check_event", lambda claims, event: [])
    monkeypatch.setattr(planted, "rounding", lambda claims: [])
    assert planted.counts(planted.outcomes(slips=14))["all"] == [14, 0, 0, 0]


def test_no_true_row_is_accused_when_it_stands_alone():
    accused = []
    for claim in planted.true_rows():
        accused += [(claim.claim_id, f.sentence) for f in check_event([claim], data.event(claim.event_id))]
    assert accused == []


def test_ten_new_true_rows_flip_no_step():
    rng = random.Random(3)
    known = {finding.key for finding in rounding(data.claims())}
    seoul = [c for c in data.claims(claimant="ROK JCS", quantity="apogee_km") if c.unit == "km" and c.has_number]
    for trial in range(20):
        new = [replace(c, claim_id=f"new-{i}", event_id=f"nk-new-{i}") for i, c in enumerate(rng.choices(seoul, k=10))]
        coarse = [replace(c, value=50.0 * (1 + trial % 4), high=None, relation="=") for c in new]
        for added in (new, coarse):
            assert {finding.key for finding in rounding([*data.claims(), *added])} <= known


def test_grades_and_causes_are_named():
    found = check_tables()
    assert {finding.grade for finding in found} == set(GRADES)
    named = Counter(bool(finding.cause) for finding in found)
    assert named[True] > named[False]
