"""Questions of notebook 15 on the three prepared reports: a range with its limit, a success, and four pages."""

from lessons import data
from lessons.exercises.engine.options import Option
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices

REACH = data.claim("pk-2021-01-20", "estimated_max_range_km", publisher="indiandefensenews.in")
LIMIT = data.claim("pk-2021-01-20", "estimated_max_range_km", publisher="opindia.com")
HEIGHT = data.claim("ir-2020-02-09", "apogee_km", publisher="The News (Pakistan)")
FAR = data.claim("ru-2022-05-28", "range_km", publisher="TASS")
PAGES = data.claims("ru-2022-05-28", quantity="range_km")
FAR_KM = f"{FAR.number:,.0f} km"

QUESTIONS = (
    SeveralChoices(
        id="15.3",
        prompt="The report of Pakistan, 20 January 2021. What did you find?",
        options={
            "limit": Option(
                f"{REACH.number:,.0f} km has lost the “{LIMIT.hedge}” that another page has from the same post."
            ),
            "type": Option("It is said of the type. How far this missile flew, nobody says."),
            "side": Option("The success is the word of the side that fired; another party tells of a crash."),
            "failed": Option(
                "The test failed: there was a crash.",
                why="One party to a conflict says so, and nobody else was found. Its word is as alone as the army’s.",
                mistake="one side’s word taken for the outcome",
                way_on="Who else could have seen it, and did anybody look?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "two": Option(
                f"Two pages have {REACH.number:,.0f} km, so there are two sources for it.",
                why="Both have it from one post of the military.",
                mistake="copies counted as sources",
                way_on="To which statement does each go back?",
            ),
        },
        right={"limit", "type", "side"},
        if_wrong="Lines 2, 7 and 8 of the checklist: how was it said, of what, and by whom?",
        hints=(
            "Lay sentence 2 beside sentence 3.",
            "Two of the five say more than the report: one about the outcome, one about the sources.",
        ),
        solution="**A limit that was lost, a reach that is no flight, a success by one side.** Both pages go back to "
        "one post of the military. What became of the missile cannot be told from this.",
        why="Whether it worked cannot be told from this report, and that is a finding, too.",
    ),
    Choice(
        id="15.4",
        prompt="The report of Iran, 9 February 2020. Which sentence could be printed?",
        options={
            "success": Option(
                "Iran has successfully launched a satellite.",
                why="A satellite that reaches no orbit falls down again. The word is the ministry’s own.",
                mistake="one side’s word taken for the outcome",
                way_on="What would a reader take the sentence to mean?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "far": Option(
                f"The Iranian rocket flew {HEIGHT.number:g} km.",
                why="That is how high it rose. How far it flew is not in the report.",
                mistake="apogee for range",
                way_on="Which line of the checklist parts height from distance?",
            ),
            "both": Option(
                "An Iranian satellite did not reach orbit, the defence ministry says; another minister calls the "
                "launch failed."
            ),
            "share": Option(
                "The Iranian launch was a success to 90 percent.",
                why="90 percent of the way, the spokesman said. Of which way, and whether the rest matters, he did "
                "not.",
                mistake="a share of what is not said",
                way_on="Ninety percent of what?",
            ),
        },
        right="both",
        hints=("What happened to the satellite, by all who speak?", "Two ministers, two words."),
        solution="The one that says what happened to the satellite, and whose words those are. “Successfully” and "
        "“failed” are two words of one government for one flight.",
        why="What both agree on stands first, and each word has its speaker.",
    ),
    Choice(
        id="15.5",
        prompt=f"The report of Russia, 28 May 2022. {len(PAGES)} pages have {FAR_KM}. What could be printed of the "
        "distance?",
        options={
            "agree": Option(
                f"{len(PAGES)} sources agree on {FAR_KM}.",
                why="Each of them has it from the ministry. There is one statement.",
                mistake="copies counted as sources",
                way_on="To which statement do they go back?",
                verdict=Verdict.OVERCLAIMS,
            ),
            "plain": Option(
                f"The target was {FAR_KM} away, Russia’s ministry says.",
                why="Two copies dropped a word. The ministry’s own agency has it.",
                mistake="hedge lost",
                way_on="Which of the prints stands nearest to the statement?",
            ),
            "around": Option(
                f"The target was {FAR.hedge} {FAR_KM} away, Russia’s ministry says; nobody else has said anything of "
                "it."
            ),
            "fast": Option(
                f"The missile flew {FAR_KM} at five to ten times the speed of sound.",
                why="The speed is a newspaper’s, of the type, and the distance is that to a target.",
                mistake="claimants mixed",
                way_on="Whose number is each of the two?",
            ),
        },
        right="around",
        hints=("Count statements, not pages.", "Which word stands in some prints and not in others?"),
        solution=f"“{FAR.hedge.capitalize()} {FAR_KM}”, as the target’s distance, by the ministry, with the remark "
        "that it stands alone.",
        why="One statement, its hedge, and what it was the distance of.",
    ),
)
