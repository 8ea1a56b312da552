"""What a claim is: one claimant's statement about one quantity, with its number, its print and its rounding."""

import re
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from math import inf, isfinite
from numbers import Real

from lessons.records.shown import Shown
from lessons.records.steps import UNITS, rounding_step
from lessons.units import convert, dimension
from lessons.units.table import BY_SYMBOL

QUANTITIES = (
    "range_km",
    "apogee_km",
    "flight_time_s",
    "speed_mach",
    "speed_km_s",
    "missile_count",
    "launch_time",
    "eez_status",
    "landing_relation",
    "launch_place",
    "direction",
    "missile_type",
    "estimated_max_range_km",
    "outcome",
)
RELATIONS = ("=", "~", ">=", ">", "<=", "<", "range")
LOWER_LIMITS, UPPER_LIMITS = (">", ">="), ("<", "<=")
LIMITS = LOWER_LIMITS + UPPER_LIMITS
RELATION_WORDS = {"~": "about", ">=": "at least", ">": "over", "<=": "up to", "<": "under"}  # one for each
STAGES = ("forecast", "first", "final")
STANDINGS = ("statement", "quoted", "garbled")
EXACT = 9  # digits: what a conversion leaves beyond them was never printed
BASES = ("stated", "derived", "one of several")
ENUMERATIONS = (
    ("quantity", QUANTITIES),
    ("relation", RELATIONS),
    ("stage", STAGES),
    ("standing", STANDINGS),
    ("basis", BASES),
)


def finite(name: str, given: object) -> float | None:
    """A number of any kind as Python's own, None as it is; ValueError for all else, True and False among it.

    >>> finite("value", Decimal("97.5"))
    97.5
    """
    with suppress(OverflowError, ValueError):  # too long for a float; a number that says it is none
        if given is None:
            return None
        if isinstance(given, Real | Decimal) and not isinstance(given, bool) and isfinite(given):
            return given if isinstance(given, int) else float(given)
    raise ValueError(f"{name}: {given!r} is not a number; accepted: a finite number, or None")


