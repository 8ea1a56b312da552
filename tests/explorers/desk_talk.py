"""A report desk without a page: what it is sent, and what it answers."""

from itertools import count

from lessons.explorers import ReportDesk

REPORT = (
    "North Korea fired at least seven missiles on Tuesday, South Korea's Joint Chiefs of Staff said. They flew about "
    "400 km in about five minutes and rose to about 100 km, Japan's defence minister said; they fell outside "
    "Japan's exclusive economic zone, he added."
)


class Page:
    """Asks a desk as its page does, and keeps what comes back."""

    def __init__(self, desk: ReportDesk, view: str = "a") -> None:
        self.desk, self.view, self.numbers = desk, view, count(1)
        self.state, self.sent = -1, []
        desk.send = lambda content, buffers=None: self.sent.append((content, buffers or []))

    def ask(self, raw: bytes | None = None, **message):
        """Send a message and return what is answered to it."""
        return self.send({"view": self.view, "seq": next(self.numbers), "have": self.state, **message}, raw)

    def send(self, message: dict, raw: bytes | None = None):
        """Send a whole message and return the last that was said."""
        self.desk._on_message(self.desk, message, [] if raw is None else [memoryview(raw)])
        content, buffers = self.sent[-1]
        if content["kind"] == "frame":
            self.state = content["state"]
        self.buffers = buffers
        return content

    def press(self, button: str, raw: bytes | None = None, **given):
        """Press a button of the page."""
        return self.ask(raw, press=button, given=given)
