"""Questions of notebook 00: the answer box, a hedge, an honest "not said", a first probability."""

from lessons.exercises.bank.notebook_00 import first_sentence

QUESTIONS = (*first_sentence.QUESTIONS,)
