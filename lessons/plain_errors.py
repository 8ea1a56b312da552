"""What goes wrong inside the course is one sentence in a notebook, not a traceback through our files."""

import inspect
import re
import sys
import traceback
from types import FrameType, FunctionType, MethodType, ModuleType, TracebackType
from typing import Any

PACKAGE = __name__.partition(".")[0]
CELLS = "__main__"  # the module that the reader's cells are
OURS = "The course itself stumbled here ({}). Run the cell again; if it comes back, `%tb` shows the details to report."
# Python's words for a call that does not fit, after the function's name, and ours after the call that would.
WRONG_CALLS = (
    (r"missing \d+ required .*arguments?: (.+)", "it also needs {}"),
    (r"got an unexpected keyword argument ('\w+')", "it has no {}"),
    (r"got multiple values for argument ('\w+')", "{} was given twice"),
    (r"takes .*positional arguments? .*given", "more was given, or something without its name"),
)
# What an argument may be, by the words of its annotation, and how a sentence calls that.
NUMBERS, TEXTS, NOTHING = {"float", "int", "Real"}, {"str"}, "None"
SEVERAL = re.compile(r"(?:tuple|list|Sequence|Iterable|Collection)\[(\w+)")
SEVERAL_OF = {
    "Claim": "claims, as data.claims gives them,",
    "str": "several texts in brackets,",
    "float": "numbers, such as (400, 450),",
}
LONGEST_QUOTED = 60  # characters of a value that a sentence repeats
THOUSANDS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w)")


def is_ours(error: BaseException, error_traceback: TracebackType | None) -> bool:
    """Whether an error came out of the course.

    It may call what the reader wrote, such as a method of an explorer of their own: what goes wrong in there, or in
    calling what does not fit, is the reader's.
    """
    modules = [_module(frame.f_globals.get("__name__")) for frame, _ in traceback.walk_tb(error_traceback)]
    whose = [module for module in modules if module in (PACKAGE, CELLS)]
    called, _ = _misfit(error, error_traceback)
    return whose[-1:] == [PACKAGE] and not _is_of(called, CELLS)


def sentence(error: BaseException, error_traceback: TracebackType | None = None) -> str:
    """What to show for an error that came out of the course; where it was given what it does not take, which that was.

    >>> sentence(ValueError("range_km must be more than 0 km, not -1.0"))
    'range_km must be more than 0 km, not -1.0'
    """
    told = str(error) if isinstance(error, ValueError | FileNotFoundError) else _wrong_kind(error, error_traceback)
    return told or OURS.format(f"{type(error).__name__}: {error}")


def _wrong_kind(error: BaseException, error_traceback: TracebackType | None) -> str:
    """Say which argument of the function that a cell called is of a kind that it does not take; '' where all fit."""
    if not isinstance(error, TypeError | AttributeError):
        return ""
    frames = [frame for frame, _ in traceback.walk_tb(error_traceback)]
    modules = [_module(frame.f_globals.get("__name__")) for frame in frames]
    entered = [frames[at] for at in range(1, len(frames)) if modules[at - 1 : at + 1] == [CELLS, PACKAGE]]
    if not entered:
        return ""
    frame = entered[-1]
    called = _unwrapped(frame.f_globals.get(frame.f_code.co_name))
    if getattr(called, "__code__", None) is not frame.f_code:
        return ""
    for name, parameter in inspect.signature(called).parameters.items():
        written = inspect.formatannotation(parameter.annotation).replace("'", "")
        wanted = re.sub(r"\b\w+\.", "", written)  # Claim, not lessons.records.Claim
        given = frame.f_locals.get(name)
        for value in given or () if parameter.kind is parameter.VAR_POSITIONAL else (given,):
            if kind := _not_of(value, wanted, frame.f_globals):
                return f"{called.__name__}: {name} takes {kind} not {_quoted(value)}."
    return ""


def _quoted(value: Any) -> str:
    """Print a value as code has it; of one that is long only its type is told."""
    words = repr(value)
    return words if len(words) <= LONGEST_QUOTED else f"a {type(value).__name__}"


