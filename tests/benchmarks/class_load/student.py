"""One student: logs in, starts a server, opens a notebook and runs it, moves a slider, answers, saves."""

from __future__ import annotations

import contextlib
import json
import random
import re
import time
import uuid
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests

from tests.benchmarks.class_load.kernel import Gone, Kernel

PATIENCE_SECONDS = 300
POLL_SECONDS = 0.5


@dataclass
class Times:
    """What one student waited for, in seconds: from the log-in's button to the server, and to a notebook that ran."""

    server: float = 0.0
    first_cell: float = 0.0
    notebook: float = 0.0
    back: list[float] = field(default_factory=list)
    slider: list[float] = field(default_factory=list)
    answer: list[float] = field(default_factory=list)
    save: list[float] = field(default_factory=list)


class Student:
    """A student with a browser's cookies. `answered` and `saved` hold what the server said is done."""

    def __init__(self, name: str, password: str, address: str, notebook: str) -> None:
        self.name, self.address, self.notebook = name, address.rstrip("/"), notebook
        self.times = Times()
        self.answered: list[str] = []
        self.saved = 0
        self._password, self._web = password, requests.Session()
        self._kernel: Kernel | None = None
        self._sheet: dict[str, Any] = {}
        self._box = self._explorer = self._kernel_id = ""
        self._seq, self._background = 0, -1
        self._random = random.Random(name)

    # --- coming in ------------------------------------------------------------------------------------------

    def come_in(self) -> None:
        """Log in, get a server, open the notebook and run all of it."""
        begun = time.perf_counter()
        self._log_in()
        self._wait_for_server()
        self.times.server = time.perf_counter() - begun
        self._open()
        self._run_all(begun)
        self.times.notebook = time.perf_counter() - begun

    def come_back(self) -> None:
        """After everything was killed: try as a browser does until there is a notebook that ran."""
        begun = time.perf_counter()
        while time.perf_counter() - begun < PATIENCE_SECONDS:
            with contextlib.suppress(requests.RequestException, Gone, KeyError, ValueError):
                self._wait_for_server()
                self._open()
                self._run_all(begun, again=True)
                self.times.back.append(time.perf_counter() - begun)
                return
            time.sleep(POLL_SECONDS)
        raise RuntimeError(f"{self.name} did not come back in {PATIENCE_SECONDS} s")

    def _log_in(self) -> None:
        page = f"{self.address}/hub/login"
        self._web.get(page, timeout=60).raise_for_status()
        data = {"username": self.name, "password": self._password, "_xsrf": self._xsrf("/hub/")}
        reply = self._web.post(page, params={"next": f"/hub/spawn/{self.name}"}, data=data, timeout=120)
        if reply.status_code == 403 or "/hub/login" in reply.url:
            raise RuntimeError(f"{self.name} could not log in: {reply.status_code}")

    def _wait_for_server(self) -> None:
        """Ask for the student's page until it is theirs; ask for a server where there is none."""
        page, ends = f"/user/{self.name}/lab", time.perf_counter() + PATIENCE_SECONDS
        while time.perf_counter() < ends:
            with contextlib.suppress(requests.ConnectionError):
                reply = self._web.get(self.address + page, timeout=120)
                if reply.ok and urlsplit(reply.url).path.startswith(page):
                    return
                if not reply.ok or "/hub/spawn" not in reply.url:  # the button that starts a server again
                    self._web.get(f"{self.address}/hub/spawn/{self.name}", timeout=120)
            time.sleep(POLL_SECONDS)
        raise RuntimeError(f"{self.name} got no server in {PATIENCE_SECONDS} s")

    def _xsrf(self, path: str) -> str:
        return next(c.value or "" for c in self._web.cookies if c.name == "_xsrf" and c.path == path)

    def _api(self, method: str, path: str, **words: Any) -> Any:
        headers = {"X-XSRFToken": self._xsrf(f"/user/{self.name}/")}
        url = f"{self.address}/user/{self.name}/api/{path}"
        reply = self._web.request(method, url, headers=headers, timeout=120, **words)
        reply.raise_for_status()
        return reply.json() if reply.content else None

    def _open(self) -> None:
        """Read the notebook, start its kernel and connect to it."""
        model = self._api("GET", f"contents/{self.notebook}", params={"type": "notebook", "content": 1})
        self._sheet = model["content"]
        about = {"path": self.notebook, "name": self.notebook, "type": "notebook", "kernel": {"name": "python3"}}
        kernel = self._api("POST", "sessions", data=json.dumps(about))["kernel"]["id"]
        session = uuid.uuid4().hex
        socket = re.sub("^http", "ws", self.address) + f"/user/{self.name}/api/kernels/{kernel}/channels"
        cookies = [c for c in self._web.cookies if f"/user/{self.name}/".startswith(c.path)]
        known = self._kernel.comms if self._kernel is not None and kernel == self._kernel_id else {}
        cookie = "; ".join(f"{c.name}={c.value}" for c in cookies)
        self._kernel = Kernel(f"{socket}?session_id={session}", cookie, session, self.address)
        self._kernel.comms.update(known)  # the page of a kernel that lives still has its widgets
        self._kernel_id = kernel

    def _run_all(self, begun: float, again: bool = False) -> None:
        """Run every code cell, and show the explorers as pages do: each asks for its first frame."""
        assert self._kernel is not None
        codes = ["".join(cell["source"]) for cell in self._sheet["cells"] if cell["cell_type"] == "code"]
        for number, code in enumerate(codes):
            self._kernel.run(code)
            if number == 0 and not again:
                self.times.first_cell = time.perf_counter() - begun
        self._find_widgets()

    def _find_widgets(self) -> None:
        """Find an explorer with a slider that moves, and an answer box that takes what is typed."""
        assert self._kernel is not None
        self._seq += 1
        shown = dict(self._kernel.comms)
        explorers = {comm: state for comm, state in shown.items() if "_setup" in state}
        for comm in explorers:
            first = self._kernel.ask_explorer(comm, self._seq, have=None, fonts=True)[1]
            if comm == self._movable(explorers):
                self._explorer, self._background = comm, first["background"]["number"]
        boxes = [comm for comm, state in shown.items() if state.get("_controls", {}).get("kind") == "text"]
        self._box = boxes[0]
        if "show_truth" in {control["name"] for control in shown[self._explorer]["_setup"]["controls"]}:
            self._seq += 1
            self._kernel.ask_explorer(self._explorer, self._seq, have=self._background, press="show_truth")

    def _movable(self, explorers: dict[str, dict[str, Any]]) -> str:
        return next(c for c, s in explorers.items() if any(one["kind"] == "slider" for one in s["_setup"]["controls"]))

    # --- working --------------------------------------------------------------------------------------------

    def drag(self, moves: int = 10) -> None:
        """Drag the slider over some steps: the next is sent when the frame of the last is here, as a page does."""
        assert self._kernel is not None
        setup = self._kernel.comms[self._explorer]["_setup"]
        slider = next(one for one in setup["controls"] if one["kind"] == "slider")
        steps = int((slider["high"] - slider["low"]) / slider["step"])
        start = self._random.randrange(max(1, steps - moves))
        for step in range(start, start + moves):
            self._seq += 1
            value = round(slider["low"] + step * slider["step"], 6)
            seconds, frame = self._kernel.ask_explorer(
                self._explorer, self._seq, have=self._background, set={slider["name"]: value}
            )
            self._background = frame.get("background", {}).get("number", self._background)
            self.times.slider.append(seconds)
            time.sleep(1 / 30)

    def answer(self) -> None:
        """Answer a question, each time anew; it counts once the box has said what it makes of it and saves no more."""
        assert self._kernel is not None
        text = f"{100_000 + len(self.answered)} km"
        begun = time.perf_counter()
        for _ in self._kernel.until_idle(self._kernel.tell_widget(self._box, {"kind": "check", "answer": text})):
            pass
        state = self._kernel.comms[self._box]
        if state.get("_error") or state.get("_saving") or not state.get("_feedback"):
            raise RuntimeError(f"{self.name}: the answer {text} was not taken: {state.get('_error')}")
        self.times.answer.append(time.perf_counter() - begun)
        self.answered.append(text)

    def save(self) -> None:
        """Write one more line into a cell of the student's own and save the notebook."""
        mine = [cell for cell in self._sheet["cells"] if "my_notes" in "".join(cell["source"])]
        if not mine:
            empty = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "id": "my-notes"}
            mine = [empty | {"source": ""}]
            self._sheet["cells"] += mine
        mine[0]["source"] = f"my_notes = {self.saved + 1}"
        begun = time.perf_counter()
        body = {"type": "notebook", "format": "json", "content": self._sheet}
        self._api("PUT", f"contents/{self.notebook}", data=json.dumps(body))
        self.times.save.append(time.perf_counter() - begun)
        self.saved += 1

    def work(self, until: float) -> None:
        """Drag, answer and save with pauses until the time is up; come back when everything is killed."""
        rounds = 0
        while time.perf_counter() < until:
            try:
                self.drag()
                self.answer()
                rounds += 1
                if rounds % 2 == 0:
                    self.save()
            except (Gone, requests.RequestException):
                self.come_back()
            time.sleep(self._random.uniform(2, 6))

    def leave(self) -> None:
        """Close the notebook, and have the hub stop the server."""
        if self._kernel is not None:
            self._kernel.close()
        with contextlib.suppress(requests.RequestException, StopIteration):
            url = f"{self.address}/hub/api/users/{self.name}/server"
            self._web.delete(url, params={"_xsrf": self._xsrf("/hub/")}, headers={"Referer": self.address}, timeout=60)
