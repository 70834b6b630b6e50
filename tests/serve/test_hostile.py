"""What a hostile caller gives as a path, a header or a token, over the whole of the servers; docs/security.md names these."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest
from mcp import Client

from servers.serve import create

pytestmark = pytest.mark.anyio

TOKEN = "a-token-that-nobody-guesses"  # noqa: S105  a test's own

PATHS = (
    "../secret/x", "sub/../../secret/x", "..\\secret\\x", "link/x", "linked", "/etc/x", "~/x", "~no-such-user/x",
    "..%2fsecret%2fx", "..%5Csecret%5Cx", "%2e%2e/secret/x", "x%00", "x\0",
    "\\\\evil\\share\\x", "//evil/share/x", "\\\\?\\C:\\x", "\\\\.\\pipe\\x", "\\/evil/x",
    "file:///etc/x", "http://127.0.0.1/x", "http://2130706433/x", "http://[::ffff:127.0.0.1]/x", "https://example.org/x",
    "a" * 300, "a" * 5000,
)  # fmt: skip


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[Client]:
    """Servers whose two folders hold links to a third, in which lies what must not be read or written."""
    for name in ("docs", "out", "secret"):
        (tmp_path / name).mkdir()
    for name in ("docs", "out"):
        (tmp_path / name / "link").symlink_to(tmp_path / "secret")
        for suffix in (".pdf", ".ics"):
            (tmp_path / name / f"linked{suffix}").symlink_to(tmp_path / "secret" / f"x{suffix}")
    (tmp_path / "secret" / "x.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "secret" / "x.ics").write_text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", encoding="utf-8")
    environ = {
        "SYLLABUS_AGENT_HOME": str(tmp_path / "home"), "SYLLABUS_AGENT_FOLDERS": str(tmp_path / "docs"),
        "SYLLABUS_AGENT_OUT": str(tmp_path / "out"),
    }  # fmt: skip
    async with Client(create("all", environ)) as opened:
        yield opened


def files(folder: Path) -> dict[Path, int]:
    """What lies there, and when it was written; without the store."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if "home" not in path.parts}


@pytest.mark.parametrize(
    ("tool", "suffix"), [("parse_syllabus", ".pdf"), ("create_events", ".ics"), ("export_calendar", ".ics")]
)
async def test_no_path_leads_out_of_the_folders(
    client: Client, tmp_path: Path, tool: str, suffix: str
) -> None:
    before = files(tmp_path)
    for path in PATHS:
        result = await client.call_tool(tool, {"path": f"{path}{suffix}"})
        said = result.content[0].text  # type: ignore[union-attr]
        assert result.is_error, path
        assert "Error executing" not in said, f"{path!r} is no error of ours"
    assert files(tmp_path) == before


async def test_a_pipe_under_a_documents_name_is_neither_waited_for_nor_read(
    client: Client, tmp_path: Path
) -> None:
    for suffix, tool in ((".pdf", "parse_syllabus"), (".ics", "create_events")):
        os.mkfifo(tmp_path / "docs" / f"pipe{suffix}")
        assert (await client.call_tool(tool, {"path": f"pipe{suffix}"})).is_error


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
async def test_the_store_is_for_its_owner_alone(client: Client, tmp_path: Path) -> None:
    assert not (await client.call_tool("list_syllabi", {})).is_error
    assert (tmp_path / "home").stat().st_mode & 0o077 == 0


def test_over_http_no_secret_is_logged_and_no_detour_leads_past_the_token(tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text(TOKEN, encoding="ascii")
    token.chmod(0o600)
    command = [
        *(sys.executable, "-m", "servers", "all", "--http", "--port", "0", "--home", str(tmp_path / "home")),
        *("--token-file", str(token)),
    ]
    secrets = {"SYLLABUS_AGENT_CALDAV_URL": "https://dav.example.org", "SYLLABUS_AGENT_CALDAV_USER": "me"}
    secrets |= {
        "SYLLABUS_AGENT_CALDAV_PASSWORD": "hunter2-app-password",
        "SYLLABUS_AGENT_NOTIFY": "json://u:pw-notify@h",
    }
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **secrets}
    ) as process:
        assert process.stderr is not None
        assert process.stdout is not None
        url = process.stderr.readline().split()[-1]
        try:
            turned_away(url)
        finally:
            process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        told = process.stdout.read() + process.stderr.read()
    key = next((tmp_path / "home").glob("feed.key"), None)
    hidden = [TOKEN, "hunter2", "pw-notify", *([key.read_text(encoding="ascii").strip()] if key else [])]
    assert [secret for secret in hidden if secret in told] == []


def turned_away(url: str) -> None:
    """Try what must not be let in."""
    host, port = url.split("/")[2].split(":")
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    accept = {"Accept": "application/json, text/event-stream"}
    right = {**accept, "Authorization": f"Bearer {TOKEN}"}
    wrong: tuple[dict[str, str], ...] = (
        {},
        {"Authorization": f"Bearer {TOKEN[:-1]}"},
        {"Authorization": f"bearer {TOKEN}x"},
    )
    with httpx2.Client(timeout=10) as http:
        for headers in wrong:
            assert http.post(url, json=call, headers={**accept, **headers}).status_code == 401
        for headers, status in (({"Host": "evil.example"}, 421), ({"Origin": "http://evil.example"}, 403)):
            assert http.post(url, json=call, headers={**right, **headers}).status_code == status
    for detour in (
        "/feeds/../mcp",
        "/feeds/%2e%2e/mcp",
        "//feeds/../mcp",
        "/feeds/..%2fmcp",
        "/MCP",
        "/mcp/",
    ):
        assert said(host, int(port), detour) in {"401", "404", "405"}, detour


def said(host: str, port: int, path: str) -> str:
    """The status of a call without a token whose path no client library has tidied up."""
    body = '{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}'
    request = (
        f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Type: application/json\r\n"
        f"Accept: application/json, text/event-stream\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}"
    )
    with socket.create_connection((host, port), timeout=10) as connection:
        connection.sendall(request.encode())
        return connection.makefile("r", encoding="latin-1").readline().split()[1]
