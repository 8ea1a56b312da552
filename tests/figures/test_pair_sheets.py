"""Tables of stated pairs: hedges kept, both rules beside them, and what is refused."""

import pytest

from lessons import data, flight
from lessons.figures.flight.pair_sheets import pairs_sheet, steps_sheet, two_rules_sheet

FIRST = ("nk-2017-08-29", "ROK JCS")


def test_a_pair_is_as_one_claimant_stated_it():
    assert pairs_sheet(FIRST).table.rows == (("29 August 2017", "ROK JCS", "around 2,700 km", "550 km"),)
    assert pairs_sheet(FIRST, quarter=True).table.rows[0][-1] == "675 km"
    missile = pairs_sheet(("nk-2022-10-06", "Japan MOD", "missile 2")).table.rows[0]
    assert missile[2:] == ("about 800 km", "about 50 km")


def test_both_rules_stand_side_by_side():
    rows = two_rules_sheet(FIRST, ("nk-2022-10-04", "Japan MOD")).table.rows
    assert [(row[4], row[6]) for row in rows] == [("0.81", "0.92"), ("0.87", "1.09")]
    assert rows[0][6] == f"{flight.loft_ratio(2700, 550).value:.2f}"


def test_the_step_is_counted_on_the_claims():
    for row, quantity in zip(steps_sheet("Japan MOD", 50).table.rows, ("range_km", "apogee_km"), strict=True):
        values = [claim.value for claim in data.claims(publisher="Japan MOD", quantity=quantity) if claim.value]
        assert row[1:3] == (str(len(values)), str(sum(value % 50 == 0 for value in values)))


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: pairs_sheet(), "launches: none given"),
        (lambda: pairs_sheet(("nk-2017-08-29", "nobody")), "nobody"),
        (lambda: steps_sheet("Japan MOD", 0), "step_km: 0 given"),
        (lambda: steps_sheet("nobody", 50), "nobody"),
    ],
)
def test_what_cannot_be_shown_is_refused(call, says):
    with pytest.raises(ValueError, match=says):
        call()
