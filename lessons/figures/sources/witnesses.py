"""How far statements move a chance: one witness, a second that shares its data, and copies that are none."""

from __future__ import annotations

from lessons.figures.engine.picture import Background, Picture, Polyline, Table, Text
from lessons.sources.odds import RATIO, WEIGHT, update_odds

ASPECT = 0.34
COPIES = 5


def chances(ratio: float = RATIO, weight: float = WEIGHT, copies: int = COPIES) -> dict[str, float]:
    """From an even chance: what one statement makes of it, what others add, and what copies would seem to.

    >>> {name: round(chance, 3) for name, chance in chances().items()}
    {'before': 0.5, 'one': 0.8, 'shared': 0.858, 'apart': 0.941, 'copies': 0.999}
    """
    return {
        "before": 0.5,
        "one": update_odds(0.5, ratio),
        "shared": update_odds(0.5, [ratio, ratio], [1, weight]),
        "apart": update_odds(0.5, [ratio, ratio]),
        "copies": update_odds(0.5, [ratio] * copies),
    }


def witnesses_picture(ratio: float = RATIO, weight: float = WEIGHT, copies: int = COPIES) -> Picture:
    """The chances as bars of a hundred.

    >>> witnesses_picture().readout[:61]
    'Before any statement 50 %; one statement 80 %; a second that '
    """
    found = chances(ratio, weight, copies)
    names = {
        "before": "before any statement",
        "one": "one statement",
        "shared": "a second that shares its data",
        "apart": "a second with data of its own",
        "copies": f"{copies} copies of one, counted as {copies}",
    }
    told = "; ".join(f"{name} {percent(found[key])}" for key, name in names.items())
    readout = f"{told[0].upper()}{told[1:]}."
    layers: list = []
    for number, (key, name) in enumerate(names.items()):
        wrong = key == "copies"
        bar = [(0, -number), (100 * found[key], -number)]
        layers.append(Polyline(bar, "vermilion" if wrong else "blue", 8.0, "dot" if wrong else "solid"))
        layers.append(Text(100 * found[key], -number, percent(found[key]), "ink", "start", 11, dx=8, bold=True))
        layers.append(Text(0, -number, name, "ink", "end", 10.5, dx=-8))
    return Picture(
        Background("witnesses", _ground, ASPECT),
        tuple(layers),
        alt=f"Bars from 0 to 100 per cent: how likely, after which statements. {readout}",
        readout=readout,
        table=Table(("after", "how likely"), tuple((n, percent(found[k])) for k, n in names.items()), "How likely"),
    )


def percent(chance: float) -> str:
    """A chance in per cent, in tenths where it is near certain.

    >>> percent(0.8), percent(0.99902)
    ('80 %', '99.9 %')
    """
    return f"{100 * chance:.1f} %" if chance > 0.99 else f"{100 * chance:.0f} %"


def _ground(figure, style):
    axes = style.axes(figure, "how likely (%)", left=230, right=60, bottom=42)
    axes.set(xlim=(0, 100), ylim=(-4.6, 0.6), yticks=[])
    axes.spines["left"].set_visible(False)
    return axes
