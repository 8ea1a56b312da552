"""ClaimsCombiner: prints linked by pointer and keys, own claims typed, assumptions moved; refusals are said."""

import numpy as np
import pytest

from lessons import data
from lessons.explorers import ClaimsCombiner
from lessons.explorers.claims_combiner import MINE, numbers
from lessons.explorers.recording import recorded
from lessons.figures.engine.picture import Marker
from lessons.figures.sources.combiner_ground import COLUMNS, MOST_ROWS, row_y
from lessons.sources import combine
from lessons.sources.kinship import COPY, OWN, SHARES
from tests.explorers.sample import ask

SPLIT, BOUND, LOFTED = "nk-2025-01-06 range_km", "nk-2024-04-02 range_km", "nk-2022-11-18 apogee_km"


def kins(explorer):
    return [row.print.kin for row in explorer.rows()]


def typed(words, **more):
    return ClaimsCombiner(launch=MINE, own=words, **more)


def test_every_number_of_the_list_opens_as_the_tables_trace_it():
    explorer = ClaimsCombiner()
    assert len(numbers()) > 60
    for key, number in numbers().items():
        explorer.set(launch=key)
        assert kins(explorer) == [print.kin for print in number.prints]
        event_id, quantity, *item = key.split(" ", 2)
        claims = [c for c in data.claims(event_id, quantity=quantity) if c.item == "".join(item)]
        traced = combine([claim for claim in claims if claim in {print.claim for print in number.prints}])
        found = explorer.combined()
        assert (found.refused, found.reason) == (traced.refused, traced.reason)
        assert explorer.readout.startswith(number.title) and explorer.table.rows


def test_links_change_what_comes_out():
    explorer = ClaimsCombiner()
    linked = explorer.combined().sigma
    assert kins(explorer) == [OWN, COPY, COPY, COPY, COPY, SHARES]
    explorer.set(row_6=(OWN, 5))
    assert explorer.combined().sigma < linked
    explorer.press("apart")
    apart = explorer.combined().sigma
    assert kins(explorer) == [OWN] * 6 and apart < 0.6 * linked
    explorer.press("traced")
    assert explorer.combined().sigma == linked
    explorer.press("apart")
    explorer.set(launch=SPLIT)
    assert kins(explorer) == [print.kin for print in numbers()[SPLIT].prints]
    explorer.reset()
    assert explorer.combined().sigma == linked


def test_a_mark_is_moved_by_keys_and_by_pointer():
    explorer = ClaimsCombiner()
    frame, _ = explorer.handle(ask(1))
    assert {layer["mark"] for layer in frame["layers"] if layer.get("movable")} == {f"row_{n}" for n in range(2, 7)}
    assert frame["marks"]["row_2"] == "copy of the statement above"
    explorer.handle(ask(2, mark="row_2", nudge=[-1, 0]))
    assert explorer.values["row_2"] == (SHARES, 1)
    explorer.handle(ask(3, mark="row_2", nudge=[0, 1]))  # up or down is no way for it
    assert explorer.values["row_2"] == (SHARES, 1)
    explorer.handle(ask(4, mark="row_2", drag=[COLUMNS[0] / 760, 0.1]))
    assert explorer.values["row_2"] == (OWN, 1)
    drawn = {layer.name: (layer.x, layer.y) for layer in explorer.shown.layers if isinstance(layer, Marker)}
    assert drawn["row_2"] == (COLUMNS[OWN], row_y(1)) and drawn["row_3"] == (COLUMNS[COPY], row_y(2))


def test_the_first_row_cannot_be_a_copy_of_anything():
    assert "row_1" not in ClaimsCombiner().values
    with pytest.raises(ValueError, match="row_2"):
        ClaimsCombiner(row_2=(3, 1))


def test_own_claims_are_read_as_reports_print_them():
    explorer = typed("Seoul: about 370 miles; 650 km or more; up to 700 km; B: 500 to 600 km")
    rows = explorer.rows()
    assert [row.name for row in rows] == ["Seoul", "mine 2", "mine 3", "B"]
    assert [row.print.claim.relation for row in rows] == ["~", ">=", "<=", "range"]
    assert rows[0].words == "about 370 mi (595.5 km)" and rows[0].print.step == pytest.approx(16.09344)
    assert rows[3].print.claim.ends == (500, 600)
    found = explorer.combined()
    assert (found.at_least, found.at_most) == (650, 700) and len(found.estimates) == 2
    one, step, miles = typed("400 km"), typed("A: 400 km (to 10)"), typed("400 km (to 5 miles)")
    assert step.rows()[0].words == "400 km" and miles.rows()[0].print.step == pytest.approx(8.04672)
    assert one.combined().sigma > step.combined().sigma == pytest.approx(np.hypot(10 / np.sqrt(12), 20))


