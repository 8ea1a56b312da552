"""The pictures of a case for a page: drawn once for a case, a size and a theme, as images with words and numbers."""

from __future__ import annotations

from typing import Any

from lessons.explorers.engine import plain_table
from lessons.explorers.frames import View
from lessons.figures.engine import render
from lessons.figures.engine.picture import Picture
from lessons.figures.engine.style import Style
from lessons.figures.report.case_chart import case_chart_picture
from lessons.figures.report.case_map import case_map_picture
from lessons.reports.casefile import Case

NOTHING = "nothing"  # the background of a picture that only says that there is nothing to draw
TITLES = ("The numbers", "The places")


class Pictures:
    """The pictures that were drawn last."""

    def __init__(self) -> None:
        self._case: Case | None = None
        self._pictures: tuple[Picture, ...] = ()
        self._drawn: dict[View, list[bytes]] = {}

    def of(self, case: Case, wanted: dict) -> tuple[list[dict[str, Any]], list[bytes]]:
        """Return what there is to say of each picture, and its image; ValueError for an impossible size."""
        view = View.of(wanted)
        if case is not self._case:
            self._case, self._drawn = case, {}
            self._pictures = (case_chart_picture(case), case_map_picture(case))
        if view not in self._drawn:
            self._drawn = {view: [_image(picture, view) for picture in self._pictures]}
        said = [
            {
                "title": title,
                "alt": picture.alt,
                "readout": picture.readout,
                "drawn": picture.background.key != NOTHING,
                "table": plain_table(picture.table) if picture.table else None,
            }
            for title, picture in zip(TITLES, self._pictures, strict=True)
        ]
        return said, self._drawn[view]


def _image(picture: Picture, view: View) -> bytes:
    drawn = render.drawn(picture.background, picture.layers, view.width_px, view.scale, Style(view.dark))
    return render.png(drawn.figure, level=1)
