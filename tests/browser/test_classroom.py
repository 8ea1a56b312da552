"""What a teacher takes to class, in a browser: nothing overflows, all can be read, rules of accessibility, one page."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect
from pypdf import PdfReader

from lessons.classroom import build, sessions
from lessons.classroom.sessions import Session
from lessons.classroom.slides import deck, fitting
from lessons.classroom.voting import page as voting
from tests.browser.laboratory import rules
from tests.classroom.lessons_read import NOTEBOOKS, NUMBERS, pair

READY = "window.Reveal && Reveal.isReady()"
# Each slide, all of it shown: how it begins, how far its words and pictures reach below and beside its frame, and
# the smallest letter.
MEASURE = """() => [...document.querySelectorAll('.slides > section')].map((slide, at) => {
  slide.style.display = 'block';
  slide.removeAttribute('hidden');
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / 1280;
  const inner = [...slide.querySelectorAll('*')];
  const reach = (side) => Math.max(0, ...inner.map((one) => (one.getBoundingClientRect()[side] - frame[side]) / scale));
  const sizes = inner.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((one) => parseFloat(getComputedStyle(one).fontSize));
  const begins = slide.innerText.slice(0, 60);
  const found = [at, begins, slide.scrollHeight - 720, reach('bottom'), reach('right'), Math.min(99, ...sizes)];
  slide.style.display = '';
  return found;
})"""
# The headings that are seen, and how far down the question that is voted on reaches.
VOTED_ON = """() => [
  [...document.querySelectorAll('h2')].filter((one) => one.checkVisibility()).map((one) => one.innerText),
  document.querySelector('.poll:not([hidden])').getBoundingClientRect().bottom,
]"""
BESIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything of the course in a folder."""
    folder = tmp_path_factory.mktemp("classroom")
    build.build(build.ask_for("all", NOTEBOOKS), folder, tell=lambda _: None)
    return folder


@pytest.fixture(scope="module")
def at_once(built: Path) -> Path:
    """All slides, and all votes, of the course on one page each: what is measured of each is measured in one look."""
    folder = built / "at_once"
    folder.mkdir()
    session = Session("at_once", "All", tuple(sessions.whole(*pair(number)).taught[0] for number in NUMBERS))
    for name, content in (("slides", deck.page(session)), ("vote", voting.page(session))):
        (folder / f"{name}.html").write_text(content, encoding="utf-8")
    for taught in session.taught:  # the page of each notebook has no other slides and votes
        own = {
            name: (built / taught.lesson.number / f"{name}.html").read_text(encoding="utf-8")
            for name in ("slides", "vote")
        }
        slides = list(deck.slides_of(taught))
        assert len(slides) > 15 and "\n".join(slides) in own["slides"]
        assert all(
            voting.poll(one) in own["vote"] for one in voting.questions_of(sessions.whole(taught.lesson, taught.note))
        )
    return folder


@pytest.fixture
def still(tab: Page) -> Page:
    """A page the size of a projector, for somebody who wants no motion."""
    tab.set_viewport_size({"width": 1280, "height": 720})
    tab.emulate_media(reduced_motion="reduce")
    return tab


def broken_rules(page: Page) -> list:
    """Return the rules of accessibility that a page breaks, with the elements that break them."""
    broken, kept = rules(page)
    assert len(kept) > 5
    return broken


def test_no_slide_of_any_notebook_overflows(still: Page, at_once: Path):
    asked: list[str] = []

    def noted(request: Request) -> None:
        asked.append(request.url)

    still.on("request", noted)
    still.goto((at_once / "slides.html").as_uri())
    still.wait_for_function(READY)
    still.remove_listener("request", noted)
    slides = still.evaluate(MEASURE)
    assert len(slides) == sum(len(list(deck.slides_of(sessions.whole(*pair(number)).taught[0]))) for number in NUMBERS)
    assert [one for one in slides if one[2] > 0 or one[3] > 0.5 or one[4] > 0.5] == []
    assert min(one[5] for one in slides) >= fitting.SIZES[-1], min(slides, key=lambda one: one[5])
    assert asked and all(address.startswith("file:") for address in asked)


def test_slides_go_by_keyboard_and_an_answer_waits_for_its_key(still: Page, built: Path):
    still.goto((built / "00" / "slides.html").as_uri())
    still.wait_for_function(READY)
    assert still.evaluate("Reveal.getConfig().transition") == "none"
    title = still.locator("section.present h2.head")
    for _ in range(40):
        still.keyboard.press("ArrowRight")
        if title.count() and title.inner_text() == "Question 00.2":
            break
    tick = still.locator("section.present .tick")
    assert tick.evaluate("one => getComputedStyle(one).visibility") == "hidden"
    still.keyboard.press("Space")
    expect(title).to_have_text("Question 00.2")
    assert tick.evaluate("one => getComputedStyle(one).visibility") == "visible"
    assert broken_rules(still) == []


def test_pages_fit_their_width_and_break_no_rule(still: Page, built: Path):
    for page in ("index.html", "03/plan.html", "03/handout.html", "01/key.html", "01/vote.html"):
        still.goto((built / page).as_uri())
        for width in (1280, 640):  # 640: as it is seen at 200 % zoom
            still.set_viewport_size({"width": width, "height": 720})
            assert still.evaluate(BESIDE) <= 0, (page, width)
            assert broken_rules(still) == [], (page, width)


