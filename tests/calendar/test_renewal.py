"""Tokens of a calendar server that wants OAuth, renewed at a token endpoint on loopback; behind it stands a real Radicale."""

from __future__ import annotations

import base64
import json
import logging
import socket
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from pydantic import SecretStr

from servers.calendar.dav import Dav
from servers.errors import InvalidValueError, RemoteError
from servers.settings import Account, Settings

PASSWORD = base64.b64encode(b"student:correct horse").decode()


class Endpoint:
    """Gives "token-1", "token-2" and so on for a refresh token that it knows; each may be good for once."""

    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.refreshes = {"refresh-0"}
        self.rotates = False
        self.answer: tuple[int, bytes] | None = None
        self.good: set[str] = set()
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                status, answer = endpoint.answered({key: one[0] for key, one in parse_qs(body).items()})
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/token"

    def answered(self, form: dict[str, str]) -> tuple[int, bytes]:
        self.asked.append(form)
        if self.answer is not None:
            return self.answer
        if form["refresh_token"] not in self.refreshes:
            return 400, b'{"error": "invalid_grant", "error_description": "refresh-0 is spent"}'
        told: dict[str, Any] = {
            "access_token": f"token-{len(self.asked)}",
            "token_type": "Bearer",
            "expires_in": 3599,
        }
        self.good.add(told["access_token"])
        if self.rotates:
            told["refresh_token"] = f"refresh-{len(self.asked)}"
            self.refreshes = {told["refresh_token"]}
        return 200, json.dumps(told).encode()


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    running = Endpoint()
    serve = {"poll_interval": 0.01}
    threading.Thread(target=running.server.serve_forever, daemon=True, kwargs=serve).start()
    yield running
    running.server.shutdown()
    running.server.server_close()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(
        get_password=lambda *key: kept.get(key),
        set_password=lambda service, name, secret: kept.update({(service, name): secret}),
    ))  # fmt: skip
    return kept


