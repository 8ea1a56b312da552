"""Explorer: a model on a page; its talk with the front end, and what a saved notebook keeps of it."""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path
from typing import ClassVar

import traitlets

from lessons.explorers import frames
from lessons.explorers.controls import Place
from lessons.explorers.guess import Guess
from lessons.explorers.model import Model
from lessons.explorers.moves import nudged
from lessons.explorers.talking import Talking
from lessons.figures.engine.picture import Table
from lessons.front import module, shown

_FRONT = Path(__file__).with_name("front")


class Explorer(Talking, Model):
    """A picture with controls. A subclass sets ``title`` and ``controls`` and says in ``picture`` what they show.

    Starting values may be given by name: ``Throw(angle_deg=60)``; with ``guess`` the reader guesses first. ``react``
    lets one control set another; ``drag`` lets a movable mark (a `Grip`) set controls, ``pick`` a click on the
    picture.
    """

    title: str = ""
    max_width_px: ClassVar[int] = 760
    scrolls: ClassVar[bool] = False  # a long text, in a scroll area of its own

    _esm = module(_FRONT / "explorer.js")
    _css = (_FRONT / "explorer.css").read_text(encoding="utf-8")
    _setup = traitlets.Dict().tag(sync=True)
    _poster = traitlets.Bytes().tag(sync=True)

    def __init__(self, guess: Guess | None = None, **start: object) -> None:
        self._scenes = frames.Scenes()
        self._as_saved: tuple[dict, dict] | None = None
        self._begin(guess, start)
        super().__init__(_setup=self._describe())

    # --- talk with the front end -------------------------------------------------------------------------------

    def _describe(self) -> dict:
        found = self._marks()
        return {
            "title": self.title,
            "controls": [control.describe() for control in self._shown_controls()],
            "values": self._public_values(),
            "closed": self._seen.closed,
            "readout": self._seen.picture.readout,
            "alt": self._seen.picture.alt,
            "width": self.max_width_px,
            "scrolls": self.scrolls,
            "table": self._start_seen.picture.table is not None or self._guess is not None,
            "marks": [[name, mark.label, isinstance(mark, Place) and mark.x is None] for name, mark in found.items()],
            "pick": self.pick is not None,
            "look": frames.LOOK,
        }

    def _view(self, message: dict) -> frames.View:
        """The size and theme of a view: with ``view``, a number that grows, and what to do, a message tells them.

        To do is ``set`` (a dict of values), ``press`` (a button), ``drag`` or ``pick`` (a place as fractions of the
        figure), ``nudge`` (steps to the right and up), ``reset``, or nothing. ``mark`` says which mark is dragged or
        nudged.
        """
        return frames.View.of(message)

    def _act(self, message: dict, view: frames.View) -> None:
        if "set" in message:
            self._keep(*self._after(message["set"]))
        elif "press" in message:
            self._keep(*self._after_press(message["press"]))
        elif "drag" in message:
            self._keep(*self._after(self._dragged(_mark(message), *self._place(message["drag"], view))))
        elif "nudge" in message:
            self._keep(*self._after(self._nudged(_mark(message), message["nudge"], view)))
        elif "pick" in message and self.pick is not None:
            self._keep(*self._after(self.pick(*self._place(message["pick"], view), dict(self._values))))
        elif message.get("reset"):
            self._keep(self._start_values, self._start_seen)

    def _nudged(self, mark: str, steps: list, view: frames.View) -> dict:
        known = self._marks().get(mark)
        if isinstance(known, Place):
            return {mark: known.moved(self._values[mark], (int(steps[0]), int(steps[1])))}
        stage = self._scenes.get(self._seen.picture.background, view).stage
        return nudged(self._seen.picture.layers, stage, mark, steps, self._values, self._dragged)

    def _place(self, fractions: list, view: frames.View) -> tuple[float, float]:
        """Where in data units a place of the figure lies."""
        stage = self._scenes.get(self._seen.picture.background, view).stage
        x, y = stage.to_fraction.inverted().transform(fractions)
        return float(x), float(y)

    def _frame(self, message: dict, view: frames.View) -> tuple[dict, list[bytes]]:
        picture = self._seen.picture
        scene = self._scenes.get(picture.background, view)
        looks, places = frames.pack(picture.layers, scene.stage)
        frame = {
            "kind": "frame",
            "view": message["view"],
            "seq": message["seq"],
            "state": self._state,
            "values": self._public_values(),
            "alt": picture.alt,
            "readout": picture.readout,
            "layers": looks,
            "reply": self._seen.reply,
            "closed": self._seen.closed,
            "marks": self._seen.marks,
        }
        buffers = [places]
        if message.get("have") != scene.number:
            stage = scene.stage
            size = {"width": stage.width_px, "height": stage.height_px, "box": stage.axes_box}
            frame["background"] = size | {"number": scene.number, "paper": stage.style.paper}
            buffers.append(scene.image)
        if message.get("fonts"):
            frame["fonts"] = True
            buffers.extend(frames.fonts())
        if message.get("table") and picture.table is not None:
            frame["table"] = plain_table(picture.table)
        return frame, buffers

    # --- saved notebooks ---------------------------------------------------------------------------------------

    def _repr_mimebundle_(self, **_: object) -> tuple[dict, dict]:
        """Return the live view, and the starting picture for a saved notebook, a preview and print."""
        shown.note(self, may_go=True)
        data, metadata = super()._repr_mimebundle_() or ({}, {})
        with self._lock:
            if self._as_saved is None:  # it starts as it does, however often it is shown
                self._as_saved = self._start_seen.picture._repr_mimebundle_()
                self._poster = _one_copy(self._as_saved[0].pop("image/png"))
        still, sizes = self._as_saved
        words = {"text/plain": f"{type(self).__name__}: {still['text/plain']}"}
        image = {"image/png": _as_text(self._poster)}
        return {**data, **image, **words}, {**metadata, **sizes}


@lru_cache(64)
def _one_copy(image: bytes) -> bytes:
    """Return the copy of these bytes that is kept already: a cell that is run again makes the same picture."""
    return image


@lru_cache(64)
def _as_text(image: bytes) -> str:
    """Return an image as a page's text, one copy of it: IPython keeps what every run of a cell has shown."""
    return base64.b64encode(image).decode("ascii")


def _mark(message: dict) -> str:
    """Which mark a message is about; '' where the explorer has only one."""
    name = message.get("mark", "")
    if not isinstance(name, str):
        raise ValueError("message: the mark's name is expected; run the cell again")
    return name


def plain_table(table: Table) -> dict:
    """Return a table as plain text."""
    rows = [[str(cell) for cell in row] for row in table.rows]
    return {"columns": list(table.columns), "rows": rows, "caption": table.caption}
