"""The Admiralty grades: a letter for the source, a figure for what it says, and never a probability.

The two are given apart. F and 6 say that there is nothing to judge by: they are not the worst grade, and not 50 %.
Words as in the plain labels of the code (https://en.wikipedia.org/wiki/Admiralty_code, which cites JWP 2-00).
"""

from typing import NamedTuple

SOURCE = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
INFORMATION = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
NO_BASIS = ("F", "6")
FAR_APART = 3  # steps between letter and figure from which the pair asks for an explanation


class Grade(NamedTuple):
    """A letter and a figure with their words, and what a pair of them asks for ("" where nothing).

    >>> grade("B", "2").source_words
    'usually reliable'
    """

    source: str
    information: str
    source_words: str
    information_words: str
    note: str

    def __str__(self) -> str:
        return f"{self.source}{self.information}"


def grade(source: str, information: str | int) -> Grade:
    """Grade a source (A to F) and, apart from it, what it says this time (1 to 6); ValueError for other marks.

    No mark is turned into per cent: the code does not say how likely anything is.

    >>> print(grade("A", 5), "-", grade("A", 5).note)
    A5 - a good source with improbable news: is it that source's own word, or a copy's?
    >>> grade("F", 6).note
    'no basis to judge either; this is neither the worst grade nor an even chance'
    """
    letter = _mark("source", source, SOURCE)
    figure = _mark("information", information, INFORMATION)
    return Grade(letter, figure, SOURCE[letter], INFORMATION[figure], _note(letter, figure))


def _mark(name: str, given: object, accepted: dict[str, str]) -> str:
    text = str(given).strip().upper() if isinstance(given, str | int) and not isinstance(given, bool) else ""
    if text not in accepted:
        marks = list(accepted)
        raise ValueError(
            f"{name} {given!r} is no grade; accepted: one of {marks[0]} to {marks[-1]}, such as 'B' and '2'"
        )
    return text


def _note(letter: str, figure: str) -> str:
    if letter == "F" and figure == "6":
        return "no basis to judge either; this is neither the worst grade nor an even chance"
    if letter == "F":
        return "no basis to judge the source; that is not the worst grade"
    if figure == "6":
        return "no basis to judge what it says; that is not an even chance"
    apart = list(INFORMATION).index(figure) - list(SOURCE).index(letter)
    if apart >= FAR_APART:
        return "a good source with improbable news: is it that source's own word, or a copy's?"
    if apart <= -FAR_APART:
        return "a poor source with good news: what else carries it, and does that go back to the same source?"
    return ""
