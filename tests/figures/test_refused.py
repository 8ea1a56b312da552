"""What cannot be drawn is refused when it is made, in one sentence that says what is accepted."""

import re

import pytest

from lessons.figures.engine.layers import Marker, Polygon, Polyline, Text
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import claimants_sheet


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Polyline([1, 2, 3], "ink"), "xy: shape (3,) given; a column of x and a column of y are expected"),
        (lambda: Polygon([(1, 2, 3)], "ink"), "xy: shape (1, 3) given"),
        (lambda: Polyline([(1, 2)], "ink", dash="wavy"), "dash: 'wavy' is not known; use one of solid, dash, dot"),
        (lambda: Polygon([(1, 2)], "ink", opacity=2), "opacity: 2 given; a number from 0 to 1 is expected"),
        (lambda: Marker(1, 2, "ink", "star", 3), "shape: 'star' is not known; use one of circle, square"),
        (lambda: Text(1, 2, "a", "ink", "left"), "anchor: 'left' is not known; use one of start, middle, end"),
        (lambda: Polyline([(1, 2)], "pinkish"), "colour: 'pinkish' is not a colour role; use one of blue, "),
        (lambda: Table(("a", "b"), ((1, 2), (1,)), "c"), "rows: row 2 has 1 cells; 2 are expected"),
        (lambda: claimants_sheet(()), "claims: none given; at least one is expected"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_one_sentence(make, says):
    with pytest.raises(ValueError, match=re.escape(says)) as told:
        make()
    assert "\n" not in str(told.value)
