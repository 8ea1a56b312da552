"""Pictures of how sure to be: the words on their line, a card, the squares of costs, reliability, base rates."""

import math

import pytest

from lessons import data, sources
from lessons.figures.engine.picture import Marker, Polygon, Text
from lessons.figures.sources.base_rates import base_rates_picture
from lessons.figures.sources.brier_squares import MADE_UP, brier_squares_picture
from lessons.figures.sources.deck_card import LETTERS, SPELT_OUT, card_picture, outcome_words, spelt_out
from lessons.figures.sources.reliability import reliability_picture, score_lines, sureness_line
from lessons.figures.sources.scale import said, words_picture, yardsticks_picture
from lessons.sources.likelihood import YARDSTICKS
from tests.figures.drawn import of

DECK = data.deck()
CHANGED = next(card for card in DECK if card.outcome)
PICTURES = {
    "words": words_picture,
    "yardsticks": yardsticks_picture,
    "card": lambda: card_picture(CHANGED, 2, 48213, 35, [(DECK[0], 60)], False),
    "card told": lambda: card_picture(CHANGED, 2, 48213, 35, [(DECK[0], 60)], True),
    "squares": brier_squares_picture,
    "reliability": lambda: reliability_picture([0.7] * 60, [1] * 42 + [0] * 18),
    "base rates": base_rates_picture,
}


def written(picture):
    return " ".join(layer.text.replace("\n", " ") for layer in of(picture, Text))


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("dark", [False, True])
def test_every_picture_draws_and_tells(name, dark):
    picture = PICTURES[name]()
    image = picture.png(width_px=500, dark=dark, scale=1)
    assert image.startswith(b"\x89PNG") and image == picture.png(width_px=500, dark=dark, scale=1)
    assert len(picture.alt) > 60 and picture.readout.endswith(".") and picture.table.rows


def test_a_probability_is_said_with_its_word_and_range():
    assert said(35) == "35 %: unlikely (20-45 %)"
    assert said(20) == "20 %: very unlikely (5-20 %) or unlikely (20-45 %)"
    assert said(99) == "99 %: almost certain (95-99 %)"
    assert "no word" in said(100)


def test_the_line_has_every_word_with_its_range():
    assert [row[0] for row in words_picture().table.rows] == list(YARDSTICKS["ICD 203"])
    rows = yardsticks_picture().table.rows
    assert len(rows) == sum(len(table) for table in YARDSTICKS.values())
    assert ("IPCC", "unlikely", "0-33 %") in rows and "20-45" in yardsticks_picture().readout


@pytest.mark.parametrize("card", DECK, ids=lambda card: card.card_id)
def test_a_card_tells_nothing_before_it_is_answered(card):
    asked = card_picture(card, 1, 48213, 50, (), False)
    told = card_picture(card, 1, 48213, 50, (), True)
    assert outcome_words(card)[:40] in written(told)
    for words in (asked.readout, asked.alt, written(asked)):
        assert card.how not in words and "hanged" not in words.replace("changed\n", "")
        assert not card.later_said or card.later_said not in words
    assert not asked.table.rows, "the table has answered cards only"
    lines = [layer.text.split("\n") for layer in of(told, Text)]
    assert all(len(parts) <= 3 for parts in lines) and max(len(line) for part in lines for line in part) <= LETTERS + 14


def test_claimants_are_spelt_out():
    short = {card.claimant for card in DECK} - set(SPELT_OUT)
    assert not [name for name in short if name.split()[0].isupper() and name.split()[0] not in ("US", "NORAD")]
    assert set(SPELT_OUT) <= {source.name for source in data.sources()}
    assert spelt_out("somebody") == "somebody"


def test_answers_stand_where_they_were_said_in_the_row_of_what_happened():
    stood = next(card for card in DECK if not card.outcome)
    picture = card_picture(None, 0, 48213, 50, [(CHANGED, 80), (stood, 20), (stood, 20)], False)
    changed, first, second = of(picture, Marker)
    assert changed.x == 80 and first.x == 20 and second.x != 20, "equal answers stand side by side"
    assert changed.y > first.y and (changed.shape, first.shape) == ("circle", "square")


def test_a_square_is_as_large_as_the_cost():
    for square, (likely, happened) in zip(of(brier_squares_picture(), Polygon), MADE_UP, strict=True):
        side = square.xy[1, 0] - square.xy[0, 0]
        assert side**2 == pytest.approx(sources.brier([likely], [happened]).value)


def test_no_curve_below_fifty_answers():
    few = reliability_picture([0.7] * 49, [1] * 49)
    assert not of(few, Marker) and "too few to tell" in written(few) and not few.table.rows
    many = reliability_picture([0.7] * 30 + [0.1] * 20, [1] * 15 + [0] * 15 + [0] * 20)
    assert [(mark.x, mark.y) for mark in of(many, Marker)] == [(pytest.approx(10), 0), (pytest.approx(70), 50)]
    empty = reliability_picture([], [])
    assert "too few" in empty.readout


def test_scores_come_with_their_intervals():
    brier, apart, sure = score_lines([0.9] * 20 + [0.2] * 20, [1] * 15 + [0] * 5 + [0] * 20)
    value = sources.brier([0.9] * 20 + [0.2] * 20, [1] * 15 + [0] * 5 + [0] * 20)
    assert f"Brier {value.value:.2f} ({value.low:.2f} to {value.high:.2f})" in brier
    assert "100 pairs in order" in apart and sure
    assert score_lines([], []) == ("No answer scored yet.",)
    assert not any("nan" in line for line in score_lines([0.7], [1]))
    assert len(score_lines([0.7, 0.8], [1, 1])) == 2, "all outcomes alike: nothing can be told apart"


@pytest.mark.parametrize(
    ("probabilities", "outcomes", "begins"),
    [
        ([0.9] * 19, [0] * 19, "Too sure? Too few answers"),
        ([0.9] * 40, [1] * 20 + [0] * 20, "Too sure: you were 90 % sure"),
        ([0.6] * 40, [1] * 38 + [0] * 2, "Not sure enough"),
        ([0.8] * 40, [1] * 31 + [0] * 9, "Neither too sure nor too careful"),
        ([0.5] * 40, [1] * 40, "Too sure? Too few answers"),
    ],
)
def test_the_remark_only_says_what_the_number_of_answers_carries(probabilities, outcomes, begins):
    assert sureness_line(probabilities, outcomes).startswith(begins)


def test_against_counts_as_for():
    for_it, against = (
        sources.sureness([0.9] * 30, [1] * 20 + [0] * 10),
        sources.sureness([0.1] * 30, [0] * 20 + [1] * 10),
    )
    assert for_it == against and for_it.right == pytest.approx(2 / 3)
    assert math.isnan(sources.sureness([0.5], [1]).right)


def test_the_base_rates_are_those_counted():
    rows = base_rates_picture().table.rows
    rate = sources.base_rate()
    assert rows[0][1] == f"{rate.changed} of {rate.statements:,}"
    assert rows[2][1] == f"{sum(card.outcome for card in DECK)} of {len(DECK)}"
