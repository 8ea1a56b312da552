"""Days that are off: the announcement's, another continent's, a day that does not exist."""

from collections.abc import Sequence
from datetime import date

from lessons.records import Claim
from lessons.reports.consistency.finding import CANNOT_BE, DIFFERS, Finding, named, told


def _explain(stated: date, day: date) -> str:
    off = (stated - day).days
    if off == 1:
        return "the day after: the day of the announcement was taken for the day of the launch"
    if off == -1:
        return "the day before: the date in the United States, or in UTC for a morning launch"
    if (stated.day, stated.month) == (day.day, day.month):
        return "the right day of another year"
    if stated.day == day.day:
        return "the right day of another month"
    return f"{abs(off)} days off"


def dates(claims: Sequence[Claim], day: date) -> list[Finding]:
    """Stated days without a time that are not the day of the launch where it took place (`day`).

    >>> from lessons.records import Claim
    >>> rows = [Claim("Bloomberg", "launch_time", text="on Friday", stated_time="2024-11-01", claim_id="1")]
    >>> dates(rows, date(2024, 10, 31))[0].sentence
    'Bloomberg states on Friday, the day after: the day of the announcement was taken for the day of the launch.'
    """
    found = []
    for claim in claims:
        if not claim.stated_time or "T" in claim.stated_time:
            continue
        try:
            stated = date.fromisoformat(claim.stated_time)
        except ValueError:
            cause, grade = "there is no such day", CANNOT_BE
            sentence = f"{told(claim)} states {claim.text}: {cause}."
        else:
            if stated == day:
                continue
            cause, grade = _explain(stated, day), DIFFERS
            sentence = f"{told(claim)} states {claim.text}, {cause}."
        found.append(Finding("dates", named(claim), sentence, cause, grade))
    return found
