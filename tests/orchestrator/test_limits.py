from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from orchestrator.limits import PER_SERVER, Lane, Limits

LIMIT = st.one_of(st.none(), st.integers(1, 4))
STEPS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(0, 2)), max_size=40)


def test_each_server_has_a_limit_unless_told_otherwise() -> None:
    assert Limits().of_server("any") == PER_SERVER
    assert Limits(servers={"one": None, "two": 3}).of_server("one") is None
    assert Limits(servers={"one": None, "two": 3}).of_server("two") == 3


def test_an_unknown_limit_is_an_error() -> None:
    with pytest.raises(ValidationError):
        Limits.model_validate({"per_sever": 3})


@given(STEPS, LIMIT, LIMIT, LIMIT, st.randoms(use_true_random=False))
def test_the_best_step_that_no_limit_forbids_is_taken(
    steps: list[tuple[int, int, int]],
    total: int | None,
    server: int | None,
    tool: int | None,
    chance: random.Random,
) -> None:
    """Against a plain search over everything that is ready, with steps that come and go at random."""
    root = Lane("plan", total)
    servers = [Lane(f"s{n}", server, root) for n in range(3)]
    tools = [[Lane(f"s{n}.t{m}", tool, lane) for m in range(3)] for n, lane in enumerate(servers)]
    coming = [((level, 0.0, order, 0), tools[n][m]) for order, (level, n, m) in enumerate(steps)]
    ready: dict[tuple[int, float, int, int], Lane] = {}
    running: list[Lane] = []
    while coming or ready or running:
        if coming and chance.random() < 0.5:
            key, lane = coming.pop()
            ready[key] = lane
            lane.push(key, key)
        elif running and chance.random() < 0.5:
            running.pop(chance.randrange(len(running))).release()
        else:
            free = [
                key for key, lane in ready.items() if all(one.running < one.limit for one in lane.upwards())
            ]
            taken = root.take()
            assert taken == min(free, default=None)
            if taken is not None:
                running.append(ready.pop(taken))
            elif not coming and not running:
                assert not ready
    assert root.running == 0
