"""The teaching notes of a notebook, `notes/NN.md`: what no notebook and no question says, for whoever teaches.

A note has these five headings, in this order:

    # 03 Throwing on flat ground

    ## Purpose
    One to three sentences.

    ## Discussion
    ### A question to the class? (after section 3)
    **Expect:** the disagreement that comes, and who holds which side of it.

    **Lead on:** where to take it.

    ## Likely misconceptions
    - `03.4` **the range for the height**: what to do about it. The name is one of the question's named mistakes;
      the answer that shows it, and what a learner is told, are put in from the bank.

    ## What to skip when short of time
    - Section 6: what to say in its place. The first line is left out first.

    **Keep to the last:** sections 1 and 3

    ## What was argued about and why it is so
    - **A choice of the notebook.** Why it is so.

What a note names must exist (`references.py`): a question is written `03.4`, a section "section 6" (of another
notebook: "section 6 of 01"), words in "straight double quotes" stand so in the notebook or its questions, and a
[word] in square brackets is one of the glossary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
HEADINGS = (
    "Purpose",
    "Discussion",
    "Likely misconceptions",
    "What to skip when short of time",
    "What was argued about and why it is so",
)
_TITLE = re.compile(r"# (\d\d) (.+)")
_DISCUSSED = re.compile(
    r"### (?P<question>.+?) \(after section (?P<section>\d+)\)\n+"
    r"\*\*Expect:\*\* (?P<expect>.+?)\n+\*\*Lead on:\*\* (?P<lead_on>.+)",
    re.DOTALL,
)
_MISTAKEN = re.compile(r"`(?P<question>\d\d\.\d+)` \*\*(?P<name>[^*]+)\*\*: (?P<words>.+)")
_SKIPPED = re.compile(r"Section (?P<section>\d+): (?P<instead>.+)")
_KEPT = re.compile(r"^\*\*Keep to the last:\*\* sections? (.+)$", re.MULTILINE)
_ARGUED = re.compile(r"\*\*(?P<title>[^*]+?)\.?\*\* (?P<why>.+)")


class Discussion(NamedTuple):
    """A question to the class, after which section, the disagreement to expect and where to take it."""

    question: str
    section: int
    expect: str
    lead_on: str


class Misconception(NamedTuple):
    """A named mistake of a question, and what to do about it in class."""

    question: str
    name: str
    words: str


class Skip(NamedTuple):
    """A section that can be left out, and what to say in its place."""

    section: int
    instead: str


class Argued(NamedTuple):
    """A choice that was argued about, and why it is so."""

    title: str
    why: str


@dataclass(frozen=True)
class Note:
    """The teaching notes of one notebook; texts are light markdown."""

    number: str
    title: str
    purpose: str
    discussions: tuple[Discussion, ...]
    misconceptions: tuple[Misconception, ...]
    skips: tuple[Skip, ...]
    kept: tuple[int, ...]  # the sections that remain when nearly all has to go
    argued: tuple[Argued, ...]
    text: str  # the whole note, as it is written


def numbers() -> tuple[str, ...]:
    """Return the numbers of the notebooks that have notes.

    >>> "03" in numbers()
    True
    """
    return tuple(sorted(path.stem for path in FOLDER.glob("[0-9][0-9].md")))


def load(number: str) -> Note:
    """Return the notes of a notebook; ValueError says what is missing.

    >>> load("03").title
    'Throwing on flat ground'
    """
    if number not in numbers():
        raise ValueError(f"There are no teaching notes for notebook {number!r}; there are {', '.join(numbers())}.")
    return parse((FOLDER / f"{number}.md").read_text(encoding="utf-8"), number)


def parse(text: str, number: str) -> Note:
    """Read a note; ValueError names the heading and the form that is accepted."""
    title = _TITLE.match(text)
    if title is None or title[1] != number:
        raise ValueError(f"notes {number}: the first line must be '# {number} Title'")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    if tuple(parts[1::2]) != HEADINGS:
        raise ValueError(
            f"notes {number}: the headings are {parts[1::2]}; they must be {list(HEADINGS)}, in this order"
        )
    purpose, discussed, mistaken, skipped, argued = (part.strip() for part in parts[2::2])
    if not purpose:
        raise ValueError(f"notes {number}: Purpose is empty; one to three sentences are needed")
    kept = _KEPT.search(skipped)
    if kept is None:
        raise ValueError(f"notes {number}: {HEADINGS[3]} must end with '**Keep to the last:** sections 1 and 3'")
    blocks = ["### " + block.strip() for block in discussed.split("### ") if block.strip()]
    return Note(
        number,
        title[2].strip(),
        purpose,
        tuple(
            Discussion(found["question"], int(found["section"]), _line(found["expect"]), _line(found["lead_on"]))
            for found in _each(_DISCUSSED, blocks, number, "Discussion")
        ),
        tuple(Misconception(**found.groupdict()) for found in _each(_MISTAKEN, _items(mistaken), number, HEADINGS[2])),
        tuple(
            Skip(int(found["section"]), found["instead"])
            for found in _each(_SKIPPED, _items(skipped[: kept.start()]), number, HEADINGS[3])
        ),
        tuple(map(int, re.findall(r"\d+", kept[1]))),
        tuple(Argued(**found.groupdict()) for found in _each(_ARGUED, _items(argued), number, HEADINGS[4])),
        text,
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _items(text: str) -> list[str]:
    """Return the items of a list, each in one line."""
    return [_line(item) for item in re.split(r"^- ", text, flags=re.MULTILINE) if item.strip()]


def _each(form: re.Pattern[str], items: list[str], number: str, heading: str) -> list[re.Match[str]]:
    found = [(item, form.fullmatch(item)) for item in items]
    if not found:
        raise ValueError(f"notes {number}: {heading} is empty")
    for item, match in found:
        if match is None:
            raise ValueError(f"notes {number}: {heading}: {item[:80]!r} has not the form that teaching_notes.py shows")
    return [match for _, match in found if match]
