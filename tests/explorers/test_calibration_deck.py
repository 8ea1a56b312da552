"""The calibration deck: dealt by a number that is shown, first answers score, and a killed kernel loses none."""

import os
import subprocess
import sys

import pytest

from lessons import data, progress, sources
from lessons.explorers import CalibrationDeck
from lessons.explorers.calibration_deck import STOPS
from lessons.sources.dealing import SEEDS, shuffled

SEED = 48213


@pytest.fixture
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    monkeypatch.setenv("LESSONS_HOME", str(folder))
    return folder


def replied(deck):
    return " ".join(deck.seen(deck.values).reply)


def closed(deck):
    return set(deck.seen(deck.values).closed)


def answer(deck, per_cent):
    deck.set(per_cent=per_cent)
    deck.press("answer")


def test_before_it_is_dealt_it_shows_no_card():
    deck = CalibrationDeck()
    assert "face down" in deck.readout and deck.cards == ()
    assert closed(deck) == {"per_cent", "answer", "next", "view"}
    deck.press("answer")
    deck.press("next")
    assert deck.answers == () and progress.judgements() == []


def test_dealing_shuffles_anew_and_shows_the_number():
    deck = CalibrationDeck()
    seeds = set()
    for _ in range(5):
        deck.press("deal")
        seed = deck.values["seed"]
        assert seed in SEEDS and f"deck {seed}" in deck.readout
        assert deck.cards == shuffled(seed) and deck.cards[0].first_said in deck.readout
        seeds.add(seed)
    assert len(seeds) > 3


def test_a_deck_has_every_card_once_in_an_order_of_its_own():
    one, other = shuffled(SEED), shuffled(SEED + 1)
    assert sorted(card.card_id for card in one) == sorted(card.card_id for card in data.deck())
    assert one != other and one != data.deck()


@pytest.mark.parametrize("seed", [0, 9_999, 100_000, "48213", 1.5, True])
def test_a_number_that_is_none_is_said(seed):
    with pytest.raises(ValueError, match="10000 to 99999"):
        CalibrationDeck(seed=seed)


def test_the_word_and_its_range_stand_beside_the_slider():
    deck = CalibrationDeck(seed=SEED)
    for per_cent, told in ((35, "unlikely (20-45 %)"), (97, "almost certain (95-99 %)")):
        deck.set(per_cent=per_cent)
        assert f"{per_cent} %: {told}" in deck.readout
    assert all(sources.words(per_cent / 100) for per_cent in STOPS)


def test_an_answer_is_told_kept_and_scored():
    deck = CalibrationDeck(seed=SEED)
    card = deck.cards[0]
    answer(deck, 35)
    assert closed(deck) >= {"per_cent", "answer"} and "next" not in closed(deck)
    assert "You said 35 %: unlikely (20-45 %)." in deck.readout and card.how in deck.readout
    assert replied(deck).startswith("Changed." if card.outcome else "Not changed.")
    assert f"Brier {(0.35 - card.outcome) ** 2:.2f}" in replied(deck)
    assert [(one.about, one.item, one.per_cent) for one in progress.judgements()] == [
        (f"13.deck {SEED}", card.card_id, 35)
    ]
    assert deck.table.rows[0][-1] == card.later_address


def test_the_first_answer_stands_whatever_is_pressed_then():
    deck = CalibrationDeck(seed=SEED)
    answer(deck, 35)
    answer(deck, 95)
    assert deck.answers == ((deck.cards[0].card_id, 35),)
    deck.reset()
    assert deck.answers == ((deck.cards[0].card_id, 35),) and deck.values["told"]
    deck.press("next")
    deck.set(per_cent=80)
    deck.reset()
    assert deck.values["per_cent"] == 50 and len(deck.answers) == 1
    assert deck.cards[1].first_said in deck.readout


def test_another_cell_goes_on_where_this_one_stopped():
    deck = CalibrationDeck()
    deck.press("deal")
    answer(deck, 35)
    deck.press("next")
    answer(deck, 80)
    again = CalibrationDeck()
    assert again.values["seed"] == deck.values["seed"] and again.answers == deck.answers
    assert again.cards[2].first_said in again.readout


def test_a_killed_kernel_loses_no_card(home):
    script = f"""
import os
from lessons.explorers import CalibrationDeck
deck = CalibrationDeck(seed={SEED})
for per_cent in (35, 60, 90):
    deck.set(per_cent=per_cent)
    deck.press("answer")
    deck.press("next")
os._exit(9)
"""
    done = subprocess.run([sys.executable, "-c", script], env={**os.environ, "LESSONS_HOME": str(home)})
    assert done.returncode == 9
    deck = CalibrationDeck()
    assert [per_cent for _, per_cent in deck.answers] == [35, 60, 90]
    assert deck.values["seed"] == SEED and "Card 4 of" in deck.readout


def test_a_card_of_an_earlier_deck_comes_last_and_scores_by_its_first_answer():
    deck = CalibrationDeck(seed=SEED)
    card = deck.cards[0]
    answer(deck, 10)
    again = CalibrationDeck(seed=SEED + 1)
    assert again.cards[-1] == card and len(set(again.cards)) == len(data.deck())
    for _ in again.cards:
        assert "You had seen this card" not in replied(again)
        answer(again, 90)
        if len(again.answers) < len(again.cards):
            again.press("next")
    assert "You had seen this card: only your first answer scores." in replied(again)
    others = [one.outcome for one in again.cards[:-1]]
    expected = sources.brier([0.9] * len(others) + [0.1], [*others, card.outcome]).value
    assert f"50 answers scored. Brier {expected:.2f}" in replied(again)
    assert CalibrationDeck().cards == again.cards, "in another kernel too"


def test_a_whole_deck_ends_with_the_curve():
    deck = CalibrationDeck(seed=SEED)
    for card in deck.cards:
        answer(deck, 90 if card.outcome else 10)
        deck.press("next")
    assert "All 50 cards are answered" in deck.readout
    assert closed(deck) == {"per_cent", "answer", "next"}
    assert "100 in 100 pairs in order" in replied(deck)
    assert "Not sure enough" in replied(deck)
    deck.set(view="answers")
    assert deck.readout.startswith("Your 50 answers: said 10 %, came true 0 % of 27; said 90 %, came true 100 % of 23")


def test_below_fifty_answers_there_is_no_curve():
    deck = CalibrationDeck(seed=SEED)
    answer(deck, 35)
    deck.set(view="answers")
    assert deck.readout == "Your answers, 1 so far, are too few to tell: a curve is drawn from 50 on."


def test_an_answer_that_cannot_be_saved_is_said_and_counted(home):
    home.write_text("in the way", encoding="utf-8")
    deck = CalibrationDeck(seed=SEED)
    answer(deck, 35)
    assert "cannot be saved" in replied(deck) and len(deck.answers) == 1


def test_the_answer_can_be_dragged():
    deck = CalibrationDeck(seed=SEED)
    deck.set(**deck.drag(71.2, 30, deck.values, "answer"))
    assert deck.values["per_cent"] == 70
    assert deck.drag(400, 0, deck.values) == {"per_cent": 99}


def test_a_reset_of_the_notebook_forgets_the_deck():
    deck = CalibrationDeck(seed=SEED)
    answer(deck, 35)
    progress.reset("13")
    assert "face down" in CalibrationDeck().readout
