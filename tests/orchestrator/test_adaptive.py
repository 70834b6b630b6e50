"""Limits that find themselves, on the virtual clock, against servers that slow down or refuse."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.adaptive import FIRST, MOST, Adaptive
from orchestrator.limits import Lane, Limits
from orchestrator.messages import Failed, Finished
from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan, Step
from orchestrator.schedule import Schedule
from orchestrator.simulate import simulate


def fan(count: int, server: str = "s") -> Plan:
    return Plan(steps=tuple(Step(id=f"{server}{n}", server=server, tool="t") for n in range(count)))


class Crowd:
    """A server that serves ``capacity`` calls at once at full speed; what is beyond that shares it, or is refused."""

    def __init__(self, plan: Plan, capacity: int, *, refuses: bool = False) -> None:
        self.schedule = Schedule(plan, limits=Limits(per_server="auto"))
        self.plan = plan
        self.capacity = capacity
        self.refuses = refuses
        self.refusals = 0
        self.most = 0
        self.seen: list[float] = []
        self.chance = random.Random(1)  # noqa: S311  the same times in every run

    def run(self) -> PlanOutcome:
        return simulate(self.plan, self.schedule, self.seconds, end=self.end)

    def running(self) -> int:
        return self.schedule._lanes._of_servers["s"].running

    def seconds(self, _: str) -> float:
        self.most = max(self.most, self.running())
        self.seen.append(self.schedule.limit_of("s"))
        if self.refuses:
            return 0.01 if self.running() > self.capacity else self.chance.uniform(0.8, 1.2)
        return max(1.0, self.running() / self.capacity) * self.chance.uniform(0.8, 1.2)

    def end(self, name: str, _: int) -> Finished | Failed:
        if self.refuses and self.running() > self.capacity:
            self.refusals += 1
            return Failed(name, retry_in=0.1, refused=True)
        return Finished(name)


@pytest.mark.parametrize("capacity", [2, 8, 32])
def test_a_server_that_slows_down_gets_about_what_it_serves_well(capacity: int) -> None:
    crowd = Crowd(fan(1500), capacity)
    outcome = crowd.run()
    assert outcome.ok
    later = sorted(crowd.seen[len(crowd.seen) // 2 :])
    assert 0.6 * capacity <= later[len(later) // 2] <= 3 * capacity
    assert outcome.ended <= 1.6 * 1500 / capacity


def test_a_server_that_refuses_is_asked_less() -> None:
    crowd = Crowd(fan(1500), 10, refuses=True)
    outcome = crowd.run()
    assert outcome.ok
    assert crowd.most <= 16
    assert crowd.refusals <= 1500 * 0.15
    assert outcome.ended <= 1.6 * 1500 / 10


def test_a_server_that_takes_everything_gets_more_and_more() -> None:
    crowd = Crowd(fan(3000), 10_000)
    crowd.run()
    assert crowd.seen[0] == FIRST
    assert crowd.most > 60


def test_one_server_that_refuses_does_not_slow_another() -> None:
    plan = Plan(steps=(*fan(200, "s").steps, *fan(200, "t").steps))
    schedule = Schedule(plan, limits=Limits(per_server="auto"))

    def end(name: str, attempt: int) -> Finished | Failed:
        return Failed(name, retry_in=1.0, refused=True) if name[0] == "s" and attempt < 3 else Finished(name)

    simulate(plan, schedule, lambda _: 1.0, end=end)
    assert schedule.limit_of("t") > 10 > schedule.limit_of("s")


def test_one_crowd_that_is_refused_counts_once() -> None:
    limit = Adaptive(first=16)
    for left in range(16, 0, -1):
        limit.refused(left)
    assert limit.calls == 8


def test_tools_have_their_own_usual_times() -> None:
    limit = Adaptive()
    for _ in range(50):
        limit.ended("quick", 0.01, limit.calls)
        limit.ended("slow", 5.0, limit.calls)
    assert limit.limit > FIRST


@given(st.lists(st.tuples(st.booleans(), st.floats(0.001, 100), st.integers(1, 400)), max_size=200))
def test_it_stays_within_its_bounds(ends: list[tuple[bool, float, int]]) -> None:
    limit = Adaptive()
    for refused, seconds, running in ends:
        if refused:
            limit.refused(running)
        else:
            limit.ended("t", seconds, running)
        assert 1 <= limit.limit <= MOST


@given(st.randoms(use_true_random=False), st.integers(1, 60))
def test_a_lane_whose_limit_changes_still_gives_the_best_that_may_start(
    chance: random.Random, count: int
) -> None:
    root = Lane("plan", chance.choice([None, 3]))
    servers = [Lane(name, 2, root) for name in "ab"]
    tools = [Lane(f"{lane.name}.{n}", chance.choice([None, 1]), lane) for lane in servers for n in range(2)]
    ready: dict[tuple[int, float, int, int], Lane] = {}
    running: list[Lane] = []
    for order in range(count * 3):
        what = chance.randrange(4)
        if what == 0:
            chance.choice(servers).set_limit(chance.randint(1, 4))
        elif what == 1:
            key, lane = (chance.randrange(3), 0.0, order, 0), chance.choice(tools)
            ready[key] = lane
            lane.push(key, key)
        elif what == 2 and running:
            running.pop(chance.randrange(len(running))).release()
        else:
            free = [
                key for key, lane in ready.items() if all(one.running < one.limit for one in lane.upwards())
            ]
            taken = root.take()
            assert taken == min(free, default=None)
            if taken is not None:
                running.append(ready.pop(taken))
