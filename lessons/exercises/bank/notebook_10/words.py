"""Questions of notebook 10 on words: what a zone is, which sea the words cover, and the same words said twice."""

from lessons import sea
from lessons.exercises.bank.notebook_10.places import (
    EEZ_NMI,
    TERRITORIAL_NMI,
    crossing_km,
    margin_km,
    nautical_km,
    sector,
    share,
    splash,
)
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval, IntervalMistake
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour, Step

INSIDE, OUTSIDE, NEAR_OKUSHIRI, OKI = "nk-2022-11-18", "nk-2023-03-16", "nk-2024-10-31", "nk-2019-10-02"
FIFTY, HUNDRED, TEN = 50, 100, 10  # steps to which a distance may have been rounded, in km
STATED, FAR = splash(INSIDE).distance_km, splash(OKI).distance_km
SIZE = sea.landmark(splash(OKI).landmark).precision_km


def _rounded_to(step_km: float, size: bool = True) -> tuple[float, float]:
    """The distances that round to the figure of Dogo by a step, with the island's size at both ends or without."""
    more = SIZE if size else 0.0
    return FAR - step_km / 2 - more, FAR + step_km / 2 + more


QUESTIONS = (
    Choice(
        id="10.1",
        prompt="18 November 2022: Japan’s ministry said that a missile was estimated to have fallen about 200 km "
        "west of Oshima-Oshima, inside Japan’s exclusive economic zone. Which headline could be printed?",
        options={
            "zone": Option("Missile estimated to have fallen inside Japan’s economic zone, Tokyo says"),
            "waters": Option(
                "Missile falls in Japan’s territorial waters",
                why=f"Those end {TERRITORIAL_NMI} nautical miles, some {nautical_km(TERRITORIAL_NMI):.0f} km, from the "
                f"coast. The stated place is about {STATED:g} km from land.",
                mistake="EEZ taken for territorial waters",
                way_on="Which of the two belts reaches so far out?",
            ),
            "soil": Option(
                "Missile hits Japan",
                why="It fell into the sea, in a zone where Japan has rights over fish and seabed and no territory.",
                mistake="EEZ taken for territory",
                way_on="What does an economic zone give a state?",
            ),
            "lawful": Option(
                "Missile broke the law of the sea by falling inside Japan’s zone",
                why="In such a zone others may sail and fly, with due regard. Whether a launch is forbidden is another "
                "question: the Security Council’s resolutions forbid North Korea’s ballistic launches wherever they "
                "fall.",
                mistake="the zone taken for the law",
                way_on="Say what was stated, and by whom.",
            ),
        },
        right="zone",
        hints=("Who says so, how sure, and of which zone?", "An economic zone is not territory."),
        solution="*Inside Japan’s economic zone, Tokyo says.* It names who says so, keeps “estimated”, and says "
        "*economic zone*.",
        why="Zone, claimant and hedge are all there.",
    ),
    Interval(
        id="10.2",
        prompt=f"2 October 2019: “about {FAR:g} km north of Dogo (Oki Islands)”. Which distances from the island’s "
        f"middle "
        "do these words cover? From … to …, in km.",
        truth=lambda: sector(OKI).distance_km,
        unit="km",
        tolerance=3,
        widest=1.3,  # room to round outwards to tens, and none for a whole step
        mistakes=(
            IntervalMistake(
                "sector taken for a line",
                lambda truth: (FAR, FAR),
                "That is the one distance that was printed. “About” covers more.",
                f"Ask which distances would have been printed as {FAR:g}.",
                tolerance=0.001,
            ),
            IntervalMistake(
                "rounding forgotten",
                lambda truth: _rounded_to(0),
                "That is the island’s size alone. The figure was rounded as well.",
                "First the rounding: half a step of 50 km to each side.",
                tolerance=0.005,
            ),
            IntervalMistake(
                "rounded to 100 km",
                lambda truth: _rounded_to(HUNDRED),
                "It looks as if the figure was taken as rounded to 100 km. Then it would not end in 50.",
                f"{FAR:g} is a multiple of 50: half a step is 25 km.",
                tolerance=0.005,
            ),
            IntervalMistake(
                "rounded to 10 km",
                lambda truth: _rounded_to(TEN),
                "It looks as if the figure was taken as rounded to 10 km. These reports go in steps of 50.",
                "Half a step of 50 km to each side, then the island’s size.",
                tolerance=0.005,
            ),
            IntervalMistake(
                "a whole step to each side",
                lambda truth: _rounded_to(2 * FIFTY, size=False),
                "It looks as if a whole step was taken to each side. Beyond half of one, another figure is nearer.",
                "Half a step of 50 km is 25 km.",
                tolerance=0.005,
            ),
        ),
        steps=(
            Step(
                f"what rounds to {FAR:g} km",
                lambda: _rounded_to(FIFTY, size=False),
                f"Add the island’s size at both ends: {SIZE:g} km.",
                tolerance=0.005,
            ),
        ),
        neighbours=(
            Neighbour(
                "the answer of the worked example, Oshima-Oshima",
                lambda: sector(INSIDE).distance_km,
                f"Here {FAR:g} km from Dogo are asked.",
            ),
        ),
        if_wrong="Half a step of 50 km to each side, then the island’s size at both ends.",
        hints=(
            f"Two things make it wide: the rounding of {FAR:g}, and that Dogo is an island and no point.",
            f"{FAR - 25:g} to {FAR + 25:g} km round to {FAR:g}. Dogo counts for {SIZE:g} km.",
        ),
        solution=f"{FAR - 25:g} to {FAR + 25:g} km round to {FAR:g}; {SIZE:g} km at both ends for the island: "
        "**{:g} to {:g} km**.".format(*_rounded_to(FIFTY)),
        why=f"That is {50 + 2 * SIZE:g} km from end to end, before a word about the direction.",
    ),
    Number(
        id="10.3",
        prompt="In the explorer, leave the direction at due west of Oshima-Oshima and move the *distance* until "
        "the large dot stands on the green line. How far out does the line run there, in km?",
        truth=lambda: crossing_km(INSIDE),
        unit="km",
        tolerance=8,
        read_off=True,
        mistakes=(
            Mistake(
                "how far the place is from the line",
                lambda truth: margin_km(INSIDE),
                "That is how far the stated place lies from the nearest point of the line.",
                "Asked is how far the line lies from the island, straight to the west.",
                tolerance=0.03,
            ),
            Mistake(
                "200 nautical miles for the line",
                lambda truth: nautical_km(EEZ_NMI),
                "That is 200 nautical miles, the farthest that a zone can reach. Here another coast is nearer.",
                "Between two coasts the zone ends halfway. Read the line off the chart.",
                tolerance=0.01,
            ),
            Mistake(
                "EEZ taken for territorial waters",
                lambda truth: nautical_km(TERRITORIAL_NMI),
                "That is how far territorial waters reach.",
                "The green line is that of the economic zone.",
            ),
        ),
        steps=(
            Step(
                "how much farther out than the stated place the line runs",
                lambda: crossing_km(INSIDE) - STATED,
                "Add it to the stated distance.",
                tolerance=0.16,  # as roughly as the line is read off
            ),
        ),
        neighbours=(
            Neighbour(
                "the stated distance",
                lambda: STATED,
                "There the large dot still stands inside the line: move it farther out.",
                tolerance=0.001,
            ),
            Neighbour(
                "how far out the line runs west of Okushiri",
                lambda: crossing_km(NEAR_OKUSHIRI),
                "Choose Oshima-Oshima beside *From*.",
            ),
        ),
        if_wrong="Reset the explorer and move the distance slider alone.",
        hints=(
            "Press *Reset*, then move the slider *Distance*; the dot goes straight to the west.",
            "The line lies between 200 and 300 km.",
        ),
        solution=f"About **{crossing_km(INSIDE):.0f} km**, by the course’s line, which is good to some kilometres. So "
        "“about 200 km” would have to be wrong by more than 40 km, due west, to be outside: no rounding of 200 does "
        "that.",
        why="A rounding to 50 km moves the place by 25 at most; the line is more than 40 km farther out.",
    ),
    Choice(
        id="10.4",
        prompt="“About 200 km west of Oshima-Oshima”: inside on 18 November 2022 and 18 February 2023, outside on "
        "16 March 2023. What could be printed of the third?",
        options={
            "misfit": Option(
                "The published place and the published side do not fit each other; which is off cannot be told."
            ),
            "inside": Option(
                "It fell inside the zone: the ministry was wrong.",
                why="The place may be the wrong one of the two. The chart checks words against words.",
                mistake="the model taken for the fact",
                way_on="Two things were stated. Which of them do you know to be right?",
            ),
            "hidden": Option(
                "Tokyo hid that the missile fell inside its zone.",
                why="That two published things do not fit shows no reason. A coarse rounding does that too.",
                mistake="inconsistent taken for a lie",
                way_on="Ask what else could put one of the two off.",
            ),
            "same": Option(
                "All three fell at the same place.",
                why="The same words cover a piece of sea some 150 km long. Three splashes can lie far apart in it.",
                mistake="sector taken for a point",
                way_on="Look at the sector on the chart.",
            ),
            "farther": Option(
                "It fell some 250 km out, as the minister first said, and so outside.",
                why="The ministry published another figure. And at 250 km the answer turns on the rounding.",
                mistake="first words taken for final",
                way_on="Which of its figures did the ministry keep?",
            ),
        },
        right="misfit",
        hints=(
            "What was laid beside what?",
            "The check says that place and side do not fit. It does not say which is off.",
        ),
        solution=f"That they do not fit each other. {share(INSIDE):.0f} of 100 places that the words cover lie inside; "
        "the ministry says "
        "outside. Place or side may be off, or the words too coarse. What was published does not tell which.",
        why="It says what was checked, and leaves the reason open.",
    ),
)
