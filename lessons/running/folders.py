"""JupyterLab's own folders: where it keeps what runs and what you set, and what to do where they cannot be written."""

import os
import tempfile
from pathlib import Path

ASIDE = "JupyterLab cannot write in {}: for this time it keeps its settings and what runs in {}."


def jupyter_folders() -> dict[str, Path]:
    """Return the folders that a server writes, by the variable that chooses each."""
    from jupyter_core.paths import jupyter_config_dir, jupyter_runtime_dir

    return {"JUPYTER_RUNTIME_DIR": Path(jupyter_runtime_dir()), "JUPYTER_CONFIG_DIR": Path(jupyter_config_dir())}


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
    """Give the server other folders where its own cannot be written; return a sentence for each."""
    told = []
    for variable, folder in jupyter_folders().items():
        if not is_writable(folder):
            os.environ[variable] = tempfile.mkdtemp(prefix="lessons-jupyter-")
            told.append(ASIDE.format(folder, os.environ[variable]))
    return told
