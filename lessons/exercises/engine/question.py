"""What every question has, and what each kind of question brings of its own: a kind is one subclass in `kinds`."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, NamedTuple

from lessons.exercises.engine.in_words import in_words
from lessons.exercises.engine.markup import to_plain
from lessons.exercises.engine.plain_answers import plain_answer
from lessons.exercises.engine.verdicts import Feedback, Verdict


class KnownAnswer(NamedTuple):
    """An answer whose verdict is known: the verdict, the mistake's name, a text that the feedback must hold.

    `printed` is how a key prints the answer, where that is not the answer in words.
    """

    answer: Any
    verdict: Verdict
    mistake: str = ""
    text: str = ""
    printed: str = ""


class PrintedMistake(NamedTuple):
    """A mistake as a teacher's key prints it: the answer, what it is called, and what the learner is told."""

    answer: str
    name: str
    message: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Question(ABC):
    """What all questions share. Texts are light markdown: **bold**, *italic*, `code`, paragraphs."""

    id: str  # "03.2": the notebook, a dot, the number in it; "A.2" in a form of the tests before and after
    prompt: str
    hints: tuple[str, ...]  # two or three, from a nudge to nearly there; none in a form
    solution: str  # worked, shown after all hints or an accepted answer
    why: str  # shown with an accepted answer
    if_wrong: str = ""  # a way on for a wrong answer in which no named mistake was recognised
    spaced: bool = False  # a question that comes back to an earlier notebook

    # --- what a kind brings ------------------------------------------------------------------------------------

    @abstractmethod
    def controls(self) -> dict[str, Any]:
        """Say which controls the question needs, with plain labels; `front/fields.js` draws them."""

    @abstractmethod
    def check_kind(self) -> None:
        """Raise ValueError, naming the part and what would be accepted, unless what this kind adds is whole."""

    @abstractmethod
    def judge(self, answer: Any) -> Feedback:
        """Judge an answer that is plain, as `plain_answer` makes it. Never raises, whatever it is."""

    @abstractmethod
    def right_answer(self) -> Any:
        """Return an answer which the judge accepts."""

    @abstractmethod
    def wrong_answers(self) -> tuple[KnownAnswer, ...]:
        """Return one known answer for each mistake that the question names, a lost hedge included."""

    @abstractmethod
    def printed_options(self) -> tuple[str, ...]:
        """Return the lines that stand below the prompt on paper: options to mark, or room to write."""

    @abstractmethod
    def printed_right(self) -> tuple[str, ...]:
        """Return what is right, as lines of a teacher's key."""

    @property
    def minutes(self) -> float:
        """What answering takes by the course's rule, beside reading: as much as a choice, or a number read off."""
        return 1.5

    def options_html(self) -> str:
        """Return what stands below the prompt where there is no box; '' where the prompt says it all."""
        return ""

    def in_words(self, answer: Any) -> str:
        """Print an answer as it was given: text as typed, an option by its label, a table row by row."""
        return in_words(answer)

    def mistake_in_words(self, name: str) -> str:
        """Print the name of a mistake; where an option has none, its label stands for it, in quotation marks."""
        label = self.in_words(name)
        return name if label == name else f"“{label}”"

    # --- what follows from it ----------------------------------------------------------------------------------

    def check_whole(self) -> None:
        """Raise ValueError, naming the question, the part and what would be accepted, unless the question is whole."""
        try:
            self._check_texts()
            self.check_kind()
        except ValueError as error:
            raise ValueError(f"question {self.id}: {error}") from None

    def _check_texts(self) -> None:
        in_form = re.fullmatch(r"[A-Z]\.[1-9]\d*", self.id)
        if not in_form and not re.fullmatch(r"\d\d\.[1-9]\d*", self.id):
            raise ValueError("the id must be two digits, a dot and a number, such as 03.2")
        for name in ("prompt", "solution", "why"):
            if not getattr(self, name).strip():
                raise ValueError(f"{name} is empty; a text is needed")
        if in_form:
            if self.hints:
                raise ValueError("hints must be empty: a test gives none")
            return
        is_tuple = not isinstance(self.hints, str)
        if not (is_tuple and 2 <= len(self.hints) <= 3 and all(hint.strip() for hint in self.hints)):
            raise ValueError("hints must be a tuple of two or three texts")

    def printed_prompt(self) -> str:
        """Return the question as a handout prints it: its number, the prompt, and the lines to answer in."""
        return "\n".join((f"Question {self.id}", to_plain(self.prompt), *self.printed_options()))

    def printed_mistakes(self) -> tuple[PrintedMistake, ...]:
        """Return every mistake that the question names, with what a learner is told who makes it."""
        return tuple(map(self._printed, self.wrong_answers()))

    def _printed(self, known: KnownAnswer) -> PrintedMistake:
        told = self.judge(plain_answer(known.answer))
        if told.parts:  # of a table: the one cell that is changed
            told = told.parts[0].feedback
        answer = known.printed or self.in_words(plain_answer(known.answer))
        texts = (told.sentence, told.why, told.way_on)
        name = known.mistake or known.verdict.key
        return PrintedMistake(to_plain(answer), name, " ".join(to_plain(text) for text in texts if text))
