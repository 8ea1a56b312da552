"""Which of several missiles a number is about: "one ... the other", "the first ... the second", "respectively"."""

import re

from lessons.reports.reading.prose import mentions

_MARKS = re.compile(
    r"\b(?:(?P<one>(?:the )?first(?= (?:missile|one|projectile|rocket|of|flew|travel\w+|was|at|landed|reached|shot|"
    r"round|weapon|launched|covered|fell|had|rose|went)|[,:])|one(?= (?:of|flew|travel\w+|missile|reached|landed|"
    r"went|covered|fell|was|had|projectile|rose))"
    r"|the former|missile 1|no\. 1)"
    r"|(?P<two>(?:the |a )?second(?= (?:missile|one|projectile|rocket|flew|travel\w+|was|at|landed|reached|shot|"
    r"round|weapon|covered|fell|had|around|about|went|rose|some|roughly|launched)|[,:])|the other|another(?= (?:flew|"
    r"travel\w+|missile|about|around|reached|landed|went|covered|some|fell|at|one|\d))|the latter|missile 2|no\. 2)"
    r"|(?P<three>(?:the |a )?third(?= (?:missile|one|projectile|rocket|flew|travel\w+|was|at|landed|reached|around|"
    r"about)|[,:])|missile 3|no\. 3))\b"
)
_IT = re.compile(
    r"[\"']?it(?: also)? (?:flew|reached|travel\w+|landed|fell|had|rose|covered|climbed|came|then|splashed)"
)
# One of these stands in every mark: looked for first, because it is fast.
_WORDS = (
    "first",
    "one ",
    "second",
    "other",
    "third",
    "former",
    "latter",
    "missile 1",
    "missile 2",
    "missile 3",
    "no. ",
)
_PEAKS = re.compile(r"\b(?:first|second|secondary|two) (?:\w+ )?(?:peak|apogee|altitude)")
_NUMBER = {"one": 1, "two": 2, "three": 3}


class Items:
    """Goes through the sentences and keeps which missile is spoken of."""

    def __init__(self) -> None:
        self.last = 0
        self.marks: list[tuple[int, int]] = []

    def enter(self, low: str) -> None:
        """Read the marks of the next sentence; a sentence about all of them ends what was said of one."""
        pronoun = _IT.match(low)
        carried = self.marks[-1][1] if self.marks and pronoun else 0
        self.marks = [(0, carried)] if carried else []
        if not mentions(low, _WORDS) or _PEAKS.search(low):  # a first and a second peak are of one missile
            return
        for match in _MARKS.finditer(low):
            self.marks.append((match.start(), _NUMBER[match.lastgroup or "one"]))

    def at(self, place: int) -> str:
        """The item at a place: "missile 2", '' where all or none is meant.

        >>> items = Items()
        >>> items.enter("one flew 400 km, the other 690 km")
        >>> items.at(9), items.at(27)
        ('missile 1', 'missile 2')
        """
        before = [number for start, number in self.marks if start <= place and number]
        return f"missile {before[-1]}" if before else ""
