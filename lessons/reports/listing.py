"""Claims listed for people and machines: who said what of a launch, rows, JSON Lines, ClaimReview (schema.org)."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from lessons import data
from lessons.records import Claim
from lessons.reports.consistency.finding import told

COLUMNS = tuple(name for name in (field.name for field in fields(Claim)) if name != "access")
WIDTHS = (34, 22, 52)  # of the columns of the table for people
NOT_JUDGED = "recorded as published, not judged"


def select(
    event_id: str | None = None,
    *,
    claimant: str = "",
    quantity: str = "",
    country: str = "",
    first: str = "",
    last: str = "",
) -> tuple[Claim, ...]:
    """Claims of one launch or of all: by claimant, quantity, country of the launch, and days (ISO 8601) from to.

    ValueError as in `data.claims`, and for a country that no launch has.

    >>> len(select("nk-2024-11-05", claimant="KCNA"))
    0
    >>> {claim.event_id for claim in select(country="India", quantity="range_km", last="2013-01-01")}
    {'in-2012-04-19'}
    """
    events = {event.event_id: event for event in data.events()}
    known = sorted({event.country for event in events.values()})
    if country and country not in known:
        raise ValueError(f"country {country!r} has no launch in the tables; accepted: {', '.join(known)}")
    wanted: dict[str, Any] = {name: value for name, value in (("claimant", claimant), ("quantity", quantity)) if value}
    for name, value in wanted.items():
        data.claims(**{name: value})  # names a value that no claim has
    rows = data.claims(event_id)
    found = []
    for claim in rows:
        event = events[claim.event_id]
        inside = (not first or event.date >= first) and (not last or event.date <= last)
        same = all(getattr(claim, name) == value for name, value in wanted.items())
        if inside and same and country in ("", event.country):
            found.append(claim)
    return tuple(found)


def row(claim: Claim) -> dict[str, object]:
    """A claim as one row: the columns of claims.csv, numbers as numbers, and the interval that print and hedge allow.

    >>> found = row(data.claim("nk-2019-08-24", "range_km"))
    >>> found["value"], found["low"], found["high_end"]
    (380.0, 375.0, 385.0)
    """
    cells: dict[str, object] = {name: getattr(claim, name) for name in COLUMNS}
    low, high = claim.interval if claim.has_number else (None, None)
    return cells | {"low": low, "high_end": None if high == float("inf") else high}


def table_rows(claims: Iterable[Claim]) -> list[tuple[str, ...]]:
    """Heading and rows as texts, for a spreadsheet; made harmless by whoever writes it.

    >>> table_rows([])[0][:2]
    ('claimant', 'quantity')
    """
    heading = (*COLUMNS, "low", "high_end")
    texts = [tuple("" if cell is None else str(cell) for cell in row(claim).values()) for claim in claims]
    return [heading, *texts]


def json_lines(claims: Iterable[Claim]) -> str:
    """One JSON object a line.

    >>> json_lines([data.claim("nk-2019-08-24", "range_km")]).count("claim_id")
    1
    """
    return "".join(json.dumps(row(claim), ensure_ascii=False) + "\n" for claim in claims)


def claim_review(claim: Claim, reasons: dict[str, str]) -> dict[str, object]:
    """A claim as a ClaimReview of schema.org; its rating is the reason of an explained finding, or none.

    It bears a name of its own and no `url`: that is the page of whoever publishes it.

    >>> claim_review(data.claim("nk-2019-08-24", "range_km"), {})["reviewRating"]["alternateName"]
    'recorded as published, not judged'
    """
    event = data.event(claim.event_id)
    publisher = {"@type": "Organization", "name": claim.publisher}
    review = review_of(
        claim.claim_id,
        said=f"{claim.claimant}: {claim.quantity} of the launch of {event.day} ({event.country}): {claim.printed}",
        claimant=claim.claimant,
        where={"@type": "CreativeWork", "url": claim.url, "publisher": publisher},
        rating=reasons.get(claim.claim_id, NOT_JUDGED),
        reviewer="The Reading Launch Reports authors",
        published=claim.published,
    )
    return review | {"@id": f"{data.tables.identity()}#{claim.claim_id}"}


def review_of(
    claim_id: str,
    *,
    said: str,
    claimant: str,
    where: dict[str, object],
    rating: str,
    reviewer: str,
    published: str = "",
    quote: str = "",
) -> dict[str, object]:
    """A ClaimReview of schema.org: what was said by whom, `where` it appeared, how it is rated in words, by whom.

    `published` is when it was, `quote` the claim's own words, each "" where that is not known.

    >>> review_of("1", said="A: 400 km", claimant="A", where={}, rating=NOT_JUDGED, reviewer="B")["claimReviewed"]
    'A: 400 km'
    """
    author = {"@type": "Organization", "name": claimant}
    reviewed: dict[str, object] = {"@type": "Claim", "author": author, "appearance": where}
    if published:
        reviewed["datePublished"] = published
    if quote:
        reviewed["text"] = quote
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": claim_id,
        "claimReviewed": said,
        "itemReviewed": reviewed,
        "reviewRating": {"@type": "Rating", "alternateName": rating},
        "author": {"@type": "Organization", "name": reviewer},
    }


def claim_reviews(claims: Iterable[Claim]) -> str:
    """Claims as one JSON-LD text: a list of ClaimReview.

    >>> claim_reviews([])
    '[]\\n'
    """
    reasons: dict[str, str] = {}
    for known in data.known_findings():
        for claim_id in known.claim_ids.split():
            reasons.setdefault(claim_id, f"{known.check}: {known.reason}")
    return json.dumps([claim_review(claim, reasons) for claim in claims], ensure_ascii=False, indent=1) + "\n"


def _cells(*texts: str) -> str:
    shown = (text if len(text) <= width else f"{text[: width - 1]}…" for text, width in zip(texts, WIDTHS, strict=True))
    return "  ".join(f"{text:{width}}" for text, width in zip(shown, WIDTHS, strict=True)).rstrip()


def said_by_whom(claims: Sequence[Claim]) -> list[str]:
    """Who said what, a line a claim, by quantity in the order of the table; the claim's number in front.

    >>> said_by_whom(data.claims("nk-2019-08-24", quantity="range_km"))[1].split()[:3]
    ['20190824-01', 'ROK', 'JCS,']
    """
    order = {quantity: place for place, quantity in enumerate(dict.fromkeys(c.quantity for c in claims))}
    width = max((len(claim.claim_id) for claim in claims), default=0)
    lines = [f"{'claim':{width}}  {_cells('who, and where', 'about', 'what')}"]
    for claim in sorted(claims, key=lambda claim: order[claim.quantity]):
        about = f"{claim.quantity} ({claim.item})" if claim.item else claim.quantity
        mark = "" if claim.stage == "final" and claim.standing != "garbled" else f" [{claim.stage}, {claim.standing}]"
        lines.append(f"{claim.claim_id:{width}}  {_cells(told(claim), about, claim.printed + mark)}")
    return lines


def launches(claims: Iterable[Claim]) -> list[str]:
    """The launches that claims are about, a line each: id, how many claims, kind, place.

    >>> launches(data.claims("nk-2019-08-24"))[0].split()[0]
    'nk-2019-08-24'
    """
    counted: dict[str, int] = {}
    for claim in claims:
        counted[claim.event_id] = counted.get(claim.event_id, 0) + 1
    found = [(data.event(event_id), number) for event_id, number in counted.items()]
    return [
        f"{event.event_id:22}  {number:4} claims  {event.kind:20}  {event.country}, {event.launch_place}".rstrip()
        for event, number in found
    ]
