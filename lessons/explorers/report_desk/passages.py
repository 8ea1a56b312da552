"""What of a text a page shows: all of a usual report; of a long one its beginning and what stands around claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lessons.records import Claim

MOST = 40_000  # characters that are shown of one text
AROUND = 400  # characters shown before and behind a claim where the text is longer than that
MOST_CLAIMS = 200  # claims that a page lists


class Passage(NamedTuple):
    """A piece of a text and where it begins; places count characters as Python does, an emoji as one."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def passages(text: str, claims: Iterable[Claim], most: int = MOST, around: int = AROUND) -> tuple[Passage, ...]:
    """The pieces of a text that a page shows, in order: all of it, or at most ``most`` characters of it.

    Of a longer text that is its beginning and, in the order of the claims and as far as the room goes, each claim's
    words with ``around`` characters before and behind.

    >>> [piece.start for piece in passages("a" * 90_000, [Claim("A", "outcome", text="b", start=50_000, end=50_003)])]
    [0, 49600]
    """
    if len(text) <= most:
        return (Passage(0, text),)
    spans = [(0, most // 4)]
    left = most - most // 4
    for start, end in sorted((claim.start or 0, claim.end) for claim in claims if claim.end is not None):
        low, high = max(start - around, 0), min(end + around, len(text))
        last = spans[-1]
        more = high - max(low, last[1])
        if more <= 0:
            continue
        if more > left:
            break
        left -= more
        if low <= last[1]:
            spans[-1] = (last[0], high)
        else:
            spans.append((low, high))
    return tuple(Passage(start, text[start:end]) for start, end in spans)


def told(text: str, shown: Iterable[Passage]) -> str:
    """One sentence on what is left out of a text; "" where nothing is.

    >>> told("abc", [Passage(0, "abc")])
    ''
    """
    seen = sum(len(piece.text) for piece in shown)
    if seen == len(text):
        return ""
    return (
        f"The text has {len(text):,} characters; {seen:,} are shown: its beginning and what stands around claims. "
        "All of it was read."
    )
