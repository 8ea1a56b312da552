"""A launch as one claimant stated it: range, apogee and time of one flight, never one number from each of two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lessons import data
from lessons.records import LOWER_LIMITS, STAGES, Claim, Shown
from lessons.sources.given import claims_in
from lessons.sources.tracing import directness, is_final_word

TOGETHER = ("range_km", "apogee_km", "flight_time_s")
PAIR = TOGETHER[:2]
SPANNING = "all"
WHOLE_ITEMS = ("each", "")  # hold for any missile
TURN_ITEMS = {"turn": "a turn", "second peak": "a second peak"}
PULLED_UP = "pulled up"
NO_THROW = ("cruise missile",)  # kinds of launch whose heights and times are no thrown body's
SIDES = ("North Korea", "South Korea", "Japan", "others")  # whose word a launch is
NAMES = {"range_km": "range", "apogee_km": "apogee", "flight_time_s": "time"}


@dataclass(frozen=True)
class StatedLaunch(Shown):
    """What one claimant stated of one flight: range, apogee and time as claims, None for what it did not state.

    Numbers are km and minutes; each raises ValueError where it was not stated. `item` is the missile, "" for the only
    one or where none was named; `stage` is "first" for words that the same side later replaced. `*_interval_*` are
    the numbers that print and rounding allow, (low, high): a bound leaves one side open, with 0 or inf.
    """

    event_id: str
    claimant: str
    item: str
    range_claim: Claim | None
    apogee_claim: Claim | None
    time_claim: Claim | None = None
    stage: str = "final"

    def _stated(self, quantity: str) -> Claim:
        claim = dict(zip(TOGETHER, self._claims, strict=True))[quantity]
        if claim is None:
            raise ValueError(f"{self.claimant} stated no {NAMES[quantity]} of {self.event_id}; one who did is needed")
        return claim

    @property
    def _claims(self) -> tuple[Claim | None, Claim | None, Claim | None]:
        return self.range_claim, self.apogee_claim, self.time_claim

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of which it consists: range, apogee, time."""
        return tuple(claim for claim in self._claims if claim is not None)

    @property
    def day(self) -> str:
        """The launch's date in words.

        >>> stated_launch("nk-2022-11-18", "KCNA").day
        '18 November 2022'
        """
        return data.event(self.event_id).day

    @property
    def side(self) -> str:
        """Whose word it is: the claimant's country, or "others".

        >>> stated_launch("nk-2022-11-18", "KCNA").side
        'North Korea'
        """
        country = data.source(self.claimant).country
        return country if country in SIDES else SIDES[-1]

    @property
    def key(self) -> str:
        """Event, claimant and missile, as one word for each launch in a list to choose from."""
        return " ".join(word for word in (self.event_id, self.claimant, self.item) if word)

    @property
    def who(self) -> str:
        """Day and claimant, as a label; first words are called so.

        >>> stated_launch("nk-2019-07-25", "ROK JCS", "missile 2", "first").who
        '25 July 2019, ROK JCS, first word, missile 2'
        """
        first = f", first word, {self.item}" if self.stage == "first" else ""
        return f"{self.day}, {self.claimant}{first}"

    @property
    def range_km(self) -> float:
        """The stated range, or its bound, in km."""
        return self._stated("range_km").number

    @property
    def apogee_km(self) -> float:
        """The stated apogee, or its bound, in km."""
        return self._stated("apogee_km").number

    @property
    def minutes(self) -> float:
        """The stated time in minutes.

        >>> stated_launch("nk-2022-03-24", "KCNA").minutes
        67.5
        """
        return self._stated("flight_time_s").number / 60

    @property
    def pair_km(self) -> tuple[float, float]:
        """Range and apogee in km.

        >>> stated_launch("nk-2017-09-15", "ROK JCS").pair_km
        (3700.0, 770.0)
        """
        return self.range_km, self.apogee_km

    @property
    def range_interval_km(self) -> tuple[float, float]:
        """The ranges that the print allows, in km.

        >>> stated_launch("nk-2024-04-02", "Japan MOD").range_interval_km
        (650.0, inf)
        """
        return self._stated("range_km").interval

    @property
    def apogee_interval_km(self) -> tuple[float, float]:
        """The apogees that the print allows, in km."""
        return self._stated("apogee_km").interval

    @property
    def minutes_interval(self) -> tuple[float, float]:
        """The times that the print allows, in minutes.

        >>> stated_launch("nk-2022-03-24", "Japan MOD").minutes_interval
        (70.5, 71.5)
        """
        low, high = self._stated("flight_time_s").interval
        return low / 60, high / 60

    @property
    def steps_km(self) -> tuple[float, float]:
        """To how many km range and apogee were rounded: what each print shows of it.

        >>> stated_launch("nk-2025-01-06", "KCNA").steps_km
        (100.0, 0.1)
        """
        return self._stated("range_km").step, self._stated("apogee_km").step

    @property
    def minutes_step(self) -> float:
        """To how many minutes the time was rounded.

        >>> stated_launch("nk-2022-03-24", "KCNA").minutes_step
        0.5
        """
        return self._stated("flight_time_s").step / 60

    @property
    def over_range(self) -> bool:
        """Whether the range is a lower limit ("650 km or more")."""
        return self.range_claim is not None and self.range_claim.relation in LOWER_LIMITS

    @property
    def over_apogee(self) -> bool:
        """Whether the apogee is a lower limit ("over 6,000 km").

        >>> stated_launch("nk-2022-03-24", "Japan MOD").over_apogee
        True
        """
        return self.apogee_claim is not None and self.apogee_claim.relation in LOWER_LIMITS

    @property
    def plain(self) -> bool:
        """Whether neither range nor apogee is a limit or a span."""
        return all(claim.relation in ("=", "~") for claim in self.claims if claim.quantity in PAIR)

    @property
    def figures(self) -> tuple[str, ...]:
        """What was stated, with hedges as printed; times in minutes.

        >>> stated_launch("nk-2024-10-31", "Japan MOD").figures
        ('about 1,000 km', 'over about 7,000 km', 'about 86 min')
        """
        return tuple(
            _in_minutes(claim) if claim.quantity == "flight_time_s" else claim.printed for claim in self.claims
        )

    @property
    def pair_printed(self) -> str:
        """Range and apogee as printed.

        >>> stated_launch("nk-2022-01-11", "ROK JCS").pair_printed
        'more than 700 km, 60 km up'
        """
        return f"{self._stated('range_km').printed}, {self._stated('apogee_km').printed} up"

    @property
    def turn(self) -> str:
        """Who reported a turn, a pull-up or a second peak of that day's launch, in words; "" where nobody did."""
        return reported_turn(self.event_id)


