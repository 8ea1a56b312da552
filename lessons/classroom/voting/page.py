"""The page on which a class votes: each choice shown large, two votes side by side, what is behind each answer.

Nothing is sent anywhere and nobody logs in: somebody counts hands or cards and types the numbers, or opens a file with
one letter a line. The page works from a folder, without a network; `front/vote.js` adds up and draws the bars.
"""

from __future__ import annotations

from lessons.classroom.lesson.asked import Lettered, choose_all, lettered, prompt
from lessons.classroom.pages import document, escaped, inline
from lessons.classroom.sessions import Session
from lessons.exercises.engine.question import Question

STYLES = ("vote.css",)
SCRIPTS = ("tally.js", "vote.js")
ROUNDS = (("first", "First vote"), ("second", "Second vote"))
KEYS = (
    ("A, B, C …", "one vote more; with Shift one less"),
    ("1 and 2", "count the first or the second vote"),
    ("V", "show or hide the bars"),
    ("W", "why: what is right, and what is behind each wrong answer"),
    ("Page Down, Page Up", "next question, question before"),
)
LONG = 85  # words of prompt and options, from which on they are set smaller to be seen at once
ALL = "<p class='all'>More than one may hold: each letter is counted by itself.</p>"
TALK = "Find somebody who chose another letter. Two minutes: each says why. Then everybody votes again."


def questions_of(session: Session) -> list[Question]:
    """Return the choices of a session's sections, in the order in which they are asked."""
    found = []
    for taught in session.taught:
        asked = taught.lesson.asked_in
        found += [one for one in taught.lesson.questions if lettered(one) and asked.get(one.id) in taught.kept]
    return found


def page(session: Session) -> str:
    """Return the page of all votes of a session."""
    title = f"Vote: {session.title}"
    polls = "".join(map(poll, questions_of(session)))
    keys = "".join(f"<dt>{name}</dt><dd>{what}</dd>" for name, what in KEYS)
    body = (
        f"<main><h1 class='unseen'>{escaped(title)}</h1>{polls or '<p>There is no choice to vote on here.</p>'}</main>"
        f"<aside aria-label='Keys'><details><summary>Keys and files</summary><dl>{keys}</dl>"
        "<p>A file holds one answer a line (A, or A;C where several hold), or a letter and a number a line (A;12).</p>"
        "</details></aside><p id='said' class='unseen' role='status' aria-live='polite'></p>"
    )
    return document(title, body, STYLES, SCRIPTS)


def poll(question: Question) -> str:
    """Return the vote on one question: its options with their counts, bars, and what is behind each answer."""
    options, number = lettered(question), escaped(question.id)
    several = ALL if choose_all(question) else ""
    rows = "".join(_row(question, option) for option in options)
    long = sum(len(text.split()) for text in (*prompt(question), *(one.label for one in options))) > LONG
    buttons = (
        "<button type='button' class='show' aria-pressed='false'>Show bars</button>"
        "<button type='button' class='explain' aria-pressed='false'>Explain</button>"
        "<button type='button' class='clear'>Clear</button>"
        "<label class='file'>Read a file <input type='file' accept='.csv,.txt,text/csv,text/plain'></label>"
        "<button type='button' class='before'>Question before</button><button type='button' class='next'>Next</button>"
    )
    rounds = "".join(
        f"<button type='button' class='round {kind}' aria-pressed='{'true' if kind == 'first' else 'false'}'>{name}: "
        f"<output>0</output></button>"
        for kind, name in ROUNDS
    )
    return (
        f"<section class='poll{' long' if long else ''}' id='q-{number}' aria-labelledby='h-{number}'>"
        f"<h2 id='h-{number}'>Question {number}</h2>"
        f"<div class='prompt'>{''.join(f'<p>{inline(part)}</p>' for part in prompt(question))}{several}</div>"
        f"<ul class='answers'>{rows}</ul>"
        f"<p class='talk' hidden>{TALK}</p>"
        f"<div class='buttons'>{rounds}{buttons}</div></section>"
    )


def _row(question: Question, option: Lettered) -> str:
    letter = option.letter
    fields = "".join(
        f"<label class='count {kind}'><span>{name}</span><input type='number' min='0' max='9999' step='1' value='0' "
        f"inputmode='numeric' data-round='{kind}' aria-label='{letter}, {name.lower()}'></label>"
        for kind, name in ROUNDS
    )
    bars = "".join(f"<div class='bar {kind}'><i></i><span></span></div>" for kind, _ in ROUNDS)
    if option.right:
        said = f"<strong>✓ Right.</strong> {inline(question.why)}"
    elif option.mistake:
        name = f" {escaped(option.mistake.name)}." if option.mistake.name else ""
        said = f"<strong>✗{name}</strong> {inline(option.mistake.message)}"
    else:
        said = "<strong>✗ Not this one.</strong>"
    return (
        f"<li data-letter='{letter}' data-right='{'yes' if option.right else 'no'}'><b class='letter'>{letter}</b>"
        f"<span class='label'>{escaped(option.label)}</span><div class='bars' hidden>{bars}</div>"
        f"<div class='fields'>{fields}</div><p class='behind' hidden>{said}</p></li>"
    )
