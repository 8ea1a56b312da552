"""Questions of notebook 05: lofted tests: the farthest throw, and what can be printed of it."""

from lessons.exercises.bank.notebook_05 import farthest, what_can_be_printed

QUESTIONS = (*farthest.QUESTIONS, *what_can_be_printed.QUESTIONS)
