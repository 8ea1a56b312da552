"""JupyterLab's own folders: where it keeps what runs and what you set, and what to do where they cannot be written."""

import os
import sys
import tempfile
from pathlib import Path

ASIDE = "JupyterLab cannot write in {}: for this time it keeps its settings and what runs in {}."
NAMED = 3  # folders in a sentence


def jupyter_folders() -> dict[str, Path]:
    """Return the folders that a server writes, by the variable that chooses each."""
    from jupyter_core.paths import jupyter_config_dir, jupyter_data_dir, jupyter_runtime_dir

    found = {
        "JUPYTER_RUNTIME_DIR": jupyter_runtime_dir(),
        "JUPYTER_CONFIG_DIR": jupyter_config_dir(),
        "JUPYTER_DATA_DIR": jupyter_data_dir(),
    }
    return {variable: Path(folder) for variable, folder in found.items()}


def kernel_folders() -> dict[str, list[Path]]:
    """Return the folders that a kernel writes, by the variable that chooses each: IPython's and matplotlib's.

    Matplotlib warns in the first cell where it cannot write. It is not asked for its folders: its import takes time.
    """
    chosen = os.environ.get("MPLCONFIGDIR")
    if chosen:
        plots = [Path(chosen)]
    elif sys.platform.startswith(("linux", "freebsd")):
        homes = {"XDG_CONFIG_HOME": "~/.config", "XDG_CACHE_HOME": "~/.cache"}
        plots = [Path(os.environ.get(name) or home).expanduser() / "matplotlib" for name, home in homes.items()]
    else:
        plots = [Path("~/.matplotlib").expanduser()]
    return {"IPYTHONDIR": [Path(os.environ.get("IPYTHONDIR") or "~/.ipython").expanduser()], "MPLCONFIGDIR": plots}


def is_writable(folder: Path) -> bool:
    """Say whether a file can be written in `folder`, which is made if it is not there.

    >>> is_writable(Path(os.devnull, "folder"))
    False
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def set_aside() -> list[str]:
    """Give server and kernels other folders where their own cannot be written; return a sentence if that was needed.

    Kernels of the user's own in a folder that can be read are still found.
    """
    wanted = {variable: [folder] for variable, folder in jupyter_folders().items()} | kernel_folders()
    closed = {name: [one for one in folders if not is_writable(one)] for name, folders in wanted.items()}
    closed = {name: folders for name, folders in closed.items() if folders}
    if not closed:
        return []
    aside = tempfile.mkdtemp(prefix="lessons-jupyter-")
    if data := closed.get("JUPYTER_DATA_DIR"):
        paths = [os.environ.get("JUPYTER_PATH", ""), *map(str, data)]
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, paths))
    for variable in closed:
        os.environ[variable] = str(Path(aside, variable.lower()))
        Path(aside, variable.lower()).mkdir()
    return [ASIDE.format(_named([folder for folders in closed.values() for folder in folders]), aside)]


def _named(found: list[Path]) -> str:
    """Return folders as a sentence names them: what lies in another one that is named goes without saying."""
    outer = sorted({one for one in found if not set(one.parents) & set(found)})
    more = f" and {len(outer) - NAMED} more" if len(outer) > NAMED else ""
    return ", ".join(map(str, outer[:NAMED])) + more
