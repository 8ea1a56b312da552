"""What can still be read of a damaged progress file, row by row, and a sentence on what cannot."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from lessons.progress import schema
from lessons.progress.carve import Carved, Found, carve
from lessons.progress.rows import Answer, Contents, Hint, Judgement, checksum

_NAMED = 12  # questions that one sentence can hold


@dataclass
class Rescued:
    """What was read of a damaged file; which questions' answers may be changed, which are lost; is that all?"""

    contents: Contents = field(default_factory=Contents)
    doubtful: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    lost_hints: list[str] = field(default_factory=list)
    lost_judgements: int = 0
    is_all: bool = True

    def sentence(self, kept: Path, hindrance: str = "") -> str:
        """Say what was read of a damaged file and what was not, and where it was kept if nothing hindered that."""
        count = _counted(len(self.contents.answers), "answer")
        where = f"It was kept as {kept.name} in {kept.parent}, and a new file was begun with {count} of it."
        told = f"Your progress file was damaged. {where}"
        if hindrance:
            told = f"Your progress file {kept} is damaged {hindrance}. {count} could be read."
        parts = [told]
        if self.doubtful:
            parts.append(
                f"{_counted(len(self.doubtful), 'answer')} may be changed by the damage: {_list(self.doubtful)}."
            )
        if self.lost:
            parts.append(f"{_counted(len(self.lost), 'answer')} could not be read: {_list(self.lost)}.")
        if self.lost_hints:
            parts.append(f"{_counted(len(self.lost_hints), 'hint')} could not be read: {_list(self.lost_hints)}.")
        if self.lost_judgements:
            parts.append(f"{_counted(self.lost_judgements, 'answer')} on how sure you were could not be read.")
        if not self.is_all:
            parts.append("Whether there were more cannot be told.")
        return " ".join(parts)


def salvage(data: bytes) -> Rescued:
    """Return all that can be read in the bytes of a damaged progress file.

    >>> salvage(b"nothing of ours").contents
    Contents(answers={}, hints={}, judgements={})
    """
    carved = carve(data)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        table = _Table(connection, data)
        return _joined(carved, table)


class _Table:
    """What SQLite itself still reads: the rows of the table, and the numbers that the index knows."""

    def __init__(self, connection: sqlite3.Connection, data: bytes):
        self.rows: dict[int, Found] = {}
        self.hints: list[Hint] = []
        self.judgements: list[Judgement] = []
        self.judgements_known = 0
        self.numbers: dict[int, str] = {}
        self.hints_known: set[tuple[str, object]] = set()
        self.is_whole = self.index_is_whole = self.is_marked = False
        # Memory knows no write-ahead log, and a file of ours has none.
        plain = data[:18] + b"\x01\x01" + data[20:]
        with suppress(sqlite3.Error, OverflowError, UnicodeDecodeError):
            connection.deserialize(plain)
            connection.text_factory = schema.as_text
            self._read(connection)

    def _read(self, connection: sqlite3.Connection) -> None:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(answers)")]
        self.is_marked = "checksum" in columns
        mark = "checksum" if self.is_marked else "NULL"
        for order in ("ASC", "DESC"):  # from both ends to where the damage is
            query = f"SELECT number, {', '.join(Answer._fields)}, {mark} FROM answers ORDER BY number {order}"
            for number, *values, marked in self._rows(connection, query):
                if None not in values:
                    answer = Answer(*map(_text, values))
                    self.rows[number] = Found(answer, number, marked if isinstance(marked, int) else None)
            if self._ended:
                self.is_whole = True
                break
        query = "SELECT number, question FROM answers INDEXED BY answers_by_question ORDER BY question, number"
        for number, question in self._rows(connection, query):
            self.numbers[number] = _text(question)
        self.index_is_whole = self._ended
        query = f"SELECT question, hint, time_utc, {mark} FROM hints NOT INDEXED"
        for question, hint, time_utc, marked in self._rows(connection, query):
            shown = Hint(_text(question), hint if isinstance(hint, int) else 1, _text(time_utc))
            if not self.is_marked or checksum(shown) == marked:
                self.hints.append(shown)

        query = "SELECT question, hint FROM hints INDEXED BY sqlite_autoindex_hints_1 ORDER BY question, hint"
        self.hints_known = {(_text(question), hint) for question, hint in self._rows(connection, query)}
        self._read_judgements(connection)

    def _read_judgements(self, connection: sqlite3.Connection) -> None:
        query = f"SELECT {', '.join(Judgement._fields)}, checksum FROM judgements NOT INDEXED"
        for about, item, per_cent, time_utc, marked in self._rows(connection, query):
            judgement = Judgement(_text(about), _text(item), per_cent, _text(time_utc))
            if checksum(judgement) == marked:
                self.judgements.append(judgement)
        query = "SELECT about FROM judgements INDEXED BY sqlite_autoindex_judgements_1 ORDER BY about, item"
        self.judgements_known = sum(1 for _ in self._rows(connection, query))

    def _rows(self, connection: sqlite3.Connection, query: str) -> Iterator[tuple[int, ...]]:
        self._ended = False
        try:
            yield from connection.execute(query)
        except (sqlite3.Error, OverflowError, UnicodeDecodeError):
            return
        self._ended = True


def _joined(carved: Carved, table: _Table) -> Rescued:
    rescued = Rescued()
    answers = dict(carved.answers)
    for found in (*table.rows.values(), *([] if table.is_whole else carved.doubtful)):
        number = found.number or max(answers, default=0) + 1
        if number in answers or found.answer in answers.values():
            continue
        # The index repeats the question: where that alone was damaged, the answer is whole again.
        question = table.numbers.get(number, found.answer.question)
        answer = found.answer._replace(question=question)
        answers[number] = answer
        if checksum(answer, number) != found.mark and (found.mark or table.is_marked or "\ufffd" in "".join(answer)):
            answers[number] = found.answer
            rescued.doubtful.append(question)
    missing = len(table.numbers) - len(answers)
    if missing > 0:  # a number that only the index knows may itself be the damage
        rescued.lost = [question for number, question in table.numbers.items() if number not in answers][:missing]
    rescued.is_all = table.is_whole or table.index_is_whole
    hints = {(hint.question, hint.hint): hint for hint in (*table.hints, *carved.hints)}
    missing = len(table.hints_known) - len(hints)
    if missing > 0:
        rescued.lost_hints = sorted(question for question, hint in table.hints_known - hints.keys())[:missing]
    judgements = {(one.about, one.item): one for one in (*table.judgements, *carved.judgements)}
    rescued.lost_judgements = max(0, table.judgements_known - len(judgements))
    rescued.contents = Contents(dict(sorted(answers.items())), hints, judgements)
    return rescued


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _list(questions: list[str]) -> str:
    names = [name if len(name) <= 10 and name.isprintable() else "one of an unknown question" for name in questions]
    unique = list(dict.fromkeys(names))
    more = f" and {len(unique) - _NAMED} more" if len(unique) > _NAMED else ""
    return ", ".join(unique[:_NAMED]) + more
