"""Every file says its subject in its first line, and every public function, class and method says what it does."""

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.architecture.imports import statements

ROOT = Path(__file__).parents[2]
FILES = [path for folder in ("lessons", "tools", "tests") for path in sorted((ROOT / folder).rglob("*.py"))]
# What learners and contributors call: each of its functions shows a call with its result, which runs as a doctest.
PARTS = ("flight", "sea", "sources", "reports", "data", "units", "progress")
CALLED = ("exercises/__init__.py", "records.py", *(f"{part}/**/*.py" for part in PARTS))
NO_CALL_TO_SHOW = {"reports/__main__.py main", "progress/file.py transaction"}
THE_FILE = "the file"
LONGEST_FILE = 350  # about 300 lines, one subject each


def is_overload(node: ast.AST) -> bool:
    """Whether a function only tells the type checker another way to call the one that follows."""
    return isinstance(node, ast.FunctionDef) and "overload" in map(ast.unparse, node.decorator_list)


def undocumented(tree: ast.Module) -> list[str]:
    """Return the public names of a source that say nothing about themselves."""
    missing = [] if ast.get_docstring(tree) else [THE_FILE]
    for node in statements(tree):
        if isinstance(node, ast.ClassDef | ast.Module):
            for inner in node.body:
                is_public = isinstance(inner, ast.FunctionDef | ast.ClassDef) and not inner.name.startswith("_")
                if is_public and not ast.get_docstring(inner) and not is_overload(inner):
                    missing.append(inner.name)
    return missing


def without_example(tree: ast.Module) -> set[str]:
    """Return the public functions of a source whose docstring shows no call."""
    functions = (n for n in tree.body if isinstance(n, ast.FunctionDef) and not is_overload(n))
    return {one.name for one in functions if one.name[0] != "_" and ">>> " not in (ast.get_docstring(one) or "")}


class Found(NamedTuple):
    """What a file lacks, and how long it is."""

    is_empty: bool
    undocumented: list[str]
    without_example: set[str]
    lines: int


@cache
def found_in(path: Path) -> Found:
    """Read and parse a file once for all tests; its tree is not kept, which would take room."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    return Found(not text.strip(), undocumented(tree), without_example(tree), text.count("\n"))


def named(path: Path) -> str:
    """Return a file's name from the course's folder on."""
    return path.relative_to(ROOT).as_posix()


def test_public_names_are_documented():
    files = [path for path in FILES if "tests" not in path.parts]
    assert len(files) > 400
    empty = [named(path) for path in files if path.name == "__init__.py" and found_in(path).is_empty]
    assert empty == [], "an empty __init__.py: let its first line say what the folder is"
    assert {named(path): found_in(path).undocumented for path in files if found_in(path).undocumented} == {}


def test_files_begin_with_their_subject():
    """The first line of a file says its subject."""
    assert [named(path) for path in FILES if THE_FILE in found_in(path).undocumented] == []


def test_files_stay_small():
    assert {named(path): found_in(path).lines for path in FILES if found_in(path).lines > LONGEST_FILE} == {}


def test_what_learners_and_contributors_call_shows_a_call():
    files = [path for part in CALLED for path in sorted((ROOT / "lessons").glob(part))]
    assert len(files) > 40
    found = {f"{path.parent.name}/{path.name}": found_in(path).without_example for path in files}
    named = {f"{file} {name}" for file, names in found.items() for name in names}
    assert named == NO_CALL_TO_SHOW


def test_a_missing_example_is_found():
    source = 'def f():\n    """F."""\ndef _g(): pass\ndef h():\n    """H.\n\n    >>> h()\n    """'
    assert without_example(ast.parse(source)) == {"f"}


def test_a_missing_docstring_is_found():
    functions = "def public(): pass\ndef _private(): pass\n"
    source = f'"""Subject."""\n{functions}class Thing:\n    """It."""\n    def use(self): pass\n'
    assert undocumented(ast.parse(source)) == ["public", "use"]
    assert undocumented(ast.parse("x = 1")) == ["the file"]
