"""What a reader hands to the functions of this folder: looked at first, so that a slip ends in a sentence."""

import reprlib
from collections.abc import Iterable
from typing import TypeVar

from lessons.records import Claim

Kind = TypeVar("Kind")


def claims_in(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that were given; ValueError where it is anything else.

    >>> claims_in("nk-2019-08-24")
    Traceback (most recent call last):
    ValueError: claims must be claims, as data.claims gives them, not 'nk-2019-08-24'
    """
    return each(Claim, claims, "claims must be claims, as data.claims gives them")


def each(kind: type[Kind], given: Iterable[Kind], must: str) -> tuple[Kind, ...]:
    """The members of `given`, all of one kind; else ValueError, whose message begins with `must`.

    >>> each(int, (3, "four"), "numbers must be whole numbers")
    Traceback (most recent call last):
    ValueError: numbers must be whole numbers, not (3, 'four')
    """
    if isinstance(given, kind):
        raise ValueError(f"{must}, not one alone: put it in brackets, [...]")
    members = tuple(given) if isinstance(given, Iterable) else None
    if members is None or not all(isinstance(member, kind) for member in members):
        raise ValueError(f"{must}, not {reprlib.repr(given)}")
    return members


def claim_alone(name: str, given: Claim) -> Claim:
    """The one claim that was given for an argument; ValueError where it is anything else.

    >>> claim_alone("copy", 400)
    Traceback (most recent call last):
    ValueError: copy must be one claim, as data.claim gives it, not 400
    """
    if not isinstance(given, Claim):
        raise ValueError(f"{name} must be one claim, as data.claim gives it, not {reprlib.repr(given)}")
    return given
