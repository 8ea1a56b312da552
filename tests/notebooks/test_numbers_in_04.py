"""The worked examples of notebook 04 lead to their numbers with a calculator, from the rounded numbers as printed."""

import math
import re

import pytest

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
