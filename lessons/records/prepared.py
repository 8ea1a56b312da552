"""What a prepared report holds: lines of the course's own words, each with the claims it passes on."""

from dataclasses import dataclass

KINDS = (
    "hedge lost",
    "copies",
    "one side only",
    "two words for one outcome",
    "not a distance flown",
    "kind changed",
    "no source named",
)


@dataclass(frozen=True)
class PreparedLine:
    """One sentence of a prepared report, in the course's words; `find` is what it holds to be found, "" for nothing.

    `claim_ids` are the rows of claims.csv that it passes on, with spaces between.

    >>> PreparedLine("iran", "ir-2020-02-09", 1, "It failed.", "20200209-06 20200209-07").claims
    ('20200209-06', '20200209-07')
    """

    report_id: str
    event_id: str
    line: int
    text: str
    claim_ids: str
    kind: str = ""
    find: str = ""

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that it passes on."""
        return tuple(self.claim_ids.split())


@dataclass(frozen=True)
class PreparedReport:
    """A real launch of which several pages told, as one short report in the course's words.

    >>> line = PreparedLine("iran", "ir-2020-02-09", 1, "It failed.", "20200209-06")
    >>> PreparedReport("iran", "ir-2020-02-09", (line,)).text
    'It failed.'
    """

    report_id: str
    event_id: str
    lines: tuple[PreparedLine, ...]

    @property
    def text(self) -> str:
        """The whole report: its sentences, one after the other."""
        return " ".join(line.text for line in self.lines)
