"""A learner's answers as a table for a spreadsheet: what was answered in words, and nothing that runs there."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from lessons import progress
from lessons.exercises.engine import attempts, judging, registry
from lessons.exercises.engine.in_words import in_words
from lessons.exercises.engine.plain_answers import from_json
from lessons.exercises.engine.question import Question
from lessons.exercises.engine.sureness import SWITCH, step_of
from lessons.exercises.engine.verdicts import Feedback, Verdict

FORMAT = 2  # of the file; the first had neither mistakes nor a last row
FORMAT_WORD, CHECKSUM_WORD, BEFORE_ID = "format ", "checksum ", "question "
LONGEST_NAME = 100
LONGEST_MINUTES = 30  # from one answer to the next; beyond, somebody did something else
_VERDICTS = frozenset(verdict.key for verdict in Verdict)

_IN_QUOTES, _SIGNS = re.compile(r'"(?:[^"\\]|\\.)*"'), re.compile(r"[=+@;|'-]")
# What a spreadsheet takes for a formula, in the widths in which East Asian keyboards type it.
_FORMULA = "=+@＝＋－＠-"
_UNSEEN = r"[\s\"\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
_BEGINS_A_CELL = re.compile(rf"[\x00-\x1f\x7f-\x9f]|{_UNSEEN}[{_FORMULA}]")
# Where a spreadsheet splits at other marks than commas, a cell begins in the middle of ours.
_BEGINS_WITHIN = re.compile(rf"[;,|\t\r\n\v\f\x85\u2028\u2029](?={_UNSEEN}[{_FORMULA}])")


class Told(NamedTuple):
    """An answer as a table has it: in words, with the mistake that it is known by, and the minutes since the last one.

    An answer of which nothing was said yet (of a test) stays as it is stored.
    """

    question: str
    answer: str
    verdict: str
    time_utc: str
    course_version: str
    mistake: str
    minutes: str


def told(answers: Iterable[progress.Answer]) -> list[Told]:
    """Return answers, oldest first, in words.

    >>> told([progress.Answer("03.2", '"400 km"', "right", "2026-01-01T10:00:00+00:00", "0.1")])[0].answer
    '400 km'
    """
    found, before = [], ""
    for answer in answers:
        question, given = _question(answer.question), from_json(answer.answer)
        if answer.verdict not in _VERDICTS:
            words = _as_stored(answer.answer)
        else:
            words = question.in_words(given) if question else in_words(given)
        mistake = _mistake(question, given, answer.verdict) if question else ""
        found.append(Told(*answer._replace(answer=words), mistake, _minutes(before, answer.time_utc)))
        before = answer.time_utc
    return found


def rows() -> list[tuple[str, ...]]:
    """Return a header and every recorded answer, oldest first, as texts that are safe in a spreadsheet.

    Where someone said how sure they were, one more column has it; cards of a deck follow, each with what was said.

    >>> rows()
    [('question', 'answer', 'verdict', 'time_utc', 'course_version', 'mistake', 'minutes')]
    """
    judged = {(one.about, one.item): one for one in progress.judgements()}
    with_sure = bool(judged)
    found = []
    for answer in told(progress.answers()):
        sure = judged.pop((answer.question, answer.time_utc), None)
        more = (step_of(sure.per_cent).label if sure else "",) if with_sure else ()
        # With a word in front an id stays text: 01.1 and 01.10 are one number, and in some countries a day in October.
        found.append(tuple(map(harmless, (*answer._replace(question=f"{BEFORE_ID}{answer.question}"), *more))))
    for one in judged.values():
        if one.about != SWITCH and " " in one.about:
            card = (f"{one.about}, {one.item}", f"{one.per_cent} %", "", one.time_utc, "", "", "", "")
            found.append(tuple(map(harmless, card)))
    return [(*Told._fields, *(("how_sure",) if with_sure else ())), *found]


def whole(name: str = "") -> list[tuple[str, ...]]:
    """Return `rows` with a last one, for a teacher's `collect`: the format, who it is from, when, and a checksum.

    The name is what its owner typed, and nothing else of theirs is in it. The checksum shows damage, not honesty:
    whoever changes an answer can work out another one.

    >>> whole("Ana")[-1][:2]
    ('format 2', 'Ana')
    """
    table = rows()
    known = (f"{FORMAT_WORD}{FORMAT}", harmless(name_typed(name)), "", progress.now(), attempts.course_version())
    return [*table, with_checksum(table, (*known, *[""] * (len(table[0]) - len(known))))]


def name_typed(name: str) -> str:
    """Return a name as it was typed, in one line; ValueError where it is too long for one.

    >>> name_typed("  Ana  Li ")
    'Ana Li'
    """
    in_line = " ".join(name.split())
    if len(in_line) > LONGEST_NAME:
        raise ValueError(f"the name has {len(in_line)} letters; up to {LONGEST_NAME} are taken")
    return in_line


def with_checksum(table: Sequence[Sequence[str]], last: Sequence[str]) -> tuple[str, ...]:
    """Return a last row with the checksum of all cells before it and of its own, in the place of the verdict.

    >>> with_checksum([("a", "b", "c")], ("format 2", "Ana", ""))[2]
    'checksum 6ef17aed'
    """
    bare = [*last[:2], "", *last[3:]]
    cells = "\x1e".join("\x1f".join(row) for row in (*table, bare))
    mark = crc32(cells.replace("\r\n", "\n").encode("utf-8", "replace"))
    return (*last[:2], f"{CHECKSUM_WORD}{mark:08x}", *last[3:])


def write(table: list[tuple[str, ...]], path: Path) -> None:
    """Write a table to a new CSV file; OSError where there is one already or it cannot be written, and none is left.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write([("question", "answer")], Path(folder, "answers.csv"))
    ...     Path(folder, "answers.csv").read_text(encoding="utf-8-sig")
    'question,answer\\n'
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows(table)
    # The mark in front tells a spreadsheet that it is UTF-8.
    content = text.getvalue().encode("utf-8-sig", "replace")
    with path.open("xb") as file:
        try:
            file.write(content)
            file.flush()
        except BaseException:
            path.unlink()
            raise


