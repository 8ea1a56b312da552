"""The key of a notebook: every question, what is right, every named mistake with its message, hints, solution."""

from __future__ import annotations

from lessons.classroom.lesson.asked import lettered, prompt
from lessons.classroom.lesson.stored import Lesson
from lessons.classroom.pages import document, escaped, inline, listed, table
from lessons.exercises.engine.markup import to_html
from lessons.exercises.engine.question import Question


def page(lesson: Lesson) -> str:
    """Return the key as a page."""
    title = f"Key: {lesson.number} {lesson.title}"
    body = "".join(map(entry, lesson.questions)) or "<p>This notebook asks no questions.</p>"
    lead = "<p class='lead'>For the teacher. All of it comes from the question bank: it is what the boxes say.</p>"
    return document(title, f"<main class='paper'><h1>{escaped(title)}</h1>{lead}{body}</main>", ["paper.css"])


def entry(question: Question) -> str:
    """Return one question of the key."""
    options = lettered(question)
    if options:
        shown = listed(f"<strong>{one.letter}</strong> {escaped(one.label)}" for one in options)
        shown = shown.replace("<ul>", "<ul class='options'>")
    else:
        shown = "".join(f"<p class='options'>{escaped(line)}</p>" for line in question.printed_options())
    letters = {one.label: f"{one.letter}: " for one in options}
    right = listed(escaped(letters.get(line, "") + line) for line in question.printed_right())
    wrong = table(
        ("mistake", "the answer", "what a learner is told"),
        [
            (inline(one.name), escaped(letters.get(one.answer, "") + one.answer), inline(one.message))
            for one in question.printed_mistakes()
        ],
        f"Mistakes of question {question.id}",
    )
    return (
        f"<section class='question'><h2>{escaped(question.id)}</h2>"
        f"{''.join(f'<p>{inline(part)}</p>' for part in prompt(question))}{shown}"
        f"<h3>Right</h3>{right}<p>{inline(question.why)}</p>"
        f"<h3>Named mistakes</h3>{wrong}"
        f"<h3>Hints</h3>{listed(map(inline, question.hints), 'ol')}"
        f"<h3>Solution</h3>{to_html(question.solution)}</section>"
    )
