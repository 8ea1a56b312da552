"""The charts of the sea: what stands where, what the words say, and that nothing is covered."""

import numpy as np
import pytest
import shapely
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from lessons import sea
from lessons.figures.engine.picture import Marker, Polygon, Polyline
from lessons.figures.engine.style import Style
from lessons.figures.sea import zone_drawing
from lessons.figures.sea.chart import Chart
from lessons.figures.sea.chart_ground import LIANCOURT_NAME, NOWHERE, draw_chart
from lessons.figures.sea.chart_key import Entry, columns
from lessons.figures.sea.splash_chart import MOST_DOTS, Shown, chances_of, cloud, splash_picture
from lessons.figures.sea.zone_drawing import CHART, WIDTHS, Counts, zone_drawing_picture
from lessons.figures.sea.zone_lines import COLOURS
from lessons.sea.sectors import Sector
from lessons.sea.shapes import VARIANTS, land
from tests.figures.drawn import of

OSHIMA = "about 200 km west of Oshima-Oshima"
WORDS = (OSHIMA, "300 to 350 km north-northwest of Hegura Island", "about 400 km northeast of Sariwon")


def shown(words, width=500, **more):
    sector = Sector.from_words(words)
    return splash_picture(Shown(sector, words=words, **more), Chart(sector.lat, sector.lon, width, 0.44))


@pytest.mark.parametrize("words", WORDS)
def test_the_chances_of_the_picture_are_those_of_the_sea(words):
    sector = Sector.from_words(words)
    places = cloud(sector, "Japan")
    assert not shapely.contains_xy(land(), places.lons, places.lats).any()
    for variant, chance in chances_of(places).items():
        many = sea.chance_inside(sector, "Japan", variant, 200_000)
        assert chance.chance == pytest.approx(many.chance, abs=0.012)
        assert chance.on_land == pytest.approx(many.on_land, abs=0.012)


def test_dots_lie_in_the_sector_at_sea_in_the_colours_of_the_key():
    picture = shown("about 400 km northeast of Sariwon", 1300, zone="North Korea")
    area = shapely.Polygon(of(picture, Polygon)[0].xy).buffer(8)
    dots = [layer for layer in of(picture, Polyline) if layer.dash == "solid"]
    assert [layer.colour for layer in dots] in (["green"], ["green", "vermilion"])
    corners = np.vstack([layer.xy for layer in dots])
    corners = corners[~np.isnan(corners[:, 0])]
    assert 30 * 7 <= len(corners) <= MOST_DOTS * 7
    assert shapely.contains_xy(area, *corners.T).all()


def test_the_readout_is_short_sentences_that_say_what_the_table_says():
    for words in WORDS:
        readout = shown(words).readout
        assert max(len(sentence) for line in readout.splitlines() for sentence in line.split(". ")) < 150
    assert "62 of 100 places in it are on land and left out." in shown(WORDS[2]).readout
    assert shown(OSHIMA).readout.endswith("Inside, by what was stated.")
    rocks = shown("about 350 km north of Dogo").readout
    assert "if the rocks count for nobody" in rocks or "whoever the rocks count for" in rocks


@pytest.mark.parametrize("dark", [False, True])
def test_the_key_stands_above_the_map_and_names_the_line(dark):
    figure = shown(OSHIMA, liancourt="Japan").figure(dark=dark)
    axes = figure.axes[0]
    key = axes.get_legend()
    assert [text.get_text() for text in key.get_texts()][0] == "Japan's line, the rocks Japan's"
    figure.canvas.draw()
    box = key.get_window_extent()
    assert box.y0 >= axes.get_window_extent().y1 - 1 and box.x1 <= figure.bbox.width and box.y1 <= figure.bbox.height
    assert to_rgb(key.get_lines()[0].get_color()) == to_rgb(Style(dark).colour(COLOURS["Japan"]))


@pytest.mark.parametrize("width_px", [760, 500, 340])
def test_keys_fit_pictures_of_any_width(width_px):
    for picture in (
        shown(OSHIMA, liancourt="South Korea", zone="South Korea"),
        zone_drawing_picture(Counts(), 39, 135),
    ):
        figure = picture.figure(width_px)
        figure.canvas.draw()
        box = figure.axes[0].get_legend().get_window_extent()
        assert box.x1 <= figure.bbox.width + 1 and box.y1 <= figure.bbox.height + 1


def test_a_key_of_one_long_entry_takes_one_column():
    assert columns((Entry("a" * 200, "blue", "solid"), Entry("b", "blue", "solid")), 300) == 1


