"""The worked examples of notebook 04 lead to their numbers with a calculator, from the rounded numbers as printed."""

import math
import re

import pytest

from lessons import data, flight
from lessons.exercises.engine import registry
from lessons.sources import stated_launch
from tests.notebooks.prose import prose

EXAMPLE = re.compile(r"\*\*Worked example,\*\* 2,700 km[^\n]*ψ/2 = ([\d.]+) radians, or \*\*([\d.]+)°\*\*")


@pytest.fixture(scope="module")
def text():
    return prose("04")


def angles(text):
    """ψ/2 in radians, once as printed in radians and once as printed in degrees, of both worked examples."""
    found = EXAMPLE.findall(text)
    assert len(found) == 2, "the bulge and the five steps"
    return [angle for radians, degrees in found for angle in (float(radians), math.radians(float(degrees)))]


def test_the_printed_angle_leads_to_the_bulge(text):
    assert "6,371 × 0.977634 = 6,228.5 km" in text and "6,371 − 6,228.5 = 142.5 km" in text
    for half in angles(text):
        assert f"{6371 * math.cos(half):,.1f}" == "6,228.5"
        assert round(6371 - 6371 * math.cos(half)) == 142
    assert f"{6371 * 0.977634:,.1f}" == "6,228.5"


def test_the_printed_angle_leads_through_the_five_steps(text):
    for words in ("6,371 × 0.2103 = 1,340 km", "6,371 + 1,340 = 7,711 km", "(7,711 + 6,229) ÷ 2 = 6,970 km"):
        assert words in text
    for half in angles(text):
        assert f"{math.sin(half):.4f}" == "0.2103"
        assert round(6371 * math.sin(half)) == 1340 and round(6371 * math.cos(half)) == 6229
    assert "the apogee is 599 km" in text and (7711 + 6229) // 2 - 6371 == 599


def test_the_half_filled_examples_lead_on(text):
    third, second = stated_launch("nk-2022-10-04", "Japan MOD"), stated_launch("nk-2017-09-15", "ROK JCS")
    assert f"| ÷ 6,371: ψ in radians | 0.424 | {third.range_km / 6371:.3f} |" in text
    assert f"0.722 × 57.3 is {math.degrees(third.range_km / 6371):.1f}°" in text
    half = second.range_km / 6371 / 2
    assert f"with ψ/2 = {math.degrees(half):.2f}°: half line 6,371 × {math.sin(half):.4f} = " in text
    assert (
        f"= {6371 * math.sin(half):,.0f} km; pin 6,371 × {math.cos(half):.5f} = {6371 * math.cos(half):,.0f} km" in text
    )


def test_both_rules_are_told_side_by_side(text):
    flights = (("nk-2017-08-29", "ROK JCS"), ("nk-2017-09-15", "ROK JCS"), ("nk-2022-10-04", "Japan MOD"))
    launches = [stated_launch(*flight_) for flight_ in flights]
    quarters = [launch.apogee_km / flight.quarter_rule(launch.range_km) for launch in launches]
    ordinary = [flight.loft_ratio(*launch.pair_km).value for launch in launches]
    assert f"all three lie low, {min(quarters):.2f} to {max(quarters):.2f}" in text
    assert f"on both sides of 1, from {min(ordinary):.2f} to {max(ordinary):.2f}" in text
    assert f"{100 * (1 - max(quarters)):.0f} to {100 * (1 - min(quarters)):.0f} % below" in text
    assert all(0.8 < ratio < 1.25 for ratio in (*quarters, *ordinary)), "by either rule all three would be ordinary"


def test_the_hill_grows_with_the_square_of_the_range(text):
    def hill(range_km):
        return 6371 * (1 - math.cos(range_km / 6371 / 2))

    assert f"this hill is {hill(400):.0f} km high" in text and f"a hill of {hill(2700):.0f} km" in text
    assert hill(2700) * (3700 / 2700) ** 2 == pytest.approx(hill(3700), abs=2)
    answer = registry.question("04.2")
    assert f"About {round(hill(3700), -1):.0f} km." in answer.in_words(answer.right_answer())


def test_the_check_by_mach_is_called_rough_and_brackets_the_sum(text):
    mach = data.claim("nk-2022-10-04", claimant="ROK JCS", quantity="speed_mach").number
    assert mach * 0.30 < flight.free_flight(4500, 970).speed_km_s < mach * 0.34
    assert "no better than roughly" in text and "Within 2 %" not in text


def test_how_far_out_the_flat_rule_holds_and_the_range_without_an_apogee(text):
    for range_km in (1000, 2000, 5500, 10_000):
        above = flight.quarter_rule(range_km) / flight.minimum_energy(range_km).apogee_km - 1
        assert f"{100 * above:.0f} % at {range_km:,}" in text
    far = data.claim("cn-2024-09-25", "range_km", claimant="FAS")
    assert f'"{far.hedge} {far.number:,g} km"' in text and not data.claims("cn-2024-09-25", quantity="apogee_km")
    top = flight.minimum_energy(far.number).apogee_km
    assert f"China's {far.number:,g} km of 25 September 2024 would peak at {round(top, -1):,.0f} km" in text
    assert top < flight.minimum_energy(10_000).apogee_km
