"""The handout of a notebook: a page of A4 with a picture, the key points, the words, and questions without answers."""

from __future__ import annotations

from collections.abc import Sequence

from lessons.classroom.lesson.asked import lettered, plain_prompt
from lessons.classroom.lesson.pictures import FOLDER, Stored, pictures_of
from lessons.classroom.lesson.stored import Lesson, plain
from lessons.classroom.notes.teaching_notes import Note
from lessons.classroom.pages import document, escaped, inline, listed
from lessons.classroom.slides import fitting
from lessons.exercises.engine.question import Question

# All in points; `handout.css` has the same page, and the tests count the pages that come of it.
SIZES = (11.0, 10.5, 10.0, 9.5, 9.0)  # the largest at which all questions fit, or the smallest with those that do
LETTER = 0.51  # its mean width, in sizes of the font
LINE, GAP = 1.3, 0.25  # from one line to the next, between two paragraphs, in sizes
COLUMN = 246.0  # wide
HEIGHT = 640.0  # of a column, below the title and above the line that says where the rest is
PICTURE = 150.0  # the height it may take
HEADING = 24.0
PRINT = "To print: Ctrl or Cmd + P, A4, <em>default</em> margins, scale 100 %, no headers and footers. It is one page."


def page(lesson: Lesson, note: Note | None) -> str:
    """Return the handout as a page; its picture stands in the folder beside it."""
    picture = picture_of(lesson, note)
    points, words = lesson.key_points, lesson.words
    for size in SIZES:
        asked = choose(lesson.questions, _fixed(lesson, picture, size), size)
        if len(asked) == len(lesson.questions):
            break
    others = [question.id for question in lesson.questions if question not in asked]
    more = f" Not on this page: {', '.join(others)}." if others else ""
    title = f"{lesson.number} {lesson.title}"
    body = (
        f"<aside class='screen' aria-label='How to print'>{PRINT}</aside><main class='handout size-{size * 10:.0f}'>"
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


def choose(questions: Sequence[Question], before: Sequence[float], size: float) -> list[Question]:
    """Return the questions that fit, in their order: those of this notebook first, then those that come back.

    `before` are the heights of what stands above them.
    """
    heights = {question.id: _question_height(question, size) for question in questions}
    taken: list[Question] = []
    for question in sorted(questions, key=lambda one: one.spaced):
        tried = [one for one in questions if one in taken or one is question]
        if _in_two_columns([*before, *(heights[one.id] for one in tried)]):
            taken = tried
    return taken


def _in_two_columns(heights: Sequence[float]) -> bool:
    """Whether pieces that are not broken fit below each other into two columns."""
    column, used = 1, 0.0
    for high in heights:
        if used + high > HEIGHT:
            column, used = column + 1, 0.0
        used += high
    return column <= 2


def _question_height(question: Question, size: float) -> float:
    return _height([f"{question.id} {plain_prompt(question)}", *_lines(question)], size) + 0.7 * size


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


def _fixed(lesson: Lesson, picture: Stored | None, size: float) -> list[float]:
    """Return the heights of all that is not a question."""
    above = []
    if picture is not None:
        above = [min(PICTURE, COLUMN * picture.size[1] / picture.size[0]) + _height([picture.caption], size)]
    points = [_height([plain(point)], size) for point in lesson.key_points]
    return [*above, HEADING, *points, HEADING + _height([", ".join(lesson.words)], size), HEADING]


def _height(texts: Sequence[str], size: float) -> float:
    lines = sum(fitting.lines(text, size, COLUMN - 12, LETTER) for text in texts)
    return (lines * LINE + len(texts) * GAP) * size
