"""What a slip of the hand is answered with: the argument, the value, the place, what is accepted, perhaps a hint."""

import math
import re

import numpy as np
import pytest

from lessons import flight

NAN = math.nan


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (
            lambda: flight.free_flight(25_000, 100),
            "range_km must be between 0 and 20015 km (half the Earth's circumference), not 25000.0",
        ),
        (
            lambda: flight.free_flight(400_000, 100),
            "(half the Earth's circumference), not 400000.0; metres? then 400 km",
        ),
        (
            lambda: flight.free_flight(400, [100, 100_000]),
            "no more than 20000 km, not 100000.0 (position 1); metres? then 100 km",
        ),
        (lambda: flight.free_flight([[400, 1], [NAN, 2]], 100), "range_km must be between 0 and 20015 km (half the"),
        (lambda: flight.free_flight([[400, 1], [NAN, 2]], 100), "not nan (position 1, 0)"),
        (lambda: flight.free_flight(-1, 100), "not -1.0"),
        (lambda: flight.free_flight(math.inf, 100), "not inf"),
        (lambda: flight.free_flight(None, 100), "circumference), not None"),
        (lambda: flight.free_flight([400, None], 100), "not None (position 1)"),
        (lambda: flight.free_flight(True, 100), "range_km must be a number between 0 and 20015 km"),
        (lambda: flight.free_flight("400", 100), "range_km must be a number between 0 and 20015 km"),
        (lambda: flight.free_flight(np.datetime64("2024-11-05"), 100), "range_km must be a number"),
        (lambda: flight.free_flight(np.ma.masked_array([1, 2], [0, 1]), 100), "range_km must be a number"),
        (lambda: flight.free_flight([[1, 2], [3]], 100), "range_km must be a number"),
        (lambda: flight.free_flight(np.array(["400"], dtype=object), 100), "range_km must be a number"),
        (lambda: flight.free_flight(np.array([True, 400], dtype=object), 100), "range_km must be a number"),
        (lambda: flight.free_flight(10**400, 100), "range_km must be a number"),
        (
            lambda: flight.check_clock([900, 900], [1000, 1000], [17, 18], longest_climb_minutes=[1, 2, 3]),
            "and longest_climb_minutes (3,)",
        ),
        (lambda: flight.loft_ratio([1, 2], [3, 4], turned=[True, False, True]), "and turned (3,) do not go together"),
        (lambda: flight.free_flight("about 400", 100), "range_km must be a number between 0 and 20015 km"),
        (lambda: flight.free_flight(1 + 2j, 100), "range_km must be a number"),
        (lambda: flight.free_flight([400, 500], [1, 2, 3]), "the shapes of range_km (2,) and apogee_km (3,) do not go"),
        (lambda: flight.minimum_energy(0), "range_km must be more than 0 and no more than 20015 km"),
        (lambda: flight.from_speed(7, 0), "angle_deg must be more than 0 degrees and no more than 90 degrees, not 0.0"),
        (lambda: flight.from_speed(7, 91), "angle_deg must be"),
        (
            lambda: flight.from_speed(0, 45),
            "speed_km_s must be more than 0 km/s and below the escape speed, 11.19 km/s",
        ),
        (
            lambda: flight.from_speed(11.2, 45),
            "below the escape speed, 11.19 km/s, not 11.2; a Mach number? then about 3.8",
        ),
        (lambda: flight.from_speed([2, 17], 45), "not 17.0 (position 1); a Mach number? then about 5.8 km/s"),
        (
            lambda: flight.from_speed([[7, 8.1]], [[10], [10]]),
            "speed_km_s must be at most 8.03 km/s at an angle of 10 degrees, not 8.1 (position 0, 1): faster, it "
            "passes the far side of the Earth; or start at 12.5 degrees or steeper",
        ),
        (lambda: flight.farthest(400, 0), "apogee_km must be more than 0 km"),
        (lambda: flight.farthest_interval(500, (1, 2)), "range_km must be two numbers (low, high), not 500"),
        (
            lambda: flight.farthest_interval((1, 2, 3), (1, 2)),
            "range_km must be two numbers (low, high), not (1, 2, 3)",
        ),
        (lambda: flight.farthest_interval((500, 400), (1, 2)), "range_km must be (low, high) in this order"),
        (lambda: flight.farthest_interval((400, 500), (1, NAN)), "apogee_km must be more than 0 km"),
        (lambda: flight.maximum_range(400, 100, turned="no"), "turned must be True or False, not 'no'"),
        (lambda: flight.loft_ratio(0, 100), "range_km must be more than 0 and no more than 20015 km"),
        (
            lambda: flight.loft_ratio(400, 40, apogee_step_km=100),
            "apogee_step_km must be less than twice apogee_km (40 km), not 100 km",
        ),
        (
            lambda: flight.loft_ratio(400, 40, range_step_km=-1),
            "range_step_km must be 0 km (not rounded) or more, not -1.0",
        ),
        (
            lambda: flight.check_clock(1090, 6248.5, 4050),
            "minutes must be more than 0 minutes and no more than 230 minutes, not 4050.0; seconds? then 67.5 minutes",
        ),
        (lambda: flight.check_clock(1090, 6248.5, [67, NAN]), "not nan (position 1)"),
        (lambda: flight.check_clock(20_000, 100, 60, range_step_km=100), "range_km must be between 0 and 20015 km"),
        (lambda: flight.apogee_from_clock(1000, 229, minutes_step=10), "no more than 230 minutes, not 234.0"),
        (lambda: flight.apogee_from_clock(1000, 0), "minutes must be more than 0 minutes"),
        (
            lambda: flight.check_clock(1000, 6000, 70, longest_climb_minutes=-1),
            "longest_climb_minutes must be 0 minutes",
        ),
        (lambda: flight.usual_climb(0), "free_minutes must be more than 0 minutes"),
        (lambda: flight.flattest_angle(12), "below the escape speed"),
        (lambda: flight.apogee_from_clock(1000, 60, climb_minutes=(5, 2)), "climb_minutes must be (low, high) in this"),
        (
            lambda: flight.range_from_clock(1000, 60, climb_share=(-1, 2)),
            "climb_share must be (low, high), both 0 or more",
        ),
        (lambda: flight.range_from_clock(100_000, 60), "apogee_km must be"),
        (
            lambda: flight.rotation_effect(12_000, 39, 90),
            "range_km must be between 1 and 10000 km, not 12000.0",
        ),
        (lambda: flight.rotation_effect(1000, 127, 39), "latitude_deg must be between -90 and 90 degrees, not 127.0"),
        (lambda: flight.rotation_effect(1e-300, 39, 45), "range_km must be between 1 and 10000 km"),
        (lambda: flight.rotation_effect(1000, 39, -90), "bearing_deg must be between 0 and 360 degrees, not -90.0"),
        (lambda: flight.radar_horizon(-1, 10), "radar_height_m must be between 0 and 20000 m, not -1.0"),
        (
            lambda: flight.radar_horizon(200, 50_000),
            "missile_height_km must be between 0 and 1000 km, not 50000.0; metres? then 50 km",
        ),
        (lambda: flight.lowest_seen(200, 50_000), "distance_km must be between 0 and 4000 km"),
        (lambda: flight.straight_km(-1, 2, 90), "0 km or more, and 0 to 180 degrees, not -1, 2, 90"),
        (lambda: flight.straight_km(1, 2, 181), "0 to 180 degrees, not 1, 2, 181"),
        (lambda: flight.straight_km(1, NAN, 90), "0 km or more, and 0 to 180 degrees, not 1, nan, 90"),
    ],
)
def test_impossible_values_are_named(call, says):
    with pytest.raises(ValueError, match=re.escape(says)):
        call()
