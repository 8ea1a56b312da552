"""Ballistic or not: how high a flight is for its range, what a radar behind the launch sees of it, or both."""

from lessons import flight
from lessons.figures.engine.picture import Background, Picture, Table
from lessons.figures.flight.ballistic_ground import BOTH, LOFT, RADAR, SEEN_BOXES, SHOWS, draw_panels, pair_panel
from lessons.figures.flight.ballistic_pair import pair_layers, pair_rows, pair_words
from lessons.figures.flight.ballistic_radar import RadarView, radar_layers
from lessons.sources import StatedLaunch

ANY_TURN = "a turn, a pull-up or a second peak was reported"  # in the reason for a refusal
PAIR_ALT = (
    "Apogee against range, both by factors: slanting strips named depressed, flat, ordinary, steep and lofted, and "
    "one pair with the box of its rounding."
)
RADAR_ALT = "Height against distance from a radar: the flight, and the radar’s horizon, which rises with the distance."


def ballistic_or_not_picture(
    range_km: float,
    apogee_km: float,
    steps_km: tuple[float, float] = (0, 0),
    turned: bool = False,
    radar_height_m: float = 200,
    radar_distance_km: float = 100,
    launch: StatedLaunch | None = None,
    show: str = BOTH,
) -> Picture:
    """The pair among the kinds of flight with the box of its rounding, and the lowest that a radar can see.

    km, but for the radar's height above the sea in m; `steps_km` are the roundings of range and apogee. The radar
    stands `radar_distance_km` behind the launch and the flight goes away from it. `turned` where a turn, a pull-up or
    a second peak was reported: no path is drawn as known then. `launch` says whose numbers they are; `show` is "loft"
    or "radar" for one half. ValueError as in `flight.loft_ratio`, and for another `show`.

    >>> ballistic_or_not_picture(400, 100, show="loft").readout
    'Your own pair, 400 km and 100 km up: 1.02 times as high as an ordinary throw: ordinary.'
    """
    if show not in SHOWS:
        raise ValueError(f"show: {show!r} given; one of {', '.join(map(repr, SHOWS))} is expected")
    own = f"Your own pair, {range_km:,g} km and {apogee_km:,g} km up"
    pair = f"{launch.who}, {launch.pair_printed}" if launch else own
    words, alts, layers, rows = [], [], [], [("range", f"{range_km:,g} km"), ("apogee", f"{apogee_km:,g} km")]
    loft = flight.loft_ratio(
        range_km,
        apogee_km,
        range_step_km=steps_km[0],
        apogee_step_km=steps_km[1],
        turned=turned,
        more_than_range=launch is not None and launch.over_range,
        more_than_apogee=launch is not None and launch.over_apogee,
    )
    left = right = None
    if show != RADAR:
        left = pair_panel(show)
        layers += pair_layers(left, range_km, apogee_km, steps_km, loft.kind, launch)
        words.append(pair_words(range_km, apogee_km, steps_km, loft, launch))
        alts.append(PAIR_ALT)
        rows += pair_rows(range_km, loft)
    if show == BOTH:
        words.append(_verdict(loft, launch))
        rows.append(("maximum range", f"refused: {loft.reason}" if loft.refused else "may be worked out"))
    if show != LOFT:
        view = RadarView(range_km, apogee_km, radar_height_m, radar_distance_km, turned)
        right = view.panel(SEEN_BOXES[show])
        layers += radar_layers(right, view)
        words.append(view.words())
        alts.append(RADAR_ALT)
        rows += view.rows()
    readout = f"{pair}: {' '.join(words)}" if left else f"{pair}. {' '.join(words)}"
    return Picture(
        Background(("ballistic or not", left, right), lambda f, s: draw_panels(f, s, left, right), aspect=0.5),
        tuple(layers),
        alt=" ".join([*alts, readout]),
        readout=readout,
        table=Table(("quantity", "value"), tuple(rows), "The numbers"),
    )


def _verdict(loft, launch: StatedLaunch | None) -> str:
    if not loft.refused:
        return "A maximum range may be worked out from it."
    reason = loft.reason
    if launch and launch.turn:
        reason = reason.replace(ANY_TURN, launch.turn)
    return f"Refused: {reason}."
