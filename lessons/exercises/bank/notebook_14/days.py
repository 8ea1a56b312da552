"""Questions of notebook 14 on line 8: the day of another launch, and what was a record about it."""

from lessons import data, sources
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.sources.greatest import greatest, launches_before

OTHER = "nk-2024-10-31"
LAUNCHED = data.claim(OTHER, "launch_time", claimant="ROK JCS", publisher="Jiji")
MOMENT = sources.moment(LAUNCHED.stated_time, LAUNCHED.zone)
FARTHER = greatest("range_km", launches_before(OTHER))

QUESTIONS = (
    Choice(
        id="14.2",
        prompt="Line 8: “On Friday North Korea launched …”. Which day is to be printed for that launch?",
        options={
            "wednesday": Option(
                "Wednesday, 30 October",
                why="That was the day in Washington. The missile was not launched there.",
                mistake="day of another clock",
                way_on="Date a launch where it took place.",
            ),
            "thursday": Option("Thursday, 31 October"),
            "friday": Option(
                "Friday, 1 November",
                why="That is when Pyongyang named and praised the missile: the day of the announcement.",
                mistake="day of the announcement",
                way_on="On which day does the line in the picture stand, in Pyongyang?",
            ),
            "monday": Option(
                "Monday, 4 November",
                why="That is the day in Washington of the launch of 5 November, another one.",
                mistake="another launch’s day",
                way_on="Line 8 tells of the launch before. Look at the picture.",
            ),
        },
        right="thursday",
        in_order=True,
        hints=("Read the picture along the clock of Pyongyang.", "Date a launch where it took place."),
        solution="**Thursday, 31 October**, shortly after seven in the morning in Korea. In no zone of the picture was "
        "it Friday. The wrong day stands in the agency’s own text already; it is the day of the announcement.",
        why="The copyist is not to blame: the agency’s own text has the Friday. It is the day of the announcement.",
    ),
    Choice(
        id="14.3",
        prompt="Line 8 calls that missile “record-breaking”. Of what was it a record, by the sheet?",
        options={
            "both": Option("Of time in the air and of height, among North Korea’s tests"),
            "far": Option(
                "Of range: no other North Korean missile flew as far",
                why=f"It flew about 1,000 km. Another one had flown {FARTHER.printed}.",
                mistake="height taken for range",
                way_on="Read the last line of the sheet.",
            ),
            "world": Option(
                "Of time in the air, among the missiles of all countries",
                why="The sheet has North Korea’s launches alone.",
                mistake="one country’s record for the world’s",
                way_on="Whose launches does the sheet compare?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "power": Option(
                "Of the weight of its warhead",
                why="No line of the sheet has a weight, and the report gives none.",
                mistake="filled in from elsewhere",
                way_on="Which three things does the sheet compare?",
                verdict=Verdict.OVERCLAIMS,
            ),
        },
        right="both",
        hints=("Compare the two columns line by line.", "In which lines is the newer number the larger?"),
        solution="Of **time in the air and height**. A record needs to say of what, and among which. It came down "
        "about 1,000 km away, for it was fired steeply; the agency wrote of a record time in the air.",
        why="A record says of what and among which, or it says nothing.",
    ),
)
