"""Quantities as people write them: each print with what it must read as."""

import pytest

from lessons.units import from_number, read

PRINTS = [
    # text, value, high, unit, relation
    ("400 km", 400, None, "km", "="),
    ("400km", 400, None, "km", "="),
    ("400 KM.", 400, None, "km", "="),
    ("“400 km”", 400, None, "km", "="),
    ("  400 km\t\n", 400, None, "km", "="),
    ("a 400-km range", 400, None, "km", "="),
    ("it flew 400 km (249 miles).", 400, None, "km", "="),
    ("1,5", 1.5, None, "", "="),
    ("1.5", 1.5, None, "", "="),
    (".5", 0.5, None, "", "="),
    ("4½", 4.5, None, "", "="),
    ("1 500", 1500, None, "", "="),
    ("1\u202f500\u00a0km", 1500, None, "km", "="),
    ("1'500", 1500, None, "", "="),
    ("1,500 km", 1500, None, "km", "="),
    ("1.234.567,8", 1234567.8, None, "", "="),
    ("1,234.5", 1234.5, None, "", "="),
    ("0,785 rad", 0.785, None, "rad", "="),
    ("4e2", 400, None, "", "="),
    ("about 400", 400, None, "", "~"),
    ("~400", 400, None, "", "~"),
    ("≈400 km", 400, None, "km", "~"),
    ("an estimated 400 km", 400, None, "km", "~"),
    ("400 km or so", 400, None, "km", "~"),
    ("at least seven", 7, None, "", ">="),
    ("7 or more", 7, None, "", ">="),
    ("400+ km", 400, None, "km", ">="),
    ("≥ 400 km", 400, None, "km", ">="),
    ("over 6,000", 6000, None, "", ">"),
    ("more than 6000 km", 6000, None, "km", ">"),
    ("up to 400 km", 400, None, "km", "<="),
    ("as far as 400 km", 400, None, "km", "<="),
    ("no more than 400", 400, None, "", "<="),
    ("less than 400", 400, None, "", "<"),
    ("at least about 400 km", 400, None, "km", ">="),
    ("400-450 km", 400, 450, "km", "range"),
    ("400–450 km", 400, 450, "km", "range"),
    ("400 to 450", 400, 450, "", "range"),
    ("400 km to 450 km", 400, 450, "km", "range"),
    ("between 400 and 450", 400, 450, "", "range"),
    ("between 400-450 km", 400, 450, "km", "range"),
    ("between three hundred and four hundred km", 300, 400, "km", "range"),
    ("from 400 to 450 km", 400, 450, "km", "range"),
    ("400 ± 20", 380, 420, "", "range"),
    ("400 km +/- 5 %", 380, 420, "km", "range"),
    ("four hundred", 400, None, "", "="),
    ("three hundred and eighty", 380, None, "", "="),
    ("two thousand five hundred and six", 2506, None, "", "="),
    ("twelve hundred", 1200, None, "", "="),
    ("seventy-one minutes", 71, None, "min", "="),
    ("fourty-five", 45, None, "", "="),
    ("ninty one", 91, None, "", "="),
    ("five and a half", 5.5, None, "", "="),
    ("a dozen", 12, None, "", "="),
    ("1.5 thousand km", 1500, None, "km", "="),
    ("249 miles", 249, None, "mi", "="),
    ("216 nmi", 216, None, "nmi", "="),
    ("216 nautical miles", 216, None, "nmi", "="),
    ("328,084 ft", 328084, None, "ft", "="),
    ("4.9 min", 4.9, None, "min", "="),
    ("4 min 54 s", 4.9, None, "min", "="),
    ("4 minutes and 54 seconds", 4.9, None, "min", "="),
    ("4m 54s", 4.9, None, "min", "="),
    ("4:54", 4.9, None, "min", "="),
    ("1:11:00", 71, None, "min", "="),
    ("1h 11m", 71, None, "min", "="),
    ("1 h 25 min 56 s", 85 + 56 / 60, None, "min", "="),
    ("2 hours 30 s", 2 + 30 / 3600, None, "h", "="),
    ("Mach 5", 5, None, "Mach", "="),
    ("1.98 km/s", 1.98, None, "km/s", "="),
    ("1.98 km / s", 1.98, None, "km/s", "="),
    ("45°", 45, None, "deg", "="),
    ("45 deg", 45, None, "deg", "="),
    ("80 %", 80, None, "%", "="),
    ("80%", 80, None, "%", "="),
    ("80 per cent", 80, None, "%", "="),
    ("0.8", 0.8, None, "", "="),
    ("4 in 5", 80, None, "%", "="),
    ("three out of four", 75, None, "%", "="),
    ("４００ｋｍ", 400, None, "km", "="),
    ("٤٠٠ km", 400, None, "km", "="),
    ("−5", -5, None, "", "="),
    ("seven missiles", 7, None, "missiles", "="),
    ("1 claimant", 1, None, "claimants", "="),
    ("two newspapers", 2, None, "papers", "="),
    ("only one", 1, None, "", "="),
    ("just one missile", 1, None, "missiles", "="),
    ("no missiles", 0, None, "missiles", "="),
    ("nearly 400 km", 400, None, "km", "<"),
    ("almost 400 km", 400, None, "km", "<"),
    ("just under 400 km", 400, None, "km", "<"),
    ("just over 400 km", 400, None, "km", ">"),
    ("400 km, around", 400, None, "km", "~"),
    ("400 km to 450 km, roughly", 400, 450, "km", "range"),
]


