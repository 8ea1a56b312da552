"""How likely a stated splash lies inside an area, by samples of its sector, and when that cannot decide.

A splash is in the sea: of a sector that is partly on land only the part at sea counts, and how much is on land is said.
"""

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import shapely

from lessons.arrays.numbers import accepted
from lessons.sea.sampling import NOTHING, Counts, count_sides
from lessons.sea.sectors import Sector
from lessons.sea.shapes import VARIANTS, ZONES, area, land

SURE = 0.9  # of a sector on one side: from here on a verdict says that side
UNDECIDED = "cannot be told"
MOST_SAMPLES = 10_000_000


class Chance(NamedTuple):
    """The share of a sector's sea inside an area, its sampling error (one standard deviation), and the share on land.

    `chance` is nan where the whole sector is on land: then nothing is left to say of a splash.

    >>> Chance(0.96, 0.0006).on_land
    0.0
    """

    chance: float
    error: float
    on_land: float = 0.0


class Verdict(NamedTuple):
    """What a sector's shares say: "inside", "outside" or "cannot be told", why, and the share for each variant.

    >>> verdict_of({"nobody": Chance(0.34, 0.001), "Japan": Chance(0.79, 0.001)}).verdict
    'cannot be told'
    """

    verdict: str
    reason: str
    chances: dict[str, Chance]


def chance_in_area(
    sector: Sector, area: shapely.Geometry, samples: int = 100_000, seed: int = 1, land: shapely.Geometry = NOTHING
) -> Chance:
    """The chance that a splash stated as `sector` lies in an area of longitudes and latitudes, each place as likely.

    Each distance and each bearing of the sector counts as likely as any other, but for places on `land`: an assumption,
    not a finding. The same seed gives the same samples. ValueError for what is no sector or no count of samples.

    >>> round(chance_in_area(Sector(41.5, 139, 0, 45, (0, 100)), shapely.box(139, 40, 141, 43)).chance, 2)
    0.5
    """
    if not isinstance(sector, Sector):
        raise ValueError(f"sector must be a Sector, such as Sector.from_words('200 km west of ...'), not {sector!r}")
    count = _whole("samples", samples, 1, MOST_SAMPLES)
    return chance_of(count_sides(sector, area, count, _whole("seed", seed, 0, 2**63 - 1), land))


def chance_of(counts: Counts) -> Chance:
    """The chance that so many samples tell.

    >>> chance_of(Counts(outside=0, inside=1000, on_land=1000))
    Chance(chance=1.0, error=0.0005, on_land=0.5)
    """
    at_sea = counts.at_sea
    on_land = counts.on_land / (at_sea + counts.on_land)
    if at_sea == 0:
        return Chance(math.nan, math.nan, on_land)
    share = counts.inside / at_sea
    # half a sample's doubt is left where none, or every one, is inside
    return Chance(share, math.sqrt(share * (1 - share) / at_sea + 1 / (2 * at_sea) ** 2), on_land)


def side_of(chance: Chance) -> str:
    """ "inside" or "outside" where nine tenths of a sector's sea lie there; else "cannot be told".

    >>> side_of(Chance(0.96, 0.001)), side_of(Chance(0.45, 0.001))
    ('inside', 'cannot be told')
    """
    if chance.chance >= SURE:
        return "inside"
    return "outside" if 1 - chance.chance >= SURE else UNDECIDED


def verdict_of(chances: Mapping[str, Chance]) -> Verdict:
    """One verdict from the chances of every variant: a side only where all of them say it; else why not.

    >>> verdict_of({"nobody": Chance(0.96, 0.001), "Japan": Chance(0.97, 0.001)}).reason
    'at least 90 % of its sea lies inside, whoever the rocks count for'
    """
    if not chances:
        raise ValueError("chances is empty; accepted: one Chance for each variant, by its name")
    sides = {variant: side_of(chance) for variant, chance in chances.items()}
    found = set(sides.values())
    on_land = max(chance.on_land for chance in chances.values())
    ashore = f"; {_percent(on_land)} of the sector is on land and left out" if on_land else ""
    if on_land == 1:
        return Verdict(UNDECIDED, "the whole sector is on land, where no splash can be", dict(chances))
    if len(found) == 1 and UNDECIDED not in found:
        side = found.pop()
        why = f"at least {_percent(SURE)} of its sea lies {side}, whoever the rocks count for"
        return Verdict(side, f"{why}{ashore}", dict(chances))
    said = ", ".join(f"{variant}: {_percent(chance.chance)} inside" for variant, chance in chances.items())
    shares = [chance.chance for chance in chances.values()]
    if max(shares) - min(shares) > 1 - SURE:
        why = "the answer turns on who Liancourt Rocks (Dokdo / Takeshima) count for"
    else:
        why = "the line runs through the sector: the answer turns on the rounding and on the width of the direction"
    return Verdict(UNDECIDED, f"{why} ({said}){ashore}", dict(chances))


def _percent(share: float) -> str:
    return "less than 1 %" if 0 < share < 0.01 else f"{100 * share:.0f} %"


def _whole(name: str, value: Any, low: int, high: int) -> int:
    """A whole number between two ends; ValueError otherwise."""
    limits = f"a whole number between {low} and {high}"
    array = accepted(name, value, limits, lambda x: (x >= low) & (x <= high) & (x == np.floor(x)))
    if array.ndim:
        raise ValueError(f"{name} must be one number, not {array.size}")
    return int(array)


def chance_inside(
    sector: Sector, zone: str = "Japan", liancourt: str | None = "nobody", samples: int = 100_000, seed: int = 1
) -> Any:
    """The chance that a stated splash lies in a state's zone, with Liancourt Rocks (Dokdo / Takeshima) for one variant.

    Land is left out: `on_land` of the result is its share of the sector. `liancourt=None` gives a `Verdict` over all
    three. Samples and errors as in `chance_in_area`. ValueError for a zone or a variant that there is none of.

    >>> round(chance_inside(Sector.from_words("about 200 km west of Oshima-Oshima")).chance, 2)
    0.96
    """
    if zone not in ZONES:
        raise ValueError(f"zone {zone!r} is not accepted: one of {', '.join(ZONES)}")
    if liancourt is None:
        return verdict_of({one: chance_inside(sector, zone, one, samples, seed) for one in VARIANTS})
    if liancourt not in VARIANTS:
        raise ValueError(f"liancourt {liancourt!r} is not accepted: {', '.join(VARIANTS)}, or None for all three")
    return chance_in_area(sector, area(zone, liancourt), samples, seed, land())
