"""The tables against datapackage.json by the frictionless library, and the description against the records."""

import json
from dataclasses import fields

import pytest
from frictionless import Package

from lessons import data, records

PACKAGE = data.folder() / "datapackage.json"


def test_the_package_is_valid():
    report = Package(str(PACKAGE)).validate()
    assert report.valid, report.flatten(["type", "rowNumber", "fieldName", "note"])[:10]
    assert len(report.tasks) == len(list(data.folder().glob("*.csv")))


def test_the_library_sees_a_broken_reference(copied):
    path = copied / "claims.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",Japan MOD,", ",Nobody,", 1), encoding="utf-8")
    report = Package(str(copied / "datapackage.json")).validate()
    assert "foreign-key" in {error.type for task in report.tasks for error in task.errors}


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("quantity", records.QUANTITIES),
        ("relation", records.RELATIONS),
        ("stage", records.STAGES),
        ("standing", records.STANDINGS),
    ],
)
def test_enumerations_are_the_same_in_the_description_and_in_the_records(field, names):
    described = {entry["name"]: entry for entry in data.tables.schema("claims.csv")["fields"]}
    assert described[field]["constraints"]["enum"] == list(names)


def test_every_field_is_described_and_every_number_has_a_unit_or_is_a_claim():
    for resource in json.loads(PACKAGE.read_text(encoding="utf-8"))["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["description"]
            if field["type"] == "number" and resource["name"] != "claims":
                assert field["unit"] in ("km", "degrees")


def test_a_claim_has_a_field_for_every_column():
    columns = {entry["name"] for entry in data.tables.schema("claims.csv")["fields"]}
    assert columns <= {field.name for field in fields(records.Claim)}
