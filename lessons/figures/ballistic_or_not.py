"""Ballistic or not: how high a flight is for its range, and beside it what a radar behind the launch sees of it."""

import numpy as np

from lessons import flight
from lessons.figures.ballistic_ground import HIGH, PAIRS, SEEN, VIEWS_KM, WIDE, Panel, draw_panels
from lessons.figures.loft_paths import path
from lessons.figures.low_launches import LowLaunch
from lessons.figures.picture import Background, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.flight.numbers import EARTH_RADIUS_KM

POINTS = 121
PIXELS = 760  # the width at which labels are fitted into their panel; DejaVu Sans takes about these shares of it:
LETTER, BOLD_LETTER = 8.6 / PIXELS, 9.5 / PIXELS
LINE_POINTS = 14.5  # from one line of a label to the next
SMALL_STEP_KM = 30  # the box of a finer rounding is drawn into the diamond, which would hide it
ANY_TURN = "a turn, a pull-up or a second peak was reported"  # in the reason for a refusal


def ballistic_or_not_picture(
    range_km: float,
    apogee_km: float,
    step_km: float = 0,
    turned: bool = False,
    radar_height_m: float = 200,
    radar_distance_km: float = 100,
    launch: LowLaunch | None = None,
) -> Picture:
    """The pair among the kinds of flight with the box of its rounding, and the lowest that a radar can see.

    km, but for the radar's height above the sea in m; the radar stands `radar_distance_km` behind the launch and the
    flight goes away from it. `turned` where a turn, a pull-up or a second peak was reported: no path is drawn as known
    then. `launch` says whose numbers they are. ValueError as in `flight.loft_ratio`.

    >>> ballistic_or_not_picture(400, 100, 50).readout[:70]
    'Your own pair, 400 km and 100 km up: 1.02 times as high as an ordinary'
    """
    landing_km = radar_distance_km + range_km
    unseen_km = flight.lowest_seen(radar_height_m, landing_km)
    tall_km = max(1.3 * apogee_km, 1.1 * min(unseen_km, 2.2 * apogee_km))
    view = Panel(SEEN, _first(WIDE, 1.5 * landing_km), _first(HIGH, tall_km))
    arc = _arc(range_km, apogee_km) + (radar_distance_km, 0)
    lost = None if turned else _lost(arc, radar_height_m)
    loft = flight.loft_ratio(range_km, apogee_km, range_step_km=step_km, apogee_step_km=step_km, turned=turned)
    pair = launch.who + ", " + launch.numbers if launch else f"Your own pair, {range_km:,g} km and {apogee_km:,g} km up"
    words = (
        f"{pair}: {_ratio(loft, range_km, apogee_km, step_km, launch)}. {_verdict(loft, launch)} "
        f"{_radar(radar_height_m, radar_distance_km, landing_km, unseen_km, lost)}"
    )
    return Picture(
        Background(("ballistic or not", view.x_end, view.y_end), lambda f, s: draw_panels(f, s, view), aspect=0.52),
        (
            *_pair(range_km, apogee_km, step_km, loft.kind),
            *_horizon(view, radar_height_m),
            *_flight(view, arc, radar_height_m, turned),
            *_blind(view, landing_km, unseen_km),
            Marker(*view.at(0, 0), "orange", "square", 11),
            Text(*view.at(0, 0), "radar", "orange", "start", 11, dx=4, dy=15),
            Marker(*view.at(radar_distance_km, 0), "blue", "circle", 9),
        ),
        alt="Left, apogee against range: strips named depressed, flat, ordinary, steep and lofted, and one pair with "
        "the box of its rounding. Right, height against distance from a radar: the flight, and the radar’s horizon, "
        f"which rises with the distance. {words}",
        readout=words,
        table=_table(range_km, apogee_km, loft, radar_height_m, landing_km, unseen_km, lost),
    )


def _first(sizes, wanted: float) -> float:
    return next((size for size in sizes if size >= wanted), sizes[-1])


def _arc(range_km: float, apogee_km: float) -> np.ndarray:
    """Free flight with these two numbers as (km along the ground, km above it), shape (n, 2)."""
    x, y = path(range_km, apogee_km, POINTS).T
    from_centre = y + EARTH_RADIUS_KM
    arc = np.column_stack([np.arctan2(x, from_centre) * EARTH_RADIUS_KM, np.hypot(x, from_centre) - EARTH_RADIUS_KM])
    arc[[0, -1], 1] = 0.0  # the ends lie on the ground
    return arc


def _lost(arc: np.ndarray, radar_height_m: float) -> tuple[float, float] | None:
    """Where (km from the radar) and how high (km) the radar sees the arc last; None where it never sees it."""
    above = arc[:, 1] - flight.lowest_seen(radar_height_m, arc[:, 0])
    if above[-1] >= 0:
        return float(arc[-1, 0]), 0.0
    seen = np.flatnonzero(above > 0)
    if not seen.size:
        return None
    last = seen[-1]
    part = above[last] / (above[last] - above[last + 1])
    at = arc[last] + part * (arc[last + 1] - arc[last])
    return float(at[0]), float(at[1])


def _ratio(loft, range_km, apogee_km, step_km, launch) -> str:
    words = f"{loft.value:.2f} times as high as an ordinary throw{', at most' if launch and launch.limit else ''}"
    if step_km:
        half = step_km / 2
        ends = flight.loft_interval((range_km - half, range_km + half), (apogee_km - half, apogee_km + half))
        words += f"; rounded to {step_km:g} km, anything from {ends.low:.2f} to {ends.high:.2f}"
    return f"{words}: {loft.kind}"


