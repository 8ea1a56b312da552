"""A case on one page of paper: all of it on the paper, nothing over another, what has no room counted, text kept."""

import io

import pytest
from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from pypdf import PdfReader

from lessons.figures.engine.wrapping import drawable, fitted, width_of
from lessons.figures.report.case_page import BOTTOM, LEFT, RIGHT, TOP, as_pdf, case_page
from lessons.reports.casefile import NOTHING, Case
from tests.reports.cases import HOSTILE, REPORT, practice_cases

LONG = "".join(f"It flew {n} km, the governor of the province number {n} said.\n\n" for n in range(300, 390))
GRAVE = "".join(f"It flew {n},000 km, Japan's defence ministry said.\n\n" for n in range(30, 60))
MOST = 1e-3  # of the page: what the edge of a letter may stand out


def boxes(case):
    """All words of the page with their boxes in parts of it."""
    page = case_page(case)
    canvas = FigureCanvasAgg(page)
    width, height = page.bbox.width, page.bbox.height
    found = []
    with rc_context({"text.hinting": "none"}):  # as a PDF has it
        for text in page.axes[0].texts:
            if text.get_text().strip():
                box = text.get_window_extent(canvas.get_renderer())
                found.append((text.get_text(), box.x0 / width, box.y0 / height, box.x1 / width, box.y1 / height))
    return found


def text_of(pdf):
    """The pages of a PDF as text."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def read_back(case):
    """The pages of a case's PDF as text."""
    return text_of(as_pdf(case))


def worked():
    """Our report with a correction, a struck claim and all that is known of where it was read."""
    case = Case.read(REPORT, "2024-11-05", "Seven missiles", "https://example.org/a", "2024-11-05T08:00")
    far = next(claim for claim in case.claims if claim.quantity == "range_km")
    return case.correct(far.claim_id, printed="about 430 km").strike("1")


CASES = {"ours": worked(), "long": Case.read(LONG, title="W" * 400), "grave": Case.read(GRAVE)}
CASES["drafted"] = worked().write("".join(f"- I would print sentence {n} of those that follow.\n" for n in range(60)))
CASES |= {f"hostile {n}": Case.read(text, title=text[:400], address=text[:900]) for n, text in enumerate(HOSTILE)}
CASES |= {f"practice {n}": case for n, case in enumerate(practice_cases()[::30])}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_all_of_it_is_on_the_paper_and_nothing_lies_over_another(case):
    found = boxes(case)
    assert found
    for number, (words, left, bottom, right, top) in enumerate(found):
        assert LEFT - MOST < left <= right < RIGHT + MOST, words
        assert BOTTOM - 0.01 < bottom < top < TOP + 0.01, words
        for other in found[number + 1 :]:
            apart = other[1] >= right or other[3] <= left or other[2] > top - 0.003 or other[4] < bottom + 0.003
            assert apart, (words, other[0])


def test_it_is_one_page_whose_text_can_be_selected():
    case = worked()
    pdf = as_pdf(case)
    (page,) = text_of(pdf)
    for words in ("Seven missiles", case.address, case.read_at, "about 430 km", "read was", "1 struck"):
        assert words in page
    one_line = " ".join(page.split())
    drafted = dict(case.appraisal.parts)
    for sentence in (*drafted["How sure one can be"], *drafted["What is not established"]):
        assert sentence in one_line
    assert pdf == as_pdf(case) != as_pdf(case.restore("1"))


def test_a_person_s_own_draft_stands_in_the_place_of_the_program_s():
    words = " ".join(read_back(worked().write("Nothing that I would print.\n- It flew."))[0].split())
    assert "The draft, in a person’s words – Nothing that I would print. – It flew." in words
    assert "What can be said of the numbers" not in words and "What does not fit" in words


def test_what_has_no_room_is_counted():
    (page,) = read_back(CASES["long"])
    listed = sum(f"{n} km" in page for n in range(300, 390))
    assert 5 < listed < 90 and "more: see the Markdown" in page
    shown = [int(line.split()[1]) for line in page.splitlines() if line.startswith("and ")]
    assert len(CASES["long"].standing) - shown[0] == sum(f"\n{one} governor of" in page for one in range(1, 91))


def test_what_does_not_fit_has_its_place_however_many_claims_there_are():
    (page,) = read_back(CASES["grave"])
    assert "What does not fit" in page and "half-way round the Earth" in page and "Confidence is low" in page
    assert page.count("more: see the Markdown") >= 2


def test_a_report_without_claims_says_so():
    (page,) = read_back(Case.read("The weather is fine."))
    assert NOTHING in " ".join(page.split()) and "who says it" not in page


def test_letters_that_the_typeface_lacks_are_marked_and_formulas_are_text(recwarn):
    (page,) = read_back(Case.read("It flew 400 km.", title="미사일 $\\frac{1}{0}$"))
    assert "��� $\\frac{1}{0}$" in page
    assert not [warning for warning in recwarn if "missing from font" in str(warning.message)]


def test_lines_are_no_wider_than_asked_and_keep_all_words():
    words = "South Korea's Joint Chiefs of Staff " * 4 + "W" * 80
    for width in (40, 90, 300):
        lines = fitted(words, width, 9, 99)
        assert all(width_of(line, 9) <= width for line in lines)
        assert "".join("".join(lines).split()) == "".join(words.split())
        cut = fitted(words, width, 9, 2)
        assert len(cut) == 2 and cut[1].endswith("…") and width_of(cut[1], 9) <= width
    assert fitted("", 40, 9, 2) == [""] and fitted("400 km", 90, 9, 1) == ["400 km"]
    assert drawable("400 km …") == "400 km …"


def test_bold_letters_are_measured_as_they_are_drawn():
    page = case_page(Case.read("It flew 400 km.", title="Multiple WIDE letters, Mm"))
    canvas = FigureCanvasAgg(page)
    title = page.axes[0].texts[0]
    drawn = title.get_window_extent(canvas.get_renderer()).width / page.dpi * 72
    assert drawn == pytest.approx(width_of(title.get_text(), title.get_fontsize(), bold=True), rel=0.02)
