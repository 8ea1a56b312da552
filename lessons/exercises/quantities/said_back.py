"""Answers said back: in short, converted, as a share; never with more digits than help."""

from __future__ import annotations

import math
from dataclasses import replace

from lessons.units import Reading, dimension, number_text

FEWEST_DIGITS, MOST_DIGITS = 3, 6  # significant digits of a converted number


def as_sentence(note: str) -> str:
    """Return a note with a capital and a full stop, '' for none; a first word of one letter is a unit and stays.

    >>> as_sentence("only 400 km was read"), as_sentence("m was read as metres")
    ('Only 400 km was read.', 'm was read as metres.')
    """
    if not note:
        return ""
    return (note[0].upper() + note[1:] if note[:2].isalpha() else note) + "."


def conversion_note(reading: Reading, unit: str) -> str:
    """Say what an answer in another unit is in the question's unit, hedge included; '' where nothing was converted.

    >>> from lessons.units import read
    >>> conversion_note(read("about 249 miles"), "km")
    'About 249 mi is about 401 km.'
    """
    converted = reading.to(unit)
    if not reading.unit or reading.unit == converted.unit or dimension(unit) == "number":
        return ""
    digits = FEWEST_DIGITS
    if reading.step and reading.value:
        digits = math.floor(math.log10(abs(reading.value) / reading.step) + 1e-9) + 1
    digits = min(MOST_DIGITS, max(FEWEST_DIGITS, digits))
    low = float(f"{converted.value:.{digits}g}")
    high = None if converted.high is None else float(f"{converted.high:.{digits}g}")
    return as_sentence(f"{reading.brief()} is {replace(converted, value=low, high=high)}")


def share_text(share: float) -> str:
    """Print a share (0 to 1) in per cent, with as many digits as keep it from looking like 0 or 100 %.

    >>> share_text(0.8), share_text(0.999999), share_text(0.005)
    ('80 %', '99.9999 %', '0.5 %')
    """
    percent = 100 * share
    for digits in range(FEWEST_DIGITS, 16):
        rounded = float(f"{percent:.{digits}g}")
        if rounded not in (0.0, 100.0) or share in (0.0, 1.0):
            break
    return f"{number_text(rounded)} %"
