"""The assignment for nbgrader: marked as nbgrader marks cells, its tests pass rightly answered and fail otherwise.

nbgrader itself is in no lock. With version 0.9.6, in an environment of its own, generate_assignment and autograde gave
full points to right answers and none to wrong ones, for every notebook.
"""

import nbformat
import pytest

from lessons import progress
from lessons.classroom.nbgrader_assignment import accepted, as_notebook
from lessons.exercises.engine import registry
from lessons.exercises.engine.more import MORE
from lessons.running import cli


def cells_of(number):
    notebook = nbformat.reads(as_notebook(number), as_version=4)
    nbformat.validate(notebook)
    return notebook.cells


def run(cells, answered):
    """Run answer and test of each question; return the ids of the tests that pass."""
    passed = []
    for answer, test in zip(cells[2::3], cells[3::3], strict=True):
        names: dict = {}
        source = answer.source
        if not answered:
            source = source.partition("### BEGIN SOLUTION")[0]
        exec(source, names)
        try:
            exec(test.source, names)
            passed.append(test.metadata.nbgrader.grade_id)
        except AssertionError as error:
            assert str(error) == "not accepted yet"
    return passed


@pytest.mark.parametrize("number", registry.notebooks())
def test_right_answers_get_their_points_and_no_answers_none(number):
    main = [question.id for question in registry.questions(number) if question.id not in MORE]
    cells = cells_of(number)
    assert run(cells, answered=True) == [f"test-{id_.replace('.', '-')}" for id_ in main]
    assert run(cells, answered=False) == []
    assert progress.answers() == [], "grading records nothing"


def test_cells_are_marked_as_nbgrader_marks_them():
    cells = cells_of("03")
    marks = [cell.metadata.nbgrader for cell in cells]
    assert len({mark.grade_id for mark in marks}) == len(marks) > 20
    for cell, mark in zip(cells, marks, strict=True):
        assert mark.schema_version == 3 and mark.task is False
        assert mark.locked is not mark.solution
        assert ("points" in mark) is mark.grade
        assert ("BEGIN SOLUTION" in cell.source) is mark.solution
        assert (cell.cell_type == "markdown") is not (mark.grade or mark.solution)


def test_the_solution_stands_only_where_nbgrader_takes_it_out():
    for cell in cells_of("03"):
        if cell.metadata.nbgrader.solution:
            before, _, rest = cell.source.partition("### BEGIN SOLUTION")
            assert before.endswith(" = ...\n") and rest.endswith("### END SOLUTION")


def test_a_wrong_answer_is_not_accepted():
    known = registry.question("03.2").wrong_answers()[0]
    assert accepted("03.2", registry.question("03.2").right_answer()) and not accepted("03.2", known.answer)


def test_the_command_writes_it_once(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["nbgrader", "3"]) == 0
    assert (tmp_path / "questions_03.ipynb").read_text(encoding="utf-8") == as_notebook("03")
    assert cli.main(["nbgrader", "03"]) == 1 and "is there already" in capsys.readouterr().err
    assert cli.main(["nbgrader", "77"]) == 1
    assert capsys.readouterr().err.startswith("There is no notebook '77' with questions; there are 00, 01, ")
    assert cli.main(["nbgrader", "9" * 5_000]) == 1 and len(capsys.readouterr().err) < 300
    with pytest.raises(SystemExit):
        cli.main(["nbgrader", "03", ""])
    assert cli.main(["nbgrader", ""]) == 1 and not list(tmp_path.glob("*_00*"))
