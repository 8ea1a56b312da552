"""What the course ships: the hash of each notebook's code and of each cell's.

By the first the Lab extension knows what it may run, by the second the server which cells are the course's when a
notebook is saved. `tools/notebooks.py` writes the list after it has stored a notebook; `python tools/shipped.py` does
it alone.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # run as a script, it knows only its own folder

from lessons.running.normal_form import cell_hash, code_hash, text_of

NOTEBOOKS = ROOT / "notebooks"
LIST = ROOT / "lessons" / "running" / "lab" / "static" / "shipped.json"


def hashes(folder: Path = NOTEBOOKS) -> dict[str, list[str]]:
    """Return the hashes of the notebooks in a folder, in the order of their names, and those of their code cells."""
    paths = sorted(folder.glob("*.ipynb"))
    notebooks = [json.loads(path.read_text(encoding="utf-8"))["cells"] for path in paths]
    code = (cell for cells in notebooks for cell in cells if cell["cell_type"] == "code")
    cells = {cell_hash(cell) for cell in code if text_of(cell["source"]).strip()}
    return {"notebooks": [code_hash(cells) for cells in notebooks], "cells": sorted(cells)}


def write_list() -> None:
    """Store the list for the extension and the server."""
    LIST.write_text(json.dumps(hashes(), indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_list()
