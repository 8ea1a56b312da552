"""Words of likelihood, with the range that one yardstick gives each: no number, where a number is asked for."""

from __future__ import annotations

from lessons.units.tokens import simplified

# Both rows of the table of ICD 203 (United States, 2015), in per cent.
RANGES: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("almost no chance", "no chance", "remote", "remote chance"), (1, 5)),
    **dict.fromkeys(("very unlikely", "highly unlikely", "highly improbable"), (5, 20)),
    **dict.fromkeys(("unlikely", "improbable", "improbably", "not likely", "doubtful"), (20, 45)),
    **dict.fromkeys(("roughly even chance", "even chance", "roughly even odds", "even odds", "even"), (45, 55)),
    **dict.fromkeys(("likely", "probable", "probably", "most likely"), (55, 80)),
    **dict.fromkeys(("very likely", "highly likely", "highly probable", "very probable", "very probably"), (80, 95)),
    **dict.fromkeys(("almost certain", "almost certainly", "nearly certain", "near certain"), (95, 99)),
}
# Words to which that yardstick gives no range.
WITHOUT = frozenset(
    ("possible", "possibly", "perhaps", "maybe", "conceivable", "plausible", "certain", "certainly", "sure")
)
_FILLERS = ("it", "is", "was", "seems", "an", "a", "quite", "the", "its")


class WordOfLikelihood(ValueError):
    """A word of likelihood stands where a number is needed; `low` and `high` are its range in per cent, or None."""

    def __init__(self, word: str, low: int | None, high: int | None, expected: str = "a share in per cent") -> None:
        self.word, self.low, self.high = word, low, high
        range_of = (
            f"by one yardstick, ICD 203, it stands for {low} to {high} %" if low else "no yardstick gives it a range"
        )
        super().__init__(f"“{word}” is a word and no number ({range_of}); give it as a number; expected is {expected}")


def refuse_likelihood(text: str, expected: str = "a share in per cent") -> None:
    """Raise WordOfLikelihood if a text is nothing but a word of likelihood.

    >>> refuse_likelihood("very likely")
    Traceback (most recent call last):
    lessons.units.likelihood.WordOfLikelihood: “very likely” is a word and no number (by one yardstick, ICD 203,
    it stands for 80 to 95 %); give it as a number; expected is a share in per cent
    """
    words = simplified(text).replace("-", " ").strip(" .,!?\"'").split()
    while words and words[0] in _FILLERS:
        words = words[1:]
    word = " ".join(words)
    if word in RANGES or word in WITHOUT:
        low, high = RANGES.get(word, (None, None))
        raise WordOfLikelihood(word, low, high, expected)
