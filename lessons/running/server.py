"""The Jupyter server extension: messages to and from a kernel leave at once, and saving keeps a notebook as shipped.

A server holds a small message back until the last one was acknowledged (Nagle's algorithm), which a browser may
delay by 40 ms: a slider then lags. TCP_NODELAY on the kernel's websocket cures it. What is done when a notebook is
saved stands in `saving`, what is done when it is exported in `exporting`.
"""

from lessons.running.saving import save_as_shipped

GATEWAY_MODULE = "jupyter_server.gateway"
WITH_ANSWERS = "lessons.running.exporting.WithAnswers"  # by name: the course is loaded with the first export


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


def _jupyter_server_extension_points():
    return [{"module": "lessons.running.server"}]


def _load_jupyter_server_extension(serverapp):
    """Make kernel connections prompt and saving careful; never keep a server from starting."""
    _send_at_once(serverapp)
    _export_with_answers(serverapp)
    try:
        serverapp.contents_manager.register_pre_save_hook(save_as_shipped)
    except Exception as error:
        serverapp.log.warning("lessons: notebooks are saved as they are (%s)", error)


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


def _export_with_answers(serverapp):
    """Let HTML export and print show what a learner answered."""
    try:
        serverapp.web_app.settings["config"].HTMLExporter.preprocessors.append(WITH_ANSWERS)
    except Exception as error:
        serverapp.log.warning("lessons: notebooks are exported as they are stored (%s)", error)
