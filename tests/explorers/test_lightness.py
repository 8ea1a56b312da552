"""What a class of thirty pays thirty times: an explorer brings only what it needs."""

import json
import subprocess
import sys

import pytest

from lessons import explorers

HEAVY = ("shapely", "pyproj", "pandas", "scipy", "matplotlib.pyplot", "lessons.reports.reading")
PROBE = """
import json, sys
from lessons.explorers import {name}
print(json.dumps([name for name in {heavy} if name in sys.modules]))
"""


def loaded(name: str) -> list[str]:
    """Return which of the heavy packages a fresh Python has after taking one explorer."""
    code = PROBE.format(name=name, heavy=HEAVY)
    return json.loads(subprocess.check_output([sys.executable, "-P", "-c", code], text=True))


@pytest.mark.parametrize("name", ["Throw", "Loft", "ClaimMarker", "Still"])
def test_an_explorer_without_a_map_loads_no_map(name):
    assert loaded(name) == []


def test_what_is_loaded_is_seen():
    assert {"shapely", "pyproj"} <= set(loaded("Splash"))


def test_every_name_leads_to_its_class():
    for name in explorers.__all__:
        assert getattr(explorers, name).__name__ == name
    assert set(explorers.__all__) <= set(dir(explorers))
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        explorers.Nothing  # noqa: B018
