"""`lessons collect` and `lessons form` as they are typed, and the tables, gradebooks and page that they write."""

import csv
import io
import os
import re
import shutil
import sys

import pytest

from lessons.classroom.before_after import forms
from lessons.classroom.results import gradebook, page, table, typed
from lessons.classroom.results.table import Row
from lessons.exercises.engine import registry
from lessons.exercises.engine.more import MORE
from lessons.figures.classes.misconceptions import MOST, Held, misconceptions_picture
from lessons.figures.engine.picture import Polygon
from tests.classroom.handing_in import answer_to, form_taken, table_of, write_export

FORMULA = "=cmd|' /C calc'!A0"
WRONG = registry.question("03.2").wrong_answers()[0]
RIGHT = registry.question("03.2").right_answer()


@pytest.fixture
def run(here, tmp_path, monkeypatch):
    """Run the command in an empty folder; return its exit code, what it printed and what it complained of."""
    monkeypatch.chdir(tmp_path)
    return here


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    """Write the exports of thirty students: every third is past the mistake, the others are not; two took one form."""
    folder = tmp_path_factory.mktemp("exports")
    monkeypatch = pytest.MonkeyPatch()
    for number in range(30):
        answers = [answer_to("03.2", WRONG.answer, number)]
        if number % 3 == 0:
            answers.append(answer_to("03.2", RIGHT, number + 2))
        answers += form_taken("AB"[number % 2], 3 + number % 3, 100 + number)
        if number > 1:
            answers += form_taken("BA"[number % 2], 7 + number % 4, 1000 + number)
        name = FORMULA if number == 4 else f"Name {number}"
        write_export(folder / f"{number}.csv", name, answers, monkeypatch)
    return folder


@pytest.fixture
def thirty(exports, tmp_path):
    """Give a test the class's files in a folder of its own."""
    return shutil.copytree(exports, tmp_path / "class")


def test_a_class_is_collected(run, thirty, tmp_path):
    (thirty / "photo.jpg").write_bytes(b"\xff\xd8")
    code, said, complaint = run("collect", "class", "--into", "out")
    assert code == 0
    assert said.startswith("30 students, 1 file left out. Written to out:\nclass.csv, before_after.csv, ")
    assert "28 took both forms: " in said and "2 took one form alone, and count for no gain." in said
    assert "31 of 31 files read" in complaint and "photo.jpg is left out: it is no export of the course" in complaint
    head, *rows = table_of(tmp_path / "out" / "class.csv")
    assert head == ["who", "question", "verdict", "mistake", "tries", "minutes"]
    of_three = [row for row in rows if row[0] == "Name 3"]
    assert of_three[0] == ["Name 3", "question 03.2", "right", WRONG.mistake, "2", "2.0"]
    assert len(of_three) == 1 + 2 * forms.PER_FORM
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "class.csv",
        "before_after.csv",
        "class.html",
        "gradebook_canvas.csv",
        "gradebook_moodle.csv",
        "misconceptions.png",
    }
    assert (tmp_path / "out" / "misconceptions.png").read_bytes().startswith(b"\x89PNG")


def test_nothing_that_is_written_runs_in_a_spreadsheet(run, thirty, tmp_path):
    run("collect", "class", "--into", "out")
    seen = 0
    for path in (tmp_path / "out").glob("*.csv"):
        for row in table_of(path):
            assert not [cell for cell in row if cell[:1] in tuple("=+@-\t\r") and cell != "-"], (path.name, row)
            seen += any(cell == f"'{FORMULA}" for cell in row)
    assert seen > 3


def test_an_anonymous_table_holds_no_name(run, thirty, tmp_path):
    (thirty / "Name 99.csv").write_bytes(b"")
    code, said, _ = run("collect", "class", "--into", "out", "--anonymous")
    assert code == 0 and "gradebook" not in said
    for path in (tmp_path / "out").iterdir():
        assert path.name in ("class.csv", "before_after.csv", "class.html", "misconceptions.png")
        assert b"Name" not in path.read_bytes().replace(b"Named mistakes", b"") and b"calc" not in path.read_bytes()
    who = {row[0] for row in table_of(tmp_path / "out" / "class.csv")[1:]}
    assert who == {f"student {number:02}" for number in range(1, 31)}


