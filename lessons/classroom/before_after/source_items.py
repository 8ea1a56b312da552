"""Items on sources: statements behind prints, claims in a table, a bound beside a number, two numbers of a flight."""

from __future__ import annotations

from lessons import data
from lessons.classroom.before_after.items import PILLARS, Item, day_of
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.table import ClaimsTable, Column, Row
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.quantity import Quantity
from lessons.records import Claim
from lessons.sources import origins

PILLAR = PILLARS[2]
COPIED = {"A": "nk-2024-04-22", "B": "nk-2026-01-04"}
CALLED = {"Japan MOD": "Japan’s ministry", "ROK JCS": "South Korea’s Joint Chiefs", "KCNA": "North Korea’s agency KCNA"}
PRINTS = 6  # that one question lists
HEDGES = {"~": "about", "<=": "up to", ">": "more than", "=": "no hedge"}


def _range(event_id: str, publisher: str, claimant: str) -> Claim:
    return data.claim(event_id, "range_km", publisher=publisher, claimant=claimant)


STATED = {
    "A": (_range("nk-2024-09-12", "voi.id", "ROK JCS"), _range("nk-2024-09-12", "voi.id", "Japan MOD")),
    "B": (_range("nk-2025-05-08", "KUNA", "ROK JCS"), _range("nk-2025-05-08", "Jiji", "Japan MOD")),
}
BOUNDED = {
    "A": (_range("nk-2024-01-14", "vietnam.vn", "ROK JCS"), _range("nk-2024-01-14", "NHK", "Japan MOD")),
    "B": (_range("nk-2025-11-07", "allthe.news", "ROK JCS"), _range("nk-2025-11-07", "Japan MOD", "Japan MOD")),
}
APART = {
    "A": (_range("nk-2022-01-17", "Xinhua", "ROK JCS"), _range("nk-2022-01-17", "Jiji", "Japan MOD")),
    "B": (_range("nk-2022-11-09", "Jiji", "ROK JCS"), _range("nk-2022-11-09", "Jiji", "Japan MOD")),
}


def _copied(form: str) -> tuple[Claim, ...]:
    """What each publisher printed of the ranges, once for each claimant."""
    found: dict[tuple[str, str], Claim] = {}
    for claim in data.claims(COPIED[form], quantity="range_km"):
        if claim.claimant in CALLED:
            found.setdefault((claim.publisher, claim.claimant), claim)
    return tuple(found.values())[:PRINTS]


def statements_counted(form: str) -> Item:
    """How many statements are behind so many reports?"""
    claims = _copied(form)
    reports = "\n\n".join(f"*{claim.publisher}*: {claim.printed}, by {CALLED[claim.claimant]}" for claim in claims)
    question = Number(
        id=f"{form}.9",
        prompt=f"{day_of(claims[0])}. How far a missile flew, as printed, and whose word each print passes on:\n\n"
        f"{reports}\n\nTo how many **statements of their own** do these prints go back?",
        truth=lambda: float(len(origins(claims))),
        tolerance=0,
        mistakes=(
            Mistake(
                "copies counted as witnesses",
                lambda truth: float(len(claims)),
                "That is the number of prints.",
                "Prints that pass on one statement are one source.",
                tolerance=0.01,
            ),
        ),
        hints=(),
        solution=f"**{len(origins(claims))}**: {', '.join(sorted({CALLED[claim.claimant] for claim in claims}))}. The "
        "others repeat.",
        why="Copies of one statement are one source, however many print it.",
    )
    return Item(question, PILLAR, "copies are not witnesses", claims)


