"""Questions of notebook 07: what is not ballistic: low and far, and the ways that bend."""

from lessons.exercises.bank.notebook_07 import low_and_far, ways

QUESTIONS = (*low_and_far.QUESTIONS, *ways.QUESTIONS)
