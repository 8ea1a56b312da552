"""Questions of notebook 02: units, roundings, unround miles, clocks and dates, and the slips that they are known by."""

from lessons import data
from lessons.exercises.bank.notebook_02.conversions import CONVERSION_ROWS, KCNA, STATED, ZONE_NMI
from lessons.exercises.bank.notebook_02.miles import (
    AP_MILES,
    BAND_MISTAKES,
    BLOOMBERG,
    MILES_MISTAKES,
    START_MISTAKES,
    UPI_MILES,
)
from lessons.exercises.bank.notebook_02.miles import STEP as MILES_STEP
from lessons.exercises.bank.notebook_02.slips import CLOCK_ROWS, CLOCK_SLIPS, GMT, KOREA, SLIP_ROWS, SLIPS
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.interval import Interval
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.probability import Probability
from lessons.exercises.kinds.table import ClaimsTable, Column
from lessons.exercises.quantities.near import Step
from lessons.units import convert, converted_from, round_numbers

RANGE = data.claim("nk-2017-08-29", "range_km", claimant="ROK JCS")
TRANSLATED = data.claim("nk-2024-11-05", "apogee_km", publisher="Hokkaido TR")
ROUND_MILES = f"about {round(convert(RANGE.number, 'km', 'mi'), -2):,.0f} miles"

