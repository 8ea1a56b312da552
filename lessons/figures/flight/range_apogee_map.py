"""The range-apogee map: a point over lines of equal speed on a round Earth, among the launches of the tables."""

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.figures.flight.map_ground import (
    BAND_WORDS,
    LOOKS,
    RANGES_KM,
    draw_map,
    equal_speed,
    speed_name_heights,
)
from lessons.figures.flight.map_launches import marks_within
from lessons.flight.loft import DEPRESSED_BELOW
from lessons.sources import StatedLaunch
from lessons.sources.selections import map_launches

ALT = (
    "A map of flights, range across and apogee up, both in steps of ten. A thick line of ordinary throws rises from "
    "the lower left and bends over; thin lines of equal speed reach farthest where they cross it. Marks are launches "
    "as single claimants stated them: many close to the line, lofted tests far above it, low flat flights below."
)
# The words beside the bar, as logarithms of km: how far they reach from it, and half their height
WORDS_ACROSS, WORDS_UP = 0.36, 0.07
BEYOND_UP = 0.14  # so far above the bar they stand where there is no room beside it
NAME_UP = 0.55  # the name stands on the right, beside the end of the bar that the point is on
LEFT_FROM_KM = 250  # from here on there is room between the names of the speeds and the bar
LOW_LEFT_FROM_KM = 145  # and from here on below them all, for a short word
SPEED_LABELS_KM = 155  # up to here the names of the speeds stand
# Low launches crowd: a name that would lie over marks stands at one place above them, with a line to its point.
CROWD_ENDS_KM = (1200, 200)
FREE_PLACE_KM = (1300, 178)
NAME_ACROSS, NAME_LINES_UP = 0.031, 0.135  # a letter's width and a line's height, in the same logarithms


def range_apogee_picture(range_km: float, apogee_km: float, launch: StatedLaunch | None = None) -> Picture:
    """The map with one point on it: start speed and angle, time, and how high it is beside an ordinary throw.

    km; `launch` says whose numbers they are. In the band of low paths no speed, angle and time are given.
    ValueError as in `flight.free_flight`.

    >>> range_apogee_picture(2700, 550).readout[:83]
    'Your point, 2,700 km and 550 km up: it starts at 4.67 km/s and 37° and lands after '
    """
    ordinary_km = flight.minimum_energy(range_km).apogee_km
    ratio, kind, *_ = flight.loft_ratio(range_km, apogee_km)
    if launch:
        place = f"{launch.day}, {launch.claimant}, {launch.pair_printed}"
    else:
        place = f"Your point, {range_km:,g} km and {apogee_km:,g} km up"
    loft = f"It goes {_times(ratio)} as high as an ordinary throw ({ordinary_km:,.0f} km): {kind}."
    rows = [
        ("range", f"{range_km:,g} km"),
        ("apogee", f"{apogee_km:,g} km"),
        ("apogee of an ordinary throw", f"{ordinary_km:,.0f} km"),
        ("as high as an ordinary throw", f"{_times(ratio)}, {kind}"),
    ]
    line = []
    if flight.in_air(range_km, apogee_km):
        if ratio >= DEPRESSED_BELOW:
            loft = f"Even an ordinary throw of that range skims the ground ({ordinary_km:,.0f} km)."
        readout = f"{place}: low. Air can bend such a path, so no speed, angle or time is given. {loft}"
    else:
        speed, angle, minutes = flight.free_flight(range_km, apogee_km)
        readout = (
            f"{place}: it starts at {speed:.2f} km/s and {angle:.0f}° and lands after {minutes:.1f} minutes. {loft}"
        )
        rows += [("start speed", f"{speed:.2f} km/s"), ("start angle", f"{angle:.0f}°"), ("time", f"{minutes:.1f} min")]
        line = [Polyline(equal_speed(speed), "vermilion", width=2.4, dash="dash")]
    rows += [(f"{at.day}, {at.claimant}", at.pair_printed) for at in map_launches()]
    named = f"{launch.claimant}\n{launch.day}" if launch else "your point"
    apart = launch is not None and _crowded(range_km, apogee_km, named)
    return Picture(
        Background(("range-apogee map", map_launches()), lambda f, s: draw_map(f, s, map_launches()), aspect=0.625),
        (
            *line,
            *_band_words(range_km, apogee_km),
            *_loft(range_km, apogee_km, ordinary_km, ratio),
            *(_lead(range_km, apogee_km) if apart else ()),
            *_mark(range_km, apogee_km, launch),
            _name_apart(named) if apart else _name(range_km, apogee_km, ratio, named),
        ),
        alt=f"{ALT} {readout}",
        readout=readout,
        table=Table(("quantity, or launch and claimant", "value"), tuple(rows), "The point, and the launches"),
    )


def _times(ratio: float) -> str:
    return f"{_ratio(ratio)} times"


def _ratio(ratio: float) -> str:
    """A loft ratio as the readout and the picture say it.

    >>> _ratio(2713.4), _ratio(25.2), _ratio(0.918), _ratio(0.0648)
    ('2,700', '25', '0.92', '0.065')
    """
    return f"{ratio:.2f}" if 0.1 <= ratio < 2 else f"{float(f'{ratio:.2g}'):,g}"


