"""What the prose of notebook 11 says in numbers, times and of voices, worked out anew."""

from datetime import date

from lessons import data, sources
from lessons.figures.sources.first_figures import moved
from lessons.figures.sources.grid import LOOKS
from lessons.sources.graded import BORNE_OUT, CHANGED, DENIED, GARBLED, GRADED, OPEN, graded
from lessons.sources.saying import prints_of
from lessons.sources.selections import DECEMBER, OCTOBER
from lessons.sources.sightings import calls
from lessons.units import find
from tests.notebooks.prose import prose

SAID = prose("11")
LOW, HIGH = "nk-2021-03-25", "nk-2017-11-29"
BY_ID = {one.said_id: one for one in data.said()}


def test_the_launch_and_the_first_word():
    first = sources.said_of(LOW)[0]
    release = data.claim(LOW, "launch_time", publisher="Japan MOD")
    assert sources.window(release)[0] == sources.launched(LOW) and "07:04" in release.printed and "At 07:04" in SAID
    assert sources.minutes_after(first) == 5 and "ive minutes" not in SAID.split("## 2.")[0]  # theirs to guess
    assert first.claimant == "Japan Coast Guard" and "Japan's coast guard told ships" in SAID


def test_the_other_launch_was_in_the_air_at_its_first_word():
    first = sources.said_of(HIGH)[0]
    minutes = data.claim(HIGH, "flight_time_s", claimant="Japan MOD").number / 60
    assert first.exact == "at" and sources.minutes_after(first) < minutes
    assert "came while that missile was still in the air" in SAID


def test_seven_prints_and_six():
    assert len(sources.said_of(LOW)) == 7 and "Seven prints about 25 March 2021" in SAID
    assert len(sources.said_of("nk-2024-11-05")) == 6 and sources.voices(sources.said_of("nk-2024-11-05")) == 1
    assert "six prints shrink to one voice" in SAID
    many = sources.said_of(HIGH)
    assert (len(many), sources.voices(many), len(prints_of(HIGH))) == (9, 6, 7)
    assert "The tables have nine prints of it, by six voices; the board has room for seven of them" in SAID


def test_the_marks_of_the_grid_in_words():
    shapes = {CHANGED: "a square was changed later", DENIED: "a cross denied", OPEN: "a diamond left open"}
    for outcome, words in (shapes | {BORNE_OUT: "a circle said by a rival too"}).items():
        assert words in SAID and LOOKS[outcome][1] == words.split()[1], outcome
    others = [one.grade for one in GRADED if one.outcome not in LOOKS or one.outcome == GARBLED]
    assert others == ["A5"] and "(A5 is another case)" in SAID


def test_the_worked_and_the_half_filled_print():
    one, five = sources.said_of(LOW)[0], sources.said_of(LOW)[4]
    assert (one.publisher, one.credits, sources.side_of(one)) == ("Asahi", "the coast guard", "Japan")
    assert five.publisher == "KBS" and data.source("KBS").country == "South Korea"
    assert "passes on the government's warning" in data.source("Japan Coast Guard").access


def test_shared_warning_data_have_their_day():
    for name in ("Japan MOD", "ROK JCS"):
        assert "since 19 December 2023 it shares warning data" in data.source(name).access
    assert "since 19 December 2023" in SAID


def test_first_figures_were_mostly_too_short_by_a_third_and_more():
    changes = [one.per_cent for one in moved()]
    assert sum(change < 0 for change in changes) == 1 and "once too long" in SAID
    assert all(change > 33 for change in changes if change > 0) and "by a third and more" in SAID
    report = next(row for row in data.revised_reports() if row.report_id == "2021-10-19-a")
    assert report.first_said == "430 to 450 km" and "*430 to 450 km*" in SAID


def test_the_range_of_march_2021_as_the_sentence_has_it():
    release = data.claim(LOW, "range_km", publisher="Japan MOD")
    army = data.claim(LOW, "range_km", claimant="ROK JCS", stage="final")
    minister = data.claim(LOW, "range_km", claimant="ROK MND")
    agency = find(BY_ID["20210325-s05"].says)[0].value
    assert (release.number, army.number, minister.number, agency) == (450, 450, 600, 600)
    assert minister.published == "2021-04-28" and "poorly seen" in minister.note
    weeks = (date(2021, 4, 28) - date(2021, 3, 25)).days / 7
    assert round(weeks) == 5 and "Five weeks later Seoul's defence minister said about 600" in SAID
    report = next(row for row in data.revised_reports() if row.report_id == "2021-03-25")
    assert "still says about 450" in report.note and "Tokyo's ministry still has 450" in SAID


def test_the_steps_of_the_two_publishers_of_heights():
    assert data.source("KCNA").rounds_apogee_km == 0.1 and "to a tenth of a kilometre" in SAID
    assert data.source("Japan MOD").rounds_apogee_km == 50 and "in steps of 50 km" in SAID


def test_the_worked_grade_and_what_became_of_it():
    over = graded("over")
    assert over.grade == "B3" and "So **B3**" in SAID
    assert (over.report.kind, over.report.resolved_by, over.report.date) == ("withdrawn", "Japan MOD", "2022-11-03")
    assert "The same day the ministry took it back" in SAID


def test_the_grid_in_words():
    assert len(GRADED) - 3 == 5 and "our own grades of these and of five more" in SAID
    agency = [one.grade for one in GRADED if one.claimant == "KCNA"]
    assert len(agency) == 3 and len({grade[0] for grade in agency}) == 2
    assert "KCNA stands three times on the grid, with two letters" in SAID
    assert graded("kcna-600").grade < graded("type").grade  # an earlier letter for a distance


def test_the_odd_pair_is_a_copy_s_slip():
    nine = data.claim("nk-2024-11-05", "missile_count", publisher="Newsmax")
    assert graded("nine").grade == "A5" and nine.value == 9 and nine.standing == "garbled"
    assert "nine minutes have become nine missiles" in nine.note and "*nine missiles* of nine minutes" in SAID
    times = next(row for row in data.releases() if row.release_id == "2024-11-05e").times
    assert times == "07:30-07:39" and "07:30 to 07:39" in SAID


def test_the_witnesses():
    assert len(calls()) == 2 and {one.publisher for one in calls()} == {"Korea Bizwire"}
    assert all("light in the distance" in one.says for one in calls()) and '"a light in the distance"' in SAID
    assert "published on 1 December" in calls()[0].note and "Two days later a site" in SAID
    crew = BY_ID["20171129-s08"]
    assert "no time of the sighting" in crew.note and 'they saw it "blow up and fall apart"' in SAID
    assert "first stage" in BY_ID["20171129-s09"].says and "David Wright" in SAID


def test_the_minute_in_hong_kong_is_that_of_the_launch():
    in_tokyo = sources.convert_time("2017-11-29T02:18", "Asia/Hong_Kong", "Asia/Tokyo")
    stated = data.claim(HIGH, "launch_time", claimant="Japan government")
    assert stated.stated_time == in_tokyo and "2:18 a.m. in Hong Kong" in BY_ID["20171129-s08"].note


def test_the_counters_of_the_sheet():
    shown = [count for count in data.counts() if count.count_id in (*OCTOBER, *DECEMBER)]
    assert len({count.counter for count in shown}) == 5 and "by five counters" in SAID
    assert len({count.counting for count in shown}) == len(shown) == 7
