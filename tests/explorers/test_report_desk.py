"""The report desk without a page: what is done to a report, from code and by messages, and what can be undone."""

import json

import pytest

from lessons import explorers
from lessons.explorers import ReportDesk
from lessons.explorers.report_desk.described import described
from lessons.explorers.report_desk.still import MARK
from lessons.explorers.report_desk.work import MOST_STEPS, Work
from lessons.reports.appraising import FITS_NOT
from lessons.reports.casefile import from_json
from lessons.running.saving import is_ours
from tests.explorers.desk_talk import REPORT, Page
from tests.explorers.kinds import PICTURES


@pytest.fixture
def desk():
    return ReportDesk(REPORT, day="2024-11-05", title="A report")


@pytest.fixture
def page(desk):
    return Page(desk)


def printed(desk):
    return [claim.printed for claim in desk.case.claims]


def test_it_is_the_one_explorer_that_is_no_picture():
    assert set(explorers.__all__) - set(PICTURES) == {"ReportDesk"}


def test_a_prepared_report_lies_on_the_desk_read_and_stamped(desk):
    assert printed(desk) == ["at least 7", "about 400 km", "about 5 min", "about 100 km", "outside"]
    assert desk.case.title == "A report" and desk.case.day == "2024-11-05"
    assert desk.case.read_at.endswith("+00:00")
    assert not ReportDesk().case.read_at


def test_a_corrected_number_brings_new_verdicts_and_is_undone(desk, page):
    page.ask()
    before = [check.verdict for check in desk.case.appraisal.checks]
    assert FITS_NOT not in before
    answer = page.press("correct", claim_id="3", printed="about 50 minutes")
    assert answer["said"].startswith("Corrected. Claim 3: Japan MOD, flight time, about 50 minutes. ")
    assert ", 1 does not fit, " in answer["said"]
    row = answer["claims"][2]
    assert row["said"] == "about 50 minutes" and row["notes"] == ["corrected by a person"]
    assert row["was"] == "Japan MOD, flight time, about 5 min"
    against = [check for check in answer["checks"] if check["verdict"] == FITS_NOT]
    assert len(against) == 1 and "3" in against[0]["claims"]
    assert page.press("undo")["claims"][2]["said"] == "about 5 min"
    assert [check.verdict for check in desk.case.appraisal.checks] == before
    assert page.press("redo")["claims"][2]["said"] == "about 50 minutes"
    assert page.press("as_read", claim_id="3")["claims"][2]["notes"] == []


