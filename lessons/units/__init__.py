"""Quantities as people write them, and exact conversion between units; used by answers and reports alike."""

from lessons.units.finding import find
from lessons.units.likelihood import WordOfLikelihood
from lessons.units.misspelt import Misspelt
from lessons.units.quantities import Reading, from_number, number_text
from lessons.units.reading import read
from lessons.units.table import convert, dimension, symbols

__all__ = [
    "Misspelt",
    "Reading",
    "WordOfLikelihood",
    "convert",
    "dimension",
    "find",
    "from_number",
    "number_text",
    "read",
    "symbols",
]
