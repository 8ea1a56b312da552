"""What must hold of any judge, written once: run on the samples, on the whole bank, and against broken judges."""

import html
import math
import re

from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.probability import Probability
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.kinds.table import ClaimsTable
from lessons.exercises.quantities.quantity import Quantity
from lessons.units import convert, dimension, number_text, read
from lessons.units.hedges import BEFORE, MEANINGS
from tests.exercises.known import right_answer, wrong_answers

INJECTION = '<img src=x onerror="alert(1)"> 400'


def right_is_accepted(judge, question):
    found = judge(question, right_answer(question))
    expected = Verdict.DEFENSIBLE if isinstance(question, Probability) else Verdict.RIGHT
    assert found.verdict is expected, f"{question.id}: {found}"
    assert question.why in found.why or isinstance(question, Choice)


def every_mistake_gets_its_message(judge, question):
    for sample in wrong_answers(question):
        found = judge(question, sample.answer)
        assert found.verdict is sample.verdict, f"{question.id}: {sample} got {found}"
        assert found.mistake == sample.mistake, f"{question.id}: {sample} got {found.mistake}"
        said = [found.sentence, found.why, *(part.feedback.sentence for part in found.parts)]
        assert any(sample.text in text for text in said), f"{question.id}: {sample.text!r} is not in {said}"


def every_option_has_its_own_message(judge, question):
    if not isinstance(question, Choice | SeveralChoices):
        return
    said = {sample.text for sample in wrong_answers(question)}
    assert len(said) == len(wrong_answers(question)) >= 1, f"{question.id}: two options say the same"


def blank_is_not_attempted(judge, question):
    for blank in ("", "  \n", ..., [], {}, "\u200b", "\u00a0"):
        found = judge(question, blank)
        assert found.verdict is Verdict.NOT_ATTEMPTED, f"{question.id}: {blank!r} got {found}"


def none_is_blank_unless_the_report_is_silent(judge, question):
    silent = isinstance(question, Number) and question.true_value() is None
    expected = Verdict.RIGHT if silent else Verdict.NOT_ATTEMPTED
    assert judge(question, None).verdict is expected, question.id


def nonsense_cannot_be_read(judge, question):
    nonsense = ["far away, xyzzy", "nan", "inf", float("nan"), float("-inf"), print, object(), b"400", True, "😀" * 9]
    nonsense += [{"no such row": {"x": 1}}, [[[[[["deep"]]]]]], "x" * 100_000, 10**400, complex(1, 2)]
    nonsense += ["\ud800", "a\x00b", "\u202e004"[:1] + "xyz"]
    for answer in nonsense:
        found = judge(question, answer)
        assert found.verdict is Verdict.CANNOT_BE_READ, f"{question.id}: {str(answer)[:40]} got {found}"
        assert "expected" in found.plain() or "write" in found.plain() or "give" in found.plain(), found
        assert len(found.plain()) < 1200, "a long answer is not repeated in full"


def typed_by_others(judge, question):
    """A decimal comma, a unit suffix without a space and a converted unit change nothing.

    Where the conversion is the task, an answer in another unit is told so, and neither accepted nor converted for it.
    """
    if not isinstance(question, Number) or question.true_value() is None:
        return
    right = right_answer(question)
    number = re.search(r"[\d.]+", right)[0]
    # Three digits after the comma could be thousands: then the reading is said, and is tested elsewhere.
    if "." in number and len(number.partition(".")[2]) != 3:
        assert judge(question, right.replace(".", ",")).verdict is Verdict.RIGHT, f"{question.id}: decimal comma"
    if question.unit:
        assert judge(question, right.replace(f"{number} ", number)).verdict is Verdict.RIGHT, f"{question.id}: suffix"
    other = {"km": "mi", "m": "ft", "min": "s", "s": "min", "km/s": "m/s", "deg": "rad", "h": "min"}.get(question.unit)
    if other:
        converted = number_text(convert(float(number), question.unit, other))
        answer = right.replace(f"{number} {question.unit}", f"{converted} {other}")
        found = judge(question, answer)
        if question.convert:
            assert found.mistake == "not converted", f"{question.id}: {answer} got {found}"
            assert number not in found.plain()
            return
        assert found.verdict in (Verdict.RIGHT, Verdict.TOO_PRECISE), f"{question.id}: {answer} got {found}"
        assert f"{read(converted).value:.4g}"[:3].rstrip(".") in found.note and question.unit in found.note, found


