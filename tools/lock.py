"""Write requirements.lock from pyproject.toml with uv, and check that it installs everywhere from ready-made builds.

`python tools/lock.py` refreshes it within pyproject.toml's limits (--upgrade for the newest versions); --check only
checks the one that is there. uv has to be on the PATH, or named by the variable UV.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
OLDEST, NEWER = "3.11", ("3.12", "3.13", "3.14")
SYSTEMS = ("x86_64-manylinux_2_28", "aarch64-manylinux_2_28", "aarch64-apple-darwin", "x86_64-pc-windows-msvc")
COMPILE = ["--universal", "--all-extras", "--fork-strategy", "fewest", "--generate-hashes", "--python-version", OLDEST]
PLAIN = ["--no-emit-index-url", "--no-header", "--no-annotate"]
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


def write(words: list[str]) -> None:
    """Compile the lock; versions that are in it stay unless `words` hold --upgrade."""
    command = [uv(), "pip", "compile", "pyproject.toml", *COMPILE, *PLAIN, *words, "--output-file", LOCK.name]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def resolves(python: str, system: str) -> bool:
    """Return whether the lock resolves for `python` on `system` from ready-made builds only, hashes checked."""
    where = ["--python-version", python, "--python-platform", system, "--only-binary", ":all:"]
    command = [uv(), "pip", "compile", LOCK.name, *where, "--no-header", "--quiet", "--no-deps", "--generate-hashes"]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL).returncode == 0


def main(words: list[str]) -> int:
    """Write or check the lock; return the exit code."""
    if "--check" not in words:
        write(words)
    found = addresses(LOCK.read_text(encoding="utf-8"))
    for line in found:
        print(f"an address in {LOCK.name}: {line}")
    unresolved = [(p, s) for p in (OLDEST, *NEWER) for s in SYSTEMS if not resolves(p, s)]
    for python, system in unresolved:
        print(f"{LOCK.name} does not resolve for Python {python} on {system}")
    if not found and not unresolved:
        print(f"{LOCK.name}: no address; resolves for {OLDEST} to {NEWER[-1]} on {len(SYSTEMS)} systems")
    return 1 if found or unresolved else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
