"""Questions of notebook 11 from earlier notebooks: a type from one official, and a clock in Hong Kong."""

from lessons import data, sources
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice

OFFICIAL = data.claim("nk-2024-11-05", "missile_type", publisher="Yonhap")
TYPE = "KN-25"
assert TYPE in (OFFICIAL.text or "")
HONG_KONG = "2017-11-29T02:18"  # as printed: see the note of 20171129-s08 in data/said.csv
IN_SEOUL = sources.convert_time(HONG_KONG, "Asia/Hong_Kong", "Asia/Seoul")[-5:]

QUESTIONS = (
    Choice(
        id="11.11",
        prompt="*From notebook 01.* 5 November 2024: an official of South Korea’s Joint Chiefs tells an agency that it "
        f"was likely a {TYPE}. Japan’s ministry names no type. What could be printed?",
        options={
            "plain": Option(
                f"North Korea fired {TYPE} rockets.",
                why="The “likely” is gone, and so is the one person who said it.",
                verdict=Verdict.OVERCLAIMS,
                mistake="type from one official taken as established",
                way_on="Put back who said it, and how sure.",
            ),
            "both": Option(
                f"Seoul and Tokyo identified the missiles as {TYPE}.",
                why="Tokyo named no type. One official is not a government, and not two.",
                verdict=Verdict.OVERCLAIMS,
                mistake="type from one official taken as established",
                way_on="Count who named a type.",
            ),
            "official": Option(
                f"One South Korean official said that they were likely of the type {TYPE}; Japan’s ministry named none."
            ),
            "nothing": Option(
                "Nothing was said of the type.",
                why="Something was said, by one person, with a “likely”. Leaving it out says less than was published.",
                verdict=Verdict.UNDERCLAIMS,
            ),
        },
        right="official",
        spaced=True,
        hints=("Who named a type, and with which hedge?", "One person, “likely”."),
        solution="One official, “likely”, and Tokyo named none: who, how sure, and who said nothing.",
        why="A type is judged from tracks and pictures. Others may judge otherwise, or not at all.",
    ),
    Choice(
        id="11.12",
        prompt="*From notebook 02.* A site has an airliner’s crew report its sighting of 29 November 2017 at “2:18am "
        "Hong Kong time”. Hong Kong’s clocks are an hour behind Seoul’s. What is that minute?",
        options={
            "launch": Option(f"{IN_SEOUL} in Seoul: the minute of the launch. Two times have been run together."),
            "before": Option(
                "01:18 in Seoul, two hours before the launch.",
                why="Where it is an hour earlier on the clock, the other place is an hour later: add.",
                mistake="zone the wrong way round",
                way_on="When it is 2:18 in Hong Kong, is Seoul’s clock ahead or behind?",
            ),
            "fall": Option(
                "The fall, which is what the crew saw.",
                why="The fall was stated for 04:11 in Tokyo and Seoul, 03:11 in Hong Kong.",
                mistake="launch taken for fall",
                way_on="Turn 2:18 into Seoul’s time first.",
            ),
            "morning": Option(
                "The evening before in Seoul.",
                why="That would be the clock of Europe or America.",
                mistake="zone the wrong way round",
                way_on="Hong Kong and Seoul are one hour apart.",
            ),
        },
        right="launch",
        spaced=True,
        hints=("Turn it into Seoul’s time.", "Compare with the launch, 03:17 or 03:18."),
        solution=f"2:18 in Hong Kong is {IN_SEOUL} in Seoul and Tokyo, the minute of the launch. Other "
        "papers have the same 2:18 as the time of the launch.",
        why="A time in a copy can belong to another event of the same sentence.",
    ),
)
