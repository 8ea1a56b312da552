"""Hostile texts in a browser: typed as answers, as code, as a title; nothing runs. Foreign pages are refused."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.laboratory import PATIENCE_SECONDS, Lab, explorer

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
    "from dataclasses import replace\nfrom lessons.exercises import ask, check, progress\n"
    "from lessons.explorers import Throw",
    "ask('00.1')",
    f"texts = {list(TEXTS)!r}\n"
    "class Titled(Throw):\n"
    "    title = texts[1]\n"
    "    def picture(self, values):\n"
    "        return replace(super().picture(values), alt=texts[1], readout=texts[1])\n"
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
    titled = explorer(page)
    for part in (".lessons-title", ".lessons-readout"):
        expect(titled.locator(part)).to_have_text(TEXTS[1])
    assert titled.locator("canvas").get_attribute("aria-label") == TEXTS[1]
    assert titled.locator("img").count() == 0
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


class Plain(BaseHTTPRequestHandler):
    """A server of another program on this machine, with one page."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<p>another program</p>")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def neighbour() -> Iterator[str]:
    """The address of a page that another program on this machine serves: a browser sends it Lab's cookies along."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Plain) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def tries(page: Page, address: str) -> list[str | int]:
    """Let a page's script read the kernels, start one, and listen to what happens; return what came of it."""
    return page.evaluate(
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
        address,
    )


def test_a_page_from_elsewhere_is_refused(lab: Lab, entered: Page, context: BrowserContext, neighbour: str) -> None:
    foreign = {"Origin": "http://evil.example"}
    assert refusal(lab, "/api/contents", "GET", **foreign) in {403, 404}
    assert refusal(lab, "/api/kernels", "POST", **foreign) in {403, 404}
    assert refusal(lab, f"/api/contents?token={lab.token}", "GET") == 200
    # A browser that is logged in sends its cookies along: a script of another page still reads and starts nothing.
    kernels = json.loads(lab.call("GET", "/api/kernels"))
    assert entered.evaluate("async () => (await fetch('/api/kernels')).status") == 200
    elsewhere = context.new_page()
    elsewhere.route("http://evil.example/", lambda route: route.fulfill(body="<p>evil</p>", content_type="text/html"))
    for address in ("http://evil.example/", neighbour):
        elsewhere.goto(address)
        assert tries(elsewhere, lab.address) == ["refused"] * 3, address
    assert len(json.loads(lab.call("GET", "/api/kernels"))) == len(kernels)
