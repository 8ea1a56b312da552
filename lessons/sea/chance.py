"""How likely a stated splash lies inside an area, by samples of its sector, and when that cannot decide."""

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import shapely

from lessons.arrays.numbers import accepted
from lessons.sea.sampling import share_inside
from lessons.sea.sectors import Sector
from lessons.sea.shapes import VARIANTS, ZONES, area

SURE = 0.9  # of a sector on one side: from here on a verdict says that side
UNDECIDED = "cannot be told"
MOST_SAMPLES = 10_000_000


class Chance(NamedTuple):
    """The share of a sector inside an area, and the sampling error of that share (one standard deviation).

    >>> Chance(0.96, 0.0006).chance
    0.96
    """

    chance: float
    error: float


class Verdict(NamedTuple):
    """What a sector's shares say: "inside", "outside" or "cannot be told", why, and the share for each variant.

    >>> verdict_of({"nobody": Chance(0.34, 0.001), "Japan": Chance(0.79, 0.001)}).verdict
    'cannot be told'
    """

    verdict: str
    reason: str
    chances: dict[str, Chance]


def chance_in_area(sector: Sector, area: shapely.Geometry, samples: int = 100_000, seed: int = 1) -> Chance:
    """The chance that a splash stated as `sector` lies in an area of longitudes and latitudes, each place as likely.

    Each distance and each bearing of the sector counts as likely as any other: an assumption, not a finding. The same
    seed gives the same samples. ValueError for what is no sector or no count of samples.

    >>> chance_in_area(Sector(41.5, 139, 0, 45, (0, 100)), shapely.box(139, 40, 141, 43)).chance
    0.4995
    """
    if not isinstance(sector, Sector):
        raise ValueError(f"sector must be a Sector, such as Sector.from_words('200 km west of ...'), not {sector!r}")
    count = _whole("samples", samples, 1, MOST_SAMPLES)
    share = share_inside(sector, area, count, _whole("seed", seed, 0, 2**63 - 1))
    return chance_of(share, count)


def chance_of(share: float, count: int) -> Chance:
    """The chance that so many samples tell, of which a share was inside.

    >>> chance_of(1.0, 1000).error
    0.0005
    """
    # half a sample's doubt is left where none, or every one, is inside
    return Chance(share, math.sqrt(share * (1 - share) / count + 1 / (2 * count) ** 2))


def side_of(chance: Chance) -> str:
    """ "inside" or "outside" where nine tenths of a sector lie there; else "cannot be told".

    >>> side_of(Chance(0.96, 0.001)), side_of(Chance(0.45, 0.001))
    ('inside', 'cannot be told')
    """
    if chance.chance >= SURE:
        return "inside"
    return "outside" if 1 - chance.chance >= SURE else UNDECIDED


def verdict_of(chances: Mapping[str, Chance]) -> Verdict:
    """One verdict from the chances of every variant: a side only where all of them say it; else why not.

    >>> verdict_of({"nobody": Chance(0.96, 0.001), "Japan": Chance(0.97, 0.001)}).reason
    'at least 90 % of the sector lies inside, whoever the rocks count for'
    """
    if not chances:
        raise ValueError("chances is empty; accepted: one Chance for each variant, by its name")
    sides = {variant: side_of(chance) for variant, chance in chances.items()}
    found = set(sides.values())
    if len(found) == 1 and UNDECIDED not in found:
        side = found.pop()
        return Verdict(
            side, f"at least {100 * SURE:.0f} % of the sector lies {side}, whoever the rocks count for", dict(chances)
        )
    said = ", ".join(f"{variant}: {100 * chance.chance:.0f} % inside" for variant, chance in chances.items())
    shares = [chance.chance for chance in chances.values()]
    if max(shares) - min(shares) > 1 - SURE:
        why = "the answer turns on who Liancourt Rocks (Dokdo / Takeshima) count for"
    else:
        why = "the line runs through the sector: the answer turns on the rounding and on the width of the direction"
    return Verdict(UNDECIDED, f"{why} ({said})", dict(chances))


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

    `liancourt=None` gives a `Verdict` over all three. Samples and errors as in `chance_in_area`. ValueError for
    a zone or a variant that there is none of.

    >>> round(chance_inside(Sector.from_words("about 200 km west of Oshima-Oshima")).chance, 2)
    0.96
    """
    if zone not in ZONES:
        raise ValueError(f"zone {zone!r} is not accepted: one of {', '.join(ZONES)}")
    if liancourt is None:
        return verdict_of({one: chance_inside(sector, zone, one, samples, seed) for one in VARIANTS})
    if liancourt not in VARIANTS:
        raise ValueError(f"liancourt {liancourt!r} is not accepted: {', '.join(VARIANTS)}, or None for all three")
    return chance_in_area(sector, area(zone, liancourt), samples, seed)
