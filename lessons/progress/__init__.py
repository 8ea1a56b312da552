"""The learner's answers and hints, kept in one SQLite file; safe for killed kernels and several notebooks at once."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple

from lessons.progress.places import Busy, Unsaved, home, path
from lessons.progress.places import told as _told
from lessons.progress.places import told_once as _told_once
from lessons.progress.rows import Answer, Hint, Judgement, QuestionState
from lessons.progress.session import current, minutes_between, now

__all__ = [
    "Answer",
    "Judgement",
    "QuestionState",
    "Recorded",
    "Unsaved",
    "answers",
    "home",
    "judge",
    "judgements",
    "notice",
    "minutes_between",
    "now",
    "path",
    "record",
    "record_hint",
    "reset",
    "state",
    "summary",
    "trouble",
    "waiting",
]

_CANNOT = "Your progress cannot be {}: {}."
_KEPT = "This answer is kept until the kernel stops, and saving is tried again with the next one."
_WAITS = "Saving waits: {}. This answer is kept, and is written as soon as the file is free."


class Recorded(NamedTuple):
    """What is known after an answer or hint was recorded: of its question, and of all of its notebook that were used.

    `trouble` is '' or one sentence that the learner should see: why it could not be written yet (it is kept in memory
    then, in order, and written as soon as it can be), or what became of a damaged file. `waiting` says that the reason
    is another program which has the file open.
    """

    state: QuestionState
    notebook: dict[str, QuestionState]
    trouble: str = ""
    waiting: bool = False


def record(question: str, answer: str, verdict: str, course_version: str, sure: int | None = None) -> Recorded:
    """Add one answer, and return what is known then: the file is written and read once, in one transaction.

    `sure` is how sure its giver was of it, in per cent; None where nobody said.

    >>> recorded = record("03.2", "400 km", "right", "0.1")
    >>> recorded.trouble, recorded.state.attempts, list(recorded.notebook)
    ('', 1, ['03.2'])
    """
    # Half a character pair cannot be stored, and would stand in the way of every later answer.
    storable = answer.encode("utf-8", "replace").decode("utf-8")
    given = Answer(question, storable, verdict, now(), course_version)
    if sure is None:
        return _recorded(given)
    return _recorded(given, Judgement(question, given.time_utc, _per_cent(sure), given.time_utc))


def judge(about: str, item: str, per_cent: int) -> Recorded:
    """Note how likely someone held an item of something to be, in per cent; the first word on an item stands.

    `about` begins with the notebook ("13.deck 48213"), so that a reset of it forgets this too.

    >>> judge("13.deck 7", "card-01", 35).trouble, judge("13.deck 7", "card-01", 90).trouble
    ('', '')
    >>> [(one.item, one.per_cent) for one in judgements("13.deck 7")]
    [('card-01', 35)]
    """
    return _recorded(Judgement(about, item, _per_cent(per_cent), now()))


def judgements(pattern: str = "*") -> list[Judgement]:
    """Return what was noted about things whose name fits a pattern such as "13.deck *", in its order; by default all.

    >>> judgements("13.*")
    []
    """
    known = current().read().judgements.values()
    return [one for one in known if fnmatchcase(one.about, pattern)]


def record_hint(question: str, hint: int) -> Recorded:
    """Note that a hint (counted from 1) was shown; return what `record` does. The same hint twice counts once.

    >>> record_hint("03.2", 1).state.hints_used
    1
    """
    return _recorded(Hint(question, hint, now()))


def state(question: str) -> QuestionState:
    """Return all that is known of one question, in one look at the file; nothing is known of one never answered.

    Never raises: where the file cannot be read, this is what was known last.

    >>> state("03.2").attempts
    0
    >>> record("03.2", "400 km", "right", "0.1").state == state("03.2")
    True
    """
    return current().read().states(question).get(question, QuestionState(question))


def summary(notebook: str) -> dict[str, QuestionState]:
    """Return what is known of each question of a notebook ("03") that was answered or hinted at, by question id.

    >>> record_hint("03.2", 1).trouble
    ''
    >>> [(question, known.attempts, known.hints_used) for question, known in summary("03").items()]
    [('03.2', 0, 1)]
    """
    return current().read().states(f"{notebook}.*")


def answers(pattern: str = "*") -> list[Answer]:
    """Return the answers to the questions whose id fits a pattern such as "03.*", oldest first; by default all.

    >>> record("03.2", "400 km", "right", "0.1").trouble
    ''
    >>> [answer.answer for answer in answers("03.*")]
    ['400 km']
    """
    return current().read().answers_to(pattern)


def reset(notebook: str | None = None) -> int:
    """Forget the answers and hints of one notebook ("03"), or of all. Return how many answers were forgotten.

    Raises `Unsaved` if the file cannot be written; then nothing is forgotten, and what waits goes on waiting.

    >>> reset()
    0
    """
    return current().forget("*" if notebook is None else f"{notebook}.*")


def trouble(reading: bool = False) -> str:
    """Return one sentence if answers cannot be saved (or, when `reading`, not be read), else ''.

    What became of a damaged or deleted file is said too, once.

    >>> trouble()
    ''
    """
    session = current()
    try:
        session.look(reading)
    except Unsaved as problem:
        return _CANNOT.format("read" if reading else "saved", problem)
    return _told_once(session.file, only_trouble=True)


def notice() -> str:
    """Return what happened to the file since this process began: damaged, deleted, without locks; else ''.

    It stays, for a progress bar to show, while `trouble` and `record` say each sentence once.

    >>> notice()
    ''
    """
    return _told(path())


def waiting() -> int:
    """Return how many answers and hints of this process are not in the file yet.

    >>> waiting()
    0
    """
    return current().waiting()


def _per_cent(value: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 100:
        raise ValueError(f"per cent {value!r} is none; accepted: a whole number from 0 to 100")
    return value


def _recorded(entry: Answer | Hint | Judgement, *more: Judgement) -> Recorded:
    session = current()
    contents, problem = session.add(entry, *more)
    notebook = contents.states(f"{entry.question.partition('.')[0]}.*")
    known = notebook.get(entry.question, QuestionState(entry.question))
    if problem is None:
        return Recorded(known, notebook, _told_once(session.file))
    if isinstance(problem, Busy):
        return Recorded(known, notebook, _WAITS.format(problem), waiting=True)
    return Recorded(known, notebook, f"{_CANNOT.format('saved', problem)} {_KEPT}")
