"""``run_agent login`` and ``logout``: servers over HTTP that want to know who is calling."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING

import anyio
from anyio import to_thread

from orchestrator.desk import Desk
from orchestrator.endpoint import Remote
from orchestrator.errors import UnknownServerError, UsageError
from orchestrator.logins import Browse, Logins
from orchestrator.serving import endpoints_of, settings_of
from orchestrator.sessions import Sessions
from orchestrator.settings import Settings

if TYPE_CHECKING:
    from orchestrator.oauth import Login

__all__ = ["log_in", "log_out", "logins_of"]


def logins_of(desk: Desk, settings: Settings, *, insist: bool = False) -> Logins:
    """Logins in a browser, where somebody is at the desk to be asked, or ``insist`` says so."""
    there = insist or desk.ask is not None
    browse = _browse(desk, settings) if there else None
    return Logins(browse=browse, wait=settings.login_timeout)


def log_in(desk: Desk, *, name: str, as_json: bool, home: str | None, servers: str | None) -> int:
    """Connect a server, with a login if it wants one; the exit code.

    Raises:
        UsageError: no such server is configured, or it is not reached over HTTP.
        LoginError: it does not let the user in.
        ConnectError: it cannot be reached.
    """
    tools, login = anyio.run(_log_in, desk, name, home, servers)
    if login is None or login.is_kept is None:
        words = f"{name} lets you in, with {tools} tools, and asked for nothing"
    elif login.is_kept:
        words = f"Logged in to {name}, with {tools} tools; the keyring holds it"
    else:
        words = f"Logged in to {name}, with {tools} tools, for this once: no keyring takes it (extra keyring)"
    if as_json:
        desk.out.json({"server": name, "tools": tools, "kept": None if login is None else login.is_kept})
    else:
        desk.out.line(desk.out.text(words))
    return 0


def log_out(desk: Desk, *, name: str, as_json: bool, home: str | None, servers: str | None) -> int:
    """Forget the login to a server; the exit code.

    Raises:
        UsageError: no such server is configured, or it is not reached over HTTP.
    """
    from orchestrator.oauth import Login  # noqa: PLC0415  other commands than this one import this module too

    settings, endpoint = _configured(desk, name, home, servers)
    was_kept = anyio.run(Login(name, endpoint, logins_of(desk, settings)).forget)
    words = f"The login to {name} is forgotten" if was_kept else f"No login to {name} was kept"
    if as_json:
        desk.out.json({"server": name, "forgotten": was_kept})
    else:
        desk.out.line(desk.out.text(words))
    return 0


async def _log_in(desk: Desk, name: str, home: str | None, servers: str | None) -> tuple[int, Login | None]:
    settings, endpoint = _configured(desk, name, home, servers)
    async with Sessions(
        {name: endpoint},
        connect_timeout=settings.connect_timeout,
        logins=logins_of(desk, settings, insist=True),
    ) as sessions:
        catalog = await sessions.connect()
        return len(catalog.tools), sessions.login(name)


def _configured(desk: Desk, name: str, home: str | None, servers: str | None) -> tuple[Settings, Remote]:
    settings = settings_of(desk, home)
    endpoints = endpoints_of(servers, settings, desk)
    if name not in endpoints:
        raise UnknownServerError(name, tuple(endpoints))
    endpoint = endpoints[name]
    if not isinstance(endpoint, Remote):
        raise UsageError(f"Server {name!r} is not reached over HTTP, so nobody logs in to it", "Just use it")
    return settings, endpoint


def _browse(desk: Desk, settings: Settings) -> Browse:
    async def browse(server: str, url: str) -> None:
        desk.err.remark(f"{server} wants you to log in, in a browser on this machine:")
        # Not broken into lines: it is to be copied.
        desk.err.console.print(desk.err.text(url), soft_wrap=True)
        if settings.browser:
            await to_thread.run_sync(_open, url, abandon_on_cancel=True)

    return browse


def _open(url: str) -> None:
    """Where there is no browser, the address has been printed."""
    webbrowser.open(url)
