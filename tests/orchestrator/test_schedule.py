from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.limits import Limits
from orchestrator.messages import (
    Cancelled,
    Decide,
    Decided,
    Drop,
    Event,
    Failed,
    Finish,
    Finished,
    Gather,
    Idle,
    Instruction,
    Rest,
    Rested,
    Skip,
    Start,
    Stop,
)
from orchestrator.node import Node
from orchestrator.outcome import Ending, PlanOutcome
from orchestrator.plan import Fallback, ForEach, Plan, Step, read_plan
from orchestrator.schedule import AGE, Schedule
from orchestrator.simulate import simulate
from tests.orchestrator.random_plans import LIMITS, plans, step


def plan(*steps: Step, **more: Any) -> Plan:
    return Plan(steps=steps, **more)


DIAMOND = plan(step("a"), step("b", "a"), step("c", "a"), step("d", "b", "c"))


# One event, and what it gives


def test_what_needs_nothing_starts_at_once_in_the_plans_order() -> None:
    assert Schedule(plan(step("a"), step("b"))).begin() == [Start("a"), Start("b")]


def test_a_step_starts_when_its_own_inputs_are_there_and_not_in_waves() -> None:
    schedule = Schedule(
        plan(step("slow"), step("quick"), step("after_quick", "quick"), step("last", "after_quick"))
    )
    assert schedule.begin() == [Start("quick"), Start("slow")]
    assert schedule.handle(Finished("quick")) == [Start("after_quick")]
    assert schedule.handle(Finished("after_quick")) == [Start("last")]
    assert schedule.handle(Finished("last")) == []
    assert schedule.handle(Finished("slow")) == [Finish()]


def test_of_ready_steps_the_longest_remaining_path_goes_first() -> None:
    schedule = Schedule(plan(step("short"), step("long"), step("x", "long"), max_concurrent=1))
    assert schedule.begin() == [Start("long")]
    assert schedule.handle(Finished("long")) == [Start("short")]


def test_known_durations_decide_what_is_longest() -> None:
    schedule = Schedule(
        plan(step("a"), step("x", "a"), step("b"), max_concurrent=1), durations={"b": 5.0, "s.t": 1.0}
    )
    assert schedule.begin() == [Start("b")]


def test_in_order_takes_ready_steps_as_the_plan_lists_them() -> None:
    schedule = Schedule(plan(step("short"), step("long"), step("x", "long"), max_concurrent=1), in_order=True)
    assert schedule.begin() == [Start("short")]


def test_a_failure_stops_what_runs_and_what_has_not_started() -> None:
    schedule = Schedule(plan(step("a"), step("b"), step("c", "a", "b")))
    schedule.begin()
    assert schedule.handle(Failed("a")) == [Stop("a"), Skip("c", "a")]
    assert schedule.handle(Cancelled("b")) == [Finish()]
    assert [schedule.ending(name) for name in "abc"] == ["failed", "cancelled", "skipped"]


def test_a_step_that_ends_well_after_a_stop_counts_as_done() -> None:
    schedule = Schedule(plan(step("a"), step("b"), step("c", "b")))
    schedule.begin()
    schedule.handle(Failed("a"))
    assert schedule.handle(Finished("b")) == [Finish()]
    assert schedule.ending("b") == "done"


def test_on_error_continue_skips_only_what_depends_on_the_failure() -> None:
    schedule = Schedule(
        plan(step("a"), step("b", "a"), step("c", "b"), step("d"), step("e", "d"), on_error="continue")
    )
    schedule.begin()
    assert schedule.handle(Failed("a")) == [Skip("b", "a"), Skip("c", "a")]
    assert schedule.handle(Finished("d")) == [Start("e")]


