"""What is taken away of a case: Markdown and HTML in which no text is markup, and ClaimReviews that judge nothing."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lessons.records import Claim
from lessons.reports.casefile import NOTHING, Case, as_html, as_markdown, claim_reviews
from lessons.reports.casefile.shown import in_markdown, plain, web_address
from lessons.reports.listing import NOT_JUDGED
from tests.reports.cases import HOSTILE, REPORT, practice_cases, worked_on

OURS = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "dl", "dt", "dd", "a", "div"}
OURS |= {"bdi", "mark", "span", "sup", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}

ATTRIBUTES = {"lang", "charset", "content", "name", "http-equiv", "dir", "class", "id", "href", "rel", "scope"}


class Page(HTMLParser):
    """A page as a browser takes it: its tags with their attributes, its words, the rows of its tables."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.words, self.open = [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Each tag that closes is the one that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Keep words, those of the style sheet apart."""
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self):
        """All words of the page."""
        return "".join(self.words)


def of_text(case):
    """What a page says between the text's heading and the next."""
    return Page(as_html(case)).text


def html_of(markdown):
    """What a reader of GitHub's Markdown makes of it, tables too."""
    return MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)


CASES = {f"hostile {n}": Case.read(text, title=text[:300], address=text[:300]) for n, text in enumerate(HOSTILE)}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_text_is_markup_in_a_page(case):
    page = Page(as_html(case))
    assert page.open == [] and {tag for tag, _ in page.tags} <= OURS
    for tag, named in page.tags:
        assert set(named) <= ATTRIBUTES
        assert tag != "a" or re.match(r"#|https?://", named["href"])
    words = plain(case.text)
    assert re.sub(r"\[[\d, ]+\]", "", page.text).count(words.strip()[:200]) >= bool(words.strip())
    as_html(case).encode()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_text_is_markup_in_markdown(case):
    shown = as_markdown(case)
    tags = set(re.findall(r"<(\w+)", html_of(shown)))
    assert tags <= {"h1", "h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "pre", "code", "a"}
    assert html_of(shown).count("<pre>") == bool(case.text.strip())
    assert html_of(shown).count("<h1>") == 1
    assert all(link.startswith("http") for link in re.findall(r'href="([^"]*)"', html_of(shown)))
    shown.encode()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
@example("1. so")
@example("a")
@example("23) so")
@example("- so")
@example("+")
@example("> so")
@example("a | b \\| c")
@example("so\n# so\n```")
@example("&amp; &#60;")
@example("https://a.b_c_d www.e_f_.g <https://h.i>")
def test_a_line_of_markdown_says_what_it_was_given(text):
    line = in_markdown(text)
    expected = " ".join(plain(text).split())
    for shell in ("- {}", "| |\n| --- |\n| {} |", "# {}"):
        words = Page(html_of(shell.format(line))).text
        assert " ".join(words.split()) == expected


def test_signs_that_steer_are_shown_or_left_out():
    assert plain("a\x00b\x1b\u202ec\u2066\r\nd\u2028e") == "a�b�c\nd\ne"
    assert web_address("https://a.b/c") and not web_address("data:text/html,x") and not web_address("//a.b")


def test_page_and_markdown_hold_text_claims_checks_and_draft():
    case = Case.read(REPORT, "2024-11-05", "Seven missiles", "https://example.org/a?b=1&c", "2024-11-05T08:00")
    far = next(claim for claim in case.claims if claim.quantity == "range_km")
    case = case.correct(far.claim_id, printed="about 430 km").strike("1")
    page, markdown = Page(as_html(case)).text, Page(html_of(as_markdown(case))).text
    for shown in (page, markdown):
        assert "Seven missiles" in shown and "https://example.org/a?b=1&c" in shown and "2024-11-05T08:00" in shown
        assert "about 430 km" in shown and "read was: Japan MOD, range, about 400 km" in shown
        assert "1 struck" in shown and "Struck by a person" in shown
        for check in case.appraisal.checks:
            assert check.sentence in shown
        for _, sentences in case.appraisal.parts:
            assert all(sentence in shown for sentence in sentences)
    assert REPORT in markdown and REPORT in re.sub(r"\[[\d, ]+\]", "", page)


def test_numbers_words_and_rows_of_a_page_lead_to_each_other():
    for case in practice_cases()[:12]:
        page = Page(as_html(case))
        ids = [named["id"] for _, named in page.tags if "id" in named]
        assert len(ids) == len(set(ids)) == 2 * len(case.standing)
        leads = {named["href"] for tag, named in page.tags if tag == "a"}
        assert leads == {f"#{one}" for one in ids}
        marks = sum(tag == "mark" for tag, _ in page.tags)
        assert marks == sum(bool(piece.claim_ids) for piece in case.stretches)


def test_claims_that_share_words_have_their_number_once_behind_the_last_of_them():
    text = "It flew about 400 km to the east."
    spans = ((3, 20), (8, 32), (8, 20))
    claims = tuple(
        Claim("A", "outcome", text="flew", claim_id=str(n), start=start, end=end, quote=text[start:end])
        for n, (start, end) in enumerate(spans, start=1)
    )
    page = Page(as_html(Case(text, claims=claims)))
    assert "It flew about 400 km[1, 3] to the east[2]." in page.text
    leads = [named["href"] for tag, named in page.tags if tag == "a"][:3]
    assert leads == ["#claim-0", "#claim-2", "#claim-1"]


def test_a_page_fetches_nothing_and_runs_nothing():
    page = as_html(Case.read(REPORT))
    (policy,) = [
        given["content"] for _, given in Page(page).tags if given.get("http-equiv") == "Content-Security-Policy"
    ]
    assert "default-src 'none'" in policy and "script" not in policy
    assert "url(" not in page and "@import" not in page and "@media print" in page


def test_a_report_without_claims_says_so_plainly():
    case = Case.read("The weather is fine.")
    assert NOTHING in Page(as_html(case)).text and NOTHING in as_markdown(case)
    assert claim_reviews(case) == [] and "## Claims" not in as_markdown(case)


def test_claim_reviews_say_what_who_where_and_when_and_call_nothing_true():
    case = Case.read(REPORT, "2024-11-05", "Seven", "https://example.org/a", "2024-11-05T08:00")
    reviews = claim_reviews(case)
    assert [one["identifier"] for one in reviews] == [claim.claim_id for claim in case.standing]
    for review, claim in zip(reviews, case.standing, strict=True):
        assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
        item = review["itemReviewed"]
        assert (item["@type"], item["author"]["name"], item["text"]) == ("Claim", claim.claimant, claim.quote)
        assert item["appearance"]["url"] == case.address and item["appearance"]["headline"] == "Seven"
        assert review["dateCreated"] == "2024-11-05T08:00" and claim.printed in review["claimReviewed"]
        assert review["reviewRating"]["alternateName"] == NOT_JUDGED and "ratingValue" not in json.dumps(review)


def test_a_claim_review_says_what_speaks_against_a_claim():
    case = Case.read("It flew 30,000 km, Japan's defence ministry said.", address="the paper of Tuesday")
    (review,) = claim_reviews(case)
    assert review["reviewRating"]["alternateName"].startswith("does not fit: Japan MOD")
    assert review["itemReviewed"]["appearance"] == {"@type": "CreativeWork", "name": "the paper of Tuesday"}
    assert "dateCreated" not in review


@settings(max_examples=25, deadline=None)
@given(worked_on())
def test_whatever_a_person_did_all_of_it_is_in_the_files(case):
    page, markdown = Page(as_html(case)), as_markdown(case)
    assert {tag for tag, _ in page.tags} <= OURS
    for claim in case.claims:
        assert " ".join(plain(claim.printed).split()) in page.text
    assert markdown.count("\n| ") >= len(case.claims)


DRAFT = "What I would print\n- one *number* <b>\n- and no other\n\nMore is not known."


def test_a_person_s_own_draft_takes_the_place_of_the_program_s():
    case = Case.read(REPORT).write(DRAFT)
    page, markdown = as_html(case), html_of(as_markdown(case))
    for made in (page, markdown):
        text = re.sub(r"<[^>]*>", "", made)
        assert "The draft, in a person" in text and "How likely it is" not in text
        assert "<li" in made and "one *number* &lt;b&gt;" in made
    again = case.write(case.appraisal.draft)
    assert again.draft == "" and again == Case.read(REPORT)
    assert "How likely it is" in as_html(again)


def test_a_draft_is_bounded_and_has_no_half_signs():
    case = Case.read(REPORT)
    assert case.write("half \ud83d").draft == "half �"
    for draft in ("a" * 50_001, 7):
        with pytest.raises(ValueError, match="^draft: "):
            case.write(draft)
