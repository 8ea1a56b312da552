"""Questions of notebook 04: a round Earth: its geometry, and the map of ranges and apogees."""

from lessons.exercises.bank.notebook_04 import geometry, map

QUESTIONS = (*geometry.QUESTIONS, *map.QUESTIONS)
