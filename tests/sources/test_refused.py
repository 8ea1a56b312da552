"""What cannot be asked of the sources: each is refused in one sentence that names it and says what is accepted."""

import math
import re

import pytest

from lessons import sources
from lessons.sources import (
    base_rates,
    calibration,
    dealing,
    graded,
    launches,
    likelihood,
    saying,
    selections,
    when_words,
)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: base_rates.base_rate("weight"), "quantity 'weight' is not counted; accepted: range_km, "),
        (lambda: calibration.brier([0.5], [1], "new"), "form 'new' is not known; accepted: half or original"),
        (lambda: calibration.share_interval(3, 2), "hits 3 of answers 2 is no share; accepted: 0 to all of at least"),
        (lambda: calibration.share_interval(0, 0), "hits 0 of answers 0 is no share"),
        (lambda: dealing.shuffled(3), "seed 3 is no number of a deck; accepted: a whole number from 10000 to 99999"),
        (lambda: dealing.shuffled(True), "seed True is no number of a deck"),
        (lambda: dealing.shuffled(48213.0), "seed 48213.0 is no number of a deck"),
        (lambda: graded.graded("x"), "key 'x' is none of the graded claims; accepted: jcs, "),
        (lambda: likelihood.words(2), "probability 2 is none; accepted: a number from 0 to 1, such as 0.7"),
        (lambda: likelihood.words(-0.1), "probability -0.1 is none"),
        (lambda: likelihood.words(True), "probability True is none"),
        (lambda: likelihood.words(math.nan), "probability nan is none"),
        (
            lambda: saying.launched("cn-2013-05-13"),
            "'cn-2013-05-13': nobody stated the hour of the launch; one who did",
        ),
        (lambda: selections.published_span("nk-2006-07-05"), "only limits are published for nk-2006-07-05"),
        (lambda: when_words.span_words(math.nan), "minutes nan given; accepted: a number of minutes, 0 or more"),
        (lambda: when_words.span_words(math.inf), "minutes inf given"),
        (lambda: when_words.span_words(-1), "minutes -1 given"),
        (lambda: launches.stated_launch("nk-2017-11-29", "nobody"), "claimant 'nobody' is in no claim"),
        (lambda: launches.stated_launch("nk-2017-02-12", "CSIS Missile Threat", stage="early"), "stage: 'early' given"),
        (
            lambda: launches.stated_launch("nk-2017-02-12", "CSIS Missile Threat", "the second"),
            "claimant: 'CSIS Missile Threat' did not state range and apogee of nk-2017-02-12, the second; one who did",
        ),
        (
            lambda: launches.stated_launch("nk-2017-02-12", "CSIS Missile Threat").minutes,
            "CSIS Missile Threat stated no time of nk-2017-02-12; one who did is needed",
        ),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_sentence(call, says):
    with pytest.raises(ValueError, match=re.escape(says)) as told:
        call()
    assert "\n" not in str(told.value)


def test_who_takes_no_side_is_neither_too_sure_nor_too_unsure():
    found = calibration.sureness([0.5, 0.5], [1, 0])
    assert (found.verdict, found.answers, found.low, found.high) == (calibration.TOO_FEW, 0, 0.0, 1.0)
    assert math.isnan(found.right)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 minutes"), (1, "1 minute"), (119, "119 minutes"), (120, "2 hours"), (2879, "48 hours"), (2880, "2 days")],
)
def test_a_span_is_said_in_the_largest_unit_of_which_it_has_two(minutes, words):
    assert when_words.span_words(minutes) == words


def test_a_launch_knows_whether_its_range_is_a_lower_limit():
    assert sources.stated_launch("nk-2022-01-11", "ROK JCS").over_range  # "more than 700 km"
    assert not sources.stated_launch("nk-2016-06-22", "KCNA").over_range


def test_the_apogees_that_a_print_allows_reach_to_half_its_step():
    assert sources.stated_launch("nk-2016-06-22", "KCNA").apogee_interval_km == pytest.approx((1413.55, 1413.65))
