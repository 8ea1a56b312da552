"""Splash: typed words, what it refuses, marks by pointer and keys, and the chart that holds the whole sector."""

import json

import numpy as np
import pytest

from lessons.explorers import Splash
from lessons.explorers.controls import Select
from lessons.explorers.splash import ASPECT
from lessons.figures.engine.picture import Polygon
from tests.explorers.sample import ask

TYPED = {
    "about 200 km west of Oshima-Oshima": ("Oshima-Oshima", 270, 200),
    "300 to 350 km north-northwest of Hegura Island": ("Hegura-jima", 337.5, 325),
    "150 kilometres west of Cape Shakotan": ("Cape Shakotan", 270, 150),
    "about 250 km west of Cape Nyudo": ("Cape Nyudo (Nyudozaki)", 270, 250),
    "250 km west of the Oga Peninsula": ("Oga Peninsula (west coast)", 270, 250),
    "about 210 km west of Okushiri": ("Okushiri Island", 270, 210),
    "some 120 nautical miles northwest of Sado": ("Sado Island", 315, 222),
    "100 miles east of Sokcho": ("Sokcho", 90, 161),
    "57 km east of Sokcho": ("Sokcho", 90, 57),
    "about 170 km off Ulleungdo": ("Ulleungdo", 0, 170),
    "400 km northeast of Sariwon": ("Sariwon", 45, 400),
    "350 km east of Wonsan": ("Wonsan", 90, 350),
    "within 100 km of Pyongyang": ("Pyongyang", 0, 54),
    "200 km south of Vladivostok": ("Vladivostok", 180, 200),
    "800 km due east of Musudan-ri": ("Musudan-ri", 90, 800),
    "180 km west-southwest of Rebun Island": ("Rebun Island", 247.5, 180),
    "90 km north of Hamhung": ("Hamhung", 0, 90),
    "between Sado and the Noto Peninsula": ("Sado Island", 239, 55),
    "It fell about 300 km west of Aomori's Cape Henashi": ("Cape Henashi (Aomori west coast)", 270, 300),
    "over 200 km west of Okushiri Island": ("Okushiri Island", 270, 300),
}
REFUSED = {
    "200 km west of Okushri": "near names: Okushiri Island",
    "200 km west of Atlantis": "the landmark in .* is not known",
    "200 west of Okushiri": "has no unit of length",
    "200 km wset of Okushiri": "bearing 'wset' is no direction; accepted: one such as west",
    "-200 km west of Okushiri": "is negative",
    "200 km west and 300 km east of Okushiri": "accepted: one",
    "3000 km east of Okushiri": "a middle distance of up to 1,000 km .here 3,000 km",
    "about 1,180 km east of Cape Erimo": "1,174 to 1,186 km from Cape Erimo cannot be drawn here",
    "about 1,001 km east of Cape Erimo": "a middle distance of up to 1,000 km",
    "within 900 km of Sado": "up to 400 km to each side of the middle distance .here 462 km",
    "200 km west of Plesetsk": "Plesetsk is off the map of this course, which ends at the seas of Japan",
    "about 200 km west of Guam": "is off the map|not known",
    "北海道の渡島大島の西約200キロ": "only English is read",
    "오시마 서쪽 약 200km": "only English is read",
    "упала в 200 км к западу": "only English is read",
}


def fits(explorer):
    """Whether the whole sector lies in the window of the chart that is shown."""
    window = explorer.values["window_km"]
    area = next(layer for layer in explorer.shown.layers if isinstance(layer, Polygon))
    return (np.abs(area.xy).max(axis=0) <= np.array([1, ASPECT]) * window).all()


@pytest.mark.parametrize("words", TYPED)
def test_typed_words_set_the_controls_and_stay(words):
    explorer = Splash()
    explorer.set(words=words)
    landmark, bearing_deg, distance_km = TYPED[words]
    found = explorer.values
    assert (found["landmark"], found["words"]) == (landmark, words)
    assert found["bearing_deg"] == pytest.approx(bearing_deg, abs=1)
    assert found["distance_km"] == pytest.approx(distance_km, abs=2)
    assert landmark in explorer.readout.splitlines()[0] and fits(explorer)
    assert ("stated", words) in explorer.table.rows


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence_and_changes_nothing(words):
    explorer = Splash()
    before = dict(explorer.values), explorer.readout
    with pytest.raises(ValueError, match=REFUSED[words]) as told:
        explorer.set(words=words)
    assert "\n" not in str(told.value) and len(str(told.value)) < 260
    assert (explorer.values, explorer.readout) == before


def test_an_open_end_is_said_in_the_readout_until_a_slider_closes_it():
    explorer = Splash(words="at least 300 km west of Okushiri")
    assert "No farthest distance was stated: that end is ours." in explorer.readout
    assert any(name == "how the words were taken" and "taken to 600 km" in value for name, value in explorer.table.rows)
    explorer.set(distance_km=300)
    assert "No farthest distance" not in explorer.readout


