"""Questions of notebook 04: a round Earth: its geometry, the map of ranges and apogees, and what can be said."""

from lessons.exercises.bank.notebook_04 import geometry, map, what_can_be_said

QUESTIONS = (*geometry.QUESTIONS, *map.QUESTIONS, *what_can_be_said.QUESTIONS)