@pytest.fixture
def handouts(built: Path) -> Path:
    """All handouts, each from the top of a page: what is printed of each is printed in one go."""
    pages = {number: (built / number / "handout.html").read_text(encoding="utf-8") for number in NUMBERS}
    heads = {re.sub("<title>.*?</title>", "", text.partition("<body>")[0]) for text in pages.values()}
    assert len(heads) == 1, "each page is laid out alike"
    bodies = [
        text.partition("<body>")[2].partition("</body>")[0].replace('src="pictures/', f'src="../{number}/pictures/')
        for number, text in pages.items()
    ]
    folder = built / "printed_at_once"
    folder.mkdir()
    page = folder / "handouts.html"
    between = "<div style='break-before: page'></div>"
    page.write_text(f"{heads.pop()}<body>{between.join(bodies)}</body></html>", encoding="utf-8")
    return page


def test_each_handout_is_one_page_of_a4(still: Page, handouts: Path):
    still.goto(handouts.as_uri())
    assert still.evaluate("() => [...document.images].every((picture) => picture.naturalWidth > 0)")
    pages = PdfReader(io.BytesIO(still.pdf(prefer_css_page_size=True))).pages
    for number, page in zip(NUMBERS, pages, strict=False):
        assert [round(side) for side in page.mediabox[2:]] == [595, 842]
        text = " ".join(unicodedata.normalize("NFKC", page.extract_text()).split())
        assert pair(number)[0].title in text and "its boxes tell you what is right" in text, number
        assert f"notebook {number}:" in text, number  # it ends on the page that it began
    assert len(pages) == len(NUMBERS)


def test_a_page_is_printed_by_the_command_s_own_way(built: Path, chromium: str):
    done, wrong = build.print_all([built / "03" / "handout.html"])
    assert wrong == "" and [path.name for path in done] == ["handout.pdf"]
    assert len(PdfReader(done[0]).pages) == 1


def test_each_question_to_vote_on_is_seen_at_once(still: Page, at_once: Path):
    still.goto((at_once / "vote.html").as_uri())
    seen = set()
    for _ in range(still.locator(".poll").count()):
        (name,), bottom = still.evaluate(VOTED_ON)
        seen.add(name)
        assert bottom <= 720, name
        still.keyboard.press("PageDown")
    taught = [sessions.whole(*pair(number)) for number in NUMBERS]
    assert seen == {f"Question {one.id}" for session in taught for one in voting.questions_of(session)}


def bars(page: Page, letter: str) -> list[str]:
    """Return what the bars of an answer say."""
    return page.locator(f".poll:visible li[data-letter='{letter}'] .bar span").all_inner_texts()


def test_a_class_votes_twice_by_keyboard_alone(still: Page, built: Path):
    still.goto((built / "03" / "vote.html").as_uri())
    expect(still.locator("h2:visible")).to_have_text("Question 03.1")
    for key, count in (("a", 3), ("b", 6), ("c", 11)):
        for _ in range(count):
            still.keyboard.press(key)
    still.keyboard.press("Shift+C")
    expect(still.locator("#said")).to_have_text("C: 10")
    still.keyboard.press("2")
    expect(still.locator(".talk:visible")).to_have_count(1)
    for _ in range(19):
        still.keyboard.press("b")
    expect(still.locator(".talk:visible")).to_have_count(0)
    still.keyboard.press("v")
    assert bars(still, "B") == ["1st: 6 (32 %)", "2nd: 19 (100 %)"]
    assert bars(still, "C") == ["1st: 10 (53 %)", "2nd: 0 (0 %)"]
    wide = [one.bounding_box()["width"] for one in still.locator(".poll:visible li[data-letter='B'] .bar i").all()]
    assert wide[0] / wide[1] == pytest.approx(6 / 19, abs=0.02)
    assert still.locator(".behind:visible").count() == 0
    still.keyboard.press("w")
    expect(still.locator(".poll:visible li[data-letter='C'] .behind")).to_contain_text("steeper means farther")
    assert broken_rules(still) == [] and still.evaluate(BESIDE) <= 0
    still.keyboard.press("PageDown")
    expect(still.locator("h2:visible")).to_have_text("Question 03.6")


@pytest.mark.parametrize(
    ("text", "counts", "told"),
    [
        ("answer\nA\nb\nB\n\nC\n", [1, 2, 1, 0], ""),
        ("A;4\nB;12\r\nC;0\nD;3", [4, 12, 0, 3], ""),
        ('\ufeff"B"\n"A","C"\n<b>\n=1+1\nE\n', [1, 1, 1, 0], "Lines not understood: 3, 4, 5."),
    ],
)
def test_answers_are_read_from_a_file(still: Page, built: Path, text: str, counts: list[int], told: str):
    still.goto((built / "03" / "vote.html").as_uri())
    file = {"name": "class.csv", "mimeType": "text/csv", "buffer": text.encode()}
    still.locator(".poll:visible input[type=file]").set_input_files([file])
    expect(still.locator("#said")).to_contain_text("class.csv read.")
    fields = still.locator(".poll:visible input[data-round=first]")
    assert [int(one.input_value()) for one in fields.all()] == counts
    assert told in still.locator("#said").inner_text()
