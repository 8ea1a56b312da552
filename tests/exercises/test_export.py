"""What a spreadsheet gets of answers that went the way of all answers: through `check`."""

import csv
import io

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
    assert header == ("question", "answer", "verdict", "time_utc", "course_version", "mistake", "minutes")
    return [row[1] for row in rows]


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@x", "\tx", "\r=1", "\n=1", '=HYPERLINK("http://x","y")'])
def test_what_would_run_in_a_spreadsheet_is_quoted(typed):
    check(HEDGED.id, typed)
    (cell,) = exported()
    assert cell.startswith("'") and cell.replace("'", "") == typed


@pytest.mark.parametrize(
    "typed", ["＝1", "＋1", "－1", "＠x", " =1", "\xa0=1", "\u200b=1", "\ufeff=1", "\x00=1", "\x0b=1", '"=1']
)
def test_what_only_looks_otherwise_is_quoted_too(typed):
    cell = export.harmless(typed)
    assert cell.startswith("'") and cell.replace("'", "") == typed


@pytest.mark.parametrize("mark", [";", ",", "\t", "|", "\n", "\r"])
def test_a_cell_that_is_split_elsewhere_holds_no_formula(mark):
    assert export.harmless(f"1{mark}=cmd|' /C calc'!A0") == f"1{mark}'=cmd|' /C calc'!A0"
    assert export.harmless(f"1{mark} @x{mark}2") == f"1{mark}' @x{mark}2"
    for delimiter in ";,\t|":
        text = io.StringIO(newline="")
        csv.writer(text).writerow(["question 01.1", export.harmless(f'1{mark}"=cmd"{mark}＝x')])
        cells = [
            cell for row in csv.reader(io.StringIO(text.getvalue(), newline=""), delimiter=delimiter) for cell in row
        ]
        assert not [cell for cell in cells if cell.strip()[:1] in tuple("=+-@＝＋－＠")], delimiter


@pytest.mark.parametrize("typed", ["400 km", "350; 450", "a = b", "5-7 km", "x@y", "question 01.10"])
def test_what_is_harmless_is_left_alone(typed):
    assert export.harmless(typed) == typed


def test_an_id_is_text_in_any_spreadsheet():
    for number in ("01.1", "01.10"):
        progress.record(number, '"a"', "right", "9.0")
    assert [row[0] for row in export.rows()[1:]] == ["question 01.1", "question 01.10"]


def test_a_failed_export_leaves_no_file(tmp_path, monkeypatch):
    path = tmp_path / "answers.csv"

    class Full(io.FileIO):
        def write(self, content):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(export.Path, "open", lambda self, mode: Full(self, mode))
    with pytest.raises(OSError, match="No space"):
        export.write([("a",)], path)
    assert not path.exists()
    monkeypatch.undo()
    export.write([("half a pair \ud800",)], path)
    assert path.read_bytes() == b"\xef\xbb\xbfhalf a pair ?\r\n"
    with pytest.raises(FileExistsError):
        export.write([("b",)], path)
    assert b"half" in path.read_bytes(), "one that was there is left alone"


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


def test_the_mistake_and_the_minutes_stand_behind_an_answer():
    known = HEDGED.wrong_answers()[0]
    told = export.told(
        [
            progress.Answer(HEDGED.id, f'"{known.answer}"', known.verdict.key, "2026-01-01T10:00:00+00:00", ""),
            progress.Answer(HEDGED.id, f'"{known.answer}"', "right", "2026-01-01T10:02:30+00:00", ""),
            progress.Answer(HEDGED.id, '"far"', "wrong", "2026-01-01T11:00:00+00:00", ""),
        ]
    )
    assert [one.mistake for one in told] == [known.mistake, "", ""], "where it is judged otherwise today, none is named"
    assert [one.minutes for one in told] == ["", "2.5", ""], "an hour is a pause"


def test_an_option_without_a_name_for_its_mistake_is_told_by_its_label():
    key = next(key for key, option in CHOICE.options.items() if key != CHOICE.right and not option.mistake)
    answer = progress.Answer(CHOICE.id, f'"{key}"', CHOICE.judge(key).verdict.key, "", "")
    assert export.told([answer])[0].mistake == f"“{to_plain(CHOICE.options[key].label)}”"
    assert CHOICE.mistake_in_words("apogee for range") == "apogee for range"


def test_a_last_row_says_format_name_and_checksum():
    check(HEDGED.id, "=1+1")
    *table, last = export.whole(" =Ana  Li ")
    assert table == export.rows() and last[:2] == ("format 2", "'=Ana Li")
    assert last == export.with_checksum(table, last) and len(last) == len(table[0])
    changed = [table[0], ("question 99.1", *table[1][1:])]
    assert changed == table or last != export.with_checksum(changed, last)
    assert last != export.with_checksum(table, (last[0], "Ben", *last[2:])), "the name counts"
