"""The set-up in real second environments, by real pip and real uv: what it makes, and what it leaves alone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lessons.running.setting_up import places, turn
from tests.setup import small_course
from tests.setup.small_course import UV, run, variables

TOOLS = pytest.mark.parametrize("uv", [UV, None], ids=["uv", "pip"])
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals, locks and modes of POSIX systems")


@pytest.fixture
def packages(tmp_path):
    """Return the folder in which the installers find their packages."""
    return tmp_path / "packages"


@pytest.fixture
def small(tmp_path, packages):
    """Return the folder of a small course that is not set up; what a path may hold stands in its name."""
    return small_course.make(tmp_path / "le cours[1] é", packages)


def there(folder: Path) -> set[str]:
    """Return the modules of the small course's packages that stand in its environment."""
    return {path.stem for path in (folder / ".venv").rglob("*.py") if path.stem in ("alpha", "beta", "gamma")}


def test_uv_is_among_the_tests_packages():
    assert UV, "half of these tests would not test it"


@TOOLS
def test_it_sets_up_says_by_what_and_counts(small, packages, uv):
    code, said = run(small, variables(packages, uv), "open", "3")
    lines = said.splitlines()
    assert (code, lines[0]) == (5, f"Setting up the course in {small / '.venv'} (once)")
    assert lines[1] == "The packages are installed by " + ("uv." if uv else "pip: uv is not to be had here.")
    assert lines[2].strip() == "2 of 2 packages installed"
    assert lines[3].startswith("HERE ['open', '3']")
    assert there(small) == {"alpha", "beta"}
    for path in Path(places.python_in(str(small / ".venv"))).parent.iterdir():
        assert path.is_symlink() or b".vnew" not in path.read_bytes(), path
    assert not (small / ".vnew").exists() and not (small / ".vold").exists()
    code, said = run(small, variables(packages, uv))
    assert (code, said.count("\n")) == (5, 1), "what is set up is left alone"
    assert said.startswith("HERE ['open']")


@TOOLS
def test_a_file_with_another_hash_is_refused_and_nothing_is_left(small, packages, uv):
    lock = small / places.LOCK
    lock.write_text(lock.read_text(encoding="utf-8")[:-3] + "00\n", encoding="utf-8")
    code, said = run(small, variables(packages, uv))
    assert code == 3
    assert "its hash differs" in said
    assert not (small / ".venv").exists() and not (small / ".vnew").exists()
    assert "alpha" in (small / places.LOG).read_text(encoding="utf-8")


@TOOLS
def test_settings_that_send_packages_elsewhere_or_nowhere_are_left_out(small, packages, uv, tmp_path):
    file = tmp_path / "pip.conf"
    elsewhere = str(tmp_path / "elsewhere")
    file.write_text(f"[global]\ntarget = {elsewhere}\n[install]\nrequire-hashes = true\nroot = {elsewhere}\n")
    names = ("TARGET", "PREFIX", "ROOT", "CONSTRAINT", "REQUIREMENT")
    misled = {f"PIP_{name}": elsewhere for name in names} | {f"UV_{name}": elsewhere for name in names}
    misled |= {f"PIP_{name}": "1" for name in ("REQUIRE_HASHES", "DRY_RUN", "USER", "NO_DEPS", "IGNORE_INSTALLED")}
    misled |= {"UV_SYSTEM_PYTHON": "1", "UV_REQUIRE_HASHES": "1", "PIP_CONFIG_FILE": str(file)}
    code, said = run(small, variables(packages, uv, **misled))
    assert code == 5, said
    assert there(small) == {"alpha", "beta"}
    assert not Path(elsewhere).exists()


def test_a_file_of_settings_that_pip_cannot_read_is_named(small, packages, tmp_path):
    file = tmp_path / "pip.conf"
    file.write_text("no settings at all")
    code, said = run(small, variables(packages, UV, PIP_CONFIG_FILE=str(file)))
    assert code == 3
    assert said.startswith(f"pip's settings file {file} cannot be read")
    assert said.count("\n") == 1


