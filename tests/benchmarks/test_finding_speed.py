"""How long it takes to find every quantity of a text of 10, 100 and 1,000 kB: measured, never asserted."""

import re
from pathlib import Path

import pytest

from lessons.units import find

REPORTS = Path(__file__).parents[1] / "units" / "reports"
# Three sentences without a number to each with some: about three quantities in a thousand characters, as in news.
BETWEEN = (
    "Officials in the capital declined to say whether the launch had been expected, and a spokesman referred all "
    "questions to the ministry. The council is to meet behind closed doors, diplomats said, after several members "
    "called for a common answer. Analysts cautioned that first figures are often revised, and that neither side "
    "publishes what its radars saw. "
)
# Nothing but what could begin a quantity: the worst that was found.
WORST = ("half an ", "400 or ", "about ", "1, ", "1,", "(1")


def news(size: int, between: str = BETWEEN) -> str:
    """Return a text of so many characters, of the sentences of the units' tests."""
    lines = [line for name in ("built.tsv", "aside.tsv") for line in (REPORTS / name).read_text("utf-8").splitlines()]
    sentences = [re.sub(r"[{}]", "", line.split("\t")[0]) for line in lines if not line.startswith("#")]
    text = " ".join(f"{sentence} {between}" for sentence in sentences)
    return (text * (size // len(text) + 1))[:size]


@pytest.mark.parametrize("size", [10_000, 100_000, 1_000_000])
def test_news(benchmark, size):
    assert benchmark.pedantic(find, args=(news(size),), rounds=5, warmup_rounds=1)


@pytest.mark.parametrize("size", [10_000, 100_000, 1_000_000])
def test_nothing_but_quantities(benchmark, size):
    assert benchmark.pedantic(find, args=(news(size, ""),), rounds=3)


@pytest.mark.parametrize("piece", WORST)
@pytest.mark.parametrize("size", [10_000, 100_000])
def test_the_worst(benchmark, size, piece):
    benchmark.pedantic(find, args=((piece * size)[:size],), rounds=2)