class Doorman(httpx2.BaseTransport):
    """Lets good tokens through to the calendar server, which knows only the password; the rest of the network is as it is."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._real = httpx2.HTTPTransport(verify=False)
        self.answers: list[int] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.port == urlsplit(self._endpoint.url).port:
            return self._real.handle_request(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self._endpoint.good:
            self.answers.append(401)
            return httpx2.Response(401, request=request)
        headers = {**dict(request.headers), "authorization": f"Basic {PASSWORD}"}
        inner = httpx2.Request(request.method, request.url, headers=headers, content=request.read())
        response = self._real.handle_request(inner)
        self.answers.append(response.status_code)
        return response

    def close(self) -> None:
        self._real.close()


def account(radicale: str, endpoint: Endpoint, **more: Any) -> Account:
    given = {
        "client_id": "desk",
        "client_secret": SecretStr("client's own"),
        "refresh_token": SecretStr("refresh-0"),
    }
    return Account(**{"url": radicale, "token_url": endpoint.url, **given, **more})


def look(opened: Account, endpoint: Endpoint, times: int = 1) -> list[int]:
    """Ask for the calendars a few times, over one connection; what the calendar server answered."""
    network = Doorman(endpoint)
    with Dav(opened, transport=network) as dav:
        for _ in range(times):
            dav.listing(f"{opened.url}student/")
    return network.answers


@pytest.fixture
def radicale_url(radicale: str, dav_client: httpx2.Client) -> str:
    dav_client.request("MKCALENDAR", "/student/renewal/", content=b"")
    return radicale


def test_without_a_token_one_is_got_first_and_used_as_long_as_it_is_good(
    radicale_url: str, endpoint: Endpoint
) -> None:
    assert look(account(radicale_url, endpoint), endpoint, 2) == [207, 207]
    assert endpoint.asked == [
        {
            "grant_type": "refresh_token",
            "refresh_token": "refresh-0",
            "client_id": "desk",
            "client_secret": "client's own",
        }
    ]


def test_a_token_that_is_over_is_renewed_in_the_middle(radicale_url: str, endpoint: Endpoint) -> None:
    endpoint.good = {"token-0"}
    opened = account(radicale_url, endpoint, token=SecretStr("token-0"))
    network = Doorman(endpoint)
    with Dav(opened, transport=network) as dav:
        dav.listing(f"{radicale_url}student/")
        endpoint.good.clear()
        dav.listing(f"{radicale_url}student/")
    assert network.answers == [207, 401, 207]
    assert len(endpoint.asked) == 1


def test_a_new_token_that_is_refused_too_is_not_renewed_again_and_again(
    radicale_url: str, endpoint: Endpoint
) -> None:
    endpoint.answer = (200, b'{"access_token": "of no use", "token_type": "Bearer"}')
    with pytest.raises(RemoteError, match="wants other credentials"):
        look(account(radicale_url, endpoint), endpoint)
    assert len(endpoint.asked) == 1


def test_what_is_in_no_setting_comes_from_the_keyring_and_a_new_refresh_token_goes_there(
    radicale_url: str, endpoint: Endpoint, held: dict[tuple[str, str], str]
) -> None:
    held["syllabus-agent/127.0.0.1", "refresh-token"] = "refresh-0"
    held["syllabus-agent/127.0.0.1", "client-secret"] = "out of the keyring"
    endpoint.rotates = True
    opened = account(radicale_url, endpoint, refresh_token=None, client_secret=None)
    for _ in range(2):
        assert look(opened, endpoint) == [207]
    assert [asked["refresh_token"] for asked in endpoint.asked] == ["refresh-0", "refresh-1"]
    assert {asked["client_secret"] for asked in endpoint.asked} == {"out of the keyring"}
    assert held["syllabus-agent/127.0.0.1", "refresh-token"] == "refresh-2"


def test_a_refresh_token_that_another_process_has_used_up_is_looked_up_again(
    radicale_url: str, endpoint: Endpoint, held: dict[tuple[str, str], str]
) -> None:
    held["syllabus-agent/127.0.0.1", "refresh-token"] = "refresh-0"
    opened = account(radicale_url, endpoint, refresh_token=None)
    network = Doorman(endpoint)
    with Dav(opened, transport=network) as dav:
        held["syllabus-agent/127.0.0.1", "refresh-token"] = "refresh-9"
        endpoint.refreshes = {"refresh-9"}
        dav.listing(f"{radicale_url}student/")
    assert [asked["refresh_token"] for asked in endpoint.asked] == ["refresh-0", "refresh-9"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (None, r"renews no token \(400, invalid_grant\)\. The login is over"),
        (
            (401, b'{"error": "invalid_client"}'),
            r"\(401, invalid_client\)\. Check SYLLABUS_AGENT_CALDAV_CLIENT_ID",
        ),
        ((200, b'{"refresh_token": "hush hush"}'), r"renews no token \(200\)"),
        ((502, b"<html>hush hush"), r"renews no token \(502\)"),
        ((200, b"[]"), r"renews no token \(200\)"),
    ],
)
def test_an_authorization_server_that_gives_none_is_told_and_what_it_says_is_not(
    radicale_url: str,
    endpoint: Endpoint,
    caplog: pytest.LogCaptureFixture,
    answer: tuple[int, bytes] | None,
    told: str,
) -> None:
    caplog.set_level(logging.DEBUG)
    endpoint.refreshes, endpoint.answer = set(), answer
    opened = account(radicale_url, endpoint)
    with pytest.raises(RemoteError, match=told) as caught:
        look(opened, endpoint)
    said = caplog.text + repr(caught.value) + repr(opened) + opened.model_dump_json()
    assert not [one for one in ("hush", "refresh-0", "client's own") if one in said]


def test_an_authorization_server_that_is_not_there_is_told_apart_from_the_calendars(
    endpoint: Endpoint,
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        opened = account("https://dav.example.org/", endpoint, token_url=f"http://127.0.0.1:{port}/token")
        with (
            Dav(opened, transport=httpx2.HTTPTransport(verify=False)) as dav,
            pytest.raises(RemoteError, match=r"The authorization server '127\.0\.0\.1' did not answer"),
        ):
            dav.listing("https://dav.example.org/")


@pytest.mark.usefixtures("held")
def test_what_is_missing_is_told_before_anything_is_sent(endpoint: Endpoint) -> None:
    plain = {"token_url": "http://login.example.org/token"}
    with pytest.raises(RemoteError, match=r"There is no refresh token for 'dav\.example\.org'"):
        look(account("https://dav.example.org/", endpoint, refresh_token=None), endpoint)
    with pytest.raises(InvalidValueError, match="no place to use it"):
        look(account("https://dav.example.org/", endpoint, token_url=None), endpoint)
    with pytest.raises(InvalidValueError, match="is not encrypted"):
        look(account("https://dav.example.org/", endpoint, **plain), endpoint)
    assert not endpoint.asked


def test_all_of_it_comes_from_the_environment(tmp_path: Path) -> None:
    given = {
        "URL": "https://x/",
        "TOKEN_URL": "https://y/token",
        "CLIENT_ID": "c",
        "CLIENT_SECRET": "s",
        "REFRESH_TOKEN": "r",
    }
    environ = {f"SYLLABUS_AGENT_CALDAV_{name}": value for name, value in given.items()}
    made = Settings.from_environ({**environ, "SYLLABUS_AGENT_HOME": str(tmp_path)}).caldav
    assert made is not None
    assert (made.url, made.token_url, made.client_id) == ("https://x/", "https://y/token", "c")
    assert (made.client_secret, made.refresh_token) == (SecretStr("s"), SecretStr("r"))
