"""BallisticOrNot: loft ratio and radar horizon of one pair, side by side."""

from __future__ import annotations

from lessons.explorers.controls import Select, Slider
from lessons.explorers.engine import Explorer
from lessons.figures.ballistic_ground import APOGEES_KM, RANGES_KM, VIEWS_KM
from lessons.figures.ballistic_or_not import ballistic_or_not_picture
from lessons.figures.low_launches import STEPS_KM, low_launches
from lessons.figures.picture import Picture

OWN = "own pair"
FIRST = "nk-2019-07-25 ROK JCS final"
TURNED, NOT_TURNED = "reported", "not reported"
OF_THE_LAUNCH = ("range_km", "apogee_km")  # who moves one of these leaves the launch
STEPS = {"0": "not rounded"} | {str(step): f"to {step} km" for step in STEPS_KM if step}


class BallisticOrNot(Explorer):
    """A range and an apogee (km), their rounding, whether a turn was reported, and a radar behind the launch.

    `launch` sets the first four to what one claimant stated; moving range or apogee makes the pair your own,
    on which no turn was reported.

    >>> explorer = BallisticOrNot()
    >>> explorer.set(launch="nk-2025-01-06 KCNA final")
    >>> explorer.values["range_km"], explorer.values["turn"]
    (1500, 'reported')
    """

    title = "Ballistic or not"

    def __init__(self, **start: object) -> None:
        launches = low_launches()
        names = {key: f"{launch.who}: {launch.numbers}" for key, launch in launches.items()}
        first = launches[FIRST]
        self.controls = (
            Select("launch", "Launch, claimant", {OWN: "none: my own pair"} | names, FIRST),
            Slider("range_km", "Range", *RANGES_KM, 10, first.range_claim.value, "km"),
            Slider("apogee_km", "Apogee", *APOGEES_KM, 1, first.apogee_claim.value, "km"),
            Select("step_km", "Both rounded", STEPS, str(first.step_km)),
            Select("turn", "A turn was", {NOT_TURNED: NOT_TURNED, TURNED: TURNED}, NOT_TURNED),
            Slider("radar_height_m", "Radar up", 0, 1000, 10, 200, "m"),
            Slider("radar_distance_km", "Radar behind launch", 0, 800, 10, 100, "km"),
        )
        super().__init__(**start)

    def react(self, values: dict, changed: str) -> dict:
        """Bring in what the claimant stated; a pair that was moved is nobody's but the reader's."""
        launch = low_launches().get(values["launch"])
        if changed == "launch" and launch:
            return {
                "range_km": launch.range_claim.value,
                "apogee_km": launch.apogee_claim.value,
                "step_km": str(launch.step_km),
                "turn": TURNED if launch.turn else NOT_TURNED,
            }
        if changed in OF_THE_LAUNCH and launch:
            return {"launch": OWN, "turn": NOT_TURNED}  # nobody reported anything on a pair of one's own
        return {}

    def picture(self, values: dict) -> Picture:
        """Return the pair among the kinds, and the radar's view."""
        return ballistic_or_not_picture(
            values["range_km"],
            values["apogee_km"],
            int(values["step_km"]),
            values["turn"] == TURNED,
            values["radar_height_m"],
            values["radar_distance_km"],
            low_launches().get(values["launch"]),
        )

    def drag(self, x: float, y: float, values: dict) -> dict:
        """Put the pair where the left panel is pointed at, or as near to it as the sliders go."""
        wanted = dict(zip(OF_THE_LAUNCH, VIEWS_KM.km(x, y), strict=True))
        return {name: self._by_name[name].nearest(value) for name, value in wanted.items()}
