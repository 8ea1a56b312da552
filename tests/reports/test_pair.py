"""What is made of a printed pair: bounds stay bounds, roundings are kept, and what is no free flight is refused."""

import math

import pytest

from lessons import data
from lessons.records import RELATION_WORDS
from lessons.reports.flights import clock_verdict, farthest, loft, timed_launches
from lessons.reports.pair import FITS, NO_FAULT, TOO_LONG, TOO_SHORT, Pair, nearest
from lessons.reports.printed import printed
from lessons.sources import stated_launch, stated_launches
from lessons.sources.selections import map_launches
from lessons.units import read


def pair(far, high, minutes="", step=None, turned=False):
    """A pair from what was printed."""
    time = printed("flight_time_s", read(minutes, "min")) if minutes else None
    return Pair(printed("range_km", read(far, "km"), step), printed("apogee_km", read(high, "km"), step), time, turned)


@pytest.mark.parametrize(
    ("quantity", "words", "step", "ends"),
    [
        ("range_km", "about 400 km", None, (350, 450)),
        ("range_km", "about 400 km", 50, (375, 425)),
        ("range_km", "380 km", 50, (375, 385)),  # no fifty: it was rounded more finely
        ("range_km", "400 km", 0, (400, 400)),
        ("range_km", "650 km or more", 50, (650, math.inf)),
        ("range_km", "over 650 km", None, (650, math.inf)),
        ("range_km", "up to 400 km", 50, (0, 400)),
        ("range_km", "nearly 400 km", None, (0, 400)),
        ("range_km", "300 to 400 km", 100, (250, 450)),
        ("range_km", "20,000 km", None, (15_000, math.pi * 6371)),
        ("flight_time_s", "about 70 minutes", None, (69.5, 70.5)),
        ("flight_time_s", "67.5 min", None, (67.25, 67.75)),
        ("flight_time_s", "85 min 56 s", None, (85.925, 85.9417)),
        ("flight_time_s", "over 60 min", None, (60, math.inf)),
    ],
)
def test_what_a_print_allows(quantity, words, step, ends):
    unit = "min" if quantity == "flight_time_s" else "km"
    assert printed(quantity, read(words, unit), step).ends == pytest.approx(
        ends, abs=0.2 if "20,000" in words else 1e-3
    )


def test_miles_keep_the_rounding_of_miles():
    found = printed("range_km", read("249 miles"), 50)
    assert found.ends == pytest.approx((399.9, 401.5), abs=0.05)
    assert found.words == "249 mi (400.7 km)"


def test_another_quantity_is_refused():
    with pytest.raises(ValueError, match="quantity: 'speed_mach' given; accepted: range_km"):
        printed("speed_mach", read("5"))


@pytest.mark.parametrize("key", ["nk-2022-11-18 KCNA", "nk-2022-03-24 Japan MOD", "nk-2024-10-31 Japan MOD"])
def test_a_launch_of_the_tables_is_read_as_the_tables_read_it(key):
    launch = timed_launches()[key]
    time = "68 min 55 s" if launch.claimant == "KCNA" else launch.figures[2]  # the figures show its tenths only
    found = pair(*launch.figures[:2], time)
    assert found.far.ends == pytest.approx(launch.range_interval_km)
    assert found.high.ends == pytest.approx(launch.apogee_interval_km)
    assert found.minutes.ends == pytest.approx(launch.minutes_interval)
    assert tuple(found.loft[:2]) == pytest.approx(tuple(loft(launch)[:2]))
    assert tuple(found.farthest[:2]) == pytest.approx(tuple(farthest(launch)[:2]))
    wanted = {"too short": TOO_SHORT, "too long": TOO_LONG, "fits": FITS, "cannot be faulted": NO_FAULT}
    assert found.verdict() == wanted[clock_verdict(launch)]


def test_a_range_that_is_a_bound_leaves_the_ratio_without_a_lower_end():
    launch = stated_launch("nk-2024-04-02", "Japan MOD")
    assert launch.range_interval_km == (650, math.inf)
    found = pair("650 km or more", launch.figures[1], step=50)
    assert found.loft.low == 0 and found.loft.high == pytest.approx(0.79, abs=0.01)
    assert found.kind().number == "at most 0.79"
    assert found.kind().sentence.endswith("depressed or flat.")


def test_an_apogee_that_is_a_bound_leaves_ratio_time_and_throw_open():
    found = pair("1,100 km", "over 6,000 km", "71 min", 50)
    assert math.isinf(found.loft.high) and math.isinf(found.free.high) and math.isinf(found.farthest.high)
    assert found.kind().number.startswith("at least") and "lofted" in found.kind().sentence
    assert found.time().number == "65.4 min or more"
    assert found.climb().number == "6.1 min or less" and found.verdict() == NO_FAULT
    assert found.reach().number == "15,786 km or more"


