"""How wide the zones of the sea are, to scale, along one way out from a coast."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Table, Text
from lessons.figures.engine.style import Style
from lessons.sea.widths import NAUTICAL_MILE_KM as KM

# Name, from and to in nautical miles, colour, and what the coastal state has there
BELTS = (
    ("territorial sea", 0, 12, "vermilion", "its territory, with the air above it"),
    ("contiguous zone", 12, 24, "orange", "checks for customs, taxes, entry and health"),
    ("exclusive economic zone", 12, 200, "green", "fish, seabed and other resources; no territory"),
)
ASPECT = 0.3
LAND_KM, SEA_KM = -45.0, 445.0
ALT = (
    "A strip of sea to scale, from a coast on the left outwards: a narrow territorial sea, a contiguous zone as "
    "narrow, and the exclusive economic zone, which takes nearly all of the width."
)


def zone_widths_picture() -> Picture:
    """The belts of 12, 24 and 200 nautical miles beside each other, in km.

    >>> zone_widths_picture().readout
    'Territorial sea: 0 to 22 km. Contiguous zone: 22 to 44 km. Exclusive economic zone: 22 to 370 km.'
    """
    spans = [(name, KM * first, KM * last) for name, first, last, _, _ in BELTS]
    readout = " ".join(f"{name.capitalize()}: {first:.0f} to {last:.0f} km." for name, first, last in spans)
    layers: list[Layer] = []
    for (name, _, last, colour, _), (low, high) in zip(BELTS, ((0.1, 0.62), (0.1, 0.44), (0.1, 0.26)), strict=True):
        first_km = next(first for named, first, _ in spans if named == name)
        corners = [(first_km, low), (KM * last, low), (KM * last, high), (first_km, high)]
        layers.append(Polygon(corners, colour, 0.45, hatch=name == "contiguous zone"))
    layers += [
        Text(KM * 12, 0.72, "territorial sea: 12 nautical miles, 22 km", "vermilion", "start", 12, bold=True),
        Text(KM * 24, 0.5, "contiguous zone: to 24 nautical miles, 44 km", "orange", "start", 12, dx=6, bold=True),
        Text(KM * 26, 0.18, "exclusive economic zone: to 200 nautical miles, 370 km", "ink", "start", 10.5, bold=True),
        Text(KM * 202, 0.18, "high seas", "muted", "start", 11, dx=4),
        Marker(0, 0.1, "ink", "square", 7),
    ]
    rows = tuple(
        (name, f"{first} to {last}", f"{KM * first:.1f} to {KM * last:.1f}", what)
        for name, first, last, _, what in BELTS
    )
    columns = ("zone", "nautical miles from the baseline", "km", "what the coastal state has there")
    return Picture(
        Background("widths of zones", _ground, ASPECT),
        tuple(layers),
        alt=f"{ALT} {readout}",
        readout=readout,
        table=Table(columns, rows, "Zones of the sea"),
    )


def _ground(figure: Figure, style: Style) -> Axes:
    axes = style.axes(figure, "km from the coast's baseline", left=14, right=14, bottom=44, top=8)
    axes.set(xlim=(LAND_KM, SEA_KM), ylim=(0, 0.85), yticks=[], xticks=[0, 100, 200, 300, 400])
    axes.grid(False)
    axes.axvspan(LAND_KM, 0, color=style.grid, linewidth=0)
    axes.text(LAND_KM / 2, 0.42, "land", color=style.ink, ha="center", va="center", fontsize=12)
    return axes
