"""Prints that were once misread or refused without a name: each with what it must read as."""

import pytest

from lessons.units import Misspelt, WordOfLikelihood, read

PRINTS = [
    # text, value, high, unit, relation
    ("c.400 km", 400, None, "km", "~"),
    ("ca.400 km", 400, None, "km", "~"),
    ("approx.400 km", 400, None, "km", "~"),
    ("Mach-5", 5, None, "Mach", "="),
    ("Mach -5", 5, None, "Mach", "="),
    ("4'54\"", 4.9, None, "min", "="),
    ("69'15\"", 69.25, None, "min", "="),
    ("4′54″", 4.9, None, "min", "="),
    ("2.040 km", 2.04, None, "km", "="),
    ("5 to 7 thousand km", 5000, 7000, "km", "range"),
    ("six to twelve thousand kilometers per hour", 6000, 12000, "km/h", "range"),
    ("four to five hundred km", 400, 500, "km", "range"),
    ("between four and five hundred km", 400, 500, "km", "range"),
    ("2-3 thousand km", 2000, 3000, "km", "range"),
    ("an hour and six minutes", 66, None, "min", "="),
    ("half an hour", 30, None, "min", "="),
    ("almost an hour and a half", 90, None, "min", "<"),
    ("half-hour", 30, None, "min", "="),
    ("a half-hour", 30, None, "min", "="),
    ("an hour", 1, None, "h", "="),
    ("a quarter of an hour", 15, None, "min", "="),
    ("three quarters of an hour", 45, None, "min", "="),
    ("11 minutes and a half", 11.5, None, "min", "="),
    ("11 and a half minutes", 11.5, None, "min", "="),
    ("two and a half hours", 2.5, None, "h", "="),
    ("2 1/2 hours", 2.5, None, "h", "="),
    ("3 km/second", 3, None, "km/s", "="),
    ("3 km/sec", 3, None, "km/s", "="),
    ("3 kilometers-per-second", 3, None, "km/s", "="),
    ("6 times the speed of sound", 6, None, "Mach", "="),
    ("more than five times the speed of sound", 5, None, "Mach", ">"),
    ("twice the speed of sound", 2, None, "Mach", "="),
    ("400 km (approx)", 400, None, "km", "~"),
    ("250 (about)", 250, None, "", "~"),
    ("(about) 400 km", 400, None, "km", "~"),
    ("max 400 km", 400, None, "km", "<="),
    ("max. 400 km", 400, None, "km", "<="),
    ("within 400 km", 400, None, "km", "<="),
    ("not farther than 400 km", 400, None, "km", "<="),
    ("400ish", 400, None, "", "~"),
    ("400-ish km", 400, None, "km", "~"),
    ("400 km more or less", 400, None, "km", "~"),
    ("more or less 400 km", 400, None, "km", "~"),
    ("exceeded 400 km", 400, None, "km", ">"),
    ("greatly exceeded 400 km", 400, None, "km", ">"),
    ("upto 400 km", 400, None, "km", "<="),
    ("just shy of 400 km", 400, None, "km", "<"),
    ("close on 400 km", 400, None, "km", "~"),
    ("500-odd km", 500, None, "km", "~"),
    ("500-odd", 500, None, "", "~"),
    ("2,000-plus km", 2000, None, "km", ">="),
    ("2,000-plus", 2000, None, "", ">="),
    ("2,500 km to more than 3,500 km", 2500, 3500, "km", "range"),
    ("maximum altitude of about 50 km", 50, None, "km", "~"),
    ("a maximum altitude of 50 km", 50, None, "km", "="),
    ("maximum speed of beyond Mach 11", 11, None, "Mach", ">"),
    ("four-hundred km", 400, None, "km", "="),
    ("200-nautical-mile", 200, None, "nmi", "="),
    ("from 88.5 km up to 104.6 km", 88.5, 104.6, "km", "range"),
    ("400 km [249 miles]", 400, None, "km", "="),
    ("400 km {249 miles}", 400, None, "km", "="),
    ("400 km (249 miles; 216 nmi)", 400, None, "km", "="),
    ("249 miles (about 400 km) away", 249, None, "mi", "="),
    ("between 300 km (186 miles) and 400 km (249 miles)", 300, 400, "km", "range"),
    ("2.5k", 2500, None, "", "="),
    ("2.5k km", 2500, None, "km", "="),
    ("up to a maximum altitude of 6,040.9 km", 6040.9, None, "km", "<="),
    ("over a distance of 400 km", 400, None, "km", "="),
    ("over 400 km", 400, None, "km", ">"),
    ("4:54 a.m.", 294, None, "clock", "="),
    ("at 4:54", 294, None, "clock", "="),
    ("1900 hours", 1140, None, "clock", "="),
    ("two or three missiles", 2, 3, "missiles", "range"),
    ("seven short-range ballistic missiles", 7, None, "missiles", "="),
    ("half a dozen missiles", 6, None, "missiles", "="),
    ("39 degrees 40 minutes", 39.666666666666664, None, "deg", "="),
    ("2 thousand 500 km", 2500, None, "km", "="),
    ("one hour and 14 minutes", 74, None, "min", "="),
    ("400 km +", 400, None, "km", ">="),
    ("about 400 to 450 km", 400, 450, "km", "range"),
    ("4' 54\"", 4.9, None, "min", "="),
]


