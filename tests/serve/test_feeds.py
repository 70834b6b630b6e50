"""A feed of a server that really runs: its URL told by a tool, read by a calendar program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import anyio
import httpx2
import pytest
from mcp import Client

pytestmark = pytest.mark.anyio


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    command = [
        *(sys.executable, "-m", "servers.serve", "calendar"),
        *("--http", "--port", "0", "--home", str(tmp_path)),
    ]
    environ = {**os.environ, "SYLLABUS_AGENT_OUT": str(tmp_path)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environ) as process:
        assert process.stderr is not None
        yield process.stderr.readline().split(" at ")[1].strip()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


async def test_the_url_that_an_export_tells_serves_the_calendar(address: str) -> None:
    with anyio.fail_after(30):
        async with Client(address) as client:
            event = {"title": "Dentist", "date": "2026-10-05"}
            await client.call_tool("create_events", {"events": [event]})
            refused = (await client.call_tool("sync_calendar", {})).content[0]
            assert "SYLLABUS_AGENT_CALDAV_URL" in str(refused)
            exported = await client.call_tool("export_calendar", {"path": "feed-test.ics"})
            assert isinstance(exported.structured_content, dict)
            feeds = exported.structured_content["feeds"]
        assert set(feeds) == {"all", "Personal"}
        async with httpx2.AsyncClient() as program:
            page = await program.get(feeds["Personal"])
    assert (page.status_code, "SUMMARY:Dentist" in page.text) == (200, True)
