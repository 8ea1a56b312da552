"""The launches for which one claimant stated range, apogee and time, and how each clock compares with free flight."""

from functools import cache
from typing import NamedTuple

from lessons import data, flight, sources
from lessons.records import LOWER_LIMITS, RELATION_WORDS


class TimedLaunch(NamedTuple):
    """One claimant's range and apogee (km) and time (minutes) for one launch.

    `hedges` are the words that stand before the three; `minutes_step` is what the time looks rounded to; `over` says
    that the apogee is a lower limit.
    """

    key: str
    day: str
    claimant: str
    range_km: float
    apogee_km: float
    minutes: float
    hedges: tuple[str, str, str]
    minutes_step: float
    over: bool

    @property
    def who(self) -> str:
        """Day and claimant, as a label.

        >>> timed_launches()["nk-2022-11-18 KCNA"].who
        '18 November 2022, KCNA'
        """
        return f"{self.day}, {self.claimant}"

    @property
    def figures(self) -> tuple[str, str, str]:
        """Range, apogee and time with their hedges.

        >>> timed_launches()["nk-2022-03-24 Japan MOD"].figures
        ('about 1,100 km', 'over 6,000 km', 'about 71 min')
        """
        plain = (f"{self.range_km:,.15g} km", f"{self.apogee_km:,.15g} km", f"{round(self.minutes, 1):g} min")
        return tuple(f"{hedge} {figure}".strip() for hedge, figure in zip(self.hedges, plain, strict=True))

    @property
    def numbers(self) -> str:
        """The three figures in words.

        >>> timed_launches()["nk-2022-03-24 KCNA"].numbers
        '1,090 km far, 6,248.5 km up, 67.5 min'
        """
        far, up, minutes = self.figures
        return f"{far} far, {up} up, {minutes}"

    def check(self) -> flight.ClockCheck:
        """The clock's verdict on these three figures, for every time that the rounding allows.

        >>> timed_launches()["nk-2022-11-18 KCNA"].check().verdict
        'fits'
        """
        figures = (self.range_km, self.apogee_km, self.minutes)
        return flight.check_clock(*figures, minutes_step=self.minutes_step, more_than_apogee=self.over)


@cache
def timed_launches() -> dict[str, TimedLaunch]:
    """The launches of the tables with all three figures from one claimant, oldest first; never mixed.

    Left out are first words that the same side later replaced, copies that garbled a figure, and flights so low for
    their range that they were no thrown body's (notebook 07): free flight is no yardstick for those.

    >>> sorted({launch.claimant for launch in timed_launches().values()})
    ['Japan MOD', 'KCNA', 'Russian MOD', 'US PACOM']
    """
    found, seen = {}, set()
    for event in data.events():
        for pair in sources.pairs(data.claims(event.event_id)):
            if pair.time_claim is None:
                continue
            stated = (pair.range_claim, pair.apogee_claim, pair.time_claim)
            range_km, apogee_km, seconds = (claim.value for claim in stated)
            same = (event.event_id, range_km, apogee_km, seconds)
            if same in seen or flight.loft_ratio(range_km, apogee_km).kind == "depressed":
                continue
            seen.add(same)  # a government and its ministry are one statement
            hedges = tuple(RELATION_WORDS.get(claim.relation, "") for claim in stated)
            key = f"{event.event_id} {pair.claimant}"
            over = pair.apogee_claim.relation in LOWER_LIMITS
            figures = (range_km, apogee_km, seconds / 60, hedges, sources.minutes_step(seconds), over)
            found[key] = TimedLaunch(key, event.day, pair.claimant, *figures)
    return found
