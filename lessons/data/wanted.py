"""What may be asked of the claims: a field that a claim has, with a value that it can hold."""

from collections.abc import Callable
from typing import Any

from lessons.data import tables
from lessons.records import Claim, finite


def check_wanted(name: str, value: object, texts_of: Callable[[str], frozenset[str]]) -> None:
    """Raise ValueError where no claim can have that value in that field; `texts_of` gives the texts that a field has.

    >>> check_wanted("quantity", "range_km", lambda name: frozenset({"range_km"}))
    """
    fields = Claim.__dataclass_fields__
    if name not in fields:
        raise ValueError(f"{name!r} is not a field of a claim; accepted: {', '.join(fields)}")
    if isinstance(value, list | tuple | set | frozenset):
        raise ValueError(f"{name} takes one value at a time, not {value!r}")
    held: Any = fields[name].type
    if held not in (bool, str, str | None):
        finite(name, value)
    elif not isinstance(value, held):
        raise ValueError(f"{name} takes {'True or False' if held is bool else 'a text'}, not {value!r}")
    if isinstance(value, str) and value not in (texts := texts_of(name)):
        near = tables.nearest(value, texts)
        raise ValueError(f"{name} {value!r} is in no claim; accepted: a text that claims.csv has there{near}")
