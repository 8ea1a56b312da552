"""How likely a stated splash lies inside an area, by samples of its sector, and when that cannot decide.

A splash is in the sea: of a sector that is partly on land only the part at sea counts, and how much is on land is said.
Off the map no line is known: that share counts for neither side, and where it could turn the answer nothing is told.
"""

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import shapely

from lessons.arrays.numbers import accepted
from lessons.sea.positions import EAST, NORTH, SOUTH, WEST, on_the_map
from lessons.sea.sampling import Box, Grid, Net, coded, contains, snapped
from lessons.sea.sectors import Sector
from lessons.sea.shapes import VARIANTS, ZONES, area, land

SURE = 0.9  # of a sector on one side: from here on a verdict says that side
UNDECIDED = "cannot be told"
SAMPLES = 20_000  # unless somebody asks for more: the share is then good to a third of one in a hundred
MOST_SAMPLES = 10_000_000
LAND_BIT = len(VARIANTS)  # behind one bit for each variant
NOTHING = shapely.Polygon()


class Chance(NamedTuple):
    """The share of a sector's sea inside an area, its sampling error (one standard deviation), and the rest of it.

    `on_land` and `off_map` are shares of the whole sector. `chance` is of the sea on the map alone, and nan where there
    is none: then nothing is left to say of a splash.

    >>> Chance(0.96, 0.0006).on_land
    0.0
    """

    chance: float
    error: float
    on_land: float = 0.0
    off_map: float = 0.0


class Verdict(NamedTuple):
    """What a sector's shares say: "inside", "outside" or "cannot be told", why, and the share for each variant.

    >>> verdict_of({"nobody": Chance(0.34, 0.001), "Japan": Chance(0.79, 0.001)}).verdict
    'cannot be told'
    """

    verdict: str
    reason: str
    chances: dict[str, Chance]


class Cloud(NamedTuple):
    """Places at sea drawn from a sector (lat, lon), which of them lie in the zone by each variant, and how many fell
    on land and off the map.

    >>> chances_of(cloud(Sector(41.5, 139.4, 270, 22.5, (175, 225)), "Japan"))["nobody"].on_land
    0.0
    """

    lats: np.ndarray
    lons: np.ndarray
    inside: dict[str, np.ndarray]
    on_land: int
    off_map: int


def cloud(sector: Sector, zone: str = "Japan", samples: int = SAMPLES, seed: int = 1) -> Cloud:
    """The places that the chances of a zone are counted from: the same ones each time.

    >>> sorted(cloud(Sector.from_words("about 200 km west of Oshima-Oshima")).inside)
    ['Japan', 'South Korea', 'nobody']
    """
    kept, on_land, off_map = [], 0, 0
    for lons, lats, codes, seen in _placed(sector, zone, samples, seed):
        ashore = (codes & (1 << LAND_BIT)) > 0
        at_sea = ~ashore if seen is None else seen & ~ashore
        off_map += 0 if seen is None else len(codes) - int(np.count_nonzero(seen))
        on_land += int(np.count_nonzero(ashore if seen is None else seen & ashore))
        kept.append((lons[at_sea], lats[at_sea], codes[at_sea]))
    lons, lats, codes = (np.concatenate(parts) for parts in zip(*kept, strict=True)) if kept[1:] else kept[0]
    inside = {name: (codes & (1 << bit)).astype(bool) for bit, name in enumerate(VARIANTS)}
    return Cloud(lats, lons, inside, on_land, off_map)


def chances_of(places: Cloud) -> dict[str, Chance]:
    """The chance of a zone for each way to count the rocks, from the places drawn.

    >>> round(chances_of(cloud(Sector.from_words("about 200 km west of Oshima-Oshima")))["nobody"].chance, 2)
    0.96
    """
    return {
        name: chance_of(int(inside.sum()), len(inside), places.on_land, places.off_map)
        for name, inside in places.inside.items()
    }


