"""By keyboard alone: the deck is dealt, answered and gone on with; how sure is asked while it is switched on."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.laboratory import explorer

DECK = "from lessons.explorers import CalibrationDeck\nCalibrationDeck()"
SWITCH_BAR_AND_BOX = (
    "from lessons.exercises import ask, how_sure, progress\nhow_sure()",
    'progress("13")',
    'ask("13.7")',
)


def test_the_deck_goes_on_from_the_keyboard(cells: Callable[..., Page]) -> None:
    deck = explorer(cells(DECK))
    deck.get_by_role("button", name="Deal").press("Enter")
    slider = deck.get_by_label("How likely is a change?")
    expect(slider).to_be_visible()
    for _ in range(3):
        slider.press("ArrowRight")
    expect(deck.locator(".lessons-readout")).to_contain_text("65 %: likely (55-80 %)")
    deck.get_by_role("button", name="That is my answer").press("Enter")
    following = deck.get_by_role("button", name="Next card")
    expect(following).to_be_focused()  # the button that was pressed is gone
    expect(deck.locator(".lessons-reply")).to_contain_text("1 answer scored")
    following.press("Enter")
    expect(slider).to_be_focused()
    expect(deck.locator(".lessons-readout")).to_contain_text("Card 2 of")


def test_how_sure_is_asked_while_it_is_on(cells: Callable[..., Page]) -> None:
    page = cells(*SWITCH_BAR_AND_BOX)
    box = page.locator(".lessons-box").filter(has_text="Question 13.7")
    asked = box.get_by_text("How sure are you?")
    bar = page.locator(".lessons-progress")
    expect(box).to_be_visible()
    expect(asked).to_have_count(0)
    page.get_by_label("Ask me beside every answer box").press("Space")
    expect(asked).to_be_visible()
    box.get_by_label("Your answer").fill("0.7")
    very = box.get_by_label("very sure (90 to 100 %)")
    very.press("Space")
    expect(very).to_be_checked()
    box.get_by_role("button", name="Check").press("Enter")
    expect(box).to_contain_text("the side of the square")
    expect(very).not_to_be_checked()  # it went with that answer
    expect(page.locator(".lessons-sure").filter(has_text="Sure, and not right: 13.7.")).to_be_visible()
    expect(bar).to_contain_text("questions of this notebook done")
    page.get_by_label("Ask me beside every answer box").press("Space")
    expect(asked).to_have_count(0)
    expect(page.locator(".lessons-sure").filter(has_text="Sure, and not right")).to_have_count(0)
