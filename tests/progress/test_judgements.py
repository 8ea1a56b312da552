"""How sure someone was is kept with the answer, and decks; the first word stands; a killed kernel loses nothing."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from lessons import progress
from lessons.progress.rows import Contents, Judgement

DECK = "13.deck 7"


def noted(pattern="*"):
    return [(one.about, one.item, one.per_cent) for one in progress.judgements(pattern)]


def test_how_sure_stands_with_its_answer_and_only_with_that():
    progress.record("03.2", "350 km", "wrong", "0.1")
    progress.record("03.2", "400 km", "right", "0.1", 95)
    first, second = progress.answers("03.2")
    assert noted() == [("03.2", second.time_utc, 95)] and first.time_utc != second.time_utc
    assert progress.state("03.2").sure == (("right", 95),)
    assert progress.summary("03")["03.2"].attempts == 2


def test_an_answer_without_it_is_as_before():
    assert progress.record("03.2", "400 km", "right", "0.1").state.sure == ()
    assert progress.judgements() == []


def test_the_first_word_on_a_card_stands():
    assert progress.judge(DECK, "card-01", 35).trouble == ""
    assert progress.judge(DECK, "card-01", 90).trouble == ""
    assert progress.judge(DECK, "card-02", 90).trouble == ""
    assert noted(DECK) == [(DECK, "card-01", 35), (DECK, "card-02", 90)]


def test_the_first_word_stands_among_those_that_wait_too():
    first, second = Judgement(DECK, "card-01", 35, "1"), Judgement(DECK, "card-01", 90, "2")
    assert list(Contents().with_entries([first, second]).judgements.values()) == [first]
    assert list(Contents().with_entries([first]).with_entries([second]).judgements.values()) == [first]


@pytest.mark.parametrize("per_cent", [-1, 101, 35.5, True, "35", None])
def test_only_per_cents_are_noted(per_cent):
    with pytest.raises(ValueError, match="a whole number from 0 to 100"):
        progress.judge(DECK, "card-01", per_cent)
    assert progress.judgements() == []


def test_a_reset_forgets_the_decks_and_the_answers_of_its_notebook_alone():
    progress.judge(DECK, "card-01", 35)
    progress.record("03.2", "400 km", "right", "0.1", 95)
    progress.reset("03")
    assert noted() == [(DECK, "card-01", 35)]
    progress.reset("13")
    assert progress.judgements() == []
    progress.judge(DECK, "card-01", 60)
    progress.reset()
    assert progress.judgements() == []


def test_a_killed_process_loses_no_card_and_no_certainty(home):
    script = f"""
import os
from lessons import progress
progress.judge({DECK!r}, "card-01", 35)
progress.record("03.2", "400 km", "right", "0.1", 95)
os._exit(9)
"""
    done = subprocess.run([sys.executable, "-c", script], env={**os.environ, "LESSONS_HOME": str(home)})
    assert done.returncode == 9
    assert noted(DECK) == [(DECK, "card-01", 35)] and progress.state("03.2").sure == (("right", 95),)


def damaged(statement):
    with closing(sqlite3.connect(progress.path(), isolation_level=None)) as connection:
        connection.execute(statement)


def test_a_changed_judgement_is_not_taken_for_the_own_one(home):
    progress.judge(DECK, "card-01", 35)
    progress.judge(DECK, "card-02", 80)
    damaged("UPDATE judgements SET per_cent = 36 WHERE item = 'card-01'")
    assert noted() == [(DECK, "card-02", 80)]
    assert "1 answer on how sure you were could not be read" in progress.trouble(reading=True)
    assert any(".damaged-" in file.name for file in home.iterdir())


def test_judgements_are_found_in_the_bytes_where_the_table_cannot_be_read(home):
    for card in range(40):
        progress.judge(DECK, f"card-{card}", 2 * card)
    content = bytearray(progress.path().read_bytes())
    content[100:160] = bytes(60)  # the page that says where the tables begin
    progress.path().write_bytes(bytes(content))
    assert sorted(noted()) == sorted((DECK, f"card-{card}", 2 * card) for card in range(40))
