"""Two versions of a report beside each other: which claims stayed, changed, came and went, one sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from lessons.records import LIMITS, Claim
from lessons.reports.appraising.checking import NAMES, name_of
from lessons.reports.casefile.case import Case

SAME, CHANGED, ADDED, GONE = "same", "changed", "added", "gone"
HEDGE_LOST, HEDGE_GAINED, OTHER_HEDGE = "hedge lost", "hedge gained", "other hedge"
OTHER_CLAIMANT, OTHER_MISSILE = "other claimant", "other missile"
NOW_RESULT, NOW_FORECAST = "forecast became result", "result became forecast"
KINDS = (
    *(CHANGED, HEDGE_LOST, HEDGE_GAINED, OTHER_HEDGE, OTHER_CLAIMANT, OTHER_MISSILE),
    *(NOW_RESULT, NOW_FORECAST, ADDED, GONE, SAME),
)
MOST_PAIRS = 40_000  # of one quantity that are weighed against each other; beyond them claims go by their order
NEARLY = 1e-6  # of a number: the same one, after a conversion
ALIKE = 0.5  # of the letters of two texts


class Change(NamedTuple):
    """One thing that differs between two versions, or a claim that is the same: its kind, the claims, one sentence.

    `before_id` and `after_id` are the numbers of the claims in their versions, "" where there is none.
    """

    kind: str
    before_id: str
    after_id: str
    sentence: str


def compare(before: Case, after: Case) -> tuple[Change, ...]:
    """What changed from one version of a report to another, in the order of the later one; what is gone, last.

    Claims are matched that are about the same quantity: of the same missile and claimant first, the nearest number or
    words first; another claimant's only where it says the same. A claim that changed in two ways has two changes.
    Struck claims do not count.

    >>> first = Case.read("It flew about 400 km, Japan's defence ministry said.")
    >>> [change.sentence for change in compare(first, Case.read("It flew 430 km, Japan's defence ministry said."))]
    ['The range by Japan MOD changed from “about 400 km” to “430 km”.', 'The hedge of the range by Japan MOD is lost: \
“about 400 km” became “430 km”.']
    """
    for name, given in (("before", before), ("after", after)):
        if not isinstance(given, Case):
            raise ValueError(f"{name}: {type(given).__name__} is no case; accepted: a case, as Case.read gives it")
    pairs = matched(before.standing, after.standing)
    partner = {new: old for old, new in pairs}
    found: list[Change] = []
    for place, claim in enumerate(after.standing):
        if place in partner:
            found += changes(before.standing[partner[place]], claim)
        else:
            found.append(Change(ADDED, "", claim.claim_id, f"Added: {_told(claim)}."))
    kept = {old for old, _ in pairs}
    gone = [claim for place, claim in enumerate(before.standing) if place not in kept]
    return (*found, *(Change(GONE, claim.claim_id, "", f"Gone: {_told(claim)}.") for claim in gone))


def matched(before: Sequence[Claim], after: Sequence[Claim]) -> list[tuple[int, int]]:
    """The places of the claims that are the same statement in both versions, each claim once; the same both ways.

    >>> rows = [Claim("A", "range_km", value=km) for km in (400, 600)]
    >>> matched(rows, rows[::-1])
    [(0, 1), (1, 0)]
    """
    found: list[tuple[int, int]] = []
    for quantity in dict.fromkeys(claim.quantity for claim in before):
        old = [place for place, claim in enumerate(before) if claim.quantity == quantity]
        new = [place for place, claim in enumerate(after) if claim.quantity == quantity]
        old, new, same = _unchanged(before, old, after, new)
        found += same
        if len(old) * len(new) > MOST_PAIRS:
            found += zip(old, new, strict=False)
            continue
        weighed = [
            (*weight, abs(rank - other), rank + other, one, two)
            for rank, one in enumerate(old)
            for other, two in enumerate(new)
            if (weight := _apart(before[one], after[two]))
        ]
        used: tuple[set[int], set[int]] = (set(), set())
        for *_, one, two in sorted(weighed):
            if one not in used[0] and two not in used[1]:
                used[0].add(one)
                used[1].add(two)
                found.append((one, two))
    return sorted(found)


def _unchanged(
    before: Sequence[Claim], old: Sequence[int], after: Sequence[Claim], new: Sequence[int]
) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """What is left of both sides once the claims that are the same in all that is compared are paired, in order."""
    waiting: dict[tuple[object, ...], list[int]] = {}
    for place in reversed(old):
        waiting.setdefault(_all_of(before[place]), []).append(place)
    pairs = [(waiting[key].pop(), place) for place in new if waiting.get(key := _all_of(after[place]))]
    ones, twos = {one for one, _ in pairs}, {two for _, two in pairs}
    return [place for place in old if place not in ones], [place for place in new if place not in twos], pairs


def _all_of(claim: Claim) -> tuple[object, ...]:
    return claim.claimant, claim.item, claim.stage, _content(claim), _hedge(claim)


def _content(claim: Claim) -> tuple[object, ...]:
    """What is stated, without how surely: number with its bound, or words; and the day and zone of a time."""
    bound = claim.relation if claim.relation in LIMITS else ""
    return claim.value, claim.high, bound, (claim.text or "").casefold(), claim.condition, claim.stated_time, claim.zone


def _apart(one: Claim, two: Claim) -> tuple[int, int, float] | None:
    """How far apart two claims about a quantity are, least first; None where they are two statements."""
    item, claimant, far = one.item != two.item, one.claimant != two.claimant, _distance(one, two)
    if (item or claimant) and far > (NEARLY if one.has_number else 1 - ALIKE):
        return None
    return item + claimant, int(claimant), far


def _distance(one: Claim, two: Claim) -> float:
    """How far two contents are from each other, from 0 to 1; a number and words are as far as can be."""
    if one.has_number != two.has_number:
        return 1.0
    if one.has_number:
        sides = zip(one.ends, two.ends, strict=True)
        return max(abs(a - b) / max(abs(a), abs(b)) if a != b else 0.0 for a, b in sides)
    first, second = (one.text or "").casefold(), (two.text or "").casefold()
    if first == second:
        return 0.0
    # the same both ways, which the matcher by itself is not
    shares = [SequenceMatcher(None, *words, autojunk=False).ratio() for words in ((first, second), (second, first))]
    return 1 - sum(shares) / 2


def changes(one: Claim, two: Claim) -> Iterator[Change]:
    """What differs between the two versions of a claim, a change each; that it is the same, where nothing does.

    >>> one, two = (Claim(who, "range_km", value=400, claim_id="1") for who in ("ROK JCS", "Japan MOD"))
    >>> [change.sentence for change in changes(one, two)]
    ['The range of 400 km is now said by Japan MOD, before by ROK JCS.']
    """
    ids, what, kind = (one.claim_id, two.claim_id), f"{_name(two)} by {two.claimant}", ""
    old, new = one.printed, two.printed
    if one.claimant != two.claimant:
        kind = OTHER_CLAIMANT
        yield Change(kind, *ids, f"{_named(two)} is now said by {two.claimant}, before by {one.claimant}.")
    if one.item != two.item:
        kind = OTHER_MISSILE
        now, then = two.item or "no missile in particular", one.item or "no missile in particular"
        yield Change(kind, *ids, f"{_named(two)} by {two.claimant} is now of {now}, before of {then}.")
    if not _says_the_same(one, two):
        kind = CHANGED
        yield Change(kind, *ids, f"The {what} changed from “{_full(one)}” to “{_full(two)}”.")
    if hedge := _of_hedges(_hedge(one), _hedge(two)):
        kind, how = hedge, {HEDGE_LOST: "is lost", HEDGE_GAINED: "is new"}.get(hedge, "is another")
        yield Change(kind, *ids, f"The hedge of the {what} {how}: “{old}” became “{new}”.")
    if (one.stage == "forecast") != (two.stage == "forecast"):
        kind = NOW_RESULT if one.stage == "forecast" else NOW_FORECAST
        now, then = ("a result", "a forecast") if kind == NOW_RESULT else ("a forecast", "a result")
        yield Change(kind, *ids, f"The {what}, “{new}”, is now {now}, before {then}.")
    if not kind:
        yield Change(SAME, *ids, f"The {what} is the same: “{new}”.")


def _says_the_same(one: Claim, two: Claim) -> bool:
    return _content(one)[2:] == _content(two)[2:] and _distance(one, two) <= NEARLY


def _hedge(claim: Claim) -> str:
    """The words by which a claim is held to be less than sure; none where its bound is what is claimed."""
    return claim.hedge.casefold() or ("~" if claim.relation == "~" else "")


def _of_hedges(old: str, new: str) -> str:
    if old == new:
        return ""
    return HEDGE_LOST if not new else HEDGE_GAINED if not old else OTHER_HEDGE


def _name(claim: Claim) -> str:
    return name_of(claim.quantity, claim.item)


def _named(claim: Claim) -> str:
    return f"The {NAMES[claim.quantity]} of {claim.printed}" if claim.has_number else f"“{claim.printed}”"


def _full(claim: Claim) -> str:
    """A claim's content with the day and the zone of a time, which its print does not have."""
    rest = " ".join(filter(None, (claim.stated_time.partition("T")[0], claim.zone)))
    return f"{claim.printed} ({rest})" if rest else claim.printed


def _told(claim: Claim) -> str:
    return f"the {_name(claim)} by {claim.claimant}, “{_full(claim)}”"
