"""An explorer's picture: sharp, as wide as the page, in the page's theme, moved by pointer, sound after an error."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import shown
from tests.browser.laboratory import (
    LAPTOP,
    Lab,
    clear,
    corner,
    explorer,
    fingerprint,
    run_all,
    run_code,
    set_theme,
    until,
)

THROW = "from lessons.explorers import Still, Throw\nThrow()"
STILL = "from lessons.figures.flight.quarter_rule import quarter_rule_picture\nStill(quarter_rule_picture())"


@pytest.fixture
def throw(course: Page) -> Locator:
    found = explorer(course)
    found.get_by_role("button", name="Reset").click()
    expect(found.locator(".lessons-readout")).to_contain_text("At 45° and 1.98 km/s")
    return found


def sizes(found: Locator) -> tuple[int, int]:
    """Return the canvas's width in its own pixels and on the page."""
    return tuple(found.locator("canvas").evaluate("(canvas) => [canvas.width, canvas.clientWidth]"))


def on_paper(found: Locator, colour: list[int]) -> None:
    """Wait until a picture is drawn on paper of this colour."""
    until(lambda: corner(found) == colour)


@pytest.fixture(scope="module")
def two(entered: Page, lab: Lab) -> Iterator[Page]:
    """A page with two pictures, the second a still one: when it changes, no more than these are drawn anew."""
    with shown(entered, lab, THROW, STILL) as opened:
        for number in range(2):
            explorer(opened, number)
        yield opened


@pytest.fixture
def both(two: Page) -> Iterator[Page]:
    """The page, in front and as it was loaded."""
    two.bring_to_front()
    yield two
    clear(two)


def test_the_picture_follows_the_width_of_the_page(both: Page):
    throw = explorer(both)
    before, seen = sizes(throw)
    assert abs(before - seen) <= 1 and 600 < before <= 760
    both.set_viewport_size({"width": 900, "height": 768})
    both.wait_for_function("() => document.querySelector('.lessons-explorer canvas').width < 600")
    drawn, seen = sizes(throw)
    assert abs(drawn - seen) <= 1
    both.set_viewport_size({"width": 1366, "height": 768})
    both.wait_for_function(
        "(before) => document.querySelector('.lessons-explorer canvas').width === before", arg=before
    )


def test_the_picture_follows_the_theme_and_so_does_a_still_one(both: Page):
    throw, still = explorer(both), explorer(both, 1)
    for dark, paper in ((False, [255, 255, 255]), (True, [17, 17, 17]), (False, [255, 255, 255])):
        set_theme(both, dark)
        on_paper(throw, paper)
        on_paper(still, paper)


def test_the_canvas_is_never_blank_while_the_background_changes(both: Page):
    """A canvas whose size or picture is taken away before the next is decoded would show a blank frame."""
    explorer(both)
    both.evaluate(
        """() => {
          const canvas = document.querySelector('.lessons-explorer canvas');
          window.blank = 0; window.frames = 0; window.watching = true;
          const look = () => {
            const pixel = canvas.getContext('2d').getImageData(1, 1, 1, 1).data;
            const paper = pixel[0] === 255 || pixel[0] === 17;
            window.frames += 1;
            window.blank += paper ? 0 : 1;
            if (window.watching) requestAnimationFrame(look);
          };
          look();
        }"""
    )
    for width in (1100, 1000, 1366):
        both.set_viewport_size({"width": width, "height": 768})
        both.wait_for_timeout(300)
    set_theme(both, dark=True)
    both.wait_for_timeout(300)
    set_theme(both, dark=False)
    blank, frames = both.evaluate("() => { window.watching = false; return [window.blank, window.frames]; }")
    assert frames > 5
    assert blank == 0


