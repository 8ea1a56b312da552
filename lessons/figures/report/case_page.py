"""A case of the report desk on one page of paper: what can be said, who says what, what does not fit, what is open."""

from __future__ import annotations

import io
from typing import Any, NamedTuple

from matplotlib import rc_context
from matplotlib.figure import Figure

from lessons.figures.engine.style import FONT, Style
from lessons.figures.engine.wrapping import drawable, fitted
from lessons.figures.report.checklist import A4_INCHES
from lessons.reports.appraising.checking import FITS_NOT
from lessons.reports.casefile.case import READ, Case
from lessons.reports.casefile.shown import one_line
from lessons.reports.casefile.told import Row, counted, draft_lines, origin_of, rows_of, title_of

LEFT, RIGHT, TOP, BOTTOM = 0.08, 0.92, 0.955, 0.055  # in parts of the page
LINE = 0.0145  # the height of a line of text
HEADING, SMALL = 11.0, 8.5  # points
TITLE_SIZE, TITLE_LINES = 15.0, 2
WIDTH, INDENT = RIGHT - LEFT, 0.015
NOTE = (
    "Made by a program from what the report says. Nothing here says that a claim is true. Numbers in square brackets "
    "are those of the claims."
)
MORE = "and {} more: see the Markdown"


class Column(NamedTuple):
    """A column of the table of claims: its heading, where it begins, how wide its lines are, in parts of the page."""

    heading: str
    at: float
    width: float


COLUMNS: tuple[Column, ...] = (
    Column("no.", LEFT, 0.04),
    Column("who says it", 0.125, 0.2),
    Column("about", 0.335, 0.15),
    Column("as printed", 0.495, 0.205),
    Column("its words in the report", 0.71, 0.21),
)
MOST_LINES = 4  # of one claim in the table


class Part(NamedTuple):
    """A heading with its sentences, and how many lines of the page it may take at most."""

    heading: str
    sentences: tuple[str, ...]
    most: int


def as_pdf(case: Case) -> bytes:
    """The case as a PDF of one page; what has no room on it is counted. Equal cases give equal files.

    >>> as_pdf(Case.read("It flew 400 km."))[:5]
    b'%PDF-'
    """
    page = io.BytesIO()
    metadata = {"Title": drawable(title_of(case)), "CreationDate": None, "Producer": None, "Creator": None}
    with rc_context({"pdf.fonttype": 42, "text.parse_math": False}):
        case_page(case).savefig(page, format="pdf", metadata=metadata)
    return page.getvalue()


def case_page(case: Case) -> Figure:
    """The page as a figure of the size of A4.

    >>> [round(float(inches), 2) for inches in case_page(Case.read("It flew 400 km.")).get_size_inches()]
    [8.27, 11.69]
    """
    style = Style()
    figure = Figure(figsize=A4_INCHES, facecolor=style.paper)
    pen = Pen(style.blank(figure), style)
    for line in _lines(title_of(case), WIDTH, TITLE_LINES, TITLE_SIZE, bold=True):
        pen.write(line, LEFT, TITLE_SIZE, 2.0, weight="bold")
    for name, value in origin_of(case):
        pen.write(_lines(f"{name}: {value}", WIDTH, 1)[0], LEFT, SMALL)
    for line in _lines(f"{counted(case)} {NOTE}", WIDTH, 3):
        pen.write(line, LEFT, SMALL)
    parts = _parts(case)
    # the parts below the table are few lines: they are set aside first, the table has the rest
    room = sum(min(part.most, _length(part)) + 2 for part in parts)
    if case.standing:
        _table(pen, case, room)
    for part in parts:
        _part(pen, part)
    return figure


