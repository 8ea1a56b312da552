"""The tables against datapackage.json by the frictionless library, and the description against the records."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import fields

import pytest
from frictionless import Package

from lessons import data, records

PACKAGE = data.folder() / "datapackage.json"


def test_the_package_is_valid():
    report = Package(str(PACKAGE)).validate()
    assert report.valid, report.flatten(["type", "rowNumber", "fieldName", "note"])[:10]
    assert len(report.tasks) == len(list(data.folder().glob("*.csv")))


@pytest.fixture(scope="module")
def found_broken(tmp_path_factory):
    """What the library finds, by table, where a claim names nobody that is known and a count was changed."""
    folder = shutil.copytree(data.folder(), tmp_path_factory.mktemp("broken") / "data")
    for name, was, becomes in (("claims", ",Japan MOD,", ",Nobody,"), ("counts", "TASS,TASS", "TASS,KBS")):
        path = folder / f"{name}.csv"
        text = path.read_text(encoding="utf-8")
        assert was in text
        path.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    report = Package(str(folder / "datapackage.json")).validate()
    return {task.name: {error.type for error in task.errors} for task in report.tasks}


def test_the_library_sees_a_broken_reference(found_broken):
    assert "foreign-key" in found_broken["claims"]


def test_a_table_that_changed_has_another_hash(found_broken):
    assert "hash-count" in found_broken["counts"]
    assert [name for name, types in found_broken.items() if types] == ["claims", "counts"]


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


ROOT = data.folder().parent
TOOL = [sys.executable, str(ROOT / "tools" / "package.py"), "--check"]


def test_what_is_computed_of_the_package_is_up_to_date():
    checked = subprocess.run(TOOL, capture_output=True, text=True)
    assert checked.returncode == 0, f"{checked.stdout}: run python tools/package.py"


def test_the_head_says_what_another_program_asks_for():
    package = json.loads(PACKAGE.read_text(encoding="utf-8"))
    wanted = {"$schema", "name", "id", "title", "description", "version", "keywords", "contributors", "sources"}
    assert wanted | {"licenses", "created"} <= package.keys()
    for resource in package["resources"]:
        assert resource["bytes"] > 0 and resource["hash"].startswith("sha256:")
        assert resource["schema"]["missingValues"] == [""]


def test_the_data_have_one_version():
    version = json.loads(PACKAGE.read_text(encoding="utf-8"))["version"]
    cited = re.search(r"^version: (.+)$", (data.folder() / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    assert cited and cited[1] == version
    assert f"The data set, version {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_origin_is_a_statement_with_its_claimant():
    statements = {row.statement: row for row in data.statements()}
    assert {claim.origin for claim in data.claims(unverified=True) if claim.origin} == statements.keys()
    assert len(statements) > 500
    dated = [row for row in statements.values() if row.date]
    assert len(dated) > 0.95 * len(statements)
    assert all(row.date in row.statement for row in dated)
