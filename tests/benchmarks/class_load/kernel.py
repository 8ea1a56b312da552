"""The websocket of one kernel: what JupyterLab sends to it, and what comes back."""

from __future__ import annotations

import itertools
import json
import struct
import time
import uuid
from collections.abc import Iterator
from typing import Any

import websocket

ANSWER_SECONDS = 300


class Gone(Exception):
    """The connection or the server behind it is gone."""


class Kernel:
    """One kernel's channels. `comms` holds what each widget of it has said of itself, by the widget's number."""

    def __init__(self, address: str, cookie: str, session: str, origin: str) -> None:
        self._session = session
        self.comms: dict[str, dict[str, Any]] = {}
        try:
            self._socket = websocket.create_connection(
                address, cookie=cookie, timeout=ANSWER_SECONDS, sockopt=((6, 1, 1),), origin=origin
            )
        except (OSError, websocket.WebSocketException) as problem:
            raise Gone(str(problem)) from None

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()

    def send(self, kind: str, content: dict[str, Any]) -> str:
        """Send a message on the shell channel; return its number."""
        number = uuid.uuid4().hex
        header = {"msg_id": number, "msg_type": kind, "session": self._session, "username": "", "version": "5.3"}
        message = {"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content}
        try:
            self._socket.send(json.dumps(message | {"buffers": []}))
        except (OSError, websocket.WebSocketException) as problem:
            raise Gone(str(problem)) from None
        return number

    def receive(self) -> dict[str, Any]:
        """Return the next message; what widgets say of themselves is kept in `comms`."""
        try:
            operation, data = self._socket.recv_data()
        except (OSError, websocket.WebSocketException) as problem:
            raise Gone(str(problem)) from None
        if operation == websocket.ABNF.OPCODE_CLOSE:
            raise Gone("closed")
        message = json.loads(data) if operation == websocket.ABNF.OPCODE_TEXT else _with_buffers(data)
        self._keep(message)
        return message

    def _keep(self, message: dict[str, Any]) -> None:
        content = message["content"]
        if message["msg_type"] == "comm_open":
            self.comms[content["comm_id"]] = dict(content["data"].get("state", {}))
        elif message["msg_type"] == "comm_msg" and content["data"].get("method") == "update":
            self.comms.setdefault(content["comm_id"], {}).update(content["data"]["state"])

    def until_idle(self, number: str) -> Iterator[dict[str, Any]]:
        """Yield what comes in until the kernel is done with a message of ours."""
        for _ in itertools.count():
            message = self.receive()
            yield message
            is_ours = message["parent_header"].get("msg_id") == number
            if is_ours and message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return

    def run(self, code: str) -> None:
        """Run a cell to its end; RuntimeError with what went wrong in it."""
        words = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        for message in self.until_idle(self.send("execute_request", words | {"stop_on_error": True})):
            if message["msg_type"] == "error":
                raise RuntimeError(f"{message['content']['ename']}: {message['content']['evalue']}")

    def tell_widget(self, comm: str, content: dict[str, Any]) -> str:
        """Send a widget its front end's message; return the message's number."""
        return self.send("comm_msg", {"comm_id": comm, "data": {"method": "custom", "content": content}})

    def ask_explorer(self, comm: str, seq: int, **what: Any) -> tuple[float, dict[str, Any]]:
        """Ask an explorer for a frame as its front end does; return the seconds until it is here, and the frame."""
        view = {"view": "load", "seq": seq, "width": 700, "dpr": 1, "dark": False}
        begun = time.perf_counter()
        number = self.tell_widget(comm, view | what)
        frame: dict[str, Any] = {}
        seconds = 0.0
        for message in self.until_idle(number):
            data = message["content"].get("data", {})
            if message["msg_type"] == "comm_msg" and data.get("method") == "custom" and "seq" in data["content"]:
                if data["content"].get("kind") != "frame":
                    raise RuntimeError(str(data["content"]))
                seconds, frame = time.perf_counter() - begun, data["content"]
        if not frame:
            raise RuntimeError(f"no frame came for {what}")
        return seconds, frame


def _with_buffers(data: bytes) -> dict[str, Any]:
    """Return the message of a binary frame, without its buffers."""
    (count,) = struct.unpack_from(">I", data)
    offsets = struct.unpack_from(f">{count}I", data, 4)
    end = offsets[1] if count > 1 else len(data)
    return json.loads(data[offsets[0] : end])