@pytest.fixture
def fine_screen(both: Page) -> Iterator[Page]:
    """The page on a screen with two pixels for one."""
    told = both.context.new_cdp_session(both)
    screen = {**LAPTOP, "mobile": False}
    told.send("Emulation.setDeviceMetricsOverride", {**screen, "deviceScaleFactor": 2})
    both.wait_for_function("() => window.devicePixelRatio === 2")
    yield both
    told.send("Emulation.setDeviceMetricsOverride", {**screen, "deviceScaleFactor": 1})
    both.wait_for_function("() => window.devicePixelRatio === 1")
    told.detach()


def test_the_picture_is_sharp_on_a_fine_screen(fine_screen: Page):
    run_all(fine_screen)
    drawn, seen = sizes(explorer(fine_screen))
    assert abs(drawn - 2 * seen) <= 1


def test_a_still_picture_has_words_and_data_but_nothing_to_press(course: Page):
    still = explorer(course, 5)
    expect(still.locator(".lessons-readout")).to_contain_text("The quarter rule is too high by 2 % at 400 km")
    expect(still.locator("canvas")).to_have_attribute("aria-label", re.compile("quarter"))
    assert still.locator("button, input, select, .lessons-title").count() == 0
    still.locator("summary").click()
    expect(still.locator("td").first).to_be_visible()
    still.locator("summary").click()


def test_the_highest_point_can_be_dragged(course: Page, throw: Locator):
    handle = throw.locator(".lessons-handle")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    course.mouse.move(x, y)
    course.mouse.down()
    course.mouse.move(x, y - 30)
    course.mouse.move(x, y - 60)
    course.mouse.up()

    def centre() -> float:
        moved = handle.bounding_box()
        return moved["y"] + moved["height"] / 2

    until(lambda: abs(centre() - (y - 60)) < 6)
    angle = throw.get_by_label("Angle above the ground").get_attribute("aria-valuetext")
    assert 50 <= int(angle.split()[0]) <= 75


def test_a_click_on_a_phrase_goes_to_it(course: Page):
    marker = explorer(course, 1)
    marker.get_by_role("button", name="Reset").click()
    canvas = marker.locator("canvas")
    expect(canvas).to_have_css("cursor", "pointer")
    box = canvas.bounding_box()
    canvas.click(position={"x": 0.2 * box["width"], "y": 0.62 * box["height"]})
    expect(marker.locator(".lessons-readout")).not_to_contain_text("Phrase 1 of")
    reached = marker.locator(".lessons-readout").inner_text()
    canvas.click(position={"x": 2, "y": box["height"] / 2})  # the margin: nothing
    expect(marker.locator(".lessons-readout")).to_have_text(reached)


def test_an_error_is_shown_in_place_and_escaped_and_the_picture_stays(course: Page):
    faulty = explorer(course, 2)
    before = fingerprint(faulty)
    slider = faulty.get_by_label("Angle above the ground")
    slider.press("ArrowRight")
    expect(faulty.locator("[role=alert]")).to_have_text("RuntimeError: <b>not</b> this one")
    assert fingerprint(faulty) == before
    slider.press("ArrowRight")
    expect(faulty.locator("[role=alert]")).to_have_text("")
    expect(faulty.locator(".lessons-readout")).to_contain_text("At 47°")


def test_two_views_and_code_stay_in_step(course: Page, throw: Locator):
    second = explorer(course, 3)
    throw.get_by_label("Angle above the ground").press("ArrowRight")
    expect(second.locator(".lessons-readout")).to_contain_text("At 46°")
    expect(second.get_by_label("Angle above the ground")).to_have_attribute("aria-valuetext", "46 degrees")
    run_code(course, "throw.set(angle_deg=70)")
    for view in (throw, second):
        expect(view.locator(".lessons-readout")).to_contain_text("At 70°")
        expect(view.get_by_label("Angle above the ground")).to_have_attribute("aria-valuetext", "70 degrees")


def test_nothing_is_asked_of_another_machine(course: Page, lab: Lab, addresses: list[str]):
    explorer(course)
    outside = [address for address in addresses if not address.startswith((lab.address, "blob:", "data:"))]
    assert addresses
    assert outside == []