def test_what_is_there_is_not_written_over(run, thirty, tmp_path):
    (tmp_path / "out").mkdir()
    assert run("collect", "class", "--into", "out")[0] == 1
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere every name of a file is a text")
def test_a_file_whose_name_is_no_text_is_named_on_the_page(run, thirty, tmp_path):
    (thirty / os.fsdecode(b"caf\xe9.csv")).touch()
    code, _, complaint = run("collect", "class", "--into", "out")
    assert code == 0 and "caf\\udce9.csv is left out: it is empty." in complaint
    assert "caf?.csv is left out: it is empty." in (tmp_path / "out" / "class.html").read_text(encoding="utf-8")


def test_nothing_to_collect_is_said(run, tmp_path):
    (tmp_path / "class").mkdir()
    code, said, complaint = run("collect", "class")
    assert (code, said) == (1, "") and "There is nothing to collect" in complaint
    assert not (tmp_path / "class_results").exists()


MOODLE_LIST = "First name,Last name,ID number,Email address\nName,3,77,three@example.org\n4,Name,78,four@example.org\n"
CANVAS_LIST = 'Student,ID,SIS User ID,SIS Login ID,Section\n  Points Possible,,,,\n"3, Name",501,s3,three,Seminar\n'


def test_moodle_gets_who_it_knows(run, thirty, tmp_path):
    (tmp_path / "list.csv").write_text(MOODLE_LIST)
    _, _, complaint = run("collect", "class", "--into", "out", "--roster", "list.csv")
    head, *rows = table_of(tmp_path / "out" / "gradebook_moodle.csv")
    assert head == ["First name", "Last name", "ID number", "Email address", "Reading Launch Reports 03 (per cent)"]
    main = [question for question in registry.questions("03") if question.id not in MORE]
    assert rows == [["Name", "3", "77", "three@example.org", f"{100 / len(main):.1f}"]]
    assert "Not in gradebook_moodle.csv, since the list has no one of that name, or several: " in complaint
    assert "Name 5" in complaint and "Name 3," not in complaint


def test_canvas_gets_its_columns_and_the_points_possible(run, thirty, tmp_path):
    (tmp_path / "list.csv").write_text(CANVAS_LIST)
    run("collect", "class", "--into", "out", "--roster", "list.csv")
    head, possible, *rows = table_of(tmp_path / "out" / "gradebook_canvas.csv")
    assert head == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Reading Launch Reports 03"]
    main = [question for question in registry.questions("03") if question.id not in MORE]
    assert possible == ["Points Possible", "", "", "", "", str(len(main))]
    assert ["3, Name", "501", "s3", "three", "Seminar", "1"] in rows
    assert ["Name 5", "", "", "", "", "0"] in rows and len(rows) == 30
    assert {len(row) for row in rows} == {len(head)}


def test_without_a_list_moodles_table_waits_for_addresses(run, thirty, tmp_path):
    _, _, complaint = run("collect", "class", "--into", "out")
    head, first, *_ = table_of(tmp_path / "out" / "gradebook_moodle.csv")
    assert head[:2] == ["First name", "Email address"] and first[1] == ""
    assert "name the list that it exports with --roster, or fill the column in" in complaint


def test_a_list_that_is_none_is_refused(run, thirty, tmp_path):
    (tmp_path / "list.csv").write_text("a,b\n1,2\n")
    code, _, complaint = run("collect", "class", "--roster", "list.csv")
    assert code == 1 and complaint.startswith("list.csv has none of the columns Student, ID, ")
    assert run("collect", "class", "--roster", "nowhere.csv")[0] == 1


