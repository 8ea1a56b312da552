"""What became of a statement on its way through the press: one row for each publisher, one column for each number."""

from lessons import data
from lessons.figures.engine.picture import Background, Picture, Polygon, Table, Text
from lessons.sources import versions
from lessons.sources.selections import VERSIONS

EVENT, CLAIMANT = "nk-2024-11-05", "Japan MOD"
QUANTITIES = {"missile_count": "how many", "range_km": "range", "apogee_km": "apogee", "eez_status": "Japan's EEZ"}
# A sign for each verdict besides its colour.
SIGNS = {
    "kept": ("=", "green"),
    "hedge lost": ("–", "orange"),
    "limit added": ("<", "purple"),
    "number changed": ("!", "vermilion"),
    "another source": ("?", "sky"),
    "not in it": ("", "muted"),
}


def versions_picture() -> Picture:
    """The statement of Japan's ministry on 5 November 2024 in six versions, with what became of each number.

    >>> versions_picture().table.rows[4]
    ('Reuters', 'at least 7 (kept)', '400 km (hedge lost)', '100 km (hedge lost)', 'outside (hedge lost)')
    """
    claims = data.claims(EVENT)
    own = {claim.quantity: claim.printed for claim in claims if claim.publisher == claim.claimant == CLAIMANT}
    found = versions(claims, CLAIMANT, tuple(QUANTITIES), VERSIONS)
    cells = {(version.publisher, version.quantity): version for version in found}
    rows = [(f"{CLAIMANT} (its release)", *(own[quantity] for quantity in QUANTITIES))]
    layers = []
    layers += [Text(_centre(n), _middle(0), own[q], "ink", "middle", size=11) for n, q in enumerate(QUANTITIES)]
    for line, publisher in enumerate(VERSIONS, start=1):
        row = [cells[publisher, quantity] for quantity in QUANTITIES]
        rows.append((publisher, *(f"{v.printed} ({v.verdict})" if v.printed else v.verdict for v in row)))
        for column, version in enumerate(row):
            layers += _cell(version, column, line)
    lost = sum(version.verdict == "hedge lost" for version in found)
    readout = f"{len(found)} places in {len(VERSIONS)} versions: {_counted(found)}."
    return Picture(
        Background("versions", _grid, aspect=0.5),
        tuple(layers),
        alt=f"A table of what six versions printed of four statements by Japan's defence ministry. {readout} "
        f"A hedge was lost {lost} times.",
        readout=readout,
        table=Table(("version", *QUANTITIES.values()), tuple(rows), "Four statements in six versions"),
    )


def _counted(found) -> str:
    counts = {verdict: sum(version.verdict == verdict for version in found) for verdict in SIGNS}
    return ", ".join(f"{count} {verdict}" for verdict, count in counts.items() if count)


LEFT, ROWS = 0.25, len(VERSIONS) + 2  # the names' column; headings, the ministry, the versions


def _centre(column: int) -> float:
    return LEFT + (column + 0.5) * (1 - LEFT) / len(QUANTITIES)


def _middle(line: int) -> float:
    """Line 0 is the ministry's own; the headings stand above it."""
    return 1 - (line + 1.5) / ROWS


def _cell(version, column: int, line: int) -> list:
    sign, colour = SIGNS[version.verdict]
    middle, half_wide, half_high = _centre(column), 0.48 * (1 - LEFT) / len(QUANTITIES), 0.42 / ROWS
    low, high = _middle(line) - half_high, _middle(line) + half_high
    left, right = middle - half_wide, middle + half_wide
    corners = [(left, low), (right, low), (right, high), (left, high)]
    if not version.printed:
        return [Text(middle, _middle(line), "not in it", "muted", "middle", size=10)]
    return [
        Polygon(corners, colour, 0.22),
        Text(middle, _middle(line), version.printed, "ink", "middle", size=11, dy=6),
        Text(middle, _middle(line), f"{sign} {version.verdict}", colour, "middle", size=9, dy=-8, bold=True),
    ]


def _grid(figure, style):
    axes = style.blank(figure)
    heading = {"color": style.muted, "fontsize": 11, "ha": "center", "va": "center"}
    for column, name in enumerate(QUANTITIES.values()):
        axes.text(_centre(column), 1 - 0.5 / ROWS, name, **heading)
    for line, name in enumerate((f"{CLAIMANT}: release", *VERSIONS)):
        weight = "bold" if line == 0 else "normal"
        axes.text(0.01, _middle(line), name, color=style.ink, fontsize=11, va="center", weight=weight)
    axes.axhline(1 - 1 / ROWS, color=style.grid, linewidth=1)
    return axes
