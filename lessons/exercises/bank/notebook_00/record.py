"""How often a first figure was revised: where the ends of the bands in 00.3 and 01.10 come from."""

from lessons import data

GOVERNMENTS = ("ROK JCS", "Japan MOD", "Japan government")


def _launches(quantity: str) -> set[str]:
    """The launches of the tables with a figure by Seoul or Tokyo."""
    return {claim.event_id for claim in data.claims(quantity=quantity) if claim.claimant in GOVERNMENTS}


def _revised(quantity: str) -> set[str]:
    """The launches for which Seoul or Tokyo itself revised its first figure."""
    return {
        report.event_id
        for report in data.revised_reports()
        if report.quantity == quantity and report.kind == "revised" and report.claimant in GOVERNMENTS
    }


def _since_the_last_revision(quantity: str) -> tuple[str, int]:
    """The year of the last such revision, and how many launches with a figure by Seoul or Tokyo came after it."""
    last = max(data.event(event_id).date for event_id in _revised(quantity))
    return last[:4], sum(data.event(event_id).date > last for event_id in _launches(quantity))


RANGES, RANGES_REVISED = len(_launches("range_km")), len(_revised("range_km"))
LAST_YEAR, RANGES_SINCE = _since_the_last_revision("range_km")
COUNTS, COUNTS_REVISED = len(_launches("missile_count")), len(_revised("missile_count"))
