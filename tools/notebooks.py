"""Execute the notebooks and store them in normal form: `python tools/notebooks.py [names] [--check]`.

Normal form: outputs of one fresh run with an empty LESSONS_HOME; no timings, widget state or volatile metadata; the
same metadata for every Python; fixed cell ids; no software tags in pictures; cells that only show something folded. A
second run changes nothing.
With --check nothing is executed: it says which notebooks are not in normal form.
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, it knows only its own folder
from lessons.classroom.lesson import folded
from lessons.running.normal_form import COLLAPSED, NOTEBOOK_METADATA, kept_metadata, normal_outputs
from tools import shipped

FOLDER = Path(__file__).parents[1] / "notebooks"
CELL_SECONDS = 300
FOLDED_PART = re.compile(r"#+ More: ")
CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def fix_ids(cells: list[dict], name: str) -> None:
    """Give each cell that has no id, or another one's, an id that depends only on the notebook, place and source."""
    taken = set()
    for number, cell in enumerate(cells):
        known = str(cell.get("id", ""))
        if not CELL_ID.fullmatch(known) or known in taken:
            seed = f"{name} {number} {''.join(cell.get('source', ''))}"
            known = hashlib.sha256(seed.encode()).hexdigest()[:12]
        cell["id"] = known
        taken.add(known)


def read(path: Path) -> nbformat.NotebookNode:
    """Return the notebook at `path` with fixed ids (nbformat alone would make up random ones)."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    fix_ids(raw["cells"], path.stem)
    raw["nbformat"], raw["nbformat_minor"] = 4, 5
    return nbformat.reads(json.dumps(raw), as_version=4)


def fold(cell: nbformat.NotebookNode) -> None:
    """Fold a cell that only shows something, and no other."""
    view = {name: value for name, value in cell.metadata.get("jupyter", {}).items() if name != "source_hidden"}
    if folded.only_shows(cell.source):
        view["source_hidden"] = True
    cell.metadata.pop("jupyter", None)
    if view:
        cell.metadata["jupyter"] = view


def fold_part(cell: nbformat.NotebookNode) -> None:
    """Fold the part below a heading "More: ...", and no other."""
    cell.metadata.pop(COLLAPSED, None)
    if cell.cell_type == "markdown" and FOLDED_PART.match(cell.source):
        cell.metadata[COLLAPSED] = True


def normalise(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Put an executed notebook into normal form, in place, and return it."""
    notebook.metadata = nbformat.from_dict(NOTEBOOK_METADATA)
    count = 0
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict(kept_metadata(cell))
        fold_part(cell)
        if cell.cell_type != "code":
            continue
        fold(cell)
        if cell.execution_count is not None:  # a cell that never ran stays so: the tests tell it
            count += 1
            cell.execution_count = count
        cell.outputs = nbformat.from_dict(normal_outputs(cell.outputs))
        for output in cell.outputs:
            if "execution_count" in output:
                output["execution_count"] = cell.execution_count
    return notebook


def text_of(notebook: nbformat.NotebookNode) -> str:
    """Return the file's text of a notebook."""
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"


def kernel_environment(folder: str) -> dict[str, str]:
    """Return the environment of a kernel that knows nothing of whoever runs it; `folder` is an empty folder."""
    environment = {name: value for name, value in os.environ.items() if name != "MPLBACKEND"}
    homes = {name: str(Path(folder, name.lower())) for name in ("LESSONS_HOME", "IPYTHONDIR")}
    return {**environment, **homes, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}


def execute(notebook: nbformat.NotebookNode, folder: Path) -> nbformat.NotebookNode:
    """Run all cells in a fresh kernel in `folder`; nbclient.exceptions.CellExecutionError when a cell fails."""
    with tempfile.TemporaryDirectory(prefix="lessons-", ignore_cleanup_errors=True) as homes:
        client = NotebookClient(
            notebook,
            timeout=CELL_SECONDS,
            kernel_name="python3",
            store_widget_state=False,
            record_timing=False,
            resources={"metadata": {"path": str(folder)}},
        )
        return client.execute(env=kernel_environment(homes), stderr=subprocess.DEVNULL)


def refresh(path: Path) -> bool:
    """Execute and normalise the notebook at `path`; return whether its file changed."""
    before = path.read_text(encoding="utf-8")
    after = text_of(normalise(execute(read(path), path.parent)))
    if after != before:
        path.write_text(after, encoding="utf-8", newline="\n")
    return after != before


def is_normal(path: Path) -> bool:
    """Return whether the file at `path` is in normal form and every code cell of it ran."""
    notebook = read(path)
    ran = all(cell.execution_count for cell in notebook.cells if cell.cell_type == "code")
    return ran and path.read_text(encoding="utf-8") == text_of(normalise(notebook))


def find(names: list[str]) -> list[Path]:
    """Return the notebooks that `names` (paths, or beginnings such as 03) mean; all of them when there are none."""
    everything = sorted(FOLDER.glob("*.ipynb"))
    found = []
    for name in names:
        meant = [Path(name)] if Path(name).is_file() else [path for path in everything if path.name.startswith(name)]
        if not meant:
            raise SystemExit(f"no notebook {name}; there are: {', '.join(path.stem for path in everything)}")
        found += meant
    return found or everything


def main(words: list[str]) -> int:
    """Refresh or check notebooks; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="paths or beginnings of names, such as 03; all when none is given")
    parser.add_argument("--check", action="store_true", help="execute nothing; fail when one is not in normal form")
    options = parser.parse_args(words)
    wrong = 0
    for path in find(options.names):
        if options.check:
            if not is_normal(path):
                wrong += 1
                print(f"{path.name} is not in normal form: run python tools/notebooks.py {path.stem}")
            continue
        started = time.monotonic()
        changed = refresh(path)
        print(f"{path.name}: {'stored' if changed else 'no change'} ({time.monotonic() - started:.1f} s)", flush=True)
    if not options.check:
        shipped.write_list()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