def test_what_is_typed_on_in_one_field_is_one_step_to_undo(desk, page):
    for words in ("about 4 km", "about 40 km", "about 404 km"):
        page.press("correct", claim_id="2", printed=words)
    assert printed(desk)[1] == "about 404 km"
    page.press("correct", claim_id="2", claimant="KCNA")
    page.press("undo")
    assert desk.case.claims[1].claimant == "Japan MOD" and printed(desk)[1] == "about 404 km"
    page.press("undo")
    assert printed(desk)[1] == "about 400 km"
    answer = page.press("undo")
    assert answer["kind"] == "problem" and "nothing to undo" in answer["sentence"]


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("correct", {"claim_id": "2", "printed": "far"}, "What is said: 'far' cannot be read"),
        ("correct", {"claim_id": "2", "printed": "400 minutes"}, "What is said: "),
        ("correct", {"claim_id": "99", "printed": "400 km"}, "Claim: '99'"),
        ("correct", {"claim_id": "2", "quantity": "weight"}, "About: 'weight'"),
        ("add", {"start": 5, "end": 5, "quantity": "outcome"}, "Marked words: "),
        ("add", {"start": 0, "end": 9_999, "quantity": "outcome"}, "End: 9999"),
        ("about", {"day": "last Tuesday"}, "Day of the launch: 'last Tuesday'"),
        ("compare", {}, "Second version: nothing was pasted"),
        ("take", {"kind": "docx"}, "Kind: 'docx' is not one of"),
        ("launch", {}, "Message: 'launch' is nothing that a desk does"),
        ("redo", {}, "Redo: there is nothing"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence_and_nothing_is_lost(desk, page, name, given, says):
    case = desk.case
    answer = page.press(name, **given)
    assert answer["kind"] == "problem" and answer["sentence"].startswith(says)
    assert "\n" not in answer["sentence"]
    assert desk.case is case


def test_claims_are_struck_restored_and_added(desk, page):
    page.press("strike", claim_id="1")
    assert [claim.claim_id for claim in desk.case.standing] == ["2", "3", "4", "5"]
    answer = page.ask(have=-1)
    assert answer["claims"][0]["struck"] and answer["claims"][0]["notes"] == ["struck"]
    page.press("restore", claim_id="1")
    assert len(desk.case.standing) == 5
    start = REPORT.index("Tuesday")
    answer = page.press("add", start=start, end=start + 7, quantity="outcome", claimant="the mayor", printed="")
    assert answer["look"] == {"tab": "claims", "claim": "6"}
    added = desk.case.claim("6")
    assert (added.quote, added.claimant, added.quantity) == ("Tuesday", "the mayor", "outcome")
    assert {"id": "6", "start": start}.items() <= answer["claims"][1].items()


def test_a_claim_names_its_checks_and_a_check_its_claims(page):
    answer = page.ask()
    for claim in answer["claims"]:
        for place in claim["checks"]:
            assert claim["id"] in answer["checks"][place]["claims"]
    for place, check in enumerate(answer["checks"]):
        for claim in answer["claims"]:
            assert (place in claim["checks"]) == (claim["id"] in check["claims"])
    assert sum(len(claim["checks"]) for claim in answer["claims"]) > 4


def test_the_draft_follows_the_claims_until_a_person_writes_in_it(desk, page):
    page.press("correct", claim_id="2", printed="about 430 km")
    answer = page.ask(have=-1)
    assert "about 430 km" in answer["draft"]["text"] and not answer["draft"]["own"]
    page.ask(set={"draft": "My own words."})
    assert desk.draft == "My own words."
    answer = page.press("correct", claim_id="2", printed="about 440 km")
    assert answer["draft"] == {"text": "My own words.", "own": True, "behind": True}
    answer = page.press("fresh")
    assert "about 440 km" in answer["draft"]["text"]
    page.press("undo")
    assert desk.draft == "My own words."


def test_two_versions_are_compared_claim_by_claim(desk, page):
    answer = page.press("compare", REPORT.replace("about 400 km", "430 km").encode())
    kinds = [change["kind"] for change in answer["versions"]["changes"]]
    assert kinds[:2] == ["changed", "hedge lost"] and set(kinds[2:]) == {"same"}
    assert answer["versions"]["said"] == "2 differences, 4 the same"
    first, second = answer["texts"]
    assert first["number"] != second["number"]
    assert [change.kind for change in desk.changes].count("same") == 4
    page.press("swap")
    assert "430 km" in desk.case.text and desk.second is None
    page.press("undo")
    assert page.press("part")["versions"] is None


def test_other_views_and_code_are_told_and_a_lost_answer_does_not_act_twice(desk, page):
    page.ask()
    message = {"view": "a", "seq": 50, "have": page.state, "press": "strike", "given": {"claim_id": "1"}}
    first = page.send(message)
    again = page.send(message)
    assert first["claims"] == again["claims"] and first["state"] == again["state"]
    assert page.send({"view": "b", "seq": 1, "have": first["state"]}).keys() == {"kind", "view", "seq", "state"}
    desk.restore("1")
    assert page.sent[-1][0] == {"kind": "changed", "state": desk._state}


def test_what_a_reader_looks_at_is_kept_for_a_page_that_is_loaded_again(desk, page):
    page.ask(set={"look": {"tab": "checks", "claim": "2"}})
    assert Page(desk, "new").ask()["look"] == {"tab": "checks", "claim": "2"}
    page.ask(set={"look": {"tab": "nowhere", "claim": "2"}})
    assert Page(desk, "newer").ask()["look"]["tab"] == "checks"


def test_a_text_goes_to_a_page_once(desk, page):
    number = page.ask()["texts"][0]["number"]
    answer = page.ask(have=-1, texts=[number, 0])
    assert answer["texts"][0] == {"number": number}
    desk.read("It flew 300 km.")
    assert page.ask(texts=[number, 0])["texts"][0]["pieces"] == [[0, "It flew 300 km."]]


def test_pictures_come_when_they_are_seen_in_the_size_of_the_page(page):
    answer = page.ask(pictures={"width": 400, "dpr": 1.0, "dark": False})
    assert [picture["title"] for picture in answer["pictures"]] == ["The numbers", "The places"]
    assert all(image.startswith(b"\x89PNG") for image in page.buffers)
    assert "375 to 425 km" in answer["pictures"][0]["readout"]
    assert "pictures" not in page.ask(have=-1)
    assert page.ask(pictures={"width": 0, "dpr": 1.0})["kind"] == "problem"


@pytest.mark.parametrize(
    ("kind", "begins"), [("markdown", b"# A report"), ("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF")]
)
def test_files_are_taken_away(desk, page, kind, begins):
    answer = page.press("take", kind=kind)
    assert answer["file"]["name"].startswith("a-report.")
    assert bytes(page.buffers[-1]).startswith(begins)
    assert desk.take(kind) == page.buffers[-1]
    assert "file" not in page.ask(have=-1)


def test_what_was_taken_away_as_json_opens_again_as_it_was_left(desk, page):
    page.press("correct", claim_id="2", printed="about 430 km")
    page.press("strike", claim_id="1")
    stored = desk.take("json")
    assert json.loads(stored)["read_at"] == desk.case.read_at
    other = ReportDesk()
    answer = Page(other).press("open", stored, name="a-report.json")
    assert other.case == desk.case == from_json(stored.decode())
    assert "as they were left" in answer["said"]
    answer = Page(other, "b").press("open", stored[:-40], name="a-report.json")
    assert answer["kind"] == "problem" and other.case == desk.case


def test_a_text_file_is_opened_with_what_was_noted_of_it():
    desk = ReportDesk()
    Page(desk).press("open", REPORT.encode("utf-16"), name="r.txt", title="From a file", day="2024-11-05", address="")
    assert desk.case.text == REPORT and desk.case.title == "From a file"


def test_a_saved_notebook_shows_the_same_table_whatever_was_done(desk):
    first = desk._repr_mimebundle_()[0]
    desk.correct("2", printed="about 430 km")
    again, other = desk._repr_mimebundle_()[0], ReportDesk(REPORT, title="A report")._repr_mimebundle_()[0]
    assert first["text/plain"] == again["text/plain"] == other["text/plain"]
    assert first["text/plain"].startswith("ReportDesk: 5 claims; ")
    assert first["text/html"] == again["text/html"] == other["text/html"]
    assert first["text/html"].startswith(MARK) and is_ours(first)
    assert ReportDesk()._repr_mimebundle_()[0]["text/plain"] == "ReportDesk: no text yet"


def test_steps_that_can_be_undone_are_bounded(desk):
    for number in range(MOST_STEPS + 5):
        (desk.restore if number % 2 else desk.strike)("1")
    for _ in range(MOST_STEPS):
        desk.undo()
    with pytest.raises(ValueError, match="nothing to undo"):
        desk.undo()


@pytest.mark.parametrize("day", ["22 April 2024", "April 22, 2024", "22 Apr. 2024", "2024-04-22", "2024 april 22"])
def test_a_day_may_be_typed_as_a_report_prints_it(desk, page, day):
    page.press("about", day=day)
    assert desk.case.day == "2024-04-22"


@pytest.mark.parametrize(
    "day", ["22/04/2024", "April 2024", "31 June 2024", "22 a 2024", "Monday", "May May 2024", "5 May 24"]
)
def test_a_day_that_is_none_or_may_be_two_is_refused(page, day):
    assert page.press("about", day=day)["sentence"].startswith("Day of the launch: ")


def test_what_a_number_allows_is_what_its_checks_go_by(desk, page):
    page.press("about", day="2024-11-05")
    range_km = next(claim for claim in described(Work(desk.case))["claims"] if claim["quantity"] == "range_km")
    assert range_km["allows"] == "375 to 425 km"
