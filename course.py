#!/usr/bin/env python3
"""Set up the course and open it: `python3 course.py`. Set up and test it: `python3 course.py test`.

Everything goes into the folder .venv beside this file. Other words are handed to the `lessons` command.
"""

from __future__ import print_function  # an old Python reads this file far enough to say that it is too old

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
SETUP_FAILED = 3


def main(words):
    """Set up, then do what `words` say; return the exit code."""
    if sys.version_info < (3, 11):
        here = "Python {}.{} on {}".format(sys.version_info[0], sys.version_info[1], sys.platform)
        problem = "This course needs Python 3.11 or newer; this is " + here + ". Install a newer one from python.org "
        return complain(problem + "and start again with it, for instance: python3.12 course.py")
    sys.path.insert(0, ROOT)  # before any other `lessons` that there may be
    try:
        import venv  # noqa: F401
    except ImportError:  # some systems cut it out of Python
        package = "sudo apt-get install python{}.{}-venv".format(*sys.version_info)
        return complain("This Python lacks its venv module (or its ensurepip). On Debian or Ubuntu: " + package)
    try:
        from lessons.running.setting_up import start
    except ImportError:
        return complain("The folder lessons is missing or not whole in " + repr(ROOT) + ": get the course again.")
    return start.main(words, ROOT)


def complain(problem):
    """Say what is wrong; return the exit code."""
    if sys.stderr is not None:
        sys.stderr.write(problem + "\n")
    return SETUP_FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
