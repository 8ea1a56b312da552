"""Answers near the right one get more than a bare "Not yet": a program makes them for every question of the bank.

They are made from the worked steps, from the neighbours, from the units, from the numbers of the worked solution, from
hedges, and from the ways of saying that nothing is said.
"""

import math
import re
from dataclasses import replace
from itertools import permutations

import pytest

from lessons.exercises.engine import registry
from lessons.exercises.engine.judging import HINT, judge
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.interval import Interval
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.probability import Probability
from lessons.exercises.kinds.table import ClaimsTable
from lessons.exercises.quantities.known import digits, printed
from lessons.exercises.quantities.near import GIVEN, NEIGHBOUR, SIBLING, STEP, Step, others
from lessons.exercises.quantities.quantity import Quantity
from lessons.units import find, number_text
from lessons.units.hedges import BEFORE
from tests.exercises.bank import BANK
from tests.exercises.sample_questions import SAMPLES

NUMBERS = [question for question in (*SAMPLES, *BANK) if isinstance(question, Number)]
WORKED_OUT = [question for question in BANK if isinstance(question, Number | Interval) and callable(question.truth)]
BARE = ("is not it.", "does not overlap with what the report allows.", "does not fit this row.")
NOT_SAID = ("not said", "it cannot be told", "the report does not say", "nobody said so", "unknown", "not stated")
UP = (
    "up to",
    "at most",
    "max",
    "maximum",
    "within",
    "no more than",
    "not farther than",
    "as far as",
    "no farther than",
)
DOWN = ("at least", "no less than", "min", "minimum", "not less than", "as little as")


def named(question):
    """A question by its number."""
    return question.id


def is_bare(feedback):
    """Whether an answer is called wrong and no more: no word on what it is, or on what became of it."""
    parts = [part.feedback for part in feedback.parts] or [feedback]
    return any(part.verdict is Verdict.WRONG and part.sentence.endswith(BARE) for part in parts)


def mistakes_of(answers, kind):
    """The names of the mistakes of one kind among known answers."""
    return [known for known in answers if known.mistake.startswith(kind)]


@pytest.mark.parametrize("question", WORKED_OUT, ids=named)
def test_steps_and_neighbours_are_answered_by_name(question):
    for part in (*question.steps, *question.neighbours):
        worked = part.number()
        found = judge(question, worked if isinstance(worked, tuple) else float(worked))
        assert not is_bare(found), f"{question.id}: {part.name} got {found}"
    for step in question.steps:
        worked = step.number()
        found = judge(question, worked if isinstance(worked, tuple) else float(worked))
        assert found.sentence.startswith(f"That is {step.name}") and found.way_on == step.go_on, found
        assert found.mistake == f"{STEP}: {step.name}"


def test_without_its_steps_a_question_would_be_bare():
    question = registry.question("04.4")
    half_line = question.steps[3].number()
    assert is_bare(judge(replace(question, steps=(), neighbours=()), half_line))
    assert is_bare(judge(replace(question, prompt="How high?", steps=(), neighbours=()), 1234.0))


def test_a_step_that_is_never_said_does_not_build():
    question = registry.question("04.4")
    hidden = Step("a step that nobody hears of", lambda: 2 * question.true_value(), "Go on.")
    with pytest.raises(ValueError, match="'a step on the way: a step that nobody hears of' .* is never said"):
        replace(question, steps=(hidden,)).check_whole()
    interval = registry.question("06.5")
    hidden = Step("the answer itself", interval.true_ends, "Go on.")
    with pytest.raises(ValueError, match="a step is never said"):
        replace(interval, steps=(hidden,)).check_whole()


def test_the_bank_declares_steps_and_neighbours():
    steps = sum(len(question.steps) for question in WORKED_OUT)
    neighbours = sum(len(question.neighbours) for question in WORKED_OUT)
    assert steps > 35 and neighbours > 8, (steps, neighbours)


@pytest.mark.parametrize("question", WORKED_OUT, ids=named)
def test_numbers_of_the_worked_solution_are_not_met_in_silence(question):
    """What a learner has in hand half-way is among the numbers that the solution works out: those behind a "="."""
    if not isinstance(question, Number):
        return
    met = re.findall(r"= (?:\*\*)?(\d[\d,]*(?:\.\d+)?)", question.solution)
    for text in met:
        found = judge(question, float(text.replace(",", "")))
        assert not is_bare(found), f"{question.id}: {text} of the solution got {found}"


@pytest.mark.parametrize("question", NUMBERS, ids=named)
def test_numbers_of_the_question_are_known_for_what_they_are(question):
    for found in find(question.prompt.replace("*", "")):
        if found.unit not in ("", "clock") and found.high is None:
            said = judge(question, found.value)
            assert not is_bare(said), f"{question.id}: {found.value} of the prompt got {said}"


@pytest.mark.parametrize("question", NUMBERS, ids=named)
def test_the_right_number_in_another_unit_is_told_so(question):
    truth = question.true_value()
    if truth:
        for unit, factor in {"km": 0.621371, "mi": 1.609344, "min": 60, "s": 1 / 60, "deg": math.pi / 180}.items():
            if question.unit == unit:
                found = judge(question, truth * factor)
                assert not is_bare(found) and not found.verdict.accepted, f"{question.id}: {found}"


@pytest.mark.parametrize("question", NUMBERS, ids=named)
def test_digits_beyond_the_report_are_right_and_remarked_on(question):
    truth = question.true_value()
    if not truth or not question.allowed():
        return
    finer = math.floor(math.log10(question.allowed())) - 4
    value = digits(truth + 3.7 * 10.0**finer)
    found = judge(question, f"{question.hedge_expected or ''} {value} {question.unit}")
    assert found.verdict is Verdict.TOO_PRECISE, f"{question.id}: {value} got {found}"


