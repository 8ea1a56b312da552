"""UnitDesk: what its two sides' controls lead to."""

import pytest

from lessons import data
from lessons.explorers import UnitDesk
from lessons.explorers.unit_desk import OWN, STEPS, printed_distances, printed_times
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
        "number": 60,
        "unit": "mi",
        "rounded_to": "printed",
    }
    assert "Printed beside it: 100 km, inside" in desk.readout
    desk.set(rounded_to="1")
    assert desk.readout.endswith(
        "one fit. But the 100 km printed beside it lie outside the band: ask for a second sign."
    )
    desk.set(number=570, unit="km", rounded_to="10")
    assert desk.values["print"] == OWN and "Printed beside it" not in desk.readout
    assert desk.table.rows[2][2] == "310.5"


def test_any_number_can_be_reached_with_the_two_sliders_and_none_below_ten():
    desk = UnitDesk()
    places = desk.controls[1].places
    assert {10.0, 57.0, 250.0, 570.0, 3300.0, 10_000.0} <= set(places)
    assert all(min(abs(number - place) for place in places) <= 50 for number in range(10, 10_001, 7))
    desk.set(number=570, fine=8)
    assert desk.readout.startswith("578 statute miles")
    desk.set(number=400)
    assert desk.values["fine"] == 0 and desk.readout.startswith("400 statute miles")
    desk.set(number=20)
    desk.set(fine=-30)
    assert desk.values["fine"] == -10 and desk.readout.startswith("10 statute miles")


def test_every_print_and_every_setting_can_be_drawn():
    desk = UnitDesk()
    for count, key in enumerate(printed_distances()):
        desk.set(print=key)
        desk.handle(ask(count))
    for unit in RULERS:
        for number in (10, 10_000):
            for step in STEPS:
                desk.set(number=number, unit=unit, rounded_to=step)
                assert len(desk.table.rows) == len(RULERS)


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
