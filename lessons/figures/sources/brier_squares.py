"""What an answer costs by Brier's score, as a square: its side is the gap between what was said and what happened."""

import numpy as np

from lessons import sources
from lessons.figures.engine.picture import Background, Layer, Picture, Polygon, Polyline, Table, Text

# Made-up answers, chosen to show four costs; said so wherever they are shown.
MADE_UP = ((0.9, 1), (0.6, 1), (0.6, 0), (0.9, 0))
HAPPENED = {1: "changed", 0: "not changed"}
GAP = 0.35  # between two boxes, as part of a box


def cost(said: float, happened: int) -> float:
    """What one answer (0 to 1) costs: the area of its square, from 0 to 1.

    >>> round(cost(0.9, 0), 2)
    0.81
    """
    return sources.brier([said], [happened]).value


def brier_squares_picture(answers: tuple[tuple[float, int], ...] = MADE_UP) -> Picture:
    """Each answer (0 to 1) with its outcome (1 or 0) as a shaded square in a box of side 1; its area is its cost.

    >>> brier_squares_picture().table.rows[3]
    ('90 %', 'not changed', '90 %', '0.81')
    """
    layers: list[Layer] = []
    for number, (said, happened) in enumerate(answers):
        left, gap = number * (1 + GAP), abs(happened - said)
        box = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]) + (left, 0)
        layers.append(Polyline(box, "muted", 1.0))
        layers.append(Polygon(_square(left, gap), "vermilion", 0.45))
        layers.append(Text(left + 0.5, 1.24, f"said {100 * said:.0f} %", anchor="middle", size=12.5))
        layers.append(Text(left + 0.5, 1.1, HAPPENED[happened], anchor="middle", size=12.5))
        layers.append(Text(left + 0.5, -0.12, f"costs {cost(said, happened):.2f}", anchor="middle", bold=True))
    rows = tuple(
        (
            f"{100 * said:.0f} %",
            HAPPENED[happened],
            f"{100 * abs(happened - said):.0f} %",
            f"{cost(said, happened):.2f}",
        )
        for said, happened in answers
    )
    told = "; ".join(f"said {said}, {happened}: {costs}" for said, happened, _, costs in rows)
    right = len(answers) * (1 + GAP) - GAP

    def draw(figure, style):
        axes = style.blank(figure)
        axes.set(xlim=(-0.25, right + 0.25), ylim=(-0.3, 1.4))
        axes.set_aspect("equal")
        return axes

    return Picture(
        Background(("brier squares", len(answers)), draw, 1.7 / (right + 0.5)),
        tuple(layers),
        alt=f"For each answer a box, and in it a square whose side is the gap between answer and outcome. {told}.",
        readout=f"What each answer costs: {told}. The score is the mean of the squares.",
        table=Table(("said", "what happened", "gap", "cost"), rows, "Made-up answers and what they cost"),
    )


def _square(left: float, side: float) -> np.ndarray:
    return np.array([(0, 0), (side, 0), (side, side), (0, side)]) + (left, 0)
