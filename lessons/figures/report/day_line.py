"""One moment on five clocks, each with its own calendar days: where the date changes, and who is in which day."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np

from lessons import sources
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text

HOME = "Asia/Seoul"  # the day that the picture is drawn around is a day of this clock
CLOCKS = {
    "Asia/Seoul": "Seoul, Tokyo",
    "Asia/Pyongyang": "Pyongyang",
    "UTC": "UTC (GMT)",
    "America/New_York": "Washington",
    "Pacific/Honolulu": "Hawaii",
}
BEFORE_H, AFTER_H = 5.0, 29.0  # the picture's edges, in hours from midnight in Seoul
ROOM_H = 7.0  # what a weekday and a date need
WORDS_H = 6.0  # what a weekday and a time need, in bold, beside the line
HEIGHT = 0.8  # of a clock's stripe; the stripes are 1 apart


class Stretch(NamedTuple):
    """A calendar day of one clock, or the part of it in the picture: hours from midnight in Seoul."""

    start_h: float
    end_h: float
    day: date


@cache
def stretches(day: date, zone: str) -> tuple[Stretch, ...]:
    """The calendar days of a clock around `day` in Seoul, cut off at the picture's edges.

    >>> [(part.start_h, part.day.day) for part in stretches(date(2017, 7, 4), "Asia/Pyongyang")]
    [(-5.0, 3), (0.5, 4), (24.5, 5)]
    """
    parts = []
    for shift in range(-2, 3):
        first, last = (_hours(_midnight(day + timedelta(days=shift + end), zone), day) for end in (0, 1))
        start, end = max(first, -BEFORE_H), min(last, AFTER_H)
        if start < end:
            parts.append(Stretch(start, end, day + timedelta(days=shift)))
    return tuple(parts)


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def _hours(when: datetime, day: date) -> float:
    return (when - _midnight(day, HOME)).total_seconds() / 3600


def offset(when: datetime, zone: str) -> str:
    """How far a clock is from UTC at a moment.

    >>> offset(datetime(2017, 7, 4, 0, 40, tzinfo=UTC), "Asia/Pyongyang")
    'UTC+8:30'
    """
    from_utc = when.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    minutes = round(from_utc.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return "UTC" + (f"{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "") if minutes else "")


def day_line_picture(stated: str, zone: str, printed: str = "") -> Picture:
    """A moment (a local time "2017-07-04T09:10" in `zone`) as a line across five clocks and their calendar days.

    `printed` is how a report puts it, shown with the readout. ValueError as in `sources.moment`.

    >>> day_line_picture("2024-11-05T07:30", "Asia/Seoul").readout
    'Tuesday 5 November 07:30 in Seoul and Tokyo, Tuesday 07:30 in Pyongyang, Monday 22:30 UTC, Monday 17:30 in
    Washington, Monday 12:30 in Hawaii.'
    """
    when = sources.moment(stated, zone)
    local = {name: when.astimezone(ZoneInfo(name)) for name in CLOCKS}
    day = local[HOME].date()
    at = _hours(when, day)
    gaps = (-0.5, 0.05, np.nan, 0.35, 0.5, np.nan)  # the line leaves out the dates, so that they can be read
    pieces = [(at, row + end) for row in range(len(CLOCKS)) for end in gaps]
    layers: list[Layer] = [Polyline(np.array(pieces), "vermilion", width=2.5)]
    for row, name in enumerate(reversed(CLOCKS)):
        home = name == HOME
        layers.append(Marker(at, row - 0.13, "vermilion", "diamond" if home else "circle", 10, movable=home))
        side, dx = _beside(at, stretches(day, name))
        words = f"{local[name]:%a} {local[name]:%H:%M}"
        layers.append(Text(at, row - 0.13, words, "ink", side, size=12, dx=dx, bold=True))
    head = local[HOME]
    readout = f"{head:%A} {head.day} {head:%B %H:%M} in Seoul and Tokyo, " + ", ".join(
        f"{local[name]:%A %H:%M} {'UTC' if name == 'UTC' else 'in ' + place}"
        for name, place in list(CLOCKS.items())[1:]
    )
    readout = f"{printed} {readout}.".strip()
    offsets = tuple(offset(when, name) for name in CLOCKS)
    rows = tuple(
        (place, difference, f"{local[name]:%A} {local[name].day} {local[name]:%B %Y}", f"{local[name]:%H:%M}")
        for (name, place), difference in zip(CLOCKS.items(), offsets, strict=True)
    )
    return Picture(
        Background(("day line", day, offsets), lambda figure, style: _days(figure, style, day, offsets), aspect=0.56),
        tuple(layers),
        alt=f"Five clocks, one below the other, each with its calendar days, and one moment across all. {readout}",
        readout=readout,
        table=Table(("clock", "from UTC", "day", "time"), rows, "One moment on five clocks"),
    )


def _beside(at: float, parts: tuple[Stretch, ...]) -> tuple[str, int]:
    """On which side of the line its words stand, so that they do not run over into another day or out of the picture.

    >>> [_beside(at, stretches(date(2017, 8, 29), "UTC"))[0] for at in (1.0, 5.95, 9.5, 23.9)]
    ['start', 'end', 'start', 'end']
    """
    start, end = next((part.start_h, part.end_h) for part in parts if at < part.end_h)
    right, left = end - at, at - start
    return ("end", -9) if right < WORDS_H and (left > right or end == AFTER_H) else ("start", 9)


def _days(figure, style, day, offsets):
    axes = style.axes(figure, "time in Seoul and Tokyo (hours from midnight)", left=104, bottom=44, top=10, right=14)
    axes.grid(False)
    axes.set(xlim=(-BEFORE_H, AFTER_H), ylim=(-0.5, len(CLOCKS) - 0.5), xticks=range(0, 25, 3))
    for row, (name, place) in enumerate(reversed(CLOCKS.items())):
        for part in stretches(day, name):
            _stretch(axes, style, row, part, day)
        difference = offsets[len(CLOCKS) - 1 - row]
        words = place if name == "UTC" else f"{place}\n{difference}"
        axes.annotate(
            words, (0, row), (-98, 0), ("axes fraction", "data"), "offset points", va="center", color=style.ink
        )
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    return axes


def _stretch(axes, style, row, part, day):
    """One day of one clock: the day in Seoul is plain, the day before slanted, the day after dotted."""
    colour, hatch = {0: ("blue", ""), -1: ("orange", "//")}.get((part.day - day).days, ("purple", ".."))
    colour = style.colour(colour)
    box = {"height": HEIGHT, "left": part.start_h, "edgecolor": colour, "linewidth": 1.2}
    axes.barh(row, part.end_h - part.start_h, facecolor=(colour, 0.14), hatch=hatch, hatch_linewidth=0.35, **box)
    hours = part.end_h - part.start_h
    if hours < 2:
        return
    words = f"{part.day:%a} {part.day.day} {part.day:%b}" if hours >= ROOM_H else f"{part.day:%a}"
    place = {"ha": "center", "va": "center", "fontsize": 11, "color": style.ink}
    paper = {"facecolor": style.paper, "edgecolor": "none", "pad": 1.5, "alpha": 0.85}
    axes.text(part.start_h + hours / 2, row + 0.2, words, bbox=paper, **place)
