"""Who is told when something changed: bound methods, for as long as something holds what they are bound to."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Generic, ParamSpec

Told = ParamSpec("Told")


class Watchers(Generic[Told]):
    """Bound methods that are called together; nothing is held alive by it.

    >>> class Bar:
    ...     seen = ""
    ...     def see(self, what): self.seen = what
    >>> bar, watchers = Bar(), Watchers()
    >>> watchers.add(bar.see)
    >>> watchers.tell("an answer")
    >>> bar.seen
    'an answer'
    """

    def __init__(self) -> None:
        self._methods: list[weakref.WeakMethod[Callable[Told, None]]] = []

    def __len__(self) -> int:
        return len(self._methods)

    def add(self, callback: Callable[Told, None]) -> None:
        """Call a bound method from now on."""
        self._methods.append(weakref.WeakMethod(callback))

    def tell(self, *what: Told.args, **named: Told.kwargs) -> None:
        """Call all of them; those that are gone are forgotten."""
        self.tell_but(None, *what, **named)

    def tell_but(self, asker: Callable[Told, None] | None, *what: Told.args, **named: Told.kwargs) -> None:
        """Call all of them but one, who knows already."""
        self._methods[:] = [method for method in self._methods if method() is not None]
        for method in list(self._methods):
            callback = method()
            if callback is not None and callback != asker:
                callback(*what, **named)
