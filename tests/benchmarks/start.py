"""From the command to the first cells in the browser: plain JupyterLab beside the course's start, pair by pair.

`python tests/benchmarks/start.py 5` measures five pairs in this environment, which is warm: one start of each goes
before. It prints a table for README.md.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.laboratory import CHROMIUM_FLAGS, find_chromium
from tests.setup.test_server import free_port

ROOT = Path(__file__).parents[2]
NOTEBOOK = "notebooks/00_start_here.ipynb"
MODULES = {"plain JupyterLab": "jupyterlab", "the course": "lessons.running.lab_start"}


def measure(browser: Browser, module: str) -> tuple[float, float, float]:
    """Return seconds until the server answers and until the first cells are seen, and the server's processor time."""
    port, folder = free_port(), tempfile.mkdtemp()
    variables = {**os.environ, "JUPYTER_CONFIG_DIR": folder, "JUPYTER_RUNTIME_DIR": folder, "LESSONS_HOME": folder}
    words = ["--no-browser", "--allow-root", f"--ServerApp.port={port}", "--IdentityProvider.token=x"]
    begun = time.monotonic()
    server = subprocess.Popen(
        [sys.executable, "-P", "-m", module, *words, f"--ServerApp.root_dir={ROOT}"],
        env=variables,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api?token=x", timeout=20).read()
                break
            except OSError:
                time.sleep(0.02)
        answered = time.monotonic() - begun
        fields = Path(f"/proc/{server.pid}/stat").read_text().rpartition(")")[2].split()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/lab/tree/{NOTEBOOK}?token=x")
        page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=120_000)
        seen = time.monotonic() - begun
        page.close()
        return answered, seen, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    finally:
        server.terminate()
        server.wait()


def main(pairs: int) -> None:
    """Measure `pairs` pairs and print them as a table."""
    print("| pair | start | server answers | first cells | the server's processor time until it answers |")
    print("|---|---|---|---|---|")
    every: dict[str, list[tuple[float, float, float]]] = {name: [] for name in MODULES}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*CHROMIUM_FLAGS])
        for module in MODULES.values():
            measure(browser, module)
        for number in range(1, pairs + 1):
            for name, module in MODULES.items():
                every[name].append(measure(browser, module))
                answered, seen, used = every[name][-1]
                print(f"| {number} | {name} | {answered:.1f} s | {seen:.1f} s | {used:.2f} s |", flush=True)
        browser.close()
    for name, found in every.items():
        answered, seen, used = (statistics.median(column) for column in zip(*found, strict=True))
        print(f"| median | {name} | {answered:.1f} s | {seen:.1f} s | {used:.2f} s |")
    print(f"Load average {os.getloadavg()[0]:.1f} at the end.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
