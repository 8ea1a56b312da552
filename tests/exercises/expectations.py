"""What must hold of any judge, written once: run on the samples, on the whole bank, and against broken judges."""

import html
import re

from lessons.exercises.questions import Choice, ClaimsTable, Interval, Number, Probability, SeveralChoices
from lessons.exercises.verdicts import Verdict
from lessons.units import convert, dimension, number_text, read

INJECTION = '<img src=x onerror="alert(1)"> 400'


def right_is_accepted(judge, question):
    found = judge(question, question.right_answer())
    expected = Verdict.DEFENSIBLE if isinstance(question, Probability) else Verdict.RIGHT
    assert found.verdict is expected, f"{question.id}: {found}"
    assert question.why in found.why or isinstance(question, Choice)


def every_mistake_gets_its_message(judge, question):
    for sample in question.wrong_answers():
        found = judge(question, sample.answer)
        assert found.verdict is sample.verdict, f"{question.id}: {sample} got {found}"
        assert found.mistake == sample.mistake, f"{question.id}: {sample} got {found.mistake}"
        said = [found.sentence, found.why, *(part.feedback.sentence for part in found.parts)]
        assert any(sample.text in text for text in said), f"{question.id}: {sample.text!r} is not in {said}"


def every_option_has_its_own_message(judge, question):
    if not isinstance(question, Choice | SeveralChoices):
        return
    said = {sample.text for sample in question.wrong_answers()}
    assert len(said) == len(question.wrong_answers()) >= 1, f"{question.id}: two options say the same"


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
    """A decimal comma, a unit suffix without a space and a converted unit change nothing."""
    if not isinstance(question, Number) or question.true_value() is None:
        return
    right = question.right_answer()
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
        assert found.verdict in (Verdict.RIGHT, Verdict.TOO_PRECISE), f"{question.id}: {answer} got {found}"
        assert f"{read(converted).value:.4g}"[:3].rstrip(".") in found.note and question.unit in found.note, found


def another_dimension_cannot_be_read(judge, question):
    if isinstance(question, Number | Interval | Probability):
        unit = getattr(question, "unit", "%")
        wrong = "400 km" if dimension(unit) != "length" else "45 degrees"
        found = judge(question, wrong)
        assert found.verdict is Verdict.CANNOT_BE_READ, f"{question.id}: {wrong} got {found}"
        assert "expected is a" in found.sentence


def what_was_typed_is_escaped(judge, question):
    answers = [INJECTION]
    if isinstance(question, ClaimsTable):
        table = question.right_answer()
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
    number = re.search(r"[\d.]+", question.right_answer())[0]
    numbers = rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)"
    if re.search(numbers, question.prompt):
        return
    for sample in question.wrong_answers():
        if sample.verdict is not Verdict.HEDGE_LOST:
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
    what_was_typed_is_escaped,
    no_message_gives_the_answer_away,
)
