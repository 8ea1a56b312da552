"""Which launches the course shows where: on the map, as throws, as lofted tests, as low flights to lay side by side."""

from functools import cache

from lessons import data
from lessons.records import LIMITS, Claim
from lessons.sources.kinship import traced
from lessons.sources.launches import PAIR, SPANNING, StatedLaunch, stated_launch, stated_launches

MEASURERS = ("armed forces", "ministry", "government", "state news agency")  # who has radars, or launched it
THROWS = ("nk-2019-08-24", "nk-2024-11-05")  # ordinary throws so short that flat ground will do
# Tests thrown far higher than far, for which North Korea's agency printed both numbers.
LOFTED_TESTS = (
    "nk-2016-06-22",
    "nk-2017-05-14",
    "nk-2017-07-04",
    "nk-2017-07-28",
    "nk-2017-11-29",
    "nk-2022-03-24",
    "nk-2022-11-18",
    "nk-2023-02-18",
    "nk-2023-07-12",
    "nk-2024-10-31",
)
# Low flat flights and two ordinary throws: event, claimant, missile, stage; first words stand beside final ones where
# both were found.
LOW_AND_ORDINARY = (
    ("nk-2019-07-25", "ROK JCS", "missile 1", "first"),
    ("nk-2019-07-25", "ROK JCS", "missile 2", "first"),
    ("nk-2019-07-25", "ROK JCS", "each", "final"),
    ("nk-2019-08-24", "ROK JCS", "", "final"),
    ("nk-2021-03-25", "ROK JCS", "", "final"),
    ("nk-2022-01-11", "ROK JCS", "", "final"),
    ("nk-2022-01-11", "Japan MOD", "", "final"),
    ("nk-2024-04-02", "Japan MOD", "", "final"),
    ("nk-2024-11-05", "Japan MOD", "", "final"),
    ("nk-2025-01-06", "Japan MOD", "", "final"),
    ("nk-2025-01-06", "KCNA", "", "final"),
)
# Counts of launches that differ: rows of counts.csv.
OCTOBER = ("20221004-n01", "20221004-n02", "20221006-n01", "20221006-n02")
DECEMBER = ("20221223-n01", "20221223-n02", "20221223-n03")
# Versions of the report of 5 November 2024, in the order in which they are laid side by side.
VERSIONS = ("Bloomberg, first version", "Bloomberg, updated", "re-translated copy", "Reuters", "AP", "Newsmax")
MOST_PRINTS = 7  # of one number by several claimants, laid one below the other
STEPS_KM = (0, 10, 20, 50)  # the roundings of both numbers that a reader can choose from


@cache
def map_launches() -> tuple[StatedLaunch, ...]:
    """The launches with both numbers from one claimant who measures or launches, oldest first; no pair twice.

    Limits ("over 6,000 km") have no place on a map, and forecasts and garbled copies are nobody's last word.

    >>> [launch.pair_printed for launch in map_launches() if launch.key == "nk-2017-08-29 ROK JCS"]
    ['around 2,700 km, 550 km up']
    """
    found: dict[tuple[str, str, tuple[float, float]], StatedLaunch] = {}
    for event in data.events():
        for launch in stated_launches(data.claims(event.event_id)):
            if data.source(launch.claimant).kind in MEASURERS and launch.plain:
                found.setdefault((launch.event_id, launch.side, launch.pair_km), launch)
    return tuple(found.values())


def launch_named(key: str) -> StatedLaunch | None:
    """The launch of the map with this key, or None.

    >>> launch_named("nk-2017-08-29 ROK JCS").day
    '29 August 2017'
    """
    return next((launch for launch in map_launches() if launch.key == key), None)


@cache
def first_pairs() -> dict[str, StatedLaunch]:
    """The first pair of range and apogee that the tables hold of each launch, by event.

    >>> first_pairs()["nk-2019-08-24"].figures
    ('about 380 km', '97 km')
    """
    found: dict[str, StatedLaunch] = {}
    for event in data.events():
        for launch in stated_launches(data.claims(event.event_id))[:1]:
            found[event.event_id] = launch
    return found


