"""A printed distance on four rulers, with all that its rounding allows, and the round number it may come from."""

import math
from typing import NamedTuple

import numpy as np

from lessons.figures.engine.picture import Background, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.units import convert, dimension

RULERS = {"km": "kilometres", "mi": "statute miles", "nmi": "nautical miles", "ft": "feet"}
ONE = {"km": "kilometre", "mi": "statute mile", "nmi": "nautical mile", "ft": "foot"}
CLEAR, APART = 10, 3  # a round number this unlikely, and this much more so than the next best, is worth a guess
LEFT, RIGHT = 0.27, 0.97  # where the rulers begin and end, in parts of the picture
ROWS = {"km": 0.76, "mi": 0.56, "nmi": 0.36, "ft": 0.16}
TOP, BOTTOM = 0.83, 0.07  # of the band
TICKS = 5
HALF_DIGIT = 0.0055  # of a tick's label, in parts of the picture


class Round(NamedTuple):
    """What a printed number can be in one unit (`low` to `high`), and the roundest number in there.

    `number` is a multiple of `step`; of bands as wide as this one, put down anywhere, one in `one_in` holds such a
    multiple.
    """

    unit: str
    low: float
    high: float
    number: float
    step: float
    one_in: float


def _roundest(unit: str, low: float, high: float) -> Round:
    """The multiple of the largest step (1 or 5, with noughts) between two ends; of several, the one in the middle."""
    middle, width, slack = (low + high) / 2, high - low, 1e-9 * high
    power = math.floor(math.log10(high))
    while True:
        for step in (5 * 10.0**power, 10.0**power):
            first, last = math.ceil((low - slack) / step), math.floor((high + slack) / step)
            nearest = min(max(round(middle / step), first, 1), last)
            if max(first, 1) <= last:
                return Round(unit, low, high, round(nearest * step, 9), step, max(1.0, step / width))
        power -= 1


def round_numbers(value: float, unit: str, rounded_to: float) -> dict[str, Round]:
    """For km, mi, nmi and ft: what `value` `unit`, rounded to `rounded_to`, can be, and the roundest number in there.

    Distances do not go below 0. ValueError where a number is not finite and above 0, or the unit is no length.

    >>> found = round_numbers(249, "mi", 1)["km"]
    >>> found.number, found.step, round(found.one_in)
    (400.0, 100.0, 62)
    """
    for name, number in (("value", value), ("rounded_to", rounded_to)):
        if not (math.isfinite(number) and number > 0):
            raise ValueError(f"{name} {number!r} given; a finite number above 0 is expected, in {unit}")
    if dimension(unit) != "length":
        raise ValueError(f"unit {unit!r} given; one of {', '.join(RULERS)} is expected")
    ends = max(0.0, value - rounded_to / 2), value + rounded_to / 2
    return {ruler: _roundest(ruler, *(convert(end, unit, ruler) for end in ends)) for ruler in RULERS}


def likely_start(found: dict[str, Round]) -> Round | None:
    """The round number that a print most likely began as, None where no unit stands out from the others.

    >>> likely_start(round_numbers(249, "mi", 1)).number, likely_start(round_numbers(60, "mi", 10))
    (400.0, None)
    """
    first, second = sorted(found.values(), key=lambda r: -r.one_in)[:2]
    return first if first.one_in >= CLEAR and first.one_in >= APART * second.one_in else None


