"""CalibrationDeck: real first statements, one card at a time; how likely is it that the same side changes each?"""

from __future__ import annotations

from typing import Any, NamedTuple

from lessons import data, progress
from lessons.explorers.controls import Button, Grip, Memory, Select, Slider
from lessons.explorers.engine import Explorer
from lessons.explorers.model import Seen
from lessons.figures.engine.picture import Picture
from lessons.figures.sources.deck_card import card_picture
from lessons.figures.sources.reliability import reliability_picture, score_lines
from lessons.records import Card
from lessons.sources.dealing import new_seed, shuffled

DECK = "13.deck"  # what a deck is called in the learner's progress; a reset of notebook 13 forgets it
STOPS = (1, 3, 5, *range(10, 95, 5), 95, 97, 99)
FIRST = 50
CARD, ANSWERS = "card", "answers"
Given = tuple[tuple[str, int], ...]  # card and per cent, in the order of the answers


class Kept(NamedTuple):
    """The deck dealt last, what was answered in it, the first answer ever to each card, and what came before it."""

    seed: int | None
    given: Given = ()
    firsts: Given = ()
    before: tuple[str, ...] = ()  # cards that were answered before this deck


def _kept() -> Kept:
    cards = {card.card_id for card in data.deck()}
    noted = [one for one in progress.judgements(f"{DECK} *") if one.item in cards]
    noted.sort(key=lambda one: one.time_utc)
    if not noted:
        return Kept(None)
    firsts: dict[str, int] = {}
    for one in noted:
        firsts.setdefault(one.item, one.per_cent)
    last = noted[-1].about
    begun = next(one.time_utc for one in noted if one.about == last)
    before = tuple(dict.fromkeys(one.item for one in noted if one.time_utc < begun))
    given = tuple((one.item, one.per_cent) for one in noted if one.about == last)
    return Kept(int(last.removeprefix(DECK)), given, tuple(firsts.items()), before)


class CalibrationDeck(Explorer):
    """The deck: Deal, answer by the slider, see what became of the statement, go on. It is kept with your answers.

    `seed` (10,000 to 99,999) deals that order; without it the deck of last time goes on. The first answer to each card
    scores, in whatever deck it was given; cards that were answered before a deck come last in it.

    >>> deck = CalibrationDeck(seed=48213)
    >>> deck.set(per_cent=35)
    >>> deck.press("answer")
    >>> deck.answers == ((deck.cards[0].card_id, 35),)
    True
    """

    title = "Will they change it?"
    grips = (Grip("answer", "Your answer", "{per_cent} per cent"),)

    def __init__(self, seed: int | None = None, **start: Any) -> None:
        kept = _kept()
        if seed is not None and seed != kept.seed:
            kept = Kept(seed, (), kept.firsts, tuple(card_id for card_id, _ in kept.firsts))
        if kept.seed is not None:
            shuffled(kept.seed)  # a number that is none is said at once
        self.controls = (
            Slider("per_cent", "How likely is a change?", STOPS[0], STOPS[-1], 1, FIRST, "%", stops=STOPS),
            Button("answer", "That is my answer"),
            Button("next", "Next card"),
            Select("view", "Show", {CARD: "the card", ANSWERS: "my answers so far"}, CARD),
            Button("deal", "Deal"),
            *(Memory(name, value) for name, value in kept._asdict().items()),
            Memory("told", False),
            Memory("trouble", ""),
        )
        super().__init__(**start)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in the order of this deck; none before it is dealt."""
        return _order(self.values)

    @property
    def answers(self) -> Given:
        """What was answered in this deck: card and per cent."""
        return tuple(tuple(one) for one in self.values["given"])

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Deal, note an answer once and for all, or go on to the next card."""
        if "deal" in changed:
            before = tuple(card_id for card_id, _ in values["firsts"])
            dealt = {"seed": new_seed(), "given": (), "before": before}
            return dealt | {"told": False, "per_cent": FIRST, "view": CARD, "trouble": ""}
        if "next" in changed and values["told"]:
            return {"told": False, "per_cent": FIRST, "view": CARD}
        card = self._on_the_table(values)
        if "answer" not in changed or card is None or values["told"]:
            return {}
        per_cent = round(self._slider("per_cent").nearest(values["per_cent"]))
        trouble = progress.judge(f"{DECK} {values['seed']}", card.card_id, per_cent).trouble
        firsts = dict(values["firsts"])
        firsts.setdefault(card.card_id, per_cent)
        given = (*values["given"], (card.card_id, per_cent))
        kept = {"given": given, "firsts": tuple(firsts.items()), "trouble": trouble}
        return {"told": True, "per_cent": per_cent, "view": CARD, **kept}

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the answer where the pointer is: `x` in per cent."""
        return {"per_cent": self._slider("per_cent").nearest(x)}

    def _on_the_table(self, values: dict) -> Card | None:
        """The card that is asked about, or was just answered; None before dealing and after the last."""
        at = len(values["given"]) - bool(values["told"])
        cards = _order(values)
        return cards[at] if at < len(cards) else None

    def _scored(self, values: dict) -> tuple[list[float], list[int]]:
        cards = {card.card_id: card for card in data.deck()}
        firsts = values["firsts"]
        return [per / 100 for _, per in firsts], [cards[card_id].outcome for card_id, _ in firsts]

    def picture(self, values: dict) -> Picture:
        """Return the card, or the reliability diagram of all first answers."""
        if values["view"] == ANSWERS:
            return reliability_picture(*self._scored(values))
        cards = {card.card_id: card for card in data.deck()}
        given = [(cards[card_id], per) for card_id, per in values["given"]]
        number = len(given) + (not values["told"])
        return card_picture(
            self._on_the_table(values), number, values["seed"], values["per_cent"], given, values["told"]
        )

    def reply(self, values: dict) -> tuple[str, ...]:
        """Return what became of the statement, and the scores of all first answers so far."""
        card = self._on_the_table(values)
        first = []
        if values["told"] and card is not None:
            again = (
                " You had seen this card: only your first answer scores." if card.card_id in values["before"] else ""
            )
            first = [f"{'Changed' if card.outcome else 'Not changed'}.{again}"]
        elif not values["firsts"]:
            return (values["trouble"],) if values["trouble"] else ()
        trouble = [values["trouble"]] if values["trouble"] else []
        return (*first, *trouble, *score_lines(*self._scored(values)))

    def seen(self, values: dict) -> Seen:
        """Hide the controls that have nothing to do: the slider after the answer, Next before it."""
        found = super().seen(values)
        asking = self._on_the_table(values) is not None and not values["told"]
        hidden = {"per_cent": not asking, "answer": not asking, "next": not values["told"]}
        hidden["view"] = not values["firsts"]
        hidden["deal"] = asking and bool(values["given"])
        return found._replace(closed=(*found.closed, *(name for name, is_hidden in hidden.items() if is_hidden)))

    def _keep(self, values: dict, seen: Seen) -> None:
        """Keep what was answered through a Reset too: that puts back slider and view only."""
        super()._keep(values, seen)
        kept = {name: values[name] for name in (*Kept._fields, "told")}
        if any(self._start_values[name] != value for name, value in kept.items()):
            self._start_values = self._start_values | kept
            self._start_seen = self.seen(self._start_values)


def _order(values: dict) -> tuple[Card, ...]:
    """The cards of the deck that was dealt: by its number, those last that were answered before it."""
    if values["seed"] is None:
        return ()
    before = frozenset(values["before"])
    return tuple(sorted(shuffled(values["seed"]), key=lambda card: card.card_id in before))
