"""A student's copy of the notebooks, brought up to date before their server starts: what the student wrote stays.

nbgitpuller does it (`gitpuller`): what was changed by the student is committed to their copy, and merged with what is
new. Where both changed the same lines, the student's stand. A notebook that the merge left unreadable is put back to
the student's own, whole.
"""

from __future__ import annotations

import json
import logging
import subprocess
from pathlib import Path

from lessons.classroom.hub.publish import BRANCH, git

_log = logging.getLogger(__name__)


def bring_up_to_date(published: str, copy: Path) -> str:
    """Make or update a student's copy of the notebooks; return a sentence on what went wrong, or ''.

    Nothing that goes wrong here keeps a student out: they go on with the notebooks they have.
    """
    try:
        from nbgitpuller.pull import GitPuller

        before = _head(copy)
        for line in GitPuller(_address(published), str(copy), branch=BRANCH).pull():
            _log.info("%s", line.rstrip())
        _mend(copy, before)
    except Exception as problem:
        return f"The notebooks are as they were, no update came ({_told(problem)})."
    return ""


def _address(published: str) -> str:
    """Return a folder's address: git takes a short history only from one."""
    return f"file://{published}" if published.startswith("/") else published


def _head(copy: Path) -> str:
    """Return the student's newest commit, '' where there is no copy yet."""
    return git(copy, "rev-parse", "HEAD") if (copy / ".git").is_dir() else ""


def _mend(copy: Path, before: str) -> None:
    """Put each notebook that the merge made unreadable back to the student's own of just before it."""
    if not before:
        return
    own = git(copy, "rev-list", "-1", "--first-parent", "HEAD^1") if _is_merge(copy) else ""
    broken = [path for path in sorted(copy.glob("*.ipynb")) if own and not _readable(path)]
    for path in broken:
        git(copy, "checkout", own, "--", path.name)
    if broken:
        git(copy, "commit", "--quiet", "-m", "Kept as the student had them: " + ", ".join(path.name for path in broken))


def _is_merge(copy: Path) -> bool:
    return len(git(copy, "rev-list", "--parents", "-1", "HEAD").split()) > 2


def _readable(path: Path) -> bool:
    try:
        return isinstance(json.loads(path.read_text(encoding="utf-8"))["cells"], list)
    except (ValueError, KeyError, TypeError):
        return False


def _told(problem: Exception) -> str:
    if isinstance(problem, subprocess.CalledProcessError):
        return f"{' '.join(map(str, problem.cmd))} ended with {problem.returncode}"
    return f"{type(problem).__name__}: {problem}".splitlines()[0]
