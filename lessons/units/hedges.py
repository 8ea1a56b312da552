"""Words that stand around a number and change what is claimed: "about", "at least", "over", "up to"."""

from __future__ import annotations

from lessons.units.phrases import Phrases

_MORE: tuple[str, ...] = (
    "over",
    "more than",
    "above",
    "greater than",
    "beyond",
    "in excess of",
    "exceeding",
    "exceeded",
    "exceeds",
)
_MORE += ("exceed", "farther than", "further than", "higher than", "longer than", "larger than", "faster than", "past")
_MORE += ("surpassing", "surpassed", "surpasses", "topped", "topping")
_LESS: tuple[str, ...] = (
    "under",
    "less than",
    "below",
    "fewer than",
    "short of",
    "lower than",
    "shorter than",
    "slower than",
)
_LESS += ("smaller than", "shy of")
# "well over", "just under", "greatly exceeded": what stands before a bound and leaves it one.
_DEGREES: tuple[str, ...] = (
    "just",
    "a little",
    "slightly",
    "somewhat",
    "well",
    "far",
    "much",
    "greatly",
    "considerably",
    "a bit",
)
_DEGREES += ("significantly", "substantially", "marginally", "only just", "little", "even", "vastly", "fractionally")


def _with_degrees(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return (*phrases, *(f"{degree} {phrase}" for degree in _DEGREES for phrase in phrases))


# Phrase to relation. Phrases before a number:
BEFORE = Phrases(
    {
        **dict.fromkeys(
            ("about", "around", "roughly", "approximately", "approx", "some", "circa", "ca", "c", "~"), "~"
        ),
        **dict.fromkeys(
            ("estimated", "probably", "perhaps", "maybe", "likely", "possibly", "believed", "abt", "est"), "~"
        ),
        **dict.fromkeys(("estimated at", "estimated to be", "believed to be", "thought to be", "an estimated"), "~"),
        **dict.fromkeys(
            ("close to", "close on", "near", "in the region of", "in the order of", "on the order of"), "~"
        ),
        **dict.fromkeys(
            ("in the neighborhood of", "in the neighbourhood of", "in the vicinity of", "something like"), "~"
        ),
        **dict.fromkeys(("more or less", "give or take", "round about", "an average of", "approximate", "barely"), "~"),
        **dict.fromkeys(
            ("at least", "no less than", "not less than", "no fewer than", "not fewer than", "a minimum of", "minimum")
            + ("at a minimum", "at the very least", "min", "as little as", "as low as", "as few as", "no lower than")
            + ("not below", "not under", "no shorter than", "upwards of", "upward of", ">=", "≥"),
            ">=",
        ),
        **dict.fromkeys((*_with_degrees(_MORE), ">"), ">"),
        **dict.fromkeys(
            (
                "up to",
                "upto",
                "as far away as",
                "at most",
                "no more than",
                "not more than",
                "as far as",
                "as high as",
                "as much as",
            )
            + (
                "as many as",
                "as long as",
                "as fast as",
                "a maximum of",
                "maximum",
                "max",
                "at a maximum",
                "at the most",
            )
            + (
                "within",
                "not farther than",
                "no farther than",
                "not further than",
                "no further than",
                "not higher than",
            )
            + ("no higher than", "no longer than", "not longer than", "no greater than", "not greater than", "not over")
            + (
                "not above",
                "not beyond",
                "not exceeding",
                "not exceed",
                "not to exceed",
                "without exceeding",
                "no faster than",
            )
            + ("at the very most", "not as far as", "<=", "≤"),
            "<=",
        ),
        **dict.fromkeys(
            (*_with_degrees(_LESS), "<", "nearly", "almost", "not quite", "approaching", "nearing", "not as much as"),
            "<",
        ),
    }
)
BEFORE["not as far as"] = "<"

# Phrases after a number, with the phrase before a number that says the same.
AFTER = Phrases(
    {
        "or so": "about",
        "or thereabouts": "about",
        "more or less": "about",
        "give or take": "about",
        **dict.fromkeys(
            ("about", "around", "roughly", "approximately", "approx", "circa", "perhaps", "maybe"), "about"
        ),
        **dict.fromkeys(("est", "estimated", "approximate", "estimate", "ca"), "about"),
        "or more": "at least",
        "and more": "at least",
        "or above": "at least",
        "and above": "at least",
        "or over": "at least",
        "or higher": "at least",
        "or farther": "at least",
        "or further": "at least",
        "or longer": "at least",
        "or greater": "at least",
        "or better": "at least",
        "plus": "at least",
        "+": "at least",
        "or less": "at most",
        "or lower": "at most",
        "or shorter": "at most",
        "or below": "at most",
        "or under": "at most",
        "or fewer": "at most",
        "tops": "at most",
        "max": "at most",
        "maximum": "at most",
        "at the most": "at most",
        "at most": "at most",
        "at least": "at least",
        "at the least": "at least",
        "minimum": "at least",
    }
)
# Of these, what stands between a number and its unit: "500-odd km", "two or more missiles".
INSIDE = Phrases(
    {
        "odd": "about",
        "ish": "about",
        **{
            phrase: AFTER[phrase] for phrase in ("or so", "or more", "or less", "or fewer", "plus", "+", "more or less")
        },
    }
)
# In a running text these belong to a number before them wherever they stand; any other only where a clause ends.
CLOSED = frozenset(phrase for phrase in AFTER if phrase.startswith(("or ", "and ")) or phrase in ("plus", "+"))

# Before "a distance of" these say across, not more.
ACROSS = frozenset(("over", "around", "about", "some", "under", "near", "past", "c", "ca", "min"))
# A maximum altitude is the name of the apogee and no bound, unless another word makes it one.
HIGHEST = frozenset(("maximum", "max", "at a maximum"))

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
