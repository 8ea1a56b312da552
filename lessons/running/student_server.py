"""Start one student's JupyterLab behind JupyterHub: first the notebooks are brought up to date, then it starts light.

JupyterHub starts it as the student (`lessons/classroom/hub/jupyterhub_config.py`), with its settings in variables.
"""

import os
import sys
from pathlib import Path

from lessons.classroom.hub import updates
from lessons.running.lab_start import leave_out_grammars, words


def main() -> None:
    """Update the notebooks and stay until the server is stopped."""
    folder = Path("~/reading-launch-reports").expanduser()
    if trouble := updates.bring_up_to_date(os.environ.get("LESSONS_HUB_NOTEBOOKS", ""), folder):
        print(trouble, file=sys.stderr, flush=True)
    folder.mkdir(exist_ok=True)  # a server without notebooks is better than none: it can be told so
    leave_out_grammars()
    from jupyterhub.singleuser import main as start

    sys.argv[1:] = words(sys.argv[1:])
    start()


if __name__ == "__main__":
    main()
