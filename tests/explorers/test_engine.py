"""The engine: values, linked controls, errors, messages, threads, and what a saved notebook keeps."""

import base64
import threading

import numpy as np
import pytest

from lessons.explorers import Throw
from lessons.figures.engine import render
from tests.explorers.sample import Sample, ask


@pytest.fixture
def sample():
    explorer = Sample()
    explorer.sent = []
    explorer.send = lambda content, buffers=None: explorer.sent.append((content, buffers))
    return explorer


def test_values_are_set_linked_and_reset(sample):
    sample.set(height_km=60)
    assert sample.values["half_km"] == 30
    sample.set(half_km=20)
    assert sample.values["height_km"] == 40
    assert sample.readout == "The hill is 40 km high."
    assert sample.table.rows == (("height", "40 km"),)
    sample.reset()
    assert sample.values["height_km"] == 100
    assert [content["kind"] for content, _ in sample.sent] == ["changed"] * 3


def test_starting_values_are_what_reset_goes_back_to():
    explorer = Sample(height_km=70)
    explorer.set(height_km=80)
    explorer.reset()
    assert explorer.values["height_km"] == 70
    assert explorer.values["half_km"] == 35


def test_values_handed_out_are_a_copy(sample):
    sample.values["height_km"] = 1
    assert sample.values["height_km"] == 100


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"height_km": 301}, "height_km: 301 km given; a number from 1 to 300 km is expected"),
        ({"height_km": "60"}, "height_km: '60' given; a number from 1 to 300 km is expected"),
        ({"height_km": float("nan")}, "height_km: nan given; a number from 1 to 300 km is expected"),
        ({"height_km": True}, "height_km: True given; a number from 1 to 300 km is expected"),
        ({"colour": "red"}, "colour: 'red' given; one of 'blue', 'green' is expected"),
        ({"step": 4}, "step: 4 given; a whole number from 1 to 3 is expected"),
        ({"step": 1.5}, "step: 1.5 given; a whole number from 1 to 3 is expected"),
        ({"presses": 3}, "presses: is not a control; one of height_km, half_km, far_km, colour, step is expected"),
        ({"width": 3}, "width: is not a control; one of height_km, half_km, far_km, colour, step is expected"),
    ],
)
def test_a_bad_value_from_code_is_named_and_changes_nothing(sample, changes, sentence):
    with pytest.raises(ValueError) as problem:
        sample.set(**changes)
    assert str(problem.value) == sentence
    assert sample.values == Sample().values


def test_an_error_of_the_picture_reaches_the_code_that_caused_it(sample):
    with pytest.raises(RuntimeError, match="thirteen"):
        sample.set(height_km=13)
    assert sample.readout == "The hill is 100 km high."


def test_a_button_reacts_and_remembers(sample):
    sample.press("double")
    assert (sample.values["height_km"], sample.values["presses"]) == (200, 1)
    with pytest.raises(ValueError, match="buttons here: double"):
        sample.press("height_km")


def test_a_message_is_answered_with_one_frame(sample):
    sample._on_message(sample, ask(1, set={"height_km": 120}, table=True), [])
    ((frame, buffers),) = sample.sent
    assert (frame["kind"], frame["view"], frame["seq"]) == ("frame", "a", 1)
    assert frame["readout"] == "The hill is 120 km high."
    assert frame["values"]["half_km"] == 60
    assert "presses" not in frame["values"]
    assert frame["table"]["rows"] == [["height", "120 km"]]
    assert frame["background"]["width"] == 760
    assert buffers[1].startswith(b"\x89PNG")
    points = sum(layer["n"] for layer in frame["layers"])
    assert len(buffers[0]) == points * 2 * 4


def test_the_background_is_sent_once_and_again_for_another_theme_or_size(sample):
    first, _ = sample.handle(ask(1))
    known = first["background"]["number"]
    again, buffers = sample.handle(ask(2, have=known, set={"height_km": 50}))
    assert "background" not in again and len(buffers) == 1
    assert "background" in sample.handle(ask(3, have=known, dark=True))[0]
    assert sample.handle(ask(4, have=known, width=500))[0]["background"]["width"] == 500
    back, _ = sample.handle(ask(5, have=0))
    assert back["background"]["number"] == known


def test_fonts_are_sent_only_when_asked_for(sample):
    _, buffers = sample.handle(ask(1, fonts=True))
    assert [len(part) > 500_000 for part in buffers[2:]] == [True, True]
    assert len(sample.handle(ask(2))[1]) == 2


def test_a_stale_message_is_dropped_and_a_repeated_one_answered_without_acting_twice(sample):
    sample.handle(ask(5, press="double"))
    assert sample.handle(ask(4, set={"height_km": 10})) is None
    frame, _ = sample.handle(ask(5, press="double"))
    assert frame["values"]["height_km"] == 200
    assert sample.values["presses"] == 1
    assert sample.handle(ask(1, view="b"))[0]["values"]["height_km"] == 200


