"""Whether a failed call is made again, and after how long."""

from __future__ import annotations

from typing import Final

from orchestrator.catalog import Hints
from orchestrator.errors import (
    CallError,
    CallTimeoutError,
    ConnectError,
    LoginError,
    RefusedValueError,
    ServerLostError,
    UnresolvedReferenceError,
)
from orchestrator.plan import Retry

__all__ = ["DEFAULT", "is_refusal", "retry_in"]

DEFAULT: Final = Retry(on="lost")
"""What holds for a step that says nothing: three attempts, where no answer came and a repeated call does no harm."""


def is_refusal(error: Exception) -> bool:
    """Whether a server was asked too much of: it asks to be called again later, or gave no answer."""
    asked = error.retry_after if isinstance(error, CallError) else None
    if isinstance(error, LoginError):
        return False
    return asked is not None or isinstance(error, CallTimeoutError | ServerLostError | ConnectError)


def retry_in(
    error: Exception, attempts: int, *, policy: Retry | None, hints: Hints, chance: float
) -> float | None:
    """Seconds until the next attempt; None if there is to be none.

    Exponential backoff with full jitter: an even draw between 0 and a bound that doubles with each attempt, which
    spreads the callers of a server that comes back. What the server asks for by Retry-After is the least.

    Args:
        error: why the last attempt failed.
        attempts: how many have been made.
        policy: the step's own; None for ``DEFAULT``.
        hints: the tool's annotations; one that is neither read-only nor idempotent is repeated only if the
            policy says ``unsafe``, or if the call never reached the server.
        chance: an even draw from [0, 1).
    """
    policy = policy or DEFAULT
    if isinstance(error, UnresolvedReferenceError | RefusedValueError | LoginError):
        return None
    reached = not isinstance(error, ConnectError)
    if attempts >= policy.attempts or (reached and not (hints.repeatable or policy.unsafe)):
        return None
    asked = error.retry_after if isinstance(error, CallError) else None
    lost = isinstance(error, CallTimeoutError | ServerLostError | ConnectError)
    if not lost and asked is None and policy.on == "lost":
        return None
    drawn = chance * min(policy.longest, policy.first * 2.0 ** (attempts - 1))
    return max(drawn, asked or 0.0)
