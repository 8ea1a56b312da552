"""The set-up on any machine, by a real uv: folders, locales, starts at once, starts that are killed, closed streams."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lessons.running.setting_up import places, turn
from tests.setup import small_course
from tests.setup.small_course import UV, run, there, variables

POSIX = pytest.mark.skipif(os.name == "nt", reason="signals, locks and modes of POSIX systems")


@pytest.mark.parametrize(
    "change",
    [
        {"LC_ALL": "C", "LANG": "C"},
        {"PYTHONIOENCODING": "cp1252"},
        {"HOME": os.devnull, "XDG_CACHE_HOME": ""},
    ],
    ids=["LC_ALL=C", "cp1252", "no home"],
)
def test_what_a_machine_may_have(packages, change, tmp_path, uv_beside_pip):
    """Without a home uv has nowhere to keep what it loads, and pip tries."""
    greek = small_course.make(tmp_path / "Επίδοση ü", packages)
    code, said = run(greek, variables(packages, uv_beside_pip, **change))
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
