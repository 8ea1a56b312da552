"""Questions of notebook 10 on lines: whose line it is, two questions asked apart, and an announced area."""

from lessons.exercises.bank.notebook_10.places import share, splash
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.several import SeveralChoices
from lessons.sea.announced import areas, chance_in, share_in_zone, stated_sector
from lessons.sea.shapes import VARIANTS

OKI = "nk-2019-10-02"
OWN, NOBODY, KOREA = (share(OKI, "final", variant) for variant in ("Japan", "nobody", "South Korea"))
IN_THREE = 100 * chance_in(areas()["area 3"], stated_sector()).chance
OF_FOUR = 100 * share_in_zone(areas()["area 4"])

QUESTIONS = (
    Choice(
        id="10.7",
        prompt=f"2 October 2019: “about {splash(OKI).distance_km:g} km north of Dogo”, said to be inside Japan’s zone. "
        "What does the chart say to that?",
        options={
            "apart": Option(
                "It fits the line that Japan draws; it does not hold under every way to count Liancourt Rocks (Dokdo / "
                "Takeshima)."
            ),
            "true": Option(
                "It is inside, since Japan’s own line is the one that counts.",
                why=f"For the question what Japan meant, yes. Without the rocks it would be outside: {NOBODY:.0f} "
                "of 100 places are in.",
                mistake="one variant taken for all",
                way_on="Change *Drawn so that* and look at the line.",
            ),
            "false": Option(
                "It is outside: Japan’s claim was wrong.",
                why="By the line that Japan draws the place is inside. Whose rocks they are, a chart does not decide.",
                mistake="one variant taken for all",
                way_on="Ask first which line the claimant draws.",
            ),
            "mean": Option(
                f"About {(OWN + NOBODY + KOREA) / len(VARIANTS):.0f} of 100, the mean of the three lines.",
                why="The three lines are three claims. A claim is not a measurement, and the mean of them is nobody’s "
                "line.",
                mistake="claims averaged",
                way_on="Say each answer with its line.",
            ),
            "rounding": Option(
                "It cannot be told, since 350 km is rounded.",
                why="The rounding is not what decides here: straight north, at all distances that round to 350, each "
                "line gives one side. They give different ones.",
                mistake="the variant taken for the rounding",
                way_on="Read the sheet’s second column.",
            ),
        },
        right="apart",
        hints=(
            "Two questions: does it fit the claimant’s own line? Does it hold whoever the rocks count for?",
            "The sheet has one row for each line.",
        ),
        solution="It fits Japan’s own line, and not every line: as printed, straight to the north, the place is "
        f"inside by that one alone. Of 100 places {OWN:.0f} are inside if the rocks count for Japan, {NOBODY:.0f} if "
        f"for nobody, {KOREA:.0f} if for South Korea: never 90, so in your own voice there is no side to print.",
        why="Both halves are needed: what the claimant means by its zone, and that others draw it differently.",
    ),
    SeveralChoices(
        id="10.8",
        prompt="4 August 2022. What do the release, the notice and the chart allow you to say? Choose all that hold.",
        options={
            "five": Option(
                "Japan’s ministry estimated that five of nine missiles fell inside the zone that Japan claims."
            ),
            "fits": Option("The one place stated with a distance fits the announced area 3 for the most part."),
            "measured": Option(
                f"The five fell inside with a chance of {OF_FOUR:.0f} %.",
                why=f"{OF_FOUR:.0f} % is how much of area 4 lies inside the line. Where in it, or whether in it, "
                "the five fell, no distance was given.",
                mistake="share of an area taken for a chance",
                way_on="What is the percentage a share of?",
            ),
            "proved": Option(
                "The notice proves where the missiles fell.",
                why="A notice says where something was expected, and for three days. It is no observation.",
                mistake="announced taken for observed",
                way_on="Was it published before or after the fall?",
            ),
            "agreed": Option(
                "All states around agree on that line.",
                why="It is a median line, which is Japan’s position here. China claims the shelf as far as its edge.",
                mistake="one line taken for everybody’s",
                way_on="Read whose line it is.",
            ),
            "reversed": Option(
                "The one stated place lies south-southeast of Yonaguni.",
                why="“North-northwest of Yonaguni” starts at the island: from there, go north-northwest.",
                mistake="bearing reversed",
                way_on="Start at the landmark, then go into the direction.",
            ),
        },
        right={"five", "fits"},
        if_wrong="Ask of each: who said it, and could it be known from what was published?",
        hints=("Two of the six hold.", "Claims with their claimant hold. A notice is no observation."),
        solution=f"Five of nine, by Japan’s estimate and Japan’s line; and {IN_THREE:.0f} of 100 places that "
        "“about 80 km north-northwest of Yonaguni” covers lie in area 3. For the five no distance was given: a check "
        "is not possible.",
        why="A published area and a published place can agree. Neither becomes a measurement by that.",
    ),
)
