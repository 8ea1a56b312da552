"""What becomes of a statement on its way: every verdict once, on made-up and on real claims."""

import pytest

from lessons import data, sources
from lessons.sources import Claim, follow, versions

ABOUT = Claim("Japan MOD", "range_km", value=400, relation="~", hedge="about")


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        (Claim("Japan MOD", "range_km", value=400, relation="~", hedge="around"), "kept"),
        (Claim("Japan MOD", "range_km", value=400), "hedge lost"),
        (Claim("Japan MOD", "range_km", value=400, relation="<=", hedge="as far as"), "limit added"),
        (Claim("Japan MOD", "range_km", value=450, relation="~", hedge="about"), "number changed"),
        (Claim("ROK JCS", "range_km", value=400, relation="~", hedge="about"), "another source"),
    ],
)
def test_verdicts(copy, verdict):
    assert follow(ABOUT, copy) == verdict


def test_a_statement_without_a_hedge_cannot_lose_one():
    plain = Claim("ROK JCS", "apogee_km", value=97)
    assert follow(plain, plain) == "kept"


def test_another_quantity_is_refused():
    with pytest.raises(ValueError, match="a claim about apogee_km is no copy of one about range_km"):
        follow(ABOUT, Claim("Japan MOD", "apogee_km", value=100))


def test_the_launch_of_2024_11_05():
    claims = data.claims("nk-2024-11-05")
    found = versions(
        claims,
        "Japan MOD",
        ("missile_count", "apogee_km"),
        ("Bloomberg, first version", "Reuters", "Newsmax", "Hokkaido TR"),
    )
    assert [version.verdict for version in found] == [
        "another source",
        "kept",
        "number changed",
        "not in it",
        "not in it",
        "hedge lost",
        "not in it",
        "limit added",
    ]


def test_a_paper_that_quotes_another_first_is_still_followed():
    own = Claim("Japan MOD", "range_km", value=400, relation="~", hedge="about", publisher="Japan MOD")
    other = Claim("ROK JCS", "range_km", value=400, publisher="Paper")
    copy = Claim("Japan MOD", "range_km", value=400, relation="~", hedge="around", publisher="Paper")
    found = versions([own, other, copy], "Japan MOD", ("range_km",), ("Paper",))
    assert [version.verdict for version in found] == ["kept"]


def test_without_a_statement_of_its_own_there_is_nothing_to_follow():
    with pytest.raises(ValueError, match="ROK JCS published nothing itself about range_km"):
        sources.versions(data.claims("nk-2024-11-05"), "ROK JCS", ("range_km",), ("Reuters",))
