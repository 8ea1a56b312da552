"""Rows found in the bytes of a damaged file, without SQLite: its pages may be broken where the rows are whole.

SQLite writes a row as a header (its own length, then one number a column that tells type and length) and the values
behind it. An answer's header begins with a column of no bytes, its number, which stands in front of the row. A row
counts as whole when its checksum fits; see https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lessons.progress.rows import Answer, Hint, Judgement, checksum, checksum_begun
from lessons.progress.schema import PAGE_SIZE

_TEXTS = len(Answer._fields)
_ANSWER_BEGINS = re.compile(rb"(?=[\x07-\x0f]\x00[\x0d-\xff])")
_HINT_BEGINS = re.compile(rb"(?=[\x04-\x08][\x0d-\xff][\x01-\x09][\x0d-\xff])")
_JUDGEMENT_BEGINS = re.compile(rb"(?=[\x06-\x0a][\x0d-\xff]{2})")
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}
_QUESTION = re.compile(r"[0-9A-Za-z_]{1,20}\.[0-9A-Za-z_]{1,20}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.{3,20}")
_MORE_NUMBERS = 1000  # beyond the highest that was found, when a row's own number is damaged


class Found(NamedTuple):
    """An answer found in the bytes, and the number that stands in front of it, if one does."""

    answer: Answer
    number: int | None
    mark: int | None


@dataclass
class Carved:
    """The answers by number, the hints and judgements that are whole, and answers that are changed or not marked."""

    answers: dict[int, Answer] = field(default_factory=dict)
    hints: list[Hint] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    doubtful: list[Found] = field(default_factory=list)


def carve(data: bytes) -> Carved:
    """Return the rows found in the bytes of a progress file.

    >>> carve(b"no rows")
    Carved(answers={}, hints=[], judgements=[], doubtful=[])
    """
    carved = Carved(hints=list(_hints(data)), judgements=list(_judgements(data)))
    unclear = []
    for found in _answers(data):
        if found.number is not None and checksum(found.answer, found.number) == found.mark:
            carved.answers[found.number] = found.answer
        else:
            unclear.append(found)
    # A row may be whole and its number, which stands outside of it, be damaged: the checksum knows the number.
    highest = max(carved.answers, default=0) + _MORE_NUMBERS
    for found in unclear:
        number = _number_by_mark(found, highest)
        if number is None:
            carved.doubtful.append(found)
        else:
            carved.answers.setdefault(number, found.answer)
    return carved


def _number_by_mark(found: Found, highest: int) -> int | None:
    if found.mark is None:
        return None
    begun = checksum_begun(found.answer)
    return next((number for number in range(1, highest) if checksum(found.answer, number, begun) == found.mark), None)


def _answers(data: bytes) -> Iterator[Found]:
    for match in _ANSWER_BEGINS.finditer(data):
        header = _header(data, match.start())
        if header is None or header[0] != 0 or len(header) not in (_TEXTS + 1, _TEXTS + 2):
            continue
        if not all(_is_text(kind) for kind in header[1 : _TEXTS + 1]):
            continue
        payload = _payload(data, match.start(), header)
        values = _values(payload, header)
        if values is None:
            continue
        answer = Answer(*map(str, values[1 : _TEXTS + 1]))
        if _QUESTION.fullmatch(answer.question) or _TIME.fullmatch(answer.time_utc):
            mark = values[_TEXTS + 1] if len(values) > _TEXTS + 1 else None
            number = _number_before(data, match.start(), len(payload))
            yield Found(answer, number, mark if isinstance(mark, int) else None)


def _hints(data: bytes) -> Iterator[Hint]:
    for match in _HINT_BEGINS.finditer(data):
        header = _header(data, match.start())
        if header is None or len(header) != 4 or not _is_text(header[0]) or not _is_text(header[2]):
            continue
        values = _values(_payload(data, match.start(), header), header)
        if values is None or not isinstance(values[1], int):
            continue
        hint = Hint(str(values[0]), values[1], str(values[2]))
        if checksum(hint) == values[3]:
            yield hint


def _judgements(data: bytes) -> Iterator[Judgement]:
    for match in _JUDGEMENT_BEGINS.finditer(data):
        header = _header(data, match.start())
        if header is None or [_is_text(kind) for kind in header] != [True, True, False, True, False]:
            continue
        values = _values(_payload(data, match.start(), header), header)
        if values is None or not isinstance(values[2], int):
            continue
        judgement = Judgement(str(values[0]), str(values[1]), values[2], str(values[3]))
        if checksum(judgement) == values[4]:
            yield judgement


def _is_text(kind: int) -> bool:
    return kind >= 13 and kind % 2 == 1


def _header(data: bytes, start: int) -> list[int] | None:
    """Return the columns' types of a row's header, or None where it is none."""
    end = start + data[start]
    at, kinds = start + 1, []
    while at < end:
        kind, at = _varint(data, at)
        kinds.append(kind)
    return kinds if at == end and sum(map(_length, kinds)) < len(data) else None


def _length(kind: int) -> int:
    return (kind - 12) // 2 if kind >= 12 else _INTEGER_BYTES.get(kind, 0)


def _payload(data: bytes, start: int, header: list[int]) -> bytes:
    """Return a row's bytes; of a long one all but the first stand on pages of their own, each leading to the next."""
    size = data[start] + sum(map(_length, header))
    room = PAGE_SIZE - 35
    here = size
    if size > room:
        least = (PAGE_SIZE - 12) * 32 // 255 - 23
        here = least + (size - least) % (PAGE_SIZE - 4)
        here = here if here <= room else least
    payload = data[start : start + here]
    following = data[start + here : start + here + 4] if size > here else b""
    while following and len(payload) < size:
        page = (int.from_bytes(following, "big") - 1) * PAGE_SIZE
        if page <= 0 or page >= len(data):
            break
        following = data[page : page + 4]
        payload += data[page + 4 : page + PAGE_SIZE]
    return payload[:size]


def _values(payload: bytes, header: list[int]) -> list[str | int] | None:
    """Return the values of a row, with a mark in place of bytes that are no text; None where some are missing."""
    at = payload[0] if payload else 0
    values: list[str | int] = []
    for kind in header:
        part = payload[at : at + _length(kind)]
        at += _length(kind)
        if kind >= 12:
            values.append(part.decode("utf-8", "replace"))
        else:
            values.append(kind - 8 if kind in (8, 9) else int.from_bytes(part, "big", signed=True))
    return values if at == len(payload) else None


def _number_before(data: bytes, start: int, size: int) -> int | None:
    """Return the number that stands between a row's size and its bytes."""
    written = _as_varint(size)
    for width in range(1, 6):
        begin = start - width
        if begin >= len(written) and data[begin - len(written) : begin] == written:
            number, end = _varint(data, begin)
            if end == start:
                return number
    return None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return SQLite's number of variable length at a place, and the place behind it."""
    value = 0
    for offset in range(8):
        byte = data[at + offset] if at + offset < len(data) else 0
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + offset + 1
    return value, at + 9


def _as_varint(value: int) -> bytes:
    written = [value & 0x7F]
    while value := value >> 7:
        written.append(value & 0x7F | 0x80)
    return bytes(reversed(written))
