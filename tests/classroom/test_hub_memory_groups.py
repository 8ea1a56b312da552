"""Memory groups: of the kernel's two kinds, for users only, and one that really ends what takes too much."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lessons.classroom.hub import spawners
from lessons.classroom.hub.memory_groups import ROOT, group_of


@pytest.mark.parametrize(
    ("sign", "limit"),
    [
        ("cgroup.controllers", "reading-launch-reports/student07/memory.max"),
        ("memory/memory.limit_in_bytes", "memory/reading-launch-reports/student07/memory.limit_in_bytes"),
    ],
)
def test_both_kinds_of_groups(tmp_path, sign, limit):
    (tmp_path / sign).parent.mkdir(exist_ok=True)
    (tmp_path / sign).touch()
    group = group_of("student07", tmp_path)
    group.open(300)
    assert (tmp_path / limit).read_text() == "300"
    group.join(4711)
    assert (tmp_path / limit).with_name("cgroup.procs").read_text() == "4711"
    assert group.processes() == [4711]


@pytest.mark.parametrize("user", ["", "..", "../x", "a/b", "Student", "a b", "x" * 33])
def test_only_a_user_s_name_makes_a_folder(tmp_path, user):
    (tmp_path / "cgroup.controllers").touch()
    with pytest.raises(ValueError, match="the name of a user of this system is expected"):
        group_of(user, tmp_path)


def test_without_groups_it_says_so(tmp_path):
    with pytest.raises(OSError, match="no memory groups under"):
        group_of("student07", tmp_path)


def test_what_takes_too_much_is_ended_and_nothing_else():
    try:
        group = group_of(f"test_{os.getpid()}")
        group.open(64 * 1024 * 1024)
    except OSError as reason:
        pytest.skip(f"this user may make no memory groups here: {reason}")
    try:
        take = "import sys; sys.stdin.readline(); x = bytearray(int(sys.argv[1]) << 20); print(len(x) >> 20)"
        for mebibytes, told in ((16, "16"), (256, "")):
            words = [sys.executable, "-P", "-c", take, str(mebibytes)]
            with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
                group.join(process.pid)
                assert group.processes() == [process.pid]
                out, _ = process.communicate("go\n")
            assert (out.strip(), process.returncode) == (told, 0 if told else -9)
    finally:
        group.close()
    assert not group.folder.exists()


def test_a_way_that_holds_nobody_is_refused():
    for asked in ("local", "simple", "SYSTEMD"):
        with pytest.raises(ValueError, match=f"LESSONS_HUB_SPAWNER: '{asked}' given"):
            spawners.chosen(asked)


@pytest.mark.parametrize(("asked", "runs", "name"), [("", True, "systemd"), ("systemd", False, "systemd")])
def test_systemd_where_it_runs_or_is_asked_for(asked, runs, name):
    assert spawners.chosen(asked, runs) == name


@pytest.mark.parametrize(("asked", "runs"), [("", False), ("groups", True)])
def test_groups_where_no_systemd_runs_or_they_are_asked_for(asked, runs):
    assert spawners.chosen(asked, runs) is spawners.GroupedSpawner


def test_a_server_joins_its_group_before_it_is_the_student_s(monkeypatch, tmp_path):
    (tmp_path / "cgroup.controllers").touch()
    (tmp_path / "reading-launch-reports" / "student07").mkdir(parents=True)
    monkeypatch.setattr(spawners, "group_of", lambda user: group_of(user, tmp_path))
    seen: list[str] = []
    procs = tmp_path / "reading-launch-reports" / "student07" / "cgroup.procs"
    becomes = lambda self, name: lambda: seen.append(f"{name} {procs.read_text()}")  # noqa: E731
    monkeypatch.setattr(spawners.LocalProcessSpawner, "make_preexec_fn", becomes, raising=False)
    spawner = spawners.GroupedSpawner()
    spawner.mem_limit = 1000
    spawner.make_preexec_fn("student07")()
    assert seen == [f"student07 {os.getpid()}"]
    assert procs.with_name("memory.max").read_text() == "1000"
    spawner.mem_limit = None
    with pytest.raises(ValueError, match="mem_limit"):
        spawner.make_preexec_fn("student07")


def test_groups_are_looked_for_where_linux_has_them():
    assert Path("/sys/fs/cgroup") == ROOT
