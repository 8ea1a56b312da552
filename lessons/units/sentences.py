"""The one quantity in a whole sentence: "they flew about 400 km, to the east"; refused where a word could change it."""

from __future__ import annotations

import re

from lessons.units.amounts import is_count_word, is_number
from lessons.units.parser import Parser
from lessons.units.tokens import Token, tokens_of

# Beside these words a number may mean something else: "not 400 km", "half of 400 km", "400 km more than".
_CHANGING = frozenset(
    (
        *("not", "no", "never", "neither", "nor", "without", "cannot", "can", "hardly", "instead", "wrong", "unless"),
        *("isn", "wasn", "weren", "aren", "don", "doesn", "didn", "couldn", "won", "or", "if", "than"),
        *("more", "less", "fewer", "greater", "higher", "longer", "shorter", "farther", "half", "twice", "double"),
        *("triple", "third", "quarter", "per", "minus", "plus", "times", "divided", "square", "squared", "root"),
    )
)
# A number without a unit may be followed by these; any other word could be a unit that is not known: "400 kg".
_LINKS = frozenset(("in", "to", "by", "for", "was", "as", "that", "because", "since", "from", "according", "said"))
_BREAK = re.compile(r"[:;!?] |, |\. | - ")
# The hyphen of "fivety-five" is no minus, and what stands before it no word beside the number.
_HYPHENED = re.compile(r"\b([^\W\d_]+)-([^\W_]+)")


def quantity_alone(plain: str) -> list[Token]:
    """Return the tokens of the only quantity in a simplified sentence; ValueError unless there is exactly one.

    >>> [token.text for token in quantity_alone("the missiles travelled about 400 km to the east")]
    ['about', '400', 'km']
    """
    for before, after in _HYPHENED.findall(plain):
        if not _is_number(before) and _is_number(after):
            raise ValueError(f"“{before}-{after}” could not be read")
    clauses = [[one for one in tokens_of(part) if one.kind not in ("open", "close")] for part in _BREAK.split(plain)]
    numbered = [clause for clause in clauses if any(map(is_number, clause))]
    if len(numbered) != 1:
        raise ValueError("one quantity is needed")
    clause = numbered[0]
    start, end, has_unit = _place(clause)
    behind = clause[end:]
    rest = [*clause[:start], *behind, *(token for other in clauses if other is not clause for token in other)]
    if any(token.kind != "word" or is_number(token) or token.text in _CHANGING for token in rest):
        raise ValueError("the words beside the quantity could change it")
    if behind and not has_unit and behind[0].text not in _LINKS and not is_count_word([behind[0].text]):
        raise ValueError(f"{behind[0].text!r} could be a unit")
    return clause[start:end]


def _is_number(text: str) -> bool:
    return any(map(is_number, tokens_of(text)))


def _place(clause: list[Token]) -> tuple[int, int, bool]:
    """Find where the first quantity of a clause starts, with its hedges, where it ends, and whether it has a unit."""
    first = next(at for at, token in enumerate(clause) if is_number(token))
    if first and clause[first - 1].text in ("between", "from", "a", "mach", "-", "+"):
        first -= 1
    for start in range(first + 1):
        parser = Parser(clause[start:])
        parser.prefix()
        if parser.at == first - start:
            break
    parser = Parser(clause[start:])
    parsed = parser.quantity(whole=False)
    return start, start + parser.at, bool(parsed.first.unit or (parsed.second is not None and parsed.second.unit))
