"""Launches to lay side by side: low flat flights and two ordinary throws, one claimant's own pair each."""

from functools import cache
from typing import NamedTuple

from lessons import data
from lessons.records import LOWER_LIMITS, Claim, last_digit
from lessons.sources.origins import directness

STEPS_KM = (0, 10, 20, 50)  # the roundings of both numbers that a reader can choose from
TURN_ITEMS = {"turn": "a turn", "second peak": "a second peak"}
PULLED_UP = "pulled up"
# Event, claimant, missile, stage; the first words stand beside the final ones where both were found.
CHOSEN = (
    ("nk-2019-07-25", "ROK JCS", "missile 1", "first"),
    ("nk-2019-07-25", "ROK JCS", "missile 2", "first"),
    ("nk-2019-07-25", "ROK JCS", "each", "final"),
    ("nk-2019-08-24", "ROK JCS", "", "final"),
    ("nk-2021-03-25", "ROK JCS", "", "final"),
    ("nk-2022-01-11", "ROK JCS", "", "final"),
    ("nk-2022-01-11", "Japan MOD", "", "final"),
    ("nk-2024-04-02", "Japan MOD", "", "final"),
    ("nk-2024-11-05", "Japan MOD", "", "final"),
    ("nk-2025-01-06", "Japan MOD", "", "final"),
    ("nk-2025-01-06", "KCNA", "", "final"),
)


class LowLaunch(NamedTuple):
    """A range and an apogee (km) that one claimant stated, as printed; their rounding, and who reported a turn.

    `step_km` is the rounding of both, None where each was printed to its own last digit; `turn` is "" where nobody
    reported one.
    """

    key: str
    day: str
    claimant: str
    range_claim: Claim
    apogee_claim: Claim
    step_km: int | None
    turn: str

    @property
    def limit(self) -> bool:
        """Whether the range is stated as a lower limit."""
        return self.range_claim.relation in LOWER_LIMITS

    @property
    def who(self) -> str:
        """Day, claimant and stage, as a label.

        >>> low_launches()["nk-2019-07-25 ROK JCS first missile 2"].who
        '25 July 2019, ROK JCS, first word, missile 2'
        """
        first = f", first word, {self.range_claim.item}" if self.range_claim.stage == "first" else ""
        return f"{self.day}, {self.claimant}{first}"

    @property
    def numbers(self) -> str:
        """Both numbers as printed.

        >>> low_launches()["nk-2022-01-11 ROK JCS final"].numbers
        'over 700 km, 60 km up'
        """
        return f"{self.range_claim.printed}, {self.apogee_claim.printed} up"


@cache
def low_launches() -> dict[str, LowLaunch]:
    """The launches to choose from, by key; both numbers of each from one claimant.

    >>> low_launches()["nk-2025-01-06 Japan MOD final"].turn
    'KCNA reported a second peak'
    """
    found = {}
    for event_id, claimant, item, stage in CHOSEN:
        far = _said(event_id, claimant, "range_km", item=item, stage=stage)
        up = _said(event_id, claimant, "apogee_km")
        key = " ".join(word for word in (event_id, claimant, stage, item if stage == "first" else "") if word)
        step = _step_of_both(data.source(claimant).rounds_range_km or 0, far.value, up.value)
        found[key] = LowLaunch(key, data.event(event_id).day, claimant, far, up, step, reported_turn(event_id))
    return found


def last_digits(range_km: float, apogee_km: float) -> tuple[float, float]:
    """The step of each number's last digit that is not zero, in km.

    >>> last_digits(1500, 99.8)
    (100.0, 0.1)
    """
    return last_digit(range_km), last_digit(apogee_km)


def reported_turn(event_id: str) -> str:
    """Who reported a turn, a pull-up or a second peak on that day, in words; "" where nobody did.

    >>> reported_turn("nk-2021-03-25"), reported_turn("nk-2019-07-25")
    ('ROK MND reported a pull-up', '')
    """
    for claim in data.claims(event_id):
        if claim.item in TURN_ITEMS:
            return f"{claim.claimant} reported {TURN_ITEMS[claim.item]}"
        if PULLED_UP in claim.note:
            return f"{claim.claimant} reported a pull-up"
    return ""


def _step_of_both(usual_km: float, *values: float) -> int | None:
    """The claimant's usual step, where it is one to choose and both numbers look rounded to it."""
    step = int(usual_km) if usual_km in STEPS_KM else 0
    return step if step and not any(value % step for value in values) else None


def _said(event_id: str, claimant: str, quantity: str, **wanted) -> Claim:
    """The claimant's own word, before any quotation and never a garbled copy."""
    rows = [c for c in data.claims(event_id, claimant=claimant, quantity=quantity, **wanted) if c.standing != "garbled"]
    if not rows:
        raise ValueError(f"{claimant} said nothing about {quantity} of {event_id} with {wanted}")
    return min(rows, key=directness)
