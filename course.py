#!/usr/bin/env python3
"""Set up the course and open it: `python3 course.py`. Set up and test it: `python3 course.py test`.

Everything goes into the folder .venv beside this file. Other words are handed to the `lessons` command.
"""

from __future__ import print_function  # an old Python reads this file far enough to say that it is too old

import sys

SETUP_FAILED = 3
HERE = "Python {}.{} on {}".format(sys.version_info[0], sys.version_info[1], sys.platform)
if sys.version_info < (3, 11):
    sys.stderr.write(
        "This course needs Python 3.11 or newer; this is " + HERE + ". Install a newer one from python.org "
    )
    sys.stderr.write("and start again with it, for instance: python3.12 course.py\n")
    sys.exit(SETUP_FAILED)

import errno
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess

try:
    import venv
except ImportError:  # some systems cut it out of Python
    venv = None

ROOT = os.path.dirname(os.path.abspath(__file__))

STAMPED = (
    "requirements.lock",
    "pyproject.toml",
    "lessons/running/jupyter/server.json",
    "lessons/running/jupyter/lab_overrides.json",
)
NEEDED_BYTES = 1500 * 10**6  # 920 MB unpacked, and twice (on their way, in pip's cache) 220 MB of downloads
FULL = "The disk is full: the course needs about 1.5 GB. Make room and start again."
# What pip says, and the sentence that is told instead; the first one found.
TROUBLES = (
    (
        "DO NOT MATCH THE HASHES",
        "A download is not the file that requirements.lock names (its hash differs), so it was not used. Start again; "
        "if it comes back, your network or package index alters files.",
    ),
    ("No space left on device|not enough space on the disk", FULL),
    (
        "NewConnection|Failed to establish|name resolution|getaddrinfo|Timeout|ProxyError|SSLError|Connection broken",
        "The packages cannot be downloaded: there is no network, or a proxy or firewall is in the way. Connect and "
        "start again.",
    ),
    (
        "Permission denied|Access is denied|Read-only file system|being used by another process",
        "A file in .venv cannot be written. Close JupyterLab if it runs, see that the folder is yours; start again.",
    ),
    ("No matching distribution", "A package has no build for " + HERE + ". Use a 64-bit Python 3.11 to 3.14."),
)


class Trouble(Exception):
    """Set-up cannot go on; the message is the sentence to show."""


def stamp(root):
    """Return a text that changes when the environment in `root` has to be made anew."""
    parts = [os.path.realpath(root).encode("utf-8", "surrogateescape"), sys.version.encode()]
    for name in STAMPED:
        if not os.path.isfile(os.path.join(root, name)):
            raise Trouble("{} is missing in {}: this copy of the course is not whole. Get it again.".format(name, root))
        with open(os.path.join(root, name), "rb") as file:
            parts.append(file.read().replace(b"\r\n", b"\n"))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def check_machine(root):
    """Raise Trouble for what can be known to be missing before anything is downloaded."""
    if venv is None or importlib.util.find_spec("ensurepip") is None:
        package = "sudo apt-get install python{}.{}-venv".format(*sys.version_info)
        raise Trouble("This Python lacks its venv module (or its ensurepip). On Debian or Ubuntu: " + package)
    if os.pathsep in root:
        raise Trouble("Python cannot work where the path contains '{}'. Move the course: {}".format(os.pathsep, root))
    if os.name == "nt" and len(root) > 90:
        raise Trouble("This path is too long for Windows. Move the course to a short one, such as C:\\course: " + root)
    if shutil.disk_usage(root).free < NEEDED_BYTES:
        raise Trouble(FULL)


def python_in(root):
    """Return the path of the Python of the environment in `root`."""
    return os.path.join(root, ".venv", *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def pip_install(root, words, total=0):
    """Run pip with `words`; show how far it is; turn its failure into a sentence."""
    options = ["--no-user", "--disable-pip-version-check", "--retries", "2"]
    command = [python_in(root), "-I", "-m", "pip", "install"] + options
    said, count = [], 0
    process = subprocess.Popen(command + words, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    for line in process.stdout:
        said.append(line.decode("utf-8", "replace"))
        found = re.match(r"Collecting (\S+?)==", said[-1])
        if found:
            count += 1
            print("  {:3d} of about {}: {}".format(count, total, found.group(1)), flush=True)
        elif said[-1].startswith("Installing collected"):
            print("  unpacking ...", flush=True)
    log_path = os.path.join(root, ".venv", "setup.log")
    with open(log_path, "a", encoding="utf-8") as log:
        log.writelines(said)
    if process.wait():
        unknown = "pip could not install the packages."
        sentence = next((told for sign, told in TROUBLES if re.search(sign, "".join(said))), unknown)
        raise Trouble("{}\nWhat pip said is in {}".format(sentence, log_path))


def set_up(root):
    """Make `.venv` in `root` hold what requirements.lock names, and the course; do nothing if it does."""
    wanted, stamp_path = stamp(root), os.path.join(root, ".venv", "course-stamp.txt")
    if os.path.isfile(stamp_path) and os.path.isfile(python_in(root)):
        with open(stamp_path, encoding="utf-8") as file:
            if file.read().strip() == wanted:
                return
    check_machine(root)
    print("Setting up the course in {} (once; a few minutes)".format(os.path.join(root, ".venv")), flush=True)
    # An interrupted install can leave half a package that pip takes for a whole one, so it begins again from an empty
    # folder; what was downloaded is in pip's cache. The stamp is written last: without it nothing counts as done.
    venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(os.path.join(root, ".venv"))
    lock = os.path.join(root, "requirements.lock")
    with open(lock, encoding="utf-8") as file:
        total = sum("==" in line for line in file if line[0] not in " #")
    pip_install(root, ["--require-hashes", "--only-binary", ":all:", "-r", lock], total)
    pip_install(root, ["--no-deps", "--no-build-isolation", "-e", root])
    with open(stamp_path, "w", encoding="utf-8") as file:
        file.write(wanted + "\n")


def hand_over(root, words):
    """Become the `lessons` command of the environment in `root`, or (on Windows) run it and return its exit code."""
    command = [python_in(root), "-P", "-m", "lessons.running.cli"] + words
    if os.name != "nt":
        os.execv(command[0], command)
    # Before Python 3.13, Windows reads the .pth file that names this folder in an old code page: name it here too.
    process = subprocess.Popen(command, env=dict(os.environ, PYTHONPATH=root))
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # JupyterLab got it as well and stops by itself
            continue


def main(words, root=ROOT):
    """Set up, then do what `words` say; return the exit code."""
    try:
        set_up(root)
        return hand_over(root, words or ["open"])
    except Trouble as trouble:
        problem = str(trouble)
    except KeyboardInterrupt:
        problem = "\nStopped. Start again when you like."
    except (OSError, subprocess.CalledProcessError) as error:
        problem = "Nothing can be set up in {}: {}. Copy the course to a folder of your own.".format(root, error)
        if getattr(error, "errno", None) == errno.ENOSPC:
            problem = FULL
    sys.stderr.write(problem + "\n")
    return SETUP_FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
