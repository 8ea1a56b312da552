"""What all tests share: homes of their own, one worker a file, and nothing that passes because it collected nothing.

It stands at the top because the doctests in lessons/ and the notebooks are tests too.
"""

import gc
import io
import itertools
import linecache
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent
TESTS = ROOT / "tests"
LAYERS = ("lessons", "notebooks")  # besides every folder under tests/
NEVER_IN_THE_SUITE = "benchmarks"  # they measure a quiet machine, alone
# What takes longest, the longest first: two workers have a browser each, and files go to the one that is free.
LONG = ("tests/browser/", "tests/setup/", "notebooks/", "tests/exercises/", "tests/progress/", "tests/notebooks/")
NO_SKIPS = "LESSONS_NO_SKIPS"  # where the browser is installed, a skipped browser test is a failure

collected_ids: set[str] = set()
home_numbers = itertools.count()
homes = pytest.StashKey[Path]()
prepared_notebook = pytest.StashKey[Path]()


def pytest_configure(config):
    """Give the session folders of its own: nothing of the person who runs the tests is read or written."""
    folder = Path(tempfile.mkdtemp(prefix="lessons-tests-"))
    config.stash[homes] = folder
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "LESSONS_HOME"):
        os.environ[name] = str(folder / name.lower())
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
    os.environ["MPLBACKEND"] = "Agg"
    # how long an example takes on a shared machine says nothing of what is tested
    settings.register_profile("shared", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("shared")
    # What is kept, pictures above all, is looked through for rubbish all the time: seldom is enough for tests.
    gc.set_threshold(2000, 20, 50)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the arrays are small: threads only wait, and workers share the cores


def pytest_unconfigure(config):
    """Remove the session's folders; a kernel that is still closing may hold one on Windows."""
    shutil.rmtree(config.stash[homes], ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Look for no rubbish while thousands of tests are collected, and never among them: they all stay."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
        linecache.clearcache()  # each example looks whether any file in it has changed


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path):
    """Look for no doctests in the tests: the examples are those of the package."""
    found = yield
    return [one for one in found if type(one) is pytest.Module] if TESTS in file_path.parents else found


@pytest.fixture(autouse=True)
def empty_home(pytestconfig, monkeypatch):
    """Give each test a LESSONS_HOME that is not there yet, so that no test sees another one's answers.

    Counted here: pytest's own numbered folders are all looked through for each new one.
    """
    home = pytestconfig.stash[homes] / f"home-{next(home_numbers)}"
    monkeypatch.setenv("LESSONS_HOME", str(home))
    return home


@pytest.fixture
def here(monkeypatch, capsys):
    """Return a function that runs `lessons` in this process: its exit code, what it printed, what it complained of.

    What a start of Python adds is seen in tests/setup, where it has a process of its own, and need not be seen at each.
    """
    from lessons.running import cli

    def run(*words, typed=""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        try:
            code = cli.main(list(words))
        except SystemExit as end:  # words that are none
            code = end.code
        return code, *capsys.readouterr()

    return run


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Before a notebook's kernel starts: an empty home, and the backend that JupyterLab would choose."""
    if item.path.suffix != ".ipynb":
        os.environ["MPLBACKEND"] = "Agg"
    elif item.config.stash.get(prepared_notebook, None) != item.path:
        item.config.stash[prepared_notebook] = item.path
        os.environ["LESSONS_HOME"] = tempfile.mkdtemp(dir=item.config.stash[homes])
        os.environ.pop("MPLBACKEND", None)


def pytest_collection_modifyitems(items):
    """Put what takes longest first: then no worker waits at the end for one long file of another."""
    items.sort(key=lambda item: next((at for at, begun in enumerate(LONG) if item.nodeid.startswith(begun)), len(LONG)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Keep a file (a notebook's cells!) on one worker, and a folder of browser tests too: they share one Lab."""
    from xdist.scheduler import LoadScopeScheduling  # not there when xdist is switched off

    config.option.loadscopereorder = False  # by number of tests; how long they take is another matter

    class ByFile(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            file = nodeid.split("::")[0]
            return file.rpartition("/")[0] if file.startswith("tests/browser/") else file

    return ByFile(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Turn a skipped browser test into a failure where the browser has to be there."""
    report = yield
    if report.skipped and os.environ.get(NO_SKIPS) and "tests/browser/" in item.path.as_posix():
        report.outcome = "failed"
        report.longrepr = f"skipped, but {NO_SKIPS} is set: {report.longrepr}"
    return report


def pytest_collection_finish(session):
    """Note what was collected, when no worker collects for us."""
    collected_ids.update(item.nodeid for item in session.items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node, ids):
    """Note what a worker collected."""
    collected_ids.update(ids)


def empty_layers():
    """Return the folders that hold a layer of tests and collected none."""
    folders = [path for path in TESTS.iterdir() if path.is_dir() and path.name[0] not in "._"]
    layers = [f"tests/{path.name}" for path in folders if path.name != NEVER_IN_THE_SUITE] + list(LAYERS)
    return sorted(layer for layer in layers if not any(id_.startswith(layer + "/") for id_ in collected_ids))


def pytest_sessionfinish(session):
    """Let the whole suite fail when a layer collected nothing: an empty folder would pass for ever."""
    is_worker = hasattr(session.config, "workerinput")
    if os.environ.get("LESSONS_WHOLE_SUITE") and not is_worker and empty_layers() and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    """Name the layers that collected nothing."""
    if os.environ.get("LESSONS_WHOLE_SUITE"):
        for layer in empty_layers():
            terminalreporter.write_line(f"FAILED: the layer {layer} collected no test", red=True)
