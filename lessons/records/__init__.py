"""What the tables hold: one row of each as a record, with its fields and their units."""

from lessons.records.claim import (
    BASES,
    LIMITS,
    LOWER_LIMITS,
    QUANTITIES,
    RELATION_WORDS,
    RELATIONS,
    STAGES,
    STANDINGS,
    UPPER_LIMITS,
    Claim,
    finite,
)
from lessons.records.rows import (
    PARTS,
    Event,
    Explanation,
    Phrase,
    Place,
    Release,
    Revision,
    Source,
    Splash,
    TreatyPoint,
)
from lessons.records.steps import last_digit

__all__ = [
    "BASES",
    "LIMITS",
    "LOWER_LIMITS",
    "PARTS",
    "QUANTITIES",
    "RELATIONS",
    "RELATION_WORDS",
    "STAGES",
    "STANDINGS",
    "UPPER_LIMITS",
    "Claim",
    "Event",
    "Explanation",
    "Phrase",
    "Place",
    "Release",
    "Revision",
    "Source",
    "Splash",
    "TreatyPoint",
    "finite",
    "last_digit",
]
