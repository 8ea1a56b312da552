"""What saving writes: a notebook that was only run is the one that was shipped; whatever a reader made stays."""

from __future__ import annotations

import base64
import copy
import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import numpy as np
import pytest
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from matplotlib import image
from nbformat.sign import NotebookNotary

from lessons.exercises import ask, check, progress
from lessons.explorers import Throw
from lessons.running import saving
from lessons.running.normal_form import WIDGET_VIEW

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "notebooks" / "03_throwing_on_flat_ground.ipynb"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one notebook of the course."""
    (tmp_path / NOTEBOOK.name).write_bytes(NOTEBOOK.read_bytes())
    return tmp_path


def other_picture() -> str:
    """A PNG as another machine might have drawn it."""
    file = io.BytesIO()
    image.imsave(file, np.zeros((4, 4)), metadata={"Software": "another version"})
    return base64.b64encode(file.getvalue()).decode()


def run_in_lab(notebook: dict[str, Any]) -> dict[str, Any]:
    """Change a stored notebook as a run in JupyterLab does: counts, pictures, widgets, metadata."""
    notebook["metadata"]["language_info"] |= {"version": "3.13.1", "codemirror_mode": {"name": "ipython", "version": 3}}
    notebook["metadata"]["kernelspec"]["display_name"] = "Python [conda env:course]"
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"] |= {"execution": {"iopub.status.busy": "2026"}, "ExecuteTime": {}, "collapsed": False}
        cell["source"] = "".join(cell["source"])
        if cell["cell_type"] != "code":
            continue
        cell["execution_count"] = number + 100
        cell["metadata"]["jupyter"] = {"source_hidden": False}
        for output in cell["outputs"]:
            data = output.get("data", {})
            if saving.is_ours(data):
                data[WIDGET_VIEW] = {"model_id": str(number), "version_major": 2, "version_minor": 0}
            if "image/png" in data:
                data["image/png"] = other_picture()
            if "execution_count" in output:
                output["execution_count"] = number + 100
    return notebook


def saved(folder: Path, notebook: dict[str, Any]) -> dict[str, Any]:
    """Save a notebook as the server does, and return what the file holds then."""
    manager = SimpleNamespace(_get_os_path=lambda path: str(folder / path))
    model = {"type": "notebook", "content": notebook}
    saving.save_as_shipped(model, NOTEBOOK.name, manager)
    nbformat.write(nbformat.from_dict(model["content"]), folder / NOTEBOOK.name)
    return json.loads((folder / NOTEBOOK.name).read_text(encoding="utf-8"))


def read() -> dict[str, Any]:
    return json.loads(NOTEBOOK.read_text(encoding="utf-8"))


def code(notebook: dict[str, Any], text: str) -> dict[str, Any]:
    """The first code cell that holds a text."""
    return next(c for c in notebook["cells"] if c["cell_type"] == "code" and text in "".join(c["source"]))


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.stem[:2])
def test_run_and_saved_every_notebook_is_the_file_that_was_shipped(folder: Path, path: Path) -> None:
    (folder / NOTEBOOK.name).write_bytes(path.read_bytes())
    ran = run_in_lab(json.loads(path.read_text(encoding="utf-8")))
    assert ran != json.loads(path.read_text(encoding="utf-8"))
    saved(folder, ran)
    assert (folder / NOTEBOOK.name).read_bytes() == path.read_bytes()


def test_saved_while_it_runs_or_with_its_outputs_cleared_it_is_as_shipped(folder: Path) -> None:
    ran = run_in_lab(read())
    for number, cell in enumerate(cell for cell in ran["cells"] if cell["cell_type"] == "code"):
        cell["outputs"], cell["execution_count"] = cell["outputs"][: number % 2], None
    saved(folder, ran)
    assert (folder / NOTEBOOK.name).read_bytes() == NOTEBOOK.read_bytes()


def test_what_a_cell_of_the_course_now_says_otherwise_is_written(folder: Path) -> None:
    ran = run_in_lab(read())
    said = next(cell for cell in ran["cells"] if cell.get("outputs") and "text" in cell["outputs"][0])
    said["outputs"][0]["text"] = "something else\n"
    explorer = code(ran, "Throw(")
    explorer["outputs"][-1]["data"]["text/plain"] = "Throw: another picture"
    after = saved(folder, ran)
    kept = {cell["id"]: cell for cell in after["cells"]}
    assert kept[said["id"]]["outputs"][0]["text"] == ["something else\n"]
    assert kept[explorer["id"]]["outputs"][-1]["data"]["image/png"].strip() == other_picture()
    assert WIDGET_VIEW not in kept[explorer["id"]]["outputs"][-1]["data"]


def test_whatever_a_reader_made_is_written_as_it_is(folder: Path) -> None:
    ran = run_in_lab(read())
    changed = code(ran, "Throw(")
    changed["source"] += "  # my note"
    changed["outputs"][-1]["data"]["text/plain"] = "Throw: another picture"
    marked, text = ran["cells"][1], ran["cells"][0]
    text["source"] += "\n\nMy sentence."
    marked["metadata"]["tags"] = ["mine"]
    own = nbformat.v4.new_code_cell("1 + 1", execution_count=9, metadata={"mine": 1})
    own.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "2"}, execution_count=9)]
    drawn = nbformat.v4.new_code_cell("plt.plot([1])", execution_count=10)
    drawn.outputs = [nbformat.v4.new_output("display_data", {"image/png": other_picture(), "text/plain": "<Figure>"})]
    ran["cells"][2:2] = [own, drawn]
    wanted = copy.deepcopy([changed, text, own, drawn])
    wanted[0]["outputs"][-1]["data"].pop(WIDGET_VIEW)
    kept = {cell["id"]: cell for cell in nbformat.from_dict(saved(folder, ran))["cells"]}
    for before in wanted:
        after = kept[before["id"]]
        assert "".join(after["source"]) == before["source"]
        assert after.get("execution_count") == before.get("execution_count")
    assert kept[changed["id"]]["outputs"][-1]["data"]["text/plain"] == ["Throw: another picture"]
    assert kept[marked["id"]]["metadata"]["tags"] == ["mine"]
    assert kept[own.id]["metadata"] == {"mine": 1}
    assert kept[own.id]["outputs"][0]["data"]["text/plain"] == ["2"]
    assert kept[drawn.id]["outputs"][0]["data"]["image/png"].strip() == other_picture()


def test_another_kernel_that_a_reader_chose_is_written(folder: Path) -> None:
    ran = run_in_lab(read())
    ran["metadata"]["kernelspec"]["name"] = "mine"
    assert saved(folder, ran)["metadata"]["kernelspec"]["name"] == "mine"


@pytest.mark.parametrize("make", [lambda: ask("03.1"), lambda: progress("03"), Throw], ids=["box", "bar", "explorer"])
def test_widgets_of_the_course_are_known_and_not_named(make: Any) -> None:
    data = make()._repr_mimebundle_()[0]
    assert WIDGET_VIEW in data and saving.is_ours(data)
    saving.drop_views([{"outputs": [{"data": data}]}])
    assert WIDGET_VIEW not in data


@pytest.mark.parametrize(
    "data",
    [
        {"text/plain": "IntSlider(value=1)"},
        {"text/plain": "Canvas(toolbar=Toolbar())", "text/html": "<img>", "image/png": "..."},
        {"text/plain": "<Figure size 640x480>", "image/png": "..."},
        {"text/plain": "Feedback", "text/html": check("03.1", ...).html()},
    ],
)
def test_widgets_of_others_are_left_alone(data: dict[str, Any]) -> None:
    view = {**data, WIDGET_VIEW: {"model_id": "1"}}
    saving.drop_views([{"outputs": [{"data": view}]}])
    assert WIDGET_VIEW in view


@pytest.mark.parametrize(
    "model",
    [
        None,
        {},
        {"type": "notebook"},
        {"type": "notebook", "content": None},
        {"type": "notebook", "content": {"cells": [{"cell_type": "code"}, 5]}},
        {"type": "notebook", "content": {"cells": [{"cell_type": "code", "id": "a", "source": 5, "outputs": None}]}},
        {"type": "file", "content": "text"},
    ],
)
def test_what_is_no_notebook_as_we_know_it_is_saved_as_it_is(model: Any) -> None:
    before = copy.deepcopy(model)
    saving.save_as_shipped(model, "none.ipynb", SimpleNamespace())
    assert model == before


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": 5}', '{"cells": [{"id": "1"}]}', "\udcff"])
def test_a_damaged_file_does_not_stand_in_the_way_of_saving(folder: Path, text: str) -> None:
    (folder / NOTEBOOK.name).write_text(text, encoding="utf-8", errors="surrogateescape")
    ran = run_in_lab(read())
    kept = saved(folder, ran)
    assert len(kept["cells"]) == len(ran["cells"])
    assert WIDGET_VIEW not in json.dumps(kept)


def trust_after(folder: Path, notebook: dict[str, Any], tmp_home: Path) -> bool:
    """Save a notebook through the server's own contents manager; whether it is trusted when it is opened again."""
    manager = LargeFileManager(root_dir=str(folder))
    manager.notary = NotebookNotary(data_dir=str(tmp_home), db_file=":memory:", secret=b"a secret of this test")
    manager.register_pre_save_hook(saving.save_as_shipped)
    manager.save({"type": "notebook", "content": notebook}, NOTEBOOK.name)
    content = manager.get(NOTEBOOK.name)["content"]
    return all(cell["metadata"]["trusted"] for cell in content["cells"] if cell["cell_type"] == "code")


