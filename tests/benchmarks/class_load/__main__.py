"""A class on one JupyterHub: `python -m tests.benchmarks.class_load --students 10`, as root on the hub's machine.

The students are users of this system (student01, student02, ...). What is asked of the server stands in THRESHOLDS and
was written before anything was measured. README.md in lessons/classroom/hub says how the hub is started.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import pwd
import signal
import sqlite3
import statistics
import subprocess
import threading
import time
from pathlib import Path

from tests.benchmarks.class_load import memory
from tests.benchmarks.class_load.student import Student

#: What has to hold, with nothing else running on two cores and 24 GiB.
THRESHOLDS = {
    "memory of a student with one notebook, PSS, at most (MiB)": 250,
    "memory of 30 students, hub and proxy, at most (MiB)": 8 * 1024,
    "one student: a notebook that ran, at most (s)": 15,
    "30 students who come within 5 minutes: a notebook that ran, median, at most (s)": 25,
    "30 students who come at once: the last one's notebook, at most (s)": 180,
    "slider at 30 students, median, at most (ms)": 50,
    "slider at 30 students, 95 % of moves, at most (ms)": 250,
    "answers and saves lost when everything is killed": 0,
}
ANSWERS = "reading-launch-reports-answers/progress.sqlite3"
FOLDER = "reading-launch-reports"


def options() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.class_load", description=__doc__)
    parser.add_argument("--students", type=int, default=1)
    parser.add_argument("--address", default="http://127.0.0.1:8000")
    parser.add_argument("--password", default="pw-{name}-x", help="{name} stands for the student's name")
    parser.add_argument("--notebook", default="03_throwing_on_flat_ground.ipynb")
    parser.add_argument("--over", type=float, default=0, help="seconds over which the students come in")
    parser.add_argument("--work", type=float, default=60, help="seconds of dragging, answering and saving")
    parser.add_argument(
        "--kill", nargs="*", default=None, metavar="PIDFILE", help="half-way, kill these and all students'"
    )
    parser.add_argument("--restart", default="", help="the command that starts hub and proxy again after the kill")
    parser.add_argument("--write", type=Path, help="a file for the figures as JSON")
    return parser.parse_args()


def together(jobs: list[threading.Thread]) -> None:
    """Start all and wait for all."""
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()


def run(students: list[Student], asked: argparse.Namespace, troubles: list[str]) -> dict[str, object]:
    """Let the class come in and work; return the figures."""

    def careful(student: Student, what: str, delay: float, *words: float) -> None:
        time.sleep(delay)
        try:
            getattr(student, what)(*words)
        except Exception as problem:
            troubles.append(f"{student.name}, {what}: {type(problem).__name__}: {problem}")

    gap = asked.over / len(students)
    loads = [os.getloadavg()[0]]
    together([threading.Thread(target=careful, args=(one, "come_in", n * gap)) for n, one in enumerate(students)])
    loads.append(os.getloadavg()[0])
    before = weigh(students)
    until = time.perf_counter() + asked.work
    jobs = [threading.Thread(target=careful, args=(one, "work", 0, until)) for one in students]
    if asked.kill is not None:
        jobs.append(threading.Thread(target=kill_all, args=(students, asked)))
    together(jobs)
    loads.append(os.getloadavg()[0])
    return {"load average": loads, "memory after opening": before, "memory after work": weigh(students)} | {
        "hub and proxy, PSS": hub_and_proxy()
    }


def kill_all(students: list[Student], asked: argparse.Namespace) -> None:
    """Half-way: kill hub, proxy, servers and kernels as a power cut would, then start hub and proxy again."""
    time.sleep(asked.work / 2)
    numbers = [int(Path(name).read_text(encoding="ascii")) for name in asked.kill]
    for student in students:
        numbers += memory.processes_of(pwd.getpwnam(student.name).pw_uid)
    for number in numbers:
        os.kill(number, signal.SIGKILL)
    print(f"killed {len(numbers)} processes")
    time.sleep(2)
    subprocess.run(asked.restart, shell=True, check=True)


def hub_and_proxy() -> float:
    """Return the PSS of hub and proxy and what else of them runs, in MiB: what has their words in its command line."""
    signs = (b"jupyterhub", b"configurable-http-proxy")
    found = 0.0
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, KeyError):
            words = (folder / "cmdline").read_bytes()
            if folder.stat().st_uid == 0 and any(sign in words for sign in signs):
                found += memory.of_process(int(folder.name)).pss
    return found


def weigh(students: list[Student]) -> dict[str, object]:
    """Return what the students' processes take: the median of students by kind, and the sum of all."""
    numbers = [pwd.getpwnam(student.name).pw_uid for student in students]
    each = [memory.of_user(number) for number in numbers]
    sums = [sum(one.pss for one in kinds.values()) for kinds in each]
    found: dict[str, object] = {"a student's PSS, median": statistics.median(sums), "all students' PSS": sum(sums)}
    found["a student's processor time, median, s"] = statistics.median(map(memory.processor_seconds, numbers))
    for kind in ("server", "kernel"):
        held = [kinds.get(kind, memory.Memory()) for kinds in each]
        found[kind] = {name: statistics.median(getattr(one, name) for one in held) for name in memory.Memory._fields}
    return found


