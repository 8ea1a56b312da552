"""A widget's talk with its front end: each message is acted on once and answered; what goes wrong is said in place."""

from __future__ import annotations

import contextlib
import logging
import threading
import weakref
from collections import OrderedDict
from typing import Any

import anywidget

from lessons.front import shown

_KNOWN_VIEWS = 32
_log = logging.getLogger(__name__)


class Talking(anywidget.AnyWidget):
    """A widget whose views ask, one message at a time, and get a frame as the answer.

    A subclass says in ``_view`` what a message tells of its view, does in ``_act`` what it asks for, and returns in
    ``_frame`` what is seen then. Callbacks may come from another thread than cells do, so all changes happen under one
    lock, which exists before this is begun.
    """

    _lock: threading.RLock
    _state: int

    def __init__(self, **traits: object) -> None:
        self._answered: OrderedDict[str, int] = OrderedDict()
        super().__init__(**traits)
        weakref.finalize(self, self.layout.close)  # a widget of its own, which nobody else would close
        ours = weakref.WeakMethod(self._on_message)  # a widget keeps its callbacks, and would keep itself by this one
        self.on_msg(lambda *message: (answer := ours()) and answer(*message))

    def __del__(self) -> None:
        """End without a blank page: another tab may show this one still."""
        with contextlib.suppress(Exception):  # the kernel may be stopping
            shown.part(self)

    def _view(self, message: dict) -> Any:
        raise NotImplementedError

    def _act(self, message: dict, view: Any) -> None:
        raise NotImplementedError

    def _frame(self, message: dict, view: Any) -> tuple[dict, list[bytes]]:
        raise NotImplementedError

    def _tell(self) -> None:
        """Let every view know that the state has changed; each asks for its frame in its own size."""
        self.send({"kind": "changed", "state": self._state})

    def _on_message(self, _: object, message: dict, buffers: list) -> None:
        """Answer a front end; whatever goes wrong is shown to the learner in place."""
        with self._lock:
            try:
                answer = self.handle({**message, "buffers": buffers} if buffers else message)
            except Exception as problem:
                self._excuse(message, problem)
                return
            if answer is not None:
                self.send(*answer)

    def _excuse(self, message: object, problem: Exception) -> None:
        sentence = str(problem) if isinstance(problem, ValueError) else f"{type(problem).__name__}: {problem}"
        if not isinstance(problem, ValueError):
            _log.warning("%s could not draw what its page shows", type(self).__name__, exc_info=problem)
        known = message if isinstance(message, dict) else {}
        answer = {"kind": "problem", "view": known.get("view"), "seq": known.get("seq"), "sentence": sentence}
        if isinstance(problem, ValueError) and isinstance(known.get("set"), dict):
            answer["control"] = next(iter(known["set"]), None)  # said where it was typed
        self.send(answer | {"state": self._state})

    def handle(self, message: dict) -> tuple[dict, list[bytes]] | None:
        """Do what a front end's message asks and return the frame that answers it; None if a newer one was answered.

        A message names its view and a number that grows. The same number again means that the answer was lost: it is
        answered, and not acted on twice. ValueError, in a sentence, for what cannot be done.
        """
        view_id, seq = message.get("view"), message.get("seq")
        if not isinstance(view_id, str) or not isinstance(seq, int):
            raise ValueError("message: a view and a number are expected; run the cell again")
        with self._lock:
            last = self._answered.get(view_id, -1)
            if seq < last:
                return None
            view = self._view(message)
            if seq > last:
                self._answered[view_id] = seq
                self._answered.move_to_end(view_id)
                while len(self._answered) > _KNOWN_VIEWS:
                    self._answered.popitem(last=False)
                self._act(message, view)
            return self._frame(message, view)
