"""The whole report of 5 November 2024: its lines, how many of them say what, what a reader and what a machine find."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from lessons import data
from lessons.figures.engine.layers import Table
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Text
from lessons.figures.engine.style import Style
from lessons.figures.report.sheet import Sheet
from lessons.records import ReportLine
from lessons.reports.appraising.checking import NAMES
from lessons.reports.opening_report import Taken, by_line

ASPECT = 0.38
LAUNCH, NOBODY, SLIPS = 3, 2, 1  # rows, from above
NOTHING = "no claim"


def whole_report_sheet() -> Sheet:
    """The report line by line, as it stands.

    >>> whole_report_sheet().table.rows[9]
    (10, 'Pyongyang as a rule stays silent until a day later.')
    """
    rows = tuple((line.line, line.text) for line in data.report_lines())
    return Sheet(Table(("line", "what it says"), rows, "The whole report of 5 November 2024"))


def found_sheet() -> Sheet:
    """What a careful reader finds in each line, its slip first.

    >>> found_sheet().table.rows[4][1].partition(".")[0]
    '“entered”: the agency wrote that they splashed down there'
    """
    rows = tuple((line.line, f"{_closed(line.slip)}{line.finds}", line.notebooks) for line in data.report_lines())
    return Sheet(Table(("line", "what a careful reader finds", "notebooks"), rows, "The report, appraised by hand"))


def machine_sheet() -> Sheet:
    """What the machine reads in each line, what its checks say of that, and the slip that stands there.

    >>> machine_sheet().table.rows[4][2]
    'place: cannot be told'
    """
    rows = tuple((taken.line.line, _read(taken), _said(taken), taken.line.slip or "-") for taken in by_line())
    columns = ("line", "the machine reads", "its checks", "slip in it")
    return Sheet(Table(columns, rows, "The report, as the machine reads it"))


def counted() -> dict[int, tuple[str, tuple[ReportLine, ...]]]:
    """The rows of the picture: what is counted, and the lines.

    >>> [len(lines) for _, lines in counted().values()][0]
    7
    """
    lines = data.report_lines()
    return {
        LAUNCH: ("tell of this launch", tuple(line for line in lines if line.about == "this launch")),
        NOBODY: ("name nobody for what they say", tuple(line for line in lines if not line.named)),
        SLIPS: ("hold a slip", tuple(line for line in lines if line.slip)),
    }


def counts_picture() -> Picture:
    """Of how many lines of the report something holds; which lines these are, is not told.

    >>> counts_picture().readout.partition(";")[0]
    'Of 16 lines: 7 tell of this launch'
    """
    layers: list[Layer] = []
    for row, (words, lines) in counted().items():
        colour = "vermilion" if row == SLIPS else "blue"
        layers += [
            Polyline([(0, row), (len(lines), row)], colour, 7.0),
            Marker(len(lines), row, colour, "circle", 8),
            Text(0, row + 0.4, f"{words}: {len(lines)} of {len(data.report_lines())} lines", size=12.5),
        ]
    rows = tuple((words, len(lines)) for words, lines in counted().values())
    told = "; ".join(f"{count} {words}" for words, count in rows)
    return Picture(
        Background("lines of the report", ground, ASPECT),
        tuple(layers),
        alt=f"Three bars on a line from 0 to {len(data.report_lines())} lines of the report. {told}.",
        readout=f"Of {len(data.report_lines())} lines: {told}.",
        table=Table(("the lines that", "how many"), rows, "Lines of the report"),
    )


def ground(figure: Figure, style: Style) -> Axes:
    """Draw the empty line from none to all lines."""
    every = len(data.report_lines())
    axes = style.axes(figure, "lines of the report", left=20, right=20)
    axes.set(xlim=(0, every), ylim=(0.2, 3.7), yticks=(), xticks=range(0, every + 1, 2))
    axes.spines["left"].set_visible(False)
    return axes


def _closed(slip: str) -> str:
    return f"{slip[:1].upper()}{slip[1:]}. " if slip else ""


def _read(taken: Taken) -> str:
    if not taken.claims:
        return NOTHING
    parts = [f"{NAMES[claim.quantity]}: {claim.printed} ({claim.claimant})" for claim in taken.claims]
    return "; ".join(parts)


def _said(taken: Taken) -> str:
    verdicts: dict[str, dict[str, None]] = {}
    for check in taken.checks:
        verdicts.setdefault(check.subject, {})[check.verdict] = None
    return "; ".join(f"{subject}: {', '.join(said)}" for subject, said in verdicts.items()) or "-"
