"""Pages to PDF, by the print of a Chromium that is on the machine.

Why not a library: the pages are HTML with columns, and every library that draws such pages well brings a second engine
of layout (and, for some, system libraries) into every learner's installation. A browser is on nearly every teacher's
machine, prints the very page that is seen, and costs the course nothing. Without one, the page says how to print it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

NAMED = "LESSONS_CHROMIUM"  # names another browser, as for the tests
ON_THE_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
SECONDS = 120
NO_BROWSER = (
    "No Chromium, Chrome or Edge was found, so no PDF was written. Open the pages in any browser and print them there "
    f"(Ctrl or Cmd + P, A4), or name a browser in {NAMED}."
)


class NotPrinted(Exception):
    """A page could not be printed; the message is the sentence to show."""


def find_browser() -> str | None:
    """Return the browser that prints: the named one, else the first on the path or at its usual place."""
    if named := os.environ.get(NAMED):
        return named
    found = next(filter(None, map(shutil.which, ON_THE_PATH)), None)
    return found or next((place for place in ELSEWHERE if Path(place).is_file()), None)


def print_page(page: Path, pdf: Path, browser: str) -> None:
    """Print a page to a PDF; `NotPrinted` says why it could not be."""
    with tempfile.TemporaryDirectory(prefix="lessons-print-", ignore_cleanup_errors=True) as profile:
        command = [
            browser,
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={profile}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={pdf.resolve()}",
            page.resolve().as_uri(),
        ]
        if sys.platform.startswith("linux") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # a browser refuses to run as root with it, as in a container
        try:
            run = subprocess.run(command, capture_output=True, timeout=SECONDS)
        except OSError as error:
            raise NotPrinted(f"{page.name} was not printed: {browser} cannot be run ({error.strerror}).") from None
        except subprocess.TimeoutExpired:
            raise NotPrinted(f"{page.name} was not printed: {browser} took longer than {SECONDS} seconds.") from None
    if run.returncode or not pdf.is_file():
        last = (run.stderr.decode(errors="replace").strip().splitlines() or ["nothing"])[-1]
        raise NotPrinted(f"{page.name} was not printed; the browser says: {last}")
