"""Items on the sea: a direction as two bearings, nautical miles, an estimate that stays one, whose zone is meant."""

from __future__ import annotations

from lessons import data, sea
from lessons.classroom.before_after.items import PILLARS, Item, day_of, printed_in
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval, IntervalMistake
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.units import convert, find

PILLAR = PILLARS[1]
DIRECTIONS = {
    "A": (data.claim("nk-2023-08-24", "landing_relation", item="second part"), "southwest", "the Korean peninsula"),
    "B": (data.claim("nk-2023-11-21", "landing_relation", item="first part"), "west", "the Korean peninsula"),
}
DISTANCES = {
    "A": (data.claim("nk-2017-05-29", "landing_relation", publisher="NTV"), "about 300 km from the Oki Islands"),
    "B": (
        data.claim("nk-1998-08-31", "landing_relation", item="second stage", publisher="CNS factsheet"),
        "about 330 km from Hachinohe",
    ),
}
OUTSIDE = {
    "A": data.claim("nk-2022-12-31", "eez_status", publisher="Japan MOD"),
    "B": data.claim("nk-2023-09-13", "eez_status", publisher="Japan MOD"),
}
OTHER_ZONES = {
    "A": data.claim("nk-2022-09-28", "eez_status", publisher="Japan MOD"),
    "B": data.claim("nk-2022-10-09", "eez_status", publisher="Japan MOD"),
}
ZONE_NMI = 200


def two_bearings(form: str) -> Item:
    """Between which two bearings does a stated direction lie?"""
    claim, word, start = DIRECTIONS[form]
    printed_in(claim, f"{word} of the peninsula")
    towards = sea.direction(word)
    middle, half = towards.bearing_deg, towards.half_width_deg
    question = Interval(
        id=f"{form}.5",
        prompt=f"{day_of(claim)}. By Japan’s ministry, a part of a rocket fell **{word}** of {start}. The eight words "
        "of the compass share the full turn; bearings are counted from north (0°) clockwise. Between which two "
        "bearings does that word lie? Write *from … to …*, in degrees.",
        truth=(middle - half, middle + half),
        unit="deg",
        tolerance=1.5,
        widest=1.1,
        mistakes=(
            IntervalMistake(
                "word taken for a line",
                lambda truth: (middle, middle),
                "That is the middle of the word, a line.",
                f"Each of eight words covers {2 * half:g}°, half of it on each side.",
                tolerance=0.002,
            ),
            IntervalMistake(
                "a whole step to each side",
                lambda truth: (middle - 2 * half, middle + 2 * half),
                "That reaches as far as the neighbouring words.",
                "Half of the way to each neighbour is theirs.",
                tolerance=0.004,
            ),
            IntervalMistake(
                "counted to the left",
                lambda truth: (360 - truth[1], 360 - truth[0]),
                "That is counted from north to the left.",
                "Bearings go clockwise: east is 90°.",
                tolerance=0.004,
            ),
        ),
        hints=(),
        solution=f"Eight words share 360°, so each has {2 * half:g}°. Around {middle:g}° that is "
        f"**{middle - half:g}° to {middle + half:g}°**.",
        why="A word of the compass is a slice, not a line.",
    )
    return Item(question, PILLAR, "a direction as two bearings", (claim,))


