"""Properties of reading: what is printed reads back as itself, and no text does worse than a ValueError."""

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lessons.units import Reading, convert, dimension, read
from lessons.units.hedges import BEFORE, SIGNS
from lessons.units.table import UNITS

NUMBERS = st.one_of(
    st.integers(0, 10**9).map(float),
    st.floats(1e-6, 1e9).map(lambda value: float(f"{value:.6g}")),
    st.floats(-1e9, 1e9, allow_nan=False),
)
SYMBOLS = st.sampled_from([unit.symbol for unit in UNITS])
HEDGES = st.sampled_from(["", *(phrase for phrase in BEFORE if phrase not in SIGNS)])


@settings(deadline=None)
@given(NUMBERS, SYMBOLS, HEDGES)
def test_a_printed_number_reads_back(value, unit, hedge):
    printed = Reading(value, unit=unit, hedge=hedge, relation=BEFORE.get(hedge, "="))
    assert read(str(printed)) == printed


@settings(deadline=None)
@given(NUMBERS, NUMBERS, SYMBOLS, HEDGES)
def test_a_printed_range_reads_back(one, other, unit, hedge):
    # "600 to 400 s" is a length of time, but "0 to 1" of "m" may be minutes: only the best reading must come back.
    low, high = sorted((one, other))
    printed = Reading(low, high, unit, hedge, "range")
    assert read(str(printed)) == printed


@settings(deadline=None)
@given(NUMBERS, SYMBOLS, SYMBOLS)
def test_conversion_there_and_back(value, start, end):
    if dimension(start) != dimension(end):
        return
    assert convert(convert(value, start, end), end, start) == pytest.approx(value, rel=1e-12)


PIECES = st.sampled_from(
    [*"0123456789", "1,500", "1.5", "4:54", "e9", ".", ",", " ", "-", "–", "~", "±", "+", "(", ")", "½", "²", "km", "m"]
    + ["miles", "min", "s", "about", "at least", "or more", "between", "and", "to", "in", "of", "a", "hundred", "seven"]
    + ["thousand", "half", "mach", "%", "°", "nan", "<b>", "\u00a0", "\u202e", "٤", "not", "/", "..", "'", "times"]
)


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(max_size=250), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES).map("".join)))
@example("1" * 200)
@example("1," * 100)
@example("٤" * 60 + "½")
def test_any_text_is_read_or_refused_with_a_value_error(text):
    for unit in (None, "km", "%", ""):
        try:
            found = read(text, unit)
        except ValueError as error:
            assert str(error)
        else:
            assert all(abs(reading.value) < float("inf") for reading in found.readings())


SLOW = ["1,", "1 ", "1.1", "about ", "and ", "- ", "1:", "a", "/", "seven-", "1e", "up to ", "("]


@pytest.mark.parametrize("piece", SLOW)
def test_no_text_takes_long(piece):
    # Real ones take under a millisecond; a search that went back and forth over these would not come to an end.
    with contextlib.suppress(ValueError):
        read((piece * 200)[:200])