def _verdict(loft, launch) -> str:
    if not loft.refused:
        return "A maximum range may be worked out from it."
    reason = loft.reason
    if launch and launch.turn:
        reason = reason.replace(ANY_TURN, launch.turn)
    return f"Refused: {reason}."


def _radar(height_m, distance_km, landing_km, unseen_km, lost) -> str:
    where = f"A radar {height_m:g} m up, {distance_km:g} km behind the launch,"
    if not unseen_km:
        return f"{where} sees down to the sea at the landing, {landing_km:,.0f} km away."
    words = f"{where} sees nothing below {_height(unseen_km)} at the landing, {landing_km:,.0f} km away"
    if lost:
        rest = landing_km - lost[0]
        words += f"; of a plain arc it would miss the last {rest:.0f} km of the way, from {_height(lost[1])} down"
    return f"{words}."


def _height(km: float) -> str:
    """To two digits, as the horizon of an average air allows."""
    return f"{km:.2g} km" if km < 100 else f"{round(km, -1):.0f} km"


def _pair(range_km, apogee_km, step_km, kind) -> list:
    half, place = step_km / 2, VIEWS_KM.at(range_km, apogee_km)
    layers = [Marker(*place, "vermilion", "diamond", 11, movable=True)]
    if half:
        ends = np.array([(-half, -half), (half, -half), (half, half), (-half, half)]) + (range_km, apogee_km)
        box = VIEWS_KM.places(ends)
        small = step_km < SMALL_STEP_KM
        layers.insert(
            len(layers) if small else 0, Polygon(box, "ink" if small else "vermilion", 0.9 if small else 0.35)
        )
    words = f"{range_km:,g} km, {apogee_km:g} km up\n{_in_lines(kind)}"
    lines = words.split("\n")
    # Beside the pair, but never out of the panel, so above it; below it where there is no room above.
    x = _within(PAIRS, place[0] + 11 / PIXELS, max(map(len, lines)) * BOLD_LETTER)
    clear = 14 + 0.45 * half  # points; the second part is half of the box
    dy = clear + LINE_POINTS * (len(lines) - 1) if apogee_km < 0.6 * VIEWS_KM.y_end else -clear
    return [*layers, Text(x, place[1], words, "ink", "start", 11, dy=dy, bold=True)]


def _in_lines(kind: str) -> str:
    """Three kinds and more on two lines.

    >>> _in_lines("depressed, flat or ordinary")
    'depressed, flat\\nor ordinary'
    """
    return kind.replace(" or ", "\nor ") if "," in kind else kind


def _within(box: tuple[float, float, float, float], x: float, width: float) -> float:
    """Where a label so wide begins, as near to `x` as it can inside a panel's box."""
    return max(box[0] + 0.005, min(x, box[2] - width - 0.005))


def _horizon(view: Panel, radar_height_m: float) -> list:
    away = np.linspace(0, view.x_end, POINTS)
    lowest = np.minimum(flight.lowest_seen(radar_height_m, away), view.y_end)
    line = view.places(np.column_stack([away, lowest]))
    below = np.vstack([line, view.at(view.x_end, 0)])
    first_above = np.searchsorted(lowest, view.y_end)
    return [Polygon(below, "muted", 0.12, hatch=True), Polyline(line[: first_above + 1], "orange", 2.2, "dash")]


def _flight(view: Panel, arc: np.ndarray, radar_height_m: float, turned: bool) -> list:
    if turned:
        top = arc[POINTS // 2]
        x, y = view.at(*top)
        words = "path not known"
        x = _within(SEEN, x - len(words) * LETTER / 2, len(words) * LETTER)
        words = Text(x, y, words, "muted", "start", 11, dy=9)
        return [Polyline(view.places(arc), "muted", 2, "dot"), words]
    seen = arc[:, 1] >= flight.lowest_seen(radar_height_m, arc[:, 0])
    hidden = ~seen
    joined = hidden | np.append(hidden[1:], False) | np.append(False, hidden[:-1])  # up to the horizon on both sides
    both = [np.where(part[:, None], view.places(arc), np.nan) for part in (seen, joined)]
    return [Polyline(both[1], "vermilion", 3, "dot"), Polyline(both[0], "blue", 3)]


def _blind(view: Panel, landing_km: float, unseen_km: float) -> list:
    """The heights at the landing that the radar cannot see."""
    place = view.at(landing_km, 0)
    layers = [Marker(*place, "blue", "circle", 9)]
    if unseen_km:
        top = min(unseen_km, view.y_end)
        bar = view.places(np.array([(landing_km, 0), (landing_km, top)]))
        words = f"bar: unseen below {_height(unseen_km)}"
        layers = [Polyline(bar, "vermilion", 5), *layers]
        layers.append(Text(SEEN[0] + 0.01, SEEN[3], words, "vermilion", "start", 11, dy=-10))  # clear of the hatching
    return layers


def _table(range_km, apogee_km, loft, radar_height_m, landing_km, unseen_km, lost) -> Table:
    rows = [
        ("range", f"{range_km:,g} km"),
        ("apogee", f"{apogee_km:,g} km"),
        ("apogee of an ordinary throw", f"{flight.minimum_energy(range_km).apogee_km:.0f} km"),
        ("loft ratio", f"{loft.value:.2f}"),
        ("kind", loft.kind),
        ("maximum range", f"refused: {loft.reason}" if loft.refused else "may be worked out"),
        ("radar above the sea", f"{radar_height_m:g} m"),
        ("landing from the radar", f"{landing_km:,.0f} km"),
        ("unseen at the landing, below", _height(unseen_km) if unseen_km else "nothing"),
        ("end of a plain arc unseen", f"{landing_km - lost[0]:.0f} km" if lost else "not known"),
    ]
    return Table(("quantity", "value"), tuple(rows), "The pair and the radar in numbers")
