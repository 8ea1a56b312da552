"""The two forms: parallel, whole, from launches that no notebook uses, every number with its source."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from lessons import data, flight
from lessons.classroom.before_after import flight_items, forms, sea_items, source_items
from lessons.classroom.before_after.items import FORMS, PILLARS, printed_in
from lessons.exercises.engine import registry
from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.verdicts import Verdict
from lessons.units import convert
from tests.exercises import expectations

ROOT = Path(__file__).parents[2]
ITEMS = [item for form in FORMS for item in forms.items(form)]
# Where the course names a launch to look at, besides notebooks and questions.
TOLD_IN = ("lessons/exercises/bank", "lessons/explorers", "lessons/figures", "lessons/reports", "lessons/sources")
DEALT = ("deck.csv", "splash_reports.csv", "said.csv", "report_2024-11-05.csv", "known_findings.csv")


def named(item):
    return item.question.id


def names_of(event_id: str) -> list[str]:
    """How a text may name a launch: by its id, its ISO date, or its day in words."""
    event = data.event(event_id)
    day, month, year = event.day.split()
    return [event_id, event.date, event.day, f"{month} {day}, {year}", f"{day} {month[:3]} {year}"]


def course_text() -> str:
    """All that a learner meets: notebooks as stored, questions, and the launches that code picks out by name."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
    texts += [path.read_text(encoding="utf-8") for part in TOLD_IN for path in sorted((ROOT / part).rglob("*.py"))]
    texts += [(ROOT / "data" / name).read_text(encoding="utf-8") for name in DEALT]
    for number in registry.notebooks():
        for question in registry.questions(number):
            texts += [question.prompt, question.solution, question.why, *question.hints]
    return "\n".join(texts)


@pytest.fixture(scope="module")
def everything_said():
    found = course_text()
    assert len(found) > 1_000_000 and "5 November 2024" in found
    return found


@pytest.mark.parametrize("item", ITEMS, ids=named)
def test_no_notebook_uses_the_launch(item, everything_said):
    assert [name for name in names_of(item.event_id) if name in everything_said] == []


def test_a_launch_that_a_notebook_uses_would_be_found(everything_said):
    assert any(name in everything_said for name in names_of("nk-2024-11-05"))
    assert any(name in everything_said for name in names_of("nk-2023-04-13")), "a card of the deck"


def test_no_launch_is_asked_about_twice():
    assert max(Counter(item.event_id for item in ITEMS).values()) == 1


def test_the_forms_are_parallel():
    first, second = (forms.items(form) for form in FORMS)
    assert len(first) == len(second) == forms.PER_FORM == 12
    for one, other in zip(first, second, strict=True):
        assert type(one.question) is type(other.question)
        assert (one.pillar, one.asks) == (other.pillar, other.asks)
        assert one.question.id[1:] == other.question.id[1:]
        assert [known.mistake for known in one.question.wrong_answers()] == [
            known.mistake for known in other.question.wrong_answers()
        ]
        without_numbers = [
            re.sub(r"[^a-zA-Z’ ]", "", item.question.prompt.partition("\n")[0]).split() for item in (one, other)
        ]
        assert abs(len(without_numbers[0]) - len(without_numbers[1])) <= 3, "as long to read"
    assert Counter(item.pillar for item in first) == dict.fromkeys(PILLARS, 4)
    assert {type(item.question).__name__ for item in first} == {"Choice", "Number", "Interval", "ClaimsTable"}


@pytest.mark.parametrize("item", ITEMS, ids=named)
def test_the_question_does_what_questions_do(item):
    for expectation in (
        expectations.right_is_accepted,
        expectations.every_mistake_gets_its_message,
        expectations.every_option_has_its_own_message,
        expectations.blank_is_not_attempted,
        expectations.nonsense_cannot_be_read,
        expectations.another_dimension_cannot_be_read,
    ):
        expectation(judge, item.question)


