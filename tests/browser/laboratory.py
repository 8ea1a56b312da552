"""A JupyterLab of its own on this machine, and what a test does in it through a browser."""

from __future__ import annotations

import ast
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import nbformat
import psutil
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, ViewportSize

ROOT = Path(__file__).parents[2]
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# How long anything at all is waited for, here and in every browser test. A sound test never waits so long, however
# much runs beside it: a long wait costs nothing where it is not needed, a short one makes a slow machine a fault.
PATIENCE_SECONDS = 120
PATIENCE_MS = 1000 * PATIENCE_SECONDS
LAPTOP: ViewportSize = {"width": 1366, "height": 768}
SUBSHELL_SETTING = "@jupyterlab/apputils-extension:kernels-settings"
THEME_SETTING = "@jupyterlab/apputils-extension:themes"
OPENING_SETTING = "reading-launch-reports:opening"


def own_homes(folder: Path) -> None:
    """Give a script folders of its own: the settings and answers of whoever runs it are neither read nor written."""
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "LESSONS_HOME"):
        os.environ[name] = str(folder / name.lower())
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"


class Lab:
    """A running JupyterLab over ``folder``; its server is stopped by ``close``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.changed = {THEME_SETTING}  # what pages change by themselves, and what `set` has set
        self.token = secrets.token_hex(16)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        options = [
            "--no-browser",
            "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.port={self.port}",
            "--ServerApp.port_retries=0",
            f"--ServerApp.root_dir={folder}",
            "--LabApp.expose_app_in_browser=True",
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            options.append("--allow-root")
        self.log = (folder / "server.log").open("w", encoding="utf-8")
        environment = os.environ | {"JUPYTER_TOKEN": self.token}
        command = [sys.executable, "-P", "-m", "lessons.running.lab_start", *options]
        self.server = subprocess.Popen(command, env=environment, stdout=self.log, stderr=subprocess.STDOUT, cwd=folder)
        self._await()

    def _await(self) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            if self.server.poll() is not None:
                break
            try:
                self.call("GET", "/api/status")
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
            else:
                return
        self.close()
        raise RuntimeError(f"JupyterLab did not start:\n{(self.folder / 'server.log').read_text(encoding='utf-8')}")

    def call(self, method: str, path: str, body: object = None) -> bytes:
        """Ask the server; return what it answers."""
        request = urllib.request.Request(f"{self.address}{path}", method=method)
        request.add_header("Authorization", f"token {self.token}")
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(request, data, timeout=PATIENCE_SECONDS) as answer:
            return answer.read()

    def set(self, setting: str, **values: object) -> None:
        """Set what a user may set, for pages opened from now on; without values all is as it is shipped."""
        self.changed.add(setting)
        self.call("PUT", f"/lab/api/settings/{setting}", {"raw": json.dumps(values)})

    def as_shipped(self) -> None:
        """Take back what a test set: the next one opens a JupyterLab as a reader gets it."""
        for setting in tuple(self.changed):
            if json.loads(self.call("GET", f"/lab/api/settings/{setting}"))["settings"]:
                self.set(setting)
        self.changed = {THEME_SETTING}

    def sessions(self) -> dict[str, str]:
        """Return the open notebooks that have a kernel: the session's id, and the notebook's path."""
        return {session["id"]: session["path"] for session in json.loads(self.call("GET", "/api/sessions"))}

    def stop_kernel(self, session: str) -> None:
        """Shut the kernel of a session down."""
        self.call("DELETE", f"/api/sessions/{session}")

    def stop_kernel_of(self, name: str) -> None:
        """Shut the kernel of a notebook down."""
        for session, path in self.sessions().items():
            if path == name:
                self.stop_kernel(session)

    def copy_of(self, shipped: str, name: str) -> str:
        """Copy a notebook of the course into the folder under a name of its own; return that name."""
        shutil.copyfile(ROOT / "notebooks" / shipped, self.folder / name)
        return name

    def close(self) -> None:
        """End the server and its kernels at once: each that is asked to end by itself tidies up for half a second."""
        if self.server.poll() is None:
            kernels = psutil.Process(self.server.pid).children(recursive=True)
            self.server.kill()  # first, as it would start a kernel again
            for kernel in kernels:
                with suppress(psutil.NoSuchProcess):
                    kernel.kill()
        self.server.wait()
        self.log.close()

    def notebook(self, name: str, *cells: str) -> str:
        """Write a notebook with these code cells and return its name."""
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(notebook, self.folder / name)
        return name

    def open(self, page: Page, name: str, run: bool = True, workspace: str = "") -> Page:
        """Open a notebook and run all its cells; without ``run`` it is opened without a kernel.

        What the ``workspace`` was left with, if one is named, is opened as well.
        """
        page.goto(f"{self.address}/lab/workspaces/{workspace or secrets.token_hex(4)}/tree/{name}?token={self.token}")
        front(page).locator(".jp-Cell").first.wait_for()
        if run:
            page.evaluate(READY)
            run_all(page)
        return page

    def enter(self, page: Page) -> Page:
        """Load JupyterLab with no notebook."""
        page.goto(f"{self.address}/lab/workspaces/{secrets.token_hex(4)}?token={self.token}")
        page.wait_for_function("() => window.jupyterapp?.restored")
        page.evaluate("async () => { await window.jupyterapp.restored; }")
        return page

    def show(self, page: Page, name: str, run: bool = True) -> Page:
        """Open a notebook in the JupyterLab that stands in the page, loaded now where there is none; run all cells.

        Without ``run`` it is opened with its kernel, and left to itself.
        """
        if not page.url.startswith(self.address):
            return self.open(page, name, run)
        self.bring(page, name)
        page.evaluate(READY)
        if run:
            run_all(page)
        return page

    def bring(self, page: Page, name: str, **how: object) -> Page:
        """Open a notebook in the JupyterLab that stands in the page, or show it again there; nothing is run."""
        page.bring_to_front()  # in a page behind another one nothing gets the focus, and little is drawn
        opening = "async (how) => { await window.jupyterapp.commands.execute('docmanager:open', how); }"
        page.evaluate(opening, {"path": name, **how})  # returns nothing: a whole panel cannot always be handed out
        page.wait_for_function("(path) => window.jupyterapp.shell.currentWidget?.context?.path === path", arg=name)
        front(page).locator(".jp-Cell").first.wait_for()
        return page


def part_of(shipped: str, *code: str) -> str:
    """Return the file of a notebook of the course with all its prose, but only the code cells that hold these words."""
    notebook = json.loads((ROOT / "notebooks" / shipped).read_text(encoding="utf-8"))
    texts = ["".join(cell["source"]) if cell["cell_type"] == "code" else None for cell in notebook["cells"]]
    assert all(any(text and words in text for text in texts) for words in code), code
    kept = [text is None or any(words in text for words in code) for text in texts]
    notebook["cells"] = [cell for cell, keep in zip(notebook["cells"], kept, strict=True) if keep]
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def front(page: Page) -> Locator:
    """Return the notebook that is in sight, of all that stand in a page."""
    return page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")


# "Idle" shows before the session is ready: wait for both promises.
READY = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.context.ready;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
}"""


