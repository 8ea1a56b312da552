"""Texts that a report desk is given: long ones, in any script, hostile ones, files that are none; what is shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.explorers import ReportDesk
from lessons.explorers.report_desk.incoming import text_in
from lessons.explorers.report_desk.passages import MOST, MOST_CLAIMS, passages, told
from lessons.records import Claim
from lessons.reports.casefile import NOTHING
from tests.explorers.desk_talk import REPORT, Page

TEXTS = st.text(st.characters(codec="utf-8"), max_size=400)


def claim(start, end):
    return Claim("A", "outcome", text="fell", start=start, end=end)


@given(
    TEXTS,
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 60)), max_size=6),
    st.integers(8, 120),
    st.integers(0, 40),
)
def test_passages_are_pieces_of_the_text_in_order_and_bounded(text, spans, most, around):
    claims = [claim(start, start + length) for start, length in spans if start + length <= len(text)]
    pieces = passages(text, claims, most, around)
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)
    assert all(one.end < two.start for one, two in zip(pieces, pieces[1:], strict=False))
    assert sum(len(piece.text) for piece in pieces) <= max(most, 1)
    assert (told(text, pieces) == "") == (sum(len(piece.text) for piece in pieces) == len(text))


def test_of_a_long_text_the_beginning_and_what_stands_around_claims_is_shown():
    text = "a" * 100_000 + REPORT + "b" * 100_000
    found = ReportDesk(text)
    answer = Page(found).ask()
    shown = answer["texts"][0]
    pieces = shown["pieces"]
    assert len(pieces) == 2 and pieces[0][0] == 0
    assert sum(len(words) for _, words in pieces) <= MOST
    for row in answer["claims"]:
        start, words = next(piece for piece in pieces if piece[0] <= row["start"] < piece[0] + len(piece[1]))
        assert words[row["start"] - start : row["end"] - start] == row["quote"]
    assert shown["left"].startswith("The text has 200,") and "All of it was read." in shown["left"]


def test_many_claims_are_listed_up_to_a_bound_and_the_rest_is_counted():
    text = " ".join(f"The JCS said missile number {n} flew {300 + n} km." for n in range(400))
    desk = ReportDesk(text)
    answer = Page(desk).ask()
    assert len(desk.case.claims) > MOST_CLAIMS == len(answer["claims"])
    assert f"{len(desk.case.claims) - MOST_CLAIMS:,} more claims are not listed here" in answer["left"]


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_any_signs_around_a_report_move_its_claims_and_change_nothing_else(before, after):
    """An emoji counts as one character here, wherever a page counts two."""
    own = ReportDesk(REPORT).case.claims
    text = f"{before}\n\n{REPORT}\n\n{after}"
    answer = Page(ReportDesk(text)).ask()
    shift = len(before) + 2
    whole = "".join(words for _, words in answer["texts"][0]["pieces"])
    assert whole == text
    found = {(row["start"], row["end"]): row["quote"] for row in answer["claims"]}
    for one in own:
        assert found[one.start + shift, one.end + shift] == one.quote


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sagte am Dienstag nichts.",
        "북한이 미사일을 발사했다.",
        "أطلقت كوريا الشمالية صاروخا.",
        "Nothing happened.",
        "\u202e\u0000\x1b[31m",
    ],
)
def test_a_text_without_claims_is_answered_plainly(text):
    desk = ReportDesk()
    answer = Page(desk).press("read", text.encode())
    assert answer["nothing"] == NOTHING and answer["claims"] == []
    assert answer["said"].startswith(NOTHING)


@pytest.mark.parametrize(
    ("raw", "name", "says"),
    [
        (b"a" * 5_000_001, "", "The text has 5,000,001 bytes"),
        (b"a" * 5_000_001, "long.txt", "long.txt has 5,000,001 bytes"),
        (b"%PDF-1.7", "report.pdf", "report.pdf is no plain text"),
        (b"PK\x03\x04", "report.docx", "report.docx is no plain text"),
        (b"ab\0cd", "what.txt", "what.txt is no plain text"),
        (b"{}", "other.json", "Format: this is no case of the report desk"),
        (b"{", "broken.json", "The text: this is no whole JSON text"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(raw, name, says):
    desk = ReportDesk(REPORT)
    answer = Page(desk).press("open" if name else "read", raw, **({"name": name} if name else {}))
    assert answer["kind"] == "problem" and answer["sentence"].startswith(says)
    assert desk.case.text == REPORT


@given(TEXTS.filter(lambda text: not text.startswith("\ufeff") and "\0" not in text[:4096]))
def test_a_text_comes_in_as_it_was_written(text):
    assert text_in(text.encode()) == text
    assert text_in(text.encode("utf-8-sig"), "a.txt") == text


def test_half_a_sign_is_shown_as_none_and_stops_nothing():
    answer = Page(ReportDesk("\ud83d It flew 400 km.")).ask()
    assert answer["texts"][0]["pieces"][0][1].encode().decode()[0] == "�"
    assert answer["claims"][0]["quote"] == "400 km"
