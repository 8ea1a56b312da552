"""What the course ships: the hash of each notebook's code, by which the Lab extension knows what it may run.

`tools/notebooks.py` writes the list after it has stored a notebook; `python tools/shipped.py` does it alone.
"""

import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTEBOOKS = ROOT / "notebooks"
LIST = ROOT / "lessons" / "running" / "lab" / "static" / "shipped.json"


def code_hash(cells: list[dict]) -> str:
    """Return the hash of all code cells that are not empty, in their order, as `shipped.js` makes it."""
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    return hashlib.sha256("\0".join(text for text in sources if text.strip()).encode()).hexdigest()


def hashes(folder: Path = NOTEBOOKS) -> list[str]:
    """Return the hashes of the notebooks in a folder, in the order of their names."""
    paths = sorted(folder.glob("*.ipynb"))
    return [code_hash(json.loads(path.read_text(encoding="utf-8"))["cells"]) for path in paths]


def write_list() -> None:
    """Store the list for the extension."""
    LIST.write_text(json.dumps(hashes(), indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_list()
