"""What free flight makes of a pair that one claimant printed: every number with both its ends and its sentence."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from lessons import flight
from lessons.reports.printed import Printed, number, span
from lessons.sources import StatedLaunch
from lessons.sources.selections import map_launches

TINY_KM = 1e-3  # stands for the open lower end of a bound
CLOSE = 1.25  # up to so many times as far and as high, or as little, a launch is close
ENDLESS = 1e5  # a loft ratio above it says only that the far side of the Earth was reached
FITS, NO_FAULT, TOO_SHORT, TOO_LONG = (
    "it fits",
    "it cannot be faulted",
    "inconsistent as it stands",
    "longer than a usual climb",
)


class Finding(NamedTuple):
    """One thing that is found: its name, its number, and the sentence that says what the number means."""

    name: str
    number: str
    sentence: str


@dataclass(frozen=True)
class Pair:
    """A range and an apogee that one claimant printed, its minutes if any, and whether anyone reported a turn.

    >>> from lessons.reports.printed import printed
    >>> from lessons.units import read
    >>> pair = Pair(printed("range_km", read("about 400 km"), 50), printed("apogee_km", read("about 100 km"), 50))
    >>> print(pair.kind().sentence)
    0.72 to 1.35 times as high as an ordinary throw (1.02 as printed): flat, ordinary or steep.
    """

    far: Printed
    high: Printed
    minutes: Printed | None = None
    turned: bool = False

    @cached_property
    def box(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The ranges and the apogees that the print allows, in km; a bound's open lower end as one metre."""
        (near, far), (low, top) = self.far.ends, self.high.ends
        return (max(near, TINY_KM), far), (max(low, TINY_KM), top)

    @cached_property
    def loft(self) -> flight.LoftBox[float]:
        """The loft ratios of the box, their kinds, and whether a maximum range is refused; open where a bound is."""
        far, (low, top) = self.box
        found = flight.loft_box(far, (low, top), turned=self.turned)
        if found.high > ENDLESS:  # of a range of which only the most is known, too: the ratio has no upper end
            found = flight.loft_box(far, (low, math.inf), turned=self.turned)
        return found._replace(low=0.0) if self.high.low == 0 else found

    @cached_property
    def not_free(self) -> str:
        """Why no free flight is told of this pair, "" where there is no such reason."""
        if self.turned:
            return "a turn was reported"
        if flight.in_air(*self.point):
            return "so low that air can bend the path"
        return ""

    @property
    def point(self) -> tuple[float, float]:
        """Range and apogee as printed, in km; of a bound the bound, of a span its middle."""
        return self.far.value, self.high.value

    @cached_property
    def free(self) -> flight.Interval[float] | None:
        """The minutes of free flight that the box allows; None where no free flight is told."""
        return None if self.not_free else flight.free_interval(*self.box)

    @cached_property
    def farthest(self) -> flight.Interval[float] | None:
        """How far the same speed would reach, in km; None where that is refused."""
        return None if self.loft.refused else flight.farthest_interval(*self.box)

    def kind(self) -> Finding:
        """The loft ratio and the kind of path, open to the side to which a bound is."""
        box = self.loft
        ratio = _factor(self.high.value / flight.minimum_energy(self.far.value).apogee_km)
        if box.low == 0 and math.isinf(box.high):
            return Finding("kind of path", "anything", "With these bounds the path can be of any kind.")
        if math.isinf(box.high):
            words = f"at least {_factor(box.low)}"
        elif box.low == 0:
            words = f"at most {_factor(box.high)}"
        elif _factor(box.low) == _factor(box.high):
            words = ratio
        else:
            words = f"{_factor(box.low)} to {_factor(box.high)}"
        printed = f" ({ratio} as printed)" if " to " in words else ""
        sentence = f"{words} times as high as an ordinary throw{printed}: {box.kind}."
        return Finding("kind of path", words, sentence[0].upper() + sentence[1:])

    def time(self) -> Finding:
        """The minutes of free flight."""
        if self.free is None:
            return Finding("free flight", "none", f"No time of free flight is told: {self.not_free}.")
        low = 0.0 if self.high.low == 0 else self.free.low
        words = span(low, self.free.high, "min")
        given = "If it was free flight, it took" if self.loft.refused else "Free flight takes"
        return Finding("free flight", words, f"{given} {words}.")

    def climb(self) -> Finding:
        """What the printed minutes leave for the climb under power, and whether that is usual."""
        name = "left for the climb"
        if self.minutes is None:
            return Finding(name, "none printed", "No minutes are printed: nothing to compare the free flight with.")
        if self.free is None:
            return Finding(name, "none", f"Nothing is taken off the {self.minutes.words}: {self.not_free}.")
        verdict = self.verdict()
        low, high = self.minutes.low - self.free.high, self.minutes.high - self.free.low
        if verdict == TOO_SHORT:
            words = f"{number(-high)} min too few"
            return Finding(name, words, f"Printed are {self.minutes.words}, at least {words}: {verdict}.")
        words = "anything" if math.isinf(high) and low <= 0 else span(max(low, 0.0), high, "min")
        usual = "" if math.isinf(self.free.high) else f" ({_usual(self.free)})"
        said = f"Printed are {self.minutes.words}. That leaves {words} for the climb under power: {verdict}{usual}."
        return Finding(name, words, said)

    def verdict(self) -> str:
        """Whether the minutes go with range and apogee, for all that their roundings allow; "" without minutes."""
        if self.minutes is None or self.free is None:
            return ""
        if self.minutes.high < self.free.low:
            return TOO_SHORT
        longest = self.free.high
        if not math.isinf(longest) and self.minutes.low > longest + flight.usual_climb(longest).high:
            return TOO_LONG
        return NO_FAULT if self.far.open or self.high.open or self.minutes.open else FITS

    def reach(self) -> Finding:
        """The farthest throw at that speed, with its ends, or the refusal with its reason."""
        name, found = "farthest throw", self.farthest
        if found is None:
            return Finding(name, "refused", f"Farthest throw: refused, for {self.loft.reason}.")
        if math.isinf(found.low):
            return Finding(name, "anywhere", "At that speed some path reaches any point of the Earth.")
        words = span(found.low, found.high, "km", 0)
        if math.isinf(found.high) and not (math.isinf(self.far.high) or math.isinf(self.high.high)):
            words = f"{number(found.low, 0)} km to anywhere on the Earth"
        as_printed = flight.farthest(*self.point).range_km
        if " to " in words and not (self.far.open or self.high.open) and math.isfinite(as_printed):
            more = f" ({number(as_printed, 0)} km from the numbers as printed)."
        else:
            more = "."
        more += f" The lower end is the range itself: {str(found.note).split(':')[0]}." if found.note else ""
        return Finding(name, words, f"On its best path the same speed would reach {words}{more}")

    def exchanged(self) -> Finding | None:
        """What is said where range and apogee may have changed places; None where nothing points to that."""
        up, far = self.point  # what would be up, and far, the other way round
        if up > 20_000 or self.far.open or self.high.open:
            return None
        other = Pair(
            self.high._replace(words=self.far.words),
            self.far._replace(words=self.high.words),
            self.minutes,
            self.turned,
        )
        there = f"{number(far)} km far and {number(up)} km up"
        if self.verdict() in (TOO_SHORT, TOO_LONG) and other.verdict() == FITS:
            words = f"The other way round, {there}, the minutes would fit: ask which number is which."
            return Finding("which is which?", there, words)
        stated, turned_round = (flight.loft_ratio(*pair).kind for pair in (self.point, other.point))
        if (
            self.minutes is None
            and stated == "lofted"
            and turned_round == "ordinary"
            and not self._known(nearest(*self.point))
        ):
            words = f"The other way round, {there}, it would be an ordinary throw: make sure which number is which."
            return Finding("which is which?", there, words)
        return None

    def among(self) -> Finding:
        """The nearest of the known launches."""
        launch = nearest(*self.point)
        there = f"{launch.who}, {launch.pair_printed}"
        near = "Nearest of the known launches:" if self._known(launch) else "No known launch is close to it; nearest:"
        return Finding("nearest known launch", there, f"{near} {there}.")

    def _known(self, launch: StatedLaunch) -> bool:
        """Whether a launch of the tables went about as far and as high."""
        ratios = [max(mine / known, known / mine) for mine, known in zip(self.point, launch.pair_km, strict=True)]
        return max(ratios) <= CLOSE

    def findings(self) -> tuple[Finding, ...]:
        """All that is found, in the order in which it is told.

        >>> from lessons.reports.printed import printed
        >>> from lessons.units import read
        >>> pair = Pair(printed("range_km", read("1,000 km")), printed("apogee_km", read("6,040.9 km")))
        >>> [finding.name for finding in pair.findings()][:3]
        ['range', 'apogee', 'time']
        """
        numbers = [_allowed("range", self.far), _allowed("apogee", self.high)]
        if self.minutes is not None:
            numbers.append(_allowed("time", self.minutes))
        else:
            numbers.append(Finding("time", "none printed", "No time is printed."))
        said = (self.exchanged(), self.kind(), self.time(), self.climb(), self.reach(), self.among())
        return (*numbers, *(finding for finding in said if finding))


def nearest(range_km: float, apogee_km: float) -> StatedLaunch:
    """The known launch that is nearest to a pair, by factors of range and apogee.

    >>> nearest(2700, 550).who
    '29 August 2017, ROK JCS'
    """
    away = [float(np.hypot(*np.log(np.divide(at.pair_km, (range_km, apogee_km))))) for at in map_launches()]
    return map_launches()[int(np.argmin(away))]


def _allowed(name: str, printed: Printed) -> Finding:
    return Finding(
        name, printed.words, f"The {name}, {printed.words}, allows {printed.allows()} ({printed.rounded()})."
    )


def _factor(ratio: float) -> str:
    return f"{ratio:.2f}" if 0.1 <= ratio < 10 else f"{float(f'{ratio:.2g}'):,g}"


def _usual(free: flight.Interval[float]) -> str:
    return "usual are " + span(flight.usual_climb(free.low).low, flight.usual_climb(free.high).high, "min")
