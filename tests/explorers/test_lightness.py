"""What a class of thirty pays thirty times: an explorer brings only what it needs."""

import json
import subprocess
import sys

import pytest

from lessons import explorers, reports

HEAVY = ("shapely", "pyproj", "pandas", "scipy", "matplotlib.pyplot", "lessons.reports.reading")
WITHOUT_A_MAP = ("Throw", "Loft", "ClaimMarker", "Still")
OF_FLIGHTS_AND_CLAIMS = ("Clock", "PairDesk", "SourceBoard", "ClaimsCombiner", "UnitDesk", "CalibrationDeck")
PROBE = """
import json, sys
from lessons import explorers, reports
seen = {{}}
for name in {names}:
    getattr(explorers, name)
    seen[name] = [heavy for heavy in {heavy} if heavy in sys.modules and heavy not in sum(seen.values(), [])]
for drawn in ("Throw", "ClaimMarker"):
    getattr(explorers, drawn)()._repr_mimebundle_()
seen["drawn"] = [heavy for heavy in {heavy} if heavy in sys.modules and heavy not in sum(seen.values(), [])]
print(json.dumps(seen))
"""


@pytest.fixture(scope="module")
def loaded() -> dict[str, list[str]]:
    """Return which of the heavy packages come with each explorer, in one fresh Python that takes one after the other
    and then draws two of them.

    None comes unseen with an earlier one: those without a map are first, and nothing heavy may come with them, nor with
    those that ask `lessons.reports` for flights and sources and read no report.
    """
    code = PROBE.format(names=(*WITHOUT_A_MAP, *OF_FLIGHTS_AND_CLAIMS, "Splash", "ReportDesk"), heavy=HEAVY)
    return json.loads(subprocess.check_output([sys.executable, "-P", "-c", code], text=True))


def test_explorers_never_load_pyplot(loaded):
    assert "matplotlib.pyplot" not in sum(loaded.values(), [])


@pytest.mark.parametrize("name", WITHOUT_A_MAP)
def test_an_explorer_without_a_map_loads_no_map(name, loaded):
    assert loaded[name] == []


@pytest.mark.parametrize("name", OF_FLIGHTS_AND_CLAIMS)
def test_an_explorer_of_flights_or_claims_reads_no_reports(name, loaded):
    assert loaded[name] == []


def test_what_is_loaded_is_seen(loaded):
    assert {"shapely", "pyproj", "lessons.reports.reading"} <= set(sum(loaded.values(), []))


def test_every_name_leads_to_its_class():
    for name in explorers.__all__:
        assert getattr(explorers, name).__name__ == name
    assert set(explorers.__all__) <= set(dir(explorers))
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        explorers.Nothing  # noqa: B018


def test_every_name_of_reports_leads_to_what_is_called_so():
    assert {reports.read.__name__, reports.appraise.__name__, reports.habits.__name__} == {"read", "appraise", "habits"}
    assert all(hasattr(reports, name) for name in reports.__all__) and set(reports.__all__) <= set(dir(reports))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        reports.nothing  # noqa: B018
