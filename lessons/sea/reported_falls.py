"""Every reported splash beside the lines: its words alone give the verdict, which is then laid beside what was said.

Two readings of the same words. *As stated*, the narrow one: straight along the stated direction from the landmark's
point, at every distance that rounds to the stated one; a direction's own rounding and the landmark's size are left
out, so "does not fit" says that the words taken literally do not, and not that no splash could. *As a sector*, the wide
one: the direction as wide as its word, the landmark with its size. `fits_claimant` and `fits_all` go by the narrow one;
where `as_sector` cannot be told, they hold for the words as printed and no further. Places on land count in neither.
Forecasts and first words keep their stage; only final published positions are judged.
"""

from typing import NamedTuple

import numpy as np

from lessons import data
from lessons.records import Splash
from lessons.sea.chance import UNDECIDED, Verdict, chance_inside
from lessons.sea.compass import ALL_ROUND_DEG
from lessons.sea.geodesics import destination
from lessons.sea.landmarks import landmark
from lessons.sea.positions import on_the_map
from lessons.sea.sectors import Sector
from lessons.sea.shapes import VARIANTS, ZONES
from lessons.sea.words import stated
from lessons.sea.zones import LAND, side

CLAIMANT = "Japan"  # who reports the splashes, and for whom its own line counts Liancourt Rocks (Dokdo / Takeshima)
PLACES = 51  # along the stated direction
FITS, FITS_NOT = "fits", "does not fit"


class SplashVerdict(NamedTuple):
    """A splash, the side that its words give on each variant's line, and the two questions, asked apart.

    `as_stated` is the side for each variant, straight along the stated direction; `as_sector` the verdict of the whole
    sector. `fits_claimant`: does the report fit the line that the claimant draws? `fits_all`: does it under every
    variant? Each "fits", "does not fit" or "cannot be told"; "" where the row is no final position.

    >>> [row.fits_claimant for row in splashes() if row.splash.splash_id == "2019-10-02-1"]
    ['fits']
    """

    splash: Splash
    sector: Sector
    as_stated: dict[str, str]
    as_sector: Verdict
    fits_claimant: str
    fits_all: str


def words_of(splash: Splash) -> str:
    """A splash of the table in words: distance, direction and landmark, and nothing of what was reported.

    >>> words_of(data.splash_reports()[0])
    'about 250 km west of Cape Nyudo (Nyudozaki)'
    """
    high = "" if splash.high_km is None else f" to {splash.high_km:g}"
    return f"about {splash.distance_km:g}{high} km {splash.bearing} of {splash.landmark}"


def side_as_stated(words: str, zone: str = CLAIMANT, liancourt: str = "nobody") -> str:
    """Inside or outside, straight along the stated direction at all distances that round to the stated one.

    Places on land are left out; "cannot be told" where the line runs through the others, where one of them is off the
    map, where none is at sea, and where no direction is stated. ValueError as in `Sector.from_words`, and for another
    zone or variant.

    >>> side_as_stated("about 200 km west of Oshima-Oshima"), side_as_stated("about 200 km west of Okushiri Island")
    ('inside', 'cannot be told')
    """
    found = stated(words)
    if zone not in ZONES:
        raise ValueError(f"zone {zone!r} is not accepted: one of {', '.join(ZONES)}")
    if found.half_width_deg >= ALL_ROUND_DEG:
        return UNDECIDED
    point = destination(found.lat, found.lon, found.bearing_deg, np.linspace(*found.along_km, PLACES))
    sides = set(side(point.lat, point.lon, liancourt).tolist()) - {LAND}
    if not on_the_map(point.lat, point.lon).all():
        return UNDECIDED
    within = {whose == zone for whose in sides}
    return UNDECIDED if len(within) != 1 else "inside" if within.pop() else "outside"


def splashes(samples: int = 100_000, seed: int = 1) -> tuple[SplashVerdict, ...]:
    """Every row of `data.splash_reports()` with its verdict, in the table's order.

    >>> [row.fits_claimant for row in splashes() if row.splash.splash_id == "2023-03-16-1"]
    ['does not fit']
    """
    return tuple(_judged(splash, samples, seed) for splash in data.splash_reports())


def _judged(splash: Splash, samples: int, seed: int) -> SplashVerdict:
    words = words_of(splash)
    sector = Sector.from_words(words)
    assert landmark(splash.landmark).name == sector.landmark, "the words must name the landmark of the row"
    sides = {variant: side_as_stated(words, CLAIMANT, variant) for variant in VARIANTS}
    verdict = chance_inside(sector, CLAIMANT, None, samples, seed)
    if splash.stage != "final":
        return SplashVerdict(splash, sector, sides, verdict, "", "")
    fits = [_fit(sides[variant], splash.reported) for variant in VARIANTS]
    every = fits[0] if len(set(fits)) == 1 else FITS_NOT if UNDECIDED not in fits else UNDECIDED
    return SplashVerdict(splash, sector, sides, verdict, _fit(sides[CLAIMANT], splash.reported), every)


def _fit(side: str, reported: str) -> str:
    if UNDECIDED in (side, reported) or reported not in ("inside", "outside"):
        return UNDECIDED
    return FITS if side == reported else FITS_NOT
