"""Where the missiles of the report can have come down: 400 km from Sariwon, to the east, beside Japan's line."""

from __future__ import annotations

from dataclasses import replace

from lessons.figures.engine.picture import Picture
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.splash_chart import ASPECT, Shown, splash_picture
from lessons.sea.sectors import Sector

WORDS = "about 400 km east of Sariwon"
ALL_EAST_DEG = 45.0  # to either side: from northeast to southeast
HALF_WIDTH_KM, EAST_KM = 700.0, 330.0  # of the chart, and how far its middle lies from Sariwon


def fall_sector() -> Sector:
    """What the report leaves open: the range as it was rounded, and any direction from northeast to southeast.

    >>> fall_sector().landmark, fall_sector().distance_km
    ('Sariwon', (370.0, 430.0))
    """
    return replace(Sector.from_words(WORDS), half_width_deg=ALL_EAST_DEG)


def fall_picture() -> Picture:
    """The sector on a chart with the line of Japan's zone, and how much of its sea lies inside.

    >>> fall_picture().readout.splitlines()[0]
    'From Sariwon: 370 to 430 km away, between 45° and 135°.'
    """
    sector = fall_sector()
    chart = Chart(sector.lat, sector.lon, half_width_km=HALF_WIDTH_KM, aspect=ASPECT, east_km=EAST_KM)
    return splash_picture(Shown(sector), chart, middle_is_movable=False)
