"""A case as JSON that loads again exactly, and the way back: every field looked at before it is taken."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any

from lessons.records import Claim
from lessons.reports.casefile.case import Case
from lessons.reports.casefile.linked_data import claim_reviews
from lessons.reports.casefile.whole import NO_SIGN, short
from lessons.reports.readout import LARGEST

FORMAT, VERSION = "reading-launch-reports: case of a report desk", 1
ACCEPTED = "accepted: the text that as_json gave"
LONGEST = 12 * LARGEST  # letters of a file: a sign can take six, and claims repeat words
_TEXTS = ("text", "day", "title", "address", "read_at", "draft")
_IDS = ("struck", "added")
_CLAIMS = ("claims", "as_read")
_DERIVED = "claim_reviews"  # for other readers; made anew each time
_DEFAULTS = {one.name: one.default for one in fields(Claim) if one.default is not MISSING}


def _is_text(given: object) -> bool:
    return isinstance(given, str)


def _is_whole(given: object) -> bool:
    return isinstance(given, int) and not isinstance(given, bool)


def _is_number(given: object) -> bool:
    return _is_whole(given) or isinstance(given, float)


_KINDS: dict[Any, tuple[Callable[[object], bool], str]] = {
    str: (_is_text, "a text"),
    str | None: (_is_text, "a text"),
    int | None: (_is_whole, "a whole number"),
    float | None: (_is_number, "a number"),
    bool: (lambda given: isinstance(given, bool), "true or false"),
}
_FIELDS = {one.name: _KINDS[one.type] for one in fields(Claim)}


def as_json(case: Case) -> str:
    """The case as JSON that `from_json` reads again, with its claims as ClaimReview beside it for other readers.

    >>> case = Case.read("It flew 400 km.")
    >>> from_json(as_json(case)) == case
    True
    """
    kept: dict[str, object] = {"format": FORMAT, "version": VERSION}
    kept |= {name: getattr(case, name) for name in _TEXTS}
    for name in _CLAIMS:
        kept[name] = [_filled(claim) for claim in getattr(case, name)]
    kept |= {name: list(getattr(case, name)) for name in _IDS}
    kept[_DERIVED] = claim_reviews(case)
    written = json.dumps(kept, ensure_ascii=False, indent=1)
    whole = NO_SIGN.sub(lambda half: f"\\u{ord(half[0]):04x}", written)
    return whole + "\n"


def _filled(claim: Claim) -> dict[str, object]:
    """The fields of a claim that say something."""
    values = {one.name: getattr(claim, one.name) for one in fields(Claim)}
    return {name: value for name, value in values.items() if name not in _DEFAULTS or value != _DEFAULTS[name]}


def from_json(text: str | bytes) -> Case:
    """The case that `as_json` wrote; ValueError, in one sentence, for what is damaged or something else.

    >>> from_json("{}")
    Traceback (most recent call last):
    ValueError: format: this is no case of the report desk; accepted: the text that as_json gave
    """
    kept = _parsed(text)
    if not isinstance(kept, dict) or kept.get("format") != FORMAT:
        raise ValueError(f"format: this is no case of the report desk; {ACCEPTED}")
    version = kept.get("version")
    if not _is_whole(version) or version != VERSION:
        raise ValueError(f"version: {short(version)} is not known here; accepted: {VERSION}, by a newer course more")
    known = {"format", "version", *_TEXTS, *_IDS, *_CLAIMS, _DERIVED}
    if strange := sorted(set(kept) - known):
        raise ValueError(f"{short(strange[0])}: no field of a case; {ACCEPTED}")
    given: dict[str, Any] = {name: _text(name, kept.get(name)) for name in _TEXTS}
    given |= {name: tuple(_text(name, one) for one in _list(name, kept.get(name))) for name in _IDS}
    given |= {name: tuple(_claim(name, one) for one in _list(name, kept.get(name))) for name in _CLAIMS}
    case = Case(**given)
    try:
        case.appraisal  # noqa: B018 - what no check can read is told now, not where it is shown
    except ValueError as error:
        raise ValueError(f"claims: {error}; {ACCEPTED}") from None
    return case


def _parsed(text: str | bytes) -> Any:
    """What a JSON text holds."""
    if not isinstance(text, str | bytes):
        raise ValueError(f"text: {type(text).__name__} is not text; {ACCEPTED}")
    if len(text) > LONGEST:
        raise ValueError(f"text: {len(text):,} letters are too many for a case; accepted: at most {LONGEST:,}")
    try:
        whole = text.decode("utf-8-sig") if isinstance(text, bytes) else text.removeprefix("\ufeff")
        return json.loads(whole)
    except (ValueError, RecursionError) as error:
        why = str(error).partition(":")[0] if isinstance(error, json.JSONDecodeError) else "it cannot be read"
        at = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ValueError(f"text: this is no whole JSON text: {why}{at}; {ACCEPTED}") from None


def _list(name: str, given: object) -> list[Any]:
    if not isinstance(given, list):
        raise ValueError(f"{name}: {short(given)} is no list; {ACCEPTED}")
    return given


def _text(name: str, given: object) -> str:
    if not isinstance(given, str):
        raise ValueError(f"{name}: {short(given)} is no text; {ACCEPTED}")
    return given


def _claim(name: str, given: object) -> Claim:
    """A claim, its fields looked at one by one."""
    if not isinstance(given, dict):
        raise ValueError(f"{name}: {short(given)} is no claim; {ACCEPTED}")
    if lacking := [one for one in ("claimant", "quantity", "claim_id") if one not in given]:
        raise ValueError(f"{name}: a claim has no {lacking[0]}; {ACCEPTED}")
    for field, value in given.items():
        if field not in _FIELDS:
            raise ValueError(f"{name}: {short(field)} is no field of a claim; {ACCEPTED}")
        fits, kind = _FIELDS[field]
        if not fits(value):
            raise ValueError(f"{name}: {field} is {short(value)}; accepted: {kind}")
    return Claim(**given)
