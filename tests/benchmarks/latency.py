"""From a key press to new pixels, in a real JupyterLab: our explorer, `interact` and a bare text label, in one run.

    python tests/benchmarks/latency.py [presses]

Writes its table into tests/benchmarks/README.md. Run it alone on a quiet machine: it reports the load it found.
"""

from __future__ import annotations

import os
import platform
import statistics
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Locator, Page, sync_playwright  # noqa: E402

from lessons.classroom.printing import find_browser  # noqa: E402
from tests.browser.laboratory import CHROMIUM_FLAGS, Lab, own_homes  # noqa: E402

KINDS = ("explorer", "label", "interact")
NAMES = {"explorer": "explorer (canvas)", "label": "text label (the floor)", "interact": "interact, new figure"}
SETTLE_MS = 120  # between two presses, so that none meets the work of the one before
DRAG_S = 3.0
MARKERS = ("<!-- latency: written by latency.py -->", "<!-- latency: end -->")

CELLS = (
    "import time\n"
    "from tests.benchmarks.scene import CoastExplorer\n"
    "spent_ms = []\n"
    "class Timed(CoastExplorer):\n"
    "    def _on_message(self, *message):\n"
    "        start = time.perf_counter()\n"
    "        super()._on_message(*message)\n"
    "        spent_ms.append(1000 * (time.perf_counter() - start))\n"
    "Timed()",
    "import ipywidgets\n"
    "label = ipywidgets.Label('100')\n"
    "label.add_class('bench-label')\n"
    "slider = ipywidgets.IntSlider(100, 1, 380)\n"
    "slider.add_class('bench-label-slider')\n"
    "slider.observe(lambda change: setattr(label, 'value', f'The curve is {change.new} km high.'), 'value')\n"
    "ipywidgets.VBox([slider, label])",
    "%matplotlib inline\n"
    "import matplotlib.pyplot as plt\n"
    "from lessons.figures.engine.style import Style\n"
    "from tests.benchmarks.scene import arc, draw_coast\n"
    "def show(height_km):\n"
    "    axes = draw_coast(plt.figure(figsize=(1000 / 96, 400 / 96), dpi=96), Style())\n"
    "    axes.plot(*arc(height_km).T, linewidth=3)\n"
    "    axes.plot([450], [height_km], 'o')\n"
    "    axes.text(450, height_km + 14, f'{height_km} km')\n"
    "    plt.show()\n"
    "ipywidgets.interact(show, height_km=ipywidgets.IntSlider(100, 1, 380));",
)
HANDLES = {
    "explorer": ".lessons-explorer input[type=range]",
    "label": ".bench-label-slider .noUi-handle",
    "interact": ".widget-interact .noUi-handle",
}


def press(page: Page, kind: str) -> tuple[float, float]:
    """Press an arrow key on a slider; return milliseconds to the draw call and to the frame after it."""
    handle = page.locator(HANDLES[kind])
    handle.scroll_into_view_if_needed()
    handle.focus()
    page.wait_for_timeout(SETTLE_MS)
    page.evaluate("(kind) => window.bench.expect(kind)", kind)
    page.keyboard.press("ArrowRight")
    return tuple(page.evaluate("() => window.bench.answer"))


def drag(page: Page, kind: str) -> dict:
    """Drag a slider back and forth; return draws and frames a second, and mouse moves a second."""
    handle = page.locator(HANDLES[kind])
    handle.scroll_into_view_if_needed()
    x, y, reach = grip(handle, kind)
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("(kind) => window.bench.dragStart(kind)", kind)
    start, moves = time.perf_counter(), 0
    while (spent := time.perf_counter() - start) < DRAG_S:
        page.mouse.move(x + reach * abs((spent % 2) - 1) - reach, y)
        moves += 1
        time.sleep(0.004)
    draws, frames = page.evaluate("() => window.bench.dragStop()")
    page.mouse.up()
    page.wait_for_timeout(1500)
    return {"draws": draws / spent, "frames": frames / spent, "moves": moves / spent}


def grip(handle: Locator, kind: str) -> tuple[float, float, float]:
    """Return where to take a slider's thumb, and how far it may be dragged to the left, in pixels."""
    box = handle.bounding_box()
    y = box["y"] + box["height"] / 2
    if kind != "explorer":
        return box["x"] + box["width"] / 2, y, 40
    share = handle.evaluate("(input) => (input.value - input.min) / (input.max - input.min)")
    return box["x"] + 8 + share * (box["width"] - 16), y, 100


def measure(presses: int) -> dict:
    """Run the whole benchmark; return all figures."""
    os.environ["PYTHONPATH"] = str(ROOT)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as playwright:
        own_homes(Path(folder) / "home")
        before, time_before = load(), processor_time()
        lab = Lab(Path(folder))
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(CHROMIUM_FLAGS))
        try:
            page = browser.new_page(viewport={"width": 1500, "height": 900})
            page.add_init_script(path=Path(__file__).with_name("page.js"))
            lab.open(page, lab.notebook("latency.ipynb", *CELLS))
            page.locator(".lessons-explorer canvas").wait_for(state="visible")
            page.locator(".widget-interact img").wait_for(state="visible")
            page.evaluate("() => window.bench.watch()")
            size = page.locator(".lessons-explorer canvas").evaluate("(canvas) => [canvas.width, canvas.height]")
            for kind in KINDS * 5:  # warm-up
                press(page, kind)
            times = {kind: [] for kind in KINDS}
            for _ in range(presses):
                for kind in KINDS:  # one after the other, so that a slower minute meets all three
                    times[kind].append(press(page, kind))
            drags = {kind: drag(page, kind) for kind in KINDS}
            spent = kernel_times(page)
            log = (Path(folder) / "server.log").read_text(encoding="utf-8")
            nodelay = "TCP_NODELAY is set" in log
            return {
                "times": times,
                "drags": drags,
                "kernel": spent,
                "size": size,
                "load": (before, load()),
                "taken": taken(time_before, processor_time()),
                "nodelay": nodelay,
                "browser": browser.version,
            }
        finally:
            browser.close()
            lab.close()


