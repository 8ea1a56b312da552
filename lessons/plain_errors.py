"""What goes wrong inside the course is one sentence in a notebook, not a traceback through our files."""

import sys
import traceback
from pathlib import Path

PACKAGE = Path(__file__).parent
OURS = "The course itself stumbled here ({}). Run the cell again; if it comes back, `%tb` shows the details to report."


def passes_through(package: Path, error_traceback) -> bool:
    """Whether a file of the package is among those that the error came through."""
    files = (frame.filename for frame in traceback.extract_tb(error_traceback))
    return any(Path(name).is_relative_to(package) for name in files)


def sentence(error: BaseException) -> str:
    """What to show for an error that came out of the course.

    >>> sentence(ValueError("range_km must be more than 0 km, not -1.0"))
    'range_km must be more than 0 km, not -1.0'
    """
    told = isinstance(error, ValueError | FileNotFoundError) and str(error)
    return told or OURS.format(f"{type(error).__name__}: {error}")


def install(shell=None) -> None:
    """Show such errors in one sentence in the running notebook; a reader's own errors look as everywhere.

    The cell still counts as failed, and `%tb` still shows the traceback to whoever wants it.
    """
    if shell is None:
        ipython = sys.modules.get("IPython")
        shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        shell.set_custom_exc((Exception,), _show)


def _show(shell, kind, error, error_traceback, tb_offset=None):
    sys.last_type, sys.last_value, sys.last_traceback = kind, error, error_traceback
    if passes_through(PACKAGE, error_traceback):
        lines = [sentence(error)]
    elif hasattr(error, "_render_traceback_"):
        lines = error._render_traceback_()
    else:
        lines = shell.InteractiveTB.structured_traceback(kind, error, error_traceback, tb_offset=tb_offset)
    shell._showtraceback(kind, error, lines)
    return lines
