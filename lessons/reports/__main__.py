"""Print the report of the consistency program: `python -m lessons.reports`; exit code 1 when something is new."""

import sys

from lessons import data
from lessons.reports.consistency import CHECKS, GRADES, check_tables, habits, unexplained


def lines() -> list[str]:
    """The report, line by line: always the same for the same tables.

    >>> lines()[0].startswith("Consistency of ")
    True
    """
    found = check_tables()
    reasons = {row.key: row.reason for row in data.known_findings()}
    new, stale = unexplained(found)
    text = [f"Consistency of {len(data.claims())} claims about {len(data.events())} launches"]
    for check, title in CHECKS.items():
        of_check = [finding for finding in found if finding.check == check]
        text += ["", f"{title}: {len(of_check)}"]
        for finding in of_check:
            reason = reasons.get(finding.key, "NEW, not explained in known_findings.csv")
            text += [f"  {' '.join(finding.claim_ids)} ({finding.grade}): {finding.sentence}", f"    {reason}"]
    text += ["", "to what they round (km):"]
    for habit in habits(data.claims()):
        share = f"{habit.fitting} of {habit.numbers}"
        since = f" since {habit.since}" if habit.since else ""
        text.append(f"  {habit.claimant}, {habit.quantity}{since}: multiples of {habit.step_km:g} ({share})")
    grades = ", ".join(f"{sum(f.grade == grade for f in found)} {grade}" for grade in GRADES)
    text += [
        "",
        f"By grade: {grades}",
        f"{len(found)} findings, {len(found) - len(new)} explained, {len(new)} new, {len(stale)} rows without one",
    ]
    return text + [f"  known_findings.csv: {row.check} {row.claim_ids} finds nothing: remove it" for row in stale]


def main() -> int:
    """Print the report; 1 when a finding is new or an explanation is left over."""
    if hasattr(sys.stdout, "reconfigure"):  # a console that lacks a sign shows a question mark, not a traceback
        sys.stdout.reconfigure(errors="replace")
    print("\n".join(lines()))
    return int(any(unexplained(check_tables())))


if __name__ == "__main__":
    sys.exit(main())
