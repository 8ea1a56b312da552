"""The Jupyter server extension: messages to and from a kernel leave at once, and saved widgets keep their picture.

A server holds a small message back until the last one was acknowledged (Nagle's algorithm), which a browser may
delay by 40 ms: a slider then lags. TCP_NODELAY on the kernel's websocket cures it.

A saved notebook names widgets that live in a kernel. Opened again without that kernel, JupyterLab says "model not
found" in their place, although the picture or the question is stored beside them. So the name is not saved.
"""

GATEWAY_MODULE = "jupyter_server.gateway"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
LASTING = ("image/png", "text/html")  # what shows a widget of the course once its kernel is gone


def prompt_class(configured):
    """Return a subclass of the kernel connection class `configured` that sets TCP_NODELAY when it connects.

    Whatever was configured keeps its behaviour and its settings: only `connect` is extended.

    >>> class Connection:
    ...     def connect(self):
    ...         return "connected"
    >>> prompt_class(Connection).__mro__[1] is Connection
    True
    """

    class PromptConnection(configured):  # type: ignore[valid-type, misc]
        """A kernel connection whose messages are not held back."""

        def connect(self):
            """Set TCP_NODELAY on the browser's side, then connect to the kernel as the configured class does."""
            try:
                self.websocket_handler.set_nodelay(True)
            except Exception as error:  # a slower slider is better than a kernel that cannot be reached
                self.log.info("lessons: TCP_NODELAY could not be set (%s)", error)
            return super().connect()

    return PromptConnection


def is_gateway(connection_class):
    """Say whether `connection_class` talks to a gateway: its socket is not ours to set.

    >>> is_gateway(int)
    False
    """
    return any(base.__module__.startswith(GATEWAY_MODULE) for base in connection_class.__mro__)


def keep_what_lasts(model=None, **_):
    """Before a notebook is saved: drop the live view from outputs that hold a picture or a text to show instead.

    >>> data = {WIDGET_VIEW: {"model_id": "1"}, "image/png": "...", "text/plain": "Throw"}
    >>> keep_what_lasts({"type": "notebook", "content": {"cells": [{"outputs": [{"data": data}]}]}})
    >>> sorted(data)
    ['image/png', 'text/plain']
    """
    try:
        if model["type"] != "notebook":
            return
        for cell in model["content"]["cells"]:
            for output in cell.get("outputs", ()):
                data = output.get("data", {})
                if any(kind in data for kind in LASTING):
                    data.pop(WIDGET_VIEW, None)
    except (AttributeError, KeyError, TypeError):
        return  # not a notebook as we know it: it is saved as it is


def _jupyter_server_extension_points():
    return [{"module": "lessons.running.server"}]


def _load_jupyter_server_extension(serverapp):
    """Make kernel connections prompt and saved widgets lasting; never keep a server from starting."""
    _send_at_once(serverapp)
    try:
        serverapp.contents_manager.register_pre_save_hook(keep_what_lasts)
    except Exception as error:
        serverapp.log.warning("lessons: widgets are saved as they are (%s)", error)


def _send_at_once(serverapp):
    """Put the prompt class in the place of the configured one, in the server and in the running application."""
    try:
        configured = serverapp.kernel_websocket_connection_class
        if is_gateway(configured):
            serverapp.log.info("lessons: kernels are behind a gateway, TCP_NODELAY is left to it")
            return
        prompt = prompt_class(configured)
        # The application has copied the class by now, and the server closes connections through its own.
        serverapp.kernel_websocket_connection_class = prompt
        serverapp.web_app.settings["kernel_websocket_connection_class"] = prompt
        serverapp.log.info("lessons: TCP_NODELAY is set on kernel websockets")
    except Exception as error:  # an extension must never keep a server from starting
        serverapp.log.warning("lessons: TCP_NODELAY is not set on kernel websockets (%s)", error)
