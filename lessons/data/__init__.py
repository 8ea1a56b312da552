"""The tables under data/: loaded once, typed, each with one function. It only loads; nothing is computed here.

A table that is missing, or a row that is not what it should be, is named in the error with file, row, column and what
would be accepted. Rows that were not verified are handed out only to those who ask for them.
"""

from dataclasses import replace
from functools import cache
from typing import Any

from lessons.data import maps, tables
from lessons.data.at_sea import announced_areas, base_points, median_points, places, splash_reports, treaty_points
from lessons.data.maps import coast, compared, zones
from lessons.data.prepared import prepared_reports
from lessons.data.shown import as_table
from lessons.data.tables import folder
from lessons.data.typed_rows import known, records, rows, verified_only
from lessons.data.wanted import check_wanted
from lessons.records import (
    Card,
    Claim,
    Correction,
    Count,
    Event,
    Explanation,
    Phrase,
    Release,
    ReportLine,
    Revision,
    Said,
    Source,
    Statement,
    StepChange,
)

__all__ = [
    "announced_areas",
    "as_table",
    "base_points",
    "claim",
    "claims",
    "coast",
    "compared",
    "corrections",
    "counts",
    "deck",
    "event",
    "events",
    "folder",
    "known_findings",
    "known_source",
    "median_points",
    "paraphrase",
    "places",
    "prepared_reports",
    "releases",
    "report_lines",
    "revised_reports",
    "source",
    "sources",
    "rounding_km",
    "said",
    "splash_reports",
    "statements",
    "step_changes",
    "treaty_points",
    "zones",
]


def forget() -> None:
    """Forget what was loaded, so that changed files are read again.

    >>> forget()
    """
    maps.forget()
    for loaded in (
        rows,
        known,
        records,
        _sources_by_name,
        _events_by_id,
        _all_claims,
        _texts,
        _by_event,
        tables.package,
        tables.description,
    ):
        loaded.cache_clear()


def sources() -> tuple[Source, ...]:
    """Who claims and who prints, with how they can know.

    >>> [source.kind for source in sources() if source.name == "NHK"]
    ['broadcaster']
    """
    return records("sources.csv", Source)


@cache
def _sources_by_name() -> dict[str, Source]:
    return {source.name: source for source in sources()}


def source(name: str) -> Source:
    """One source by its name; ValueError, with the nearest names, where there is none.

    >>> source("NHK").kind
    'broadcaster'
    """
    found = known_source(name)
    if found is None:
        near = tables.nearest(name, _sources_by_name())
        raise ValueError(f"source {name!r} is not in sources.csv; accepted: a name there{near}")
    return found


def known_source(name: str) -> Source | None:
    """One source by its name, None where there is none: of whom a report names the tables may know nothing.

    >>> known_source("somebody else")
    """
    return _sources_by_name().get(name)


def step_changes() -> tuple[StepChange, ...]:
    """Days from which a claimant rounds to another step than before; `sources` has the steps up to then.

    >>> [(change.claimant, change.step_km) for change in step_changes() if change.quantity == "range_km"]
    [('Japan MOD', 10.0)]
    """
    return records("step_changes.csv", StepChange)


def rounding_km(claimant: str, quantity: str, day: str) -> float | None:
    """To how many km a claimant rounds its ranges or apogees on a day (ISO 8601); None where too few numbers tell.

    ValueError for another quantity, or as in `source`.

    >>> rounding_km("Japan MOD", "range_km", "2025-01-06"), rounding_km("Japan MOD", "range_km", "2026-10-03")
    (50.0, 10.0)
    """
    if quantity not in ("range_km", "apogee_km"):
        raise ValueError(f"quantity {quantity!r} has no usual step; accepted: range_km, apogee_km")
    before = source(claimant)
    step = before.rounds_range_km if quantity == "range_km" else before.rounds_apogee_km
    for change in step_changes():  # in the order of the days
        if (change.claimant, change.quantity) == (claimant, quantity) and change.since <= day:
            step = change.step_km
    return step


def events() -> tuple[Event, ...]:
    """The launches, oldest first.

    >>> events()[0].day
    '31 August 1998'
    """
    return records("events.csv", Event)


def event(event_id: str) -> Event:
    """One launch by its id; ValueError, with the nearest ids, where there is none.

    >>> event("nk-2024-11-05").launch_place
    'Sariwon, North Hwanghae'
    """
    found = _events_by_id()
    if event_id not in found:
        near = tables.nearest(event_id, found) or ", such as nk-2024-11-05"
        raise ValueError(f"event_id {event_id!r} is not in the tables; accepted: one of {len(found)} ids{near}")
    return found[event_id]


@cache
def _events_by_id() -> dict[str, Event]:
    return {event.event_id: event for event in events()}


@cache
def _all_claims() -> tuple[Claim, ...]:
    def make(claimant: str, text: str, basis: str, published: str | None, accessed: str | None, **rest: Any) -> Claim:
        return Claim(
            claimant,
            text=text or None,
            access=source(claimant).access,
            basis=basis or "stated",
            published=published or "",
            accessed=accessed or "",
            **rest,
        )

    return records("claims.csv", make)


