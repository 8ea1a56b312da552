"""A learner's answers as a table for a spreadsheet: what was answered in words, and nothing that runs there."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from lessons import progress
from lessons.exercises.engine import registry
from lessons.exercises.engine.in_words import in_words
from lessons.exercises.engine.plain_answers import from_json
from lessons.exercises.engine.question import Question
from lessons.exercises.engine.sureness import SWITCH, step_of

# What a spreadsheet takes for a formula, in the widths in which East Asian keyboards type it.
_FORMULA = "=+@＝＋－＠-"
_UNSEEN = r"[\s\"\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
_BEGINS_A_CELL = re.compile(rf"[\x00-\x1f\x7f-\x9f]|{_UNSEEN}[{_FORMULA}]")
# Where a spreadsheet splits at other marks than commas, a cell begins in the middle of ours.
_BEGINS_WITHIN = re.compile(rf"[;,|\t\r\n\v\f\x85\u2028\u2029](?={_UNSEEN}[{_FORMULA}])")


def rows() -> list[tuple[str, ...]]:
    """Return a header and every recorded answer, oldest first, as texts that are safe in a spreadsheet.

    Where someone said how sure they were, one more column has it; cards of a deck follow, each with what was said.

    >>> rows()
    [('question', 'answer', 'verdict', 'time_utc', 'course_version')]
    """
    judged = {(one.about, one.item): one for one in progress.judgements()}
    with_sure = bool(judged)
    found = []
    for answer in progress.answers():
        # With a word in front an id stays text: 01.1 and 01.10 are one number, and in some countries a day in October.
        told = answer._replace(question=f"question {answer.question}", answer=_told(answer))
        sure = judged.pop((answer.question, answer.time_utc), None)
        more = (step_of(sure.per_cent).label if sure else "",) if with_sure else ()
        found.append(tuple(map(harmless, (*told, *more))))
    for one in judged.values():
        if one.about != SWITCH and " " in one.about:
            found.append(
                tuple(map(harmless, (f"{one.about}, {one.item}", f"{one.per_cent} %", "", one.time_utc, "", "")))
            )
    return [(*progress.Answer._fields, *(("how_sure",) if with_sure else ())), *found]


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


def _told(recorded: progress.Answer) -> str:
    question, answer = _question(recorded.question), from_json(recorded.answer)
    return question.in_words(answer) if question else in_words(answer)


def _question(number: str) -> Question | None:
    """Return the question, or None where this version of the course does not have it, or cannot read it."""
    try:
        return registry.question(number)
    except (OSError, ValueError):
        return None
