"""How the suite runs: cut off from the network when it says so, and never green because nothing was collected."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from lessons.running import suite

ROOT = Path(__file__).parents[2]
ELSEWHERE = ("192.0.2.1", 80)  # an address that is reserved for examples


@pytest.mark.skipif(os.environ.get(suite.NETWORK) != "off", reason="the network is on, and nothing says otherwise")
def test_the_network_is_off_and_this_machine_is_reached():
    with socket.socket() as out:
        out.settimeout(5)
        with pytest.raises(OSError, match="unreachable"):
            out.connect(ELSEWHERE)
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), timeout=5):
        pass


def test_cutting_off_works():
    words = suite.cut_off()
    if not words:
        pytest.skip("this system cannot cut off the network for one command")
    code = f"import socket; socket.create_connection({ELSEWHERE}, timeout=5)"
    run = subprocess.run([*words, sys.executable, "-c", code], capture_output=True, text=True)
    assert "unreachable" in run.stderr


@pytest.mark.parametrize("there", [False, True], ids=["no tool", "a tool that may not"])
def test_what_cannot_be_cut_off_is_not_claimed(there, tmp_path, course, monkeypatch, capfd):
    if there:
        tool = tmp_path / ("unshare.bat" if os.name == "nt" else "unshare")
        tool.write_text("exit 1" if os.name == "nt" else f"#!{sys.executable}\nraise SystemExit(1)\n", encoding="utf-8")
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (shutil.which("unshare") is not None) is there
    assert suite.cut_off() == []
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    (course / "tests" / "one" / "test_one.py").write_text(
        f"import os\ndef test_one(): assert os.environ['{suite.NETWORK}'] == 'on'\n", encoding="utf-8"
    )
    assert suite.run(["-q", "tests/one"], course) == 0
    assert "the tests run with the network on" in capfd.readouterr().out


def test_no_worker_builds_a_grammar_of_addresses():
    assert sys.modules["rfc3987_syntax"] is None


@pytest.fixture
def course(tmp_path):
    """Return a made-up course whose layers `one` and `browser` have tests."""
    shutil.copy(ROOT / "conftest.py", tmp_path)
    sources = {
        "tests/one/test_one.py": "def test_one(): pass",
        "tests/browser/test_browser.py": "import pytest\ndef test_browser(): pytest.skip('no browser')",
        "lessons/part.py": '"""Part.\n\n>>> 1 + 1\n2\n"""',
        "notebooks/test_stand_in.py": "def test_notebook(): pass",
        "pyproject.toml": "[tool.pytest.ini_options]\ntestpaths = ['tests', 'lessons', 'notebooks']\n"
        "addopts = ['--doctest-modules', '--import-mode=importlib']\n",
    }
    for name, text in sources.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text + "\n", encoding="utf-8")
    return tmp_path


def run(folder, *words, **variables):
    """Run pytest on a made-up course; return the exit code and what it printed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "LESSONS_"))}
    plugins = ["-p", "xdist.plugin"] if "-n" in words else []  # the others only take time
    kept["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    command = [sys.executable, "-m", "pytest", "-q", *plugins, *words]
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**kept, **variables})
    return answer.returncode, answer.stdout


def with_an_empty_layer(course, *words):
    """Run the whole suite of a course to which a layer without tests was added; return the exit code and the output."""
    (course / "tests" / "two").mkdir()
    return run(course, *words, **{suite.WHOLE: "1"})


def test_a_layer_that_collects_nothing_fails_the_whole_suite(course):
    assert run(course, **{suite.WHOLE: "1"})[0] == 0
    code, printed = with_an_empty_layer(course)
    assert code == 1
    assert "the layer tests/two collected no test" in printed
    assert run(course)[0] == 0, "a part of the suite may leave layers out"


def test_nothing_at_all_fails(course):
    assert run(course, "-k", "nothing_is_called_so")[0] != 0


def test_a_skipped_browser_test_fails_where_the_browser_has_to_be(course):
    assert run(course)[0] == 0
    code, printed = run(course, LESSONS_NO_SKIPS="1")
    assert code == 1
    assert "1 failed" in printed


def test_with_workers_files_of_a_browser_stay_together_and_an_empty_layer_fails(course):
    for number in range(4):
        text = "import os\ndef test_{0}(): open('worker-{0}', 'w').write(os.environ['PYTEST_XDIST_WORKER'])\n"
        path = course / "tests" / "browser" / f"test_{number}.py"
        path.write_text(text.format(number), encoding="utf-8")
    workers = ("-n", "2", "--dist", "loadfile")
    assert run(course, *workers, **{suite.WHOLE: "1"})[0] == 0
    assert len({(course / f"worker-{number}").read_text() for number in range(4)}) == 1
    code, printed = with_an_empty_layer(course, *workers)
    assert code == 1
    assert "the layer tests/two collected no test" in printed


def test_words_are_handed_to_pytest_its_exit_code_comes_back_and_what_was_compiled_is_kept(course, monkeypatch):
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert suite.run(["-q", "tests/one"], course) == 0
    assert list((course / "tests" / "one").rglob("*.pyc")), "the next worker would compile it again"
    assert suite.run(["-q", "tests/not-there"], course) == 4
