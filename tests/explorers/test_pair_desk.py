"""PairDesk: what is typed, what is refused at its field, what is drawn and what can be kept."""

import pytest

from lessons.explorers import PairDesk
from lessons.figures.engine.picture import Polygon, Text
from tests.explorers.sample import ask


def drawn(desk, kind):
    """The layers of one kind."""
    return [layer for layer in desk.shown.layers if isinstance(layer, kind)]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"range": float("nan")}, "range: nan given"),
        ({"range": "nan"}, "no report prints such a number"),
        ({"range": ""}, "it is empty"),
        ({"range": "25,000 km"}, "Range as printed: '25,000 km' given; from 1 to 20015 km is expected"),
        ({"range": "5 minutes"}, "expected is a distance"),
        ({"apogee": "0 km"}, "Apogee as printed: '0 km' given"),
        ({"apogee": "high"}, "'high' cannot be read"),
        ({"minutes": "4 km"}, "expected is a length of time"),
        ({"minutes": "400 min"}, "from 0.5 to 230 min is expected"),
        ({"rounded": "20"}, "rounded: '20' given"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(changes, sentence):
    desk = PairDesk()
    before = desk.state
    with pytest.raises(ValueError, match=sentence):
        desk.set(**changes)
    assert desk.state == before


def test_a_refusal_stands_at_its_field():
    desk = PairDesk()
    sent = []
    desk.send = lambda content, buffers=None: sent.append(content)
    desk._on_message(desk, ask(1, set={"apogee": "very high"}), [])
    assert sent[-1]["control"] == "apogee" and "'very high'" in sent[-1]["sentence"]


def test_units_hedges_and_rounding_are_read():
    desk = PairDesk(range="at least 249 miles", apogee="60 miles", rounded="Japan MOD")
    assert desk.readout.startswith("at least 249 mi (400.7 km) far (400.7 km or more), 60 mi (96.6 km) up (88.5 to")
    desk.set(range="400", rounded="0")
    assert desk.readout.startswith("400 km far (400 km)")


def test_a_claimants_usual_steps_are_the_tables():
    desk = PairDesk(range="400 km", apogee="100 km", rounded="ROK JCS")
    assert "395 to 405 km" in desk.readout and "99.5 to 100.5 km" in desk.readout
    desk.set(rounded="Japan MOD")
    assert "375 to 425 km" in desk.readout and "75 to 125 km" in desk.readout


def test_a_bound_is_open_in_words_table_and_picture():
    desk = PairDesk(range="650 km or more", apogee="about 100 km", rounded="Japan MOD")
    assert "650 km or more" in desk.readout and "At most 0.79 times" in desk.readout
    assert ("kind of path", "at most 0.79") in [row[:2] for row in desk.table.rows]
    assert [text.text for text in drawn(desk, Text) if text.text in "▶◀▲▼"] == ["▶"]
    box = drawn(desk, Polygon)[0].xy
    assert box[:, 0].min() == 650 and box[:, 0].max() == 20_000
    desk.set(apogee="over 6,000 km", range="1,100 km")
    assert [text.text for text in drawn(desk, Text) if text.text in "▶◀▲▼"] == ["▲"]
    desk.set(apogee="under 200 km", range="up to 800 km")
    assert [text.text for text in drawn(desk, Text) if text.text in "▶◀▲▼"] == ["◀", "▼"]


def test_the_farthest_throw_is_drawn_where_it_is_told():
    desk = PairDesk()
    assert any(text.text == "farthest 1,142 to 1,185 km" for text in drawn(desk, Text))
    desk.set(turned=True)
    assert not any(text.text.startswith("farthest") for text in drawn(desk, Text))
    assert "refused, for a turn" in desk.readout


def test_a_pair_off_the_map_says_so():
    desk = PairDesk(range="50 km", apogee="12,000 km")
    assert any(text.text == "off the map: 50 km far, 12,000 km up" for text in drawn(desk, Text))
    frame, _ = desk.handle(ask(1))
    assert not any(layer.get("movable") for layer in frame["layers"])


def test_the_table_has_a_sentence_for_every_number():
    table = PairDesk(minutes="14 min").table
    names = [row[0] for row in table.rows]
    assert names[:3] == ["range", "apogee", "time"] and names[-1] == "nearest known launch"
    assert all(number and sentence.endswith(".") for _, number, sentence in table.rows)


def test_all_of_it_can_be_kept_as_text():
    desk = PairDesk(who="  A\tministry ", minutes="14 min")
    lines = desk.text.splitlines()
    assert lines[0] == "A ministry: about 500 km far, 550 km up, 14 min."
    for _, _, sentence in desk.table.rows:
        assert f"- {sentence}" in lines
    assert "does not show that the print is true" in lines[-1]


def test_a_moved_pair_is_nobodys_print():
    desk = PairDesk(who="KCNA", range="999.2 km", apogee="6,040.9 km", minutes="68.9 min", turned=True)
    desk.set(**desk.drag(803.4, 50_000, desk.values))
    values = desk.values
    assert (values["range"], values["apogee"]) == ("803 km", "10000 km")
    assert (values["who"], values["minutes"], values["rounded"], values["turned"]) == ("", "", "0", False)
    assert "nothing to compare" in desk.readout


def test_who_printed_it_stands_first():
    assert PairDesk(who="x" * 500).readout.startswith("x" * 60 + ": about")
    assert PairDesk().readout.startswith("about 500 km far")


@pytest.mark.parametrize(
    ("far", "anchor"), [("500 km", "start"), ("600 km", "end"), ("900 km", "end"), ("300 km", "start")]
)
def test_the_name_of_the_pair_does_not_run_into_the_limit_of_a_class(far, anchor):
    desk = PairDesk(range=far, apogee="550 km")
    (name,) = [layer for layer in desk.shown.layers if isinstance(layer, Text) and layer.text == "the pair"]
    assert name.anchor == anchor
