"""Maps under data/: the zones of the sea and the coast, as GeoJSON features; they are only loaded."""

import json
from functools import cache
from typing import Any

from lessons.data.tables import folder

Feature = dict[str, Any]  # one GeoJSON feature, as json.loads gives it


@cache
def _features(file_name: str) -> tuple[Feature, ...]:
    path = folder() / file_name
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FileNotFoundError(
            f"the map {file_name} is missing from {path.parent}: install the course again"
        ) from None
    return tuple(json.loads(text)["features"])


def zones() -> tuple[Feature, ...]:
    """The zones of the sea (properties: zone, liancourt, position), the land inside their outlines included.

    >>> sorted({feature["properties"]["zone"] for feature in zones()})
    ['China', 'Japan', 'North Korea', 'Russia', 'South Korea', 'outside the map']
    """
    return _features("zones.geojson")


def coast() -> tuple[Feature, ...]:
    """The land of each state in the window of the map (property: state).

    >>> [feature["properties"]["state"] for feature in coast()][:2]
    ['China', 'Japan']
    """
    return _features("coast.geojson")


def compared() -> tuple[Feature, ...]:
    """How often another data set of zones gives the same answer, sea by sea, and the areas that it leaves open.

    Properties: sea, compared (true or false), with, and where it is true points, equal_beyond_1_km_percent and
    equal_beyond_8_km_percent.

    >>> [feature["properties"]["sea"] for feature in compared()][0]
    'Sea of Japan / East Sea'
    """
    return _features("compared.geojson")


def forget() -> None:
    """Forget what was loaded, so that changed files are read again.

    >>> forget()
    """
    _features.cache_clear()
