"""Where a server is: in this process, a command to start, or an address; and the desktop clients' file that lists them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, Self

from pydantic import ConfigDict, Field, SecretStr, ValidationError, model_validator
from pydantic.alias_generators import to_camel

from orchestrator.errors import SettingsError
from orchestrator.frozen import Frozen

__all__ = ["Embedded", "Endpoint", "OAuth", "Process", "Remote", "read_endpoints"]


@dataclass(frozen=True)
class Embedded:
    """A server in this process, spoken to in memory.

    Attributes:
        make: ``make(name, environ)`` gives the server (an ``MCPServer``), or where to find such a function:
            ``"package.module:function"``.
    """

    make: str | Callable[[str, Mapping[str, str] | None], Any]


class Process(Frozen):
    """A server that is started as a child and spoken to over its standard streams.

    Attributes:
        command: the program.
        args: its arguments.
        env: added to the little that a child inherits (HOME, PATH and such, TZ, LANG and LC_*).
        cwd: its working folder; None for this process's own.
    """

    command: str = Field(min_length=1)
    args: tuple[str, ...] = ()
    env: dict[str, str] = Field(default_factory=dict)
    cwd: str | None = None


class OAuth(Frozen):
    """What a server's own word does not settle when it is logged in to (OAuth 2.1); in the file in camelCase.

    Attributes:
        grant: ``authorization_code`` asks a person in a browser; ``client_credentials`` logs a program in.
        client_id: of a client that is registered there already; None to register, or to use ``client_metadata_url``.
        client_secret: of that client.
        private_key: instead of a secret, a PEM key that signs the program's assertions (RFC 7523).
        signing_algorithm: for that key.
        token_endpoint_auth_method: how the secret is sent (RFC 6749 section 2.3.1).
        issuer: the authorization server that the client is registered with; its secret goes nowhere else.
        client_metadata_url: a document of one's own that describes the client, for servers that take its address as client id.
        redirect_uri: where the browser comes back to, on this machine; without a port any free one is taken.
    """

    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, validate_by_alias=True)

    grant: Literal["authorization_code", "client_credentials"] = "authorization_code"
    client_id: str | None = Field(default=None, min_length=1)
    client_secret: SecretStr | None = None
    private_key: SecretStr | None = None
    signing_algorithm: Literal["RS256", "PS256", "ES256", "ES384", "EdDSA"] = "RS256"
    token_endpoint_auth_method: Literal["client_secret_basic", "client_secret_post"] = "client_secret_basic"  # noqa: S105  a method's name
    issuer: str | None = Field(default=None, pattern=r"^https?://")
    client_metadata_url: str | None = Field(default=None, pattern=r"^https://[^/]+/.")
    redirect_uri: str = Field(
        default="http://127.0.0.1/callback", pattern=r"^http://(127\.0\.0\.1|localhost)(:\d{1,5})?(/[^?#]*)?$"
    )

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        secrets = [one for one in (self.client_secret, self.private_key) if one is not None]
        if secrets and (self.client_id is None or self.issuer is None):
            raise ValueError("a secret needs clientId and issuer, so that it goes nowhere else")
        if self.grant == "client_credentials" and len(secrets) != 1:
            raise ValueError("client_credentials needs either clientSecret or privateKey")
        if self.grant == "authorization_code" and self.private_key is not None:
            raise ValueError("privateKey is for the grant client_credentials alone")
        return self


class Remote(Frozen):
    """A server that is spoken to over streamable HTTP.

    Attributes:
        url: its address, path included.
        headers: sent with each request.
        oauth: how it is logged in to, where it asks for that.
    """

    url: str = Field(pattern=r"^https?://")
    headers: dict[str, str] = Field(default_factory=dict)
    oauth: OAuth | None = None


Endpoint = Embedded | Process | Remote

_TABLES: Final = ("mcpServers", "servers", "context_servers")
_VARIABLE: Final = re.compile(r"\$\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}")


def read_endpoints(text: str, environ: Mapping[str, str]) -> dict[str, Endpoint]:
    """The servers of a desktop client's ``mcp.json``, by name.

    ``{"mcpServers": {NAME: {"command", "args", "env", "cwd"} or {"url", "headers", "oauth"}}}``; VS Code's ``servers`` and Zed's
    ``context_servers`` are read as well. ``${NAME}``, ``${env:NAME}`` and ``${NAME:-default}`` stand for variables.
    Servers marked ``"disabled": true`` are left out; keys that only mean something to the clients are passed over.

    Raises:
        SettingsError: it is not such a file, or a server in it cannot be used.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        what = f"The servers' file is not JSON (line {error.lineno}: {error.msg})"
        raise SettingsError(what, "Write it as desktop clients do") from error
    table = _table(data)
    return {name: _endpoint(name, entry, environ) for name, entry in table.items() if not _is_disabled(entry)}


def _table(data: Any) -> Mapping[str, Any]:
    found = next((data[key] for key in _TABLES if key in data), None) if isinstance(data, dict) else None
    if not isinstance(found, dict):
        what = f"The servers' file has no object {' or '.join(repr(key) for key in _TABLES)}"
        raise SettingsError(what, 'Write {"mcpServers": {"name": {"command": "...", "args": []}}}')
    return found


def _is_disabled(entry: Any) -> bool:
    return isinstance(entry, dict) and entry.get("disabled") is True


def _endpoint(name: str, entry: Any, environ: Mapping[str, str]) -> Endpoint:
    kinds: tuple[type[Process | Remote], ...] = (Process, Remote)
    for kind, key in zip(kinds, ("command", "url"), strict=True):
        if isinstance(entry, dict) and key in entry:
            known = {field: value for field, value in entry.items() if field in kind.model_fields}
            return _made(name, kind, _expanded(name, known, environ))
    raise SettingsError(f"Server {name!r} has neither a command nor a url", "Give one of them")


def _made(name: str, kind: type[Process | Remote], fields: dict[str, Any]) -> Endpoint:
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"Server {name!r}: {where}: {first['msg']}", "See docs/servers.md") from error


def _expanded(name: str, value: Any, environ: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _expanded(name, inner, environ) for key, inner in value.items()}
    if isinstance(value, list):
        return [_expanded(name, inner, environ) for inner in value]
    return (
        _VARIABLE.sub(lambda match: _variable(name, match, environ), value)
        if isinstance(value, str)
        else value
    )


def _variable(name: str, match: re.Match[str], environ: Mapping[str, str]) -> str:
    value = environ.get(match[1], match[2])
    if value is None:
        raise SettingsError(
            f"Server {name!r} uses {match[0]}, which is not set", f"Set {match[1]}, or write a default"
        )
    return value
