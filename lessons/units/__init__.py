"""Quantities as people write them, and exact conversion between units; used by answers and reports alike."""

from lessons.units.finding import find
from lessons.units.likelihood import WordOfLikelihood
from lessons.units.misspelt import Misspelt
from lessons.units.origins import PROBABLY, chance_converted, converted_from, round_numbers
from lessons.units.quantities import Reading, from_number, number_text
from lessons.units.reading import read
from lessons.units.table import convert, dimension, symbols

__all__ = [
    "PROBABLY",
    "Misspelt",
    "Reading",
    "WordOfLikelihood",
    "chance_converted",
    "convert",
    "converted_from",
    "dimension",
    "find",
    "from_number",
    "number_text",
    "read",
    "round_numbers",
    "symbols",
]