@pytest.mark.parametrize(("text", "value", "high", "unit", "relation"), PRINTS, ids=[row[0] for row in PRINTS])
def test_prints(text, value, high, unit, relation):
    found = read(text)
    assert found.value == pytest.approx(value)
    assert found.high == (None if high is None else pytest.approx(high))
    assert (found.unit, found.relation) == (unit, relation)


@pytest.mark.parametrize(
    ("text", "best", "other", "says"),
    [
        ("1,500 km", 1500, 1.5, "the comma parting thousands"),
        ("1.500 km", 1.5, 1500, "the point marking the decimals"),
        ("1.234 km", 1.234, 1234, ""),
        ("about 12,345", 12345, 12.345, "the comma parting thousands"),
        ("4:54", 4.9, 294, "minutes and seconds"),
    ],
)
def test_two_ways_of_reading_are_both_kept_and_said(text, best, other, says):
    found = read(text)
    assert [reading.value for reading in found.readings()] == pytest.approx([best, other])
    assert says in found.how_read and found.other.how_read not in ("", found.how_read)
    assert bool(found.how_read) == bool(says), "a number that is read as it stands needs no remark"


def test_a_comma_before_three_noughts_parts_thousands_and_nothing_else():
    found = read("60,000")
    assert [reading.value for reading in found.readings()] == [60000]
    assert [reading.value for reading in read("60.000 km").readings()] == [60, 60000]


PAIRS = ["24 and 60", "24, 60", "between 24 and 60", "from 24 to 60", "24-60", "24..60", "24 … 60", "24;60", "24,60"]
PAIRS += ["24 km, 60 km", "lowest 24 km, highest 60", "at least 24 and at most 60 km"]


@pytest.mark.parametrize("text", PAIRS)
def test_two_numbers_are_a_pair_where_one_is_asked_for(text):
    found = read(text, "km", pair=True)
    assert (found.value, found.high, found.unit, found.relation) == (24, 60, "km", "range")
    assert "turned round" not in found.how_read


@pytest.mark.parametrize("text", ["60 to 24", "60-24", "60, 24", "between 60 and 24 km", "60 km to 24000 m"])
def test_a_pair_with_the_higher_first_is_turned_round_and_that_is_said(text):
    found = read(text, "km", pair=True)
    assert (found.to("km").value, found.to("km").high) == (24, 60)
    assert "the higher number stood first" in found.how_read


def test_a_comma_that_parts_thousands_makes_no_pair():
    assert read("at least 6,000 km", "km", pair=True).high is None
    assert read("1,500", "km", pair=True).value == 1500
    assert "two numbers" in read("24,60", "km", pair=True).how_read
    with pytest.raises(ValueError, match="'60' could not be read"):
        read("24, 60", "km")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The missiles travelled about 400 km, to the east.", "about 400 km"),
        ("They flew for 4 min 54 s before they fell.", "4.9 min"),
        ("one: Japan MOD", "1"),
        ("one of the claimants", "1"),
        ("I'd say 400", "400"),
        ("it pointed to -5", "-5"),
        ("the missiles flew twenty-five km", "25 km"),
        ("it came to 4e-1 km", "0.4 km"),
        ("it lies between 24 and 60 km", "24 to 60 km"),
        ("seven missiles were fired", "7 missiles"),
    ],
)
def test_the_one_quantity_in_a_sentence(text, printed):
    found = read(text, sentence=True)
    assert found.brief() == printed and f"only {printed} was read" in found.how_read
    with pytest.raises(ValueError, match="could not be read"):
        read(text)


NO_SENTENCES = ["not 400 km", "it was not 400 km", "400 kg", "four hundred kg were lost", "half of 400 km"]
NO_SENTENCES += ["<b>400</b>", "400 km or 500 km", "one flew 400 km", "400 km more than before", "two times 400 km"]
NO_SENTENCES += ["mid-400 km", "it was xivety-five degrees"]


@pytest.mark.parametrize("text", NO_SENTENCES)
def test_a_sentence_in_which_a_word_could_change_the_quantity_is_refused(text):
    with pytest.raises(ValueError, match="could not be read"):
        read(text, sentence=True)


