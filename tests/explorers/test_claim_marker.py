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
    with pytest.raises(ValueError, match="part: 'number' given; one of 'unmarked', 'claimant'"):
        marker.mark(5, "number")
    with pytest.raises(ValueError, match="phrase: 29 given; a whole number from 1 to 28"):
        marker.mark(29, "value")
    assert marker.values["phrase"] == 1


def test_comparing_counts_lists_and_gives_the_reason_but_only_for_marked_phrases():
    marker = ClaimMarker()
    phrases = data.paraphrase()
    marker.press("compare")
    assert marker.readout.endswith("Nothing to compare yet: mark a phrase first.")
    marker.mark(1, phrases[0].part)
    marker.mark(16, "value")
    assert "agree" not in marker.readout
    marker.press("compare")
    assert "1 of your 2 marks agree with ours." in marker.readout
    assert "16, “around”: yours the number or the place, ours the hedge" in marker.readout
    assert phrases[15].why in marker.readout
    assert f"Our reasons where we agree:\n1, “A suspected”: {phrases[0].why}." in marker.readout
    ours = {row[0]: row[-2:] for row in marker.table.rows}
    assert ours[1] == ("the hedge", phrases[0].why) and ours[16] == ("the hedge", phrases[15].why)
    assert ours[2] == ("-", "-")
    marker.mark(16, "hedge")
    marker.press("compare")
    assert "2 of your 2 marks agree with ours." in marker.readout and "otherwise" not in marker.readout
    assert phrases[15].why in marker.readout


def test_any_report_can_be_marked():
    marker = ClaimMarker(data.paraphrase()[:3])
    assert marker.controls[0].count == 3
    assert marker.readout.startswith("Phrase 1 of 3")


def test_a_part_has_a_letter_too():
    marker = ClaimMarker()
    marker.mark(2, "N")
    assert marker.marks == {2: "value"}


def test_each_difference_has_a_line_of_its_own():
    marker = ClaimMarker()
    marker.mark(1, "value")
    marker.mark(2, "hedge")
    marker.press("compare")
    lines = marker.readout.splitlines()
    assert lines[1].startswith("0 of your 2 marks agree")
    assert lines[2] == "We read these otherwise:" and "agree:" not in marker.readout
    assert [line[:2] for line in lines[3:5]] == ["1,", "2,"]
