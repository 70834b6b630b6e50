"""The model planner against an OpenAI-compatible endpoint on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from orchestrator.catalog import Catalog
from orchestrator.planning.planner import Request

pytest.importorskip("pydantic_ai", reason="the extra [model] is not installed")

from orchestrator.planning.model import OLLAMA, ModelPlanner, open_model
from tests.loopback import Endpoint

Asked = Callable[..., Request]
pytestmark = pytest.mark.anyio


PLAN = json.dumps({
    "steps": [{"id": "p", "server": "syllabus", "tool": "parse_syllabus", "arguments": {"path": "/pdf/a.pdf"}}],
    "not_understood": [],
})  # fmt: skip


async def test_any_openai_compatible_endpoint_can_plan(offered: Catalog, asked: Asked) -> None:
    with Endpoint("no JSON at all", PLAN) as endpoint:
        model = open_model("openai:tiny", base_url=endpoint.url, api_key="k-1")
        proposal = await ModelPlanner(model).plan(asked("only read a.pdf"), offered)
    assert [step.id for step in proposal.plan.steps] == ["p"]
    assert proposal.planner == "tiny"
    assert len(endpoint.requests) == 2
    assert endpoint.requests[0]["model"] == "tiny"
    assert endpoint.keys[0] == "Bearer k-1"


async def test_the_schema_goes_as_the_response_format_and_not_into_the_prompt(
    offered: Catalog, asked: Asked
) -> None:
    with Endpoint(PLAN) as endpoint:
        await ModelPlanner(open_model("tiny", base_url=endpoint.url)).plan(asked(), offered)
    assert endpoint.requests[0]["response_format"]["type"] == "json_schema"
    assert "additionalProperties" not in json.dumps(endpoint.requests[0]["messages"])


async def test_ollama_is_looked_for_where_it_listens() -> None:
    assert (open_model("ollama:qwen3").base_url or "").rstrip("/") == OLLAMA


async def test_a_dead_endpoint_costs_a_note_alone(offered: Catalog, asked: Asked) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as gone:
        url = f"http://127.0.0.1:{gone.server_port}/v1"
    proposal = await ModelPlanner(open_model("tiny", base_url=url)).plan(asked(), offered)
    assert proposal.planner == "built-in"
    assert "cannot be asked" in proposal.notes[0]
