"""Several notebooks at once, and kernels that are killed, lose nothing that was said to be saved."""

from lessons import progress
from tests.progress import attacks


def test_two_processes_lose_nothing():
    """The long run has a thousand answers each: python -m tests.progress.attacks."""
    assert attacks.write_at_once(100) == (200, 200)


def test_a_killed_process_loses_nothing_that_was_committed():
    """The long run has two hundred kills."""
    confirmed, lost = attacks.kill(10)
    assert confirmed >= 10 and lost == 0
    assert progress.record("03.1", "after", "right", "0.1").trouble == "", "the file is whole and free"
    assert progress.notice() == ""
