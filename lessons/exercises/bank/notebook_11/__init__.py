"""Questions of notebook 11: who could know, whose word it is, and what a grade is worth."""

from lessons.exercises.bank.notebook_11 import counting, earlier, grades, knowing, sightings, worth

QUESTIONS = (
    *knowing.QUESTIONS,
    *worth.QUESTIONS,
    *grades.QUESTIONS,
    *sightings.QUESTIONS,
    *counting.QUESTIONS,
    *earlier.QUESTIONS,
)
