"""What aircrews saw on 29 November 2017, laid on the clock of the flight."""

import numpy as np

from lessons.figures.engine.picture import Background, Marker, Picture, Polygon, Polyline, Table, Text
from lessons.sources.sightings import calls, flight_minutes, launch, minutes_of
from lessons.sources.when_words import local_moment, when_words

END = 80  # minutes that are drawn


def sightings_picture() -> Picture:
    """The flight as stated, and the two calls by radio, in minutes after the launch.

    >>> sightings_picture().readout[:71]
    'Launch 03:18; in the air for 53 minutes as stated. Calls after 65 minut'
    """
    minutes, start = flight_minutes(), local_moment(launch())
    after = [minutes_of(one) for one in calls()]
    told = ", ".join(f"{at:.0f} minutes ({when_words(one)})" for at, one in zip(after, calls(), strict=True))
    # How long after the fall is asked above the picture (11.8), so it is not told here.
    readout = f"Launch {start}; in the air for {minutes:.0f} minutes as stated. Calls after {told}."
    height = [(x, 4 * x / minutes * (1 - x / minutes)) for x in np.linspace(0, minutes, 61)]
    rows = (
        ("launch", start, "0"),
        ("fall, as stated", "", f"{minutes:.0f}"),
        *(("call to Tokyo’s control", when_words(one), f"{at:.0f}") for one, at in zip(calls(), after, strict=True)),
    )
    return Picture(
        Background("sightings", _ground, aspect=0.34),
        (
            Polygon([*height, (0, 0)], "orange", 0.2),
            Polyline(height, "orange", 2.5),
            Text(
                minutes / 2, 0.5, f"in the air, as Japan’s ministry\nstated it: {minutes:.0f} minutes", anchor="middle"
            ),
            Marker(0, 0, "ink", "square", 11),
            Marker(minutes, 0, "ink", "cross", 12),
            *(Marker(at, 0, "blue", "diamond", 13) for at in after),
            Text(float(np.mean(after)), 0.38, "two crews tell\nTokyo’s control", "blue", "middle", bold=True),
        ),
        alt="A time line of the flight: a curve from the launch to the stated fall, and two marks well after its end. "
        + readout,
        readout=readout,
        table=Table(("what", "clock (Seoul, Tokyo)", "minutes after the launch"), rows, "Two sightings on the clock"),
    )


def _ground(figure, style):
    axes = style.axes(figure, "minutes after the launch", left=16, right=16)
    axes.set(xlim=(-3, END), ylim=(-0.12, 1.15), xticks=range(0, END + 1, 10), yticks=[])
    axes.spines["left"].set_visible(False)
    return axes
