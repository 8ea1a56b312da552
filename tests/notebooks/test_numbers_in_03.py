"""Numbers that notebook 03 prints: its filled and half-filled columns, and what it says of the ministry's step."""

import math
import re

import pytest

from lessons import data, flight
from lessons.sources import stated_launch
from tests.notebooks.prose import prose

EXAMPLES = {"5 November 2024": ("nk-2024-11-05", "Japan MOD"), "24 August 2019": ("nk-2019-08-24", "ROK JCS")}


@pytest.fixture(scope="module")
def text():
    return prose("03")


def columns(text, step):
    """Return the two cells of a step in the tables of examples, and the two launches."""
    row = re.search(rf"^\| {re.escape(step)} \| (.*?) \| (.*?) \|$", text, re.MULTILINE)
    assert row, step
    return zip(row.groups(), (stated_launch(*launch) for launch in EXAMPLES.values()), strict=True)


@pytest.mark.parametrize(
    ("step", "wanted"),
    [
        ("apogee, range", lambda launch: f"{launch.apogee_km:g} km, {launch.range_km:g} km"),
        ("4 × apogee", lambda launch: f"{4 * launch.apogee_km:g}"),
        ("2 × apogee", lambda launch: f"{2 * launch.apogee_km:g}"),
        ("÷ 0.00982", lambda launch: f"{2 * launch.apogee_km / 0.00982:,.0f}"),
    ],
)
def test_both_columns_lead_on(text, step, wanted):
    assert re.findall(r"^\| \| (.*) \| (.*) \|$", text, re.MULTILINE)[0] == tuple(EXAMPLES)
    for cell, launch in columns(text, step):
        assert cell == wanted(launch)


def test_the_filled_column_ends_at_angle_and_time(text):
    filled = stated_launch(*EXAMPLES["5 November 2024"])
    throw, fall = flight.flat_throw(*filled.pair_km), math.sqrt(2 * filled.apogee_km / 0.00982)
    for step, wanted in (
        ("tan⁻¹ of that", f"{throw.angle_deg:.0f}°"),
        ("square root: the fall, in seconds", f"{fall:.1f}"),
        ("up and down: twice that", f"{2 * fall:.0f} s"),
        ("÷ 60", f"{throw.minutes:.1f} minutes"),
    ):
        assert next(columns(text, step))[0] == wanted
        assert list(columns(text, step))[1][0] == "…", "the other column is the reader's"


def test_what_the_half_filled_columns_are_compared_with(text):
    half = stated_launch(*EXAMPLES["24 August 2019"])
    throw, fall = flight.flat_throw(*half.pair_km), math.sqrt(2 * half.apogee_km / 0.00982)
    tangent = 4 * half.apogee_km / half.range_km
    assert f"388 ÷ 380 = {tangent:.3f}, and tan⁻¹({tangent:.3f}) = {throw.angle_deg:.1f}°" in text
    assert f"is {fall:.1f} s; twice that is {2 * fall:.0f} s, or {throw.minutes:.1f} minutes" in text


def test_the_rounding_leaves_these_minutes_open(text):
    low, high = (flight.flat_throw(*pair) for pair in ((425, 75), (375, 125)))
    said = f"{low.angle_deg:.0f}° to {high.angle_deg:.0f}°, and {low.minutes:.1f} to {high.minutes:.1f} minutes"
    assert said in text


def test_the_ministry_s_step_is_what_the_notebook_says(text):
    claims = [claim for q in ("range_km", "apogee_km") for claim in data.claims(publisher="Japan MOD", quantity=q)]
    stated = [claim for claim in claims if claim.value is not None]
    named = [float(km) for km in re.search(r"the ministry printed ([\d, ]+)\.", text)[1].split(", ")]
    assert len(named) == 4 and all(km % 100 == 50 for km in named)
    assert set(named) <= {claim.value for claim in stated}
    others = [claim for claim in stated if claim.value % 50]
    assert "Those few are all from 2026: since then it prints steps of 10" in text
    assert all(claim.value % 10 == 0 for claim in others)
    assert {data.event(claim.event_id).day[-4:] for claim in others} == {"2026"}
    assert 0 < len(others) < 0.15 * len(stated), "all but a few"


def test_a_pair_that_two_claimants_made(text):
    far = data.claim("in-2012-04-19", "range_km", claimant="IANS")
    high = data.claim("in-2012-04-19", "apogee_km", claimant="DRDO")
    assert (far.printed, high.printed) == ("about 5,000 km", "more than 600 km")
    assert f"A quarter of 5,000 km is {flight.quarter_rule(far.number):,.0f} km" in text
    assert 0.45 < high.number / flight.quarter_rule(far.number) < 0.55, "about half of that"
    assert round(flight.minimum_energy(far.number).apogee_km, -1) == 980 and "peaks at about 980 km" in text


def test_the_guess_is_on_a_range_that_was_stated(text):
    guessed = stated_launch("nk-2022-11-03-evening", "ROK JCS")
    assert f"said that a missile flew {guessed.figures[0]}" in text
