"""The clock chart: apogee against minutes with the free flight, and below it what is left for the powered climb.

Both panels share one pair of axes, so that marks can move in either: heights above 0 are minutes in the air, and the
lower panel shows the minutes beyond the free flight, nine times larger, from LOW_ZERO up.
"""

from functools import cache
from typing import Any

import numpy as np

from lessons import flight
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Polyline, Table, Text, point
from lessons.figures.flight.clock_words import answer
from lessons.reports.flights import clock, clock_verdict, timed_launches
from lessons.sources import StatedLaunch

ASKED = ("check", "minutes", "apogee", "range")
HIGHEST_KM, LONGEST_MIN = 8200, 97
LARGER, LOW_ZERO = 9, -72  # the lower panel's scale, and where its zero stands
ASPECT = 0.62  # with two rows of controls the whole chart stands on a laptop's screen
LOW_ENDS = (-1.5, 6.3)  # minutes beyond the free flight that the lower panel shows
APOGEES = np.concatenate([np.linspace(2, 400, 20), np.linspace(450, HIGHEST_KM, 60)])
MARKS = {"KCNA": ("blue", "circle", "o"), "Japan MOD": ("green", "square", "s")}  # colour, shape, matplotlib's shape
OWN_RANGE = "free flight, at your range"
OTHERS = ("purple", "diamond", "D")


def beyond(minutes):
    """Where so many minutes beyond the free flight stand in the lower panel.

    >>> float(beyond(0)), float(beyond(2))
    (-72.0, -54.0)
    """
    return LOW_ZERO + LARGER * np.asarray(minutes)


def clock_picture(
    range_km: float, apogee_km: float, minutes: float, asked: str = "check", launch: StatedLaunch | None = None
) -> Picture:
    """Apogee against minutes: free flights over one range, the usual climb above them, the launches of the tables.

    km, km, minutes. `asked` is what the other two give: "minutes", "apogee", "range", or "check" for a verdict on all
    three. `launch` names one of the launches as the chosen one. ValueError for impossible values.

    >>> clock_picture(1000, 6000, 69).readout
    '1,000 km far, 6,000 km up, 69 min: free flight takes 65.4 min and leaves 3.6 min for the climb. It fits.'
    """
    if asked not in ASKED:
        raise ValueError(f"asked must be one of {', '.join(ASKED)}, not {asked!r}")
    told = answer(range_km, apogee_km, minutes, asked, launch)
    free = flight.free_flight(range_km, APOGEES).minutes
    excess = minutes - flight.free_flight(range_km, apogee_km).minutes
    dots, wrong = _dots()
    layers = [*_free_flights(free, range_km), *dots, *_span(told, range_km, apogee_km, minutes, asked)]
    if asked == "check" and launch is not None and launch.over_apogee:
        layers.append(_higher(launch))
    layers += [*_chosen(apogee_km, minutes, excess), *wrong]
    layers += [Text(120, 90 - 10 * n, line, "ink", size=12, bold=n == 0) for n, line in enumerate(told.lines)]
    return Picture(
        Background("clock", _chart, aspect=ASPECT),
        tuple(layers),
        alt="Dots for reported launches, time in the air against apogee. They follow the line of free flight, a few "
        f"minutes above it; one dot lies below the line: {_too_short()}. {told.readout}",
        readout=told.readout,
        table=_table(),
    )


def _free_flights(free: np.ndarray, range_km: float) -> list:
    """The free flight's line over the chosen range, and the usual climb as a band above it, in both panels."""
    low, high, _ = flight.usual_climb(free)

    def area(bottom, top):
        return np.concatenate([np.column_stack([APOGEES, bottom]), np.column_stack([APOGEES, top])[::-1]])

    ends = np.array([(0, LOW_ZERO), (HIGHEST_KM, LOW_ZERO)])
    return [
        Polygon(area(free + low, free + high), "sky", opacity=0.45),
        Polygon(area(beyond(low), beyond(high)), "sky", opacity=0.3),
        Polyline(np.column_stack([APOGEES, free]), "blue", width=2),
        Polyline(ends, "blue", width=2),
        Text(1500, float(beyond(2.45)), "the climb under power, as a rule", "blue", "start", 11),
        Text(1500, float(beyond(0.45)), "free flight", "blue", "start", 11),
        Text(950, flight.free_flight(range_km, 950).minutes, OWN_RANGE, "blue", "start", 11, dx=6, dy=-11),
    ]