def nautical_miles(form: str) -> Item:
    """How many nautical miles is a stated distance, to lay it beside the 200 of a zone?"""
    claim, words = DISTANCES[form]
    km = find(printed_in(claim, words))[0].value
    question = Number(
        id=f"{form}.6",
        prompt=f"{day_of(claim)}. A fall was stated as “{words}”. An economic zone reaches up to {ZONE_NMI} nautical "
        "miles from the coast; one nautical mile is 1.852 km. How many **nautical miles** are the stated kilometres?",
        truth=lambda: float(convert(km, "km", "nmi")),
        unit="nmi",
        tolerance=2.5,
        convert=True,
        mistakes=(
            Mistake(
                "statute for nautical miles",
                lambda truth: float(convert(km, "km", "mi")),
                "That is statute miles, of 1.609 km.",
                "At sea a mile is the nautical mile of 1.852 km.",
                tolerance=0.012,
            ),
            Mistake(
                "kilometres multiplied",
                lambda truth: km * convert(1, "nmi", "km"),
                "The kilometres were multiplied.",
                "A nautical mile is longer than a kilometre: there are fewer of them.",
                tolerance=0.012,
            ),
        ),
        hints=(),
        solution=f"{km:g} ÷ 1.852 is **{convert(km, 'km', 'nmi'):.0f} nautical miles**: less than {ZONE_NMI}.",
        why="A law of the sea counts in nautical miles, a press text in kilometres.",
    )
    return Item(question, PILLAR, "kilometres as nautical miles", (claim,))


def estimate_kept(form: str) -> Item:
    """Which sentence may be printed of an estimate?"""
    claim = OUTSIDE[form]
    question = Choice(
        id=f"{form}.7",
        prompt=f"{day_of(claim)}, Japan’s defence ministry, of where the missiles fell: “{claim.hedge} to have fallen "
        f"{claim.text} Japan’s exclusive economic zone”. Which sentence says what is known, and no more?",
        options={
            "kept": Option("Japan’s ministry estimates that they fell outside the zone that Japan claims."),
            "fact": Option(
                "The missiles fell into the sea, outside Japan’s exclusive economic zone.",
                why="The estimate has become a fact, and the ministry has gone.",
                mistake="hedge and claimant lost",
            ),
            "confirmed": Option(
                "Japan’s ministry confirmed that they fell outside the economic zone of Japan.",
                why="Confirmed is more than estimated.",
                mistake="hedge made stronger",
            ),
            "just": Option(
                "The missiles fell just outside Japan’s waters, the ministry of defence said.",
                why="How near was not said, and an economic zone is not a state’s waters.",
                mistake="zone taken for territory",
            ),
        },
        right="kept",
        hints=(),
        solution="The hedge, the claimant and whose zone: all three belong to the claim.",
        why="Who estimates, and whose line it is, stays in the sentence.",
    )
    return Item(question, PILLAR, "an estimate stays one", (claim,))


def whose_zone(form: str) -> Item:
    """What follows from “outside Japan's zone”?"""
    claim = OTHER_ZONES[form]
    where = data.claim(claim.event_id, "landing_relation", publisher="Japan MOD")
    printed_in(where, "east")
    question = Choice(
        id=f"{form}.8",
        prompt=f"{day_of(claim)}. Japan’s ministry estimates a fall in the sea east of the Korean peninsula, "
        f"{claim.text} Japan’s exclusive economic zone. What follows from that?",
        options={
            "others": Option("Nothing about other zones: it may have been in that of another coast."),
            "high": Option(
                "It fell in waters that belong to no state’s zone.",
                why="Other coasts have zones as well, and that sea is narrow.",
                mistake="one zone taken for all",
            ),
            "legal": Option(
                "The launch broke no rule, since it touched no zone of Japan.",
                why="A zone is about fish and the sea bed. Whether a launch was allowed is another question.",
                mistake="zone taken for a rule on launches",
            ),
            "territory": Option(
                "Had it been inside, it would have hit Japanese territory.",
                why="Territory at sea ends 12 nautical miles from the coast. Ships of all states sail in an economic "
                "zone.",
                mistake="zone taken for territory",
            ),
        },
        right="others",
        hints=(),
        solution="“Outside Japan’s zone” says one thing. Each coast has a zone of its own.",
        why="A statement about one zone says nothing about the others.",
    )
    return Item(question, PILLAR, "outside whose zone", (claim, where))


def items(form: str) -> tuple[Item, ...]:
    """The four items of this pillar in one form."""
    return tuple(make(form) for make in (two_bearings, nautical_miles, estimate_kept, whose_zone))
