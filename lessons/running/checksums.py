"""Checksums of the tables: data/checksums.txt names each file with its SHA-256.

Line ends are read as LF, so that a checkout with Windows line ends has the same sums. `tools/checksums.py` refreshes
the file.
"""

import hashlib
from pathlib import Path

LIST_NAME = "checksums.txt"


def digest(path: Path) -> str:
    """Return the SHA-256 of a text file at `path` as 64 hexadecimal signs, line ends read as LF.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "table.csv")
    ...     _ = path.write_bytes(b"range_km\\r\\n400\\r\\n")
    ...     digest(path)[:8]
    '83e3da31'
    """
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def compute(folder: Path) -> dict[str, str]:
    """Return the sums of all files in `folder` and below by their path with forward slashes, the list itself left out.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.csv").write_text("1")
    ...     list(compute(Path(folder)))
    ['a.csv']
    """
    # Hidden files, and JupyterLab's .ipynb_checkpoints of a table that was looked at, are no tables.
    names = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    paths = sorted(folder / name for name in names if not any(part.startswith(".") for part in name.parts))
    return {name: digest(path) for path in paths if (name := path.relative_to(folder).as_posix()) != LIST_NAME}


def write(folder: Path) -> Path:
    """Write the list of sums into `folder` and return its path.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(Path(folder)).name
    'checksums.txt'
    """
    path = folder / LIST_NAME
    lines = [f"{sum_}  {name}\n" for name, sum_ in compute(folder).items()]
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return path


def differences(folder: Path) -> list[str]:
    """Return one sentence for each file of `folder` that is missing, altered or not listed; none when all is as listed.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     table = Path(folder, "a.csv")
    ...     _ = table.write_text("400")
    ...     _ = write(Path(folder))
    ...     _ = table.write_text("4000")
    ...     differences(Path(folder))
    ['a.csv was altered']
    """
    path = folder / LIST_NAME
    if not path.is_file():
        return [f"{LIST_NAME} is missing"]
    rows = (line.split(maxsplit=1) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    listed = {name: sum_ for sum_, name in rows}
    found = compute(folder)
    missing = [f"{name} is missing" for name in listed if name not in found]
    altered = [f"{name} was altered" for name in listed if name in found and found[name] != listed[name]]
    unlisted = [f"{name} is not in {LIST_NAME}" for name in found if name not in listed]
    return missing + altered + unlisted