def claims_in_a_table(form: str) -> Item:
    """Who says how much, and how hedged?"""
    claims = STATED[form]
    sentences = " ".join(
        f"{CALLED[claim.claimant]}: {HEDGES[claim.relation]} {claim.number:,g} km." for claim in claims
    )
    question = ClaimsTable(
        id=f"{form}.10",
        prompt=f"{day_of(claims[0])}, how far the missiles flew. {sentences}\n\nWrite each claim down: the number as "
        "it stands, and the word that hedges it.",
        columns=(
            Column("value", "number, in km"),
            Column("hedge", "hedge", HEDGES, no_hedge="="),
        ),
        rows=tuple(
            Row(
                claim.claimant,
                CALLED[claim.claimant],
                {"value": Quantity(truth=claim.number, unit="km"), "hedge": claim.relation},
            )
            for claim in claims
        ),
        hints=(),
        solution="; ".join(
            f"{CALLED[claim.claimant]}: **{claim.number:,g} km**, {HEDGES[claim.relation]}" for claim in claims
        )
        + ".",
        why="The hedge is a part of the claim.",
    )
    return Item(question, PILLAR, "claims with their hedges", claims)


def bound_beside_number(form: str) -> Item:
    """Does a lower limit contradict a higher number?"""
    number, bound = BOUNDED[form]
    if not bound.interval[0] <= number.number <= bound.interval[1]:
        raise ValueError(
            f"claims {number.claim_id} and {bound.claim_id} contradict each other; two that do not are needed"
        )
    limit = bound.printed
    question = Choice(
        id=f"{form}.11",
        prompt=f"{day_of(number)}, how far a missile flew. {CALLED[number.claimant]}: {number.printed}. "
        f"{CALLED[bound.claimant]}: {limit}. Do the two contradict each other?",
        options={
            "no": Option("No: the second is a lower limit, and the first is above it."),
            "yes": Option(
                "Yes: the two numbers lie too far apart for one and the same flight.",
                why=f"“{limit}” sets no upper end.",
                mistake="limit taken for a number",
            ),
            "mean": Option(
                f"Yes, so the best number is about {(number.number + bound.number) / 2:,.0f} km, between them.",
                why="A limit is not a measurement, and cannot be averaged with one.",
                mistake="limit averaged",
            ),
            "confirm": Option(
                f"No: the second confirms that it was {number.number:,g} km.",
                why="It would fit many other numbers as well.",
                mistake="not contradicted taken for confirmed",
            ),
        },
        right="no",
        hints=(),
        solution="A lower limit contradicts only what lies below it. It confirms nothing either.",
        why="A bound has no other side.",
    )
    return Item(question, PILLAR, "a bound beside a number", (number, bound))


def two_numbers(form: str) -> Item:
    """What is printed of two claimants' different numbers?"""
    one, other = APART[form]
    question = Choice(
        id=f"{form}.12",
        prompt=f"{day_of(one)}, how far a missile flew. {CALLED[one.claimant]}: about {one.number:g} km. "
        f"{CALLED[other.claimant]}: about {other.number:g} km. You know no more than that. What do you print?",
        options={
            "both": Option("Both numbers, each with its claimant."),
            "mean": Option(
                f"About {(one.number + other.number) / 2:g} km, the mean of the two.",
                why="Nobody stated that number.",
                mistake="claims averaged",
            ),
            "higher": Option(
                f"“Up to {max(one.number, other.number):g} km”: so both are covered.",
                why="Neither of them gave an upper limit, and the smaller number is lost.",
                mistake="two numbers made a limit",
            ),
            "agree": Option(
                "The number that more papers print.",
                why="Papers copy. How many do so says nothing about who measured well.",
                mistake="copies counted as witnesses",
            ),
        },
        right="both",
        hints=(),
        solution="Two claimants, two claims: **both, each with its name**.",
        why="Claims that differ stay apart as long as nobody knows why they differ.",
    )
    return Item(question, PILLAR, "two claimants, two numbers", (one, other))


def items(form: str) -> tuple[Item, ...]:
    """The four items of this pillar in one form."""
    return tuple(make(form) for make in (statements_counted, claims_in_a_table, bound_beside_number, two_numbers))
