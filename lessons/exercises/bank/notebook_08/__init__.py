"""Questions of notebook 08: directions, distances, places with a size, and the way over the globe."""

from lessons.exercises.bank.notebook_08 import globe, sectors, what_can_be_said

QUESTIONS = (*sectors.QUESTIONS, *globe.QUESTIONS, *what_can_be_said.QUESTIONS)
