"""Ballistic or not, the radar's horizon and the bent path: what is plotted, and that no pair is mixed."""

import numpy as np
import pytest

from lessons import data, flight
from lessons.figures.engine.picture import Marker, Polygon, Polyline, Text
from lessons.figures.flight.ballistic_ground import (
    APOGEES_KM,
    BOTH,
    HIGH,
    LOFT,
    NAMES,
    RADAR,
    RANGES_KM,
    SEEN_BOXES,
    WIDE,
    pair_panel,
)
from lessons.figures.flight.ballistic_or_not import ANY_TURN, ballistic_or_not_picture
from lessons.figures.flight.ballistic_pair import LETTER, LINE_POINTS
from lessons.figures.flight.ballistic_radar import RadarView, radar_layers
from lessons.figures.flight.bent_path import bent_path_picture
from lessons.figures.flight.radar_horizon import radar_horizon_picture
from lessons.flight.loft import TURNED
from lessons.sources import reported_turn
from lessons.sources.selections import low_launches, shared_step_km
from tests.figures.drawn import of

TO_10_KM, TO_50_KM = (10, 10), (50, 50)
PICTURES = {
    "plain": lambda: ballistic_or_not_picture(600, 50, TO_10_KM),
    "turned": lambda: ballistic_or_not_picture(1100, 100, TO_50_KM, turned=True),
    "own": lambda: ballistic_or_not_picture(400, 100, TO_50_KM, False, 1000, 0),
    "loft": lambda: ballistic_or_not_picture(600, 50, TO_10_KM, show=LOFT),
    "radar": lambda: ballistic_or_not_picture(600, 50, TO_10_KM, show=RADAR),
    "horizon": lambda: radar_horizon_picture(200, 11.5),
    "bend": lambda: bent_path_picture(500, 300, 90),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_say_their_numbers_and_draw(name):
    picture = PICTURES[name]()
    assert picture.readout.endswith(".") and picture.readout in picture.alt and picture.table.rows
    for dark in (False, True):
        assert picture.png(width_px=500, dark=dark, scale=1).startswith(b"\x89PNG")


@pytest.mark.parametrize("show", [LOFT, BOTH])
def test_the_pair_and_its_box_stand_where_the_numbers_are(show):
    panel, picture = pair_panel(show), ballistic_or_not_picture(400, 100, TO_50_KM, show=show)
    pair = next(mark for mark in of(picture, Marker) if mark.movable)
    assert panel.km(pair.x, pair.y) == pytest.approx((400, 100))
    box = np.array([panel.km(*corner) for corner in of(picture, Polygon)[0].xy])
    assert (box.min(axis=0), box.max(axis=0)) == (pytest.approx((375, 75)), pytest.approx((425, 125)))
    assert not of(ballistic_or_not_picture(400, 100, show=LOFT), Polygon), "not rounded: no box"


@pytest.mark.parametrize("show", [LOFT, BOTH])
@pytest.mark.parametrize("pair", [(650, 100, TO_50_KM), (300, 40, TO_50_KM), (1600, 300, TO_10_KM), (300, 300, (0, 0))])
def test_label_and_box_stay_in_their_panel(pair, show):
    left, bottom, right, top = pair_panel(show).box
    picture = ballistic_or_not_picture(*pair, show=show)
    label = next(text for text in of(picture, Text) if text.bold)
    widest = max(map(len, label.text.split("\n"))) * LETTER
    assert left < label.x and label.x + widest < right
    if any(pair[2]):
        corners = of(picture, Polygon)[0].xy
        assert (corners >= np.array([left, bottom]) - 1e-9).all() and (corners <= np.array([right, top]) + 1e-9).all()


def test_a_box_of_10_km_is_taller_than_the_mark_in_it():
    height_points = 760 * 0.5 * 72 / 96
    for launch in low_launches().values():
        if shared_step_km(launch) == 10:
            pair = launch.range_km, launch.apogee_km
            picture = ballistic_or_not_picture(*pair, TO_10_KM, show=LOFT)
            mark = next(mark for mark in of(picture, Marker) if mark.movable)
            assert np.ptp(of(picture, Polygon)[0].xy[:, 1]) * height_points > 2 * mark.size


def test_each_name_stands_in_its_strip():
    for name, range_km, apogee_km in NAMES:
        assert flight.loft_ratio(range_km, apogee_km).kind == name


def test_no_launchs_label_runs_into_the_name_of_a_strip():
    panel, points_high = pair_panel(LOFT), 760 * 0.5 * 0.75
    for launch in low_launches().values():
        pair, steps = (launch.range_km, launch.apogee_km), (shared_step_km(launch) or 0,) * 2
        label = next(text for text in of(ballistic_or_not_picture(*pair, steps, show=LOFT), Text) if text.bold)
        lines = label.text.split("\n")
        right, top = label.x + max(map(len, lines)) * LETTER, label.y + (label.dy + 8) / points_high
        bottom = label.y + (label.dy - LINE_POINTS * (len(lines) - 1) - 8) / points_high
        for name, x_km, y_km in NAMES:
            x, y = panel.at(x_km, y_km)
            half_wide, half_high = len(name) * 0.006, 9 / points_high
            apart = x + half_wide < label.x or x - half_wide > right or y - half_high > top or y + half_high < bottom
            assert apart, (launch.key, name)


def test_a_half_says_its_half_alone():
    loft = ballistic_or_not_picture(600, 50, TO_10_KM, show=LOFT)
    radar = ballistic_or_not_picture(600, 50, TO_10_KM, show=RADAR)
    assert "ordinary throw" in loft.readout and "radar" not in loft.alt and "Refused" not in loft.readout
    assert "A radar" in radar.readout and "ordinary throw" not in radar.alt
    assert not [mark for mark in of(radar, Marker) if mark.movable]
    with pytest.raises(ValueError, match="show: 'left' given; one of 'loft', 'radar', 'both' is expected"):
        ballistic_or_not_picture(600, 50, show="left")


def test_the_kinds_that_the_rounding_leaves_open_are_all_said():
    assert "flat, ordinary or steep" in ballistic_or_not_picture(400, 100, TO_50_KM).readout
    assert "depressed or flat" in ballistic_or_not_picture(450, 60, TO_10_KM).readout
    assert "anything from 0.72 to 1.35" in ballistic_or_not_picture(400, 100, TO_50_KM).readout


@pytest.mark.parametrize(("radar_m", "away_km"), [(200, 100), (0, 0), (1000, 600)])
def test_seen_is_above_the_horizon_and_not_seen_below(radar_m, away_km):
    picture = ballistic_or_not_picture(600, 50, TO_10_KM, False, radar_m, away_km)
    view = picture.background.key[2]
    lines = {(line.colour, line.dash): line for line in of(picture, Polyline)}
    seen = np.column_stack(view.km(*lines["blue", "solid"].xy.T))
    lost = np.column_stack(view.km(*lines["vermilion", "dot"].xy.T))
    for points, sign in ((seen, 1), (lost, -1)):
        points = points[~np.isnan(points[:, 0])]
        middle = points[1:-1] if sign > 0 else points[(points[:, 0] > away_km + 500)][1:]
        gap = middle[:, 1] - flight.lowest_seen(radar_m, middle[:, 0])
        assert (sign * gap >= -1e-6).all() and len(middle)
    horizon = np.column_stack(view.km(*lines["orange", "dash"].xy.T))
    assert horizon[:, 1] == pytest.approx(np.minimum(flight.lowest_seen(radar_m, horizon[:, 0]), view.up[1]), abs=1e-9)


def test_the_arc_begins_and_ends_on_the_ground_and_peaks_at_the_apogee():
    picture = ballistic_or_not_picture(600, 50, TO_10_KM, turned=True)
    view = picture.background.key[2]
    dotted = next(line for line in of(picture, Polyline) if line.colour == "muted")
    arc = np.column_stack(view.km(*dotted.xy.T))
    assert (arc[0], arc[-1]) == (pytest.approx((100, 0), abs=1e-6), pytest.approx((700, 0), abs=1e-6))
    assert arc[:, 1].max() == pytest.approx(50)


def test_no_path_is_drawn_as_seen_after_a_reported_turn():
    picture = ballistic_or_not_picture(600, 50, TO_10_KM, turned=True)
    assert not [line for line in of(picture, Polyline) if line.colour == "blue"]
    assert "dotted: path\nnot known" in [text.text for text in of(picture, Text)]
    assert "plain arc" not in picture.readout
    assert "plain arc" in ballistic_or_not_picture(600, 50, TO_10_KM).readout


@pytest.mark.parametrize("show", [RADAR, BOTH])
def test_that_the_path_is_not_known_stands_clear_of_horizon_and_path(show):
    wide, down = 12 * 8.6 / 760, (8 + LINE_POINTS) / (760 * 0.5 * 0.75)  # of the longer line; to below the second
    for range_km in (*RANGES_KM, 600):
        for apogee_km in APOGEES_KM:
            picture = ballistic_or_not_picture(range_km, apogee_km, TO_50_KM, True, 0, 800, show=show)
            view = picture.background.key[2]
            words = next(text for text in of(picture, Text) if "not known" in text.text)
            ends_km, bottom_km = view.km(words.x + wide, words.y - down)
            assert bottom_km > max(apogee_km, flight.lowest_seen(0, ends_km)) and ends_km < range_km + 800


def test_the_lowest_seen_at_the_landing_is_said():
    assert "A radar 1,000 m up" in ballistic_or_not_picture(600, 50, radar_height_m=1000).readout
    assert "sees nothing below 11 km at the landing, 500 km away" in ballistic_or_not_picture(400, 100).readout
    assert "see nothing at all" in ballistic_or_not_picture(1600, 100, radar_distance_km=800).readout
    assert "sees down to the sea at the landing" in ballistic_or_not_picture(200, 50, (0, 0), False, 10_000, 0).readout


@pytest.mark.parametrize(("behind_km", "unseen_km"), [(150, 31), (400, 69), (700, 147), (800, 194)])
def test_the_unseen_end_grows_with_the_distance_of_the_radar(behind_km, unseen_km):
    """By a body falling on flat ground (on the 4/3 Earth for the beam), found by bisection without the package."""
    rows = dict(ballistic_or_not_picture(450, 60, radar_distance_km=behind_km, show=RADAR).table.rows)
    assert rows["end of a plain arc unseen"] == f"{unseen_km} km"
    horizon_km, low, high = 4.12 * np.sqrt(200), 225.0, 450.0
    for _ in range(40):
        far = (low + high) / 2
        beam = max(behind_km + far - horizon_km, 0) ** 2 / 4.12**2 / 1000
        low, high = (far, high) if 4 * 60 * far / 450 * (1 - far / 450) > beam else (low, far)
    assert 450 - low == pytest.approx(unseen_km, rel=0.05)


def test_a_refusal_names_who_reported_the_turn():
    launch = low_launches()["nk-2025-01-06 Japan MOD final"]
    picture = ballistic_or_not_picture(1100, 100, TO_50_KM, turned=True, launch=launch)
    assert "Refused: KCNA reported a second peak" in picture.readout
    assert ANY_TURN in TURNED, "the package's reason changed: the name of who reported a turn finds no place in it"
    assert "Refused: the loft ratio can be below 0.5" in ballistic_or_not_picture(600, 50, TO_10_KM).readout
    assert "Refused" not in ballistic_or_not_picture(400, 100, TO_50_KM).readout


def test_both_numbers_of_a_launch_are_one_claimants_and_not_garbled():
    for launch in low_launches().values():
        assert launch.range_claim.claimant == launch.apogee_claim.claimant == launch.claimant
        assert launch.range_claim.event_id == launch.apogee_claim.event_id
        assert "garbled" not in (launch.range_claim.standing, launch.apogee_claim.standing)
        assert RANGES_KM[0] <= launch.range_km <= RANGES_KM[1]
        assert APOGEES_KM[0] <= launch.apogee_km <= APOGEES_KM[1]
    pairs = [(launch.range_km, launch.apogee_km) for launch in low_launches().values()]
    assert (1000, 60) not in pairs, "a pair that nobody claimed"


def test_turns_are_those_that_somebody_reported():
    told = {event.event_id: reported_turn(event.event_id) for event in data.events()}
    for event_id in ("nk-2021-03-25", "nk-2022-01-11", "nk-2025-01-06"):
        assert told[event_id]
    assert not told["nk-2019-07-25"] and not told["nk-2024-11-05"]


def test_every_setting_has_room():
    for range_km in (*RANGES_KM, 600):
        for apogee_km in APOGEES_KM:
            picture = ballistic_or_not_picture(range_km, apogee_km, TO_50_KM, False, 0, 800)
            (_, wide), (_, high) = picture.background.key[2][1:3]
            assert wide in WIDE and high in HIGH
            assert range_km + 800 < wide and apogee_km < high


def test_two_ways_to_the_horizon():
    readout = radar_horizon_picture(200, 11.5).readout
    ways = flight.radar_horizon(200, 0), flight.radar_horizon(0, 11.5)
    assert f"{ways[0]:.0f} km" in readout and f"{ways[1]:.0f} km" in readout
    assert sum(ways) == pytest.approx(flight.radar_horizon(200, 11.5))
    radar, touch, missile = of(radar_horizon_picture(200, 11.5), Polyline)[0].xy
    slopes = [(end - start)[1] / (end - start)[0] for start, end in ((radar, touch), (touch, missile))]
    assert slopes[0] == pytest.approx(slopes[1]), "the beam is straight"


def test_a_bent_path():
    assert flight.straight_km(600, 400, 0) == 1000
    assert flight.straight_km(600, 400, 180) == pytest.approx(200)
    assert flight.straight_km(600, 400, 60) == pytest.approx(np.sqrt(760_000))
    straight, way = of(bent_path_picture(500, 300, 90), Polyline)
    assert straight.xy[-1] == pytest.approx((500, 300)) and len(way.xy) == 3
    for bad in ((-1, 2, 3), (1, 2, 200), (1, float("nan"), 3)):
        with pytest.raises(ValueError, match="0 km or more, and 0 to 180 degrees"):
            flight.straight_km(*bad)


def test_the_unseen_part_lies_over_the_bar_and_the_bar_behind_the_landing():
    radar = RadarView(600, 50, 200, 100, False)
    panel = radar.panel(SEEN_BOXES["radar"])
    layers = radar_layers(panel, radar)
    bar = next(n for n, layer in enumerate(layers) if isinstance(layer, Polygon) and layer.colour == "vermilion")
    lost = next(n for n, layer in enumerate(layers) if isinstance(layer, Polyline) and layer.dash == "dot")
    assert bar < lost
    assert layers[bar].xy[:, 0].min() >= panel.at(700, 0)[0] - 1e-9


@pytest.mark.parametrize(("behind_km", "said"), [(100, False), (500, True), (700, True)])
def test_a_climb_that_begins_unseen_is_said(behind_km, said):
    view = RadarView(600, 50, 200, behind_km, False)
    assert ("it would miss the first " in view.words()) == said
    if said:
        along, up = view.found
        assert flight.lowest_seen(200, along) == pytest.approx(up, abs=0.3)
        assert f"the first {along - behind_km:.0f} km, up to {up:.2g} km" in view.words()
