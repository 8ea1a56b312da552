"""Recordings: the frames of an explorer as plain data, from its controls' values alone, to be replayed anywhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from typing import cast

from lessons.explorers import frames
from lessons.explorers.engine import Explorer, plain_table

VIEW = frames.View(760, 1.0, dark=False)


def recorded(kind: type[Explorer] | Explorer, states: Iterable[dict], view: frames.View = VIEW) -> list[dict]:
    """Return one frame for each of ``states``, as JSON holds it: a page can show them without a kernel.

    A state is what `Explorer.state` gives, or a part of it: what is missing stands as the explorer starts. A frame
    depends on nothing but state and view. Backgrounds are named by what is in them, so that equal ones are sent once.

    >>> from lessons.explorers import Throw
    >>> frame, = recorded(Throw, [{"angle_deg": 60}])
    >>> frame["readout"][:44]
    'At 60° and 1.98 km/s it lands 346 km away af'
    """
    explorer = cast(Explorer, kind() if isinstance(kind, type) else kind)
    scenes = frames.Scenes()
    return [_frame(explorer, state, scenes, view) for state in states]


def _frame(explorer: Explorer, state: dict, scenes: frames.Scenes, view: frames.View) -> dict:
    values = explorer.completed(state)
    seen = explorer.seen(values)
    scene = scenes.get(seen.picture.background, view)
    looks, places = frames.pack(seen.picture.layers, scene.stage)
    return {
        "values": values,
        "readout": seen.picture.readout,
        "alt": seen.picture.alt,
        "reply": list(seen.reply),
        "closed": list(seen.closed),
        "marks": seen.marks,
        "table": plain_table(seen.picture.table) if seen.picture.table else None,
        "layers": looks,
        "places": base64.b64encode(places).decode("ascii"),
        "background": {
            "name": hashlib.sha256(scene.image).hexdigest(),
            "width": scene.stage.width_px,
            "height": scene.stage.height_px,
            "box": list(scene.stage.axes_box),
            "paper": scene.stage.style.paper,
        },
    }
