"""Where claims stand in a text: their spans, the text cut into pieces by them, a stretch that a person marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lessons.records import Claim

LONGEST_MARK = 2_000  # letters of a stretch that is marked for one claim


class Span(NamedTuple):
    """Where the words of a claim stand: from `start` up to, not including, `end`."""

    claim_id: str
    start: int
    end: int


class Stretch(NamedTuple):
    """A piece of the text, and the ids of the claims whose words it belongs to, none for plain text.

    >>> Stretch.of("It flew 400 km.", (Span("1", 8, 14),))[1]
    Stretch(start=8, end=14, claim_ids=('1',))
    """

    start: int
    end: int
    claim_ids: tuple[str, ...]

    @classmethod
    def of(cls, text: str, spans: Sequence[Span]) -> tuple[Stretch, ...]:
        """The whole text in pieces that do not overlap, however the spans do."""
        opening: dict[int, list[str]] = {}
        closing: dict[int, list[str]] = {}
        for span in spans:
            opening.setdefault(span.start, []).append(span.claim_id)
            closing.setdefault(span.end, []).append(span.claim_id)
        edges = sorted({0, len(text), *opening, *closing})
        found, here = [], dict.fromkeys(opening.get(0, ()))
        for start, end in zip(edges, edges[1:], strict=False):
            if start:
                for claim_id in closing.get(start, ()):
                    here.pop(claim_id, None)
                here |= dict.fromkeys(opening.get(start, ()))
            found.append(cls(start, end, tuple(here)))
        return tuple(found)


def marked_out(text: str, start: int, end: int) -> str:
    """The words of a stretch that a person marked; ValueError for one that is empty, too long, or outside of the text.

    >>> marked_out("It flew 400 km.", 8, 14)
    '400 km'
    """
    for name, place in (("start", start), ("end", end)):
        if isinstance(place, bool) or not isinstance(place, int) or not 0 <= place <= len(text):
            raise ValueError(f"{name}: {place!r} is no place of the text; accepted: 0 to {len(text)}")
    words = text[start:end]
    if not words.strip():
        raise ValueError(f"start, end: {start} to {end} holds no words; accepted: a stretch with what is claimed")
    if len(words) > LONGEST_MARK:
        raise ValueError(f"start, end: {len(words):,} letters are too many; accepted: at most {LONGEST_MARK:,}")
    return words


def placed(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims in the order of their words; those without a place last.

    >>> [claim.start for claim in placed([Claim("A", "outcome", text="fell", start=at) for at in (9, 2)])]
    [2, 9]
    """
    return tuple(sorted(claims, key=lambda claim: (claim.start is None, claim.start or 0, claim.end or 0)))
