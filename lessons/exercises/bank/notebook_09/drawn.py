"""Questions of notebook 09, second half: the line that follows from what counts, other lines, earlier notebooks."""

from functools import cache

from lessons import data, flight, sea
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake, range_for_apogee
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.sea.drawing import draw_zone

OCTOBER = {
    quantity: data.claim("nk-2022-10-14", claimant="Japan MOD", publisher="Japan MOD", quantity=quantity)
    for quantity in ("range_km", "apogee_km", "eez_status")
}
FAR_KM, HIGH_KM = (OCTOBER[quantity].number for quantity in ("range_km", "apogee_km"))
START, WEST_DEG = sea.landmark("Okushiri Island"), 270
ASKED_KM = 250  # west of Okushiri: beyond the median, and well within 200 nautical miles of Japan


@cache
def coasts_km() -> dict[str, float]:
    """How far the place of question 09.5 is from the nearest point of each coast."""
    place = sea.destination(START.lat, START.lon, WEST_DEG, ASKED_KM)
    return {state: base.km for state, base in sea.nearest(float(place.lat), float(place.lon)).items()}


@cache
def thousands(state: str, liancourt: str) -> float:
    """A state's sea in the explorer, in thousands of km2, as its readout says it."""
    return round(draw_zone(liancourt=liancourt).areas_km2[state] / 1000)


def _turned(state: str, one: str, other: str) -> float:
    return abs(thousands(state, one) - thousands(state, other))


