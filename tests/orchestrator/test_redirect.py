"""The place on this machine that a browser comes back to, against whoever else knocks there."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

import anyio
import httpx2
import pytest

from orchestrator.redirect import Redirect

pytestmark = pytest.mark.anyio


async def told(*visits: str, uri: str = "http://127.0.0.1/callback") -> tuple[Mapping[str, str], list[int]]:
    """What came of visits, each a path and query, and how each was answered."""
    redirect = await Redirect.open(uri)
    origin = urlsplit(redirect.uri)._replace(path="").geturl()
    said: dict[str, str] = {}
    answers: list[int] = []

    async def wait() -> None:
        said.update(await redirect.answer("s"))

    async with httpx2.AsyncClient(verify=False) as browser, anyio.create_task_group() as tasks:
        tasks.start_soon(wait)
        for visit in visits:
            answers.append((await browser.get(f"{origin}{visit}")).status_code)  # noqa: PERF401  one after the other
    await redirect.close()
    return said, answers


async def test_the_browser_brings_the_code_and_its_issuer() -> None:
    said, answers = await told("/callback?code=c&state=s&iss=https%3A%2F%2Flogin")
    assert said == {"code": "c", "state": "s", "iss": "https://login"}
    assert answers == [200]


async def test_who_does_not_know_the_state_or_the_path_is_turned_away_and_waiting_goes_on() -> None:
    said, answers = await told(
        "/favicon.ico",
        "/callback?code=evil&state=guess",
        "/callback?state=s",
        "/callback?error=denied&state=s",
    )
    assert said == {"error": "denied", "state": "s"}
    assert answers == [404, 400, 400, 200]


async def test_what_is_no_get_and_what_says_nothing_costs_nothing() -> None:
    redirect = await Redirect.open("http://localhost/cb")
    port = urlsplit(redirect.uri).port
    assert redirect.uri == f"http://localhost:{port}/cb"
    said: dict[str, str] = {}

    async def wait() -> None:
        said.update(await redirect.answer("s"))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(wait)
        silent = await anyio.connect_tcp("127.0.0.1", port or 0)
        async with await anyio.connect_tcp("127.0.0.1", port or 0) as posting:
            await posting.send(b"POST /cb?code=c&state=s HTTP/1.1\r\n\r\n")
            assert (await posting.receive()).startswith(b"HTTP/1.1 404")
        async with await anyio.connect_tcp("127.0.0.1", port or 0) as slow:
            await slow.send(b"GET /cb?code=c&")
            await slow.send(b"state=s HTTP/1.1\r\nHost: x\r\n\r\n")
            page = await slow.receive()
            assert b"Referrer-Policy: no-referrer" in page
        await silent.aclose()
    await redirect.close()
    assert said["code"] == "c"


async def test_a_port_that_is_taken_is_an_error() -> None:
    redirect = await Redirect.open("http://127.0.0.1/callback")
    with pytest.raises(OSError, match="in use"):
        await Redirect.open(redirect.uri)
    await redirect.close()
