"""How many flights a second: the closed forms beside scipy's integrator and a published orbit library.

Nothing is timed to pass or fail. Run it alone, on a quiet machine:

    python -m pytest tests/benchmarks/test_flight_speed.py --benchmark-json=speed.json

`extra_info` of each benchmark in the file holds `flights_per_second`, from its best round.

The library is boinor, a maintained fork of poliastro that installs from PyPI. It is no part
of the course's environment: `python -m pip install boinor`; without it its two benchmarks are skipped. Its compiled
core has no loop over many orbits, so one is compiled here, around the fastest of its methods. The propagators are
given a start and a time and tell the place then; `from_speed` is given a start and tells landing, apogee and time.
"""

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from lessons import flight

R, MU = 6371.0, 398600.4418


def flights(count):
    """Ranges of 20-19,000 km and apogees of 1-12,000 km."""
    pick = np.random.default_rng(20241105)
    return pick.uniform(20, 19_000, count), pick.uniform(1, 12_000, count)


def starts(count):
    """Place and velocity at the start (km, km/s), seconds to the apogee, and the place there."""
    ranges, apogees = flights(count)
    start = flight.free_flight(ranges, apogees)
    angle, half = np.radians(start.angle_deg), ranges / R / 2
    zero = np.zeros(count)
    place = np.column_stack([zero + R, zero, zero])
    velocity = np.column_stack([start.speed_km_s * np.sin(angle), start.speed_km_s * np.cos(angle), zero])
    top = (R + apogees)[:, None] * np.column_stack([np.cos(half), np.sin(half), zero])
    return place, velocity, start.minutes * 30, top


def measure(benchmark, count, call, *arguments):
    """Time the call after one run to warm up, and note flights a second of the best round."""
    result = call(*arguments)
    benchmark(call, *arguments)
    if benchmark.stats:  # none under --benchmark-disable
        benchmark.extra_info["flights_per_second"] = round(count / benchmark.stats.stats.min)
    return result


@pytest.mark.parametrize("count", [10_000, 100_000, 1_000_000])
def test_free_flight(benchmark, count):
    benchmark.group = "from range and apogee"
    ranges, apogees = flights(count)
    result = measure(benchmark, count, flight.free_flight, ranges, apogees)
    assert result.minutes[-1] == pytest.approx(flight.free_flight(ranges[-1], apogees[-1]).minutes, rel=1e-13)


@pytest.mark.parametrize("count", [100_000])
def test_from_speed(benchmark, count):
    benchmark.group = "from a start"
    ranges, apogees = flights(count)
    start = flight.free_flight(ranges, apogees)
    result = measure(benchmark, count, flight.from_speed, start.speed_km_s, start.angle_deg)
    assert result.range_km == pytest.approx(ranges, rel=1e-8)


def test_scipy_dop853(benchmark):
    """Eighth-order steps at a tolerance of 1e-12, one flight after the other."""
    benchmark.group = "from a start"
    count = 200
    place, velocity, seconds, top = starts(count)

    def change(_, state):
        pull = -MU / np.hypot(state[0], state[1]) ** 3
        return [state[2], state[3], pull * state[0], pull * state[1]]

    def fly():
        ends = []
        for r, v, s in zip(place, velocity, seconds, strict=True):
            run = solve_ivp(change, (0, s), [*r[:2], *v[:2]], "DOP853", rtol=1e-12, atol=1e-12)
            ends.append(run.y[:2, -1])
        return np.array(ends)

    assert measure(benchmark, count, fly) == pytest.approx(top[:, :2], rel=1e-9, abs=1e-5)


def test_boinor_core_in_a_compiled_loop(benchmark):
    """boinor's two-body core, Vallado's universal variables, in a loop that numba compiles."""
    core = pytest.importorskip("boinor.core.propagation", reason="boinor is not installed; see the head of this file")
    numba = pytest.importorskip("numba", reason="numba comes with boinor; see the head of this file")
    benchmark.group = "from a start"
    count = 100_000
    place, velocity, seconds, top = starts(count)
    propagate = core.vallado

    @numba.njit
    def fly(place, velocity, seconds):
        ends = np.empty_like(place)
        for i in range(seconds.size):
            f, g, _, _ = propagate(MU, place[i], velocity[i], seconds[i], 35)
            ends[i] = f * place[i] + g * velocity[i]
        return ends

    assert measure(benchmark, count, fly, place, velocity, seconds) == pytest.approx(top, rel=1e-6, abs=1e-2)


def test_boinor_orbit_objects(benchmark):
    """boinor as its documentation uses it: one Orbit with units for each flight."""
    twobody = pytest.importorskip("boinor.twobody", reason="boinor is not installed; see the head of this file")
    from astropy import units
    from boinor.bodies import Earth

    benchmark.group = "from a start"
    count = 50
    place, velocity, seconds, top = starts(count)

    def fly():
        ends = []
        for r, v, s in zip(place, velocity, seconds, strict=True):
            orbit = twobody.Orbit.from_vectors(Earth, r * units.km, v * units.km / units.s)
            ends.append(orbit.propagate(s * units.s).r.to_value(units.km))
        return np.array(ends)

    assert measure(benchmark, count, fly) == pytest.approx(top, rel=1e-5, abs=0.1)
