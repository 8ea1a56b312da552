"""SourceBoard: marks go to rows by code, pointer and keys, and nothing is told of a mark before it is placed."""

import pytest

from lessons.explorers import SourceBoard
from lessons.figures.engine.picture import Marker
from lessons.figures.sources.board import height_of
from lessons.sources.saying import SIDES, side_of, voices
from tests.explorers.sample import ask

LAUNCHES = ("nk-2017-11-29", "nk-2021-03-25", "nk-2024-11-05")


def placed_rightly(launch):
    board = SourceBoard(launch)
    for number, one in enumerate(board.board().prints, start=1):
        board.place(number, side_of(one))
    return board


def marks(board):
    return {layer.name: layer for layer in board.shown.layers if isinstance(layer, Marker)}


@pytest.mark.parametrize("launch", LAUNCHES)
def test_before_a_mark_is_placed_nothing_tells_where_it_belongs(launch):
    board = SourceBoard(launch)
    told = f"{board.readout} {board.shown.alt} {board._seen.reply} {[row[5:] for row in board.table.rows]}"
    for one in board.board().prints:
        assert one.origin not in told
    assert {(mark.colour, mark.shape) for mark in marks(board).values()} == {("ink", "square")}
    assert board._seen.reply == ()


@pytest.mark.parametrize("launch", LAUNCHES)
def test_all_placed_rightly_gives_the_voices_and_the_origins(launch):
    board = placed_rightly(launch)
    prints = board.board().prints
    found = voices(prints)
    assert f"{len(prints)} of {len(prints)} placed, {len(prints)} as the data have it" in board.readout
    assert f"at most {found} independent voice{'' if found == 1 else 's'}." in board.readout
    assert board._seen.reply[0] == "Every print stands with its origin."
    assert {(mark.colour, mark.shape) for mark in marks(board).values()} == {("green", "circle")}


def test_a_wrong_row_is_said_to_be_wrong_and_the_right_one_is_not_told():
    board = SourceBoard()
    board.place(5, "South Korea")
    assert "5, KBS: does not agree with the data. Whom does it credit?" in board.readout
    assert "North Korea" not in board.readout and "KCNA" not in board.readout
    assert marks(board)["print_5"].shape == "cross"
    assert board.table.rows[4][-1] == "does not agree"
    board.place(5, "North Korea")
    assert "agrees; it goes back to “KCNA 2021-03-26”" in board.readout


def test_copies_of_one_statement_add_no_voice():
    board = SourceBoard()
    board.place(3, "Japan")
    assert "It is at most 1 independent voice." in board.readout
    board.place(4, "Japan")
    assert "These go back to 1 statement and at most 1 independent voice." in board.readout


def test_a_pointer_puts_a_mark_into_a_row_of_its_own_column_only():
    board = SourceBoard()
    x = board.values["print_2"][0]
    assert board._dragged("print_2", 0.05, height_of(2)) == {"print_2": (x, -2)}
    assert board._dragged("print_2", 9, 99) == {"print_2": (x, 0)}
    assert board._dragged("print_2", 9, -99) == {"print_2": (x, -len(SIDES))}


def test_the_front_end_is_told_that_the_marks_move_only_up_and_down():
    assert [upright for _, _, upright in SourceBoard()._setup["marks"]] == [True] * 7


def test_arrow_keys_go_from_row_to_row_and_say_it():
    board = SourceBoard()
    board.handle(ask(1, mark="print_1", nudge=[0, -1]))
    frame, _ = board.handle(ask(2))
    assert frame["marks"]["print_1"] == "with Japan" and board.board().rows[0] == 1
    board.handle(ask(3, mark="print_1", nudge=[0, 1]))
    frame, _ = board.handle(ask(4))
    assert frame["marks"]["print_1"] == "not placed yet"
    assert "1, Asahi: taken back" not in board.readout  # nothing is placed: the task is said again


def test_another_launch_begins_with_nothing_placed():
    board = placed_rightly("nk-2021-03-25")
    board.set(launch="nk-2024-11-05")
    assert not any(board.board().rows) and board.readout.startswith("None of the 6 prints is placed")


def test_the_radar_rows_follow_the_sliders():
    board = SourceBoard()
    words = [layer.text for layer in board.shown.layers if getattr(layer, "text", "").startswith("radars")]
    assert words == ["radars: at 500 km only above 11.5 km"] * 2
    board.set(distance_km=50, radar_m=1500)
    assert "radars: at 50 km down to the sea" in [getattr(layer, "text", "") for layer in board.shown.layers]


@pytest.mark.parametrize("given", [(0, "Japan"), (8, "Japan"), (1, "China")])
def test_a_print_or_a_side_that_does_not_exist_is_refused(given):
    with pytest.raises(ValueError, match="accepted: 1 to 7, and one of Japan, South Korea"):
        SourceBoard().place(*given)


def test_the_state_can_be_kept_and_played_again():
    board = placed_rightly("nk-2024-11-05")
    assert SourceBoard().completed(board.state) == board.state
