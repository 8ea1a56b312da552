"""Which questions stand under a heading "More": they are there for whoever wants them, and no part of the main line."""

from __future__ import annotations

# As the notebooks have it; `tests/notebooks/test_more.py` compares.
MORE = frozenset({"02.1", "05.2", "07.7", "07.10", "08.6"})
