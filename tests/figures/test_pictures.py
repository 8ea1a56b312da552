"""The pictures: what is plotted, what they say in words, and that every one draws in light and dark."""

import numpy as np
import pytest

from lessons import data, flight
from lessons.figures.engine.picture import Marker, Polygon, Polyline, Text
from lessons.figures.flight.quarter_rule import quarter_rule_picture
from lessons.figures.flight.rounded_pair import rounding_picture
from lessons.figures.flight.throw import HEIGHT_KM, POINTS_PER_KM, WIDTH_KM, throw_picture
from lessons.figures.report.marked_report import PART_MARKS, lay_out, report_picture
from lessons.figures.report.versions import versions_picture
from lessons.sources.selections import first_pairs
from tests.figures.drawn import of

PHRASES = data.paraphrase()
PICTURES = {
    "throw": lambda: throw_picture(45, 1.98),
    "throw beside a report": lambda: throw_picture(70, 2.4, first_pairs()["nk-2019-08-24"]),
    "quarter rule": quarter_rule_picture,
    "rounding": lambda: rounding_picture(400, 100, 50),
    "versions": versions_picture,
    "report": lambda: report_picture(PHRASES, {0: "hedge"}, 3),
}


@pytest.fixture(params=PICTURES)
def picture(request):
    return PICTURES[request.param]()


def test_every_picture_has_words_and_numbers(picture):
    assert len(picture.alt) > 60
    assert picture.readout.endswith(".")
    assert picture.readout in picture.alt or picture.alt.startswith("The report")
    assert picture.table.rows


@pytest.mark.parametrize("dark", [False, True])
def test_every_picture_draws(picture, dark):
    image = picture.png(width_px=500, dark=dark, scale=1)
    assert image.startswith(b"\x89PNG")
    assert image == picture.png(width_px=500, dark=dark, scale=1)


def test_the_throw_goes_where_the_physics_says():
    landing = flight.flat_from_speed(2.2, 60)
    picture = throw_picture(60, 2.2)
    path = of(picture, Polyline)[-1].xy
    assert path[0] == pytest.approx((0, 0))
    assert path[-1] == pytest.approx((landing.range_km, 0), abs=1e-9)
    assert path[:, 1].max() == pytest.approx(landing.apogee_km)
    fall, top = of(picture, Marker)
    assert (fall.x, fall.y) == pytest.approx((landing.range_km, 0))
    assert (top.x, top.y) == pytest.approx((landing.range_km / 2, landing.apogee_km))
    slope = np.degrees(np.arctan2(*(path[1] - path[0])[::-1]))
    assert slope == pytest.approx(60, abs=0.5)


def test_the_other_angle_lands_in_the_same_place():
    dotted, path = of(throw_picture(60, 2.2), Polyline)
    assert dotted.dash == "dot"
    assert dotted.xy[-1, 0] == pytest.approx(path.xy[-1, 0])
    assert len(of(throw_picture(45, 2.2), Polyline)) == 1


@pytest.mark.parametrize("angle_deg", [*range(5, 45), *range(46, 86, 4)])
@pytest.mark.parametrize("speed_km_s", [0.5, 1.2, 1.98, 2.6])
def test_a_dotted_path_is_never_without_words(angle_deg, speed_km_s):
    picture = throw_picture(angle_deg, speed_km_s)
    if len(of(picture, Polyline)) > 1:
        assert any(f"{90 - angle_deg}° lands there too" in text.text for text in of(picture, Text))


def test_the_words_of_the_farthest_landing_are_whole():
    picture = throw_picture(45, 2.6)
    figure = picture.figure()
    canvas = figure.canvas
    canvas.draw()
    (words,) = [text for text in figure.axes[0].texts if text.get_text() == "688 km"]
    assert not words.get_clip_on()
    assert words.get_window_extent(canvas.get_renderer()).x1 <= figure.bbox.x1


def test_the_report_stands_at_its_two_numbers():
    reported = first_pairs()["nk-2019-08-24"]
    across, up, *_ = of(throw_picture(45, 2, reported), Polyline)
    assert across.xy.tolist() == [[0, 97], [380, 97]]
    assert up.xy.tolist() == [[380, 0], [380, 97]]


def test_a_report_keeps_its_hedges_in_words_and_table():
    picture = throw_picture(45, 2, first_pairs()["nk-2019-08-24"])
    assert "report: about 380 km,\n97 km up" in [text.text for text in of(picture, Text)]
    assert ("range stated by ROK JCS", "about 380 km") in picture.table.rows


@pytest.mark.parametrize("pair", [(5, 0.5), (45, 0.5), (85, 0.5), (30, 0.9), (70, 0.6)])
def test_the_words_of_a_small_throw_stand_apart_and_inside(pair):
    *dotted, top, landing = of(throw_picture(*pair), Text)
    assert all(text.text.startswith("dotted: ") and text.y == HEIGHT_KM for text in dotted)
    assert top.anchor == landing.anchor == "start"
    heights = [text.y * POINTS_PER_KM + text.dy for text in (top, landing)]
    assert heights[0] - heights[1] >= 14  # a line of words


