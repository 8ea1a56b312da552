"""What a report does not establish: nothing is said of it, nobody is named for it, or it is a bound or a forecast."""

from collections.abc import Sequence

from lessons.records import LIMITS, Claim
from lessons.reports.appraising.checking import UNTOLD, Check, check
from lessons.reports.reading.naming import UNATTRIBUTED

WANTED = {
    "missile_type": "the type",
    "missile_count": "how many there were",
    "launch_time": "when it was launched",
    "launch_place": "where it was launched",
    "range_km": "how far it flew",
    "apogee_km": "how high it rose",
    "flight_time_s": "how long it flew",
    "landing_relation": "where it came down",
    "outcome": "whether it did what it was meant to",
}
TYPE = "missile_type"


def gaps(claims: Sequence[Claim]) -> list[Check]:
    """One check for what is not mentioned, one for each thing that rests on one unnamed word, a bound or a forecast.

    >>> gaps([Claim("A", "range_km", value=400, claim_id="1")])[0].sentence.partition(":")[0]
    'The report does not say'
    """
    found = []
    by_quantity = {quantity: [c for c in claims if c.quantity == quantity] for quantity in WANTED}
    missing = [words for quantity, words in WANTED.items() if not by_quantity[quantity]]
    if missing:
        found.append(check("not established", UNTOLD, f"The report does not say: {', '.join(missing)}"))
    for quantity, words in WANTED.items():
        rows = by_quantity[quantity]
        if why := _why(rows, quantity):
            found.append(check("not established", UNTOLD, f"{words}: {why}", *rows))
    return found


def _why(rows: Sequence[Claim], quantity: str) -> str:
    if not rows:
        return ""
    if all(row.claimant == UNATTRIBUTED for row in rows):
        return "stated, and nobody is named for it"
    if all(row.stage == "forecast" for row in rows):
        return "only a forecast is given"
    if quantity == TYPE and len({row.claimant for row in rows}) == 1:
        return f"one claimant’s word, {rows[0].claimant}’s “{rows[0].text}”"
    if all(row.has_number and row.relation in LIMITS for row in rows):
        return f"only a bound is given ({rows[0].printed}), open to one side"
    return ""
