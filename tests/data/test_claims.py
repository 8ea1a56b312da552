"""A claim's unit, print, step and interval: every row of the table by rule, and the right values of single ones."""

import csv
import math

import pytest

from lessons import data, sources
from lessons.data import tables
from lessons.records import Claim
from lessons.records.steps import UNITS
from lessons.units.table import BY_SYMBOL

NUMBERS = [claim for claim in data.claims(unverified=True) if claim.has_number]
PRINTED = [claim for claim in NUMBERS if claim.wording]
# Words without a digit, which the reader of quantities does not take; their number is the value's.
IN_WORDS = {"five times the speed of sound", "more than a dozen"}
CARRIED = 0.5  # km or s: the table's value is a whole number where the print was in another unit


def time(value, **more):
    return Claim("A", "flight_time_s", value=value, **more)


def test_every_unit_that_the_table_may_hold_is_one_of_units():
    fields = {field["name"]: field for field in tables.schema("claims.csv")["fields"]}
    accepted = fields["unit"]["constraints"]["enum"]
    assert len(accepted) > 5 and set(accepted) <= set(BY_SYMBOL)


def test_texts_and_counts_have_no_unit_and_every_other_number_has_one():
    with (data.folder() / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        measured = bool(row["value"]) and row["quantity"] != "missile_count"
        assert bool(row["unit"]) == measured, row["claim_id"]
        assert row["wording"] != row["unit"] or not row["unit"], row["claim_id"]


def off_print(claim):
    """Return by how much each end of a claim, as it is stored, is off what was printed, in its unit."""
    first, *_ = sources.readings(claim)
    own = UNITS[claim.quantity]
    assert first.unit == claim.unit, claim.claim_id
    read = first.to(own) if own else first
    ends = zip(claim.ends, (read.value, read.high or read.value), strict=True)
    return [abs(stored - printed) for stored, printed in ends]


def test_value_and_print_agree_to_their_rounding():
    off = {claim.claim_id: (off_print(claim), claim.step) for claim in PRINTED if claim.wording not in IN_WORDS}
    assert len(off) > 250
    assert {name: told for name, told in off.items() if not max(told[0]) <= told[1] / 2 + CARRIED} == {}


def test_every_number_has_a_step_and_lies_in_its_own_interval():
    assert len(NUMBERS) > 1500
    assert [claim.claim_id for claim in NUMBERS if not claim.step > 0] == []
    found = {claim.claim_id: (claim.interval, claim.ends, claim.number) for claim in NUMBERS}
    outside = {name: told for name, told in found.items() if not 0 <= told[0][0] <= told[2] <= told[1][1] <= told[0][1]}
    assert outside == {}


@pytest.mark.parametrize(
    ("claim", "step"),
    [
        (time(4200, unit="min"), 60),  # zeros tell nothing: 69 and 71 stand beside "about 70 minutes"
        (time(4050, unit="min"), 30),
        (time(5156, unit="min", wording="85 min 56 s"), 1),
        (time(5156, unit="s"), 1),
        (time(4062, unit="min"), 6),  # 67.7 min
        (time(3600, unit="h"), 3600),
        (time(1800, unit="min", wording="30 minutes"), 60),
        (Claim("A", "missile_count", value=10), 1),
        (Claim("A", "speed_mach", value=10, unit="Mach"), 1),
        (Claim("A", "speed_mach", value=6.1, unit="Mach"), 0.1),
        (Claim("A", "range_km", value=400, unit="km"), 100),
        (Claim("A", "range_km", value=998, unit="mi", wording="620 miles"), 16.09344),
        (Claim("A", "range_km", value=400, unit="km", wording="km (249 miles)"), 100),
        (Claim("A", "range_km", value=298, high=402, relation="range", unit="mi", wording="185-250 miles"), 1.609344),
        (Claim("A", "apogee_km", value=9.144, unit="ft", wording="30,000 feet"), 3.048),
    ],
)
def test_the_step_is_that_of_the_unit_in_print(claim, step):
    assert claim.step == pytest.approx(step)


def test_minutes_of_november_2017_agree_and_counts_of_missiles_do_not():
    said = data.claims("nk-2017-11-29", quantity="flight_time_s")
    assert {claim.number / 60 for claim in said} == {53, 54}
    assert sources.spread(said, "flight_time_s").verdict == "agree within their rounding"
    counts = [Claim(who, "missile_count", value=n) for who, n in (("A", 10), ("B", 14))]
    assert sources.spread(counts, "missile_count").verdict == "differ"
    one_more = [Claim(who, "missile_count", value=n) for who, n in (("A", 10), ("B", 11))]
    assert sources.spread(one_more, "missile_count").verdict == "differ"


def test_a_bound_stays_a_bound():
    assert Claim("A", "range_km", value=650, relation=">=").interval == (650, math.inf)
    assert Claim("A", "range_km", value=650, relation="<").interval == (0, 650)


def test_a_number_is_a_number_or_an_error_that_names_the_claim():
    assert Claim("A", "range_km", value=650).number == 650
    with pytest.raises(ValueError, match="claim 'x-01' has no number; accepted: a claim with a value"):
        assert Claim("A", "direction", text="east", claim_id="x-01").number


@pytest.mark.parametrize(
    ("quantity", "unit"), [("range_km", "620 miles"), ("range_km", "s"), ("missile_count", "km"), ("direction", "deg")]
)
def test_a_unit_is_a_symbol_that_measures_the_quantity(quantity, unit):
    with pytest.raises(ValueError, match=f"unit: '{unit}' is no unit of {quantity}"):
        Claim("A", quantity, value=400, unit=unit)


@pytest.mark.parametrize(
    ("claim", "printed"),
    [
        (time(4050, unit="min"), "67.5 min"),
        (time(2832, unit="min", wording="47 min 12 s"), "47 min 12 s"),
        (Claim("A", "range_km", value=400, relation="~", hedge="about", condition="if an ordinary trajectory"),
         "if an ordinary trajectory, about 400 km"),
        (Claim("A", "estimated_max_range_km", value=11700, hedge="about", relation="~", condition="toward Los Angeles"),
         "about 11,700 km toward Los Angeles"),
        (Claim("A", "speed_mach", value=3, high=6, relation="range"), "Mach 3 to 6"),
    ],
)  # fmt: skip
def test_a_claim_in_words(claim, printed):
    assert claim.printed == printed


def test_a_condition_that_a_copy_drops_is_a_hedge_lost():
    said = Claim("A", "range_km", value=400, relation="~", hedge="about", condition="if an ordinary trajectory")
    plain = Claim("A", "range_km", value=400, relation="~", hedge="about")
    assert sources.follow(said, plain) == "hedge lost"
    assert sources.follow(said, said) == "kept"
