"""The set-up command, run for real in copies of the course: what is missing is said in one sentence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import course

ROOT = Path(__file__).parents[2]
OLD_PYTHONS = [name for name in ("python2", "python2.7", "python3.6", "python3.8", "python3.10") if shutil.which(name)]
FAKE_PIP = '''
import sys
print("""{said}""")
sys.exit(1)
'''


@pytest.fixture(autouse=True)
def no_other_packages(monkeypatch):
    """Let no folder of whoever runs the tests stand before the packages of a copy."""
    monkeypatch.delenv("PYTHONPATH", raising=False)


@pytest.fixture
def copy(tmp_path):
    """Return the folder of a small copy of the course, with a space and an accent in its path."""
    folder = tmp_path / "le cours é"
    for name in ("course.py", *course.STAMPED):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def run(folder, *words, **environment):
    """Run the command of a copy from elsewhere; return the exit code and what it said."""
    command = [sys.executable, str(folder / "course.py"), *words]
    answer = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=folder.parent, env={**os.environ, **environment}
    )
    assert "Traceback" not in answer.stderr
    return answer.returncode, answer.stderr


def set_up_already(folder, lessons):
    """Make the copy look set up, with this Python and a `lessons` command of the test's own."""
    python = Path(course.python_in(str(folder)))
    python.parent.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / ".venv")], check=True)
    site = subprocess.check_output([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True)
    package = Path(site.strip()) / "lessons" / "running"
    package.mkdir(parents=True)
    (package / "cli.py").write_text(lessons, encoding="utf-8")
    (folder / ".venv" / "course-stamp.txt").write_text(course.stamp(str(folder)), encoding="utf-8")


def test_a_course_that_is_set_up_hands_its_words_on_and_returns_the_exit_code(copy):
    set_up_already(copy, "import sys\nprint(sys.argv[1:], file=sys.stderr)\nsys.exit(5)")
    assert run(copy) == (5, "['open']\n")
    assert run(copy, "test", "-k", "two words") == (5, "['test', '-k', 'two words']\n")


def test_a_folder_of_the_same_name_where_it_is_started_is_not_taken_for_the_package(copy):
    set_up_already(copy, "import sys\nprint('ours', file=sys.stderr)")
    (copy.parent / "lessons" / "running").mkdir(parents=True)
    (copy.parent / "lessons" / "running" / "cli.py").write_text("raise SystemExit('not ours')", encoding="utf-8")
    assert run(copy) == (0, "ours\n")


@pytest.mark.parametrize("name", course.STAMPED)
def test_a_file_that_is_missing_is_named(copy, name):
    (copy / name).unlink()
    code, said = run(copy)
    assert code == course.SETUP_FAILED
    assert said.startswith(f"{name} is missing in {copy}")


@pytest.mark.parametrize("name", course.STAMPED)
def test_the_stamp_changes_with_each_file_and_not_with_line_ends(copy, name):
    before = course.stamp(str(copy))
    path = copy / name
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert course.stamp(str(copy)) == before
    path.write_bytes(path.read_bytes() + b"\n")
    assert course.stamp(str(copy)) != before


def test_the_stamp_changes_with_the_folder(copy):
    assert course.stamp(str(copy)) != course.stamp(str(shutil.copytree(copy, copy.parent / "moved")))


def test_an_interrupted_set_up_begins_again(copy, monkeypatch):
    half = copy / ".venv" / "lib" / "half a package"
    half.mkdir(parents=True)
    asked = []
    monkeypatch.setattr(course, "pip_install", lambda root, words, total=0: asked.append(words[0]))
    course.set_up(str(copy))
    assert not half.exists()
    assert asked == ["--require-hashes", "--no-deps"]
    assert (copy / ".venv" / "course-stamp.txt").read_text(encoding="utf-8").strip() == course.stamp(str(copy))
    course.set_up(str(copy))
    assert len(asked) == 2, "what is set up is left alone"


def test_what_cannot_be_written_is_told(copy):
    (copy / ".venv").write_text("a file where the folder has to be", encoding="utf-8")
    code, said = run(copy)
    assert code == course.SETUP_FAILED
    assert said.startswith(f"Nothing can be set up in {copy}: ")


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_is_told(copy):
    copy.chmod(0o500)
    assert run(copy)[0] == course.SETUP_FAILED


@pytest.mark.skipif(os.name == "nt", reason="a colon cannot be in a name there")
def test_a_path_that_python_cannot_use_is_told(copy):
    moved = copy.rename(copy.parent / "part 1: reports")
    code, said = run(moved)
    assert code == course.SETUP_FAILED
    assert said.startswith("Python cannot work where the path contains ':'. Move the course")


def test_a_python_without_venv_is_told_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(course, "venv", None)
    with pytest.raises(course.Trouble, match=r"sudo apt-get install python3\.\d+-venv"):
        course.check_machine(str(tmp_path))


def test_a_nearly_full_disk_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(course, "NEEDED_BYTES", 10**18)
    with pytest.raises(course.Trouble, match="disk is full.*1.5 GB"):
        course.check_machine(str(tmp_path))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "its hash differs"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("NewConnectionError: [Errno -3] Temporary failure in name resolution\nNo matching distribution", "no network"),
        ("ERROR: [WinError 5] Access is denied: 'jupyter.exe'", "Close JupyterLab"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "has no build for Python"),
        ("something that nobody has seen yet", "pip could not install the packages"),
    ],
)
def test_what_pip_says_is_told_in_a_sentence(copy, said, told):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(copy / ".venv")], check=True)
    python = course.python_in(str(copy))
    site = subprocess.check_output([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True)
    (Path(site.strip()) / "pip.py").write_text(FAKE_PIP.format(said=said), encoding="utf-8")
    with pytest.raises(course.Trouble, match=told) as raised:
        course.pip_install(str(copy), ["anything"])
    log = copy / ".venv" / "setup.log"
    assert str(raised.value).endswith(f"What pip said is in {log}")
    assert said in log.read_text(encoding="utf-8")


def pip_says(tmp_path, requirement):
    """Return the sentence for a real pip that is asked for one requirement, with its hash checked."""
    (tmp_path / ".venv").mkdir()
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / ".venv")], check=True)
    (tmp_path / "lock").write_text(requirement, encoding="utf-8")
    with pytest.raises(course.Trouble) as raised:
        course.pip_install(str(tmp_path), ["--require-hashes", "--only-binary", ":all:", "-r", "lock"])
    return str(raised.value)


