"""Questions of notebook 10 from earlier notebooks: an adverb that was added, and odd miles."""

from lessons import data
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.units import convert, find

OCTOBER = "nk-2024-10-31"
ADVERB = data.claim(OCTOBER, "eez_status", publisher="KBS")
PRINTED = "“{}”".format((ADVERB.text or "").strip('"'))
ODD_MILES = find(data.claim("nk-2023-05-31", "landing_relation", publisher="Vygr").text or "")[0]
ROUND_KM = ODD_MILES.beside[0].value  # in brackets behind the miles

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
        prompt=f"*From notebook 02.* 31 May 2023, a rocket that failed: its debris lay {ODD_MILES.value:g} miles west "
        "of Eocheong Island, a site printed, citing South Korea’s Joint Chiefs. From which round number of "
        "**kilometres** did that most likely start?",
        truth=ROUND_KM,
        unit="km",
        tolerance=3,
        mistakes=(
            Mistake(
                "nautical for statute miles",
                lambda truth: convert(ODD_MILES.value, "nmi", "km"),
                "It looks as if the miles were taken as nautical ones.",
                "A news site’s mile is the statute mile, 1.609 km.",
                tolerance=0.02,
            ),
            Mistake(
                "miles divided",
                lambda truth: ODD_MILES.value / convert(1, "mi", "km"),
                "It looks as if the miles were divided by 1.609.",
                "A mile is longer than a kilometre: there must be more km than miles.",
                tolerance=0.02,
            ),
        ),
        spaced=True,
        hints=(
            "A statute mile is 1.609 km. Turn the miles back, and look for a round number nearby.",
            f"{ODD_MILES.value:g} × 1.609 is {convert(ODD_MILES.value, 'mi', 'km'):.1f}.",
        ),
        solution=f"{ODD_MILES.value:g} × 1.609 is {convert(ODD_MILES.value, 'mi', 'km'):.1f}: **{ROUND_KM:g} km**, "
        "and the print has that in brackets. Nobody measured to one mile.",
        why="Odd miles come from round kilometres: the place is as coarse as those, and not as fine as the miles look.",
    ),
)
