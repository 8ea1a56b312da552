"""Tables of notebook 06 to read instead of code's output: the rule of thumb, what is left for the climb."""

from lessons import flight
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import Sheet
from lessons.reports.flights import clock, timed_launches

APOGEES_KM = (1000, 2000, 4000, 6000, 7500)
FIRST_MINUTES, MINUTES_A_THOUSAND = 7.5, 9.6  # of the rule of thumb


def rule_minutes(apogee_km: float) -> float:
    """The rule of thumb for a lofted free flight: minutes from km of apogee.

    >>> round(rule_minutes(6040.9), 1)
    65.5
    """
    return FIRST_MINUTES + MINUTES_A_THOUSAND * apogee_km / 1000


def rule_sheet() -> Sheet:
    """The rule of thumb beside the free flight of 1,000 km, for apogees near and far.

    >>> rule_sheet().table.rows[-1]
    ('7,500 km', '80.9 min', '79.5 min')
    """
    rows = tuple(
        (f"{high:,} km", f"{flight.free_flight(1000, high).minutes:.1f} min", f"{rule_minutes(high):.1f} min")
        for high in APOGEES_KM
    )
    return Sheet(Table(("apogee", "free flight", "rule of thumb"), rows, "The rule of thumb beside the free flight"))


def climb_sheet(claimant: str, but: str = "") -> Sheet:
    """What is left for the climb in each launch for which a claimant stated a plain apogee; `but` is a day left out.

    ValueError for a claimant of whom no such launch is known.

    >>> climb_sheet("KCNA", but="24 March 2022").table.rows[0]
    ('4 July 2017', '39 min', '34.4 min', '4.6 min')
    """
    rows = []
    for launch in timed_launches().values():
        if launch.claimant == claimant and launch.day != but and not launch.over_apogee:
            checked = clock(launch)
            free, left = f"{checked.free_minutes:.1f} min", f"{checked.excess_minutes:.1f} min".replace("-", "−")
            rows.append((launch.day, launch.figures[2], free, left))
    if not rows:
        known = sorted({launch.claimant for launch in timed_launches().values() if not launch.over_apogee})
        raise ValueError(f"claimant: {claimant!r} given; accepted: {', '.join(known)}")
    columns = ("launch", "stated", "free flight", "left for the climb")
    return Sheet(Table(columns, tuple(rows), f"What is left for the climb by the figures of {claimant}"))