def _band_words(range_km: float, apogee_km: float) -> list:
    """The name of the band, unless the point is there: then the readout says it."""
    if range_km > 2300 and apogee_km < 120:
        return []
    return [Text(RANGES_KM[1], 65, BAND_WORDS, "ink", "end", 11, -10)]


def _loft(range_km: float, apogee_km: float, ordinary_km: float, ratio: float) -> list:
    """Dotted lines from the point to the axes, and a bar from the ordinary throw to the point."""
    layers: list[Layer] = [
        Polyline(np.array([(1, apogee_km), (range_km, apogee_km)]), "vermilion", width=1.2, dash="dot"),
        Polyline(np.array([(range_km, 1), (range_km, min(apogee_km, ordinary_km))]), "vermilion", 1.2, "dot"),
        Polyline(np.array([(range_km, ordinary_km), (range_km, apogee_km)]), "vermilion", width=4),
    ]
    if not 0.55 < ratio < 1.8:  # a shorter bar leaves no room for words
        x, y, right = _beside_bar(range_km, apogee_km, ordinary_km)
        side, dx = ("start", 8) if right else ("end", -8)
        layers.append(Text(x, y, f"× {_ratio(ratio)}", "vermilion", side, 13, dx, bold=True))
    return layers


def _beside_bar(range_km: float, apogee_km: float, ordinary_km: float) -> tuple[float, float, bool]:
    """Where the words of the bar stand, and whether on its right: if it can be, where no launch is marked."""
    high = apogee_km > ordinary_km
    sides: tuple[bool, ...] = (True, False) if high else (False, True)
    if high and range_km >= RANGES_KM[1] / 2:
        sides = (False,)
    ends = np.log10((apogee_km, ordinary_km))
    places = [ends[0] + share * (ends[1] - ends[0]) for share in (0.5, 0.65, 0.35, 0.8, 0.42, 0.58)]
    for up in map(float, (*places, ends.max() + BEYOND_UP)):
        for right in sides:
            x = max(range_km, SPEED_LABELS_KM) if right and high else range_km
            across = np.log10(x) + np.array((0, WORDS_ACROSS if right else -WORDS_ACROSS))
            taken = (right and abs(up - ends[0]) < NAME_UP) or (high and _over_speeds(range_km, up, right))
            if not taken and not marks_within(across.min(), across.max(), up - WORDS_UP, up + WORDS_UP):
                return float(x), float(10**up), right
    return float(max(range_km, SPEED_LABELS_KM) if sides[0] else range_km), float(10 ** ends.mean()), sides[0]


def _over_speeds(range_km: float, up: float, right: bool) -> bool:
    """Whether words at the logarithm of a height would lie over the names of the speeds, or go on where one ends."""
    names = np.log10(speed_name_heights())
    if range_km > LEFT_FROM_KM:
        return False
    if right:
        return bool((np.abs(names - up) < 1.5 * WORDS_UP).any())
    return range_km < LOW_LEFT_FROM_KM or bool(up > names[0] - 1.5 * WORDS_UP)


def _mark(range_km: float, apogee_km: float, launch: StatedLaunch | None) -> list:
    point = Marker(range_km, apogee_km, "vermilion", "circle", 18 if launch else 14, movable=True)
    return [point, Marker(range_km, apogee_km, *LOOKS[launch.side], size=9)] if launch else [point]


def _name(range_km: float, apogee_km: float, ratio: float, words: str) -> Text:
    """Whose point it is, where the map has room: left of far points, above the lowest and before the band's name."""
    low = ratio < 0.6
    end, dx = ("end", -14) if range_km > (1600 if low else 5500) else ("start", 14)
    above = apogee_km < 40 or (low and 1000 < range_km <= 1600)
    first = 30 if above else -18 if ratio > 1.8 and apogee_km < 6500 else -12
    if not low and ratio <= 1.8 and 3000 < range_km <= 5500:  # a long name would reach the end of the thick line
        dx, first = 4, -22
    beside = max(range_km, SPEED_LABELS_KM) if apogee_km > SPEED_LABELS_KM else range_km
    return Text(beside, apogee_km, words, "ink", end, 12, dx, first, bold=True)


def _crowded(range_km: float, apogee_km: float, words: str) -> bool:
    """Whether a name beside a low point, on its right, would lie over marks of other launches."""
    if range_km > CROWD_ENDS_KM[0] or apogee_km > CROWD_ENDS_KM[1]:
        return False
    across, up = np.log10((range_km, apogee_km))
    right = across + NAME_ACROSS * (2 + max(map(len, words.split("\n"))))
    return marks_within(across + NAME_ACROSS, right, up - 2.5 * NAME_LINES_UP, up + 2.5 * NAME_LINES_UP)


def _lead(range_km: float, apogee_km: float) -> list:
    """A line from a low point to its name, which stands apart."""
    return [Polyline(np.array([(range_km, apogee_km), FREE_PLACE_KM]), "ink", width=1)]


def _name_apart(words: str) -> Text:
    """The name of a low point in the free place above the others."""
    return Text(*FREE_PLACE_KM, words, "ink", "start", 12, 4, 4, bold=True)
