"""Questions of notebook 01: claimants, claims, witnesses, versions of one statement."""

from lessons.exercises.bank.notebook_01 import report

QUESTIONS = (*report.QUESTIONS,)
