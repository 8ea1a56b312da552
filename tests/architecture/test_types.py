"""What mypy says of the files that pyproject.toml names: nothing."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def mypy(*words):
    """Run mypy as pyproject.toml has it; return its exit code and what it says."""
    command = [sys.executable, "-P", "-m", "mypy", "--no-error-summary", *words]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def test_types_fit():
    files = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]["files"]
    assert files and all((ROOT / name).exists() for name in files)
    assert mypy() == (0, "")


def test_a_type_that_does_not_fit_is_found(tmp_path):
    path = tmp_path / "wrong.py"
    path.write_text("def half(whole):\n    return None + 1\n", encoding="utf-8")
    assert mypy(str(path))[0] == 1


def test_those_who_install_the_package_get_its_types():
    assert (ROOT / "lessons" / "py.typed").is_file()
