"""Which explorers of the course are pictures with controls; the others have a page and tests of their own."""

from lessons import explorers
from lessons.explorers.engine import Explorer

PICTURES = tuple(name for name in explorers.__all__ if issubclass(getattr(explorers, name), Explorer))
