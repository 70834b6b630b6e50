"""Plans of tool calls, run over MCP servers: ``from orchestrator import Plan, Step, execute_plan``.

The names are imported when they are first used, so that a part of the package costs no more than itself.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from orchestrator.batch import run_batch
    from orchestrator.execute import execute_plan, run_plan
    from orchestrator.plan import Plan, Step
    from orchestrator.sessions import Sessions

__all__ = ["Plan", "Sessions", "Step", "execute_plan", "run_batch", "run_plan"]

_HOMES: Final = {
    "Plan": "orchestrator.plan",
    "Sessions": "orchestrator.sessions",
    "Step": "orchestrator.plan",
    "execute_plan": "orchestrator.execute",
    "run_batch": "orchestrator.batch",
    "run_plan": "orchestrator.execute",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
