"""Words that stand around a number and change what is claimed: "about", "at least", "over", "up to"."""

from __future__ import annotations

# Phrase to relation. Phrases before a number:
BEFORE = {
    **dict.fromkeys(("about", "around", "roughly", "approximately", "approx", "some", "circa", "ca", "c", "~"), "~"),
    **dict.fromkeys(("estimated", "probably", "perhaps", "maybe"), "~"),
    **dict.fromkeys(("close to", "in the region of", "in the order of"), "~"),
    **dict.fromkeys(
        ("at least", "no less than", "not less than", "no fewer than", "a minimum of", "minimum", ">=", "≥"), ">="
    ),
    **dict.fromkeys(
        ("over", "more than", "above", "greater than", "exceeding", "in excess of", "beyond", "upwards of", ">")
        + ("just over", "just above", "a little over", "slightly over", "a little more than", "slightly more than"),
        ">",
    ),
    **dict.fromkeys(
        ("up to", "at most", "no more than", "not more than", "as far as", "as high as", "as much as", "as many as")
        + ("a maximum of", "maximum", "<=", "≤"),
        "<=",
    ),
    **dict.fromkeys(
        ("under", "less than", "below", "fewer than", "short of", "<", "nearly", "almost", "not quite")
        + ("just under", "just below", "just short of", "a little under", "slightly under")
        + ("a little less than", "slightly less than"),
        "<",
    ),
}

# Phrases after a number, with the phrase before a number that says the same.
AFTER = {
    "or so": "about",
    "or thereabouts": "about",
    "more or less": "about",
    **dict.fromkeys(("about", "around", "roughly", "approximately", "approx", "circa", "perhaps", "maybe"), "about"),
    "or more": "at least",
    "and more": "at least",
    "or above": "at least",
    "+": "at least",
    "or less": "at most",
    "or under": "at most",
    "or fewer": "at most",
    "at most": "at most",
    "at least": "at least",
}

# What each relation claims, as a sentence says it after the hedge: “up to” allows that much ...
MEANINGS = {
    "~": "leaves a little room on both sides",
    ">=": "allows that much or more, and rules out anything less",
    ">": "says more than that",
    "<=": "allows that much or less, and rules out anything more",
    "<": "says less than that",
}

# Signs, with the words by which they are printed.
SIGNS = {"~": "about", ">=": "at least", "≥": "at least", ">": "over", "<=": "up to", "≤": "up to", "<": "under"}


def relation_of(phrases: list[str]) -> str:
    """Return the relation that hedges make together: a bound wins over "about"; "=" without any.

    >>> relation_of(["at least", "about"])
    '>='
    """
    relations = [BEFORE[phrase] for phrase in phrases]
    bounds = [relation for relation in relations if relation != "~"]
    return (bounds or relations or ["="])[0]
