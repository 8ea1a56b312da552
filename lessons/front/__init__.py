"""Front-end files put together: one ES module out of those of ours that import one another by `./name.js`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_IMPORT = re.compile(r"""^import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["'];?[ \t]*$""", re.MULTILINE)
_EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function\*?|class|const)\s+([A-Za-z_$][\w$]*))", re.MULTILINE)
_DEFAULT = re.compile(r"^export\s+default\b", re.MULTILINE)
# Whatever else begins so has a form that is not read here; inside a file it would only fail in the browser.
_OTHER = re.compile(r"^(?:import\b(?!\s*\()|export\b).*$", re.MULTILINE)
_NAME = re.compile(r"^([A-Za-z_$][\w$]*)(?:\s+as\s+([A-Za-z_$][\w$]*))?$")


class _File(NamedTuple):
    """One file: its text without imports and exports, and which names it exports."""

    body: str
    exported: frozenset[str]


def module(path: Path) -> str:
    """Return a file's text as one ES module: with every file that it imports put in, once, in a scope of its own.

    Read are `import { a, b as c } from "./x.js";` (also over several lines) and `export` before a function, class or
    const; `export default` stands in `path` alone. ValueError names the file where one is missing, where a name is
    not exported there, where files import one another in a ring, or where a line has another form.
    """
    parts: list[str] = []
    body = _put_in(path.resolve(), (), {}, parts).body
    return "\n".join([*parts, body])


def _put_in(path: Path, ring: tuple[Path, ...], done: dict[Path, _File], parts: list[str]) -> _File:
    """Read a file and, before it, all that it imports; those go into `parts` as constants with their exports."""
    if path in ring:
        raise ValueError(f"files import one another in a ring: {' -> '.join(one.name for one in (*ring, path))}")
    if path in done:
        return done[path]
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        wanted = f"{ring[-1].name} imports {path.name}, and " if ring else ""
        raise ValueError(f"{wanted}there is no file {path}") from None

    def constants(match: re.Match[str]) -> str:
        other = (path.parent / match[2]).resolve()
        found = _put_in(other, (*ring, path), done, parts)
        return f"const {{ {_taken(match, path, other, found)} }} = {_constant(other, done)};"

    text = _IMPORT.sub(constants, text)
    exported = frozenset(match[1] for match in _EXPORT.finditer(text))
    body = _EXPORT.sub("", text)
    entry = not ring
    if found := _OTHER.search(_DEFAULT.sub("", body) if entry else body):
        raise ValueError(
            f"{path.name}: {found[0].strip()!r} is not understood; write import {{ a }} from './x.js', or export "
            "before a function, a class or a const"
        )
    file = done[path] = _File(body, exported)
    if not entry:
        names = ", ".join(sorted(exported))
        parts.append(f"const {_constant(path, done)} = (() => {{\n{body}\nreturn {{ {names} }};\n}})();")
    return file


def _taken(match: re.Match[str], path: Path, other: Path, found: _File) -> str:
    """Return the imported names as the parts of an object: `a, b: c`."""
    taken = []
    for part in filter(None, (name.strip() for name in match[1].split(","))):
        name = _NAME.match(part)
        if name is None:
            raise ValueError(f"{path.name}: {part!r} is no name to import")
        if name[1] not in found.exported:
            known = ", ".join(sorted(found.exported)) or "nothing"
            raise ValueError(f"{path.name} imports {name[1]} from {other.name}, which exports {known}")
        taken.append(f"{name[1]}: {name[2]}" if name[2] else name[1])
    return ", ".join(taken)


def _constant(path: Path, done: dict[Path, _File]) -> str:
    """Return the name of the constant that holds a file's exports; no two files share one."""
    return f"$file{[*done].index(path)}_{re.sub(r'[^A-Za-z0-9]', '_', path.stem)}"
