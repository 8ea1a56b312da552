"""The report that the course closes with, as a machine reads it: claims and checks, brought back to its lines."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lessons import data
from lessons.records import Claim, ReportLine
from lessons.reports.appraising import FITS_NOT, Appraisal, Check, appraise
from lessons.reports.reading import read

EVENT = "nk-2024-11-05"
GAP = "\n\n"  # between two lines


class Taken(NamedTuple):
    """A line of the report, the claims that `reports.read` finds in it, and the checks that go by one of these."""

    line: ReportLine
    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]

    @property
    def objected(self) -> bool:
        """Whether a check says of something in this line that it does not fit."""
        return any(check.verdict == FITS_NOT for check in self.checks)


def whole_text() -> str:
    """The report as one text, a paragraph a line, as it is pasted.

    >>> whole_text().splitlines()[0]
    'A suspected ballistic missile before the American vote'
    """
    return GAP.join(line.text for line in data.report_lines())


@cache
def appraisal() -> Appraisal:
    """The appraisal of the whole text, from the text alone: no day is given to it.

    >>> [check.verdict for check in appraisal().checks if "No minutes are printed" in check.sentence]
    ['cannot be told']
    """
    return appraise(read(whole_text()))


@cache
def by_line() -> tuple[Taken, ...]:
    """Every line with what the machine has of it.

    >>> [claim.printed for claim in by_line()[3].claims]
    ['at least 7', 'around 400 km', 'about 100 km']
    """
    found, begin = appraisal(), 0
    taken = []
    for line in data.report_lines():
        end = begin + len(line.text)
        claims = tuple(claim for claim in (*found.claims, *found.others) if begin <= _place(claim) < end)
        ids = {claim.claim_id for claim in claims}
        taken.append(Taken(line, claims, tuple(check for check in found.checks if ids & set(check.claim_ids))))
        begin = end + len(GAP)
    return tuple(taken)


def _place(claim: Claim) -> int:
    """Where in the text a claim begins; every claim that was read from one has a place."""
    return -1 if claim.start is None else claim.start


def missed() -> tuple[int, ...]:
    """The numbers of the lines that hold a slip and to which the machine does not object.

    >>> set(missed()) <= {line.line for line in data.report_lines() if line.slip}
    True
    """
    return tuple(taken.line.line for taken in by_line() if taken.line.slip and not taken.objected)
