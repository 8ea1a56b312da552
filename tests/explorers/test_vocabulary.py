"""Controls that are typed, ticked, picked and moved: what they accept, refuse and tell."""

import json

import numpy as np
import pytest

from lessons.explorers import BallisticOrNot, Clock, Loft, RangeApogeeMap, Throw, UnitDesk
from lessons.explorers.controls import Axis, Picked, Place, Slider, coarse_stops, round_stops
from tests.explorers.sample import ask
from tests.explorers.vocabulary import Desk


@pytest.fixture
def desk():
    explorer = Desk()
    explorer.sent = []
    explorer.send = lambda content, buffers=None: explorer.sent.append((content, buffers))
    return explorer


def fractions(desk, name):
    """Where a mark lies, as the front end knows it."""
    frame, buffers = desk.handle(ask(900, view="looker"))
    places = np.frombuffer(buffers[0], "<f4").reshape(-1, 2)
    starts = np.cumsum([0, *(layer["n"] for layer in frame["layers"])])
    at = next(n for n, layer in enumerate(frame["layers"]) if layer.get("mark") == name)
    desk._answered.pop("looker")
    return places[starts[at]]


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        ({"joined": True}, True),
        ({"far": " at least   249 miles "}, "at least 249 miles"),
        ({"far": 650}, "650 km"),
        ({"minutes": "4 min 54 s"}, "4 min 54 s"),
        ({"minutes": ""}, ""),
        ({"who": "Seoul"}, "Seoul"),
        ({"text": "a\nb\nc\nd"}, "a\nb\nc\nd"),
        ({"claims": ["b", ["c", "a"]]}, Picked("b", ("a", "c"))),
        ({"claims": (None, ())}, Picked(None, ())),
        ({"west": [3, 4.0]}, (3, 4)),
    ],
)
def test_what_is_set_is_kept_in_one_form(desk, changes, kept):
    (name,) = changes
    desk.set(**changes)
    assert desk.values[name] == kept
    as_json = json.loads(json.dumps(desk.state))
    assert desk.completed(as_json) == desk.state  # nothing is lost on the way through JSON


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"joined": 1}, "joined: 1 given; True or False is expected"),
        ({"far": "fast"}, "'fast'"),
        ({"far": "about 4 min"}, "km"),
        ({"far": ""}, "cannot be read|nothing|empty|Write|write"),
        ({"far": "50,000 km"}, "Range as printed: '50,000 km' given; from 1 to 20000 km is expected"),
        ({"far": "x" * 200}, "a text of at most 80 letters"),
        ({"far": 10**400}, "far: 1000.* given; a number km is expected"),
        ({"who": "a\nb"}, "on one line"),
        ({"who": 3}, "who: 3 given"),
        ({"text": "x" * 20_001}, "at most 20,000 letters"),
        ({"claims": "a"}, "what is chosen, or None, and a list of what is struck out"),
        ({"claims": ("z", ())}, "claims: 'z' given; one of 'a', 'b', 'c' is expected"),
        ({"claims": ("a", ["z"])}, "claims: 'z' given"),
        ({"west": (300, 1)}, "west: 300 km given; east from 0 to 100 km is expected"),
        ({"west": 3}, "west: 3 given; a place"),
        ({"depth": 10**400}, "depth: 1000.* given; a number from 0 to 100 km is expected"),
        ({"depth": 10**5000}, "depth: a int that cannot be printed given"),
        ({"depth": []}, "depth: \\[\\] given"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_changes_nothing(desk, changes, sentence):
    before = desk.state
    with pytest.raises(ValueError, match=sentence):
        desk.set(**changes)
    assert desk.state == before


def test_a_huge_number_is_one_sentence():
    with pytest.raises(ValueError, match=r"angle_deg: 10+\.\.\. given; a number from 5 to 85 degrees is expected"):
        Throw().set(angle_deg=10**400)


def test_a_refusal_names_the_control_it_was_typed_in(desk):
    desk._on_message(desk, ask(1, set={"far": "fast"}), [])
    assert desk.sent[-1][0]["control"] == "far" and "'fast'" in desk.sent[-1][0]["sentence"]
    desk._on_message(desk, ask(2, press="nothing"), [])
    assert "control" not in desk.sent[-1][0]


def test_a_drag_says_which_mark_it_moves(desk):
    x, y = fractions(desk, "east")
    desk.handle(ask(1, drag=[float(x), float(y) - 0.1], mark="east"))
    assert desk.values["west"] == (20, 50) and desk.values["east"][0] == 80 and desk.values["east"][1] < 45
    desk.handle(ask(2, drag=[float(x), 9.0], mark="float"))
    assert desk.values["depth"] == 100 and desk.values["east"][1] < 45
    before = desk.values
    desk.handle(ask(3, drag=[0.5, 0.5], mark="nobody"))
    assert desk.values == before


def test_keys_move_a_mark_by_its_steps_and_not_over_the_edge(desk):
    desk.handle(ask(1, nudge=[-3, 2], mark="west"))
    assert desk.values["west"] == (17, 52)
    desk.handle(ask(2, nudge=[-30, 0], mark="west"))
    assert desk.values["west"] == (0, 52)


def test_keys_move_a_mark_with_a_slider_behind_it_to_the_next_stop(desk):
    for presses, depth in enumerate((60, 70, 80), start=1):
        desk.handle(ask(presses, nudge=[0, 1], mark="float"))
        assert desk.values["depth"] == depth
    desk.handle(ask(4, nudge=[0, -1], mark="float"))
    assert desk.values["depth"] == 70


def test_each_mark_has_a_spoken_name_and_place(desk):
    assert desk._setup["marks"] == [
        ["west", "West buoy", False],
        ["east", "East buoy", False],
        ["float", "Float", False],
    ]
    frame, _ = desk.handle(ask(1))
    assert frame["marks"] == {
        "west": "east 20 km, north 50 km",
        "east": "east 80 km, north 50 km",
        "float": "50 km north",
    }


@pytest.mark.parametrize("kind", [Throw, Loft, RangeApogeeMap, Clock, BallisticOrNot, lambda: UnitDesk("clock")])
@pytest.mark.parametrize("way", [(3, 0), (-3, 0), (0, 3), (0, -3)])
def test_the_marks_of_all_explorers_can_be_moved_by_keys(kind, way):
    explorer = kind()
    assert list(explorer.handle(ask(1))[0]["marks"]) == [""]
    before = explorer.state
    explorer.handle(ask(2, nudge=list(way), mark=""))
    if isinstance(explorer, UnitDesk) and way[0] == 0:
        assert explorer.state == before  # time has one direction
    else:
        assert explorer.state != before


@pytest.mark.parametrize(
    ("stops", "sentence"),
    [((1, 5, 3, 10), "growing numbers from 1 to 10"), ((2, 10), "stops 2 to 10 given"), ((1, 9), "stops 1 to 9 given")],
)
def test_stops_grow_from_end_to_end(stops, sentence):
    with pytest.raises(ValueError, match=sentence):
        Slider("a", "A", 1, 10, 1, 5, stops=stops)


def test_a_slider_goes_from_stop_to_stop():
    slider = Slider("a", "A", 10, 10_000, 1, 250, stops=coarse_stops(10, 10_000))
    assert slider.describe()["places"] == list(coarse_stops(10, 10_000))
    assert [slider.nearest(value) for value in (3, 254, 256, 1e9)] == [10, 250, 260, 10_000]
    assert slider.accept(254) == 254
    assert {100.0, 240.0, 1000.0, 6000.0, 20_000.0} <= set(round_stops(100, 20_000))


def test_a_mark_without_an_axis_is_none():
    with pytest.raises(ValueError, match="cannot be moved"):
        Place("a", "A", (1, 2))
    fixed = Place("a", "A", (1, 2), y=Axis(0, 9, 1))
    with pytest.raises(ValueError, match="the mark stays at 1 there"):
        fixed.accept((2, 2))
