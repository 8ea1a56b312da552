"""Questions of notebook 15: a report of the reader's own, what to ask and to keep, pictures and alarm."""

from lessons.exercises.bank.notebook_15 import earlier, keeping, on_the_page, prepared, showing

QUESTIONS = (
    *on_the_page.QUESTIONS,
    *prepared.QUESTIONS,
    *keeping.QUESTIONS,
    *showing.QUESTIONS,
    *earlier.QUESTIONS,
)
