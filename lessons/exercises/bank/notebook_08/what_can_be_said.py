"""Questions of notebook 08, last part: what the figures of 5 November 2024 allow, and earlier notebooks."""

from lessons import data
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices
from lessons.sea.sectors import Sector
from lessons.sea.ways import WORDS, arc

EVENT = "nk-2024-11-05"
SARIWON = Sector.from_words(WORDS)
LAT, LON = SARIWON.middle
LAND_OF_100 = f"{100 * arc(SARIWON).land_share:.0f} of 100"
MINISTRY = data.claim(EVENT, "eez_status", publisher="Japan MOD")
REUTERS = data.claim(EVENT, "eez_status", publisher="Reuters")
TOKYO = data.claim("nk-2017-09-15", "launch_time", publisher="Japan MOD")
WRIGHT = data.claim("nk-2017-09-15", "launch_time", claimant="David Wright (UCS)")


def _clock(stated_time: str) -> str:
    return stated_time.partition("T")[2]


QUESTIONS = (
    SeveralChoices(
        id="08.8",
        prompt="5 November 2024: about 400 km, to the northeast, from near Sariwon; down in the sea near the "
        "peninsula’s east coast. Choose all that hold.",
        options={
            "both": Option("Places 400 km to the northeast of Sariwon lie partly on land and partly at sea."),
            "east": Option("A fall at sea fits the words if the flight went somewhat more to the east than northeast."),
            "contradiction": Option(
                "The report contradicts itself: 400 km northeast of Sariwon is on land.",
                why="Only the middle of the slice is. *Northeast* goes on to the east for another 22½°.",
                mistake="sector taken for a line",
            ),
            "point": Option(
                f"The missiles fell at {LAT:.1f}° N, {LON:.1f}° E.",
                why="Nobody published a position; this is the middle of the words, and it is on land.",
                mistake="sector taken for a point",
            ),
            "swapped": Option(
                f"The middle of the slice lies at {LON:.1f}° N, {LAT:.1f}° E.",
                why="No latitude is above 90: the two numbers were swapped. North comes with the smaller one here.",
                mistake="latitude and longitude swapped",
            ),
            "ministry": Option(
                "Japan’s ministry said that they fell 400 km northeast of Sariwon.",
                why="The ministry named no Sariwon: that is Seoul’s. And it did not state a place of fall in km.",
                mistake="claimants mixed",
            ),
            "share": Option(
                f"With {LAND_OF_100} places on land, they most likely fell on land.",
                why="That share counts all bearings alike, and the ministry says the sea. A share of a slice is no "
                "probability once somebody has said more.",
                mistake="share of a sector taken for a finding",
            ),
        },
        right={"both", "east"},
        if_wrong="Look at the picture of section 1: where is the slice, and who stated which part of it?",
        hints=(
            "Two of the seven hold.",
            "Nobody stated a position. Whose is *Sariwon*, whose is *northeast*?",
        ),
        solution="The slice is partly land and partly sea, and in its eastern part the words fit a fall at sea. More "
        "was not published: no position, and no sentence that had all three parts.",
        why="The words fit each other, loosely. Where in the sea it was, cannot be told from what was published.",
    ),
    Choice(
        id="08.9",
        prompt=f"*From notebook 01.* Japan’s ministry on the fall of 5 November 2024: *{MINISTRY.hedge}* to be "
        f"{MINISTRY.text} its zone. Reuters printed: {REUTERS.text} its zone. What became of the claim?",
        options={
            "lost": Option("The hedge was lost: an estimate has become a fact."),
            "kept": Option(
                "Nothing: both say outside.",
                why="The ministry said how sure it was. Reuters’ readers are not told.",
                mistake="hedge overlooked",
                way_on="Compare the words before *outside*.",
            ),
            "claimant": Option(
                "The claimant was changed: it is Reuters’ own finding now.",
                why="Reuters names Japan’s minister. Another word is missing.",
                mistake="printer taken for claimant",
                way_on="Compare the words before *outside*.",
            ),
            "turned": Option(
                "It was turned round.",
                why="Outside is outside in both.",
                mistake="side misread",
                way_on="Compare the words before *outside*.",
            ),
        },
        right="lost",
        spaced=True,
        hints=("Which word stands in the release and not in the print?", "The word is *estimated*."),
        solution="*Estimated* is gone. For a fall near a line that word is half of the claim.",
        why="Notebook 10 shows how much hangs on that word near a line.",
    ),
    Choice(
        id="08.10",
        prompt=f"*From notebook 02.* 15 September 2017. Japan’s ministry: launched about {_clock(TOKYO.stated_time)}, "
        f"Tokyo time. The analyst David Wright: {_clock(WRIGHT.stated_time)}, Korean time. North Korea’s clocks were "
        "then half an hour behind Tokyo’s. What do you say?",
        options={
            "fits": Option("They fit within a few minutes, if Wright’s time is Pyongyang’s."),
            "contradict": Option(
                "They contradict each other by 27 minutes.",
                why="Two clocks were read as if they were one.",
                mistake="time zones mixed up",
                way_on="Turn Pyongyang’s time of those years into Tokyo’s.",
            ),
            "two": Option(
                "There were two launches, 27 minutes apart.",
                why="One launch was reported by all.",
                mistake="time zones mixed up",
                way_on="Turn Pyongyang’s time of those years into Tokyo’s.",
            ),
            "seoul": Option(
                "Wright meant Seoul’s time, which is Tokyo’s, so he is 27 minutes early.",
                why="He may have; but with Pyongyang’s clocks his figure fits, and nothing needs to be wrong.",
                mistake="time zones mixed up",
                way_on="Which Korea’s clocks were half an hour behind?",
            ),
        },
        right="fits",
        spaced=True,
        hints=("Add half an hour to Wright’s time.", "06:30 in Pyongyang was 07:00 in Tokyo; the ministry says 06:57."),
        solution="06:30 in Pyongyang was 07:00 in Tokyo. Rounded, it fits 06:57.",
        why="Before you write of a contradiction, ask whose clock it was.",
    ),
)
