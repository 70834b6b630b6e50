"""The model planner against an OpenAI-compatible endpoint on loopback."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from orchestrator.catalog import Catalog
from orchestrator.planning.planner import Request

pytest.importorskip("pydantic_ai", reason="the extra [model] is not installed")

from orchestrator.planning.model import ModelPlanner, open_model

Asked = Callable[..., Request]
pytestmark = pytest.mark.anyio


class _Endpoint:
    """Answers chat completions with scripted texts, in order; the last one again and again."""

    def __init__(self, *texts: str) -> None:
        self.texts = list(texts)
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                endpoint.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                endpoint.keys.append(self.headers["Authorization"])
                body = json.dumps(endpoint.completion()).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"

    def completion(self) -> dict[str, Any]:
        text = self.texts.pop(0) if len(self.texts) > 1 else self.texts[0]
        message = {"role": "assistant", "content": text}
        return {"id": "1", "object": "chat.completion", "created": 1, "model": "stub",
                "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}  # fmt: skip


@pytest.fixture
def serve() -> Iterator[Callable[..., _Endpoint]]:
    running: list[_Endpoint] = []

    def start(*texts: str) -> _Endpoint:
        endpoint = _Endpoint(*texts)
        threading.Thread(
            target=endpoint.server.serve_forever, daemon=True, kwargs={"poll_interval": 0.01}
        ).start()
        running.append(endpoint)
        return endpoint

    yield start
    for endpoint in running:
        endpoint.server.shutdown()
        endpoint.server.server_close()


PLAN = json.dumps({
    "steps": [{"id": "p", "server": "syllabus", "tool": "parse_syllabus", "arguments": {"path": "/pdf/a.pdf"}}],
    "not_understood": [],
})  # fmt: skip


async def test_any_openai_compatible_endpoint_can_plan(
    serve: Callable[..., _Endpoint], offered: Catalog, asked: Asked
) -> None:
    endpoint = serve("no JSON at all", PLAN)
    model = open_model("openai:tiny", base_url=endpoint.url, api_key="k-1")
    proposal = await ModelPlanner(model).plan(asked("only read a.pdf"), offered)
    assert [step.id for step in proposal.plan.steps] == ["p"]
    assert proposal.planner == "tiny"
    assert len(endpoint.requests) == 2
    assert endpoint.requests[0]["model"] == "tiny"
    assert endpoint.keys[0] == "Bearer k-1"


async def test_the_schema_goes_as_the_response_format_and_not_into_the_prompt(
    serve: Callable[..., _Endpoint], offered: Catalog, asked: Asked
) -> None:
    endpoint = serve(PLAN)
    await ModelPlanner(open_model("tiny", base_url=endpoint.url)).plan(asked(), offered)
    form = endpoint.requests[0]["response_format"]
    assert form["type"] == "json_schema"
    assert "additionalProperties" not in json.dumps(endpoint.requests[0]["messages"])


async def test_a_dead_endpoint_costs_a_note_alone(offered: Catalog, asked: Asked) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as gone:
        url = f"http://127.0.0.1:{gone.server_port}/v1"
    proposal = await ModelPlanner(open_model("tiny", base_url=url)).plan(asked(), offered)
    assert proposal.planner == "built-in"
    assert "cannot be asked" in proposal.notes[0]
