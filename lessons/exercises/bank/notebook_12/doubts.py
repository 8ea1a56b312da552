"""Questions of notebook 12 on the doubt of one figure, and what a second one adds."""

from lessons import data
from lessons.exercises.bank.notebook_12.statements import LOFTED, TWO, apart, doubt, spoken, together, value
from lessons.exercises.engine.options import Option
from lessons.exercises.kinds.choice import Choice
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake
from lessons.exercises.quantities.near import Neighbour
from lessons.sources.averaging import OFF, rounding_sigma

PRINTED = spoken(LOFTED, "apogee_km", "KCNA").claim
HIGH_KM = value(LOFTED, "KCNA", "apogee_km")
TOKYO_STEP = data.rounding_km("Japan MOD", "range_km", TWO[-10:]) or 0.0
TOKYO, SEOUL = doubt(TWO, "Japan MOD"), doubt(TWO, "ROK JCS")

QUESTIONS = (
    Choice(
        id="12.1",
        prompt="5 November 2024. Tokyo: about 400 km. Seoul: about 400 km. What does the second figure add?",
        options={
            "halved": Option(
                "Two agree, so the doubt is halved.",
                why="Not even two that measured apart would halve it; and these two share their data.",
                mistake="linked sources counted as two witnesses",
                way_on="Compare the lower three bars of the picture with the upper two.",
            ),
            "proof": Option(
                "The 400 km are confirmed: two governments say so.",
                why="A second figure confirms as far as it was measured apart. How far these were, nobody says.",
                mistake="agreement of linked sources taken for proof",
                way_on="Could both figures be wrong in the same way?",
            ),
            "little": Option("Little: the same tracks may stand behind both, so the bar gets hardly shorter."),
            "nothing": Option(
                "Nothing: whoever shares data is a copy.",
                why="Each has radars of its own. Sharing is more than copying, and less than measuring apart.",
                mistake="linked taken for copied",
                way_on="Look at the fourth bar and at the fifth.",
            ),
            "finer": Option(
                "Seoul rounds more finely: its bar alone is the one to print.",
                why="The shorter of two bars is one claimant’s. For both together it says nothing.",
                mistake="the interval of one taken for both",
                way_on="Which bars belong to both?",
            ),
        },
        right="little",
        hints=("What do the two share?", "The fourth bar of the picture is for two who share data."),
        solution=f"Little. Alone Tokyo is good to ±{TOKYO:.1f} km and Seoul to ±{SEOUL:.1f}; together, with shared "
        f"data, ±{together(TWO).sigma:.1f}. All of these hang on assumptions that the next section names.",
        why="Sharing data leaves little to gain from a second figure, even where both are right.",
    ),
    Number(
        id="12.2",
        prompt=f"18 November 2022: North Korea’s agency KCNA prints {PRINTED.printed} as the apogee. By the same two "
        "assumptions, by how many km may this figure be off? (One leg of the triangle is so short that you can leave "
        "it out.)",
        truth=lambda: doubt(LOFTED, "KCNA", "apogee_km"),
        unit="km",
        tolerance=4,
        give_or_take=True,
        mistakes=(
            Mistake(
                "precise taken for accurate",
                lambda truth: PRINTED.step,
                "That is how finely the number is printed, not how well the height was measured.",
                "A decimal is quickly printed. What share of the number may the measurement be off?",
            ),
            Mistake(
                "half the last digit for the doubt",
                lambda truth: PRINTED.step / 2,
                "That is half the last digit: how finely the number is printed, not how well it was measured.",
                "Which of the two legs is the long one here?",
            ),
            Mistake(
                "the rounding’s leg alone",
                lambda truth: rounding_sigma(PRINTED.step),
                "That is the leg of the rounding: the short one.",
                "The other leg is a share of the number.",
                tolerance=0.05,
            ),
            Mistake(
                "ten per cent for five",
                lambda truth: 2 * OFF * HIGH_KM,
                "That is a tenth of the number.",
                "The assumption is 5 %, a twentieth.",
                tolerance=0.02,
            ),
            Mistake(
                "half of five per cent",
                lambda truth: OFF * HIGH_KM / 2,
                "That is half of 5 %: the 5 % count to either side.",
                "Give or take 5 % means 5 % below and 5 % above.",
                tolerance=0.02,
            ),
            Mistake(
                "one per cent for five",
                lambda truth: HIGH_KM / 100,
                "That is one per cent.",
                "Five of these are wanted.",
                tolerance=0.02,
            ),
        ),
        neighbours=(
            Neighbour(
                "the answer of the worked example, Tokyo’s 400 km",
                lambda: TOKYO,
                "Here the 5 % are those of KCNA’s figure.",
            ),
            Neighbour("the doubt of Seoul’s 400 km", lambda: SEOUL, "Here the 5 % are those of KCNA’s figure."),
            Neighbour(
                "the measurement’s leg of Tokyo’s 400 km",
                lambda: OFF * value(TWO, "Japan MOD"),
                "Here the 5 % are those of KCNA’s figure.",
            ),
            Neighbour(
                "the rounding’s leg of Tokyo’s 400 km",
                lambda: rounding_sigma(TOKYO_STEP),
                "KCNA prints tenths, so its own is far shorter. And it is the short leg.",
                0.04,
            ),
        ),
        if_wrong="Take 5 % of the printed number; the rounding to a tenth of a km adds nothing to speak of.",
        hints=(
            "Which leg is long: that of the measurement, or that of the rounding to 0.1 km?",
            "5 % of 6,000 is 300.",
        ),
        solution=f"5 % of {HIGH_KM:,g} is about **{doubt(LOFTED, 'KCNA', 'apogee_km'):.0f} km**. The rounding adds "
        f"{rounding_sigma(PRINTED.step):.2f} km, which changes nothing. Tokyo’s round 6,000 may be off by "
        f"{doubt(LOFTED, 'Japan MOD', 'apogee_km'):.0f} km: as good.",
        why="Precise is not accurate: a decimal tells how finely somebody printed.",
    ),
    Number(
        id="12.3",
        prompt="In the explorer, press *Each print a witness*. The bar gets shorter, though nobody has measured "
        "anything more. To which give or take, in km?",
        truth=lambda: apart(TWO).sigma,
        unit="km",
        tolerance=0.3,
        read_off=True,
        give_or_take=True,
        mistakes=(
            Mistake(
                "as the tables trace them",
                lambda truth: together(TWO).sigma,
                "That stands there with the copies folded in and both governments linked.",
                "Press *Each print a witness* and read the line that begins with *Together*.",
                tolerance=0.005,
            ),
            Mistake(
                "both governments taken as unlinked",
                lambda truth: together(TWO).by_rho[0].above,
                "That is what two statements would give if they shared nothing.",
                "Press *Each print a witness* and read the line that begins with *Together*.",
                tolerance=0.01,
            ),
            Mistake(
                "the number for its doubt",
                lambda truth: apart(TWO).value,
                "That is the number itself.",
                "Asked is what stands behind *give or take*.",
            ),
            Mistake(
                "both ends for one",
                lambda truth: 2 * truth,
                "That is the bar from end to end.",
                "Give or take is half of it.",
                tolerance=0.01,
            ),
            Mistake(
                "the bar of Tokyo taken for all",
                lambda truth: TOKYO,
                "That is how far Tokyo’s figure alone may be off.",
                "Asked is the bar of all together.",
                tolerance=0.004,
            ),
            Mistake(
                "the bar of Seoul taken for all",
                lambda truth: SEOUL,
                "That is how far Seoul’s figure alone may be off.",
                "Asked is the bar of all together.",
                tolerance=0.004,
            ),
            Mistake(
                "another assumption’s bar",
                lambda truth: together(TWO).by_off[0].above,
                "That stands behind *Otherwise*: what comes out if measurements are off by 2 %.",
                "Leave the sliders, and read the line that begins with *Together*.",
                tolerance=0.01,
            ),
        ),
        if_wrong="Press *Reset*, then *Each print a witness*, and read the second line below the picture.",
        hints=("The button stands below the sliders.", "The second line below the picture says it: Together 400 km …"),
        solution=f"**{apart(TWO).sigma:.1f} km**, a little more than half of {together(TWO).sigma:.1f}. Four papers "
        "copied one release. Counting them as witnesses makes the number look twice as good as it is.",
        why="Copies counted as witnesses make any number look good: print it often enough.",
    ),
)
