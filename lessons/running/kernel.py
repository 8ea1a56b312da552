"""What the doctor asks a real kernel: whose it is, and whether it can do what a notebook needs."""

import json
import queue
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from lessons.running.advice import SET_UP_AGAIN, Line, remedy

ANSWER_SECONDS = 60
MARK = "lessons-doctor:"
PROBE = f"""
import json, sys
failed = []
for name, use in {{
    "numpy": "numpy.arange(3).sum()",
    "matplotlib": "__import__('matplotlib.figure').figure.Figure",
    "ipywidgets": "ipywidgets.IntSlider()",
    "anywidget": "anywidget.AnyWidget",
    "lessons": "__import__('lessons.explorers').explorers.Throw()",
}}.items():
    try:
        globals()[name] = __import__(name)
        probe = eval(use)
    except Exception as error:
        failed.append((name, type(error).__name__ + ": " + str(error)))
print("{MARK}" + json.dumps([sys.prefix, failed]))
"""


def check_kernel(kernel_name: str = "python3", seconds: float = ANSWER_SECONDS) -> list[Line]:
    """Does a kernel start, belong to this environment, have what a notebook needs, and open the way to a widget?"""
    from jupyter_client.manager import start_new_kernel

    started = time.monotonic()
    # In a folder of its own, so that no file of the working folder is taken for a package.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as empty:
        try:
            manager, client = start_new_kernel(
                startup_timeout=seconds, kernel_name=kernel_name, stderr=subprocess.DEVNULL, cwd=empty
            )
        except Exception as error:  # whatever kept it from starting, the remedy is the same
            return [Line(False, f"the kernel {kernel_name} does not start ({error})", SET_UP_AGAIN)]
        try:
            printed, comms = _probe(client, seconds)
        except queue.Empty:
            return [Line(False, f"the kernel {kernel_name} does not answer within {seconds:.0f} s", SET_UP_AGAIN)]
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    answers = _answer(kernel_name, printed, time.monotonic() - started)
    if "jupyter.widget" in comms:
        return [*answers, Line(True, "a widget opens its way from the kernel to the browser")]
    return [*answers, Line(False, "a widget does not open its way to the browser (no comm)", SET_UP_AGAIN)]


def _answer(kernel_name: str, printed: str, seconds: float) -> list[Line]:
    """Return what the probe's answer says of the kernel."""
    found = printed.rpartition(MARK)[2].strip() if MARK in printed else ""
    if not found:
        return [Line(False, f"the kernel {kernel_name} answers something else", SET_UP_AGAIN)]
    prefix, failed = json.loads(found)
    if not _same_folder(prefix, sys.prefix):
        fix = "choose the kernel Python 3 of this environment in JupyterLab's menu Kernel, or " + SET_UP_AGAIN
        return [Line(False, f"the kernel {kernel_name} is that of another environment ({prefix})", fix)]
    if failed:
        told = "; ".join(f"{name} ({reason.splitlines()[0]})" for name, reason in failed[:2])
        return [Line(False, f"the kernel cannot use {told}", remedy([name for name, _ in failed]))]
    return [Line(True, f"a kernel starts and answers, with NumPy, matplotlib and an explorer ({seconds:.1f} s)")]


def _same_folder(one: str, other: str) -> bool:
    """Say whether two paths are one folder; Pythons of two environments may well be links to one and the same."""
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


def _probe(client: Any, seconds: float) -> tuple[str, list[str]]:
    """Return what the probe prints and the targets of the comms that it opens; queue.Empty when time is up."""
    wanted = client.execute(PROBE)
    printed, comms = "", []
    while True:
        message = client.get_iopub_msg(timeout=seconds)
        content, kind = message["content"], message["msg_type"]
        if message["parent_header"].get("msg_id") != wanted:
            continue
        if kind == "stream" and content["name"] == "stdout":
            printed += content["text"]
        elif kind == "comm_open":
            comms.append(content["target_name"])
        elif kind == "status" and content["execution_state"] == "idle":
            return printed, comms
