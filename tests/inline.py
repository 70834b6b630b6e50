"""Reading without worker processes, for tests of what is done with what has been read."""

from __future__ import annotations

import json
from threading import Lock
from typing import Any

from anyio import to_thread

from servers.syllabus.worker import _answered
from servers.syllabus.workers import Workers

__all__ = ["Inline"]

#: pdfium is not thread safe.
_ONE_AT_A_TIME = Lock()


class Inline(Workers):
    """Parses in this process: a worker loads the whole parser, which costs more than most tests do, and workers have tests of
    their own. What takes a document's whole way (the command's main job, the README, three servers) starts real ones."""

    async def _worker(self) -> Any:
        return None

    async def _reply(self, _: Any, call: bytes, data: bytes, name: str) -> bytes | None:
        del name
        return await to_thread.run_sync(self._in_turn, json.loads(call), data)

    def _in_turn(self, call: dict[str, Any], data: bytes) -> bytes:
        with _ONE_AT_A_TIME:
            return _answered(self._parser, call, data)[0]
