"""The model of an explorer: controls, their values, what follows from a change, and all that is seen then."""

from __future__ import annotations

import threading
from typing import Any, ClassVar, NamedTuple

from lessons.explorers.controls import Button, Control, Grip, Memory, Place, Play, Slider
from lessons.explorers.guess import SHOW, SHOWN, Guess
from lessons.figures.engine.picture import Marker, Picture, Table


class Seen(NamedTuple):
    """All that is seen for one set of values: a pure function of these.

    ``reply`` is said below the buttons, its first line alone and the others as a list; ``closed`` are controls that
    are hidden; ``marks`` says in words where each movable mark is.
    """

    picture: Picture
    reply: tuple[str, ...]
    closed: tuple[str, ...]
    marks: dict[str, str]


class Model:
    """Everything of an explorer but the page: it holds values, and knows no front end.

    A subclass sets ``controls`` and says in ``picture`` what they show.
    """

    controls: tuple[Control, ...] = ()
    grips: tuple[Grip, ...] = ()
    drag: ClassVar[Any] = None  # optional method drag(x, y, values, mark) -> dict of control values, x, y in data units
    pick: ClassVar[Any] = None  # optional method pick(x, y, values) of the same kind: where the picture was clicked
    _lock: threading.RLock

    def _begin(self, guess: Guess | None, start: dict) -> None:
        """Set the starting values; called once."""
        self._lock = threading.RLock()
        self._guess = guess
        if guess is not None:
            self.controls = (*self.controls, *guess.controls())
        self._by_name: dict[str, Any] = {control.name: control for control in self.controls}
        self._values: dict = {c.name: c.accept(c.value) for c in self.controls if not isinstance(c, Button | Play)}
        self._values, self._seen = self._after(start)
        self._start_values, self._start_seen = self._values, self._seen
        self._state = 0

    def _tell(self) -> None:
        """Say that code has changed something; an explorer tells its views."""

    # --- for authors -------------------------------------------------------------------------------------------

    def picture(self, values: dict) -> Picture:
        """Return the picture for ``values``; a subclass calls one figure function here."""
        raise NotImplementedError(f"{type(self).__name__} needs a method picture(values)")

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Return further changes that follow when the controls in ``changed`` were set, or a button was pressed.

        ``values`` has all that was set at once. What is returned for a control set alone is a correction of it. Where
        several were set, what they were set to stands: to return another value for one of them says that they
        contradict one another, and is refused; to leave it out says that the reader's own word holds.
        """
        return {}

    def reply(self, values: dict) -> tuple[str, ...]:
        """Return what is said below the buttons: a first line, and what follows as a list; nothing to begin with."""
        return ()

    # --- from code ---------------------------------------------------------------------------------------------

    @property
    def values(self) -> dict:
        """The controls' values by name (a copy)."""
        with self._lock:
            return dict(self._values)

    @property
    def state(self) -> dict:
        """All values, what is remembered without a control too (a copy): all that a frame depends on."""
        return self.values

    def completed(self, state: dict) -> dict:
        """Return ``state`` with what is missing as the explorer starts; ValueError for what it cannot have."""
        for name in state:
            if name not in self._start_values:
                raise ValueError(f"{name}: is not part of a state; one of {', '.join(self._start_values)} is expected")
        return self._start_values | self._accept(state)

    def seen(self, values: dict) -> Seen:
        """Return all that is seen for ``values``, whatever was seen before."""
        picture, reply = self.picture(dict(values)), self.reply(dict(values))
        closed: tuple[str, ...] = ()
        if self._guess is not None:
            if not values[SHOWN]:
                picture, reply = self._guess.before(picture, values), self._guess.reply(values)
            elif not self._moved_on(values):
                picture, reply = self._guess.after(picture, values), (*self._guess.reply(values), *reply)
            closed = self._guess.closed(tuple(c.name for c in self._shown_controls()), values)
        return Seen(picture, reply, closed, self._spoken(picture, values))

    def _moved_on(self, values: dict) -> bool:
        """Whether another control was moved since the start: then the picture is no longer what the guess was about."""
        own = {SHOWN, *(mark.name for mark in self._guess.marks)} if self._guess else set()
        start = getattr(self, "_start_values", values)  # there is none before the first picture
        return any(values[name] != start[name] for name in start.keys() - own)

    @property
    def shown(self) -> Picture:
        """The picture as it stands."""
        with self._lock:
            return self._seen.picture

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
            self._keep(self._start_values, self._start_seen)
        self._tell()

    # --- changes -----------------------------------------------------------------------------------------------

    def _accept(self, changes: dict) -> dict:
        return {name: self._by_name[name].accept(value) for name, value in changes.items()}

    def _after(self, changes: dict) -> tuple[dict, Seen]:
        """Return the values that ``changes`` lead to, and what is seen then, without keeping them.

        Memories are no controls: only ``react`` changes them.
        """
        settable = self._public_values()
        for name in changes:
            if name not in settable:
                known = (
                    f"one of {', '.join(settable)} is expected" if settable else "a picture without controls has none"
                )
                raise ValueError(f"{name}: is not a control; {known}")
        return self._follow(self._accept(changes))

    def _after_press(self, name: str) -> tuple[dict, Seen]:
        if not isinstance(self._by_name.get(name), Button):
            buttons = ", ".join(c.name for c in self.controls if isinstance(c, Button)) or "none"
            raise ValueError(f"{name}: is not a button; buttons here: {buttons}")
        return self._follow({}, pressed=name)

    def _follow(self, changes: dict, pressed: str | None = None) -> tuple[dict, Seen]:
        """Bring in all changes at once, and what the explorer says follows from them."""
        values = self._values | changes
        own = {mark.name for mark in self._guess.marks} if self._guess else set()
        changed = frozenset(changes if pressed is None else (pressed,)) - own
        if pressed == SHOW and self._guess is not None:
            values |= {SHOWN: True}
        elif changed:
            follows = self._accept(self.react(dict(values), changed))
            _refuse_contradiction(changes, follows)
            values |= follows
        return values, self.seen(values)

    def _keep(self, values: dict, seen: Seen) -> None:
        self._values, self._seen = values, seen
        self._state += 1

    # --- movable marks -----------------------------------------------------------------------------------------

    def _marks(self) -> dict[str, Grip | Place]:
        """The movable marks that this explorer knows, by name."""
        marks: list[Grip | Place] = [control for control in self.controls if isinstance(control, Place)]
        return {mark.name: mark for mark in (*marks, *self.grips)}

    def _spoken(self, picture: Picture, values: dict) -> dict[str, str]:
        drawn = {layer.name for layer in picture.layers if isinstance(layer, Marker) and layer.movable}
        known = {name: mark for name, mark in self._marks().items() if name in drawn}
        return {
            name: mark.say(values[name]) if isinstance(mark, Place) else mark.say(values)
            for name, mark in known.items()
        }

    def _dragged(self, mark: str, x: float, y: float) -> dict:
        """Return what moving a mark to a place in data units sets; nothing for a mark that is not there."""
        known = self._marks().get(mark)
        if isinstance(known, Place):
            return {mark: known.nearest(x, y)}
        return self.drag(x, y, dict(self._values), mark) if known is not None else {}

    # --- parts ---------------------------------------------------------------------------------------------------

    def _slider(self, name: str) -> Slider:
        """Return the slider of that name."""
        slider = self._by_name[name]
        assert isinstance(slider, Slider), name
        return slider

    def _shown_controls(self) -> list:
        return [control for control in self.controls if not isinstance(control, Memory | Place)]

    def _public_values(self) -> dict:
        return {name: value for name, value in self._values.items() if not isinstance(self._by_name[name], Memory)}


def _refuse_contradiction(changes: dict, follows: dict) -> None:
    """Raise ValueError where one of several values that were set together cannot stand beside the others."""
    for name, value in changes.items():
        if len(changes) > 1 and follows.get(name, value) != value:
            others = ", ".join(other for other in changes if other != name)
            raise ValueError(
                f"{name}: {value!r} given together with {others}, which {'make' if ',' in others else 'makes'} it "
                f"{follows[name]!r}; give one or the other"
            )
