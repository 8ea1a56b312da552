"""The key of a chart: a strip above the map, so that it covers neither land nor names."""

from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from lessons.figures.engine.style import Style

SIZE, ROW = 10.0, 15.0  # points: of the words, and from one row to the next
LETTER_PX, MARK_PX = 8.2, 54.0  # about how wide a letter is, and a mark with the room around it
DASHES: dict[str, Any] = {"solid": "-", "dash": (0, (5, 2)), "dot": ":"}


class Entry(NamedTuple):
    """What a colour with a dash, or a dot, means: `look` is "solid", "dash", "dot" (of a line), or a marker's shape.

    >>> Entry("places inside it", "green", "o").look
    'o'
    """

    words: str
    colour: str
    look: str


def columns(entries: tuple[Entry, ...], width_px: float) -> int:
    """How many entries stand beside each other in a picture of that width: at least one.

    >>> columns((Entry("Japan", "green", "solid"),) * 4, 760), columns((Entry("Japan", "green", "solid"),) * 4, 180)
    (4, 1)
    """
    wide = [MARK_PX + LETTER_PX * len(entry.words) for entry in entries]
    for count in range(len(entries), 1, -1):
        rows = -(-len(entries) // count)  # a legend fills column by column
        if sum(max(wide[start : start + rows]) for start in range(0, len(wide), rows)) <= width_px:
            return count
    return 1


def height(entries: tuple[Entry, ...], width_px: float) -> float:
    """The points that the strip needs above the map.

    >>> height((), 760), height((Entry("Japan", "green", "solid"),) * 4, 760)
    (0.0, 16.0)
    """
    return ROW * -(-len(entries) // columns(entries, width_px)) + 1 if entries else 0.0


def write_key(axes: Axes, style: Style, entries: tuple[Entry, ...], width_px: float) -> None:
    """Write the strip above the map."""
    if not entries:
        return
    marks = [
        Line2D([], [], color=style.colour(entry.colour), linewidth=2.6, linestyle=DASHES[entry.look])
        if entry.look in DASHES
        else Line2D([], [], color=style.colour(entry.colour), marker=entry.look, markersize=6, linestyle="none")
        for entry in entries
    ]
    key = axes.legend(
        marks,
        [entry.words for entry in entries],
        loc="lower center",
        bbox_to_anchor=(0.5, 1),
        ncols=columns(entries, width_px),
        frameon=False,
        fontsize=SIZE,
        labelcolor=style.ink,
        borderpad=0.1,
        borderaxespad=0,
        columnspacing=1.4,
        handletextpad=0.6,
        labelspacing=0.35,
    )
    key.set_in_layout(False)
