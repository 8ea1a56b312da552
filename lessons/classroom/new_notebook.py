"""A notebook that is written for a class, as the text of its file."""

from __future__ import annotations

from collections.abc import Sequence

import nbformat

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def text_of(cells: Sequence[nbformat.NotebookNode]) -> str:
    """Return the file of a new notebook with these cells, for the kernel that the course has."""
    notebook = nbformat.v4.new_notebook(cells=list(cells), metadata={"kernelspec": KERNEL})
    return str(nbformat.writes(notebook)) + "\n"
