"""What goes wrong inside the course is one sentence in a notebook, not a traceback through our files."""

import inspect
import re
import sys
import traceback
from pathlib import Path
from types import FrameType, FunctionType, MethodType, ModuleType, TracebackType
from typing import Any

PACKAGE = Path(__file__).parent
OURS = "The course itself stumbled here ({}). Run the cell again; if it comes back, `%tb` shows the details to report."
# Python's words for a call that does not fit, after the function's name, and ours after the call that would.
WRONG_CALLS = (
    (r"missing \d+ required .*arguments?: (.+)", "it also needs {}"),
    (r"got an unexpected keyword argument ('\w+')", "it has no {}"),
    (r"got multiple values for argument ('\w+')", "{} was given twice"),
    (r"takes .*positional arguments? .*given", "more was given, or something without its name"),
)


def passes_through(package: Path, error_traceback: TracebackType | None) -> bool:
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


def wrong_call(error: BaseException, error_traceback: TracebackType | None, package: str = PACKAGE.name) -> str:
    """What to show for a call that does not fit the function of ours that it calls, '' for all else.

    Python raises such an error in the caller's line, before our function begins.
    """
    found = re.fullmatch(r"([\w.]+)\(\) (.+)", str(error), re.DOTALL) if isinstance(error, TypeError) else None
    if found is None or error_traceback is None:
        return ""
    frame = [frame for frame, _ in traceback.walk_tb(error_traceback)][-1]
    called = _called(frame, found[1], package)
    for pattern, words in WRONG_CALLS:
        why = re.match(pattern, found[2])
        if called and why:
            arguments = _arguments(called, only_needed=pattern.startswith("missing"))
            return f"{called.__name__} is called as {called.__name__}({arguments}): {words.format(*why.groups())}."
    return ""


def _called(frame: FrameType, name: str, package: str) -> Any:
    """Return what of the package the code of a frame calls under `name`, Python's name of it; None if not sure."""
    known = {**frame.f_globals, **frame.f_locals}
    words = frame.f_code.co_names + frame.f_code.co_varnames
    values = [known[word] for word in words if word in known]
    for owner in list(values):
        # A module's functions and a widget's methods; nothing of the reader's own is looked into.
        if isinstance(owner, ModuleType) or _is_of(type(owner), package):
            values += [inspect.getattr_static(owner, word, None) for word in words]
    fitting = {id(one): one for one in map(_unwrapped, values) if name in _names(one)}
    called = next(iter(fitting.values()), None)
    return called if len(fitting) == 1 and _is_of(called, package) else None


def _unwrapped(value: Any) -> Any:
    """Return the function in a method, or in what remembers its results."""
    if isinstance(value, staticmethod | classmethod | MethodType):
        value = value.__func__
    return inspect.getattr_static(value, "__wrapped__", value)


def _names(value: Any) -> list[str]:
    """Return the names by which Python's message may call a function or a class."""
    makers = (value.__init__, value.__new__) if isinstance(value, type) else (value,)
    return [maker.__qualname__ for maker in makers if isinstance(maker, FunctionType)]


def _is_of(thing: Any, package: str) -> bool:
    return str(getattr(thing, "__module__", "")).partition(".")[0] == package


def _arguments(called: Any, only_needed: bool) -> str:
    """Print arguments as a call gives them: range_km, apogee_km, liancourt='nobody'."""
    told = []
    for name, parameter in inspect.signature(called).parameters.items():
        if parameter.kind in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL):
            told.append("name=value, ..." if parameter.kind is parameter.VAR_KEYWORD else "value, ...")
        elif parameter.default is parameter.empty and name != "self":
            told.append(name)
        elif parameter.default is not parameter.empty and not only_needed:
            told.append(f"{name}={'...' if parameter.default is ... else repr(parameter.default)}")
    return ", ".join(told)


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
    elif told := wrong_call(error, error_traceback):
        lines = [told]
    elif hasattr(error, "_render_traceback_"):
        lines = error._render_traceback_()
    else:
        lines = shell.InteractiveTB.structured_traceback(kind, error, error_traceback, tb_offset=tb_offset)
    shell._showtraceback(kind, error, lines)
    return lines
