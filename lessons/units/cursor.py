"""A place in a row of tokens: looking ahead, stepping over words and phrases, brackets, and where a clause ends."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from functools import lru_cache

from lessons.units.phrases import Phrases
from lessons.units.tokens import Token

LONGEST_PHRASE = 7  # words: "times faster than the speed of sound"
FARTHEST = 26  # tokens that one quantity of a running text may take
_ABBREVIATED = frozenset(("approx", "ca", "c", "max", "est", "abt", "min", "sec", "mins", "secs", "hr", "hrs", "no"))
_RESTING = {ord(mark): "" for mark in "\"'*`«»"}
NOTHING = Token("end", "")


def parts(token: Token, before: Token) -> bool:
    """Whether the punctuation between two tokens ends a phrase; the point of "approx. 400" does not.

    >>> parts(Token("digits", "400", gap=","), Token("word", "in"))
    True
    """
    if not token.gap:
        return False
    marks = _marks(token.gap)
    if not marks:
        return token.gap == "'" or token.gap.count("\n") > 1
    number = token.kind in ("digits", "clock")
    return not (marks == "." and before.text in _ABBREVIATED and (number or len(before.text) > 3))


@lru_cache(maxsize=1024)
def _marks(gap: str) -> str:
    """The punctuation of a gap without quotes and spaces."""
    return "".join(gap.translate(_RESTING).split())


@dataclass
class Cursor:
    """A place in tokens. In a `running` text a phrase ends at a comma or a full stop, at `stop`."""

    tokens: list[Token]
    at: int = 0
    running: bool = False
    stop: int = field(default=-1)

    def __post_init__(self) -> None:
        if self.stop < 0:
            self.stop = self.clause_end(self.at) if self.running else len(self.tokens)

    def clause_end(self, start: int) -> int:
        """Return where the clause that begins at a token ends."""
        depth = 0
        for at in range(start, min(start + FARTHEST, len(self.tokens))):
            token = self.tokens[at]
            depth += (token.kind == "open") - (token.kind == "close")
            if depth < 0 or token.kind == "other" or (at > start and depth == 0 and parts(token, self.tokens[at - 1])):
                return at
        return min(start + FARTHEST, len(self.tokens))

    def peek(self, ahead: int = 0) -> Token:
        """Return a token ahead, or one of no text where there is none."""
        at = self.at + ahead
        return self.tokens[at] if at < self.stop else NOTHING

    def texts(self, count: int, start: int = 0) -> list[str]:
        """Return the texts of the next tokens."""
        return [token.text for token in self.tokens[self.at + start : min(self.at + start + count, self.stop)]]

    def take(self, *texts: str) -> str:
        """Step over the next token if it is one of these; return it, or ''."""
        text = self.peek().text
        if text and text in texts:
            self.at += 1
            return text
        return ""

    def glued(self, ahead: int = 0) -> bool:
        """Whether a token ahead is a hyphen inside a word: no space before and behind it."""
        at = self.at + ahead
        if not 0 < at < self.stop - 1 or self.tokens[at].text != "-":
            return False
        before, token, behind = self.tokens[at - 1 : at + 2]
        return before.end == token.start and token.end == behind.start

    def phrase(self, table: Container[str]) -> str:
        """Step over the longest phrase found in a table, hyphens inside it left out; return it, or ''."""
        words, best, end, at = "", "", self.at, self.at
        tokens, stop = self.tokens, self.stop  # called more often than anything else here
        if isinstance(table, Phrases) and (at >= stop or tokens[at].text not in table.first):
            return ""
        for _ in range(LONGEST_PHRASE):
            while words and at < stop and tokens[at].text == "-" and self.glued(at - self.at):
                at += 1
            if at >= stop or not (text := tokens[at].text):
                break
            words = f"{words} {text}" if words else text
            at += 1
            if words in table:
                best, end = words, at
        self.at = end
        return best

    def bracket(self) -> list[Token]:
        """Return what stands in the brackets that open here, [] where none do; the place stays."""
        if self.peek().kind != "open":
            return []
        depth = 0
        for at in range(self.at, self.stop):
            depth += (self.tokens[at].kind == "open") - (self.tokens[at].kind == "close")
            if depth == 0:
                return self.tokens[self.at + 1 : at]
        return []
