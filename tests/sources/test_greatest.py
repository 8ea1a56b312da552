"""The largest stated number: last words alone count, garbled prints do not, and where there is none it is said."""

import pytest

from lessons import data
from lessons.sources.greatest import greatest, launches_before


def test_a_first_word_that_was_taken_back_does_not_count():
    assert greatest("range_km", ["nk-2019-07-25"]).number == 600  # 690 km was replaced by the same side


def test_a_garbled_print_does_not_count():
    assert greatest("apogee_km", ["nk-2024-10-31"]).number == 7687.5  # a copy has 7,867


def test_several_launches_are_taken_together():
    assert greatest("range_km", ["nk-2024-11-05", "nk-2024-10-31"]).event_id == "nk-2024-10-31"


def test_where_nobody_stated_one_it_is_said():
    with pytest.raises(ValueError, match="^event_ids: no speed_mach was stated of these launches"):
        greatest("speed_mach", ["nk-2024-11-05"])
    with pytest.raises(ValueError, match="no range_km was stated"):
        greatest("range_km", [])


def test_only_earlier_launches_of_the_same_country_come_before():
    before = [data.event(one) for one in launches_before("nk-2024-10-31")]
    assert {one.country for one in before} == {"North Korea"} and before[-1].date < "2024-10-31"
    assert len(before) == sum(one.country == "North Korea" and one.date < "2024-10-31" for one in data.events())
    with pytest.raises(ValueError, match="'nk-2024-10-30' is not in the tables"):
        launches_before("nk-2024-10-30")
