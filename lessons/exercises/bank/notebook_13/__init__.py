"""Questions of notebook 13: likelihood and confidence, words with ranges, base rates, what answers cost."""

from lessons.exercises.bank.notebook_13 import answers, earlier, rates, words

QUESTIONS = (*words.QUESTIONS, *rates.QUESTIONS, *answers.QUESTIONS, *earlier.QUESTIONS)
