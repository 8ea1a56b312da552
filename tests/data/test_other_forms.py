"""The forms that are built and not kept: Parquet with numbers, GeoJSON with whole areas; claims as ClaimReview."""

import csv
import json
import runpy

import pyarrow.parquet as pq
import pytest
import shapely

from lessons import data
from lessons.reports import listing

TOOL = data.folder().parent / "tools" / "build_data.py"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder that the tool writes."""
    folder = tmp_path_factory.mktemp("built")
    assert runpy.run_path(str(TOOL))["main"]([str(folder)]) == 0
    return folder


@pytest.mark.parametrize("path", sorted(data.folder().glob("*.csv")), ids=lambda path: path.stem)
def test_every_table_is_written_as_parquet_with_all_its_rows(built, path):
    with path.open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    table = pq.read_table(built / f"{path.stem}.parquet")
    assert table.num_rows == len(rows)
    assert set(heading) <= set(table.column_names)


def test_numbers_are_numbers_and_a_bound_is_open(built):
    rows = {row["claim_id"]: row for row in pq.read_table(built / "claims.parquet").to_pylist()}
    assert len(rows) == len(data.claims(unverified=True))
    for claim in data.claims():
        row = rows[claim.claim_id]
        assert row["value"] == claim.value
        if claim.has_number:
            low, high = claim.interval
            assert row["low"] == low and row["high_end"] == (None if high == float("inf") else high)
    assert any(row["low"] is not None and row["high_end"] is None for row in rows.values())


def test_the_areas_have_every_corner_and_do_not_cross_themselves(built):
    collection = json.loads((built / "places.geojson").read_text(encoding="utf-8"))
    found = {
        feature["properties"]["name"]: shapely.geometry.shape(feature["geometry"])
        for feature in collection["features"]
        if feature["geometry"]["type"] == "Polygon"
    }
    areas = [area for area in data.announced_areas() if len(area.points) > 2]
    assert areas and set(found) == {area.warning_id for area in areas}
    for area in areas:
        shape = found[area.warning_id]
        assert shape.is_valid
        assert all(shape.covers(shapely.Point(lon, lat)) for lat, lon in area.points)


def test_a_claim_review_has_what_its_readers_ask_for():
    """schema.org's ClaimReview, as those who gather fact checks read it: what, whose, where, how judged, by whom."""
    reviews = json.loads(listing.claim_reviews(data.claims()))
    assert len(reviews) == len(data.claims())
    for review, claim in zip(reviews, data.claims(), strict=True):
        assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
        assert review["claimReviewed"] and review["author"]["name"]
        assert review["@id"] == f"{data.tables.identity()}#{claim.claim_id}"
        assert review["itemReviewed"]["@type"] == "Claim"
        assert review["itemReviewed"]["author"]["name"] == claim.claimant
        assert review["itemReviewed"]["appearance"]["url"] == claim.url
        assert review["reviewRating"]["@type"] == "Rating" and review["reviewRating"]["alternateName"]


def test_no_review_calls_a_claim_true_or_false():
    reviews = listing.claim_reviews(data.claims())
    assert '"ratingValue"' not in reviews
