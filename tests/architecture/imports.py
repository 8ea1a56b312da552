"""What a source imports, by name."""

import ast
from collections.abc import Iterator
from functools import cache

STATEMENTS = ("body", "orelse", "finalbody", "handlers", "cases")  # where a statement holds statements


def statements(tree: ast.Module) -> Iterator[ast.AST]:
    """Return a source and each of its statements, however deep; expressions, most of a tree, hold none."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        for name in STATEMENTS:
            waiting += getattr(node, name, ())


@cache
def imported_names(source: str) -> frozenset[str]:
    """Return every dotted name that a source imports, anywhere in it; `from a import b` counts as a and as a.b."""
    names = set()
    for node in statements(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their whole path: from lessons.flight import flat"
            names.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
    return frozenset(names)
