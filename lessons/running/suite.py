"""Run the course's tests: the whole suite once, with the network cut off where the system allows it."""

import os
import shutil
import socket
import struct
import subprocess
import sys
from pathlib import Path

NETWORK = "LESSONS_NETWORK"  # "off" when the tests may rely on it, which a test then does
WHOLE = "LESSONS_WHOLE_SUITE"  # set when every layer has to collect something
LOOPBACK_UP = "loopback-up"
# One for each of a small machine's two processors. With a third they wait for one another: all took a sixth more work.
WORKERS = 2
COVERAGE = "--coverage"
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"  # it would have each worker compile every module and test again


def bring_loopback_up() -> None:
    """Switch the loopback interface on, which a fresh network namespace has switched off. OSError when it cannot."""
    import fcntl  # Linux only, and so is a network namespace

    get_flags, set_flags, up = 0x8913, 0x8914, 0x1
    with socket.socket() as any_socket:
        request = struct.pack("16sh22x", b"lo", 0)
        flags = struct.unpack("16sh22x", fcntl.ioctl(any_socket, get_flags, request))[1]
        fcntl.ioctl(any_socket, set_flags, struct.pack("16sh22x", b"lo", flags | up))


def cut_off() -> list[str]:
    """Return the words that start a command without a network, or none where the system does not allow it."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return []
    words = [unshare, "--map-root-user", "--net", sys.executable, "-P", "-m", "lessons.running.suite", LOOPBACK_UP]
    tried = subprocess.run([*words, sys.executable, "-c", ""], capture_output=True)
    return words if tried.returncode == 0 else []


def pytest_words(words: list[str]) -> list[str]:
    """Return the pytest command for `words`; without any it is the whole suite on all workers, without benchmarks.

    >>> pytest_words(["tests/units"])[-1]
    'tests/units'
    """
    # Benchmarks measure a quiet machine: they are run alone, never beside another worker.
    whole = ["-n", str(WORKERS), "--dist", "loadfile", "--ignore=tests/benchmarks", "--durations=10"]
    return [sys.executable, "-P", "-m", "pytest", *(words or whole)]


def coverage_words(words: list[str]) -> list[list[str]]:
    """Return the commands that measure which branches of the package one serial run without the browser takes.

    >>> coverage_words(["tests/units"])[1][-1]
    'tests/units'
    """
    coverage = [sys.executable, "-P", "-m", "coverage"]
    chosen = words or ["--ignore=tests/benchmarks", "--ignore=tests/browser", "-q"]
    tests = [*coverage, "run", "-m", "pytest", "-p", "no:xdist", *chosen]
    return [[*coverage, "erase"], tests, [*coverage, "combine", "--quiet"], [*coverage, "report"]]


def run(words: list[str], folder: Path) -> int:
    """Run pytest in the course's `folder` with `words` and return its exit code."""
    # All workers have to give a test the same name, also when a set is part of it.
    environment = {"PYTHONHASHSEED": "0", **os.environ, NETWORK: "on", WHOLE: "" if words else "1"}
    environment.pop(NO_BYTECODE, None)
    prefix = cut_off()
    if prefix:
        environment[NETWORK] = "off"
        print("The tests run with the network cut off.", flush=True)
    else:
        print("This system cannot cut off the network for one command: the tests run with the network on.", flush=True)
    if words[:1] == [COVERAGE]:
        commands = coverage_words(words[1:])
        return max(subprocess.call([*prefix, *command], cwd=folder, env=environment) for command in commands)
    return subprocess.call([*prefix, *pytest_words(words)], cwd=folder, env=environment)


if __name__ == "__main__" and sys.argv[1:2] == [LOOPBACK_UP]:
    bring_loopback_up()
    os.execv(sys.argv[2], sys.argv[2:])
