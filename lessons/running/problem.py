"""What keeps a command of `lessons` from being done."""


class Problem(Exception):
    """What was asked cannot be done; the message is the sentence to show."""
