"""A mistake is worked out from the truth or the data: no number is typed by hand, which new data would leave wrong."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from lessons.exercises import bank

FILES = sorted(Path(bank.__file__).parent.rglob("*.py"))
# Counts, halves, powers of ten, and the factors of units and formulas: what mistakes are made of.
COUNTS = {0, 0.5, 1, 2, 3, 3.5, 4, 5, 10, 30, 60, 100, 1000}
FACTORS = {0.00982, 0.3048, 1.6, 1.609344, 1.852, 3.57, 7.5, 9.6}


def hand_typed(source: str) -> Iterator[str]:
    """Yield each function of a mistake in which a number is typed, or nothing but numbers stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Lambda):
            names = [name for name in ast.walk(node.body) if isinstance(name, ast.Name)]
            numbers = [one.value for one in ast.walk(node.body) if isinstance(one, ast.Constant)]
            typed = [one for one in numbers if isinstance(one, int | float) and abs(one) not in COUNTS | FACTORS]
            if typed or not names:
                yield ast.unparse(node)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("apogee_for_range", "range_for_apogee"):
            yield from [ast.unparse(node)] if isinstance(node.args[0], ast.Constant) else []


def test_no_mistake_of_the_bank_is_typed_by_hand():
    assert len(FILES) > 15
    found = {path.name: typed for path in FILES if (typed := [*hand_typed(path.read_text(encoding="utf-8"))])}
    assert found == {}


@pytest.mark.parametrize(
    "lambda_", ["truth: 44.79", "truth: 13", "truth: 0.0", "truth: (angle(425, 75), 9)", "truth: truth - (67 * 60 + 5)"]
)
def test_a_typed_number_is_found(lambda_):
    assert [*hand_typed(f"Mistake('m', lambda {lambda_}, 'why')")]


def test_a_function_of_truth_or_data_is_none():
    assert not [*hand_typed("a = lambda truth: truth / 2\nb = lambda truth: HIGH\nc = lambda truth: _free_minutes()")]
