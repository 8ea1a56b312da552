"""A question on slides: prompt and options, then what is right, then why; each as large as the room needs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessons.classroom.lesson.asked import Lettered, lettered, prompt, right_in_words, right_lines
from lessons.classroom.lesson.stored import plain
from lessons.classroom.pages import escaped, inline
from lessons.classroom.slides import fitting
from lessons.classroom.slides.slide import BODY, WIDTH, slide, text_slides
from lessons.exercises.engine.question import Question

OPTION_WIDTH = WIDTH - 120  # beside its letter and its tick
SPACE = 28  # pixels above what is right
TICK = "<span class='fragment tick' data-fragment-index='0'>✓ right</span>"


def question_slides(question: Question) -> Iterator[str]:
    """Yield the slides of a question: what is asked, and by the next key what is right."""
    title = f"Question {question.id}"
    asked = [plain(part) for part in prompt(question)]
    options = lettered(question)
    told = [question.why] if options else [f"**{right_in_words(question)}**", question.why]
    shown = [one.label for one in options] or list(question.printed_options())
    for size in (36, 32, 28):
        used = fitting.height(asked, size, WIDTH) + fitting.height(shown, size, OPTION_WIDTH)
        after = SPACE + fitting.height([plain(text) for text in told], size, WIDTH)
        if used + after <= BODY:
            yield slide(title, _asked(question, size) + _options(question, options, size) + _told(told, size), "asked")
            return
    yield from _on_several(question, title, asked, shown, options)
    yield from text_slides(f"{title}: what is right", _answer(question, options))


def _on_several(
    question: Question, title: str, asked: Sequence[str], shown: Sequence[str], options: Sequence[Lettered]
) -> Iterator[str]:
    """Yield prompt and options together if they fit so, or the options on slides of their own."""
    for size in (32, 28):
        if fitting.height(asked, size, WIDTH) + fitting.height(shown, size, OPTION_WIDTH) <= BODY:
            yield slide(title, _asked(question, size) + _options(question, options, size), "asked")
            return
    yield from text_slides(title, prompt(question), "asked")
    for run in fitting.portions(shown, BODY, OPTION_WIDTH, 28):
        part = [one for one in options if one.label in run]
        yield slide(f"{title}: answers", _options(question, part, 28, run), "asked")


def _answer(question: Question, options: Sequence[Lettered]) -> list[str]:
    right = [f"**{one.letter}:** {one.label}" for one in options if one.right]
    return [*(right or right_lines(question)), question.why]


def _asked(question: Question, size: int) -> str:
    return "".join(f"<p class='size-{size}'>{inline(part)}</p>" for part in prompt(question))


def _options(question: Question, options: Sequence[Lettered], size: int, lines: Sequence[str] | None = None) -> str:
    """Return the options with their letters; those that are right get a tick by the next key."""
    if not options:
        rows = question.printed_options() if lines is None else lines
        return "".join(f"<p class='size-{size} write'>{escaped(line)}</p>" for line in rows)
    items = "".join(
        f"<li><b class='letter'>{one.letter}</b> <span>{escaped(one.label)}</span> {TICK if one.right else ''}</li>"
        for one in options
    )
    return f"<ul class='size-{size} options'>{items}</ul>"


def _told(texts: Sequence[str], size: int) -> str:
    inner = "".join(f"<p class='size-{size}'>{inline(text)}</p>" for text in texts)
    return f"<div class='fragment told' data-fragment-index='{0 if len(texts) > 1 else 1}'>{inner}</div>"
