"""BallisticOrNot: loft ratio and radar horizon of one pair, side by side, or one of the two alone."""

from __future__ import annotations

from typing import Any

from lessons.explorers.controls import Grip, Memory, Select, Slider
from lessons.explorers.engine import Explorer
from lessons.figures.engine.picture import Picture
from lessons.figures.flight.ballistic_ground import APOGEES_KM, BOTH, LOFT, RADAR, RANGES_KM, SHOWS, pair_panel
from lessons.figures.flight.ballistic_or_not import ballistic_or_not_picture
from lessons.records import last_digit
from lessons.sources import StatedLaunch
from lessons.sources.selections import STEPS_KM, low_launches, shared_step_km

OWN = "own pair"
FIRST = "nk-2019-07-25 ROK JCS final"
TURNED, NOT_TURNED = "reported", "not reported"
OF_THE_LAUNCH = ("range_km", "apogee_km")  # who moves one of these leaves the launch
LAST_DIGITS = "last digits"
STEPS = {"0": "not rounded"} | {str(step): f"both to {step} km" for step in STEPS_KM if step}
STEPS |= {LAST_DIGITS: "each to its last digit"}
TITLES = {LOFT: "How high for its range?", RADAR: "What the radar sees", BOTH: "Ballistic or not"}


class BallisticOrNot(Explorer):
    """A range and an apogee (km), their rounding, whether a turn was reported, and a radar behind the launch.

    `show` is "both", or for one half "loft" or "radar". `launch` sets the first four to what one claimant stated;
    moving range or apogee makes the pair your own, on which no turn was reported.

    >>> explorer = BallisticOrNot()
    >>> explorer.set(launch="nk-2025-01-06 KCNA final")
    >>> explorer.values["range_km"], explorer.values["turn"]
    (1500, 'reported')
    """

    grips: tuple[Grip, ...] = (Grip("", "The pair", "{range_km:,g} km far, {apogee_km:g} km up"),)

    def __init__(self, show: str = BOTH, **start: Any) -> None:
        if show not in SHOWS:
            raise ValueError(f"show: {show!r} given; one of {', '.join(map(repr, SHOWS))} is expected")
        self._show, self.title = show, TITLES[show]
        if show == RADAR:
            self.grips = ()  # the radar's view has no pair to move
        launches = low_launches()
        names = {key: f"{launch.who}: {launch.pair_printed}" for key, launch in launches.items()}
        first = launches[FIRST]
        rounded = Select("rounded", "Rounded", STEPS, _rounding(first))
        turn = Select("turn", "A turn was", {NOT_TURNED: NOT_TURNED, TURNED: TURNED}, NOT_TURNED)
        radar = (
            Slider("radar_height_m", "Radar up", 0, 1000, 10, 200, "m"),
            Slider("radar_distance_km", "Radar behind launch", 0, 800, 10, 100, "km"),
        )
        self.controls = (
            Select("launch", "Launch, claimant", {OWN: "none: my own pair"} | names, FIRST),
            Slider("range_km", "Range", *RANGES_KM, 10, first.range_km, "km"),
            Slider("apogee_km", "Apogee", *APOGEES_KM, 1, first.apogee_km, "km"),
            rounded if show != RADAR else Memory(rounded.name, rounded.value),
            turn if show != LOFT else Memory(turn.name, turn.value),
            *(radar if show != LOFT else (Memory(slider.name, slider.value) for slider in radar)),
        )
        super().__init__(**start)

    def react(self, values: dict, changed: frozenset[str]) -> dict:
        """Bring in what the claimant stated; a pair that was moved is nobody's but the reader's."""
        launch = low_launches().get(values["launch"])
        if "launch" in changed and launch:
            free = {"rounded": _rounding(launch), "turn": TURNED if launch.turn else NOT_TURNED}
            pair = {"range_km": launch.range_km, "apogee_km": launch.apogee_km}
            return pair | {name: value for name, value in free.items() if name not in changed}
        if changed & set(OF_THE_LAUNCH) and launch:
            # nobody reported anything on a pair of one's own
            return {"launch": OWN} | ({} if "turn" in changed else {"turn": NOT_TURNED})
        return {}

    def picture(self, values: dict) -> Picture:
        """Return the pair among the kinds, the radar's view, or both."""
        pair, rounded = (values["range_km"], values["apogee_km"]), values["rounded"]
        return ballistic_or_not_picture(
            *pair,
            (last_digit(pair[0]), last_digit(pair[1])) if rounded == LAST_DIGITS else (int(rounded), int(rounded)),
            values["turn"] == TURNED,
            values["radar_height_m"],
            values["radar_distance_km"],
            low_launches().get(values["launch"]),
            self._show,
        )

    def drag(self, x: float, y: float, values: dict, mark: str = "") -> dict:
        """Put the pair where the panel of kinds is pointed at, or as near to it as the sliders go."""
        wanted = dict(zip(OF_THE_LAUNCH, pair_panel(self._show).km(x, y), strict=True))
        return {name: self._slider(name).nearest(value) for name, value in wanted.items()}


def _rounding(launch: StatedLaunch) -> str:
    step_km = shared_step_km(launch)
    return LAST_DIGITS if step_km is None else str(step_km)