def test_a_steps_own_on_error_wins_over_the_plans() -> None:
    schedule = Schedule(plan(step("a", on_error="continue"), step("b", "a"), step("c")))
    schedule.begin()
    assert schedule.handle(Failed("a")) == [Skip("b", "a")]
    strict = Schedule(plan(step("a", on_error="fail"), step("c"), on_error="continue"))
    strict.begin()
    assert strict.handle(Failed("a")) == [Stop("a")]


def test_a_retried_step_rests_without_holding_a_place() -> None:
    schedule = Schedule(plan(step("a"), step("b"), max_concurrent=1))
    assert schedule.begin() == [Start("a")]
    assert schedule.handle(Failed("a", retry_in=2.5)) == [Rest("a", 2.5), Start("b")]
    assert schedule.handle(Rested("a")) == []
    assert schedule.handle(Finished("b")) == [Start("a")]
    assert schedule.handle(Finished("a")) == [Finish()]


def test_a_step_between_attempts_is_dropped_by_a_stop() -> None:
    schedule = Schedule(plan(step("a"), step("b")))
    schedule.begin()
    schedule.handle(Failed("a", retry_in=9))
    assert schedule.handle(Failed("b")) == [Stop("b"), Drop("a"), Finish()]
    assert schedule.handle(Rested("a")) == []


def test_limits_hold_for_each_server_and_each_tool() -> None:
    steps = [step(f"a{n}", tool="x") for n in range(3)] + [step(f"b{n}", tool="y") for n in range(3)]
    steps += [step("other", server="o")]
    schedule = Schedule(plan(*steps), limits=Limits(servers={"s": 3}, tools={"s.x": 1}))
    assert schedule.begin() == [Start("a0"), Start("b0"), Start("b1"), Start("other")]
    assert schedule.handle(Finished("a0")) == [Start("a1")]
    assert schedule.handle(Finished("b0")) == [Start("b2")]
    assert schedule.handle(Finished("b1")) == []


def test_higher_priority_goes_first_but_none_waits_for_ever() -> None:
    steps = [
        step("low"),
        *(step(f"h{n}", *((f"h{n - 1}",) if n else ()), priority=1) for n in range(AGE * 3)),
    ]
    steps += [step(f"g{n}", f"h{n}", priority=1) for n in range(AGE * 3)]
    schedule = Schedule(plan(*steps, max_concurrent=1))
    started = [one.step for one in schedule.begin() if isinstance(one, Start)]
    while "low" not in started:
        started += [one.step for one in schedule.handle(Finished(started[-1])) if isinstance(one, Start)]
    assert AGE <= len(started) <= 2 * AGE + 1


# when, for_each, fallback


def test_a_condition_is_looked_at_when_its_inputs_are_there() -> None:
    schedule = Schedule(plan(step("a"), step("b", "a", when=({"value": "$a"},)), step("c", "b")))
    schedule.begin()
    assert schedule.handle(Finished("a")) == [Decide("b")]
    assert schedule.handle(Decided("b", wanted=False)) == [Skip("b", None), Skip("c", None), Finish()]


def test_what_only_comes_after_an_unwanted_step_runs_all_the_same() -> None:
    schedule = Schedule(plan(step("a", when=({"value": True},)), step("b", depends_on=("a",))))
    assert schedule.begin() == [Decide("a")]
    assert schedule.handle(Decided("a", wanted=False)) == [Skip("a", None), Start("b")]


def test_for_each_makes_a_call_for_each_element_within_its_limit() -> None:
    schedule = Schedule(plan(step("f", for_each=ForEach(over=[1, 2, 3], limit=2)), step("after", "f")))
    assert schedule.begin() == [Decide("f")]
    assert schedule.handle(Decided("f", True, 3)) == [Start("f[0]"), Start("f[1]")]  # noqa: FBT003  the event's own field
    assert schedule.handle(Finished("f[1]")) == [Start("f[2]")]
    assert schedule.handle(Finished("f[2]")) == []
    assert schedule.handle(Finished("f[0]")) == [Gather("f", "done"), Start("after")]


