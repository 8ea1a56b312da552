"""Ways of telling that are rarer: who speaks behind the sentence, question and answer, times in words."""

import pytest

from lessons.reports import read


def said(text: str, quantity: str) -> list[tuple[str, str]]:
    """Who says what about a quantity in a text, as printed."""
    return [(one.claimant, one.printed) for one in read(text) if one.quantity == quantity]


@pytest.mark.parametrize(
    ("text", "quantity", "wanted"),
    [
        ("It flew 400 km. So said the Joint Chiefs of Staff in Seoul.", "range_km", ("ROK JCS", "400 km")),
        ("It flew 400 km, has reported the Joint Chiefs of Staff.", "range_km", ("ROK JCS", "400 km")),
        ("How high did it go? 7,000 km, said Japan's defence ministry.", "apogee_km", ("Japan MOD", "7,000 km")),
        ("How far did it fly? About 600 km, says Japan's defence ministry.", "range_km", ("Japan MOD", "about 600 km")),
        ("The missile flew a thousand kilometres.", "range_km", ("unattributed", "1,000 km")),
        ("The missile was launched at noon.", "launch_time", ("unattributed", "12:00")),
        ("The missile was fired at around midnight.", "launch_time", ("unattributed", "00:00")),
        ("It was tracked for six minutes until it landed.", "flight_time_s", ("unattributed", "6 min")),
        ("Russia launched four Iskander-M or KN-23 missiles.", "missile_count", ("unattributed", "4")),
        ("The missile's impact was in the Arabian Sea.", "landing_relation", ("unattributed", "Arabian Sea")),
        ("The missile hit a water target near Guam.", "landing_relation", ("unattributed", "near Guam")),
        ("All objectives of the test were successfully met.", "outcome", ("unattributed", "all objectives met")),
        (
            "Range stations tracked the missile and all objectives were successfully met.",
            "outcome",
            ("unattributed", "all ob"),
        ),
    ],
)
def test_it_is_read(text, quantity, wanted):
    found = said(text, quantity)
    assert len(found) == 1
    assert found[0][0] == wanted[0]
    assert wanted[1].split()[0] in found[0][1]


@pytest.mark.parametrize("text", ["The statement was issued at noon.", "Who fired it? 400 km is far."])
def test_it_is_no_claim(text):
    assert [one for one in read(text) if one.quantity in ("launch_time", "range_km")] == []
