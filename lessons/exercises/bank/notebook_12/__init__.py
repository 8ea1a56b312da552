"""Questions of notebook 12: one number from several claims, copies, bounds, splits, and when to make none."""

from lessons.exercises.bank.notebook_12 import bounds, doubts, earlier, links, yes_or_no

QUESTIONS = (
    *doubts.QUESTIONS,
    *links.QUESTIONS,
    *bounds.QUESTIONS,
    *yes_or_no.QUESTIONS,
    *earlier.QUESTIONS,
)
