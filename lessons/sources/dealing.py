"""The calibration deck in an order of chance: the same number gives the same order, and is shown with it."""

import random

from lessons import data
from lessons.records import Card

SEEDS = range(10_000, 100_000)  # numbers of a deck, five digits long


def shuffled(seed: int) -> tuple[Card, ...]:
    """All cards of the deck, in the order that belongs to a number from 10,000 to 99,999; ValueError for another.

    >>> shuffled(48213) == shuffled(48213), shuffled(48213) == shuffled(48214)
    (True, False)
    """
    if isinstance(seed, bool) or not isinstance(seed, int) or seed not in SEEDS:
        raise ValueError(
            f"seed {seed!r} is no number of a deck; accepted: a whole number from {SEEDS.start} to {SEEDS.stop - 1}"
        )
    cards = sorted(data.deck(), key=lambda card: card.card_id)
    random.Random(seed).shuffle(cards)
    return tuple(cards)


def new_seed() -> int:
    """A number of a deck, by chance.

    >>> new_seed() in SEEDS
    True
    """
    return random.SystemRandom().choice(SEEDS)
