"""How often a first figure was revised: where the ends of the bands in 00.3 and 01.10 come from."""

from lessons import data

GOVERNMENTS = ("ROK JCS", "Japan MOD", "Japan government")


def _launches(quantity: str) -> int:
    """How many launches of the tables have a figure by Seoul or Tokyo."""
    return len({claim.event_id for claim in data.claims(quantity=quantity) if claim.claimant in GOVERNMENTS})


def _revised(quantity: str) -> int:
    """For how many launches Seoul or Tokyo itself revised its first figure."""
    return len(
        {
            report.event_id
            for report in data.revised_reports()
            if report.quantity == quantity and report.kind == "revised" and report.claimant in GOVERNMENTS
        }
    )


RANGES, RANGES_REVISED = _launches("range_km"), _revised("range_km")
COUNTS, COUNTS_REVISED = _launches("missile_count"), _revised("missile_count")
