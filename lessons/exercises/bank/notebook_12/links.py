"""Questions of notebook 12 on links: the reader says who shares data, and sees what that does."""

from lessons.exercises.bank.notebook_12.statements import LINKED, LOFTED, PLAIN, doubt, lofted, mine, together, widened
from lessons.exercises.kinds.number import Number
from lessons.exercises.quantities.mistakes import Mistake, upside_down
from lessons.sources.combining import RHO
from lessons.sources.kinship import COPY, OWN, SHARES

QUESTIONS = (
    Number(
        id="12.4",
        prompt="18 November 2022, in the explorer above: make the Japanese government a **copy** of its ministry, and "
        "let Seoul (ROK JCS) **share data** with it. Which give or take do all together have, in km?",
        truth=lambda: lofted(*LINKED),
        unit="km",
        tolerance=1.5,
        read_off=True,
        give_or_take=True,
        mistakes=(
            Mistake(
                "as it opens",
                lambda truth: lofted(OWN, SHARES, OWN, OWN),
                "That stands there before any mark is moved.",
                "Move two marks: the second row to *copy*, the third to *shares data*.",
                tolerance=0.005,
            ),
            Mistake(
                "copies counted as witnesses",
                lambda truth: lofted(OWN, OWN, OWN, OWN),
                "That is what four witnesses would give. The government repeats its ministry.",
                "Move the second row’s mark to *copy*, the third row’s to *shares data*.",
                tolerance=0.005,
            ),
            Mistake(
                "Seoul left unlinked",
                lambda truth: lofted(OWN, COPY, OWN, OWN),
                "That is with Seoul’s data as its own.",
                "Move the third row’s mark to *shares data*.",
                tolerance=0.005,
            ),
            Mistake(
                "a copy left as a statement",
                lambda truth: lofted(OWN, SHARES, SHARES, OWN),
                "The government still counts as a statement of its own.",
                "Move the second row’s mark to *copy*.",
                tolerance=0.004,
            ),
            Mistake(
                "linked by more than was asked",
                lambda truth: together(LOFTED, "apogee_km", LINKED).by_rho[-1].above,
                "That stands behind *Otherwise*: what comes out if they are linked by 0.9.",
                "Leave the sliders, and read the line that begins with *Together*.",
                tolerance=0.005,
            ),
            Mistake(
                "everything linked",
                lambda truth: lofted(OWN, COPY, SHARES, SHARES),
                "That is with Pyongyang linked too. It shares nothing with the others.",
                "Leave the fourth row’s mark where it was.",
                tolerance=0.005,
            ),
            Mistake(
                "the smallest interval taken for all",
                lambda truth: doubt(LOFTED, "Japan MOD", "apogee_km"),
                "That is the shortest bar of a single figure, and not the bar of all together.",
                "Read the line that begins with *Together*.",
                tolerance=0.003,
            ),
            Mistake(
                "the interval of one taken for all",
                lambda truth: doubt(LOFTED, "KCNA", "apogee_km"),
                "That is the doubt of KCNA’s figure alone.",
                "Read the line that begins with *Together*.",
                tolerance=0.002,
            ),
            Mistake(
                "Seoul’s interval taken for all",
                lambda truth: doubt(LOFTED, "ROK JCS", "apogee_km"),
                "That is the doubt of Seoul’s figure alone.",
                "Read the line that begins with *Together*.",
                tolerance=0.002,
            ),
            Mistake(
                "the number for its doubt",
                lambda truth: together(LOFTED, "apogee_km", LINKED).value,
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
        ),
        if_wrong="Two marks are to be moved: the second row’s to the right column, the third row’s to the middle one.",
        hints=(
            "Marks are moved by mouse, or by Tab and the arrow keys.",
            "Second row: *copy*. Third row: *shares data*. Then read the line that begins with *Together*.",
        ),
        solution=f"About **{lofted(*LINKED):.0f} km**, around 6,044. With Seoul unlinked it would be "
        f"{lofted(OWN, COPY, OWN, OWN):.0f}. Whether Seoul and Tokyo compared their tracks in 2022 is not in our "
        "tables: sharing in real time began in December 2023. So both numbers are worth knowing.",
        why="Each link makes the bar longer, and the honest bar is the longer one as long as nobody knows.",
    ),
    Number(
        id="12.5",
        prompt="Choose *my own claims alone*: A says 600 km (rounded to 10), B 650 km (rounded to 50). Now let B share "
        "A’s data. By how many times have their doubts been *widened*? The line below the picture says it.",
        truth=lambda: widened(SHARES),
        unit="",
        tolerance=0.03,
        read_off=True,
        mistakes=(
            Mistake(
                "not linked yet",
                lambda truth: widened(OWN),
                "That is for two that measured apart.",
                "Move B’s mark to *shares data*.",
                tolerance=0.01,
            ),
            Mistake(
                "the link for the widening",
                lambda truth: RHO,
                "That is how strongly they are linked.",
                "Read what stands before *times*.",
            ),
            Mistake(
                "the mean for the widening",
                lambda truth: mine(SHARES).value,
                "That is the number that comes out.",
                "Read what stands behind *widened*.",
            ),
            Mistake(
                "the doubt for the widening",
                lambda truth: mine(SHARES).sigma,
                "That is the doubt after it has been widened, in km.",
                "Read what stands behind *widened*.",
                tolerance=0.01,
            ),
            Mistake(
                "the distance for the widening",
                lambda truth: PLAIN[1][0] - PLAIN[0][0],
                "That is how far the two figures lie apart, in km.",
                "Read what stands behind *widened*.",
            ),
            upside_down(0.01),
        ),
        if_wrong="Choose my own claims alone, at the end of the list; move the second row’s mark to the middle column.",
        hints=("The choice is the last one of the list.", "Second row: *shares data*. Then look for *widened*."),
        solution=f"**{widened(SHARES):.2f} times**, where unlinked it was {widened(OWN):.2f}. From two who watch "
        "the same tracks you expect nearly the same number. If they differ by 50 km all the same, something is off.",
        why="Linked sources that differ are the bigger surprise.",
    ),
)
