"""PairDesk: type what one claimant printed of a flight, and read what free flight makes of it, number by number."""

from __future__ import annotations

from typing import Any

from lessons import data
from lessons.explorers.controls import CheckBox, Grip, Quantity, Select, TypedText
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.flight.map_ground import APOGEES_KM, RANGES_KM
from lessons.figures.flight.pair_desk import pair_as_text, pair_desk_picture
from lessons.reports.pair import Pair
from lessons.reports.printed import Printed, printed

AS_PRINTED, EXACT = "print", "0"
SPEAKERS = ("Japan MOD", "ROK JCS", "KCNA")  # whose usual rounding the tables know
STEPS_KM = ("1", "10", "50", "100")
LONGEST_WHO = 60  # letters that are told again


class PairDesk(Explorer):
    """Range, apogee and minutes as one claimant printed them, hedge and unit included; minutes may be left out.

    `rounded` is "print" (each number to its last digit), a claimant whose usual step is known, a step in km for both,
    or "0"; `turned` says that somebody reported a turn. `text` is all that it says, to keep. What is not given stays
    as the desk opens: of a claimant's own pair give both numbers.

    >>> desk = PairDesk(who="KCNA", range="999.2 km", apogee="6,040.9 km", minutes="68.9 min")
    >>> print(desk.readout.splitlines()[3])
    Printed are 68.9 min. That leaves 3.1 to 3.2 min for the climb under power: it fits (usual are 2 to 5 min).
    """

    title = "The pair desk"
    grips = (Grip("", "The pair", "{range} far, {apogee} up"),)

    def __init__(self, **start: Any) -> None:
        usual = {name: data.source(name) for name in SPEAKERS}
        steps = {AS_PRINTED: "each to its last digit"}
        steps |= {name: f"as {name}: {_usual(source)} km" for name, source in usual.items()}
        steps |= {step: f"both to {step} km" for step in STEPS_KM} | {EXACT: "not rounded"}
        self.controls = (
            TypedText("who", "Who printed it"),
            Quantity("range", "Range as printed", "km", 1, 20_015, "about 500 km"),
            Quantity("apogee", "Apogee as printed", "km", 1, 20_000, "550 km"),
            Quantity("minutes", "Time as printed, if any", "min", 0.5, 230, optional=True),
            Select("rounded", "Rounded", steps, AS_PRINTED),
            CheckBox("turned", "A turn was reported"),
        )
        super().__init__(**start)

    def pair(self, values: dict | None = None) -> Pair:
        """Return what was typed as a pair to work with.

        >>> PairDesk(range="650 km or more").pair().far.ends
        (650.0, inf)
        """
        values = self.values if values is None else values
        far_step, high_step = _steps(values["rounded"])
        far = self._printed("range_km", "range", values, far_step)
        high = self._printed("apogee_km", "apogee", values, high_step)
        assert far is not None and high is not None  # neither may be left out
        return Pair(far, high, self._printed("flight_time_s", "minutes", values), values["turned"])

    def _printed(self, quantity: str, name: str, values: dict, step: float | None = None) -> Printed | None:
        reading = self._by_name[name].reading(values[name])
        return None if reading is None else printed(quantity, reading, step)

    def picture(self, values: dict) -> Picture:
        """Return the pair on the map, with its sentences."""
        return pair_desk_picture(self.pair(values), _who(values))

    @property
    def text(self) -> str:
        """All that the desk says, as plain text to keep or to send.

        >>> PairDesk(who="A ministry", range="500 km", apogee="over 550 km").text.splitlines()[0]
        'A ministry: 500 km far, over 550 km up.'
        """
        values = self.values
        return pair_as_text(self.pair(values), _who(values))

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the pair where the pointer is: a pair that nobody printed, without a time and not rounded."""
        far, high = min(max(x, RANGES_KM[0]), RANGES_KM[1]), min(max(y, APOGEES_KM[0]), APOGEES_KM[1])
        nobody = {"who": "", "minutes": "", "rounded": EXACT, "turned": False}
        return {"range": _three_digits(far), "apogee": _three_digits(high)} | nobody


def _three_digits(km: float) -> str:
    return f"{float(f'{km:.3g}'):g} km"


def _usual(source) -> str:
    steps = (source.rounds_range_km, source.rounds_apogee_km)
    return " and ".join(f"{step:g}" for step in dict.fromkeys(steps))


def _steps(rounded: str) -> tuple[float | None, float | None]:
    """To what range and apogee are taken as rounded, in km; None where the print tells."""
    if rounded == AS_PRINTED:
        return None, None
    if rounded in SPEAKERS:
        source = data.source(rounded)
        return source.rounds_range_km, source.rounds_apogee_km
    return float(rounded), float(rounded)


def _who(values: dict) -> str:
    return " ".join(values["who"].split())[:LONGEST_WHO]