def test_a_typed_bound_stays_open_to_one_side_and_is_never_averaged():
    for words in ("650 km or more", "over 650 km", "at least 650 km"):
        explorer = typed(f"600 km; {words}")
        assert explorer.combined().value == 600 and explorer.combined().at_least == 650
        assert "600 itself lies below mine 2’s “650 or more”" in explorer.readout
        assert [row[3:] for row in explorer.table.rows if row[0] == "mine 2"] == [("bound", "open")]
    only = typed("650 km or more")
    assert only.combined().refused and "only bounds were stated" in only.readout


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("fast", "fast"),
        ("600 km; 4 min", "4 min|length|km"),
        ("50,000 km", "'50,000 km' typed; more than 0 and up to 20,000 km"),
        ("0 km", "'0 km' typed"),
        ("-5 km", "-5|negative"),
        ("1 km;" * 9, "9 claims typed; .* room for 8"),
        ("", "no claim typed"),
        ("; ;", "no claim typed"),
        ("Seoul:", "is empty"),
        ("600 km (to fast)", "fast"),
        ("600 km (to 0)", "more than 0"),
    ],
)
def test_what_cannot_be_read_is_said_and_changes_nothing(words, named):
    explorer = typed("600 km")
    before = explorer.values, explorer.readout
    with pytest.raises(ValueError, match=named) as told:
        explorer.set(own=words)
    assert "\n" not in str(told.value)
    assert (explorer.values, explorer.readout) == before


def test_there_is_room_for_own_claims_beside_every_launch():
    assert max(len(number.prints) for number in numbers().values()) < MOST_ROWS
    explorer = ClaimsCombiner(launch=SPLIT, own="A: 1,300 km")
    assert [row.name for row in explorer.rows()][-1] == "A" and explorer.rows()[-1].print.claim.event_id
    with pytest.raises(ValueError, match="room for 3"):
        explorer.set(own="1 km; 2 km; 3 km; 4 km")
    explorer.set(launch=MINE)
    assert explorer.combined().value == 1300


def test_my_own_claims_alone_begin_with_two_that_differ():
    explorer = ClaimsCombiner()
    explorer.set(launch=MINE)
    assert explorer.values["own"] == "A: 600 km (to 10); B: 650 km (to 50)" and len(explorer.combined().estimates) == 2


def test_two_linked_claims_that_differ_are_the_bigger_surprise():
    explorer = ClaimsCombiner(launch=MINE, own="A: 600 km (to 10); B: 650 km (to 50)")
    assert explorer.combined().scale_factor == pytest.approx(1.07, abs=0.005)
    explorer.set(row_2=(SHARES, 1))
    assert explorer.combined().scale_factor == pytest.approx(1.93, abs=0.005)
    assert "widened 1.93 times" in explorer.readout


def test_a_refusal_has_its_reason_and_shows_no_mean():
    explorer = ClaimsCombiner(launch=SPLIT)
    assert "No one number: the statements split, 1,100 against 1,500" in explorer.readout
    explorer.set(off_percent=20)
    assert "Together" in explorer.readout and not explorer.combined().refused


def test_both_assumptions_move_the_answer_and_stand_in_the_readout():
    explorer = ClaimsCombiner()
    told = set()
    for rho in (0, 0.5, 0.8):
        explorer.set(rho=rho)
        told.add(explorer.readout.splitlines()[1])
        assert f"shared data linked by {rho:g}" in explorer.readout
    explorer.set(off_percent=10)
    assert "Assumed: off by 10 %" in explorer.readout and len(told) == 3
    assert len([row for row in explorer.table.rows if row[0] == "otherwise"]) == 9


def test_a_low_flight_says_that_its_doubts_are_wider_above():
    explorer = ClaimsCombiner(launch="nk-2021-09-15 apogee_km")
    assert "low flight: three times as much below, eight times above" in explorer.readout
    assert "low flight" not in ClaimsCombiner(launch=LOFTED).readout


def test_it_can_be_recorded():
    frames = recorded(ClaimsCombiner, [{}, {"launch": BOUND}, {"launch": LOFTED, "row_3": (SHARES, 2)}])
    assert len({frame["readout"] for frame in frames}) == 3
    assert all(frame["table"]["rows"] for frame in frames)
