"""What a class gained from the first form to the second, with its interval; and when they are too few to tell.

Every student is compared with themselves, so the interval is one of paired differences, by Student's t: for sums of
twelve questions it keeps its promise from few pairs on, which a percentile bootstrap does not. Where both orders of
the forms were taken, the mean of the two orders' means is reported (the analysis of a cross-over): a form that is
harder adds to one order what it takes from the other, and cancels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from lessons.classroom.before_after.forms import PER_FORM
from lessons.classroom.before_after.items import FORMS, PILLARS
from lessons.classroom.before_after.taken import Taken
from lessons.classroom.results.handed_in import HandedIn
from lessons.classroom.results.student_t import reach
from lessons.exercises.engine.export import harmless

FEWEST = 10  # pairs
FEWEST_OF_AN_ORDER = 3
RULE = (
    f"Below {FEWEST} students who took both forms no gain is given: if their gains spread by two questions, "
    "the interval would reach 1.5 questions and more to each side, and the mean would tell much of single persons."
)


class Pair(NamedTuple):
    """One student's two forms: which came first, and the questions right in each."""

    who: str
    first_form: str
    before: tuple[bool, ...]
    after: tuple[bool, ...]


class Interval(NamedTuple):
    """A number and the ends of its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Gain:
    """The gain of a class in questions, with what it rests on.

    `harder` is by how many questions form A is harder than B (negative: easier), None where only one order was taken.
    `normalised` is the share of what was left to learn, None where nobody had anything left.
    """

    pairs: int
    first_a: int
    before: float
    after: float
    gain: Interval
    normalised: Interval | None
    harder: float | None
    questions: int = PER_FORM


def pairs_of(students: Sequence[HandedIn]) -> tuple[list[Pair], list[str]]:
    """Return those who took both forms, the first before the second, and the names of those who took one alone."""
    pairs, alone = [], []
    for student in students:
        taken: list[Taken] = list(student.forms.values())
        if len(taken) == len(FORMS):
            pairs.append(Pair(student.name, taken[0].form, taken[0].right, taken[1].right))
        elif taken:
            alone.append(student.name)
    return pairs, alone


def gain_of(pairs: Sequence[Pair]) -> Gain | None:
    """Return the gain over all questions; None where they are too few."""
    return _gain(pairs, slice(0, PER_FORM))


def gains_by_pillar(pairs: Sequence[Pair]) -> dict[str, Gain]:
    """Return the gain in the questions of each pillar; nothing where they are too few."""
    each = PER_FORM // len(PILLARS)
    found = {name: _gain(pairs, slice(at * each, (at + 1) * each)) for at, name in enumerate(PILLARS)}
    return {name: gain for name, gain in found.items() if gain is not None}


def _gain(pairs: Sequence[Pair], part: slice) -> Gain | None:
    if len(pairs) < FEWEST:
        return None
    before = np.array([sum(pair.before[part]) for pair in pairs], dtype=float)
    after = np.array([sum(pair.after[part]) for pair in pairs], dtype=float)
    a_first = np.array([pair.first_form == FORMS[0] for pair in pairs])
    questions = len(pairs[0].before[part])
    gain, harder = paired_gain(after - before, a_first)
    normalised = normalised_gain(after - before, questions - before)
    first_a = int(a_first.sum())
    means = float(before.mean()), float(after.mean())
    return Gain(len(pairs), first_a, *means, gain, normalised, harder, questions)


def paired_gain(differences: np.ndarray, a_first: np.ndarray) -> tuple[Interval, float | None]:
    """Return the mean gain with its interval, and by how much form A is harder, None where that cannot be told.

    `differences` are after minus before, `a_first` who took form A first.
    """
    orders = differences[a_first], differences[~a_first]
    count = len(differences)
    if min(map(len, orders)) < FEWEST_OF_AN_ORDER:
        error = float(differences.std(ddof=1)) / math.sqrt(count)
        return _around(float(differences.mean()), error, count - 1), None
    means = [float(order.mean()) for order in orders]
    squares = sum(float(((order - mean) ** 2).sum()) for order, mean in zip(orders, means, strict=True))
    variance = squares / (count - 2)
    error = math.sqrt(variance * sum(1 / len(order) for order in orders)) / 2
    return _around(sum(means) / 2, error, count - 2), (means[0] - means[1]) / 2


def normalised_gain(differences: np.ndarray, left: np.ndarray) -> Interval | None:
    """Return the gain as a share of what was left to learn, with the interval of a ratio of two means.

    Hake's class gain: the mean gain over the mean of what was left; None where nothing was.
    """
    room = float(left.mean())
    if room <= 0:
        return None
    value = float(differences.mean()) / room
    error = float((differences - value * left).std(ddof=1)) / math.sqrt(len(left)) / room
    return _around(value, error, len(left) - 1)


def _around(value: float, error: float, freedom: int) -> Interval:
    half = reach(freedom) * error
    return Interval(value, value - half, value + half)


def as_cells(pairs: Sequence[Pair]) -> list[tuple[str, ...]]:
    """Return a row for each who took both forms, below a header, as cells that no spreadsheet runs."""
    cells: list[tuple[str, ...]] = [("who", "first_form", "before", "after")]
    for pair in pairs:
        cells.append((harmless(pair.who), pair.first_form, str(sum(pair.before)), str(sum(pair.after))))
    return cells


def in_words(pairs: Sequence[Pair], alone: int) -> list[str]:
    """Return what there is to say of a class's gain, in sentences."""
    took_one = f"{alone} took one form alone, and {'counts' if alone == 1 else 'count'} for no gain."
    told = [took_one] if alone else []
    if (found := gain_of(pairs)) is None:
        return [f"Too few: {len(pairs)} took both forms. {RULE}", *told]
    low, high = _figures(found.gain)
    told.insert(
        0,
        f"{found.pairs} took both forms: {found.before:.1f} of {found.questions} questions right before, "
        f"{found.after:.1f} after. The gain is {found.gain.value:.1f} questions (95 % interval {low} to {high}; paired "
        "differences, Student’s t).",
    )
    if found.gain.low <= 0 <= found.gain.high:
        told.append("The interval holds 0: whether the class gained cannot be told from this.")
    if found.normalised:
        value, low_share, high_share = (100 * end for end in found.normalised)
        told.append(
            f"Of what was left to learn, {value:.0f} % was gained (normalised gain; {low_share:.0f} to "
            f"{high_share:.0f} %)."
        )
    if found.harder is None:
        told.append(
            f"{found.first_a} took form {FORMS[0]} first, {found.pairs - found.first_a} form {FORMS[1]}: if one "
            "form is harder than the other, that stands in the gain. Let half of the class begin with each."
        )
    else:
        told.append(
            f"{found.first_a} took form {FORMS[0]} first, {found.pairs - found.first_a} form {FORMS[1]}: a difference "
            f"of the forms cancels. Form {FORMS[0]} came out {_by(found.harder)}."
        )
    told.append(
        "There was no other class without the course beside it: what a second look at such questions teaches by itself "
        "is in the gain."
    )
    return told


def _figures(interval: Interval) -> tuple[str, str]:
    return f"{interval.low:.1f}".replace("-", "−"), f"{interval.high:.1f}".replace("-", "−")


def _by(harder: float) -> str:
    return (
        f"{abs(harder):.1f} questions {'harder' if harder > 0 else 'easier'} than {FORMS[1]}"
        if round(harder, 1)
        else f"as hard as {FORMS[1]}"
    )
