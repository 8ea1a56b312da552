"""The simulation of arrivals: it counts what can be counted by hand, and says the same for the same seed."""

import pytest

from lessons.classroom.hub import sizing
from lessons.classroom.hub.sizing import Demand, Node, at_once, size, visits

WEEK_STEPS = 7 * 24 * 12


def test_one_class_that_comes_at_once_is_counted_whole():
    demand = Demand(30, class_share=1, class_size=30, visits_a_week=1, coming_in=0, stay=60, idle=0)
    week = visits(demand, seed=3)
    assert len(week) == 30 and len({start for start, _ in week}) == 1
    assert all(30 <= end - start <= 120 for start, end in week)
    assert max(at_once(week)) == 30
    found = size(demand, Node(8, 1, 2), memory_mib=256, start_seconds=4)
    assert (found.most_at_once, found.starts_in_busiest_minutes, found.nodes) == (30, 30, 2)  # 28 fit 7 GiB
    assert found.core_share == pytest.approx(30 * 4 / (300 * 2 * 2))


def test_the_server_of_who_left_stays_until_it_is_idle_for_long():
    demand = Demand(1, class_share=1, visits_a_week=1, coming_in=0, stay=60, idle=100)
    ((start, end),) = visits(demand, seed=1)
    assert 130 <= end - start <= 220


def test_server_minutes_are_all_counted_also_over_the_week_s_end():
    counts = at_once([(7 * 24 * 60 - 10, 7 * 24 * 60 + 10), (100, 110)])
    assert len(counts) == WEEK_STEPS
    assert (counts[-2:], counts[:3], counts[20:23], sum(counts)) == ([1, 1], [1, 1, 0], [1, 1, 0], 6)


def test_mean_is_visits_times_their_length():
    demand = Demand(400, class_share=0.5)
    week = visits(demand, seed=5)
    by_hand = sum(end - start for start, end in week) / (7 * 24 * 60)
    counts = at_once(week)
    assert sum(counts) / len(counts) == pytest.approx(by_hand, rel=0.05)
    assert len(week) == pytest.approx(800, rel=0.02)


def test_the_same_seed_says_the_same_and_another_does_not():
    assert visits(Demand(60), seed=1) == visits(Demand(60), seed=1) != visits(Demand(60), seed=2)


def test_ten_times_the_students_need_more_machines_and_fewer_hours_each():
    small, large = (size(Demand(number), Node(), 256, 4, weeks=5) for number in (300, 3000))
    assert large.nodes > small.nodes
    assert large.node_hours_a_week / 3000 < small.node_hours_a_week / 300
    assert small.node_hours_a_week >= 24 * 7  # one machine stays


def test_heavier_students_need_more_machines():
    light, heavy = (size(Demand(600), Node(), memory, 4, weeks=5) for memory in (200, 800))
    assert heavy.nodes >= 3 * light.nodes


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: Demand(0), "students: 0 given; a number from 1 to 1e+06 is expected"),
        (lambda: Demand(30, class_share=1.5), "class_share: 1.5 given"),
        (lambda: Demand(30, stay=float("nan")), "stay: nan given"),
        (lambda: Node(8, 8), "kept_gib: 8 given"),
        (lambda: Node(8, 1).students(8000), "memory_mib: 8000 given; a number from 1 to 7168 is expected"),
        (lambda: size(Demand(30), Node(), 256, 0), "start_seconds: 0 given"),
    ],
)
def test_what_cannot_be_is_named(make, told):
    with pytest.raises(ValueError, match=told.replace("+", r"\+")):
        make()


def test_the_command_prints_it_and_no_price_of_its_own(capsys):
    words = ["--students", "300", "--memory-mib", "256"]
    sizing.main(words)
    without = capsys.readouterr().out
    assert "300 students, 256 MiB each" in without and "a machine hour:" not in without
    sizing.main([*words, "--price-per-node-hour", "2"])
    told = capsys.readouterr().out
    hours = size(Demand(300), Node(), 256, 4).node_hours_a_week
    assert f"{2 * hours:,.2f} a week" in told


def test_the_command_says_what_it_cannot_do():
    with pytest.raises(SystemExit, match="students: 0 given"):
        sizing.main(["--students", "0", "--memory-mib", "256"])
    with pytest.raises(SystemExit, match="price_per_node_hour: -1.0 given"):
        sizing.main(["--students", "30", "--memory-mib", "256", "--price-per-node-hour", "-1"])
