"""A question that is not whole, or in which two answers could be confused, does not build."""

from dataclasses import replace

import pytest

from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.interval import IntervalMistake
from lessons.exercises.kinds.table import Column, Row
from lessons.exercises.quantities.mistakes import Mistake, apogee_for_range, miles_not_km, nautical_for_statute
from lessons.exercises.quantities.quantity import Quantity
from tests.exercises.known import right_answer
from tests.exercises.sample_questions import CHOICE, HEDGED, INTERVAL, LIKELY, SEVERAL, SILENT, TABLE


def refuses(question, *says, **changes):
    with pytest.raises(ValueError) as caught:
        replace(question, **changes).check_whole()
    for text in (question.id, *says):
        assert text in str(caught.value)


def test_two_mistakes_that_overlap():
    near = Mistake("about half", lambda truth: truth * 0.62, "It is about half.")
    refuses(HEDGED, "'miles given as km'", "'about half'", "overlap", mistakes=(miles_not_km(), near))


def test_a_mistake_that_overlaps_the_right_answer():
    refuses(HEDGED, "'apogee for range'", "overlaps the right answer", mistakes=(apogee_for_range(410),))


def test_windows_touch_only_when_they_overlap():
    # Right is 392 to 408; a mistake at 417 with 2 % begins at 408.66, one at 416 at 407.68.
    replace(HEDGED, mistakes=(apogee_for_range(417),)).check_whole()
    refuses(HEDGED, "overlaps", mistakes=(apogee_for_range(416),))


def test_a_mistake_may_set_its_own_tolerance():
    replace(HEDGED, mistakes=(apogee_for_range(409, tolerance=0.001),)).check_whole()
    refuses(HEDGED, "overlap", mistakes=(nautical_for_statute(), miles_not_km(tolerance=0.9)))


def test_interval_mistakes():
    refuses(INTERVAL, "right or defensible", mistakes=(Mistake("same", lambda end: end + 1, "It is the same."),))
    wider = IntervalMistake("wider", lambda ends: (ends[0] - 30, ends[1] + 30), "Too wide.")
    refuses(INTERVAL, "'wider'", "right or defensible", mistakes=(wider,))
    twin = Mistake("twin", lambda end: end * 0.622, "It is a twin.")
    refuses(INTERVAL, "'miles given as km' and 'twin' overlap", mistakes=(miles_not_km(), twin))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"id": "3.2"}, "two digits"),
        ({"prompt": " "}, "prompt is empty"),
        ({"solution": ""}, "solution is empty"),
        ({"why": ""}, "why is empty"),
        ({"hints": ("one",)}, "two or three"),
        ({"hints": "two"}, "two or three"),
        ({"hints": ("a", "b", "c", "d")}, "two or three"),
        ({"unit": "parsec"}, "'parsec' is not known"),
        ({"truth": float("nan")}, "finite number is needed"),
        ({"hedge_expected": "perhaps"}, "it may be None or one of about"),
        ({"tolerance": -1}, "tolerance is negative"),
        ({"truth": 430, "report_step": 100, "mistakes": ()}, "the tolerance refuses"),
        ({"mistakes": (miles_not_km(), miles_not_km())}, "appears twice"),
        ({"mistakes": (Mistake("", lambda truth: 1.0, ""),)}, "needs a name and a why"),
        ({"mistakes": (Mistake("none", lambda truth: float("inf"), "w"),)}, "finite number is needed"),
    ],
)
def test_numbers(changes, says):
    with pytest.raises(ValueError, match=r"^question ") as caught:
        replace(HEDGED, **changes).check_whole()
    assert says in str(caught.value)


def test_choices():
    silent = {**CHOICE.options, "jcs": Option("South Korea's staff")}
    refuses(CHOICE, "'jcs' needs a why", options=silent)
    refuses(CHOICE, "must name options", right="nobody")
    refuses(CHOICE, "at least two", options={"japan": Option("Japan")})
    refuses(CHOICE, "label of its own", options={**CHOICE.options, "twin": Option("Japan's Ministry", "w")})
    refuses(SEVERAL, "must name options", right=set())


def test_tables():
    row = TABLE.rows[1]
    refuses(TABLE, "needed are", rows=(replace(row, cells={"who": "japan"}),))
    refuses(TABLE, "none of the options", rows=(replace(row, cells={**row.cells, "who": "nobody"}, messages={}),))
    refuses(TABLE, "needs a Quantity", rows=(replace(row, cells={**row.cells, "value": "400"}),))
    bad = Quantity(truth=400, unit="km", mistakes=(apogee_for_range(401),))
    refuses(TABLE, "row 'count', column 'value'", "overlaps", rows=(replace(row, cells={**row.cells, "value": bad}),))
    refuses(TABLE, "belongs to a right option", rows=(replace(row, messages={("who", "japan"): "No."}),))
    refuses(TABLE, "belongs to no option", rows=(replace(row, messages={("who", "moon"): "No."}),))
    refuses(TABLE, "no_hedge", columns=(*TABLE.columns[:2], Column("hedge", "H", TABLE.columns[2].options, "nil")))
    refuses(TABLE, "key of its own", rows=(row, row))
    assert Row("r", "R", row.cells)


def test_probabilities():
    refuses(LIKELY, "the smaller first", range=(0.9, 0.6))
    refuses(LIKELY, "too_high", too_high="")


def test_a_silent_report_needs_no_number():
    assert right_answer(SILENT) == "not said"
