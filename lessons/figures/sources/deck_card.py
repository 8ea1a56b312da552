"""One card of the calibration deck: a first statement, the line of words below it, and what became of earlier cards."""

from collections import Counter
from collections.abc import Sequence

from lessons import data
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.figures.engine.wrapping import wrapped
from lessons.figures.sources.scale import draw_words, said
from lessons.records import Card

# Names as a reader knows them; others stand as in the tables.
SPELT_OUT = {
    "AP": "the agency AP",
    "China MFA": "China’s foreign ministry",
    "Chinese military source": "a military source in China",
    "French armed forces ministry": "France’s ministry of the armed forces",
    "Hawaii Emergency Management Agency": "Hawaii’s emergency agency",
    "IDF": "Israel’s army",
    "IRGC": "Iran’s Revolutionary Guards",
    "Indian MOD": "India’s defence ministry",
    "Iranian MOD": "Iran’s defence ministry",
    "Israel MOD": "Israel’s defence ministry",
    "Israeli government": "Israel’s government",
    "Japan Defense Agency": "Japan’s Defense Agency",
    "Japan MOD": "Japan’s defence ministry",
    "Japan government": "Japan’s government",
    "KCNA": "North Korea’s agency KCNA",
    "Kurdistan counter-terrorism service": "a security service in Iraqi Kurdistan",
    "NHK": "the broadcaster NHK",
    "Pakistan ISPR": "Pakistan’s armed forces",
    "ROK JCS": "South Korea’s Joint Chiefs",
    "ROK MND": "South Korea’s defence ministry",
    "ROK officials": "officials in Seoul",
    "ROK presidential office": "South Korea’s presidential office",
    "Russian MOD": "Russia’s defence ministry",
    "Russian General Staff": "Russia’s general staff",
    "Taiwan MND": "Taiwan’s defence ministry",
    "UK MOD": "Britain’s defence ministry",
    "US DoD": "the Pentagon",
    "US PACOM": "US Pacific Command",
    "US government": "the US Secretary of State",
    "Ukraine Air Force": "Ukraine’s Air Force",
}
# What is asked of a card: what its statement is about.
ASKED = {
    "number": "the figure",
    "kind": "the kind",
    "count": "how many there were",
    "place": "the place",
    "side": "the side of the line",
    "success": "its account",
}
LETTERS = 66  # to a line of the statement
ASPECT = 0.62
SCALE = (29, 37)
ROWS = {1: 9.5, 0: 3.5}  # where answers stand whose statement was changed, and was not
SIDE = (0, 1.6, -1.6)  # per cent to the side, and as much up and down
ROW_WORDS = {1: "changed", 0: "not changed"}
LEFT, RIGHT = -20, 104


def spelt_out(name: str) -> str:
    """A claimant's name as a reader knows it.

    >>> spelt_out("ROK JCS")
    'South Korea’s Joint Chiefs'
    """
    return SPELT_OUT.get(name, name)


def outcome_words(card: Card) -> str:
    """What became of a card's statement, in a sentence.

    >>> outcome_words(next(card for card in data.deck() if card.event_id == "in-2022-03-09"))[:56]
    'Changed, by India’s defence ministry: people deviated fr'
    """
    if card.outcome:
        return f"Changed, by {spelt_out(card.resolved_by)}: {card.later_said} ({card.how})."
    return f"Not changed: {card.how}."


def card_picture(
    card: Card | None,
    number: int,
    seed: int | None,
    per_cent: float,
    answers: Sequence[tuple[Card, float]],
    told: bool,
) -> Picture:
    """The card with its number in the deck, the answer on the line of words, and the answers so far.

    `answers` are cards with the per cent that were said of them; `card` is None before the deck is dealt and after
    its last card. Before `told` nothing of the card's outcome is drawn or said.

    >>> card = next(card for card in data.deck() if card.event_id == "nk-2024-05-17")
    >>> card_picture(card, 3, 48213, 35, (), False).readout[:60]
    'Card 3 of 50, deck 48213. 17 May 2024, South Korea’s Joint C'
    """
    words, readout = _words(card, number, seed, per_cent, told)
    layers: list[Layer] = [*words]
    there: Counter[tuple[int, float]] = Counter()
    for before, per in answers:
        colour, shape = ("vermilion", "circle") if before.outcome else ("blue", "square")
        many = there[before.outcome, per]  # equal answers stand side by side, and then one above the other
        there[before.outcome, per] += 1
        layers.append(Marker(per + SIDE[many % 3], ROWS[before.outcome] + SIDE[many // 3 % 3], colour, shape, 7))
    if card is not None:
        layers.append(Polyline([(per_cent, SCALE[0] - 1), (per_cent, SCALE[1] + 1)], "ink", 2.0))
        middle = sum(SCALE) / 2
        layers.append(Marker(per_cent, middle, "vermilion", "diamond", 14, movable=not told, name="answer"))
    return Picture(
        Background("a card of the deck", _ground, ASPECT),
        tuple(layers),
        alt=f"A card with a first statement, and a line from 0 to 100 per cent with the words of ICD 203. {readout}",
        readout=readout,
        table=_table(answers),
    )


def _words(
    card: Card | None, number: int, seed: int | None, per_cent: float, told: bool
) -> tuple[tuple[Text, ...], str]:
    count = len(data.deck())
    if card is None:
        done = seed is not None
        first = f"All {count} cards are answered." if done else f"{count} first statements about launches, face down."
        second = "Look at your answers, or deal again." if done else "Press Deal. They come in another order each time."
        return (Text(LEFT + 3, 80, first, size=15, bold=True), Text(LEFT + 3, 70, second)), f"{first} {second}"
    who = f"{card.day}, {spelt_out(card.claimant)}:"
    stated = wrapped(card.first_said, LETTERS)
    question = f"How likely is it that this side changes {ASKED[card.about]}, or takes it back?"
    below = wrapped(outcome_words(card) if told else question, LETTERS + 14)
    lines = (
        Text(LEFT + 3, 95, f"Card {number} of {count}", "muted", size=11),
        Text(RIGHT - 2, 95, f"deck {seed}", "muted", "end", size=11),
        Text(LEFT + 3, 86.5, who, size=13),
        Text(LEFT + 3, 79, "\n".join(stated), size=15, bold=True),
        Text(LEFT + 3, 62, "\n".join(below), "vermilion" if told and card.outcome else "ink", size=12.5),
    )
    head = f"Card {number} of {count}, deck {seed}. {who} {card.first_said}."
    tail = f"You said {said(per_cent)}. {outcome_words(card)}" if told else f"{question} {said(per_cent)}."
    return lines, f"{head} {tail}"


def _ground(figure, style):
    axes = style.blank(figure)
    axes.set(xlim=(LEFT, RIGHT), ylim=(0, 100))
    draw_words(axes, style, *SCALE, 4.6)
    for outcome, at in ROWS.items():
        axes.plot([0, 100], [at, at], color=style.grid, lw=1)
        axes.text(-2, at, ROW_WORDS[outcome], ha="right", va="center", fontsize=11, color=style.ink)
    return axes


def _table(answers: Sequence[tuple[Card, float]]) -> Table:
    rows = tuple(
        (card.day, spelt_out(card.claimant), card.first_said, f"{per:g} %", outcome_words(card), card.later_address)
        for card, per in answers
    )
    columns = ("day", "who", "first statement", "you said", "what became of it", "address")
    return Table(columns, rows, "The cards that you have answered")
