"""Verdicts on answers, and the feedback that carries one: a rich form for the browser and a plain form for all else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from lessons.exercises.engine.markup import to_html, to_plain


class Verdict(Enum):
    """What can be said of an answer. Each has a mark and words, so that colour never stands alone."""

    NOT_ATTEMPTED = ("not attempted", "○", "Not answered yet", "#6b6b6b")
    CANNOT_BE_READ = ("cannot be read", "?", "Cannot be read", "#6b6b6b")
    RIGHT = ("right", "✔", "Right", "#007a5a")
    TOO_PRECISE = ("right but too precise", "✔", "Right, but more precise than the report allows", "#0072b2")
    HEDGE_LOST = ("hedge lost", "◐", "Right number, hedge lost", "#0072b2")
    HEDGE_CHANGED = ("hedge changed", "◐", "Right number, hedge changed", "#0072b2")
    DEFENSIBLE = ("defensible", "✔", "Defensible", "#007a5a")
    OVERCLAIMS = ("overclaims", "▲", "Claims more than the evidence carries", "#b35900")
    UNDERCLAIMS = ("underclaims", "▼", "Claims less than the evidence carries", "#b35900")
    # Of a probability: whether a low one claims too little or too much depends on what is asked.
    HIGHER = ("higher", "▲", "Higher than the evidence carries", "#b35900")
    LOWER = ("lower", "▼", "Lower than the evidence carries", "#b35900")
    WRONG_BECAUSE = ("wrong because", "✘", "Not yet, and there is a likely reason", "#b33c00")
    WRONG = ("wrong", "✘", "Not yet", "#b33c00")

    def __init__(self, key: str, icon: str, words: str, colour: str):
        self.key, self.icon, self.words, self.colour = key, icon, words, colour

    @property
    def accepted(self) -> bool:
        """Whether the question is done: the bar counts it and the worked solution opens."""
        return self in (Verdict.RIGHT, Verdict.TOO_PRECISE, Verdict.DEFENSIBLE)

    @classmethod
    def from_key(cls, key: str) -> Verdict:
        """Find a verdict by the key under which answers are stored.

        >>> Verdict.from_key("hedge lost").words
        'Right number, hedge lost'
        """
        for verdict in cls:
            if verdict.key == key:
                return verdict
        raise ValueError(f"verdict {key!r} is not known; known are {', '.join(v.key for v in cls)}")


@dataclass(frozen=True)
class Part:
    """Feedback on one cell of a table: which row, which column, and what about it."""

    row: str
    column: str
    feedback: Feedback


@dataclass(frozen=True)
class Feedback:
    """One sentence first, then why, then a way on. Text is light markdown and is escaped when shown.

    >>> Feedback(Verdict.RIGHT, "400 km it is.", why="Both claimants say so.")
    ✔ Right: 400 km it is.
    Both claimants say so.
    """

    verdict: Verdict
    sentence: str
    why: str = ""
    way_on: str = ""
    mistake: str = ""  # the name of the mistake, where one was recognised
    note: str = ""  # how the answer was read, where that was not plain from the answer itself
    trouble: str = ""  # set when the answer could not be saved
    parts: tuple[Part, ...] = ()

    def with_note(self, note: str) -> Feedback:
        """Return the same feedback with one more sentence on how the answer was read."""
        return replace(self, note=" ".join(text for text in (self.note, note) if text))

    def _texts(self) -> list[str]:
        return [text for text in (self.note, self.why, self.way_on, self.trouble) if text]

    def plain(self) -> str:
        """Return the feedback as plain lines, for a terminal, a test or a screen reader."""
        lines = [f"{self.verdict.icon} {self.verdict.words}: {to_plain(self.sentence)}"]
        for part in self.parts:
            lines.append(f"- {to_plain(part.row)}, {to_plain(part.column)}: {part.feedback.plain()}")
        return "\n".join(lines + [to_plain(text) for text in self._texts()])

    def html(self) -> str:
        """Return the feedback as HTML: a bar in the verdict's colour, its mark and words, then the texts, escaped."""
        head = (
            f'<p><span aria-hidden="true">{self.verdict.icon}</span> <strong>{self.verdict.words}:</strong> '
            f"{to_html(self.sentence, inline=True)}</p>"
        )
        cells = "".join(
            f"<li><strong>{to_html(part.row, inline=True)}, {to_html(part.column, inline=True)}</strong> "
            f"{part.feedback.html()}</li>"
            for part in self.parts
        )
        body = (f"<ul>{cells}</ul>" if cells else "") + "".join(to_html(text) for text in self._texts())
        return (
            f'<div class="lessons-feedback" data-verdict="{self.verdict.key}" '
            f'style="border-left:5px solid {self.verdict.colour};padding:0 0 0 .8em">{head}{body}</div>'
        )

    __repr__ = plain

    def _repr_html_(self) -> str:
        return self.html()
