"""Questions of notebook 06: the clock, forwards and backwards."""

from lessons.exercises.bank.notebook_06 import backwards, free_flight

QUESTIONS = (*free_flight.QUESTIONS, *backwards.QUESTIONS)