@cache
def lofted_test(event_id: str, claimant: str = "KCNA") -> StatedLaunch:
    """A lofted test as one claimant stated it; ValueError where it did not state both numbers.

    >>> lofted_test("nk-2016-06-22").pair_km
    (400.0, 1413.6)
    """
    return stated_launch(event_id, claimant)


@cache
def low_launches() -> dict[str, StatedLaunch]:
    """The low flights and ordinary throws to choose from, by key; both numbers of each from one claimant.

    >>> low_launches()["nk-2025-01-06 Japan MOD final"].turn
    'KCNA reported a second peak'
    """
    found = {}
    for event_id, claimant, item, stage in LOW_AND_ORDINARY:
        key = " ".join(word for word in (event_id, claimant, stage, item if stage == "first" else "") if word)
        found[key] = stated_launch(event_id, claimant, item, stage)
    return found


def shared_step_km(launch: StatedLaunch) -> int | None:
    """The claimant's usual step, where it is one to choose and both numbers look rounded to it; None where they do not.

    >>> [shared_step_km(stated_launch("nk-2025-01-06", claimant)) for claimant in ("Japan MOD", "KCNA")]
    [50, None]
    """
    usual = data.rounding_km(launch.claimant, "range_km", data.event(launch.event_id).date) or 0
    step = int(usual) if usual in STEPS_KM else 0
    return step if step and not any(value % step for value in launch.pair_km) else None


def estimates(event_id: str) -> tuple[Claim, ...]:
    """The published estimates of how far the missile of a launch could go.

    >>> len(estimates("nk-2017-07-28"))
    7
    """
    return data.claims(event_id, quantity="estimated_max_range_km")


def plain_numbers(claims: tuple[Claim, ...]) -> list[float]:
    """The numbers of claims that are no mere limits, both ends of each span.

    >>> sorted(plain_numbers(estimates("nk-2016-06-22")))
    [3000.0, 3000.0, 3500.0, 4000.0]
    """
    return [km for claim in claims if claim.relation not in LIMITS for km in dict.fromkeys(claim.ends)]


def published_span(event_id: str) -> tuple[float, float]:
    """The lowest and the highest published estimate for a launch that is more than a limit, in km.

    ValueError where there are only limits.

    >>> published_span("nk-2017-07-28")
    (9000.0, 11700.0)
    """
    plain = plain_numbers(estimates(event_id))
    if not plain:
        raise ValueError(f"event_id: only limits are published for {event_id}; a launch with an estimate is needed")
    return min(plain), max(plain)


@cache
def combinable() -> dict[tuple[str, str, str], tuple[Claim, ...]]:
    """The numbers that two states stated, by launch, quantity and missile: final claims of who measures or launched.

    Left out are numbers that span several missiles or hang on a condition, and those printed more than seven times.

    >>> [claim.claimant for claim in combinable()["nk-2025-01-06", "range_km", ""]]
    ['Japan MOD', 'Japan MOD', 'Japan MOD', 'ROK JCS', 'KCNA']
    """
    found: dict[tuple[str, str, str], list[Claim]] = {}
    for event in data.events():
        for claim in data.claims(event.event_id):
            by = data.source(claim.claimant)
            if claim.quantity in PAIR and claim.item != SPANNING and by.kind in MEASURERS and not claim.condition:
                found.setdefault((event.event_id, claim.quantity, claim.item), []).append(claim)
    usable = {key: tuple(one.claim for one in traced(claims)) for key, claims in found.items()}
    return {key: claims for key, claims in usable.items() if len(claims) <= MOST_PRINTS and _two_states(claims)}


def _two_states(claims: tuple[Claim, ...]) -> bool:
    return len({data.source(claim.claimant).country for claim in claims}) > 1
