"""The launches for which one claimant stated range, apogee and time, and how each clock compares with free flight."""

from functools import cache
from typing import NamedTuple

from lessons import data, flight, sources
from lessons.records import LOWER_LIMITS


class TimedLaunch(NamedTuple):
    """One claimant's range, apogee and time for one launch, as its claims; `day` is the launch's."""

    key: str
    day: str
    stated: sources.Pair

    @property
    def claimant(self) -> str:
        """Who stated all three.

        >>> timed_launches()["nk-2022-11-18 KCNA"].claimant
        'KCNA'
        """
        return self.stated.claimant

    @property
    def range_km(self) -> float:
        """The stated range in km.

        >>> timed_launches()["nk-2022-11-18 KCNA"].range_km
        999.2
        """
        return self.stated.range_claim.value

    @property
    def apogee_km(self) -> float:
        """The stated apogee, or its lower limit, in km.

        >>> timed_launches()["nk-2022-11-18 KCNA"].apogee_km
        6040.9
        """
        return self.stated.apogee_claim.value

    @property
    def minutes(self) -> float:
        """The stated time in minutes.

        >>> timed_launches()["nk-2022-03-24 KCNA"].minutes
        67.5
        """
        return self.stated.time_claim.value / 60

    @property
    def minutes_step(self) -> float:
        """To how many minutes the time looks rounded.

        >>> timed_launches()["nk-2022-03-24 KCNA"].minutes_step
        0.5
        """
        return self.stated.time_claim.step / 60

    @property
    def over(self) -> bool:
        """Whether the apogee is a lower limit.

        >>> timed_launches()["nk-2022-03-24 Japan MOD"].over
        True
        """
        return self.stated.apogee_claim.relation in LOWER_LIMITS

    @property
    def who(self) -> str:
        """Day and claimant, as a label.

        >>> timed_launches()["nk-2022-11-18 KCNA"].who
        '18 November 2022, KCNA'
        """
        return f"{self.day}, {self.claimant}"

    @property
    def figures(self) -> tuple[str, str, str]:
        """Range, apogee and time with their hedges as printed; the time in minutes.

        >>> timed_launches()["nk-2024-10-31 Japan MOD"].figures
        ('about 1,000 km', 'over about 7,000 km', 'about 86 min')
        """
        said = self.stated.time_claim
        time = said.printed.replace(f"{said.value:,.15g} s", f"{round(self.minutes, 1):g} min")
        return self.stated.range_claim.printed, self.stated.apogee_claim.printed, time

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

    @property
    def verdict(self) -> str:
        """The verdict in words; with a lower limit for an apogee any longer clock would pass.

        >>> [timed_launches()[f"nk-2022-03-24 {claimant}"].verdict for claimant in ("KCNA", "Japan MOD")]
        ['too short', 'cannot be faulted']
        """
        verdict = self.check().verdict
        return "cannot be faulted" if self.over and verdict == "fits" else verdict


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
            stated = tuple(claim.value for claim in (pair.range_claim, pair.apogee_claim, pair.time_claim))
            same = (event.event_id, *stated)
            if same in seen or flight.loft_ratio(*stated[:2]).kind == "depressed":
                continue
            seen.add(same)  # a government and its ministry are one statement
            key = f"{event.event_id} {pair.claimant}"
            found[key] = TimedLaunch(key, event.day, pair)
    return found