def number(value: float, width: float = 1.0) -> str:
    """A number with as many decimals as a band of that width can use: 399.9 in a band of 1.6, 990 in one of 16.

    >>> number(399.911, 1.6), number(989.7, 16)
    ('399.9', '990')
    """
    decimals = min(4, max(0, 1 - math.floor(math.log10(width))))
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_desk_picture(
    value: float, unit: str, rounded_to: float, beside: tuple[float, str] | None = None, who: str = ""
) -> Picture:
    """Four rulers that lie side by side, the band that `value` `unit` can stand for, the roundest number on each.

    `beside` is a second number and its unit, printed in the same report; `who` printed both. ValueError as in
    `round_numbers`.

    >>> print(unit_desk_picture(620, "mi", 10).readout)
    620 statute miles, to the nearest 10, is 990 to 1,006 km. Roundest in there: 1,000 km. Of bands so narrow,
    one in 62 holds a multiple of 1,000 km: it probably started as 1,000 km.
    """
    found = round_numbers(value, unit, rounded_to)
    start = likely_start(found)
    scale = _Scale(value, unit, found, beside)
    caption = f"{number(value)} {_named(value, unit)}, to the nearest {rounded_to:,g}"
    title = f"{who}: {caption}" if who else caption
    layers = [Text(0.02, 0.955, title, size=13, bold=True), _band(scale, found)]
    for ruler in RULERS:
        layers += _ruler(scale, found[ruler])
        layers += _marks(scale, found[ruler], (value, unit), beside, start)
    readout = f"{caption}, is {_readout(unit, found, start, beside)}"
    rows = tuple(_row(found[ruler]) for ruler in RULERS)
    return Picture(
        Background("four rulers", _names, aspect=0.58),
        tuple(layers),
        alt=f"Four rulers, one below the other, with the band that a printed number can stand for. {readout}",
        readout=readout,
        table=Table(("unit", "from", "to", "roundest number in there", "multiple of", "one band in"), rows, caption),
    )


class _Scale:
    """Where a length stands on the picture; the printed number is in the middle, and a number beside it in view."""

    def __init__(self, value, unit, found, beside):
        self.middle = convert(value, unit, "km")
        half = 1.9 * (found["km"].high - self.middle)
        if beside:
            half = max(half, 1.2 * abs(convert(*beside, "km") - self.middle))
        self.half = half

    def x(self, length: float, unit: str) -> float:
        """Return the place of a length across the picture, in parts of its width."""
        share = (convert(length, unit, "km") - self.middle) / self.half
        return (LEFT + RIGHT) / 2 + share * (RIGHT - LEFT) / 2

    def ends(self, unit: str) -> tuple[float, float]:
        """Return the lengths at the two ends of a ruler."""
        low, high = (convert(self.middle + sign * self.half, "km", unit) for sign in (-1, 1))
        return max(0.0, low), high


def _ticks(low: float, high: float) -> np.ndarray:
    """Round numbers between two ends, about as many as there is room for."""
    rough = (high - low) / TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(s * power for s in (1, 2, 5, 10) if s * power >= rough * 0.8)
    return np.arange(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1) * step


def _ruler(scale: _Scale, band: Round) -> list:
    y, unit = ROWS[band.unit], band.unit
    ticks = _ticks(*scale.ends(unit))
    step = ticks[1] - ticks[0] if len(ticks) > 1 else 1.0
    labelled = [(scale.x(tick, unit), number(tick, 10 * step)) for tick in ticks]
    places = [
        (x, words)
        for x, words in labelled
        if LEFT + 0.03 <= x <= RIGHT - 0.02 and x + HALF_DIGIT * len(words) <= 1  # whole, or not there
    ]
    strokes = [point for x, _ in places for point in ((x, y - 0.014), (x, y + 0.014), (np.nan, np.nan))]
    width = band.high - band.low
    ends = f"{number(band.low, width)} to {number(band.high, width)}"
    layers = [Text(0.02, y, ends, "blue", size=10, dy=-9)]
    if strokes:
        layers.append(Polyline(np.array(strokes), "muted", width=1.2))
    layers += [Text(x, y, words, "muted", "middle", size=9.5, dy=-16) for x, words in places]
    return layers


def _band(scale: _Scale, found: dict[str, Round]) -> Polygon:
    left, right = scale.x(found["km"].low, "km"), scale.x(found["km"].high, "km")
    spare = max(0.0, 0.004 - (right - left)) / 2  # a band too narrow to be seen is drawn as a line
    left, right = left - spare, right + spare
    corners = [(left, BOTTOM), (right, BOTTOM), (right, TOP), (left, TOP)]
    return Polygon(np.array(corners), "sky", opacity=0.25)


