"""UnitDesk: what its two sides' controls lead to."""

import pytest

from lessons import data
from lessons.explorers import UnitDesk
from lessons.explorers.unit_desk import OWN, SPEAKERS, STEPS, printed_distances, printed_times, usual_step_km
from lessons.figures.report.unit_desk import RULERS
from tests.explorers.sample import ask


def chosen(prints, part):
    return next(key for key, found in prints.items() if part in found.words)


def test_prints_come_from_the_tables():
    stated = {claim.claim_id: claim for claim in data.claims()}
    for key, found in printed_distances().items():
        assert f"{found.miles:,g} mi" in stated[key].wording
        assert found.km in (None, stated[key].value)
    for key, found in printed_times().items():
        assert (found.stated, found.zone) == (stated[key].stated_time, stated[key].zone)


def test_an_odd_figure_names_who_printed_it():
    words = [found.words for found in (*printed_distances().values(), *printed_times().values())]
    assert "Wikinews, as printed by a copy, 29 November 2017: approximately 620 miles (950 km)" in words
    assert "Japan MOD, as printed by journal-news.com: about 650 km (403 miles)" in words
    assert {"a copy", "journal-news.com"} < {found.who for found in printed_distances().values()}
    assert "29 August 2017, ROK JCS, as printed by Japan Times: about 2057 GMT Tuesday" in words


def test_a_print_keeps_its_hedge_and_an_hour_by_seoul_has_its_zone():
    words = [found.words for found in (*printed_distances().values(), *printed_times().values())]
    assert "Bloomberg: around 400 km (249 miles)" in words
    assert "UPI, 5 September 2016: about 620 miles" in words
    assert "29 August 2017, ROK JCS: about 05:57, Seoul time" in words
    assert "4 July 2017, Stratfor: 09:10, local time" in words  # which clock that was is asked
    stated = {claim.claim_id: claim for claim in data.claims()}
    for key, found in (printed_distances() | printed_times()).items():
        assert stated[key].hedge in found.words


def test_a_print_sets_number_unit_and_rounding_and_a_number_of_ones_own_leaves_it():
    desk = UnitDesk()
    desk.set(rounded_to="50")
    desk.set(print=chosen(printed_distances(), "AP: 100 km"))
    assert {key: desk.values[key] for key in ("number", "unit", "rounded_to")} == {
        "number": "60",
        "unit": "mi",
        "rounded_to": "printed",
    }
    assert "Printed beside it: 100 km, inside" in desk.readout
    desk.set(rounded_to="1")
    assert desk.readout.endswith("Printed beside it: 100 km, outside the band: ask for a second sign.")
    desk.set(number=570, unit="km", rounded_to="10")
    assert desk.values["print"] == OWN and "Printed beside it" not in desk.readout
    assert desk.table.rows[2][2] == "310.5"


@pytest.mark.parametrize(
    ("typed", "unit", "shown"),
    [
        ("267", "mi", "267 statute miles"),
        ("about 267 miles", "mi", "267 statute miles"),
        ("430 km", "km", "430 kilometres"),
        ("1,312,000 feet", "ft", "1,312,000 feet"),
        ("54 nautical miles", "nmi", "54 nautical miles"),
        ("900 m", "km", "0.9 kilometres"),
    ],
)
def test_a_number_is_typed_with_its_unit_or_without(typed, unit, shown):
    desk = UnitDesk()
    desk.set(number=typed)
    assert desk.values["unit"] == unit and desk.values["print"] == OWN
    assert desk.readout.startswith(f"{shown}, to the nearest")


def test_another_unit_that_is_chosen_takes_the_place_of_the_one_typed():
    desk = UnitDesk()
    desk.set(number="430 km")
    desk.set(unit="nmi")
    assert desk.values["number"] == "430" and desk.readout.startswith("430 nautical miles")
    with pytest.raises(ValueError, match="unit: 'mi' given together with number"):
        desk.set(number="430 km", unit="mi")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("five minutes", "a length, such as 267 miles, is expected"),
        ("260 to 270 miles", "one number, such as 267 miles, is expected"),
        ("0", "from 0.01 to 100000000 is expected"),
        ("nan", "no report prints such a number"),
        ("far", "'far' cannot be read"),
        ("", "it is empty"),
    ],
)
def test_what_is_no_distance_is_refused(typed, says):
    desk = UnitDesk()
    before = desk.state
    with pytest.raises(ValueError, match=says):
        desk.set(number=typed)
    assert desk.state == before


@pytest.mark.parametrize(("miles", "km"), [(267, 430), (236, 380), (385, 620), (143, 230)])
def test_who_is_quoted_tells_from_what(miles, km):
    desk = UnitDesk(number=miles, unit="mi", speaks="ROK JCS")
    assert f"Probably from {km} km" in desk.readout and "Was it converted? Probably (over 99 %)" in desk.readout
    desk.set(speaks="")
    assert "over 99 %" not in desk.readout.splitlines()[1].split("If so")[0]


def test_usual_steps_are_those_of_the_tables():
    for name in SPEAKERS:
        source = data.source(name)
        assert usual_step_km(name) == source.rounds_range_km > 0
        assert usual_step_km(name, "apogee_km") == source.rounds_apogee_km > 0
    for found in printed_distances().values():
        assert bool(found.speaks) == bool(found.step_km)


def test_a_print_brings_who_is_quoted_and_the_readers_own_word_stands():
    desk = UnitDesk()
    desk.set(print=chosen(printed_distances(), "journal-news.com"))
    assert desk.values["speaks"] == "Japan MOD"
    desk.set(print=chosen(printed_distances(), "AP: 100 km"), speaks="")
    assert desk.values["speaks"] == ""


def test_every_print_and_every_setting_can_be_drawn():
    desk = UnitDesk()
    for count, key in enumerate(printed_distances()):
        desk.set(print=key)
        desk.handle(ask(count))
    for unit in RULERS:
        for number in (10, 10_000):
            for step in STEPS:
                desk.set(number=number, unit=unit, rounded_to=step)
                assert len(desk.table.rows) == len(RULERS) + 1


def test_a_printed_time_sets_the_clock_of_seoul_and_its_day():
    clock = UnitDesk("clock")
    clock.set(print=chosen(printed_times(), "GMT Tuesday"))
    assert (clock.values["hour"], clock.values["minute"], clock.values["day"]) == (5, 57, "2017-08-30")
    printed = "Printed: 29 August 2017, ROK JCS, as printed by Japan Times: about 2057 GMT Tuesday."
    assert clock.readout.startswith(f"{printed} Wednesday 30 August 05:57")
    clock.set(hour=6)
    assert clock.values["print"] == OWN
    assert clock.readout.startswith("Wednesday 30 August 06:57")


def test_the_moment_can_be_dragged_and_stays_in_the_day():
    clock = UnitDesk("clock")
    assert clock.drag(9.68, 0, clock.values) == {"hour": 9, "minute": 40}
    assert clock.drag(-3, 0, clock.values) == {"hour": 0, "minute": 0}
    assert clock.drag(40, 0, clock.values) == {"hour": 23, "minute": 59}
    frame, _ = clock.handle(ask(1))
    assert sum(bool(layer.get("movable")) for layer in frame["layers"]) == 1


def test_each_side_has_a_title_of_its_own():
    assert (UnitDesk()._setup["title"], UnitDesk("clock")._setup["title"]) == ("Unit desk", "Clock desk")


def test_a_side_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="side 'sea' given; one of units, clock is expected"):
        UnitDesk("sea")
