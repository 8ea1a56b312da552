"""Whatever is handed in as an answer gets one sentence: from hostile objects to thousands of random texts."""

import random
from collections import UserDict

import numpy as np
import pytest

from lessons import data, units
from lessons.exercises import check
from lessons.exercises.engine.attempts import judge_and_record
from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.plain_answers import plain_answer
from lessons.exercises.engine.verdicts import Verdict
from tests.exercises.sample_questions import SAMPLES


class Raising:
    """An object that raises whatever is asked of it."""

    def __getattribute__(self, name):
        raise RuntimeError(f"do not ask for {name}")


class Text(str):
    """A text that cannot be encoded."""

    def encode(self, *given):
        raise RuntimeError("no")


class Whole(int):
    """A number of which no size can be told."""

    def __abs__(self):
        raise RuntimeError("no")


class Rows(UserDict):
    """A table whose rows cannot be read."""

    def items(self):
        raise RuntimeError("no")


class Named(type):
    """Types that do not tell their name."""

    @property
    def __name__(cls):
        raise RuntimeError("no name")


def nested(depth):
    """Return a list in a list in a list."""
    answer = 400
    for _ in range(depth):
        answer = [answer]
    return answer


ring = []
ring.append(ring)
HOSTILE = [np.float64, float, Raising(), Raising, Text("400"), Whole(400), Rows(a=1), Named("N", (), {})(), ring]
HOSTILE += [10**5000, -(10**5000), [10**5000], {10**5000: 1}, nested(3), nested(5000), {"a": nested(90)}]
HOSTILE += [
    np.zeros((2,) * 10),
    np.zeros(10**6),
    np.array([None, "x"], object),
    [0] * 10**5,
    {n: n for n in range(5000)},
]
HOSTILE += [np.datetime64("NaT"), np.float64("nan"), np.ma.masked, 1j, range(10**9), (x for x in "ab"), lambda: 400]


@pytest.mark.parametrize("question", SAMPLES, ids=lambda question: question.id)
def test_a_hostile_object_gets_one_sentence(question):
    for number, answer in enumerate(HOSTILE):
        found = judge(question, answer)
        assert found.verdict not in (Verdict.RIGHT, Verdict.NOT_ATTEMPTED), f"{question.id}: no. {number} got {found}"
        assert len(found.plain()) < 1200 and "\n" not in found.sentence, f"{question.id}: no. {number} got {found}"


def test_it_is_recorded_and_told_by_its_type():
    found = check("03.3", np.float64)
    assert found.verdict is Verdict.CANNOT_BE_READ and "the type float64, not a value of it" in found.plain()
    for number, answer in enumerate(HOSTILE):
        found, state = judge_and_record(SAMPLES[1], answer)
        assert state is not None and found.trouble == "", f"no. {number}: {found}"
        assert found.plain().count("such as") <= 1, found


def test_a_claim_and_a_quantity_that_was_read_are_what_they_say():
    claim = data.claim("nk-2019-08-24", "range_km")
    assert plain_answer(claim) == "about 380 km" and plain_answer([claim]) == ["about 380 km"]
    assert plain_answer(units.read("about 250 miles")) == "about 250 mi"
    assert check("03.9", claim).verdict is Verdict.RIGHT


def test_what_is_a_value_is_still_read():
    assert plain_answer(np.array([350, 450.5])) == [350.0, 450.5] and plain_answer({1: (2, {3})}) == {"1": [2, [3]]}
    assert plain_answer(np.bool_(True)) is True and plain_answer(np.str_("a")) == "a"


WORDS = (
    "about at least over up to 400 km 1,5 miles nmi between and - – to 3:20 % ± ~ < > e9 1e400 -0 ½ ² nan inf not said"
)
PIECES = [
    *WORDS.split(),
    "0.0000001",
    "9" * 40,
    "\x00",
    "\u202e",
    "\ud800",
    "٤٠٠",
    "<b>",
    "\n",
    "(",
    ")",
    "min",
    "Mach",
    "x",
]
SEEDS = 12
EACH = 1250  # with the seeds, fifteen thousand judgements


@pytest.mark.parametrize("seed", range(SEEDS))
def test_fifteen_thousand_random_answers_raise_nothing(seed):
    dice = random.Random(seed)

    def text():
        return dice.choice(("", " ")).join(dice.choices(PIECES, k=dice.randint(1, 7)))

    def value():
        number = dice.choice((dice.uniform(-1e3, 1e3), 10.0 ** dice.randint(-320, 308), dice.randint(-9, 10**18)))
        return dice.choice(
            (text(), number, None, True, [text(), number], (number, number), {"range": {"value": text()}})
        )

    for turn in range(EACH):
        question, answer = SAMPLES[(turn + seed) % len(SAMPLES)], value()
        try:
            found = judge(question, answer)
            assert found.sentence and found.plain() and found.html()
        except Exception as error:
            raise AssertionError(f"seed {seed}, turn {turn}: {question.id} with {answer!r} raised {error!r}") from error
