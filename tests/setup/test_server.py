"""The server extension in a real server: the option is set on a live kernel websocket; nothing it meets breaks it."""

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from jupyter_server.gateway.connections import GatewayWebSocketConnection
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect
from traitlets.config import Config

from lessons.running import server

# How a server is started: as the course does, and as JupyterLab or a server without it does by itself. These build a
# grammar of addresses first, which takes longer than all the rest and which nothing here is about.
BY_THE_COURSE = ["-m", "lessons.running.lab_start"]
LAB = ["-c", "from lessons.running import without_grammars; from jupyterlab.labapp import main; main()"]
BARE = ["-c", "from lessons.running import without_grammars; from jupyter_server.serverapp import main; main()"]

# Asks the server's own process what the socket of its only kernel websocket says, and whether it built a grammar.
REPORT = """
import asyncio, socket, sys
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection as Known
def _jupyter_server_extension_points():
    return [{"module": "report_nodelay"}]
def _load_jupyter_server_extension(app):
    async def watch():
        while not Known._open_sockets:
            await asyncio.sleep(0.05)
        connection = list(Known._open_sockets)[0]
        sock = connection.websocket_handler.ws_connection.stream.socket
        value = sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        print("NODELAY", bool(value), type(connection).__mro__[1].__name__, flush=True)
    print("GRAMMAR", sys.modules.get("rfc3987_syntax", "not asked for"), flush=True)
    app.io_loop.add_callback(watch)
"""


def free_port():
    """Return a port that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def start(tmp_path):
    """Return a function that starts a JupyterLab with extensions; it returns port and log. All stop at the end."""
    (tmp_path / "report_nodelay.py").write_text(REPORT, encoding="utf-8")
    running = []

    def run(how, **extensions):
        port, log = free_port(), tmp_path / "server.log"
        command = [sys.executable, *how, "--no-browser", "--allow-root", f"--ServerApp.port={port}"]
        command += ["--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=secret", f"--ServerApp.root_dir={tmp_path}"]
        command += [f"--ServerApp.jpserver_extensions={ {'report_nodelay': True, **extensions} }"]
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        with log.open("w") as file:
            running.append(subprocess.Popen(command, stdout=file, stderr=file, env=environment, cwd=tmp_path))
        for _ in range(300):
            try:
                ask(port, "api/status")
            except OSError:
                time.sleep(0.1)
            else:
                return port, log
        raise AssertionError(log.read_text())

    yield run
    for process in running:
        process.terminate()
        process.wait(30)


def ask(port, path, data=None):
    """Return the server's answer to a request."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/{path}",
        data=None if data is None else json.dumps(data).encode(),
        headers={"Authorization": "token secret", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def nodelay(port, log):
    """Start a kernel, open its websocket as a browser does, and return what the server says of the open socket."""
    kernel = ask(port, "api/kernels", {"name": "python3"})["id"]
    header = {"msg_id": "1", "msg_type": "kernel_info_request", "session": "test", "username": "", "version": "5.3"}
    question = {"header": header, "parent_header": {}, "metadata": {}, "content": {}, "channel": "shell"}

    async def talk():
        url = f"ws://127.0.0.1:{port}/api/kernels/{kernel}/channels?session_id=test"
        connection = await websocket_connect(HTTPRequest(url, headers={"Authorization": "token secret"}))
        await connection.write_message(json.dumps(question))
        while "kernel_info_reply" not in str(await connection.read_message()):
            pass
        for _ in range(200):
            found = re.search(r"NODELAY (True|False) (\w+)", log.read_text())
            if found:
                return found.groups()
            await asyncio.sleep(0.1)
        raise AssertionError(log.read_text())

    # In a thread of its own: a browser test may have left a running event loop in this one.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(asyncio.wait_for(talk(), 90))).result()


def test_nodelay_is_set_and_the_lab_setting_is_served(start):
    port, log = start(LAB)
    assert nodelay(port, log) == ("True", "ZMQChannelsWebsocketConnection")
    name = "@jupyterlab/apputils-extension"
    settings = ask(port, f"lab/api/settings/{name}:kernels-settings")
    assert settings["schema"]["properties"]["commsOverSubshells"]["default"] == "disabled"
    news = ask(port, f"lab/api/settings/{name}:notification")["schema"]["properties"]
    assert (news["fetchNews"]["default"], news["checkForUpdates"]["default"]) == ("false", False)


def test_the_start_of_the_course_leaves_out_what_nobody_uses_and_nothing_else(start):
    port, log = start(BY_THE_COURSE)
    assert nodelay(port, log) == ("True", "ZMQChannelsWebsocketConnection")
    loaded = set(re.findall(r"(\S+) \| extension was successfully loaded", log.read_text()))
    assert {"jupyterlab", "jupyter_server_terminals", "lessons.running.server"} <= loaded
    assert "GRAMMAR None" in log.read_text(), "a grammar of addresses, which nobody uses, was built or may be"


def test_without_the_extension_it_is_not_set(start):
    """Asked of a server without JupyterLab, which would only take longer to start."""
    port, log = start(BARE, **{"lessons.running.server": False, "jupyterlab": False})
    assert nodelay(port, log)[0] == "False"


def server_app(connection_class):
    """Return what the extension needs of a server, and the list of lines that it logs."""
    lines = []
    log = SimpleNamespace(info=lambda *words: lines.append(words), warning=lambda *words: lines.append(words))
    config = Config(HTMLExporter={"preprocessors": []})
    web_app = SimpleNamespace(settings={"kernel_websocket_connection_class": connection_class, "config": config})
    contents = SimpleNamespace(register_pre_save_hook=lambda hook: None)
    app = SimpleNamespace(
        kernel_websocket_connection_class=connection_class, web_app=web_app, log=log, contents_manager=contents
    )
    return app, lines


def test_a_configured_class_is_extended_not_replaced():
    class Configured(ZMQChannelsWebsocketConnection):
        pass

    app, _ = server_app(Configured)
    server._load_jupyter_server_extension(app)
    assert app.kernel_websocket_connection_class.__mro__[1] is Configured
    assert app.web_app.settings["kernel_websocket_connection_class"] is app.kernel_websocket_connection_class


def test_a_gateway_is_left_alone():
    app, lines = server_app(GatewayWebSocketConnection)
    server._load_jupyter_server_extension(app)
    assert app.kernel_websocket_connection_class is GatewayWebSocketConnection
    assert len(lines) == 1


@pytest.mark.parametrize("broken", [SimpleNamespace(), SimpleNamespace(kernel_websocket_connection_class=None)])
def test_a_server_of_another_shape_is_not_broken(broken):
    lines = []
    broken.log = SimpleNamespace(info=lines.append, warning=lambda *words: lines.append(words))
    server._load_jupyter_server_extension(broken)
    assert sum("TCP_NODELAY" in words[0] for words in lines) == 1


def test_a_socket_that_refuses_does_not_keep_the_kernel_away():
    class Configured:
        def __init__(self):
            self.log = SimpleNamespace(info=lambda *words: None)
            self.websocket_handler = None

        def connect(self):
            return "connected"

    assert server.prompt_class(Configured)().connect() == "connected"
