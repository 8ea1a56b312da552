"""Questions of notebook 08, second part: landmarks mixed up, degrees of longitude, the way over the globe."""

from numpy import interp

from lessons import sea
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sea.geodesics import DEGREE_KM, HALF_TURN_DEG
from lessons.sea.sectors import Sector
from lessons.sea.ways import LANDMARK, ways

OSHIMA = sea.landmark("Oshima-Oshima")
KM, WEST_DEG = 200.0, 270.0
CAPE = sea.landmark(LANDMARK)
PASSED_AT = float(interp(CAPE.lon, ways().shortest.lon, ways().shortest.lat))
BETWEEN_DEG = round(CAPE.lat, 2) - round(PASSED_AT, 2)  # as the reader has it from the words below the picture
PENINSULA = Sector.from_words("about 150 km west of the Oshima Peninsula")
ISLAND = Sector.from_words("about 150 km west of Oshima-Oshima")


def _due(bearing_deg: float) -> float:
    """The longitude of the place so far from Oshima-Oshima on a bearing."""
    return sea.destination(OSHIMA.lat, OSHIMA.lon, bearing_deg, KM).lon


def _degree_of_longitude_km() -> float:
    return sea.distance(OSHIMA.lat, OSHIMA.lon, OSHIMA.lat, OSHIMA.lon - 1).distance_km


def _apart_km() -> float:
    return sea.distance(*PENINSULA.middle, *ISLAND.middle).distance_km


def _width(sector: Sector) -> str:
    low, high = sector.distance_km
    return f"{low:.0f} to {high:.0f} km"


