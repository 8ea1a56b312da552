"""Questions of notebook 10: in or out, by whose line, and when it cannot be told."""

from lessons.exercises.bank.notebook_10 import earlier, lines, stages, words

QUESTIONS = (*words.QUESTIONS, *stages.QUESTIONS, *lines.QUESTIONS, *earlier.QUESTIONS)