def another_dimension_cannot_be_read(judge, question):
    if isinstance(question, Number | Interval | Probability):
        unit = getattr(question, "unit", "%")
        wrong = "400 km" if dimension(unit) != "length" else "45 degrees"
        found = judge(question, wrong)
        assert found.verdict is Verdict.CANNOT_BE_READ, f"{question.id}: {wrong} got {found}"
        assert "expected is a" in found.sentence


def not_sure_is_no_attempt(judge, question):
    for answer in ("not sure", "I don't know", "No idea.", "?", "I’m not sure", "dont know", "do not know"):
        found = judge(question, answer)
        assert found.verdict is Verdict.NOT_ATTEMPTED, f"{question.id}: {answer!r} got {found}"
        assert found.sentence == "That is a fair answer while you think: try a hint."


def silence_is_read_however_it_is_said(judge, question):
    if not isinstance(question, Number):
        return
    says = "The report does say it." if isinstance(question.truth, float | int) else "No report states it, true;"
    verdict, says = (Verdict.WRONG, says) if question.true_value() is not None else (Verdict.RIGHT, "does not say")
    for answer in (
        "it cannot be told",
        "can't tell",
        "cant tell",
        "the report does not say",
        "unknown",
        "not stated",
        "nobody said",
    ):
        found = judge(question, answer)
        assert found.verdict is verdict and says in found.sentence, (question.id, answer, found)
    if dimension(question.unit) == "number":
        assert judge(question, "none").verdict is judge(question, 0).verdict, f"{question.id}: none is zero"


UNREADABLE = ("xyzzy", "far away", "400 kg", "45 deg", "400 km", "Mach 5", "7 in 5", "between 400", "12,34,5", "400/4")
UNREADABLE += ("1,2.3,4", "nan", "1 out 3", True, "9" * 201, float("inf"), [1, 2, 3], "4:75", "450-400", "4²", "")


def examples_are_neutral(judge, question):
    """What a sentence gives as an example is judged wrong: neither the answer, nor near it, nor a named mistake."""
    seen = 0
    for answer in UNREADABLE:
        for given, judged in _each_number(judge, question, answer):
            if given.verdict is Verdict.CANNOT_BE_READ:
                for example in re.findall(r"such as (.+?)\.$", given.sentence):
                    found = judged(example)
                    assert found.verdict is Verdict.WRONG, f"{question.id}: the example {example!r} is {found}"
                    assert "range" not in found.sentence, f"{question.id}: the example {example!r} is no pair"
                    seen += 1
    assert seen > 3 or not isinstance(question, Number | Interval), f"{question.id}: no example was given"
    if isinstance(question, Probability):
        assert not re.search(r"\d", judge(question, "xyzzy").sentence), "any number could be a defensible one"


def _each_number(judge, question, answer):
    """Yield the feedback on an answer, and how its example is judged: for a table, cell by cell."""
    if isinstance(question, ClaimsTable):
        for row in question.rows:
            for key, truth in row.cells.items():
                if isinstance(truth, Quantity):

                    def judged(given, row=row, key=key):
                        parts = judge(question, {row.key: {key: given}}).parts
                        return parts[0].feedback if parts else judge(question, "")

                    yield judged(answer), judged
    elif isinstance(question, Number | Interval | Probability):
        yield judge(question, answer), lambda given: judge(question, given)


def another_hedge_is_changed_and_none_is_lost(judge, question):
    if not isinstance(question, Number) or not question.hedge_expected:
        return
    bare = right_answer(question).removeprefix(question.hedge_expected).strip()
    assert judge(question, bare).verdict is Verdict.HEDGE_LOST
    for hedge in ("about", "at least", "over", "up to", "less than", "nearly", "almost"):
        if BEFORE[hedge] != BEFORE[question.hedge_expected]:
            found = judge(question, f"{hedge} {bare}")
            assert found.verdict is Verdict.HEDGE_CHANGED, f"{question.id}: {hedge} got {found}"
            for meaning in (MEANINGS[BEFORE[hedge]], MEANINGS[BEFORE[question.hedge_expected]]):
                assert meaning in found.sentence, f"{question.id}: {found} does not say {meaning!r}"


def digits_that_say_nothing_are_remarked_on(judge, question):
    if not isinstance(question, Number) or not question.true_value() or not question.allowed():
        return
    words = right_answer(question).split()
    at = next(at for at, word in enumerate(words) if re.match(r"-?[\d.]+$", word))
    right = float(words[at])
    for value in (right + 1e-9 * max(1, abs(right)), right - 1e-9 * max(1, abs(right))):
        words[at] = number_text(value)
        found = judge(question, " ".join(words))
        assert found.verdict is Verdict.TOO_PRECISE, f"{question.id}: {' '.join(words)} got {found}"


