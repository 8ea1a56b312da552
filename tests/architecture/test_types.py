"""What mypy says of the files that pyproject.toml names: nothing."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WRONG = "a_type_that_does_not_fit.py"  # told by its name: mypy keeps what it said of the same text in another folder


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """Return what mypy says, as pyproject.toml has it, of the files named there and of one that is wrong.

    One run: reading the types of the packages is most of the work.
    """
    wrong = tmp_path_factory.mktemp("types") / WRONG
    wrong.write_text("def half(whole):\n    return None + 1\n", encoding="utf-8")
    files = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]["files"]
    assert files and all((ROOT / name).exists() for name in files)
    command = [sys.executable, "-P", "-m", "mypy", "--no-error-summary", *files, str(wrong)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 1, run.stdout + run.stderr
    return (run.stdout + run.stderr).splitlines()


def test_types_fit(said):
    assert [line for line in said if f"{WRONG}:" not in line] == []


def test_a_type_that_does_not_fit_is_found(said):
    assert any(f"{WRONG}:2: error: Unsupported operand" in line for line in said)


def test_those_who_install_the_package_get_its_types():
    assert (ROOT / "lessons" / "py.typed").is_file()
