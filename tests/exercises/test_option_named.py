"""How an option is named from code: its sentence, first words, a part of it, its number; keys stay hidden."""

import pytest

from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.option_named import option_named
from lessons.exercises.engine.options import labels_of
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices
from tests.exercises import sample_questions as S
from tests.exercises.bank import BANK

LABELS = {
    "five": "about five minutes",
    "ten": "about ten minutes",
    "silent": "The sentence does not say.",
    "hill": "About 270 km: the hill is 3 km high.",
    "no": "It is not the same as a measurement.",
}
CHOICES = [q for q in BANK if isinstance(q, Choice | SeveralChoices)]


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ("The sentence does not say", "silent"),
        ("the sentence does not say.", "silent"),
        ("the sentence", "silent"),
        ("does not say", "silent"),
        ("it does not say", "silent"),
        ("not said", "silent"),
        ("about ten", "ten"),
        ("ten minutes", "ten"),
        ("about 270 km", "hill"),
        (2, "ten"),
        ("5", "no"),
        ("option 1", "five"),
    ],
)
def test_an_option_is_named_by_what_a_reader_has_before_him(answer, key):
    assert option_named(answer, LABELS) == key


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("about", "fits more than one option"),
        (3, "fits more than one option"),  # the third option, and the 3 km of another
        ("the same as a measurement", "is none of the options"),  # the option says that it is not
        ("km", "is none of the options"),
        (9, "is none of the options"),
        (True, "is none of the options"),
    ],
)
def test_what_could_be_several_options_or_none_is_asked_about(answer, said):
    with pytest.raises(ValueError, match=said) as caught:
        option_named(answer, LABELS)
    assert '1 "about five minutes"' in str(caught.value) and "silent" not in str(caught.value)


@pytest.mark.parametrize("question", CHOICES, ids=lambda question: question.id)
def test_every_sentence_of_the_bank_names_its_option_and_no_key_is_printed(question):
    labels = labels_of(question.shown())
    for number, (key, label) in enumerate(labels.items(), start=1):
        assert option_named(label.rstrip("."), labels) == key
        named = {number, str(number)} if not any(str(number) in text.split() for text in labels.values()) else set()
        assert {option_named(name, labels) for name in named} <= {key}
    refused = judge(question, "gibberish of no option")
    assert refused.verdict is Verdict.CANNOT_BE_READ and "first words of one: 1 " in refused.sentence
    for key in labels:
        if not any(key in label.lower() for label in labels.values()):
            assert f" {key}," not in refused.sentence and not refused.sentence.endswith(f" {key}.")


@pytest.mark.parametrize(
    ("answer", "verdict", "says"),
    [
        ("a toss-up", Verdict.LOWER, "50 %"),
        ("fifty-fifty", Verdict.LOWER, "50 %"),
        ("two thirds", Verdict.DEFENSIBLE, "66.7 %"),
        ("three quarters", Verdict.DEFENSIBLE, "75 %"),
        ("a third", Verdict.LOWER, "33.3 %"),
        ("pretty sure", Verdict.CANNOT_BE_READ, "How sure is “pretty sure”, in a number?"),
        ("I am quite certain", Verdict.CANNOT_BE_READ, "Of a hundred such cases"),
        ("not sure", Verdict.NOT_ATTEMPTED, "fair answer"),
    ],
)
def test_a_chance_in_words_is_read_or_asked_about(answer, verdict, says):
    found = judge(S.LIKELY, answer)
    assert found.verdict is verdict and says in found.plain()
