"""A picture that says that there is nothing to draw, and why: in place of an empty frame."""

from lessons.figures.engine.picture import Background, Picture, Table, Text
from lessons.figures.engine.wrapping import wrapped

LETTERS, LINE = 70, 20.0  # to a line; points from one line to the next


def nothing_picture(why: str) -> Picture:
    """Words in the middle of an empty picture; the readout says the same.

    >>> nothing_picture("no claim gives a place").readout
    'Nothing to draw: no claim gives a place.'
    """
    said = f"Nothing to draw: {why}."
    lines = wrapped(said, LETTERS)
    top = (len(lines) - 1) / 2
    return Picture(
        Background("nothing", lambda figure, style: style.blank(figure), 0.3),
        tuple(Text(0.5, 0.5, line, "muted", "middle", 12, dy=LINE * (top - row)) for row, line in enumerate(lines)),
        alt=said,
        readout=said,
        table=Table(("what", "why"), (("nothing to draw", why),), "Nothing to draw"),
    )
