"""The Admiralty grid with real claims on it, and a sheet of how they turned out."""

from lessons import data
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Table, Text
from lessons.figures.engine.wrapping import wrapped
from lessons.figures.report.sheet import Sheet
from lessons.records import Revision
from lessons.sources.graded import BORNE_OUT, CHANGED, DENIED, GARBLED, GRADED, OPEN, Graded
from lessons.sources.grading import INFORMATION, NO_BASIS, SOURCE
from lessons.sources.when_words import full_day

LEFT, RIGHT, TOP = 0.185, 0.985, 0.83  # where the grid begins and ends, in parts of the width and height
WIDE, HIGH = (RIGHT - LEFT) / len(INFORMATION), TOP / len(SOURCE)
LOOKS = {
    CHANGED: ("vermilion", "square"),
    DENIED: ("purple", "cross"),
    BORNE_OUT: ("green", "circle"),
    OPEN: ("muted", "diamond"),
    GARBLED: ("orange", "square"),
}
SHORT = {"one unnamed official": "an official", "Japan government": "Japan", "Cathay Pacific crew": "aircrew"}
NARROW = 15


def grid_picture() -> Picture:
    """The grid with the course's own grades of real first claims; no cell stands for a percentage.

    >>> grid_picture().readout[:58]
    'B2 ROK JCS, about 450 km (changed); C3 KCNA, 600 km (said '
    """
    layers: list[Layer] = [Polygon(_corners(*cell), "muted", 0.08, hatch=True) for cell in _without_basis()]
    for one in GRADED:
        x, y = _middle(one.letters[0], one.figures[0])
        colour, shape = LOOKS[one.outcome]
        lines = [SHORT.get(one.claimant, one.claimant) + ":", *wrapped(one.says, NARROW)]
        layers.append(Marker(x, y + 0.3 * HIGH, colour, shape, 10))
        layers += [Text(x, y + 0.1 * HIGH, line, "ink", "middle", 8.5, dy=-11 * n) for n, line in enumerate(lines)]
    readout = "; ".join(f"{one.grade} {one.claimant}, {one.says} ({one.outcome})" for one in GRADED) + "."
    return Picture(
        Background("admiralty grid", _grid, aspect=0.6),
        tuple(layers),
        alt="A grid: six letters for how reliable a source is, six figures for how true its news seems. Row F and "
        f"column 6 are hatched: no basis to judge. {readout}",
        readout=readout,
        table=Table(
            ("who", "says", "grade", "why", "what became of it"),
            tuple((one.claimant, one.says, one.grade, one.why, one.outcome) for one in GRADED),
            "Graded claims",
        ),
    )


def outcomes_sheet(*keys: str) -> Sheet:
    """What became of graded claims, as the table of revised reports has it; ValueError for a key that has no report.

    >>> print(outcomes_sheet("jcs"))
    claim | later | said by | kind
    ROK JCS, 25 March 2021: about 450 km | about 600 km | ROK MND | revised
    """
    by_key = {one.key: one for one in GRADED if one.report is not None}
    if missing := [key for key in keys if key not in by_key]:
        raise ValueError(f"keys: {missing[0]!r} given; accepted: {', '.join(by_key)}")
    rows = []
    for one in (by_key[key] for key in keys):
        report = one.report
        assert report is not None
        rows.append(
            (f"{one.claimant}, {_day(one, report)}: {one.says}", report.later_said, report.resolved_by, report.kind)
        )
    return Sheet(Table(("claim", "later", "said by", "kind"), tuple(rows), "What became of the claims"))


def _day(one: Graded, report: Revision) -> str:
    return data.event(one.event_id).day if one.event_id else full_day(report.date)


def _without_basis() -> list[tuple[str, str]]:
    return [(letter, figure) for letter in SOURCE for figure in INFORMATION if {letter, figure} & set(NO_BASIS)]


def _middle(letter: str, figure: str) -> tuple[float, float]:
    column, row = list(INFORMATION).index(figure), list(SOURCE).index(letter)
    return LEFT + (column + 0.5) * WIDE, TOP - (row + 0.5) * HIGH


def _corners(letter: str, figure: str) -> list[tuple[float, float]]:
    x, y = _middle(letter, figure)
    left, right, low, high = x - WIDE / 2, x + WIDE / 2, y - HIGH / 2, y + HIGH / 2
    return [(left, low), (right, low), (right, high), (left, high)]


def _grid(figure, style):
    axes = style.blank(figure)
    for number in range(len(SOURCE) + 1):
        axes.plot([LEFT, RIGHT], [TOP - number * HIGH] * 2, color=style.grid, linewidth=1)
    for number in range(len(INFORMATION) + 1):
        axes.plot([LEFT + number * WIDE] * 2, [0, TOP], color=style.grid, linewidth=1)
    place = {"color": style.ink, "va": "center"}
    for letter, words in SOURCE.items():
        y = _middle(letter, "1")[1]
        axes.text(0.012, y, letter, fontsize=13, weight="bold", **place)
        axes.text(
            0.045, y, words.replace(" reliable", "\nreliable").replace(" cannot", "\ncannot"), fontsize=9, **place
        )
    for figure_, words in INFORMATION.items():
        x = _middle("A", figure_)[0]
        axes.text(x, 0.96, figure_, fontsize=13, weight="bold", ha="center", **place)
        lines = words.replace(" by ", "\nby ").replace(" cannot", "\ncannot")
        axes.text(x, 0.885, lines, fontsize=9, ha="center", **place)
    axes.text(0.012, 0.93, "source ↓   news →", fontsize=9.5, color=style.muted, va="center")
    return axes
