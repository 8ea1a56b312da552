"""Start JupyterLab without what costs seconds at every start and what neither a reader nor a teacher uses.

- rfc3987_syntax builds a grammar each time it is imported, about half of the server's start. jsonschema asks it about
  addresses with letters beyond ASCII in the format "iri", which no message or setting here has, and does without it.
- Language servers (jupyter_lsp): none is installed, and the page does not ask for one (`jupyter/started_here`). The
  classic notebook (notebook_shim): it is not there.
- The extension manager reads, and asks no index: what the lock names is what the course runs with.

Whatever is set in a configuration file of the user's, or said after `lessons open`, is stronger.
"""

import os
import sys
from pathlib import Path

UNUSED_MODULE = "rfc3987_syntax"
UNUSED_EXTENSIONS = {"jupyter_lsp": False, "notebook_shim": False}
SETTINGS = "JUPYTER_CONFIG_PATH"
OWN_SETTINGS = Path(__file__).parent / "jupyter" / "started_here"  # what holds only for a JupyterLab started here


def words(given: list[str]) -> list[str]:
    """Return JupyterLab's command line: what is switched off, and what was given.

    >>> words(["--no-browser"])[-1]
    '--no-browser'
    """
    off = ["--LabApp.extension_manager=readonly"]
    if not any(word.startswith("--ServerApp.jpserver_extensions") for word in given):  # it can be said only once
        off.append(f"--ServerApp.jpserver_extensions={UNUSED_EXTENSIONS}")
    return [*off, *given]


def leave_out_grammars() -> None:
    """Let jsonschema do without the grammars that it would build at its first import, here and now."""
    sys.modules.setdefault(UNUSED_MODULE, None)  # type: ignore[arg-type]


def settings_path(given: str) -> str:
    """Return where Jupyter looks for settings besides its own folders: where somebody said, then ours.

    >>> settings_path("mine").startswith("mine")
    True
    """
    return os.pathsep.join(filter(None, [given, str(OWN_SETTINGS)]))


def prepare(given: list[str]) -> list[str]:
    """Leave out here and now what a JupyterLab of the course does without; return its command line.

    To be called before JupyterLab is loaded, by whatever starts one: `main`, or a student's server behind a hub.
    """
    leave_out_grammars()
    os.environ[SETTINGS] = settings_path(os.environ.get(SETTINGS, ""))
    return words(given)


def main(given: list[str] | None = None) -> None:
    """Start JupyterLab with the words of the command line and stay until it is stopped."""
    line = prepare(sys.argv[1:] if given is None else given)
    from jupyterlab.labapp import main as start

    start(line)


if __name__ == "__main__":
    main()