def lost(student: Student, notebook: str) -> tuple[int, int]:
    """Return how many answers and saves of a student, of those that were told done, the disk does not hold."""
    home = Path(pwd.getpwnam(student.name).pw_dir)
    with sqlite3.connect(f"file:{home / ANSWERS}?mode=ro", uri=True) as file:
        kept = " ".join(answer for (answer,) in file.execute("SELECT answer FROM answers"))
    sheet = json.loads((home / FOLDER / notebook).read_text(encoding="utf-8"))
    notes = ["".join(cell["source"]) for cell in sheet["cells"] if "my_notes" in "".join(cell["source"])]
    saved = int(notes[0].rpartition("=")[2]) if notes else 0
    return sum(text not in kept for text in student.answered), max(0, student.saved - saved)


def spread(seconds: list[float], factor: float = 1) -> dict[str, float]:
    """Return the median, the 95th percentile, the largest and the count."""
    if not seconds:
        return {}
    ordered = sorted(seconds)
    at = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    told = {"median": statistics.median(ordered), "95 %": at, "largest": ordered[-1]}
    return {name: round(value * factor, 3) for name, value in told.items()} | {"n": len(ordered)}


def main() -> None:
    """Simulate the class and print the figures."""
    asked = options()
    names = [f"student{number:02}" for number in range(1, asked.students + 1)]
    students = [Student(one, asked.password.format(name=one), asked.address, asked.notebook) for one in names]
    troubles: list[str] = []
    began = time.process_time(), time.perf_counter()
    figures = run(students, asked, troubles)
    figures["the load's own share of a core"] = (time.process_time() - began[0]) / (time.perf_counter() - began[1])
    for name in ("server", "first_cell", "notebook"):
        figures[f"{name}, s"] = spread([value for one in students if (value := getattr(one.times, name))])
    figures["back after the kill, s"] = spread([value for one in students for value in one.times.back])
    for name in ("slider", "answer", "save"):
        figures[f"{name}, ms"] = spread([value for one in students for value in getattr(one.times, name)], 1000)
    losses = [lost(one, asked.notebook) for one in students if one.answered]
    figures["answers told recorded"] = sum(len(one.answered) for one in students)
    figures["saves told done"] = sum(one.saved for one in students)
    figures["answers lost"], figures["saves lost"] = (
        (sum(part) for part in zip(*losses, strict=True)) if losses else (0, 0)
    )
    figures["troubles"] = troubles
    together([threading.Thread(target=one.leave) for one in students])
    text = json.dumps({"students": asked.students} | figures, indent=1)
    print(text)
    if asked.write:
        asked.write.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
