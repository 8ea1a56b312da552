"""An answer box by keyboard: type, Enter, feedback that a screen reader hears."""

from playwright.sync_api import Page, expect


def test_an_answer_typed_and_entered_is_judged(course: Page):
    box = course.locator(".lessons-box").first
    box.scroll_into_view_if_needed()
    cells = course.locator(".jp-Cell").count()
    field = box.get_by_role("textbox")
    field.focus()
    course.keyboard.type("about 400 km")
    course.keyboard.press("Enter")
    feedback = box.get_by_role("status").first
    expect(feedback).to_contain_text("Right")
    field.press("ControlOrMeta+a")
    course.keyboard.type("400 km")
    course.keyboard.press("Enter")
    expect(feedback).to_contain_text("hedge")
    assert course.locator(".jp-Cell").count() == cells


def test_a_choice_is_made_with_the_arrow_keys(course: Page):
    box = course.locator(".lessons-box").nth(1)
    box.scroll_into_view_if_needed()
    box.get_by_role("radio").first.focus()
    course.keyboard.press("ArrowDown")
    assert box.get_by_role("radio").nth(1).is_checked()
    course.keyboard.press("Enter")
    expect(box.get_by_role("status").first).not_to_be_empty()
