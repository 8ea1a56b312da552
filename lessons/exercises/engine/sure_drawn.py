"""What the bar says of how sure a learner was: confident misses, lucky hits, the own curve where answers carry it."""

from __future__ import annotations

import html
from collections.abc import Sequence

from lessons.exercises.engine.sureness import STEPS, Said, Step, surprises
from lessons.sources.calibration import ENOUGH, share_interval

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 330, 150, 34, 8, 30  # of the little diagram, in pixels


def drawn(here: Sequence[Said], everywhere: Sequence[Said]) -> str:
    """Return HTML: the surprises of this notebook, and how often each step was right in the whole course.

    `here` are the first words of this notebook's questions, `everywhere` those of all.
    """
    misses, lucky = surprises(here)
    lines = [
        f"Sure, and not right: {_listed(misses)}.",
        f"A guess, and right: {_listed(lucky)}.",
        curve(everywhere),
    ]
    return f'<div class="lessons-sure"><p>{"</p><p>".join(lines[:2])}</p>{lines[2]}</div>'


def _listed(questions: list[str]) -> str:
    return html.escape(", ".join(questions)) or "none"


def counted(said: Sequence[Said]) -> list[tuple[Step, int, int]]:
    """Of each step that was chosen: how often it was right, and how often it was chosen.

    >>> counted([Said("03.2", STEPS[2], True), Said("03.3", STEPS[2], False)])[0][1:]
    (1, 2)
    """
    found = []
    for step in STEPS:
        chosen = [one.right for one in said if one.step == step]
        if chosen:
            found.append((step, sum(chosen), len(chosen)))
    return found


def words_of(step: Step, right: int, chosen: int) -> str:
    """What a step turned out to be, in words, with the interval that its number of answers leaves.

    >>> words_of(STEPS[2], 12, 20)
    'very sure (90 to 100 %): right 12 of 20 times (39 to 78 %): too sure'
    """
    low, high = (100 * end for end in share_interval(right, chosen))
    verdict = ": too sure" if high < step.low else ": not sure enough" if low > step.high else ""
    return f"{step.label}: right {right} of {chosen} times ({low:.0f} to {high:.0f} %){verdict}"


def curve(said: Sequence[Said]) -> str:
    """Return the learner's own reliability curve as HTML; below 50 answers one sentence.

    >>> curve([])
    '<p>Your own curve: too few answers to tell (0 so far; from 50 on).</p>'
    """
    if len(said) < ENOUGH:
        return f"<p>Your own curve: too few answers to tell ({len(said)} so far; from {ENOUGH} on).</p>"
    steps = counted(said)
    items = "".join(f"<li>{html.escape(words_of(*one))}</li>" for one in steps)
    return f"<p>Your own curve, from {len(said)} answers:</p>{_diagram(steps)}<ul>{items}</ul>"


def _diagram(steps: Sequence[tuple[Step, int, int]]) -> str:
    """A picture of the same words: the edges of each step as a band, the share that was right on it."""

    def y(per_cent: float) -> float:
        return TOP + (100 - per_cent) / 100 * (HEIGHT - TOP - BOTTOM)

    parts = []
    for per_cent in (0, 50, 100):
        parts.append(
            f'<line x1="{LEFT}" x2="{WIDTH}" y1="{y(per_cent):.1f}" y2="{y(per_cent):.1f}" class="grid"/>'
            f'<text x="{LEFT - 4}" y="{y(per_cent) + 4:.1f}" text-anchor="end">{per_cent} %</text>'
        )
    wide = (WIDTH - LEFT) / len(STEPS)
    for step, right, chosen in steps:
        at = LEFT + wide * (STEPS.index(step) + 0.5)
        low, high = (100 * end for end in share_interval(right, chosen))
        band = f'y="{y(step.high):.1f}" width="{wide - 20:.1f}" height="{y(step.low) - y(step.high):.1f}"'
        parts.append(
            f'<rect x="{at - wide / 2 + 10:.1f}" {band} class="band"/>'
            f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{y(low):.1f}" y2="{y(high):.1f}" class="reach"/>'
            f'<circle cx="{at:.1f}" cy="{y(100 * right / chosen):.1f}" r="5"/>'
            f'<text x="{at:.1f}" y="{HEIGHT - 10}" text-anchor="middle">{html.escape(step.words)}</text>'
        )
    told = "; ".join(words_of(*one) for one in steps)
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" '
        f'aria-label="{html.escape(f"How often you were right, by how sure you were. {told}.")}">{"".join(parts)}</svg>'
    )
