"""The command before there is an environment: what is missing is said in one sentence, also by a Python too old."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lessons.running.setting_up import installers, places, settings, start, troubles
from tests.setup import small_course

ROOT = Path(__file__).parents[2]
OLD_PYTHONS = [name for name in ("python2", "python2.7", "python3.6", "python3.8", "python3.10") if shutil.which(name)]


@pytest.fixture
def small(tmp_path):
    """Return the folder of a small course."""
    return small_course.make(tmp_path / "le cours é", tmp_path / "packages")


@pytest.mark.parametrize("name", places.NEEDED)
def test_a_file_that_is_missing_is_named(small, name):
    path = small / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(troubles.Trouble, match=f"^{name} is missing in "):
        [*places.stamp(str(small)), *places.tests_stamp(str(small)), places.digest(str(small), (places.UV_LOCK,))]


def test_a_course_without_its_package_is_told(small, tmp_path):
    shutil.rmtree(small / "lessons" / "running")
    code, said = small_course.run(small, small_course.variables(tmp_path, None))
    assert code == 3
    assert said.startswith("The folder lessons is missing or not whole in ")


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_is_told(small, tmp_path):
    small.chmod(0o500)
    assert small_course.run(small, small_course.variables(tmp_path, None))[0] == 3


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "its hash differs"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("NewConnectionError: [Errno -3] Temporary failure in name resolution\nNo matching distribution", "no network"),
        ("error: Failed to fetch: ...\n  Caused by: dns error", "no network"),
        ("ERROR: [WinError 5] Access is denied: 'jupyter.exe'", "Close JupyterLab"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "has no build for Python"),
        ("something that nobody has seen yet", "it could not"),
    ],
)
def test_what_an_installer_says_is_told_in_a_sentence(said, told):
    assert told in troubles.sentence(said, "it could not", [])


def test_the_count_of_a_lock_is_that_of_this_system():
    from packaging.markers import Marker

    for lock in (places.LOCK, places.TESTS_LOCK):
        lines = [line for line in (ROOT / lock).read_text(encoding="utf-8").splitlines() if "==" in line]
        markers = [line.partition(";")[2].rstrip(" \\") for line in lines if line[0] not in " #"]
        held = sum(not text or Marker(text).evaluate() for text in markers)
        assert installers.locked_count(str(ROOT / lock)) == held > 100


def test_what_pip_is_told_uv_is_told(monkeypatch, tmp_path):
    for name in [name for name in os.environ if name.startswith(("PIP_", "UV_"))]:
        monkeypatch.delenv(name)
    file = tmp_path / "pip.conf"
    file.write_text(
        "[global]\nindex-url = http://a/simple\ntarget = /elsewhere\n[install]\nextra-index-url =\n  b\n  c\n"
    )
    monkeypatch.setenv("PIP_CONFIG_FILE", str(file))
    monkeypatch.setenv("PIP_TRUSTED_HOST", "a")
    found, files = settings.pip_settings()
    assert str(file) in files
    uv, pip = settings.for_uv(found), settings.for_pip(found)
    assert uv["UV_DEFAULT_INDEX"] == pip["PIP_INDEX_URL"] == "http://a/simple"
    assert uv["UV_INDEX"] == pip["PIP_EXTRA_INDEX_URL"] == "b c"
    assert uv["UV_INSECURE_HOST"] == pip["PIP_TRUSTED_HOST"] == "a"
    assert "PIP_TARGET" not in pip and pip["PIP_CONFIG_FILE"] == os.devnull
    monkeypatch.setenv("PIP_RETRIES", "7")
    monkeypatch.setenv("UV_HTTP_RETRIES", "8")
    found, _ = settings.pip_settings()
    assert settings.for_pip(found)["PIP_RETRIES"] == "7" and settings.for_uv(found)["UV_HTTP_RETRIES"] == "8"
    assert settings.uv_words(found) == [] and settings.uv_words({"no-index": "1"}) == ["--no-index"]
    monkeypatch.setenv("UV_DEFAULT_INDEX", "http://own")
    assert settings.for_uv(found)["UV_DEFAULT_INDEX"] == "http://own"
    assert settings.uv_words({"no-index": "1"}) == []


def test_nothing_but_python_is_imported_before_there_is_an_environment():
    code = "import sys; sys.path.insert(0, '.'); from lessons.running.setting_up import start; "
    code += "print({name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names - {'__main__'})"
    said = subprocess.check_output([sys.executable, "-I", "-S", "-c", code], cwd=ROOT, text=True)
    assert said.strip() == "{'lessons'}"


def test_a_python_without_venv_is_told_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(troubles.Trouble, match=r"sudo apt-get install python3\.\d+-venv"):
        start.check_machine(str(tmp_path))


def test_a_nearly_full_disk_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(start, "NEEDED_BYTES", 10**18)
    with pytest.raises(troubles.Trouble, match="disk is full.*1.0 GB"):
        start.check_machine(str(tmp_path))


@pytest.mark.skipif(not OLD_PYTHONS, reason="no Python older than 3.11 is here")
@pytest.mark.parametrize("name", OLD_PYTHONS)
def test_an_old_python_is_turned_away_by_a_sentence(name):
    answer = subprocess.run([name, str(ROOT / "course.py")], capture_output=True, text=True)
    if "pyenv" in answer.stderr:
        pytest.skip(f"{name} is only a pyenv shim")
    assert answer.returncode == start.SETUP_FAILED
    assert answer.stderr.startswith("This course needs Python 3.11 or newer; this is Python ")
    assert answer.stderr.count("\n") == 1


def test_it_is_a_page_that_old_pythons_can_read():
    """Nothing in it may be newer than Python 3.6, or an old Python says SyntaxError where a sentence should be."""
    import ast

    text = (ROOT / "course.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 6))
    assert not any(isinstance(node, ast.JoinedStr | ast.AnnAssign) for node in ast.walk(ast.parse(text)))


def test_the_files_to_double_click_start_it():
    assert b"course.py\r\n" in (ROOT / "Open the course.bat").read_bytes().replace(b")", b"")
    command = ROOT / "Open the course.command"
    assert "python3 course.py" in command.read_text(encoding="utf-8")
    if os.name != "nt":
        assert os.access(command, os.X_OK)
