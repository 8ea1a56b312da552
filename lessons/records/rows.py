"""What the other tables hold: events, sources, places, lines, revisions, releases, areas, counts, corrections."""

from dataclasses import dataclass
from datetime import date

from lessons.records.shown import Shown

PARTS = ("claimant", "quantity", "value", "hedge", "access", "background")


@dataclass(frozen=True)
class Event(Shown):
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
class Source(Shown):
    """Who claims or prints: an agency, a ministry, a paper; and how it can know.

    `rounds_range_km` and `rounds_apogee_km` are the steps (km) to which it rounds, None where too few numbers tell; a
    `StepChange` tells where a later step is another one.

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
class StepChange(Shown):
    """That a claimant rounds a quantity to another step (km) since a day (the launch's, ISO 8601).

    >>> StepChange("Japan MOD", "range_km", "2026-01-27", 10.0, "340 km").step_km
    10.0
    """

    claimant: str
    quantity: str
    since: str
    step_km: float
    reason: str


@dataclass(frozen=True)
class Place(Shown):
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
class TreatyPoint(Shown):
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
class Revision(Shown):
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
class Splash(Shown):
    """Where a missile was said to have fallen: distance (km) and bearing from a landmark, and the stated side.

    >>> Splash("a", "nk-2023-02-18", "20230218-08", "Oshima-Oshima", "west", 200.0, None, "inside", "final", "").bearing
    'west'
    """

    splash_id: str
    event_id: str
    claim_id: str  # the row of claims.csv that has claimant and printed words
    landmark: str
    bearing: str
    distance_km: float
    high_km: float | None
    reported: str
    stage: str
    url: str
    note: str = ""


@dataclass(frozen=True)
class Release(Shown):
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
class Phrase(Shown):
    """A piece of a report: the number of its line, its words, and the part that the course gives it.

    >>> Phrase(3, "around 400 kilometres", "value", "the number").line
    3
    """

    line: int
    text: str
    part: str
    why: str

    def __post_init__(self) -> None:
        if self.part not in PARTS:
            raise ValueError(f"part {self.part!r} of {self.text!r} is not one of {', '.join(PARTS)}")


@dataclass(frozen=True)
class Explanation(Shown):
    """Why a finding of the consistency program stays in the tables: check, claims (a space between), reason, grade.

    >>> Explanation("miles", "20170521-03", "the paper rounded twice", "cannot be").key
    ('miles', '20170521-03')
    """

    check: str
    claim_ids: str
    reason: str
    grade: str = "differs"

    @property
    def key(self) -> tuple[str, str]:
        """Check and claims, as the finding has them."""
        return self.check, self.claim_ids


@dataclass(frozen=True)
class Correction(Shown):
    """One cell of claims.csv that was changed after it had been published: what it held, what it holds, and why.

    >>> Correction("20170915-10", "standing", "garbled", "quoted", "the copy is innocent", "", "2026-11-27").after
    'quoted'
    """

    claim_id: str
    column: str
    before: str
    after: str
    reason: str
    url: str
    date: str


@dataclass(frozen=True)
class Corner(Shown):
    """A corner of an announced area, by its place in the printed order (degrees, WGS84).

    >>> Corner("20160207-w01", 1, 36.0667, 124.5).lat
    36.0667
    """

    warning_id: str
    corner: int
    lat: float
    lon: float


@dataclass(frozen=True)
class AnnouncedArea(Shown):
    """An area that was announced before a launch, as one publisher gave it; days or times of its window.

    `points` are its corners as (latitude, longitude) in degrees, in the printed order, which does not always run around
    the edge; none where none were read.

    >>> AnnouncedArea("a", "nk-2016-02-07", "North Korea", "", "", points=((36.0, 124.5), (36.0, 124.9))).points[0]
    (36.0, 124.5)
    """

    warning_id: str
    event_id: str
    announced_by: str
    published_by: str
    text: str
    from_time: str = ""
    to_time: str = ""
    zone: str = ""
    url: str = ""
    accessed: str = ""
    note: str = ""
    points: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Statement(Shown):
    """A statement that claims go back to: its name (the `origin` of a claim), whose it is, and its day where known.

    >>> Statement("KCNA 2022-03-25", "KCNA", "2022-03-25").claimant
    'KCNA'
    """

    statement: str
    claimant: str
    date: str | None = None


@dataclass(frozen=True)
class Count(Shown):
    """The Nth launch: which number a launch has in somebody's count, and what was counted since when.

    >>> Count("a", "nk-2022-01-30", "CNN", "CNN", 6, "ballistic missile launches", "2022-01-01").ordinal
    6
    """

    count_id: str
    event_id: str
    counter: str
    publisher: str
    ordinal: int
    counting: str
    since: str | None = None
    url: str = ""
    accessed: str = ""
    note: str = ""


@dataclass(frozen=True)
class CoastPoint(Shown):
    """A point of a state's coast that its zone is measured from (degrees, WGS84), and where it is published.

    >>> CoastPoint("Japan", 20.422, 136.082, "Okinotorishima").state
    'Japan'
    """

    state: str
    lat: float
    lon: float
    name: str
    source: str = ""
    note: str = ""


@dataclass(frozen=True)
class MedianPoint(Shown):
    """A point of a line between two zones (degrees), and the nearest base point of each side with its distance (km).

    >>> MedianPoint("nobody", "Japan", "Russia", 1, 46, 140, 46, 141, 77.3, 46, 139, 77.3, "median").line
    'median'
    """

    liancourt: str
    one: str
    other: str
    point: int
    lat: float
    lon: float
    one_lat: float
    one_lon: float
    one_km: float
    other_lat: float
    other_lon: float
    other_km: float
    line: str
