"""Breaks a file at random, one place at a time, and says which breaks no test of its layer notices.

`python tools/mutants.py lessons/units/times.py --sample 25 --seed 7`, on Linux or macOS, in an environment into which
cosmic-ray, which makes the mutants, was installed by hand. Each mutant is written into a copy of the course in a
temporary folder; nothing is changed here. What survives is printed as a diff: equal in effect, or a test is missing.
"""

import argparse
import ast
import contextlib
import difflib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import MutationVisitor
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
COPIED = ("lessons", "tests", "data", "conftest.py", "pyproject.toml")
# Not the addopts of the suite: no notebooks. The first failing test is enough.
PYTEST = ["-x", "-q", "-o", "addopts=", "--import-mode=importlib", "--doctest-modules", "-p", "no:xdist"]
SLOW = ("test_integration.py", "test_rotation.py", "test_precision.py", "test_near_answers.py", "test_mutations.py")
SECONDS = 300  # a mutant that runs longer counts as found: it never ends
FOUND, LIVES, ENDLESS = "found", "lives", "endless"


class _Bare(ast.NodeTransformer):
    """Leaves only what runs: without annotations and overloads, a mutant of these is no mutant."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST | None:
        """Drop an overload, and what a function's arguments and result are said to be."""
        if any(isinstance(mark, ast.Name) and mark.id == "overload" for mark in node.decorator_list):
            return None
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        """Drop an argument's annotation."""
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """Drop a variable's annotation."""
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)


def _what_runs(code: str) -> str:
    return ast.dump(_Bare().visit(ast.parse(code)))


def mutants(code: str, seed: int) -> Iterator[tuple[str, str]]:
    """Give a file's mutants in the order of a seed: the name of the kind of break, and the broken code."""
    nodes, real = list(ast_nodes(get_ast(code))), _what_runs(code)
    breaks = []
    for name in operator_names():
        if name == "core/RemoveDecorator" or get_operator(name).arguments():
            continue  # @overload and @cache change nothing, and a lost @property fails at once
        operator = get_operator(name)()
        places = sum(1 for node in nodes for _ in operator.mutation_positions(node))
        breaks += [(name, operator, place) for place in range(places)]
    random.Random(seed).shuffle(breaks)
    for name, operator, place in breaks:
        broken = MutationVisitor.mutate_code(code, operator, place)
        with contextlib.suppress(SyntaxError):  # f(*values) made f(+, values)
            if broken is not None and _what_runs(broken) != real:
                yield name.removeprefix("core/"), broken


def tests_of(path: Path) -> list[str]:
    """Return the layer's tests, quick files first, and the doctests of the room."""
    room = path.parts[1]
    files = sorted((ROOT / "tests" / room).glob("test_*.py"), key=lambda file: (file.name in SLOW, file.name))
    return [str(path.parent), *(str(file.relative_to(ROOT)) for file in files)]


def outcome(folder: Path, tests: list[str], output: Path) -> str:
    """Run the tests in a copy of the course, in a process of its own, which has the large packages already."""
    child = os.fork()
    if child == 0:
        os.setsid()
        os.chdir(folder)
        log = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, 1)
        os.dup2(log, 2)
        sys.path.insert(0, str(folder))
        import pytest

        os._exit(int(pytest.main([*PYTEST, *tests])))
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return LIVES if os.waitstatus_to_exitcode(status) == 0 else FOUND
        time.sleep(0.1)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return ENDLESS


def try_out(folder: Path, path: Path, broken: str, tests: list[str]) -> str:
    """Write a mutant into a copy, run the tests there, and mend the copy."""
    target = folder / path
    for old in (target.parent / "__pycache__").glob(f"{path.stem}.*"):
        old.unlink()  # two mutants in one second would share it
    target.write_text(broken, encoding="utf-8")
    return outcome(folder, tests, folder / "output.txt")


def run(path: Path, sample: int, seed: int, tests: list[str], folders: list[Path]) -> Counter[str]:
    """Try a sample of a file's mutants, print those that live, and return how many had which outcome."""
    code = (folders[0] / path).read_text(encoding="utf-8")
    chosen = list(islice(mutants(code, seed), sample))
    if try_out(folders[0], path, code, tests) != LIVES:
        raise SystemExit(f"{path}: its tests fail without a break:\n{(folders[0] / 'output.txt').read_text()[-2000:]}")
    free = list(folders)

    def one(mutant: tuple[str, str]) -> str:
        folder = free.pop()
        result = try_out(folder, path, mutant[1], tests)
        free.append(folder)
        if result != FOUND:
            lines = difflib.unified_diff(code.splitlines(), mutant[1].splitlines(), lineterm="", n=0)
            changed = "\n".join(line for line in lines if not line.startswith(("---", "+++")))
            print(f"{path}: {result}: {mutant[0]}\n{changed}\n", flush=True)
        return result

    with ThreadPoolExecutor(len(folders)) as pool:
        counts = Counter(pool.map(one, chosen))
    for folder in folders:
        (folder / path).write_text(code, encoding="utf-8")
    print(f"{path}: {len(chosen)} mutants tried, {dict(counts)}\n", flush=True)
    return counts


def main() -> None:
    """Try mutants of the files that are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, help="files of lessons/, such as lessons/units/times.py")
    parser.add_argument("--sample", type=int, default=25, help="how many mutants of each file (25)")
    parser.add_argument("--seed", type=int, default=1, help="chooses the same ones again (1)")
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time (2)")
    parser.add_argument("--tests", nargs="+", help="other tests than those of the file's layer")
    words = parser.parse_args()
    import hypothesis  # noqa: F401  loaded once, here, and not again by each mutant's tests
    import pandas  # noqa: F401
    import scipy.integrate  # noqa: F401

    with tempfile.TemporaryDirectory(prefix="mutants-") as name:
        folders = [Path(name) / str(number) for number in range(words.jobs)]
        for folder in folders:
            folder.mkdir()
            for part in COPIED:
                copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
                copy(ROOT / part, folder / part)
        tests = {path: words.tests or tests_of(path) for path in words.files}  # as they were copied
        for path in words.files:
            run(path, words.sample, words.seed, tests[path], folders)


if __name__ == "__main__":
    main()
