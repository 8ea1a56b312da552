"""A case in words, part by part, for all its exports: where and when it was read, claims, checks, what was changed."""

from typing import NamedTuple

from lessons.records import Claim
from lessons.reports.appraising.checking import name_of
from lessons.reports.casefile.case import Case
from lessons.reports.casefile.shown import one_line

COLUMNS = ("no.", "who says it", "about", "as printed", "its words in the report", "how it got here")


class Row(NamedTuple):
    """A claim for a table: its number, who, about what, what, its words, and whether a person changed it."""

    number: str
    who: str
    about: str
    printed: str
    words: str
    how: str


def title_of(case: Case) -> str:
    """The case's title; the first words of its text where it has none.

    >>> title_of(Case.read("It flew 400 km. It fell.")), title_of(Case.read(""))
    ('It flew 400 km. It fell.', 'A report')
    """
    first = next((line for line in case.text[:2_000].splitlines() if line.strip()), "")
    words = one_line(case.title or first)
    return (words if len(words) <= 120 else f"{words[:119].rstrip()}…") or "A report"


def origin_of(case: Case) -> list[tuple[str, str]]:
    """Where and when the report was read, and which day the launch was: what is known of it.

    >>> origin_of(Case.read("", day="2024-11-05", address="https://example.org"))
    [('Read at', 'https://example.org'), ('Day of the launch', '2024-11-05')]
    """
    known = (("Read at", case.address), ("Read on", case.read_at), ("Day of the launch", case.day))
    return [(name, one_line(value)) for name, value in known if value]


def counted(case: Case) -> str:
    """How many claims there are and what a person did to them, in a sentence; that there are none, where it is so.

    >>> counted(Case.read("It flew 400 km.").correct("1", printed="500 km"))
    '1 claim, of which a person corrected 1 and added 0; 0 struck.'
    """
    if case.nothing_found:
        return case.nothing_found
    standing, corrected, added, struck = case.counts
    claims = "1 claim" if standing == 1 else f"{standing:,} claims"
    return f"{claims}, of which a person corrected {corrected} and added {added}; {struck} struck."


def draft_lines(case: Case) -> list[tuple[str, bool]]:
    """The draft as a person has it: each line that is not blank, and whether it is an item of a list.

    >>> draft_lines(Case.read("").write("What is claimed" + chr(10) + "- 400 km"))
    [('What is claimed', False), ('400 km', True)]
    """
    lines = [one_line(line) for line in case.draft.splitlines()]
    return [(line.removeprefix("- "), line.startswith("- ")) for line in lines if line]


def about(claim: Claim) -> str:
    """What a claim is about, of which missile, and whether it is a forecast.

    >>> about(Claim("A", "range_km", value=400, item="missile 1", stage="forecast"))
    'range of missile 1 (forecast)'
    """
    return name_of(claim.quantity, claim.item) + (" (forecast)" if claim.stage == "forecast" else "")


def content(claim: Claim) -> str:
    """What a claim says, as printed, and the day and the zone of a time.

    >>> content(Claim("A", "launch_time", text="07:30", stated_time="2024-11-05T07:30", zone="Asia/Seoul"))
    '07:30 (2024-11-05, Asia/Seoul)'
    """
    rest = ", ".join(filter(None, (claim.stated_time[:10], claim.zone)))
    return f"{one_line(claim.printed)} ({rest})" if rest else one_line(claim.printed)


def row_of(case: Case, claim: Claim) -> Row:
    """A claim of a case as a row; a corrected one says what was read.

    >>> case = Case.read("It flew 400 km.").correct("1", printed="500 km")
    >>> row_of(case, case.claim("1")).how
    'corrected by a person; read was: unattributed, range, 400 km'
    """
    who = one_line(claim.claimant)
    if claim.spoken_by not in ("", claim.claimant):
        who += f" ({one_line(claim.spoken_by)})"
    how = case.state_of(claim.claim_id)
    if first := case.was(claim.claim_id):
        how += f"; read was: {one_line(first.claimant)}, {about(first)}, {content(first)}"
    return Row(claim.claim_id, who, about(claim), content(claim), one_line(claim.quote), how)


def rows_of(case: Case) -> list[Row]:
    """The claims that stand, as rows.

    >>> [row.printed for row in rows_of(Case.read("It flew 400 km."))]
    ['400 km']
    """
    return [row_of(case, claim) for claim in case.standing]


def struck_rows(case: Case) -> list[Row]:
    """The claims that a person struck, as rows.

    >>> [row.printed for row in struck_rows(Case.read("It flew 400 km.").strike("1"))]
    ['400 km']
    """
    struck = set(case.struck)
    return [row_of(case, claim) for claim in case.claims if claim.claim_id in struck]
