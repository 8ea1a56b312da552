"""ReportDesk: paste a report, see its claims marked and checked, correct them, and take all of it away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import traitlets

from lessons.explorers.report_desk import incoming, taken
from lessons.explorers.report_desk.described import counted, described, setup, spoken
from lessons.explorers.report_desk.passages import MOST_CLAIMS, Passage, passages, told
from lessons.explorers.report_desk.pictured import Pictures
from lessons.explorers.report_desk.refusals import in_words
from lessons.explorers.report_desk.still import still_html, still_text
from lessons.explorers.report_desk.work import History, Work, moment
from lessons.explorers.talking import Talking
from lessons.front import module, shown
from lessons.reports.casefile import Case, Change, compare

_FRONT = Path(__file__).with_name("front")
_LOOKS = (
    Path(__file__).parents[1] / "front" / "explorer.css",
    *(_FRONT / f"{name}.css" for name in ("text_pane", "rows", "report_desk")),  # the last says what has how much room
)
TABS = ("claims", "checks", "picture", "draft", "versions", "take")


class ReportDesk(Talking):
    """A desk for one report: ``ReportDesk()`` to paste one, ``ReportDesk(text, day="2024-11-05")`` for one prepared.

    ``case`` is what lies on it: the text, its claims as they stand, the appraisal. Whatever is done in the page can be
    done from code, and the other way round. Nothing of a text leaves this machine. ValueError, in a sentence, for what
    cannot be done; what was there stays.

    >>> desk = ReportDesk("It flew about 400 km and rose to 100 km, Japan's defence ministry said.")
    >>> desk.correct("1", printed="about 620 miles")
    >>> [claim.printed for claim in desk.case.claims]
    ['about 620 miles', '100 km']
    """

    _esm = module(_FRONT / "report_desk.js")
    _css = "\n".join(path.read_text(encoding="utf-8") for path in _LOOKS)
    _setup = traitlets.Dict().tag(sync=True)

    def __init__(self, text: str = "", day: str = "", title: str = "", address: str = "") -> None:
        self._lock = threading.RLock()
        self._start = _read_now(text, day, title, address)
        self._history = History(Work(self._start))
        self._state = 0
        self._look = _look_at()
        self._numbers: dict[tuple[Passage, ...], int] = {}
        self._pictures = Pictures()
        self._file: tuple[object, object, taken.File] | None = None
        super().__init__(_setup=setup(self._start))

    # --- from code ---------------------------------------------------------------------------------------------

    @property
    def case(self) -> Case:
        """The report as it lies on the desk: text, claims as corrected, appraisal."""
        with self._lock:
            return self._history.now.case

    @property
    def second(self) -> Case | None:
        """The second version of the report; None where there is none."""
        with self._lock:
            return self._history.now.second

    @property
    def draft(self) -> str:
        """The draft of an appraisal as it stands, corrected by the reader or not."""
        with self._lock:
            return self._history.now.draft

    @property
    def changes(self) -> tuple[Change, ...]:
        """What changed from the report to its second version; nothing where there is none."""
        with self._lock:
            now = self._history.now
            return () if now.second is None else compare(now.case, now.second)

    def read(self, text: str, day: str = "", title: str = "", address: str = "") -> None:
        """Put another report on the desk."""
        self._do(self._read, text, day, title, address)

    def about(self, **given: str) -> None:
        """Say of the report its ``day``, ``title`` or ``address``."""
        self._do(self._about, **given)

    def correct(self, claim_id: str, **given: str) -> None:
        """Correct a claim: its ``quantity``, ``claimant``, or what was ``printed`` ("about 620 miles")."""
        self._do(self._correct, claim_id, **given)

    def add(self, start: int, end: int, quantity: str, claimant: str = "", printed: str = "") -> None:
        """Add a claim from a stretch of the text; places count characters, from 0."""
        self._do(self._add, start, end, quantity, claimant, printed)

    def strike(self, claim_id: str) -> None:
        """Strike a claim: it counts no more, and can be restored."""
        self._do(self._strike, claim_id)

    def restore(self, claim_id: str) -> None:
        """Let a struck claim count again."""
        self._do(self._restore, claim_id)

    def write(self, draft: str) -> None:
        """Put words of your own in the place of the draft."""
        self._do(self._write, draft)

    def compare(self, text: str | None) -> None:
        """Put a second version of the report beside the first; None takes it away."""
        self._do(self._compare, text)

    def undo(self) -> None:
        """Take the last step back."""
        self._do(self._history.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._do(self._history.redo)

    def take(self, kind: str) -> bytes:
        """What the page's buttons take away, as bytes: ``markdown``, ``html``, ``pdf`` or ``json``."""
        with self._lock:
            return taken.file_of(self._history.now, kind).data

    def _do(self, step: Callable[..., None], *given: Any, **named: Any) -> None:
        with self._lock:
            step(*given, **named)
            self._state += 1
        self._tell()

    # --- steps -------------------------------------------------------------------------------------------------

    def _step(self, case: Case, said: str, typed: str = "") -> None:
        """Go on with another case; ``said`` and how its checks came out are told."""
        self._history.step(replace(self._history.now, case=case), said, typed)

    def _read(self, text: str, day: str = "", title: str = "", address: str = "") -> None:
        case = _read_now(text, day, title, address)
        found = len(case.claims)
        many = "1 claim was" if found == 1 else f"{found:,} claims were"
        self._history.step(Work(case), case.nothing_found or f"The text was read: {many} found.")
        self._look = _look_at()

    def _about(self, **given: str) -> None:
        self._step(self._history.now.case.about(**given), "What is noted about the report was changed.")

    def _correct(self, claim_id: str, **given: str) -> None:
        case = self._history.now.case.correct(claim_id, **given)
        self._step(case, f"Corrected. {spoken(case.claim(claim_id))}.", f"{claim_id} {' '.join(given)}")

    def _as_read(self, claim_id: str) -> None:
        case = self._history.now.case.as_it_was_read(claim_id)
        self._step(case, f"As it was read. {spoken(case.claim(claim_id))}.")

    def _add(self, start: int, end: int, quantity: str, claimant: str = "", printed: str = "") -> None:
        case = self._history.now.case.add(start, end, quantity, claimant, printed)
        claim_id = case.added[-1]
        self._step(case, f"Added. {spoken(case.claim(claim_id))}.")
        self._look = _look_at(claim_id)

    def _strike(self, claim_id: str) -> None:
        self._step(self._history.now.case.strike(claim_id), f"Claim {claim_id} was struck.")

    def _restore(self, claim_id: str) -> None:
        self._step(self._history.now.case.restore(claim_id), f"Claim {claim_id} was restored.")

    def _write(self, draft: str) -> None:
        self._history.step(self._history.now.write(draft), "The draft was changed.", "draft")

    def _fresh(self) -> None:
        self._history.step(self._history.now.write(""), "The desk's own draft stands.")

    def _compare(self, text: str | None) -> None:
        if text is not None and not text.strip():
            raise ValueError("second version: nothing was pasted; accepted: the text of a later version of the report")
        second = None if text is None else Case.read(text, read_at=moment())
        said = "The second version was taken away." if second is None else "The two versions were compared."
        self._history.step(replace(self._history.now, second=second), said)

    def _swap(self) -> None:
        second = self._history.now.second
        if second is not None:
            self._history.step(Work(second), "The second version lies on the desk.")

    # --- talk with the front end -------------------------------------------------------------------------------

    def _view(self, message: dict) -> dict:
        return message

    def _act(self, message: dict, _view: dict) -> None:
        try:
            if isinstance(message.get("set"), dict):
                self._set(message["set"])
            elif "press" in message:
                given = message.get("given")
                self._press(message, str(message["press"]), given if isinstance(given, dict) else {})
        except ValueError as refused:
            raise ValueError(in_words(str(refused))) from None

    def _set(self, changes: dict) -> None:
        if "draft" in changes:
            self._write(changes["draft"])
            self._state += 1
        if "look" in changes:
            look = changes["look"]
            if isinstance(look, dict) and look.get("tab") in TABS:
                self._look = {"tab": look["tab"], "claim": str(look.get("claim", ""))}

    def _press(self, message: dict, name: str, given: dict) -> None:
        raw = bytes(message["buffers"][0]) if message.get("buffers") else b""
        if name == "take":
            self._file = (message["view"], message["seq"], taken.file_of(self._history.now, given.get("kind", "")))
            return
        steps: dict[str, Callable[[], None]] = {
            "read": lambda: self._read(incoming.text_in(raw), **given),
            "open": lambda: self._open(raw, **given),
            "compare": lambda: self._compare(incoming.text_in(raw, given.get("name", ""))),
            "part": lambda: self._compare(None),
            "swap": self._swap,
            "about": lambda: self._about(**given),
            "correct": lambda: self._correct(**given),
            "as_read": lambda: self._as_read(**given),
            "add": lambda: self._add(**given),
            "strike": lambda: self._strike(**given),
            "restore": lambda: self._restore(**given),
            "fresh": self._fresh,
            "undo": self._history.undo,
            "redo": self._history.redo,
        }
        if name not in steps:
            raise ValueError(f"message: {name!r} is nothing that a desk does; run the cell again")
        steps[name]()
        self._state += 1

    def _open(self, raw: bytes, name: str = "", **about: str) -> None:
        case = incoming.case_in(raw, name)
        if case is None:
            self._read(incoming.text_in(raw, name), **about)
        else:
            self._history.step(Work(case), f"{name} was opened: {len(case.claims):,} claims, as they were left.")
            self._look = _look_at()

    def _frame(self, message: dict, _view: dict) -> tuple[dict, list[bytes]]:
        frame: dict[str, Any] = {"kind": "frame", "view": message["view"], "seq": message["seq"], "state": self._state}
        buffers: list[bytes] = []
        now = self._history.now
        if message.get("have") != self._state:
            frame |= described(now)
            frame |= {
                "look": self._look,
                "said": f"{self._history.said} {counted(now.case)}".strip() if self._history.said else "",
                "undo": self._history.undoes,
                "redo": self._history.redoes,
                "texts": self._texts(now, message.get("texts")),
            }
        if isinstance(message.get("pictures"), dict):
            frame["pictures"], images = self._pictures.of(now.case, message["pictures"])
            frame["drawn"] = message["pictures"]
            buffers += images
        if self._file is not None and self._file[:2] == (message["view"], message["seq"]):
            file = self._file[2]
            frame["file"] = {"name": file.name, "type": file.type}
            buffers.append(file.data)
        return frame, buffers

    def _texts(self, now: Work, have: object) -> list[dict | None]:
        """Both texts as far as they are shown; a text that the page has already by its number alone."""
        known = have if isinstance(have, list) else []
        found: list[dict | None] = []
        for place, case in enumerate((now.case, now.second)):
            if case is None:
                found.append(None)
                continue
            pieces = passages(case.text, case.claims[:MOST_CLAIMS])
            number = self._numbers.setdefault(pieces, len(self._numbers) + 1)
            text: dict[str, Any] = {"number": number}
            if place >= len(known) or known[place] != number:
                text |= {"pieces": [list(piece) for piece in pieces], "left": told(case.text, pieces)}
            found.append(text)
        return found

    # --- saved notebooks ---------------------------------------------------------------------------------------

    def _repr_mimebundle_(self, **_: object) -> tuple[dict, dict]:
        """Return the live desk, and the table of claims that it started with for a saved notebook, a preview, print."""
        still = still_html(self._start)
        shown.note(self, still, may_go=True)
        data, metadata = super()._repr_mimebundle_() or ({}, {})
        return {**data, "text/html": still, "text/plain": still_text(self._start)}, metadata


def _read_now(text: str, day: str, title: str, address: str) -> Case:
    """A report as it is read at this moment; where there is no text yet there is no such moment."""
    return Case.read(text, day, title, address, moment() if text.strip() else "")


def _look_at(claim_id: str = "") -> dict[str, str]:
    """What a page shows first: the claims, and which of them is chosen."""
    return {"tab": TABS[0], "claim": claim_id}
