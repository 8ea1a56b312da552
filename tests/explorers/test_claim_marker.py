"""ClaimMarker: stepping, marking, clearing and comparing."""

import pytest

from lessons import data
from lessons.explorers import ClaimMarker
from lessons.figures.report.marked_report import MARGIN_POINTS, PAGE_POINTS, ROW_POINTS, lay_out


def test_a_step_shows_the_mark_of_the_phrase_it_comes_to():
    marker = ClaimMarker()
    marker.set(part="hedge")
    marker.set(phrase=2)
    assert marker.values["part"] == "unmarked"
    marker.set(part="value")
    marker.set(phrase=1)
    assert marker.values["part"] == "hedge"
    assert marker.marks == {1: "hedge", 2: "value"}
    assert "2 of 28 marked" in marker.readout


def test_a_click_on_a_phrase_goes_to_it_and_a_click_beside_it_does_nothing():
    marker = ClaimMarker()
    boxes, rows = lay_out(marker.phrases)
    for number, places in enumerate(boxes):
        for box in places:
            across = (box.left + box.right) / 2 / PAGE_POINTS
            up = 1 - (MARGIN_POINTS + (box.row + 0.4) * ROW_POINTS) / (rows * ROW_POINTS + 2 * MARGIN_POINTS)
            assert marker.pick(across, up, marker.values) == {"phrase": number + 1}
    assert marker.pick(0.001, 0.5, marker.values) == {}


def test_a_mark_is_cleared_by_button_or_choice():
    marker = ClaimMarker()
    marker.mark(3, "background")
    marker.press("clear")
    assert (marker.marks, marker.values["part"]) == ({}, "unmarked")
    marker.mark(4, "value")
    marker.set(part="unmarked")
    assert marker.marks == {}


def test_reset_forgets_all_marks():
    marker = ClaimMarker()
    marker.mark(3, "background")
    marker.reset()
    assert (marker.marks, marker.values["phrase"]) == ({}, 1)


def test_a_bad_mark_is_named_and_keeps_the_phrase():
    marker = ClaimMarker()
    with pytest.raises(ValueError, match="part: 'number' given; expected is .* or 'unmarked'") as error:
        marker.mark(5, "number")
    assert '"N" or "value" (the number or the place)' in str(error.value)
    with pytest.raises(ValueError, match="phrase: 29 given; a whole number from 1 to 28"):
        marker.mark(29, "value")
    assert marker.values["phrase"] == 1


def told(marker):
    return marker.seen(marker.state).reply


def test_comparing_counts_lists_and_gives_the_reason_but_only_for_marked_phrases():
    marker = ClaimMarker()
    phrases = data.paraphrase()
    marker.press("compare")
    assert told(marker) == ("Nothing to compare yet: mark a phrase first.",)
    marker.mark(1, phrases[0].part)
    marker.mark(16, "value")
    assert told(marker) == ()
    marker.press("compare")
    first, different, same = told(marker)
    assert first.startswith("1 of your 2 marks agree with ours. We read 1 otherwise")
    assert different.startswith("Otherwise: 16, “around”: yours the number or the place, ours the hedge")
    assert phrases[15].why in different
    assert same == f"The same: 1, “A suspected”: {phrases[0].why}."
    ours = {row[0]: row[-2:] for row in marker.table.rows}
    assert ours[1] == ("the hedge", phrases[0].why) and ours[16] == ("the hedge", phrases[15].why)
    assert ours[2] == ("-", "-")
    marker.mark(16, "hedge")
    marker.press("compare")
    first, *reasons = told(marker)
    assert first == "2 of your 2 marks agree with ours."
    assert len(reasons) == 2 and phrases[15].why in reasons[1]


def test_any_report_can_be_marked():
    marker = ClaimMarker(data.paraphrase()[:3])
    assert marker.controls[0].count == 3
    assert marker.readout.startswith("Phrase 1 of 3")


def test_a_part_has_a_letter_too():
    marker = ClaimMarker()
    marker.mark(2, "N")
    assert marker.marks == {2: "value"}


def test_differences_come_first_each_with_a_line_of_its_own():
    marker = ClaimMarker()
    marker.mark(1, data.paraphrase()[0].part)
    marker.mark(2, "hedge")
    marker.mark(3, "value")
    marker.press("compare")
    assert [line[:14] for line in told(marker)[1:]] == ["Otherwise: 2, ", "Otherwise: 3, ", "The same: 1, “"]


def test_a_step_to_a_phrase_and_its_mark_can_be_set_at_once():
    marker = ClaimMarker(phrase=8, part="hedge")
    assert marker.marks == {8: "hedge"}
