"""An explorer by keyboard alone: reaching it, moving it, hearing it, leaving it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.laboratory import explorer, fingerprint, run_code, until, value_of


@pytest.fixture
def throw(course: Page) -> Locator:
    """The first explorer, as it starts."""
    found = explorer(course)
    found.get_by_role("button", name="Reset").click()
    expect(found.get_by_label("Angle above the ground")).to_have_attribute("aria-valuetext", "45 degrees")
    expect(found.locator(".lessons-readout")).to_contain_text("At 45° and 1.98 km/s")
    return found


def focused(page: Page) -> str:
    return page.evaluate("() => document.activeElement.id || document.activeElement.className")


def tab_to(page: Page, target: Locator, presses: int = 12) -> None:
    for _ in range(presses):
        page.keyboard.press("Tab")
        if target.evaluate("(node) => node === document.activeElement"):
            return
    raise AssertionError(f"{presses} presses of Tab did not reach the control; the focus is on {focused(page)}")


def test_tab_and_arrows_move_the_throw(course: Page, throw: Locator):
    course.locator(".jp-Cell").first.focus()
    slider = throw.get_by_label("Angle above the ground")
    tab_to(course, slider)
    before = fingerprint(throw)
    course.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "46 degrees")
    expect(throw.locator("output").first).to_have_text("46 degrees")
    expect(throw.locator(".lessons-readout")).to_contain_text("At 46°")
    assert fingerprint(throw) != before
    course.keyboard.press("PageUp")
    expect(slider).to_have_attribute("aria-valuetext", "54 degrees")
    course.keyboard.press("Home")
    expect(throw.locator(".lessons-readout")).to_contain_text("At 5°")
    course.keyboard.press("End")
    expect(throw.locator(".lessons-readout")).to_contain_text("At 85°")
    tab_to(course, throw.get_by_label("Report beside it"))
    course.keyboard.press("ArrowDown")
    expect(throw.locator(".lessons-readout")).to_contain_text("Beside the report of")
    assert "Beside the report of" in throw.locator("canvas").get_attribute("aria-label")


def test_keys_do_not_reach_jupyterlab_and_escape_leaves(course: Page, throw: Locator):
    cells = course.locator(".jp-Cell").count()
    slider = throw.get_by_label("Angle above the ground")
    slider.focus()
    for key in "aabbddx":
        course.keyboard.press(key)
    assert course.locator(".jp-Cell").count() == cells
    assert slider.evaluate("(node) => node === document.activeElement")
    course.keyboard.press("Escape")
    assert not throw.evaluate("(node) => node.contains(document.activeElement)")
    assert course.evaluate("() => document.activeElement.closest('.jp-Cell, .jp-Notebook') !== null")


def test_tab_leaves_the_explorer(course: Page, throw: Locator):
    throw.get_by_label("Angle above the ground").focus()
    for _ in range(9):
        course.keyboard.press("Tab")
    assert not throw.evaluate("(node) => node.contains(document.activeElement)")


def test_the_live_region_speaks_at_rest_and_not_at_every_step(course: Page, throw: Locator):
    live = throw.locator(".lessons-hidden[role=status]")
    expect(live).to_contain_text("At 45°")
    live.evaluate(
        """(node) => {
          window.spoken = [];
          new MutationObserver(() => window.spoken.push(node.textContent)).observe(node, {childList: true});
        }"""
    )
    throw.get_by_label("Angle above the ground").focus()
    for _ in range(6):
        course.keyboard.press("ArrowRight")
        course.wait_for_timeout(60)
    expect(throw.locator(".lessons-readout")).to_contain_text("At 51°")
    expect(live).to_contain_text("At 51°")
    # Six steps, one rest: once on a quiet machine. A busy one may stretch a pause between keys into a rest.
    assert 1 <= len(course.evaluate("() => window.spoken")) <= 3


def test_a_slider_parts_thousands_as_the_readouts_do(course: Page):
    slider = explorer(course, 4).get_by_label("Distance")
    written = explorer(course, 4).locator("output").nth(1)
    expect(slider).to_have_attribute("aria-valuetext", "10,012.0 km")
    for key, value in (("ArrowRight", "10,512.5 km"), ("Home", "-2,000.0 km"), ("End", "20,000.0 km")):
        slider.press(key)
        expect(slider).to_have_attribute("aria-valuetext", value)
        expect(written).to_have_text(value)
    # Its last step is shorter, so that its end is one that the kernel takes.
    until(lambda: value_of(course, "playing.values['far_km']") == 20_000)


def test_a_zero_that_rounding_made_negative_is_written_without_a_sign(course: Page):
    slider = explorer(course, 4).get_by_label("Distance")
    slider.press("End")
    until(lambda: value_of(course, "playing.values['far_km']") > 19_000)  # no key of before comes after what is set
    run_code(course, "playing.set(far_km=-1e-13)")
    expect(slider).to_have_attribute("aria-valuetext", "0.0 km")
    explorer(course, 4).get_by_role("button", name="Reset").click()
    expect(slider).to_have_attribute("aria-valuetext", "10,012.0 km")


def test_reset_goes_back(course: Page, throw: Locator):
    before = fingerprint(throw)
    throw.get_by_label("Speed at the start").focus()
    course.keyboard.press("End")
    expect(throw.locator(".lessons-readout")).to_contain_text("2.60 km/s")
    throw.get_by_role("button", name="Reset").press("Enter")
    expect(throw.locator(".lessons-readout")).to_contain_text("1.98 km/s")
    expect(throw.get_by_label("Speed at the start")).to_have_attribute("aria-valuetext", "1.98 km/s")
    assert fingerprint(throw) == before


def test_the_table_opens_and_follows(course: Page, throw: Locator):
    throw.locator("summary").press("Enter")
    row = throw.get_by_role("row", name="angle")
    expect(row.get_by_role("cell")).to_have_text("45°")
    throw.get_by_label("Angle above the ground").press("ArrowLeft")
    expect(row.get_by_role("cell")).to_have_text("44°")
    throw.locator("summary").press("Enter")


def test_phrases_are_marked_by_keyboard(course: Page):
    marker = explorer(course, 1)
    marker.get_by_role("button", name="Reset").press("Enter")
    marker.get_by_label("This phrase is").select_option("hedge")
    marker.get_by_role("button", name="Next phrase").press("Enter")
    expect(marker.locator(".lessons-readout")).to_contain_text("Phrase 2 of 28")
    expect(marker.get_by_label("This phrase is")).to_have_value("unmarked")
    marker.get_by_label("This phrase is").select_option("background")
    marker.get_by_role("button", name="Compare with ours").press("Enter")
    reply = marker.get_by_role("region", name="Reply")
    expect(reply).to_contain_text("1 of your 2 marks agree with ours")
    expect(reply.get_by_role("listitem").first).to_contain_text("Otherwise: 2")
    marker.get_by_role("button", name="Previous phrase").press("Enter")
    expect(marker.get_by_label("This phrase is")).to_have_value("hedge")
