"""Start one student's JupyterLab behind JupyterHub: first the notebooks are brought up to date, then it starts light.

JupyterHub starts it as the student (`lessons/classroom/hub/jupyterhub_config.py`), with its settings in variables.
"""

import os
import sys
from pathlib import Path
from types import ModuleType

from lessons.classroom.hub import updates
from lessons.running.lab_start import prepare

FOLDER = "reading-launch-reports"  # in a student's home
#: What the hub alone uses, to bring its database up to date, and every student's server would load: 10 MiB each.
HUB_ONLY = ("alembic", "alembic.command", "alembic.config", "alembic.script")


def load_without_database_upgrades() -> None:
    """Load JupyterHub's part of a student's server without what upgrades the hub's database.

    Where that does not go, as it may not with another JupyterHub, all of it is loaded.
    """
    stand_ins = {name: ModuleType(name) for name in HUB_ONLY if name not in sys.modules}
    for name, module in stand_ins.items():
        setattr(stand_ins.get(name.rpartition(".")[0], module), name.rpartition(".")[2], module)
    if "alembic.script" in stand_ins:
        stand_ins["alembic.script"].ScriptDirectory = None  # type: ignore[attr-defined]
    before = set(sys.modules)
    sys.modules.update(stand_ins)
    try:
        import jupyterhub.singleuser  # noqa: F401
    except Exception:
        for name in [name for name in sys.modules if name not in before and name.split(".")[0] == "jupyterhub"]:
            del sys.modules[name]
    finally:
        for name in stand_ins:
            del sys.modules[name]


def main() -> None:
    """Update the notebooks and stay until the server is stopped."""
    folder = Path.home() / FOLDER
    if trouble := updates.bring_up_to_date(os.environ.get("LESSONS_HUB_NOTEBOOKS", ""), folder):
        print(trouble, file=sys.stderr, flush=True)
    folder.mkdir(exist_ok=True)  # a server without notebooks is better than none: it can be told so
    line = prepare(sys.argv[1:])
    load_without_database_upgrades()
    from jupyterhub.singleuser import main as start

    sys.argv[1:] = line
    start()


if __name__ == "__main__":
    main()
