"""Questions of notebook 07: what is not ballistic: low and far, the ways that bend, and a report not seen before."""

from lessons.exercises.bank.notebook_07 import low_and_far, unseen, ways

QUESTIONS = (*low_and_far.QUESTIONS, *ways.QUESTIONS, *unseen.QUESTIONS)
