"""What the tables hold: one row of each as a record, with its fields and their units."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import isfinite
from numbers import Real

QUANTITIES = (
    "range_km",
    "apogee_km",
    "flight_time_s",
    "speed_mach",
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
PARTS = ("claimant", "quantity", "value", "hedge", "access", "background")
ENUMERATIONS = (("quantity", QUANTITIES), ("relation", RELATIONS), ("stage", STAGES), ("standing", STANDINGS))


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
class Claim:
    """One claimant's statement about one quantity, as printed at one address.

    `value` (with `high`, the upper end where the relation is "range") is in the unit that the quantity's name ends
    with: km, s, Mach or a count. What is not a number stands in `text`. `hedge` is the word that was printed, "" if
    none was. `origin` is the statement that a copy goes back to ("" where it cannot be told), `access` how the
    claimant could know, `publisher` who printed it. `stated_time` is a stated time or day as ISO 8601, a window with a
    slash ("2024-11-05T07:30/07:39"), in the time zone `zone` (an IANA name). `stage` tells a forecast, a first word
    that the same side later replaced, and the final word; `standing` the claimant's own statement, a quotation of it,
    and a copy that garbled it; `shares_origin_with` who shares the data behind the claim.

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

    def __post_init__(self):
        for name, accepted in ENUMERATIONS:
            if (given := getattr(self, name)) not in accepted:
                raise ValueError(f"{name}: {given!r} is not one of {', '.join(accepted)}")
        if self.value is None and not self.text:
            raise ValueError(f"value, text: a claim about {self.quantity} needs a value or a text")
        for name in ("value", "high"):
            object.__setattr__(self, name, finite(name, getattr(self, name)))
        if self.high is not None and self.value is not None and self.high < self.value:
            raise ValueError(f"high: {self.high:g} is below the value, {self.value:g}; accepted: the higher end")
        if (self.relation == "range") != (self.high is not None):
            raise ValueError("high: it goes with the relation 'range', and only with it")
        if "T" in self.stated_time and not self.zone:
            raise ValueError(f"zone: the time {self.stated_time} needs a zone; accepted: a name such as Asia/Seoul")

    @property
    def printed(self) -> str:
        """The claim's content in words: hedge or relation, number, unit."""
        if self.value is None:
            return f"{self.hedge} {self.text}".strip()
        unit = {"range_km": "km", "apogee_km": "km", "flight_time_s": "s", "estimated_max_range_km": "km"}
        lead = self.hedge or RELATION_WORDS.get(self.relation, "")
        number = f"{self.value:,.15g}" + (f" to {self.high:,.15g}" if self.high is not None else "")
        if self.quantity == "speed_mach":
            number = f"Mach {number}"
        words_after = f"{number} {unit.get(self.quantity, '')}".strip()
        return f"{words_after} {lead}" if lead.startswith("or ") else f"{lead} {words_after}".strip()


@dataclass(frozen=True)
class Event:
    """One launch (or several close together), dated where it took place.

    >>> Event("nk-2024-11-05", "2024-11-05", "North Korea", "Sariwon, North Hwanghae").day
    '5 November 2024'
    """

    event_id: str
    date: str
    country: str
    launch_place: str
    note: str = ""
    zone: str = "Asia/Pyongyang"
    place: str = ""
    kind: str = ""
    claimants: str = ""

    @property
    def day(self) -> str:
        """The date in words."""
        when = date.fromisoformat(self.date)
        return f"{when.day} {when:%B %Y}"


@dataclass(frozen=True)
class Source:
    """Who claims or prints: an agency, a ministry, a paper; and how it can know.

    `rounds_range_km` and `rounds_apogee_km` are the steps (km) to which it rounds, None where too few numbers tell.

    >>> Source("Reuters", "news agency", "told by the governments that it names").kind
    'news agency'
    """

    name: str
    kind: str
    access: str
    url: str = ""
    country: str = ""
    language: str = ""
    rounds_range_km: float | None = None
    rounds_apogee_km: float | None = None


@dataclass(frozen=True)
class Place:
    """A landmark or a launch area: a public position (degrees, WGS84), and how far the place reaches from it (km).

    >>> Place("Oshima-Oshima", "landmark", "Japan", 41.511, 139.358, 2.0).lat
    41.511
    """

    name: str
    kind: str
    country_or_claim: str
    lat: float
    lon: float
    precision_km: float
    alt_names: str = ""
    source: str = ""
    verified: bool = True
    note: str = ""


@dataclass(frozen=True)
class TreatyPoint:
    """A point of an agreed or claimed line at sea (degrees), numbered as in the treaty.

    >>> TreatyPoint("Japan-ROK 1974", 1, 32.95, 127.685).point
    1
    """

    treaty: str
    point: int
    lat: float
    lon: float
    source: str = ""
    verified: bool = True
    note: str = ""


@dataclass(frozen=True)
class Revision:
    """A first report and what became of it: revised, withdrawn, contradicted, open, or a hedge lost in a copy.

    >>> Revision("a", "", "2018-01-16", "NHK", "outcome", "launched", "withdrawn", "NHK", "withdrawn", "", "").kind
    'withdrawn'
    """

    report_id: str
    event_id: str
    date: str
    claimant: str
    quantity: str
    first_said: str
    later_said: str
    resolved_by: str
    kind: str
    url_first: str
    url_later: str
    note: str = ""


@dataclass(frozen=True)
class Splash:
    """Where a missile was said to have fallen: distance (km) and bearing from a landmark, and the stated side.

    >>> Splash("a", "nk-2023-02-18", "Oshima-Oshima", "west", 200.0, None, "inside", "final", "").bearing
    'west'
    """

    splash_id: str
    event_id: str
    landmark: str
    bearing: str
    distance_km: float
    high_km: float | None
    reported: str
    stage: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class Release:
    """One release of the Japanese ministry of defence, as worded; several missiles are separated by semicolons.

    >>> Release("2022-12-18b", "nk-2022-12-18", "2022-12-18", "11:11;11:52", "Asia/Tokyo", "final").times
    '11:11;11:52'
    """

    release_id: str
    event_id: str
    launch_date: str
    times: str
    zone: str
    stage: str
    count: str = ""
    launch_area: str = ""
    direction: str = ""
    range_km: str = ""
    apogee_km: str = ""
    flight: str = ""
    fall: str = ""
    eez: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Phrase:
    """A piece of a report: the number of its line, its words, and the part that the course gives it.

    >>> Phrase(3, "around 400 kilometres", "value", "the number").line
    3
    """

    line: int
    text: str
    part: str
    why: str

    def __post_init__(self):
        if self.part not in PARTS:
            raise ValueError(f"part {self.part!r} of {self.text!r} is not one of {', '.join(PARTS)}")


@dataclass(frozen=True)
class Explanation:
    """Why a finding of the consistency program stays in the tables: check, claims (a space between), reason.

    >>> Explanation("miles", "20170521-03", "the paper rounded twice").key
    ('miles', '20170521-03')
    """

    check: str
    claim_ids: str
    reason: str

    @property
    def key(self) -> tuple[str, str]:
        """Check and claims, as the finding has them."""
        return self.check, self.claim_ids