def test_for_each_over_nothing_is_done_at_once() -> None:
    schedule = Schedule(plan(step("f", for_each=ForEach(over=[])), step("after", "f")))
    schedule.begin()
    assert schedule.handle(Decided("f", wanted=True, elements=0)) == [Gather("f", "done"), Start("after")]


def test_a_failed_element_stops_the_plan_and_is_named() -> None:
    schedule = Schedule(plan(step("f", for_each=ForEach(over=[1, 2, 3], limit=2)), step("after", "f")))
    schedule.begin()
    schedule.handle(Decided("f", wanted=True, elements=3))
    assert schedule.handle(Failed("f[0]")) == [Stop("f[0]"), Skip("after", "f"), Skip("f[2]", "f")]
    assert schedule.handle(Cancelled("f[1]")) == [Gather("f", "failed"), Finish()]


def test_on_error_continue_makes_the_other_elements_calls() -> None:
    schedule = Schedule(
        plan(step("f", for_each=ForEach(over=[1, 2, 3], limit=1)), step("after", "f"), on_error="continue")
    )
    schedule.begin()
    schedule.handle(Decided("f", wanted=True, elements=3))
    assert schedule.handle(Failed("f[0]")) == [Start("f[1]")]
    schedule.handle(Finished("f[1]"))
    assert schedule.handle(Finished("f[2]")) == [Gather("f", "failed"), Skip("after", "f"), Finish()]


def fallback_plan() -> Plan:
    return plan(step("a", on_error=Fallback(fallback="b")), step("b"), step("user", "a"), step("of_b", "b"))


def test_a_fallback_that_is_not_needed_does_not_run() -> None:
    schedule = Schedule(fallback_plan())
    assert schedule.begin() == [Start("a")]
    assert schedule.handle(Finished("a")) == [Skip("b", None), Skip("of_b", None), Start("user")]


def test_a_fallback_stands_in_for_the_step_that_failed() -> None:
    schedule = Schedule(fallback_plan())
    schedule.begin()
    assert schedule.handle(Failed("a")) == [Start("b")]
    assert schedule.handle(Finished("b")) == [Start("user"), Start("of_b")]
    assert schedule.stand_in("a") == "b"


def test_a_fallback_that_fails_too_is_the_failure() -> None:
    schedule = Schedule(fallback_plan())
    schedule.begin()
    schedule.handle(Failed("a"))
    assert schedule.handle(Failed("b")) == [Stop("b"), Skip("user", "b"), Skip("of_b", "b"), Finish()]


# More steps while it runs; an earlier run


def test_steps_may_come_while_it_runs() -> None:
    schedule = Schedule(plan(step("a")), complete=False)
    schedule.begin()
    assert schedule.extend([step("b", "a")]) == []
    assert schedule.handle(Finished("a")) == [Start("b")]
    assert schedule.handle(Finished("b")) == [Idle()]
    assert schedule.is_idle
    assert schedule.extend([step("c", "a", "b")]) == [Start("c")]
    assert schedule.handle(Finished("c")) == [Idle()]
    assert schedule.close() == [Finish()]


def test_a_step_may_be_taken_back_until_it_starts() -> None:
    schedule = Schedule(plan(step("a"), step("b", "a")), complete=False)
    schedule.begin()
    assert schedule.withdraw("b") == [Skip("b", None)]
    assert schedule.withdraw("a") == []
    assert schedule.handle(Finished("a")) == [Idle()]


def test_a_step_that_is_held_is_decided_on_by_the_driver() -> None:
    schedule = Schedule(plan(step("a"), step("b")), held=lambda one: one.id == "b")
    assert schedule.begin() == [Decide("b"), Start("a")]
    assert schedule.handle(Decided("b", wanted=True)) == [Start("b")]


