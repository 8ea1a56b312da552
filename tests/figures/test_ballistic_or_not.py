"""Ballistic or not, the radar's horizon and the bent path: what is plotted, and that no pair is mixed."""

import numpy as np
import pytest

from lessons import data, flight
from lessons.figures.ballistic_ground import APOGEES_KM, HIGH, PAIRS, RANGES_KM, SEEN, VIEWS_KM, WIDE, Panel
from lessons.figures.ballistic_or_not import ANY_TURN, BOLD_LETTER, SMALL_STEP_KM, ballistic_or_not_picture
from lessons.figures.bent_path import bent_path_picture, straight_km
from lessons.figures.low_launches import low_launches, reported_turn
from lessons.figures.picture import Marker, Polygon, Polyline, Text
from lessons.figures.radar_horizon import radar_horizon_picture
from lessons.flight.loft import TURNED

PICTURES = {
    "plain": lambda: ballistic_or_not_picture(600, 50, 10),
    "turned": lambda: ballistic_or_not_picture(1100, 100, 50, turned=True),
    "own": lambda: ballistic_or_not_picture(400, 100, 50, False, 1000, 0),
    "horizon": lambda: radar_horizon_picture(200, 11.5),
    "bend": lambda: bent_path_picture(500, 300, 90),
}


def of(picture, kind):
    return [layer for layer in picture.layers if isinstance(layer, kind)]


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_say_their_numbers_and_draw(name):
    picture = PICTURES[name]()
    assert picture.readout.endswith(".") and picture.readout in picture.alt and picture.table.rows
    for dark in (False, True):
        assert picture.png(width_px=500, dark=dark, scale=1).startswith(b"\x89PNG")


def test_the_pair_and_its_box_stand_where_the_numbers_are():
    picture = ballistic_or_not_picture(400, 100, 50)
    pair = next(mark for mark in of(picture, Marker) if mark.movable)
    assert VIEWS_KM.km(pair.x, pair.y) == pytest.approx((400, 100))
    box = np.array([VIEWS_KM.km(*corner) for corner in of(picture, Polygon)[0].xy])
    assert (box.min(axis=0), box.max(axis=0)) == (pytest.approx((375, 75)), pytest.approx((425, 125)))
    assert len(of(ballistic_or_not_picture(400, 100, 0), Polygon)) == 1


@pytest.mark.parametrize("pair", [(650, 100, 50), (200, 30, 50), (1600, 390, 10), (1500, 99.8, 0)])
def test_the_pairs_label_stays_in_its_panel_and_its_box_is_seen(pair):
    picture = ballistic_or_not_picture(*pair)
    label = next(text for text in of(picture, Text) if text.bold)
    widest = max(map(len, label.text.split("\n"))) * BOLD_LETTER
    assert PAIRS[0] < label.x and label.x + widest < PAIRS[2]
    if pair[2]:
        on_top = picture.layers.index(of(picture, Polygon)[0]) > picture.layers.index(of(picture, Marker)[0])
        assert on_top == (pair[2] < SMALL_STEP_KM), "a small box lies in the diamond, a large one behind it"


def test_the_kinds_that_the_rounding_leaves_open_are_all_said():
    assert "flat, ordinary or steep" in ballistic_or_not_picture(400, 100, 50).readout
    assert "depressed or flat" in ballistic_or_not_picture(450, 60, 10).readout
    assert "anything from 0.72 to 1.35" in ballistic_or_not_picture(400, 100, 50).readout


@pytest.mark.parametrize(("radar_m", "away_km"), [(200, 100), (0, 0), (1000, 600)])
def test_seen_is_above_the_horizon_and_not_seen_below(radar_m, away_km):
    picture = ballistic_or_not_picture(600, 50, 10, False, radar_m, away_km)
    view = Panel(SEEN, *picture.background.key[1:])
    lines = {(line.colour, line.dash): line for line in of(picture, Polyline)}
    seen = np.column_stack(view.km(*lines["blue", "solid"].xy.T))
    lost = np.column_stack(view.km(*lines["vermilion", "dot"].xy.T))
    for points, sign in ((seen, 1), (lost, -1)):
        points = points[~np.isnan(points[:, 0])]
        middle = points[1:-1] if sign > 0 else points[(points[:, 0] > away_km + 500)][1:]
        gap = middle[:, 1] - flight.lowest_seen(radar_m, middle[:, 0])
        assert (sign * gap >= -1e-6).all() and len(middle)
    horizon = np.column_stack(view.km(*lines["orange", "dash"].xy.T))
    assert horizon[:, 1] == pytest.approx(np.minimum(flight.lowest_seen(radar_m, horizon[:, 0]), view.y_end), abs=1e-9)


