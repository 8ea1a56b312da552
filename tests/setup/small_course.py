"""A small course to set up for real: its own packages from a folder, real pip and real uv, real environments."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

from lessons.running.setting_up import places

ROOT = Path(__file__).parents[2]
UV = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
# Its build: an editable wheel, made by hand, that puts the course's folder on the path.
BACKEND = """
import base64, hashlib, os, zipfile
def get_requires_for_build_editable(config_settings=None): return []
def build_editable(folder, config_settings=None, metadata_directory=None):
    about = "small_course-1.dist-info"
    name = "small_course-1-py3-none-any.whl"
    files = {"small_course.pth": os.getcwd() + "\\n", about + "/WHEEL": WHEEL, about + "/METADATA": METADATA,
             about + "/entry_points.txt": "[console_scripts]\\nsmall = os:getcwd\\n"}
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
        wheel.writestr(about + "/RECORD", "".join(path + ",,\\n" for path in [*files, about + "/RECORD"]))
    return name
WHEEL = "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
METADATA = "Metadata-Version: 2.1\\nName: small-course\\nVersion: 1\\n"
"""
PROJECT = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
PROJECT += '[project]\nname = "small-course"\nversion = "1"\n'
# What it hands its words to: it says what it was given, and where its packages come from.
COMMAND = "import sys, alpha, lessons\nprint('HERE', sys.argv[1:], alpha.__file__, lessons.__file__, file=sys.stderr)\n"
COMMAND += "sys.exit(5)\n"


def wheel(folder: Path, name: str, version: str = "1") -> str:
    """Write a wheel of one empty module into `folder`; return its line for a lock."""
    about, path = f"{name}-{version}.dist-info", folder / f"{name}-{version}-py3-none-any.whl"
    tags = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files = {f"{name}.py": "", f"{about}/WHEEL": tags}
    files[f"{about}/METADATA"] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    sums = {
        key: base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        for key, text in files.items()
    }
    record = "".join(f"{key},sha256={sum_.decode()},{len(files[key])}\n" for key, sum_ in sums.items())
    with zipfile.ZipFile(path, "w") as file:
        for key, text in {**files, f"{about}/RECORD": f"{record}{about}/RECORD,,\n"}.items():
            file.writestr(key, text)
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def make(folder: Path, packages: Path) -> Path:
    """Make a small course in `folder`, its packages in `packages`; return `folder`."""
    packages.mkdir(exist_ok=True)
    learner = wheel(packages, "alpha") + wheel(packages, "beta")
    texts = {
        places.LOCK: learner,
        places.TESTS_LOCK: learner + wheel(packages, "gamma"),
        places.UV_LOCK: "uv==0.0.0 --hash=sha256:" + "0" * 64 + "\n",  # pip has to do without it
        "pyproject.toml": PROJECT,
        "backend.py": BACKEND,
        "lessons/__init__.py": "",
        "lessons/running/__init__.py": "",
        "lessons/running/cli.py": COMMAND,
        **{f"{name}/copied.json": "{}" for name in places.COPIED[1:]},
    }
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "course.py", folder)
    shutil.copytree(ROOT / "lessons" / "running" / "setting_up", folder / "lessons" / "running" / "setting_up")
    return folder


def uv_beside_pip(folder: Path) -> str | None:
    """Return a uv that leaves a pip, that of these tests, in every environment into which it installs.

    Where uv cannot install, pip tries; Python's own way of bringing a pip takes four seconds of a processor. The tests
    of that way itself do without this, and so does Windows, which has no such links.
    """
    if os.name == "nt":
        return UV
    parts = [path for path in Path(sysconfig.get_path("purelib")).iterdir() if path.name.partition("-")[0] == "pip"]
    assert len(parts) == 2, "pip and what is noted about it"
    links = "\n".join(f'  ln -sfn "{path}" "$site/{path.name}"' for path in parts)
    script = folder / "uv-beside-pip"
    script.write_text(f"""#!/bin/sh
if [ "$1" = pip ]; then
  site=$(echo "${{4%/bin/*}}"/lib/python*/site-packages)
{links}
fi
exec "{UV}" "$@"
""")
    script.chmod(0o755)
    return str(script)


def variables(packages: Path, uv: str | None, **more: str) -> dict[str, str]:
    """Return the variables of a machine that finds packages in one folder only, with this uv or none at all."""
    begun = ("PIP_", "UV", "PYTHON", "LC_", "VIRTUAL_ENV")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(begun)}
    kept["PATH"] = os.pathsep.join(
        part for part in os.environ["PATH"].split(os.pathsep) if not Path(part, "uv").exists()
    )
    where = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(packages)}
    return {**kept, **where, **({"UV": uv} if uv else {}), **more}


def command(folder: Path | bytes, *words: str) -> list[str | bytes]:
    """Return the command that starts the course in `folder`, as a user of this Python would type it."""
    name = folder + b"/course.py" if isinstance(folder, bytes) else str(folder / "course.py")
    return [sys.executable, name, *words]


def run(folder: Path, variables: dict[str, str], *words: str) -> tuple[int, str]:
    """Start the course in `folder` from elsewhere; return its exit code and all that it said."""
    answer = subprocess.run(
        command(folder, *words), cwd=folder.parent, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    said = answer.stdout.decode("utf-8", "backslashreplace")
    assert "Traceback" not in said, said
    return answer.returncode, said


def there(folder: Path) -> set[str]:
    """Return the modules of the small course's packages that stand in its environment."""
    return {path.stem for path in (folder / ".venv").rglob("*.py") if path.stem in ("alpha", "beta", "gamma")}
