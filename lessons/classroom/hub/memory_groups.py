"""A memory limit that the Linux kernel enforces on all processes of one student together: a control group each."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path("/sys/fs/cgroup")
NAME = re.compile(r"[a-z_][a-z0-9_.-]{0,31}")  # a user of the system; never a way out of the folder
#: The files of the kernel's two versions of control groups: whether it is that one, its folder, its limit.
_SECOND = ("cgroup.controllers", "", "memory.max")
_FIRST = ("memory/memory.limit_in_bytes", "memory", "memory.limit_in_bytes")


@dataclass(frozen=True)
class MemoryGroup:
    """One student's control group: `folder` is its folder, `limit_name` the file that holds the limit in bytes."""

    folder: Path
    limit_name: str

    def open(self, limit_bytes: int) -> None:
        """Make the group, or take the one that is there, and set its limit; OSError where that is not allowed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / self.limit_name).write_text(str(limit_bytes), encoding="ascii")

    def join(self, process: int) -> None:
        """Put a process into the group, and with it all that it will start."""
        (self.folder / "cgroup.procs").write_text(str(process), encoding="ascii")

    def processes(self) -> list[int]:
        """Return the processes that are in the group."""
        return [int(word) for word in (self.folder / "cgroup.procs").read_text(encoding="ascii").split()]

    def close(self) -> None:
        """Take the group away; where a process still lives in it, it stays."""
        with contextlib.suppress(OSError):
            self.folder.rmdir()


def group_of(user: str, root: Path = ROOT) -> MemoryGroup:
    """Return the memory group of a student; ValueError for what is no user's name, OSError where there are no groups.

    >>> group_of("../root")
    Traceback (most recent call last):
        ...
    ValueError: user: '../root' given; the name of a user of this system is expected, such as student07
    """
    if not NAME.fullmatch(user):
        raise ValueError(f"user: {user!r} given; the name of a user of this system is expected, such as student07")
    for sign, hierarchy, limit_name in (_SECOND, _FIRST):
        if (root / sign).is_file():
            return MemoryGroup(root / hierarchy / "reading-launch-reports" / user, limit_name)
    raise OSError(f"no memory groups under {root}: start this server's students by systemd")
