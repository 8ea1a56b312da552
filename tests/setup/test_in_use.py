"""What runs from the environment keeps it: changed packages are installed when it has ended; with real processes."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from lessons.running.setting_up import build, in_use, places
from tests.setup import small_course
from tests.setup.small_course import UV, run, variables

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and locks of POSIX systems")
ROOT = Path(__file__).parents[2]
STILL = "Something of the course still runs"
# The small course's command, asked to stay, does as `lessons open` does: it says that it runs, becomes another program
# (the server), and that one starts a child (a kernel).
STAYS = """
import os, sys
from lessons.running.setting_up import in_use
if sys.argv[1:] == ["stay"]:
    in_use.hold(in_use.root_of(sys.prefix))
    server = "import subprocess, sys; child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    os.execv(sys.executable, [sys.executable, "-c", server + "; print(child.pid, flush=True); child.wait()"])
"""


@pytest.fixture
def small(tmp_path):
    """Return the folder of a small course that is set up and whose command stays when it is asked to."""
    folder = small_course.make(tmp_path / "course", tmp_path / "packages")
    command = folder / "lessons" / "running" / "cli.py"
    command.write_text(STAYS + small_course.COMMAND, encoding="utf-8")
    assert run(folder, variables(tmp_path / "packages", UV))[0] == 5
    return folder


@pytest.fixture
def staying(small, tmp_path):
    """Return a process that runs from the small course's environment, and its child; both end with the test."""
    words = small_course.command(small, "stay")
    process = subprocess.Popen(words, env=variables(tmp_path / "packages", UV), stdout=subprocess.PIPE, text=True)
    child = int(process.stdout.readline())
    yield process, child
    for number in (process.pid, child):
        try:
            os.kill(number, signal.SIGKILL)
        except ProcessLookupError:
            continue
    process.wait()
    process.stdout.close()


def new_lock(small: Path, packages: Path) -> None:
    """Let the course need one package more."""
    lock = small / places.LOCK
    lock.write_text(lock.read_text() + small_course.wheel(packages, "delta"))


def has_new(small: Path) -> bool:
    """Say whether the environment has that package."""
    return any((small / ".venv").rglob("delta.py"))


def test_what_runs_keeps_its_packages_and_the_course_opens_with_them(small, staying, tmp_path):
    packages, (process, _) = tmp_path / "packages", staying
    new_lock(small, packages)
    code, said = run(small, variables(packages, UV))
    assert code == 5, said
    assert said.startswith(f"{STILL} (process {process.pid}), such as JupyterLab, so its packages are not renewed")
    assert "Until then the course opens with the packages that it has.\n" in said
    assert not has_new(small) and not (small / places.NEW).exists()
    code, said = run(small, variables(packages, UV), "test")
    assert (code, said.count("\n")) == (3, 1), "tests of other packages than the lock's would tell nothing"
    process.kill()  # a child that lives on, such as a kernel, is no reason to wait
    process.wait()
    code, said = run(small, variables(packages, UV))
    assert code == 5 and STILL not in said
    assert has_new(small)


def test_what_begins_to_run_while_the_new_one_is_built_keeps_the_old_one(small, staying):
    (small / places.NEW).mkdir()
    places.write(str(small / places.NEW), ["new"])
    build.finish_swap(str(small))
    assert places.read(str(small / places.ENVIRONMENT)) != ["new"]
    staying[0].kill()
    staying[0].wait()
    build.finish_swap(str(small))
    assert places.read(str(small / places.ENVIRONMENT)) == ["new"]


def test_nothing_is_said_where_nothing_runs_or_can_be_known(tmp_path):
    with in_use.let_go(str(tmp_path / "none")) as free:
        assert free
    assert in_use.hold(str(tmp_path / "none")) is None
    with in_use.let_go(str(tmp_path)) as free:
        assert free
