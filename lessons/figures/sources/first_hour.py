"""The first hour of two launches: when somebody outside said something, in minutes after the launch."""

from lessons import data
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polygon, Table, Text
from lessons.records import Said
from lessons.sources.saying import launched, minutes_after, said_of
from lessons.sources.when_words import local_moment, when_words

LOW, HIGH = "nk-2021-03-25", "nk-2017-11-29"  # a low, short flight and a long one
ROWS = {LOW: 1.0, HIGH: 0.0}
HOUR = 75  # minutes that are drawn
FLIGHT = {HIGH: "Japan MOD"}  # who said how long it was in the air
WHO = {
    "Japan Coast Guard": "coast guard,\nto ships",
    "ROK JCS": "Joint Chiefs",
    "Japan government": "chief cabinet\nsecretary",
    "US DoD": "Pentagon",
}


def in_the_hour(event_id: str) -> tuple[Said, ...]:
    """What had been said of a launch within the first minutes that are drawn, the first word of each office.

    >>> [one.claimant for one in in_the_hour(LOW)]
    ['Japan Coast Guard', 'ROK JCS']
    """
    first: dict[str, Said] = {}
    for one in said_of(event_id):
        if minutes_after(one) <= HOUR and data.source(one.claimant).kind != "witnesses":
            first.setdefault(one.claimant, one)
    return tuple(first.values())


def first_hour_picture() -> Picture:
    """Who had said something by when in the first hour after two launches.

    >>> first_hour_picture().readout[:72]
    '25 March 2021: Japan Coast Guard after 5 minutes (07:09), ROK JCS after '
    """
    layers: list[Layer] = []
    rows, told = [], []
    for event_id, y in ROWS.items():
        day = data.event(event_id).day
        start = local_moment(launched(event_id))
        layers += [Text(-7, y + 0.33, f"{day}, launch {start}", "ink", "start", 12, bold=True), *_flight(event_id, y)]
        said = [(one, minutes_after(one)) for one in in_the_hour(event_id)]
        for number, (one, minutes) in enumerate(said):
            shape = "circle" if one.exact == "at" else "square"
            lift = -26 if number % 2 == 0 else 18
            layers += [
                Marker(minutes, y, "blue", shape, 11),
                Text(minutes, y, WHO[one.claimant], "ink", "middle", 10, dy=lift),
            ]
            rows.append((day, f"{minutes:.0f}", when_words(one), one.claimant, one.publisher, one.says))
        names = ", ".join(f"{one.claimant} after {minutes:.0f} minutes ({when_words(one)})" for one, minutes in said)
        told.append(f"{day}: {names}.")
    columns = ("launch", "minutes after it", "said (Seoul, Tokyo)", "who", "printed by", "says")
    return Picture(
        Background("first hour", _ground, aspect=0.42),
        tuple(layers),
        alt="Two time lines of the first hour after a launch. A circle is the moment when something was said, a square "
        f"the time of a page, by which it had been said. {' '.join(told)}",
        readout=" ".join(told),
        table=Table(columns, tuple(rows), "The first hour after two launches"),
    )


def _flight(event_id: str, y: float) -> list[Layer]:
    """How long the missile was said to be in the air, as a bar; nothing where nobody said it."""
    if event_id not in FLIGHT:
        return []
    minutes = data.claim(event_id, "flight_time_s", claimant=FLIGHT[event_id]).number / 60
    corners = [(0, y - 0.07), (minutes, y - 0.07), (minutes, y + 0.07), (0, y + 0.07)]
    return [
        Polygon(corners, "orange", 0.35, hatch=True),
        Text(minutes / 2.6, y, f"in the air, by Japan’s ministry: {minutes:.0f} minutes", "ink", "middle", 10, dy=14),
    ]


def _ground(figure, style):
    axes = style.axes(figure, "minutes after the launch", left=14, right=14, bottom=44, top=8)
    axes.set(xlim=(-8, HOUR + 3), ylim=(-0.55, 1.5), xticks=range(0, HOUR + 1, 5), yticks=[])
    axes.spines["left"].set_visible(False)
    for y in ROWS.values():
        axes.axhline(y, color=style.muted, linewidth=1)
        axes.plot([0], [y], marker="|", markersize=22, color=style.ink, markeredgewidth=2.5)
    return axes
