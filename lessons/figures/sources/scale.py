"""The words of ICD 203 on a line from 0 to 100 %, each with its range; and the words of other yardsticks below."""

from typing import Any

from matplotlib.axes import Axes

from lessons import sources
from lessons.figures.engine.picture import Background, Picture, Table
from lessons.figures.engine.style import FONT, Style
from lessons.sources.likelihood import YARDSTICKS

US = "ICD 203"
ENDS = ("almost no chance", "almost certain")  # too narrow for their words: these stand above the line
WRAPPED = {"roughly even chance": "roughly even\nchance "}
WORD_SIZE = 10.5
WHOSE = {US: "United States", "PHIA": "United Kingdom", "IPCC": "climate panel", "Kent": "Sherman Kent, 1964"}


def said(per_cent: float) -> str:
    """A probability with its word, or both where two ranges touch, and the range in brackets.

    >>> said(70)
    '70 %: likely (55-80 %)'
    """
    found = " or ".join(str(word) for word in sources.words(per_cent / 100, US))
    return f"{per_cent:g} %: {found or 'no word of ICD 203: nobody is that sure'}"


def draw_words(axes: Axes, style: Style, low: float, high: float, line: float) -> None:
    """Draw the seven ranges from `low` to `high` on axes whose x is per cent; a line of words is `line` high."""
    look: dict[str, Any] = {"color": style.ink, "fontfamily": FONT, "fontsize": WORD_SIZE}
    for number, (word, (start, end)) in enumerate(YARDSTICKS[US].items()):
        shade = style.grid if number % 2 else style.paper
        axes.fill([start, end, end, start], [low, low, high, high], color=shade, zorder=0.5)
        axes.plot([start, end, end, start, start], [low, low, high, high, low], color=style.muted, lw=0.8, zorder=0.6)
        told = f"{WRAPPED.get(word, word + chr(10))}{start:g}-{end:g} %"
        if word in ENDS:
            side, at = ("left", start) if start < 50 else ("right", end)
            axes.text(at, high + 0.35 * line, told, ha=side, va="bottom", **look)
        else:
            axes.text((start + end) / 2, low - 0.35 * line, told, ha="center", va="top", **look)


def words_picture() -> Picture:
    """The seven words of ICD 203 with their ranges.

    >>> words_picture().table.rows[4]
    ('likely', '55-80 %')
    """
    rows = tuple((word, f"{low:g}-{high:g} %") for word, (low, high) in YARDSTICKS[US].items())

    def draw(figure, style):
        axes = style.blank(figure)
        axes.set(xlim=(-4, 104), ylim=(0, 1))
        draw_words(axes, style, 0.42, 0.6, 0.14)
        return axes

    told = "; ".join(f"{word} {reach}" for word, reach in rows)
    return Picture(
        Background("words of ICD 203", draw, 0.2),
        (),
        alt=f"A line from 0 to 100 per cent in seven ranges that touch, each with its word. {told}.",
        readout=f"ICD 203: {told}.",
        table=Table(("word", "range"), rows, "The words of ICD 203"),
    )


def yardsticks_picture() -> Picture:
    """The same line four times: the words of ICD 203, PHIA, IPCC and Kent, each where its range lies.

    >>> yardsticks_picture().table.rows[8][:2]
    ('PHIA', 'highly unlikely')
    """
    rows = tuple(
        (yardstick, word, f"{low:g}-{high:g} %")
        for yardstick, table in YARDSTICKS.items()
        for word, (low, high) in table.items()
    )
    total = len(rows) + len(YARDSTICKS)

    def draw(figure, style):
        axes = style.axes(figure, "per cent", left=196, right=16, top=8)
        at = total
        ticks, names = [], []
        for number, (yardstick, table) in enumerate(YARDSTICKS.items()):
            at -= 1
            head = f"{yardstick} ({WHOSE[yardstick]})"
            axes.text(-3, at, head, ha="right", va="center", fontsize=11, weight="bold", color=style.ink)
            colour = style.colour(("blue", "vermilion", "green", "purple")[number])
            for word, (low, high) in table.items():
                at -= 1
                axes.plot([low, high], [at, at], color=colour, lw=6, solid_capstyle="butt")
                ticks.append(at)
                names.append(word)
        axes.set(xlim=(-1, 101), ylim=(-0.7, total - 0.3), yticks=ticks, yticklabels=names, xticks=range(0, 101, 10))
        axes.tick_params(axis="y", length=0, labelsize=10.5)
        return axes

    gaps = "PHIA leaves gaps between its words, the climate panel's words lie inside one another"
    return Picture(
        Background("four yardsticks", draw, 0.95),
        (),
        alt=f"Each word of four yardsticks as a bar from the lower to the upper end of its range. {gaps}.",
        readout=f"“Unlikely” is 20-45 % by ICD 203, 25-35 % by PHIA, 0-33 % for the climate panel. {gaps}.",
        table=Table(("yardstick", "word", "range"), rows, "Words of likelihood by four yardsticks"),
    )
