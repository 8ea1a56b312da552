"""What an appraisal says of claims: a check with its verdict, its sentence, and the claims that it goes by."""

from typing import NamedTuple

from lessons.records import Claim

FITS, FITS_NOT, UNTOLD = "fits", "does not fit", "cannot be told"
VERDICTS = (FITS, FITS_NOT, UNTOLD)
KEPT = 256  # results of a kind that are kept, so that a correction works out again only what it touches
SUBJECTS = (
    "units and rounding",
    "numbers",
    "clock and date",
    "flight",
    "place",
    "who could know",
    "origins",
    "put together",
    "not established",
)


NAMES = {  # of what is claimed, in words
    "range_km": "range",
    "apogee_km": "apogee",
    "flight_time_s": "flight time",
    "speed_mach": "speed",
    "speed_km_s": "speed",
    "missile_count": "count",
    "launch_time": "time of launch",
    "launch_place": "place of launch",
    "direction": "direction",
    "landing_relation": "place of the fall",
    "eez_status": "side of the line",
    "missile_type": "type",
    "estimated_max_range_km": "estimated farthest range",
    "outcome": "outcome",
}


def name_of(quantity: str, item: str = "") -> str:
    """A quantity in words, with which of several missiles it is of.

    >>> name_of("range_km"), name_of("range_km", "missile 1")
    ('range', 'range of missile 1')
    """
    return NAMES[quantity] + (f" of {item}" if item else "")


class Check(NamedTuple):
    """One thing that was looked at: its subject, its verdict, one sentence, and the ids of the claims it goes by.

    >>> Check("flight", FITS, "An ordinary throw.", ("1", "2")).traced
    'An ordinary throw. [1, 2]'
    """

    subject: str
    verdict: str
    sentence: str
    claim_ids: tuple[str, ...]

    @property
    def traced(self) -> str:
        """The sentence with the numbers of its claims behind it."""
        return f"{self.sentence} [{', '.join(self.claim_ids)}]" if self.claim_ids else self.sentence


def check(subject: str, verdict: str, sentence: str, *claims: Claim) -> Check:
    """A check that goes by claims, which have their numbers; its sentence is closed with a full stop.

    >>> check("place", UNTOLD, "a sea is no place", Claim("A", "outcome", text="fell", claim_id="3"))
    Check(subject='place', verdict='cannot be told', sentence='A sea is no place.', claim_ids=('3',))
    """
    closed = sentence if sentence.endswith((".", "?", "”")) else f"{sentence}."
    return Check(subject, verdict, closed[:1].upper() + closed[1:], tuple(dict.fromkeys(c.claim_id for c in claims)))
