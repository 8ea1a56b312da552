"""A sector's outline lies where its distances and bearings say; what is none is told."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons import sea


@given(st.floats(0, 359), st.floats(1, 180), st.floats(0, 300), st.floats(1, 300))
def test_the_outline_is_where_the_sector_says(bearing, half, low, wide):
    outline = sea.Sector(41.5, 139.4, bearing, half, (low, low + wide)).outline()
    way = sea.distance(41.5, 139.4, outline.lats, outline.lons)
    near = np.minimum(np.abs(way.distance_km - low), np.abs(way.distance_km - low - wide))
    assert near.max() < 1e-6
    off = (way.bearing_deg - bearing + 180) % 360 - 180
    assert np.abs(off[way.distance_km > 0.5]).max() <= half + 1e-6
    assert (outline.lats[0], outline.lons[0]) == (outline.lats[-1], outline.lons[-1])


def test_the_middle():
    sector = sea.Sector(41.511, 139.358, 270, 22.5, (175, 225))
    assert sector.middle == sea.destination(41.511, 139.358, 270, 200)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((139.4, 41.5, 270, 22.5, (1, 2)), "lat must be .* latitude swapped"),
        ((41.5, 239.4, 270, 22.5, (1, 2)), "lon must be .* Then -120.6"),
        ((41.5, 139.4, math.nan, 22.5, (1, 2)), "bearing_deg must be .* not nan"),
        ((41.5, 139.4, 270, 0, (1, 2)), "half_width_deg must be more than 0"),
        ((41.5, 139.4, 270, 22.5, (2, 1)), r"distance_km must be \(low, high\) in this order, not \(2, 1\)"),
        ((41.5, 139.4, 270, 22.5, (-2, 1)), "distance_km low must be between 0"),
        ((41.5, 139.4, 270, 22.5, 200), "distance_km must be two numbers"),
        ((41.5, 139.4, 270, 22.5, (0, 0)), "must reach beyond 0 km"),
        (([41.5, 42], 139.4, 270, 22.5, (1, 2)), "lat must be one number, not 2"),
    ],
)
def test_what_is_no_sector_is_told(arguments, told):
    with pytest.raises(ValueError, match=told):
        sea.Sector(*arguments)
