"""Attacks on the progress file: damaged at random, and written by processes that are killed. Also run by hand, longer:

python -m tests.progress.attacks --files 1000 --kills 200 --writes 1000
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from lessons import progress
from lessons.progress.schema import PAGE_SIZE
from lessons.progress.session import current

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from lessons import progress
name, count = sys.argv[1], int(sys.argv[2])
for step in range(count):
    said = progress.record(f"03.{step + 1}", f"{name} {step}", "right", "0.1").trouble
    print(said if progress.waiting() else step, flush=True)
while progress.waiting():
    progress.trouble()
"""


@dataclass
class Damaged:
    """How damaged files were read: files, those of which something was wrong in silence, tracebacks, answers."""

    files: int = 0
    changed: int = 0  # files in which at least one answer was hit, or that were said to be damaged
    silent: list[str] = field(default_factory=list)
    tracebacks: list[str] = field(default_factory=list)
    undamaged: int = 0
    kept: int = 0

    def __str__(self) -> str:
        return (
            f"{self.files} files ({self.changed} of them said to be damaged): {len(self.silent)} silent, "
            f"{len(self.tracebacks)} tracebacks, {self.kept} of {self.undamaged} undamaged answers kept"
        )


@contextmanager
def home_in(folder: Path) -> Iterator[None]:
    """Let the answers be kept in a folder."""
    before = os.environ.get("LESSONS_HOME")
    os.environ["LESSONS_HOME"] = str(folder)
    try:
        yield
    finally:
        os.environ.pop("LESSONS_HOME")
        if before is not None:
            os.environ["LESSONS_HOME"] = before


def a_whole_file(folder: Path) -> tuple[bytes, list[progress.Answer], set]:
    """Return a file's bytes, its answers (short and long, in several scripts, some forgotten), and all else in it."""
    with home_in(folder):
        for step in range(90):
            texts = (f'"about {step} km"', f'["a", "{step}"]', f'"{step} 東海 é"', f'"{step} {"long " * 200}"')
            text = f'"{step} {"x" * 9000}"' if step in (20, 60) else texts[step % 4]
            sure = 10 * (step % 11) if step % 3 == 0 else None
            progress.record(f"{step % 8:02}.{step % 5}", text, ("right", "wrong")[step % 2], "0.1.0", sure)
            progress.judge("13.deck 7", f"card-{step}", step)
            if step % 9 == 0:
                progress.record_hint(f"{step % 8:02}.{step % 5}", 1 + step % 3)
            if step == 50:
                progress.reset("07")
        known = current().known
        return progress.path().read_bytes(), progress.answers(), {*known.hints, *known.judgements.items()}


def places(data: bytes, answer: progress.Answer) -> list[tuple[int, int]]:
    """Return where an answer's bytes stand in a whole file: texts and checksum, with the pages they go on on.

    A row that was moved to another page leaves its bytes behind: all places count, since the first may be the old one.
    """
    texts = "".join((answer.question, answer.answer, answer.verdict, answer.time_utc, answer.course_version)).encode()
    size = len(texts) + 4
    if size <= PAGE_SIZE - 100:
        return [(found.start() - 16, found.start() + size) for found in re.finditer(re.escape(texts), data)]
    # A long one: all pages on which its x stand, and its head on the page of the table.
    start = data.index(texts[:200])
    pages = [page for page in range(0, len(data), PAGE_SIZE) if data[page + 4 : page + 300].count(b"x") > 200]
    return [(start - 16, start + PAGE_SIZE), *((page, page + PAGE_SIZE) for page in pages)]


def damage(whole: bytes, chance: random.Random) -> tuple[bytes, list[tuple[int, int]], str]:
    """Return a damaged copy, where it differs, and what was done."""
    data = bytearray(whole)
    kind = chance.choice(("byte", "byte", "bytes", "bit", "header", "schema", "zeros", "ones", "cut", "text"))
    at = chance.randrange(len(data))
    if kind == "cut":
        return bytes(data[:at]), [(at, len(data))], f"cut at {at}"
    if kind in ("zeros", "ones"):
        size = chance.choice((16, 512, 4096))
        at = at // size * size
        data[at : at + size] = (b"\0" if kind == "zeros" else b"\xff") * len(data[at : at + size])
    elif kind == "bytes":
        for _ in range(8):
            data[chance.randrange(len(data))] = chance.randrange(256)
    elif kind == "bit":
        data[at] ^= 1 << chance.randrange(8)
    else:
        first = {"header": (0, 100), "schema": (100, PAGE_SIZE)}.get(kind, (0, len(data)))
        at = chance.randrange(*first)
        if kind == "text":
            at = chance.choice([found.start() for found in re.finditer(rb"about|long|right|wrong", data)])
        data[at] = chance.randrange(256)
    return bytes(data), differing(whole, bytes(data)), f"{kind} at {at}"


