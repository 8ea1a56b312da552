"""A report's claims as a table to fill in, judged cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from lessons.exercises.engine.in_words import in_words, rows_in_words
from lessons.exercises.engine.judging import not_attempted, unreadable
from lessons.exercises.engine.markup import to_html, to_plain
from lessons.exercises.engine.option_named import option_named
from lessons.exercises.engine.options import as_controls, as_sentence
from lessons.exercises.engine.question import KnownAnswer, Question
from lessons.exercises.engine.table_cells import table_cells
from lessons.exercises.engine.verdicts import Feedback, Part, Verdict
from lessons.exercises.quantities.judging import judge_quantity
from lessons.exercises.quantities.known import known_answers, printed_right, right_in_words
from lessons.exercises.quantities.near import Neighbour
from lessons.exercises.quantities.quantity import Quantity
from lessons.exercises.quantities.whole import check_quantity


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

    @property
    def minutes(self) -> float:
        """A table is filled in cell by cell."""
        return 6.0

    def controls(self) -> dict[str, Any]:
        """A table of lists to choose from and of fields to type into."""
        columns = [
            {"key": column.key, "label": to_plain(column.label), "options": as_controls(column.options or {})}
            for column in self.columns
        ]
        rows = [{"key": row.key, "label": to_plain(row.label)} for row in self.rows]
        return {"kind": "table", "label": "Fill in the table", "columns": columns, "rows": rows}

    def check_kind(self) -> None:
        """Raise ValueError unless every cell has its truth, and every message an option to belong to."""
        columns = {column.key: column for column in self.columns}
        rows = [row.key for row in self.rows]
        if not rows or not columns or len(set(rows)) < len(rows) or len(columns) < len(self.columns):
            raise ValueError("a claims table needs rows and columns, each with a key of its own")
        for row in self.rows:
            if set(row.cells) != set(columns):
                raise ValueError(f"row {row.key!r} has cells {sorted(row.cells)}; needed are {sorted(columns)}")
            for key, truth in row.cells.items():
                _check_cell(row.key, columns[key], truth)
            for (column, option), text in row.messages.items():
                known = columns[column].options if column in columns else None
                if not known or option not in known or not text.strip():
                    raise ValueError(f"row {row.key!r}: the message for {(column, option)} belongs to no option")
                truth = row.cells[column]
                if option in _right_options(truth):
                    raise ValueError(f"row {row.key!r}: the message for {(column, option)} belongs to a right option")

    def judge(self, answer: Any) -> Feedback:
        """Judge a table cell by cell; the feedback says which row and which column, and counts what is right."""
        if (feedback := not_attempted(answer, "The table is still empty.")) is not None:
            return feedback
        try:
            labels = [{part.key: part.label for part in parts} for parts in (self.rows, self.columns)]
            cells = table_cells(answer, *labels)
        except ValueError as error:
            return unreadable(f"{error}.")
        judged = [
            Part(row.label, column.label, judge_cell(self, row, column, cells.get((row.key, column.key))))
            for row in self.rows
            for column in self.columns
        ]
        return _sum_up(self, judged)

    def right_answer(self) -> dict[str, dict[str, str]]:
        """Return the right table."""
        return {row.key: {key: _right_cell(truth) for key, truth in row.cells.items()} for row in self.rows}

    def wrong_answers(self) -> tuple[KnownAnswer, ...]:
        """Return otherwise right tables with one wrong cell each."""
        return tuple(_known_cells(self))

    def printed_options(self) -> tuple[str, ...]:
        """Return, for each column with options, what they are; then each row with room to write in its cells."""
        chosen = tuple(
            f"{to_plain(column.label)}: one of {', '.join(map(to_plain, column.options.values()))}"
            for column in self.columns
            if column.options
        )
        room = "; ".join(f"{to_plain(column.label)} ________" for column in self.columns)
        return chosen + tuple(f"{to_plain(row.label)}: {room}" for row in self.rows)

    def printed_right(self) -> tuple[str, ...]:
        """Return the right table row by row."""
        return tuple(
            f"{to_plain(row.label)}: "
            + "; ".join(f"{to_plain(column.label)} = {_printed_cell(row, column)}" for column in self.columns)
            for row in self.rows
        )

    def options_html(self) -> str:
        """Return the table, empty."""
        head = "".join(f'<th scope="col">{to_html(column.label, inline=True)}</th>' for column in self.columns)
        rows = "".join(
            f'<tr><th scope="row">{to_html(row.label, inline=True)}</th>{"<td>…</td>" * len(self.columns)}</tr>'
            for row in self.rows
        )
        return f"<table><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def in_words(self, answer: Any) -> str:
        """Print a table row by row, with the labels of rows, columns and options."""
        if not isinstance(answer, dict):
            known = [(column.options or {}).items() for column in self.columns]
            return in_words(answer, dict(option for options in known for option in options))
        rows = {row.key: row.label for row in self.rows}
        columns = {column.key: column.label for column in self.columns}
        return rows_in_words(answer, rows, columns, {column.key: column.options or {} for column in self.columns})


def judge_cell(question: ClaimsTable, row: Row, column: Column, answer: Any) -> Feedback:
    """Judge one cell: a number as a number question is judged, or an option."""
    truth = row.cells[column.key]
    if isinstance(truth, Quantity):
        # An empty cell is empty, even where the report is silent.
        return not_attempted(answer) or judge_quantity(_beside_other_rows(question, row, column, truth), answer)
    if (feedback := not_attempted(answer)) is not None:
        return feedback
    options = column.options or {}
    try:
        key = option_named(answer, options)
    except ValueError as error:
        return unreadable(f"{error}.")
    right = _right_options(truth)
    if key in right:
        return Feedback(Verdict.RIGHT, as_sentence(options[key]))
    message = row.messages.get((column.key, key), "")
    if key == column.no_hedge:
        return Feedback(Verdict.HEDGE_LOST, message or "The report hedges this, and the table no longer does.")
    if column.no_hedge is not None and column.no_hedge not in right:
        sentence = message or f"“{options[key]}” is a hedge, and not the one that stands there."
        return Feedback(Verdict.HEDGE_CHANGED, sentence, mistake=key)
    if message:
        return Feedback(Verdict.WRONG_BECAUSE, message, mistake=key)
    return Feedback(Verdict.WRONG, f"“{options[key]}” does not fit this row.")


def _beside_other_rows(question: ClaimsTable, row: Row, column: Column, truth: Quantity) -> Quantity:
    """Return a cell's quantity that knows the numbers of the other rows: the likeliest slip is one of the line."""
    others = {other.label: other.cells[column.key] for other in question.rows if other.key != row.key}
    numbers = {
        label: number
        for label, cell in others.items()
        if isinstance(cell, Quantity) and (number := cell.true_value()) is not None
    }
    beside = tuple(
        Neighbour(f"the number of another row, “{label}”", partial(_same, number), f"Take that of “{row.label}”.", 1e-6)
        for label, number in numbers.items()
    )
    return replace(truth, neighbours=(*truth.neighbours, *beside))


