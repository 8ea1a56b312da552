"""A printed distance on four rulers: all that its rounding allows, whether it was converted, and if so from what."""

import math

import numpy as np

from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.units import PROBABLY, chance_converted, convert, converted_from, round_numbers
from lessons.units.origins import Origin, Round

RULERS = {"km": "kilometres", "mi": "statute miles", "nmi": "nautical miles", "ft": "feet"}
ONE = {"km": "kilometre", "mi": "statute mile", "nmi": "nautical mile", "ft": "foot"}
LEFT, RIGHT = 0.27, 0.97  # where the rulers begin and end, in parts of the picture
ROWS = {"km": 0.76, "mi": 0.56, "nmi": 0.36, "ft": 0.16}
TOP, BOTTOM = 0.83, 0.07  # of the band
TICKS = 5
HALF_DIGIT = 0.0055  # of a tick's label, in parts of the picture


COLUMNS = (
    "unit",
    "from",
    "to",
    "roundest number in there",
    "multiple of",
    "one band in",
    "if converted, it started as",
)
LIMIT = f'"Probably" is said from {PROBABLY:.0%} on.'.replace("%", " %")


def number(value: float, width: float = 1.0) -> str:
    """A number with as many decimals as a band of that width can use: 399.9 in a band of 1.6, 990 in one of 16.

    >>> number(399.911, 1.6), number(989.7, 16)
    ('399.9', '990')
    """
    decimals = min(4, max(0, 1 - math.floor(math.log10(width))))
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_desk_picture(
    value: float,
    unit: str,
    rounded_to: float,
    beside: tuple[float, str] | None = None,
    who: str = "",
    speaks: str = "",
    step: float | None = None,
) -> Picture:
    """Four rulers that lie side by side, the band that `value` `unit` can stand for, the roundest number on each.

    `beside` is a second number and its unit, printed in the same report; `who` printed both; `speaks` is the unit that
    the claimant uses and `step` to what it rounds in it, where they are known. ValueError as in `units.round_numbers`.

    >>> print(unit_desk_picture(620, "mi", 10).readout)
    620 statute miles, to the nearest 10, is 990 to 1,006 km. Roundest in there: 1,000 km; of bands so narrow, one in 62
    holds a multiple of 1,000 km.
    Was it converted? Probably (91 %). If so, from what? Probably from 1,000 km (93 %).
    "Probably" is said from 75 % on.
    """
    found = round_numbers(value, unit, rounded_to)
    converted = chance_converted(value, unit, rounded_to, speaks, step)
    origins = converted_from(value, unit, rounded_to, speaks, step)
    outside = beside is not None and not found[beside[1]].low <= beside[0] <= found[beside[1]].high
    first = origins[0] if origins else None
    start = first if first and converted >= PROBABLY <= first.chance and not outside else None
    scale = _Scale(value, unit, found, beside)
    caption = f"{number(value)} {_named(value, unit)}, to the nearest {rounded_to:,g}"
    title = f"{who}: {caption}" if who else caption
    layers: list[Layer] = [Text(0.02, 0.955, title, size=13, bold=True), _band(scale, found)]
    for ruler in RULERS:
        layers += _ruler(scale, found[ruler])
        layers += _marks(scale, found[ruler], (value, unit), beside, start)
    lines = (
        f"{caption}, is {_band_words(unit, found)}",
        f"Was it converted? {_whether(converted)} If so, from what? {_from_what(origins, outside)}",
        LIMIT,
        *_beside_words(found, beside, outside),
    )
    readout = "\n".join(lines)
    rows = (*(_row(found[ruler], origins) for ruler in RULERS), _last_row(converted))
    return Picture(
        Background("four rulers", _names, aspect=0.58),
        tuple(layers),
        alt=f"Four rulers, one below the other, with the band that a printed number can stand for. {' '.join(lines)}",
        readout=readout,
        table=Table(COLUMNS, rows, caption),
    )


class _Scale:
    """Where a length stands on the picture; the printed number is in the middle, and a number beside it in view."""

    def __init__(self, value, unit, found, beside):
        self.middle = convert(value, unit, "km")
        half = 1.9 * (found["km"].high - self.middle)
        if beside:
            half = max(half, 1.2 * abs(convert(beside[0], beside[1], "km") - self.middle))
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
    layers: list[Layer] = [Text(0.02, y, ends, "blue", size=10, dy=-9)]
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


def _marks(scale: _Scale, band: Round, printed: tuple[float, str], beside, start: Origin | None) -> list:
    """The printed number as a square, the roundest as a diamond, a number printed beside it as circle or cross."""
    y, unit = ROWS[band.unit], band.unit
    layers: list[Layer] = []

    def mark(length, words, colour, shape, high=False, bold=False):
        x = scale.x(length, unit)
        anchor = _anchor(x, scale.x(band.low, unit), scale.x(band.high, unit))
        layers.append(Marker(x, y, colour, shape, 12))
        layers.append(Text(x, y, words, colour, anchor, size=11, dy=30 if high else 15, bold=bold))

    if unit == printed[1]:
        mark(printed[0], f"{number(printed[0])} printed", "ink", "square")
        return layers
    telling, here = band.one_in >= 2, beside is not None and unit == beside[1]
    same = here and telling and beside[0] == band.number
    if telling:
        words = f"{number(band.number)}, printed beside it" if same else number(band.number)
        mark(band.number, words, "orange", "diamond", bold=_is_start(band, start))
    if here and not same:
        inside = band.low <= beside[0] <= band.high
        words, near = f"{number(beside[0])} printed beside it", abs(scale.x(beside[0], unit) - 0.62) < 0.25
        mark(
            beside[0], words, "green" if inside else "vermilion", "circle" if inside else "cross", high=telling and near
        )
    return layers


