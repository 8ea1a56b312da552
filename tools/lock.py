"""Write the locks from pyproject.toml with uv, and check that they install everywhere from ready-made builds.

requirements.lock is what a learner needs, requirements-test.lock what the tests need besides, in the same versions, and
requirements-uv.lock the uv that installs them. `python tools/lock.py` refreshes them within pyproject.toml's limits
(--upgrade for the newest versions); --check only checks those that are there. uv has to be on the PATH, or named by the
variable UV.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK, TESTS, UV = (ROOT / f"requirements{which}.lock" for which in ("", "-test", "-uv"))
OLDEST, NEWER = "3.11", ("3.12", "3.13", "3.14")
# The oldest macOS whose ready-made builds count: Apple's oldest with updates, and the oldest that pyproj builds for.
MACOS = "14.0"
SYSTEMS = ("x86_64-manylinux_2_28", "aarch64-manylinux_2_28", "aarch64-apple-darwin", "x86_64-pc-windows-msvc")
COMPILE = ["--universal", "--fork-strategy", "fewest", "--generate-hashes", "--python-version", OLDEST]
PLAIN = ["--no-emit-index-url", "--no-header", "--no-annotate"]
# What each lock is written from; the tests' packages are those of the learner, and more.
SOURCES = {
    LOCK: ["pyproject.toml"],
    TESTS: ["pyproject.toml", "--extra", "test", "--constraint", LOCK.name],
    UV: ["-"],
}
ADDRESS = re.compile(r"https?://|\bfile:|--(?:extra-)?index-url|--find-links|--trusted-host|@ ", re.IGNORECASE)


def uv() -> str:
    """Return the path of uv; SystemExit with what to do when there is none."""
    path = os.environ.get("UV") or shutil.which("uv")
    if not path:
        raise SystemExit("uv is not on the PATH: install it (pipx install uv) or name it in the variable UV")
    return path


def addresses(text: str) -> list[str]:
    """Return the lines of a lock that hold an address: the lock has to serve every index."""
    return [line for line in text.splitlines() if ADDRESS.search(line)]


def versions(text: str) -> dict[str, str]:
    """Return the version of each package of a lock.

    >>> versions("anyio==4.16.0 \\\\\\n    --hash=sha256:59bb")
    {'anyio': '4.16.0'}
    """
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^ ]+)", text, flags=re.MULTILINE))


def write(words: list[str]) -> None:
    """Compile the locks; versions that are in them stay unless `words` hold --upgrade."""
    for lock, source in SOURCES.items():
        command = [uv(), "pip", "compile", *source, *COMPILE, *PLAIN, *words, "--output-file", lock.name]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, input="uv\n", text=True)


def resolves(lock: Path, python: str, system: str) -> bool:
    """Return whether `lock` resolves for `python` on `system` from ready-made builds only, hashes checked."""
    where = ["--python-version", python, "--python-platform", system, "--only-binary", ":all:"]
    command = [uv(), "pip", "compile", lock.name, *where, "--no-header", "--quiet", "--no-deps", "--generate-hashes"]
    oldest = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": MACOS}
    return subprocess.run(command, cwd=ROOT, env=oldest, stdout=subprocess.DEVNULL).returncode == 0


def main(words: list[str]) -> int:
    """Write or check the locks; return the exit code."""
    if "--check" not in words:
        write(words)
    wrong = 0
    for lock in SOURCES:
        found = addresses(lock.read_text(encoding="utf-8"))
        for line in found:
            print(f"an address in {lock.name}: {line}")
        unresolved = [(p, s) for p in (OLDEST, *NEWER) for s in SYSTEMS if not resolves(lock, p, s)]
        for python, system in unresolved:
            print(f"{lock.name} does not resolve for Python {python} on {system}")
        wrong += len(found) + len(unresolved)
        if not found and not unresolved:
            print(f"{lock.name}: no address; resolves for {OLDEST} to {NEWER[-1]} on {len(SYSTEMS)} systems")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
