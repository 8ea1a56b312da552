"""The calibration deck: real first statements with addresses, half of them changed, none of them in a notebook."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from lessons import data, sources
from lessons.records import Card

ROOT = Path(__file__).parents[2]
DECK = data.deck()
ALL = data.claims(unverified=True)
# What a card is about, as the tables call it.
SUBJECTS = {
    "number": ("range_km", "apogee_km", "landing_relation"),
    "kind": ("missile_type",),
    "count": ("missile_count",),
    "place": ("launch_place", "landing_relation", "outcome"),
    "side": ("eez_status",),
    "success": ("outcome",),
}
NEAR = 300  # letters around a launch's id in which a notebook would name what it shows of it


def shown_in(text: str, card: Card) -> bool:
    """Whether a notebook or its questions take a card's own statement out of the tables."""
    if not card.event_id:
        return False
    for found in re.finditer(re.escape(card.event_id) + r"(?!\d)", text):
        around = text[max(0, found.start() - NEAR) : found.end() + NEAR]
        if card.claimant in around and any(subject in around for subject in SUBJECTS[card.about]):
            return True
    return False


PICTURE = re.compile(r'"image/png": "[^"]*"')  # megabytes in which nothing can be read


@cache
def texts() -> dict[str, str]:
    """The notebooks, and the questions and pictures that they show, by file."""
    files = [*(ROOT / "notebooks").glob("*.ipynb"), *(ROOT / "lessons/exercises/bank").glob("notebook_*/*.py")]
    return {file.as_posix(): PICTURE.sub("", file.read_text(encoding="utf-8")) for file in files}


def is_before(name: str) -> bool:
    """Whether a file belongs to a notebook before the one that deals the deck."""
    return bool(re.search(r"(?:notebooks/|notebook_)(0[1-9]|1[012])", name))


def test_the_deck_is_large_and_half_of_it_changed():
    assert len(DECK) >= 50  # so that one deck carries a calibration curve
    changed = sum(card.outcome for card in DECK)
    assert 0.45 <= changed / len(DECK) <= 0.55
    assert len({card.country for card in DECK} - {"no launch"}) >= 8
    assert len({card.claimant for card in DECK}) >= 20
    assert set(SUBJECTS) == {card.about for card in DECK}
    assert max(Counter(card.claimant for card in DECK).values()) <= len(DECK) / 3


@pytest.mark.parametrize("card", DECK, ids=lambda card: card.card_id)
def test_a_card_is_whole(card):
    assert bool(card.later_said) == (card.changed == "yes"), "what it became, if and only if it changed"
    assert card.how and len(card.first_said) <= 80
    assert card.first_said != card.later_said
    if card.event_id:
        event = data.event(card.event_id)
        assert (card.date, card.country) == (event.date, event.country)
    for given_away in ("later", "first ", "correct", "withdr"):
        words = card.first_said.replace("first flight", "").replace("first stage", "").replace("first phase", "")
        assert given_away not in words, "the statement tells what became of it"


def test_addresses_stand_in_the_tables_but_for_six_that_the_readme_names():
    known = {claim.url for claim in ALL}
    known |= {address for row in data.revised_reports() for address in (row.url_first, row.url_later)}
    new = {card.date for card in DECK if {card.first_address, card.later_address} - known}
    assert len(new) == 6
    readme = (data.folder() / "README.md").read_text(encoding="utf-8")
    for card in DECK:
        assert card.date not in new or card.day in readme, card.card_id


def test_an_unchanged_card_is_no_revision_of_the_tables():
    taken_back = {
        (row.event_id, row.claimant, row.quantity)
        for row in data.revised_reports()
        if row.kind in ("revised", "withdrawn")
    }
    for card in DECK:
        if not card.outcome and card.event_id:
            assert not {(card.event_id, card.claimant, subject) for subject in SUBJECTS[card.about]} & taken_back


def test_no_statement_is_dealt_twice():
    assert len({(card.date, card.claimant, card.about) for card in DECK}) == len(DECK)


def test_no_card_shows_what_an_earlier_notebook_shows():
    read = {name: text for name, text in texts().items() if is_before(name)}
    assert len(read) > 40
    shown = [(card.card_id, name) for card in DECK for name, text in read.items() if shown_in(text, card)]
    assert shown == []
    in_07 = {(row.event_id, row.claimant) for row in data.revised_reports() if row.quantity == "range_km"}
    assert not {(card.event_id, card.claimant) for card in DECK if card.about == "number" and card.outcome} & in_07


# Cards whose day notebooks 01 to 13 or their questions name in words, and what they say of it: looked at, one by one.
# None of it tells whether the statement of the card was changed.
NAMED = {
    ("2017-07-04", "kind"): "figures and minutes, no type by that command",
    ("2017-08-26", "kind"): "a range",
    ("2017-08-26", "success"): "a range in miles, and not which of the three flew it",
    ("2022-08-04", "place"): "places by Japan",
    ("2023-12-17", "number"): "the same first number, out of a list",
    ("2024-06-26", "kind"): "what the launching side said of it",
    ("2026-10-03", "number"): "Japan's number",
}


def named_days(notebooks: dict[str, str]) -> set[tuple[str, str]]:
    """Cards whose day stands in the text in words."""
    every = " ".join(notebooks.values())
    return {(card.date, card.about) for card in DECK if card.day in every and re.search(rf"(?<!\d){card.day}", every)}


def test_a_card_whose_day_is_named_anywhere_was_looked_at():
    assert named_days(texts()) == set(NAMED)


def test_no_subject_but_the_figure_and_the_side_tells_the_outcome():
    for about in set(SUBJECTS) - {"number", "side"}:
        found = [card.outcome for card in DECK if card.about == about]
        assert 0.4 <= sum(found) / len(found) <= 0.6, about
    assert sum(card.about in ("number", "side") for card in DECK) <= len(DECK) / 10


def test_a_statement_that_a_notebook_shows_is_seen():
    card = next(card for card in DECK if card.event_id == "nk-2022-06-05")
    assert shown_in('data.claim("nk-2022-06-05", "missile_count", claimant="ROK JCS")', card)
    assert not shown_in('data.claim("nk-2022-06-05", "range_km", claimant="ROK JCS")', card)


def test_the_base_rate_is_counted_and_far_below_the_decks():
    every, twice = sources.base_rate(), sources.base_rate(seen_twice=True)
    assert every.statements > 1000 and twice.statements > 300
    assert every.low < every.share < every.high < 0.1
    assert every.share < twice.share < 0.2
    assert every.changed >= 50


def test_forecasts_and_garbled_copies_are_not_counted():
    """Counted by hand once more, for the quantity that has both."""
    official = {source.name for source in data.sources() if source.kind in sources.selections.MEASURERS}
    about = [claim for claim in data.claims(quantity="landing_relation") if claim.claimant in official]
    kept = [claim for claim in about if claim.stage in ("first", "final") and claim.standing in ("statement", "quoted")]
    counted = {(claim.event_id, claim.claimant) for claim in kept}
    assert len(counted) < len({(claim.event_id, claim.claimant) for claim in about})
    assert sources.base_rate("landing_relation").statements == len(counted)
    with pytest.raises(ValueError, match="accepted: range_km"):
        sources.base_rate("speed_mach")
