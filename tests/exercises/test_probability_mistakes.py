"""Named mistakes of a probability: a function of the data, outside of what can be defended, and told by name."""

from dataclasses import replace

import pytest

from lessons.exercises.engine.judging import judge
from lessons.exercises.engine.verdicts import Verdict
from lessons.exercises.kinds.probability import Probability
from tests.exercises.bank import BANK


def named(question):
    """A question by its id."""
    return question.id


@pytest.mark.parametrize("question", [q for q in BANK if isinstance(q, Probability) and q.mistakes], ids=named)
def test_a_named_mistake_of_a_probability_is_told(question):
    for mistake in question.mistakes:
        share = mistake.from_truth(None)
        found = judge(question, f"{100 * share:.3g} %")
        assert (found.mistake, found.sentence) == (mistake.name, mistake.why), found
        assert found.verdict is (Verdict.HIGHER if share > question.range[1] else Verdict.LOWER)
    defended = replace(question.mistakes[0], from_truth=lambda truth: sum(question.range) / 2)
    with pytest.raises(ValueError, match="can be defended"):
        replace(question, mistakes=(defended,)).check_kind()
