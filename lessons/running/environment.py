"""Which environment this Python runs in: the one that course.py made, or another; and what to type in it."""

import os
import sys
from pathlib import Path

STAMP = "course-stamp.txt"  # course.py writes it last


def made_by_course(prefix: str | None = None) -> bool:
    """Whether course.py made the environment in the folder `prefix` (by default this one), as the lock has it.

    >>> made_by_course("no such folder")
    False
    """
    return Path(prefix or sys.prefix, STAMP).is_file()


def command(words: str, prefix: str | None = None) -> str:
    """Return what to type for `words` of the `lessons` command; where course.py made it, `lessons` is on no path.

    >>> command("doctor", prefix="no such folder")
    '`lessons doctor`'
    """
    if not made_by_course(prefix):
        return f"`lessons {words}`"
    return f"`{'py' if os.name == 'nt' else 'python3'} course.py {words}`"