def _anchor(x: float, left: float, right: float) -> str:
    """How words stand over a mark: inside the band where the mark is, for outside they would say the opposite.

    >>> _anchor(0.4, 0.38, 0.85), _anchor(0.6, 0.38, 0.85), _anchor(0.8, 0.38, 0.85), _anchor(0.9, 0.38, 0.85)
    ('start', 'middle', 'end', 'end')
    """
    if left <= x <= right:
        share = (x - left) / (right - left)
        return "start" if share < 0.3 else "end" if share > 0.7 else "middle"
    return "end" if x > 0.84 else "middle"


def _is_start(band: Round, start: Origin | None) -> bool:
    return start is not None and (band.unit, band.number) == (start.unit, start.number)


def _band_words(unit: str, found: dict[str, Round]) -> str:
    """What the print can stand for, in miles or kilometres, and the roundest number in there."""
    shown = found["mi" if unit == "km" else "km"]
    width, name = shown.high - shown.low, "miles" if shown.unit == "mi" else "km"
    words = f"{number(shown.low, width)} to {number(shown.high, width)} {name}."
    best = max(found.values(), key=lambda r: r.one_in)
    if best.one_in < 2:
        return f"{words} Any round number in this band may be there by chance."
    chance = f"of bands so narrow, one in {best.one_in:,.0f} holds a multiple of {_step(best)}."
    return f"{words} Roundest in there: {_length(best)}; {chance}"


def _whether(converted: float) -> str:
    if converted >= PROBABLY:
        return f"Probably ({_percent(converted)})."
    if converted <= 1 - PROBABLY:
        return f"Probably not ({_percent(converted)} that it was)."
    return f"That cannot be told ({_percent(converted)})."


def _from_what(origins: tuple[Origin, ...], outside: bool) -> str:
    """The likeliest start, or the rivals where none is likely enough; no more than a fit beside what contradicts it."""
    if not origins:
        return "No round number in another unit fits."
    first, *others = origins
    if outside:
        return f"{_start(first)} would be one fit."
    if first.chance >= PROBABLY:
        return f"Probably from {_start(first)} ({_percent(first.chance)})."
    rivals = " or ".join(f"{_start(origin)} ({_percent(origin.chance)})" for origin in (first, *others[:1]))
    return f"That cannot be told: {rivals}."


def _start(origin: Origin) -> str:
    """A start in words; where several multiples of its step fit, it is one of them."""
    return _length(origin) if origin.only else f"a number such as {_length(origin)}"


def _beside_words(found: dict[str, Round], beside: tuple[float, str] | None, outside: bool) -> tuple[str, ...]:
    if beside is None:
        return ()
    words = f"Printed beside it: {number(beside[0])} {_short(beside[0], beside[1])}"
    return (f"{words}, outside the band: ask for a second sign." if outside else f"{words}, inside the band.",)


def _percent(chance: float) -> str:
    """A chance in per cent, never quite none and never quite sure.

    >>> _percent(0.934), _percent(0.9999)
    ('93 %', 'over 99 %')
    """
    if chance > 0.99:
        return "over 99 %"
    return "under 1 %" if chance < 0.01 else f"{chance:.0%}".replace("%", " %")


def _length(found: Round | Origin) -> str:
    return f"{number(found.number)} {_short(found.number, found.unit)}"


def _named(value: float, unit: str) -> str:
    return (ONE if value == 1 else RULERS)[unit]


def _short(value: float, unit: str) -> str:
    return _named(value, unit) if unit in ("mi", "nmi") else unit


def _step(band: Round) -> str:
    return f"{number(band.step, min(1.0, band.step))} {_short(band.step, band.unit)}"


def _row(band: Round, origins: tuple[Origin, ...]) -> tuple[str, ...]:
    width = band.high - band.low
    ends = (number(band.low, width), number(band.high, width))
    rounds = ("none that says anything", "-", "-")
    if band.one_in >= 2:
        rounds = (number(band.number), number(band.step), f"{band.one_in:.0f}")
    origin = next((origin for origin in origins if origin.unit == band.unit), None)
    started = f"{_start(origin)} ({_percent(origin.chance)})" if origin else "-"
    return (RULERS[band.unit], *ends, *rounds, started)


def _last_row(converted: float) -> tuple[str, ...]:
    return ("was it converted?", "-", "-", "-", "-", "-", f"{_percent(converted)} that it was")


def _names(figure, style):
    axes = style.blank(figure)
    for unit, y in ROWS.items():
        axes.plot([LEFT, RIGHT], [y, y], color=style.muted, linewidth=1.4)
        axes.text(0.02, y + 0.018, RULERS[unit], color=style.ink, fontsize=style.label_size, va="bottom")
    key = "■ as printed     ◆ roundest number in the band     printed beside it: ● inside, ✖ outside"
    axes.text(0.02, 0.025, key, color=style.muted, fontsize=10, va="center")
    return axes
