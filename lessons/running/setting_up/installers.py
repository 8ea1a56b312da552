"""uv and pip: which of them is there, and how each installs a lock, hashes checked, counting what it installs."""

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from typing import NamedTuple

from lessons.running.setting_up import places, settings
from lessons.running.setting_up.troubles import InstallTrouble, say, sentence, ways_set

STEP = 10  # packages between two lines of progress
SECONDS = 0.2
UV_FOLDER = "uv"  # within the environment, while it is built
ONLY_LOCKED = ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
OURS = ["--no-deps", "--no-build-isolation", "--editable", "."]


class Kit(NamedTuple):
    """What an installation needs to know: course, environment, how tools are set, and the files that its tools hold."""

    root: str
    folder: str
    settings: dict[str, str]
    files: list[str]
    held: tuple[int, ...] = ()


class Failed(Exception):
    """An installer did not do its work; the message is what it said."""


def found_uv() -> str | None:
    """Return the path of a uv that runs, the one that the variable UV names or the PATH holds; None if none does."""
    path = os.environ.get("UV") or shutil.which("uv")
    if path:
        try:
            if subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0:
                return path
        except (OSError, subprocess.SubprocessError):
            pass
    return None


def fetched_uv(kit: Kit) -> str | None:
    """Return the path of a uv that pip brings, its hash checked; None where pip cannot."""
    target = os.path.join(kit.folder, UV_FOLDER)
    try:
        _pip(kit, [*ONLY_LOCKED, "--target", target, "-r", os.path.join(kit.root, places.UV_LOCK)])
    except Failed:
        return None
    path = os.path.join(target, "bin", "uv.exe" if os.name == "nt" else "uv")
    return path if os.path.isfile(path) else None


def install(kit: Kit, lock: str, uv: str | None) -> None:
    """Install what `lock` names, by uv if there is one, by pip where uv cannot; InstallTrouble where neither can."""
    packages = [*ONLY_LOCKED, "-r", os.path.join(kit.root, lock)]
    _either(kit, packages, uv, locked_count(os.path.join(kit.root, lock)))


def install_course(kit: Kit, uv: str | None) -> None:
    """Install the course itself, in place, with what stands in the environment: nothing is downloaded."""
    _either(kit, OURS, uv)
    for place in _site_folders(kit.folder):
        for name in sorted(os.listdir(place)):
            if name.endswith(".pth"):
                _make_relative(os.path.join(place, name), kit.root)


def _make_relative(path: str, root: str) -> None:
    """Let the file that leads to the course's folder say it from where it stands.

    Python reads it in the system's encoding before 3.13: with LC_ALL=C, or an old code page, a folder's accent would
    end every start.
    """
    with open(path, "rb") as file:
        content = file.read()
    if content.strip() == os.fsencode(root):
        with open(path, "w", encoding="ascii") as text:
            text.write(os.path.relpath(root, os.path.dirname(path)) + "\n")


def _either(kit: Kit, words: list[str], uv: str | None, total: int = 0) -> None:
    if uv:
        try:
            _uv(kit, uv, words, total)
            return
        except Failed as failure:
            said = str(failure)
            if not has_pip(kit) and not add_pip(kit):
                raise InstallTrouble(_told(kit, said, "uv")) from None
            say("uv could not install the packages; pip tries.")
    try:
        _pip(kit, words, total)
    except Failed as failure:
        raise InstallTrouble(_told(kit, str(failure), "pip")) from None


def _told(kit: Kit, said: str, tool: str) -> str:
    named = ways_set(dict(os.environ)) + kit.files
    log = os.path.join(kit.root, places.LOG)
    return f"{sentence(said, f'{tool} could not install the packages.', named)}\nWhat {tool} said is in {log}"


def has_pip(kit: Kit) -> bool:
    """Say whether the environment has a pip."""
    python = places.python_in(kit.folder)
    return subprocess.run([python, "-I", "-c", "import pip"], capture_output=True).returncode == 0


def add_pip(kit: Kit) -> bool:
    """Bring Python's own pip into the environment; say whether it is there."""
    command = [places.python_in(kit.folder), "-I", "-m", "ensurepip", "--default-pip"]
    return subprocess.run(command, capture_output=True, env=settings.clean(), pass_fds=kit.held).returncode == 0


