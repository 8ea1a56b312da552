"""One slide: its frame, and texts that are parted into as many slides as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessons.classroom.lesson.stored import plain
from lessons.classroom.pages import inline
from lessons.classroom.slides import fitting

MARGIN = 56  # pixels, at both sides
WIDTH = fitting.SLIDE_WIDTH - 2 * MARGIN
HEAD = 96  # pixels, with the title
BODY = fitting.SLIDE_HEIGHT - HEAD - 56  # what is left for the rest, above the bar and the number
SENTENCE = 24  # words, from which on a paragraph is parted at its sentences


def slide(title: str, body: str, kind: str = "") -> str:
    """Return a slide of HTML; `title` is light markdown."""
    head = f"<h2 class='head'>{inline(title)}</h2>" if title else ""
    return f'<section class="{kind}">{head}{body}</section>'


def plain_text(markdown: str) -> str:
    """Return markdown in one line."""
    return " ".join(markdown.split())


def text_slides(title: str, texts: Sequence[str], kind: str = "") -> Iterator[str]:
    """Yield paragraphs on as few slides as they need; "points" come one after the other."""
    if not texts:
        return
    size = fitting.size_for([plain(text) for text in texts], BODY, WIDTH - (60 if kind == "points" else 0))
    runs = [list(texts)] if size else _parted(texts)
    for at, run in enumerate(runs):
        shown = size or fitting.size_for([plain(text) for text in run], BODY, WIDTH - 60) or fitting.SIZES[-1]
        head = title if at == 0 else f"{title} ({at + 1})"
        if kind == "points":
            items = "".join(f"<li class='fragment'>{inline(text)}</li>" for text in run)
            yield slide(head, f"<ul class='size-{shown}'>{items}</ul>", kind)
        else:
            yield slide(head, "".join(f"<p class='size-{shown}'>{inline(text)}</p>" for text in run), kind)


def _parted(texts: Sequence[str]) -> list[list[str]]:
    """Part paragraphs into runs that fit; one that is too long by itself is parted at its sentences."""
    pieces: list[str] = []
    for text in texts:
        alone = fitting.size_for([plain(text)], BODY, WIDTH - 60)
        pieces += [text] if alone else [f"{part.rstrip('.')}." for part in text.split(". ") if part.strip()]
    return fitting.portions(pieces, BODY, WIDTH - 60)