def test_where_a_fallback_is_done_the_step_that_it_stood_in_for_is_not_called_again() -> None:
    whole = plan(
        step("a", on_error=Fallback(fallback="b")),
        step("b", on_error=Fallback(fallback="c")),
        step("c"),
        step("user", "a"),
    )
    schedule = Schedule(whole, before={"c"})
    assert schedule.begin() == [Start("user")]
    assert [schedule.ending(name) for name in "abc"] == ["failed", "failed", "done"]
    assert schedule.stand_in("a") == "c"


def test_a_step_that_comes_while_a_fallback_runs_waits_for_it() -> None:
    schedule = Schedule(plan(step("a", on_error=Fallback(fallback="b")), step("b")), complete=False)
    assert schedule.begin() == [Start("a")]
    assert schedule.handle(Failed("a")) == [Start("b")]
    assert schedule.extend([step("c", "a")]) == []
    assert schedule.handle(Finished("b")) == [Start("c")]


def test_a_step_that_comes_after_what_it_needs_has_failed_is_skipped() -> None:
    schedule = Schedule(plan(step("a"), on_error="continue"), complete=False)
    schedule.begin()
    schedule.handle(Failed("a"))
    assert schedule.extend([step("b", "a"), step("c", "b")]) == [
        Skip("b", "a"),
        Skip("c", "a"),
        Idle(),
    ]


def test_a_step_that_comes_after_one_that_was_not_wanted_runs_unless_it_uses_it() -> None:
    schedule = Schedule(plan(step("a", when=({"value": False},))), complete=False)
    schedule.begin()
    assert schedule.handle(Decided("a", wanted=False)) == [Skip("a", None), Idle()]
    assert schedule.extend([step("b", depends_on=("a",)), step("c", "a"), step("d", "c")]) == [
        Skip("c", None),
        Skip("d", None),
        Start("b"),
    ]


def test_what_an_earlier_run_has_done_is_not_done_again() -> None:
    assert Schedule(DIAMOND, before={"a", "b"}).begin() == [Start("c")]
    assert Schedule(DIAMOND, before=set("abcd")).begin() == [Finish()]
    spread = Schedule(plan(step("f", for_each=ForEach(over=[1, 2, 3]))), before={"f[1]"})
    spread.begin()
    assert spread.handle(Decided("f", wanted=True, elements=3)) == [Start("f[0]"), Start("f[2]")]


def test_an_impossible_event_is_told_with_the_steps_history() -> None:
    schedule = Schedule(DIAMOND)
    schedule.begin()
    schedule.handle(Finished("a"))
    with pytest.raises(
        AssertionError,
        match="'a' cannot go from ended to ended; it went waiting -> ready -> running -> ended",
    ):
        schedule.handle(Finished("a"))


# Random plans on a clock that jumps


