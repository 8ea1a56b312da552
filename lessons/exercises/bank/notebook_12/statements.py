"""What the questions of notebook 12 start from: prints as the tables trace them, put together in several ways."""

from functools import cache

from lessons import data
from lessons.records import Claim
from lessons.sources import Combined, Print, combine_prints, traced
from lessons.sources.combining import estimate_of
from lessons.sources.kinship import COPY, OWN, SHARES

TWO, SPLIT, BOUND, LOFTED = "nk-2024-11-05", "nk-2025-01-06", "nk-2024-04-02", "nk-2022-11-18"
PLAIN = ((600.0, 10.0), (650.0, 50.0))  # two figures and their rounding, of nobody: typed into the explorer


@cache
def prints(event_id: str, quantity: str = "range_km") -> tuple[Print, ...]:
    """The prints of one number of a launch as the tables trace them."""
    return traced(data.claims(event_id, quantity=quantity))


@cache
def together(event_id: str, quantity: str = "range_km", kins: tuple[int, ...] = ()) -> Combined:
    """What the prints give together, linked by `kins` or, without any, as the tables trace them."""
    found = prints(event_id, quantity)
    return combine_prints([one._replace(kin=kin) for one, kin in zip(found, kins, strict=True)] if kins else found)


def apart(event_id: str, quantity: str = "range_km") -> Combined:
    """What comes out if each print is counted as a witness of its own."""
    return together(event_id, quantity, (OWN,) * len(prints(event_id, quantity)))


def lofted(*kins: int) -> float:
    """Give or take of the apogee of 18 November 2022: the ministry, its government, Seoul and Pyongyang, linked so."""
    return together(LOFTED, "apogee_km", kins).sigma


def spoken(event_id: str, quantity: str, claimant: str) -> Print:
    """The print that speaks for a claimant."""
    found = (one for one in prints(event_id, quantity) if one.claim.claimant == claimant and one.kin != COPY)
    return next(found)


def value(event_id: str, claimant: str, quantity: str = "range_km") -> float:
    """A claimant's number, or its bound."""
    return float(spoken(event_id, quantity, claimant).claim.number)


def doubt(event_id: str, claimant: str, quantity: str = "range_km") -> float:
    """How far one claimant's figure may be off, by the course's assumptions."""
    return estimate_of(spoken(event_id, quantity, claimant)).sigma


def mine(kin: int) -> Combined:
    """What the two plain figures give together, linked so."""
    first, second = (
        Print(Claim(name, "range_km", value=km), OWN, step) for name, (km, step) in zip("AB", PLAIN, strict=True)
    )
    return combine_prints([first, second._replace(kin=kin)])


def widened(kin: int) -> float:
    """By how many times the doubts of the two plain figures are widened, linked so."""
    return mine(kin).scale_factor


LINKED = (OWN, COPY, SHARES, OWN)  # of the four prints of 18 November 2022, as question 12.4 has them linked
