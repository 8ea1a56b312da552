"""Questions of notebooks 08 to 10: steps on the way, the other landmark and the usual slips are told by name."""

import pytest

from lessons.exercises.engine import registry
from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.verdicts import Verdict


@pytest.mark.parametrize(
    ("number", "answer", "told"),
    [
        ("08.1", "337.5", "a line"),
        ("08.1", "315 to 360", "as wide as"),
        ("08.1", "146.25 to 168.75", "the way back"),
        ("08.1", "11.25 to 33.75", "counted from north to the left"),
        ("08.1", "292.5 to 337.5", "northwest"),
        ("08.1", "-33.75 to -11.25", "with a minus"),
        ("08.1", "-34 to -11", "with a minus"),
        ("08.2", "49 km", "from the middle to one side"),
        ("08.2", "196 km", "a word of eight"),
        ("08.2", "314 km", "worked example"),
        ("08.2", "5625", "km times degrees"),
        ("08.2", "157 km", "400 km of the worked example"),
        ("08.3", "225 to 275", "rounding alone"),
        ("08.3", "242 to 258", "size alone"),
        ("08.3", "250", "as it was printed"),
        ("08.3", "200 to 300", "no size of the island"),
        ("08.3", "192 to 308", "a whole step of 50"),
        ("08.3", "237 to 263", "nearest 10"),
        ("08.3", "173 to 227", "worked example"),
        ("08.4", "2222 km", "nautical"),
        ("08.4", "2200 km", "nautical"),
        ("08.4", "746 km", "divided"),
        ("08.4", "2000 km", "figure of km beside the miles"),
        ("08.6", "137.56", "111 km"),
        ("08.6", "141.75", "200 km to the east"),
        ("08.6", "2.4", "degrees 200 km are there"),
        ("08.6", "1.8", "degrees of latitude"),
        ("08.6", "41.49", "how far north"),
        ("08.6", "41.51", "how far north"),
        ("08.7", "312 km", "straight line of the flat map"),
        ("08.7", "0.81", "degrees of latitude"),
        ("08.7", "222 km", "the two lines are apart"),
        ("08.7", "67 km", "one of longitude"),
        ("08.7", "41.12", "latitude of the shortest way"),
        ("08.7", "2.8", "straight line lies from the cape in degrees"),
        ("08.7", "3,711 km", "how long the shortest way is"),
        ("08.7", "36 km", "how much longer"),
        ("08.7", "-89 km", "a minus"),
        ("09.6", "60,000", "Those are km²"),
        ("09.6", "58 000", "Those are km²"),
        ("10.3", "42 km", "farther out than the stated place"),
        ("10.3", "200 km", "stated distance"),
    ],
)
def test_a_near_answer_is_told_by_its_name(number, answer, told):
    feedback = judge(registry.question(number), answer)
    assert feedback.verdict is not Verdict.RIGHT
    assert told in feedback.plain(), feedback.plain()


@pytest.mark.parametrize(
    ("number", "answer"),
    [
        ("08.1", "326.25 to 348.75"),
        ("08.1", "326 to 349 degrees"),
        ("08.2", "98 km"),
        ("08.2", "about 100 km"),
        ("08.3", "217 to 283 km"),
        ("08.4", "1,931 km"),
        ("08.4", "about 1930 km"),
        ("08.4", "1,900 km"),
        ("08.6", "136.96° E"),
        ("08.6", "137"),
        ("08.7", "about 90 km"),
    ],
)
def test_a_right_answer_is_right_in_other_words(number, answer):
    assert judge(registry.question(number), answer).verdict is Verdict.RIGHT