@dataclass(frozen=True)
class Claim(Shown):
    """One claimant's statement about one quantity, as printed at one address.

    `value` (with `high`, the upper end where the relation is "range") is in the unit that the quantity's name ends
    with: km, s, Mach, km/s or a count. What is not a number stands in `text`. `unit` is the symbol of the unit in which
    the number was printed first ("" for counts and texts), `wording` number and unit as printed where that is something
    else: from the number on ("620 miles"), or what follows it ("km (620 mi)"). `hedge` is the word that was printed, ""
    if none was; `condition` what the number was made to depend on ("if an ordinary trajectory"). `basis` tells a number
    that was stated from one that was derived, or that is one of several missiles'. `origin` is the statement that a
    copy goes back to ("" where it cannot be told), `access` how the claimant could know, `publisher` who printed it.
    `stated_time` is a stated time or day as ISO 8601, a window with a slash ("2024-11-05T07:30/07:39"), in the time
    zone `zone` (an IANA name). `stage` tells a forecast, a first word that the same side later replaced, and the final
    word; `standing` the claimant's own statement, a quotation of it, and a copy that garbled it; `shares_origin_with`
    who shares the data behind the claim.

    >>> Claim("Japan MOD", "range_km", value=400, relation="~", hedge="about").printed
    'about 400 km'
    """

    claimant: str
    quantity: str
    value: float | None = None
    text: str | None = None
    high: float | None = None
    relation: str = "="
    unit: str = ""
    hedge: str = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    origin: str = ""
    access: str = ""
    zone: str = ""
    claim_id: str = ""
    event_id: str = ""
    item: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    verified: bool = True
    note: str = ""
    spoken_by: str = ""
    stated_time: str = ""
    stage: str = "final"
    standing: str = "quoted"
    shares_origin_with: str = ""
    wording: str = ""
    condition: str = ""
    basis: str = "stated"
    accessed: str = ""
    archived: str = ""

    def __post_init__(self) -> None:
        for name, accepted in ENUMERATIONS:
            if (given := getattr(self, name)) not in accepted:
                raise ValueError(f"{name}: {given!r} is not one of {', '.join(accepted)}")
        if self.value is None and not self.text:
            raise ValueError(f"value, text: a claim about {self.quantity} needs a value or a text")
        for name in ("value", "high"):
            object.__setattr__(self, name, finite(name, getattr(self, name)))
        if self.unit and (self.unit not in BY_SYMBOL or not self._measured_in(self.unit)):
            raise ValueError(
                f"unit: {self.unit!r} is no unit of {self.quantity}; accepted: a symbol such as km, and the print in "
                "wording"
            )
        if self.high is not None and self.value is not None and self.high < self.value:
            raise ValueError(f"high: {self.high:g} is below the value, {self.value:g}; accepted: the higher end")
        if (self.relation == "range") != (self.high is not None):
            raise ValueError("high: it goes with the relation 'range', and only with it")
        if "T" in self.stated_time and not self.zone:
            raise ValueError(f"zone: the time {self.stated_time} needs a zone; accepted: a name such as Asia/Seoul")

    def in_a_line(self) -> str:
        """The claim as it stands among others: whose, what about, what, and who printed it.

        >>> Claim("Japan MOD", "range_km", value=400, hedge="about", claim_id="1", publisher="AP").in_a_line()
        'Claim 1: Japan MOD, range_km, about 400 km (AP)'
        """
        named = f"Claim {self.claim_id}".strip()
        where = f" ({self.publisher})" if self.publisher else ""
        return f"{named}: {self.claimant}, {self.quantity}, {self.printed}{where}"

    def _measured_in(self, unit: str) -> bool:
        own = UNITS.get(self.quantity, "")
        return bool(own) and dimension(unit) == dimension(own)

    @property
    def has_number(self) -> bool:
        """Whether the claim is a number, and not a text."""
        return self.value is not None

    @property
    def number(self) -> float:
        """The claim's number, or the lower end of its range, in the unit of `value`; ValueError where there is none.

        >>> Claim("ROK JCS", "range_km", value=380).number
        380
        """
        if self.value is None:
            raise ValueError(f"claim {self.claim_id or self.text!r} has no number; accepted: a claim with a value")
        return self.value

    @property
    def ends(self) -> tuple[float, float]:
        """The lower and the upper end of a range, in the unit of `value`; of a plain number twice that number.

        >>> Claim("Japan MOD", "range_km", value=300, high=400, relation="range").ends
        (300, 400)
        """
        return self.number, self.number if self.high is None else self.high

    @property
    def step(self) -> float:
        """To what the number was rounded, by its quantity and the unit in which it was printed; in the unit of `value`.

        ValueError where there is no number, or none that has a step.

        >>> Claim("Japan MOD", "flight_time_s", value=4200, unit="min").step
        60.0
        """
        low, high = self.ends
        return rounding_step(self.quantity, (low,) if self.high is None else (low, high), self.unit, self.wording)

    @property
    def interval(self) -> tuple[float, float]:
        """The numbers that the claim allows: half a step to either side, one side open for a limit; exact counts.

        "About 400" allows 350 to 450: the print shows no finer step. ValueError as for `step`.

        >>> Claim("Japan MOD", "apogee_km", value=6000, relation=">").interval
        (6000, inf)
        >>> Claim("Japan MOD", "flight_time_s", value=3180, unit="min").interval
        (3150.0, 3210.0)
        """
        low, high = self.ends
        if self.relation in LOWER_LIMITS:
            return low, inf
        if self.relation in UPPER_LIMITS:
            return 0.0, high
        half = self.step / 2 if UNITS[self.quantity] else 0.0
        return max(low - half, 0.0), high + half

    @property
    def printed(self) -> str:
        """The claim's content in words, as printed: condition, hedge or relation, number, unit; nothing twice.

        A number printed in another unit than the value's stands in that unit, with what was printed beside it.

        >>> Claim("A", "speed_km_s", value=3.6111, relation="~", unit="km/h", wording="13,000 km/h").printed
        'about 13,000 km/h'
        """
        if self.value is None:
            return _in_front(self.hedge, self.text or "")
        hedges = (self.hedge or RELATION_WORDS.get(self.relation, "")).split(", ")
        behind = [hedge for hedge in hedges if hedge.startswith("or ")]  # "or more" follows its number
        before = [hedge for hedge in hedges if hedge not in behind]
        words = " ".join(filter(None, (*before, self._with_unit(), *behind)))
        if self.condition.startswith("if "):
            return f"{self.condition}, {words}"
        return f"{words} {self.condition}".strip()

    def _with_unit(self) -> str:
        """Number and unit as printed: the wording where the unit is another one or a time's, else the value."""
        unit = UNITS.get(self.quantity, "")
        another = unit == "s" or self.unit not in ("", unit)
        if another and self.wording[:1].isdigit():
            return self.wording
        printed = (self.unit or unit) if another else unit
        ends = self.ends if self.high is not None else (self.number,)
        number = " to ".join(f"{convert(end, unit, printed):,.{EXACT}g}" for end in ends)
        return f"Mach {number}" if unit == "Mach" else f"{number} {printed}".strip()


def _in_front(hedge: str, text: str) -> str:
    """A hedge in front of a text, unless the text has it itself."""
    if re.search(rf"\b{re.escape(hedge)}\b", text, re.IGNORECASE):
        return text
    return f"{hedge} {text}"
