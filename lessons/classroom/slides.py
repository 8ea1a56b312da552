"""Slides of a session: pictures, questions and key points of its notebooks, one idea a slide, drawn by reveal.js.

The sizes are those of a room: text from 28 pixels of 720, words in pictures from 2 % of the slide's height. What does
not fit at that size is put on two slides, never made smaller.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lessons.classroom import fitting
from lessons.classroom.pages import document, escaped, inline, rows_of, table
from lessons.classroom.pictures import FOLDER, Stored, halves, pictures_of
from lessons.classroom.question_slides import question_slides
from lessons.classroom.sessions import Session, Taught
from lessons.classroom.slide import BODY, WIDTH, plain_text, slide, text_slides
from lessons.classroom.stored import Lesson, Shown, plain
from lessons.exercises.engine import registry

STYLES = ("reset.css", "reveal.css", "room.css")
SCRIPTS = ("reveal.js", "slides.js")
_QUOTE = re.compile(r"(?:^> .*$\n?)+", re.MULTILINE)
_DETAILS = re.compile(r"<details>.*?</details>", re.DOTALL)
LEAD_WORDS = 45  # of a section's first paragraph, where it is shown
CAPTION = 28  # pixels
ROWS = 7  # of a table on one slide


def page(session: Session) -> str:
    """Return the slides of a session as a page; pictures stand in the folders of their notebooks."""
    inner = "\n".join(part for taught in session.taught for part in slides_of(taught))
    body = (
        f'<main class="reveal" aria-label="Slides: {escaped(session.title)}"><div class="slides">{inner}</div></main>'
    )
    return document(f"Slides: {session.title}", body, STYLES, SCRIPTS)


def slides_of(taught: Taught) -> Iterator[str]:
    """Yield the slides of a notebook: its promise, the sections that are kept with their discussions, its last page."""
    lesson = taught.lesson
    yield slide(
        "",
        f"<h1>{escaped(lesson.title)}</h1><p class='size-36'>{inline(lesson.promise)}</p>"
        f"<p class='foot'>Notebook {lesson.number}</p>",
        "title",
    )
    pictures = iter(pictures_of(lesson))
    drawn = {id(one): next(pictures) for one in lesson.shown if one.kind == "picture"}
    for section in taught.sections:
        shown = [one for one in lesson.shown if one.section == section.number]
        yield _section_slide(section.name, shown)
        for one in shown:
            yield from _of(one, section.name, drawn.get(id(one)), lesson)
        for talk in taught.discussions:
            if talk.section == section.number:
                yield slide("Discussion", f"<p class='size-44'>{inline(talk.question)}</p>", "talk")
    yield from _last_page(lesson)


def _section_slide(name: str, shown: Sequence[Shown]) -> str:
    text = next((one.content for one in shown if one.kind == "text"), "")
    lead = text.split("\n\n")[0]
    fits = lead and lead[0] not in ">|#-*<" and len(lead.split()) <= LEAD_WORDS
    said = f"<p class='size-36'>{inline(lead)}</p>" if fits else ""
    return slide("", f"<h2 class='section'>{inline(name)}</h2>{said}")


def _of(one: Shown, section: str, picture: Stored | None, lesson: Lesson) -> Iterator[str]:
    """Yield what one cell brings: a question, a picture, a table, or the definitions and tables of its text."""
    if one.kind == "question":
        yield from question_slides(registry.question(one.content))
    elif picture is not None:
        yield from _picture_slides(picture, section, lesson)
    elif one.kind == "sheet":
        columns, *rows = ([cell.strip() for cell in line.split(" | ")] for line in one.caption.splitlines())
        yield from _table_slides(section, columns, rows)
    else:
        text = _DETAILS.sub("", one.content)
        for quoted in _QUOTE.findall(text):
            yield from text_slides(section, [plain_text(quoted.replace("> ", "").replace(">", ""))], "quote")
        for columns, rows in rows_of(text):
            yield from _table_slides(section, columns, rows)


def _picture_slides(picture: Stored, title: str, lesson: Lesson) -> Iterator[str]:
    """Yield a picture with its caption; alone, or in halves, where it could not be read from the back otherwise."""
    caption = picture.caption
    said = fitting.height([caption], CAPTION, WIDTH)
    scale = fitting.picture_scale(picture.size, BODY - said, WIDTH)
    if fitting.is_legible(scale):
        yield slide(title, _figure(picture, scale, lesson, caption), "picture")
        return
    yield slide("", _figure(picture, _scale_alone(picture), lesson), "picture alone")
    if not is_whole(picture):
        for half in halves(picture):
            yield slide("", _figure(half, _scale_alone(half), lesson), "picture alone half")
    yield from text_slides(title, [caption])


def is_whole(picture: Stored) -> bool:
    """Whether a picture that has a slide to itself can be read from the back; if not, its halves are shown too."""
    return fitting.is_legible(_scale_alone(picture))


def _scale_alone(picture: Stored) -> float:
    return fitting.picture_scale(picture.size, fitting.SLIDE_HEIGHT - 16, fitting.SLIDE_WIDTH - 16)


def _figure(picture: Stored, scale: float, lesson: Lesson, caption: str = "") -> str:
    """Return a picture with its words for who cannot see it, and for who can the same below it."""
    wide, high = (int(pixels * scale) for pixels in picture.size)
    words = f"<figcaption aria-hidden='true' class='size-{CAPTION}'>{escaped(caption)}</figcaption>" if caption else ""
    source = f"../{lesson.number}/{FOLDER}/{picture.name}"
    image = f'<img src="{escaped(source)}" width="{wide}" height="{high}" alt="{escaped(picture.caption)}">'
    return f"<figure>{image}{words}</figure>"


def _table_slides(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield a table, so many rows to a slide as can be read."""
    share = WIDTH / max(1, len(columns)) - 30

    def room_of(row: Iterable[str]) -> str:
        return max(map(plain, row), key=len, default="")

    def high(some: Sequence[Sequence[str]], size: int) -> float:
        cells = [room_of(columns), *map(room_of, some)]
        return sum((fitting.lines(cell, size, share) * fitting.LINE + 0.6) * size for cell in cells)

    waiting = list(rows)
    while waiting:
        taken = next((n for n in range(min(ROWS, len(waiting)), 1, -1) if high(waiting[:n], 28) <= BODY), 1)
        size = next((size for size in (36, 32, 28) if high(waiting[:taken], size) <= BODY), 28)
        cells = [list(map(inline, row)) for row in waiting[:taken]]
        yield slide(title, table(list(map(inline, columns)), cells, plain(title), f"size-{size}"), "sheet")
        waiting = waiting[taken:]


def _last_page(lesson: Lesson) -> Iterator[str]:
    """Yield the key points, one after the other, and the two endings."""
    yield from text_slides("Key points", list(lesson.key_points), "points")
    for name in ("What the numbers cannot tell", "What could be printed now"):
        if said := lesson.ending(name):
            yield from text_slides(name, [said])
