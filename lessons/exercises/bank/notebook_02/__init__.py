"""Questions of notebook 02: units, clocks and rounding."""

from lessons.exercises.bank.notebook_02 import units_and_clocks

QUESTIONS = (*units_and_clocks.QUESTIONS,)
