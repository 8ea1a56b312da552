"""Questions of notebook 10 from earlier notebooks: an adverb that was added, and odd miles."""

from lessons import data
from lessons.exercises.bank.notebook_10.places import splash
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.units import convert, find

OCTOBER = "nk-2024-10-31"
ADVERB = data.claim(OCTOBER, "eez_status", publisher="KBS")
PRINTED = "“{}”".format((ADVERB.text or "").strip('"'))
ODD = data.claim(OCTOBER, "landing_relation", publisher="Straight Arrow")
ODD_MILES = find(ODD.text or "")[0]
(ODD_KM,) = ODD_MILES.beside
FORECAST_KM = splash(OCTOBER, "forecast").distance_km
STEP_KM = 50  # the figures of such places are multiples of it

QUESTIONS = (
    Choice(
        id="10.9",
        prompt="*From notebook 01.* 31 October 2024: the ministry’s release has “estimated to have fallen outside” the "
        f"zone. A broadcaster printed {PRINTED} the zone. What "
        "became of the claim?",
        options={
            "both": Option("The hedge was lost, and a nearness was added that the release does not have."),
            "same": Option(
                "Nothing: just outside is outside.",
                why="“Just” says that it was close to the line. The release does not.",
                mistake="adverb overlooked",
                way_on="Read the print word by word.",
            ),
            "hedge": Option(
                "“Just” stands for “estimated”: the hedge is kept in another word.",
                why="“Estimated” says how sure, “just” says how near. They are not the same.",
                mistake="nearness taken for a hedge",
                way_on="Does the word tell how sure, or how far?",
            ),
            "better": Option(
                "The broadcaster knew more than the ministry.",
                why="It names no other source. An adverb without a source is the copyist’s.",
                mistake="a copy taken for a witness",
                way_on="Who could have measured how near it was?",
            ),
        },
        right="both",
        spaced=True,
        hints=("Lay the two side by side: which word went, and which came?", "One word tells how sure, one how near."),
        solution="“Estimated” went, and “just” came. The print claims more than the release, twice.",
        why="A lost hedge and an added detail both claim more than the source did.",
    ),
    Number(
        id="10.10",
        prompt=f"*From notebook 02.* Of the same launch a site printed “about {ODD_MILES.value:g} miles "
        f"({ODD_KM.value:g} km) from Okushiri”. From which round number of kilometres did that most likely start?",
        truth=FORECAST_KM,
        unit="km",
        tolerance=3,
        mistakes=(
            Mistake(
                "the conversion taken back",
                lambda truth: ODD_KM.value,
                "That is what the miles give when they are turned back. Nobody estimates a splash to six kilometres.",
                "Which round number, in steps of 50 km, becomes 190 miles when rounded to ten?",
                tolerance=0.005,
            ),
            Mistake(
                "nautical for statute miles",
                lambda truth: STEP_KM * round(convert(ODD_MILES.value, "nmi", "km") / STEP_KM),
                "It looks as if the miles were taken as nautical ones.",
                "The print’s own kilometres show which miles they are.",
                tolerance=0.01,
            ),
            Mistake(
                "result for forecast",
                lambda truth: splash(OCTOBER).distance_km,
                "That is the final figure, and it does not become 190 miles.",
                "Which figure of the ministry does?",
            ),
        ),
        spaced=True,
        hints=(
            "A mile is 1.609 km. What does the print’s number of km look like before it was rounded to ten miles?",
            "300 km are 186 miles, which is 190 to the nearest ten.",
        ),
        solution=f"**{FORECAST_KM:g} km**: 186 miles, rounded to 190, turned back into {ODD_KM.value:g}. And that "
        "was the ministry’s forecast, not its final word.",
        why="Two slips in one print: miles turned back, and a forecast taken for a result.",
    ),
)
