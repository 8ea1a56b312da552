"""What was read out of reports, for people and machines: a table, JSON Lines, and many reports at once."""

import codecs
import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path

from lessons.records import Claim
from lessons.reports.appraising import Appraisal
from lessons.reports.reading import read

LARGEST = 5_000_000  # bytes of one report; whatever is larger is none
NOTHING = "No claim was found. Is it a report of a launch, in English?"
SUFFIXES = (".txt", ".md", ".text")
HEADING = ("who", "about", "what", "its words", "place")
_WIDTHS = (30, 30, 44, 48)
_AT_ONCE = 16  # reports handed to a process at a time
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_TEXTS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def text_of(path: Path) -> str:
    """The text of a file, however it is stored; ValueError for a file that is too large to be a report.

    >>> text_of(Path("no such file"))
    Traceback (most recent call last):
        ...
    FileNotFoundError: [Errno 2] No such file or directory: 'no such file'
    """
    if (size := path.stat().st_size) > LARGEST:
        raise ValueError(_too_large(path.name, size))
    return text_in(path.read_bytes(), path.name)


def text_in(raw: bytes, name: str = "", accepted: str = "a text file, such as report.txt", pasted: bool = False) -> str:
    """The text in bytes, however it is stored; ValueError for what is no text, or too large to be a report.

    The sentence names the bytes by `name` and says what is `accepted`; what was `pasted` may hold any character.

    >>> text_in("400 km".encode("utf-16")), text_in("caf\\u00e9".encode("cp1252"))
    ('400 km', 'café')
    """
    called = name or "the text"
    if len(raw) > LARGEST:
        raise ValueError(_too_large(called, len(raw)))
    if raw.startswith(_WIDE):
        return raw.decode("utf-16", errors="replace")
    if raw.startswith(_NO_TEXTS) or (not pasted and b"\0" in raw[:4096]):
        raise ValueError(f"{called} is no plain text; accepted: {accepted}")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")  # what older programs write


def _too_large(name: str, size: int) -> str:
    return f"{name} has {size:,} bytes; accepted: a report of at most {LARGEST:,}"


def reports_in(folder: Path) -> list[Path]:
    """The reports in a folder and the folders in it: text files, in the order of their names.

    >>> reports_in(Path("no such folder"))
    []
    """
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())


def rows(claims: Iterable[Claim]) -> list[tuple[str, ...]]:
    """Claims as rows of texts: who, about what, what, the words, and their place in the text.

    >>> rows(read("It flew about 400 km, the JCS said."))
    [('ROK JCS', 'range_km', 'about 400 km', 'about 400 km', '8-20')]
    """
    return [
        (
            claim.claimant,
            f"{claim.quantity} ({claim.item})" if claim.item else claim.quantity,
            claim.printed + (" [forecast]" if claim.stage == "forecast" else ""),
            " ".join(claim.quote.split()),
            f"{claim.start}-{claim.end}",
        )
        for claim in claims
    ]


def table(claims: Iterable[Claim]) -> list[str]:
    """Claims as lines for a terminal, with a heading; what is too long for its column is cut.

    >>> print(table(read("It flew about 400 km, the JCS said."))[1].split()[0:3])
    ['ROK', 'JCS', 'range_km']
    """
    return ["  ".join(_cells(row)).rstrip() for row in [HEADING, *rows(claims)]]


def _cells(row: Sequence[str]) -> Iterator[str]:
    for text, width in zip(row, (*_WIDTHS, 12), strict=True):
        shown = "".join(char if char.isprintable() else " " for char in text)
        yield f"{shown if len(shown) <= width else shown[: width - 1] + '…':{width}}"


def appraisal_as_json(found: Appraisal) -> str:
    """An appraisal as one JSON object on a line: its checks, the launches that it may be, its draft.

    >>> from lessons.reports import appraise
    >>> json.loads(appraisal_as_json(appraise(read("It flew about 400 km."))))["appraisal"]["checks"][0]["subject"]
    'numbers'
    """
    known = [{"event_id": one.event.event_id, "why": one.why} for one in found.known]
    checks = [check._asdict() for check in found.checks]
    return (
        json.dumps({"appraisal": {"checks": checks, "known": known, "draft": found.draft}}, ensure_ascii=False) + "\n"
    )


def as_json(claims: Iterable[Claim], name: str = "") -> str:
    """One JSON object a line, with the fields of a claim that say something, and the file's name where there are many.

    >>> as_json(read("It flew about 400 km."))[:53]
    '{"claimant": "unattributed", "quantity": "range_km", '
    """
    lines = []
    for claim in claims:
        filled = {key: value for key, value in asdict(claim).items() if value not in (None, "")}
        lines.append(json.dumps(({"file": name} if name else {}) | filled, ensure_ascii=False))
    return "".join(f"{line}\n" for line in lines)


def read_file(path: Path) -> tuple[list[Claim], str]:
    """The claims of one file, and what is wrong with it ('' if nothing is).

    >>> read_file(Path("no such file"))
    ([], 'no such file cannot be read (No such file or directory)')
    """
    try:
        return read(text_of(path)), ""
    except OSError as error:
        return [], f"{path.name} cannot be read ({error.strerror})"
    except ValueError as error:
        return [], str(error)


def read_many(paths: Sequence[Path], processes: int | None = None) -> Iterator[tuple[Path, list[Claim], str]]:
    """The claims of many files, in their order, read in several processes; each with what is wrong with it.

    >>> list(read_many([]))
    []
    """
    if len(paths) < 2 or processes == 1:
        for path in paths:
            yield (path, *read_file(path))
        return
    with ProcessPoolExecutor(processes) as pool:
        for path, found in zip(paths, pool.map(read_file, paths, chunksize=_AT_ONCE), strict=True):
            yield (path, *found)
