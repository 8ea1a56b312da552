"""What the calibration deck holds: a first statement, and whether the same side later changed it."""

from dataclasses import dataclass
from datetime import date

from lessons.records.shown import Shown

ABOUT = ("number", "kind", "count", "place", "side", "success")


@dataclass(frozen=True)
class Card(Shown):
    """One claimant's first statement about a launch; `changed` is "yes" where the same side later said another thing.

    `later_said` is "" where it changed nothing that was found; then `resolved_by` is who had the last word on it.

    >>> Card("card-01", "", "2018-01-16", "no launch", "NHK", "success", "a launch", "", "yes", "a mistake", "NHK").day
    '16 January 2018'
    """

    card_id: str
    event_id: str
    date: str
    country: str
    claimant: str
    about: str
    first_said: str
    first_address: str
    changed: str
    later_said: str
    resolved_by: str
    how: str = ""
    later_address: str = ""

    @property
    def day(self) -> str:
        """The date in words."""
        when = date.fromisoformat(self.date)
        return f"{when.day} {when:%B %Y}"

    @property
    def outcome(self) -> int:
        """1 where the same side changed the statement, 0 where it did not."""
        return int(self.changed == "yes")
