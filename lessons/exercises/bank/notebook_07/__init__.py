"""Questions of notebook 07: what is not ballistic: low and far, the paths that bend, and a report not seen before."""

from lessons.exercises.bank.notebook_07 import low_and_far, radar, unseen, ways

QUESTIONS = (*low_and_far.QUESTIONS, *radar.QUESTIONS, *ways.QUESTIONS, *unseen.QUESTIONS)
