"""The claims of one launch about one number as the tables trace them: a picture to look at, without controls."""

from __future__ import annotations

from dataclasses import replace

from lessons import data
from lessons.figures.engine.picture import Marker, Picture
from lessons.figures.sources.claims_combiner import combiner_picture, row_of
from lessons.sources import combine_prints, traced
from lessons.sources.combining import RHO

NAMES = {"range_km": "range", "apogee_km": "apogee"}


def launch_claims_picture(event_id: str, quantity: str = "range_km") -> Picture:
    """The prints of a launch as intervals by origin, what they give together, and how that moves with assumptions.

    ValueError for another quantity, or as for `data.claims`.

    >>> launch_claims_picture("nk-2025-01-06").readout.splitlines()[1][:60]
    'No one number: the statements split, 1,100 against 1,500, 3.'
    """
    if quantity not in NAMES:
        raise ValueError(f"quantity: {quantity!r} given; accepted: {', '.join(NAMES)}")
    prints = traced(data.claims(event_id, quantity=quantity))
    title = f"{data.event(event_id).day}, {NAMES[quantity]}"
    picture = combiner_picture(title, [row_of(print) for print in prints], combine_prints(prints), RHO)
    still = (replace(one, movable=False, name="") if isinstance(one, Marker) else one for one in picture.layers)
    return replace(picture, layers=tuple(still))