@pytest.mark.parametrize(("text", "value", "high", "unit", "relation"), PRINTS, ids=[row[0] for row in PRINTS])
def test_kinds_of_print(text, value, high, unit, relation):
    found = read(text)
    assert found.value == pytest.approx(value)
    assert found.high == (None if high is None else pytest.approx(high))
    assert (found.unit, found.relation) == (unit, relation)


REFUSED = {
    "6060,6355": "two numbers run together",
    "430 and 690 kilometers respectively": "two quantities in it",
    "several hundred": "'several' gives no number",
    "a few hundred km": "'few' gives no number",
    "several 100 km": "'several' gives no number",
    "dozens of km": "'dozens' gives no number",
    "4'75\"": "59 is the most",
}


@pytest.mark.parametrize(("text", "says"), REFUSED.items(), ids=list(REFUSED))
def test_what_has_no_one_number_is_refused_by_name(text, says):
    for sentence in (False, True):
        with pytest.raises(ValueError, match=says):
            read(text, sentence=sentence)


MEANT = [
    ("arround 400 km", 400.0, "km", "~"),
    ("aproximately 400 kilomters", 400.0, "km", "~"),
    ("400 kilomters", 400.0, "km", "="),
    ("400 klicks", 400.0, "km", "="),
    ("20 missles", 20, "missiles", "="),
    ("fivety-five", 55, "", "="),
    ("rougly 30 minuets", 30, "min", "~"),
    ("400 metres or thereabuots", 400, "m", "~"),
]


@pytest.mark.parametrize(("text", "value", "unit", "relation"), MEANT, ids=[row[0] for row in MEANT])
def test_a_misspelt_word_is_asked_about_and_no_lost_hedge(text, value, unit, relation):
    for sentence in (False, True):
        with pytest.raises(Misspelt, match="did you mean") as caught:
            read(text, sentence=sentence)
        meant = caught.value.meant
        assert (meant.value, meant.unit, meant.relation) == (value, unit, relation)
        assert meant.brief() in str(caught.value) and "Expected is" in str(caught.value)


def test_a_misspelt_hedge_in_a_sentence_is_asked_about():
    with pytest.raises(Misspelt, match="did you mean around 400 km"):
        read("the missile flew arround 400 km to the east", "km", sentence=True)
    assert read("it hit the ground 400 km away", sentence=True).relation == "="


def test_a_misspelt_quantity_of_another_kind_is_refused_as_such():
    with pytest.raises(ValueError, match="expected is a length of time") as caught:
        read("arround 400 km", "min")
    assert not isinstance(caught.value, Misspelt)


@pytest.mark.parametrize("text", ["400 kg", "400 parsecs", "400 tonnes", "400 kelvin", "hello 400"])
def test_a_word_that_is_like_no_other_is_no_slip(text):
    with pytest.raises(ValueError, match="could not be read") as caught:
        read(text)
    assert not isinstance(caught.value, Misspelt)


