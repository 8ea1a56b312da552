"""The tables load, hold what the notebooks print, and a broken table is named by file, row and column."""

import shutil

import pytest

from lessons import data

EVENT = "nk-2024-11-05"


def test_every_claim_has_an_event_a_source_and_an_address():
    events = {event.event_id for event in data.events()}
    for claim in data.claims():
        assert claim.event_id in events
        assert claim.access
        assert claim.origin
        assert claim.url.startswith("http")
        assert claim.verified


def test_claim_ids_are_unique():
    ids = [claim.claim_id for claim in data.claims()]
    assert len(ids) == len(set(ids)) > 40


def test_every_event_has_two_claimants():
    for event in data.events():
        assert len({claim.claimant for claim in data.claims(event.event_id)}) >= 2


def test_the_two_numbers_of_the_opening_report():
    own = data.claims(EVENT, publisher="Japan MOD")
    printed = {claim.quantity: claim.printed for claim in own}
    assert printed["range_km"] == "about 400 km"
    assert printed["apogee_km"] == "about 100 km"
    assert printed["missile_count"] == "at least 7"


def test_the_paraphrase_holds_every_part_of_a_claim():
    phrases = data.paraphrase()
    assert {phrase.part for phrase in phrases} == {"claimant", "quantity", "value", "hedge", "access", "background"}
    assert [phrase.line for phrase in phrases] == sorted(phrase.line for phrase in phrases)


def test_an_unknown_event_is_named_with_those_that_exist():
    with pytest.raises(ValueError, match="event_id 'nk-2024-11-06' is not in the tables; there are: nk-2019-08-24"):
        data.claims("nk-2024-11-06")


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """The tables in a folder of their own, to be broken; the loaded ones are forgotten before and after."""
    shutil.copytree(data.folder(), tmp_path / "data")
    loaded = (data.sources, data.events, data._all_claims, data.paraphrase)
    monkeypatch.setattr(data, "folder", lambda: tmp_path / "data")
    for table in loaded:
        table.cache_clear()
    yield tmp_path / "data"
    for table in loaded:
        table.cache_clear()


def break_table(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (",range_km,,400,", ",range_km,,far,", "claims.csv, row 3: column value: 'far' is not a number"),
        (",range_km,,400,", ",reach_km,,400,", "claims.csv, row 3: quantity 'reach_km' is not one of range_km"),
        (",yes,", ",perhaps,", "claims.csv, row 2: column verified: 'perhaps' is neither yes nor no"),
        ("Japan MOD,Japan MOD", "Japan MOD,Nobody", "claims.csv, row 2: column claimant: 'Nobody' is not in sources"),
        (",400,,,~", ",,,,~", "claims.csv, row 3: a claim about range_km needs a value or a text"),
    ],
)
def test_a_broken_row_is_named(copied, old, new, says):
    break_table(copied, "claims.csv", old, new)
    with pytest.raises(ValueError, match=says):
        data.claims()


def test_a_missing_table_is_named(copied):
    (copied / "events.csv").unlink()
    with pytest.raises(FileNotFoundError, match="the table events.csv is missing"):
        data.events()


def test_an_empty_table_is_named(copied):
    (copied / "events.csv").write_text("event_id,date,country,launch_place,note\n", encoding="utf-8")
    with pytest.raises(ValueError, match="the table events.csv has no rows"):
        data.events()


def test_a_table_is_shown_without_empty_columns():
    frame = data.as_table(data.claims("nk-2019-08-24"))
    assert "high" not in frame.columns
    assert list(frame["value"].dropna()) == [380, 97, 2]
