"""A print with its moment: who had said what by when."""

from dataclasses import dataclass

from lessons.records.shown import Shown


@dataclass(frozen=True)
class Said(Shown):
    """Who had said what of a launch, and when: at that moment, or by then at the latest.

    `credits` is whom the print names for it.
    `stated_time` is ISO 8601 in the time zone `zone`; a day where no hour was printed.

    >>> Said("a", "nk-2021-03-25", "Japan Coast Guard", "Asahi", "the coast guard", "may be", "alert").exact
    'latest'
    """

    said_id: str
    event_id: str
    claimant: str
    publisher: str
    credits: str
    says: str
    origin: str
    shares_origin_with: str = ""
    exact: str = "latest"
    stated_time: str = ""
    zone: str = ""
    claim_id: str = ""
    url: str = ""
    accessed: str = ""
    note: str = ""