def _span(told, range_km: float, apogee_km: float, minutes: float, asked: str) -> list:
    """What the other two figures leave open, as a thick line in both panels."""
    if told.interval is None:
        return []
    low, high = told.interval
    steps = np.linspace(low, high, 12)
    if asked == "minutes":
        above: Any = [(apogee_km, low), (apogee_km, high)]
        free = flight.free_flight(range_km, apogee_km).minutes
        below: Any = [(apogee_km, beyond(low - free)), (apogee_km, beyond(high - free))]
    elif asked == "apogee":
        heights = np.maximum(steps, 1.0)
        above = [(low, minutes), (high, minutes)]
        below = np.column_stack([heights, beyond(minutes - flight.free_flight(range_km, heights).minutes)])
    else:  # the range is no axis of the chart: the free flights over the nearest and the farthest frame the point
        left = minutes - flight.free_flight(steps, apogee_km).minutes
        above = [(apogee_km, minutes - left[0]), (apogee_km, minutes - left[-1])]
        below = np.column_stack([np.full_like(left, apogee_km), beyond(left)])
    return [Polyline(np.array(xy), "orange", width=6) for xy in (above, below)]


def _higher(launch: StatedLaunch) -> Polyline:
    """Where a launch stands in the lower panel if it went higher than the limit that was stated."""
    heights = np.linspace(launch.apogee_km, launch.apogee_km + 1500, 60)
    left = launch.minutes - flight.free_flight(launch.range_km, heights).minutes
    shown = (left >= 0) & (left <= LOW_ENDS[1])
    return Polyline(np.column_stack([heights[shown], beyond(left[shown])]), "orange", width=2, dash="dash")


def _chosen(apogee_km: float, minutes: float, excess: float) -> list:
    """The chosen point in both panels, tied together; where it is off the lower panel, an arrow says so."""
    shown = float(np.clip(excess, *LOW_ENDS))
    tie = np.array([(apogee_km, minutes), (apogee_km, beyond(shown))])
    layers: list[Layer] = [Polyline(tie, "orange", width=1.5, dash="dot")]
    layers.append(Marker(apogee_km, minutes, "orange", "diamond", 18, movable=True))
    if shown == excess:
        layers.append(Marker(apogee_km, float(beyond(excess)), "orange", "diamond", 18))
    else:
        words = f"▲ {excess:.1f} min" if excess > 0 else f"▼ {-excess:.1f} min too few"
        anchor = "end" if apogee_km > HIGHEST_KM / 2 else "start"
        down = -7 if excess > 0 else 7
        layers.append(Text(apogee_km, float(beyond(shown)), words, "orange", anchor, 11, dy=down, bold=True))
    return layers


@cache
def _too_short() -> str:
    """The launches on the wrong side of the line, by name."""
    return "; ".join(launch.who for launch in timed_launches().values() if clock(launch).verdict == "too short")


def _mark(launch: StatedLaunch) -> tuple[str, str, str]:
    return MARKS.get(launch.claimant, OTHERS)


@cache
def _dots() -> tuple[tuple, tuple]:
    """The launches with a plain apogee, in both panels, with a bar for the rounding of the time; then the wrong side's.

    What lies on the wrong side is drawn last, and so is seen when it is the chosen one.
    """
    layers: list[Layer] = []
    wrong: list[Layer] = []
    for launch in timed_launches().values():
        if launch.over_apogee:
            continue
        role, shape, _ = _mark(launch)
        checked = clock(launch)
        places = [(launch.apogee_km, launch.minutes), (launch.apogee_km, float(beyond(checked.excess_minutes)))]
        if checked.verdict == "too short":
            wrong += [Marker(*point(place), "ink", shape, 15) for place in places]
            wrong += [Marker(*point(place), "vermilion", shape, 11) for place in places]
            words = f"{launch.who}: sooner than free flight"
            wrong.append(Text(*point(places[1]), words, "vermilion", "end", 12, -10, -7, bold=True))
            continue
        ends = beyond(checked.excess_minutes + np.array([-0.5, 0.5]) * launch.minutes_step)
        layers.append(Polyline(np.column_stack([[launch.apogee_km] * 2, ends]), role, width=1.5))
        layers += [Marker(*point(place), role, shape, 8.5) for place in places]
    return tuple(layers), tuple(wrong)


