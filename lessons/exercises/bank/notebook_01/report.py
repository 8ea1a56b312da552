"""Questions of notebook 01: claimants, claims, witnesses, versions of one statement."""

from lessons import data
from lessons.exercises.bank.notebook_00.record import COUNTS, COUNTS_LOWERED
from lessons.exercises.bank.notebook_01.claims import CLAIM_ROWS, HEDGES, LINES, PRINTED_COUNTS, STATED, WHO
from lessons.exercises.bank.notebook_01.sentences import PRINTS, SENTENCES
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.kinds.probability import Probability
from lessons.exercises.kinds.several import SeveralChoices
from lessons.exercises.kinds.table import ClaimsTable, Column
from lessons.exercises.quantities.mistakes import Mistake, apogee_for_range
from lessons.units import convert, find

AP_RANGE = data.claim("nk-2024-11-05", publisher="AP", quantity="range_km")
AT_LEAST = int(STATED["missile_count"])
OTHER_COUNTS = set(range(2, 2 * AT_LEAST + 1)) - {AT_LEAST, *PRINTED_COUNTS.values()}
AP_MILES = next(reading.value for reading in find(AP_RANGE.wording) if reading.unit == "mi")


def _other_count(count: int) -> Mistake:
    """A number of missiles that nobody printed: allowed by the ministry's bound, or below it."""
    why = (
        f"{count} would agree with “at least {AT_LEAST}”; so would other numbers, and nobody published it."
        if count > AT_LEAST
        else f"{count} is fewer than the ministry described."
    )
    return Mistake(f"{count} guessed", lambda truth: float(count), why, "Did Tokyo or Seoul give a total?")


