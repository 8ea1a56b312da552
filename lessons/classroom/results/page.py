"""The page on a class: who counts, what it mistakes as a picture with its table, what it gained; one HTML file."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence

from lessons.classroom import pages
from lessons.classroom.pages import escaped
from lessons.classroom.results import gain
from lessons.classroom.results.gain import Gain, Pair
from lessons.figures.engine.picture import Picture

STYLE = (
    "body{font:17px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color:#1a1a1a;background:#fff}"
    "img{max-width:100%;height:auto}table{border-collapse:collapse;margin:1em 0}"
    "th,td{border:1px solid #767676;padding:.25em .6em;text-align:left}.caption{font-weight:600;margin-bottom:0}"
    ".wide{overflow-x:auto}"
)
CHECKSUM = (
    "The checksum in a student’s file shows that it was damaged or changed on the way. It shows no honesty: whoever "
    "changes an answer can work out another checksum."
)
MINUTES = (
    "Minutes are those from one answer to the next, reading included; pauses of more than half an hour are left out."
)


def page(students: int, picture: Picture | None, pairs: Sequence[Pair], alone: int, notes: Iterable[str] = ()) -> str:
    """Return the page: of single students it says nothing but what stands in `notes`."""
    told = "".join(f"<li>{escaped(note)}</li>" for note in notes)
    parts = [
        f"<h1>A class of {students}</h1>",
        f"<h2>Files</h2><ul>{told}</ul>" if told else "",
        "<h2>Which misconceptions the class holds</h2>",
        _pictured(picture) if picture else "<p>No answer has a named mistake.</p>",
        "<h2>What the class gained</h2>",
        *(f"<p>{escaped(sentence)}</p>" for sentence in gain.in_words(pairs, alone)),
        _by_pillar(gain.gains_by_pillar(pairs)),
        f"<h2>How to read this</h2><p>{CHECKSUM}</p><p>{MINUTES}</p>",
    ]
    return pages.alone("Results of a class", "".join(parts), STYLE)


def _pictured(picture: Picture) -> str:
    encoded = base64.b64encode(picture.png()).decode("ascii")
    image = f'<img src="data:image/png;base64,{encoded}" alt="{escaped(picture.alt)}">'
    table = picture.table
    assert table is not None
    return f"<p>{escaped(picture.readout)}</p>{image}{_table(table.caption, table.columns, table.rows)}"


def _by_pillar(found: dict[str, Gain]) -> str:
    if not found:
        return ""
    rows = [
        (
            name,
            f"{one.before:.1f}",
            f"{one.after:.1f}",
            f"{one.gain.value:.1f} ({one.gain.low:.1f} to {one.gain.high:.1f})".replace("-", "−"),
        )
        for name, one in found.items()
    ]
    each = next(iter(found.values())).questions
    columns = ("pillar", "before", "after", "gain (95 % interval)")
    return _table(f"Questions right, of the {each} of each pillar", columns, rows)


def _table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    cells = [[escaped(cell) for cell in row] for row in rows]
    shown = pages.table(list(map(escaped, columns)), cells, caption)
    return f'<p class="caption">{escaped(caption)}</p><div class="wide">{shown}</div>'
