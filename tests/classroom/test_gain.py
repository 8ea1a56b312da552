"""The gain of a class: against scipy, by simulation, and where there is none to tell."""

import math

import numpy as np
import pytest
import scipy  # its parts are read when they are asked for: a second that no other test has to wait

from lessons.classroom.before_after import forms
from lessons.classroom.results import gain, student_t
from lessons.classroom.results.gain import (
    FEWEST,
    Pair,
    gain_of,
    gains_by_pillar,
    in_words,
    normalised_gain,
    paired_gain,
)


def pair(who, first_form, before, after):
    """Somebody with so many questions right before and after, the first ones."""
    return Pair(who, first_form, *(tuple(at < right for at in range(forms.PER_FORM)) for right in (before, after)))


def a_class(count, seed=1):
    random = np.random.default_rng(seed)
    return [
        pair(f"student {n}", "AB"[n % 2], int(random.integers(1, 6)), int(random.integers(5, 12))) for n in range(count)
    ]


@pytest.mark.parametrize("freedom", [1, 2, 3, 9, 28, 200])
@pytest.mark.parametrize("share", [0.9, 0.95, 0.99])
def test_students_t_is_scipys(freedom, share):
    assert student_t.reach(freedom, share) == pytest.approx(scipy.stats.t.ppf((1 + share) / 2, freedom), rel=1e-8)


def test_no_freedom_is_refused():
    with pytest.raises(ValueError, match="freedom is 0; at least 1 is needed"):
        student_t.reach(0)


def test_one_order_alone_is_the_paired_t_interval():
    before, after = np.array([3.0, 4, 5, 2, 6, 4, 3, 5, 1, 4]), np.array([6.0, 9, 7, 8, 10, 9, 4, 11, 5, 8])
    found, harder = paired_gain(after - before, np.ones(10, dtype=bool))
    scipys = scipy.stats.ttest_rel(after, before).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((scipys.low, scipys.high))
    assert found.value == pytest.approx((after - before).mean()) and harder is None


@pytest.mark.parametrize("first_a", [3, 5, 8, 12])
def test_both_orders_are_the_cross_over_of_two_samples(first_a):
    """The gain is half the difference of A first and of B first with its sign turned: scipy's two samples, halved."""
    differences = np.random.default_rng(first_a).normal(3, 2, 15)
    a_first = np.arange(15) < first_a
    found, harder = paired_gain(differences, a_first)
    scipys = scipy.stats.ttest_ind(differences[a_first], -differences[~a_first]).confidence_interval(0.95)
    assert (2 * found.low, 2 * found.high) == pytest.approx((scipys.low, scipys.high))
    assert harder == pytest.approx((differences[a_first].mean() - differences[~a_first].mean()) / 2)


def test_a_harder_form_cancels_where_both_orders_were_taken():
    a_first = np.arange(20) < 14  # not half and half
    random = np.random.default_rng(3)
    gains = 3 + random.normal(0, 0.1, 20)
    differences = gains + np.where(a_first, 2.0, -2.0)  # form A is two questions harder
    found, harder = paired_gain(differences, a_first)
    assert found.low < 3 < found.high and harder == pytest.approx(2, abs=0.1)
    assert differences.mean() > 3.7, "the plain mean is off"


def simulated(count, random, harder, a_first_share=0.5):
    """A class that answers twelve questions before and after: people differ, so do their gains; form A is harder."""
    able = random.normal(-0.6, 0.8, count)
    gained = random.normal(1.0, 0.5, count)
    a_first = np.arange(count) < round(count * a_first_share)
    hard = np.where(a_first, harder, -harder) / 2  # the first form; the second is as much easier

    def right(ability, hard):
        return random.binomial(12, 1 / (1 + np.exp(hard - ability)))

    return right(able, hard), right(able + gained, -hard), a_first


