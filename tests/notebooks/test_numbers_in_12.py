"""What the prose of notebook 12 says in numbers, worked out anew from the tables."""

import numpy as np
import pytest

from lessons import data, sources
from lessons.exercises.bank.notebook_12.statements import (
    BOUND,
    LINKED,
    LOFTED,
    SPLIT,
    TWO,
    apart,
    doubt,
    lofted,
    prints,
    together,
    value,
    widened,
)
from lessons.exercises.engine import registry
from lessons.figures.sources.witnesses import COPIES, chances
from lessons.sources.averaging import OFF, rounding_sigma
from lessons.sources.combining import LOW_ABOVE, LOW_APOGEE_KM, LOW_BELOW, RHO
from lessons.sources.combining import SPLIT as MOST
from lessons.sources.kinship import COPY, OWN, SHARES
from lessons.sources.odds import RATIO, WEIGHT
from tests.notebooks.prose import prose

SAID = prose("12")


def test_the_assumptions_are_named_as_assumptions_with_their_numbers():
    assert (OFF, RHO, MOST, WEIGHT, RATIO) == (0.05, 0.7, 2.0, 0.3, 4.0)
    assert "**Linked by 0.7**" in SAID and "is **an assumption of this course**" in SAID
    assert "5 % of the number. That is **an assumption**, and no finding" in SAID
    assert "With a weight of 0.3 (**assumed**)" in SAID and "four times as often" in SAID
    assert "(**an assumption**)" in SAID and "Twice is a convention" in SAID
    assert pytest.approx((0.15, 0.40, 60)) == (LOW_BELOW * OFF, LOW_ABOVE * OFF, LOW_APOGEE_KM)
    assert "below 60 km count with 15 % below and 40 % above" in SAID and "An assumption as well" in SAID
    assert "5 %, 0.7, the weight, twice: assumptions" in SAID


def test_the_worked_and_the_half_filled_example():
    assert data.rounding_km("Japan MOD", "range_km", "2024-11-05") == 50
    assert f"±{rounding_sigma(50):.0f} km" == "±14 km" and f"±{rounding_sigma(0.1):.2f} km" == "±0.03 km"
    assert f"±{OFF * 400:.0f} km" == "±20 km" and f"**±{doubt(TWO, 'Japan MOD'):.0f} km**" == "**±25 km**"
    assert rounding_sigma(50) / 50 == pytest.approx(0.3, abs=0.02) and "three tenths of the step" in SAID
    for shown in ("±14 km", "±0.03 km", "±20 km", "**±25 km**", '"400" is anything from 375 to 425'):
        assert shown in SAID
    rounds = np.linspace(375, 425, 100_001)
    assert rounds.std() == pytest.approx(rounding_sigma(50), rel=1e-3)


def test_two_cases_of_three_is_one_standard_deviation():
    drawn = np.random.default_rng(1).normal(size=100_000)
    assert np.mean(np.abs(drawn) < 1) == pytest.approx(2 / 3, abs=0.02) and "in about two cases of three" in SAID


def test_six_prints_of_two_statements_and_one_that_became_a_limit():
    found = prints(TWO)
    assert [print.kin for print in found] == [OWN, COPY, COPY, COPY, COPY, SHARES] and "six prints" in SAID
    (limit,) = [print.claim for print in found if print.claim.publisher == "AP"]
    assert (limit.printed, limit.relation) == ("as far as 400 km", "<=")
    assert 'AP\'s "as far as 400 km" is a copy' in SAID
    assert 0.5 < apart(TWO).sigma / together(TWO).sigma < 0.6  # "a little more than half" in the solution of 12.3


def test_linked_is_hardly_better_than_one():
    assert doubt(TWO, "ROK JCS") - together(TWO).sigma < 0.5
    assert together(TWO).by_rho[0].above == pytest.approx(15.6, abs=0.05)
    assert "since" in data.source("Japan MOD").access and "19 December 2023" in data.source("Japan MOD").access
    assert "Since 19 December 2023" in SAID


