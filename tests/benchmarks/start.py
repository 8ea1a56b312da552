"""From the command to JupyterLab's page, served: plain JupyterLab beside the course's start, pair by pair.

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

from tests.setup.test_server import free_port

ROOT = Path(__file__).parents[2]
MODULES = {"plain JupyterLab": "jupyterlab", "the course": "lessons.running.lab_start"}


def measure(module: str) -> tuple[float, float]:
    """Return seconds until the server gives JupyterLab's page, and its processor time until then."""
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
        urllib.request.urlopen(f"http://127.0.0.1:{port}/lab?token=x", timeout=60).read()
        fields = Path(f"/proc/{server.pid}/stat").read_text().rpartition(")")[2].split()
        return time.monotonic() - begun, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    finally:
        server.terminate()
        server.wait()


def main(pairs: int) -> None:
    """Measure `pairs` pairs and print them as a table."""
    print("| pair | start | JupyterLab's page is served | the server's processor time until then |")
    print("|---|---|---|---|")
    every: dict[str, list[tuple[float, float]]] = {name: [] for name in MODULES}
    for module in MODULES.values():
        measure(module)
    for number in range(1, pairs + 1):
        for name, module in MODULES.items():
            every[name].append(measure(module))
            served, used = every[name][-1]
            print(f"| {number} | {name} | {served:.1f} s | {used:.2f} s |", flush=True)
    for name, found in every.items():
        served, used = (statistics.median(column) for column in zip(*found, strict=True))
        print(f"| median | {name} | {served:.1f} s | {used:.2f} s |")
    print(f"Load average {os.getloadavg()[0]:.1f} at the end.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
