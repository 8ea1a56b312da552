"""The clock chart: the launches stand where their figures say, the line and the band where the physics says."""

import numpy as np
import pytest

from lessons import data, flight
from lessons.figures.engine.picture import Marker, Polygon, Polyline, Text
from lessons.figures.flight.clock import HIGHEST_KM, LONGEST_MIN, LOW_ENDS, beyond, clock_picture
from lessons.figures.flight.clock_words import interval
from lessons.reports.flights import clock, timed_launches
from lessons.sources.launches import TOGETHER
from tests.figures.drawn import of

LAUNCHES = timed_launches()
WRONG, JAPAN = LAUNCHES["nk-2022-03-24 KCNA"], LAUNCHES["nk-2022-03-24 Japan MOD"]


def chosen(launch, asked="check"):
    return clock_picture(launch.range_km, launch.apogee_km, launch.minutes, asked, launch)


@pytest.mark.parametrize("asked", ["check", "minutes", "apogee", "range"])
@pytest.mark.parametrize("dark", [False, True])
def test_it_draws_and_says_its_numbers(asked, dark):
    picture = clock_picture(1000, 6000, 69, asked)
    assert picture.png(width_px=500, dark=dark, scale=1).startswith(b"\x89PNG")
    assert picture.readout.endswith(".") and picture.readout in picture.alt
    assert "24 March 2022, KCNA" in picture.alt
    assert len(picture.table.rows) == len(LAUNCHES)


def test_the_three_figures_of_a_launch_are_one_claimants_own():
    assert len(LAUNCHES) >= 15
    for key, launch in LAUNCHES.items():
        event_id, claimant = key.split(" ", 1)
        for quantity, value in zip(TOGETHER, (launch.range_km, launch.apogee_km, 60 * launch.minutes), strict=True):
            stated = data.claims(event_id, claimant=claimant, quantity=quantity, stage="final")
            assert any(c.value == pytest.approx(value) for c in stated if c.standing != "garbled"), (key, quantity)


def test_misprints_first_words_and_flights_that_were_not_thrown_are_left_out():
    assert LAUNCHES["nk-2017-07-04 KCNA"].minutes == 39  # one copy has 29
    assert JAPAN.range_km == 1100  # its first word was 1,080
    assert not any(key.startswith("nk-2023-06-15") for key in LAUNCHES)
    assert len([key for key in LAUNCHES if key.startswith("nk-2022-10-04")]) == 1


def test_one_dot_and_no_other_is_on_the_wrong_side():
    plain = {key: launch for key, launch in LAUNCHES.items() if not launch.over_apogee}
    below = [key for key, launch in plain.items() if clock(launch).excess_minutes < 0]
    assert below == [WRONG.key]
    red = of(chosen(WRONG), Marker, "vermilion")
    excess = WRONG.minutes - flight.free_flight(WRONG.range_km, WRONG.apogee_km).minutes
    assert [(mark.x, mark.y) for mark in red] == [
        (WRONG.apogee_km, WRONG.minutes),
        (WRONG.apogee_km, pytest.approx(float(beyond(excess)))),
    ]
    assert red[1].y < beyond(0)
    label = of(chosen(WRONG), Text, "vermilion")[0]
    assert label.text.startswith("24 March 2022, KCNA")


def test_every_plain_launch_is_marked_in_both_panels():
    marks = {(mark.x, round(mark.y, 6)) for mark in of(clock_picture(1000, 500, 60), Marker)}
    for launch in LAUNCHES.values():
        excess = launch.minutes - flight.free_flight(launch.range_km, launch.apogee_km).minutes
        for height in (launch.minutes, float(beyond(excess))):
            assert ((launch.apogee_km, round(height, 6)) in marks) is not launch.over_apogee
        assert launch.over_apogee or LOW_ENDS[0] < excess < LOW_ENDS[1]
        assert launch.minutes < LONGEST_MIN and launch.apogee_km < HIGHEST_KM


