"""How good probabilities turned out to be: scores, calibration, discrimination, sureness, each with its interval."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

Z95 = 1.959964  # standard deviations to each side that hold 95 % of a normal distribution
ENOUGH = 50  # answers from which a calibration curve is drawn
FEW = 20  # answers below which nothing is said of being too sure
TOO_FEW, TOO_SURE, NOT_SURE_ENOUGH, FITS = "too few to tell", "too sure", "not sure enough", "fits"
EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)  # of the groups of a curve
BRIER_FORMS = {"half": 1.0, "original": 2.0}


class Score(NamedTuple):
    """A mean score of `answers` answers with its 95 % interval; nan to nan where one answer gives none.

    >>> Score(0.25, 0.2, 0.3, 40).answers
    40
    """

    value: float
    low: float
    high: float
    answers: int


class Group(NamedTuple):
    """Answers between two probabilities: how many, their mean, the share that came true, with its 95 % interval.

    >>> Group(0.2, 0.4, 10, 0.3, 0.2, 0.06, 0.51).answers
    10
    """

    low: float
    high: float
    answers: int
    said: float
    came_true: float
    at_least: float
    at_most: float


class Sureness(NamedTuple):
    """How sure answers were of their own side, on the mean, and how often that side was right, with a 95 % interval.

    `verdict` is one of "too few to tell", "too sure", "not sure enough", "fits".

    >>> Sureness(0.9, 0.6, 0.45, 0.74, 40, "too sure").verdict
    'too sure'
    """

    sure: float
    right: float
    low: float
    high: float
    answers: int
    verdict: str


def _answers(probabilities: Sequence[float], outcomes: Sequence[float]) -> tuple[np.ndarray, np.ndarray]:
    try:
        p, o = np.asarray(probabilities, dtype=float), np.asarray(outcomes, dtype=float)
    except (TypeError, ValueError):
        raise ValueError(
            "probabilities and outcomes must be numbers; accepted: such as [0.7, 0.2] and [1, 0]"
        ) from None
    if p.ndim != 1 or p.shape != o.shape or not p.size:
        raise ValueError(
            f"probabilities have the shape {p.shape}, outcomes {o.shape}; accepted: one outcome for each, one at least"
        )
    bad = np.flatnonzero(~((p >= 0) & (p <= 1)))
    if bad.size:
        raise ValueError(f"probabilities[{bad[0]}] is {p[bad[0]]:g}; accepted: numbers from 0 to 1")
    bad = np.flatnonzero(~np.isin(o, (0, 1)))
    if bad.size:
        raise ValueError(f"outcomes[{bad[0]}] is {o[bad[0]]:g}; accepted: 1 for what happened, 0 for what did not")
    return p, o


def _score(each: np.ndarray) -> Score:
    value = float(each.mean())
    if each.size < 2 or not np.isfinite(value):
        return Score(value, float("nan"), float("nan"), each.size)
    half = Z95 * float(each.std(ddof=1)) / np.sqrt(each.size)
    return Score(value, max(0.0, value - half), value + half, each.size)


def brier(probabilities: Sequence[float], outcomes: Sequence[float], form: str = "half") -> Score:
    """The Brier score: 0 is perfect. In its "half" form always saying 50 % costs 0.25, in the "original" one 0.5.

    Brier, Mon. Wea. Rev. 78(1), 1-3, 1950, sums over both classes; the half form is the mean of (p - outcome) ** 2.
    The interval is a normal one: rough for few answers. ValueError for what is no probability or outcome.

    >>> brier([0.5, 0.5], [1, 0]).value, brier([0.5, 0.5], [1, 0], "original").value
    (0.25, 0.5)
    """
    if form not in BRIER_FORMS:
        raise ValueError(f"form {form!r} is not known; accepted: {' or '.join(BRIER_FORMS)}")
    p, o = _answers(probabilities, outcomes)
    return _score(BRIER_FORMS[form] * (p - o) ** 2)


def log_score(probabilities: Sequence[float], outcomes: Sequence[float]) -> Score:
    """The mean of -ln of the probability given to what happened: 0.693 for 50 %, infinite where a zero came true.

    >>> round(log_score([0.5, 0.5], [1, 0]).value, 3)
    0.693
    """
    p, o = _answers(probabilities, outcomes)
    with np.errstate(divide="ignore"):
        return _score(0.0 - np.log(np.where(o == 1, p, 1 - p)))


def share_interval(hits: int, answers: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share: it stays between 0 and 1, and is wide for few answers.

    >>> [round(end, 2) for end in share_interval(2, 10)]
    [0.06, 0.51]
    """
    if not 0 <= hits <= answers or answers < 1:
        raise ValueError(f"hits {hits!r} of answers {answers!r} is no share; accepted: 0 to all of at least one")
    share, z2 = hits / answers, Z95**2
    middle = (share + z2 / (2 * answers)) / (1 + z2 / answers)
    half = Z95 / (1 + z2 / answers) * np.sqrt(share * (1 - share) / answers + z2 / (4 * answers**2))
    return max(0.0, float(middle - half)), min(1.0, float(middle + half))


