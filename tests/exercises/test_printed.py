"""What a key and a handout print of any question, without knowing kinds: prompt, options, what is right, mistakes."""

import re

import pytest

from tests.exercises.bank import BANK
from tests.exercises.sample_questions import CHOICE, HEDGED, INTERVAL, LIKELY, SAMPLES, SEVERAL, TABLE


@pytest.mark.parametrize(
    ("question", "line", "right", "mistake"),
    [
        (
            HEDGED,
            "Your answer (in km, or name another unit): ____________",
            ("about 400 km", "accepted: 392 to 408 km"),
            ("248.55 km", "miles given as km", "That number looks like miles; the question asks for kilometres."),
        ),
        (
            INTERVAL,
            "Your answer, lowest to highest (in km): ________ to ________",
            ("350 to 450 km", "each end may be off by 5 km"),
            ("370 to 430 km", "half a step", "The rounding reaches farther."),
        ),
        (
            CHOICE,
            "○ KCNA",
            ("Japan's ministry",),
            ("KCNA", "kcna", "It was silent that day."),
        ),
        (SEVERAL, "□ Rumour", ("Ships, and planes", "Radar"), ("Rumour", "rumour as sensor", "It measures nothing.")),
        (
            TABLE,
            "Hedge: one of about, at least, no hedge",
            (
                "How far: Who says so = Japan or South Korea; How much = about 400 km (accepted: 396 to 404 km); "
                "Hedge = about",
                "How many: Who says so = Japan; How much = not said; Hedge = at least",
            ),
            ("How many, Hedge: about", "about", "“About” lets it be fewer."),
        ),
        (
            LIKELY,
            "How likely, in per cent (0 to 100): ______ %",
            ("anything from 60 % to 90 %",),
            ("above 90 %", "higher", "95 % is higher than what is known supports. Much is unknown."),
        ),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_each_kind_prints_itself(question, line, right, mistake):
    assert question.printed_prompt().startswith(f"Question {question.id}\nWhat does the report say? <b>\n")
    assert line in question.printed_prompt().split("\n")
    assert question.printed_right() == right
    answer, name, message = mistake
    found = {(one.answer, one.name): one.message for one in question.printed_mistakes()}
    assert message in found[answer, name]


def test_every_question_prints_every_mistake_with_its_message_and_no_long_number():
    assert len(BANK) > 60
    for question in (*SAMPLES, *BANK):
        mistakes = question.printed_mistakes()
        assert len(mistakes) == len(question.wrong_answers())
        assert all(one.answer and one.name and one.message for one in mistakes), question.id
        texts = [question.printed_prompt(), *question.printed_right(), *(one.answer for one in mistakes)]
        assert not [text for text in texts if re.search(r"\d[.]\d{9}|\*\*|e[+-]\d", text)], question.id
