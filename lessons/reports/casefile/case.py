"""What a report desk keeps of one report: its text, its claims as they stand, and what a person changed of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from lessons.records import STAGES, Claim
from lessons.reports.appraising import Appraisal, appraise
from lessons.reports.appraising.checking import NAMES, SUBJECTS, UNTOLD, Check
from lessons.reports.appraising.given import day_of
from lessons.reports.casefile.marks import Span, Stretch, marked_out, placed
from lessons.reports.casefile.typed import TIME, content_of, quantity_of, speaker_of, stated, with_day
from lessons.reports.casefile.whole import (
    address_of,
    draft_of,
    found_out,
    line_of,
    moment_of,
    short,
    text_of,
    title_of,
)
from lessons.reports.reading import read
from lessons.reports.readout import NOTHING

READ, CORRECTED, ADDED = "read", "corrected by a person", "added by a person"
MOST_JUDGED = 400  # claims of a report: checks compare each with each
LONGEST_ITEM = 80  # letters of the name of one of several missiles


class Counts(NamedTuple):
    """How many claims stand, and how many of them a person corrected or added; how many are struck."""

    standing: int
    corrected: int
    added: int
    struck: int


@dataclass(frozen=True)
class Case:
    """A report as a desk keeps it. It never changes: a correction gives another case, and an error leaves this one.

    `day` is the launch's (ISO 8601), `address` where the report was read, `read_at` when (ISO 8601); each "" if it is
    not known. `claims` are all claims in the order of the text, each with a number of its own that stays, the `struck`
    ones among them; `as_read` are those that a person corrected, as the program had read them, `added` the numbers of
    those that a person marked; `draft` is the draft as a person has it, "" for the program's own. ValueError, one
    sentence, for what does not go together.

    >>> case = Case.read("It flew about 400 km, Japan's defence ministry said.", day="2024-11-05")
    >>> case.correct("1", printed="about 430 km").claims[0].printed, case.claims[0].printed
    ('about 430 km', 'about 400 km')
    """

    text: str
    day: str = ""
    title: str = ""
    address: str = ""
    read_at: str = ""
    claims: tuple[Claim, ...] = ()
    struck: tuple[str, ...] = ()
    as_read: tuple[Claim, ...] = ()
    added: tuple[str, ...] = ()
    draft: str = ""

    def __post_init__(self) -> None:
        checked = {
            "text": text_of(self.text),
            "day": day_of(self.day),
            "title": title_of(self.title),
            "address": address_of(self.address),
            "read_at": moment_of(self.read_at),
            "draft": draft_of(self.draft),
        }
        for name, value in checked.items():
            object.__setattr__(self, name, value)
        if wrong := found_out(self.text, self.claims, self.struck, self.as_read, self.added):
            raise ValueError(wrong)

    @classmethod
    def read(cls, text: str, day: str = "", title: str = "", address: str = "", read_at: str = "") -> Case:
        """A report with the claims that are found in it; ValueError for what is no text, too long, or no day.

        >>> [claim.claim_id for claim in Case.read("It flew 400 km and rose to 100 km.").claims]
        ['1', '2']
        """
        blank = cls(text, day, title, address, read_at)
        found = [replace(claim, claim_id=str(place)) for place, claim in enumerate(read(blank.text), start=1)]
        return replace(blank, claims=tuple(found))

    def about(self, **given: str) -> Case:
        """The case with another `day`, `title`, `address` or `read_at`; the claims stay as they are.

        >>> Case.read("It flew 400 km.").about(day="2024-11-05").day
        '2024-11-05'
        """
        if unknown := given.keys() - {"day", "title", "address", "read_at"}:
            raise ValueError(f"{unknown.pop()}: not known here; accepted: day, title, address, read_at")
        changed: dict[str, Any] = dict(given)
        return replace(self, **changed)

    def write(self, draft: str) -> Case:
        """The case with a draft in a person's own words; the program's own words again are no person's.

        >>> case = Case.read("It flew 400 km.")
        >>> case.write("Nothing to print.").draft, case.write(case.appraisal.draft).draft
        ('Nothing to print.', '')
        """
        return replace(self, draft="" if draft == self.appraisal.draft else draft)

    def claim(self, claim_id: str) -> Claim:
        """A claim by its number, struck or not; ValueError for a number that none has.

        >>> Case.read("It flew 400 km.").claim("1").quantity
        'range_km'
        """
        if not isinstance(claim_id, str) or (found := self._by_id.get(claim_id)) is None:
            ids = ", ".join(list(self._by_id)[:12]) or "none, for there are no claims"
            raise ValueError(f"claim_id: {short(claim_id)} is no claim of this report; accepted: {ids}")
        return found

    def correct(
        self,
        claim_id: str,
        *,
        quantity: str | None = None,
        printed: str | None = None,
        claimant: str | None = None,
        day: str | None = None,
        item: str | None = None,
        stage: str | None = None,
    ) -> Case:
        """The case with one claim as a person has it: another quantity, what was printed, who says it, and the like.

        `printed` is typed as people write it ("about 620 miles"), words where the quantity is no number; `day` is that
        of a time of launch; `item` says which of several missiles it is, `stage` tells a forecast from a result. What
        is not given stays. ValueError, one sentence, for what cannot be read; this case is as it was.

        >>> case = Case.read("It rose 400 km, Japan said.").correct("1", quantity="range_km", claimant="ROK JCS")
        >>> case.claims[0].claimant, case.state_of("1"), case.was("1").quantity
        ('ROK JCS', 'corrected by a person', 'apogee_km')
        """
        before = self.claim(claim_id)
        fields = content_of(before, quantity_of(quantity or before.quantity), printed)
        if claimant is not None and (who := speaker_of(claimant)) != before.claimant:
            fields |= {"claimant": who, "spoken_by": ""}
        if day is not None:
            if fields["quantity"] != TIME:
                raise ValueError(f"day: a {NAMES[before.quantity]} has none; accepted: the day of a time of launch")
            fields = with_day(fields, day)
        if item is not None:
            which = line_of("item", item, LONGEST_ITEM)
            fields |= {"item": which, "basis": "one of several" if which else "stated"}
        if stage is not None:
            if stage not in STAGES:
                raise ValueError(f"stage: {stage!r} is not one of {', '.join(STAGES)}")
            fields["stage"] = stage
        return self._with(replace(before, **fields))

    def _with(self, claim: Claim) -> Case:
        """The case with a claim changed; one that is as it was read again counts as read."""
        before = self.claim(claim.claim_id)
        if claim == before:
            return self
        claims = tuple(claim if one is before else one for one in self.claims)
        first = self.was(claim.claim_id) or (None if claim.claim_id in self.added else before)
        others = tuple(one for one in self.as_read if one.claim_id != claim.claim_id)
        return replace(self, claims=claims, as_read=others if first in (None, claim) else (*others, first))

    def add(self, start: int, end: int, quantity: str, claimant: str = "", printed: str = "") -> Case:
        """The case with one claim more, from a stretch of the text that a person marked; it gets the next number.

        `printed` is what is claimed where the stretch does not say it by itself. ValueError, one sentence, for a
        stretch that is empty, outside of the text, or cuts into another claim's; the same words may be marked again
        for another quantity or another claimant.

        >>> case = Case.read("The rocket: 400 km, says Tokyo.").add(12, 18, "range_km", "Japan's defence ministry")
        >>> case.claims[-1].printed, case.claims[-1].claimant, case.claims[-1].quote
        ('400 km', 'Japan MOD', '400 km')
        """
        words = marked_out(self.text, start, end)
        who, about = speaker_of(claimant), quantity_of(quantity)
        for other in self.standing:
            if other.start is None or other.end is None or end <= other.start or start >= other.end:
                continue
            same = (other.start, other.end) == (start, end)
            if not same or (other.quantity, other.claimant) == (about, who):
                raise ValueError(
                    f"start, end: these words overlap those of claim {other.claim_id} ({NAMES[other.quantity]}, "
                    f"{other.printed}); accepted: correct or strike that one, or mark other words"
                )
        taken = [int(one) for one in self._by_id if one.isdecimal()]
        claim_id = str(max(taken, default=0) + 1)
        is_blank = isinstance(printed, str) and not printed.strip()
        content = stated(about, words, marked=True) if is_blank else stated(about, printed)
        claim = Claim(who, about, start=start, end=end, quote=words, claim_id=claim_id, **content)
        return replace(self, claims=placed((*self.claims, claim)), added=(*self.added, claim_id))

    def strike(self, claim_id: str) -> Case:
        """The case in which a claim counts no more; it stays in the list, and can be restored.

        >>> Case.read("It flew 400 km.").strike("1").standing
        ()
        """
        self.claim(claim_id)
        return self if claim_id in self.struck else replace(self, struck=(*self.struck, claim_id))

    def restore(self, claim_id: str) -> Case:
        """The case in which a struck claim counts again; a claim that was corrected stays corrected.

        >>> len(Case.read("It flew 400 km.").strike("1").restore("1").standing)
        1
        """
        self.claim(claim_id)
        return replace(self, struck=tuple(one for one in self.struck if one != claim_id))

    def was(self, claim_id: str) -> Claim | None:
        """A claim as the program had read it, where a person corrected it; None where nothing was corrected.

        >>> Case.read("It flew 400 km.").was("1") is None
        True
        """
        return next((claim for claim in self.as_read if claim.claim_id == claim_id), None)

    def as_it_was_read(self, claim_id: str) -> Case:
        """The case with a claim as the program had read it: the correction is taken back.

        >>> case = Case.read("It flew 400 km.")
        >>> case.correct("1", printed="500 km").as_it_was_read("1") == case
        True
        """
        self.claim(claim_id)
        first = self.was(claim_id)
        return self if first is None else self._with(first)

    def state_of(self, claim_id: str) -> str:
        """Whether a claim is as it was read, was corrected by a person, or was added by one.

        >>> Case.read("It flew 400 km.").state_of("1")
        'read'
        """
        self.claim(claim_id)
        return ADDED if claim_id in self.added else CORRECTED if self.was(claim_id) else READ

    @cached_property
    def standing(self) -> tuple[Claim, ...]:
        """The claims that count: all but the struck ones."""
        struck = set(self.struck)
        return tuple(claim for claim in self.claims if claim.claim_id not in struck)

    @cached_property
    def appraisal(self) -> Appraisal:
        """What the checks say of the claims that stand, and the draft; of far more than a report has, of the first."""
        found = appraise(self.standing[:MOST_JUDGED], self.day)
        if (left := len(self.standing) - MOST_JUDGED) <= 0:
            return found
        said = f"{left:,} more claims are not looked at: no report has more than {MOST_JUDGED:,}."
        return found._replace(checks=(*found.checks, Check(SUBJECTS[-1], UNTOLD, said, ())))

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where the claims that stand have their words: id, start and end, in the order of the text."""
        return tuple(
            Span(c.claim_id, c.start, c.end) for c in self.standing if c.start is not None and c.end is not None
        )

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The whole text cut where claims begin and end: each piece with the ids of the claims that it belongs to."""
        return Stretch.of(self.text, self.spans)

    @cached_property
    def counts(self) -> Counts:
        """How many claims stand, were corrected, added and struck."""
        ids = {claim.claim_id for claim in self.standing}
        corrected = sum(claim.claim_id in ids for claim in self.as_read)
        return Counts(len(ids), corrected, len(ids & set(self.added)), len(self.struck))

    @property
    def nothing_found(self) -> str:
        """A plain sentence where no claim stands, "" where some do."""
        if self.standing:
            return ""
        return "All claims are struck." if self.claims else NOTHING if self.text.strip() else "There is no text yet."

    def checks_of(self, claim_id: str) -> tuple[int, ...]:
        """The places of the checks that go by a claim, in `appraisal.checks`; none for a claim that is struck.

        >>> Case.read("It flew 400 km.").checks_of("1")[0]
        0
        """
        self.claim(claim_id)
        return tuple(place for place, check in enumerate(self.appraisal.checks) if claim_id in check.claim_ids)

    def claims_of(self, check: int) -> tuple[str, ...]:
        """The ids of the claims that a check goes by, named by its place; ValueError for a place where none is.

        >>> Case.read("It flew 400 km.").claims_of(0)
        ('1',)
        """
        checks: Sequence[Any] = self.appraisal.checks
        if isinstance(check, bool) or not isinstance(check, int) or not 0 <= check < len(checks):
            raise ValueError(f"check: {check!r} is no place of a check; accepted: 0 to {len(checks) - 1}")
        return tuple(self.appraisal.checks[check].claim_ids)

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        return {claim.claim_id: claim for claim in self.claims}
