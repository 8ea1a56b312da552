"""How a student's server is started, and what keeps it within its memory: systemd, or a memory group of ours."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lessons.classroom.hub.memory_groups import group_of

try:
    from jupyterhub.spawner import LocalProcessSpawner
except ImportError:  # whoever reads or tests this without JupyterHub; it can start nothing then

    class LocalProcessSpawner:  # type: ignore[no-redef]
        """Stands where JupyterHub is not installed."""


SYSTEMD = "systemd"  # jupyterhub-systemdspawner: a unit for each student, MemoryMax in it
GROUPS = "groups"  # JupyterHub's own local processes, each in a memory group: where no systemd runs
#: Variables that keep a student's processes small; tests/benchmarks/README.md says by how much.
FRUGAL = {
    "OPENBLAS_NUM_THREADS": "1",  # arrays here are small; thirty students with a thread for each core only wait
    "MALLOC_MMAP_THRESHOLD_": "131072",  # pixels of a drawn picture go back to the system, not to a heap with holes
    "MALLOC_TRIM_THRESHOLD_": "131072",
}


class GroupedSpawner(LocalProcessSpawner):
    """JupyterHub's local processes, each student's in a memory group that holds them to `mem_limit`.

    The plain LocalProcessSpawner only tells a server its `mem_limit`, and enforces nothing. A process that cannot be
    put into its group is not started.
    """

    def make_preexec_fn(self, name: str) -> Callable[[], None]:
        """Return what the new process does before it becomes the student's: it joins the group, as root still."""
        become_student = super().make_preexec_fn(name)
        group = group_of(name)
        if not self.mem_limit:
            raise ValueError("c.Spawner.mem_limit: nothing given; a limit such as 768M is expected")
        group.open(self.mem_limit)

        def enter() -> None:
            group.join(os.getpid())
            become_student()

        return enter

    async def stop(self, now: bool = False) -> None:
        """Stop the server, then take its group away."""
        await super().stop(now=now)
        group_of(self.user.name).close()


def chosen(asked: str = "", systemd_runs: bool | None = None) -> Any:
    """Return what JupyterHub is to start servers with: a name that it knows, or a class.

    Where nothing was asked for, systemd is taken if it runs here. There is no third way, in which nothing holds.

    >>> chosen("systemd")
    'systemd'
    """
    if asked not in ("", SYSTEMD, GROUPS):
        raise ValueError(f"LESSONS_HUB_SPAWNER: {asked!r} given; {SYSTEMD!r} or {GROUPS!r} is expected, or nothing")
    if systemd_runs is None:
        systemd_runs = Path("/run/systemd/system").is_dir()
    return SYSTEMD if asked == SYSTEMD or (not asked and systemd_runs) else GroupedSpawner
