"""How a record is shown where a cell of a notebook ends with it: what is filled in, and no more."""

from dataclasses import fields
from typing import Any

EMPTY = ("", None, ())


class Shown:
    """A record that a notebook shows by its filled fields: one a line where it stands alone, among others in a line.

    Its `repr` stays Python's own, with all fields.
    """

    def __init_subclass__(cls) -> None:
        cls._repr_pretty_ = cls._show  # type: ignore[attr-defined]  # in each class itself: its own repr would go first

    def in_a_line(self) -> str:
        """The record in one line, as it stands among others."""
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.filled())})"

    def filled(self) -> list[tuple[str, Any]]:
        """The fields that hold something, with what they hold."""
        named = [(one.name, getattr(self, one.name)) for one in fields(self)]  # type: ignore[arg-type]
        return [(name, value) for name, value in named if value not in EMPTY]

    def _show(self, printer: Any, cycle: bool) -> None:
        """Print the record on a printer of IPython's."""
        if cycle or len(printer.stack) > 1:  # part of a list, or of another record
            printer.text(self.in_a_line())
            return
        with printer.group(4, f"{type(self).__name__}("):
            for name, value in self.filled():
                printer.break_()
                printer.text(f"{name}=")
                printer.pretty(value)
                printer.text(",")
        printer.break_()
        printer.text(")")
