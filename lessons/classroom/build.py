"""Builds what a teacher takes to class into a folder: plans, slides, votes, handouts and keys, and a list of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from lessons.classroom import handout, key_page, plan_page, printing, sessions
from lessons.classroom.lesson import stored
from lessons.classroom.lesson.parts import lane_in, parts_in
from lessons.classroom.lesson.pictures import FOLDER, halves, pictures_of
from lessons.classroom.lesson.stored import Lesson
from lessons.classroom.notes import teaching_notes
from lessons.classroom.notes.teaching_notes import Note
from lessons.classroom.pages import ASSETS, document, escaped, listed
from lessons.classroom.sessions import SEMINAR, Session
from lessons.classroom.slides import deck
from lessons.classroom.voting import page as voting

HERE = Path(__file__).parent
FRONT = (
    *(HERE / "front" / "reveal" / name for name in ("reset.css", "reveal.css", "reveal.js")),
    *(HERE / "front" / name for name in ("room.css", "slides.js", "paper.css", "handout.css")),
    *(HERE / "voting" / "front" / name for name in ("vote.css", "tally.js", "vote.js")),
)
LICENCE = HERE / "front" / "reveal" / "LICENSE"
ALL = "all"
PRINTED = ("plan", "handout")  # a key is looked things up in, on a screen
SAID = {
    "plan": "plan by the minute, with discussions and misconceptions",
    "slides": "slides: arrow keys or space; Esc shows all, F fills the screen",
    "vote": "votes: letter keys add, V shows bars, W says why",
    "handout": "handout, one page",
    "key": "key: every question, right answer, named mistake, hint and solution",
}


class Asked(NamedTuple):
    """What is to be built: the notebooks in order with their notes, and all of the course's for parts and lanes."""

    chosen: tuple[tuple[Lesson, Note | None], ...]
    course: tuple[Lesson, ...]


def ask_for(what: str, notebooks: Path) -> Asked:
    """Return what a number, a part or "all" means; ValueError in one sentence says what there is.

    A part is named "part 2" or by its name, such as "Range and apogee".
    """
    course = tuple(Lesson.read(path) for path in stored.find(notebooks))
    parts = parts_in(course)
    word = " ".join(what.lower().split())
    numbers = [lesson.number for lesson in course]
    if word == ALL:
        chosen = numbers
    elif (number := stored.number_in(word)) in numbers:
        chosen = [number]
    else:
        named = [part for part in parts if word in (f"part {part.number}", f"part{part.number}", part.name.lower())]
        if not named:
            names = ", ".join(f"part {part.number}" for part in parts if part.number)
            raise ValueError(f"There is no {what[:60]!r}. There are {', '.join(numbers)}; {names}; and {ALL}")
        chosen = list(named[0].notebooks)
    return Asked(tuple((lesson, note_of(lesson)) for lesson in course if lesson.number in chosen), course)


def note_of(lesson: Lesson) -> Note | None:
    """Return a notebook's teaching notes, None where it has none yet."""
    return teaching_notes.load(lesson.number) if lesson.number in teaching_notes.numbers() else None


def sessions_of(asked: Asked, time: str | None) -> list[Session]:
    """Return the sessions in which all of it is taught; ValueError where a time does not fit what is asked for."""
    if time is None:
        return [sessions.whole(lesson, note) for lesson, note in asked.chosen]
    if time == SEMINAR:
        if len(asked.chosen) < 2:
            raise ValueError(f"{SEMINAR} parts several notebooks over six meetings; for one of them take 45 or 90")
        return sessions.seminar(asked.chosen)
    if len(asked.chosen) == 1:
        return [sessions.cut(*asked.chosen[0], int(time))]
    return [sessions.talk(asked.chosen, parts_in(asked.course), lane_in(asked.course), int(time))]


def build(asked: Asked, into: Path, time: str | None = None, tell: Callable[[str], None] = print) -> list[Path]:
    """Write everything into a folder and return the pages that were written; a page that is there is replaced."""
    made = sessions_of(asked, time)
    taught = list({one.lesson.number: (one.lesson, one.note) for session in made for one in session.taught}.values())
    _assets(into / ASSETS)
    written: list[Path] = []
    for session in made:
        folder = into / session.name
        for name, content in (
            ("plan", plan_page.page(session)),
            ("slides", deck.page(session)),
            ("vote", voting.page(session)),
        ):
            written.append(_write(folder / f"{name}.html", content))
    for lesson, note in taught:
        folder = into / lesson.number
        _pictures(lesson, folder / FOLDER)
        written.append(_write(folder / "handout.html", handout.page(lesson, note)))
        written.append(_write(folder / "key.html", key_page.page(lesson)))
        tell(f"{lesson.number} {lesson.title}")
    written.append(_write(into / "index.html", _index(made, taught, into, written)))
    return written


def print_all(written: Sequence[Path], tell: Callable[[str], None] = print) -> tuple[list[Path], str]:
    """Print plans and handouts to PDF beside their pages; return the files, and a sentence where it failed."""
    browser = printing.find_browser()
    if browser is None:
        return [], printing.NO_BROWSER
    done: list[Path] = []
    for page in written:
        if page.stem in PRINTED:
            pdf = page.with_suffix(".pdf")
            try:
                printing.print_page(page, pdf, browser)
            except printing.NotPrinted as problem:
                return done, str(problem)
            done.append(pdf)
            tell(f"{page.parent.name}/{pdf.name}")
    return done, ""


def _write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
    return path


def _assets(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in FRONT:
        shutil.copyfile(path, folder / path.name)
    shutil.copyfile(LICENCE, folder / "LICENSE-reveal.js")


def _pictures(lesson: Lesson, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for picture in pictures_of(lesson):
        shown = [picture] if deck.is_whole(picture) else [picture, *halves(picture)]
        for one in shown:
            (folder / one.name).write_bytes(one.png)


def _index(
    made: Sequence[Session], taught: Sequence[tuple[Lesson, Note | None]], into: Path, written: Sequence[Path]
) -> str:
    """Return the list of what was built."""

    def link(folder: str, name: str) -> str:
        path = into / folder / f"{name}.html"
        return f'<a href="{escaped(folder)}/{name}.html">{name}</a>: {SAID[name]}' if path in written else ""

    entries = ""
    for session in made:
        names = ["plan", "slides", "vote", *(("handout", "key") if len(session.taught) == 1 else ())]
        entries += f"<h2>{escaped(session.title)}</h2>{listed(filter(None, (link(session.name, n) for n in names)))}"
    for lesson, _ in taught:
        if lesson.number not in [session.name for session in made]:
            items = listed(link(lesson.number, name) for name in ("handout", "key"))
            entries += f"<h2>{escaped(lesson.number)} {escaped(lesson.title)}</h2>{items}"
    head = "<h1>For the classroom</h1><p>Open these pages from this folder; none needs a network.</p>"
    return document("For the classroom", f"<main class='paper'>{head}{entries}</main>", ["paper.css"], up="")
