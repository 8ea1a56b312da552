"""A student's copy of the notebooks, brought up to date before their server starts: what the student wrote stays.

nbgitpuller does it: what the student changed is committed to their copy, and merged with what is new. Where both
changed the same lines, the student's stand.
"""

from __future__ import annotations

import logging
import subprocess
from pathlib import Path

from lessons.classroom.hub.publish import BRANCH

_log = logging.getLogger(__name__)


def bring_up_to_date(published: str, copy: Path) -> str:
    """Make or update a student's copy of the notebooks; return a sentence on what went wrong, or ''.

    Nothing that goes wrong here keeps a student out: they go on with the notebooks they have.
    """
    try:
        from nbgitpuller.pull import GitPuller

        for line in GitPuller(_address(published), str(copy), branch=BRANCH).pull():
            _log.info("%s", line.rstrip())
    except Exception as problem:
        return f"The notebooks are as they were, no update came ({_told(problem)})."
    return ""


def _address(published: str) -> str:
    """Return a folder's address: git takes a short history only from one."""
    return f"file://{published}" if published.startswith("/") else published


def _told(problem: Exception) -> str:
    if isinstance(problem, subprocess.CalledProcessError):
        return f"{' '.join(map(str, problem.cmd))} ended with {problem.returncode}"
    return f"{type(problem).__name__}: {problem}".splitlines()[0]