def _pip(kit: Kit, words: list[str], total: int = 0) -> None:
    command = [
        places.python_in(kit.folder),
        "-I",
        "-m",
        "pip",
        "install",
        "--no-user",
        "--no-compile",
    ]
    _run(kit, command + words, settings.for_pip({"retries": "2", **kit.settings}), total)


def _uv(kit: Kit, uv: str, words: list[str], total: int = 0) -> None:
    command = [uv, "pip", "install", "--python", places.python_in(kit.folder), "--color", "never", "--no-progress"]
    # Every file is known by its hash, so any index may give it.
    command += ["--index-strategy", "unsafe-best-match", "--no-python-downloads", *settings.uv_words(kit.settings)]
    variables = settings.for_uv(kit.settings)
    _run(kit, command + words + ([] if _can_cache(variables) else ["--no-cache"]), variables, total)


def _can_cache(variables: dict[str, str]) -> bool:
    """Say whether uv's folder of downloads can be written."""
    folder = variables.get("UV_CACHE_DIR") or os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~")
    while folder and not os.path.isdir(folder) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    try:
        probe = os.path.join(folder, f".course-{os.getpid()}")
        os.mkdir(probe)
        os.rmdir(probe)
    except OSError:
        return False
    return True


def _run(kit: Kit, command: list[str], variables: dict[str, str], total: int) -> None:
    """Run an installer; count what it installs; keep what it says in the log. Failed if it does not do its work."""
    said: list[str] = []
    process = subprocess.Popen(
        command,
        cwd=kit.root,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=kit.held,
    )
    reader = threading.Thread(
        target=lambda: said.extend(line.decode("utf-8", "replace") for line in process.stdout or ())
    )
    reader.start()
    try:
        _count(process, kit.folder, said, total)
    except BaseException:  # stopped by the user: it shall not write on behind our back
        process.terminate()
        raise
    finally:
        process.wait()
        reader.join(5)
        with open(os.path.join(kit.root, places.LOG), "a", encoding="utf-8") as log:
            log.writelines(said)
    if process.returncode:
        raise Failed("".join(said))


def _count(process: "subprocess.Popen[bytes]", folder: str, said: list[str], total: int) -> None:
    """Say how many of `total` packages are fetched and installed, until the process has ended."""
    told = {"fetched": 0, "installed": 0}
    before = len(installed(folder))
    while process.poll() is None or total:
        ended = process.poll() is not None
        fetched = sum(bool(re.match(r"Collecting|\s*Using cached|Downloading", line)) for line in said[:])
        counts = {"fetched": fetched if said and said[0].startswith("Coll") else 0}
        counts["installed"] = len(installed(folder)) - before
        for what, count in counts.items():
            if total and (count >= told[what] + STEP or (ended and count > told[what])):
                say(f"  {min(count, total):3d} of {total} packages {what}")
                told[what] = count
        if ended:
            return
        time.sleep(SECONDS)


def installed(folder: str) -> set[str]:
    """Return the packages that stand in the environment in `folder`, what came to install them aside."""
    names: set[str] = set()
    for place in _site_folders(folder):
        if os.path.isdir(place):
            names |= {
                name
                for name in os.listdir(place)
                if name.endswith(".dist-info") and not name.startswith(("pip-", "setuptools-"))
            }
    return names


def _site_folders(folder: str) -> list[str]:
    if os.name == "nt":
        return [os.path.join(folder, "Lib", "site-packages")]
    try:
        versions = os.listdir(os.path.join(folder, "lib"))
    except OSError:
        return []
    return [os.path.join(folder, "lib", version, "site-packages") for version in versions]


def locked_count(path: str) -> int:
    """Return how many packages of a lock are for this system, so far as its markers name a system."""
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if "==" in line and line[0] not in " #"]
    return sum(_is_for_here(line.partition(";")[2]) for line in lines)


def _is_for_here(marker: str) -> bool:
    """Say whether a lock's marker holds here, where it names one system or the oldest Pythons; else that it does."""

    wanted = re.search(r"^ (sys_platform|os_name) == '(\w+)'", marker)
    if wanted:
        return {"sys_platform": sys.platform, "os_name": os.name}[wanted[1]] == wanted[2]
    newer = re.search(r"^ python_full_version < '(\d+)\.(\d+)'", marker)
    return not newer or sys.version_info[:2] < (int(newer[1]), int(newer[2]))
