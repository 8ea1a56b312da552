"""Claims listed and exported: by launch and filter, as table, CSV, JSON Lines, ClaimReview; GeoJSON beside them."""

import csv
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from lessons import data
from lessons.reports import listing
from lessons.running import cli

ROOT = data.folder().parent


def test_filters_are_joined_and_days_are_included():
    found = listing.select(claimant="ROK JCS", quantity="range_km", first="2024-01-14", last="2024-01-14")
    assert found and {claim.event_id for claim in found} == {"nk-2024-01-14"}
    assert {claim.claimant for claim in found} == {"ROK JCS"}
    assert len(listing.select()) == len(data.claims())


@pytest.mark.parametrize("wanted", [{"country": "Atlantis"}, {"claimant": "Nobody"}, {"quantity": "weight"}])
def test_what_no_claim_has_is_named(wanted):
    with pytest.raises(ValueError, match="accepted"):
        listing.select(**wanted)


def test_who_said_what_of_one_launch(capsys):
    assert cli.main(["data", "nk-2024-11-05"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + len(data.claims("nk-2024-11-05"))
    assert any("Japan MOD" in line and "about 400 km" in line for line in lines)


def test_without_a_launch_the_launches_are_listed(capsys):
    assert cli.main(["data", "--country", "India"]) == 0
    indian = [event.event_id for event in data.events() if event.country == "India"]
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == indian


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["data", "nk-2024-11-06"], "nk-2024-11-05"),
        (["data", "nk-2024-11-05", "--claimant", "KCNA"], "No claim fits"),
        (["data", "--export", "claims.txt"], "does not say its form"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(capsys, words, told):
    assert cli.main(words) == 1
    assert told in capsys.readouterr().err


def test_exports_hold_every_claim_and_overwrite_nothing(tmp_path, capsys):
    for name in ("a.csv", "a.jsonl", "a.jsonld"):
        assert cli.main(["data", "nk-2024-11-05", "--export", str(tmp_path / name)]) == 0
        assert cli.main(["data", "nk-2024-11-05", "--export", str(tmp_path / name)]) == 1
    ids = [claim.claim_id for claim in data.claims("nk-2024-11-05")]
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["claim_id"] for row in csv.DictReader(file)] == ids
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["claim_id"] for line in lines] == ids
    reviews = json.loads((tmp_path / "a.jsonld").read_text(encoding="utf-8"))
    assert [review["identifier"] for review in reviews] == ids
    for review in reviews:
        assert review["@type"] == "ClaimReview" and review["itemReviewed"]["appearance"]["url"].startswith("http")
        assert review["claimReviewed"] and review["reviewRating"]["alternateName"] and review["author"]["name"]


def test_no_exported_cell_is_a_formula(tmp_path, monkeypatch):
    odd = replace(data.claims("nk-2024-11-05")[0], note="=HYPERLINK(1)")
    monkeypatch.setattr(listing, "select", lambda *_, **__: (odd,))
    assert cli.main(["data", "--export", str(tmp_path / "a.csv")]) == 0
    assert "'=HYPERLINK(1)" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")


def test_a_limit_has_no_upper_end():
    over = next(c for c in data.claims(quantity="apogee_km") if c.relation == ">")
    assert listing.row(over)["low"] == over.number and listing.row(over)["high_end"] is None


def test_the_built_files_are_read_back(tmp_path):
    tool = Path(ROOT, "tools", "build_data.py")
    subprocess.run([sys.executable, str(tool), str(tmp_path)], check=True, capture_output=True)
    found = json.loads((tmp_path / "places.geojson").read_text(encoding="utf-8"))["features"]
    places = [f for f in found if f["properties"]["what"] == "place"]
    assert len(places) == len(data.places())
    first, place = places[0]["geometry"]["coordinates"], data.places()[0]
    assert first == [place.lon, place.lat]
    assert len((tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines()) == len(
        data.claims(unverified=True)
    )
    with (tmp_path / "japan_mod_releases_bounds.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["release_id"]: row for row in csv.DictReader(file)}
    assert (rows["2024-11-05e"]["range_km_low"], rows["2024-11-05e"]["range_km_high"]) == ("400.0", "400.0")
    limits = [row for row in rows.values() if "or more" in row["range_km"] and row["range_km_low"]]
    assert limits and all(row["range_km_high"] == "" for row in limits)
