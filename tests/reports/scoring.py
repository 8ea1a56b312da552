"""What a reader of reports finds, held against what a practice report holds: found, missed, claimant, hedge."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lessons.records import Claim
from lessons.records.steps import UNITS

PRACTICE = Path(__file__).parent / "practice"
NUMBERS = tuple(UNITS)
EXACT_WORDS = ("launch_time", "eez_status", "direction", "outcome")
# What stands in words alone: the practice reports mark it where it counts, not wherever a text repeats it.
WORDS = ("landing_relation", "launch_place", "direction", "missile_type", "outcome")
CLOSE = 0.006  # a conversion may be rounded: 4,200 miles are 6,759 km


def practice(half: str) -> list[dict[str, Any]]:
    """The practice reports of one half: "built_on" or "set_aside"."""
    path = PRACTICE / f"{half}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@dataclass
class Score:
    """How often something was found, missed and said too much, by quantity; and of what was found, what fits."""

    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    too_much: Counter[str] = field(default_factory=Counter)
    claimants: Counter[bool] = field(default_factory=Counter)
    relations: Counter[bool] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)

    def precision(self, quantities: Iterable[str]) -> float:
        """Of what was said, how much is right."""
        found, wrong = self._sums(quantities, self.too_much)
        return found / (found + wrong) if found + wrong else 1.0

    def recall(self, quantities: Iterable[str]) -> float:
        """Of what is there, how much was found."""
        found, missed = self._sums(quantities, self.missed)
        return found / (found + missed) if found + missed else 1.0

    def f1(self, quantities: Iterable[str]) -> float:
        """The harmonic mean of precision and recall."""
        chosen = tuple(quantities)
        precision, recall = self.precision(chosen), self.recall(chosen)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def _sums(self, quantities: Iterable[str], other: Counter[str]) -> tuple[int, int]:
        chosen = tuple(quantities)
        return sum(self.found[one] for one in chosen), sum(other[one] for one in chosen)

    @staticmethod
    def share(counted: Counter[bool]) -> float:
        """How often something fits."""
        return counted[True] / counted.total() if counted.total() else 1.0


def is_same(wanted: dict[str, Any], claim: Claim) -> bool:
    """Whether a claim says what a practice report holds: the number, the word, or the place in the text."""
    if claim.quantity != wanted["quantity"]:
        return False
    if "value" in wanted:
        value = wanted["value"]
        close = claim.value is not None and abs(claim.value - value) <= CLOSE * value
        return close and (
            wanted.get("high") is None or claim.high is not None and abs(claim.high - wanted["high"]) <= CLOSE * value
        )
    if wanted["quantity"] in EXACT_WORDS or wanted["quantity"] == "missile_count":
        return (claim.text or "").lower() == wanted["text"].lower() or (
            wanted["quantity"] in ("outcome", "direction") and _overlap(wanted, claim)
        )
    return _overlap(wanted, claim)


def _overlap(wanted: dict[str, Any], claim: Claim) -> bool:
    return (claim.start or 0) < wanted["end"] and wanted["start"] < (claim.end or 0)


def score(reports: Iterable[dict[str, Any]], read: Callable[[str], list[Claim]]) -> Score:
    """Hold what a reader finds in some reports against what they hold."""
    total = Score()
    for report in reports:
        claims = read(report["text"])
        used: set[int] = set()
        for wanted in report["claims"]:
            fitting = [number for number, claim in enumerate(claims) if number not in used and is_same(wanted, claim)]
            fitting.sort(
                key=lambda number: (claims[number].claimant != wanted["claimant"], not _overlap(wanted, claims[number]))
            )
            if not fitting:
                total.missed[wanted["quantity"]] += 1
                total.told.append(
                    f"{report['id']} missed {wanted['quantity']} {wanted.get('value', wanted.get('text'))} "
                    f"({wanted['claimant']})"
                )
                continue
            claim = claims[fitting[0]]
            used.add(fitting[0])
            total.found[wanted["quantity"]] += 1
            total.claimants[claim.claimant == wanted["claimant"]] += 1
            if claim.claimant != wanted["claimant"]:
                total.told.append(
                    f"{report['id']} claimant of {claim.quote!r}: {claim.claimant}, not {wanted['claimant']}"
                )
            if wanted["quantity"] in (*NUMBERS, "launch_time"):
                total.relations[claim.relation == wanted["relation"]] += 1
                if claim.relation != wanted["relation"]:
                    total.told.append(
                        f"{report['id']} hedge of {claim.quote!r}: {claim.relation}, not {wanted['relation']}"
                    )
        for number, claim in enumerate(claims):
            if number not in used:
                total.too_much[claim.quantity] += 1
                total.told.append(
                    f"{report['id']} too much: {claim.quantity} {claim.printed} ({claim.claimant}) in "
                    f"{claim.quote[:60]!r}"
                )
    return total
