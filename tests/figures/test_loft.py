"""The fan of one speed on the round Earth: paths and places against physics that shares no formula with them."""

import numpy as np
import pytest

from lessons import flight
from lessons.arrays.numbers import EARTH_RADIUS_KM, MU_KM3_S2
from lessons.figures.engine.layers import Marker, Polygon, Polyline, Text
from lessons.figures.flight import loft_paths
from lessons.figures.flight.loft import FAN_DEG, best_angle_deg, loft_picture
from lessons.figures.flight.loft_ground import ASPECT, FRAMES, frame_for
from lessons.sources.selections import LOFTED_TESTS, lofted_test
from tests.figures.drawn import of

PAIRS = [(400.0, 1413.6), (787.0, 2111.5), (1001.2, 7687.5), (2700.0, 550.0), (17_000.0, 600.0), (300.0, 5.0)]
CENTRE = np.array([0, -EARTH_RADIUS_KM])


def height(points):
    return np.hypot(*(np.asarray(points) - CENTRE).T) - EARTH_RADIUS_KM


def test_of_all_launches():
    assert len(LOFTED_TESTS) == 10


@pytest.mark.parametrize("pair", PAIRS)
def test_a_path_starts_and_ends_on_the_ground_and_peaks_at_the_apogee(pair):
    way = loft_paths.path(*pair, 101)
    assert way[0] == pytest.approx((0, 0), abs=1e-6)
    assert way[-1] == pytest.approx(loft_paths.ground(pair[0])[-1], abs=1e-6)
    heights = height(way)
    assert np.argmax(heights) == 50
    assert heights[50] == pytest.approx(pair[1])