def differing(old: bytes, new: bytes) -> list[tuple[int, int]]:
    """Return the stretches in which two files of one length differ."""
    places = [place for place, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    firsts = [place for before, place in zip([-2, *places], places, strict=False) if place != before + 1]
    lasts = [place + 1 for place, after in zip(places, [*places[1:], -2], strict=False) if after != place + 1]
    return list(zip(firsts, lasts, strict=True))


def read_damaged(count: int, seed: int = 1) -> Damaged:
    """Damage so many files, read each as a fresh kernel would, and compare with what was recorded."""
    chance = random.Random(seed)
    result = Damaged()
    with tempfile.TemporaryDirectory() as folder:
        whole, answers, hints = a_whole_file(Path(folder, "whole"))
        where = {answer: places(whole, answer) for answer in answers}
        for number in range(count):
            data, hit, done = damage(whole, chance)
            home = Path(folder, str(number))
            home.mkdir()
            (home / "progress.sqlite3").write_bytes(data)
            with home_in(home):
                _read_one(result, where, hints, hit, f"file {number}, {done}")
    return result


def _read_one(result: Damaged, where: dict, hints: set, hit: list[tuple[int, int]], name: str) -> None:
    result.files += 1
    try:
        found = progress.answers()
        known = current().known
        said = progress.trouble(reading=True)
        recorded = progress.record("99.1", "a new one", "right", "0.1.0")
        after = progress.answers()
    except Exception:
        result.tracebacks.append(f"{name}: {traceback.format_exc()}")
        return
    result.changed += bool(said)
    there = set(found)
    unnamed = {answer.question for answer in where if answer not in there and answer.question not in said}
    if unnamed and " more" not in said:
        result.silent.append(f"{name}: answers to {sorted(unnamed)} are not what they were, and not named: {said}")
    if [answer for answer in found if answer in where] != [answer for answer in where if answer in there]:
        result.silent.append(f"{name}: the answers changed their order: {said}")
    if hints != {*known.hints, *known.judgements.items()} and not said:
        result.silent.append(f"{name}: {len(known.hints)} hints, {len(known.judgements)} judgements, nothing said")
    if found != list(where) and not said:
        result.silent.append(f"{name}: {len(found)} answers and nothing said")
    if after[:-1] != found or recorded.trouble.replace(said, "").startswith("Your progress cannot"):
        result.silent.append(f"{name}: the next answer changed what was read: {recorded.trouble}")
    for answer, ranges in where.items():
        is_hit = any(start < last and first < end for start, end in ranges for first, last in hit)
        if not is_hit:
            result.undamaged += 1
            result.kept += answer in there
            if answer not in there:
                result.silent.append(f"{name}: an undamaged answer to {answer.question} is lost: {said}")


def writer(name: str, count: int, **more: str) -> subprocess.Popen:
    """Start a process that records so many answers and prints each that was confirmed."""
    # The same Python path as this test has, so that the tests also hold for an installed package.
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", WRITER, name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path, **more})


def kill(count: int, seed: int = 1, **more: str) -> tuple[int, int]:
    """Kill so many writers at a random answer; return how many answers were confirmed, and how many of these lost."""
    chance = random.Random(seed)
    confirmed = 0
    for attempt in range(count):
        process = writer(f"killed {attempt}", 100_000, **more)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(chance.randrange(1, 12))]
        process.kill()
        lines += process.stdout.read().split("\n")[:-1]
        process.wait(timeout=30)
        process.stdout.close()
        assert all(line.strip().isdigit() for line in lines), lines
        confirmed += len(lines)
    kept = len([answer for answer in progress.answers() if answer.answer.startswith("killed ")])
    assert kept <= confirmed + count, "of each one may be written and not yet reported"
    return confirmed, max(0, confirmed - kept)


def write_at_once(count: int, **more: str) -> tuple[int, int]:
    """Let two processes record so many answers each; return how many stand in the file, and how many lines they said.

    On a slow machine an answer may have to wait for the other process, which is said, and is written later.
    """
    names = ("one", "two")
    said = [one.communicate(timeout=600)[0].splitlines() for one in [writer(name, count, **more) for name in names]]
    assert all(line.isdigit() or line.startswith("Saving waits") for lines in said for line in lines), said
    written = {answer.answer for answer in progress.answers()}
    return len(written & {f"{name} {step}" for name in names for step in range(count)}), sum(map(len, said))


def main() -> None:
    """Run the long attacks and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name, default in (("files", 1000), ("kills", 200), ("writes", 1000), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    options = parser.parse_args()
    result = read_damaged(options.files, options.seed)
    print(result, *result.silent[:20], *result.tracebacks[:5], sep="\n")
    with tempfile.TemporaryDirectory() as folder, home_in(Path(folder)):
        confirmed, lost = kill(options.kills)
        print(f"{options.kills} kills: {confirmed} answers confirmed, {lost} of them lost")
    with tempfile.TemporaryDirectory() as folder, home_in(Path(folder)):
        written, given = write_at_once(options.writes)
        print(f"two processes at once: {given} answers given, {written} written")


if __name__ == "__main__":
    main()
