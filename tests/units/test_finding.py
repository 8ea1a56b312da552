"""Quantities in running texts: sentences in the manner of reports, what is no quantity, places, and the whole text."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.units import convert, find, read
from lessons.units.print_style import decimal_choice

REPORTS = Path(__file__).parent / "reports"


def sentences(name):
    """Yield each sentence of a table with what a person reads in it: place, relation, ends, unit."""
    for line in (REPORTS / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        marked, wants = line.split("\t")
        text, places = "", []
        for piece in re.split(r"([{}])", marked):
            if piece == "{":
                places.append(len(text))
            elif piece != "}":
                text += piece
        wanted = []
        for place, want in zip(places, wants.split("; "), strict=True):
            relation, ends, unit = want.split()
            wanted.append((place, relation, [float(end) for end in ends.split("..")], unit))
        yield text, wanted


ALL = [*sentences("built.tsv"), *sentences("aside.tsv")]


@pytest.mark.parametrize(("text", "wanted"), ALL, ids=[text[:40] for text, _ in ALL])
def test_sentences_in_the_manner_of_reports(text, wanted):
    found = find(text)
    assert len(found) == len(wanted), [text[one.start : one.end] for one in found]
    for one, (place, relation, ends, unit) in zip(found, wanted, strict=True):
        assert one.relation == relation
        values = [one.value] if one.high is None else [one.value, one.high]
        assert [convert(value, one.unit, unit) for value in values] == pytest.approx(ends)
        assert one.start <= place + 30 and place < one.end


def test_there_are_enough_sentences():
    assert len(ALL) >= 66


NO_QUANTITIES = [
    "The launch on March 24, 2022 breached Resolution 1718 and Article 5.",
    "A Hwasong-17 and a KN-23 stood beside an F-15 and two Su-57s.",
    "It lies north of the 38th parallel, at 39 degrees north latitude.",
    "Since the 1990s, in 2017 missiles flew more often; see page 12, figure 3.",
    "Call +82 2 748 1111 or write to room 4 of building 20.",
    "Several hundred kilometres, a few hundred miles, dozens of missiles.",
    "It cost $20 m; 12 people came in 3 buses with 500 kg of kit at 20 degrees Celsius.",
    "A two-stage rocket, a Hwasong 12 missile, its second stage.",
    "7:22 and 7:44 are no times that a reader can place.",
    "6060,6355 km",
    "A una velocidad de 3 kilómetros por segundo",
    "3 resolutions, 4 statements, 5 times",
]


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_what_is_no_quantity(text):
    assert [text[found.start : found.end] for found in find(text)] == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("“It flew\u00a0about ４００\u202fkm”, he said", "about ４００\u202fkm"),
        ("a height of 4½ km", "4½ km"),
        ("İt rose ≈50 km (≈31 mi).", "≈50 km (≈31 mi)"),
        ("\u200babout\u200b 400 km\u200b", "about\u200b 400 km"),
        ("ﬁve… 400 ㎞!", "400 ㎞"),
        ("up to a maximum altitude of 6,040.9 km", "up to a maximum altitude of 6,040.9 km"),
    ],
)
def test_places_are_those_of_the_original(text, phrase):
    assert [text[found.start : found.end] for found in find(text)] == [phrase]


def test_a_conversion_counts_once_and_is_kept_beside():
    (found,) = find("It flew 2,040 km (1,267 miles).")
    assert (found.value, found.beside[0].value, found.beside[0].unit) == (2040, 1267, "mi")
    one, other = find("It flew 2,040 km (at most 3,000 km).")
    assert other.relation == "<=" and one.beside == ()


def test_comma_and_point_are_read_as_the_whole_text_prints_them():
    text = "Ha percorso 2.040 km in 11,5 minuti."
    assert [(found.value, found.unit) for found in find(text)] == [(2040, "km"), (11.5, "min")]
    assert find("It rose 2.040 km in 11.5 min.")[0].value == 2.04
    assert find("It rose 2.040 km in 11.5 min.")[0].other.value == 2040
    assert find("It flew 2,040 km.")[0].value == 2040


def test_a_misspelt_unit_is_read_and_that_is_said():
    (found,) = find("It flew about 400 kilomters east.")
    assert (found.value, found.unit, found.relation) == (400, "km", "~")
    assert "kilomters was read as kilometers" in found.how_read


@pytest.mark.parametrize(
    ("text", "phrase", "relation", "said"),
    [
        ("It flew arround 400 km.", "arround 400 km", "~", "arround was read as around"),
        ("It went aproximately 250 miles.", "aproximately 250 miles", "~", "aproximately was read as approximately"),
        ("It fell abot 400 km away.", "abot 400 km", "~", "abot was read as about"),
        ("At laest 400 km, he said.", "At laest 400 km", ">=", "laest was read as least"),
        ("It rose more then 400 km.", "more then 400 km", ">", "then was read as than"),
        ("It rose to 400 km or mroe.", "400 km or mroe", ">=", "mroe was read as more"),
        ("A flight of 400 km (aproximately).", "400 km (aproximately)", "~", "aproximately was read as approximately"),
        ("It flew for arround half an hour.", "arround half an hour", "~", "arround was read as around"),
        ("arround 400 kilomters", "arround 400 kilomters", "~", "arround was read as around"),
    ],
)
def test_a_misspelt_hedge_is_no_lost_one(text, phrase, relation, said):
    (found,) = find(text)
    assert (text[found.start : found.end], found.relation) == (phrase, relation)
    assert said in found.how_read


def test_a_misspelt_hedge_before_the_second_end_of_a_range():
    (found,) = find("from 5 to arround 7 km")
    assert (found.value, found.high, found.how_read) == (5, 7, "arround was read as around")


@pytest.mark.parametrize(
    "text", ["At last 400 km.", "Japan estimates 400 km.", "Abort, 400 km.", "It was arround, 400 km"]
)
def test_what_is_no_misspelt_hedge(text):
    (found,) = find(text)
    assert (found.relation, found.how_read) == ("=", "")


def test_a_maximum_altitude_behind_at_is_no_bound():
    assert [found.relation for found in find("over 650 km at a maximum altitude of about 100 km")] == [">", "~"]
    assert find("at a maximum of 100 km")[0].relation == "<="


def test_the_same_number_in_brackets_counts_once():
    (found,) = find("faster than five times the speed of sound (Mach 5)")
    assert (found.value, found.relation, found.beside[0].value) == (5, ">", 5)
    assert [one.value for one in find("five times the speed of sound (Mach 6)")] == [5, 6]


def test_a_direction_of_the_next_clause_does_not_take_an_angle_away():
    assert [found.unit for found in find("launched at 30 to 45 degrees, South Korea said")] == ["deg"]
    assert find("at 39 degrees north") == []


def test_seconds_in_the_plural_still_make_a_speed():
    assert [(found.value, found.unit) for found in find("at 2.5 km per seconds")] == [(2.5, "km/s")]


def test_an_abbreviation_in_brackets_is_no_conversion():
    (found,) = find("more than 13,000 kilometers (km) (8,100 miles)")
    assert (found.value, found.beside[0].value) == (13_000, 8100)


def test_numbers_that_share_a_unit():
    found = find("They rose to about 50, 80 and 100 km and flew 430 and 690 kilometers respectively.")
    assert [one.value for one in found] == [50, 80, 100, 430, 690]
    assert {one.unit for one in found} == {"km"} and found[0].relation == "~"


@pytest.mark.parametrize(
    ("text", "number"),
    [("2 1/2 thousand miles", 2500), ("2 ½ thousand km", 2500), ("11 and a half thousand km", 11_500), ("2 ½ km", 2.5)],
)
def test_a_half_stands_before_a_scale_word_too(text: str, number: float):
    assert [(found.value, text[found.start : found.end]) for found in find(text)] == [(number, text)]


def test_a_point_parts_hours_and_minutes_where_a_zone_stands_behind_them():
    assert [(found.value, found.unit) for found in find("at 22.30 GMT on Thursday")] == [(22 * 60 + 30, "clock")]
    assert [(found.value, found.unit) for found in find("at 9.45 Japan time, it rose 22.30 km")] == [
        (9 * 60 + 45, "clock"),
        (22.3, "km"),
    ]
    assert find("0.75 GMT") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a pair of missiles", 2),
        ("two Hwasong-12 missiles", 2),
        ("two new Hwasong-17 ballistic missiles", 2),
        ("three KN-23 missiles", 3),
        ("four KN-25-type missiles", 4),
        ("3 SS-N-6 missiles", 3),
    ],
)
def test_missiles_are_counted_whatever_their_type_is_called(text: str, number: int):
    assert [(found.value, found.unit, text[found.start : found.end]) for found in find(text)] == [
        (number, "missiles", text)
    ]


def test_knots_are_knots_where_no_type_is_named():
    assert [(found.value, found.unit) for found in find("at 35 kn, fired from KN-23 launchers")] == [(35, "kn")]


def test_a_unit_in_brackets_belongs_to_its_number():
    text = "It flew 400 (km) (249 miles) and 53 minutes."
    assert [text[found.start : found.end] for found in find(text)] == ["400 (km) (249 miles)", "53 minutes"]


def test_what_is_no_text_is_refused():
    with pytest.raises(ValueError, match="int is not text"):
        find(400)


PIECES = st.sampled_from(
    ["about", "at least", "400", "1,500", "2.040", "km", "miles", "km/h", "min", "s", "an hour", "and a half", "half"]
    + ["(", ")", "[", "]", ",", ".", ";", "to", "-", "–", "and", "or", "Mach", "5", "times the speed of sound", "seven"]
    + ["missiles", "ballistic", "two", "thousand", "4:54", "a.m.", "at", "4'54\"", "½", "İ", "ﬁ", "\u200b", "²", "from"]
    + [
        "between",
        "respectively",
        "maximum altitude of",
        "kilomters",
        "Hwasong",
        "17",
        "March",
        "%",
        "°",
        "a",
        "no",
        "in",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join))


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_any_text_is_searched_and_places_are_in_order(text):
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()
        end = found.end


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_a_phrase_alone_reads_as_it_was_found(text):
    for found in find(text):
        try:
            alone = read(text[found.start : found.end])
        except ValueError:
            continue
        if alone.unit:  # the first of "430 and 690 km" has its unit from the other
            same = [(one.value, one.high, one.unit, one.relation) for one in alone.readings()]
            assert (found.value, found.high, found.unit, found.relation) in same


def test_no_quantity_begins_within_a_character():
    assert find("0:00¼M") == []  # the 25 of .25 is no number of its own
    assert [(one.value, one.start) for one in find("2¼ m and ¼ m")] == [(2.25, 0), (0.25, 9)]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from([text for text, _ in ALL]), min_size=2, max_size=6))
def test_a_long_text_holds_what_its_sentences_hold(texts):
    # A text as a whole has one way to print a decimal: sentences of the other way are left out.
    texts = [text for text in texts if text.isascii() and "4 min. 54" not in text and not decimal_choice(text)]
    whole = "\n\n".join(texts)
    assert [one.value for one in find(whole)] == [one.value for text in texts for one in find(text)]


def test_a_label_ends_with_its_sentence():
    assert [one.value for one in find("It breached Resolution 1718. Eight missiles were fired.")] == [8]
    assert [one.value for one in find("So it was in July 2017.\n\nTwo missiles flew.")] == [2]


SLOW = [
    "1,",
    "1 ",
    "(1",
    "1)",
    "1, ",
    "1 and ",
    "about ",
    "400 (",
    "half an ",
    "mach ",
    "4:54 ",
    "½",
    "1.1.",
    "a/",
    "(",
    "twenty-",
    "5-",
    "5 to ",
    "'",
    "arround 4 ",
]


@pytest.mark.parametrize("piece", SLOW)
def test_no_text_takes_more_than_its_length(piece):
    # A search that went back and forth over these would not come to an end.
    find((piece * 20_000)[:20_000])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("from 400 km to Mach 5", [(400, "km"), (5, "Mach")]),  # no range: one is a distance, one a speed
        ("between 400 km and Mach 5", [(400, "km"), (5, "Mach")]),
        ("400 km (500 km)", [(400, "km"), (500, "km")]),  # what the brackets say is another number
        ("400 km (3 km/s)", [(400, "km"), (3, "km/s")]),  # or of another kind
        ("It landed 5 seconds later, and 30 m people saw it.", [(5, "s")]),
        ("30 and 40, 50 and 60", []),
    ],
)
def test_what_does_not_belong_together_is_read_one_by_one(text, wanted):
    found = find(text)
    assert [(one.value, one.unit) for one in found] == wanted
    assert all(one.high is None and one.beside == () for one in found)


@pytest.mark.parametrize(("text", "unit"), [("Mach 5 (6,100 km/h)", "km/h"), ("400 km (400 km)", "km")])
def test_what_says_the_same_in_brackets_stands_beside(text, unit):
    (found,) = find(text)
    assert [one.unit for one in found.beside] == [unit]


@pytest.mark.parametrize(("text", "hedge"), [("it flew 2.5+ km", "at least"), ("400 km+ away", "at least")])
def test_a_plus_behind_a_number_or_its_unit_makes_a_bound(text, hedge):
    (found,) = find(text)
    assert (found.relation, found.hedge) == (">=", hedge)
