from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.catalog import Hints
from orchestrator.errors import (
    CallTimeoutError,
    ConnectError,
    ServerLostError,
    ToolCallError,
    UnresolvedReferenceError,
)
from orchestrator.plan import Retry
from orchestrator.retry import DEFAULT, retry_in

SAFE = Hints(read_only=True, destructive=False)
KEYED = Hints(idempotent=True)
EFFECT = Hints()
TOOL = ToolCallError("s", "t", "no")
BUSY = ToolCallError("s", "t", "busy", retry_after=7.0)
LATE = CallTimeoutError("s", "t", 1.0, "total")
LOST = ServerLostError("s", "gone", "")
CLOSED = ConnectError("s", "closed", "")
ANY = Retry(attempts=3)


@pytest.mark.parametrize(
    ("error", "policy", "hints", "again"),
    [
        (LATE, None, SAFE, True),
        (LOST, None, KEYED, True),
        (BUSY, None, SAFE, True),
        (TOOL, None, SAFE, False),
        (LOST, None, EFFECT, False),
        (BUSY, None, EFFECT, False),
        (CLOSED, None, EFFECT, True),
        (TOOL, ANY, SAFE, True),
        (TOOL, ANY, EFFECT, False),
        (TOOL, Retry(unsafe=True), EFFECT, True),
        (TOOL, Retry(on="lost"), SAFE, False),
        (LATE, Retry(attempts=1), SAFE, False),
        (UnresolvedReferenceError("$a.b", "no"), ANY, SAFE, False),
        (ValueError("x"), ANY, SAFE, True),
    ],
)
def test_what_is_repeated(error: Exception, policy: Retry | None, hints: Hints, again: bool) -> None:  # noqa: FBT001  a column
    assert (retry_in(error, 1, policy=policy, hints=hints, chance=0.5) is not None) is again


def test_attempts_are_counted() -> None:
    waits = [retry_in(LATE, made, policy=None, hints=SAFE, chance=0.5) for made in range(1, 5)]
    assert [wait is not None for wait in waits] == [True, True, False, False]
    assert DEFAULT.attempts == 3


@given(st.integers(1, 60), st.floats(0, 1, exclude_max=True))
def test_waits_are_drawn_from_a_bound_that_doubles(made: int, chance: float) -> None:
    policy = Retry(attempts=100, first=0.5, longest=30)
    wait = retry_in(LATE, made, policy=policy, hints=SAFE, chance=chance)
    assert wait == chance * min(30.0, 0.5 * 2.0 ** (made - 1))


def test_the_server_is_not_called_before_it_asks_to_be() -> None:
    assert retry_in(BUSY, 1, policy=None, hints=SAFE, chance=0.9) == 7.0