def calibration_curve(probabilities: Sequence[float], outcomes: Sequence[float]) -> tuple[Group, ...]:
    """What was said against what came true, in groups of probabilities; none at all below 50 answers: too few to tell.

    >>> calibration_curve([0.7] * 10, [1] * 10)
    ()
    >>> round(calibration_curve([0.7] * 60, [1] * 42 + [0] * 18)[0].came_true, 2)
    0.7
    """
    p, o = _answers(probabilities, outcomes)
    if p.size < ENOUGH:
        return ()
    groups = []
    for low, high in zip(EDGES, EDGES[1:], strict=False):
        inside = (p >= low) & ((p < high) | (high == EDGES[-1]))
        if inside.any():
            hits, count = int(o[inside].sum()), int(inside.sum())
            groups.append(Group(low, high, count, float(p[inside].mean()), hits / count, *share_interval(hits, count)))
    return tuple(groups)


def discrimination(probabilities: Sequence[float], outcomes: Sequence[float]) -> Score:
    """How often a case that happened was given the higher probability than one that did not: 0.5 is chance, 1 perfect.

    Ties count half. The interval is Hanley and McNeil's (Radiology 143, 29-36, 1982). ValueError where all outcomes are
    alike: then nothing can be told apart.

    >>> discrimination([0.9, 0.6, 0.4], [1, 0, 0]).value
    1.0
    """
    p, o = _answers(probabilities, outcomes)
    yes, no = p[o == 1], p[o == 0]
    if not yes.size or not no.size:
        raise ValueError(f"outcomes are all {o[0]:g}; accepted: some that happened and some that did not")
    a = float((np.greater.outer(yes, no) + 0.5 * np.equal.outer(yes, no)).mean())
    q1, q2 = a / (2 - a), 2 * a**2 / (1 + a)
    variance = (a * (1 - a) + (yes.size - 1) * (q1 - a**2) + (no.size - 1) * (q2 - a**2)) / (yes.size * no.size)
    half = Z95 * float(np.sqrt(max(variance, 0.0)))
    return Score(a, max(0.0, a - half), min(1.0, a + half), p.size)


def sureness(probabilities: Sequence[float], outcomes: Sequence[float]) -> Sureness:
    """Whether somebody is too sure, or not sure enough: 80 % is right if what was held likely happens 80 times in 100.

    20 % for something is 80 % against it; answers of 50 % take no side and are left out. The verdict is "too few to
    tell" below 20 answers, and "fits" wherever the mean stands inside the interval: chance alone would do it.

    >>> sureness([0.95] * 30, [1] * 18 + [0] * 12).verdict, sureness([0.95] * 5, [0] * 5).verdict
    ('too sure', 'too few to tell')
    """
    p, o = _answers(probabilities, outcomes)
    p, o = p[p != 0.5], o[p != 0.5]
    if not p.size:
        return Sureness(0.5, float("nan"), 0.0, 1.0, 0, TOO_FEW)
    sure, hits = float(np.maximum(p, 1 - p).mean()), int(((p > 0.5) == (o == 1)).sum())
    low, high = share_interval(hits, p.size)
    verdict = TOO_SURE if sure > high else NOT_SURE_ENOUGH if sure < low else FITS
    return Sureness(sure, hits / p.size, low, high, p.size, verdict if p.size >= FEW else TOO_FEW)
