"""Asked how far a number may be off: the spread is an answer with and without its sign, and behind its number."""

import pytest

from lessons.exercises import check
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.probability import Probability

ASKED = {"id": "90.1", "prompt": "How far off?", "truth": lambda: 20.0, "unit": "km", "tolerance": 1, "hints": ("-",)}
MORE = {"solution": "20 km.", "why": "So."}


@pytest.mark.parametrize("answer", ["20", "±20", "± 20 km", "+/- 20 km", "400 ± 20 km", "give or take 20 km", "20 km"])
def test_a_spread_is_read_with_its_sign(answer):
    assert Number(**ASKED, **MORE, give_or_take=True).judge(answer).verdict is Verdict.RIGHT


def test_a_wrong_spread_is_wrong_and_where_no_spread_is_asked_a_sign_is_no_answer():
    assert Number(**ASKED, **MORE, give_or_take=True).judge("400 ± 30 km").verdict is Verdict.WRONG
    assert Number(**ASKED, **MORE).judge("400 ± 20 km").verdict is Verdict.CANNOT_BE_READ


@pytest.mark.parametrize(
    "answer, verdict",
    [
        ("80 of 100", Verdict.DEFENSIBLE),
        ("4 in 5", Verdict.DEFENSIBLE),
        ("about 80 out of 100", Verdict.DEFENSIBLE),
        ("20 of 100", Verdict.LOWER),
        ("120 of 100", Verdict.CANNOT_BE_READ),
        ("1 of 0", Verdict.CANNOT_BE_READ),
        ("4 to 1", Verdict.CANNOT_BE_READ),
    ],
)
def test_so_many_of_so_many_is_a_chance(answer, verdict):
    asked = {"id": "90.2", "prompt": "How likely?", "range": (0.75, 0.85), "too_high": "Less.", "too_low": "More."}
    assert Probability(**asked, **MORE, hints=("-",)).judge(answer).verdict is verdict


@pytest.mark.parametrize("number", ["12.2", "12.3", "12.4"])
def test_notebook_12_reads_the_spreads_it_shows(number):
    told = check(number, "±1,234 km")
    assert "Cannot be read" not in str(told._repr_html_())
