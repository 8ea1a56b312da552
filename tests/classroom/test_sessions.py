"""Sessions: cuts keep their time, leave out what the notes say, and the plan's minutes are those of its parts."""

import math

import pytest

from lessons.classroom import build, plan_page, sessions
from lessons.classroom.sessions import CLOSING, DISCUSSION, LEAST, OPENING, SECOND_VOTE
from tests.classroom.lessons_read import NOTEBOOKS, NUMBERS, course_parts, lane, pair, pairs


def every_session():
    """Return sessions of all kinds over the whole course."""
    for lesson, note in pairs():
        yield sessions.whole(lesson, note)
        yield from (sessions.cut(lesson, note, limit) for limit in (20, 45, 90))
    yield from (sessions.talk(pairs(), course_parts(), lane(), limit) for limit in (45, 90))
    yield from sessions.seminar(pairs())


def test_no_session_is_longer_than_its_time():
    made = list(every_session())
    assert len(made) > 4 * len(NUMBERS)
    for session in made:
        assert session.limit is None or session.minutes <= session.limit, session.title
        assert session.blocks[0].kind == "opening" and session.blocks[-1].kind == "closing"
        assert session.taught and all(one.kept for one in session.taught)


def test_the_minutes_are_those_of_the_parts():
    for session in every_session():
        for block in session.blocks:
            if block.kind == "section":
                assert block.minutes == math.ceil(sum(part.minutes for part in block.parts) - 1e-9), block
        clocks = [row[0].split(" to ") for row in plan_page.rows(session)]
        assert clocks[0][0] == "0:00" and clocks[-1][1] == plan_page.clock(session.minutes)
        assert all(end == begin for (_, end), (begin, _) in zip(clocks, clocks[1:], strict=False))


@pytest.mark.parametrize("number", NUMBERS)
def test_without_a_limit_the_plan_is_the_whole_main_line(number):
    lesson, note = pair(number)
    session = sessions.whole(lesson, note)
    talks = DISCUSSION * len(note.discussions) if note else 0
    assert session.minutes == OPENING + sum(section.counted for section in lesson.sections) + talks + CLOSING
    assert session.taught[0].left_out == ()


@pytest.mark.parametrize("number", [number for number in NUMBERS if pair(number)[1]])
def test_what_is_left_out_follows_the_notes(number):
    lesson, note = pair(number)
    said = [skip.section for skip in note.skips]
    for limit in (25, 30, 35, 40, 45):
        left = {section.number for section in sessions.cut(lesson, note, limit).taught[0].left_out}
        count = len(left & set(said))
        assert left & set(said) == set(said[:count]), "the first line of the notes is left out first"
        assert left <= set(said) or count == len(said), "nothing else is left out while the notes know something"


def test_a_class_has_time_to_talk():
    for lesson, note in pairs():
        if note:
            assert sessions.cut(lesson, note, 45).taught[0].discussions, lesson.number
            talked = sessions.cut(lesson, note, 90)
            assert len(talked.taught[0].discussions) == len(note.discussions)


def test_a_discussion_stands_behind_its_section_and_a_second_vote_in_it():
    lesson, note = pair("03")
    blocks = sessions.cut(lesson, note, 90).blocks
    for before, block in zip(blocks, blocks[1:], strict=False):
        if block.kind == "discussion":
            assert before.section == block.section
    again = {part.what: part.minutes for block in blocks for part in block.parts if part.kind == "second vote"}
    assert again == {"03.1": SECOND_VOTE, "03.6": SECOND_VOTE, "03.7": SECOND_VOTE}


@pytest.mark.parametrize("limit", [45, 90])
def test_a_talk_has_something_of_each_part_and_no_crumbs(limit):
    session = sessions.talk(pairs(), course_parts(), lane(), limit)
    numbers = {one.lesson.number for one in session.taught}
    assert all(numbers & set(part.notebooks) for part in course_parts())
    assert all(one.minutes >= LEAST for one in session.taught)
    assert session.minutes > 0.8 * limit


def test_a_seminar_goes_through_all_notebooks_in_order():
    made = sessions.seminar(pairs())
    assert [one.lesson.number for session in made for one in session.taught] == NUMBERS
    assert len(made) == 6
    longest = max(sum(section.counted for one in session.taught for section in one.lesson.sections) for session in made)
    total = sum(section.counted for lesson, _ in pairs() for section in lesson.sections)
    assert longest <= 1.35 * total / 6


def test_the_parts_hold_each_notebook_once():
    listed = [number for part in course_parts() for number in part.notebooks]
    assert sorted(listed) == NUMBERS[1:]
    assert len(course_parts()) >= 4 and set(lane()) <= set(NUMBERS) and "03" in lane()


@pytest.mark.parametrize(
    ("words", "numbers"),
    [("3", ["03"]), ("03", ["03"]), ("part 1", ["01", "02"]), ("The report", ["01", "02"]), ("all", NUMBERS)],
)
def test_what_is_asked_for_is_found(words, numbers):
    assert [lesson.number for lesson, _ in build.ask_for(words, NOTEBOOKS).chosen] == numbers


@pytest.mark.parametrize("words", ["99", "part 9", "", "03.2", "../03"])
def test_what_does_not_exist_is_told_with_what_does(words):
    with pytest.raises(ValueError, match="There is no .*part 1.*and all"):
        build.ask_for(words, NOTEBOOKS)


def test_six_meetings_need_more_than_one_notebook():
    with pytest.raises(ValueError, match="for one of them take 45 or 90"):
        build.sessions_of(build.ask_for("03", NOTEBOOKS), "6x90")
