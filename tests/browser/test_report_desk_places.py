"""Places in a text: the page counts UTF-16 units, Python characters; both ways, in texts of any signs."""

from __future__ import annotations

import base64
import random
from pathlib import Path

from playwright.sync_api import Page

from lessons.explorers import report_desk

PLACES = Path(report_desk.__file__).with_name("front") / "places.js"
SIGNS = ["a", "b", "1", "km", "é", "발", "خ", "😀", "🇰🇵", "👩\u200d👩\u200d👧", "𝔄", "\u202e", "́", "\n"]
TRY = """async ([code, texts]) => {
  const { Places } = await import(`data:text/javascript;base64,${code}`);
  return texts.map((text) => {
    const places = new Places(text);
    const units = [...Array(text.length + 1).keys()];
    const characters = units.map((unit) => places.character(unit));
    return [characters, characters.map((character) => places.unit(character))];
  });
}"""


def units(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text.encode("utf-16-le")) // 2


def test_places_of_the_page_and_of_python_are_the_same_places(page: Page) -> None:
    chance = random.Random(7)
    texts = ["", "😀", "a😀", *("".join(chance.choices(SIGNS, k=chance.randint(1, 40))) for _ in range(300))]
    source = PLACES.read_text(encoding="utf-8")  # it stands alone
    found = page.evaluate(TRY, [base64.b64encode(source.encode()).decode(), texts])
    for text, (characters, back) in zip(texts, found, strict=True):
        starts = [units(text[:place]) for place in range(len(text) + 1)]  # of each character, in units
        for unit, (character, start) in enumerate(zip(characters, back, strict=True)):
            assert start == starts[character], (text, unit)
            assert start == max(one for one in starts if one <= unit), (text, unit)
