"""Throw: what its controls lead to."""

import pytest

from lessons.explorers import Throw
from tests.explorers.sample import ask


def test_the_report_is_laid_beside_the_throw():
    throw = Throw()
    throw.set(report="nk-2024-11-05")
    assert "report of 5 November 2024 (Japan MOD, about 400 km, about 100 km up)" in throw.readout
    assert throw.controls[2].options["nk-2024-11-05"] == "5 November 2024: about 400 km, about 100 km up"
    throw.set(report="none")
    assert "report" not in throw.readout


def test_all_ends_of_the_sliders_can_be_drawn_inside_the_axes():
    throw = Throw()
    for angle in (5, 45, 85):
        for speed in (0.5, 2.6):
            throw.set(angle_deg=angle, speed_km_s=speed)
            frame, _ = throw.handle(ask(int(angle * 100 + speed * 10)))
            assert any(layer.get("movable") for layer in frame["layers"]), (angle, speed)


def test_dragging_the_highest_point_sets_angle_and_speed():
    throw = Throw()
    assert throw.drag(200, 100, throw.values) == {"angle_deg": 45, "speed_km_s": pytest.approx(1.98)}
    assert throw.drag(-50, -50, throw.values)["speed_km_s"] == 0.5
    assert throw.drag(0, 900, throw.values)["angle_deg"] == 85
