"""Origins, independence and spread: computed from claims, on made-up and on real ones."""

import pytest

from lessons import data
from lessons.records import QUANTITIES, last_digit
from lessons.sources import Claim, by_quantity, independent, origins, overview, spread, stated_launches
from lessons.sources.spreading import NUMBERS
from lessons.sources.tracing import is_final_word


def claim(who, value, **more):
    return Claim(who, "range_km", value=value, **({"origin": f"{who} statement", "stage": "final"} | more))


def test_copies_of_one_statement_are_one_origin():
    rows = [claim("A", 400, publisher="paper 1"), claim("A", 400, publisher="paper 2"), claim("B", 450)]
    found = origins(rows)
    assert [(origin.name, len(origin.claims)) for origin in found] == [("A statement", 2), ("B statement", 1)]


def test_the_statement_speaks_for_its_origin_and_a_garbled_copy_never_does():
    rows = [claim("A", 999, standing="garbled"), claim("A", 410), claim("A", 400, standing="statement")]
    assert origins(rows)[0].claim.value == 400
    assert origins(rows[:2])[0].claim.value == 410


def test_a_claim_whose_origin_cannot_be_told_stands_for_itself():
    rows = [claim("A", 400, origin="", publisher="paper 1"), claim("A", 400, origin="", publisher="paper 2")]
    assert len(origins(rows)) == 2
    assert "origin not told" in origins(rows)[0].name


def test_who_shares_data_is_one_group():
    rows = [claim("A", 400, shares_origin_with="B; C"), claim("B", 400), claim("D", 500)]
    assert [len(group) for group in independent(origins(rows))] == [2, 1]
    assert len(independent(origins([claim("A", 400), claim("B", 400)]))) == 2


def test_two_groups_become_one_through_a_third():
    rows = [claim("A", 400), claim("B", 400), claim("C", 400, shares_origin_with="A; B")]
    assert len(independent(origins(rows))) == 1


def test_seoul_and_tokyo_count_as_one_since_december_2023():
    assert overview("nk-2024-04-22")[0].independent == 2  # the trackers, and KCNA
    assert next(s for s in overview("nk-2022-11-18") if s.quantity == "apogee_km").independent == 3


def test_quantities_come_in_their_order_and_none_is_empty():
    found = by_quantity(data.claims("nk-2022-11-18"))
    assert list(found) == [quantity for quantity in QUANTITIES if quantity in found]
    assert all(found.values())
    assert sum(map(len, found.values())) == len(data.claims("nk-2022-11-18"))


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([claim("A", 400)], "one statement only"),
        ([claim("A", 400), claim("B", 450)], "agree within their rounding"),
        ([claim("A", 410), claim("B", 450)], "differ"),
        ([claim("A", 400), claim("B", 650, relation=">=")], "differ"),
        ([claim("A", 600), claim("B", 500, relation=">")], "agree within their rounding"),
        ([claim("A", 500, relation=">"), claim("B", 600, relation=">")], "limits only"),
    ],
)
def test_verdicts(rows, verdict):
    assert spread(rows, "range_km").verdict == verdict


def test_limits_are_never_taken_for_values():
    found = spread([claim("A", 600), claim("B", 650, relation=">=")], "range_km")
    assert (found.lowest, found.highest, found.at_least, found.at_most) == (600, 600, 650, None)


def test_the_ratio_is_the_highest_over_the_lowest_where_there_is_one():
    assert spread([claim("A", 400), claim("B", 500)], "range_km").ratio == 1.25
    assert spread([claim("A", 400)], "range_km").ratio == 1
    assert spread([claim("A", 0), claim("B", 500)], "range_km").ratio is None
    assert spread([claim("A", 500, relation=">")], "range_km").ratio is None


def test_forecasts_first_words_and_garbled_copies_are_left_out():
    rows = [claim("A", 400), claim("B", 9, stage="forecast"), claim("C", 9, stage="first")]
    rows.append(claim("D", 9, standing="garbled"))
    found = spread(rows, "range_km")
    assert (found.lowest, found.highest, found.statements) == (400, 400, 1)


