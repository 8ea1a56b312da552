"""Questions of notebook 11 on what a claim is worth: agreement of a late publisher, and digits."""

from lessons import data
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice

HIGH, LOW = "nk-2017-11-29", "nk-2021-03-25"
MINE = data.claim(HIGH, "apogee_km", claimant="KCNA", publisher="Edaily")
RANGE = data.claim(HIGH, "range_km", claimant="KCNA", publisher="Edaily")
ARMY = data.claim(HIGH, "apogee_km", claimant="Yonhap")
TOKYO, TOKYO_RANGE = (data.claim(HIGH, quantity, claimant="Japan MOD") for quantity in ("apogee_km", "range_km"))
FIRST, LATER = data.claim(LOW, "range_km", claimant="ROK JCS"), data.claim(LOW, "range_km", claimant="ROK MND")

QUESTIONS = (
    Choice(
        id="11.4",
        prompt=f"*29 November 2017.* By 05:54 Tokyo has {TOKYO_RANGE.printed} and {TOKYO.printed} of height. At 12:30 "
        f"North Korea’s agency has {RANGE.printed} and {MINE.printed}. *25 March 2021.* Tokyo and Seoul have about "
        f"450 km, the agency a day later 600; five weeks on, Seoul’s minister about {LATER.number:g}. Which of the two "
        "says more for the agency’s figures?",
        options={
            "agree": Option(
                "2017: two sides that have nothing to do with each other agree.",
                why="The agency spoke when the other figures were in every paper. That it agrees could be knowledge, "
                "or reading.",
                mistake="a late publisher’s agreement taken as independent",
                way_on="Who spoke first, and who could read it?",
            ),
            "same": Option(
                "Both say the same: its figures were right twice.",
                why="To agree with what is printed already costs nothing. To depart from it can go wrong.",
                mistake="a late publisher’s agreement taken as independent",
                way_on="In which of the two could it have been caught?",
            ),
            "depart": Option(
                "2021: it departed from what all others had printed, and a rival came to its figure later."
            ),
            "never": Option(
                "Neither: it has a motive, so its figures count for nothing.",
                why="Every government has a motive. A motive is a reason to check, and here a check came out.",
                mistake="a motive taken for a disproof",
                way_on="Ask what was found when others looked again.",
            ),
        },
        right="depart",
        hints=("Which figure could it have taken from a newspaper?", "A figure that others come to later weighs more."),
        solution="The figure of 2021. In 2017 the agency could have read the figures of the others. In 2021 it stood "
        "alone, and "
        "was borne out by a rival. Not proven: the minister may have read the agency as well; he gave a "
        "reason of his own, the part of the flight that radars had missed.",
        why="Agreement after the fact is weak evidence. A departure that is borne out later is strong.",
    ),
    Choice(
        id="11.5",
        prompt=f"The same missile of 29 November 2017: the agency printed {MINE.printed} of height, South Korea’s army "
        f"{ARMY.printed}, Japan’s ministry {TOKYO.printed}. Which is the most accurate?",
        options={
            "digits": Option(
                f"The agency’s {MINE.printed}: it is the only one that is exact.",
                why="It has the most digits. Digits say how finely somebody writes, and not how near the truth it is.",
                mistake="precise taken for accurate",
                way_on="Could a figure be written in metres and be wrong by 100 km?",
            ),
            "mean": Option(
                "The mean of the three.",
                why="“Over” is a limit, and a limit has no place in a mean. And who copied whom is not known.",
                mistake="a bound averaged",
                way_on="First ask what each of the three words means.",
            ),
            "safe": Option(
                f"Japan’s {TOKYO.printed}: it is true in any case.",
                why="It fits the other two, since it says least. To say little is safe, and not accurate.",
                mistake="a limit taken for a measurement",
                way_on="What would have to happen for it to be wrong?",
            ),
            "silent": Option("What was published does not say."),
        },
        right="silent",
        hints=("Against what could you measure how far off each is?", "Nobody published the true height."),
        solution="What was published does not say. The three fit each other. Which is nearest to the truth cannot be "
        "told without something "
        "to measure them against.",
        why="Precise is how finely it is written, accurate how near it is. A report shows only the first.",
    ),
)