@TOOLS
@pytest.mark.parametrize("name", ["PIP_NO_INDEX", "HTTPS_PROXY"])
def test_what_leads_away_from_the_packages_is_named(small, packages, uv, name, tmp_path):
    value = {"PIP_NO_INDEX": "1", "HTTPS_PROXY": "http://127.0.0.1:9"}[name]
    misled = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "UV_HTTP_RETRIES": "0", name: value}
    code, said = run(small, variables(packages, uv, **misled))
    assert code == 3
    assert name in said
    assert "no build" not in said


@pytest.mark.parametrize(
    "change",
    [
        {"LC_ALL": "C", "LANG": "C"},
        {"PYTHONIOENCODING": "cp1252"},
        {"HOME": os.devnull, "XDG_CACHE_HOME": ""},
    ],
    ids=["LC_ALL=C", "cp1252", "no home"],
)
def test_what_a_machine_may_have(packages, change, tmp_path):
    greek = small_course.make(tmp_path / "Επίδοση ü", packages)
    code, said = run(greek, variables(packages, UV, **change))
    assert code == 5, said
    assert there(greek) == {"alpha", "beta"}


@POSIX
@pytest.mark.parametrize("name", [b"course ", b"the\ncourse", b"cours\xe9", b"part 1: reports"])
def test_a_folder_in_which_no_python_works_is_told(small, packages, name):
    moved = os.fsencode(small.parent) + b"/" + name
    os.rename(small, moved)  # noqa: PTH104 (a name that is no text)
    answer = subprocess.run(
        small_course.command(moved), capture_output=True, env=variables(packages, UV, PYTHONIOENCODING="ascii")
    )
    assert answer.returncode == 3
    assert answer.stderr.startswith(b"Python cannot work ")
    assert answer.stderr.count(b"\n") == 1


def test_foreign_packages_on_the_path_do_not_stand_before_ours(small, packages, tmp_path):
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    for name in ("alpha", "lessons", "numpy", "traitlets"):
        (foreign / f"{name}.py").write_text("raise SystemExit('foreign')")
    code, said = run(small, variables(packages, UV, PYTHONPATH=str(foreign)))
    assert code == 5, said
    assert "PYTHONPATH is set: the course runs without it.\n" in said
    assert f"{small / '.venv'}" in said.splitlines()[-1]


def test_test_adds_what_the_tests_need_and_only_then(small, packages):
    assert run(small, variables(packages, UV))[0] == 5
    assert "gamma" not in there(small)
    code, said = run(small, variables(packages, UV), "test", "-k", "two words")
    assert code == 5
    assert "Adding the packages that the tests need\n" in said
    assert there(small) == {"alpha", "beta", "gamma"}
    assert run(small, variables(packages, UV), "test")[1].count("\n") == 1


def test_a_half_added_test_package_is_not_taken_for_a_whole_one(small, packages):
    run(small, variables(packages, UV))
    mark = small / ".venv" / places.MARK
    mark.write_text("tests-begun\n" + mark.read_text())
    assert "Setting up the course" in run(small, variables(packages, UV))[1]


def test_tests_packages_that_cannot_be_had_leave_the_course_whole(small, packages):
    run(small, variables(packages, UV))
    (packages / "gamma-1-py3-none-any.whl").unlink()
    code, said = run(small, variables(packages, UV), "test")
    assert code == 3, said
    assert run(small, variables(packages, UV))[1].count("\n") == 1


def test_only_what_changes_packages_builds_the_environment_anew(small, packages):
    run(small, variables(packages, UV))
    kept = small / ".venv" / "kept"
    kept.touch()
    for name in ("pyproject.toml", *(f"{name}/copied.json" for name in places.COPIED[1:])):
        (small / name).write_text((small / name).read_text() + "\n")
        assert "installed again" in run(small, variables(packages, UV))[1]
        assert kept.exists()
    (small / places.LOCK).write_text((small / places.LOCK).read_text().replace("\n", "\r\n"), newline="")
    assert run(small, variables(packages, UV))[1].count("\n") == 1, "line ends change nothing"
    (small / places.LOCK).write_text((small / places.LOCK).read_text() + small_course.wheel(packages, "gamma"))
    assert "Setting up" in run(small, variables(packages, UV))[1]
    assert there(small) == {"alpha", "beta", "gamma"}
    assert not kept.exists()