def test_of_a_notebook_without_answers_moodle_gets_the_dash_and_canvas_nothing():
    rows = [Row("Ana", "01.1", "right", "", 1, None), Row("Ben", "03.2", "right", "", 1, None)]
    found = gradebook.grades(rows)
    lines = {name: {"First name": name, "Email address": f"{name}@example.org"} for name in ("Ana", "Ben")}
    assert [row[2:].index("-") for row in gradebook.moodle(found, lines)[1:]] == [1, 0]
    assert [row[5:].index("") for row in gradebook.canvas(found, {})[2:]] == [1, 0]


def test_two_of_one_name_in_the_list_are_nobody():
    roster = [{"Student": "Ana Li", "ID": "1"}, {"Student": "Li, Ana", "ID": "2"}, {"Student": "Ben", "ID": "3"}]
    found, unknown = gradebook.matched(["ana li", "Ben", "Carl"], roster)
    assert list(found) == ["Ben"] and unknown == ["ana li", "Carl"]


def test_more_questions_and_forms_give_no_points():
    more = next(iter(sorted(MORE)))
    rows = [Row("Ana", more, "right", "", 1, None), Row("Ana", "A.1", "right", "", 1, None)]
    assert gradebook.grades(rows).notebooks == ()
    rows.append(Row("Ana", "03.2", "hedge lost", "", 1, None))
    assert gradebook.grades(rows).done == {"Ana": {"03": 0}}


PAPER = "who,form,day,1,2,3,4,5,6,7,8,9,10,11,12\nZoe,A,2026-09-01,1,0,1,,0,0,0,0,0,0,0,0\n"


def test_forms_on_paper_are_added(run, thirty, tmp_path):
    (tmp_path / "paper.csv").write_text(PAPER + "zoe,B,2026-10-01,1,1,1,1,1,1,1,1,0,0,0,0\n")
    code, said, _ = run("collect", "class", "--into", "out", "--paper", "paper.csv")
    assert code == 0 and said.startswith("31 students") and "29 took both forms" in said
    assert ["Zoe", "A", "2", "8"] in table_of(tmp_path / "out" / "before_after.csv")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("who,form\n", "paper.csv: its first line must be who,form,day,1,2,3"),
        (PAPER.replace("Zoe,A", "Zoe,C"), "paper.csv, line 2: form 'C' is none; accepted: A or B"),
        (
            PAPER.replace("2026-09-01", "1 Sept"),
            "paper.csv, line 2: day: '1 Sept' is no day; accepted: year-month-day, such as",
        ),
        (PAPER.replace("2026-09-01", ""), "paper.csv, line 2: there is no day; accepted: one such as 2026-11-27"),
        (PAPER.replace(",1,0,1,", ",1,0,2,"), "paper.csv, line 2: '2' is no mark; accepted: 1 for right, 0 for wrong"),
        (PAPER.replace("Zoe", ""), "paper.csv, line 2: 15 cells are needed, the first of them a name"),
    ],
)
def test_a_typed_table_that_cannot_be_read_is_told_with_its_line(text, told, tmp_path):
    path = tmp_path / "paper.csv"
    path.write_text(text)
    with pytest.raises(ValueError, match=re.escape(told)):
        typed.read_typed(path)


def test_days_are_put_in_order_however_they_were_typed(tmp_path):
    path = tmp_path / "paper.csv"
    path.write_text(PAPER + PAPER.splitlines()[1].replace("A,2026-09-01", "B,20260831") + "\n")
    (zoe,) = typed.with_typed((), typed.read_typed(path))
    assert list(zoe.forms) == ["B", "A"] and zoe.forms["B"].handed_in == "2026-08-31"


def test_a_folder_for_the_results_that_cannot_be_is_told(run, thirty, tmp_path):
    (tmp_path / "file").touch()
    code, _, complaint = run("collect", "class", "--into", "file/within")
    assert code == 1 and "file/within cannot be written (" in complaint.replace("\\", "/")
    assert "Name a folder of yours with --into." in complaint and "Errno" not in complaint


