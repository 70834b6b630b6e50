from __future__ import annotations

import json
from typing import Any

import pytest

from orchestrator.endpoint import Endpoint, OAuth, Process, Remote, read_endpoints
from orchestrator.errors import SettingsError


def read(table: Any, key: str = "mcpServers", **environ: str) -> dict[str, Endpoint]:
    return read_endpoints(json.dumps({key: table}), environ)


@pytest.mark.parametrize("key", ["mcpServers", "servers", "context_servers"])
def test_every_desktop_clients_table_is_read(key: str) -> None:
    table = {
        "a": {"type": "stdio", "command": "uvx", "args": ["x", "--y"], "env": {"K": "v"}, "alwaysAllow": []},
        "b": {"type": "http", "url": "https://example.org/mcp", "headers": {"H": "v"}},
    }
    assert read(table, key) == {
        "a": Process(command="uvx", args=("x", "--y"), env={"K": "v"}),
        "b": Remote(url="https://example.org/mcp", headers={"H": "v"}),
    }


def test_a_disabled_server_is_left_out() -> None:
    assert read({"a": {"command": "x", "disabled": True}}) == {}


def test_variables_are_filled_in() -> None:
    table = {"a": {"command": "${BIN}/x", "args": ["${env:ARG}", "${NONE:-else}"], "env": {"K": "a${BIN}b"}}}
    assert read(table, BIN="/b", ARG="arg") == {
        "a": Process(command="/b/x", args=("arg", "else"), env={"K": "a/bb"}),
    }


def test_how_a_server_is_logged_in_to_stands_in_its_entry_with_secrets_out_of_the_environment() -> None:
    oauth = {
        "grant": "client_credentials",
        "clientId": "x",
        "clientSecret": "${KEY}",
        "issuer": "https://login",
    }
    (server,) = read({"a": {"url": "https://example.org/mcp", "oauth": oauth}}, KEY="open sesame").values()
    assert isinstance(server, Remote)
    assert server.oauth is not None
    assert server.oauth.client_secret is not None
    assert server.oauth.client_secret.get_secret_value() == "open sesame"
    assert server.oauth.issuer == "https://login"
    assert OAuth().grant == "authorization_code"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"clientId": "x", "clientSecret": "s"}, "needs clientId and issuer"),
        ({"grant": "client_credentials", "clientId": "x"}, "either clientSecret or privateKey"),
        (
            {"clientId": "x", "privateKey": "k", "issuer": "https://login"},
            "for the grant client_credentials alone",
        ),
        ({"redirectUri": "https://example.org/callback"}, "oauth.redirectUri"),
        ({"clientMetadataUrl": "http://example.org/agent.json"}, "oauth.clientMetadataUrl"),
        ({"scopes": "all"}, "oauth.scopes"),
    ],
)
def test_a_login_that_cannot_be_used_is_told_with_what_it_lacks(given: dict[str, str], told: str) -> None:
    with pytest.raises(SettingsError, match=told) as caught:
        read({"a": {"url": "https://example.org/mcp", "oauth": given}})
    assert str(caught.value).startswith("Server 'a': oauth")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "is not JSON (line 1"),
        ("[]", "has no object 'mcpServers'"),
        ('{"mcpServers": []}', "has no object 'mcpServers'"),
        ('{"mcpServers": {"a": {}}}', "Server 'a' has neither a command nor a url"),
        ('{"mcpServers": {"a": "x"}}', "Server 'a' has neither a command nor a url"),
        ('{"mcpServers": {"a": {"command": "x", "args": "y"}}}', "Server 'a': args"),
        ('{"mcpServers": {"a": {"url": "ftp://x"}}}', "Server 'a': url"),
        ('{"mcpServers": {"a": {"command": "${NONE}"}}}', "Server 'a' uses ${NONE}, which is not set"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_server(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_endpoints(text, {})
    assert told in str(caught.value)
    assert caught.value.exit_code == 2
