"""What a notebook says outside its code."""

import nbformat

from tools import notebooks


def prose(number: str) -> str:
    """Return all text cells of a notebook, such as "05", one after the other."""
    path = next(notebooks.FOLDER.glob(f"{number}*.ipynb"))
    cells = nbformat.read(path, as_version=4).cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