def test_an_accepted_verdict_stands_and_minutes_add_up(tmp_path, monkeypatch):
    from lessons.classroom.results.handed_in import read

    answers = [
        answer_to("03.2", given, at) for given, at in ((WRONG.answer, 0), (RIGHT, 4), ("far", 5), (WRONG.answer, 9))
    ]
    (row,) = table.rows([read(write_export(tmp_path / "a.csv", "Ana", answers, monkeypatch))])
    assert row == Row("Ana", "03.2", "right", WRONG.mistake, 3, 9.0)
    assert table.held([row]) == [Held("03.2", WRONG.mistake, 1, 0, 1)]


def test_questions_are_sorted_as_numbers():
    assert sorted(["01.10", "01.9", "00.1"], key=table.in_order) == ["00.1", "01.9", "01.10"]


def test_the_picture_shows_who_is_past_it_and_who_is_not():
    picture = misconceptions_picture([Held("03.2", "apogee for range", 9, 2, 27), Held("01.1", "rare", 1, 0, 30)], 30)
    ends = [
        (layer.xy[:, 0].min(), layer.xy[:, 0].max(), layer.hatch)
        for layer in picture.layers
        if isinstance(layer, Polygon)
    ]
    assert (0, 2, False) in ends and (2, 9, True) in ends and (0, 1, True) in ends
    assert "in a class of 30" in picture.alt and "apogee for range (03.2): 9 of 27, 2 still" in picture.alt
    assert picture.table.rows[0] == ("03.2", "apogee for range", 9, 2, 27)


def test_the_picture_holds_the_most_frequent_and_says_what_it_leaves_out():
    many = [Held(f"03.{number}", f"mistake {number}", number, 1, 30) for number in range(1, 20)]
    picture = misconceptions_picture(many, 30)
    assert len(picture.table.rows) == MOST and picture.table.rows[0][1] == "mistake 19"
    assert "7 rarer ones are not shown." in picture.alt
    with pytest.raises(ValueError, match="found is empty"):
        misconceptions_picture([], 30)


def test_the_page_escapes_what_people_typed():
    written = page.page(1, misconceptions_picture([Held("03.2", "<b>", 1, 1, 1)], 1), [], 0, ["<script> is left out"])
    assert "<script>" not in written and "<b>" not in written and 'alt="Bars of named mistakes' in written
    assert "It shows no honesty" in written


@pytest.mark.parametrize(
    ("words", "name"), [((), "form_A.ipynb"), (("--paper",), "form_A.html"), (("--key",), "form_A_key.html")]
)
def test_a_form_is_written_once(words, name, run, tmp_path):
    code, said, _ = run("form", "a", *words)
    assert code == 0 and said.startswith(f"Form A written to {name}: ")
    before = (tmp_path / name).read_bytes()
    assert run("form", "A", *words)[0] == 1 and (tmp_path / name).read_bytes() == before


def test_paper_has_the_questions_and_only_the_key_has_the_answers(run, tmp_path):
    run("form", "A", "--paper")
    run("form", "A", "--key")
    paper, key = ((tmp_path / name).read_text(encoding="utf-8") for name in ("form_A.html", "form_A_key.html"))
    for item in forms.items("A"):
        assert item.question.id in paper and item.question.id in key
        assert all(source.split(", ")[-1].partition("&")[0] in key for source in item.sources)
        assert "http" not in paper
    assert "297.5 to 302.5 km" in key and "297.5" not in paper and "Right" not in paper
    assert ",".join(next(csv.reader(io.StringIO(PAPER)))) in key, "the key says how to type what was taken on paper"


def test_a_form_on_the_screen_stands_beside_the_same_one_on_paper(run, thirty, tmp_path):
    (tmp_path / "paper.csv").write_text(PAPER.replace("Zoe", "Name 3"))
    run("collect", "class", "--into", "with", "--paper", "paper.csv")
    run("collect", "class", "--into", "without")
    assert table_of(tmp_path / "with" / "class.csv") == table_of(tmp_path / "without" / "class.csv")