@pytest.mark.parametrize(
    ("text", "word", "low", "high"),
    [
        ("likely", "likely", 55, 80),
        ("It is very unlikely.", "very unlikely", 5, 20),
        ("almost certain", "almost certain", 95, 99),
        ("possible", "possible", None, None),
    ],
)
def test_a_word_of_likelihood_is_refused_with_its_range_where_a_share_is_asked(text, word, low, high):
    with pytest.raises(WordOfLikelihood, match="give it as a number") as caught:
        read(text, "%")
    assert (caught.value.word, caught.value.low, caught.value.high) == (word, low, high)
    assert (f"{low} to {high} %" in str(caught.value)) == (low is not None)
    with pytest.raises(ValueError, match="cannot be read"):
        read(text, "km")


def test_likely_before_a_share_is_a_hedge():
    assert read("likely 60 %", "%").relation == "~"


def test_brackets_in_other_units_are_kept_beside():
    found = read("2,040 km (1,267 miles; about 1,100 nmi)")
    assert [(one.value, one.unit, one.relation) for one in found.beside] == [(1267, "mi", "="), (1100, "nmi", "~")]
    assert read("between 300 km (186 miles) and 400 km (249 miles)").beside[1].value == 249
    assert read("400 km (approx)").beside == () == read("400 km").beside


def test_the_point_that_may_part_thousands_is_kept_as_the_other_reading():
    found = read("2.040 km")
    assert (found.value, found.other.value) == (2.04, 2040) and "marking the decimals" in found.how_read


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("12:05 a.m.", 5), ("12:05 pm", 725), ("10:30 p.m.", 1350), ("5 am", 300), ("10.08 a.m.", 608), ("0243 GMT", 163)]
    + [("at 06:29", 389), ("7:49 a.m. local time", 469), ("2400 hours", 1440), ("23:59 JST", 1439), ("0000 UTC", 0)],
)
def test_times_of_day_are_minutes_after_midnight(text, minutes):
    found = read(text)
    assert (found.value, found.unit) == (minutes, "clock")


@pytest.mark.parametrize("text", ["13:05 pm", "at 24:75", "2460 hours", "19:00:75 GMT"])
def test_what_no_clock_shows_is_no_time_of_day(text):
    try:
        assert read(text).unit != "clock"
    except ValueError as error:
        assert "read" in str(error)


def test_times_of_day_are_said_back_as_a_clock_shows_them():
    assert read("around 7:05 p.m.").brief() == "around 19:05"


@pytest.mark.parametrize(
    ("text", "value", "unit", "step"),
    [("1 h 25 min", 85, "min", 1), ("2 min 24 s", 2.4, "min", 1 / 60), ("5:00:30", 300.5, "min", 1 / 60)]
    + [("4'54\"", 4.9, "min", 1 / 60), ("4:54", 4.9, "min", 1 / 60), ("an hour and a quarter", 75, "min", 15)],
)
def test_a_length_of_time_knows_its_step(text, value, unit, step):
    found = read(text)
    assert (found.value, found.unit, found.step) == (pytest.approx(value), unit, pytest.approx(step))


@pytest.mark.parametrize(("text", "value"), [("59:59", 60 - 1 / 60), ("0:59", 59 / 60), ("1:59:59", 120 - 1 / 60)])
def test_a_clock_goes_to_59(text, value):
    assert read(text).value == pytest.approx(value)


@pytest.mark.parametrize("text", ["1:60", "1:60:00", "1:00:60"])
def test_and_no_further(text):
    with pytest.raises(ValueError, match="59 is the most"):
        read(text)


def test_words_behind_a_time_in_marks_are_read_too():
    assert read("4'54\" or more").relation == ">="
    assert read("4:54 or less").relation == "<="


@pytest.mark.parametrize("text", ["hour", "the hour", "half", "a quarter", "a second", "a day"])
def test_a_word_of_time_alone_is_no_length_of_time(text):
    with pytest.raises(ValueError, match="cannot be read"):
        read(text)
