"""The Play button, on a logarithmic slider: it moves, pauses, and holds still for those who asked for less motion."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.laboratory import explorer, until


@pytest.fixture
def playing(course: Page) -> Locator:
    found = explorer(course, 4)
    found.get_by_role("button", name="Reset").press("Enter")
    expect(found.get_by_label("Speed")).to_have_attribute("aria-valuetext", "0.5 km/s")
    return found


def speed(found: Locator) -> float:
    return float(found.get_by_label("Speed").get_attribute("aria-valuetext").split()[0])


def test_play_moves_the_slider_to_its_end_and_can_be_paused(course: Page, playing: Locator):
    button = playing.locator("[data-playing]")
    expect(button).to_have_text("Play")
    button.press("Enter")
    expect(button).to_have_text("Pause")
    until(lambda: speed(playing) > 0.6)
    button.press("Enter")
    expect(button).to_have_text("Play")
    paused = speed(playing)
    assert 0.6 < paused < 2.5
    course.wait_for_timeout(300)
    assert speed(playing) == paused
    expect(playing.locator(".lessons-readout")).to_contain_text(f"{paused:.2f} km/s")
    for _ in range(6):  # most of the way is gone over by hand: played it takes as many pictures as seconds allow
        playing.get_by_label("Speed").press("PageUp")
    assert paused < speed(playing) < 2.5
    button.press("Enter")
    expect(button).to_have_text("Pause")
    until(lambda: speed(playing) == 2.5)
    expect(button).to_have_text("Play")
    expect(playing.locator(".lessons-readout")).to_contain_text("2.50 km/s")


def test_less_motion_means_one_step_a_press(course: Page, playing: Locator):
    course.emulate_media(reduced_motion="reduce")
    button = playing.get_by_role("button", name="Play")
    button.press("Enter")
    expect(button).to_have_text("Play")
    stepped = speed(playing)
    assert stepped > 0.5
    course.wait_for_timeout(200)
    assert speed(playing) == stepped
    course.emulate_media(reduced_motion="no-preference")


def test_a_logarithmic_slider_steps_by_ratio(course: Page, playing: Locator):
    slider = playing.get_by_label("Speed")
    steps = []
    for key in ("Home", "ArrowRight", "End", "ArrowLeft"):
        slider.press(key)
        steps.append(speed(playing))
    first, second, last, before = steps
    assert (first, last) == (0.5, 2.5)
    assert second / first == pytest.approx(last / before, rel=0.01)