@pytest.mark.parametrize("pair", PAIRS)
def test_a_path_is_what_the_pull_of_the_earth_makes_step_by_step(pair):
    start = flight.free_flight(*pair)
    angle = np.radians(start.angle_deg)
    steps = 20_000
    dt = start.minutes * 60 / steps
    # Places and speeds as complex numbers: to the right, and up by i. Arrays of two take six times as long.
    at, going = complex(*-CENTRE), start.speed_km_s * complex(np.cos(angle), np.sin(angle))
    reached = {}
    for step in range(steps + 1):  # leap-frog: half a kick, a drift, half a kick
        if step in (steps // 5, steps // 2, steps * 4 // 5):
            reached[step / steps] = np.array([at.real, at.imag]) + CENTRE
        going = going - MU_KM3_S2 * at / abs(at) ** 3 * dt / 2
        at = at + going * dt
        going = going - MU_KM3_S2 * at / abs(at) ** 3 * dt / 2
    for part, there in reached.items():
        assert loft_paths.place(*pair, part) == pytest.approx(there, abs=0.3), part


@pytest.mark.parametrize("speed", [1.5, 4.8, 7.2, 7.88, 8.28])
def test_no_path_leaves_what_the_speed_can_reach_and_each_touches_its_edge(speed):
    edge = loft_paths.reachable(speed, 4001)
    along = np.arctan2(edge[:, 0], edge[:, 1] + EARTH_RADIUS_KM)
    for angle in FAN_DEG[flight.flattest_angle(speed) + 0.2 < FAN_DEG]:
        landing = flight.from_speed(speed, angle)
        way = loft_paths.path(landing.range_km, landing.apogee_km, 801)
        at = np.arctan2(way[:, 0], way[:, 1] + EARTH_RADIUS_KM)
        room = np.interp(at, along, height(edge)) - height(way)
        assert room.min() > -1e-3 * EARTH_RADIUS_KM / 100
        if best_angle_deg(speed) is None or angle > best_angle_deg(speed):  # flatter ones touch it below ground
            assert room.min() < 0.5


def test_the_edge_ends_where_the_farthest_throw_lands_and_begins_straight_above():
    best = flight.farthest(787, 2111.5)
    speed = flight.free_flight(787, 2111.5).speed_km_s
    edge = loft_paths.reachable(speed)
    assert edge[-1] == pytest.approx(loft_paths.ground(best.range_km)[-1])
    straight_up = edge[0, 1]
    assert 2 * straight_up == pytest.approx(np.hypot(*edge[-1]))  # twice the height along the straight line
    assert straight_up == pytest.approx(1 / (1 / EARTH_RADIUS_KM - speed**2 / 2 / MU_KM3_S2) - EARTH_RADIUS_KM)


@pytest.mark.parametrize("event_id", LOFTED_TESTS)
def test_the_picture_of_a_launch_holds_its_numbers(event_id):
    test = lofted_test(event_id)
    start = flight.free_flight(test.range_km, test.apogee_km)
    picture = loft_picture(start.speed_km_s, start.angle_deg, 0.25, test)
    best = flight.farthest(test.range_km, test.apogee_km)
    words = [text.text for text in of(picture, Text)]
    assert f"{test.range_km:,.0f} km far" in words
    assert "farthest: anywhere" in words if best.anywhere else f"farthest {best.range_km:,.0f} km" in words
    top = next(mark for mark in of(picture, Marker) if mark.movable)
    assert height([(top.x, top.y)])[0] == pytest.approx(test.apogee_km)
    now = next(mark for mark in of(picture, Marker) if mark.colour == "ink")
    assert (now.x, now.y) == pytest.approx(loft_paths.place(test.range_km, test.apogee_km, 0.25))
    assert not any(line.dash == "dash" and len(line.xy) > 2 for line in of(picture, Polyline))  # it is the reported one
    assert picture.readout in picture.alt
    frame = frame_for(None if best.anywhere else best.range_km)
    for layer in of(picture, Polyline) + of(picture, Polygon):
        inside = layer.xy[~np.isnan(layer.xy[:, 0])]
        assert (inside[:, 0] <= frame.right).all() and (inside[:, 1] <= frame.top).all()
        assert (inside[:, 0] >= frame.left).all() and (inside[:, 1] >= frame.bottom).all()


def test_the_fan_is_one_broken_line_with_every_fifth_degree():
    picture = loft_picture(5.6, 60)
    fan = next(line for line in of(picture, Polyline) if np.isnan(line.xy).any())
    assert np.isnan(fan.xy[:, 0]).sum() == len(FAN_DEG) == 17
    assert {line.dash for line in of(picture, Polyline)} == {"solid", "dot"}


def test_the_reported_path_is_dashed_beside_another_angle():
    test = lofted_test("nk-2016-06-22")
    speed = flight.free_flight(test.range_km, test.apogee_km).speed_km_s
    dashed = [
        line for line in of(loft_picture(speed, 50, 0, test), Polyline) if line.dash == "dash" and len(line.xy) > 2
    ]
    assert height(dashed[0].xy).max() == pytest.approx(test.apogee_km)


def test_the_table_tells_the_same_speed_at_other_angles():
    rows = loft_picture(5.6, 60).table.rows
    assert [row[1] for row in rows[2:]] == [f"{angle}.0°" for angle in range(10, 90, 10)]
    assert max(float(row[2].replace(",", "")) for row in rows) == float(rows[1][2].replace(",", ""))


def test_every_frame_holds_the_ground_it_shows_at_one_scale():
    for farthest, *_ in FRAMES:
        frame = frame_for(farthest)
        end = loft_paths.ground(min(farthest, np.pi * EARTH_RADIUS_KM))[-1]
        assert frame.left < 0 < frame.top
        assert end[0] < frame.right and end[1] > frame.bottom
        assert (frame.top - frame.bottom) / (frame.right - frame.left) == pytest.approx(ASPECT)
        axes = loft_picture(2, 45).figure().axes[0]
        box, across, up = axes.get_window_extent(), np.ptp(axes.get_xlim()), np.ptp(axes.get_ylim())
        assert box.width / across == pytest.approx(box.height / up, rel=0.01)  # round is round


@pytest.mark.parametrize("dark", [False, True])
def test_it_draws_the_same_twice(dark):
    picture = loft_picture(8.28, 40, 0.5)
    assert picture.png(500, dark, 1) == picture.png(500, dark, 1)


def test_a_start_that_passes_the_far_side_is_refused():
    assert flight.flattest_angle(7.9) == 0
    with pytest.raises(ValueError, match="far side"):
        loft_picture(8.28, 10)
