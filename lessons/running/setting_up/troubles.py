"""What can keep the course from being set up, each told in one sentence; and how anything is said."""

import contextlib
import os
import re
import sys

FULL = "The disk is full: the course needs about {:.1f} GB. Make room and start again."
NEEDED_BYTES = 10**9  # unpacked 400 MB, downloads 100 MB, which a cache may keep a second time, and the old one beside
FULL = FULL.format(NEEDED_BYTES / 1e9)
HERE = f"Python {sys.version_info[0]}.{sys.version_info[1]} on {sys.platform}"
ANOTHER_FILE = (
    "A download is not the file that the lock names (its hash differs), so it was not used. Start again; if it comes "
    "back, your network or package index alters files."
)
NO_NETWORK = (
    "The packages cannot be downloaded: there is no network, or a proxy or firewall is in the way. Connect and start "
    "again."
)
NO_BUILD = f"A package has no build for {HERE}. Use a 64-bit Python 3.11 to 3.14."
# What an installer says, and the sentence that is told instead; the first one found.
SIGNS = (
    ("DO NOT MATCH THE HASHES|Hash mismatch", ANOTHER_FILE),
    ("No space left on device|not enough space on the disk", FULL),
    (
        "NewConnection|Failed to establish|name resolution|getaddrinfo|[Tt]im(?:ed? ?out|eout)|ProxyError|SSLError"
        "|Connection broken|error sending request|dns error|Failed to (?:fetch|download)|client error",
        NO_NETWORK,
    ),
    (
        "Permission denied|Access is denied|Read-only file system|being used by another process",
        "A file in the course's folder cannot be written. Close JupyterLab if it runs, see that the folder is yours; "
        "start again.",
    ),
    (
        "No matching distribution|no wheels|has no usable|not supported|No solution found",
        NO_BUILD,
    ),
)
# What sends an installer elsewhere, and so is named beside a failure to download.
WAYS = ("INDEX_URL", "DEFAULT_INDEX", "EXTRA_INDEX_URL", "NO_INDEX", "FIND_LINKS", "OFFLINE", "CERT", "PROXY")
PROXIES = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY")


class Trouble(Exception):
    """Set-up cannot go on; the message is the sentence to show."""


class InstallTrouble(Trouble):
    """The packages could not be installed; what was there before may still do."""


def sentence(said: str, unknown: str, named: list[str]) -> str:
    """Return the sentence for what an installer said; `named` are the settings that sent it where it went."""
    told = next((told for sign, told in SIGNS if re.search(sign, said)), unknown)
    if not named or told in (ANOTHER_FILE, FULL):
        return told
    if told == NO_BUILD:
        return f"A package is not found where {', '.join(named)} says that packages are: see that this is right."
    return f"{told} It was sent its way by {', '.join(named)}: see that this is right."


def ways_set(variables: dict[str, str]) -> list[str]:
    """Return the variables that say where packages come from, as they are set.

    >>> ways_set({"PIP_NO_INDEX": "1", "https_proxy": "http://localhost:9", "PATH": "..."})
    ['PIP_NO_INDEX', 'https_proxy']
    """
    ours = {f"{tool}_{way}" for tool in ("PIP", "UV") for way in WAYS} | set(PROXIES)
    return [name for name, value in variables.items() if value and name.upper() in ours]


def shown(path: str) -> str:
    """Return a path as it can be printed anywhere: bytes that are no text and line ends as escapes.

    >>> shown("a\\nb")
    'a\\\\nb'
    """
    text = path.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def open_streams() -> None:
    """Let everything be said: closed streams lead nowhere, and letters that a console lacks become escapes."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:  # closed: the next file to be opened would take its place
            os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def say(words: str, complaint: bool = False) -> None:
    """Print `words`, as a complaint or not; where nothing can be printed, the work goes on without."""
    with contextlib.suppress(OSError, ValueError):
        print(words, file=sys.stderr if complaint else sys.stdout, flush=True)