def test_three_apogees_that_agree():
    said = [value(LOFTED, who, "apogee_km") for who in ("Japan MOD", "ROK JCS", "KCNA")]
    assert said == [6000, 6100, 6040.9] and "about 6,000 km. Seoul: about 6,100" in SAID and "6,040.9" in SAID
    assert [print.kin for print in prints(LOFTED, "apogee_km")] == [OWN, SHARES, OWN, OWN]
    assert "our tables link Seoul with nobody" in SAID
    assert round(lofted(*LINKED)) == 205 and round(together(LOFTED, "apogee_km", LINKED).value) == 6044
    assert "To write 6,044 would claim more" in SAID
    assert not together(LOFTED, "apogee_km").refused


def test_two_plain_figures_linked_and_not():
    assert (round(widened(OWN), 2), round(widened(SHARES), 2)) == (1.07, 1.93)
    assert "600 and 650 km, once measured apart and once with shared data" in SAID


def test_the_bound_of_2_april_2024():
    found = together(BOUND)
    assert [str(bound) for bound in found.bounds] == ["Japan MOD’s “650 or more”"]
    assert (round(found.value), round(found.sigma)) == (604, 41) and "604 ± 41 of Seoul's and KCNA's" in SAID
    assert "604 itself lies below" in found.reason
    assert doubt(BOUND, "KCNA") > 200 and "may be off by hundreds" in SAID
    assert value(BOUND, "KCNA") == 1000 and value(BOUND, "KCNA") - doubt(BOUND, "KCNA") > 650  # fits the bound
    apart_by = (value(BOUND, "KCNA") - value(BOUND, "ROK JCS")) / doubt(BOUND, "KCNA")
    assert 1 < apart_by < 2 and f"only if the doubts are widened {found.scale_factor:.2f} times" in SAID


def test_the_figure_with_an_if_of_5_january_2022():
    found = sources.combine(data.claims("nk-2022-01-05", quantity="range_km"))
    assert [str(one) for one in found.conditional] == ["Japan MOD’s “if an ordinary trajectory, some 500 km”"]
    assert (found.value, [one.claimant for one in found.estimates]) == (700, ["KCNA"])
    assert '"some 500 km", *if an ordinary trajectory*' in SAID and "KCNA had 700 km" in SAID
    copy = data.claim("nk-2022-01-05", "range_km", publisher="Reuters")
    assert (copy.printed, copy.condition) == ("about 500 km", "") and 'Reuters printed "about 500 km"' in SAID


def test_the_split_and_what_it_hangs_on():
    found = together(SPLIT)
    assert (
        found.refused
        and "3.0 times as far apart as their doubts explain" in found.reason
        and "Here it would be three times" in SAID
    )
    assert [moved.refused for moved in found.by_off] == [True, True, False, False]
    assert [moved.assumed for moved in found.by_off[2:]] == [0.1, 0.2]
    assert "if measurements may be off by 10 % or 20 %, there is a mean" in SAID
    assert all(moved.refused for moved in found.by_rho)


def test_odds_in_words():
    found = chances()
    assert (round(100 * found["one"]), round(100 * found["shared"]), round(100 * found["apart"])) == (80, 86, 94)
    for shown in ("4 of 5 cases, or 80 of 100", "16 to 1, or 94 of 100", "6 to 1, or 86 of 100", "1,024 to 1"):
        assert shown in SAID
    assert RATIO**COPIES == 1024 and round(RATIO * RATIO**WEIGHT) == 6 and round(RATIO**WEIGHT, 1) == 1.5
    assert "counts one and a half times instead of four" in SAID and RATIO / (1 + RATIO) == 4 / 5


def test_the_prints_of_february_2023_are_one_statement():
    claims = data.claims("ru-2023-02-20", quantity="outcome", claimant="US officials")
    assert len(claims) == 4 and len(sources.origins(claims)) == 1 and len({c.publisher for c in claims}) == 4
    low, high = registry.question("12.8").range
    assert low < 0.8 < high < chances()["shared"]  # who counts a copy as a second statement claims too much


def test_the_sentence_that_could_be_printed():
    assert value(SPLIT, "ROK JCS") == value(SPLIT, "Japan MOD") == 1100 and value(SPLIT, "KCNA") == 1500
    assert "at about 1,100 km; North Korea's news agency has some 1,500 km" in SAID
