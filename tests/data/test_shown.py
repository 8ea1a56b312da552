"""How a record looks that a cell ends with: alone its filled fields, among others one line."""

from IPython.lib.pretty import pretty

from lessons import data, sources


def test_a_claim_alone_shows_what_is_filled_in_and_nothing_else():
    shown = pretty(data.claim("nk-2024-11-05", "range_km")).splitlines()
    assert shown[:3] == ["Claim(", "    claimant='Japan MOD',", "    quantity='range_km',"]
    assert "    value=400.0," in shown and "    hedge='about'," in shown
    assert not [line for line in shown if line.endswith(("='',", "=None,"))]


def test_claims_in_a_list_are_one_line_each():
    shown = pretty(data.claims("nk-2024-11-05", publisher="Japan MOD")[:2])
    assert shown.splitlines() == [
        "(Claim 20241105-01: Japan MOD, missile_count, at least 7 (Japan MOD),",
        " Claim 20241105-02: Japan MOD, range_km, about 400 km (Japan MOD))",
    ]


def test_other_records_and_what_holds_claims_are_shown_so_too():
    assert "    country='North Korea'," in pretty(data.event("nk-2024-11-05")).splitlines()
    assert pretty(data.events()[:2]).splitlines()[1].startswith(" Event(event_id='nk-2006-07-05', ")
    launch = pretty(sources.stated_launch("nk-2017-08-29", "ROK JCS")).splitlines()
    assert "    range_claim=Claim 20170829-06: ROK JCS, range_km, around 2,700 km (AP)," in launch


def test_the_repr_keeps_every_field():
    assert "hedge='about', quote=''" in repr(data.claim("nk-2024-11-05", "range_km"))
