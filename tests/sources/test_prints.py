"""The numbers of a claim as they were printed, and the claim as a reader would see it."""

import pytest

from lessons.records import Claim
from lessons.sources.prints import as_printed, printed_in, readings


def km(value, wording, unit="km", quantity="range_km", **more):
    return Claim("A", quantity, value=value, unit=unit, wording=wording, **more)


@pytest.mark.parametrize(
    ("claim", "printed"),
    [
        (km(1090, "km (681 mi)"), ["1090 km", "681 mi"]),
        (km(998, "620 miles", unit="mi"), ["620 mi"]),
        (km(950, "km (590 mi; 513 nmi)"), ["950 km", "590 mi", "513 nmi"]),
        (km(600, "km (07:22-07:44)"), ["600 km"]),  # a time beside it is no second number of kilometres
        (km(6, "Mach", unit="Mach", quantity="speed_mach"), ["6 Mach"]),
    ],
)
def test_every_number_of_the_print_is_read_the_first_one_first(claim, printed):
    assert [str(reading) for reading in readings(claim)] == printed


def test_a_unit_that_was_not_printed_has_no_number():
    assert printed_in(km(1090, "km (681 mi)"), "nmi") is None
    assert printed_in(km(1090, "km (681 mi)"), "mi").value == 681


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (km(1090, "km (681 mi)", relation="~", hedge="about"), "about 1,090 km (681 miles)"),
        (km(998, "620 miles", unit="mi", relation="<=", hedge="up to"), "up to 620 miles"),
        (km(400, "km"), "400 km"),
        (
            Claim("A", "launch_time", text="07:21", stated_time="2017-11-29T07:21", zone="Asia/Seoul"),
            "07:21, Seoul time",
        ),
    ],
)
def test_a_claim_as_it_was_printed(claim, words):
    assert as_printed(claim) == words
