"""Questions of notebook 11 on who can know: what a warning rests on, what a radar misses, how many voices there are."""

from functools import partial

from lessons import data, flight
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour
from lessons.reports.senses import Horizon
from lessons.sources.saying import origins_of, prints_of, side_of, voices
from lessons.sources.when_words import when_words

LOW = "nk-2021-03-25"
PRINTS = prints_of(LOW)
FIRST = PRINTS[0]
AWAY_KM = 700  # of the radar in 11.3; the board begins with another distance
START = Horizon()


def lowest_km(distance_km: float, radar_m: float = START.radar_m) -> float:
    """Below which height, in km, the board’s radar sees nothing at a distance."""
    return float(flight.lowest_seen(radar_m, distance_km))


def _countries() -> int:
    """How many countries the publishers come from."""
    return len({data.source(one.publisher).country for one in PRINTS if one.publisher in _known()})


def _known() -> set[str]:
    return {source.name for source in data.sources()}


QUESTIONS = (
    Choice(
        id="11.1",
        prompt=f"25 March 2021, {when_words(FIRST)}: Japan’s coast guard tells ships that what {FIRST.says} was fired. "
        "What does that warning tell?",
        options={
            "tracked": Option(
                "The coast guard’s radars had followed the missile.",
                why="A coast guard passes on its government’s warning. It does not track missiles itself.",
                mistake="messenger taken for a witness",
                way_on="Who in Japan has the radars?",
            ),
            "launch": Option("Somebody had detected a launch; how far the missile flew was not said."),
            "ballistic": Option(
                "It was a ballistic missile: an office said so.",
                why="“May be” was said. The warning leaves open what it was.",
                mistake="a warning taken for a finding",
                way_on="Read the two words before “a ballistic missile”.",
            ),
            "announced": Option(
                "North Korea had announced the launch.",
                why="Its news agency spoke the next day. Launches of this kind are not announced.",
                mistake="the launching side given the first word",
                way_on="Look for the first print of the launching side.",
            ),
            "nothing": Option(
                "Nothing: within five minutes nobody can know anything.",
                why="Saying less than is known misleads too: a launch is seen within minutes, and ships were warned.",
                verdict=Verdict.UNDERCLAIMS,
            ),
        },
        right="launch",
        hints=("What is in the warning, and what is not?", "There is no distance in it, and a “may”."),
        solution="A launch, and not how far. A launch had been detected by somebody with sensors. The coast guard "
        "passed it on.",
        why="A first word says that something happened. How far, how high and what it was come later.",
    ),
    Number(
        id="11.2",
        prompt="25 March 2021 on the board. Put every print with the side whose own word it is. How many independent "
        "voices are behind the seven prints, at most?",
        truth=lambda: voices(PRINTS),
        tolerance=0.1,
        read_off=True,
        mistakes=(
            Mistake(
                "copies counted as witnesses",
                lambda truth: len(PRINTS),
                "That is how many prints there are. A print is no witness.",
                "Ask of each whose word it passes on.",
            ),
            Mistake(
                "statements counted as voices",
                lambda truth: len(origins_of(PRINTS)),
                "That is how many statements there are, and how many publishers. One side can make several statements.",
                "Whose statements are they?",
            ),
            Mistake(
                "offices of one government counted apart",
                lambda truth: len({one.claimant for one in PRINTS}),
                "That counts offices. A ministry and its joint chiefs, a coast guard and its government, read the "
                "same tracks.",
                "Count the sides that have sensors of their own.",
            ),
            Mistake(
                "the publishers’ countries counted",
                lambda truth: _countries(),
                "That is how many countries the papers and broadcasters come from.",
                "A South Korean broadcaster can pass on a word from Pyongyang.",
            ),
        ),
        if_wrong="Drag every mark, and read the line below the board.",
        hints=(
            "Two of the prints have another country’s word than their publisher’s.",
            "When all stand rightly, the line below the board counts for you.",
        ),
        solution=f"**{voices(PRINTS)}**: {', '.join(dict.fromkeys(side_of(one) for one in PRINTS))}. At most: whether "
        "two of them share data, a print does not tell.",
        why="Seven prints shrink to three. “Several media report” is no count of witnesses.",
    ),
    Number(
        id="11.3",
        prompt=f"On the board, leave the radar {START.radar_m:g} m above the sea and move *Radar to missile* to "
        f"{AWAY_KM} km. Below which height, in km, does the radar see nothing?",
        truth=partial(lowest_km, AWAY_KM),
        unit="km",
        tolerance=0.6,
        read_off=True,
        mistakes=(
            Mistake(
                "radar on the beach",
                lambda truth: lowest_km(AWAY_KM, 0),
                "That is what a radar at the sea’s own height misses.",
                f"Put the radar {START.radar_m:g} m up.",
                tolerance=0.01,
            ),
            Mistake(
                "the radar’s horizon for the height",
                lambda truth: float(flight.radar_horizon(START.radar_m, 0)),
                "That is how far off the radar’s own horizon lies.",
                "Asked is a height: read it in the row of Japan or of South Korea.",
            ),
            Mistake(
                "metres given as km",
                lambda truth: 1000 * truth,
                "That number looks like metres.",
                "A thousand metres are a kilometre.",
            ),
        ),
        neighbours=(
            Neighbour(
                f"the height at {START.distance_km:g} km, with which the board begins",
                partial(lowest_km, START.distance_km),
                f"Move the slider to {AWAY_KM} km.",
                tolerance=0.03,
            ),
            *(
                Neighbour(
                    f"the height at {away} km",
                    partial(lowest_km, away),
                    f"Move the slider to {AWAY_KM} km.",
                    tolerance=0.015,
                )
                for away in (600, 650, 750, 800)
            ),
        ),
        if_wrong="It stands in small letters below *Japan* on the board.",
        hints=(
            "Move the slider, and read the small line below *Japan*.",
            "It grows faster than the distance: the ground curves away.",
        ),
        solution=f"**{lowest_km(AWAY_KM):.1f} km**. What flies lower than that at that distance, this radar does not "
        "see. It may turn, pull up or fall on: the figure that is printed ends where the radar’s view ended.",
        why=f"At {START.distance_km:g} km it was {lowest_km(START.distance_km):.1f} km. A low flight is lost long "
        "before its end.",
    ),
)
