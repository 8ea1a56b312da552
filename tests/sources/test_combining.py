"""Numbers put together: the worked examples of the course, bounds that only limit, copies that count once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons import data
from lessons.records import Claim
from lessons.sources.averaging import OFF, mean, sigma_of
from lessons.sources.combining import LOW_ABOVE, LOW_BELOW, OFFS, RHO, RHOS, combine, combine_prints
from lessons.sources.kinship import COPY, OWN, SHARES, Print

LINKED, APART = np.ones((2, 2), bool), np.eye(2, dtype=bool)


def two_of_three(count=3):
    linked = np.eye(count, dtype=bool)
    linked[:2, :2] = True
    return linked


def said(claimant, value, relation="=", origin="", shares="", **more):
    more = {"quantity": "range_km", "unit": "km"} | more
    return Claim(claimant, value=value, relation=relation, origin=origin or claimant, shares_origin_with=shares, **more)


def test_linkage_takes_most_of_the_gain():
    sigmas = sigma_of(400, 10), sigma_of(400, 50)
    assert [round(s, 1) for s in sigmas] == [20.2, 24.7]
    assert round(mean((400, 400), sigmas, APART, 0.7)[1], 1) == 15.6
    assert round(mean((400, 400), sigmas, LINKED, 0.7)[1], 1) == 19.9


def test_three_apogees_of_18_november_2022():
    values, steps = (6100, 6000, 6040.9), (100, 50, 0.1)
    sigmas = [sigma_of(value, step) for value, step in zip(values, steps, strict=True)]
    value, sigma, scale = mean(values, sigmas, two_of_three(), 0.7)
    assert (round(value), round(sigma), scale) == (6044, 205, 1.0)


def test_the_split_of_6_january_2025():
    values = (1100, 1100, 1500)
    sigmas = [sigma_of(value, 100) for value in values]
    assert round(mean(values, sigmas, two_of_three(), 0.7)[2], 2) == 2.87
    combined = combine(data.claims("nk-2025-01-06", quantity="range_km"))
    assert combined.refused and np.isnan(combined.value)
    assert "split" in combined.reason and combined.spread == (1100, 1500)


def test_linked_sources_that_differ_are_the_bigger_surprise():
    sigmas = sigma_of(600, 10), sigma_of(650, 50)
    apart, linked = mean((600, 650), sigmas, APART, 0.7), mean((600, 650), sigmas, LINKED, 0.7)
    assert [round(apart[0]), round(apart[1] * apart[2])] == [621, 25]
    assert (round(apart[1]), round(apart[2], 2)) == (23, 1.07)
    assert (round(linked[0]), round(linked[1]), round(linked[2], 2)) == (612, 30, 1.93)


def test_copies_of_one_statement_count_once():
    one = said("A", 400, origin="A's statement")
    alone, copied = combine([one]), combine([one, *[said("A", 400, origin="A's statement")] * 4])
    assert (alone.value, alone.sigma) == (copied.value, copied.sigma)
    assert len(copied.estimates) == 1 and copied.reason == "one statement only: nothing was combined"


def test_who_says_it_twice_is_not_two():
    assert len(combine([said("A", 400, origin="first"), said("A", 400, origin="second")]).estimates) == 1


def test_a_bound_is_never_averaged():
    combined = combine([said("A", 600), said("B", 650, ">=")])
    assert combined.value == 600 and combined.at_least == 650 and not combined.refused
    far = combine([said("A", 600), said("B", 900, ">=")])
    assert far.refused and "900 or more" in far.reason
    only = combine([said("B", 900, ">=")])
    assert only.refused and only.at_least == 900 and "only bounds" in only.reason


def test_a_number_under_a_condition_stays_out_of_the_mean_and_is_said():
    plain, hangs = said("A", 700), said("B", 500, condition="if an ordinary trajectory")
    combined = combine([plain, hangs])
    assert (combined.value, combined.spread) == (700, (700, 700)) and [e.claimant for e in combined.estimates] == ["A"]
    assert "B’s “if an ordinary trajectory, 500 km”" in combined.reason and len(combined.conditional) == 1
    alone = combine([hangs])
    assert alone.refused and "only numbers under a condition" in alone.reason
    limit = combine([plain, said("B", 900, ">=", condition="if an ordinary trajectory")])
    assert not limit.bounds and not limit.refused  # a bound under a condition rules nothing out
    bounds = combine([said("A", 700, ">="), hangs])
    assert bounds.refused and "only bounds" in bounds.reason and "B’s" in bounds.reason


@pytest.mark.parametrize("turned", [False, True])
def test_a_copy_that_lost_its_condition_is_no_number_of_its_own(turned):
    claims = data.claims("nk-2022-01-05", quantity="range_km")
    combined = combine(claims[::-1] if turned else claims)
    assert [one.claimant for one in combined.estimates] == ["KCNA"] and combined.value == 700
    assert "Japan MOD’s “if an ordinary trajectory, some 500 km”" in combined.reason


def test_an_if_between_two_who_share_data_leaves_them_linked():
    hangs = Print(said("B", 500, condition="if an ordinary trajectory"), SHARES)
    outer = [Print(said("A", 700), OWN), Print(said("C", 720), SHARES)]
    assert combine_prints([outer[0], hangs, outer[1]]).sigma == combine_prints(outer).sigma


def test_an_upper_bound_refuses_a_mean_above_it():
    assert "400 or less" in combine([said("A", 600), said("B", 400, "<=")]).reason


def test_a_copy_that_lost_the_bound_does_not_make_it_a_number():
    own = said("A", 650, ">=", origin="A's", standing="statement")
    copy = said("A", 650, "=", origin="A's", standing="quoted")
    assert combine([own, copy, said("B", 640)]).value == 640


def test_what_moves_with_the_correlation_is_shown():
    combined = combine([said("A", 600, shares="B"), said("B", 640, shares="A")])
    assert [moved.assumed for moved in combined.by_rho] == list(RHOS)
    assert len({round(moved.above, 3) for moved in combined.by_rho}) == len(RHOS)
    assert (combined.by_rho[RHOS.index(0.7)].value, combined.by_rho[RHOS.index(0.7)].above) == (
        combined.value,
        combined.sigma,
    )


def test_what_moves_with_the_spread_is_shown():
    combined = combine([said("A", 600), said("B", 640)])
    assert [moved.assumed for moved in combined.by_off] == list(OFFS) and OFF in OFFS
    doubts = [moved.above / moved.scale_factor for moved in combined.by_off]
    assert doubts == sorted(doubts) and doubts[0] < 0.5 * doubts[1]
    at = combined.by_off[OFFS.index(OFF)]
    assert (at.value, at.above) == (combined.value, combined.sigma)


def test_a_refusal_is_returned_with_what_other_assumptions_give():
    split = combine([said("A", 1100), said("B", 1500)])
    assert split.refused and len(split.by_rho) == len(RHOS) and len(split.by_off) == len(OFFS)
    assert [moved.refused for moved in split.by_off] == [True, True, True, False]


@pytest.mark.parametrize("rho", [-0.1, 1, float("nan"), "0.7", None, True, [0.7], np.array([0.1, 0.2]), 10**400])
def test_rho_has_limits(rho):
    with pytest.raises(ValueError, match="rho"):
        combine([said("A", 400)], rho)


@pytest.mark.parametrize("off", [0, -0.1, 1.1, float("nan"), "5 %", None, [0.05]])
def test_the_spread_has_limits(off):
    with pytest.raises(ValueError, match="off"):
        combine([said("A", 400)], off=off)


def test_missiles_and_launches_are_not_mixed():
    with pytest.raises(ValueError, match="missile 1, missile 2; accepted: one missile"):
        combine([said("A", 350, item="missile 1"), said("B", 800, item="missile 2")])
    with pytest.raises(ValueError, match="'all' span several missiles"):
        combine([said("A", 350, item="all"), said("B", 800, item="all")])
    with pytest.raises(ValueError, match="nk-2024-11-05, nk-2025-01-06; accepted: one launch"):
        combine(
            [
                *data.claims("nk-2024-11-05", quantity="range_km"),
                *data.claims("nk-2025-01-06", quantity="range_km"),
            ]
        )
    whole = combine([said("A", 350, item="missile 1"), said("B", 350, item="each"), said("C", 350)])
    assert len(whole.estimates) == 3


def test_bounds_that_contradict_each_other_are_said():
    claims = [said("A", 600), said("B", 700, ">="), said("C", 650, "<=")]
    combined = combine(claims)
    assert combined.refused and "B’s “700 or more” and C’s “650 or less”" in combined.reason
    assert combine([*claims, said("D", 610, ">="), said("E", 690, "<=")]).reason == combined.reason
    assert "contradict each other" in combine(claims[1:]).reason
    assert not combine([said("A", 600), said("B", 500, ">="), said("C", 650, "<=")]).refused


def test_a_bound_that_the_mean_passes_is_said_even_where_it_is_within_its_doubt():
    combined = combine([said("A", 600), said("B", 650, ">=")])
    assert not combined.refused and "600 itself lies below B’s “650 or more”" in combined.reason
    above = combine([said("A", 600), said("B", 570, "<=")])
    assert not above.refused and "600 itself lies above B’s “570 or less”" in above.reason
    assert "itself" not in combine([said("A", 600), said("B", 550, ">=")]).reason


def test_2_april_2024_keeps_its_bound():
    combined = combine(data.claims("nk-2024-04-02", quantity="range_km"))
    assert [str(bound) for bound in combined.bounds] == ["Japan MOD’s “650 or more”"]
    assert "Japan MOD" not in {one.claimant for one in combined.estimates}
    assert "below Japan MOD’s “650 or more”" in combined.reason


def test_a_low_flight_is_seen_late_and_has_wide_doubts():
    assert pytest.approx((0.15, 0.40)) == (LOW_BELOW * OFF, LOW_ABOVE * OFF)
    low = combine([said("A", 50, quantity="apogee_km")])
    step = said("A", 50, quantity="apogee_km").step
    assert low.value == 50
    assert (low.value - low.low, low.high - low.value) == pytest.approx(
        (sigma_of(50, step, 0.15), sigma_of(50, step, 0.40))
    )
    at_the_edge, above = (combine([said("A", km, quantity="apogee_km")]) for km in (60, 61))
    assert at_the_edge.high - 60 > 0.39 * 60 and above.high - 61 < 0.1 * 61


def test_a_range_has_the_doubts_of_its_low_flight():
    revised = combine(data.claims("nk-2021-03-25", quantity="range_km"))  # 450 that became 600: 60 km up
    by_name = {one.claimant: one for one in revised.estimates}
    assert by_name["ROK JCS"].above == pytest.approx(sigma_of(450, 10, 0.40))
    assert by_name["ROK JCS"].below == pytest.approx(sigma_of(450, 10, 0.15))
    assert by_name["ROK JCS"].value + by_name["ROK JCS"].above > 600
    high = combine(data.claims("nk-2024-11-05", quantity="range_km"))
    assert all(one.below == one.above for one in high.estimates)


def test_the_reader_may_link_otherwise_than_the_tables():
    claims = data.claims("nk-2024-11-05", quantity="range_km")
    alone = combine_prints([Print(claim, OWN) for claim in claims])
    folded = combine_prints([Print(claims[0], OWN), *[Print(claim, COPY) for claim in claims[1:5]]])
    linked = combine_prints([Print(claims[0], OWN), Print(claims[-1], SHARES)])
    assert alone.sigma < linked.sigma < folded.sigma
    assert len(alone.estimates) == 5 and str(alone.bounds[0]) == "Japan MOD’s “400 or less”"
    traced = combine(claims)
    assert linked.sigma == pytest.approx(traced.sigma) and round(traced.sigma, 1) == 19.9
    with pytest.raises(ValueError, match="the first print is called"):
        combine_prints([Print(claims[0], SHARES)])
    with pytest.raises(ValueError, match="kin 3 of print 2 is none"):
        combine_prints([Print(claims[0], OWN), Print(claims[1], 3)])


def test_quantities_are_not_mixed():
    with pytest.raises(ValueError, match="apogee_km, range_km"):
        combine([said("A", 400), said("A", 100, quantity="apogee_km")])
    with pytest.raises(ValueError, match="no number"):
        combine([])


@given(
    st.lists(st.tuples(st.floats(50, 5000), st.sampled_from([1, 10, 50, 100])), min_size=1, max_size=6),
    st.floats(0, 0.95),
)
def test_a_mean_of_what_is_not_linked_lies_within(rows, rho):
    values = [value for value, _ in rows]
    value, sigma, scale = mean(values, [sigma_of(*row) for row in rows], np.eye(len(rows), dtype=bool), rho)
    assert min(values) - 1e-6 <= value <= max(values) + 1e-6
    assert 0 < sigma <= min(sigma_of(*row) for row in rows) + 1e-9 and scale >= 1


def test_bounds_alone_are_returned_with_no_number_at_all():
    only = combine([said("A", 650, ">="), said("B", 900, "<=")])
    assert (only.scale_factor, only.estimates, only.by_rho, only.by_off) == (1.0, (), (), ())
    assert (only.at_least, only.at_most) == (650, 900) and np.isnan([only.value, only.low, *only.spread]).all()


def test_a_span_counts_as_low_by_its_middle():
    around = [combine([said("A", 55, "range", high=high, quantity="apogee_km")]) for high in (65, 66)]
    assert [one.estimates[0].above > one.estimates[0].below for one in around] == [True, False]


def test_the_other_assumptions_go_from_little_to_much_and_hold_the_usual_ones():
    assert list(RHOS) == sorted(RHOS) and (RHOS[0], RHOS[-1]) == (0.0, 0.9) and RHO in RHOS
    assert list(OFFS) == sorted(OFFS) and (OFFS[0], OFFS[-1]) == (0.02, 0.2) and OFF in OFFS


def test_a_mean_that_is_the_bound_does_not_pass_it():
    equal = [said(name, 400) for name in "ABCDE"]
    for relation in (">=", "<="):
        assert "itself" not in combine([*equal, said("F", 400, relation)]).reason


def test_a_slight_widening_is_said_too():
    combined = combine([said("A", 600), said("B", 655)])
    assert 1 < combined.scale_factor < 2 and f"widened {combined.scale_factor:.2f} times" in combined.reason
    assert "widened" not in combine([said("A", 600), said("B", 610)]).reason
