"""Students as tests need them: answers to questions and forms, and the files in which they hand them in."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lessons.classroom.before_after import forms, taken
from lessons.exercises.engine import export, judging, registry
from lessons.exercises.engine.plain_answers import plain_answer, to_json
from lessons.progress import Answer, schema
from lessons.progress.renew import insert_answer

BEGINNING = datetime(2026, 9, 1, 9, tzinfo=UTC)
VERSION = "9.0"


def moment(minutes: float) -> str:
    """So many minutes after the beginning, as the progress file has it."""
    return (BEGINNING + timedelta(minutes=minutes)).isoformat(timespec="microseconds")


def answer_to(number: str, given: object, minutes: float) -> Answer:
    """An answer with the verdict that the course gives it."""
    plain = plain_answer(given)
    verdict = judging.judge(registry.question(number), plain).verdict.key
    return Answer(number, to_json(plain), verdict, moment(minutes), VERSION)


def form_taken(form: str, right: int, minutes: float) -> list[Answer]:
    """A form with the first `right` questions right and the rest open, begun 20 minutes before it was handed in."""
    found = [Answer(f"{form}.0", taken.BEGUN, taken.BEGUN, moment(minutes - 20), VERSION)]
    for at, item in enumerate(forms.items(form)):
        given = item.question.right_answer() if at < right else None
        stored = to_json(plain_answer(given))
        found.append(Answer(item.question.id, stored, taken.HANDED_IN, moment(minutes + at / 60), VERSION))
    return found


def write_export(path: Path, name: str, answers: list[Answer], monkeypatch) -> Path:
    """Write the export of a student with these answers, as the command does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with monkeypatch.context() as only_here:
        only_here.setattr(export.progress, "answers", lambda: answers)
        export.write(export.whole(name), path)
    return path


def write_progress(path: Path, answers: list[Answer]) -> Path:
    """Write a progress file that holds these answers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(schema.memory()) as connection:
        for answer in answers:
            insert_answer(connection, answer)
        path.write_bytes(connection.serialize())
    return path


def table_of(path: Path) -> list[list[str]]:
    """The cells of a written table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def is_sqlite(path: Path) -> bool:
    """Whether SQLite still reads a file."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
