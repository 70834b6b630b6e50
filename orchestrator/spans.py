"""OpenTelemetry spans of a plan and of its calls, where the program that we run in has set up the API.

A call's span is the current one while the call is made: its context goes along in the request's ``_meta`` (``traceparent``), and
the SDK's own span of the request is its child.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from orchestrator.plan import Plan, Step

try:
    from opentelemetry import propagate as _propagate
    from opentelemetry import trace as _trace
except ImportError:  # the API is optional for us; mcp brings it today
    trace: Any = None
    propagate: Any = None
else:
    trace, propagate = _trace, _propagate

__all__ = ["Spans", "spans_if_configured", "trace_context"]


class Spans:
    """Makes the spans of one run; ``tracer`` is OpenTelemetry's."""

    def __init__(self, tracer: Any) -> None:
        self._tracer = tracer

    @contextmanager
    def plan(self, plan: Plan) -> Iterator[None]:
        """The whole run."""
        attributes = {"plan.steps": len(plan.steps)}
        with self._tracer.start_as_current_span("plan", attributes=attributes):
            yield

    @contextmanager
    def call(self, name: str, step: Step, attempt: int) -> Iterator[None]:
        """One attempt of a step's or an element's call; an error that leaves the block is recorded."""
        attributes = {
            "plan.step": name,
            "plan.attempt": attempt,
            "mcp.server": step.server,
            "gen_ai.tool.name": step.tool,
        }
        with self._tracer.start_as_current_span(f"{step.server}.{step.tool}", attributes=attributes):
            yield


def spans_if_configured() -> Spans | None:
    """None where nobody listens: without the API, or where no provider has been set."""
    if trace is None or isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):
        return None
    return Spans(trace.get_tracer("syllabus-agent"))


def trace_context() -> dict[str, str]:
    """The current span's context as a request's meta carries it; empty where there is none."""
    carrier: dict[str, str] = {}
    if trace is not None and trace.get_current_span().get_span_context().is_valid:
        propagate.inject(carrier)
    return carrier
