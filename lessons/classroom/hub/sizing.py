"""How many machines hundreds of students need: a small simulation of arrivals, from what one was measured to take.

`python -m lessons.classroom.hub.sizing --students 3000 --memory-mib 256 --price-per-node-hour 0.20` prints it; the
price is whatever your provider says, in its currency. kubernetes/README.md says what the model leaves out.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
from dataclasses import dataclass

DAYS_A_WEEK = 7
MINUTES_A_DAY = 24 * 60
STEP_MINUTES = 5


@dataclass(frozen=True)
class Demand:
    """Who comes when. All times in minutes.

    A share of the students sits in classes of `class_size`, which begin at the hours of `class_hours` and come in
    within `coming_in`; the others come alone, most of them in the evening. Everybody comes `visits_a_week` times and
    stays about `stay`, between half and twice of it; the server is ended when it was `idle` for so long.
    """

    students: int
    class_share: float = 0.7
    class_size: int = 30
    class_hours: tuple[int, ...] = (8, 10, 12, 14, 16)
    class_days: int = 5
    coming_in: float = 5
    visits_a_week: float = 2
    stay: float = 90
    idle: float = 60
    evening_hour: float = 19

    def __post_init__(self) -> None:
        for name, low, high in (
            ("students", 1, 1_000_000),
            ("class_share", 0, 1),
            ("class_size", 1, 1000),
            ("class_days", 1, 7),
            ("visits_a_week", 0.1, 50),
            ("stay", 1, 600),
            ("idle", 0, 600),
            ("coming_in", 0, 120),
        ):
            _check(name, getattr(self, name), low, high)


@dataclass(frozen=True)
class Node:
    """One machine: its memory, what of it the system and the cluster keep, and its cores."""

    memory_gib: float = 16
    kept_gib: float = 2
    cores: float = 4

    def __post_init__(self) -> None:
        _check("memory_gib", self.memory_gib, 1, 4096)
        _check("kept_gib", self.kept_gib, 0, self.memory_gib - 0.5)
        _check("cores", self.cores, 1, 1024)

    def students(self, memory_mib: float) -> int:
        """Return how many students of so much memory fit.

        >>> Node(8, 1).students(200), Node(16, 2).students(200)
        (35, 71)
        """
        _check("memory_mib", memory_mib, 1, 1024 * (self.memory_gib - self.kept_gib))
        return math.floor(1024 * (self.memory_gib - self.kept_gib) / memory_mib)


@dataclass(frozen=True)
class Size:
    """What a week asks for. `core_share` is the share of the cores that the busiest five minutes' starts take."""

    most_at_once: int
    mean_at_once: float
    starts_in_busiest_minutes: int
    nodes: int
    node_hours_a_week: float
    core_share: float