def _marks(scale: _Scale, band: Round, printed: tuple[float, str], beside, start: Round | None) -> list:
    """The printed number as a square, the roundest as a diamond, a number printed beside it as circle or cross."""
    y, unit, layers = ROWS[band.unit], band.unit, []

    def mark(length, words, colour, shape, high=False, bold=False):
        x = scale.x(length, unit)
        anchor = "end" if x > 0.84 else "middle"
        layers.append(Marker(x, y, colour, shape, 12))
        layers.append(Text(x, y, words, colour, anchor, size=11, dy=30 if high else 15, bold=bold))

    if unit == printed[1]:
        mark(printed[0], f"{number(printed[0])} printed", "ink", "square")
        return layers
    telling, here = band.one_in >= 2, beside is not None and unit == beside[1]
    same = here and telling and beside[0] == band.number
    if telling:
        words = f"{number(band.number)}, printed beside it" if same else number(band.number)
        mark(band.number, words, "orange", "diamond", bold=band == start)
    if here and not same:
        inside = band.low <= beside[0] <= band.high
        words, near = f"{number(beside[0])} printed beside it", abs(scale.x(beside[0], unit) - 0.62) < 0.25
        mark(
            beside[0], words, "green" if inside else "vermilion", "circle" if inside else "cross", high=telling and near
        )
    return layers


def _readout(unit, found, start, beside) -> str:
    shown = found["mi" if unit == "km" else "km"]
    width, name = shown.high - shown.low, "miles" if shown.unit == "mi" else "km"
    words = f"{number(shown.low, width)} to {number(shown.high, width)} {name}. "
    best = start or max(found.values(), key=lambda r: r.one_in)
    named = f"{number(best.number)} {_short(best.number, best.unit)}"
    outside = beside is not None and not found[beside[1]].low <= beside[0] <= found[beside[1]].high
    unknown = "what it started as cannot be told."
    if best.one_in < 2:
        words += f"Any round number in this band may be there by chance: {unknown}"
    else:
        words += f"Roundest in there: {named}. Of bands so narrow, one in {best.one_in:,.0f} holds a multiple of "
        words += f"{_step(best)}: "
        guess = "one fit" if outside else f"it probably started as {named}."
        words += guess if start else unknown
    if beside:
        printed = f"{number(beside[0])} {_short(beside[0], beside[1])}"
        if outside and start:
            return f"{words}. But the {printed} printed beside it lie outside the band: ask for a second sign."
        words += f" Printed beside it: {printed}, {'outside' if outside else 'inside'} the band."
    return words


def _named(value: float, unit: str) -> str:
    return (ONE if value == 1 else RULERS)[unit]


def _short(value: float, unit: str) -> str:
    return _named(value, unit) if unit in ("mi", "nmi") else unit


def _step(band: Round) -> str:
    return f"{number(band.step, min(1.0, band.step))} {_short(band.step, band.unit)}"


def _row(band: Round) -> tuple[str, ...]:
    width = band.high - band.low
    ends = (number(band.low, width), number(band.high, width))
    if band.one_in < 2:
        return (RULERS[band.unit], *ends, "none that says anything", "-", "-")
    return (RULERS[band.unit], *ends, number(band.number), number(band.step), f"{band.one_in:.0f}")


def _names(figure, style):
    axes = style.blank(figure)
    for unit, y in ROWS.items():
        axes.plot([LEFT, RIGHT], [y, y], color=style.muted, linewidth=1.4)
        axes.text(0.02, y + 0.018, RULERS[unit], color=style.ink, fontsize=style.label_size, va="bottom")
    key = "■ as printed     ◆ roundest number in the band     printed beside it: ● inside, ✖ outside"
    axes.text(0.02, 0.025, key, color=style.muted, fontsize=10, va="center")
    return axes
