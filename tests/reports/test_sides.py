"""Sides of a zone in words: ordinary wordings name the same side; doubt accuses nobody."""

import pytest

from lessons import data
from lessons.records import Claim
from lessons.reports.consistency.sides import another_side, side

OUTSIDE = (
    *("outside", "fell outside", "may have fallen outside", "confirmed to have landed outside", "believed outside"),
    *("in waters outside Japan's EEZ", "outside the EEZ, Japan says", "outside Japan’s exclusive economic zone"),
    *("seems to have fallen outside the economic zone", "outside the EEZ and territorial waters", "not inside"),
    *("did not fall in Japan's EEZ", "didn’t enter the zone", "is not believed to have landed within the EEZ"),
    *("did not reach Japan's EEZ", "outside, not inside", "outside (2 of 2)"),
)
INSIDE = (
    *("inside", "inside (1 of 2)", "fell within Japan's EEZ", "landed in the exclusive economic zone"),
    *("entered Japan’s EEZ", "fell into its economic zone", "just inside"),
)
NOT_KNOWN = (
    *("not confirmed", "not seen to reach", "no information of reaching EEZ", "the zone extends 200 miles"),
    *("could not confirm whether it flew over the EEZ", "could not be confirmed to have landed inside"),
    *("one outside, one inside", "not inside, just outside", "not outside", "no missile fell inside", "Sea of Japan"),
    *("in waters near the zone", "inside the air defence identification zone", "within the Sea of Japan"),
)
OTHERS = {
    "just outside": ("just outside", '"just outside"', "fell narrowly outside Japan's EEZ"),
    "outside territorial waters": ("outside territorial waters", "did not fall in Japanese territory"),
    "inside territorial waters": ("inside territorial waters", "fell in Japan's territorial sea"),
}
SIDES = {"outside": OUTSIDE, "inside": INSIDE, "": NOT_KNOWN, **OTHERS}
WORDINGS = [(text, named) for named, texts in SIDES.items() for text in texts]


def accused(one: str, other: str) -> bool:
    first, second = (Claim("A", "eez_status", text=text) for text in (one, other))
    assert another_side(first, second) == another_side(second, first)
    return bool(another_side(first, second))


@pytest.mark.parametrize(("text", "named"), WORDINGS)
def test_a_wording_is_held_only_against_another_known_side(text, named):
    for own in ("outside", "inside", "just outside", "outside territorial waters", "not confirmed"):
        assert accused(text, own) == (bool(named) and own not in (named, "not confirmed")), own
    assert side(text) == named


def test_every_text_of_the_tables_has_the_side_that_it_begins_with():
    texts = {claim.text for claim in data.claims() if claim.quantity == "eez_status"}
    named = {text: side(text) for text in texts if side(text)}
    assert set(named.values()) == {"outside", "inside", "just outside"}
    assert all(text.strip('"').removeprefix("near, ").startswith(found) for text, found in named.items())
    assert {text for text in texts if not side(text)} == {
        "not confirmed",
        "not seen to reach",
        "no information of reaching EEZ",
        "could not confirm whether it flew over the EEZ",
    }


def test_other_quantities_are_not_compared():
    fell, stayed = (Claim("A", "landing_relation", text=text) for text in ("inside", "outside"))
    assert another_side(fell, stayed) == ""
