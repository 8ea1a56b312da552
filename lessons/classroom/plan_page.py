"""The plan of a session as a page to print: every minute, the discussions, what to expect and what to leave out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lessons.classroom.lesson.minutes import Part
from lessons.classroom.pages import document, escaped, inline, listed, table
from lessons.classroom.sessions import Block, Session, Taught
from lessons.exercises.engine import registry

WITHOUT_NOTES = "There are no teaching notes for this notebook yet."
SAID = {
    "opening": "Notebook on the projector; learners open theirs. It runs by itself.",
    "closing": "The one sentence that could be printed now; what the numbers cannot tell; handout.",
    "discussion": "In pairs first, then all; see below.",
    "room": "The folded parts, code for those who want it, or a launch of their own in an explorer.",
}
PROJECTOR = (
    "Open the notebook with <code>python3 course.py open {number}</code>. It runs by itself and explorers move.",
    "<strong>View &gt; Appearance &gt; Simple Interface</strong> (Ctrl or Cmd + Shift + D) leaves one document on the "
    "screen. <strong>View &gt; Appearance &gt; Presentation Mode</strong> makes its text larger.",
    "Ctrl or Cmd with + enlarges everything, pictures and sliders too; F11 takes the whole screen. At 200 % nothing is "
    "cut off.",
    "Use JupyterLab's own modes. The add-on <em>jupyterlab-rise</em> turns cells into slides, but loses the explorers "
    "and the boxes on this version: use these slides and the live notebook side by side.",
)


def clock(minutes: int) -> str:
    """Return minutes since the beginning as a clock.

    >>> clock(65)
    '1:05'
    """
    return f"{minutes // 60}:{minutes % 60:02d}"


def rows(session: Session) -> list[tuple[str, str, str, str]]:
    """Return the rows of the plan: from and to, minutes, what, and its parts in words."""
    found, at = [], 0
    for block in session.blocks:
        span = f"{clock(at)} to {clock(at + block.minutes)}"
        found.append((span, str(block.minutes), _what(block, len(session.taught) > 1), _how(block)))
        at += block.minutes
    return found


def _what(block: Block, several: bool) -> str:
    name = inline(block.title)
    if block.kind == "discussion":
        name = f"Discussion: {name}"
    return f"{escaped(block.lesson)}, {name}" if several and block.lesson else name


def _how(block: Block) -> str:
    if block.kind == "section":
        return "; ".join(_in_words(block.parts))
    return SAID[block.kind]


def _in_words(parts: tuple[Part, ...]) -> Iterator[str]:
    """Say what takes the time of a section: the parts of one kind together, reading first."""
    for kind, group in groupby(sorted(parts, key=lambda part: part.kind != "reading"), key=lambda part: part.kind):
        same = list(group)
        minutes = sum(part.minutes for part in same)
        named = ", ".join(dict.fromkeys(escaped(part.what) for part in same if part.what))
        if kind == "question":
            kind = "questions" if len(same) > 1 else "question"
        if minutes:
            taken = f"{minutes:.1f}".removesuffix(".0")
            yield f"{kind} {named}: {taken} min" if named else f"{kind}: {taken} min"


def page(session: Session) -> str:
    """Return the plan as a page."""
    limit = f" of {session.limit}" if session.limit else ""
    whole = table(("time", "min", "what", "made of"), rows(session), "Plan by the minute", kind="plan")
    head = f"<h1>Plan: {escaped(session.title)}</h1><p class='lead'>{session.minutes} minutes{limit}.</p>"
    body = "".join(_taught(taught) for taught in session.taught)
    first = session.taught[0].lesson.number if session.taught else "00"
    projector = listed(line.format(number=first) for line in PROJECTOR)
    room = f"<section><h2>The live notebook on the projector</h2>{projector}</section>"
    return document(f"Plan: {session.title}", f"<main class='paper'>{head}{whole}{body}{room}</main>", ["paper.css"])


def _taught(taught: Taught) -> str:
    lesson, note = taught.lesson, taught.note
    head = f"<h2>{escaped(lesson.number)} {escaped(lesson.title)}</h2>"
    aims = f"<h3>Afterwards they can</h3>{listed(inline(aim) for aim in lesson.aims)}"
    if note is None:
        return f"<section>{head}<p>{inline(lesson.promise)}</p>{aims}<p>{WITHOUT_NOTES}</p></section>"
    argued = listed(f"<strong>{inline(one.title)}.</strong> {inline(one.why)}" for one in note.argued)
    return (
        f"<section>{head}<h3>Purpose</h3><p>{inline(note.purpose)}</p>{aims}"
        f"<h3>Discussion</h3>{_discussions(taught)}"
        f"<h3>Likely misconceptions</h3>{misconceptions(taught)}"
        f"<h3>What to skip when short of time</h3>{_skips(taught)}"
        f"<h3>What was argued about and why it is so</h3>{argued}</section>"
    )


def _discussions(taught: Taught) -> str:
    assert taught.note is not None
    return "".join(
        f"<h4>{inline(one.question)} <small>(after section {one.section})</small></h4>"
        f"<p><strong>Expect:</strong> {inline(one.expect)}</p><p><strong>Lead on:</strong> {inline(one.lead_on)}</p>"
        for one in taught.note.discussions
        if one.section in taught.kept
    )


def misconceptions(taught: Taught) -> str:
    """Return the misconceptions of a note as a table: the answer that shows each and what is said, from the bank."""
    assert taught.note is not None
    found = []
    for one in taught.note.misconceptions:
        if taught.lesson.asked_in.get(one.question, taught.kept[0]) not in taught.kept:
            continue
        mistakes = registry.question(one.question).printed_mistakes()
        named = [mistake for mistake in mistakes if mistake.name == one.name]
        shown = (f"“{inline(named[0].answer)}”", inline(named[0].message)) if named else ("", "")
        found.append((f"{inline(one.name)} ({escaped(one.question)})", *shown, inline(one.words)))
    return table(("mistake", "the answer that shows it", "what the box says", "in class"), found, "Misconceptions")


def _skips(taught: Taught) -> str:
    assert taught.note is not None
    lesson = taught.lesson
    there = {section.number: section for section in lesson.sections}
    lines = [
        f"{inline(there[skip.section].name)} ({there[skip.section].counted} min): {inline(skip.instead)}"
        for skip in taught.note.skips
        if skip.section in taught.kept
    ]
    left = ", ".join(inline(section.name) for section in taught.left_out)
    told = f"<p>Left out of this plan, for home: {left}.</p>" if left else ""
    kept = ", ".join(inline(there[number].name) for number in taught.note.kept if number in there)
    shorter = f"{listed(lines, 'ol')}<p>Keep to the last: {kept}.</p>" if lines else ""
    return shorter + told