@pytest.mark.parametrize("count", [10, 15, 30])
@pytest.mark.parametrize("harder", [0.0, 0.5])
def test_the_intervals_cover_as_often_as_they_say(count, harder):
    random = np.random.default_rng(round(count + 100 * harder))
    truth = [simulated(200_000, random, harder)]
    before, after, _ = truth[0]
    true_gain, true_share = (after - before).mean(), (after - before).mean() / (12 - before).mean()
    inside, share_inside, runs = 0, 0, 2000
    for _ in range(runs):
        before, after, a_first = simulated(count, random, harder)
        found, _ = paired_gain((after - before).astype(float), a_first)
        share = normalised_gain((after - before).astype(float), (12 - before).astype(float))
        inside += found.low <= true_gain <= found.high
        share_inside += share.low <= true_share <= share.high
    # Two thousand runs of a true 95 % lie within 94.0 and 96.0 in 19 of 20 cases.
    assert 0.935 <= inside / runs <= 0.965, inside / runs
    assert 0.925 <= share_inside / runs <= 0.97, share_inside / runs


def test_a_percentile_bootstrap_would_cover_too_seldom():
    """Why Student's t: with ten pairs the bootstrap's 95 % are some 90, and those of the intervals given 95."""
    random = np.random.default_rng(8)
    before, after, _ = simulated(200_000, random, 0.0)
    true_gain, inside, ours = (after - before).mean(), 0, 0
    for _ in range(1000):
        before, after, a_first = simulated(10, random, 0.0)
        found, _ = paired_gain((after - before).astype(float), a_first)
        means = random.choice(after - before, (500, 10)).mean(axis=1)
        low, high = np.percentile(means, (2.5, 97.5))
        inside += low <= true_gain <= high
        ours += found.low <= true_gain <= found.high
    assert inside / 1000 < 0.93 < ours / 1000, (inside, ours)


def test_too_few_are_told_and_nothing_is_reckoned():
    few = a_class(FEWEST - 1)
    assert gain_of(few) is None and gains_by_pillar(few) == {}
    (told,) = in_words(few, 0)
    assert (
        told.startswith(f"Too few: {FEWEST - 1} took both forms. Below {FEWEST} students") and "1.5 questions" in told
    )
    assert in_words([], 3)[1] == "3 took one form alone, and count for no gain."
    assert student_t.reach(FEWEST - 2) * 2 / math.sqrt(FEWEST - 1) > 1.5, "what the sentence says"


def test_a_class_in_words():
    told = in_words(a_class(30), 1)
    assert told[0].startswith("30 took both forms: ") and "95 % interval" in told[0]
    assert told[1] == "1 took one form alone, and counts for no gain."
    assert any("normalised gain" in sentence for sentence in told)
    assert any(sentence.startswith("15 took form A first, 15 form B: a difference") for sentence in told)
    one_order = [one._replace(first_form="A") for one in a_class(30)]
    assert any("Let half of the class begin with each." in sentence for sentence in in_words(one_order, 0))


def test_no_gain_is_told_as_one_that_cannot_be_told():
    none = [pair(f"s{n}", "AB"[n % 2], 5 + n % 3, 5 + (n + 1) % 3) for n in range(12)]
    assert "The interval holds 0: whether the class gained cannot be told from this." in in_words(none, 0)


def test_a_class_that_knew_everything_has_nothing_left_to_gain():
    found = gain_of([pair(f"s{n}", "AB"[n % 2], 12, 12) for n in range(10)])
    assert found.normalised is None and found.gain == gain.Interval(0.0, 0.0, 0.0)
    assert not any("nan" in sentence for sentence in in_words([pair(f"s{n}", "A", 12, 12) for n in range(10)], 0))


def test_pillars_are_four_questions_each():
    pairs = [pair(f"s{n}", "AB"[n % 2], 4, 8) for n in range(10)]  # the first pillar known, the second learned
    found = gains_by_pillar(pairs)
    assert [round(one.gain.value) for one in found.values()] == [0, 4, 0]
    assert {one.questions for one in found.values()} == {4}
