"""No ring of files: each can be read, and tested, before those that import it."""

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.architecture.imports import imported_names

PACKAGE = Path(__file__).parents[2] / "lessons"


def graph(package: Path) -> dict[str, set[str]]:
    """Return, for each module of the package, the modules of the package that it imports."""
    modules = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        modules[".".join(parts).removesuffix(".__init__")] = imported_names(path.read_text(encoding="utf-8"))
    # A file imports its own package's __init__ only where it names something else of it than a file.
    return {
        name: {
            other
            for other in names & modules.keys()
            if not any(longer.startswith(f"{other}.") for longer in names & modules.keys())
        }
        for name, names in modules.items()
    }


def ring(package: Path) -> list[str]:
    """Return the files of a ring of imports, the first one again at the end; empty where there is none."""
    try:
        TopologicalSorter(graph(package)).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_there_is_no_ring():
    assert len(graph(PACKAGE)) > 50
    assert ring(PACKAGE) == []


@pytest.mark.parametrize("late", ["from lessons.a.one import x", "def f():\n    from lessons.a import one"])
def test_a_ring_is_found(tmp_path, late):
    folder = tmp_path / "lessons" / "a"
    folder.mkdir(parents=True)
    for name, source in {"__init__": "", "one": "import lessons.a.two", "two": late}.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    assert set(ring(tmp_path / "lessons")) == {"lessons.a.one", "lessons.a.two"}
