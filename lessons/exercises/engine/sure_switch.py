"""The switch for "how sure, everywhere": a check box, which the learner's progress remembers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from lessons.exercises.engine import sureness
from lessons.front import module, shown

_FRONT = Path(__file__).with_name("front")
LABEL = "Ask me beside every answer box of the course how sure I am"


class SureSwitch(anywidget.AnyWidget):
    """A check box. Its stored form says nothing of the learner."""

    _esm = module(_FRONT / "switch.js")
    _css = (_FRONT / "box.css").read_text(encoding="utf-8")
    _label = traitlets.Unicode(LABEL).tag(sync=True)
    _trouble = traitlets.Unicode().tag(sync=True)
    on = traitlets.Bool(False).tag(sync=True)

    def __init__(self, _subject: str = "") -> None:
        super().__init__(on=sureness.is_on())
        self.observe(self._switched, "on")
        sureness.watch(self.reload)

    def reload(self) -> None:
        """Show what is recorded now."""
        self.on = sureness.is_on(look=True)

    def _switched(self, change: dict[str, Any]) -> None:
        if change["new"] != sureness.is_on():
            self._trouble = sureness.switch(change["new"])

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        text = f"A switch: {LABEL}"
        still = f"<p><em>{text}. Run this cell to use it.</em></p>"
        shown.note(self, still)
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return {**data, "text/html": still, "text/plain": text}, metadata