def run_all(page: Page) -> None:
    """Run all cells and wait until the last has finished; AssertionError with the message of a cell that failed."""
    failed = page.evaluate(
        """async () => {
          await window.jupyterapp.commands.execute('notebook:run-all-cells');
          const cells = window.jupyterapp.shell.currentWidget.context.model.toJSON().cells;
          const outputs = cells.flatMap((cell) => cell.outputs || []);
          return outputs.filter((output) => output.output_type === 'error').map((error) => error.evalue);
        }"""
    )
    assert failed == []


def run_code(page: Page, code: str) -> None:
    """Run code in the notebook's kernel, outside any cell, and wait for it."""
    page.evaluate(
        """async (code) => {
          const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
          const reply = await kernel.requestExecute({code, stop_on_error: false}).done;
          if (reply.content.status !== 'ok') throw new Error(reply.content.evalue);
        }""",
        code,
    )


def value_of(page: Page, expression: str) -> Any:
    """Return what an expression is in the notebook's kernel: numbers, texts, and lists of them."""
    told = page.evaluate(
        """async (expression) => {
          const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
          const asked = { code: '', user_expressions: { value: expression } };
          const { value } = (await kernel.requestExecute(asked).done).content.user_expressions;
          if (value.status !== 'ok') throw new Error(value.evalue);
          return value.data['text/plain'];
        }""",
        expression,
    )
    return ast.literal_eval(told)


