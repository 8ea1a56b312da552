"""Hostile texts in a browser: typed as answers, as code, as a title; nothing runs. Foreign pages are refused."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.laboratory import PATIENCE_SECONDS, Lab

RUN = "window.ran=1"
TEXTS = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'>",
    f"<iframe src='javascript:parent.{RUN}'>",
    f"<details open ontoggle={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<body onload={RUN}>",
    f"<style onload={RUN}></style>",
    f"<video><source onerror={RUN}>",
    f"<marquee onstart={RUN}>",
    f"<math><mtext><img src=x onerror={RUN}>",
    f"</textarea><img src=x onerror={RUN}>",
    f'" autofocus onfocus="{RUN}',
    f"' onmouseover='{RUN}",
    f"&lt;img src=x onerror={RUN}&gt;",
    f"**<img src=x onerror={RUN}>**",
    f"`<img src=x onerror={RUN}>` 400 km",
    f"\u202e<img src=x onerror={RUN}>\u0000",
)
CELLS = (
    "from lessons.exercises import ask, check, progress\nfrom lessons.explorers import UnitDesk, Throw",
    "ask('00.1')",
    "desk = UnitDesk()\ndesk",
    f"texts = {list(TEXTS)!r}\n"
    "class Titled(Throw):\n"
    "    title = texts[1]\n"
    "    def picture(self, values):\n"
    "        picture = super().picture(values)\n"
    "        return picture._replace(alt=texts[1], readout=texts[1]) if hasattr(picture, '_replace') else picture\n"
    "Titled()",
    "from IPython.display import display\nfor text in texts: display(check('00.1', text))",
    "progress('00')",
)


def test_twenty_hostile_texts_stay_texts(cells: Callable[..., Page]) -> None:
    page = cells(*CELLS)
    assert len(set(TEXTS)) == 20
    box = page.locator(".lessons-box").first
    box.scroll_into_view_if_needed()
    field = box.get_by_role("textbox")
    said = box.get_by_role("status").filter(has=page.locator(".lessons-feedback"))
    for text in TEXTS:
        field.fill(text)
        field.press("Enter")
        # What is typed stands greyed until it was judged.
        expect(box.locator(".lessons-stale")).to_have_count(0)
        expect(said.first).to_be_visible()
        assert box.locator("img, svg, iframe, script, video, marquee, math, [onfocus], [onload]").count() == 0, text
    for title in page.locator(".lessons-title").all():
        assert title.locator("img").count() == 0
    expect(page.locator(".lessons-title").filter(has_text="onerror")).to_have_count(1)
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.ran") is None


def refusal(lab: Lab, path: str, method: str, **headers: str) -> int:
    """Return the status with which the server refuses a request; 200 where it does not."""
    request = urllib.request.Request(f"{lab.address}{path}", method=method, headers=headers)
    data = b"{}" if method in {"POST", "PUT"} else None
    try:
        with urllib.request.urlopen(request, data, timeout=PATIENCE_SECONDS) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def test_a_page_from_elsewhere_is_refused(lab: Lab, entered: Page, context: BrowserContext) -> None:
    foreign = {"Origin": "http://evil.example"}
    assert refusal(lab, "/api/contents", "GET", **foreign) in {403, 404}
    assert refusal(lab, "/api/kernels", "POST", **foreign) in {403, 404}
    assert refusal(lab, f"/api/contents?token={lab.token}", "GET") == 200
    # A browser that is logged in sends its cookies along: a script of another page still reads and starts nothing.
    asked = "async () => (await fetch('/api/kernels', {credentials: 'include'})).status"
    assert entered.evaluate(asked) == 200
    elsewhere = context.new_page()
    elsewhere.route("http://evil.example/", lambda route: route.fulfill(body="<p>evil</p>", content_type="text/html"))
    elsewhere.goto("http://evil.example/")
    tried = elsewhere.evaluate(
        """async (address) => {
          const outcome = [];
          for (const method of ['GET', 'POST']) {
            const asked = fetch(`${address}/api/kernels`, {method, credentials: 'include'});
            outcome.push(await asked.then((answer) => answer.status, () => 'refused'));
          }
          outcome.push(await new Promise((done) => {
            const socket = new WebSocket(`${address.replace('http', 'ws')}/api/events/subscribe`);
            socket.onopen = () => done('open');
            socket.onerror = () => done('refused');
          }));
          return outcome;
        }""",
        lab.address,
    )
    assert tried == ["refused"] * 3
