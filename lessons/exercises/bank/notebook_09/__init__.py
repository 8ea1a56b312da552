"""Questions of notebook 09: what a zone of the sea is, how far it reaches, and who draws its line."""

from lessons.exercises.bank.notebook_09 import drawn, law

QUESTIONS = (*law.QUESTIONS, *drawn.QUESTIONS)
