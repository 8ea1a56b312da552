"""Imports run one way and in no ring, `import lessons` is light, and nothing of one machine is in the repository."""

import ast
import re
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.architecture.imports import imported_names, statements

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "lessons"
# From the top to the ground. What stands in one line does not import its neighbours.
ORDER = [
    {"running"},  # the command, the doctor, the test run, the server
    {"classroom"},
    {"explorers", "exercises"},
    {"figures"},
    {"reports"},
    {"flight", "sea", "sources"},
    {"data"},
    {"records"},
    {"units", "arrays"},
    {"progress", "front", "plain_errors"},  # plain_errors: what every notebook imports first, and any room may need
]
LEVEL = {name: len(ORDER) - number for number, names in enumerate(ORDER) for name in names}
GROUND = ORDER[-1]


def part_of(path: Path, package: Path) -> str:
    """Return the part of the package that a file belongs to: flight for lessons/flight/flat.py."""
    return path.relative_to(package).parts[0].removesuffix(".py")


def imported_parts(source: str) -> set[str]:
    """Return the parts of `lessons` that a source imports, anywhere in it."""
    return {name.split(".")[1] for name in imported_names(source) if name.startswith("lessons.")}


def violations(package: Path) -> list[str]:
    """Return each import that does not run downwards."""
    found = []
    for path in sorted(package.rglob("*.py")):
        part = part_of(path, package)
        if part == "__init__":
            assert not imported_parts(path.read_text(encoding="utf-8")), "import lessons has to stay light"
            continue
        for other in imported_parts(path.read_text(encoding="utf-8")) - {part, "__version__"}:
            if LEVEL[other] >= LEVEL[part]:
                found.append(f"{path.relative_to(package).as_posix()} imports {other}")
    return found


def test_every_part_has_its_level():
    parts = {part_of(path, PACKAGE) for path in PACKAGE.rglob("*.py")} - {"__init__"}
    assert parts <= LEVEL.keys(), parts - LEVEL.keys()
    assert len(parts) > 5


def test_imports_run_downwards():
    assert violations(PACKAGE) == []


@pytest.mark.parametrize(
    ("file", "source", "told"),
    [
        ("flight/flat.py", "from lessons import figures", "flight/flat.py imports figures"),
        ("flight/flat.py", "def late():\n    import lessons.data\n", None),
        ("units/parser.py", "from lessons.data import claims", "units/parser.py imports data"),
        ("explorers/throw.py", "from lessons.exercises import ask", "explorers/throw.py imports exercises"),
        ("progress/file.py", "import lessons.running.server", "progress/file.py imports running"),
    ],
)
def test_a_violation_is_found(tmp_path, file, source, told):
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(source, encoding="utf-8")
    assert violations(tmp_path) == ([told] if told else [])


@pytest.mark.parametrize("module", ["lessons", "lessons.running.cli"])  # the second is the start of every command
def test_lessons_is_light(module):
    heavy = ["matplotlib", "pandas", "numpy", "IPython", "ipywidgets", "jupyter_core", "nbformat", "sqlite3"]
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-P", "-c", code], text=True, cwd=ROOT).strip() == "[]"


# Spelt in pieces, so that this file does not hold what it looks for. In a page's address a letter stands before it.
MACHINE = re.compile("|".join([r"(?<![\w.-])/(?:" + "work|root|home|tmp)/", "C:\\\\" + "Users"]))
REGISTRY = re.compile(
    "|".join(["pypi" + r"\.org/simple", "files\\.python" + "hosted", "registry\\.npm", "/" + "opt/pypi"])
)


def tracked_texts() -> dict[str, str]:
    """Return the text files of the repository by path; those that git knows, or all in an unpacked archive."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    names = listed.stdout.split("\0") if listed.returncode == 0 else []
    texts = {}
    for name in filter(None, names):
        path = ROOT / name
        if path.is_file() and path.suffix != ".png":
            texts[name] = path.read_text(encoding="utf-8")
    return texts


def test_no_machine_and_no_registry_is_named():
    texts = tracked_texts()
    if not texts:
        pytest.skip("this copy of the course is not a git clone")
    assert len(texts) > 40
    named = [name for name, text in texts.items() if MACHINE.search(text) or REGISTRY.search(text)]
    assert named == []


DRAWS = re.compile(r"\w+_(?:picture|sheet)")


def taken_from_figures(source: str) -> set[str]:
    """The names that a source imports from the rooms of figures."""
    nodes = [node for node in statements(ast.parse(source)) if isinstance(node, ast.ImportFrom)]
    return {name.name for node in nodes if (node.module or "").startswith("lessons.figures") for name in node.names}


def test_no_question_takes_its_truth_from_a_drawing():
    sources = sorted((PACKAGE / "exercises").rglob("*.py"))
    assert len(sources) > 20
    for path in sources:
        for name in taken_from_figures(path.read_text(encoding="utf-8")):
            assert DRAWS.fullmatch(name) or name == "Sheet", f"{path.relative_to(PACKAGE)} takes {name} from figures"


def test_what_a_question_takes_from_figures_is_found():
    assert taken_from_figures("from lessons.figures.flight.bent_path import straight_km") == {"straight_km"}
    assert not DRAWS.fullmatch("straight_km") and DRAWS.fullmatch("throw_picture")


def packages_of(module: str) -> set[str]:
    """Return the packages in which a module stands: a and a.b for a.b.c."""
    return {module[:at] for at, letter in enumerate(module) if letter == "."}


def graph(package: Path) -> dict[str, set[str]]:
    """Return, for each module of the package, the modules of the package that it imports."""
    modules = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        modules[".".join(parts).removesuffix(".__init__")] = imported_names(path.read_text(encoding="utf-8"))
    ours = {name: names & modules.keys() for name, names in modules.items()}
    # A file imports its own package's __init__ only where it names something else of it than a file.
    return {name: names - set().union(*map(packages_of, names)) for name, names in ours.items()}


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
