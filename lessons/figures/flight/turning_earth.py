"""What the turning Earth does, as tables to read: to how far a throw reaches, and to how long a flight lasts."""

from lessons import flight
from lessons.figures.engine.picture import Table
from lessons.figures.report.sheet import Sheet
from lessons.sources import StatedLaunch

DIRECTIONS = (("north", 0), ("north-east", 45), ("east", 90), ("south", 180), ("west", 270))
EASTWARD_DEG = (65, 70, 80, 90)  # bearings of a landing to the east or a little north of it
SUNAN_LATITUDE_DEG = 39.2  # where the flights that are timed here started


def rotation_sheet(range_km: float, latitude_deg: float) -> Sheet:
    """How much farther a throw lands in five directions than on an Earth that stands still, in whole per cent.

    The bearing is that of the line over the ground from launch to landing; km and degrees, ValueError as in
    `flight.rotation_effect`.

    >>> rotation_sheet(10_000, 40.6).table.rows[2]
    ('east', '90°', '+17 %')
    """
    rows = []
    for name, bearing in DIRECTIONS:
        percent = f"{100 * flight.rotation_effect(range_km, latitude_deg, bearing):+.0f} %"
        rows.append((name, f"{bearing}°", percent.replace("-", "−")))
    columns = ("it lands to the", "bearing from launch to landing", "farther than without turning")
    return Sheet(Table(columns, tuple(rows), f"What the turning Earth does to a throw of {range_km:,g} km"))


def turning_sheet(launch: StatedLaunch) -> Sheet:
    """By how many seconds the turning Earth makes a launch's free flight longer, for landings to the east.

    ValueError where the launch has no range or apogee.

    >>> from lessons.reports.flights import timed_launches
    >>> turning_sheet(timed_launches()["nk-2022-03-24 KCNA"]).table.rows[0]
    ('65°', '+35 s')
    """
    added = [flight.turning_seconds(*launch.pair_km, SUNAN_LATITUDE_DEG, bearing) for bearing in EASTWARD_DEG]
    rows = tuple((f"{bearing}°", f"{seconds:+.0f} s") for bearing, seconds in zip(EASTWARD_DEG, added, strict=True))
    columns = ("bearing from launch to landing", "free flight is longer by")
    return Sheet(Table(columns, rows, f"What the turning Earth adds to the flight of {launch.day}"))