@pytest.mark.parametrize("range_km", [0, 1000, 4600])
def test_the_line_is_free_flight_and_the_band_the_usual_climb(range_km):
    picture = clock_picture(range_km, 6000, 69)
    line = of(picture, Polyline, "blue")[0].xy
    assert line[:, 1] == pytest.approx(flight.free_flight(range_km, line[:, 0]).minutes)
    band = of(picture, Polygon)[0].xy
    high = band[band[:, 0] > 3000]
    free = flight.free_flight(range_km, high[:, 0]).minutes
    assert set(np.round(high[:, 1] - free, 6)) == {2.0, 5.0}


@pytest.mark.parametrize(
    ("asked", "says"), [("minutes", "67.4 to 70.4 min"), ("apogee", "5,8"), ("range", "range from 0")]
)
def test_two_figures_give_the_third(asked, says):
    assert says in clock_picture(1000, 6000, 69, asked).readout


def test_the_answer_is_drawn_as_wide_as_it_is():
    low, high = interval(1100, 6000, 71, "apogee")
    above = of(clock_picture(1100, 6000, 71, "apogee"), Polyline, "orange")[0]
    assert above.xy == pytest.approx(np.array([(low, 71), (high, 71)]))
    low, high = interval(1000, 3000, 40, "minutes")
    above = of(clock_picture(1000, 3000, 40, "minutes"), Polyline, "orange")[0]
    assert above.xy == pytest.approx(np.array([(3000, low), (3000, high)]))
    assert of(clock_picture(5000, 6000, 5, "apogee"), Polyline, "orange")[0].width < 6  # nothing fits: no answer drawn


def test_what_cannot_be_is_said():
    assert "no free flight" in clock_picture(5000, 6000, 5, "apogee").readout
    assert "no free flight" in clock_picture(1000, 6000, 20, "range").readout


def test_the_verdicts_and_the_lower_limit():
    assert chosen(WRONG).readout.endswith("0.4 min more than stated. Inconsistent as it stands.")
    weak = "at least 65.4 min and leaves at most 5.6 min for the climb. It cannot be faulted."
    assert chosen(JAPAN).readout.endswith(weak)
    verdicts = {row[0]: row[-1] for row in chosen(JAPAN).table.rows}
    assert verdicts["24 March 2022, Japan MOD"] == "cannot be faulted"
    assert verdicts["18 November 2022, Japan MOD"] == "fits"
    assert clock_picture(1000, 500, 60).readout.endswith("Longer than a usual climb.")
    assert "It fits." in clock_picture(1000, 6000, 69).readout


def test_a_claim_keeps_its_whole_hedge():
    longest = LAUNCHES["nk-2024-10-31 Japan MOD"]
    assert "about 1,000 km far, over about 7,000 km up, about 86 min" in chosen(longest).readout


def test_a_higher_apogee_leaves_less_for_the_climb():
    slant = [line for line in of(chosen(JAPAN), Polyline, "orange") if line.dash == "dash"][0].xy
    assert slant[0, 0] >= JAPAN.apogee_km
    left = JAPAN.minutes - flight.free_flight(JAPAN.range_km, slant[:, 0]).minutes
    assert slant[:, 1] == pytest.approx(beyond(left))
    assert slant[-1, 1] >= beyond(0)


def test_the_upper_line_is_named_as_that_of_the_chosen_range():
    assert "free flight, at your range" in [text.text for text in of(clock_picture(1000, 6000, 69), Text)]


def test_off_the_lower_panel_an_arrow_says_how_far():
    words = [text.text for text in of(clock_picture(500, 500, 60), Text)]
    assert "▲ 48.6 min" in words
    assert any(word.startswith("▼") for word in (text.text for text in of(clock_picture(500, 5000, 30), Text)))


def test_what_is_not_asked_for_is_refused():
    with pytest.raises(ValueError, match="asked must be one of check, minutes, apogee, range, not 'speed'"):
        clock_picture(1000, 6000, 69, "speed")
