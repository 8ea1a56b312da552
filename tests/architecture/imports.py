"""What a source imports, by name."""

import ast


def imported_names(source: str) -> set[str]:
    """Return every dotted name that a source imports, anywhere in it; `from a import b` counts as a and as a.b."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their whole path: from lessons.flight import flat"
            names.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
    return names