QUESTIONS = (
    Choice(
        id="08.5",
        prompt="24 March 2022: about 150 km west of the **Oshima Peninsula**. A copy makes “Oshima” of it. Type into "
        "the explorer *about 150 km west of the Oshima Peninsula*, then *about 150 km west of Oshima-Oshima*, and "
        "compare.",
        options={
            "apart": Option(
                f"The two middles lie some {round(_apart_km(), -1):.0f} km apart, and the peninsula’s sector is "
                f"deeper: {_width(PENINSULA)} against {_width(ISLAND)}."
            ),
            "same": Option(
                "It is the same place: both are called Oshima.",
                why="They are two places: an islet at sea, and a large piece of Hokkaido.",
                mistake="landmarks mixed up",
                way_on="Look where the square stands in each.",
            ),
            "narrow": Option(
                "The peninsula’s sector is less deep: a larger landmark is easier to measure from.",
                why="A larger landmark leaves more open: from which of its coasts was it measured?",
                mistake="size of the landmark left out",
                way_on="Read the kilometres at the beginning of each readout.",
            ),
            "size": Option(
                "Both sectors are equally deep, since both say about 150 km.",
                why="Both distances are rounded alike, but the landmark’s own size comes on top.",
                mistake="size of the landmark left out",
                way_on="Read the kilometres at the beginning of each readout.",
            ),
        },
        right="apart",
        hints=(
            "The first line of the readout gives the nearest and the farthest distance.",
            "The islet is a few km across, the peninsula some 80.",
        ),
        solution="The peninsula is large, and no text says from which part of it the 150 km count: "
        f"{_width(PENINSULA)}. For the islet it is {_width(ISLAND)}.",
        why="Copy a landmark in full. One word less has moved the fall by most of a hundred km.",
    ),
    Number(
        id="08.6",
        prompt=f"18 November 2022: about {KM:g} km west of Oshima-Oshima, which lies at {OSHIMA.lat:.2f}° N, "
        f"{OSHIMA.lon:.2f}° E. There a degree of longitude is {_degree_of_longitude_km():.1f} km. At which "
        "**longitude** is the place 200 km due west? In degrees east, two decimals.",
        truth=lambda: _due(WEST_DEG),
        unit="deg",
        tolerance=0.04,
        mistakes=(
            Mistake(
                "111 km to each degree of longitude",
                lambda truth: sea.on_flat_map(OSHIMA.lat, OSHIMA.lon, WEST_DEG, KM).lon,
                "It looks as if a degree of longitude was taken as 111 km.",
                "That holds at the equator. Here the meridians have drawn together: 83.5 km.",
                tolerance=0.0004,
            ),
            Mistake(
                "bearing reversed",
                lambda truth: _due(WEST_DEG - HALF_TURN_DEG),
                "That is 200 km to the *east*.",
                "West of the island the degrees east are fewer.",
                tolerance=0.0004,
            ),
            Mistake(
                "latitude and longitude swapped",
                lambda truth: sea.destination(OSHIMA.lat, OSHIMA.lon, WEST_DEG, KM).lat,
                "That is the latitude, how far north the place lies.",
                "Longitude says how far east: near Japan it is the larger number, about 140.",
                tolerance=0.001,
            ),
            Mistake(
                "degrees taken off the latitude",
                lambda truth: OSHIMA.lat - KM / _degree_of_longitude_km(),
                "It looks as if the degrees were taken off the latitude.",
                "Latitude says how far north, longitude how far east: to the west, the longitude changes.",
                tolerance=0.002,
            ),
            Mistake(
                "degrees of latitude, to the south",
                lambda truth: OSHIMA.lat - KM / DEGREE_KM,
                "That is the latitude of a place 200 km to the south.",
                "To the west, the longitude changes.",
                tolerance=0.002,
            ),
        ),
        steps=(
            Step(
                "how many degrees 200 km are there",
                lambda: KM / _degree_of_longitude_km(),
                "Take them off the island’s longitude.",
            ),
        ),
        neighbours=(
            Neighbour(
                "how many degrees of latitude 200 km are",
                lambda: KM / DEGREE_KM,
                "To the west you count in degrees of longitude, and here each is 83.5 km.",
            ),
            Neighbour(
                "the longitude of the island itself",
                lambda: OSHIMA.lon,
                "The place lies 200 km to the west of it.",
                tolerance=0.0001,
            ),
        ),
        if_wrong="How many degrees are 200 km there? Take them off the island’s longitude.",
        hints=("200 ÷ 83.5 = 2.40 degrees.", "West means fewer degrees east: 139.36 − 2.40."),
        solution="200 ÷ 83.5 = 2.40; 139.36 − 2.40 = **136.96° E**. (With 111 km to the degree you land at 137.56: "
        "50 km too far east.)",
        why="Half a degree counts here: with 111 km to the degree you would be 50 km off.",
    ),
    Number(
        id="08.7",
        prompt="15 September 2017. The words below the picture say at which latitude each line passes the cape. How "
        f"many km **south of Cape Erimo** does the *shortest* way pass? A degree of latitude is {DEGREE_KM:.0f} km.",
        truth=lambda: ways().shortest_south_km,
        unit="km",
        tolerance=4.0,
        mistakes=(
            Mistake(
                "rhumb for great circle",
                lambda truth: ways().straight_south_km,
                "That is the straight line of the flat map, which keeps one bearing.",
                "The missile takes the shortest way: the curve. Take its latitude.",
                tolerance=0.02,
            ),
            Mistake(
                "degrees given as km",
                lambda truth: truth / DEGREE_KM,
                "Those are degrees of latitude, the step before the last.",
                f"A degree of latitude is {DEGREE_KM:.0f} km.",
                tolerance=0.02,
            ),
            Mistake(
                "from line to line",
                lambda truth: ways().straight_south_km - truth,
                "That is how far the two lines are apart.",
                "It is asked from the cape to the shortest way.",
                tolerance=0.02,
            ),
            Mistake(
                "degrees of longitude for latitude",
                lambda truth: truth / DEGREE_KM * _degree_of_longitude_km(),
                "It looks as if a degree was taken as one of longitude up here.",
                f"To the south you count in degrees of latitude: {DEGREE_KM:.0f} km each, everywhere.",
                tolerance=0.02,
            ),
        ),
        steps=(
            Step(
                "the latitude of the shortest way where it passes",
                lambda: PASSED_AT,
                "Take it off the cape’s latitude.",
                tolerance=0.002,
            ),
            Step(
                "how far the straight line lies from the cape in degrees",
                lambda: ways().straight_south_km / DEGREE_KM,
                "Take the shortest way’s latitude, and turn the degrees into km.",
            ),
        ),
        neighbours=(
            Neighbour(
                "how long the shortest way is",
                lambda: ways().shortest_km,
                "Asked is how far from the cape it passes: take the latitudes.",
                tolerance=0.002,
            ),
            Neighbour(
                "how much longer the straight line is",
                lambda: ways().straight_km - ways().shortest_km,
                "Asked is how far from the cape the shortest way passes: take the latitudes.",
                tolerance=0.02,
            ),
            Neighbour(
                "the right number with a minus",
                lambda: -ways().shortest_south_km,
                "*South* says the direction already: leave the sign away.",
                tolerance=0.04,
            ),
        ),
        if_wrong="Take the shortest way’s latitude off the cape’s, and turn the degrees into km.",
        hints=(
            "Two latitudes: that of the cape, and that of the shortest way where it passes.",
            f"{CAPE.lat:.2f} − {PASSED_AT:.2f} = {BETWEEN_DEG:.2f} degrees, at {DEGREE_KM:.0f} km each.",
        ),
        solution=f"{CAPE.lat:.2f} − {PASSED_AT:.2f} = {BETWEEN_DEG:.2f} degrees; times {DEGREE_KM:.0f} that "
        f"is "
        f"about **{ways().shortest_south_km:.0f} km**. The straight line passes {ways().straight_south_km:.0f} km "
        f"south "
        "of the cape.",
        why="A ruler on the flat map lays the track over another part of Japan.",
    ),
)