def _same(number: float) -> float:
    return number


# Which cell speaks for the whole table: the first kind that occurs.
_LOUDEST = (
    Verdict.CANNOT_BE_READ,
    Verdict.WRONG_BECAUSE,
    Verdict.WRONG,
    Verdict.HEDGE_LOST,
    Verdict.HEDGE_CHANGED,
    Verdict.NOT_ATTEMPTED,
    Verdict.TOO_PRECISE,
    Verdict.RIGHT,
)


def _sum_up(question: ClaimsTable, judged: list[Part]) -> Feedback:
    loudest = min((part.feedback for part in judged), key=lambda feedback: _LOUDEST.index(feedback.verdict))
    fine = [part for part in judged if part.feedback.verdict.accepted]
    empty = [part for part in judged if part.feedback.verdict is Verdict.NOT_ATTEMPTED]
    remarked = tuple(part for part in judged if part.feedback.verdict not in (Verdict.RIGHT, Verdict.NOT_ATTEMPTED))
    sentence = f"{len(fine)} of {len(judged)} cells fit"
    sentence += f", {len(empty)} {'is' if len(empty) == 1 else 'are'} still empty." if empty else "."
    accepted = loudest.verdict.accepted
    return Feedback(
        loudest.verdict,
        sentence,
        why=question.why if accepted else "",
        way_on="" if accepted else question.if_wrong,
        mistake=loudest.mistake,
        parts=remarked,
    )


def _check_cell(row: str, column: Column, truth: Any) -> None:
    where = f"row {row!r}, column {column.key!r}"
    if column.options is None:
        if not isinstance(truth, Quantity) or isinstance(truth, Question):
            raise ValueError(f"{where}: a column without options needs a Quantity")
        try:
            check_quantity(truth)
        except ValueError as error:
            raise ValueError(f"{where}: {error}") from None
        return
    right = (truth,) if isinstance(truth, str) else truth
    if not isinstance(right, tuple) or not right or not set(right) <= set(column.options):
        raise ValueError(f"{where}: {truth!r} is none of the options {', '.join(column.options)}")
    if column.no_hedge is not None and column.no_hedge not in column.options:
        raise ValueError(f"column {column.key!r}: no_hedge {column.no_hedge!r} is none of its options")


def _right_options(truth: Any) -> tuple[str, ...]:
    """Return the options that are right in a cell: one, or those that are allowed."""
    return (truth,) if isinstance(truth, str) else tuple(truth)


def _right_cell(truth: Any) -> str:
    return right_in_words(truth) if isinstance(truth, Quantity) else _right_options(truth)[0]


def _printed_cell(row: Row, column: Column) -> str:
    truth = row.cells[column.key]
    if isinstance(truth, Quantity):
        right, *accepted = printed_right(truth)
        return f"{right} ({accepted[0]})" if accepted else right
    return " or ".join(to_plain((column.options or {})[key]) for key in _right_options(truth))


def _wrong_option(row: Row, column: Column, option: str) -> Verdict:
    """Return the verdict on an option with a message that is not right: in a column of hedges, what became of it."""
    truth = row.cells[column.key]
    if column.no_hedge is None or column.no_hedge in _right_options(truth):
        return Verdict.WRONG_BECAUSE
    return Verdict.HEDGE_LOST if option == column.no_hedge else Verdict.HEDGE_CHANGED


def _known_cells(question: ClaimsTable) -> Iterator[KnownAnswer]:
    """Change one cell at a time in an otherwise right table."""

    def changed(row: Row, column: Column, known: KnownAnswer) -> KnownAnswer:
        table = question.right_answer()
        table[row.key][column.key] = known.answer
        told = known.printed or in_words(known.answer, column.options)
        return known._replace(answer=table, printed=f"{row.label}, {column.label}: {told}")

    columns = {column.key: column for column in question.columns}
    for row in question.rows:
        for (key, option), text in row.messages.items():
            verdict = _wrong_option(row, columns[key], option)
            mistake = "" if verdict is Verdict.HEDGE_LOST else option
            yield changed(row, columns[key], KnownAnswer(option, verdict, mistake, text))
        for key, truth in row.cells.items():
            if isinstance(truth, Quantity):
                for known in known_answers(truth):
                    yield changed(row, columns[key], known)
