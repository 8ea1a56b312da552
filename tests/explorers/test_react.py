"""What follows from several changes at once: all are seen together, and contradictions are refused by name."""

import pytest

from lessons.explorers import BallisticOrNot, Clock, Loft, RangeApogeeMap, UnitDesk
from lessons.explorers.unit_desk import printed_distances
from tests.explorers.sample import Sample

LAUNCH = "nk-2019-07-25 ROK JCS final"


class Watching(Sample):
    """Remembers what it was told."""

    told: list = []

    def react(self, values, changed):
        """Note the changes."""
        self.told.append((values, changed))
        return super().react(values, changed)


def test_react_gets_all_changes_at_once_and_all_values():
    watching = Watching()
    Watching.told.clear()
    watching.set(height_km=60, half_km=30, colour="green")
    ((values, changed),) = Watching.told
    assert changed == {"height_km", "half_km", "colour"}
    assert (values["height_km"], values["half_km"], values["colour"]) == (60, 30, "green")


def test_values_that_contradict_one_another_are_refused_in_either_order():
    sample = Sample()
    for changes in ({"height_km": 60, "half_km": 50}, {"half_km": 50, "height_km": 60}):
        with pytest.raises(ValueError) as problem:
            sample.set(**changes)
        words = "half_km: 50.0 given together with height_km, which makes it 30.0; give one or the other"
        assert str(problem.value) == words
        assert sample.state == Sample().state


@pytest.mark.parametrize(
    ("make", "named"),
    [
        (lambda: BallisticOrNot(range_km=590, launch=LAUNCH), "range_km: 590 given together with launch"),
        (lambda: BallisticOrNot(launch=LAUNCH, apogee_km=60), "apogee_km: 60 given together with launch"),
        (lambda: Clock(launch="nk-2022-11-18 KCNA", minutes=50), "minutes: 50.0 given together with launch"),
        (lambda: Clock(range_km=1000, apogee_km=6000, minutes=50, asked="minutes"), "minutes: 50.0 given together"),
        (lambda: RangeApogeeMap(launch="nk-2017-08-29 ROK JCS", range_km=400), "range_km: 400.* given together with"),
        (lambda: Loft(launch="nk-2017-07-28", speed_km_s=5), "speed_km_s: 5.0 given together with launch"),
        (lambda: UnitDesk(print=next(iter(printed_distances())), number=57), "number: '57' given together with print"),
    ],
)
def test_nothing_is_dropped_in_silence(make, named):
    with pytest.raises(ValueError, match=named):
        make()


def test_the_readers_own_word_on_a_launch_stands():
    explorer = BallisticOrNot(launch="nk-2021-03-25 ROK JCS final", turn="reported", rounded="50")
    assert (explorer.values["turn"], explorer.values["rounded"]) == ("reported", "50")
    assert explorer.values["range_km"] == 450
    assert BallisticOrNot(range_km=600, apogee_km=50, launch=LAUNCH).values["launch"] == LAUNCH  # they agree


def test_a_pair_of_ones_own_leaves_the_launch_with_both_its_numbers():
    explorer = BallisticOrNot(range_km=700, apogee_km=60)
    assert [explorer.values[name] for name in ("range_km", "apogee_km", "launch")] == [700, 60, "own pair"]