@dataclass
class Played:
    """A run at random: each event that can happen next happens at some time."""

    plan: Plan
    schedule: Schedule
    chance: random.Random
    fails: Callable[[str], bool] = lambda _: False
    retries: bool = True
    running: set[str] = field(default_factory=set)
    resting: set[str] = field(default_factory=set)
    started: list[str] = field(default_factory=list)
    finishes: int = 0

    def to_end(self) -> dict[str, Ending | None]:
        self.begin()
        for _ in range(10_000):
            if not self.running and not self.resting:
                break
            self.happen()
        assert self.finishes == 1
        assert self.schedule.is_over()
        return {one.id: self.schedule.ending(one.id) for one in self.plan.steps}

    def grow(self, later: Sequence[Step]) -> dict[str, Ending | None]:
        """To the end, with the ``later`` steps coming one by one in between."""
        self.begin()
        for one in later:
            for _ in range(self.chance.randint(0, 4)):
                if self.running or self.resting:
                    self.happen()
            self._follow(self._sound(self.schedule.extend([one])))
        while self.running or self.resting:
            self.happen()
        self._follow(self._sound(self.schedule.close()))
        assert self.finishes == 1
        return {one.id: self.schedule.ending(one.id) for one in self.plan.steps}

    def begin(self) -> None:
        self._follow(self._sound(self.schedule.begin()))

    def happen(self) -> Event:
        event = self._next()
        self._handle(event)
        return event

    def _handle(self, event: Event) -> None:
        self._follow(self._sound(self.schedule.handle(event)))

    def _sound(self, answer: list[Instruction]) -> list[Instruction]:
        """The invariants hold after every answer."""
        assert self.schedule.broken() == []
        return answer

    def _next(self) -> Event:
        name = self.chance.choice(sorted(self.running | self.resting))
        if name in self.resting:
            self.resting.remove(name)
            return Rested(name)
        self.running.remove(name)
        if self.stopped:
            ends: list[Event] = [Cancelled(name), Cancelled(name), Finished(name), Failed(name)]
            return self.chance.choice(ends)
        if self.retries and self.chance.random() < 0.2:
            return Failed(name, retry_in=1.0)
        return Failed(name) if self.fails(name) else Finished(name)

    stopped: bool = False

    def _follow(self, instructions: list[Instruction]) -> None:
        for instruction in instructions:
            if isinstance(instruction, Start):
                assert not self.stopped
                self.running.add(instruction.step)
                self.started.append(instruction.step)
            elif isinstance(instruction, Rest):
                self.resting.add(instruction.step)
            elif isinstance(instruction, Drop):
                self.resting.remove(instruction.step)
            elif isinstance(instruction, Stop):
                self.stopped = True
            elif isinstance(instruction, Decide):
                self._handle(decided(self.plan, instruction.step))
            elif isinstance(instruction, Finish):
                self.finishes += 1


def decided(whole: Plan, name: str) -> Decided:
    one = whole.by_id[name]
    wanted = all(condition.value for condition in one.when)
    return Decided(name, wanted, None if one.for_each is None else len(one.for_each.over))


@given(plans(), LIMITS, st.randoms(use_true_random=False), st.sets(st.integers(0, 13), max_size=3))
def test_any_run_keeps_order_and_limits_and_accounts_for_every_step(
    whole: Plan, limits: Limits, chance: random.Random, failing: set[int]
) -> None:
    fails = {f"n{number}" for number in failing}
    played = Played(
        whole, Schedule(whole, limits=limits), chance, lambda name: name.partition("[")[0] in fails
    )
    endings = played.to_end()
    assert None not in endings.values()
    for one in whole.steps:
        first = next((at for at, name in enumerate(played.started) if name.partition("[")[0] == one.id), None)
        if first is None:
            continue
        for need in one.inputs:
            stand_in = played.schedule.stand_in(need)
            assert endings[stand_in] == "done"
            assert all(name.partition("[")[0] != stand_in for name in played.started[first:])
    if not played.stopped:
        assert "cancelled" not in endings.values()


@given(plans(), LIMITS, st.randoms(use_true_random=False), st.sets(st.integers(0, 13), max_size=3))
def test_parallel_and_sequential_runs_end_alike(
    whole: Plan, limits: Limits, chance: random.Random, failing: set[int]
) -> None:
    """With nothing that stops the plan, what becomes of a step does not depend on the order."""
    steps = tuple(
        one if one.on_error != "fail" else one.model_copy(update={"on_error": None}) for one in whole.steps
    )
    whole = Plan(steps=steps, on_error="continue")
    fails = {f"n{number}" for number in failing}

    def ends(schedule: Schedule) -> dict[str, Ending | None]:
        return Played(whole, schedule, chance, lambda name: name.partition("[")[0] in fails).to_end()

    assert ends(Schedule(whole, limits=limits)) == ends(
        Schedule(whole, limits=Limits(total=1), in_order=True)
    )