@pytest.mark.parametrize(
    ("far", "high", "kinds"),
    [
        ("up to 400 km", "100 km", ("at least", "lofted")),
        ("400 km", "under 100 km", ("at most", "depressed")),
        ("over 1,000 km", "over 6,000 km", ("any kind", "any kind")),
        ("up to 800 km", "under 200 km", ("any kind", "any kind")),
        ("under 400 km", "over 100 km", ("at least", "lofted")),
        ("over 400 km", "under 100 km", ("at most", "depressed")),
    ],
)
def test_bounds_stay_bounds(far, high, kinds):
    found = pair(far, high)
    for words in kinds:
        assert words in found.kind().sentence.lower()
    assert all(finding.sentence for finding in found.findings())


def test_most_of_an_apogee_leaves_no_shortest_time():
    assert pair("400 km", "under 300 km").time().number.endswith("or less")


@pytest.mark.parametrize(("minutes", "verdict"), [("60 min", TOO_SHORT), ("69 min", FITS), ("80 min", TOO_LONG)])
def test_the_minutes_are_compared(minutes, verdict):
    found = pair("1,000 km", "6,000 km", minutes, 50)
    assert found.verdict() == verdict and verdict in found.climb().sentence


def test_a_time_that_is_a_bound_is_no_fault():
    assert pair("1,000 km", "6,000 km", "over 60 min", 50).verdict() == NO_FAULT
    assert pair("1,000 km", "6,000 km", "under 60 min", 50).verdict() == TOO_SHORT


def test_without_a_time_nothing_is_compared():
    found = pair("1,000 km", "6,000 km")
    assert found.verdict() == "" and "nothing to compare" in found.climb().sentence


@pytest.mark.parametrize(
    ("far", "high", "turned", "why"),
    [
        ("600 km", "50 km", False, "air can bend"),
        ("20,000 km", "15 km", False, "air can bend"),
        ("600 km", "150 km", True, "a turn"),
    ],
)
def test_what_is_no_free_flight_gets_neither_time_nor_throw(far, high, turned, why):
    found = pair(far, high, "8 min", 0, turned)
    assert found.free is None and found.farthest is None and found.verdict() == ""
    assert why in found.time().sentence and "refused" in found.reach().sentence and found.climb().number == "none"


def test_a_rounding_that_reaches_into_the_air_refuses_the_throw_and_says_if():
    found = pair("about 400 km", "about 100 km")
    assert found.loft.refused and "If it was free flight" in found.time().sentence
    assert not pair("about 400 km", "about 100 km", step=50).loft.refused


def test_the_far_side_of_the_earth_is_reached_in_words():
    assert pair("50 km", "12,000 km", step=0).reach().number == "anywhere"
    assert pair("1,000 km", "6,000 km").reach().number == "13,295 km to anywhere on the Earth"
    beyond = pair("20,015 km", "5,000 km", step=10)
    assert all("inf" not in finding.sentence and "nan" not in finding.sentence for finding in beyond.findings())


def test_numbers_that_changed_places_are_said():
    assert "ordinary throw" in pair("100 km", "400 km").exchanged().sentence
    by_the_clock = pair("6,040.9 km", "999.2 km", "68.9 min")
    assert "the minutes would fit" in by_the_clock.exchanged().sentence
    assert pair("999.2 km", "6,040.9 km", "68.9 min").exchanged() is None
    assert pair("400 km", "100 km").exchanged() is None
    assert pair("400 km", "1,413.6 km").exchanged() is None


def test_the_nearest_launch_is_near_only_where_it_is():
    for launch in map_launches():
        assert nearest(*launch.pair_km).pair_km == launch.pair_km
    assert pair("400 km", "100 km").among().sentence.startswith("Nearest")
    assert pair("19,000 km", "9,000 km").among().sentence.startswith("No known launch is close")


def test_every_stated_pair_of_the_tables_gets_all_its_sentences():
    count = 0
    for event in data.events():
        for launch in stated_launches(data.claims(event.event_id)):
            bounds = [RELATION_WORDS.get(claim.relation, "") for claim in (launch.range_claim, launch.apogee_claim)]
            found = pair(*(f"{bound} {km:g} km" for bound, km in zip(bounds, launch.pair_km, strict=True)))
            words = " ".join(finding.sentence for finding in found.findings())
            assert "nan" not in words and "inf" not in words
            count += 1
    assert count > 50
