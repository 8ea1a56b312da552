"""What the prose of notebook 15 says in numbers and words, against the tables and worked out anew."""

import re
from hashlib import sha256

import pytest

from lessons import data, flight
from lessons.exercises.bank.notebook_15.earlier import BEHIND_KM, ODD
from lessons.exercises.bank.notebook_15.on_the_page import IN_GMT
from lessons.exercises.engine import registry
from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.verdicts import Verdict
from lessons.figures.report.checklist import ITEMS
from lessons.figures.report.prepared_sheets import on_the_desk, prepared_report, prepared_title, to_find_sheet
from lessons.sources import convert_time
from lessons.sources.carried_on import farthest, prints, stated
from lessons.units import convert
from tests.notebooks.prose import prose

SAID = prose("15")
FLIGHT = "tr-2022-10-18"
NUMBER_WORDS = {3: "three", 4: "four", 8: "Eight"}


def test_the_report_it_opens_with():
    """One statement of the Pentagon's spokesman, and no other distance of the flight."""
    assert f"{NUMBER_WORDS[len(prints())]} prints of that, places" in SAID
    assert stated().relation == ">" and f"more than {stated().number:g} kilometres" in SAID
    assert {claim.claimant for claim in prints() if claim.unit == "km"} == {"US DoD", "Vandenberg base"}
    assert data.event("us-2019-12-12").day == "12 December 2019" and "12 December 2019" in SAID


def test_the_worked_page():
    miles = {claim.wording for claim in prints() if claim.unit == "mi"}
    assert {"310 miles", "311 miles", "500 miles"} <= miles and "310 and 311 miles are 500 km, converted" in SAID
    assert [round(convert(number, "mi", "km"), -1) for number in (310, 311)] == [500, 500]
    assert f"500 miles are {convert(500, 'mi', 'km'):.0f}" in SAID
    lost = [claim for claim in prints() if claim.relation != ">"]
    assert len(lost) == 1 and "One print lost it" in SAID
    quantities = {claim.quantity for claim in data.claims("us-2019-12-12")}
    assert not quantities & {"apogee_km", "flight_time_s"} and "no height, no time" in SAID
    assert f"moves the bound by {farthest().number - stated().number:.0f} km" in SAID
    words = [item.word for item in ITEMS]
    for row in re.findall(r"^\| (\d) (\w+) \|", SAID, re.MULTILINE):
        assert words[int(row[0]) - 1] == row[1]


def test_the_half_filled_page():
    claims = data.claims(FLIGHT)
    flown = [claim for claim in claims if claim.quantity == "range_km"]
    assert {(claim.number, claim.hedge) for claim in flown} == {(561, "")} and "| 2 hedge | 561 km, with none |" in SAID
    assert flown[0].spoken_by == "two, unnamed" and "two people who are not named" in SAID
    video, about = (data.claim(FLIGHT, "launch_time", claimant=who) for who in ("Demirören", "sources of Bloomberg"))
    assert f"Bloomberg: {about.hedge.replace('approximately', 'about')} {about.text}" in SAID
    assert f"{video.text} (03:30 GMT)" in SAID and "03:30 GMT" in video.note
    assert convert_time(video.stated_time, video.zone, "UTC")[-5:] == IN_GMT == "03:50" and "03:50" not in SAID
    copy = data.claim(FLIGHT, "range_km", claimant="Al Jazeera")
    assert copy.publisher == "Agenzia Nova" and copy.origin == flown[0].origin
    assert (flown[0].published, copy.published) == (
        "2022-10-18",
        "2022-10-19",
    ) and "*Agenzia Nova*, a day later" in SAID
    type_ = data.claim(FLIGHT, "estimated_max_range_km")
    assert "double the range" in type_.note and type_.publisher == "A News" and '"double the range"' in SAID
    places = {claim.quantity: claim.text for claim in claims if claim.publisher == "Kathimerini"}
    assert "near Rize" in places["launch_place"] and places["landing_relation"] == "off Sinop"
    assert "silent" in data.event(FLIGHT).note and "defence agency is silent" in SAID


