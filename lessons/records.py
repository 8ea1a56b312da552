"""What the tables hold: one event, one claim, one source, one phrase of a report."""

from dataclasses import dataclass

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
PARTS = ("claimant", "quantity", "value", "hedge", "access", "background")


@dataclass(frozen=True)
class Claim:
    """One claimant's statement about one quantity, as printed at one address.

    `value` (with `high`, the upper end where the relation is "range") is in the unit that the quantity's name ends
    with: km, s, Mach or a count. What is not a number stands in `text`. `hedge` is the word that was printed, "" if
    none was. `origin` is the statement that a copy goes back to ("" where it cannot be told), `access` how the
    claimant could know, `publisher` who printed it, `zone` the time zone of a stated time (an IANA name).

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

    def __post_init__(self):
        if self.quantity not in QUANTITIES:
            raise ValueError(f"quantity {self.quantity!r} is not one of {', '.join(QUANTITIES)}")
        if self.relation not in RELATIONS:
            raise ValueError(f"relation {self.relation!r} is not one of {' '.join(RELATIONS)}")
        if self.value is None and not self.text:
            raise ValueError(f"a claim about {self.quantity} needs a value or a text")
        if (self.relation == "range") != (self.high is not None):
            raise ValueError("high goes with the relation 'range', and only with it")

    @property
    def printed(self) -> str:
        """The claim's content in words: hedge or relation, number, unit."""
        if self.value is None:
            return f"{self.hedge} {self.text}".strip()
        words = {"~": "about", ">=": "at least", ">": "more than", "<=": "at most", "<": "less than"}
        unit = {"range_km": "km", "apogee_km": "km", "flight_time_s": "s", "estimated_max_range_km": "km"}
        lead = self.hedge or words.get(self.relation, "")
        number = f"{self.value:,.15g}" + (f" to {self.high:,.15g}" if self.high is not None else "")
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

    @property
    def day(self) -> str:
        """The date in words."""
        from datetime import date

        when = date.fromisoformat(self.date)
        return f"{when.day} {when:%B %Y}"


@dataclass(frozen=True)
class Source:
    """Who claims or prints: an agency, a ministry, a paper; and how it can know.

    >>> Source("Reuters", "news agency", "told by the governments that it names").kind
    'news agency'
    """

    name: str
    kind: str
    access: str
    url: str = ""


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
