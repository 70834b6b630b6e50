"""Logging in to servers over HTTP: the SDK's client between our sessions and an authorization server on loopback."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pydantic import SecretStr

from orchestrator.endpoint import OAuth, Remote
from orchestrator.errors import LoginError
from orchestrator.execute import execute_plan, run_plan
from orchestrator.journal import Journal
from orchestrator.logins import Browse, Logins
from orchestrator.oauth import Login, _is_safe, login_for
from orchestrator.plan import read_plan
from orchestrator.sessions import Sessions, _stopped
from tests.authority import Authority, Pocket, person

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def running() -> Iterator[Authority]:
    with Authority() as authority:
        yield authority


@pytest.fixture
def authority(running: Authority) -> Authority:
    running.reset()
    return running


def sessions_with(
    authority: Authority, *, wallet: Pocket | None = None, browse: Browse | None = person, **given: Any
) -> Sessions:
    server = Remote(url=authority.url, oauth=OAuth(**given) if given else None)
    return Sessions({"campus": server}, logins=Logins(browse=browse, wallet=wallet or Pocket()))


async def hello(sessions: Sessions) -> Any:
    return await sessions.call("campus", "hello", {})


# With a person


async def test_a_server_that_wants_a_login_is_logged_in_to_and_used(authority: Authority) -> None:
    async with sessions_with(authority) as sessions:
        catalog = await sessions.connect()
        assert [tool.name for tool in catalog.tools] == ["hello", "meet", "grade"]
        assert await hello(sessions) == {"result": "hello"}
    (registered,), (asked,), (grant,) = authority.registered, authority.authorized, authority.grants
    assert registered["redirect_uris"][0].startswith("http://127.0.0.1:")
    assert registered["application_type"] == "native"
    assert (asked["code_challenge_method"], asked["scope"], asked["resource"]) == (
        "S256",
        "basic",
        authority.url,
    )
    assert grant["grant_type"] == "authorization_code"


async def test_what_was_logged_in_to_once_needs_nobody_the_next_time(authority: Authority) -> None:
    wallet = Pocket()
    async with sessions_with(authority, wallet=wallet) as sessions:
        await sessions.connect()
    async with sessions_with(authority, wallet=wallet, browse=None) as sessions:
        assert await hello(sessions) == {"result": "hello"}
    assert len(authority.authorized) == 1


async def test_a_token_whose_time_is_over_is_refreshed_by_another_process_too(authority: Authority) -> None:
    wallet = Pocket()
    async with sessions_with(authority, wallet=wallet) as sessions:
        await sessions.connect()
    kept = wallet.held[authority.url]
    wallet.held[authority.url] = kept.replace(kept.partition('"expires":')[2].partition(",")[0], "1.0")
    async with sessions_with(authority, wallet=wallet, browse=None) as sessions:
        assert await hello(sessions) == {"result": "hello"}
    assert [grant["grant_type"] for grant in authority.grants] == ["authorization_code", "refresh_token"]
    async with sessions_with(authority, wallet=wallet, browse=None) as sessions:
        assert await hello(sessions) == {"result": "hello"}, "the refreshed one is kept"


async def test_what_another_process_has_refreshed_is_taken_up_and_not_refreshed_again(
    authority: Authority,
) -> None:
    wallet = Pocket()
    async with (
        sessions_with(authority, wallet=wallet) as one,
        sessions_with(authority, wallet=wallet, browse=None) as two,
    ):
        await one.connect()
        await two.connect()
        authority.revoke()
        for _ in range(2):
            assert await hello(one) == {"result": "hello"}
            assert await hello(two) == {"result": "hello"}
    assert [grant["grant_type"] for grant in authority.grants] == ["authorization_code", "refresh_token"]


async def test_a_token_that_is_refused_before_its_time_is_refreshed_and_nobody_is_asked(
    authority: Authority,
) -> None:
    async with sessions_with(authority) as sessions:
        await sessions.connect()
        authority.revoke()
        assert await hello(sessions) == {"result": "hello"}
    assert [grant["grant_type"] for grant in authority.grants] == ["authorization_code", "refresh_token"]


async def test_calls_side_by_side_refresh_a_token_once(authority: Authority) -> None:
    async with sessions_with(authority) as sessions:
        await sessions.connect()
        authority.revoke()
        async with anyio.create_task_group() as calls:
            for _ in range(8):
                calls.start_soon(hello, sessions)
    assert [grant["grant_type"] for grant in authority.grants] == ["authorization_code", "refresh_token"]


async def test_calls_with_a_good_token_run_side_by_side(authority: Authority) -> None:
    async with sessions_with(authority) as sessions:
        await sessions.connect()
        async with anyio.create_task_group() as calls:
            for _ in range(2):
                calls.start_soon(sessions.call, "campus", "meet", {})


async def test_when_nothing_can_be_refreshed_the_person_is_asked_again(authority: Authority) -> None:
    async with sessions_with(authority) as sessions:
        await sessions.connect()
        authority.revoke_all()
        assert await hello(sessions) == {"result": "hello"}
    assert len(authority.authorized) == 2


async def test_a_call_that_wants_more_rights_asks_for_them_besides_those_that_are_there(
    authority: Authority,
) -> None:
    async with sessions_with(authority) as sessions:
        await sessions.connect()
        assert await sessions.call("campus", "grade", {}) == {"result": "A"}
        assert await sessions.call("campus", "grade", {}) == {"result": "A"}
    assert [set(asked["scope"].split()) for asked in authority.authorized] == [{"basic"}, {"basic", "grades"}]


# Refusals


async def test_without_anybody_to_ask_it_is_told_what_to_do_and_nothing_is_registered(
    authority: Authority,
) -> None:
    async with sessions_with(authority, browse=None) as sessions:
        with pytest.raises(LoginError, match="nobody is here to log in") as caught:
            await sessions.connect()
    assert "run_agent login campus" in str(caught.value)
    assert caught.value.exit_code == 4
    assert not authority.registered


async def test_a_plan_without_anybody_to_ask_stops_before_it_begins(authority: Authority) -> None:
    plan = {"steps": [{"id": "h", "server": "campus", "tool": "hello"}]}
    with pytest.raises(LoginError, match="server 'campus': wants a login"):
        await execute_plan(plan, servers={"campus": Remote(url=authority.url)})


async def test_a_login_that_is_refused_is_told_with_the_reason_and_asked_for_once(
    authority: Authority,
) -> None:
    authority.denies = True
    async with sessions_with(authority) as sessions:
        with pytest.raises(LoginError, match=r"did not let you in \(access_denied: not today\)"):
            await sessions.connect()
    assert len(authority.authorized) == 1


async def test_rights_that_are_refused_cost_their_call_alone(authority: Authority) -> None:
    async with sessions_with(authority) as sessions:
        await sessions.connect()
        authority.denies = True
        for _ in range(2):
            with pytest.raises(LoginError, match="access_denied"):
                await sessions.call("campus", "grade", {})
            assert await hello(sessions) == {"result": "hello"}
    assert len(authority.authorized) == 2, "the second call asks nobody"


async def test_rights_that_a_login_does_not_bring_are_told_and_not_asked_for_again_and_again(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authority, "_granted", lambda *_: frozenset({"basic"}))
    async with sessions_with(authority) as sessions:
        await sessions.connect()
        for _ in range(3):
            with pytest.raises(
                LoginError, match=r"still refuses what was asked of it after the login \(403\)"
            ):
                await sessions.call("campus", "grade", {})
    assert len(authority.authorized) == 2


async def test_a_person_who_does_not_come_is_not_waited_for_for_ever(authority: Authority) -> None:
    async def away(_: str, __: str) -> None:
        """Somewhere else."""

    server = {"campus": Remote(url=authority.url)}
    async with Sessions(server, logins=Logins(browse=away, wait=0.01, wallet=Pocket())) as sessions:
        with pytest.raises(LoginError, match=r"nobody logged in within 0\.01 s"):
            await sessions.connect()


async def test_the_time_limit_for_connecting_stands_still_while_a_person_is_waited_for() -> None:
    with anyio.CancelScope(deadline=anyio.current_time() + 30) as scope:
        before = scope.deadline
        with _stopped(scope):
            await anyio.lowlevel.checkpoint()
            assert scope.deadline == inf
        assert before <= scope.deadline < inf


async def test_a_server_that_takes_no_new_programs_is_told_with_what_to_write(authority: Authority) -> None:
    authority.registers = False
    async with sessions_with(authority) as sessions:
        with pytest.raises(LoginError, match=r"lets no new program log in .* oauth\.clientId"):
            await sessions.connect()


async def test_an_authorization_server_that_is_down_costs_a_call_and_no_connection(
    authority: Authority,
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        async with sessions_with(authority) as sessions:
            await sessions.connect()
            login = sessions.login("campus")
            assert login is not None
            assert login._provider is not None
            metadata = login._provider.context.oauth_metadata
            assert metadata is not None
            good, authority.expires = metadata.token_endpoint, 3600
            metadata.token_endpoint = type(good)(f"http://127.0.0.1:{unused.getsockname()[1]}/token")
            authority.revoke()
            with pytest.raises(LoginError, match=r"127\.0\.0\.1 does not answer \(ConnectError\)"):
                await hello(sessions)
            metadata.token_endpoint = good
            assert await hello(sessions) == {"result": "hello"}


# Clients that are known


async def test_a_client_that_is_registered_already_shows_its_secret(authority: Authority) -> None:
    authority.registers, authority.clients = False, {"ours": "open sesame"}
    given: dict[str, Any] = {"client_id": "ours", "client_secret": "open sesame", "issuer": authority.issuer}
    wallet = Pocket()
    for browse in (person, None):
        async with sessions_with(authority, wallet=wallet, browse=browse, **given) as sessions:
            assert await hello(sessions) == {"result": "hello"}
    assert [asked["client_id"] for asked in authority.authorized] == ["ours"]


async def test_a_secret_goes_to_its_own_authorization_server_alone(authority: Authority) -> None:
    given: dict[str, Any] = {
        "client_id": "ours", "client_secret": "open sesame", "issuer": "https://login.example.edu",
    }  # fmt: skip
    for grant in ("authorization_code", "client_credentials"):
        async with sessions_with(authority, grant=grant, **given) as sessions:
            with pytest.raises(LoginError, match=r"login\.example\.edu"):
                await sessions.connect()
    assert not authority.grants
    assert not authority.authorized


async def test_a_clients_own_document_stands_for_a_registration_where_that_is_taken(
    authority: Authority,
) -> None:
    authority.documents = True
    async with sessions_with(authority, client_metadata_url="https://example.edu/agent.json") as sessions:
        await sessions.connect()
    assert [asked["client_id"] for asked in authority.authorized] == ["https://example.edu/agent.json"]
    assert not authority.registered


@pytest.mark.parametrize("way", ["secret", "key"])
async def test_a_program_logs_in_by_itself_with_what_it_was_given(authority: Authority, way: str) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    authority.clients = {"nightly": "open sesame"}
    authority.key = key.public_key() if way == "key" else None
    given: dict[str, Any] = (
        {"client_secret": "open sesame"}
        if way == "secret"
        else {"private_key": pem, "signing_algorithm": "ES256"}
    )
    wallet = Pocket()
    async with sessions_with(
        authority, wallet=wallet, browse=None, grant="client_credentials", client_id="nightly", issuer=authority.issuer, **given
    ) as sessions:  # fmt: skip
        assert await hello(sessions) == {"result": "hello"}
        authority.revoke()
        assert await hello(sessions) == {"result": "hello"}
    assert not wallet.held


async def test_a_program_that_got_no_token_once_gets_one_for_the_next_call(authority: Authority) -> None:
    authority.clients = {"nightly": "open sesame"}
    given: dict[str, Any] = {
        "client_id": "nightly",
        "client_secret": "open sesame",
        "issuer": authority.issuer,
    }
    async with sessions_with(authority, browse=None, grant="client_credentials", **given) as sessions:
        await sessions.connect()
        authority.revoke()
        authority.broken = (503, {})
        with pytest.raises(LoginError, match=r"gave no token \(503\)"):
            await hello(sessions)
        authority.broken = None
        assert await hello(sessions) == {"result": "hello"}


async def test_a_program_with_a_wrong_secret_is_told_so(authority: Authority) -> None:
    authority.clients = {"nightly": "open sesame"}
    given: dict[str, Any] = {"client_id": "nightly", "client_secret": "wrong", "issuer": authority.issuer}
    async with sessions_with(authority, browse=None, grant="client_credentials", **given) as sessions:
        with pytest.raises(LoginError, match=r"gave no token \(400 invalid_grant\)"):
            await sessions.connect()


# Strangers


@pytest.mark.parametrize(
    ("url", "server", "safe"),
    [
        ("https://login.example.edu/a", "https://mcp.example.edu/mcp", True),
        ("http://login.example.edu/a", "https://mcp.example.edu/mcp", False),
        ("http://127.0.0.1:1/a", "http://localhost:2/mcp", True),
        ("http://127.0.0.1:1/a", "https://mcp.example.edu/mcp", False),
        ("https://localhost/a", "https://mcp.example.edu/mcp", False),
        ("https://169.254.169.254/latest", "https://mcp.example.edu/mcp", False),
        ("http://169.254.169.254/latest", "http://127.0.0.1:2/mcp", False),
        ("https://10.0.0.7/a", "https://mcp.example.edu/mcp", False),
        ("https://10.0.0.7/a", "https://10.0.0.8/mcp", True),
        ("https://[::1]/a", "https://mcp.example.edu/mcp", False),
        ("https://127.1/a", "https://mcp.example.edu/mcp", False),
        ("https://2130706433/a", "https://mcp.example.edu/mcp", False),
        ("file:///etc/passwd", "http://127.0.0.1:2/mcp", False),
    ],
)
def test_a_login_goes_over_tls_and_from_outside_to_no_private_address(
    url: str, server: str, *, safe: bool
) -> None:
    assert _is_safe(url, server) == safe


async def test_a_server_that_leads_to_a_private_address_is_not_followed(authority: Authority) -> None:
    authority.leads_to = "http://169.254.169.254/as"
    async with sessions_with(authority) as sessions:
        with pytest.raises(LoginError, match=r"leads to http://169\.254\.169\.254 to log in"):
            await sessions.connect()


async def test_no_login_is_begun_with_a_server_that_is_not_reached_over_tls() -> None:
    asked: list[str] = []

    def turn_away(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(401)

    login = Login("campus", Remote(url="http://mcp.example.edu/mcp"), Logins(browse=person, wallet=Pocket()))
    async with httpx2.AsyncClient(transport=httpx2.MockTransport(turn_away), auth=login) as http:
        assert (await http.post("http://mcp.example.edu/mcp")).status_code == 401
    assert asked == ["http://mcp.example.edu/mcp"]
    assert "not reached over TLS" in str(login.refusal)


async def test_no_secret_stands_in_a_log_an_error_or_a_journal(
    authority: Authority, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    wallet = Pocket()
    plan = '{"steps": [{"id": "h", "server": "campus", "tool": "hello"}]}'
    async with sessions_with(authority, wallet=wallet) as sessions:
        with Journal(tmp_path / "runs.sqlite3") as journal:
            record = journal.begin(read_plan(plan), title="hello", context={})
            record.end(await run_plan(read_plan(plan), sessions=sessions, recorder=record))
            record.close()
        secrets = [*authority.tokens, *authority.refreshes]
        authority.revoke_all()
        authority.broken = (200, {"token_type": "Bearer", "refresh_token": "a token that must not be told"})
        with pytest.raises(LoginError, match="gave no token") as caught:
            await hello(sessions)
    secrets.append("a token that must not be told")
    told = caplog.text + str(caught.value) + repr(caught.value) + repr(sessions_with(authority))
    files = b"".join([await path.read_bytes() async for path in anyio.Path(tmp_path).iterdir()])
    assert len(secrets) == 3
    assert not [secret for secret in secrets if secret in told or secret.encode() in files]


def test_an_entrys_secrets_are_not_shown() -> None:
    given = OAuth(
        client_id="ours", client_secret=SecretStr("open sesame"), issuer="https://login.example.edu"
    )
    assert "sesame" not in repr(Remote(url="https://mcp.example.edu/mcp", oauth=given))


def test_an_entry_with_a_header_for_it_is_not_logged_in_to() -> None:
    headers = {"authorization": "Bearer own"}
    assert login_for("campus", Remote(url="https://mcp.example.edu/mcp", headers=headers), Logins()) is None


async def test_a_server_that_asks_for_nothing_is_asked_nothing_and_the_wallet_stays_shut() -> None:
    class Shut(Pocket):
        def read(self, name: str) -> str | None:
            raise AssertionError(name)

    login = Login("campus", Remote(url="https://mcp.example.edu/mcp"), Logins(wallet=Shut()))
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200))
    async with httpx2.AsyncClient(transport=transport, auth=login) as http:
        response = await http.get("https://mcp.example.edu/mcp")
    assert "Authorization" not in response.request.headers
    assert login.is_kept is None


# What is kept


async def test_what_a_keyring_finds_too_long_is_kept_as_what_gets_a_new_token(authority: Authority) -> None:
    class Small(Pocket):
        def write(self, name: str, secret: str) -> bool:
            return 'access_token":""' in secret and super().write(name, secret)

    wallet = Small()
    async with sessions_with(authority, wallet=wallet) as sessions:
        await sessions.connect()
        assert (login := sessions.login("campus")) is not None
        assert login.is_kept
    async with sessions_with(authority, wallet=wallet, browse=None) as sessions:
        assert await hello(sessions) == {"result": "hello"}
    assert [grant["grant_type"] for grant in authority.grants] == ["authorization_code", "refresh_token"]


async def test_what_is_kept_and_cannot_be_read_is_as_if_nothing_were(authority: Authority) -> None:
    wallet = Pocket()
    wallet.held[authority.url] = "{"
    async with sessions_with(authority, wallet=wallet) as sessions:
        assert await hello(sessions) == {"result": "hello"}
