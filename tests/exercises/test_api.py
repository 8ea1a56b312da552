"""What a notebook calls: ask, check, hint, solution, progress."""

import subprocess
import sys

import pytest

from lessons import progress as kept
from lessons.exercises import Verdict, ask, check, hint, progress, solution
from lessons.exercises.engine import registry
from lessons.exercises.engine.registry import NoSuchQuestion
from tests.exercises.known import right_answer

FIRST = registry.questions("00")[0]


def test_check_records_and_prints():
    found = check(FIRST.id, right_answer(FIRST))
    assert found.verdict is Verdict.RIGHT and repr(found).startswith("✔ Right: ")
    assert found._repr_html_() == found.html()
    assert kept.state(FIRST.id).latest_verdict == "right"


def test_hints_then_solution_with_constant_plain_forms():
    forms = [repr(solution(FIRST.id))]
    assert "hint" in str(solution(FIRST.id)) and FIRST.solution[:20] not in str(solution(FIRST.id))
    for number in range(1, len(FIRST.hints) + 1):
        shown = hint(FIRST.id)
        assert repr(shown) == f"Hints for question {FIRST.id}"
        assert str(shown).count("\n") == number and shown._repr_html_().count("<li>") == number
    forms.append(repr(solution(FIRST.id)))
    assert forms == [f"Solution of question {FIRST.id}"] * 2
    assert FIRST.solution.split()[0] in str(solution(FIRST.id))


def test_a_question_that_does_not_exist_is_one_sentence():
    for call, number in ((ask, "00.99"), (hint, "77.1"), (solution, ""), (check, 3.2), (progress, "77")):
        with pytest.raises(NoSuchQuestion, match="There is no") as caught:
            call(number)
        assert "\n" not in str(caught.value)


def test_ask_and_progress_in_plain_text():
    assert ask(FIRST.id)._repr_mimebundle_()[0]["text/plain"].startswith(f"Question {FIRST.id}: ")
    assert progress("00")._repr_mimebundle_()[0]["text/plain"].startswith("Progress")


def test_ids_of_the_bank_are_checked(monkeypatch):
    class Module:
        QUESTIONS = (FIRST, FIRST)

    monkeypatch.setattr(registry.importlib, "import_module", lambda name: Module)
    monkeypatch.setattr(registry, "notebooks", lambda: ("00", "03"))
    with pytest.raises(ValueError, match="appears twice"):
        registry.questions.__wrapped__("00")
    with pytest.raises(ValueError, match="bank of notebook 03"):
        registry.questions.__wrapped__("03")


def test_the_bank_is_read_only_when_asked_for():
    code = "import sys, lessons.exercises; print([name for name in sys.modules if 'bank.notebook' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_module_or_a_function_as_answer_is_harmless():
    assert check(FIRST.id, sys).verdict is Verdict.CANNOT_BE_READ
