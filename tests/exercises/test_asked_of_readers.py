"""Answers that readers gave and that were refused, misjudged or met in silence: each with its verdict and a word."""

import pytest

from lessons import flight
from lessons.exercises.engine import registry
from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.plain_answers import plain_answer
from lessons.exercises.engine.verdicts import Verdict as V

ANSWERS = [
    ("01.9", "max 400 km", V.RIGHT, "fits"),
    ("01.9", "within 400 km", V.RIGHT, "fits"),
    ("01.9", "not farther than 400 km", V.RIGHT, "fits"),
    ("01.9", "up to 250 miles", V.WRONG_BECAUSE, "AP prints the kilometres: take those"),
    ("01.9", "arround 400 km", V.CANNOT_BE_READ, "Did you mean around 400 km?"),
    ("01.10", 99, V.DEFENSIBLE, "can be defended"),
    ("01.10", 99.9, V.HIGHER, "downwards"),
    ("02.5", {"wikinews": {"slip": "coarse"}}, V.WRONG_BECAUSE, "rounding to ten makes 5 at most"),
    ("02.5", {"stratfor": {"slip": "coarse"}}, V.WRONG_BECAUSE, "rounding to ten makes 5 at most"),
    ("02.7", {"local": {"slip": "none"}}, V.WRONG_BECAUSE, "half an hour apart"),
    ("02.7", {"night": {"slip": "none"}}, V.WRONG_BECAUSE, "twelve hours apart"),
    ("02.7", {"cnn": {"slip": "none"}}, V.WRONG_BECAUSE, "one day apart"),
    ("02.7", {"filed": {"slip": "none"}}, V.WRONG_BECAUSE, "one day apart"),
    ("02.10", "1 in 62", V.LOWER, "how often such a fit comes by chance alone"),
    ("02.10", "62 to 1", V.CANNOT_BE_READ, "for it or against it"),
    ("03.2", 97, V.WRONG_BECAUSE, "the height of the other launch"),
    ("03.2", 25, V.WRONG_BECAUSE, "a quarter of a quarter"),
    ("03.3", 45, V.WRONG_BECAUSE, "45° is the ordinary throw’s"),
    ("03.3", "63.435", V.TOO_PRECISE, "more digits than the report supports"),
    ("03.3", "63", V.RIGHT, "fits"),
    ("03.3", "45.6", V.WRONG_BECAUSE, "24 August 2019"),
    ("03.3", 2, V.WRONG_BECAUSE, "the tangent of the angle"),
    ("03.3", 400, V.WRONG_BECAUSE, "four times the apogee"),
    ("03.4", "about 6 minutes", V.RIGHT, "fits"),
    ("03.4", "5.8259", V.TOO_PRECISE, "more digits than the report supports"),
    ("03.4", 4.76, V.WRONG_BECAUSE, "the time for 100 km"),
    ("03.4", 5.3, V.WRONG_BECAUSE, "the range went in as the height, and the fall"),
    ("03.4", 10.6, V.WRONG_BECAUSE, "the range went in as the height."),
    ("03.4", 11.65, V.WRONG_BECAUSE, "doubled once more"),
    ("03.4", 174.8, V.WRONG_BECAUSE, "the fall alone, in seconds"),
    ("03.8", "only Japan", V.RIGHT, "Japan’s ministry"),
    ("03.8", "not said", V.WRONG, "Whose name stands behind the height"),
    ("03.9", "about 236 miles", V.WRONG_BECAUSE, "The print gives the kilometres too"),
    ("04.4", 267, V.WRONG_BECAUSE, "the bulge, the hill of 04.2"),
    ("04.4", 1824, V.WRONG_BECAUSE, "the half line"),
    ("04.4", 8195, V.WRONG_BECAUSE, "the whole string, the step before the last"),
    ("05.4", 39.17, V.WRONG_BECAUSE, "φ in degrees"),
    ("05.4", 0.684, V.WRONG_BECAUSE, "φ in radians, the step before the last"),
    ("05.5", "525 to 575", V.WRONG_BECAUSE, "what the report allows for the apogee"),
    ("05.8", 5.3, V.WRONG_BECAUSE, "divided by four times the apogee"),
    ("05.8", 79.5, V.WRONG_BECAUSE, "taken twice, not four times"),
    ("06.5", "6.1 to 6.4 thousand", V.RIGHT, "Both ends fit"),
    ("06.5", "6.1 to 6.4 thousand km", V.RIGHT, "Both ends fit"),
    ("06.5", "6094 to 6615", V.WRONG_BECAUSE, "the upper end has not"),
    ("06.5", "66 to 69", V.WRONG_BECAUSE, "the minutes of free flight"),
    ("06.5", "5,670 to 5,980", V.WRONG_BECAUSE, "the worked example"),
    ("06.5", "5900 to 6500", V.DEFENSIBLE, "some beyond"),
    ("06.5", flight.apogee_from_clock(1100, 71), V.RIGHT, "Both ends fit"),
    ("06.6", "it cannot be told", V.WRONG_BECAUSE, "between which two values it lies"),
    ("06.8", "less than 6000 km", V.HEDGE_CHANGED, "says less than that"),
    ("06.8", "higher than 6000 km", V.RIGHT, "fits"),
    ("07.1", "1/3", V.WRONG_BECAUSE, "A third is near"),
    ("07.1", 168, V.WRONG_BECAUSE, "over the round Earth"),
    ("07.1", 172.5, V.WRONG_BECAUSE, "by the quarter rule"),
    ("07.5", 71, V.WRONG_BECAUSE, "the radar’s own horizon"),
    ("07.5", 529, V.WRONG_BECAUSE, "what is left for the missile"),
    ("07.5", 11.5, V.WRONG_BECAUSE, "the worked example’s answer"),
]


@pytest.mark.parametrize(("number", "answer", "verdict", "says"), ANSWERS, ids=lambda value: str(value)[:40])
def test_what_readers_answered(number, answer, verdict, says):
    found = judge(registry.question(number), plain_answer(answer))
    assert found.verdict is verdict, found
    assert says in found.plain(), found
