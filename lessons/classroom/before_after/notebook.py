"""The small notebook in which a form is taken: a few sentences and one cell."""

from __future__ import annotations

import nbformat

from lessons.classroom.before_after.forms import PER_FORM
from lessons.classroom.new_notebook import text_of

WORDS = (
    "# Form {form}\n\n"
    "{count} questions, about {minutes} minutes. Click the cell below and press Shift+Enter, then *Begin*. There are "
    "no hints, and nothing is said of your answers. What you do not know, leave open.\n\n"
    "What you fill in is kept in this browser until you press *Hand in*; then it stands in the file of your answers. A "
    "form is taken once."
)
CELL = 'from lessons.classroom.before_after.sheet import form\n\nform("{form}")'


def as_notebook(form: str, minutes: float) -> str:
    """Return the notebook of a form as the text of its file."""
    cells = [
        nbformat.v4.new_markdown_cell(
            WORDS.format(form=form, count=PER_FORM, minutes=round(minutes)), id=f"form-{form}"
        ),
        nbformat.v4.new_code_cell(CELL.format(form=form), id=f"sheet-{form}"),
    ]
    return text_of(cells)