QUESTIONS = (
    SeveralChoices(
        id="01.1",
        prompt="In which lines is something stated without anybody being named for it? Choose all of them. "
        "(A line without a single phrase to mark **W** is a good candidate.)",
        options={
            "1": Option(f"the headline: {LINES[1]}"),
            "2": Option(f"line 2: {LINES[2]}"),
            "3": Option(
                f"line 3: {LINES[3]}",
                why="it names South Korea’s Joint Chiefs of Staff.",
                way_on="Read how the line begins.",
            ),
            "4": Option(
                f"line 4: {LINES[4]}", why="it names Japan’s defence minister.", way_on="Read how the line begins."
            ),
            "5": Option(
                f"line 5: {LINES[5]}",
                why="“He” is the minister of line 4: a pronoun carries the source on.",
                mistake="pronoun not followed",
            ),
            "6": Option(
                f"line 6: {LINES[6]}", why="“South Korea’s military” is the Joint Chiefs again, under another name."
            ),
            "7": Option(f"line 7: {LINES[7]}"),
        },
        right={"1", "2", "7"},
        in_order=True,
        hints=(
            "Step through the lines and look for “said”, “according to”, “he added”.",
            "Three lines are in the agency’s own voice. One of them is the headline.",
        ),
        solution="Lines 1, 2 and 7. The headline and line 2 put the agency’s own voice in front of claims that the "
        "later lines give to somebody; line 7 is the agency’s experience. None of the three is false for that; "
        "but where they differ from a named source, go with the source.",
        why="These are in the agency’s own voice. Where they differ from a named source, go with the source.",
    ),
    ClaimsTable(
        id="01.2",
        prompt=f"“{LINES[4]}” Fill in the three claims of this line: who says it, the number, and the hedge that goes "
        "with it.",
        columns=(
            Column("who", "Who says it", WHO),
            Column("number", "Number"),
            Column("hedge", "Hedge", HEDGES, "none"),
        ),
        rows=CLAIM_ROWS,
        hints=(
            "All three claims have one claimant. Who is speaking in the line?",
            "Each number has its own hedge, and it stands right before it.",
        ),
        solution="All three are the minister’s: **at least** 7 missiles, **around** 400 km of range, **about** 100 km "
        "of apogee. The count is a lower bound, the two distances are rounded: three numbers, two kinds of hedge.",
        why="Three numbers by one claimant, with two kinds of hedge: a lower bound and two roundings.",
    ),
    Choice(
        id="01.3",
        prompt=f"“{LINES[5]}” How does the minister know where the missiles came down?",
        options={
            "silent": Option("The report does not say; “believed” marks an estimate."),
            "seen": Option(
                "Somebody saw them fall into the sea, and told the ministry.",
                why="Nothing in the report speaks of anybody who saw them, and “believed” speaks against it.",
                mistake="estimate taken for a sighting",
            ),
            "radar": Option(
                "A radar of the ministry followed them down to the sea.",
                why="It may have, but the report does not say so; a path is often followed for a part and worked out "
                "from there.",
                mistake="filled in from general knowledge",
                way_on="Look for words in the report that say how it is known.",
            ),
        },
        right="silent",
        hints=(
            "Which words of the line speak of knowing?",
            "“Are believed to” is all there is. What does it tell you, and what does it leave open?",
        ),
        solution="The report does not say how. “Believed” tells you that it is an estimate, and by whom is left to the "
        "grammar: the minister speaks, somebody believes.",
        why="And note who believes: the minister speaks, but the verb has no owner.",
    ),
    Choice(
        id="01.4",
        prompt="Tokyo says about 400 km, and so does Seoul. How many independent measurements is that?",
        options={
            "two": Option(
                "Two: they are two governments, and each has radars of its own.",
                why="Perhaps; but two governments that share their warning data can also repeat one measurement.",
                mistake="copies counted as witnesses",
                way_on=f"Read once more: “{LINES[6]}”",
            ),
            "between": Option("From one to two: they share their data, and nobody says who measured what."),
            "one": Option(
                "One: they share their data, so the second only repeats the first.",
                why="Perhaps; but nobody says so, and each has radars of its own.",
                mistake="linked taken for copied",
                way_on="Sharing is not the same as copying.",
            ),
        },
        right="between",
        hints=(
            f"One phrase of this line says how they could know: “{LINES[6]}”",
            "Ask of each: did it measure, did it repeat, or some of both?",
        ),
        solution="Somewhere from one to two. Each has its own radars; since 19 December 2023 Seoul, Tokyo and "
        "Washington also share warning data in real time, so the same measurement can stand behind both numbers. "
        "Nobody says whether it does. Notebook 12 turns this into a calculation.",
        why="Since 19 December 2023 Seoul, Tokyo and Washington share warning data in real time.",
    ),
    Choice(
        id="01.5",
        prompt=f"The headline is “{LINES[1]}”: one missile. The text has at least seven. What is the likeliest reason?",
        options={
            "dispute": Option(
                "Two governments disagree about the number.",
                why="Nobody in this report says “one”: the headline names no source.",
                mistake="leftover taken for a dispute",
                way_on="Look at the versions in order of time.",
            ),
            "kinds": Option(
                "One missile was ballistic, and the others were not.",
                why="Nothing in the text says that the missiles were of different kinds.",
                mistake="a story made up to fit",
                way_on="Look at the versions in order of time.",
            ),
            "leftover": Option("The headline was left over from the first version."),
        },
        right="leftover",
        hints=(
            "Find the first version in the picture of the versions. What did it say of how many?",
            "A text is updated line by line; which line is easily forgotten?",
        ),
        solution="The first version said “at least one”, and was headed accordingly, it seems. The text was updated "
        "when Tokyo gave its figures; the headline was not. It was not false when it was written, only early.",
        why="“At least one” and “at least seven” do not even contradict each other: the first was early, not false.",
    ),
    SeveralChoices(
        id="01.6",
        prompt="The picture says what changed. Which of these prints now claim **more** than the ministry did: which "
        "leave less room than its release?",
        options=PRINTS,
        right={"reuters", "ap", "newsmax"},
        hints=(
            "For each print look for a case that the ministry’s words allow and the print rules out.",
            "The ministry’s words allow 410 km, eight missiles, a wrong estimate. Who rules one of these out?",
        ),
        solution="Three. “As far as 400 km” rules out 410, which “about 400” allows; and if it means the farthest of "
        "several, that too is more than the ministry said. “Nine” rules out eight, which “at "
        "least seven” allows. And Reuters’ bare “outside” makes a fact of an estimate: a copy that loses its hedge "
        "claims more, not less. “Around” and “believed” are other words for the same room.",
        why="A hedge lost, a limit added, a number put for a bound: each leaves less room than the ministry did.",
    ),
    Number(
        id="01.7",
        prompt="How many missiles were launched in all?",
        truth=None,
        mistakes=(
            Mistake(
                "lower bound for the total",
                lambda truth: STATED["missile_count"],
                "That is a lower bound: “at least” means that there may have been more.",
                "Did Tokyo or Seoul give a total?",
            ),
            Mistake(
                "headline for the total",
                lambda truth: PRINTED_COUNTS["Bloomberg, first version"],
                "That is the headline’s singular, left over from the first version.",
                "Did Tokyo or Seoul give a total?",
            ),
            Mistake(
                "minutes for missiles",
                lambda truth: PRINTED_COUNTS["Newsmax"],
                "Nine is what one news site has, perhaps from a window of nine minutes.",
                "Did Tokyo or Seoul give a total?",
            ),
            *(_other_count(count) for count in sorted(OTHER_COUNTS)),
            Mistake(
                "range for the number of missiles",
                lambda truth: STATED["range_km"],
                "That is how far they flew.",
                "The question asks how many there were.",
            ),
            Mistake(
                "apogee for the number of missiles",
                lambda truth: STATED["apogee_km"],
                "That is how high they flew.",
                "The question asks how many there were.",
            ),
        ),
        if_wrong="Nobody published that number. Did Tokyo or Seoul give a total?",
        hints=(
            "Tokyo gave a lower bound. Did Seoul give a number?",
            "A lower bound is no total. If nobody gave the total, say so.",
        ),
        solution="It cannot be told: **not said**. Tokyo spoke of several and described at least seven, Seoul gave no "
        "number. “At least seven” can be printed; “seven” cannot.",
        why="“At least seven” can be printed, with Tokyo’s name on it; “seven” cannot.",
    ),
    Choice(
        id="01.8",
        prompt=f"The report said: “{LINES[4]} {LINES[5]}” Which of these sentences could be printed as it stands?",
        options=SENTENCES,
        right="careful",
        hints=(
            "For each sentence ask: who says it, and how sure are they?",
            "Two say more than anyone said, one less, and one gives claims to somebody who did not make them.",
        ),
        solution="The one with the minister, “at least”, “about” and “believed”: one claimant, with all three hedges. "
        "It is hardly longer than the one without, and nobody can prove it wrong tomorrow.",
        why="One claimant and all three hedges: hardly longer, and it will still be true tomorrow.",
    ),
    Number(
        id="01.9",
        prompt="*The skill of 00.1, on a new line.* AP printed that the missiles flew “as far as 400 kilometers (250 "
        "miles)”. Type AP’s claim in kilometres, with a hedge that means the same.",
        truth=AP_RANGE.number,
        unit="km",
        tolerance=1,
        report_step=50,
        hedge_expected="up to",
        mistakes=(
            Mistake(
                "miles given as km",
                lambda truth: AP_MILES,
                "That is AP’s number of miles; the question asks for kilometres.",
                "AP prints both.",
                of_unit=True,
            ),
            Mistake(
                "turned back from the rounded miles",
                lambda truth: convert(AP_MILES, "mi", "km"),
                "AP’s miles are rounded: turned back they give kilometres that AP did not print.",
                "AP prints the kilometres: take those.",
                tolerance=0.003,
            ),
            apogee_for_range(STATED["apogee_km"]),
        ),
        if_wrong="Nothing has to be worked out: take AP’s kilometres, and put its hedge before them in other words.",
        spaced=True,
        hints=(
            "Take the kilometres, not the miles.",
            "“As far as” is an upper limit. Say so before the number: at most, up to.",
        ),
        solution="“Up to 400 km”. The miles are AP’s own conversion, rounded: 400 km is 249 miles. (“As far as” can "
        "also mean the farthest of several missiles. As a bound on all of them it is the same.)",
        why="An upper limit is part of the claim. (The ministry had said *about*: AP changed it.)",
    ),
    Probability(
        id="01.10",
        prompt="*The skill of 00.3, on a new claim.* How likely is it, in per cent, that at least seven missiles were "
        "launched?",
        range=(0.80, 0.99),
        too_high="More than 99 % allows less than one miss in a hundred such reports. One claimant gave this count and "
        f"no other confirmed it; and of {COUNTS} first counts by Seoul or Tokyo in the course’s tables "
        f"{COUNTS_LOWERED} were revised downwards.",
        too_low="A ministry that tracked the launch described seven flights, and nobody contradicted it. A lower bound "
        "is easier to be right about than a total.",
        spaced=True,
        hints=(
            "Who gave the count, and did anybody contradict it?",
            "“At least” makes it easier to be right: seven, eight or ten would all do.",
        ),
        solution="From 80 to 99 % can be defended, a little more than in 00.3: one claimant that tracks such flights, "
        "no contradiction, and a lower bound, which only a lower number can prove wrong. Of "
        f"{COUNTS} first counts by Seoul or Tokyo in the course’s tables {COUNTS_LOWERED} were lowered later: the two "
        "missiles of 2 October 2019 may have been one that split, and one of the two of 19 October 2021 was an object "
        "in space. No “at least” was among them. 99 % allows one miss in a hundred; nobody else counted, so more than "
        "that is more than we know.",
        why="A single claimant that tracks such flights, no contradiction, and a lower bound.",
    ),
)
