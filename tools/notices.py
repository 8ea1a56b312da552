"""Write THIRD_PARTY_NOTICES.md: the packages of requirements-test.lock, with the licences that they state.

Run it in a set-up environment after the lock has changed: `python tools/notices.py`.
"""

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTICES = ROOT / "THIRD_PARTY_NOTICES.md"
# Packages of the lock that only another system installs; as their own metadata states it.
ELSEWHERE = {
    "appnope": "BSD-2-Clause",
    "colorama": "BSD-3-Clause",
    "overrides": "Apache-2.0",
    "pexpect": "ISC",
    "ptyprocess": "ISC",
    "pywinpty": "MIT",
}
HEAD = """# Third-party notices

The course contains one piece of others' code: reveal.js 6.0.2 (MIT), which shows the slides that `lessons teach` makes;
its three files and its licence are in `lessons/classroom/front/reveal`, unchanged from the npm package of that name.

To run, the course installs these packages, which keep their own licences; the texts are in the packages.
axe-playwright-python contains axe-core (MPL-2.0). The names are those that each package states about itself. Written by
`tools/notices.py` from `requirements-test.lock`, which holds those of `requirements.lock` too.

| package | licence |
|---|---|
"""


def locked_names(lock: str) -> list[str]:
    """Return the names of the packages in the text of a lock.

    >>> locked_names("anyio==4.16.0 \\\\\\n    --hash=sha256:59bb")
    ['anyio']
    """
    return re.findall(r"^([A-Za-z0-9._-]+)==", lock, flags=re.MULTILINE)


def licence(name: str) -> str:
    """Return the licence that an installed package states: its expression, or its classifiers, or its licence field."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ELSEWHERE[name]
    if about["License-Expression"]:
        return about["License-Expression"]
    classifiers = [text.split(" :: ")[-1] for text in about.get_all("Classifier") or [] if text.startswith("License")]
    classifiers = [text for text in classifiers if text != "OSI Approved"]
    first_line = (about["License"] or "").strip().split("\n")[0]
    return "; ".join(classifiers) or first_line or licence_file_title(name)


def licence_file_title(name: str) -> str:
    """Return the first line of the licence text in an installed package; FileNotFoundError when there is none."""
    for path in metadata.files(name) or []:
        if path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            return path.read_text(encoding="utf-8").strip().split("\n")[0]
    raise FileNotFoundError(f"{name} states no licence: look for it and write it down here")


def text() -> str:
    """Return the whole file."""
    lock = (ROOT / "requirements-test.lock").read_text(encoding="utf-8")
    return HEAD + "".join(f"| {name} | {licence(name)} |\n" for name in locked_names(lock))


if __name__ == "__main__":
    NOTICES.write_text(text(), encoding="utf-8", newline="\n")
    print(f"written: {NOTICES}")
