"""What a spreadsheet gets of answers that went the way of all answers: through `check`."""

import pytest

from lessons import progress
from lessons.exercises import check
from lessons.exercises.engine import export, registry
from lessons.exercises.engine.markup import to_plain
from tests.exercises.sample_questions import CHOICE, HEDGED, INTERVAL, PLAIN, SAMPLES, SEVERAL, TABLE


@pytest.fixture(autouse=True)
def samples_as_notebook_99(monkeypatch):
    """Let the samples be the questions of a notebook 99."""
    monkeypatch.setattr(registry, "notebooks", lambda: ("99",))
    monkeypatch.setattr(registry, "questions", lambda notebook: SAMPLES)


def exported():
    header, *rows = export.rows()
    assert header == ("question", "answer", "verdict", "time_utc", "course_version")
    return [row[1] for row in rows]


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@x", "\tx", "\r=1", "\n=1", '=HYPERLINK("http://x","y")'])
def test_what_would_run_in_a_spreadsheet_is_quoted(typed):
    check(HEDGED.id, typed)
    assert exported() == ["'" + typed]


@pytest.mark.parametrize(
    ("question", "given", "told"),
    [
        (HEDGED, "about 400 km", "about 400 km"),
        (HEDGED, 'he said "about 400"', 'he said "about 400"'),
        (PLAIN, 1500, "1500"),
        (PLAIN, 1500.5, "1500.5"),
        (PLAIN, -3, "'-3"),
        (INTERVAL, (350, 450.0), "350; 450"),
        (CHOICE, "japan", "Japan's ministry"),
        (CHOICE, "Japan's ministry", "Japan's ministry"),
        (SEVERAL, ["a", "c"], "; ".join(to_plain(SEVERAL.options[key].label) for key in "ac")),
        (
            TABLE,
            {"range": {"who": "japan", "value": "=400", "hedge": ""}, "count": {"who": "", "value": ""}},
            "How far: Who says so = Japan, How much = =400; How many: -",
        ),
        (TABLE, {"=x": "=y"}, "'=x: =y"),
    ],
)
def test_answers_are_told_in_words(question, given, told):
    check(question.id, given)
    assert exported() == [told]


def test_a_question_that_this_course_does_not_have_keeps_its_words():
    progress.record("12.7", '{"a": {"b": "x"}}', "right", "9.0")
    progress.record("12.8", "no JSON", "right", "9.0")
    assert exported() == ["a: b = x", "no JSON"]
