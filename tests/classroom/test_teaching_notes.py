"""Teaching notes: every notebook has some, in one form, and all that they name exists."""

import pytest

from lessons.classroom.notes import references, teaching_notes
from tests.classroom.lessons_read import NUMBERS, lesson

GOOD = (teaching_notes.FOLDER / "03.md").read_text(encoding="utf-8")


def faults(text, number="03"):
    """Return what a note names that does not exist."""
    return references.unknown(teaching_notes.parse(text, number), lesson(number), lesson)


@pytest.mark.parametrize("number", NUMBERS)
def test_each_notebook_has_notes_and_what_they_name_exists(number):
    note = teaching_notes.load(number)
    assert note.title == lesson(number).title
    assert references.unknown(note, lesson(number), lesson) == []
    asked = {*(skip.section for skip in note.skips), *note.kept, *(one.section for one in note.discussions)}
    assert asked <= {section.number for section in lesson(number).sections}


def test_no_note_is_left_without_its_notebook():
    assert set(teaching_notes.numbers()) <= set(NUMBERS)


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("`03.7`", "`03.77`", "there is no question 03.77"),
        ("`03.1` **steeper means farther**", "`03.1` **steeper is nicer**", "names no mistake 'steeper is nicer'"),
        ("Section 9:", "Section 19:", "notebook 03 has no section 19"),
        ("Section 7 shows where", "Section 17 of 04 shows where", "notebook 04 has no section 17"),
        ("Section 7 shows where", "Section 7 of 44 shows where", "there is no notebook 44"),
        ('"45°"', '"46° and a half"', "“46° and a half” stands neither in notebook 03"),
        ("[range]", "[rangefinder]", "[rangefinder] is no word of the glossary"),
        ("Section 9:", "Section 6:", "section 6 is both skipped and kept"),
    ],
)
def test_what_does_not_exist_is_told(written, instead, told):
    assert written in GOOD and faults(GOOD) == []
    assert told in " ".join(faults(GOOD.replace(written, instead)))


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("# 03 ", "# 04 ", "the first line must be '# 03 Title'"),
        ("## Discussion\n", "## Discussions\n", "the headings are"),
        ("(after section 2)", "(somewhere)", "Discussion: '### Does a missile"),
        ("**Lead on:** ask each", "Ask each", "Discussion: '### Does a missile"),
        ("- `03.4` **", "- 03.4 **", "Likely misconceptions: '03.4"),
        ("**Keep to the last:**", "Keep:", "must end with '**Keep to the last:**"),
        ("- Section 7: ", "- Seven: ", "What to skip when short of time: 'Seven"),
        ("- **9.82, not 9.81.** ", "- 9.82, not 9.81. ", "why it is so: '9.82"),
    ],
)
def test_another_form_is_refused_by_its_heading(written, instead, told):
    assert written in GOOD
    with pytest.raises(ValueError) as problem:
        teaching_notes.parse(GOOD.replace(written, instead), "03")
    assert told in str(problem.value)


def test_a_note_that_is_not_there_is_told():
    with pytest.raises(ValueError, match="no teaching notes for notebook '99'; there are 00"):
        teaching_notes.load("99")
