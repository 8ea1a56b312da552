"""The progress bar's colours: the part done stands out from the track, and the track from no page's white."""

import io
from collections.abc import Callable

from PIL import Image
from playwright.sync_api import Locator, Page

from tests.browser.laboratory import run_code, set_theme, until


def colours(bar: Locator) -> tuple[tuple, tuple]:
    """Return the colours near the bar's left and right end, as red, green, blue."""
    image = Image.open(io.BytesIO(bar.screenshot())).convert("RGB")
    return tuple(image.getpixel((x, image.height // 2)) for x in (image.width // 20, image.width * 19 // 20))


NOTHING_DONE = (
    "from lessons import progress\nprogress.reset()",
    'from lessons.exercises import check, progress\nprogress("02")',
)


def test_the_part_done_is_seen_in_both_themes_and_in_forced_colours(cells: Callable[..., Page]):
    page = cells(*NOTHING_DONE)
    bar = page.locator(".lessons-progress progress")
    light, dark, blue, pale = (232, 232, 232), (51, 51, 51), (0, 114, 178), (90, 169, 230)
    until(lambda: colours(bar) == (light, light))
    set_theme(page, dark=True)
    until(lambda: colours(bar) == (dark, dark))
    run_code(page, 'check("02.6", "monday")')
    until(lambda: colours(bar) == (pale, dark))
    set_theme(page, dark=False)
    until(lambda: colours(bar) == (blue, light))
    page.emulate_media(forced_colors="active")
    until(lambda: len(set(colours(bar)) - {blue, light}) == 2)
