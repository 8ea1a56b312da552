"""A frame is a pure function of the controls' values and the view: every explorer is recorded and replayed."""

import json
import random

import pytest

from lessons import explorers
from lessons.explorers.controls import Button, CheckBox, Picks, Place, Quantity, Select, Slider, Stepper, TypedText
from lessons.explorers.frames import View
from lessons.explorers.recording import recorded
from lessons.figures.flight.quarter_rule import quarter_rule_picture
from tests.explorers.kinds import PICTURES
from tests.explorers.vocabulary import Desk, guessing

# How each explorer is made, where its name alone does not do; every picture of `lessons.explorers` is tried.
WAYS = {
    "Still": [lambda: explorers.Still(quarter_rule_picture())],
    "UnitDesk": [explorers.UnitDesk, lambda: explorers.UnitDesk("clock")],
    "BallisticOrNot": [lambda show=show: explorers.BallisticOrNot(show) for show in ("both", "loft", "radar")],
}
MAKERS = [make for name in PICTURES for make in WAYS.get(name, [getattr(explorers, name)])]
MAKERS += [Desk, guessing]
SMALL = View(400, 1.0, dark=False)  # most of the time goes into drawing backgrounds
READ = {"words": "250 km west of Okushiri Island", "own": "A: 650 km or more"}  # typed texts that are read


def moves(control):
    """Values that a control can be set to."""
    if isinstance(control, Slider):
        return [control.low, control.nearest((control.low + control.high) / 2), control.high]
    if isinstance(control, Select):
        return list(control.options)[:4]
    return {
        Stepper: lambda: [1, control.count],
        CheckBox: lambda: [True, False],
        Picks: lambda: [(None, list(control.items)), (next(iter(control.items)), [])],
        Quantity: lambda: ["about 100 km"] if control.unit in ("km", "") else ["4 min 54 s"],
        TypedText: lambda: [READ.get(control.name, "other words")],
        Place: lambda: [control.moved(control.value, (5, 5))],
    }.get(type(control), list)()


def walk(explorer):
    """Use every control once or more; return all states on the way."""
    states = [explorer.state]
    for control in explorer.controls:
        if isinstance(control, Button):
            explorer.press(control.name)
            states.append(explorer.state)
        for value in moves(control):
            explorer.set(**{control.name: value})
            states.append(explorer.state)
    return states


@pytest.mark.parametrize("make", MAKERS)
def test_frames_replayed_in_any_order_are_the_frames_recorded(make):
    states = [json.loads(json.dumps(state)) for state in walk(make())]  # as a page would keep them
    first = recorded(make(), states, SMALL)
    # A third is enough to see: what a frame owes to the one before it shows in the first that it does not follow.
    order = random.Random(7).sample(range(len(states)), max(len(states) // 3, min(8, len(states))))
    again = recorded(make(), [states[number] for number in order], SMALL)
    for number, frame in zip(order, again, strict=True):
        assert json.dumps(frame) == json.dumps(first[number])
    assert len(states) == 1 or len({json.dumps(frame) for frame in first}) > 1


def test_a_recording_is_what_the_live_explorer_shows():
    throw = explorers.Throw()
    throw.set(angle_deg=60)
    (frame,) = recorded(explorers.Throw, [throw.state])
    message = {"view": "a", "seq": 1, "width": 760, "dpr": 1.0, "dark": False, "have": 0}
    live, buffers = throw.handle(message)
    for name in ("readout", "alt", "layers", "marks"):
        assert frame[name] == live[name]
    assert json.loads(json.dumps(live["values"])) == frame["values"]


def test_another_view_is_another_frame_and_a_part_of_a_state_will_do():
    light, dark = (
        recorded(explorers.Throw, [{"angle_deg": 60}], View(500, 2.0, dark=theme))[0] for theme in (False, True)
    )
    assert light["background"]["name"] != dark["background"]["name"]
    assert light["readout"] == dark["readout"]
    with pytest.raises(ValueError, match="height_km: is not part of a state; one of angle_deg, speed_km_s"):
        recorded(explorers.Throw, [{"height_km": 3}])
