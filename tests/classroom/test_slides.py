"""Slides: large enough for a room, each question with its answer hidden at first, nothing put in as it is."""

import ast
import io
import re
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from lessons.classroom import build, sessions
from lessons.classroom.lesson.asked import lettered, right_in_words
from lessons.classroom.lesson.pictures import Stored, halves, pictures_of
from lessons.classroom.pages import escaped, inline
from lessons.classroom.slides import deck, fitting
from lessons.classroom.slides.slide import text_slides
from tests.classroom.lessons_read import NUMBERS, pair

FIGURES = Path(build.__file__).parents[1] / "figures"
CSS = (Path(build.__file__).parent / "front" / "room.css").read_text(encoding="utf-8")
NOT_ON_A_SLIDE = {"checklist.py"}  # a sheet of paper, and no picture of a notebook
MARKS = {"chart_ground.py", "chart_key.py", "combiner_ground.py"}  # `size` of a mark there, as large as 6


def written_sizes(source):
    """Return the sizes of words that a source of pictures names, in points."""
    names = {"size", "fontsize", "labelsize", "label_size", "tick_size"}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") != "Marker":
            for word in node.keywords:
                if word.arg in names and isinstance(word.value, ast.Constant):
                    yield word.arg, word.value.value


def test_no_picture_writes_smaller_than_a_slide_is_reckoned_with():
    found = []
    for path in FIGURES.rglob("*.py"):
        if path.name not in NOT_ON_A_SLIDE:
            for name, size in written_sizes(path.read_text(encoding="utf-8")):
                if not (path.name in MARKS and name == "size"):
                    found.append((size, path.name))
    assert len(found) > 40
    assert min(found)[0] >= fitting.SMALLEST_POINTS, min(found)


@pytest.mark.parametrize("number", NUMBERS)
def test_each_picture_can_be_read_from_the_back(number):
    lesson, note = pair(number)
    text = deck.page(sessions.whole(lesson, note))
    shown = re.findall(r'<img src="\.\./\d\d/pictures/([^"]+)" width="(\d+)" height="(\d+)" alt="([^"]+)">', text)
    pictures = {picture.name: picture for picture in pictures_of(lesson)}
    assert {name for name, *_ in shown} >= set(pictures)
    for name, wide, high, alt in shown:
        assert int(high) <= 720 and int(wide) <= 1280 and alt.strip()
        if name in pictures and deck.is_whole(pictures[name]):
            assert fitting.is_legible(int(wide) / pictures[name].size[0] + 0.01), name


def test_text_is_large():
    sizes = {int(size) for size in re.findall(r"\.size-\d+ \{ font-size: (\d+)px", CSS)}
    assert sizes == set(fitting.SIZES)
    assert min(sizes) / fitting.SLIDE_HEIGHT > 0.038
    others = {float(size) for size in re.findall(r"font-size: (\d+)px", CSS)} - sizes
    assert min(others) >= 20  # the number of the slide


@pytest.mark.parametrize("number", NUMBERS)
def test_each_question_is_asked_and_its_answer_comes_later(number):
    lesson, note = pair(number)
    text = deck.page(sessions.whole(lesson, note))
    for question in lesson.questions:
        if question.id not in lesson.asked_in:  # in a folded part
            continue
        assert f"Question {question.id}" in text
        for one in lettered(question):
            at = text.index(f"<b class='letter'>{one.letter}</b> <span>{escaped(one.label)}</span>")
            assert ("fragment tick" in text[at:].partition("</li>")[0]) == one.right
        if not lettered(question) and f"Question {question.id}: what is right" not in text:
            slide = text.partition(f"<h2 class='head'>Question {question.id}</h2>")[2].partition("</section>")[0]
            before, _, told = slide.partition("class='fragment told'")
            answer = f"<strong>{escaped(right_in_words(question))}</strong>"
            assert answer in told and answer not in before


def test_a_cut_shows_only_what_it_keeps():
    lesson, note = pair("03")
    session = sessions.cut(lesson, note, 45)
    text = deck.page(session)
    for section in lesson.sections:
        assert (f"<h2 class='section'>{section.name}" in text) == (section.number in session.taught[0].kept)
    assert "Question 03.8" not in text and "Question 03.2" in text


def test_a_discussion_has_a_slide_behind_its_section():
    lesson, note = pair("03")
    text = deck.page(sessions.whole(lesson, note))
    for talk in note.discussions:
        begin = text.index(f"<h2 class='section'>{lesson.section(talk.section).name}")
        end = text.find("<h2 class='section'>", begin + 1)
        assert f"<p class='size-44'>{inline(talk.question)}</p>" in text[begin:end]
        assert inline(talk.expect) not in text, "what the teacher expects is not for the class"


def test_text_that_is_too_long_goes_on_and_is_not_made_smaller():
    found = list(text_slides("Long", ["word " * 60] * 6))
    assert len(found) > 1 and all("size-28" in one or "size-32" in one for one in found)
    assert "<h2 class='head'>Long (2)</h2>" in found[1]
    one_block = list(text_slides("Long", [". ".join(["word " * 30] * 9)]))
    assert len(one_block) > 1
    assert sum(one.count("word") for one in one_block) == 270


def test_a_picture_that_is_too_high_is_shown_in_halves_that_meet():
    image = Image.new("RGB", (1520, 1444), "white")
    draw = ImageDraw.Draw(image)
    for at in range(0, 1444, 40):
        draw.rectangle((100, at, 1400, at + 12), fill="black")
    file = io.BytesIO()
    image.save(file, "PNG")
    picture = Stored("x-1.png", file.getvalue(), (760, 722), "Bars.", 1)
    assert not deck.is_whole(picture)
    upper, lower = halves(picture)
    assert upper.size[0] == lower.size[0] == 760 and upper.size[1] + lower.size[1] > 722
    assert all(map(deck.is_whole, (upper, lower)))
    assert (upper.name, lower.name) == ("x-1-upper.png", "x-1-lower.png")
