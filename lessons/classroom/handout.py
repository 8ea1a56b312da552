"""The handout of a notebook: a page of A4 with a picture, the key points, the words, and questions without answers."""

from __future__ import annotations

from collections.abc import Sequence

from lessons.classroom import fitting
from lessons.classroom.asked import lettered, plain_prompt
from lessons.classroom.pages import document, escaped, inline, listed
from lessons.classroom.pictures import FOLDER, Stored, pictures_of
from lessons.classroom.stored import Lesson, plain
from lessons.classroom.teaching_notes import Note
from lessons.exercises.engine.question import Question

# All in points; `handout.css` has the same page, and the tests count the pages that come of it.
SIZE = 9.0
COLUMN = 249.0  # wide
PAPER = 2 * 640.0  # two columns, below the title and above the line that says where the rest is
WASTE = 0.88  # what a question that is not broken leaves empty at the end of a column
PICTURE = 150.0  # the height it may take
PRINT = "To print: Ctrl or Cmd + P, A4, <em>default</em> margins, scale 100 %, no headers and footers. It is one page."


def page(lesson: Lesson, note: Note | None) -> str:
    """Return the handout as a page; its picture stands in the folder beside it."""
    picture = picture_of(lesson, note)
    points, words = lesson.key_points, lesson.words
    used = _height([plain(point) for point in points]) + _height([", ".join(words)]) + 60
    used += _picture_height(picture) if picture else 0
    asked = choose(lesson.questions, PAPER * WASTE - used)
    others = [question.id for question in lesson.questions if question not in asked]
    more = f" Not on this page: {', '.join(others)}." if others else ""
    title = f"{lesson.number} {lesson.title}"
    body = (
        f"<p class='screen'>{PRINT}</p><main class='handout'>"
        f"<header><h1>{escaped(title)}</h1><p>{inline(lesson.promise)}</p></header><div class='columns'>"
        f"{_figure(picture) if picture else ''}"
        f"<h2>Key points</h2>{listed(map(inline, points))}"
        f"<h2>Words to know</h2><p>{escaped(', '.join(words))}</p>"
        f"<h2>Questions</h2>{''.join(map(_question, asked))}</div>"
        f"<footer>Reading Launch Reports, notebook {lesson.number}: its boxes tell you what is right.{more}</footer>"
        "</main>"
    )
    return document(f"Handout: {title}", body, ["paper.css", "handout.css"])


def picture_of(lesson: Lesson, note: Note | None) -> Stored | None:
    """Return the picture that the handout shows: the last of the sections that are kept to the last, or of all."""
    pictures = [picture for picture in pictures_of(lesson) if picture.size[1] <= picture.size[0] * 0.7]
    kept = [picture for picture in pictures if note and picture.section in note.kept]
    return next(reversed(kept or pictures), None)


def choose(questions: Sequence[Question], room: float) -> list[Question]:
    """Return the questions that fit, in their order: those of this notebook first, then those that come back."""
    taken: list[Question] = []
    for question in sorted(questions, key=lambda one: one.spaced):
        high = _height([plain_prompt(question), *_lines(question)]) + SIZE
        if high <= room:
            taken.append(question)
            room -= high
    return [question for question in questions if question in taken]


def _lines(question: Question) -> list[str]:
    options = lettered(question)
    return [f"{one.letter}  {one.label}" for one in options] or list(question.printed_options())


def _question(question: Question) -> str:
    lines = "".join(f"<li>{escaped(line)}</li>" for line in _lines(question))
    return (
        f"<section><p><strong>{escaped(question.id)}</strong> {escaped(plain_prompt(question))}</p>"
        f"<ul class='options'>{lines}</ul></section>"
    )


def _figure(picture: Stored) -> str:
    alt = escaped(picture.caption)
    source = escaped(f"{FOLDER}/{picture.name}")
    return f'<figure><img src="{source}" alt="{alt}"><figcaption aria-hidden="true">{alt}</figcaption></figure>'


def _picture_height(picture: Stored) -> float:
    return min(PICTURE, COLUMN * picture.size[1] / picture.size[0]) + _height([picture.caption]) + SIZE


def _height(texts: Sequence[str]) -> float:
    return fitting.height(texts, SIZE, COLUMN)