class Pen:
    """Writes down a page line by line, and knows how many lines there is room for."""

    def __init__(self, page: Any, style: Style) -> None:
        self.page, self.style, self.y = page, style, TOP

    @property
    def room(self) -> int:
        """How many lines of text go on the page yet."""
        return int((self.y - BOTTOM) / LINE + 1e-9)

    def write(self, words: str, at: float, size: float, lines: float = 1.0, **look: Any) -> None:
        """Write a line and go on below it."""
        self.put(words, at, size, **look)
        self.y -= lines * LINE

    def put(self, words: str, at: float, size: float, below: int = 0, **look: Any) -> None:
        """Write a line, so many lines below, and stay."""
        given: dict[str, Any] = {"color": self.style.ink, "fontfamily": FONT, "va": "top", "parse_math": False} | look
        self.page.text(at, self.y - below * LINE, words, fontsize=size, **given)

    def rule(self) -> None:
        """Draw a thin line across the page."""
        self.page.plot([LEFT, RIGHT], [self.y + 0.2 * LINE] * 2, color=self.style.muted, linewidth=0.6)


def _parts(case: Case) -> list[Part]:
    """What stands below the table, first what matters most; a person's own draft takes the place of ours."""
    own = Part("The draft, in a person’s words", tuple(line for line, _ in draft_lines(case)), 30)
    if not case.standing:
        return [own]
    drafted = dict(case.appraisal.parts)
    said = [*drafted.get("How likely it is", ())[:-1], *drafted.get("How sure one can be", ())]
    against = [check.traced for check in case.appraisal.checks if check.verdict == FITS_NOT]
    unfit = Part("What does not fit", tuple(against) or ("Nothing was found that does not fit.",), 14)
    if own.sentences:
        return [own, unfit]
    return [
        Part("What can be said of the numbers", tuple(said), 14),
        unfit,
        Part("What is not established", tuple(drafted.get("What is not established", ())), 9),
        Part("Which launch it may be", tuple(drafted.get("Which launch it may be", ())), 5),
    ]


def _length(part: Part) -> int:
    return sum(len(_lines(sentence, WIDTH - INDENT, 4)) for sentence in part.sentences)


def _part(pen: Pen, part: Part) -> None:
    """Write a part, as far as its own lines and the page go; what is left is counted."""
    most = min(part.most, pen.room - 2)
    if not part.sentences or most < 1:
        return
    pen.y -= 0.5 * LINE
    pen.write(part.heading, LEFT, HEADING, 1.25, weight="bold")
    sentences = [_lines(sentence, WIDTH - INDENT, 4) for sentence in part.sentences]
    whole = sum(map(len, sentences)) <= most
    for number, lines in enumerate(sentences):
        if not whole and len(lines) + 1 > most:
            pen.write(MORE.format(len(sentences) - number), LEFT, SMALL, style="italic")
            return
        most -= len(lines)
        pen.put("–", LEFT, SMALL)
        for line in lines:
            pen.write(line, LEFT + INDENT, SMALL)


def _table(pen: Pen, case: Case, reserved: int) -> None:
    """Write the claims in their columns, as far as the page has room beside what is reserved; the rest is counted."""
    pen.y -= 0.6 * LINE
    for column in COLUMNS:
        pen.put(column.heading, column.at, SMALL, weight="bold")
    pen.y -= 1.3 * LINE
    pen.rule()
    rows = [_cells(row) for row in rows_of(case)]
    for number, cells in enumerate(rows):
        height = max(map(len, cells))
        last = number == len(rows) - 1
        if height + (0 if last else 1) > pen.room - reserved:
            pen.write(MORE.format(len(rows) - number), LEFT, SMALL, style="italic")
            return
        for column, lines in zip(COLUMNS, cells, strict=True):
            for below, line in enumerate(lines):
                pen.put(line, column.at, SMALL, below)
        pen.y -= (height + 0.15) * LINE


def _cells(row: Row) -> list[list[str]]:
    """The lines of each cell; what a person changed stands with what was printed."""
    changed = f"{row.printed} ({row.how})" if row.how != READ else row.printed
    cells = (row.number, row.who, row.about, changed, row.words)
    return [_lines(cell, column.width, MOST_LINES) for cell, column in zip(cells, COLUMNS, strict=True)]


def _lines(words: str, width: float, most: int, size: float = SMALL, bold: bool = False) -> list[str]:
    """Words on lines of a width in parts of the page, at most so many."""
    return fitted(one_line(words), width * A4_INCHES[0] * 72, size, most, bold)
