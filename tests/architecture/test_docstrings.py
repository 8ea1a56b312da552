"""Every file says its subject in its first line, and every public function, class and method says what it does."""

import ast
from functools import cache
from pathlib import Path

from tests.architecture.imports import statements

ROOT = Path(__file__).parents[2]
FILES = [path for folder in ("lessons", "tools", "tests") for path in sorted((ROOT / folder).rglob("*.py"))]
# What learners and contributors call: each of its functions shows a call with its result, which runs as a doctest.
PARTS = ("flight", "sea", "sources", "reports", "data", "units", "progress")
CALLED = ("exercises/__init__.py", "records.py", *(f"{part}/**/*.py" for part in PARTS))
NO_CALL_TO_SHOW = {"reports/__main__.py main", "progress/file.py transaction"}
LONGEST_FILE = 350  # about 300 lines, one subject each


def is_overload(node: ast.AST) -> bool:
    """Whether a function only tells the type checker another way to call the one that follows."""
    return isinstance(node, ast.FunctionDef) and "overload" in map(ast.unparse, node.decorator_list)


@cache
def parsed(source: str) -> ast.Module:
    """Return the tree of a source; each file is read by more than one test."""
    return ast.parse(source)


def text_of(path: Path) -> str:
    """Return what stands in a file."""
    return path.read_text(encoding="utf-8")


def undocumented(source: str) -> list[str]:
    """Return the public names of a source that say nothing about themselves."""
    tree = parsed(source)
    missing = [] if ast.get_docstring(tree) else ["the file"]
    for node in statements(tree):
        if isinstance(node, ast.ClassDef | ast.Module):
            for inner in node.body:
                is_public = isinstance(inner, ast.FunctionDef | ast.ClassDef) and not inner.name.startswith("_")
                if is_public and not ast.get_docstring(inner) and not is_overload(inner):
                    missing.append(inner.name)
    return missing


def named(path: Path) -> str:
    """Return a file's name from the course's folder on."""
    return path.relative_to(ROOT).as_posix()


def test_public_names_are_documented():
    files = [path for path in FILES if "tests" not in path.parts]
    assert len(files) > 400
    empty = [named(path) for path in files if path.name == "__init__.py" and not text_of(path).strip()]
    assert empty == [], "an empty __init__.py: let its first line say what the folder is"
    missing = {named(path): undocumented(text_of(path)) for path in files}
    assert {name: names for name, names in missing.items() if names} == {}


def test_files_begin_with_their_subject():
    """The first line of a file says its subject."""
    assert [named(path) for path in FILES if not ast.get_docstring(parsed(text_of(path)))] == []


def test_files_stay_small():
    lengths = {named(path): text_of(path).count("\n") for path in FILES}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def without_example(source: str) -> set[str]:
    """Return the public functions of a source whose docstring shows no call."""
    functions = (n for n in parsed(source).body if isinstance(n, ast.FunctionDef) and not is_overload(n))
    return {one.name for one in functions if one.name[0] != "_" and ">>> " not in (ast.get_docstring(one) or "")}


def test_what_learners_and_contributors_call_shows_a_call():
    files = [path for part in CALLED for path in sorted((ROOT / "lessons").glob(part))]
    assert len(files) > 40
    found = {f"{path.parent.name}/{path.name}": without_example(text_of(path)) for path in files}
    named = {f"{file} {name}" for file, names in found.items() for name in names}
    assert named == NO_CALL_TO_SHOW


def test_a_missing_example_is_found():
    source = 'def f():\n    """F."""\ndef _g(): pass\ndef h():\n    """H.\n\n    >>> h()\n    """'
    assert without_example(source) == {"f"}


def test_a_missing_docstring_is_found():
    functions = "def public(): pass\ndef _private(): pass\n"
    source = f'"""Subject."""\n{functions}class Thing:\n    """It."""\n    def use(self): pass\n'
    assert undocumented(source) == ["public", "use"]
    assert undocumented("x = 1") == ["the file"]
