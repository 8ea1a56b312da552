"""How much longer a flight takes because the Earth turns below it."""

import numpy as np
import pytest

from lessons import flight


def test_it_is_longer_to_the_east_and_shorter_to_the_west():
    east, west = flight.turning_seconds(1090, 6248.5, 39.2, [90, 270])
    assert east > 0 > west


def test_straight_up_the_ground_still_carries_the_landing_place_on():
    """Seen from the sky, who comes down where it rose has gone as far east as the place itself."""
    minutes = flight.free_flight(0, 2000).minutes
    carried = 2 * np.pi * 6371 * np.cos(np.radians(40)) * minutes / (23 * 60 + 56)
    longer = 60 * (flight.free_flight(carried, 2000).minutes - minutes)
    assert flight.turning_seconds(0, 2000, 40, 0) == pytest.approx(longer, rel=0.05)


def test_at_the_pole_it_changes_nothing_but_the_longitude():
    assert flight.turning_seconds(1000, 1000, 90, 180) == pytest.approx(0, abs=1e-6)


def test_arrays_broadcast_and_scalars_are_floats():
    assert flight.turning_seconds(1090, 6248.5, 39.2, [65, 70, 80]).shape == (3,)
    assert type(flight.turning_seconds(1090, 6248.5, 39.2, 65)) is float


@pytest.mark.parametrize(
    ("given", "named"),
    [((-1, 100, 40, 90), "range_km"), ((400, 100, 91, 90), "latitude_deg"), ((400, 100, 40, 400), "bearing_deg")],
)
def test_an_impossible_value_is_named(given, named):
    with pytest.raises(ValueError, match=named):
        flight.turning_seconds(*given)