@cache
def _texts(field: str) -> frozenset[str]:
    return frozenset(text for claim in _all_claims() if isinstance(text := getattr(claim, field), str))


@cache
def _by_event() -> dict[str, tuple[Claim, ...]]:
    grouped: dict[str, list[Claim]] = {event.event_id: [] for event in events()}
    for claim in _all_claims():
        grouped[claim.event_id].append(claim)
    return {event_id: tuple(found) for event_id, found in grouped.items()}


def claims(event_id: str | None = None, *, unverified: bool = False, **wanted: object) -> tuple[Claim, ...]:
    """The claims of one event (or of all), in the order of the table; keywords keep those with that field.

    Claims that were not verified are left out unless `unverified` is True. ValueError where there is no such event
    or no such field, where the field never holds such a value (each takes one), or where no claim of any event has
    that text there.

    >>> [claim.printed for claim in claims("nk-2019-08-24", quantity="range_km")]
    ['about 380 km']
    >>> [claim.printed for claim in claims("nk-2024-10-31", quantity="landing_relation", stage="forecast")][0]
    'expected about 300 km W of Okushiri, 08:36'
    """
    for name, value in wanted.items():
        check_wanted(name, value, _texts)
    rows = _all_claims() if event_id is None else _by_event()[event(event_id).event_id]
    kept = verified_only(rows, unverified or "verified" in wanted)
    return tuple(claim for claim in kept if all(getattr(claim, key) == value for key, value in wanted.items()))


def claim(event_id: str, quantity: str, **wanted: object) -> Claim:
    """The first claim of an event about a quantity, with these fields; ValueError as in `claims`, or if there is none.

    >>> claim("nk-2019-08-24", "range_km").printed
    'about 380 km'
    """
    unverified = bool(wanted.pop("unverified", False))
    found = claims(event_id, unverified=unverified, quantity=quantity, **wanted)
    if not found:
        asked = "".join(f", {name} {value!r}" for name, value in wanted.items())
        raise ValueError(
            f"{event_id} has no claim about {quantity}{asked}; data.claims({event_id!r}) lists what it has"
        )
    return found[0]


def revised_reports() -> tuple[Revision, ...]:
    """First reports that were revised, withdrawn, contradicted, or lost a hedge on the way.

    >>> [report.later_said for report in revised_reports() if report.report_id == "2021-09-15"]
    ['inside']
    """
    return records("revised_reports.csv", Revision)


def deck() -> tuple[Card, ...]:
    """The cards of the calibration deck: first statements, later changed by the same side or not.

    >>> [card.changed for card in deck() if card.event_id == "in-2022-03-09"]
    ['yes']
    """
    return records("deck.csv", Card)


def statements() -> tuple[Statement, ...]:
    """Every statement that claims go back to, by name: whose it is, and its day where its name gives one.

    >>> [(row.claimant, row.date) for row in statements() if row.statement == "KCNA 2022-03-25"]
    [('KCNA', '2022-03-25')]
    """
    return records("statements.csv", Statement)


def releases() -> tuple[Release, ...]:
    """Releases of the Japanese ministry of defence, as worded.

    >>> [release.range_km for release in releases() if release.release_id == "2024-11-05e"]
    ['about 400']
    """
    return records("japan_mod_releases.csv", Release)


def paraphrase() -> tuple[Phrase, ...]:
    """The report of 5 November 2024 in the course's own words, phrase by phrase, with the part that each one plays.

    >>> " ".join(phrase.text for phrase in paraphrase() if phrase.line == 1)
    'A suspected ballistic missile before the American vote'
    """
    return records("report_2024-11-05.csv", Phrase)


def report_lines() -> tuple[ReportLine, ...]:
    """The same report whole, line by line, with what a careful reader finds; lines of `paraphrase` have its words.

    >>> [line.text for line in report_lines()][0]
    'A suspected ballistic missile before the American vote'
    """
    words: dict[int | None, str] = {}
    for phrase in paraphrase():
        words[phrase.line] = f"{words.get(phrase.line, '')} {phrase.text}".strip()
    lines = records("report_lines_2024-11-05.csv", ReportLine)
    return tuple(replace(line, text=line.text or words[line.same_as]) for line in lines)


def known_findings() -> tuple[Explanation, ...]:
    """Findings of the consistency program that are explained.

    >>> known_findings()[0].check
    'swapped'
    """
    return records("known_findings.csv", Explanation)


def counts() -> tuple[Count, ...]:
    """The Nth launch of a year: by whose count, and what was counted; the same day has different numbers.

    >>> [(count.ordinal, count.counting) for count in counts() if count.count_id == "20220130-n03"]
    [(6, 'ballistic missile launches')]
    """
    return records("counts.csv", Count)


def said() -> tuple[Said, ...]:
    """Who had said what by when, of some launches.

    >>> [one.stated_time for one in said() if one.said_id == "20210325-s01"]
    ['2021-03-25T07:09']
    """
    return records("said.csv", Said)


def corrections() -> tuple[Correction, ...]:
    """Cells of the claims that were changed after publication, with the reason.

    >>> [row.after for row in corrections() if (row.claim_id, row.column) == ("20170915-10", "standing")]
    ['quoted']
    """
    return records("corrections.csv", Correction)