def test_a_kilometre_is_as_many_points_as_the_words_reckon_with():
    figure = throw_picture(45, 2).figure()
    points = figure.axes[0].get_position().width * figure.get_figwidth() * 72
    assert points / WIDTH_KM == pytest.approx(POINTS_PER_KM, rel=0.05)


def test_a_reported_throw_is_never_put_together_from_two_claimants():
    for event, reported in first_pairs().items():
        for quantity in ("range_km", "apogee_km"):
            values = [c.value for c in data.claims(event, claimant=reported.claimant, quantity=quantity)]
            assert getattr(reported, quantity) in values


def test_the_fastest_throw_of_the_explorer_fits_the_axes():
    assert flight.flat_from_speed(2.6, 45).range_km <= WIDTH_KM
    assert flight.flat_from_speed(2.6, 85).apogee_km <= HEIGHT_KM


def test_a_throw_is_drawn_to_one_scale():
    figure = throw_picture(45, 2).figure()
    axes = figure.axes[0]
    box = axes.get_position()
    across = box.width * figure.get_figwidth() / WIDTH_KM
    up = box.height * figure.get_figheight() / HEIGHT_KM
    assert across == pytest.approx(up, rel=1e-6)


def test_the_quarter_rule_and_the_round_earth():
    rule, earth = of(quarter_rule_picture(), Polyline)[:2]
    assert rule.xy[:, 1] == pytest.approx(rule.xy[:, 0] / 4)
    assert earth.xy[:, 1] == pytest.approx(flight.minimum_energy(earth.xy[:, 0]).apogee_km)
    assert quarter_rule_picture().table.rows[-1] == ("10,000 km", "2,500 km", "1,319 km", "89 %")


def test_rounding_shows_the_flattest_and_the_steepest():
    flattest, steepest, printed = of(rounding_picture(400, 100, 50), Polyline)
    assert flattest.xy[-1, 0] == 425 and flattest.xy[:, 1].max() == pytest.approx(75)
    assert steepest.xy[-1, 0] == 375 and steepest.xy[:, 1].max() == pytest.approx(125)
    assert printed.xy[-1, 0] == 400 and printed.xy[:, 1].max() == pytest.approx(100)


@pytest.mark.parametrize("step", [0, -50, 200, float("nan")])
def test_a_rounding_that_leaves_nothing_is_refused(step):
    with pytest.raises(ValueError, match="step_km must be between 0 and 200 km"):
        rounding_picture(400, 100, step)


def test_the_versions_show_what_the_claims_say():
    picture = versions_picture()
    words = [text.text for text in of(picture, Text)]
    assert words.count("– hedge lost") == 4
    assert "! number changed" in words
    assert {row[0]: row[1:] for row in picture.table.rows}["AP"][1] == "as far as 400 km (limit added)"


def test_every_word_of_the_report_has_a_place_on_the_page():
    boxes, rows = lay_out(PHRASES)
    assert [" ".join(box.text for box in places) for places in boxes] == [phrase.text for phrase in PHRASES]
    assert max(box.right for places in boxes for box in places) <= 570
    assert {box.row for places in boxes for box in places} == set(range(rows))
    ordered = [box for places in boxes for box in places]
    for before, after in zip(ordered, ordered[1:], strict=False):
        assert (after.row, after.left) > (before.row, before.right) or after.row > before.row


def test_marks_are_coloured_and_lettered_and_the_current_phrase_is_framed():
    marked = {0: "hedge", 11: "claimant"}
    picture = report_picture(PHRASES, marked, 1)
    letters = [text.text for text in of(picture, Text)]
    assert letters == [PART_MARKS["hedge"][0], PART_MARKS["claimant"][0]]
    assert {area.colour for area in of(picture, Polygon)} == {"vermilion", "blue"}
    assert len(of(picture, Polyline)) == len(lay_out(PHRASES)[0][1])
    assert "marked as" not in picture.readout


def test_every_part_has_its_own_letter_and_colour():
    letters, colours, _ = zip(*PART_MARKS.values(), strict=True)
    assert len(set(letters)) == len(set(colours)) == len(PART_MARKS)


@pytest.mark.parametrize(
    ("marks", "current", "says"), [({}, 99, "phrase 99 is not there"), ({0: "rumour"}, 0, "rumour")]
)
def test_marks_that_cannot_be_are_refused(marks, current, says):
    with pytest.raises(ValueError, match=says):
        report_picture(PHRASES, marks, current)


@pytest.mark.parametrize("farthest_km", [0, 999, 20_001, 50_000])
def test_the_quarter_rule_names_an_end_that_it_cannot_draw(farthest_km):
    with pytest.raises(ValueError, match=f"farthest_km must be from 1,000 to 20,000 km .*, not {farthest_km:,}$"):
        quarter_rule_picture(farthest_km)
