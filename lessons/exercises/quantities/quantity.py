"""What is expected where a number is asked: the truth, its unit, and by how much an answer may be off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour, Step

# How an answer says that the report is silent on the matter.
NOT_SAID = "not said"
DEFAULT_TOLERANCE = 0.01  # of the truth


@dataclass(frozen=True, kw_only=True, eq=False)
class Quantity:
    """What is expected where a number is asked: in a `Number` question, or in one cell of a `ClaimsTable`.

    `truth` is in `unit`: a number where a report prints it, a function without arguments where it has to be worked out,
    and None where neither can be done. The answer may be off by `tolerance` (in the unit) or by `relative_tolerance`
    (0.02 is 2 %), whichever is more; without either, by 1 %. `report_step` is the coarsest step that the report
    supports: with 100, "400" is right and "412" too precise. `hedge_expected` is "about", "at least", "over" or
    "up to", where the number is only half of the claim. With `convert` the conversion is the task: a number in another
    unit than the asked one is not an answer yet, and `if_unconverted` says what to do about it. `steps` are the numbers
    on the way to the answer, in order, and `neighbours` the same figure of others: each is answered by its name.
    `said_in_words` are the words of a name that says the same as the right number: "Japan", where one alone is counted.
    """

    truth: float | Callable[[], float] | None
    unit: str = ""
    tolerance: float | None = None
    relative_tolerance: float | None = None
    report_step: float | None = None
    hedge_expected: str | None = None
    mistakes: tuple[Mistake, ...] = ()
    convert: bool = False
    if_unconverted: str = "The conversion is the task here."
    steps: tuple[Step, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    said_in_words: tuple[str, ...] = ()

    @property
    def starts_from(self) -> str:
        """The text whose quantities the answer starts from, and with which it is easily confused: none by itself."""
        return ""

    @property
    def worked_out(self) -> bool:
        """Whether no report prints the truth, and it follows from what is printed."""
        return callable(self.truth)

    def true_value(self) -> float | None:
        """Return the truth in the unit, or None where the report does not say."""
        return self._truth_once

    @cached_property
    def _truth_once(self) -> float | None:
        truth = self.truth() if callable(self.truth) else self.truth  # one judgement asks for it ten times
        return None if truth is None else float(truth)

    def allowed(self) -> float:
        """Return by how much an answer may be off, in the unit."""
        if self.tolerance is None and self.relative_tolerance is None:
            relative = DEFAULT_TOLERANCE
        else:
            relative = self.relative_tolerance or 0.0
        truth = self.true_value()
        return max(self.tolerance or 0.0, relative * abs(truth or 0.0))