@pytest.mark.parametrize(("report_id", "pages"), [("pakistan", 3), ("iran", 4), ("russia", 4)])
def test_how_many_pages_told_of_a_prepared_report(report_id, pages):
    published = {name for row in to_find_sheet(report_id).table.rows for name in row[3].split(", ")}
    assert len(published) == pages
    assert f"{NUMBER_WORDS[pages].capitalize()} pages told of it" in SAID or f"what {NUMBER_WORDS[pages]} pages" in SAID
    country, day = prepared_title(prepared_report(report_id)).removesuffix(" (in our words)").split(", ")
    assert f"{country}, {day}" in SAID
    assert on_the_desk(report_id)["text"] == prepared_report(report_id).text


def test_another_prepared_report_is_refused_with_the_names_that_there_are():
    with pytest.raises(ValueError, match="'france' given; accepted: iran, pakistan, russia"):
        prepared_report("france")


def test_the_page_that_changed():
    row = next(row for row in data.revised_reports() if row.report_id == "2023-02-20")
    first, later = data.claims(row.event_id, quantity="launch_time", publisher="CNN")
    assert first.url == later.url and "changed after publication" in row.note
    assert row.first_said.startswith("while") and row.later_said.startswith("just before")
    assert "*while* the American president was in Kyiv" in SAID and "*just before*" in SAID


def test_the_undated_video():
    ap = data.claim("ir-2023-05-25", "outcome", claimant="AP")
    tested = [claim for claim in data.claims("ir-2023-05-25", quantity="outcome") if "test-fired" in claim.text]
    assert "undated video" in ap.text and tested and "AP wrote of *undated* video" in SAID and "May 2023" in SAID


def test_the_alarm_kept_its_hedge():
    first = data.claim("nk-2022-11-03", "outcome", claimant="Japan government", stage="first")
    assert "believed to have passed" in first.text and first.text.endswith("07:48")
    row = next(row for row in data.revised_reports() if row.report_id == "2022-11-03")
    assert row.kind == "withdrawn" and "07:48" in registry.question("15.10").prompt


def test_what_the_spaced_questions_rest_on():
    assert round(convert(ODD.value, "mi", "km")) != BEHIND_KM == 11_200
    assert flight.quarter_rule(561) == pytest.approx(140.25)
    assert abs(flight.minimum_energy(561).apogee_km / flight.quarter_rule(561) - 1) < 0.03, "the rule still holds"
    assert "140" not in SAID, "the answer is not given away"


@pytest.mark.parametrize(("answer", "right"), [("140", True), ("137 km", True), ("87 miles", True), ("150", False)])
def test_the_height_is_asked_for_as_closely_as_the_rule_holds(answer, right):
    assert (judge(registry.question("15.12"), answer).verdict is Verdict.RIGHT) == right


def test_a_letter_changed_is_another_fingerprint():
    one, other = (sha256(f"more than 500 {unit}".encode()).hexdigest() for unit in ("km", "mi"))
    assert sum(a == b for a, b in zip(one, other, strict=True)) < 16


def test_the_six_words_stand_in_the_table_and_their_first_address_in_the_sources():
    rows = re.findall(r"^\| (\w+) \| [^|]+ \| [^|]+ \|$", SAID, re.MULTILINE)
    wanted = ["authentic", "available", "identifiable", "persistent", "renderable", "understandable"]
    assert [word for word in rows if word in wanted] == wanted
    assert "ohchr.org/sites/default/files/2024-01/OHCHR_BerkeleyProtocol.pdf" in SAID


def test_no_prepared_report_is_of_a_launch_whose_outcome_the_deck_keeps():
    """Notebook 13 says that no notebook tells what became of a card's statement."""
    cards = {card.event_id for card in data.deck()}
    told = {report.event_id for report in data.prepared_reports()} | {FLIGHT, "us-2019-12-12", "nk-2022-11-03"}
    assert not told & cards