def chance_inside(
    sector: Sector, zone: str = "Japan", liancourt: str | None = "nobody", samples: int = SAMPLES, seed: int = 1
) -> Any:
    """The chance that a stated splash lies inside a state's zone, each distance and bearing of the sector as likely.

    `liancourt` as in `sea.side`; None asks for all three and gives a `Verdict`. Places on land or off the map count for
    no side. ValueError for another zone or variant, and for what is no sector or no count of samples.

    >>> round(chance_inside(Sector.from_words("about 200 km west of Oshima-Oshima")).chance, 2)
    0.96
    """
    if liancourt is not None and liancourt not in VARIANTS:
        raise ValueError(f"liancourt {liancourt!r} is not accepted: {', '.join(VARIANTS)}, or None for all three")
    found = np.zeros(1 << (LAND_BIT + 1), dtype=int)  # how many places have each code
    off_map = 0
    for _, _, codes, seen in _placed(sector, zone, samples, seed):
        off_map += 0 if seen is None else len(codes) - int(np.count_nonzero(seen))
        found += np.bincount(codes if seen is None else codes[seen], minlength=len(found))
    every = np.arange(len(found))
    ashore = (every & (1 << LAND_BIT)) > 0
    at_sea, on_land = int(found[~ashore].sum()), int(found[ashore].sum())
    chances = {
        name: chance_of(int(found[~ashore & ((every & (1 << bit)) > 0)].sum()), at_sea, on_land, off_map)
        for bit, name in enumerate(VARIANTS)
    }
    return verdict_of(chances) if liancourt is None else chances[liancourt]


def chance_in_area(
    sector: Sector, area: shapely.Geometry, samples: int = SAMPLES, seed: int = 1, land: shapely.Geometry = NOTHING
) -> Chance:
    """The chance that a splash stated as `sector` lies in an area of longitudes and latitudes, each place as likely.

    Each distance and each bearing of the sector counts as likely as any other, but for places on `land`: an assumption,
    not a finding. The same seed gives the same samples. ValueError for what is no sector or no count of samples.

    >>> round(chance_in_area(Sector(41.5, 139, 0, 45, (0, 100)), shapely.box(139, 40, 141, 43)).chance, 2)
    0.5
    """
    _known(sector)
    count, first = _whole("samples", samples, 1, MOST_SAMPLES), _whole("seed", seed, 0, 2**63 - 1)
    net = Net(sector)
    found = np.zeros(4, dtype=int)  # by the code: neither, area, land, both
    for _, _, codes in coded(sector, net, Grid((area, land), snapped(net.box)), count, first):
        found += np.bincount(codes, minlength=4)
    return chance_of(int(found[1]), int(found[0] + found[1]), int(found[2] + found[3]))


def chance_of(inside: int, at_sea: int, on_land: int = 0, off_map: int = 0) -> Chance:
    """The chance that so many samples tell.

    >>> chance_of(inside=1000, at_sea=1000, on_land=1000)
    Chance(chance=1.0, error=0.0005, on_land=0.5, off_map=0.0)
    """
    every = at_sea + on_land + off_map
    if at_sea == 0:
        return Chance(math.nan, math.nan, on_land / every, off_map / every)
    share = inside / at_sea
    # half a sample's doubt is left where none, or every one, is inside
    error = math.sqrt(share * (1 - share) / at_sea + 1 / (2 * at_sea) ** 2)
    return Chance(share, error, on_land / every, off_map / every)


def side_of(chance: Chance) -> str:
    """ "inside" or "outside" where nine tenths of a sector's sea lie there; else "cannot be told".

    Sea off the map could lie on either side: what is said holds for each.

    >>> side_of(Chance(0.96, 0.001)), side_of(Chance(0.45, 0.001)), side_of(Chance(0.0, 0.001, off_map=0.4))
    ('inside', 'cannot be told', 'cannot be told')
    """
    known = 1 - chance.on_land - chance.off_map
    if known <= 0 or math.isnan(chance.chance):
        return UNDECIDED
    if chance.chance * known >= SURE * (known + chance.off_map):
        return "inside"
    outside = (1 - chance.chance) * known >= SURE * (known + chance.off_map)
    return "outside" if outside or (1 - chance.chance >= SURE and not chance.off_map) else UNDECIDED