def _in_minutes(claim: Claim) -> str:
    seconds = f"{claim.number:,.15g} s"
    minutes = f"{round(claim.number / 60, 1):g} min"
    return claim.printed.replace(claim.wording or seconds, minutes).replace(seconds, minutes)


def stated_launches(claims: Iterable[Claim], needs: tuple[str, ...] = PAIR) -> tuple[StatedLaunch, ...]:
    """What each claimant stated of each item in its own final words, where it stated all that `needs` names.

    Forecasts, replaced first words and garbled copies are left out, and so are numbers that span several missiles
    (item "all"): they are no one flight's. A cruise missile has none: its height is no apogee of its range. "each" and
    "" hold for any item. ValueError if not given claims, or for a need that is none of range_km, apogee_km,
    flight_time_s.

    >>> for launch in stated_launches(data.claims("nk-2022-10-06", claimant="Japan MOD")):
    ...     print(launch.item, *launch.pair_km)
    missile 1 350.0 100.0
    missile 2 800.0 50.0
    """
    if not needs or not set(needs) <= set(TOGETHER):
        raise ValueError(f"needs: {needs!r} given; accepted: some of {', '.join(TOGETHER)}")
    usable = [c for c in claims_in(claims) if _usable(c) and is_final_word(c) and is_thrown(c.event_id)]
    first = [claim for claim in usable if claim.quantity == needs[0]]
    found = []
    for event_id, claimant, item in dict.fromkeys((claim.event_id, claim.claimant, claim.item) for claim in first):
        own = [claim for claim in usable if (claim.event_id, claim.claimant) == (event_id, claimant)]
        stated = {quantity: _said(own, quantity, item) for quantity in TOGETHER}
        if all(stated[quantity] is not None for quantity in needs):
            found.append(_together(event_id, claimant, item, stated))
    return tuple(found)


