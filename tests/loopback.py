"""An OpenAI-compatible endpoint on loopback that says what a script says."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

__all__ = ["Endpoint"]


class Endpoint:
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
                if endpoint.requests[-1].get("stream"):
                    self.stream(endpoint.completion())
                    return
                body = json.dumps(endpoint.completion()).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def stream(self, whole: dict[str, Any]) -> None:
                """The answer in pieces of ten characters."""
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream")
                self.end_headers()
                text = whole["choices"][0]["message"]["content"]
                pieces = [text[at : at + 10] for at in range(0, len(text), 10)]
                deltas = [{"role": "assistant", "content": piece} for piece in pieces]
                for delta, finish in [*((one, None) for one in deltas), ({}, "stop")]:
                    choice = {"index": 0, "delta": delta, "finish_reason": finish}
                    chunk = {**whole, "object": "chat.completion.chunk", "choices": [choice], "usage": None}
                    self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
                self.wfile.write(b"data: [DONE]\n\n")

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

    def __enter__(self) -> Self:
        serve = {"poll_interval": 0.01}
        threading.Thread(target=self.server.serve_forever, daemon=True, kwargs=serve).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.server.shutdown()
        self.server.server_close()