def a_wrong_answer_is_called_so_calmly(judge, question):
    if isinstance(question, Number | Interval):
        found = judge(question, f"123456.7 {question.unit}")
        assert "slip" not in found.sentence and found.verdict in (Verdict.WRONG, Verdict.OVERCLAIMS)


def one_wrong_option_is_spoken_of_at_a_time(judge, question):
    if isinstance(question, SeveralChoices):
        found = judge(question, list(question.options))
        wrong = [option for key, option in question.options.items() if key not in question.right]
        assert sum(option.why in found.why for option in wrong) == 1, f"{question.id}: {found}"
        assert ".:" not in found.plain() and "the 1 " not in found.plain()
        alone = judge(question, [next(iter(question.right))])
        if len(question.right) > 1:
            missing = len(question.right) - 1
            says = "one is missing" if missing == 1 else f"{missing} are missing"
            assert alone.sentence == f"The one that you chose belongs; {says}.", alone


def a_probability_is_lower_or_higher(judge, question):
    if not isinstance(question, Probability):
        return
    for answer in ("0", "0.5 %", "3 %", "99.9999", "100 %"):
        found = judge(question, answer)
        assert found.verdict in (Verdict.LOWER, Verdict.HIGHER, Verdict.DEFENSIBLE), f"{question.id}: {found}"
        assert "laims" not in found.verdict.words
        assert answer.rstrip(" %") + " %" in found.sentence, f"{question.id}: {answer} is said back as {found}"
        assert ("leaves no room at all" in found.note) == (answer in ("0", "100 %")), found


def a_range_says_which_part_it_leaves_out(judge, question):
    if not isinstance(question, Interval):
        return
    low, high = question.true_ends()
    if math.isinf(high):
        return
    quarter = (high - low) / 4
    if quarter > question.tolerance:
        for ends, says in (((low + quarter, high), "the lowest values"), ((low, high - quarter), "the highest values")):
            found = judge(question, ends)
            assert found.verdict is Verdict.WRONG_BECAUSE or f"leaves out {says}" in found.sentence, (
                question.id,
                found,
            )
    turned, straight = judge(question, (high, low)), judge(question, (low, high))
    assert turned.verdict is straight.verdict is Verdict.RIGHT and "turned round" in turned.note
    away = judge(question, (high + 50 * quarter, high + 51 * quarter))
    assert away.verdict is Verdict.WRONG and "does not overlap" in away.sentence, (question.id, away)


def what_was_typed_is_escaped(judge, question):
    answers = [INJECTION]
    if isinstance(question, ClaimsTable):
        table = right_answer(question)
        table[question.rows[0].key][question.columns[0].key] = INJECTION
        answers += [table, {INJECTION: {"x": "y"}}]
    for answer in answers:
        shown = judge(question, answer).html()
        assert "<img" not in shown, f"{question.id}: {shown}"
        assert html.escape("<img") in shown, "what was given is named"


def no_message_gives_the_answer_away(judge, question):
    """The right number stands in no feedback on a mistake, unless the question itself names it."""
    if not isinstance(question, Number) or question.true_value() is None:
        return
    number = re.search(r"[\d.]+", right_answer(question))[0]
    numbers = rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)"
    if re.search(numbers, question.prompt):
        return
    for sample in wrong_answers(question):
        if sample.verdict not in (Verdict.HEDGE_LOST, Verdict.HEDGE_CHANGED):
            assert not re.search(numbers, judge(question, sample.answer).plain()), f"{question.id}: {sample}"


ALL = (
    right_is_accepted,
    every_mistake_gets_its_message,
    every_option_has_its_own_message,
    blank_is_not_attempted,
    none_is_blank_unless_the_report_is_silent,
    nonsense_cannot_be_read,
    typed_by_others,
    another_dimension_cannot_be_read,
    not_sure_is_no_attempt,
    silence_is_read_however_it_is_said,
    examples_are_neutral,
    another_hedge_is_changed_and_none_is_lost,
    digits_that_say_nothing_are_remarked_on,
    a_wrong_answer_is_called_so_calmly,
    one_wrong_option_is_spoken_of_at_a_time,
    a_probability_is_lower_or_higher,
    a_range_says_which_part_it_leaves_out,
    what_was_typed_is_escaped,
    no_message_gives_the_answer_away,
)
