"""Refresh data/checksums.txt after a table was changed on purpose; with --check only say whether it is up to date."""

import sys
from pathlib import Path

from lessons.running import checksums

DATA = Path(__file__).parents[1] / "data"


def main(words: list[str]) -> int:
    """Refresh or check the list; return the exit code."""
    if "--check" not in words:
        print(f"written: {checksums.write(DATA)}")
        return 0
    wrong = checksums.differences(DATA)
    for sentence in wrong:
        print(f"{sentence}: run python tools/checksums.py if that was meant")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
