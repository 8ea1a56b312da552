"""What the checks leave alone, and that the tables hold no finding without a reason."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from lessons import data
from lessons.records import Claim
from lessons.reports import CHECKS, check_event, check_tables, habits, unexplained
from lessons.reports.__main__ import lines
from lessons.reports.consistency.changed_places import swapped
from lessons.reports.consistency.days_off import dates
from lessons.reports.consistency.mixed_pairs import made_up_pairs


def km(number, quantity, value, who="Japan MOD", **more):
    fields = {"publisher": who, "url": who} | more
    return Claim(who, quantity, value=value, claim_id=str(number), **fields)


def test_every_finding_is_explained_and_every_explanation_finds_something():
    new, stale = unexplained(check_tables())
    assert new == []
    assert stale == []


def test_an_explanation_has_the_grade_that_its_finding_has():
    graded = {finding.key: finding.grade for finding in check_tables()}
    assert {row.key: row.grade for row in data.known_findings()} == graded


def test_a_finding_without_a_reason_is_new(monkeypatch):
    kept = data.known_findings()[1:]
    monkeypatch.setattr(data, "known_findings", lambda: kept)
    new, stale = unexplained(check_tables())
    assert len(new) == 1
    assert stale == []


def test_a_reason_without_a_finding_is_stale():
    new, stale = unexplained(check_tables()[1:])
    assert new == []
    assert len(stale) == 1


def test_every_finding_is_one_sentence_with_claims_that_exist():
    ids = {claim.claim_id for claim in data.claims()}
    for finding in check_tables():
        assert finding.check in CHECKS
        assert finding.claim_ids
        assert set(finding.claim_ids) <= ids
        assert finding.sentence.endswith(".")
        assert "\n" not in finding.sentence


def test_the_report_is_the_same_twice_and_by_command():
    command = [sys.executable, "-X", "utf8", "-m", "lessons.reports"]
    root = Path(data.__file__).parents[2]
    once = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=root)
    assert once.returncode == 0, once.stderr
    assert once.stdout.splitlines() == lines()


def test_pairs_that_agree_are_not_swapped():
    rows = [km(1, "range_km", 500), km(2, "apogee_km", 550), km(3, "range_km", 500, "ROK JCS")]
    assert swapped(rows) == []


@pytest.mark.parametrize("quantities", [("range_km", "apogee_km"), ("apogee_km",)])
def test_of_those_who_have_it_the_other_way_round_the_statement_is_cited(quantities):
    right, wrong = {"range_km": 350, "apogee_km": 100}, {"range_km": 100, "apogee_km": 350}
    quoted = [km(f"1 {q}", q, value, url="0 page", publisher="a paper") for q, value in right.items()]
    own = [km(f"2 {q}", q, value, standing="statement") for q, value in right.items()]
    found = swapped([*quoted, *own, *(km(f"3 {q}", q, wrong[q], "A") for q in quantities)])
    assert len(found) == 1
    assert "Japan MOD" in found[0].sentence
    assert "a paper" not in found[0].sentence


def test_a_second_hand_pair_of_one_government_is_no_made_up_pair():
    rows = [km(1, "range_km", 500), km(2, "apogee_km", 50), km(3, "range_km", 1000, "ROK JCS")]
    rows += [km(4, "range_km", 500, "a database"), km(5, "apogee_km", 50, "a database")]
    assert made_up_pairs(rows) == []


def test_the_right_day_is_left_alone():
    right = Claim("A", "launch_time", text="Thursday", claim_id="1", stated_time="2024-10-31")
    assert dates([right], date(2024, 10, 31)) == []


def test_japan_rounds_more_coarsely_than_seoul_and_pyongyang():
    steps = computed_steps()
    assert steps["Japan MOD", "range_km", ""] == 50
    assert steps["Japan MOD", "range_km", "2026-01-27"] == 10
    assert steps["ROK JCS", "range_km", ""] == 10
    assert steps["KCNA", "apogee_km", ""] == 0.1


def computed_steps():
    """The step by claimant, quantity and day from which it holds, as the claims have it."""
    return {(habit.claimant, habit.quantity, habit.since): habit.step_km for habit in habits(data.claims())}


def test_the_tables_have_the_computed_rounding():
    steps = computed_steps()
    for source in data.sources():
        assert source.rounds_range_km == steps.get((source.name, "range_km", "")), f"sources.csv: {source.name}"
        assert source.rounds_apogee_km == steps.get((source.name, "apogee_km", "")), f"sources.csv: {source.name}"
    changes = {(change.claimant, change.quantity, change.since): change.step_km for change in data.step_changes()}
    assert changes == {key: step for key, step in steps.items() if key[2]}


@pytest.mark.parametrize(
    ("day", "step"), [("2026-01-26", 50), ("2026-01-27", 10), ("2026-10-03", 10), ("1998-08-31", 50)]
)
def test_a_step_is_that_of_the_day(day, step):
    assert data.rounding_km("Japan MOD", "apogee_km", day) == step


def test_what_has_no_usual_step_is_named():
    with pytest.raises(ValueError, match="quantity 'flight_time_s' has no usual step; accepted: range_km, apogee_km"):
        data.rounding_km("Japan MOD", "flight_time_s", "2026-10-03")
    with pytest.raises(ValueError, match="source 'Nobody' is not in sources.csv"):
        data.rounding_km("Nobody", "range_km", "2026-10-03")


def test_a_launch_that_nobody_reported_has_no_finding():
    assert check_event([], data.event("nk-2024-11-05")) == []