def load() -> float:
    """Return how many processes wanted a core over the last minute; nan where the system does not tell."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")


def processor_time() -> tuple[int, int]:
    """Return the processor time that the host of a virtual machine took, and all of it, since the start (Linux)."""
    counters = Path("/proc/stat")
    if not counters.exists():
        return 0, 0
    spent = [int(part) for part in counters.read_text(encoding="utf-8").splitlines()[0].split()[1:9]]
    return spent[7], sum(spent)


def kernel_times(page: Page) -> list[float]:
    """Return what the kernel spent on each of the explorer's messages, answer sent, in ms."""
    text = page.evaluate(
        """async () => {
          const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
          const run = kernel.requestExecute({code: "print(' '.join(map(str, spent_ms[2:])))"});
          let text = '';
          run.onIOPub = (message) => (text += message.content.text || '');
          await run.done;
          return text;
        }"""
    )
    return [float(part) for part in text.split()]


def taken(before: tuple[int, int], after: tuple[int, int]) -> float | None:
    """Return the share of the processors that the host of a virtual machine took; None where nothing tells."""
    whole = after[1] - before[1]
    return (after[0] - before[0]) / whole if whole else None


def p95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def machine(found: dict) -> str:
    """Describe the machine and the versions; no names of hosts, no paths."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = info.read_text(encoding="utf-8").splitlines()
        cpu = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), cpu)
    memory = ""
    if hasattr(os, "sysconf"):
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
    packages = ("jupyterlab", "ipykernel", "ipywidgets", "anywidget", "matplotlib", "numpy")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    before, after = found["load"]
    busy = before > 0.5 * os.cpu_count()  # the run itself loads the machine, so only the start tells of others
    others = " Other work was running: the times are too long, those of interact, which computes most, most of all."
    quiet = others if busy else ""
    if found["taken"] is not None:
        quiet += f" The host of this virtual machine took {found['taken']:.0%} of its processors' time meanwhile."
    return (
        f"{cpu}, {os.cpu_count()} cores{memory}; {platform.system()}, Python {platform.python_version()}, {versions}, "
        f"headless Chromium {found['browser']}. Load average {before:.1f} at the start, {after:.1f} at the end.{quiet} "
        f"TCP_NODELAY set by the course's server extension: {'yes' if found['nodelay'] else 'no'}."
    )


def report(found: dict) -> str:
    """Return the figures as Markdown, targets beside them, met or not."""
    draw = {kind: [pair[0] for pair in found["times"][kind]] for kind in KINDS}
    frame = {kind: [pair[1] for pair in found["times"][kind]] for kind in KINDS}
    middle = {kind: statistics.median(draw[kind]) for kind in KINDS}
    lines = [
        f"Measured on {time.strftime('%d %B %Y')} with {len(draw['explorer'])} key presses each, one after the other.",
        machine(found),
        "",
        f"Picture: a coast of 5,000 corners and a moving curve, {found['size'][0]} by {found['size'][1]} pixels. "
        "Milliseconds from the key's time stamp to the draw call (canvas drawn, image loaded, text changed) and to the "
        "end of the frame after it.",
        "",
        "| | draw call: median | p95 | frame after it: median | p95 | dragging: new frames/s | draws/s | moves/s |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for kind in KINDS:
        rates = found["drags"][kind]
        lines.append(
            f"| {NAMES[kind]} | {middle[kind]:.1f} | {p95(draw[kind]):.1f} | {statistics.median(frame[kind]):.1f} "
            f"| {p95(frame[kind]):.1f} | {rates['frames']:.0f} | {rates['draws']:.0f} | {rates['moves']:.0f} |"
        )
    kernel = statistics.median(found["kernel"])
    targets = [
        ("kernel, one update with its answer sent, median", kernel, 3, "ms"),
        ("draw call, share of interact's median", middle["explorer"] / middle["interact"], 1 / 5, ""),
        ("draw call, multiple of the label's median", middle["explorer"] / middle["label"], 2, ""),
        ("draw call, median", middle["explorer"], 20, "ms"),
        ("draw call, 95th percentile", p95(draw["explorer"]), 30, "ms"),
    ]
    lines += ["", "| target | measured | at most | met |", "|---|---|---|---|"]
    for name, value, limit, unit in targets:
        met = "yes" if value <= limit else "no"
        lines.append(f"| {name} | {value:.2f} {unit} | {limit:g} {unit} | {met} |".replace("  |", " |"))
    rate = found["drags"]["explorer"]["frames"]
    lines.append(f"| new frames a second while dragging | {rate:.0f} | at least 30 | {'yes' if rate >= 30 else 'no'} |")
    return "\n".join(lines)


def write(text: str) -> None:
    """Put the figures between the markers of the README beside this file."""
    readme = Path(__file__).with_name("README.md")
    before, rest = readme.read_text(encoding="utf-8").split(MARKERS[0])
    after = rest.split(MARKERS[1])[1]
    readme.write_text(f"{before}{MARKERS[0]}\n{text}\n{MARKERS[1]}{after}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    table = report(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 80))
    print(table)
    write(table)
