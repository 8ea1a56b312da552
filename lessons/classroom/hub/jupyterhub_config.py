"""JupyterHub's settings for a class on one server; README.md beside this file says step by step how to use them.

What differs from server to server comes from variables, which systemd reads from one file of the server's.
"""

import os
import sys
from pathlib import Path

from traitlets.config import Config

from lessons.classroom.hub import spawners

# JupyterHub hands `get_config` in; whoever imports this file, as a test does, gets settings of its own.
c = globals().get("get_config", Config)()

STATE = Path(os.environ.get("LESSONS_HUB_STATE", "/var/lib/reading-launch-reports"))
NOTEBOOKS = os.environ.get("LESSONS_HUB_NOTEBOOKS", "/srv/reading-launch-reports/notebooks.git")
MEMORY = os.environ.get("LESSONS_HUB_MEMORY", "768M")
IDLE_SECONDS = int(os.environ.get("LESSONS_HUB_IDLE_SECONDS", "3600"))
BEHIND = Path(sys.prefix) / "bin"

# --- Who may come in: users of this system, by their password, if they are in one of two groups. ---------------------
# PAM comes with JupyterHub and is kept up with it; passwords are the system's, hashed by the system.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.allowed_groups = {"students"}
c.PAMAuthenticator.admin_groups = {"teachers"}

# --- A server for each, as a user of its own, with a limit of memory that something enforces. ------------------------
c.JupyterHub.spawner_class = spawners.chosen(os.environ.get("LESSONS_HUB_SPAWNER", ""))
c.Spawner.mem_limit = MEMORY
c.SystemdSpawner.isolate_tmp = True
c.SystemdSpawner.isolate_devices = True
c.SystemdSpawner.disable_user_sudo = True
# A kernel that takes too much is ended, and JupyterLab starts it anew; without this the whole server would be ended.
c.SystemdSpawner.unit_extra_properties = {"OOMPolicy": "continue"}

c.Spawner.cmd = [str(BEHIND / "python"), "-P", "-m", "lessons.running.student_server"]
c.Spawner.args = [
    "--KernelManager.transport=ipc",  # sockets in a folder of the student's, no ports that others could try
    "--ServerApp.terminals_enabled=False",
    f"--MappingKernelManager.cull_idle_timeout={IDLE_SECONDS}",
]
c.Spawner.notebook_dir = "~/reading-launch-reports"
c.Spawner.default_url = "/lab/tree/00_start_here.ipynb"
c.Spawner.disable_user_config = True  # a file in a student's home does not change what stands here
c.Spawner.environment = {
    "LESSONS_HOME": "~/reading-launch-reports-answers",  # beside the notebooks: no update comes near it
    "LESSONS_HUB_NOTEBOOKS": NOTEBOOKS,
    "PATH": f"{BEHIND}:/usr/local/bin:/usr/bin:/bin",
    **spawners.FRUGAL,
}
c.Spawner.start_timeout = 300  # thirty may press the button in one minute, on two cores
c.Spawner.http_timeout = 300
c.JupyterHub.concurrent_spawn_limit = 0  # whoever came too early would be sent away, and not called in again

# --- What a restart must not lose. -----------------------------------------------------------------------------------
c.JupyterHub.db_url = f"sqlite:///{STATE}/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = str(STATE / "cookie_secret")
c.JupyterHub.cleanup_servers = False  # the hub may stop and start: students' servers go on
c.JupyterHub.cleanup_proxy = False
c.ConfigurableHTTPProxy.should_start = False  # it is a service of its own and goes on without the hub
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:8001"  # its token is in CONFIGPROXY_AUTH_TOKEN

# --- Nothing listens but on this machine: TLS is the proxy's (README.md). --------------------------------------------
c.JupyterHub.hub_bind_url = "http://127.0.0.1:8081"
c.JupyterHub.bind_url = os.environ.get("LESSONS_HUB_ADDRESS", "http://127.0.0.1:8000")

# --- Idle servers are ended: their answers and notebooks are on the disk. --------------------------------------------
c.JupyterHub.services = [
    {
        "name": "idle-culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", f"--timeout={IDLE_SECONDS}", "--cull-every=120"],
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler",
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        "services": ["idle-culler"],
    }
]