def is_thrown(event_id: str) -> bool:
    """Whether range, apogee and time of that launch can be laid together: not those of a cruise missile.

    >>> is_thrown("nk-2022-11-18"), is_thrown("ru-2020-10-06")
    (True, False)
    """
    return event_id not in _not_thrown()


@cache
def _not_thrown() -> frozenset[str]:
    return frozenset(event.event_id for event in data.events() if event.kind in NO_THROW)


def stated_launch(event_id: str, claimant: str, item: str = "", stage: str = "final") -> StatedLaunch:
    """The range and the apogee, and the time if any, that one claimant stated of a launch.

    Without `item` it is the first missile of which both were stated. Words of the stage "first" stand beside final
    ones for what was not replaced. ValueError where the claimant did not state both, or as in `data.claims`.

    >>> stated_launch("nk-2016-06-22", "KCNA").pair_km
    (400.0, 1413.6)
    """
    if stage not in STAGES:
        raise ValueError(f"stage: {stage!r} given; accepted: {', '.join(STAGES)}")
    claims = data.claims(event_id, claimant=claimant)
    if stage == "final":
        for launch in stated_launches(claims):
            if item in ("", launch.item):
                return launch
    else:
        usable = [claim for claim in claims if _usable(claim) and claim.standing != "garbled"]
        stated = {quantity: _said(usable, quantity, item, stage) for quantity in TOGETHER}
        if all(stated[quantity] is not None for quantity in PAIR):
            return _together(event_id, claimant, item, stated, stage)
    of_item = f", {item}" if item else ""
    who_did = ", ".join(dict.fromkeys(launch.claimant for launch in stated_launches(data.claims(event_id))))
    raise ValueError(
        f"claimant: {claimant!r} did not state range and apogee of {event_id}{of_item}; "
        + (f"one who did is needed: {who_did}" if who_did else "nobody did")
    )


def _together(
    event_id: str, claimant: str, item: str, stated: dict[str, Claim | None], stage: str = "final"
) -> StatedLaunch:
    reach, apogee, time = (stated[quantity] for quantity in TOGETHER)
    return StatedLaunch(event_id, claimant, item, reach, apogee, time, stage)


def _usable(claim: Claim) -> bool:
    return claim.quantity in TOGETHER and claim.has_number and claim.item != SPANNING


def _said(claims: list[Claim], quantity: str, item: str, stage: str = "final") -> Claim | None:
    """The claimant's own word about a quantity, for the item by name before any word that holds for each."""
    for one in dict.fromkeys((item, *WHOLE_ITEMS)):
        about = [claim for claim in claims if claim.quantity == quantity and claim.item == one]
        of_stage = [claim for claim in about if claim.stage == stage] or about
        if of_stage:
            return min(of_stage, key=directness)
    return None


def reported_turn(event_id: str) -> str:
    """Who reported a turn, a pull-up or a second peak on that day, in words; "" where nobody did.

    >>> reported_turn("nk-2021-03-25"), reported_turn("nk-2019-07-25")
    ('ROK MND reported a pull-up', '')
    """
    for claim in data.claims(event_id):
        if claim.item in TURN_ITEMS:
            return f"{claim.claimant} reported {TURN_ITEMS[claim.item]}"
        if PULLED_UP in claim.note:
            return f"{claim.claimant} reported a pull-up"
    return ""
