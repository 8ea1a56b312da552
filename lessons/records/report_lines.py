"""A line of the report that the last notebooks take apart: its words, what it is about, and what a reader finds."""

from dataclasses import dataclass

SUBJECTS = ("this launch", "another launch", "talks and troops", "motive and outlook", "this report")


@dataclass(frozen=True)
class ReportLine:
    """A line with its number. `same_as` is the line of the shorter paraphrase whose words it has (None: its own).

    `named` is who is named for what it says, "" where nobody is; `slip` what went wrong in its words, "" where nothing
    was found; `finds` what a careful reader finds, with the notebooks that teach it.

    >>> ReportLine(5, None, "They entered waters.", "this launch", "", "entered", "A side of a line.", "10").slip
    'entered'
    """

    line: int
    same_as: int | None
    text: str
    about: str
    named: str
    slip: str
    finds: str
    notebooks: str

    def __post_init__(self) -> None:
        if self.about not in SUBJECTS:
            raise ValueError(f"about {self.about!r} of line {self.line} is not one of {', '.join(SUBJECTS)}")
        if not (self.same_as or self.text):
            raise ValueError(f"text of line {self.line} is empty; accepted: its words, or in same_as whose it has")
