"""What goes on at a report desk: a case, what was done to it and can be undone, a second version, a draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from lessons.reports.casefile import Case

MOST_STEPS = 100  # that can be undone


@dataclass(frozen=True)
class Work:
    """All that lies on a desk. Nothing of it changes: what is done gives another one.

    ``second`` is a later version of the same report, ``drafted`` the desk's own draft that a person's words began from.
    """

    case: Case
    second: Case | None = None
    drafted: str = ""

    @property
    def draft(self) -> str:
        """The draft as it stands: a person's own words, or the desk's."""
        return self.case.draft or self.case.appraisal.draft

    @property
    def draft_is_behind(self) -> bool:
        """Whether the desk has another draft by now than the one that a person began to change."""
        return bool(self.case.draft and self.drafted) and self.drafted != self.case.appraisal.draft

    def write(self, words: str) -> Work:
        """The work with a draft in a person's words; none at all brings back the desk's own.

        >>> work = Work(Case.read("It flew 400 km."))
        >>> work.write("My own.").draft, work.write("").draft == work.draft
        ('My own.', True)
        """
        case = self.case.write(words)
        own = self.drafted if self.case.draft else self.case.appraisal.draft
        return replace(self, case=case, drafted=own if case.draft else "")


class History:
    """Work with what came before: each step can be undone, and done again."""

    def __init__(self, work: Work) -> None:
        self.now = work
        self.said = ""
        self._before: list[tuple[Work, str]] = []
        self._after: list[tuple[Work, str]] = []
        self._typed = ""

    @property
    def undoes(self) -> str:
        """What would be undone, in words; "" where there is nothing."""
        return self._before[-1][1] if self._before else ""

    @property
    def redoes(self) -> str:
        """What would be done again, in words; "" where there is nothing."""
        return self._after[-1][1] if self._after else ""

    def step(self, work: Work, said: str, typed: str = "") -> None:
        """Go on with other work; ``said`` tells in words what was done.

        ``typed`` names what was typed into, if anything: what is typed on in the same place is one step to undo.

        >>> history = History(Work(Case.read("It flew 400 km.")))
        >>> history.step(Work(Case.read("It flew 500 km.")), "The text was read")
        >>> history.undo()
        >>> history.now.case.text, history.said
        ('It flew 400 km.', 'Undone: The text was read.')
        """
        self.said = said
        if work == self.now:
            return
        if typed and typed == self._typed and self._before:
            self._before[-1] = (self._before[-1][0], said)
        else:
            self._before = [*self._before, (self.now, said)][-MOST_STEPS:]
        self._after = []
        self.now, self._typed = work, typed

    def undo(self) -> None:
        """Go back one step; ValueError where there is none."""
        if not self._before:
            raise ValueError("undo: there is nothing to undo")
        self._turn(self._before, self._after, "Undone")

    def redo(self) -> None:
        """Do again what was undone last; ValueError where nothing was."""
        if not self._after:
            raise ValueError("redo: there is nothing to do again")
        self._turn(self._after, self._before, "Done again")

    def _turn(self, back: list[tuple[Work, str]], on: list[tuple[Work, str]], what: str) -> None:
        """Go to the last work of one list; the present one goes to the other."""
        work, said = back.pop()
        on.append((self.now, said))
        self.now, self.said, self._typed = work, f"{what}: {said.rstrip('.')}.", ""


def moment() -> str:
    """Now, as ISO 8601 in UTC to the second: when a report was read.

    >>> moment()[10], moment()[-6:]
    ('T', '+00:00')
    """
    return datetime.now(UTC).isoformat(timespec="seconds")
