"""What is written in two places says the same in both."""

import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from lessons.running import checksums, doctor
from lessons.running.setting_up import places
from tools import lock, notices

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONDA_NAMES = {"matplotlib-base": "matplotlib", "playwright-python": "playwright", "python-tzdata": "tzdata"}
ONLY_CONDA = {"python"}


def project_requirements():
    """Return the limits of pyproject.toml by package, extras included."""
    everything = [
        *PROJECT["dependencies"],
        *(text for extra in PROJECT["optional-dependencies"].values() for text in extra),
    ]
    return {one.name: str(one.specifier) for one in map(Requirement, everything)}


def conda_requirements(text):
    """Return the limits of an environment.yml by package, under the names of the Python index."""
    listed = yaml.safe_load(text)["dependencies"]
    pip = next(entry["pip"] for entry in listed if isinstance(entry, dict))
    assert pip[-1] == "-e ."
    found = {}
    for entry in [*(entry for entry in listed if isinstance(entry, str)), *pip[:-1]]:
        name, limits = re.fullmatch(r"([A-Za-z0-9-]+)(.*)", entry).groups()
        found[CONDA_NAMES.get(name, name)] = limits
    return {name: limits for name, limits in found.items() if name not in ONLY_CONDA}


def test_conda_gets_the_packages_of_pyproject_in_both_directions():
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    assert conda_requirements(text) == project_requirements()
    assert "python=3.12" in yaml.safe_load(text)["dependencies"]


@pytest.mark.parametrize(
    "change", [("  - pandas>=3.0\n", ""), ("numpy>=2.4", "numpy>=2"), ("  - pip>=25\n", "  - pip>=25\n  - requests\n")]
)
def test_a_difference_is_found(change):
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    assert change[0] in text
    assert conda_requirements(text.replace(*change)) != project_requirements()


LOCKS = {path: path.read_text(encoding="utf-8") for path in lock.SOURCES}


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_a_lock_holds_hashes_and_no_address(path):
    blocks = re.split(r"\n(?=\S)", LOCKS[path].strip())
    assert lock.addresses(LOCKS[path]) == []
    assert all("--hash=sha256:" in block for block in blocks)
    assert len(blocks) == len(lock.versions(LOCKS[path]))


def test_the_locks_fit_pyproject():
    learner, tests = lock.versions(LOCKS[lock.LOCK]), lock.versions(LOCKS[lock.TESTS])
    for name, limits in project_requirements().items():
        assert Requirement(name + limits).specifier.contains(tests[name]), name
    assert {Requirement(text).name for text in PROJECT["dependencies"]} <= learner.keys()


def test_the_locks_agree_on_every_package_that_they_share():
    """What the tests add changes nothing of what a learner has."""
    learner, tests = lock.versions(LOCKS[lock.LOCK]), lock.versions(LOCKS[lock.TESTS])
    assert learner.items() <= tests.items()
    assert {"playwright", "scipy", "frictionless", "hypothesis"} <= tests.keys() - learner.keys()
    assert lock.versions(LOCKS[lock.UV]).items() <= tests.items()


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org/simple",
        "a @ https://example.org/a.whl",
        "--find-links /somewhere",
        "# http://x",
    ],
)
def test_an_address_in_a_lock_is_found(line):
    assert lock.addresses(f"numpy==2\n{line}\n") == [line]


def test_every_locked_package_has_its_notice():
    text = LOCKS[lock.TESTS]
    written = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([A-Za-z0-9._-]+) \| (.+) \|$", written, flags=re.MULTILINE))
    rows.pop("package")
    assert rows.keys() == set(notices.locked_names(text))
    # Another version may state its licence in other words: the notices are those of the lock.
    needed = {
        one.name
        for one in doctor.required(lock.TESTS)
        if any(one.specifier.contains(found.version) for found in metadata.distributions(name=one.name))
    }
    assert needed
    assert {name: rows[name] for name in needed} == {name: notices.licence(name) for name in needed}


def test_ci_runs_the_command_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = "python3 course.py test"
    assert re.search(rf"^{command}\b", readme, flags=re.MULTILINE)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[-1] == command
    assert "export LESSONS_NO_SKIPS=1" in script
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["locked"]["steps"]
    assert steps[-1]["run"] == command.replace("python3", "python")  # on Windows it is called so
    assert workflow["jobs"]["locked"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]


def test_the_tables_are_as_listed():
    assert checksums.differences(ROOT / "data") == [], "if that was meant: python tools/checksums.py"


def test_versions_agree():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    code = "import lessons; print(lessons.__version__)"
    package = subprocess.check_output([sys.executable, "-c", code], text=True, cwd=ROOT).strip()
    assert citation["version"] == PROJECT["version"] == package
    assert " AND ".join(citation["license"]) == PROJECT["license"]


def test_the_style_is_kept():
    for words in (["check"], ["format", "--check"]):
        run = subprocess.run(
            [sys.executable, "-m", "ruff", *words, "--quiet", "."], cwd=ROOT, capture_output=True, text=True
        )
        assert run.returncode == 0, run.stdout + run.stderr


def test_what_an_editable_install_copies_is_what_makes_it_be_installed_again():
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    copied = build["targets"]["wheel"]["shared-data"]
    assert copied
    assert all(any(name == one or name.startswith(f"{one}/") for one in places.COPIED) for name in copied)
