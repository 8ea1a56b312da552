"""Reading reports: from text to claims, from claims to an appraisal; the tables checked (`-m lessons.reports`).

Each name is loaded when it is first asked for: a clock's picture, which asks for flights, reads no reports.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lessons.reports.appraising import Appraisal, Check, appraise
    from lessons.reports.consistency import CHECKS, GRADES, Finding, check_event, check_tables, habits, unexplained
    from lessons.reports.reading import read

__all__ = [
    "CHECKS",
    "GRADES",
    "Appraisal",
    "Check",
    "Finding",
    "appraise",
    "check_event",
    "check_tables",
    "habits",
    "read",
    "unexplained",
]
_FOLDERS = {"Appraisal": "appraising", "Check": "appraising", "appraise": "appraising", "read": "reading"}


def __getattr__(name: str) -> Any:
    """Return what is called so, from the folder in which it stands."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    folder = import_module(f"{__name__}.{_FOLDERS.get(name, 'consistency')}")
    found = globals()[name] = getattr(folder, name)
    return found


def __dir__() -> list[str]:
    """Return the names that can be taken from here, as a learner's Tab key asks for them."""
    return sorted({*globals(), *__all__})