def test_the_spread_of_a_real_launch():
    found = {s.quantity: s for s in overview("nk-2022-11-18")}
    assert (found["apogee_km"].lowest, found["apogee_km"].highest) == (6000, 6100)
    assert (found["apogee_km"].statements, found["apogee_km"].independent) == (4, 3)
    opening = overview("nk-2024-11-05")[0]
    assert (opening.claims, opening.statements, opening.independent) == (6, 2, 1)


def test_an_overview_has_every_quantity_that_was_told_in_numbers():
    for event in data.events():
        told = {c.quantity for c in data.claims(event.event_id) if is_final_word(c) and c.has_number} & {*NUMBERS}
        assert {found.quantity for found in overview(event.event_id)} == told


def test_every_launch_has_an_overview():
    for event in data.events():
        for found in overview(event.event_id):
            assert found.claims >= found.statements >= found.independent >= 1
            assert found.lowest is None or found.lowest <= found.highest


def test_what_has_no_spread_is_named():
    with pytest.raises(ValueError, match="quantity 'direction' has no spread; accepted: range_km"):
        spread([], "direction")
    with pytest.raises(ValueError, match="no final claim about range_km of item 'missile 9'"):
        spread([claim("A", 400)], "range_km", "missile 9")
    with pytest.raises(ValueError, match="has no number; accepted: a claim with a value"):
        assert Claim("A", "direction", text="east").interval


@pytest.mark.parametrize(("value", "step"), [(400, 100), (350, 10), (97, 1), (6040.9, 0.1), (1.5, 0.1), (1000.2, 0.1)])
def test_the_last_digit(value, step):
    assert last_digit(value) == pytest.approx(step)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "400", None])
def test_what_has_no_last_digit_is_named(value):
    with pytest.raises(ValueError, match="has no last digit; accepted: a number such as 6040.9"):
        last_digit(value)


def test_pairs_are_never_put_together_from_two_claimants_or_items():
    for event in data.events():
        for pair in stated_launches(data.claims(event.event_id)):
            together = pair.claims
            assert {c.claimant for c in together} == {pair.claimant}
            assert {c.item for c in together} - {"", "each"} <= {pair.item}
            assert all(c.standing != "garbled" and c.stage == "final" for c in together)


def test_a_pair_prefers_the_claimants_own_words():
    pair = next(p for p in stated_launches(data.claims("nk-2022-11-18")) if p.claimant == "Japan MOD")
    assert pair.range_claim.standing == pair.apogee_claim.standing == "statement"
    assert pair.minutes == 69


def test_numbers_that_span_several_missiles_are_no_pair():
    found = stated_launches(data.claims("nk-2022-06-05"))
    assert "all" not in {pair.item for pair in found}
    assert len(found) == 6  # the release names six missiles


def test_two_statements_of_one_claimant_are_one_source():
    rows = [claim("A", 400, origin="A in the morning"), claim("A", 450, origin="A at night")]
    assert len(origins(rows)) == 2
    assert len(independent(origins(rows))) == 1


def test_of_a_claimants_own_words_the_last_ones_speak():
    rows = [claim("A", 400, stage="first", standing="statement"), claim("A", 450, standing="statement")]
    assert origins(rows)[0].claim.value == 450


def test_a_name_that_was_read_twice_is_one_claimant():
    one, other = (" ".join(("ROK", "JCS")) for _ in range(2))  # equal, and two objects as from two rows of a table
    assert len(independent(origins([claim(one, 400, origin="a"), claim(other, 450, origin="b")]))) == 1


def test_an_item_that_only_a_garbled_copy_names_has_no_spread(monkeypatch):
    rows = (claim("A", 400), claim("A", 9, item="missile 9", standing="garbled"))
    monkeypatch.setattr(data, "claims", lambda event_id: rows)
    assert [found.item for found in overview("nk-2024-11-05")] == [""]


@pytest.mark.parametrize(("quantity", "sides"), [("apogee_km", 3), ("range_km", 3)])
def test_a_copy_that_names_nobody_is_no_voice_of_its_own(quantity, sides):
    """Wikinews has the agency's figures of 29 November 2017 in a sentence that credits nobody."""
    found = origins(data.claims("nk-2017-11-29", quantity=quantity))
    assert len(independent(found)) == sides
    (agency,) = (origin for origin in found if "Wikinews" in {claim.claimant for claim in origin.claims})
    assert agency.name == "KCNA 2017-11-29" and agency.claimant == "KCNA"
