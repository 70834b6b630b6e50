"""What stands before the servers over HTTP."""

from __future__ import annotations

import stat
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from servers.errors import InvalidValueError, RefusedError
from servers.gate import Bucket, Gate, read_token, sound_token
from servers.serve import create

pytestmark = pytest.mark.anyio

TOKEN = "a-token-that-nobody-guesses"  # noqa: S105  a test's own
Answer = tuple[int, dict[str, str]]


async def behind(_: Any, receive: Any, send: Any) -> None:
    """An application that reads the whole body and says how long it was."""
    size, more = 0, True
    while more:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"x-size", str(size).encode())]})
    await send({"type": "http.response.body", "body": b""})


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def asked(
    gate: Gate, *, client: str = "127.0.0.1", path: str = "/mcp", content: Any = b"x", **headers: str
) -> Answer:
    transport = httpx2.ASGITransport(app=gate, client=(client, 1))
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        answer = await http.post(path, content=content, headers=headers)
    return answer.status_code, dict(answer.headers)


async def test_without_a_token_all_is_open_to_this_machine() -> None:
    assert (await asked(Gate(behind)))[0] == 200


@pytest.mark.parametrize("said", ["", "Bearer", f"Bearer {TOKEN}x", f"Basic {TOKEN}", TOKEN])
async def test_a_wrong_token_is_turned_away(said: str) -> None:
    status, headers = await asked(Gate(behind, token=TOKEN), authorization=said)
    assert (status, headers["www-authenticate"]) == (401, "Bearer")


async def test_the_right_token_is_let_through_and_feeds_need_none() -> None:
    gate = Gate(behind, token=TOKEN)
    assert (await asked(gate, authorization=f"Bearer {TOKEN}"))[0] == 200
    assert (await asked(gate, path="/feeds/unguessable/bio.ics"))[0] == 200
    assert (await asked(gate, path="/feeds"))[0] == 401


async def test_guessing_is_slowed_down_for_the_one_who_guesses_alone() -> None:
    clock = Clock()
    gate = Gate(behind, token=TOKEN, clock=clock)
    statuses = [(await asked(gate, client="10.0.0.9", authorization="Bearer x"))[0] for _ in range(12)]
    assert statuses == [401] * 10 + [429] * 2
    assert (await asked(gate, client="10.0.0.8", authorization=f"Bearer {TOKEN}"))[0] == 200
    clock.now += 5
    assert (await asked(gate, client="10.0.0.9", authorization=f"Bearer {TOKEN}"))[0] == 200


async def test_another_machine_may_call_so_often_and_this_one_as_it_likes() -> None:
    gate = Gate(behind, clock=Clock())
    for client, last in (("10.0.0.9", 429), ("127.0.0.1", 200), ("::1", 200)):
        statuses = [(await asked(gate, client=client))[0] for _ in range(201)]
        assert set(statuses[:200]) == {200}
        assert statuses[200] == last


async def test_a_body_over_the_limit_is_refused_whether_it_states_its_length_or_not() -> None:
    async def pieces(number: int) -> AsyncIterator[bytes]:
        for _ in range(number):
            yield b"x" * 10

    gate = Gate(behind, largest=100)
    assert (await asked(gate, content=b"x" * 101))[0] == 413
    assert (await asked(gate, content=pieces(11)))[0] == 413
    status, headers = await asked(gate, content=pieces(10))
    assert (status, headers["x-size"]) == (200, "100")


async def test_addresses_that_are_not_seen_again_are_forgotten() -> None:
    bucket = Bucket(1.0, 1.0, clock=Clock())
    for number in range(5000):
        assert bucket.take(str(number))
    assert not bucket.has("4999")
    assert bucket.has("0")


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_a_client_with_the_token_is_served_in_both_eras_and_one_without_is_not(
    mode: str, tmp_path: Path
) -> None:
    server = create(
        "reminders", {"SYLLABUS_AGENT_HOME": str(tmp_path), "SYLLABUS_AGENT_FOLDERS": str(tmp_path)}
    )
    app = server.streamable_http_app()
    async with server.session_manager.run():
        transport = httpx2.ASGITransport(app=Gate(app, token=TOKEN))
        headers = {"Authorization": f"Bearer {TOKEN}"}
        async with httpx2.AsyncClient(transport=transport, headers=headers) as http:
            wire = streamable_http_client("http://127.0.0.1:8000/mcp", http_client=http)
            async with Client(wire, mode=mode) as client:
                assert not (await client.call_tool("list_reminders", {})).is_error
        assert (await asked(Gate(app, token=TOKEN)))[0] == 401


def test_a_tokens_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n", encoding="utf-8")
    file.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert read_token(file) == TOKEN
    file.chmod(0o640)
    with pytest.raises(RefusedError, match="chmod 600"):
        read_token(file)


@pytest.mark.parametrize(
    "text", ["", "short", "with a space in it, long", "umlauts-äöüäöüäöüäöü", "line\nbreak-in-a-token"]
)
def test_a_token_that_cannot_be_relied_on_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        sound_token(text)


async def test_what_is_in_flight_is_ended_with_an_answer_when_the_server_stops() -> None:
    begun, never = anyio.Event(), anyio.Event()

    async def slow(scope: Any, receive: Any, send: Any) -> None:  # noqa: ARG001  an application's signature
        if scope["path"] == "/streaming":
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"half", "more_body": True})
        begun.set()
        await never.wait()

    gate = Gate(slow)
    answers: dict[str, Answer] = {}

    async def ask(path: str) -> None:
        answers[path] = await asked(gate, path=path)

    async with anyio.create_task_group() as group:
        for path in ("/waiting", "/streaming"):
            begun = anyio.Event()
            group.start_soon(ask, path)
            await begun.wait()
        gate.stop()
    assert answers["/waiting"][0] == 503
    assert answers["/streaming"][0] == 200
    assert (await asked(gate))[0] == 503
