"""The folder of the course, where this package runs out of it."""

from pathlib import Path

from lessons.running.problem import Problem

WITHOUT_COURSE = (
    "The package is installed here without the course beside it: there are no notebooks and tests. Get the course's "
    "folder and run `python3 course.py` in it (Windows: `py course.py`)."
)


def found() -> Path | None:
    """Return the folder of the course when this package runs out of it, None when it was installed from a wheel."""
    folder = Path(__file__).resolve().parents[2]
    return folder if (folder / "notebooks").is_dir() and (folder / "course.py").is_file() else None


def needed() -> Path:
    """Return the folder of the course. Problem when there is none."""
    folder = found()
    if folder is None:
        raise Problem(WITHOUT_COURSE)
    return folder
