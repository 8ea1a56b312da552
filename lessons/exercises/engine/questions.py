"""The kinds of question: what a question bank writes down. `build` checks that one is whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lessons.exercises.engine.mistakes import Mistake
from lessons.exercises.engine.verdicts import Verdict

# How an answer says that the report is silent on the matter.
NOT_SAID = "not said"


@dataclass(frozen=True, kw_only=True, eq=False)
class Question:
    """What all questions share. Texts are light markdown: **bold**, *italic*, `code`, paragraphs."""

    id: str  # "03.2": the notebook, a dot, the number in it
    prompt: str
    hints: tuple[str, ...]  # two or three, from a nudge to nearly there
    solution: str  # worked, shown after all hints or an accepted answer
    why: str  # shown with an accepted answer
    if_wrong: str = ""  # a way on for a wrong answer in which no named mistake was recognised
    spaced: bool = False  # a question that comes back to an earlier notebook


@dataclass(frozen=True, kw_only=True, eq=False)
class Quantity:
    """What is expected where a number is asked: in a `Number` question, or in one cell of a `ClaimsTable`.

    `truth` is in `unit`: a number where a report prints it, a function without arguments where it has to be worked out,
    and None where neither can be done. The answer may be off by `tolerance` (in the unit) or by `relative_tolerance`
    (0.02 is 2 %), whichever is more; without either, by 1 %. `report_step` is the coarsest step that the report
    supports: with 100, "400" is right and "412" too precise. `hedge_expected` is "about", "at least", "over" or
    "up to", where the number is only half of the claim. With `convert` the conversion is the task: a number in another
    unit than the asked one is not an answer yet.
    """

    truth: float | Callable[[], float] | None
    unit: str = ""
    tolerance: float | None = None
    relative_tolerance: float | None = None
    report_step: float | None = None
    hedge_expected: str | None = None
    mistakes: tuple[Mistake, ...] = ()
    convert: bool = False

    @property
    def worked_out(self) -> bool:
        """Whether no report prints the truth, and it follows from what is printed."""
        return callable(self.truth)

    def true_value(self) -> float | None:
        """Return the truth in the unit, or None where the report does not say."""
        truth = self.truth() if callable(self.truth) else self.truth
        return None if truth is None else float(truth)

    def allowed(self) -> float:
        """Return by how much an answer may be off, in the unit."""
        if self.tolerance is None and self.relative_tolerance is None:
            relative = 0.01
        else:
            relative = self.relative_tolerance or 0.0
        truth = self.true_value()
        return max(self.tolerance or 0.0, relative * abs(truth or 0.0))


@dataclass(frozen=True, kw_only=True, eq=False)
class Number(Quantity, Question):
    """One number with its unit: "400 km", "about 249 miles", 4.9, or "not said"."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Interval(Question):
    """A lowest and a highest value. Leaving out part of the truth overclaims, a too wide interval underclaims.

    `tolerance` (in the unit) is what each end may be off. An answer that holds the whole truth is defensible as long as
    neither end lies farther out than its share of `widest`, and underclaims beyond: with 1.5 times the width, a quarter
    of the width at each end, which leaves room to round outwards and none to play safe. `truth` may end in `math.inf`
    ("at least 6,000 km"); the share is then one of the lowest value.
    A `Mistake` is applied to each end; an `IntervalMistake` takes the pair and gives a pair. `convert`
    as in `Quantity`.
    """

    truth: tuple[float, float] | Callable[[], tuple[float, float]]
    unit: str = ""
    tolerance: float = 0.0
    widest: float = 1.5
    mistakes: tuple[Mistake | IntervalMistake, ...] = ()
    convert: bool = False

    def true_ends(self) -> tuple[float, float]:
        """Return the truth's lowest and highest value in the unit."""
        low, high = self.truth() if callable(self.truth) else self.truth
        return float(low), float(high)


@dataclass(frozen=True)
class IntervalMistake(Mistake):
    """A mistake whose `from_truth` takes the pair (lowest, highest) and gives a pair."""


@dataclass(frozen=True)
class Option:
    """One option of a choice: its label, what to say to whoever takes it, the name of the mistake, and a way on."""

    label: str
    why: str = ""
    mistake: str = ""
    way_on: str = ""
    verdict: Verdict = Verdict.WRONG_BECAUSE


@dataclass(frozen=True, kw_only=True, eq=False)
class Choice(Question):
    """One of several options. Every wrong option has its own `why`; the right one may have one too."""

    options: dict[str, Option]
    right: str


@dataclass(frozen=True, kw_only=True, eq=False)
class SeveralChoices(Question):
    """Any number of several options, at least one of them right. Every wrong option has its own `why`."""

    options: dict[str, Option]
    right: frozenset[str] | set[str]


@dataclass(frozen=True)
class Column:
    """A column of a claims table: a list to choose from (`options`: key to label), or numbers where it has none.

    `no_hedge` is, in a column of hedges, the option that means "no hedge": taking it where there is a hedge is
    judged as hedge lost.
    """

    key: str
    label: str
    options: dict[str, str] | None = None
    no_hedge: str | None = None


@dataclass(frozen=True)
class Row:
    """A row of a claims table: for each column the right option's key (or a tuple of those allowed), or a `Quantity`.

    `messages` names mistakes: (column key, option key) to what to say about that option in this row.
    """

    key: str
    label: str
    cells: dict[str, str | tuple[str, ...] | Quantity]
    messages: dict[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class ClaimsTable(Question):
    """A report's claims as a table to fill in; judged cell by cell, saying which row and which column."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Probability(Question):
    """How likely, in per cent. Never wrong: defensible inside `range` (0 to 1), else it claims too much or too little.

    `too_high` and `too_low` say what an answer above or below the range overlooks.
    """

    range: tuple[float, float]
    too_high: str
    too_low: str
