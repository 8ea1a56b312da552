"""Slides of a session: pictures, questions and key points of its notebooks, one idea a slide, drawn by reveal.js.

The sizes are those of a room: text from 28 pixels of 720, words in pictures from 2 % of the slide's height. What does
not fit at that size is put on two slides, never made smaller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lessons.classroom.lesson.pictures import FOLDER, Stored, halves, pictures_of
from lessons.classroom.lesson.stored import Lesson, Shown, plain
from lessons.classroom.pages import document, escaped, inline, rows_of, table
from lessons.classroom.sessions import Session, Taught
from lessons.classroom.slides import fitting
from lessons.classroom.slides.questions import question_slides
from lessons.classroom.slides.slide import BODY, HEAD, WIDTH, plain_text, slide, text_slides
from lessons.exercises.engine import registry

STYLES = ("reset.css", "reveal.css", "room.css")
SCRIPTS = ("reveal.js", "slides.js")
_QUOTE = re.compile(r"(?:^> .*$\n?)+", re.MULTILINE)
_DETAILS = re.compile(r"<details>.*?</details>", re.DOTALL)
LEAD_WORDS = 45  # of a section's first paragraph, where it is shown
CAPTION = 28  # pixels
TOP = 28  # pixels above a picture that stands without a title
ROWS = 7  # of a table on one slide


def page(session: Session) -> str:
    """Return the slides of a session as a page; pictures stand in the folders of their notebooks."""
    inner = "\n".join(part for taught in session.taught for part in slides_of(taught))
    title = f"Slides: {session.title}"
    named = f'class="reveal" aria-label="{escaped(title)}"'
    body = f'<main><div {named}><div class="slides">{inner}</div></div></main>'
    return document(title, body, STYLES, SCRIPTS)


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
    for head, room in ((title, BODY), ("", BODY + HEAD - TOP)):
        scale = fitting.picture_scale(picture.size, room - said, WIDTH)
        if fitting.is_legible(scale):
            yield slide(head, _figure(picture, scale, lesson, caption), "picture")
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
    waiting = list(rows)
    while waiting:
        most = min(ROWS, len(waiting))
        ways = ((n, size) for n in range(most, 0, -1) for size in (36, 32, 28) if _fits(columns, waiting[:n], size))
        taken, size = next(ways, (1, 28))
        cells = [list(map(inline, row)) for row in waiting[:taken]]
        kind = "sheet" if _fits(columns, waiting[:taken], size) else "sheet tight"
        yield slide(title, table(list(map(inline, columns)), cells, plain(title), f"size-{size}"), kind)
        waiting = waiting[taken:]


def _fits(columns: Sequence[str], rows: Sequence[Sequence[str]], size: int) -> bool:
    """Whether a table fits on a slide at a size: its longest words beside each other, its rows below each other."""
    cells = [list(map(plain, row)) for row in (columns, *rows)]
    width = WIDTH - len(columns) * 28
    letter = fitting.LETTER * size
    least = [
        letter * max(max(map(len, cell.split()), default=1) for cell in column) for column in zip(*cells, strict=False)
    ]
    wanted = [letter * max(map(len, column)) for column in zip(*cells, strict=False)]
    spare = width - sum(least)
    if spare < 0:
        return False
    more = [wish - need for wish, need in zip(wanted, least, strict=True)]
    shares = [need + spare * extra / max(1, sum(more)) for need, extra in zip(least, more, strict=True)]
    high = (max(fitting.lines(cell, size, share) for cell, share in zip(row, shares, strict=False)) for row in cells)
    return sum((count * fitting.LINE + 0.6) * size for count in high) <= BODY


def _last_page(lesson: Lesson) -> Iterator[str]:
    """Yield the key points, one after the other, and the two endings."""
    yield from text_slides("Key points", list(lesson.key_points), "points")
    for name in ("What the numbers cannot tell", "What could be printed now"):
        if said := lesson.ending(name):
            yield from text_slides(name, [said])
