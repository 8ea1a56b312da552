"""Which questions stand under a heading "More": they are there for whoever wants them, and no part of the main line."""

from __future__ import annotations

# As the notebooks have it; `tests/notebooks/test_more.py` compares.
MORE = frozenset(
    {"02.1", "02.9", "04.2", "04.6", "04.9", "05.2", "05.8", "06.8", "07.6", "07.7", "07.10", "08.6", "15.4", "15.5"}
)
