"""How well reports are read, beside readers that find quantities: prints the tables of README.md.

`python tests/benchmarks/readers.py` reads the practice reports; with `--peer python` the peers that this other Python
has are asked as well, in one process of it (quantulum3 and CQE are in no lock). The peers give numbers with units and
do not say what these measure: so of all readers the numbers alone are compared, in any unit of the same kind.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from lessons.reports import read
from tests.reports.scoring import CLOSE, NUMBERS, Score, practice, score

MEASURED = tuple(name for name in NUMBERS if name != "missile_count")
FACTORS = {  # what a peer's unit is in the unit of our value, by the kind of quantity
    "km": {"kilometre": 1, "kilometer": 1, "km": 1, "mile": 1.609344, "metre": 0.001, "meter": 0.001},
    "s": {"second": 1, "minute": 60, "minute of arc": 60, "hour": 3600, "second of arc": 1},
    "mach": {"mach": 1, "": 1},
    "km_s": {"kilometre per second": 1, "kilometre per hour": 1 / 3600, "mile per hour": 1.609344 / 3600},
}
PEERS = """
import json, sys, warnings
warnings.filterwarnings("ignore")
texts = json.load(sys.stdin)
found = {}
try:
    from quantulum3 import parser
    found["quantulum3"] = [[(q.value, q.unit.name) for q in parser.parse(text)] for text in texts]
except ImportError:
    pass
try:
    from CQE import CQE
    reader = CQE.CQE()
    found["CQE"] = [
        [(q.value.value if hasattr(q.value, "value") else q.value, q.unit.norm_unit) for q in reader.parse(text)]
        for text in texts
    ]
except ImportError:
    pass
json.dump(found, sys.stdout, default=str)
"""


def kind_of(quantity: str) -> str:
    """The kind of unit in which a quantity's value stands."""
    return {"flight_time_s": "s", "speed_mach": "mach", "speed_km_s": "km_s"}.get(quantity, "km")


def matches(wanted: dict[str, Any], value: float, unit: str) -> bool:
    """Whether a peer's number is the wanted one, in any unit of its kind."""
    factor = FACTORS[kind_of(wanted["quantity"])].get(unit)
    ends = [wanted["value"], wanted.get("high") or wanted["value"]]
    return factor is not None and any(abs(value * factor - end) <= max(CLOSE * end, 1e-9) for end in ends)


LONG = 2500  # characters of a long report
Numbers = list[tuple[float, str]]


def numbers_alone(reports: list[dict[str, Any]], found: Iterable[Numbers]) -> tuple[float, float, float]:
    """Precision, recall and F1 of numbers with units, whatever they measure and whoever said so."""
    hits = said = wanted_all = 0
    for report, numbers in zip(reports, found, strict=True):
        left = [one for one in report["claims"] if one["quantity"] in MEASURED]
        wanted_all += len(left)
        for value, unit in numbers:
            said += 1
            for one in left:
                if matches(one, value, unit):
                    left.remove(one)
                    hits += 1
                    break
    precision, recall = hits / max(said, 1), hits / max(wanted_all, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def ours_alone(text: str) -> list[tuple[float, str]]:
    """Our numbers in the form of a peer's."""
    units = {"km": "km", "s": "second", "mach": "mach", "km_s": "kilometre per second"}
    return [
        (one.number, units[kind_of(one.quantity)]) for one in read(text) if one.quantity in MEASURED and one.has_number
    ]


def row(name: str, found: Score, quantities: tuple[str, ...]) -> str:
    """One row of a table: how many there are, precision, recall, F1."""
    n = sum(found.found[one] + found.missed[one] for one in quantities)
    measured = found.precision(quantities), found.recall(quantities), found.f1(quantities)
    return f"| {name} | {n} | " + " | ".join(f"{one:.2f}" for one in measured) + " |"


def lines_of(half: str, peer: str | None) -> list[str]:
    """The tables of one half of the practice reports."""
    reports = practice(half)
    found: Score = score(reports, read)
    names = (*NUMBERS, "launch_time", "eez_status")
    claimants, hedges = Score.share(found.claimants), Score.share(found.relations)
    lines = [f"{len(reports)} practice reports, {half}:", ""]
    lines += ["| quantity | n | precision | recall | F1 |", "|---|---|---|---|---|"]
    lines += [*(row(name, found, (name,)) for name in names), row("all of these", found, names), ""]
    lines += [f"Claimant right {claimants:.3f}, hedge or bound kept {hedges:.3f}.", ""]
    readers = {"lessons.reports.read": [ours_alone(report["text"]) for report in reports]}
    if peer:
        texts = json.dumps([report["text"] for report in reports])
        run = subprocess.run([peer, "-c", PEERS], input=texts, capture_output=True, text=True, check=True)
        for name, answers in json.loads(run.stdout).items():
            readers[name] = [[(float(v), u) for v, u in one if str(v).replace(".", "").isdigit()] for one in answers]
    lines += ["| numbers alone | precision | recall | F1 |", "|---|---|---|---|"]
    for name, numbers in readers.items():
        precision, recall, f1 = numbers_alone(reports, numbers)
        lines.append(f"| {name} | {precision:.2f} | {recall:.2f} | {f1:.2f} |")
    return [*lines, ""]


def speed() -> str:
    """How long a thousand reports and a million characters take, in processor time."""
    texts = [report["text"] for half in ("built_on", "set_aside") for report in practice(half)]
    many = (texts * (1000 // len(texts) + 1))[:1000]
    start = time.process_time()
    for text in many:
        read(text)
    thousand = time.process_time() - start
    joined = "\n\n".join(texts)
    pages = [joined[at : at + LONG] for at in range(0, len(joined) - LONG, LONG)]
    start = time.process_time()
    for number in range(1000):
        read(pages[number % len(pages)])
    pages_read = time.process_time() - start
    long = (joined + "\n\n") * (1_000_000 // sum(map(len, texts)) + 1)
    start = time.process_time()
    read(long[:1_000_000])
    million = time.process_time() - start
    size = sum(map(len, many))
    return (
        f"1,000 reports ({size:,} characters): {thousand:.1f} s; 1,000 of {LONG:,} characters: {pages_read:.1f} s; "
        f"a million characters in one: {million:.1f} s"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peer", help="a Python that has quantulum3 or CQE")
    options = parser.parse_args()
    for half in ("built_on", "set_aside"):
        print("\n".join(lines_of(half, options.peer)))
    print(speed())


if __name__ == "__main__":
    main()
