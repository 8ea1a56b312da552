"""Slips planted by program into true rows, and what the consistency program makes of them.

Kinds of slip times rows, drawn with a seed; every second one stands alone, without any other row of its launch. Run as
a script it prints the table, beside that of another checkout when it is given one:

    python tests/reports/planted.py
    python tests/reports/planted.py --before ../an/older/checkout
"""

import argparse
import inspect
import json
import os
import random
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lessons import data
from lessons.records import Claim, Event
from lessons.reports import check_event, consistency
from lessons.reports.consistency.rounding_habits import rounding

sys.path.append(str(Path(__file__).parents[2]))  # as a script; behind the checkout that is judged

from tests.reports.slips import KINDS, Slip, of_event, true_rows

SEED, SLIPS = 20261127, 40


@dataclass(frozen=True)
class Outcome:
    """What came of one planted slip; `said` is all that the findings about it say."""

    kind: str
    alone: bool
    claim_id: str
    found: bool
    cause: bool
    accused: tuple[str, ...]
    said: str


def has_company(claim: Claim) -> bool:
    """Whether another claimant gives the same quantity of the same launch."""
    rows = (c for c in of_event(claim.event_id) if c.quantity == claim.quantity)
    return any(c.claimant != claim.claimant and c.publisher != claim.publisher for c in rows)


def draw(seed: int = SEED, slips: int = SLIPS) -> list[tuple[str, bool, Claim, Slip]]:
    """Slips of every kind in turn, in a drawn order, every second alone: kind, alone, true row, slip."""
    rng = random.Random(seed)
    order: list[str] = []
    while len(order) < slips:
        order += rng.sample(list(KINDS), len(KINDS))
    drawn, alone_next = [], dict.fromkeys(KINDS, False)
    for place, kind in enumerate(order[:slips]):
        alone = alone_next[kind] if place >= len(KINDS) else bool(place % 2)
        alone_next[kind] = not alone
        while True:
            claim = rng.choice(true_rows())
            if (alone or has_company(claim)) and (slip := KINDS[kind][0](claim, rng)):
                drawn.append((kind, alone, claim, slip))
                break
    return drawn


def findings_of(claims: list[Claim], event: Event) -> list:
    """What the program says of a launch, with the rounding of the whole tables; of this checkout or of an older one."""
    takes_day = "day" in inspect.signature(check_event).parameters
    found = check_event(claims, date.fromisoformat(event.date) if takes_day else event)
    ids = {claim.claim_id for claim in claims}
    others = [claim for claim in data.claims() if claim.event_id != event.event_id]
    return found + [finding for finding in rounding([*others, *claims]) if ids & set(finding.claim_ids)]


def judge(kind: str, alone: bool, claim: Claim, slip: Slip) -> Outcome:
    """Plant one slip and look: found, the cause named, and which true rows are accused without the slipped one."""
    event = data.event(claim.event_id)
    changed = {row.claim_id for row in slip.rows}
    if alone:
        kept = () if slip.event else slip.needs
        planted = slip.rows[:1] if slip.event else slip.rows
    else:
        kept, planted = of_event(event.event_id), slip.rows
    rest = [row for row in kept if row.claim_id not in changed]
    before = {finding.key for finding in findings_of([*rest], event)}
    found = [f for f in findings_of([*rest, *planted], slip.event or event) if f.key not in before]
    named = [f for f in found if changed & set(f.claim_ids)]
    said = " / ".join(f"[{getattr(f, 'grade', '')}] {f.sentence} {getattr(f, 'cause', '')}" for f in named)
    accused = sorted({i for f in found if not changed & set(f.claim_ids) for i in f.claim_ids})
    cause = bool(re.search(KINDS[kind][1], said))
    return Outcome(kind, alone, claim.claim_id, bool(named), cause, tuple(accused), said)


def outcomes(seed: int = SEED, slips: int = SLIPS) -> list[Outcome]:
    """All that was planted with a seed, and what came of it."""
    return [judge(*planted) for planted in draw(seed, slips)]


def counts(found: list[Outcome]) -> dict[str, list[int]]:
    """By company and alone: planted, found, cause named, true rows accused."""
    table = {}
    for name, alone in (("with company", False), ("alone", True)):
        rows = [o for o in found if o.alone is alone]
        accused = sum(len(o.accused) for o in rows)
        table[name] = [len(rows), sum(o.found for o in rows), sum(o.cause for o in rows), accused]
    return table | {"all": [sum(column) for column in zip(*table.values(), strict=True)]}


def main() -> None:
    """Print the table, slip by slip."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--seed", type=int, default=SEED)
    words.add_argument("--slips", type=int, default=SLIPS)
    words.add_argument("--before", type=Path, help="another checkout: its checks on the same slips")
    words.add_argument("--json", action="store_true", help="print the outcomes as JSON")
    options = words.parse_args()
    found = outcomes(options.seed, options.slips)
    if options.json:
        print(json.dumps([vars(outcome) for outcome in found]))
        return
    earlier = []
    if options.before:
        command = [sys.executable, __file__, "--json", "--seed", str(options.seed), "--slips", str(options.slips)]
        run = subprocess.run(
            command, env=os.environ | {"PYTHONPATH": str(options.before)}, capture_output=True, text=True, check=True
        )
        earlier = [Outcome(**row) for row in json.loads(run.stdout)]
    mark = {True: "yes", False: "-"}
    print(f"seed {options.seed}, {len(found)} slips; found / cause named / true rows accused")
    for place, now in enumerate(found):
        was = earlier[place] if earlier else None
        shown = f"{mark[was.found]:4}{mark[was.cause]:4}{len(was.accused):2} -> " if was else ""
        where = "alone" if now.alone else "company"
        print(
            f"{now.kind:34}{where:8}{now.claim_id:14}{shown}{mark[now.found]:4}{mark[now.cause]:4}{len(now.accused):2}"
        )
    for name, row in counts(found).items():
        was_row = f"{counts(earlier)[name]} -> " if earlier else ""
        print(f"{name}: planted, found, cause named, true rows accused: {was_row}{row}")


if __name__ == "__main__":
    assert consistency.__name__  # the checkout on the path is the one that is judged
    main()