def trusted(notebook: dict[str, Any]) -> dict[str, Any]:
    """Mark all code cells as the page does once they have run."""
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["metadata"]["trusted"] = True
    return notebook


def test_run_here_and_saved_it_is_trusted_and_the_file_is_as_shipped(folder: Path, tmp_path: Path) -> None:
    assert trust_after(folder, trusted(run_in_lab(read())), tmp_path)
    assert (folder / NOTEBOOK.name).read_bytes() == NOTEBOOK.read_bytes()


def test_saved_and_not_run_it_is_not_trusted_whatever_the_file_says(folder: Path, tmp_path: Path) -> None:
    """A stranger's file may name itself trusted, and hold what the course has never printed."""
    strange = trusted(read())
    code(strange, "ask(")["outputs"][0]["data"]["text/html"] = '<div class="lessons-question"><script>1</script></div>'
    (folder / NOTEBOOK.name).write_text(json.dumps(strange), encoding="utf-8")
    opened = copy.deepcopy(strange)
    for cell in opened["cells"]:
        if cell["cell_type"] == "code":
            cell["metadata"]["trusted"] = False
    assert not trust_after(folder, opened, tmp_path)


def test_outputs_of_the_file_that_nobody_saw_run_are_not_trusted(folder: Path, tmp_path: Path) -> None:
    """Cleared here, or not yet run as far, they come back from the file: as they were, and with no trust."""
    cleared = trusted(run_in_lab(read()))
    code(cleared, "ask(")["outputs"] = []
    assert not trust_after(folder, cleared, tmp_path)
