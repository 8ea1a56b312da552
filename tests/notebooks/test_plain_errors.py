"""What goes wrong in a cell: one sentence where it is ours, Python's own words where it is the reader's."""

import re

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FIRST = "from lessons.exercises import ask, check, progress\nfrom lessons import data, flight"


# An explorer of the reader's own: the course calls its method.
OWN = """from lessons.explorers import Throw
class Own(Throw):
    def react({}):
        return {}
own = Own()
own.set(angle_deg=60)"""


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Run a cell in a kernel that is kept for all tests, and return what it shows of its error."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(FIRST)])
    client = NotebookClient(
        notebook, kernel_name="python3", resources={"metadata": {"path": str(tmp_path_factory.mktemp("run"))}}
    )
    with client.setup_kernel():
        client.execute_cell(notebook.cells[0], 0)

        def execute(source):
            cell = nbformat.v4.new_code_cell(source)
            with pytest.raises(CellExecutionError):
                client.execute_cell(cell, 0)
            shown = [line for output in cell.outputs for line in output.get("traceback", [output.get("text", "")])]
            return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(shown))

        yield execute


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            "flight.flat_throw(-1, 100)",
            "range_km must be more than 0 and no more than 20015 km",
        ),
        (
            "flight.flat_throw('far', 100)",
            "range_km must be a number more than 0 and no more than 20015 km",
        ),
        ("ask('99.1')", "There is no question '99.1'; the notebooks with questions are 00, 01"),
        ("check('03.99', 1)", "03.99"),
        ("data.claims('nk-1066-10-14')", "event_id 'nk-1066-10-14' is not in the tables"),
        ("from lessons.explorers import Throw\nThrow(angle_deg=200)", "angle_deg: 200 degrees given"),
        (
            "flight.free_flight(3,700, 770)",
            "If 3,700 was meant as one number: in code write 3700, without the comma.",
        ),
        (
            "flight.farthest(787, 2,111.5)",
            "If 2,111.5 was meant as one number: in code write 2111.5, without the comma.",
        ),
        (
            "flight.free_flight(400)",
            "free_flight is called as free_flight(range_km, apogee_km): it also needs 'apogee_km'.",
        ),
        (
            "from lessons.flight import free_flight\nfree_flight(range=400)",
            "free_flight is called as free_flight(range_km, apogee_km): it has no 'range'.",
        ),
        (
            "def fly(x):\n    return flight.free_flight(x, 100, range_km=x)\nfly(400)",
            "free_flight is called as free_flight(range_km, apogee_km): 'range_km' was given twice.",
        ),
        ("fly = flight.free_flight\nfly(1, 2, 3)", "free_flight(range_km, apogee_km): more was given"),
        ("data.events('nk-2024-11-05')", "events is called as events(): more was given"),
        ("flight.Interval(1)", "Interval is called as Interval(low, high): it also needs 'high'."),
        ("check()", "check is called as check(number): it also needs 'number'."),
        ("check('00.1', 1, 2)", "check is called as check(number, answer=...): more was given"),
        (
            "from lessons.explorers import Throw\nThrow(45)",
            "Throw is called as Throw(name=value, ...): more was given, or something without its name.",
        ),
        ("throw = Throw()\nthrow.set(60)", "set is called as set(name=value, ...): more was given"),
        ("from lessons import sources\nsources.spread('nk-2019-08-24', 'range_km')", "claims must be claims"),
        ("from lessons import sources\nsources.origins(3)", "claims must be claims, as data.claims gives them, not 3"),
        (
            "from lessons.figures.flight.rounded_pair import rounding_picture\nrounding_picture(400, 100, '50')",
            "rounding_picture: step_km takes a number, not '50'.",
        ),
        (
            "from lessons.figures.report.sheet import claims_sheet\nclaims_sheet('nk-2024-11-05')",
            "claims_sheet: claims takes claims, as data.claims gives them, not 'nk-2024-11-05'.",
        ),
        (
            "from lessons.figures.flight.pair_sheets import pairs_sheet\npairs_sheet('nk-2024-11-05', 'Japan MOD')",
            "pairs_sheet: launches takes several texts in brackets, not 'nk-2024-11-05'.",
        ),
        (
            "from lessons.figures.flight.lofted_tests import reach_sheet\nreach_sheet(450, (525, 575), 'km')",
            "reach_sheet: ranges_km takes numbers, such as (400, 450), not 450.",
        ),
        (
            "from lessons.figures.flight.lofted_string import lofted_string_picture\n"
            "lofted_string_picture('nk-2017-11-29')",
            "lofted_string_picture: test takes a StatedLaunch, not 'nk-2017-11-29'.",
        ),
        ("data.as_table(3)", "records must be records, as data.claims gives them, not 3"),
        (OWN.format("self, values, changed", "flight.free_flight(400)"), "it also needs 'apogee_km'."),
        (OWN.format("self, values, changed", "flight.free_flight(400, -1)"), "apogee_km must be"),
    ],
)
def test_our_errors_are_one_sentence(run, source, told):
    shown = run(source)
    assert told in shown
    assert "Traceback" not in shown and "lessons/" not in shown and ".py" not in shown
    assert len(shown.splitlines()) == 1


def test_an_error_that_is_no_sentence_says_so_and_how_to_see_more(run):
    shown = run("__import__('lessons.arrays.numbers', fromlist=['accepted']).accepted('range_km', 400, 'above 0', len)")
    assert "The course itself stumbled here (TypeError: len() of unsized object)" in shown
    assert "`%tb`" in shown
    assert len(shown.splitlines()) == 1


def test_the_details_are_still_there(run):
    run("flight.flat_throw(-1, 100)")
    shown = run("%tb\n1 / 0")
    assert "Traceback (most recent call last)" in shown
    assert "numbers.py" in shown


@pytest.mark.parametrize(
    "source",
    [
        "1 / 0",
        "undefined_name",
        "flight.throw(400)",
        "flight(400)",
        "flight.free_flight(*3)",
        "len()",
        "def free_flight(a, b): pass\nfree_flight(400)",
        "def check(number, answer): pass\ncheck('00.1')",
        "class Throw:\n    def __init__(self): pass\nThrow(45)",
        "free_flight = lambda a, b: a\nflight.free_flight(400, 100)\nfree_flight(1)",
        "raise TypeError('free_flight() missing 1 required positional argument: a')",
        OWN.format("self, values", "{}"),
        OWN.format("self, values, changed", "1 / 0"),
        OWN.format("self, values, changed", "values['angle']"),
        OWN.format("self, values, changed", "int('far')"),
        OWN.format("self, values, changed", "values['speed_km_s'] + Own.title"),
        "from lessons import sources\nsources.origins(1 / 0 for claim in [1])",
    ],
)
def test_the_readers_own_errors_keep_pythons_words(run, source):
    shown = run(source)
    assert "Traceback (most recent call last)" in shown
    assert source.splitlines()[-1] in shown
