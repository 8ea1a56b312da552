"""What mypy says of the files that pyproject.toml names: nothing."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """Return what mypy says, as pyproject.toml has it, of the files named there and of one that is wrong, and that one.

    One run: reading the types of the packages is most of the work.
    """
    wrong = tmp_path_factory.mktemp("types") / "wrong.py"
    wrong.write_text("def half(whole):\n    return None + 1\n", encoding="utf-8")
    files = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]["files"]
    assert files and all((ROOT / name).exists() for name in files)
    command = [sys.executable, "-P", "-m", "mypy", "--no-error-summary", *files, str(wrong)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 1, run.stdout + run.stderr
    return (run.stdout + run.stderr).splitlines(), str(wrong)


def test_types_fit(said):
    lines, wrong = said
    assert [line for line in lines if not line.startswith(wrong)] == []


def test_a_type_that_does_not_fit_is_found(said):
    lines, wrong = said
    assert any(line.startswith(f"{wrong}:2: error: Unsupported operand") for line in lines)


def test_those_who_install_the_package_get_its_types():
    assert (ROOT / "lessons" / "py.typed").is_file()
