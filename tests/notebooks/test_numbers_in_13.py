"""What the prose of notebook 13 says in numbers, counted and worked out anew."""

import pytest

from lessons import data, sources
from lessons.exercises.bank.notebook_13.earlier import FREE, TIMED, witnesses
from lessons.exercises.engine.sureness import STEPS, VARIABLE
from lessons.figures.sources.brier_squares import MADE_UP
from lessons.figures.sources.reliability import MADE_UP_SURE, made_up_reader_picture
from lessons.sources.calibration import ENOUGH, TOO_SURE
from tests.notebooks.prose import prose

SAID = prose("13")
DECK = data.deck()


def test_more_than_a_thousand_statements_from_thirteen_countries():
    assert sources.base_rate().statements > 1000 and "more than a thousand official statements" in SAID
    assert len({event.country for event in data.events()}) == 13 and "from thirteen countries" in SAID


def test_a_few_in_a_hundred_perhaps_ten():
    every, twice = sources.base_rate(), sources.base_rate(seen_twice=True)
    assert 2 < 100 * every.share < 6 < 100 * twice.share < 12 and "a few in a hundred, perhaps ten" in SAID


def test_the_report_it_opens_with_is_a_revision_of_the_tables():
    row = next(row for row in data.revised_reports() if row.report_id == "2022-09-25")
    assert row.claimant == "Japan MOD" and row.kind == "revised"
    assert "400 km, if an ordinary trajectory" in row.first_said and "650 km, on an irregular one" in row.later_said
    assert "about 400 km, *if* on an ordinary path" in SAID and "about 650 km, on an irregular one" in SAID


@pytest.mark.parametrize(("quantity", "line"), [("range_km", "the range"), ("missile_count", "how many missiles")])
def test_the_worked_and_the_half_filled_rate(quantity, line):
    rate = sources.base_rate(quantity)
    assert f"| {line} | {rate.statements} | {rate.changed} |" in SAID
    if quantity == "range_km":
        assert f"{rate.changed} ÷ {rate.statements} = **{100 * rate.share:.0f} %**" in SAID
    else:
        assert f"{100 * rate.share:.0f} %" not in SAID.split("## 5.")[0].split("## 4.")[1], (
            "the answer is not given away"
        )
        assert f"covers {rate.statements} official statements" in SAID
        assert str(sources.words(rate.share)[0]) == "very unlikely (5-20 %)"


def test_the_words_of_the_text_have_their_ranges():
    assert str(sources.range_of("unlikely")) == "unlikely (20-45 %)" and "it is unlikely (20-45 %)" in SAID
    assert sources.range_of("almost no chance").low == 1 and sources.range_of("almost certain").high == 99
    assert "the words end at 1 and 99" in SAID
    assert sources.range_of("realistic possibility", "PHIA").high <= 50
    very, likely = sources.range_of("very likely", "IPCC"), sources.range_of("likely", "IPCC")
    assert likely.low <= very.low and very.high <= likely.high


def test_the_deck_is_as_the_text_says():
    assert (
        f"{len(DECK)} cards" in SAID
        and len({card.country for card in DECK} - {"no launch"}) == 11
        and "eleven countries" in SAID
    )
    assert abs(sum(card.outcome for card in DECK) / len(DECK) - 0.5) < 0.05 and "About half of these cards" in SAID


def test_what_the_made_up_answers_cost():
    assert (0.6, 0) in MADE_UP and sources.brier([0.6], [0]).value == pytest.approx(0.36)
    assert "0.6 × 0.6 = 0.36" in SAID
    assert sources.brier([0.5], [1]).value == 0.25 and "Always saying 50 % costs 0.25" in SAID
    assert "0.49" not in SAID, "the answer is not given away"


def test_the_made_up_reader_is_too_sure():
    sure = [card for card in DECK if card.about in MADE_UP_SURE]
    came = sum(card.outcome for card in sure)
    assert f"Of the {len(sure)} answers of 90 %, {100 * came / len(sure):.0f} in 100 came true" in SAID
    group = next(row for row in made_up_reader_picture().table.rows if row[0] == "90 %")
    assert float(group[2].split()[2]) < 90
    said = [0.9 if card in sure else 0.3 for card in DECK]
    assert sources.sureness(said, [card.outcome for card in DECK]).verdict == TOO_SURE
    assert f"below {ENOUGH} answers no curve" in SAID and f"from {ENOUGH} answers on" in SAID


def test_the_steps_and_the_variable():
    for step in STEPS:
        assert f"*{step.words}* ({step.low} to {step.high} %)" in SAID
    assert f"`{VARIABLE}`" in SAID


def test_the_clock_of_the_spaced_question_fits():
    assert witnesses() == 1
    assert 2 < TIMED.minutes - FREE < 6
