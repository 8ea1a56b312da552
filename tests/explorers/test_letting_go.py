"""Explorers that are no longer shown are let go: a cell run again frees what it showed before."""

import gc
import weakref
from types import SimpleNamespace

import pytest
from IPython.core.interactiveshell import InteractiveShell
from ipywidgets.widgets import widget
from traitlets.config import Config

from lessons.front import shown


@pytest.fixture
def run(monkeypatch):
    """Run a cell as a notebook does; return the shell."""
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(config=Config({"HistoryManager": {"enabled": False}}))
    monkeypatch.setattr(shown, "_of_cell", {})
    monkeypatch.setattr(shown, "_now", [])
    monkeypatch.setattr(shown, "_listening", weakref.WeakSet())
    before = dict(widget._instances)

    def run_cell(code, cell):
        done = shell.run_cell(f"from lessons.explorers import Throw\n{code}", cell_id=cell, store_history=True)
        done.raise_error()
        return done.result

    run_cell.shell = shell
    yield run_cell
    InteractiveShell.clear_instance()
    for name in set(widget._instances) - set(before):
        widget._instances.pop(name)


def alive(found):
    gc.collect()
    return found() is not None


def test_a_cell_run_again_frees_what_it_showed(run):
    found = weakref.ref(run("Throw()", "one"))
    comm = found().comm.comm_id
    assert alive(found) and comm in widget._instances
    second = weakref.ref(run("Throw()", "one"))
    run("1", "two")
    run("2", "two")
    run("3", "two")  # an explorer may stand in _, __ and ___ for so long
    assert not alive(found) and comm not in widget._instances
    assert alive(second)


def test_what_another_cell_shows_or_a_name_holds_stays(run):
    found = weakref.ref(run("throw = Throw()\nthrow", "one"))
    run("throw", "two")
    run("1", "one")  # no longer here, but still in the second cell
    assert alive(found) and found().model_id in widget._instances
    run("2", "two")  # nowhere: the reader's own name keeps it
    assert alive(found) and found().model_id not in widget._instances
    run("throw.set(angle_deg=60)\nthrow", "three")  # and it can be shown again
    assert found().model_id in widget._instances
    assert "At 60°" in found().readout


def test_cells_without_an_id_let_nothing_go(run):
    found = weakref.ref(run("Throw()", None))
    run("Throw()", None)
    assert alive(found)


def test_outside_a_notebook_nothing_is_noted(monkeypatch):
    monkeypatch.setattr(shown, "get_ipython", lambda: None)
    shown.note(SimpleNamespace(model_id="x"))
    assert "x" not in widget._instances


def test_one_that_goes_tells_its_pages_and_does_not_close_them(run, monkeypatch):
    """A closed comm takes the picture off every page, also off another tab's that still shows it."""
    run("import gc\nthrow = Throw()\nthrow", "one")
    comm = run.shell.user_ns["throw"].comm
    name, said = comm.comm_id, []
    monkeypatch.setattr(type(comm), "publish_msg", lambda _, kind, data=None, **__: said.append((kind, data)))
    run("throw = Throw()\nthrow", "one")
    for code in ("1", "2", "3", "gc.collect()"):
        run(code, "two")
    assert said.count(("comm_msg", {"method": "custom", "content": {"kind": "parted", "model": name}})) == 1


def test_a_page_that_is_loaded_again_is_told_what_each_cell_shows(run, monkeypatch):
    run("from lessons.exercises import ask\nthrow = Throw()\nthrow", "one")
    box = run('ask("00.1")', "two")
    assert shown.by_cell().data == {
        "one": [(run.shell.user_ns["throw"].model_id, "")],
        "two": [(box.model_id, box._repr_mimebundle_()[0]["text/html"])],
    }
    run('ask("00.1")', "two")
    assert box.comm is not None and box.model_id in widget._instances  # a box is there once, and stays


def test_a_closed_one_that_is_held_does_not_keep_the_other_cells_from_coming_back(run):
    throw = run("throw = Throw()\nthrow", "one")
    box = run('from lessons.exercises import ask\nask("00.1")', "two")
    throw.close()
    assert {cell: name for cell, [(name, _html)] in shown.by_cell().data.items()} == {"two": box.model_id}


def test_five_runs_keep_one_copy_of_a_picture(run):
    images = set()
    for _ in range(5):
        data, _sizes = run("Throw()", "one")._repr_mimebundle_()
        images.add(id(data["image/png"]))
    assert len(images) == 1
