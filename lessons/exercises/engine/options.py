"""Options to choose from: what is written down of one, in which order they are shown, and whether they are whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from zlib import crc32

from lessons.exercises.engine.markup import to_html, to_plain
from lessons.exercises.engine.verdicts import Verdict


@dataclass(frozen=True)
class Option:
    """One option of a choice: its label, what to say to whoever takes it, the name of the mistake, and a way on."""

    label: str
    why: str = ""
    mistake: str = ""
    way_on: str = ""
    verdict: Verdict = Verdict.WRONG_BECAUSE


def labels_of(options: Mapping[str, Option]) -> dict[str, str]:
    """Return the label of each option by its key."""
    return {key: option.label for key, option in options.items()}


def mixed(options: Mapping[str, Option], question: str) -> dict[str, Option]:
    """Return the options in the order in which one question shows them: mixed, and the same for everybody.

    Whoever writes a question puts what is right first; a reader who notices need not think any more. The order follows
    from the number of the question and the keys alone, so that a class, a handout and a stored notebook agree.

    >>> list(mixed({"a": Option("A"), "b": Option("B"), "c": Option("C")}, "08.5"))
    ['c', 'a', 'b']
    """
    return dict(sorted(options.items(), key=lambda item: crc32(f"{item[0]} {question} {item[0]}".encode())))


def as_controls(labels: Mapping[str, str]) -> list[list[str]]:
    """Return keys and plain labels, in order, as the front end draws them."""
    return [[key, to_plain(label)] for key, label in labels.items()]


def as_html(labels: Mapping[str, str]) -> str:
    """Return the labels as a list, for where there is no box."""
    return f"<ul>{''.join(f'<li>{to_html(label, inline=True)}</li>' for label in labels.values())}</ul>"


def as_sentence(label: str) -> str:
    """Return a label as a sentence of its own: a stop behind it, unless it has one, also within its quotation marks.

    >>> as_sentence("about 400 km"), as_sentence("Write: “It flew.”")
    ('about 400 km.', 'Write: “It flew.”')
    """
    return label if label.rstrip("”*").endswith((".", "?", "!")) else f"{label}."


def check_options(options: Mapping[str, Option], right: Collection[str]) -> None:
    """Raise ValueError unless the options differ, `right` names some, and each other one has something to say."""
    if len(options) < 2:
        raise ValueError("options must hold at least two")
    if not right or not set(right) <= set(options):
        raise ValueError(f"right is {sorted(right)}; it must name options among {', '.join(options)}")
    labels = [option.label.strip().lower() for option in options.values()]
    if len(set(labels)) < len(labels) or not all(labels):
        raise ValueError("every option needs a label of its own")
    for key, option in options.items():
        if key not in right and not option.why.strip():
            raise ValueError(f"wrong option {key!r} needs a why: what to say to whoever takes it")
        if key not in right and option.verdict.accepted:
            raise ValueError(f"option {key!r} is not right, yet its verdict is {option.verdict.key!r}")
