"""Questions of notebook 14 on lines 4 and 5: how far two rounded numbers reach, and what “entered” may mean."""

from lessons import data, flight
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour, Step
from lessons.reports.appraising.flight_pairs import printed_of

EVENT, WHO = "nk-2024-11-05", "Japan MOD"
DAY = data.event(EVENT).date


def ends(quantity: str) -> tuple[float, float]:
    """From where to where the ministry's number may reach, by the step to which it rounds."""
    return printed_of(data.claim(EVENT, quantity, publisher=WHO), DAY).ends


def times_ordinary(range_km: float, apogee_km: float) -> float:
    """How many times as high as an ordinary throw of that range, by the quarter rule."""
    return float(apogee_km / flight.quarter_rule(range_km))


(NEAR, FAR), (LOW, HIGH) = ends("range_km"), ends("apogee_km")
LEAST = times_ordinary(FAR, LOW)
PRINTED = (FAR + NEAR) / 2, (LOW + HIGH) / 2
CLOSE = 0.02

QUESTIONS = (
    Number(
        id="14.4",
        prompt="*Your turn.* From the other two ends: how many times as high as an ordinary throw is it **at most**?",
        truth=lambda: times_ordinary(NEAR, HIGH),
        tolerance=0.04,  # 1.3 is right too
        mistakes=(
            Mistake(
                "the numbers as printed",
                lambda truth: times_ordinary(*PRINTED),
                "That comes from the numbers as printed. Both are rounded.",
                "Take the end of each that makes it steepest.",
                tolerance=CLOSE,
            ),
            Mistake(
                "both upper ends",
                lambda truth: times_ordinary(FAR, HIGH),
                "It looks as if the upper end was taken of both. A longer range makes a throw flatter.",
                "To be steepest it has to be as high as possible and as short as possible.",
                tolerance=CLOSE,
            ),
            Mistake(
                "both lower ends",
                lambda truth: times_ordinary(NEAR, LOW),
                "It looks as if the lower end was taken of both.",
                "To be steepest it has to be as high as possible and as short as possible.",
                tolerance=CLOSE,
            ),
            Mistake(
                "height by range, without the quarter",
                lambda truth: truth * flight.quarter_rule(1.0),
                "That is height divided by range. An ordinary throw has a quarter there, and not one.",
                "Divide the height by a quarter of the range.",
                tolerance=CLOSE,
            ),
            Mistake(
                "ratio upside down",
                lambda truth: 1 / truth,
                "Your ratio looks as if it stood on its head.",
                "The height of this throw, divided by that of an ordinary one.",
                tolerance=CLOSE,
            ),
        ),
        steps=(
            Step(
                "how high an ordinary throw of the shortest range goes, in km",
                lambda: flight.quarter_rule(NEAR),
                f"Divide the greatest height, {HIGH:g} km, by it.",
            ),
        ),
        neighbours=(Neighbour("the worked example", lambda: LEAST, "Take the other end of both.", tolerance=CLOSE),),
        if_wrong="The greatest height that rounds to 100, by a quarter of the shortest range that rounds to 400.",
        hints=(
            f"The shortest range is {NEAR:g} km, the greatest height {HIGH:g} km.",
            f"A quarter of {NEAR:g} km: about {flight.quarter_rule(NEAR):.0f} km. How many times is that in {HIGH:g}?",
        ),
        solution=f"{HIGH:g} ÷ ({NEAR:g} ÷ 4) = **{times_ordinary(NEAR, HIGH):.2f}**. So from {LEAST:.1f} to "
        f"{times_ordinary(NEAR, HIGH):.1f} times: flat, ordinary and steep are all still open.",
        why="So flat, ordinary and steep are all open: the two numbers are consistent, and prove nothing.",
    ),
    Choice(
        id="14.5",
        prompt="Line 5: “believed to have **entered** waters outside Japan’s exclusive economic zone”. What could be "
        "printed of it?",
        options={
            "tokyo": Option("Tokyo estimates that they came down in the sea outside Japan’s economic zone."),
            "crossed": Option(
                "They crossed Japan’s economic zone and left it again.",
                why="A missile does not sail in and out. The line says where they came down.",
                mistake="a slip of translation taken at its word",
                way_on="What does a missile do at the end of its flight?",
            ),
            "fact": Option(
                "They came down outside Japan’s economic zone.",
                why="That leaves out who says so, and that it is an estimate.",
                mistake="hedge lost",
                way_on="Who believes it?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "threat": Option(
                "They came down on the edge of Japan’s waters.",
                why="Nobody says how near to the line. On the chart it is far from the sector, and a zone is no "
                "territory.",
                mistake="EEZ taken for territory",
                way_on="How far is the sector from the line?",
                verdict=Verdict.OVERCLAIMS,
            ),
        },
        right="tokyo",
        hints=("Which verb fits a missile?", "Who says so, how sure, and of which zone?"),
        solution="*Tokyo estimates that they came down in the sea outside Japan’s economic zone.* The agency wrote "
        "“splashed down”. The claimant stays, and so does the hedge.",
        why="Claimant, hedge and zone are there, and the verb is one that a missile can do.",
    ),
)
