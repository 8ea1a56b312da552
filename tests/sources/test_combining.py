"""Numbers put together: the worked examples of the course, bounds that only limit, copies that count once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons import data
from lessons.records import Claim
from lessons.sources.combining import RHOS, combine, mean, sigma_of

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


def test_an_upper_bound_refuses_a_mean_above_it():
    assert "400 or less" in combine([said("A", 600), said("B", 400, "<=")]).reason


def test_a_copy_that_lost_the_bound_does_not_make_it_a_number():
    own = said("A", 650, ">=", origin="A's", standing="statement")
    copy = said("A", 650, "=", origin="A's", standing="quoted")
    assert combine([own, copy, said("B", 640)]).value == 640


def test_what_moves_with_the_correlation_is_shown():
    combined = combine([said("A", 600, shares="B"), said("B", 640, shares="A")])
    assert [rho for rho, *_ in combined.by_rho] == list(RHOS)
    assert len({round(sigma, 3) for *_, sigma in combined.by_rho}) == len(RHOS)


@pytest.mark.parametrize("rho", [-0.1, 1, float("nan")])
def test_rho_has_limits(rho):
    with pytest.raises(ValueError, match="rho"):
        combine([said("A", 400)], rho)


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