@given(plans(), st.randoms(use_true_random=False), st.sets(st.integers(0, 13), max_size=3))
def test_steps_that_come_while_it_runs_end_as_if_they_had_been_there_from_the_start(
    whole: Plan, chance: random.Random, failing: set[int]
) -> None:
    """With nothing that stops the plan, and no fallback, which would run for itself before its step comes."""
    steps = [one.model_copy(update={"on_error": None}) for one in whole.steps]
    steps.sort(key=lambda one: int(one.id[1:]))
    whole = Plan(steps=tuple(steps), on_error="continue")

    def fails(name: str) -> bool:
        return int(name.partition("[")[0][1:]) in failing

    at_once = Played(whole, Schedule(whole), chance, fails).to_end()
    first = chance.randint(1, len(steps))
    start = Plan(steps=whole.steps[:first], on_error="continue")
    growing = Played(whole, Schedule(start, complete=False), chance, fails)
    assert growing.grow(whole.steps[first:]) == at_once


@given(plans(), st.randoms(use_true_random=False), st.integers(0, 20))
def test_a_run_that_is_cut_off_anywhere_is_finished_without_repeating_a_step(
    whole: Plan, chance: random.Random, cut: int
) -> None:
    first = Played(whole, Schedule(whole), chance, retries=False)
    first.begin()
    done: list[str] = []
    while len(done) < cut and first.running:
        done.append(first.happen().step)
    over = [one.id for one in whole.steps if first.schedule.ending(one.id) == "done"]
    second = Played(whole, Schedule(whole, before={*done, *over}), chance, retries=False)
    endings = second.to_end()
    assert not set(second.started) & set(done)
    assert endings == Played(whole, Schedule(whole), chance, retries=False).to_end()


def running_and_waiting() -> Schedule:
    schedule = Schedule(plan(step("a"), step("b", "a"), step("c"), step("d"), max_concurrent=2))
    schedule.begin()
    assert schedule.broken() == []
    return schedule


def _too_early(schedule: Schedule) -> None:
    schedule._nodes["b"].state = "ready"


def _miscounted(schedule: Schedule) -> None:
    schedule._lanes.root.running = 1


def _too_many(schedule: Schedule) -> None:
    schedule._lanes.root.limit = 1


def _left_lying(schedule: Schedule) -> None:
    schedule._lanes.root.limit = 3


def _forgotten(schedule: Schedule) -> None:
    schedule._nodes["b"].left = 0


def _lost_count(schedule: Schedule) -> None:
    schedule._unended += 1


def _ended_without_an_end(schedule: Schedule) -> None:
    schedule._nodes["b"].ending = "done"


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (_too_early, "b is ready before what it needs"),
        (_miscounted, "plan counts 1, not 2"),
        (_too_many, "plan runs 2 of 1"),
        (_left_lying, "d is ready, and nothing holds it back"),
        (_forgotten, "b waits for nothing"),
        (_lost_count, "5 steps are left, not 4"),
        (_ended_without_an_end, "b is waiting, and its ending is done"),
    ],
)
def test_an_invariant_that_is_broken_is_told(break_it: Callable[[Schedule], None], told: str) -> None:
    schedule = running_and_waiting()
    break_it(schedule)
    assert told in schedule.broken()


def test_a_fan_out_that_has_lost_an_element_is_told() -> None:
    schedule = Schedule(plan(step("f", for_each=ForEach(over=[1, 2]))))
    schedule.begin()
    schedule.handle(Decided("f", wanted=True, elements=2))
    assert schedule.broken() == []
    schedule._nodes["f"].left = 1
    assert schedule.broken() == ["f counts 1 elements that are left, and is wrong"]


class Hasty(Schedule):
    """Lets a step go with its first input instead of its last."""

    def _let_go(self, waiting: Iterable[Node]) -> None:
        waiting = list(waiting)
        for node in waiting:
            node.left = min(node.left, 1)
        super()._let_go(waiting)


class Lavish(Schedule):
    """Takes no notice of a place that is not free."""

    def _free(self, node: Node) -> None:
        super()._free(node)
        node.lane.running -= 1


