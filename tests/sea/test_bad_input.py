"""Every public function of the sea with latitude and longitude swapped, counted eastward, nan, words, arrays."""

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from lessons import sea
from lessons.sea.chance import verdict_of
from tools import build_zones, compare_zones

ROOT = Path(__file__).parents[2]
# Every function that takes a place, called with one.
OF_A_PLACE = {
    "side": lambda lat, lon: sea.side(lat, lon, None),
    "margin_km": lambda lat, lon: sea.margin_km(lat, lon, liancourt=None),
    "belt": lambda lat, lon: sea.belt(lat, lon, liancourt=None),
    "coast_km": lambda lat, lon: sea.coast_km(lat, lon, liancourt=None),
    "nearest": sea.nearest,
    "validated": sea.validated,
    "distance to": lambda lat, lon: sea.distance(41.5, 137.0, lat, lon),
    "distance from": lambda lat, lon: sea.distance(lat, lon, 41.5, 137.0),
    "destination": lambda lat, lon: sea.destination(lat, lon, 270, 200),
    "rhumb": lambda lat, lon: sea.rhumb(lat, lon, 41.5, 137.0),
    "on_flat_map": lambda lat, lon: sea.on_flat_map(lat, lon, 270, 200),
    "Sector": lambda lat, lon: sea.Sector(lat, lon, 270, 22.5, (175, 225)),
}
BAD = {
    "swapped": (137.0, 41.5, "swapped"),
    "swapped beyond a pole": (95, 137, "between -90 and 90"),
    "counted eastward": (41.5, 220.0, "counted eastward from 0 to 360. Then -140"),
    "nan": (math.nan, 137.0, "nan"),
    "another nan": (41.5, math.nan, "nan"),
    "infinite": (41.5, math.inf, "inf"),
    "words": ("41.5", 137.0, "must be a number"),
    "degrees in words": (41.5, "137 E", "must be a number"),
    "nothing": (None, None, "not None|must be"),
    "a truth value": (True, 137.0, "must be a number"),
    "other lengths": ([41.5, 42.0], [137.0, 138.0, 139.0], "do not go together|must be one"),
    "a gap": ([41.5, None], [137.0, 138.0], "not None"),
}
ONE_PLACE_ONLY = ("nearest", "Sector")
ON_THE_MAP_ONLY = ("margin_km", "coast_km", "nearest")


@pytest.mark.parametrize("name", OF_A_PLACE)
@pytest.mark.parametrize("bad", BAD)
def test_a_bad_place_is_told_in_one_sentence(name, bad):
    lat, lon, told = BAD[bad]
    with pytest.raises(ValueError, match=told) as refused:
        OF_A_PLACE[name](lat, lon)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", [name for name in OF_A_PLACE if name not in ONE_PLACE_ONLY])
def test_of_no_places_nothing_is_told(name):
    found = OF_A_PLACE[name]([], [])
    parts = found.values() if isinstance(found, dict) else found if isinstance(found, tuple) else (found,)
    assert [np.shape(part) for part in parts] == [(0,)] * len(parts)


@pytest.mark.parametrize("name", ONE_PLACE_ONLY)
@pytest.mark.parametrize("places", [([], []), ([41.5, 42.0], [137.0, 138.0])])
def test_one_place_is_asked_for_where_one_is_meant(name, places):
    with pytest.raises(ValueError, match="must be one"):
        OF_A_PLACE[name](*places)


@pytest.mark.parametrize("name", ON_THE_MAP_ONLY)
def test_off_the_map_nothing_is_measured(name):
    with pytest.raises(ValueError, match="lat 10, lon 137 is off the map"):
        OF_A_PLACE[name](10.0, 137.0)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: sea.belt(41.5, 137.0, state="Korea"), "one of Japan"),
        (lambda: sea.belt(41.5, 137.0, liancourt=["Japan"]), "nobody, South Korea, Japan"),
        (lambda: sea.side(41.5, 137.0, {}), "nobody, South Korea, Japan"),
        (lambda: sea.nearest(41.5, 137.0, liancourt=None), "nobody, South Korea, Japan"),
        (lambda: sea.nearest(41.5, 137.0, "Japan"), "must be several names"),
        (lambda: sea.draw_zone(None), "must be several names"),
        (lambda: sea.draw_zone(()), "one or more of Japan"),
        (lambda: sea.draw_zone(("Japan",), "no"), "islets must be True or False, not 'no'"),
        (lambda: sea.chance_inside(None), "sector must be a Sector"),
        (lambda: sea.chance_inside(sea.Sector(41, 139, 0, 9, (1, 2)), liancourt=["Japan"]), "nobody, South Korea"),
        (lambda: sea.chance_inside(sea.Sector(41, 139, 0, 9, (1, 2)), samples=[]), "samples must be one number"),
        (lambda: sea.splashes(0), "samples must be a whole number"),
        (lambda: sea.landmark(""), "'' is not known"),
        (lambda: sea.landmark(3), "3 is no name"),
        (lambda: sea.coast_km(41.5, 137.0, "Atlantis"), "state 'Atlantis' is not accepted: one of Japan"),
        (
            lambda: sea.chance_inside(sea.Sector(41, 139, 0, 9, (1, 2)), "Atlantis"),
            "zone 'Atlantis' is not accepted: one of",
        ),
        (lambda: verdict_of({}), "chances is empty; accepted: one Chance for each variant"),
        (lambda: sea.Sector.from_words(""), "'' is no statement; accepted: text such as"),
        (lambda: sea.Sector.from_words(None), "None is no statement"),
    ],
)
def test_other_bad_arguments_are_told(call, told):
    with pytest.raises(ValueError, match=told) as refused:
        call()
    assert "\n" not in str(refused.value)


def assert_said_what_it_needs(code, out, err):
    assert code == 2 and err == ""
    assert out.count("\n") == 1 and any(word in out for word in ("usage: ", "accepted: "))


@pytest.mark.parametrize("tool", ["build_zones", "compare_zones"])
def test_a_tool_without_its_file_says_what_it_needs(tool):
    command = [sys.executable, f"tools/{tool}.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert_said_what_it_needs(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("tool", [build_zones, compare_zones], ids=["build_zones", "compare_zones"])
@pytest.mark.parametrize("words", [[], ["no_such_file"], ["data/places.csv"]])
def test_a_tool_with_another_file_says_what_it_needs(tool, words, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert_said_what_it_needs(tool.main(words), *capsys.readouterr())