def _not_of(value: Any, wanted: str, known: dict[str, Any]) -> str:
    """Say what an annotation wants where a value is not of that kind, '' where it is or where it is not clear."""
    parts = {part.strip() for part in wanted.split("|")}
    if value is None and NOTHING in parts:
        return ""
    parts.discard(NOTHING)
    if parts <= NUMBERS:
        fits = isinstance(value, int | float) or hasattr(value, "__float__")
        return "" if fits else "a number,"
    if parts == TEXTS:
        return "" if isinstance(value, str) else "a text,"
    if several := SEVERAL.match(wanted):
        fits = hasattr(value, "__iter__") and not isinstance(value, str)
        return "" if fits else SEVERAL_OF.get(several[1], "several values,")
    kind = known.get(wanted)
    misfit = isinstance(kind, type) and _is_of(kind, PACKAGE) and not isinstance(value, kind)
    return f"a {wanted}," if misfit else ""


def wrong_call(error: BaseException, error_traceback: TracebackType | None) -> str:
    """What to show for a call that does not fit the function of ours that it calls, '' for all else.

    Python raises such an error in the caller's line, before our function begins.
    """
    called, said = _misfit(error, error_traceback)
    for pattern, words in WRONG_CALLS:
        why = re.match(pattern, said)
        if why and _is_of(called, PACKAGE):
            arguments = _arguments(called, only_needed=pattern.startswith("missing"))
            told = f"{called.__name__} is called as {called.__name__}({arguments}): {words.format(*why.groups())}."
            return told + (_on_commas(error_traceback) if pattern.startswith("takes") else "")
    return ""


def _on_commas(error_traceback: TracebackType | None) -> str:
    """Say how a number with a comma between its thousands is written in code, where the calling line has one."""
    line = traceback.extract_tb(error_traceback)[-1].line or ""
    number = THOUSANDS.search(line)
    if number is None:
        return ""
    return f" If {number[0]} was meant as one number: in code write {number[0].replace(',', '')}, without the comma."


def _misfit(error: BaseException, error_traceback: TracebackType | None) -> tuple[Any, str]:
    """Return what was called in a way that does not fit, None if not sure, and Python's words for what was wrong."""
    found = re.fullmatch(r"([\w.]+)\(\) (.+)", str(error), re.DOTALL) if isinstance(error, TypeError) else None
    if found is None or error_traceback is None:
        return None, ""
    frame = [frame for frame, _ in traceback.walk_tb(error_traceback)][-1]
    return _called(frame, found[1]), found[2]


def _called(frame: FrameType, name: str) -> Any:
    """Return what the code of a frame calls under `name`, Python's name of it; None if not sure."""
    known = {**frame.f_globals, **frame.f_locals}
    words = frame.f_code.co_names + frame.f_code.co_varnames
    values = [known[word] for word in words if word in known]
    for owner in list(values):
        # A module's functions, and the methods of a widget of ours or of the reader's.
        if isinstance(owner, ModuleType) or _is_of(type(owner), PACKAGE) or _is_of(type(owner), CELLS):
            values += [inspect.getattr_static(owner, word, None) for word in words]
    fitting = {id(one): one for one in map(_unwrapped, values) if name in _names(one)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _unwrapped(value: Any) -> Any:
    """Return the function in a method, or in what remembers its results."""
    if isinstance(value, staticmethod | classmethod | MethodType):
        value = value.__func__
    return inspect.getattr_static(value, "__wrapped__", value)


def _names(value: Any) -> list[str]:
    """Return the names by which Python's message may call a function or a class."""
    makers = [getattr(value, name) for name in ("__init__", "__new__")] if isinstance(value, type) else [value]
    return [maker.__qualname__ for maker in makers if isinstance(maker, FunctionType)]


def _is_of(thing: Any, package: str) -> bool:
    return _module(getattr(thing, "__module__", "")) == package


def _module(name: Any) -> str:
    """Return the part of a module's name before the first point: the package that it is in."""
    return str(name).partition(".")[0]


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
    if is_ours(error, error_traceback):
        lines = [sentence(error, error_traceback)]
    elif told := wrong_call(error, error_traceback):
        lines = [told]
    elif hasattr(error, "_render_traceback_"):
        lines = error._render_traceback_()
    else:
        lines = shell.InteractiveTB.structured_traceback(kind, error, error_traceback, tb_offset=tb_offset)
    shell._showtraceback(kind, error, lines)
    return lines
