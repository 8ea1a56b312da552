"""Several notebooks at once, and kernels that are killed, lose nothing that was said to be saved."""

import os
import subprocess
import sys
from pathlib import Path

from lessons import progress

WRITER = """
import sys
from lessons import progress
name, count = sys.argv[1], int(sys.argv[2])
for step in range(count):
    said = progress.record(f"03.{step + 1}", name, "right", "0.1")
    print(step if not said else said, flush=True)
"""
ROOT = Path(__file__).parents[2]


def writer(name, count):
    # The same Python path as this test has, so that the tests also hold for an installed package.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, name, str(count)], stdout=subprocess.PIPE, text=True, env=environment
    )


def test_two_processes_lose_nothing():
    writers = [writer(name, 200) for name in ("one", "two")]
    said = [process.communicate(timeout=120)[0].split("\n")[:-1] for process in writers]
    assert said == [[str(step) for step in range(200)]] * 2
    names = [answer.answer for answer in progress.answers()]
    assert (names.count("one"), names.count("two")) == (200, 200)


def test_a_killed_process_loses_nothing_that_was_committed():
    for attempt in range(3):
        process = writer(f"killed {attempt}", 100_000)
        lines = [process.stdout.readline() for _ in range(30 + 7 * attempt)]
        process.kill()
        lines += process.stdout.read().split("\n")[:-1]
        process.wait(timeout=30)
        kept = [answer for answer in progress.answers() if answer.answer == f"killed {attempt}"]
        assert len(lines) <= len(kept) <= len(lines) + 1, "one may be committed and not yet reported"
        assert progress.record("03.1", "after", "right", "0.1") == "", "the file is whole and free"
