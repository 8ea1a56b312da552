"""Questions of notebook 10 on stages: a forecast taken for a result, and what the final place can tell."""

from lessons.exercises.bank.notebook_10.places import margin_km, share, splash
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour

OCTOBER, NOVEMBER, JULY = "nk-2024-10-31", "nk-2022-11-18", "nk-2023-07-12"
FINAL, FORECAST = splash(OCTOBER), splash(OCTOBER, "forecast")

QUESTIONS = (
    Choice(
        id="10.5",
        prompt=f"31 October 2024. A paper’s final story has: “fell about {FORECAST.distance_km:g} km west of "
        "Okushiri”. What happened?",
        options={
            "forecast": Option("The forecast was printed as the result."),
            "conflict": Option(
                "Two claimants disagree.",
                why="Both figures are the Japanese ministry’s own: one from before the fall, one from after it.",
                mistake="two stages taken for two claimants",
                way_on="Look at the column *stage*.",
            ),
            "between": Option(
                "Both count: it fell about 250 km west.",
                why="A forecast says where it was going to fall. It is replaced, and not averaged.",
                mistake="forecast averaged with the result",
                way_on="Which of the two was said when the fall was over?",
            ),
            "unit": Option(
                "A slip of units: kilometres and miles.",
                why=f"{FINAL.distance_km:g} miles would be some 320 km. And the ministry itself printed "
                f"{FORECAST.distance_km:g} km, as expected, before the fall.",
                mistake="forecast taken for a slip of units",
                way_on="Look at the column *stage*.",
            ),
        },
        right="forecast",
        hints=("Who said 300 km, and when?", "It stands in the sheet above, with the word *expected*."),
        solution=f"The ministry’s forecast was {FORECAST.distance_km:g} km, marked as one that may change; its "
        f"final word was about {FINAL.distance_km:g} km. The paper kept the first figure and lost *expected*.",
        why="Of one launch, only the final place can be laid beside the line.",
    ),
    Number(
        id="10.6",
        prompt="Type *about 200 km west of Okushiri Island* into the explorer. How many of 100 places lie inside "
        "Japan’s line?",
        truth=lambda: share(OCTOBER),
        unit="%",
        tolerance=4,
        read_off=True,
        mistakes=(
            Mistake(
                "outside for inside",
                lambda truth: 100 - truth,
                "That is the share outside of the line.",
                "Count the green places.",
                tolerance=0.1,
            ),
            Mistake(
                "forecast for result",
                lambda truth: share(OCTOBER, "forecast"),
                f"That is the forecast’s share, {FORECAST.distance_km:g} km out.",
                "Take the final place.",
                tolerance=0.3,
            ),
        ),
        neighbours=(
            Neighbour(
                "the share west of Oshima-Oshima", lambda: share(NOVEMBER), "Type Okushiri Island.", tolerance=0.02
            ),
            Neighbour(
                "the share of 12 July 2023, 250 km out", lambda: share(JULY), "Here it is 200 km.", tolerance=0.04
            ),
            Neighbour(
                "how many km inside the line the middle of the sector is",
                lambda: margin_km(OCTOBER),
                "Asked is the share of places: the second sentence of the readout.",
                tolerance=0.02,
            ),
        ),
        if_wrong="Type the words, press Enter, and read the second sentence below the chart.",
        hints=(
            "The field is called *Stated, in words*.",
            "The readout’s second sentence has the number. It is between 60 and 90.",
        ),
        solution=f"About **{share(OCTOBER):.0f} of 100**. The ministry said outside. With a quarter of the places "
        "outside, the words do not contradict it, and do not bear it out: it **cannot be told from what was "
        "published**.",
        why=f"{share(OCTOBER):.0f} of 100 is neither in nor out. Below 90 and above 10 this course says: cannot "
        "be told.",
    ),
)
