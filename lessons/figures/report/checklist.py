"""The page to take away: nine questions to ask of any launch report, as a table and as a sheet of paper."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import Any, NamedTuple

from matplotlib.figure import Figure

from lessons.figures.engine.layers import Table
from lessons.figures.engine.style import FONT, Style
from lessons.figures.engine.wrapping import wrapped
from lessons.figures.report.sheet import Sheet

TITLE = "Before you print a launch"
FILE_NAME = "checklist.pdf"
SUBTITLE = "Nine questions, from the course Reading Launch Reports; in italics what 08 to 13 add"
A4_INCHES = (8.27, 11.69)
LEFT, RIGHT, TOP = 0.08, 0.92, 0.95
WORD_AT, SAID_AT = LEFT + 0.035, LEFT + 0.15  # where the word and what is said of it begin
LETTERS = 84  # to a line of what is said
LINE, GAP = 0.0156, 0.0095  # heights in parts of the page: of a line of text, and between two questions
WRITTEN = 0.0195  # from one line to write on to the next
NUMBERS = "Who: ____________   Range: ____________   Apogee: ____________   Minutes: ________"


class Item(NamedTuple):
    """One line of the page: its word, what to ask, what to do, and the notebooks that teach it.

    ``then`` is what the second half of the course adds to it, "" for nothing, with its notebooks in ``taught``.
    """

    word: str
    ask: str
    do: str
    notebooks: str
    then: str = ""
    taught: str = ""

    @property
    def every_notebook(self) -> str:
        """The notebooks that teach the line, those of what the second half adds among them."""
        return ", ".join(filter(None, (self.notebooks, self.taught)))


ITEMS = (
    Item(
        "who",
        "Whose number is it?",
        "Take range, apogee and time of one claimant: its latest word, with its date. Never one number from each of "
        "two.",
        "01, 07",
        "Who could measure it, and how soon? Grade the source and what it says apart.",
        "11",
    ),
    Item(
        "hedge",
        "How was it said?",
        "Keep every about, over, at least, up to and if. A bound has no other side.",
        "01, 07",
        "A word of likelihood has its range beside it: likely (55-80 %).",
        "13",
    ),
    Item(
        "unit",
        "In which unit was it said first?",
        "Undo conversions. Odd miles point to round kilometres; a mile at sea is longer than one on land.",
        "02",
    ),
    Item(
        "zone",
        "Whose clock, and which day?",
        "Turn all times into one clock. Date the launch where it took place, and say so.",
        "02",
    ),
    Item(
        "rounding",
        "How round is it?",
        "Half a step to either side. Run the numbers to both ends, and say all that is left.",
        "02, 07",
        "Measurements are off, too: say by how much you assume.",
        "12",
    ),
    Item(
        "fit",
        "Do the numbers go together?",
        "A quarter as high as far is ordinary, up to 1,000 km. Shorter than free flight: inconsistent as it stands. A "
        "reported turn, or low and flat: work out no maximum range.",
        "03 to 07",
    ),
    Item(
        "place",
        "From where to where?",
        "Range is straight, from launch to landing: not the path that was flown, not the distance from a coast. Far "
        "and low lies below a radar’s horizon.",
        "04, 07",
        "A stated place is a slice of the sea. In or out: by whose line, and how likely?",
        "08 to 10",
    ),
    Item(
        "origin",
        "To which statement does it go back?",
        "Reports that copy one statement are one source, however many they are.",
        "01",
        "Fold copies, link who shares data; no mean across a bound or a split.",
        "11, 12",
    ),
    Item(
        "how sure",
        "What do I know, and from whom?",
        "Consistent is not true, odd is not false. Write down what cannot be told.",
        "01 to 07",
        "Base rate first. How likely in one sentence, how good the grounds in the next.",
        "13",
    ),
)


def checklist_sheet(whole: bool = False) -> Sheet:
    """The nine questions as a table; ``whole`` with what notebooks 08 to 13 add to them.

    >>> print(checklist_sheet().table.rows[0][0], "-", checklist_sheet().table.rows[0][1])
    1 who - Whose number is it?
    >>> checklist_sheet(whole=True).table.rows[0][3]
    'Who could measure it, and how soon? Grade the source and what it says apart.'
    """
    columns: tuple[str, ...] = ("", "ask", "and then")
    rows = [(f"{number} {item.word}", item.ask, item.do) for number, item in enumerate(ITEMS, start=1)]
    if whole:
        columns = (*columns, "08 to 13 add")
        return Sheet(Table(columns, tuple((*row, item.then) for row, item in zip(rows, ITEMS, strict=True)), TITLE))
    return Sheet(Table(columns, tuple(rows), TITLE))


def checklist_page() -> Figure:
    """The nine questions on one sheet of A4, with lines to write on.

    >>> [round(float(inches), 2) for inches in checklist_page().get_size_inches()]
    [8.27, 11.69]
    """
    style = Style()
    figure = Figure(figsize=A4_INCHES, facecolor=style.paper)
    page = style.blank(figure)
    look: dict[str, Any] = {"color": style.ink, "fontfamily": FONT, "va": "top"}
    page.text(LEFT, TOP, TITLE, fontsize=20, weight="bold", **look)
    page.text(LEFT, TOP - 0.034, SUBTITLE, fontsize=10, **look)
    y = TOP - 0.062
    page.text(LEFT, y, NUMBERS, fontsize=10, **look)
    y -= 0.03
    for number, item in enumerate(ITEMS, start=1):
        y = _item(page, style, y, number, item)
    for words, lines in (("What could be printed:", 3), ("What cannot be told:", 2)):
        page.text(LEFT, y, words, fontsize=10.5, weight="bold", **look)
        y = _to_write_on(page, style, y - LINE, lines)
    return figure


class PaperLink:
    """A link under which the browser keeps the page as a PDF: no terminal and no file beside the notebook is needed."""

    def __repr__(self) -> str:
        return f"{TITLE}: one page to print, {FILE_NAME}"

    def _repr_html_(self) -> str:
        """The link; the page itself stands in it."""
        page = io.BytesIO()
        write_checklist(page)
        address = f"data:application/pdf;base64,{base64.b64encode(page.getvalue()).decode()}"
        return f'<p><a download="{FILE_NAME}" href="{address}">{FILE_NAME}: the page to print</a></p>'


def checklist_paper_sheet() -> PaperLink:
    """The nine questions on one page, behind a link.

    >>> checklist_paper_sheet()
    Before you print a launch: one page to print, checklist.pdf
    """
    return PaperLink()


def write_checklist(path: Path | io.BytesIO) -> None:
    """Write the page as PDF; equal pages give equal files. OSError where that cannot be done.

    >>> write_checklist(Path("no such folder") / "page.pdf")
    Traceback (most recent call last):
        ...
    FileNotFoundError: [Errno 2] No such file or directory: 'no such folder/page.pdf'
    """
    metadata = {"Title": TITLE, "CreationDate": None, "Producer": None, "Creator": None}
    checklist_page().savefig(path, format="pdf", metadata=metadata)


def _item(page, style: Style, y: float, number: int, item: Item) -> float:
    """Write one question at a height of the page, with a line to write on; return the height of the next."""
    look: dict[str, Any] = {"color": style.ink, "fontfamily": FONT, "va": "top"}
    page.text(LEFT, y, str(number), fontsize=10.5, weight="bold", **look)
    page.text(WORD_AT, y, item.word, fontsize=10.5, weight="bold", **look)
    page.text(SAID_AT, y, item.ask, fontsize=10.5, weight="bold", **look)
    page.text(RIGHT, y, item.every_notebook, fontsize=8.5, ha="right", **look)
    for words, slant in ((item.do, "normal"), (item.then, "italic")):
        for line in wrapped(words, LETTERS):
            y -= LINE
            page.text(SAID_AT, y, line, fontsize=9.5, style=slant, **look)
    return _to_write_on(page, style, y - LINE + 0.005, 1, SAID_AT)


def _to_write_on(page, style: Style, y: float, lines: int, left: float = LEFT) -> float:
    for _ in range(lines):
        y -= WRITTEN
        page.plot([left, RIGHT], [y, y], color=style.muted, linewidth=0.6)
    return y - GAP