QUESTIONS = (
    Choice(
        id="09.5",
        prompt=f"A place due west of Okushiri is {coasts_km()['Japan']:.0f} km from the nearest point of Japan and "
        f"{coasts_km()['Russia']:.0f} km from the nearest point of Russia. Whose zone is it in, by the median line?",
        options={
            "russia": Option("Russia’s: its coast is nearer."),
            "japan": Option(
                "Japan’s: it is within 370 km of Japan.",
                why="It is within 370 km of Russia as well. Where two zones would overlap, the median parts them.",
                mistake="200 miles taken for the line",
                way_on="Which of the two coasts is nearer?",
            ),
            "both": Option(
                "Both: it is within 370 km of each.",
                why="By Japan’s own law its zone ends at the median line, where another coast is nearer.",
                mistake="median forgotten",
                way_on="Which of the two coasts is nearer?",
            ),
            "nobody": Option(
                "Nobody’s: it is high seas.",
                why="High seas begin more than 200 nautical miles, 370 km, from every coast.",
                mistake="EEZ for territorial waters",
                way_on="Compare both numbers with 370 km.",
            ),
        },
        right="russia",
        hints=("Two tests: within 370 km? And whose coast is nearest?", "The smaller of the two numbers decides."),
        solution="Both coasts are within 370 km, so the nearer one decides: Russia’s. In this sea no place is "
        "370 km from every coast: the zones’ edges are median lines.",
        why="“Outside Japan’s zone” can be much nearer to Japan than 370 km.",
    ),
    Number(
        id="09.6",
        prompt="In the explorer, count the rocks for South Korea, then for Japan. By how many **thousand** km² does "
        "Japan’s sea in this window grow?",
        truth=lambda: _turned("Japan", "South Korea", "Japan"),
        tolerance=4,
        read_off=True,
        mistakes=(
            Mistake(
                "counted for nobody, then for Japan",
                lambda truth: _turned("Japan", "nobody", "Japan"),
                "That is the step from *nobody* to *Japan*: one variant taken for all.",
                "Start from *the rocks count for South Korea*.",
                tolerance=0.03,
            ),
            Mistake(
                "counted for nobody, then for South Korea",
                lambda truth: _turned("Japan", "nobody", "South Korea"),
                "That is the step from *nobody* to *South Korea*: one variant taken for all.",
                "Compare *South Korea* with *Japan*.",
                tolerance=0.03,
            ),
            Mistake(
                "minus sign",
                lambda truth: -truth,
                "The size is right, and the minus sign turns it round.",
                "Japan’s sea grows: write it without the sign.",
            ),
            Mistake(
                "km² for thousands",
                lambda truth: 1000 * truth,
                "Those are km²; thousands of km² are asked.",
                "Leave the three noughts away.",
                tolerance=0.06,
            ),
            Mistake(
                "the whole of Japan’s sea",
                lambda truth: thousands("Japan", "Japan"),
                "That is all of Japan’s sea in the window.",
                "Take away what it is with the rocks counted for South Korea.",
                tolerance=0.004,
            ),
        ),
        steps=(
            Step(
                "Japan’s sea with the rocks counted for South Korea",
                lambda: thousands("Japan", "South Korea"),
                "Take it off what it is with the rocks counted for Japan.",
                0.004,
            ),
        ),
        neighbours=(
            Neighbour(
                "South Korea’s sea, with the rocks counted for South Korea",
                lambda: thousands("South Korea", "South Korea"),
                "Japan’s sea is asked, twice, and the difference.",
            ),
        ),
        if_wrong="The readout says each state’s sea. Read Japan’s twice and take the difference.",
        hints=(
            "Below the chart stands the sea of each state in km². Read Japan’s with the rocks for South Korea.",
            "Then choose *the rocks count for Japan*, and read Japan’s again. Take the difference.",
        ),
        solution="About **60** thousand km²: 58 on the explorer’s coarse grid, 60 by the course’s finer lines. What "
        "Japan wins, South Korea loses.",
        why="A few rocks decide about so much sea: so say by whose line.",
    ),
    Choice(
        id="09.7",
        prompt="In 1974 Japan and South Korea agreed on a line. A map draws it as “the border of the economic zones”. "
        "What do you write below it?",
        options={
            "shelf": Option(
                "Agreed for the continental *shelf*, the seabed, and not for the zones: the map borrows it."
            ),
            "zones": Option(
                "The border of the two economic zones, agreed in 1974.",
                why="The agreement is about the seabed. The convention with today’s zones is of 1982.",
                mistake="shelf for EEZ",
                way_on="What did the two states agree on: seabed, or water?",
            ),
            "territorial": Option(
                "The border of the territorial waters.",
                why="Those reach 12 nautical miles. Most of the line lies farther out, and it speaks of the seabed.",
                mistake="shelf for territorial waters",
                way_on="What does the explorer’s box call the line?",
            ),
            "rocks": Option(
                "The line that settles who owns Liancourt Rocks (Dokdo / Takeshima).",
                why="It ends far to the south-west of the rocks, and parts the seabed only.",
                mistake="line taken for a settlement",
                way_on="Tick the line in the explorer: how far does it go?",
            ),
        },
        right="shelf",
        hints=("Tick the box for the line and read its name.", "Seabed and water are two matters in law."),
        solution="It parts the continental shelf. The course’s map uses it near Tsushima as well, since it is all that "
        "was agreed, and says so.",
        why="A borrowed line is fine if the caption says what it was agreed for.",
    ),
    Choice(
        id="09.8",
        prompt="24 August 2016: Japan’s prime minister said that a missile had come down *inside Japan’s air defence "
        "identification zone*. What follows about the economic zone?",
        options={
            "nothing": Option("Nothing. The two are different zones with different edges."),
            "inside": Option(
                "It fell inside the economic zone: the two are the same.",
                why="One is drawn by the military for aircraft, the other follows from the coast.",
                mistake="ADIZ for EEZ",
                way_on="Who draws which, and for what? Look at the table.",
            ),
            "territory": Option(
                "It fell into Japan’s airspace, and so on Japan.",
                why="An identification zone reaches far beyond a state’s own air, which ends 12 nautical miles out.",
                mistake="ADIZ for airspace",
                way_on="Look up the first line of the table.",
            ),
            "outside": Option(
                "It fell outside the economic zone, or he would have named that.",
                why="That a report leaves something out is no statement that it was not so.",
                mistake="silence taken for a claim",
                way_on="What did he say, and what did he not say?",
            ),
        },
        right="nothing",
        hints=("Read the table’s line on identification zones.", "An answer may be: it does not follow."),
        solution="Nothing follows. An identification zone is for aircraft, drawn by a state for itself.",
        why="Name the zone that was named, and do not change it for another.",
    ),
    Choice(
        id="09.9",
        prompt="*From notebook 01.* 14 October 2022: Japan’s ministry wrote that the missile is *estimated* to have "
        "fallen outside its zone. A copy of Kyodo’s report says that it fell outside. What became of the claim?",
        options={
            "lost": Option("Its hedge was lost: an estimate became a fact."),
            "same": Option(
                "Nothing: outside is outside.",
                why="The side is the same. How sure the ministry was is gone.",
                mistake="hedge overlooked",
                way_on="Which word of the ministry’s is missing?",
            ),
            "reversed": Option(
                "It was turned into its opposite.",
                why="Both say outside.",
                mistake="side misread",
                way_on="Compare the two sentences word by word.",
            ),
            "stronger": Option(
                "It was made weaker.",
                why="Without *estimated* it says more than before, not less.",
                mistake="hedge turned round",
                way_on="Which of the two could be wrong more easily?",
            ),
        },
        right="lost",
        spaced=True,
        hints=("Lay the two sentences side by side.", "One word is in the first and not in the second."),
        solution="*Estimated* is gone. Nobody stood there: the place was worked out from a track.",
        why="Inside or outside is worked out from a track too, and so it needs its hedge.",
    ),
    Number(
        id="09.10",
        prompt=f"*From notebook 03.* The same launch, Japan’s ministry: about {FAR_KM:g} km far, about {HIGH_KM:g} km "
        f"high. How high does an *ordinary* throw of {FAR_KM:g} km go, by the quarter rule?",
        truth=lambda: flight.quarter_rule(FAR_KM),
        unit="km",
        tolerance=4,
        mistakes=(
            Mistake(
                "the reported apogee",
                lambda truth: HIGH_KM,
                "That is what the ministry stated.",
                "The question is what the quarter rule gives.",
            ),
            range_for_apogee(FAR_KM),
            Mistake(
                "half for a quarter",
                lambda truth: 2 * truth,
                "That is half of the range.",
                "The rule takes a quarter.",
            ),
            Mistake(
                "times four",
                lambda truth: 4 * FAR_KM,
                "It looks as if the range was multiplied by four.",
                "A throw goes less high than far: divide.",
            ),
        ),
        spaced=True,
        hints=("A quarter of the range.", f"{FAR_KM:g} ÷ 4."),
        solution=f"{FAR_KM:g} ÷ 4 = **162.5 km**, say 160. The stated {HIGH_KM:g} km are far below: this was no "
        "ordinary throw, and the ministry spoke of a possibly irregular path.",
        why="So flat a path is no free throw. Where it ends is harder to know, and “650 km” need not be "
        "along a straight line.",
    ),
)
