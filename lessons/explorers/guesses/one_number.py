"""The guess that notebook 12 opens with: how far two figures of 400 km reach together, of two who share their data."""

from __future__ import annotations

from dataclasses import dataclass

from lessons.explorers.claims_combiner import FIRST, combined_of, numbers, rows_of
from lessons.explorers.controls import Axis, Place
from lessons.explorers.guess import Guess
from lessons.figures.engine.picture import Background, Layer, Marker, Polyline, Text
from lessons.figures.sources.claims_combiner import Row, km, scale_of
from lessons.figures.sources.combiner_ground import LABELS, ground, row_y
from lessons.sources import combine_prints
from lessons.sources.combining import estimate_of
from lessons.sources.kinship import COPY, OWN

ROWS = tuple(Row(print.claim.claimant, print.claim.printed, print) for print in numbers()[FIRST].prints)
SCALE, LAST = scale_of(ROWS), len(ROWS)
BELOW = 18  # the row, so that no words lie on the mark
START_KM, NARROWEST_KM, WIDEST_KM = 440, 400, 450


@dataclass(frozen=True)
class EndOfBar(Place):
    """A mark on the row of what comes out: its x are km of the scale.

    >>> pin = EndOfBar("pin", "Pin", (440, 0), x=Axis(400, 450, 1, "km"))
    >>> pin.nearest(pin.drawn((425, 0))[0], 0)
    (425, 0)
    """

    def drawn(self, place: tuple[float, float]) -> tuple[float, float]:
        """Return the mark's place on the picture."""
        return SCALE.across(place[0]), row_y(LAST) - BELOW

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the km nearest to a pointer."""
        return super().nearest(SCALE.km(x), y)


def _truth(values: dict) -> dict[str, tuple[float, float]]:
    return {"guess": (combined_of(values).high, 0)}


def _why(values: dict) -> str:
    """What the second figure adds where data are shared, and would add where they were not."""
    voices = [row.print for row in rows_of(values) if row.print.kin != COPY]
    apart = combine_prints([print._replace(kin=OWN) for print in voices])
    finest = min(estimate_of(print).sigma for print in voices)
    return (
        f"The better of the two alone is good to ±{km(finest)} km, both together to ±{km(combined_of(values).sigma)}. "
        f"Had each measured with data of its own, it would be ±{km(apart.sigma)}."
    )


def _given(values: dict) -> tuple[Layer, ...]:
    """Both figures with their bars, and where the bar of both together is to be drawn."""
    layers: list[Layer] = []
    for number, row in enumerate(row for row in ROWS if row.print.kin != COPY):
        y, estimate = row_y(number + 1), estimate_of(row.print)
        ends = [(SCALE.across(end), y) for end in (estimate.value - estimate.below, estimate.value + estimate.above)]
        layers += [
            Text(LABELS, y, row.name, "ink", size=11, bold=True),
            Polyline(ends, "blue", 5.0),
            Marker(SCALE.across(estimate.value), y, "blue", "circle", 8),
            Text(*ends[1], f"{row.words}, ±{km(estimate.sigma)}", "ink", size=10, dx=7),
        ]
    y = row_y(LAST)
    return (
        *layers,
        Text(LABELS, y, "both together", "ink", size=11, bold=True),
        Marker(SCALE.across(combined_of(values).value), y, "ink", "diamond", 9),
    )


def _ground() -> Background:
    whole = ground(SCALE, LAST)

    def draw(figure, style):
        axes = whole.draw(figure, style)
        marks = [line for line in axes.lines if line.get_marker() == "o"]
        words = [text for text in axes.texts if text.get_position()[0] > SCALE.across(SCALE.high)]
        for artist in (*marks, *words):  # the columns of links come with the truth
            artist.remove()
        return axes

    return Background((*whole.key, "before a guess"), draw, whole.aspect)  # type: ignore[misc]


ONE_NUMBER = Guess(
    question="Tokyo says about 400 km, Seoul too; each bar is how far one figure may be off. Move the mark to where "
    "the bar of both together ends.",
    marks=(
        EndOfBar(
            "guess",
            "Your guess",
            (START_KM, 0),
            x=Axis(NARROWEST_KM, WIDEST_KM, 1, "km", "right end", over="too wide", under="too narrow"),
        ),
    ),
    truth=_truth,
    why=_why,
    given=_given,
    ground=_ground(),
)