def harmless(cell: str) -> str:
    """Return a cell of which no spreadsheet makes a formula, however it splits it: what begins like one is quoted.

    >>> harmless("=1+1"), harmless("400"), harmless("1;=cmd")
    ("'=1+1", '400', "1;'=cmd")
    """
    within = _BEGINS_WITHIN.sub(lambda mark: mark[0] + "'", cell)
    return "'" + within if _BEGINS_A_CELL.match(cell) else within


def mistakes_in_words(question: Question, feedback: Feedback) -> str:
    """Return the names of the mistakes in one answer, those of a table's cells included, parted by "; ".

    >>> mistakes_in_words(registry.question("03.2"), Feedback(Verdict.WRONG, "No.", mistake="the range for the height"))
    'the range for the height'
    """
    names = (feedback.mistake, *(part.feedback.mistake for part in feedback.parts))
    return "; ".join(question.mistake_in_words(name).replace(";", ",") for name in dict.fromkeys(filter(None, names)))


def _mistake(question: Question, given: Any, verdict: str) -> str:
    """The mistakes in an answer, where what is said of it now is what was said of it then."""
    found = judging.judge(question, given)
    return mistakes_in_words(question, found) if found.verdict.key == verdict else ""


def _minutes(before: str, now: str) -> str:
    """The minutes between two times; '' where one is none, and for a pause that no question takes."""
    minutes = progress.minutes_between(before, now)
    return f"{minutes:.1f}" if minutes is not None and minutes <= LONGEST_MINUTES else ""


def _as_stored(text: str) -> str:
    """JSON that says the same in letters of which no spreadsheet makes a formula; other text as it is."""
    try:
        plain = json.dumps(json.loads(text))
    except ValueError:
        return text
    return _IN_QUOTES.sub(lambda part: _SIGNS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", part[0]), plain)


def _question(number: str) -> Question | None:
    """Return the question, or None where this version of the course does not have it, or cannot read it."""
    try:
        return registry.question(number)
    except (OSError, ValueError):
        return None
