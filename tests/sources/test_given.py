"""What is handed in by mistake: each function says what it takes."""

import pytest

from lessons import data, sources

EVENT = "nk-2019-08-24"
OF_CLAIMS = {
    "by_quantity": sources.by_quantity,
    "origins": sources.origins,
    "stated_launches": sources.stated_launches,
    "spread": lambda claims: sources.spread(claims, "range_km"),
    "versions": lambda claims: sources.versions(claims, "Japan MOD", (), ()),
}


@pytest.mark.parametrize("given", [EVENT, 3, None, [3], data.events()])
@pytest.mark.parametrize("name", OF_CLAIMS)
def test_what_are_no_claims_is_named(name, given):
    with pytest.raises(ValueError, match="^claims must be claims, as data.claims gives them, not ") as told:
        OF_CLAIMS[name](given)
    assert len(str(told.value)) < 300


@pytest.mark.parametrize("name", OF_CLAIMS)
def test_one_claim_alone_goes_in_brackets(name):
    one = data.claim(EVENT, "range_km")
    with pytest.raises(ValueError, match="not one alone: put it in brackets"):
        OF_CLAIMS[name](one)
    OF_CLAIMS[name]([one])
    OF_CLAIMS[name](claim for claim in [one])


def test_claims_are_no_origins():
    with pytest.raises(ValueError, match="^found must be origins, as sources.origins gives them, not "):
        sources.independent(data.claims(EVENT))


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (lambda one: sources.window("07:30"), "claim"),
        (lambda one: sources.follow(one, 400), "copy"),
        (lambda one: sources.follow([one], one), "statement"),
    ],
)
def test_what_is_no_claim_is_named_with_its_argument(asked, name):
    with pytest.raises(ValueError, match=f"^{name} must be one claim, as data.claim gives it, not "):
        asked(data.claim(EVENT, "range_km"))
