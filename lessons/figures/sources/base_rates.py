"""How often first statements are changed by their own side: all in the tables, those seen twice, the deck."""

from lessons import data, sources
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.sources.base_rates import BaseRate
from lessons.sources.calibration import share_interval

ASPECT = 0.36
EVERY, TWICE, DECK = 3, 2, 1  # rows, from above


def deck_rate() -> BaseRate:
    """How many cards of the deck were changed.

    >>> deck_rate().statements == len(data.deck())
    True
    """
    changed, count = sum(card.outcome for card in data.deck()), len(data.deck())
    return BaseRate(changed, count, changed / count, *share_interval(changed, count))


def base_rates_picture() -> Picture:
    """Three shares on a line from 0 to 100, each with its 95 % interval; the deck was put together and has none.

    >>> base_rates_picture().table.rows[2][0]
    'the cards of section 5, picked by hand'
    """
    found = {
        EVERY: ("official statements in our tables", sources.base_rate()),
        TWICE: ("those found on two pages or more", sources.base_rate(seen_twice=True)),
        DECK: ("the cards of section 5, picked by hand", deck_rate()),
    }
    layers: list[Layer] = []
    for row, (name, rate) in found.items():
        share = 100 * rate.share
        layers.append(Polyline([(0, row), (share, row)], "blue" if row != DECK else "muted", 7.0))
        if row != DECK:
            layers.append(Polyline([(100 * rate.low, row), (100 * rate.high, row)], "ink", 1.5))
        words = f"{name}: {share:.0f} in 100 ({rate.changed} of {rate.statements:,})"
        layers.append(Marker(share, row, "blue" if row != DECK else "muted", "circle", 8))
        layers.append(Text(0, row + 0.4, words, size=12.5))
    rows = tuple(
        (
            name,
            f"{rate.changed} of {rate.statements:,}",
            f"{100 * rate.share:.1f} %",
            f"{100 * rate.low:.1f} to {100 * rate.high:.1f} %" if row != DECK else "chosen, not counted",
        )
        for row, (name, rate) in found.items()
    )
    told = "; ".join(f"{name}: {count}, {share}" for name, count, share, _ in rows)
    return Picture(
        Background("base rates", ground, ASPECT),
        tuple(layers),
        alt=f"Three bars on a line from 0 to 100 changed statements in 100. {told}.",
        readout=f"Later changed by their own side: {told}.",
        table=Table(("statements", "changed", "share", "95 % interval"), rows, "First statements later changed"),
    )


def ground(figure, style):
    """Draw the empty line from 0 to 100."""
    axes = style.axes(figure, "later changed by their own side, in 100", left=20, right=20)
    axes.set(xlim=(0, 100), ylim=(0.5, 3.7), yticks=(), xticks=range(0, 101, 10))
    axes.spines["left"].set_visible(False)
    return axes