def _chart(figure, style):
    """What stays: axes, the scales of both panels, the launches with a lower limit for an apogee, the key."""
    axes = style.axes(figure, "apogee as stated (km)", left=46, right=14, top=24)
    axes.set(xlim=(0, HIGHEST_KM), ylim=(beyond(LOW_ENDS[0]), LONGEST_MIN), xticks=range(0, 8001, 1000))
    axes.xaxis.set_major_formatter("{x:,.0f}")
    above, below = range(0, 81, 20), range(-1, 7)
    axes.set_yticks([*above, *beyond(below)], [*map(str, above), *(str(n) if n % 2 == 0 else "" for n in below)])
    axes.axhspan(beyond(LOW_ENDS[1]), 0, color=style.paper, zorder=2)  # no grid between the panels
    wrong = axes.axhspan(beyond(LOW_ENDS[0]), LOW_ZERO, facecolor="none", edgecolor=style.colour("vermilion"))
    wrong.set(hatch="///", linewidth=0, alpha=0.45)
    words = {"fontsize": 11, "color": style.ink, "zorder": 3}
    axes.text(0, LONGEST_MIN + 1.5, "minutes in the air, as stated", **words)
    axes.text(0, -9, "minutes beyond the free flight over each launch’s own range, nine times larger", **words)
    for launch in timed_launches().values():
        if launch.over_apogee:
            _limit(axes, style, launch.apogee_km, launch.minutes, 330)
    _key(axes, style)
    return axes


def _limit(axes, style, apogee_km: float, minutes: float, length_km: float) -> None:
    """An open square with an arrow: the apogee is a lower limit, so the point belongs somewhere to the right."""
    role, _, shape = MARKS["Japan MOD"]
    colour = style.colour(role)
    arrow = {"arrowstyle": "->", "color": colour, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", (apogee_km + length_km, minutes), (apogee_km, minutes), arrowprops=arrow, zorder=4)
    look = {"marker": shape, "markersize": 6.5, "markeredgecolor": colour, "markerfacecolor": style.paper}
    axes.plot([apogee_km], [minutes], linestyle="none", zorder=5, **look)


def _key(axes, style) -> None:
    """The key, where no launch can be: so high and so soon."""
    across = 3550
    entries = [("KCNA", *MARKS["KCNA"]), ("Japan’s ministry", *MARKS["Japan MOD"]), ("US, Russia", *OTHERS)]
    for row, (name, role, _, shape) in enumerate(entries):
        height = 31.5 - 9.5 * row
        look = {"marker": shape, "markersize": 8, "color": style.colour(role), "markeredgecolor": style.paper}
        axes.plot([across], [height], linestyle="none", **look)
        axes.text(across + 170, height, name, fontsize=11, color=style.ink, va="center")
    _limit(axes, style, across - 130, 3, 260)
    axes.text(across + 230, 3, "apogee “over” so much", fontsize=11, color=style.ink, va="center")


@cache
def _table() -> Table:
    rows = []
    for launch in timed_launches().values():
        checked, at_most = clock(launch), "at most " if launch.over_apogee else ""
        beyond_free = f"{at_most}{checked.excess_minutes:.1f} min".replace("-", "−")
        free = f"{'at least ' if launch.over_apogee else ''}{checked.free_minutes:.1f} min"
        rows.append((launch.who, *launch.figures, free, beyond_free, clock_verdict(launch)))
    columns = ("launch, claimant", "range", "apogee", "time", "free flight", "beyond it", "verdict")
    return Table(columns, tuple(rows), "Range, apogee and time of one claimant each, against free flight")