QUESTIONS = (
    ClaimsTable(
        id="02.1",
        prompt="Four conversions, each with a trap. A calculator is welcome.",
        columns=(Column("number", "Number"),),
        rows=CONVERSION_ROWS,
        hints=(
            "One nautical mile is 1.852 km, one foot is 0.3048 m, one minute is 60 s.",
            "Ask each time whether the answer has to be larger or smaller than the number you start from.",
            f"For instance: {KCNA['flight_time_s']:,g} ÷ 60; and 100 km is 100,000 m, to be divided by 0.3048.",
        ),
        solution=f"At sea a mile is a nautical mile: {ZONE_NMI} × 1.852 = **370.4 km**, nearly 50 km more than "
        f"{ZONE_NMI} statute miles. 100,000 m ÷ 0.3048 = **328,084 ft** (how round you may print that comes in section "
        "3: about 300,000 will do). 5,156 ÷ 60 = **85.9 min**, which is 85 min 56 s. A German paper’s 1.001,2 km is "
        "1,001.2 km, or **1,001,200 m**.",
        why="Four traps, one habit: ask first whether the answer has to be larger or smaller.",
    ),
    Interval(
        id="02.2",
        prompt=f"AP printed the apogee as {AP_MILES:g} miles, and AP rounds miles to ten. Which heights in kilometres "
        f"would have been printed as {AP_MILES:g} miles?",
        truth=lambda: (convert(AP_MILES - MILES_STEP / 2, "mi", "km"), convert(AP_MILES + MILES_STEP / 2, "mi", "km")),
        unit="km",
        tolerance=1.0,
        widest=1.5,
        convert=True,
        mistakes=BAND_MISTAKES,
        if_wrong="First the lowest and the highest number of miles, then turn each into kilometres.",
        hints=(
            "Which is the lowest number of miles that is rounded to 60, and which the highest?",
            "55 and 65 miles. Now into kilometres: times 1.609.",
        ),
        solution="From 55 to 65 miles: 55 × 1.609 = **88.5 km**, and 65 × 1.609 = **104.6 km**. So sixty miles can "
        "hide ninety kilometres as well as a hundred. Reuters’ 62 miles, rounded to one, leave 99.0 to 100.6 km.",
        why="Sixteen kilometres wide: miles rounded to ten can hide ninety kilometres as well as a hundred.",
    ),
    Number(
        id="02.3",
        prompt=f"The ministry said “about {STATED['range_km']:g} km”. {STATED['range_km']:g} ÷ 1.609 is "
        f"{convert(STATED['range_km'], 'km', 'mi'):.1f} miles. To one, to ten or to a hundred: write the coarsest "
        "miles that still lead back, with the hedge.",
        truth=lambda: convert(BLOOMBERG.number, "km", "mi"),
        unit="mi",
        tolerance=2,
        report_step=10,
        hedge_expected="about",
        convert=True,
        read_off=True,
        mistakes=MILES_MISTAKES,
        if_wrong="Round the miles to ten, and to a hundred; turn each back into kilometres, times 1.609.",
        hints=(
            "As in the table: 249, 250 or 200 miles. Turn each back into kilometres: times 1.609.",
            "To a hundred that is 200 miles, 322 km, to a hundred 300: one step too many.",
            "Round 248.5 to ten, and put the ministry’s small word in front.",
        ),
        solution="400 ÷ 1.609 = 248.5. To ten, 250 miles are 402 km, to a hundred 400: that leads back. To a hundred, "
        "200 miles are 322 km, to a hundred 300: that does not. So **about 250 miles**. Bloomberg’s 249 is no error; "
        "but a reader who sees only the 249 will think that somebody measured it to a mile.",
        why="Tens of miles still lead back to the ministry’s number, hundreds do not. Bloomberg’s 249 is no error, but "
        "it looks as if somebody had measured to a mile.",
    ),
    Number(
        id="02.4",
        prompt=f"5 September 2016: UPI printed “{UPI_MILES:g} miles” and no kilometres. Choose UPI’s print in the "
        "explorer. As which round number of kilometres did it most likely start?",
        truth=lambda: converted_from(UPI_MILES, "mi", MILES_STEP)[0].number,
        unit="km",
        tolerance=0.5,
        report_step=100,
        convert=True,
        read_off=True,
        if_wrong="Turn the miles into kilometres, half a step to either side; then look for the roundest number there.",
        mistakes=START_MISTAKES,
        hints=(
            "Choose UPI’s print in the explorer, and read the top ruler.",
            "620 × 1.609 is a little less than a very round number.",
            "998 has the ring of a conversion: which number of kilometres, with three noughts, lies beside it?",
        ),
        solution="620 × 1.609 = 998. Rounded to ten miles, 620 is anything from 990 to 1,006 km, and there lies "
        "**1,000 km**. Of bands so narrow only one in 62 holds a multiple of 1,000. South Korea’s Joint Chiefs had in "
        "fact said “around 1,000 km”, as Kyodo and Reuters printed it. UPI did not say it, but its miles give it away.",
        why="The Joint Chiefs had in fact said “around 1,000 km”, as Kyodo and Reuters printed it.",
    ),
    ClaimsTable(
        id="02.5",
        prompt="What happened between the claim’s kilometres and the print? One row has no slip.",
        columns=(Column("slip", "What happened", SLIPS),),
        rows=SLIP_ROWS,
        if_wrong="Convert the kilometres yourself first; then try the slips one by one.",
        hints=(
            "For each row: km ÷ 1.609. Compare with what is printed.",
            "Two of the rows can be seen almost without a calculator: one prints kilometres that nobody would "
            "estimate; in another the true miles have the printed digits.",
            "100 km is 62 miles; 6,000 km is 3,728; 300 km is 186; 1,090 km is 677.",
        ),
        solution="100 km is 62 "
        "miles, and AP rounds to ten: **no slip**. 6,000 km is 3,728 miles, and 3,278 has **two digits changed**. 300 "
        "km is 186 miles, rounded 190, and 190 miles is 306 km: **into miles and back**. 1,090 ÷ 1.6 is 681: **divided "
        "by 1.6**, where 1.609 gives 677.",
        why="A slip that has a name can be undone; one without a name is only an error.",
    ),
    Choice(
        id="02.6",
        prompt=f"29 August 2017, a Tuesday in Korea: the Joint Chiefs put the launch at about {KOREA.text} there. A "
        f"paper added “{GMT.wording.replace(' Tuesday', '')}” and a weekday. Which weekday was it in GMT?",
        options={
            "monday": Option("Monday"),
            "tuesday": Option(
                "Tuesday",
                why="So the paper had it. It was Tuesday in Korea, but Korea’s clock is nine hours ahead: 05:57 less "
                "nine hours is on the day before.",
                mistake="the date of one zone put to the clock of another",
                way_on=f"In the explorer of section 6 choose the Joint Chiefs’ {KOREA.text} (not the paper’s "
                f"{GMT.wording.removesuffix(' Tuesday')}), and look where the line crosses the stripe UTC (GMT).",
            ),
            "wednesday": Option(
                "Wednesday",
                why="That is a day ahead of Korea.",
                mistake="nine hours in the wrong direction",
                way_on="GMT is behind: early in the morning in Korea it is still the evening before in London.",
            ),
            "cannot": Option(
                "It cannot be told.",
                why="A date, a clock and its zone are enough to turn one time into another.",
                mistake="too careful",
            ),
        },
        right="monday",
        in_order=True,
        hints=(
            "Seoul is nine hours ahead of GMT.",
            "05:57 less nine hours: you pass midnight on the way.",
        ),
        solution="05:57 less nine hours is 20:57 on the day before: **Monday** 28 August, 2057 GMT. Printed was "
        "“2057 GMT Tuesday”: the clock of one zone with the date of another. It would be 05:57 on Wednesday in Korea.",
        why="“2057 GMT Tuesday” put the clock of one zone and the date of another together: a day too late.",
    ),
    ClaimsTable(
        id="02.7",
        prompt="Four pairs that do not meet. Turn all times into Korean time first. Which slip explains each pair? For "
        "one of them no clock is to blame.",
        columns=(Column("slip", "What explains it", CLOCK_SLIPS),),
        rows=CLOCK_ROWS,
        if_wrong="Turn both times into Korean time; then look at what is left between them.",
        hints=(
            "Half an hour, twelve hours, a day late: each difference has its usual cause.",
            "Hawaii is nineteen hours behind Seoul, and the American East was thirteen hours behind in April 2009.",
            "10:30 p.m. and thirteen hours is 11:30. 9:59 p.m. and nineteen hours is 16:59.",
        ),
        solution="10:30 p.m. in the American East was 11:30 in Korea, where KCNA said 11:20: **they disagree**, and no "
        "clock helps. On Thursday 6 January 2022 state media **announced** the launch of Wednesday. Stratfor’s 09:10 "
        "was **Pyongyang time**; in Seoul it was 09:40. And 9:59 p.m. in "
        "Hawaii is 16:59 in Seoul, and that is what the Joint Chiefs said: CNN’s 4:59 **lost its p.m.**",
        why="First undo the clocks. What is left after that is a real disagreement, and worth a line in your report.",
    ),
    Choice(
        id="02.8",
        prompt="Which of these sentences on 29 August 2017 could be printed as it stands?",
        options={
            "precise": Option(
                f"The missile was launched at about {KOREA.text} on Tuesday, Korean time (20:57 GMT on Monday), and "
                f"flew {convert(RANGE.number, 'km', 'mi'):,.1f} miles, South Korea’s military said.",
                why=f"Seoul said {RANGE.printed}. The miles are yours, and so are the tenths.",
                verdict=Verdict.OVERCLAIMS,
                way_on="Round until one step more would no longer lead back, and keep the hedge.",
            ),
            "careful": Option(
                f"The missile was launched at about {KOREA.text} on Tuesday, Korean time (20:57 GMT on Monday), and "
                f"flew {RANGE.printed} ({ROUND_MILES}), South Korea’s military said."
            ),
            "local": Option(
                f"The missile was launched at about {KOREA.text} on Tuesday, local time, and flew {RANGE.printed} "
                f"({ROUND_MILES}), South Korea’s military said.",
                why="Local where? Pyongyang’s clocks showed 05:27 at that moment.",
                mistake="local time without a place",
                way_on="Name the zone, or give GMT beside it.",
            ),
            "monday": Option(
                f"North Korea fired a missile on Monday that flew {ROUND_MILES}, South Korea’s military said.",
                why="It was Monday in London and Washington. Where it happened, it was Tuesday.",
                mistake="the reader’s date for the date of the place",
                way_on="Give the day of the place, and say whose day it is.",
            ),
        },
        right="careful",
        hints=(
            "Look at each sentence for its zone, its date, its digits, its hedges.",
            "Three of the four lack one of these.",
        ),
        solution="The one with Korean time, two days and “about”: the clock has a zone, the date is that of the place, "
        "the other clock has its own day, and the hedges are kept. Its 1,700 miles are 2,736 km, to a hundred 2,700: "
        "they lead back. 2,000 miles would not: 3,219 km.",
        why="Zone, date, hedge, and miles that lead back (2,736 km, to a hundred 2,700): nothing has to be undone.",
    ),
    Choice(
        id="02.9",
        prompt=f"*From notebook 01.* Japan’s ministry said “about 100 km”. A copy in translation, on the site "
        f"{TRANSLATED.publisher}, has “{TRANSLATED.printed}”. What became of the claim?",
        options={
            "kept": Option(
                "Nothing: the number is the same.",
                why="The number is half of a claim. The words around it changed.",
                mistake="number taken for the claim",
            ),
            "lost": Option(
                "The hedge was lost: no word is left.",
                why="“About” is gone, but another word stands in its place.",
                mistake="replacement not seen",
                way_on="What does “or more” rule out that “about” allows?",
            ),
            "limit": Option("“About” became a lower bound."),
            "number": Option(
                "The number was changed.",
                why="100 is still 100.",
                mistake="hedge taken for the number",
            ),
        },
        right="limit",
        spaced=True,
        hints=(
            "Would 95 km fit “about 100”? Would it fit “100 or more”?",
            "A word that rules out everything below the number is a lower bound.",
        ),
        solution="“About 100” allows 95; “100 or more” rules it out. “About” became a **lower bound**: the copy claims "
        "something that the ministry did not say.",
        why="“Or more” rules out 95 km; “about” does not. The copy claims what nobody said.",
    ),
    Probability(
        id="02.10",
        prompt="*The skill of 00.3, on another matter.* How likely is it, in per cent, that UPI’s 620 miles started as "
        "the round number of kilometres that you found in 02.4? The solution of 02.4 says what Kyodo and Reuters "
        "printed.",
        range=(0.80, 0.99),
        too_high="403 miles fitted a round number of nautical miles just as well, and that was chance. Leave it room.",
        too_low="Chance gives such a fit only once in 62, and two other agencies print that very number.",
        steps=(
            Step(
                "how often such a fit comes by chance alone",
                lambda: 1 / round_numbers(UPI_MILES, "mi", MILES_STEP)["km"].one_in,
                "The seldomer chance makes such a fit, the likelier the round number is where the miles started.",
                tolerance=0.1,
            ),
        ),
        spaced=True,
        hints=(
            "How often would such a fit come by chance?",
            "And what did Kyodo and Reuters print on that day? The solution of 02.4 says it.",
        ),
        solution="From 80 to 99 % can be defended. Chance gives such a fit once in 62. Begin with 50 %: of "
        "124 such prints, 62 started as the round number and all 62 fit; of the other 62 one fits, by chance. So of 63 "
        "that fit, 62 started there: 98 %. That Kyodo and Reuters print the round number is a second sign, and "
        "carries a little more. Not 100 %: round numbers do turn up by chance, as the 403 miles showed.",
        why="The fit is a one-in-62 coincidence, and others print the number; but coincidences happen.",
    ),
)
