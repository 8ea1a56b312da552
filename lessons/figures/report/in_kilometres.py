"""One statement in the units of those who printed it, laid out in kilometres: bounds as arrows, one row a print."""

from __future__ import annotations

from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.records import LOWER_LIMITS, Claim
from lessons.sources import as_printed
from lessons.sources.carried_on import EVENT, prints

LOW_KM, HIGH_KM = 400, 1100  # what the picture shows
ARROW_KM, HEAD_KM, HEAD = 70, 12, 0.16  # of a bound: how far its line goes on, and the size of its tip
ASPECT = 0.46


def in_kilometres_picture() -> Picture:
    """Every print of the statement at its kilometres, with what was printed beside it.

    >>> in_kilometres_picture().table.rows[-1][:3]
    ('A News', 'more than 500 miles', 'more than 805 km')
    """
    found = prints()
    layers: list[Layer] = []
    for line, claim in enumerate(found):
        layers += _row(claim, len(found) - 1 - line)
    rows = tuple((claim.publisher, as_printed(claim), _km(claim)) for claim in found)
    told = "; ".join(f"{publisher}: {words}, which is {km}" for publisher, words, km in rows)
    readout = f"One statement in {len(found)} prints. {told}."
    return Picture(
        background(),
        tuple(layers),
        alt=f"A line of kilometres, and above it one row for each print; what is more than a number is an arrow to "
        f"the right. {readout}",
        readout=readout,
        table=Table(("printed by", "as printed", "in km"), rows, "One statement in kilometres"),
    )


def background() -> Background:
    """The empty line of kilometres with who printed it.

    >>> background().aspect
    0.46
    """
    return Background(("in kilometres", EVENT), _ground, ASPECT)


def _km(claim: Claim) -> str:
    more = "more than " if claim.relation in LOWER_LIMITS else ""
    return f"{more}{claim.number:g} km"


def _row(claim: Claim, y: int) -> list[Layer]:
    colour = "vermilion" if claim.standing == "garbled" else "blue"
    at, tip = claim.number, claim.number + ARROW_KM
    layers: list[Layer] = [Marker(at, y, colour, "circle" if claim.relation in LOWER_LIMITS else "diamond", 9)]
    words = at + 14
    if claim.relation in LOWER_LIMITS:
        layers.append(Polyline([(at, y), (tip, y)], colour, 2.0))
        layers.append(Polyline([(tip - HEAD_KM, y + HEAD), (tip, y), (tip - HEAD_KM, y - HEAD)], colour, 2.0))
        words = tip + 12
    return [*layers, Text(words, y, as_printed(claim), "ink", size=11.5)]


def _ground(figure, style):
    found = prints()
    axes = style.axes(figure, "range (km); an arrow is “more than”", left=134)
    axes.set(xlim=(LOW_KM, HIGH_KM), ylim=(-0.7, len(found) - 0.3))
    axes.set_yticks(range(len(found)), [claim.publisher for claim in reversed(found)])
    return axes