def test_what_is_off_the_map_is_said_and_can_turn_the_answer():
    explorer = Splash(words="600 km east of Cape Erimo")
    assert "of 100 places in it are off the map." in explorer.readout
    assert explorer.readout.endswith("Cannot be told: it turns on the part that is off the map.")
    explorer = Splash(words="900 km east of Cape Erimo")
    assert explorer.readout.endswith("Cannot be told: none of its sea is on the map.")
    assert set(json.loads(explorer.geojson)["properties"]["inside Japan's zone"].values()) == {None}


def test_a_bearing_in_degrees_keeps_its_width():
    assert Splash(words="200 km at 270° from Okushiri").sector().half_width_deg == 5


def test_no_option_is_too_long_for_its_list():
    lists = [control for control in Splash().controls if isinstance(control, Select) and control.name != "landmark"]
    assert len(lists) == 3
    assert max(len(text) for control in lists for text in control.options.values()) <= 28  # 262 px


def test_a_slider_leaves_the_words_and_a_line_does_not():
    explorer = Splash()
    explorer.set(zone="Russia", liancourt="Japan")
    assert explorer.values["words"] and "Russia's line" in explorer.readout
    explorer.set(bearing_deg=300)
    assert explorer.values["words"] == "" and explorer.values["landmark"] == "Oshima-Oshima"


def test_both_marks_move_by_keys_and_reset_goes_back():
    explorer = Splash()
    first, readout = dict(explorer.values), explorer.readout
    frame, _ = explorer.handle(ask(1))
    assert {layer["mark"] for layer in frame["layers"] if layer.get("movable")} == {"start", "splash"}
    assert set(frame["marks"]) == {"start", "splash"}
    explorer.handle(ask(2, mark="start", nudge=[3, -2]))
    assert explorer.values["start"] == (3, -2) and explorer.values["words"] == ""
    assert explorer.readout.startswith("From your own place: 173 to 227 km")
    before = explorer.values["distance_km"]
    explorer.handle(ask(3, mark="splash", nudge=[-1, 0]))
    assert before < explorer.values["distance_km"] <= before + 10
    explorer.handle(ask(4, reset=True))
    assert (explorer.values, explorer.readout) == (first, readout)


def test_another_landmark_takes_the_mark_back_to_it():
    explorer = Splash()
    explorer.set(start=(50, 20))
    explorer.set(landmark="Hegura-jima")
    assert explorer.values["start"] == (0, 0) and "From Hegura-jima" in explorer.readout


def test_under_a_pointer_the_chart_stays_wherever_it_wanders():
    explorer = Splash()
    window = explorer.values["window_km"]
    for number, place in enumerate([(0.02, 0.5), (0.5, 0.02), (-0.5, 1.7), (0.99, 0.99)]):
        explorer.handle(ask(number, mark="splash", drag=list(place)))
        assert explorer.values["window_km"] == window
    far = explorer.drag(1e5, -1e5, explorer.values)  # taken as the lower right corner
    assert far["distance_km"] == pytest.approx(window * np.hypot(1, ASPECT), abs=1)
    assert far["bearing_deg"] == pytest.approx(90 + np.degrees(np.arctan(ASPECT)), abs=0.5)


@pytest.mark.parametrize("changes", [{"distance_km": 1000}, {"distance_km": 1000, "bearing_deg": 0}])
def test_a_slider_does_not_take_the_sector_off_the_chart(changes):
    explorer = Splash()
    explorer.set(**changes)
    assert fits(explorer)


def test_every_landmark_can_be_chosen():
    explorer = Splash()
    landmarks = next(control for control in explorer.controls if control.name == "landmark").options
    assert len(landmarks) > 60
    for number, name in enumerate(landmarks):
        explorer.set(landmark=name)
        assert f"From {name}:" in explorer.readout and fits(explorer)
        if number % 10 == 0:  # a chart is drawn at the one landmark as at the other
            frame, _ = explorer.handle(ask(number))
            assert frame["readout"] == explorer.readout


def test_ends_of_the_sliders_can_be_drawn():
    for values in ({"distance_km": 0, "spread_km": 0}, {"distance_km": 1000, "spread_km": 400}):
        for width in ("11.25", "180"):
            frame, _ = Splash(**values, half_width_deg=width).handle(ask(1))
            assert any(layer.get("movable") for layer in frame["layers"])


def test_the_sector_to_take_away_closes_and_says_the_chances():
    found = json.loads(Splash().geojson)
    ring = found["geometry"]["coordinates"][0]
    assert ring[0] == ring[-1] and found["properties"]["inside Japan's zone"]["nobody"] == pytest.approx(0.96, abs=0.01)
    ashore = Splash(words="within 10 km of Kaechon")
    assert "All of it is on land" in ashore.readout
    assert set(json.loads(ashore.geojson)["properties"]["inside Japan's zone"].values()) == {None}
