"""A case as JSON: it loads again exactly, and what is damaged, foreign or made up is told in one sentence."""

import json
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.records import Claim
from lessons.reports.casefile import Case, as_json, claim_reviews, from_json
from tests.reports.cases import HOSTILE, REPORT, practice_cases, worked_on


def told(text):
    """The one sentence of what is wrong with a file."""
    with pytest.raises(ValueError) as error:
        from_json(text)
    said = str(error.value)
    assert "\n" not in said and ("accepted: " in said or "is not one of" in said), said
    return said


CASE = Case.read(REPORT, "2024-11-05", "Seven missiles", "https://example.org/1", "2024-11-05T08:00:00+09:00")
CASE = CASE.correct("3", claimant="").strike("1").add(0, 5, "launch_place", "Yonhap")
KEPT = json.loads(as_json(CASE))


def changed(**given):
    """The file of a case with other fields."""
    return json.dumps(KEPT | given)


def with_claim(**given):
    """The file of a case whose first claim has other fields."""
    first, *others = KEPT["claims"]
    return changed(claims=[first | given, *others])


def test_it_loads_again_with_all_that_a_person_did():
    again = from_json(as_json(CASE))
    assert again == CASE and (again.struck, again.added, again.as_read) == (CASE.struck, CASE.added, CASE.as_read)
    assert again.appraisal == CASE.appraisal and again.correct("3", printed="about 90 km") != CASE
    assert from_json(as_json(CASE).encode()) == CASE and from_json("\ufeff" + as_json(CASE)) == CASE


def test_the_reviews_stand_beside_the_claims_and_a_foreign_one_is_not_taken():
    assert KEPT["claim_reviews"] == claim_reviews(CASE)
    assert from_json(changed(claim_reviews=[{"claimReviewed": "nonsense"}])) == CASE


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_texts_that_mean_harm_load_again(text):
    case = Case.read(text, title=text[:300])
    assert from_json(as_json(case).encode()) == case


def test_every_practice_report_loads_again():
    for case in practice_cases():
        assert from_json(as_json(case)) == case


@settings(max_examples=80, deadline=None)
@given(worked_on())
def test_whatever_a_person_did_loads_again(case):
    assert from_json(as_json(case).encode()) == case


WORDS = st.text(st.characters(), max_size=40)  # half signs among them


@settings(max_examples=80, deadline=None)
@given(WORDS, WORDS, WORDS, st.sampled_from(["", "2024-11-05", "2024-11-05T08:00", "2024-11-05T08:00:00Z"]))
def test_any_words_load_again(text, title, address, read_at):
    case = Case.read(text, title=title, address=address, read_at=read_at)
    assert from_json(as_json(case).encode()) == case


def test_every_field_of_a_claim_is_kept():
    """A claim with something in each of its fields; a field that comes new needs a value here."""
    given = {one.name: "a" for one in fields(Claim)} | {"quantity": "range_km", "stage": "first", "standing": "garbled"}
    given |= {"value": 300.5, "high": 400, "relation": "range", "unit": "mi", "start": 0, "end": 1, "basis": "derived"}
    given |= {"verified": False, "zone": "Asia/Seoul", "quote": "S", "claim_id": "x"}
    case = Case(REPORT, claims=(Claim(**given),))
    assert from_json(as_json(case)) == case and from_json(as_json(case)).claims[0].high == 400


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "7", '"case"', "{}", "<html>", "[" * 100_000, "1" * 5_000])
def test_what_is_no_case(text):
    assert told(text).startswith(("text: ", "format: "))


