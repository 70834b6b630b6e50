from __future__ import annotations

import asyncio

import anyio
import pytest

from orchestrator.handoff import Handoff

pytestmark = pytest.mark.anyio


async def test_a_step_goes_to_a_task_that_waits_and_to_none_where_none_does() -> None:
    handoff, taken = Handoff(), []

    async def work() -> None:
        while (step := await handoff.wait()) is not None:
            taken.append(step)

    assert not handoff.give("a")
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(work)
        await anyio.wait_all_tasks_blocked()
        assert handoff.give("b")
        assert not handoff.give("c"), "it has not come back yet"
        await anyio.wait_all_tasks_blocked()
        assert handoff.give("d")
        await anyio.wait_all_tasks_blocked()
        handoff.dismiss()
    assert taken == ["b", "d"]


async def test_a_task_that_was_cancelled_is_handed_nothing() -> None:
    handoff = Handoff()
    gone = asyncio.create_task(handoff.wait())
    await anyio.wait_all_tasks_blocked()
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    assert not handoff.give("a")
    handoff.dismiss()
