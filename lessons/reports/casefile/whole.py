"""Whether the parts of a case are what they should be and go together: text, days, addresses, places, numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from lessons.records import Claim
from lessons.reports.readout import LARGEST

LONGEST_TITLE, LONGEST_ADDRESS, LONGEST_DRAFT = 500, 2_000, 50_000  # letters
NO_SIGN = re.compile("[\ud800-\udfff]")  # half a sign, which no file can hold


def text_of(text: object) -> str:
    """A report's text, half signs in it as �; ValueError for what is no text, or larger than a report.

    >>> text_of("400 km"), text_of("a" + chr(0xD800))
    ('400 km', 'a�')
    """
    if not isinstance(text, str):
        raise ValueError(f"text: {type(text).__name__} is not text; accepted: the text of a report")
    whole = NO_SIGN.sub("�", text)
    if len(whole) > LARGEST or (size := len(whole.encode())) > LARGEST:
        size = size if len(whole) <= LARGEST else len(whole)
        raise ValueError(f"text: {size:,} bytes are no report; accepted: at most {LARGEST:,}")
    return whole


def title_of(title: object) -> str:
    """A title, or another short text, as one line; ValueError for what is none.

    >>> title_of(" Seven  missiles ")
    'Seven missiles'
    """
    return line_of("title", title, LONGEST_TITLE)


def address_of(address: object) -> str:
    """Where a report was read, as one line, a web address or any other words; ValueError for what is no text.

    >>> address_of("https://example.org/report")
    'https://example.org/report'
    """
    return line_of("address", address, LONGEST_ADDRESS)


def draft_of(draft: object) -> str:
    """A draft in a person's words, of many lines, half signs in it as �; ValueError for what is none, or too long.

    >>> draft_of("One." + chr(10) + "Two.").count(chr(10))
    1
    """
    if not isinstance(draft, str):
        raise ValueError(f"draft: {type(draft).__name__} is not text; accepted: words")
    if len(draft) > LONGEST_DRAFT:
        raise ValueError(f"draft: {len(draft):,} letters are too many; accepted: at most {LONGEST_DRAFT:,}")
    return NO_SIGN.sub("�", draft)


def moment_of(when: object) -> str:
    """When a report was read: a day, or a day and a time, ISO 8601; "" as it is, ValueError for all else.

    >>> moment_of("2024-11-05T07:45"), moment_of("")
    ('2024-11-05T07:45', '')
    """
    if when == "":
        return ""
    try:
        datetime.fromisoformat(str(when) if isinstance(when, str) else "")
    except ValueError:
        raise ValueError(
            f"read_at: {short(when)} is no moment; accepted: such as 2024-11-05 or 2024-11-05T07:45"
        ) from None
    return str(when)


def found_out(
    text: str, claims: Sequence[Claim], struck: Sequence[str], as_read: Sequence[Claim], added: Sequence[str]
) -> str:
    """What does not go together in a case, as one sentence; "" where all of it does.

    >>> found_out("400 km", [Claim("A", "range_km", value=400, claim_id="1", start=0, end=9)], (), (), ())
    'claims: claim 1 stands at 0 to 9, outside of the text; accepted: places from 0 to 6'
    """
    for name, rows in (("claims", claims), ("as_read", as_read)):
        for claim in rows:
            if not isinstance(claim, Claim):
                return f"{name}: {type(claim).__name__} is no claim; accepted: claims, as read gives them"
            if wrong := _misplaced(text, claim):
                return f"{name}: {wrong}"
        if twice := _twice(claim.claim_id for claim in rows):
            return f"{name}: {short(twice)} is the number of two claims; accepted: one claim a number"
    ids = {claim.claim_id for claim in claims}
    for name, given in (("struck", struck), ("added", added), ("as_read", [claim.claim_id for claim in as_read])):
        if twice := _twice(given):
            return f"{name}: {short(twice)} is in it twice; accepted: each number once"
        for one in given:
            if one not in ids:
                return f"{name}: {short(one)} is no claim of this report; accepted: numbers of its claims"
    if both := {claim.claim_id for claim in as_read} & set(added):
        return f"added: {min(both)!r} was read, too; accepted: numbers of claims that a person marked"
    return ""


def _misplaced(text: str, claim: Claim) -> str:
    """What is wrong with the number and the place of a claim."""
    if not claim.claim_id:
        return "a claim has no number; accepted: a claim_id for each"
    if claim.start is None and claim.end is None:
        return ""
    at = f"claim {claim.claim_id} stands at {claim.start} to {claim.end}"
    if claim.start is None or claim.end is None or not 0 <= claim.start < claim.end <= len(text):
        return f"{at}, outside of the text; accepted: places from 0 to {len(text)}"
    if claim.quote != text[claim.start : claim.end]:
        return f"{at}, where the text has other words than its quote; accepted: the words of the text"
    return ""


def _twice(given: Iterable[str]) -> str:
    counted = Counter(given)
    return next((one for one, times in counted.items() if times > 1), "")


def line_of(name: str, given: object, longest: int) -> str:
    """A short text as one line, half signs in it as �; ValueError, with the argument's name, for what is none.

    >>> line_of("item", " missile  1", 80)
    'missile 1'
    """
    if not isinstance(given, str):
        raise ValueError(f"{name}: {type(given).__name__} is not text; accepted: words")
    line = " ".join(NO_SIGN.sub("�", given).split())
    if len(line) > longest:
        raise ValueError(f"{name}: {len(line):,} letters are too many; accepted: at most {longest}")
    return line


def short(given: object) -> str:
    """What was given, as an error shows it: cut where it is long.

    >>> short("12"), len(short("x" * 1000))
    ("'12'", 60)
    """
    shown = repr(given)
    return shown if len(shown) <= 60 else f"{shown[:59]}…"