def test_a_real_pip_refuses_another_file(tmp_path):
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        wheels,
    ]
    subprocess.run([*build, ROOT], check=True)
    wrong = "reading-launch-reports==0.1.0 --hash=sha256:" + "0" * 64
    assert "its hash differs" in pip_says(tmp_path, f"--no-index\n--find-links {wheels.as_uri()}\n{wrong}\n")


@pytest.mark.skipif(os.environ.get("LESSONS_NETWORK") != "off", reason="the network is on")
def test_a_real_pip_without_a_network(tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.upper().startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    assert "there is no network" in pip_says(tmp_path, "anyio==4.0.0 --hash=sha256:" + "0" * 64)


@pytest.mark.skipif(not OLD_PYTHONS, reason="no Python older than 3.11 is here")
@pytest.mark.parametrize("name", OLD_PYTHONS)
def test_an_old_python_is_turned_away_by_a_sentence(name):
    answer = subprocess.run([name, str(ROOT / "course.py")], capture_output=True, text=True)
    if "pyenv" in answer.stderr:
        pytest.skip(f"{name} is only a pyenv shim")
    assert answer.returncode == course.SETUP_FAILED
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


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_the_file_to_double_click_works_from_elsewhere(copy):
    set_up_already(copy, "import sys\nprint('opened', file=sys.stderr)")
    shutil.copy(ROOT / "Open the course.command", copy)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    answer = subprocess.run(
        [copy / "Open the course.command"], cwd="/", capture_output=True, text=True, env=environment
    )
    assert answer.stderr == "opened\n"
