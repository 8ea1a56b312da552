"""Quantities as people write them, and exact conversion between units; used by answers and reports alike."""

from lessons.units.reading import Reading, from_number, number_text, read
from lessons.units.table import convert, dimension

__all__ = ["Reading", "convert", "dimension", "from_number", "number_text", "read"]