def test_offline_the_course_opens_with_what_it_has(small, packages):
    run(small, variables(packages, UV))
    lock = small / places.LOCK
    lock.write_text(lock.read_text() + "delta==1 --hash=sha256:" + "1" * 64 + "\n")
    code, said = run(small, variables(packages, UV))
    assert code == 5
    assert "Until then the course opens with the packages that it has." in said
    assert there(small) == {"alpha", "beta"}


def test_a_course_that_was_moved_still_opens(small, packages, tmp_path):
    run(small, variables(packages, UV))
    moved = small.rename(tmp_path / "moved")
    for path in packages.iterdir():
        path.unlink()
    code, said = run(moved, variables(packages, UV, UV_NO_CACHE="1"))
    assert code == 5
    assert said.splitlines()[-1].startswith(f"HERE ['open'] {moved / '.venv'}")


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


def start(folder: Path, environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    """Start the course and do not wait for it."""
    words = small_course.command(folder)
    return subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def test_two_starts_at_once_wait_for_one_another(small, packages):
    both = [start(small, variables(packages, UV)) for _ in range(2)]
    said = [process.communicate()[0].decode() for process in both]
    assert [process.returncode for process in both] == [5, 5], said
    assert sum("Setting up the course" in one for one in said) == 1


@POSIX
def test_what_lives_on_after_its_parent_was_killed_spoils_nothing(small, packages, tmp_path):
    slow, begun = tmp_path / "slow-uv", tmp_path / "begun"
    slow.write_text(f'#!/bin/sh\n[ "$1" = pip ] && touch "{begun}" && sleep 2\nexec "{UV}" "$@"\n')
    slow.chmod(0o755)
    for _ in range(2):
        first = start(small, variables(packages, str(slow)))
        while not begun.exists():
            time.sleep(0.02)
        first.send_signal(signal.SIGKILL)
        first.communicate()
        begun.unlink()
        again = run(small, variables(packages, UV))
        assert again[0] == 5, again
        assert "being set up by another start" in again[1]
        assert there(small) == {"alpha", "beta"}
        (small / ".venv" / places.MARK).write_text("stale\n")


@POSIX
def test_the_turn_of_a_killed_owner_is_free(tmp_path):
    code = f"from lessons.running.setting_up import turn\nwith turn.taken({str(tmp_path)!r}):\n    input()"
    owner = subprocess.Popen(
        [sys.executable, "-P", "-c", code], stdin=subprocess.PIPE, cwd=small_course.ROOT, env={**os.environ}
    )
    while not (tmp_path / turn.NAME).exists() or not (tmp_path / turn.NAME).read_text():
        time.sleep(0.02)
    assert (tmp_path / turn.NAME).read_text() == str(owner.pid)
    owner.kill()
    owner.communicate()
    with turn.taken(str(tmp_path)):
        pass


@pytest.mark.parametrize(
    "standing", [(".vnew",), (".vnew", ".venv"), (".vnew", ".vold"), (".vold",), (".venv", ".vold")]
)
def test_a_swap_that_was_interrupted_is_finished(tmp_path, standing):
    from lessons.running.setting_up import build

    for name in standing:
        (tmp_path / name).mkdir()
        (tmp_path / name / places.MARK).write_text(name)
    build.finish_swap(str(tmp_path))
    newest = next(name for name in (".vnew", ".venv", ".vold") if name in standing)
    assert (tmp_path / ".venv" / places.MARK).read_text() == newest
    assert sorted(path.name for path in tmp_path.iterdir()) == [".venv"]


@POSIX
@pytest.mark.parametrize("ends", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", "> /dev/full", "> /dev/full 2>&1"])
def test_streams_that_are_closed_or_full_do_not_matter(small, packages, ends):
    if "/dev/full" in ends and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    line = f'"{sys.executable}" "{small}/course.py" {ends}'
    answer = subprocess.run(["sh", "-c", line], env=variables(packages, UV), stderr=subprocess.PIPE)
    assert there(small) == {"alpha", "beta"}
    assert b"Traceback" not in answer.stderr
    assert answer.returncode == 5 or "2>" in ends
