"""From the command to the first cells in a browser: plain JupyterLab beside `course.py open`, pair by pair.

`python tests/benchmarks/start.py 5` measures five pairs in this environment, which is warm: one start of each goes
before. A headless Chromium runs already, as a reader's browser does, with an empty cache each time. Plain JupyterLab is
also how the course itself was started before. It prints a table for README.md.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from lessons.classroom.printing import find_browser
from tests.browser.laboratory import CHROMIUM_FLAGS
from tests.setup.test_server import free_port

ROOT = Path(__file__).parents[2]
NOTEBOOK = "notebooks/03_throwing_on_flat_ground.ipynb"
FIRST_CELL = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell .jp-RenderedMarkdown h1"


class Start(NamedTuple):
    """Seconds from the command to the page served and to the first cell shown; the server's processor time at both."""

    served: float
    cells: float
    used_served: float
    used_cells: float


def plain(port: int) -> list[str]:
    """Return the command of plain JupyterLab on the notebook."""
    words = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--ServerApp.port={port}"]
    return [*words, f"--ServerApp.root_dir={ROOT}", f"--LabApp.default_url=/lab/tree/{NOTEBOOK}"]


def course(port: int) -> list[str]:
    """Return what a reader types for the same notebook."""
    return [sys.executable, str(ROOT / "course.py"), "open", "3", "--no-browser", "--port", str(port)]


WAYS: dict[str, Callable[[int], list[str]]] = {"plain JupyterLab": plain, "the course": course}


def used(process: int) -> float:
    """Return the processor time that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(way: Callable[[int], list[str]], browser: Browser) -> Start:
    """Start JupyterLab in one of the ways, open its page and wait for the first cell; stop it."""
    port, folder = free_port(), tempfile.mkdtemp()
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "LESSONS_HOME")
    variables = {**os.environ, **dict.fromkeys(names, folder), "JUPYTER_TOKEN": "x"}
    null = subprocess.DEVNULL
    page = browser.new_context().new_page()
    begun = time.monotonic()
    server = subprocess.Popen(way(port), env=variables, stdout=null, stderr=null)
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api?token=x", timeout=20).read()
                break
            except OSError:
                time.sleep(0.02)
        urllib.request.urlopen(f"http://127.0.0.1:{port}/lab?token=x", timeout=60).read()
        served, used_served = time.monotonic() - begun, used(server.pid)
        page.goto(f"http://127.0.0.1:{port}/lab/tree/{NOTEBOOK}?token=x")
        page.wait_for_selector(FIRST_CELL, timeout=90_000)
        return Start(served, time.monotonic() - begun, used_served, used(server.pid))
    finally:
        page.context.close()
        server.terminate()
        server.wait()


def main(pairs: int) -> None:
    """Measure `pairs` pairs and print them as a table."""
    print("| pair | start | page served | first cells | the server's processor time until served, until cells |")
    print("|---|---|---|---|---|")
    print(f"Load average {os.getloadavg()[0]:.1f} at the start.", file=sys.stderr)
    every: dict[str, list[Start]] = {name: [] for name in WAYS}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=list(CHROMIUM_FLAGS))
        for way in WAYS.values():
            measure(way, browser)
        for number in range(1, pairs + 1):
            for name, way in WAYS.items():
                every[name].append(measure(way, browser))
                print(line(str(number), name, every[name][-1]), flush=True)
        browser.close()
    for name, found in every.items():
        print(line("median", name, Start(*(statistics.median(column) for column in zip(*found, strict=True)))))
    print(f"Load average {os.getloadavg()[0]:.1f} at the end.")


def line(number: str, name: str, start: Start) -> str:
    """Return one line of the table."""
    times = f"{start.served:.1f} s | {start.cells:.1f} s | {start.used_served:.2f} s, {start.used_cells:.2f} s"
    return f"| {number} | {name} | {times} |"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
