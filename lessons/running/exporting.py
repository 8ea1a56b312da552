"""HTML export and print: a notebook's questions with the learner's latest answers and what is said of them.

The server puts it into its own export; on the command line it is
`jupyter nbconvert --to html --HTMLExporter.preprocessors=lessons.running.exporting.WithAnswers notebook.ipynb`.
"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import Any

from nbconvert.preprocessors import Preprocessor

from lessons import progress
from lessons.exercises.engine import bar, registry
from lessons.exercises.engine.prompts import answered_html
from lessons.progress import QuestionState
from lessons.running.normal_form import PNG, WIDGET_VIEW, Part
from lessons.running.saving import BAR, HTML, TEXT, is_ours

_QUESTION = re.compile(r"Question (\d\d\.\d+): ")


class WithAnswers(Preprocessor):
    """Fill in what a page without a kernel can show of boxes, bars and explorers."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Put question, answer and verdict in the place of each box; name no widget; give pictures their words."""
        states = cache(progress.summary)  # one look at the file for each notebook asked about
        for cell in nb.cells:
            for output in cell.get("outputs", ()):
                if is_ours(output.get("data", {})):
                    try:
                        _fill(output, states)
                    except Exception as error:  # an export without an answer is better than none
                        self.log.warning("lessons: an output is exported as it is stored (%s)", error)
        return nb, resources


def _fill(output: Part, states: Any) -> None:
    data = output["data"]
    data.pop(WIDGET_VIEW, None)
    words = data[TEXT]
    if found := _QUESTION.match(words):
        question = registry.question(found[1])
        known = states(found[1].partition(".")[0])
        data[HTML] = answered_html(question, known.get(question.id, QuestionState(question.id)))
    elif words.startswith(BAR):
        notebook = words.removeprefix(BAR)
        data[HTML] = bar.drawn(notebook, states(notebook))
    elif PNG in data:
        width = output.get("metadata", {}).get(PNG, {}).get("width", "")
        data[HTML] = _picture("".join(data.pop(PNG).split()), words, str(width))


def _picture(image: str, words: str, width: str) -> str:
    """Return a picture with its words for those who do not see it; nbconvert would leave them out."""
    return (
        f'<img alt="{html.escape(words)}" width="{html.escape(width)}" src="data:{PNG};base64,{image}" '
        'style="max-width:100%;height:auto;break-inside:avoid">'
    )
