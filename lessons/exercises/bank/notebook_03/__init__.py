"""Questions of notebook 03: throws over flat ground, and what can be said of one."""

from lessons.exercises.bank.notebook_03 import throws, what_can_be_said

QUESTIONS = (*throws.QUESTIONS, *what_can_be_said.QUESTIONS)
