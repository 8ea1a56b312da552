"""A cruise missile's height and distance are no thrown body's: no launch is stated of it."""

from lessons import data
from lessons.sources.launches import is_thrown, stated_launches

CRUISE = [event.event_id for event in data.events() if event.kind == "cruise missile"]


def test_a_cruise_missile_has_no_stated_launch():
    both = [
        event_id
        for event_id in CRUISE
        if {"range_km", "apogee_km"} <= {claim.quantity for claim in data.claims(event_id) if claim.has_number}
    ]
    assert "ru-2020-10-06" in both
    for event_id in CRUISE:
        assert not is_thrown(event_id)
        assert stated_launches(data.claims(event_id)) == ()


def test_every_other_launch_may_have_one():
    assert stated_launches(data.claims("cn-2022-08-04"), needs=("range_km",))
    assert is_thrown("cn-2022-08-04") and is_thrown("no such launch")