def _check(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise ValueError(f"{name}: {value!r} given; a number from {low:g} to {high:g} is expected")


def visits(demand: Demand, seed: int) -> list[tuple[float, float]]:
    """Return for each visit of a week the minutes at which a server starts and at which it ends.

    >>> week = visits(Demand(300), seed=1)
    >>> 550 < len(week) < 650, all(start < end for start, end in week)
    (True, True)
    """
    chance = random.Random(seed)
    in_class = round(demand.students * demand.class_share)
    slots = [(day, hour) for day in range(demand.class_days) for hour in demand.class_hours]
    found = []
    for student in range(demand.students):
        group = student // demand.class_size
        own = random.Random(f"{seed} {group}")  # a class has its hours together, the same in each week
        times = own.sample(slots, k=len(slots))
        for visit in range(_whole(demand.visits_a_week, chance)):
            if student < in_class:
                day, hour = times[visit % len(times)]
                start = day * MINUTES_A_DAY + 60 * hour + chance.uniform(0, demand.coming_in)
            else:
                start = chance.randrange(DAYS_A_WEEK) * MINUTES_A_DAY + _alone(demand, chance)
            found.append((start, start + demand.stay * chance.triangular(0.5, 2, 1) + demand.idle))
    return found


def _whole(number: float, chance: random.Random) -> int:
    """Return a whole number whose mean is `number`."""
    return math.floor(number) + (chance.random() < number % 1)


def _alone(demand: Demand, chance: random.Random) -> float:
    """Return the minute of the day at which somebody comes alone: around the evening, three hours to and fro."""
    return chance.gauss(60 * demand.evening_hour, 180) % MINUTES_A_DAY


def at_once(week: list[tuple[float, float]]) -> list[int]:
    """Return how many servers run in each five minutes of the week; a visit over its end goes on at its beginning.

    >>> at_once([(0, 11), (7, 12)])[:4]
    [1, 2, 2, 0]
    """
    steps = DAYS_A_WEEK * MINUTES_A_DAY // STEP_MINUTES
    change = [0] * steps
    running = 0
    for start, end in week:
        first, last = int(start // STEP_MINUTES), math.ceil(end / STEP_MINUTES)
        change[first % steps] += 1
        change[last % steps] -= 1
        running += last // steps - first // steps
    found = []
    for step in change:
        running += step
        found.append(running)
    return found


def size(demand: Demand, node: Node, memory_mib: float, start_seconds: float, seed: int = 1, weeks: int = 20) -> Size:
    """Return what so many weeks, drawn by chance, ask for at most (nodes, starts) and on average (hours).

    Machines are as many as the servers that run just then need, at least one; a class's start is known by its
    timetable, so that they stand when it comes.

    >>> size(Demand(300), Node(16, 2), memory_mib=220, start_seconds=4).nodes
    2
    """
    _check("weeks", weeks, 1, 1000)
    _check("start_seconds", start_seconds, 0.1, 600)
    per_node = node.students(memory_mib)
    peaks, means, hours, starts = [], [], [], []
    for number in range(weeks):
        week = visits(demand, seed * 1000 + number)
        counts = at_once(week)
        peaks.append(max(counts))
        means.append(statistics.fmean(counts))
        hours.append(sum(max(1, math.ceil(count / per_node)) for count in counts) * STEP_MINUTES / 60)
        starts.append(max(_starts(week)))
    nodes = max(1, math.ceil(max(peaks) / per_node))
    share = max(starts) * start_seconds / (60 * STEP_MINUTES * node.cores * nodes)
    return Size(max(peaks), statistics.fmean(means), max(starts), nodes, statistics.fmean(hours), share)


def _starts(week: list[tuple[float, float]]) -> list[int]:
    steps = DAYS_A_WEEK * MINUTES_A_DAY // STEP_MINUTES
    found = [0] * steps
    for start, _ in week:
        found[int(start // STEP_MINUTES) % steps] += 1
    return found


def lines(demand: Demand, node: Node, found: Size, memory_mib: float, price: float | None) -> list[str]:
    """Return what was worked out, a sentence a line."""
    told = [
        f"{demand.students:,} students, {memory_mib:g} MiB each; machines of {node.memory_gib:g} GiB, of which "
        f"{node.kept_gib:g} GiB are kept: {node.students(memory_mib)} students on one.",
        f"At once: {found.most_at_once:,} at most, {found.mean_at_once:,.0f} on average; "
        f"{found.starts_in_busiest_minutes:,} start in the busiest {STEP_MINUTES} minutes.",
        f"Machines: {found.nodes} at most; {found.node_hours_a_week:,.0f} machine hours a week if those that are not "
        f"needed are let go, {found.nodes * 24 * DAYS_A_WEEK:,} if all stay.",
        f"Starting takes {found.core_share:.0%} of all cores in the busiest {STEP_MINUTES} minutes"
        + (": too much, more cores or a staggered start are needed." if found.core_share > 0.7 else "."),
    ]
    if price is not None:
        _check("price_per_node_hour", price, 0, 1e6)
        each = price * found.node_hours_a_week / demand.students
        told.append(
            f"At {price:g} a machine hour: {price * found.node_hours_a_week:,.2f} a week, {each:.3f} a student and "
            f"week; {price * found.nodes * 24 * DAYS_A_WEEK:,.2f} if all machines stay. Disks, traffic and the "
            "cluster's own machines come on top."
        )
    return told


def main(words: list[str] | None = None) -> None:
    """Print how many machines are needed."""
    parser = argparse.ArgumentParser(prog="python -m lessons.classroom.hub.sizing", description=__doc__)
    parser.add_argument("--students", type=int, required=True)
    parser.add_argument("--memory-mib", type=float, required=True, help="what one student was measured to take")
    parser.add_argument("--start-seconds", type=float, default=4, help="processor time of one student's start")
    parser.add_argument("--node-gib", type=float, default=16)
    parser.add_argument("--kept-gib", type=float, default=2)
    parser.add_argument("--cores", type=float, default=4)
    parser.add_argument("--class-share", type=float, default=Demand.class_share)
    parser.add_argument("--visits-a-week", type=float, default=Demand.visits_a_week)
    parser.add_argument("--price-per-node-hour", type=float)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(words)
    try:
        demand = Demand(given.students, class_share=given.class_share, visits_a_week=given.visits_a_week)
        node = Node(given.node_gib, given.kept_gib, given.cores)
        found = size(demand, node, given.memory_mib, given.start_seconds, given.seed)
        print("\n".join(lines(demand, node, found, given.memory_mib, given.price_per_node_hour)))
    except ValueError as problem:
        raise SystemExit(str(problem)) from None


if __name__ == "__main__":
    main()
