"""Which code cells of a notebook only show something: they stand folded, for a reader who does not code."""

import ast

SHOWING = {"ask", "progress", "how_sure"}  # beside pictures, explorers and sheets


def only_shows(source: str) -> bool:
    """Whether a cell does nothing but show a question, the bar, a picture, an explorer or a sheet.

    >>> only_shows('ask("03.1")'), only_shows("flight.quarter_rule(380)")
    (True, False)
    """
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return False
    return bool(body) and _shows(body[-1]) and all(_prepares(statement) for statement in body[:-1])


def _shows(statement: ast.stmt) -> bool:
    if not isinstance(statement, ast.Expr):
        return False
    return isinstance(statement.value, ast.Name) or _is_showing_call(statement.value)


def _prepares(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Assign):
        return _is_showing_call(statement.value)
    return isinstance(statement, ast.Import | ast.ImportFrom)


def _is_showing_call(value: ast.expr) -> bool:
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Name):
        return False
    name = value.func.id
    return name in SHOWING or name[0].isupper() or name.endswith("_sheet")
