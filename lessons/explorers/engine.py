"""Explorer: controls, a picture that follows them, and the talk with the front end."""

from __future__ import annotations

import base64
import logging
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from lessons.explorers import frames
from lessons.explorers.controls import Button, Control, Memory, Play
from lessons.figures.engine.picture import Picture, Table

_FRONT = Path(__file__).with_name("front")
_OWN = ("canvas.js", "controls.js", "courier.js", "words.js", "explorer.js")
_SCRIPTS = (Path(__file__).parents[1] / "front" / "dom.js", *(_FRONT / name for name in _OWN))
_KNOWN_VIEWS = 32
_log = logging.getLogger(__name__)


class Explorer(anywidget.AnyWidget):
    """A picture with controls. A subclass sets ``title`` and ``controls`` and says in ``picture`` what they show.

    Starting values may be given by name: ``Throw(angle_deg=60)``. ``react`` lets one control set another; ``drag``
    lets a movable mark of the picture set controls, ``pick`` a click on the picture. Callbacks may come from another
    thread than cells do, so all changes happen under one lock.
    """

    title: ClassVar[str] = ""
    controls: tuple[Control, ...] = ()
    max_width_px: ClassVar[int] = 760
    drag: ClassVar[Any] = None  # optional method drag(x, y, values) -> dict of control values, x and y in data units
    pick: ClassVar[Any] = None  # optional method of the same form: where the picture was clicked

    _esm = "\n".join(script.read_text(encoding="utf-8") for script in _SCRIPTS)
    _css = (_FRONT / "explorer.css").read_text(encoding="utf-8")
    _setup = traitlets.Dict().tag(sync=True)
    _poster = traitlets.Bytes().tag(sync=True)

    def __init__(self, **start: object) -> None:
        self._lock = threading.RLock()
        self._scenes = frames.Scenes()
        self._answered: OrderedDict[str, int] = OrderedDict()
        self._by_name = {control.name: control for control in self.controls}
        self._values = {c.name: c.accept(c.value) for c in self.controls if not isinstance(c, Button | Play)}
        self._values, self._picture = self._after(start)
        self._start_values, self._start_picture = self._values, self._picture
        self._state = 0
        super().__init__(_setup=self._describe())
        self.on_msg(self._on_message)

    # --- for authors -------------------------------------------------------------------------------------------

    def picture(self, values: dict) -> Picture:
        """Return the picture for ``values``; a subclass calls one figure function here."""
        raise NotImplementedError(f"{type(self).__name__} needs a method picture(values)")

    def react(self, values: dict, changed: str) -> dict:
        """Return further changes that follow when ``changed`` was set (a control) or pressed (a button)."""
        return {}

    # --- from code ---------------------------------------------------------------------------------------------

    @property
    def values(self) -> dict:
        """The controls' values by name (a copy)."""
        with self._lock:
            return dict(self._values)

    @property
    def shown(self) -> Picture:
        """The picture as it stands."""
        with self._lock:
            return self._picture

    @property
    def readout(self) -> str:
        """What the picture shows, in one line of words and numbers."""
        return self.shown.readout

    @property
    def table(self) -> Table | None:
        """The picture's data."""
        return self.shown.table

    def set(self, **changes: object) -> None:
        """Set controls by name, as ``explorer.set(angle_deg=60)``; a wrong name or value raises ValueError."""
        with self._lock:
            self._keep(*self._after(changes))
        self._tell()

    def press(self, name: str) -> None:
        """Press a button by name; ValueError if there is none of that name."""
        with self._lock:
            self._keep(*self._after_press(name))
        self._tell()

    def reset(self) -> None:
        """Go back to the values the explorer started with."""
        with self._lock:
            self._keep(self._start_values, self._start_picture)
        self._tell()

    # --- changes -----------------------------------------------------------------------------------------------

    def _accept(self, changes: dict) -> dict:
        return {name: self._by_name[name].accept(value) for name, value in changes.items()}

    def _after(self, changes: dict) -> tuple[dict, Picture]:
        """Return the values and the picture that ``changes`` lead to, without keeping them.

        Memories are no controls: only ``react`` changes them.
        """
        settable = self._public_values()
        for name in changes:
            if name not in settable:
                known = (
                    f"one of {', '.join(settable)} is expected" if settable else "a picture without controls has none"
                )
                raise ValueError(f"{name}: is not a control; {known}")
        values = self._values
        for name, value in self._accept(changes).items():  # one after the other: what follows may depend on it
            values = values | {name: value}
            values = values | self._accept(self.react(dict(values), name))
        return values, self.picture(dict(values))

    def _after_press(self, name: str) -> tuple[dict, Picture]:
        if not isinstance(self._by_name.get(name), Button):
            buttons = ", ".join(c.name for c in self.controls if isinstance(c, Button)) or "none"
            raise ValueError(f"{name}: is not a button; buttons here: {buttons}")
        values = self._values | self._accept(self.react(dict(self._values), name))
        return values, self.picture(dict(values))

    def _keep(self, values: dict, picture: Picture) -> None:
        self._values, self._picture = values, picture
        self._state += 1

    # --- talk with the front end -------------------------------------------------------------------------------

    def _describe(self) -> dict:
        shown = [control.describe() for control in self.controls if not isinstance(control, Memory)]
        return {
            "title": self.title,
            "controls": shown,
            "values": self._public_values(),
            "readout": self._picture.readout,
            "alt": self._picture.alt,
            "width": self.max_width_px,
            "table": self._picture.table is not None,
            "drag": self.drag is not None,
            "pick": self.pick is not None,
            "look": frames.LOOK,
        }

    def _public_values(self) -> dict:
        return {name: value for name, value in self._values.items() if not isinstance(self._by_name[name], Memory)}

    def _tell(self) -> None:
        """Let every view know that the state has changed; each asks for its frame in its own size."""
        self.send({"kind": "changed", "state": self._state})

    def _on_message(self, _: object, message: dict, __: list) -> None:
        """Answer a front end; whatever goes wrong is shown to the learner in place."""
        with self._lock:
            try:
                answer = self.handle(message)
            except Exception as problem:
                self._excuse(message, problem)
                return
            if answer is not None:
                self.send(*answer)

    def _excuse(self, message: object, problem: Exception) -> None:
        sentence = str(problem) if isinstance(problem, ValueError) else f"{type(problem).__name__}: {problem}"
        if not isinstance(problem, ValueError):
            _log.warning("%s could not draw its picture", type(self).__name__, exc_info=problem)
        known = message if isinstance(message, dict) else {}
        answer = {"kind": "problem", "view": known.get("view"), "seq": known.get("seq"), "sentence": sentence}
        self.send(answer | {"state": self._state})

    def handle(self, message: dict) -> tuple[dict, list[bytes]] | None:
        """Do what a front end's message asks and return the frame that answers it; None if a newer one was answered.

        A message names its view, a number that grows, the size and theme of the view, and what to do: ``set`` (a dict
        of values), ``press`` (a button), ``drag`` or ``pick`` (a place as fractions of the figure), ``reset``, or
        nothing.
        """
        view_id, seq = message.get("view"), message.get("seq")
        if not isinstance(view_id, str) or not isinstance(seq, int):
            raise ValueError("message: a view and a number are expected; run the cell again")
        with self._lock:
            last = self._answered.get(view_id, -1)
            if seq < last:
                return None
            view = frames.View.of(message)
            if seq > last:  # the same number again means that our answer was lost: answer, but do not act twice
                self._answered[view_id] = seq
                self._answered.move_to_end(view_id)
                while len(self._answered) > _KNOWN_VIEWS:
                    self._answered.popitem(last=False)
                self._act(message, view)
            return self._frame(message, view)

    def _act(self, message: dict, view: frames.View) -> None:
        if "set" in message:
            self._keep(*self._after(message["set"]))
        elif "press" in message:
            self._keep(*self._after_press(message["press"]))
        elif "drag" in message and self.drag is not None:
            self._keep(*self._after(self.drag(*self._place(message["drag"], view), dict(self._values))))
        elif "pick" in message and self.pick is not None:
            self._keep(*self._after(self.pick(*self._place(message["pick"], view), dict(self._values))))
        elif message.get("reset"):
            self._keep(self._start_values, self._start_picture)

    def _place(self, fractions: list, view: frames.View) -> tuple[float, float]:
        """Where in data units a place of the figure lies."""
        stage = self._scenes.get(self._picture.background, view).stage
        x, y = stage.to_fraction.inverted().transform(fractions)
        return float(x), float(y)

    def _frame(self, message: dict, view: frames.View) -> tuple[dict, list[bytes]]:
        picture = self._picture
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
            frame["table"] = _plain(picture.table)
        return frame, buffers

    # --- saved notebooks ---------------------------------------------------------------------------------------

    def _repr_mimebundle_(self, **_: object) -> tuple[dict, dict]:
        """Return the live view, and the starting picture for a saved notebook, a preview and print."""
        data, metadata = super()._repr_mimebundle_()
        with self._lock:
            still, sizes = self._start_picture._repr_mimebundle_()
            self._poster = self._poster or still["image/png"]
        words = {"text/plain": f"{type(self).__name__}: {still['text/plain']}"}
        image = {"image/png": base64.b64encode(self._poster).decode("ascii")}
        return {**data, **image, **words}, {**metadata, **sizes}


def _plain(table: Table) -> dict:
    rows = [[str(cell) for cell in row] for row in table.rows]
    return {"columns": list(table.columns), "rows": rows, "caption": table.caption}
