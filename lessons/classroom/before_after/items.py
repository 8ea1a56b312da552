"""What an item of the tests is: its question, its pillar, the launch, and the claims that its numbers come from."""

from __future__ import annotations

from dataclasses import dataclass

from lessons import data
from lessons.exercises.engine.question import Question
from lessons.records import Claim

PILLARS = ("range, apogee and time", "the sea", "sources")
FORMS = ("A", "B")


@dataclass(frozen=True)
class Item:
    """One question of a form: which pillar it tests, what it asks in a few words, and the claims behind it."""

    question: Question
    pillar: str
    asks: str
    claims: tuple[Claim, ...]

    @property
    def event_id(self) -> str:
        """The launch that it is about."""
        return self.claims[0].event_id

    @property
    def sources(self) -> tuple[str, ...]:
        """Who printed each number, and at which address."""
        return tuple(dict.fromkeys(f"{claim.publisher}, {claim.url}" for claim in self.claims))


def day_of(claim: Claim) -> str:
    """The launch's date in words."""
    return data.event(claim.event_id).day


def printed_in(claim: Claim, words: str) -> str:
    """Return words of a claim's own text; ValueError where they do not stand in it, so that no prompt can drift."""
    stands = f"{claim.text or ''} {claim.wording}"
    if words not in stands:
        raise ValueError(f"claim {claim.claim_id}: {words!r} does not stand in it; there stands {stands.strip()!r}")
    return words