def set_theme(page: Page, dark: bool) -> None:
    """Switch JupyterLab's theme and wait until it has changed."""
    if page.evaluate("() => document.body.dataset.jpThemeLight") == str(not dark).lower():
        return
    name = "JupyterLab Dark" if dark else "JupyterLab Light"
    page.evaluate("(theme) => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", name)
    page.wait_for_function("(light) => document.body.dataset.jpThemeLight === light", arg=str(not dark).lower())


def set_subshells(page: Page, way: str) -> str:
    """Do in a page that stands what JupyterLab does with its setting `commsOverSubshells`; return how it was set."""
    return page.evaluate(
        """(way) => {
          const kernels = window.jupyterapp.serviceManager.kernels;
          const before = kernels.commsOverSubshells;
          kernels.commsOverSubshells = way;
          return before;
        }""",
        way,
    )


def leave(page: Page) -> None:
    """Close what is open in the page's JupyterLab, unasked; kernels live on."""
    page.evaluate("() => [...window.jupyterapp.shell.widgets('main')].forEach((one) => one.dispose())")


def clear(page: Page) -> None:
    """Give the next test the page as it was loaded: its size, theme and motion, no drafts, all tables closed."""
    page.set_viewport_size(LAPTOP)
    page.emulate_media(reduced_motion="no-preference", forced_colors="none")
    set_theme(page, dark=False)
    page.evaluate("() => window.localStorage.clear()")
    page.evaluate("() => document.querySelectorAll('.lessons-explorer details').forEach((one) => (one.open = false))")


def rules(page: Page, *within: str) -> tuple[list, set[str]]:
    """The rules of axe that a page breaks, or what stands `within`, each with what breaks it; and those it keeps."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(Axe().axe_script)
    # What lies over a page while its theme changes hides its colours.
    page.wait_for_function("() => !document.getElementById('jupyterlab-splash')")
    # No more than this: all that axe tells costs more than its look.
    broken, kept = page.evaluate(RULES, list(within) or ["body"])
    return broken, set(kept)


# JupyterLab's body is 0 pixels high and cuts off what does not fit: axe then takes every word for hidden, and measures
# no contrast. A rule of which it saw but hidden things is not kept.
RULES = """async (within) => {
  document.body.style.overflow = 'visible';
  const { violations, passes } = await axe.run({ include: within.map((one) => [one]) });
  document.body.style.overflow = '';
  const broken = violations.flatMap((rule) => rule.nodes.map((node) => [rule.id, node.target]));
  const seen = ({ any }) => any.every(({ data }) => data?.messageKey !== 'hidden');
  return [broken, passes.filter(({ nodes }) => nodes.some(seen)).map((rule) => rule.id)];
}"""


def save(page: Page) -> None:
    """Save as a reader does, and wait until the file is written."""
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")


def explorer(page: Page, number: int = 0) -> Locator:
    """Return an explorer of the page once its live picture stands."""
    found = page.locator(".lessons-explorer").nth(number)
    found.scroll_into_view_if_needed()
    found.locator("canvas").wait_for(state="visible")
    return found


def fingerprint(found: Locator) -> str:
    """Return the pixels of an explorer's canvas, as text to compare."""
    return found.locator("canvas").evaluate("(canvas) => canvas.toDataURL()")


def corner(found: Locator) -> list[int]:
    """Return the colour of the canvas's upper left pixel as red, green, blue."""
    look = "(canvas) => [...canvas.getContext('2d').getImageData(1, 1, 1, 1).data].slice(0, 3)"
    return found.locator("canvas").evaluate(look)


def until(seen: Callable[[], bool]) -> None:
    """Wait until ``seen()`` is true; AssertionError when it does not come true in time."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not seen():
        assert time.monotonic() < deadline, f"not seen within {PATIENCE_SECONDS} s"
        time.sleep(0.05)