@pytest.mark.parametrize("question", NUMBERS, ids=named)
def test_a_bound_and_its_wrong_side(question):
    hedge = question.hedge_expected
    if hedge is None or question.true_value() is None:
        return
    number = f"{printed(question)} {question.unit}"
    for words, relation in ((UP, "<="), (DOWN, ">=")):
        for word in words:
            found = judge(question, f"{word} {number}")
            if BEFORE[hedge] == relation:
                assert found.verdict is Verdict.RIGHT, f"{question.id}: {word} got {found}"
            else:
                assert found.verdict is Verdict.HEDGE_CHANGED, f"{question.id}: {word} got {found}"


@pytest.mark.parametrize("question", [*NUMBERS, *(q for q in BANK if isinstance(q, Interval))], ids=named)
def test_nothing_is_said_in_other_words(question):
    for words in NOT_SAID:
        found = judge(question, words)
        assert found.verdict in (Verdict.RIGHT, Verdict.WRONG, Verdict.WRONG_BECAUSE), f"{question.id}: {found}"
        assert not is_bare(found) and "cannot be read" not in found.sentence, f"{question.id}: {words} got {found}"


@pytest.mark.parametrize("question", [q for q in BANK if isinstance(q, Interval)], ids=named)
def test_intervals_in_thousands_and_from_the_package(question):
    low, high = question.true_ends()
    if low >= 1000:
        thousands = f"{number_text(round(low / 1000, 2))} to {number_text(round(high / 1000, 2))} thousand"
        assert judge(question, f"{thousands} {question.unit}").verdict.accepted, (question.id, thousands)
    for answer in ((low, high, ""), [low, high, "a note"]):
        assert judge(question, answer).verdict is Verdict.RIGHT, question.id
    assert judge(question, (low, high, 3)).verdict is Verdict.CANNOT_BE_READ


@pytest.mark.parametrize("question", [q for q in BANK if isinstance(q, Probability)], ids=named)
def test_a_probability_as_odds(question):
    low, high = question.range
    middle = 1 / (1 - (low + high) / 2)
    assert judge(question, f"{middle - 1:.0f} in {middle:.0f}").verdict is Verdict.DEFENSIBLE, question.id
    for odds in ("62 to 1", "1:62", "9 : 1", "3 to 2 on"):
        found = judge(question, odds)
        assert found.verdict is Verdict.CANNOT_BE_READ and "for it or against it" in found.sentence, found
    assert "how sure you are" in judge(question, "it cannot be told").sentence


@pytest.mark.parametrize("question", [q for q in BANK if isinstance(q, ClaimsTable)], ids=named)
def test_every_wrong_option_of_a_table_has_its_message(question):
    for column in question.columns:
        for row in question.rows:
            truth = row.cells[column.key]
            for option in column.options or {}:
                if not isinstance(truth, Quantity):
                    table = {row.key: {column.key: option}}
                    assert not is_bare(judge(question, table)), f"{question.id}: {row.key}, {option}"


@pytest.mark.parametrize("question", [q for q in BANK if isinstance(q, ClaimsTable)], ids=named)
def test_a_number_of_another_row_is_known_as_such(question):
    tried = 0
    for column in question.columns:
        cells = {row.key: row.cells[column.key] for row in question.rows}
        numbers = {key: cell for key, cell in cells.items() if isinstance(cell, Quantity) and cell.true_value()}
        for row, other in permutations(numbers, 2):
            found = judge(question, {row: {column.key: numbers[other].true_value()}})
            assert not is_bare(found), f"{question.id}: {row} answered with the number of {other}: {found.plain()}"
            tried += 1
    assert tried or question.id != "01.2"


def test_a_misspelt_word_is_asked_about_and_no_hedge_is_lost():
    seen = 0
    for question in NUMBERS:
        if question.hedge_expected == "about" and question.true_value():
            found = judge(question, f"arround {printed(question)} {question.unit}")
            assert found.verdict is Verdict.CANNOT_BE_READ, f"{question.id}: {found}"
            assert found.way_on.startswith("Did you mean around "), found
            seen += 1
    assert seen > 2


def test_the_figure_of_every_other_launch():
    launches = {"May": (800.0, 2100.0), "June": (400.0, 1400.0)}
    (june,) = others(lambda far, high: high / far, launches, of="May")
    assert (june.name, june.number()) == ("the figure of June", 3.5)


def test_each_kind_of_near_answer_has_a_name_that_keys_print():
    known = [one for question in BANK for one in question.wrong_answers()]
    assert len(mistakes_of(known, STEP)) > 35 and len(mistakes_of(known, NEIGHBOUR)) > 6
    said = judge(registry.question("04.5"), 3700).mistake, judge(registry.question("04.6"), 1000).mistake
    assert said[0].startswith(GIVEN) and said[1].startswith(GIVEN), said
    assert judge(registry.question("05.2"), 0.01215 * 1000 * 3280.84).mistake.startswith(SIBLING)


def test_advice_to_take_a_hint_is_for_who_has_one_left(home):
    from lessons.exercises import check, hint

    question = next(q for q in BANK if isinstance(q, Number) and not q.if_wrong and q.true_value())
    answer = f"{123456.7} {question.unit}"
    assert HINT in check(question.id, answer).plain()
    for _ in question.hints:
        hint(question.id)
    said = check(question.id, answer).plain()
    assert HINT not in said and "the worked solution is open" in said
    assert "try a hint" not in check(question.id, "not sure").plain()
