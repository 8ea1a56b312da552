"""Real first claims with the grades that this course would give them before their outcome was known, and the outcome.

Letters and figures are judgements: the first of each is the course's, the others can be defended as well.
"""

from typing import NamedTuple

from lessons import data
from lessons.records import Revision

CHANGED, DENIED, BORNE_OUT, OPEN, GARBLED = "changed", "denied", "said by a rival too", "open", "a copy’s slip"


class Graded(NamedTuple):
    """A claim as it stood at first: whose, what, letters and figures that can be defended, why, and what became of it.

    `report_id` names its row in revised_reports.csv, "" where it has none.
    """

    key: str
    event_id: str
    claimant: str
    says: str
    letters: tuple[str, ...]
    figures: tuple[str, ...]
    why: str
    outcome: str
    report_id: str = ""

    @property
    def grade(self) -> str:
        """The course's own grade.

        >>> graded("jcs").grade
        'B2'
        """
        return self.letters[0] + self.figures[0]

    @property
    def report(self) -> Revision | None:
        """Its row among the revised reports; None where it has none.

        >>> graded("jcs").report.later_said
        'about 600 km'
        """
        return next((row for row in data.revised_reports() if row.report_id == self.report_id), None)


GRADED = (
    Graded(
        "jcs",
        "nk-2021-03-25",
        "ROK JCS",
        "about 450 km",
        ("B", "A", "C"),
        ("2", "3"),
        "a government with radars of its own; the flight was low, and low flights are lost early",
        CHANGED,
        "2021-03-25",
    ),
    Graded(
        "kcna-600",
        "nk-2021-03-25",
        "KCNA",
        "600 km",
        ("C", "D", "B"),
        ("3", "2"),
        "it has the flight’s own data, and a motive; others say 450",
        BORNE_OUT,
    ),
    Graded(
        "over",
        "nk-2022-11-03",
        "Japan government",
        "passed over Japan",
        ("B", "A", "C"),
        ("3", "2"),
        "a government with radars of its own; an alert within minutes",
        CHANGED,
        "2022-11-03",
    ),
    Graded(
        "type",
        "nk-2022-03-24",
        "KCNA",
        "Hwasong-17",
        ("D", "C"),
        ("3", "4", "2"),
        "names what it wants to be seen",
        DENIED,
        "2022-03-24",
    ),
    Graded(
        "warheads",
        "nk-2024-06-26",
        "KCNA",
        "several warheads parted",
        ("D", "E", "C"),
        ("4", "5"),
        "poor on success so far; Seoul says that it exploded early",
        DENIED,
        "2024-06-26",
    ),
    Graded(
        "official",
        "",
        "one unnamed official",
        "missiles from Russia",
        ("F",),
        ("6", "3"),
        "nobody can look up how such an official did before",
        CHANGED,
        "2022-11-15",
    ),
    Graded(
        "crew",
        "nk-2017-11-29",
        "Cathay Pacific crew",
        "it fell apart",
        ("F", "C"),
        ("3", "6", "4"),
        "no instruments for it, told days later, no time of the sighting",
        OPEN,
    ),
    Graded(
        "nine",
        "nk-2024-11-05",
        "Japan MOD",
        "nine missiles",
        ("A", "B"),
        ("5", "4"),
        "a good source with improbable news: the release has nine minutes, a site made missiles of them",
        GARBLED,
    ),
)


def graded(key: str) -> Graded:
    """One of the graded claims by its key; ValueError where there is none.

    >>> graded("official").grade
    'F6'
    """
    found = {one.key: one for one in GRADED}
    if key not in found:
        raise ValueError(f"key {key!r} is none of the graded claims; accepted: {', '.join(found)}")
    return found[key]
