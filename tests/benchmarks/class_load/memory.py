"""Memory and processor time of all processes of a user, as Linux counts them."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import NamedTuple

KINDS = {"ipykernel_launcher": "kernel", "student_server": "server"}
_LINE = re.compile(r"^(Pss|Rss|Private_Clean|Private_Dirty):\s+(\d+) kB", re.MULTILINE)


class Memory(NamedTuple):
    """Mebibytes: PSS divides what several processes share among them, USS leaves it out, RSS counts it in each."""

    pss: float = 0.0
    uss: float = 0.0
    rss: float = 0.0

    def plus(self, other: Memory) -> Memory:
        """Return the sum."""
        return Memory(*(one + two for one, two in zip(self, other, strict=True)))


def of_process(number: int) -> Memory:
    """Return what one process takes."""
    text = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii")
    kib = {name: int(value) for name, value in _LINE.findall(text)}
    return Memory(kib["Pss"] / 1024, (kib["Private_Clean"] + kib["Private_Dirty"]) / 1024, kib["Rss"] / 1024)


def processes_of(user_id: int) -> dict[int, str]:
    """Return the processes of a user, with the kind of each: kernel, server or other."""
    found = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdecimal():
            continue
        with contextlib.suppress(OSError):
            if folder.stat().st_uid == user_id:
                words = (folder / "cmdline").read_bytes().decode("utf-8", "replace")
                found[int(folder.name)] = next((kind for sign, kind in KINDS.items() if sign in words), "other")
    return found


def of_user(user_id: int) -> dict[str, Memory]:
    """Return what a user's processes take, by kind."""
    sums: dict[str, Memory] = {}
    for number, kind in processes_of(user_id).items():
        with contextlib.suppress(OSError, KeyError):
            sums[kind] = sums.get(kind, Memory()).plus(of_process(number))
    return sums


def processor_seconds(user_id: int) -> float:
    """Return the processor time that a user's processes, and those of theirs that ended, have taken."""
    ticks = 0
    for number in processes_of(user_id):
        with contextlib.suppress(OSError):
            words = Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
            ticks += sum(map(int, words[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")