@pytest.mark.parametrize("item", ITEMS, ids=named)
def test_every_number_has_a_source(item):
    assert item.sources and all("http" in source for source in item.sources)
    assert len({claim.event_id for claim in item.claims}) == 1
    assert all(claim.verified for claim in item.claims)
    assert data.event(item.event_id).day.split()[1] in item.question.prompt, "the month stands in the prompt"


@pytest.mark.parametrize("item", ITEMS, ids=named)
def test_a_test_gives_no_hint_and_the_right_option_is_not_the_longest(item):
    assert item.question.hints == ()
    options = getattr(item.question, "options", {})
    if options:
        longest = max(len(option.label) for option in options.values())
        right = len(options[item.question.right].label)
        assert right < longest or sum(len(o.label) == right for o in options.values()) > 1 or right - 12 < longest


def test_truths_follow_from_the_tables():
    """Each kind once, against its own arithmetic: nothing here is read from the question's declaration."""
    truth = {item.question.id: item.question for item in ITEMS}
    for form in FORMS:
        miles = int(re.search(r"(\d+) miles", truth[f"{form}.1"].prompt)[1])
        assert abs(miles * 1.609344 - truth[f"{form}.1"].true_value()) < 3
        claim = flight_items.ROUNDED[form]
        assert truth[f"{form}.2"].true_ends() == (claim.number - 25, claim.number + 25)
        low = truth[f"{form}.4"]
        far, high = map(float, re.findall(r"(?:around|about) (\d+) km", low.prompt))
        assert flight.loft_ratio(far, high).refused and high < far / 4
        km = int(re.search(r"about (\d+) km from", truth[f"{form}.6"].prompt)[1])
        assert truth[f"{form}.6"].true_value() == pytest.approx(km / 1.852)
        assert truth[f"{form}.9"].true_value() == 3
        number, bound = source_items.BOUNDED[form]
        assert bound.relation in (">", ">=") and number.number > bound.number
    assert truth["A.5"].true_ends() == (202.5, 247.5) and truth["B.5"].true_ends() == (247.5, 292.5)
    assert truth["A.3"].printed_right() == ("22:47 on 26 March",)
    assert convert(1, "nmi", "km") == 1.852


def test_words_that_do_not_stand_in_a_claim_are_refused():
    claim = sea_items.DISTANCES["A"][0]
    assert printed_in(claim, "about 300 km") == "about 300 km"
    with pytest.raises(ValueError, match="does not stand in it"):
        printed_in(claim, "about 310 km")


def test_a_question_of_a_form_has_no_hints_and_a_question_of_a_notebook_has():
    question = forms.question("A.1")
    with pytest.raises(ValueError, match="question A.1: hints must be empty"):
        type(question)(**{**_fields(question), "hints": ("one", "two")}).check_whole()
    with pytest.raises(ValueError, match="the id must be two digits"):
        type(question)(**{**_fields(question), "id": "AB.1"}).check_whole()


def _fields(question):
    return {name: getattr(question, name) for name in question.__dataclass_fields__}


@pytest.mark.parametrize("item", ITEMS, ids=named)
def test_no_key_that_an_export_shows_tells_what_is_right(item):
    keys = set(getattr(item.question, "options", {}))
    assert not keys & {"right", "correct", "true", "wrong", "false_one", "answer"}


def test_questions_are_found_by_number():
    assert forms.question("B.12").id == "B.12" and forms.question("00.1").id == "00.1"
    for number in ("A.0", "A.13", "C.1", "A", "A.x"):
        assert not forms.is_of_a_form(number)
    with pytest.raises(ValueError, match="form 'C' is none; there are A and B"):
        forms.items("C")
    with pytest.raises(registry.NoSuchQuestion):
        registry.question("A.1")  # so check, hint and solution know nothing of it


def test_what_is_not_right_is_not_accepted():
    assert judge(forms.question("A.10"), {"ROK JCS": {"value": "360", "hedge": "="}}).verdict is Verdict.HEDGE_LOST
    assert not judge(forms.question("A.6"), "300 km").verdict.accepted
    assert json.dumps(forms.question("A.10").right_answer())
