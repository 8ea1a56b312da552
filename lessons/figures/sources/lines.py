"""A few words in lines that fit a narrow place of a picture."""

import textwrap


def wrapped(words: str, letters: int) -> list[str]:
    """The words in lines of so many letters at most; a longer word stands whole.

    >>> wrapped("an unidentified projectile", 9)
    ['an', 'unidentified', 'projectile']
    """
    return textwrap.wrap(words, letters, break_long_words=False, break_on_hyphens=False)
