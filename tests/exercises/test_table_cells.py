"""Tables filled in from code: rows and columns as a reader sees them, a table of one column as a list."""

import pytest

from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.verdicts import Verdict as V
from tests.exercises import sample_questions as S


@pytest.mark.parametrize("answer", [["370 km"], {"zone": "370 km"}, {"zone": ["370 km"]}])
def test_a_table_of_one_column_is_a_list_of_what_stands_in_it(answer):
    assert judge(S.CELL, answer).verdict is V.RIGHT


def test_what_is_no_table_is_told_how_one_is_written():
    found = judge(S.CELL, "370 km")
    assert found.verdict is V.CANNOT_BE_READ
    assert "expected is a list of the 1 rows in the order shown, each what stands under" in found.plain()


def test_rows_and_columns_are_named_as_they_are_shown():
    told = {"How far": {"Who says so": "Japan", "how much": "about 400 km", "hedge": "about"}}
    rest = {"How many": ["Japan", "not said", "at least"]}
    assert judge(S.TABLE, told | rest).verdict is V.RIGHT
    said = judge(S.TABLE, {"how high": 7}).plain()
    assert '\'how high\' is no row of this table; expected are "How far", "How many".' in said
    said = judge(S.TABLE, {"how far": {"speed": 7}}).plain()
    assert '\'speed\' is no column of this table; expected are "Who says so", "How much", "Hedge".' in said
    said = judge(S.TABLE, {"how far": 7}).plain()
    assert "'7' is no row of this table; expected is a list of the 2 rows in the order shown, each a list with " in said