def test_the_arc_begins_and_ends_on_the_ground_and_peaks_at_the_apogee():
    picture = ballistic_or_not_picture(600, 50, 10, turned=True)
    view = Panel(SEEN, *picture.background.key[1:])
    dotted = next(line for line in of(picture, Polyline) if line.colour == "muted")
    arc = np.column_stack(view.km(*dotted.xy.T))
    assert (arc[0], arc[-1]) == (pytest.approx((100, 0), abs=1e-6), pytest.approx((700, 0), abs=1e-6))
    assert arc[:, 1].max() == pytest.approx(50)


def test_no_path_is_drawn_as_seen_after_a_reported_turn():
    picture = ballistic_or_not_picture(600, 50, 10, turned=True)
    assert not [line for line in of(picture, Polyline) if line.colour == "blue"]
    assert "path not known" in [text.text for text in of(picture, Text)]
    assert "plain arc" not in picture.readout
    assert "plain arc" in ballistic_or_not_picture(600, 50, 10).readout


def test_the_lowest_seen_at_the_landing_is_said():
    assert "sees nothing below 11 km at the landing, 500 km away" in ballistic_or_not_picture(400, 100).readout
    assert "sees down to the sea at the landing" in ballistic_or_not_picture(200, 50, 0, False, 10_000, 0).readout


def test_a_refusal_names_who_reported_the_turn():
    launch = low_launches()["nk-2025-01-06 Japan MOD final"]
    picture = ballistic_or_not_picture(1100, 100, 50, turned=True, launch=launch)
    assert "Refused: KCNA reported a second peak" in picture.readout
    assert ANY_TURN in TURNED, "the package's reason changed: the name of who reported a turn finds no place in it"
    assert "Refused: the loft ratio can be below 0.5" in ballistic_or_not_picture(600, 50, 10).readout
    assert "Refused" not in ballistic_or_not_picture(400, 100, 50).readout


def test_both_numbers_of_a_launch_are_one_claimants_and_not_garbled():
    for launch in low_launches().values():
        assert launch.range_claim.claimant == launch.apogee_claim.claimant == launch.claimant
        assert launch.range_claim.event_id == launch.apogee_claim.event_id
        assert "garbled" not in (launch.range_claim.standing, launch.apogee_claim.standing)
        assert RANGES_KM[0] <= launch.range_claim.value <= RANGES_KM[1]
        assert APOGEES_KM[0] <= launch.apogee_claim.value <= APOGEES_KM[1]
    pairs = [(launch.range_claim.value, launch.apogee_claim.value) for launch in low_launches().values()]
    assert (1000, 60) not in pairs, "a pair that nobody claimed"


def test_turns_are_those_that_somebody_reported():
    told = {event.event_id: reported_turn(event.event_id) for event in data.events()}
    for event_id in ("nk-2021-03-25", "nk-2022-01-11", "nk-2025-01-06"):
        assert told[event_id]
    assert not told["nk-2019-07-25"] and not told["nk-2024-11-05"]


def test_every_setting_has_room():
    for range_km in (*RANGES_KM, 600):
        for apogee_km in APOGEES_KM:
            picture = ballistic_or_not_picture(range_km, apogee_km, 50, False, 0, 800)
            _, wide, high = picture.background.key
            assert wide in WIDE and high in HIGH
            assert range_km + 800 < wide and apogee_km < high


def test_two_ways_to_the_horizon():
    readout = radar_horizon_picture(200, 11.5).readout
    ways = flight.radar_horizon(200, 0), flight.radar_horizon(0, 11.5)
    assert f"{ways[0]:.0f} km" in readout and f"{ways[1]:.0f} km" in readout
    assert sum(ways) == pytest.approx(flight.radar_horizon(200, 11.5))
    radar, touch, target = of(radar_horizon_picture(200, 11.5), Polyline)[0].xy
    slopes = [(end - start)[1] / (end - start)[0] for start, end in ((radar, touch), (touch, target))]
    assert slopes[0] == pytest.approx(slopes[1]), "the beam is straight"


def test_a_bent_path():
    assert straight_km(600, 400, 0) == 1000
    assert straight_km(600, 400, 180) == pytest.approx(200)
    assert straight_km(600, 400, 60) == pytest.approx(np.sqrt(760_000))
    straight, way = of(bent_path_picture(500, 300, 90), Polyline)
    assert straight.xy[-1] == pytest.approx((500, 300)) and len(way.xy) == 3
    for bad in ((-1, 2, 3), (1, 2, 200), (1, float("nan"), 3)):
        with pytest.raises(ValueError, match="0 km or more, and 0 to 180 degrees"):
            straight_km(*bad)
