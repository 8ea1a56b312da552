"""The set-up in real second environments, by real pip and real uv: what it makes, and what leads it away."""

from pathlib import Path

import pytest

from lessons.running.setting_up import places
from tests.setup.small_course import UV, run, there, variables


def test_uv_is_among_the_tests_packages():
    assert UV, "half of these tests would not test it"


def misleading(folder):
    """Return settings of pip and uv that send packages elsewhere or nowhere."""
    file, elsewhere = folder / "pip.conf", str(folder / "elsewhere")
    file.write_text(f"[global]\ntarget = {elsewhere}\n[install]\nrequire-hashes = true\nroot = {elsewhere}\n")
    names = ("TARGET", "PREFIX", "ROOT", "CONSTRAINT", "REQUIREMENT")
    misled = {f"PIP_{name}": elsewhere for name in names} | {f"UV_{name}": elsewhere for name in names}
    misled |= {f"PIP_{name}": "1" for name in ("REQUIRE_HASHES", "DRY_RUN", "USER", "NO_DEPS", "IGNORE_INSTALLED")}
    return misled | {"UV_SYSTEM_PYTHON": "1", "UV_REQUIRE_HASHES": "1", "PIP_CONFIG_FILE": str(file)}


# A set-up by pip takes seconds: one shows both how it goes and that it is not led away.
@pytest.mark.parametrize(
    ("uv", "misled"), [(UV, False), (UV, True), (None, True)], ids=["uv", "uv misled", "pip misled"]
)
def test_it_sets_up_says_by_what_and_counts_whatever_pip_is_told(small, packages, uv, misled, tmp_path):
    code, said = run(small, variables(packages, uv, **(misleading(tmp_path) if misled else {})), "open", "3")
    lines = said.splitlines()
    assert (code, lines[0]) == (5, f"Setting up the course in {small / '.venv'} (once)")
    assert lines[1] == "The packages are installed by " + ("uv." if uv else "pip: uv is not to be had here.")
    assert lines[2].strip() == "2 of 2 packages installed"
    assert lines[3].startswith("HERE ['open', '3']")
    assert there(small) == {"alpha", "beta"}
    for path in Path(places.python_in(str(small / ".venv"))).parent.iterdir():
        assert path.is_symlink() or b".vnew" not in path.read_bytes(), path
    assert not (small / ".vnew").exists() and not (small / ".vold").exists()
    assert not (tmp_path / "elsewhere").exists()
    code, said = run(small, variables(packages, uv))
    assert (code, said.count("\n")) == (5, 1), "what is set up is left alone"
    assert said.startswith("HERE ['open']")


# Where uv cannot, pip tries: a test of what neither can do goes through both.
def test_a_file_with_another_hash_is_refused_and_nothing_is_left(small, packages, uv_beside_pip):
    lock = small / places.LOCK
    text = lock.read_text(encoding="utf-8").rstrip("\n")
    lock.write_text(text[:-1] + ("1" if text[-1] == "0" else "0") + "\n", encoding="utf-8")
    code, said = run(small, variables(packages, uv_beside_pip))
    assert code == 3
    assert "uv could not install the packages; pip tries." in said and "its hash differs" in said
    assert not (small / ".venv").exists() and not (small / ".vnew").exists()
    assert "alpha" in (small / places.LOG).read_text(encoding="utf-8")


def test_a_file_of_settings_that_pip_cannot_read_is_named(small, packages, tmp_path):
    file = tmp_path / "pip.conf"
    file.write_text("no settings at all")
    code, said = run(small, variables(packages, UV, PIP_CONFIG_FILE=str(file)))
    assert code == 3
    assert said.startswith(f"pip's settings file {file} cannot be read")
    assert said.count("\n") == 1


@pytest.mark.parametrize("name", ["PIP_NO_INDEX", "HTTPS_PROXY"])
def test_what_leads_away_from_the_packages_is_named(small, packages, name, uv_beside_pip):
    value = {"PIP_NO_INDEX": "1", "HTTPS_PROXY": "http://127.0.0.1:9"}[name]
    misled = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "UV_HTTP_RETRIES": "0", name: value}
    code, said = run(small, variables(packages, uv_beside_pip, **misled))
    assert code == 3
    assert name in said
    assert "no build" not in said


@pytest.mark.parametrize("content", ["pyvenv.cfg", None])
def test_an_environment_that_is_not_ours_is_left_alone(small, packages, content):
    foreign = small / ".venv"
    if content is None:
        foreign.write_text("a file")
    else:
        foreign.mkdir()
        (foreign / content).write_text("home = elsewhere")
    code, said = run(small, variables(packages, UV))
    assert code == 3
    assert said.startswith(f"The folder {foreign} is not one that the course made, so it is left alone. Rename")
    assert foreign.is_file() or (foreign / "pyvenv.cfg").read_text() == "home = elsewhere"