def test_damage_is_told():
    whole = as_json(CASE)
    for end in range(0, len(whole) - 2, 331):
        assert told(whole[:end]).startswith("text: ")
    assert told(b"\xff\xfe\x00").startswith("text: ") and told(7).startswith("text: int")


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"version": 2}, "version: 2"),
        ({"version": True}, "version: True"),
        ({"format": "another"}, "format"),
        ({"colour": "red"}, "colour"),
        ({"text": 7}, "text: 7"),
        ({"text": None}, "text: None"),
        ({"text": "another text"}, "claims: claim"),
        ({"day": "2024-02-30"}, "day: '2024-02-30'"),
        ({"read_at": "soon"}, "read_at"),
        ({"title": ["a"]}, "title"),
        ({"address": {}}, "address"),
        ({"claims": {}}, "claims: {} is no list"),
        ({"claims": ["a"]}, "claims: 'a' is no claim"),
        ({"claims": [{}]}, "claims: a claim has no claimant"),
        ({"claims": []}, "is no claim of this report"),
        ({"claims": KEPT["claims"] * 2}, "two claims"),
        ({"struck": "1"}, "struck"),
        ({"struck": ["99"]}, "struck: '99'"),
        ({"struck": ["1", "1"]}, "struck: '1'"),
        ({"struck": [1]}, "struck: 1"),
        ({"added": ["99"]}, "added: '99'"),
        ({"added": ["3"]}, "added: '3'"),
        ({"as_read": [KEPT["claims"][0] | {"claim_id": "99"}]}, "as_read: '99'"),
    ],
)
def test_every_field_is_looked_at(given, named):
    assert named in told(changed(**given))


@pytest.mark.parametrize("name", [name for name in KEPT if name != "claim_reviews"])
def test_no_field_may_lack(name):
    assert told(json.dumps({key: value for key, value in KEPT.items() if key != name}))


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"quantity": "height"}, "quantity: 'height'"),
        ({"relation": "≈"}, "relation"),
        ({"value": "400"}, "value is '400'"),
        ({"value": True}, "value is True"),
        ({"value": float("nan")}, "value: nan"),
        ({"value": 10**400}, "value"),
        ({"unit": "parsec"}, "unit"),
        ({"start": 1.5}, "start is 1.5"),
        ({"start": -1}, "outside of the text"),
        ({"end": 10**9}, "outside of the text"),
        ({"end": None}, "end is None"),
        ({"quote": "other words"}, "other words than its quote"),
        ({"claim_id": ""}, "no number"),
        ({"claimant": None}, "claimant is None"),
        ({"verified": "yes"}, "verified is 'yes'"),
        ({"__class__": "x"}, "__class__"),
        ({"stated_time": "2024-11-05T07:30", "zone": ""}, "zone"),
    ],
)
def test_every_field_of_a_claim_is_looked_at(given, named):
    assert named in told(with_claim(**given))


@pytest.mark.parametrize(
    ("quantity", "given"),
    [
        ("launch_time", {"zone": "Mars/Base"}),
        ("launch_time", {"stated_time": "2024-11-05Tnoon"}),
        ("range_km", {"unit": "mi", "wording": "9 parsecs"}),
    ],
)
def test_what_no_check_can_read_is_told_when_it_is_loaded(quantity, given):
    claims = [one | (given if one["quantity"] == quantity else {}) for one in KEPT["claims"]]
    assert "claims: " in told(changed(claims=claims))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([name for name in KEPT if name != "claim_reviews"]), JSON)
def test_anything_in_a_field_loads_whole_or_is_told(name, value):
    text = changed(**{name: value})
    try:
        case = from_json(text)
    except ValueError as error:
        assert "accepted: " in str(error)
    else:
        assert from_json(as_json(case)) == case


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([one.name for one in fields(Claim)]), JSON)
def test_anything_in_a_field_of_a_claim_loads_whole_or_is_told(name, value):
    try:
        case = from_json(with_claim(**{name: value}))
    except ValueError as error:
        assert str(error)
    else:
        assert from_json(as_json(case)) == case and case.appraisal.draft


@pytest.mark.parametrize("name", ["struck", "added"])
def test_a_long_number_that_no_claim_has_is_told_shortly(name):
    kept = json.loads(as_json(Case.read("It flew 400 km."))) | {name: ["x" * 5_000]}
    with pytest.raises(ValueError, match="is no claim of this report") as error:
        from_json(json.dumps(kept))
    assert len(str(error.value)) < 200
