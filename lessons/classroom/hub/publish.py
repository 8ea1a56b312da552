"""The notebooks alone as a git repository on the server, from which each student's copy comes.

`python -m lessons.classroom.hub.publish COURSE NOTEBOOKS.git` puts the notebooks of the newest commit in the folder
COURSE there, as one more commit: the first time, and after each update of the course.
"""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

BRANCH = "main"
_AUTHOR = ("-c", "user.name=Reading Launch Reports", "-c", "user.email=course@localhost")


def git(folder: Path, *words: str, given: str = "") -> str:
    """Run git in a folder and return what it prints; ValueError with what it says where it fails."""
    run = subprocess.run(
        ["git", "-C", str(folder), *_AUTHOR, *words], input=given, capture_output=True, text=True, encoding="utf-8"
    )
    if run.returncode:
        raise ValueError(f"{folder}: git {words[0]} says: {run.stderr.strip() or run.stdout.strip()}")
    return run.stdout.strip()


def publish(course: Path, notebooks: Path) -> bool:
    """Bring the notebooks that `course` has committed into the bare repository `notebooks`; say whether any changed.

    The folder `notebooks/` of the course becomes the top of the new repository, with .gitattributes and .gitignore
    beside it, so that lines end there as here. Its history goes on: students' copies can be brought up to date.
    """
    if not notebooks.exists():
        git(course, "init", "--quiet", "--bare", f"--initial-branch={BRANCH}", str(notebooks.absolute()))
    settings = git(course, "ls-tree", "HEAD", ".gitattributes", ".gitignore")
    git(notebooks, "fetch", "--quiet", "--no-tags", "--depth=1", f"file://{course.absolute()}", "HEAD")
    listed = git(notebooks, "ls-tree", "FETCH_HEAD:notebooks")
    tree = git(notebooks, "mktree", given="\n".join(filter(None, (settings, listed))) + "\n")
    before = git(notebooks, "for-each-ref", "--format=%(objectname)", f"refs/heads/{BRANCH}")
    if before and git(notebooks, "rev-parse", f"{before}^{{tree}}") == tree:
        return False
    parent = ("-p", before) if before else ()
    commit = git(
        notebooks, "commit-tree", tree, *parent, "-m", f"The notebooks of {git(course, 'rev-parse', 'HEAD')[:12]}"
    )
    git(notebooks, "update-ref", f"refs/heads/{BRANCH}", commit)
    return True


def main(words: list[str] | None = None) -> None:
    """Publish, and say what was done."""
    parser = argparse.ArgumentParser(prog="python -m lessons.classroom.hub.publish", description=__doc__)
    parser.add_argument("course", type=Path, help="the folder of the course, a git clone")
    parser.add_argument("notebooks", type=Path, help="the repository to write, such as notebooks.git")
    given = parser.parse_args(words)
    try:
        changed = publish(given.course, given.notebooks)
    except ValueError as problem:
        raise SystemExit(str(problem)) from None
    print(f"{given.notebooks}: {'updated' if changed else 'nothing new'}")


if __name__ == "__main__":
    main()