def test_off_the_map_of_the_course_a_chart_is_blank():
    figure = shown("about 400 km northeast of Sariwon", 1300).figure()
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[:, :, :3]

    def paper(lat, lon):
        x, y = figure.axes[0].transData.transform(Chart(38.507, 125.756, 1300, 0.44).xy(lat, lon)[0])
        at = pixels[-round(y) - 3 : -round(y) + 3, round(x) - 3 : round(x) + 3].reshape(-1, 3)
        return (at == 255).all()

    assert paper(38.5, 115) and not paper(38.5, 121)


def test_a_line_of_two_states_shows_both_colours():
    picture = zone_drawing_picture(Counts(), 39, 135)
    lines = [layer for layer in of(picture, Polyline) if layer.dash == "solid"]
    order = [layer.colour for layer in lines]
    assert list(dict.fromkeys(order)) == [COLOURS[state] for state in WIDTHS]
    widths = list(WIDTHS.values())
    assert all(under - over >= 1.5 for under, over in zip(widths, widths[1:], strict=False))
    drawn = sea.draw_zone().lines
    assert len(order) == sum(map(len, drawn.values()))


def test_legs_run_to_the_nearest_coasts_and_say_how_far():
    picture = zone_drawing_picture(Counts(), 39, 135)
    feet = {layer.colour: layer for layer in of(picture, Marker) if layer.shape == "diamond"}
    for state, base in sea.nearest(39, 135).items():
        foot = feet[COLOURS[state]]
        assert (foot.x, foot.y) == pytest.approx(tuple(CHART.xy(base.lat, base.lon)[0]))
        assert foot.label == f"{base.km:,.0f} km"


def test_a_mark_that_moves_draws_no_zone_anew(monkeypatch):
    zone_drawing_picture(Counts(), 39, 135)
    first = zone_drawing_picture(Counts(), 39.5, 135)
    second = zone_drawing_picture(Counts(), 40, 136)
    both = [[layer for layer in of(one, Polyline) if layer.dash == "solid"] for one in (first, second)]
    assert all(one is other for one, other in zip(*both, strict=True))
    assert zone_drawing.draw_zone(*Counts()) is zone_drawing.draw_zone(*Counts())


def test_the_agreed_line_is_drawn_where_it_is_ticked():
    for treaty in (False, True):
        dotted = [
            layer for layer in of(zone_drawing_picture(Counts(treaty=treaty), 39, 135), Polyline) if layer.dash == "dot"
        ]
        assert len(dotted) == treaty
    assert (
        "the line agreed in 1974 for the shelf stands in" in zone_drawing_picture(Counts(treaty=True), 39, 135).readout
    )


def test_names_keep_off_the_sides():
    for chart in (CHART, *(Chart(37.851, 136.918, width, 0.44) for width in (500, 800, 1300))):
        figure = zone_drawing_picture(Counts(), 39, 135).figure()
        figure.clear()
        axes = draw_chart(figure, Style(), chart)
        figure.canvas.draw()
        box = axes.get_window_extent()
        for text in axes.texts:
            if "°" not in text.get_text() and " km" not in text.get_text():
                extent = text.get_window_extent()
                assert box.x0 - 1 <= extent.x0 and extent.x1 <= box.x1 + 1, text.get_text()


def test_all_variants_are_in_the_table():
    rows = dict(shown(OSHIMA).table.rows)
    assert sum("inside Japan's zone" in name for name in rows) == len(VARIANTS)


@pytest.mark.parametrize("width", [500, 800, 1300])
def test_the_name_of_the_rocks_is_not_covered_by_a_landmark_below_them(width):
    figure = shown("about 350 km north of Dogo", width).figure()
    figure.canvas.draw()
    (axes,) = figure.axes
    extents = {text.get_text(): text.get_window_extent() for text in axes.texts}
    name, landmark = extents[LIANCOURT_NAME], axes.transData.transform((0, 0))
    assert not name.overlaps(extents["Dogo (Oki Islands)"]) and not name.padded(6).contains(*landmark)


def test_a_picture_that_names_the_rocks_itself_has_no_second_name_below():
    chart = Chart(37.6, 132.2, half_width_km=620.0, aspect=0.56)
    texts = [text.get_text() for text in draw_chart(Figure(), Style(), chart, rocks_named=NOWHERE).texts]
    assert texts and LIANCOURT_NAME not in texts