@pytest.mark.parametrize("text", ["400/4", "400 ÷ 4", "4 x 100", "4×100 km", "4*100", "400 + 4", "√300", "10^2"])
def test_a_sum_is_to_be_worked_out_first(text):
    with pytest.raises(ValueError, match="is a calculation that should be worked out first; expected is a distance"):
        read(text, "km")


@pytest.mark.parametrize(
    ("text", "printed"),
    [("4m46s", "4.77 min"), ("2 in 3", "66.67 %"), ("1h 11m", "71 min"), ("400", "400"), ("1 missile", "1 missile")]
    + [("45.60", "45.6"), ("4.7666", "4.7666"), ("7 missiles", "7 missiles"), ("at least 400 ± 20 km", "at least 380")],
)
def test_brief_has_no_more_digits_than_were_typed(text, printed):
    assert read(text).brief().startswith(printed)
    assert len(read(text).brief()) <= len(printed) + len(" to 420 km")


@pytest.mark.parametrize("text", ["1,5", "0,500", "1234,567", "1,234,567", "400", "1,234.5"])
def test_what_can_be_read_in_one_way_has_no_other(text):
    assert read(text).other is None


def test_metres_or_minutes():
    assert [reading.unit for reading in read("5 m").readings()] == ["m", "min"]
    assert read("5 m", "min").unit == "min"
    assert "minutes" in read("5 m", "min").how_read


@pytest.mark.parametrize(
    ("text", "value", "others"), [("0.8", 80, [0.8]), ("1", 1, [100]), ("80", 80, []), ("4 in 5", 80, [])]
)
def test_shares(text, value, others):
    found = read(text, "%")
    assert [reading.value for reading in found.readings()] == [value, *others]


@pytest.mark.parametrize(
    ("text", "step"),
    [("400 km", 100), ("412", 1), ("4.90", 0.01), ("4.0 min", 0.1), ("four hundred", 100), ("4e2", 100)],
)
def test_step_of_the_last_significant_digit(text, step):
    assert read(text).step == pytest.approx(step)


def test_step_of_numbers_from_code():
    assert from_number(400.0).step == 100
    assert from_number(4.763).step == pytest.approx(0.001)
    assert from_number(0.0).step == 1


NONSENSE = {
    "": "empty",
    "   ": "empty",
    "km": "'km'",
    "far": "number is missing",
    "nan": "no report prints",
    "-inf km": "no report prints",
    "1e400": "too large",
    "not 400 km": "'not'",
    "400 kg": "'kg'",
    "400 parsecs": "'parsecs'",
    "450-400": "backwards",
    "between 400": "two numbers",
    "12,34,5": "three digits",
    "1,2.3,4": "mixes commas and points",
    "4:75": "no length of time",
    "10²": "'²'",
    "<script>alert(1)</script>": "'script'",
    "400 km 500 km": "'500'",
    "7 in 5": "smaller number in a larger",
    "4 out 5": "'out' could not be read; write “out of” between two numbers",
    "400 ± -20 km": "the spread behind ± is negative",
    "400 km and 500 km respectively": "there are two quantities in it; give one",
    "9" * 201: "too long",
    "a\u0000b": "no place in a quantity",
}


@pytest.mark.parametrize(("text", "says"), NONSENSE.items(), ids=[repr(text)[:20] for text in NONSENSE])
def test_nonsense_gets_one_sentence(text, says):
    with pytest.raises(ValueError, match="(?s).") as caught:
        read(text)
    sentence = str(caught.value)
    assert says in sentence and "number" in sentence
    assert len(sentence) < 260 and "\n" not in sentence


@pytest.mark.parametrize(
    ("text", "unit", "says"),
    [
        ("45 deg", "km", "expected is a distance"),
        ("400 km", "min", "expected is a length of time"),
        ("Mach 5", "km/s", "expected is a speed"),
        ("400 km", "%", "expected is a share"),
        ("400 km", "missiles", "expected is a plain number"),
    ],
)
def test_a_unit_of_another_kind_names_what_was_given_and_expected(text, unit, says):
    with pytest.raises(ValueError, match=says) as caught:
        read(text, unit)
    assert repr(text) in str(caught.value)


def test_a_number_from_code_must_be_finite():
    for number in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match=f"{number} is not a number that a report could print; give a finite"):
            from_number(number, "km")


def test_not_text():
    with pytest.raises(ValueError, match="int is not text"):
        read(400)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("one or two dozen missiles", 12, 24), ("1 to 2 dozen missiles", 12, 24), ("five to a dozen missiles", 5, 12)],
)
def test_two_numbers_share_the_dozen_behind_the_second(text, low, high):
    assert (read(text).value, read(text).high) == (low, high)


def test_a_fraction_stands_behind_its_whole_with_a_space_too():
    assert read("2 ½ km").value == read("2½ km").value == 2.5
