"""The reliability diagram: what was said against what came true; and nothing drawn where answers are too few."""

from collections.abc import Sequence

from lessons import data, sources
from lessons.figures.engine.picture import Background, Layer, Marker, Picture, Polyline, Table, Text
from lessons.sources.calibration import ENOUGH, FEW, FITS, TOO_FEW, TOO_SURE

ASPECT = 0.62


def reliability_picture(probabilities: Sequence[float], outcomes: Sequence[float], whose: str = "Your") -> Picture:
    """Groups of answers at the mean that was said and the share that came true, with 95 % intervals, and the diagonal.

    Below 50 answers the diagram stays empty and says so. Probabilities from 0 to 1, outcomes 1 or 0.

    >>> reliability_picture([0.7] * 12, [1] * 12).readout
    'Your answers, 12 so far, are too few to tell: a curve is drawn from 50 on.'
    """
    answers = len(probabilities)
    curve = sources.calibration_curve(probabilities, outcomes) if answers else ()
    layers: list[Layer] = [Polyline([(0, 0), (100, 100)], "muted", 1.5, "dash")]
    for group in curve:
        x = 100 * group.said
        layers.append(Polyline([(x, 100 * group.at_least), (x, 100 * group.at_most)], "blue", 2.0))
        layers.append(Marker(x, 100 * group.came_true, "blue", "circle", 11, f"{group.answers}"))
    if not curve:
        told = f"{whose} answers, {answers} so far, are too few to tell: a curve is drawn from {ENOUGH} on."
        layers.append(Text(50, 50, f"answers so far: {answers}, too few to tell", anchor="middle", size=15, bold=True))
    else:
        parts = (f"said {100 * g.said:.0f} %, came true {100 * g.came_true:.0f} % of {g.answers}" for g in curve)
        told = f"{whose} {answers} answers: {'; '.join(parts)}."
    rows = tuple(
        (
            f"{100 * group.said:.0f} %",
            f"{100 * group.came_true:.0f} %",
            f"{100 * group.at_least:.0f} to {100 * group.at_most:.0f} %",
            str(group.answers),
        )
        for group in curve
    )
    return Picture(
        Background("reliability diagram", _ground, ASPECT),
        tuple(layers),
        alt=f"What was said, to the right, against what came true, upwards; on the dashed line both are equal. {told}",
        readout=told,
        table=Table(("said, on the mean", "came true", "95 % interval", "answers"), rows, "Said and came true"),
    )


MADE_UP_SURE = ("count", "place")  # a made-up reader says 90 % of these cards, and 30 % of all others


def made_up_reader_picture() -> Picture:
    """The diagram of a made-up reader, who says 90 % for every count and place of the deck, and 30 % for the rest.

    >>> made_up_reader_picture().readout[:35]
    'The made-up reader’s 50 answers: sa'
    """
    said = [0.9 if card.about in MADE_UP_SURE else 0.3 for card in data.deck()]
    return reliability_picture(said, [card.outcome for card in data.deck()], "The made-up reader’s")


def _ground(figure, style):
    axes = style.axes(figure, "what was said (%)", "what came true (%)")
    axes.set(xlim=(0, 100), ylim=(0, 100), xticks=range(0, 101, 20), yticks=range(0, 101, 20))
    return axes


def score_lines(probabilities: Sequence[float], outcomes: Sequence[float]) -> tuple[str, ...]:
    """What can be said of answers: Brier score, discrimination, sureness, each with its interval; a line for each.

    >>> score_lines([0.7], [1])[0]
    '1 answer scored. Brier 0.09; always 50 % costs 0.25, 0 is best.'
    """
    if not probabilities:
        return ("No answer scored yet.",)
    score = sources.brier(probabilities, outcomes)
    reach = "" if score.low != score.low else f" ({score.low:.2f} to {score.high:.2f})"
    count = f"{score.answers} answer{'' if score.answers == 1 else 's'} scored."
    lines = [f"{count} Brier {score.value:.2f}{reach}; always 50 % costs 0.25, 0 is best."]
    if 0 < sum(outcomes) < len(outcomes):
        told = sources.discrimination(probabilities, outcomes)
        lines.append(
            f"Telling apart: {100 * told.value:.0f} in 100 pairs in order "
            f"({100 * told.low:.0f} to {100 * told.high:.0f}); chance gives 50."
        )
    return (*lines, sureness_line(probabilities, outcomes))


def sureness_line(probabilities: Sequence[float], outcomes: Sequence[float]) -> str:
    """Whether answers were too sure, or not sure enough: only where their number carries it.

    >>> sureness_line([0.7], [1])
    'Too sure? Too few answers to tell (1; from 20 on).'
    """
    found = sources.sureness(probabilities, outcomes)
    if found.verdict == TOO_FEW:
        return f"Too sure? Too few answers to tell ({found.answers}; from {FEW} on)."
    facts = (
        f"you were {100 * found.sure:.0f} % sure on the mean, and right {100 * found.right:.0f} times in 100 "
        f"({100 * found.low:.0f} to {100 * found.high:.0f})"
    )
    if found.verdict == FITS:
        return f"Neither too sure nor too careful, as far as {found.answers} answers tell: {facts}."
    return f"{'Too sure' if found.verdict == TOO_SURE else 'Not sure enough'}: {facts}."