def test_of_many_pages_only_the_latest_are_remembered(sample):
    """Each page that shows an explorer is a view: one that is opened again and again does not fill the kernel."""
    for number in range(50):
        sample.handle(ask(5, view=f"page {number}"))
    assert len(sample._answered) == 32
    assert sample.handle(ask(4, view="page 49")) is None, "a stale message of the latest page is known as such"
    assert sample.handle(ask(4, view="page 0")) is not None, "of the first page nothing is known any more"


def test_a_failing_picture_is_excused_in_place_and_the_last_good_one_stays(sample, caplog):
    sample._on_message(sample, ask(1, set={"height_km": 13}), [])
    problem, _ = sample.sent[-1]
    assert problem["kind"] == "problem"
    assert problem["sentence"] == "RuntimeError: thirteen <b>hills</b>"
    assert "could not draw" in caplog.text
    assert sample.readout == "The hill is 100 km high."
    sample._on_message(sample, ask(2, set={"height_km": 14}), [])
    assert sample.sent[-1][0]["readout"] == "The hill is 14 km high."


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (ask(1, set={"height_km": 999}), "height_km: 999 km given"),
        (ask(1, set={"presses": 9}), "presses: is not a control; one of height_km, half_km, far_km, colour, step is"),
        (ask(1, press="nothing"), "nothing: is not a button"),
        (ask(1, width=float("nan")), "width: nan given"),
        (ask(1, dpr=99), "dpr: 99 given"),
        (ask(1, mark=3, drag=[0.5, 0.5]), "the mark's name is expected; run the cell again"),
        ({"seq": 1}, "a view and a number are expected"),
    ],
)
def test_a_bad_message_is_rejected_with_a_sentence(sample, message, words):
    sample._on_message(sample, message, [])
    assert sample.sent[-1][0]["kind"] == "problem"
    assert words in sample.sent[-1][0]["sentence"]
    assert sample.values == Sample().values


def test_dragging_maps_the_pointer_through_the_axes(sample):
    frame, buffers = sample.handle(ask(1))
    places = np.frombuffer(buffers[0], "<f4").reshape(-1, 2)
    x, y = places[50]  # the movable mark follows the 50 points of the line
    assert frame["layers"][1]["movable"]
    sample.handle(ask(2, drag=[float(x), float(y)]))
    assert sample.values["height_km"] == 100
    left, bottom, right, top = frame["background"]["box"]
    sample.handle(ask(3, drag=[(left + right) / 2, (bottom + top) / 2]))
    assert sample.values["height_km"] == 200
    sample.handle(ask(4, drag=[0.5, 9.0]))
    assert sample.values["height_km"] == 300


def test_a_click_goes_through_the_axes_too(sample):
    frame, _ = sample.handle(ask(1))
    left, bottom, right, top = frame["background"]["box"]
    sample.handle(ask(2, pick=[left + 0.7 * (right - left), (bottom + top) / 2]))
    assert sample.values["far_km"] == pytest.approx(700, rel=0.02)
    before = sample.values
    sample.handle(ask(3, pick=[left, bottom - 0.05]))  # the method returned nothing: no place for a click
    assert sample.values == before


def test_two_threads_leave_linked_values_in_step(sample):
    def move(start):
        for number in range(40):
            sample._on_message(sample, ask(number, view=str(start), set={"height_km": start + number}), [])

    threads = [threading.Thread(target=move, args=(start,)) for start in (20, 120)]
    for thread in threads:
        thread.start()
    for number in range(40):
        sample.set(half_km=10 + number)
    for thread in threads:
        thread.join()
    frames = [content for content, _ in sample.sent if content["kind"] == "frame"]
    assert len(frames) == 80
    assert all(frame["values"]["height_km"] == 2 * frame["values"]["half_km"] for frame in frames)
    states = [content["state"] for content in frames]
    assert states == sorted(states)


def test_a_saved_notebook_keeps_the_starting_picture_and_constant_words():
    throw = Throw()
    before, sizes = throw._repr_mimebundle_()
    assert before["text/plain"] == f"Throw: {throw.readout}"
    assert sizes["image/png"]["width"] == 760
    assert "application/vnd.jupyter.widget-view+json" in before
    throw.set(angle_deg=70)
    after, _ = throw._repr_mimebundle_()
    assert (after["text/plain"], after["image/png"]) == (before["text/plain"], before["image/png"])
    image = base64.b64decode(before["image/png"])
    assert image.startswith(b"\x89PNG")
    assert b"matplotlib" not in image.lower() and b"tEXt" not in image
    assert Throw()._repr_mimebundle_()[0]["image/png"] == before["image/png"]


def test_an_explorer_that_is_shown_again_is_not_drawn_again(monkeypatch):
    throw = Throw()
    drawn = []
    png = render.png
    monkeypatch.setattr(render, "png", lambda *given, **named: drawn.append(1) or png(*given, **named))
    first, again = throw._repr_mimebundle_(), throw._repr_mimebundle_()
    assert first == again and first[0]["image/png"]
    assert len(drawn) == 1
