"""Words to know lead to their place in the glossary, in JupyterLab and on a repository's page alike."""

import re

import pytest

from lessons import data
from tests.notebooks.prose import prose
from tools import notebooks

LINK = re.compile(r"\]\(\.\./data/glossary\.md#([^)]+)\)")
HEADING = re.compile(r'^## (.+?) <a id="([^"]+)"></a>$', re.MULTILINE)


def entries():
    """Return the words of the glossary, and the anchor behind each."""
    text = (data.folder() / "glossary.md").read_text(encoding="utf-8")
    found = HEADING.findall(text)
    assert len(found) == len(re.findall(r"^## ", text, re.MULTILINE)) > 30, "a heading without its anchor"
    return dict(found)


def test_every_word_has_the_anchor_that_a_repository_would_give_it():
    """JupyterLab keeps a heading's capitals and a repository does not; an anchor of its own is the same in both."""
    words = entries()
    assert list(words) == sorted(words, key=str.lower)
    assert {word: anchor for word, anchor in words.items() if anchor != word.lower().replace(" ", "-")} == {}


@pytest.mark.parametrize("number", [path.stem[:2] for path in notebooks.find([])])
def test_words_to_know_stand_in_the_glossary(number):
    asked = LINK.findall(prose(number))
    assert asked and set(asked) <= set(entries().values())
