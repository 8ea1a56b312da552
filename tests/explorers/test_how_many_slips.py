"""The guess that notebook 14 opens with: the truth is counted in the table, and which lines it is stays untold."""

from lessons import data
from lessons.explorers import Still
from lessons.explorers.guesses.how_many_slips import HOW_MANY_SLIPS
from lessons.figures.report.whole_report import counts_picture

SLIPS = sum(bool(line.slip) for line in data.report_lines())


def test_no_count_is_told_before_the_guess():
    still = Still(counts_picture(), guess=HOW_MANY_SLIPS)
    told = f"{still.readout} {still.shown.alt} {[getattr(layer, 'text', '') for layer in still.shown.layers]}"
    assert "hold a slip" not in told and str(SLIPS) not in told


def test_afterwards_the_difference_is_said_and_no_line_is_named():
    still = Still(counts_picture(), guess=HOW_MANY_SLIPS)
    still.values["guess"] = (SLIPS + 2, 1)
    still.press("show_truth")
    said = " ".join(still._seen.reply)
    assert f"it is {SLIPS} lines" in said and "2 of them tell of the launch" in said
    assert not [line.slip for line in data.report_lines() if line.slip and line.slip in said]
