"""All questions of the bank, not yet checked: only who asks one of them has its truth worked out."""

import importlib

from lessons.exercises import bank
from lessons.exercises.engine import registry

BANK = [
    question
    for notebook in registry.notebooks()
    for question in importlib.import_module(f"{bank.__name__}.notebook_{notebook}").QUESTIONS
]