def verdict_of(chances: Mapping[str, Chance]) -> Verdict:
    """One verdict from the chances of every variant: a side only where all of them say it; else why not.

    >>> verdict_of({"nobody": Chance(0.96, 0.001), "Japan": Chance(0.97, 0.001)}).reason
    'at least 90 % of its sea lies inside, whoever the rocks count for'
    """
    if not chances:
        raise ValueError("chances is empty; accepted: one Chance for each variant, by its name")
    sides = {variant: side_of(chance) for variant, chance in chances.items()}
    found = set(sides.values())
    on_land, off_map = (max(getattr(chance, name) for chance in chances.values()) for name in ("on_land", "off_map"))
    rest = f"; {_percent(on_land)} of the sector is on land and left out" if on_land else ""
    if off_map:
        rest += f"; {_percent(off_map)} of the sector is off the map"
    if on_land == 1:
        return Verdict(UNDECIDED, "the whole sector is on land, where no splash can be", dict(chances))
    if all(math.isnan(chance.chance) for chance in chances.values()):
        return Verdict(UNDECIDED, f"none of its sea is on the map, where the lines are known{rest}", dict(chances))
    if len(found) == 1 and UNDECIDED not in found:
        side = found.pop()
        why = f"at least {_percent(SURE)} of its sea lies {side}, whoever the rocks count for"
        return Verdict(side, f"{why}{rest}", dict(chances))
    said = ", ".join(f"{variant}: {_percent(chance.chance)} inside" for variant, chance in chances.items())
    shares = [chance.chance for chance in chances.values()]
    if len({side_of(chance._replace(off_map=0.0)) for chance in chances.values()} - {UNDECIDED}) == 1 and off_map:
        why = "the answer turns on the part that is off the map"
    elif max(shares) - min(shares) > 1 - SURE:
        why = "the answer turns on who Liancourt Rocks (Dokdo / Takeshima) count for"
    else:
        why = "the line runs through the sector: the answer turns on the rounding and on the width of the direction"
    return Verdict(UNDECIDED, f"{why} ({said}){rest}", dict(chances))


def _placed(
    sector: Sector, zone: str, samples: int, seed: int
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray | None]]:
    """Samples as longitude, latitude, code, and which are on the map: None where all are.

    A code has one bit for the zone by each variant, then one for land.
    """
    _known(sector, zone)
    count, first = _whole("samples", samples, 1, MOST_SAMPLES), _whole("seed", seed, 0, 2**63 - 1)
    net = Net(sector)
    all_seen = contains((WEST, SOUTH, EAST, NORTH), net.box)
    for lons, lats, codes in coded(sector, net, _zone_grid(zone, _on_the_map(net.box)), count, first):
        yield lons, lats, codes, None if all_seen else on_the_map(lats, lons)


@lru_cache(64)
def _zone_grid(zone: str, box: Box) -> Grid:
    """The grid of a zone by each variant, and of the land; kept, because the next sector often lies in the same box."""
    return Grid((*(area(zone, variant) for variant in VARIANTS), land()), box)


def _on_the_map(box: Box) -> Box:
    """A box of whole degrees around another, as far as the map goes; around the whole map where they do not meet."""
    west, south, east, north = snapped(box)
    inner = max(west, WEST), max(south, SOUTH), min(east, EAST), min(north, NORTH)
    return inner if inner[0] < inner[2] and inner[1] < inner[3] else (WEST, SOUTH, EAST, NORTH)


def _known(sector: Any, zone: str = ZONES[0]) -> None:
    if not isinstance(sector, Sector):
        raise ValueError(f"sector must be a Sector, such as Sector.from_words('200 km west of ...'), not {sector!r}")
    if zone not in ZONES:
        raise ValueError(f"zone {zone!r} is not accepted: one of {', '.join(ZONES)}")


def _percent(share: float) -> str:
    return "less than 1 %" if 0 < share < 0.01 else f"{100 * share:.0f} %"


def _whole(name: str, value: Any, low: int, high: int) -> int:
    """A whole number between two ends; ValueError otherwise."""
    limits = f"a whole number between {low} and {high}"
    array = accepted(name, value, limits, lambda x: (x >= low) & (x <= high) & (x == np.floor(x)))
    if array.ndim:
        raise ValueError(f"{name} must be one number, not {array.size}")
    return int(array)
