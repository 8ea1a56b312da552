"""What a teaching note names and does not exist: questions, mistakes, sections, quoted words, words of the glossary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lessons import data
from lessons.classroom.lesson.stored import Lesson, plain
from lessons.classroom.notes.teaching_notes import Note
from lessons.exercises.engine import registry
from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.question import Question

_QUESTION = re.compile(r"`(\d\d\.\d+)`")
_SECTIONS = re.compile(r"\b[Ss]ections? ((?:\d+(?:, | and | to )?)+)(?: of (\d\d))?")
_QUOTED = re.compile(r'"([^"]+)"')
_WORD = re.compile(r"\[([^\]\n]+)\](?!\()")
_GLOSSARY = re.compile(r"^## (.+?) <a id=", re.MULTILINE)


def unknown(note: Note, lesson: Lesson, other: Callable[[str], Lesson]) -> list[str]:
    """Return one sentence for each thing that a note names and the course does not have.

    `other` returns another notebook by its number; ValueError where there is none.
    """
    return [*_questions(note), *_mistakes(note), *_sections(note, lesson, other), *_quotes(note, lesson), *_words(note)]


def _asked(number: str) -> Question | None:
    try:
        return registry.question(number)
    except registry.NoSuchQuestion:
        return None


def _questions(note: Note) -> Iterator[str]:
    for number in sorted(set(_QUESTION.findall(note.text))):
        if _asked(number) is None:
            yield f"there is no question {number}"


def _mistakes(note: Note) -> Iterator[str]:
    for question, name, _ in note.misconceptions:
        asked = _asked(question)
        names = [mistake.name for mistake in asked.printed_mistakes()] if asked else []
        if name not in names:
            yield f"question {question} names no mistake {name!r}; it names {', '.join(dict.fromkeys(names))}"


def _sections(note: Note, lesson: Lesson, other: Callable[[str], Lesson]) -> Iterator[str]:
    for listed, notebook in _SECTIONS.findall(" ".join(note.text.split())):
        try:
            meant = other(notebook) if notebook else lesson
            for section in re.findall(r"\d+", listed):
                meant.section(int(section))
        except ValueError as error:
            yield str(error)
    for twice in {skip.section for skip in note.skips} & set(note.kept):
        yield f"section {twice} is both skipped and kept to the last"


def _quotes(note: Note, lesson: Lesson) -> Iterator[str]:
    said = _evened(" ".join(_texts(lesson)))
    for quoted in _QUOTED.findall(" ".join(note.text.split())):
        if _evened(quoted) not in said:
            yield f"“{quoted}” stands neither in notebook {lesson.number} nor in its questions"


def _words(note: Note) -> Iterator[str]:
    known = {word.lower() for word in _GLOSSARY.findall((data.folder() / "glossary.md").read_text(encoding="utf-8"))}
    for word in _WORD.findall(note.text):
        if word.lower() not in known:
            yield f"[{word}] is no word of the glossary"


def _texts(lesson: Lesson) -> Iterator[str]:
    """Yield all that a reader of the notebook meets: prose, what cells print, questions with all that they say."""
    for cell in lesson.cells:
        yield plain(cell.source)
        for output in cell.get("outputs", ()):
            yield "".join(output.get("text", "")) + "".join(output.get("data", {}).get("text/plain", ""))
    for question in lesson.questions:
        yield question.printed_prompt()
        yield from map(to_plain, (*question.hints, question.solution, question.why))
        yield from (f"{mistake.answer} {mistake.message}" for mistake in question.printed_mistakes())


def _evened(text: str) -> str:
    """Return a text in which quotation marks, apostrophes, capitals and the ends of lines are all of one kind."""
    return " ".join(text.translate(str.maketrans("“”’‘", "\"\"''")).lower().split()).replace('"', "")
