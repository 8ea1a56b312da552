"""Questions of notebook 14: one report taken apart, from its claimants to what the machine leaves to its reader."""

from lessons.exercises.bank.notebook_14 import claimants, days, earlier, garbled, machine, numbers, printed, words

QUESTIONS = (
    *claimants.QUESTIONS,
    *days.QUESTIONS,
    *numbers.QUESTIONS,
    *garbled.QUESTIONS,
    *words.QUESTIONS,
    *printed.QUESTIONS,
    *machine.QUESTIONS,
    *earlier.QUESTIONS,
)
