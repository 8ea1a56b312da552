"""Questions of notebook 07, the end: the page to take away, used on a report that the reader has not seen."""

from lessons import data, flight
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices
from lessons.sources import convert_time, stated_launch
from lessons.units import convert, read

DAY = "nk-2017-04-05"
COMMAND = stated_launch(DAY, "US PACOM")
OFFICIALS = read(data.claim(DAY, "range_km", claimant="US officials").wording)
LAUNCHED = data.claim(DAY, "launch_time", publisher="ABC News")
SEOUL = convert_time(LAUNCHED.stated_time, LAUNCHED.zone, "Asia/Seoul")[-5:]
NEAR_KM, FAR_KM = (convert(OFFICIALS.value + half, OFFICIALS.unit, "km") for half in (-0.5, 0.5))
LOW_KM, HIGH_KM = COMMAND.range_interval_km
FREE = flight.free_flight(*COMMAND.pair_km).minutes
REACH = flight.farthest(*COMMAND.pair_km).range_km

QUESTIONS = (
    SeveralChoices(
        id="07.11",
        prompt="Go down the page with this report. Which of these hold? Choose all.",
        options={
            "zone": Option(f"In Seoul it was {SEOUL} on 5 April: the two dates are one moment."),
            "rounding": Option(
                f"{OFFICIALS.value:g} miles and {COMMAND.range_km:g} km need not contradict each other: the one allows "
                f"{NEAR_KM:.0f} to {FAR_KM:.1f} km, the other, to ten, {LOW_KM:g} to {HIGH_KM:g}."
            ),
            "fit": Option(
                f"Nine minutes fit the Command’s {COMMAND.range_km:g} and {COMMAND.apogee_km:g} km: free flight takes "
                f"{FREE:.1f}, and about as much is left as a climb takes."
            ),
            "reach": Option(
                f"The type can reach about {REACH:.0f} km.",
                why="That is how far the model takes *this* speed. A flight that went out of control says nothing of "
                "what its type can do.",
                mistake="a failed flight taken for the type’s range",
                way_on="Line 6 of the page: may you compute at all? And whose range would it be?",
            ),
            "three": Option(
                "Pacific Command, officials and agency are three independent sources for the range.",
                why="All three pass on what American officials say. Nothing shows that they measured it three times.",
                mistake="copies counted as sources",
                way_on="Line 8 of the page: to which statement does each go back?",
            ),
        },
        right={"zone", "rounding", "fit"},
        if_wrong="Each line of the page is one small calculation or one look. Turn Hawaii’s 11:42 into UTC and then "
        "into Seoul’s clock; take half a step to either side of both distances; type the Command’s three figures into "
        "the desk of section 9.",
        hints=(
            "Lines 3 to 6 of the page: undo the unit and the clock, then take half a step to either side.",
            "Hawaii is ten hours behind UTC, Seoul nine ahead. For the minutes, type the Command’s three figures into "
            "the desk of section 9.",
            "Two of the five say more than the report: one about the type, one about the sources.",
        ),
        solution=f"**Clock, unit and flight time hold.** Hawaii’s 11:42 is 21:42 UTC and {SEOUL} the next day in "
        f"Seoul. "
        "Half a mile to "
        f"either side of {OFFICIALS.value:g} is {NEAR_KM:.1f} to {FAR_KM:.1f} km; {COMMAND.range_km:g} to ten begins "
        f"at {LOW_KM:g}. The free flight takes {FREE:.1f} minutes. What the type can do, and who measured, the report "
        "does not say.",
        why="Unit, clock and rounding first: what then is left to contradict is little.",
    ),
    Choice(
        id="07.12",
        prompt="Which sentence could be printed?",
        options={
            "date": Option(
                f"On 4 April North Korea fired a KN-15 that flew {COMMAND.range_km:g} km.",
                why="At the place of the launch it was 5 April; and a KN-15 it was only *by first assessments*, and "
                "soon called a Scud.",
                mistake="hedge and date lost",
                way_on="Lines 2 and 4 of the page.",
            ),
            "mean": Option(
                f"The missile flew about {round((COMMAND.range_km + convert(OFFICIALS.value, 'mi', 'km')) / 2):g} km, "
                "between the two figures.",
                why="Nobody claims that number.",
                mistake="claimants mixed",
                way_on="Line 1 of the page: whose number is it?",
            ),
            "right": Option(
                f"The US Pacific Command put the flight of 5 April 2017, Korean time, at {COMMAND.range_km:g} km, with "
                f"a peak of {COMMAND.apogee_km:g} km; American officials said that it went out of control. Which type "
                "it was is disputed."
            ),
            "reach": Option(
                f"The missile flew {COMMAND.range_km:g} km and could have reached {REACH:.0f} km.",
                why="It went out of control, officials say: how far it could have gone does not follow.",
                mistake="maximum range of a failed flight",
                way_on="Line 6 of the page: may I compute?",
            ),
        },
        right="right",
        hints=(
            "Who says each number, on whose clock, and with which hedge?",
            "A sentence that could be printed says what is disputed, and works out nothing that the report forbids.",
        ),
        solution="The one by the US Pacific Command: **each number has its claimant, the day is that of the place**, "
        "and what is disputed is "
        "said to be.",
        why="Who, which day, which numbers, and what is disputed: all on the page, and nothing more.",
    ),
)
