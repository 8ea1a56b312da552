"""Reports to try a report desk on: ours, the practice reports, texts that mean harm, and cases made at random."""

import json
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from lessons.reports.casefile import Case

REPORT = (
    "Seoul, Nov. 5, 2024\n\nNorth Korea fired at least seven missiles at about 7:30 a.m. KST on Tuesday, South Korea's "
    "Joint Chiefs of Staff said. They flew about 400 km and rose to about 100 km, Japan's defence minister said; they "
    "fell outside Japan's exclusive economic zone, he added."
)
HOSTILE = (
    "<script>alert(1)</script> It flew 400 km, </td><img src=x onerror=alert(1)> said.",
    "| it | flew 400 km |\n# Title\n```\n[x](javascript:alert(1))\n1. one\n$\\frac{1}{0}$ &lt;b&gt;",
    "\x00\x07 It flew 400\x00 km.\x1b[31m\r\nAnd\r rose \u2028 to 100 km.\x85",
    "\u202eIt flew 400 km\u202c, \u2067he said\u2069.",
    "half a sign \ud83d here, \udc00 there: it flew 400 km",
    "أُطلق صاروخ مسافة 400 كم، قال الجيش. It flew 400 km.",
    "북한이 미사일을 발사했다. 400km 비행했다.",
    "Der Minister sagte, die Rakete sei 400 Kilometer weit geflogen.",
    "Nothing at all happened today.",
    "",
    " \n\t",
    "=HYPERLINK(1) flew 400 km",
    "A" * 50_000 + " flew 400 km",
)


@cache
def practice_reports():
    """The texts of the practice reports."""
    file = Path(__file__).parent / "practice" / "built_on.jsonl"
    return tuple(json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines())


@cache
def practice_cases():
    """The practice reports as cases; cached, for reading takes its time."""
    return tuple(Case.read(text) for text in practice_reports())


MOVES = ("range", "words", "claimant", "strike", "restore", "add", "item", "title", "draft")


@st.composite
def worked_on(draw):
    """A practice report on which a person has worked: claims corrected, struck, added."""
    case = draw(st.sampled_from(practice_cases()[:30]))
    for move in draw(st.lists(st.sampled_from(MOVES), max_size=6)):
        case = _moved(draw, case, move)
    return case


def _moved(draw, case, move):
    ids = [claim.claim_id for claim in case.claims]
    one = draw(st.sampled_from(ids)) if ids else ""
    if move == "title":
        return case.about(
            title=draw(st.text(max_size=20)), address="https://example.org/?a=1&b", read_at="2024-11-05T08:00:00+09:00"
        )
    if move == "draft":
        return case.write(draw(st.text(max_size=40)))
    if move == "add":
        start = draw(st.integers(0, len(case.text) - 8))
        try:
            return case.add(start, start + 8, "outcome", draw(st.text(max_size=9)), draw(st.text(max_size=9)))
        except ValueError:
            return case
    if not ids:
        return case
    if move == "range":
        return case.correct(one, quantity="range_km", printed=f"about {draw(st.integers(1, 9000))} miles")
    if move == "words":
        return case.correct(one, quantity="outcome", printed=f"it {draw(st.text(max_size=12))}")
    if move == "claimant":
        return case.correct(one, claimant=draw(st.sampled_from(["", "Japan MOD", "the mayor of Sariwon"])))
    if move == "item":
        return case.correct(one, item="missile 2", stage="forecast")
    return case.strike(one) if move == "strike" else case.restore(one)
