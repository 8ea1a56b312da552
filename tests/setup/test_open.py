"""`lessons open`, the real command: which page it serves, to whom, and what it holds while it runs."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lessons.running import environment
from lessons.running.setting_up import in_use
from tests.setup.test_server import free_port


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Return the process that `lessons open 3` has become, and the addresses that it says: host, path, token."""
    folder = tmp_path_factory.mktemp("opened")
    log = folder / "log"
    command = [sys.executable, "-P", "-m", "lessons.running.cli", "open", "3", "--no-browser"]
    homes = {f"JUPYTER_{name}_DIR": str(folder / name) for name in ("CONFIG", "RUNTIME", "DATA")}
    with log.open("w") as file:
        words = [*command, "--port", str(free_port())]
        lab = subprocess.Popen(words, stdout=file, stderr=file, cwd=folder, env={**os.environ, **homes})
    try:
        for _ in range(300):
            found = re.findall(r"http://(\S+?):\d+(\S+)\?token=(\w+)", log.read_text(encoding="utf-8"))
            if found:
                break
            time.sleep(0.1)
        assert found, log.read_text(encoding="utf-8")
        yield lab, found
    finally:
        lab.terminate()
        lab.wait(30)


def test_it_serves_the_notebook_on_this_machine_only_with_a_token(opened):
    _, found = opened
    assert {address for address, _, _ in found} <= {"127.0.0.1", "localhost"}
    assert found[0][1].endswith("/lab/tree/notebooks/03_throwing_on_flat_ground.ipynb")
    assert len(found[0][2]) >= 32


@pytest.mark.skipif(os.name == "nt", reason="locks of POSIX systems")
def test_it_holds_the_environment_that_it_runs_from(opened):
    """What `open` becomes holds the file of its environment: that one is not replaced meanwhile."""
    if not environment.made_by_course():
        pytest.skip("only an environment that course.py made is replaced by it")
    lab, _ = opened
    mark = Path(sys.prefix).parent / in_use.NAME
    assert any(one.samefile(mark) for one in open_files(lab.pid))


def open_files(process: int) -> list[Path]:
    """Return the files that a process has open; the test that asks is for systems that say so."""
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("this system does not say which files a process has open")
    return [path for path in Path(f"/proc/{process}/fd").iterdir() if path.exists()]
