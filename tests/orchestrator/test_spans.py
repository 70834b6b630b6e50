"""Spans by OpenTelemetry's own SDK, in a program of its own: a provider can be set only once in a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from orchestrator.spans import spans_if_configured, trace_context

PROGRAM = Path(__file__).with_name("traced.py")


@pytest.fixture(scope="module")
def traced() -> dict[str, Any]:
    environ = {**os.environ, "PYTHONPATH": str(PROGRAM.parents[2])}
    told = subprocess.run([sys.executable, PROGRAM], capture_output=True, text=True, env=environ, check=True)
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def named(traced: dict[str, Any], *names: str) -> list[dict[str, Any]]:
    return [span for span in traced["spans"] if span["name"] in names]


def test_each_attempt_of_a_call_is_a_span_of_the_plan(traced: dict[str, Any]) -> None:
    (plan,) = named(traced, "plan")
    calls = named(traced, "s.look", "s.stubborn")
    assert plan["parent"] is None
    assert {(span["parent"], span["trace"]) for span in calls} == {(plan["id"], plan["trace"])}
    told = sorted((span["attributes"]["plan.step"], span["attributes"]["plan.attempt"]) for span in calls)
    assert told == [("a", 1), ("b", 1), ("c", 1), ("c", 2)]


def test_an_attempt_that_fails_is_an_error_with_its_exception(traced: dict[str, Any]) -> None:
    first, second = named(traced, "s.stubborn")
    assert (first["status"], first["events"]) == ("ERROR", ["exception"])
    assert (second["status"], second["events"]) == ("UNSET", [])


def test_a_calls_context_reaches_its_server_in_another_process(traced: dict[str, Any]) -> None:
    """What the server is sent is the SDK's span of the request, whose parent is the step's."""
    requests = {span["id"]: span for span in named(traced, "MCP send tools/call look")}
    steps = {span["attributes"]["plan.step"]: span for span in named(traced, "s.look")}
    for name in ("a", "b"):
        version, trace, parent, flags = traced["results"][name]["parent"].split("-")
        assert (version, trace, int(flags, 16) & 1) == ("00", steps[name]["trace"], 1)
        assert requests[parent]["parent"] == steps[name]["id"]


def test_without_a_provider_there_are_none() -> None:
    assert spans_if_configured() is None
    assert trace_context() == {}
