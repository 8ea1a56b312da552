"""Who could know what they say, whose statements go back to one another, and what several numbers give together."""

from collections.abc import Sequence
from functools import lru_cache

from lessons import data
from lessons.records import Claim
from lessons.records.steps import UNITS
from lessons.reports.appraising.checking import FITS, FITS_NOT, KEPT, NAMES, UNTOLD, Check, check
from lessons.reports.reading.naming import UNATTRIBUTED
from lessons.sources.combining import Combined, combine
from lessons.sources.launches import SPANNING, TOGETHER
from lessons.sources.selections import MEASURERS
from lessons.sources.tracing import independent, is_final_word, origins

STATED = tuple(quantity for quantity in UNITS if quantity != "estimated_max_range_km")  # numbers of the flight itself


def could_measure(claimant: str) -> bool:
    """Whether, by the tables, a claimant speaks for a government that can have measured or has the flight's own data.

    >>> could_measure("Japan MOD"), could_measure("NHK"), could_measure("somebody else")
    (True, False, False)
    """
    known = data.known_source(claimant)
    return known is not None and known.kind in MEASURERS


def who_could_know(claims: Sequence[Claim]) -> list[Check]:
    """For each claimant of a number: what the tables know of its access; that nothing is known, where it is so.

    >>> who_could_know([Claim("Japan MOD", "range_km", value=400, claim_id="1")])[0].verdict
    'fits'
    """
    found = []
    for claimant in dict.fromkeys(claim.claimant for claim in claims if claim.has_number):
        own = [claim for claim in claims if claim.claimant == claimant and claim.has_number]
        if claimant == UNATTRIBUTED:
            said = "The report names nobody for this: whose words they are has to be asked first"
        elif known := data.known_source(claimant):
            said = f"{claimant}: {known.access or 'how it could know is not recorded'}"
        else:
            said = f"{claimant} is in no table of the course: how it could know is to be found out"
        found.append(check("who could know", FITS if could_measure(claimant) else UNTOLD, said, *own))
    return found


def same_origin(claims: Sequence[Claim]) -> list[Check]:
    """For each quantity that several claimants state: how many of them are independent at most.

    >>> from lessons.reports.appraising.given import traced
    >>> rows = [Claim(who, "range_km", value=400, claim_id=who) for who in ("Japan MOD", "ROK JCS")]
    >>> same_origin(traced(rows))[0].sentence
    'The range is stated by Japan MOD and ROK JCS, who share data by the tables: at most one independent source.'
    """
    found = []
    for quantity in STATED:
        rows = [claim for claim in claims if claim.quantity == quantity and claim.has_number]
        who = list(dict.fromkeys(claim.claimant for claim in rows))
        if len(who) < 2:
            continue
        groups = len(independent(origins(rows)))
        share = " who share data by the tables:" if groups < len(who) else ""
        sources = "one independent source" if groups == 1 else f"{groups} independent sources"
        said = f"The {NAMES[quantity]} is stated by {' and '.join(who)},{share} at most {sources}"
        found.append(check("origins", UNTOLD if groups < len(who) else FITS, said, *rows))
    return found


@lru_cache(maxsize=KEPT)
def _combined(claims: tuple[Claim, ...]) -> Combined:
    return combine(claims)


def put_together(claims: Sequence[Claim]) -> list[Check]:
    """For each measured quantity of one missile that several state: the combined number, or why there is none.

    >>> from lessons.reports.appraising.given import traced
    >>> rows = [Claim(who, "range_km", value=km, claim_id=who) for who, km in (("KCNA", 1500), ("Japan MOD", 1100))]
    >>> put_together(traced(rows))[0].verdict
    'does not fit'
    """
    found = []
    for quantity in TOGETHER:
        name, unit = NAMES[quantity], UNITS[quantity]
        rows = [
            c for c in claims if c.quantity == quantity and c.has_number and is_final_word(c) and c.item != SPANNING
        ]
        for item in dict.fromkeys(claim.item for claim in rows):
            same = [claim for claim in rows if claim.item == item]
            if len({claim.claimant for claim in same}) < 2:
                continue
            together = _combined(tuple(same))
            stated = ", ".join(f"{claim.printed} ({claim.claimant})" for claim in same)
            if together.refused:
                split = together.scale_factor > 1
                said = f"{name}: {stated}. No one number is made of them: {together.reason}"
                found.append(check("put together", FITS_NOT if split else UNTOLD, said, *same))
            else:
                said = (
                    f"{name}: {stated}. Together {together.value:,.0f} ± {together.sigma:,.0f} {unit}, if 5 % and the "
                    "linkage are assumed as in notebook 12"
                )
                found.append(check("put together", FITS, said, *same))
    return found