@pytest.mark.parametrize("faulty", [Hasty, Lavish])
def test_a_fault_of_the_schedule_shows_in_the_random_runs(faulty: type[Schedule]) -> None:
    whole = plan(*(step(f"a{n}") for n in range(4)), step("z", "a0", "a1", "a2", "a3"), max_concurrent=2)
    with pytest.raises(AssertionError):
        Played(whole, faulty(whole), random.Random(1)).to_end()  # noqa: S311  the same run every time


def layered(seed: int) -> tuple[Plan, dict[str, float]]:
    chance = random.Random(seed)  # noqa: S311  the same plans in every run
    steps: list[Step] = []
    for number in range(100):
        layer = number // 10
        earlier = [f"n{other}" for other in range((layer - 1) * 10, layer * 10)] if layer else []
        needs = chance.sample(earlier, chance.randint(1, 3)) if earlier else []
        steps.append(step(f"n{number}", *needs))
    return Plan(steps=tuple(steps)), {one.id: chance.lognormvariate(0, 1) for one in steps}


def bound(whole: Plan, outcome: PlanOutcome, limit: int | None) -> float:
    ends: dict[str, float] = {}
    for one in whole.steps:
        ends[one.id] = max((ends[need] for need in one.needs), default=0.0) + outcome.steps[one.id].duration
    work = sum(one.duration for one in outcome.steps.values())
    return max(*ends.values(), work / limit if limit else 0.0)


@pytest.mark.parametrize(("limit", "worst"), [(None, 1.000001), (16, 1.02), (4, 1.18)])
def test_the_makespan_is_near_the_least_possible(limit: int | None, worst: float) -> None:
    for seed in range(20):
        whole, seconds = layered(seed)
        schedule = Schedule(whole, limits=Limits(total=limit, per_server=None), durations=seconds)
        outcome = simulate(whole, schedule, seconds.__getitem__)
        assert outcome.ended <= worst * bound(whole, outcome, limit)


@pytest.mark.parametrize("failure_first", [True, False], ids=["failure first", "not wanted first"])
def test_a_step_that_lost_one_input_and_did_not_want_another_is_lost_in_either_order(
    *, failure_first: bool
) -> None:
    whole = read_plan(
        {
            "on_error": "continue",
            "steps": [
                {"id": "lost", "server": "s", "tool": "t"},
                {"id": "gate", "server": "s", "tool": "t"},
                {"id": "unwanted", "server": "s", "tool": "t", "depends_on": ["gate"], "when": [{"value": False, "test": "is_true"}]},
                {"id": "both", "server": "s", "tool": "t", "arguments": {"of": ["$lost", "$unwanted"]}},
                {"id": "after", "server": "s", "tool": "t", "depends_on": ["both"]},
            ],
        }
    )  # fmt: skip
    schedule = Schedule(whole)
    told = schedule.begin()
    events: list[Event] = [Failed("lost"), Finished("gate")]
    for event in events if failure_first else reversed(events):
        told += schedule.handle(event)
        if isinstance(event, Finished):
            told += schedule.handle(Decided("unwanted", wanted=False, elements=None))

    skipped = {one.step: one.because for one in told if isinstance(one, Skip)}
    assert skipped == {"unwanted": None, "both": "lost", "after": "lost"}
    assert not schedule.broken()


def test_a_long_chain_that_was_not_wanted_is_skipped_without_recursion() -> None:
    steps: list[dict[str, Any]] = [
        {"id": "n0", "server": "s", "tool": "t", "when": [{"value": False, "test": "is_true"}]}
    ]
    steps += [
        {"id": f"n{n}", "server": "s", "tool": "t", "arguments": {"of": f"$n{n - 1}"}} for n in range(1, 3000)
    ]
    schedule = Schedule(read_plan({"steps": steps}))
    schedule.begin()

    told = schedule.handle(Decided("n0", wanted=False, elements=None))

    assert sum(isinstance(one, Skip) for one in told) == 3000
