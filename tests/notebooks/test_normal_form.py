"""The command that executes notebooks and stores them in normal form: a second run changes nothing."""

import base64
import json
import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lessons.running import normal_form
from tools import notebooks

SOURCES = [
    "import os\nprint(os.path.exists(os.environ['LESSONS_HOME']))\nprint('two')",
    "import ipywidgets\nipywidgets.IntSlider(description='angle')",
    "import matplotlib.pyplot as plt\nplt.plot([0, 1]); None",
    "1 / 4",
]


@pytest.fixture
def written(tmp_path):
    """Return the path of a small notebook that was never run, with one cell id missing and one double."""
    cells = [new_markdown_cell("# A notebook"), *(new_code_cell(source) for source in SOURCES)]
    raw = json.loads(nbformat.writes(new_notebook(cells=cells, metadata={"colab": {"volatile": True}})))
    del raw["cells"][0]["id"]
    raw["cells"][2]["id"] = raw["cells"][1]["id"]
    raw["cells"][1]["metadata"] = {"tags": ["kept"], "ExecuteTime": {"start_time": "2026"}}
    path = tmp_path / "02_small.ipynb"
    path.write_text(json.dumps(raw), encoding="utf-8")
    return path


def test_a_second_run_changes_nothing_and_the_first_leaves_nothing_volatile(written):
    assert not notebooks.is_normal(written)
    assert notebooks.refresh(written) is True
    first = written.read_text(encoding="utf-8")
    assert notebooks.refresh(written) is False
    assert written.read_text(encoding="utf-8") == first
    assert notebooks.is_normal(written)

    stored = nbformat.reads(first, as_version=4)
    code = [cell for cell in stored.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == [1, 2, 3, 4]
    assert len({cell.id for cell in stored.cells}) == 5
    assert code[0].metadata == {"tags": ["kept"]}
    assert set(stored.metadata) == {"kernelspec", "language_info"}
    assert "version" not in stored.metadata.language_info
    assert [output.text for output in code[0].outputs] == ["False\ntwo\n"]
    assert code[1].outputs[0].data.keys() == {"text/plain"}
    assert code[3].outputs[0].data["text/plain"] == "0.25"
    picture = code[2].outputs[0].data["image/png"]
    assert b"matplotlib" not in base64.b64decode(picture).lower()
    assert not re.search(r"model_id|20\d\d-\d\d-\d\dT", first)


def test_ids_that_are_there_stay(written):
    before = json.loads(written.read_text(encoding="utf-8"))["cells"]
    after = notebooks.read(written).cells
    assert [cell.id for cell in after[3:]] == [cell["id"] for cell in before[3:]]
    assert after[1].id == before[1]["id"] != after[2].id


@pytest.mark.parametrize(
    "spoil",
    [
        lambda stored: stored.cells[1].update(execution_count=None),
        lambda stored: stored.cells[1].update(execution_count=7),
        lambda stored: stored.metadata.update(widgets={"state": {}}),
        lambda stored: stored.cells[0].metadata.update(collapsed=True),
        lambda stored: stored.cells[1].outputs.append(
            nbformat.v4.new_output("display_data", {normal_form.WIDGET_VIEW: {"model_id": "1"}, "text/plain": "x"})
        ),
    ],
    ids=["never ran", "odd count", "widget state", "volatile metadata", "live widget"],
)
def test_what_is_not_in_normal_form_is_told(tmp_path, spoil):
    cell = new_code_cell("1", execution_count=1)
    stored = new_notebook(cells=[new_markdown_cell("text"), cell], metadata=notebooks.NOTEBOOK_METADATA)
    path = tmp_path / "01_small.ipynb"
    path.write_text(notebooks.text_of(stored), encoding="utf-8")
    assert notebooks.main([str(path), "--check"]) == 0
    spoil(stored)
    path.write_text(notebooks.text_of(stored), encoding="utf-8")
    assert notebooks.main([str(path), "--check"]) == 1


def test_a_name_that_is_no_notebook_is_told():
    with pytest.raises(SystemExit, match="no notebook 99"):
        notebooks.find(["99"])
