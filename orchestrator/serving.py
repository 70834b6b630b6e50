"""The servers that a command works with: the project's own, and those of an ``mcp.json``."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from orchestrator.catalog import Catalog
from orchestrator.desk import Desk
from orchestrator.endpoint import Embedded, Endpoint, read_endpoints
from orchestrator.errors import ServerError, UsageError
from orchestrator.guard import Guard
from orchestrator.logins import Logins
from orchestrator.logs import kept_in
from orchestrator.sessions import DEFAULT_SERVERS, Sessions
from orchestrator.settings import Settings
from orchestrator.zone import is_zone

__all__ = [
    "connect_all",
    "endpoints_of",
    "guard_of",
    "open_sessions",
    "own_servers",
    "servers_environ",
    "settings_of",
]

#: Where the servers may read unless they are told otherwise, besides the current folder.
_USUAL: Final = ("Downloads", "Documents", "Desktop")


def settings_of(desk: Desk, home: str | None) -> Settings:
    """The settings, with the home that the command line names.

    Raises:
        SettingsError: a variable's value cannot be used.
    """
    named = {"SYLLABUS_AGENT_HOME": str(Path(desk.folder, Path(home).expanduser()))} if home else {}
    return Settings.from_environ({**desk.environ, **named})


@asynccontextmanager
async def open_sessions(
    endpoints: Mapping[str, Endpoint],
    environ: Mapping[str, str],
    settings: Settings,
    logins: Logins | None = None,
) -> AsyncIterator[Sessions]:
    """Sessions under the settings' time limits; what servers say of themselves goes to ``servers.log`` in the home."""
    with kept_in(settings.home / "servers.log") as log:
        async with Sessions(
            endpoints,
            environ=environ,
            connect_timeout=settings.connect_timeout,
            read_timeout=settings.read_timeout,
            logins=logins,
            errlog=log,
        ) as sessions:
            yield sessions


def guard_of(environ: Mapping[str, str], desk: Desk, settings: Settings) -> Guard:
    """What results may not choose: files outside the folders that the servers with this environment may work in."""
    listed = environ.get("SYLLABUS_AGENT_FOLDERS", "").split(os.pathsep)
    here = [] if any(listed) else [str(desk.folder), *(str(Path.home() / name) for name in _USUAL)]
    return Guard(
        [
            *filter(None, listed),
            *here,
            environ.get("SYLLABUS_AGENT_OUT", str(desk.folder)),
            str(settings.home),
        ]
    )


def own_servers(endpoints: Mapping[str, Endpoint]) -> frozenset[str]:
    """The project's own: they bear its names and run in this process."""
    return frozenset(
        name
        for name, endpoint in endpoints.items()
        if name in DEFAULT_SERVERS and isinstance(endpoint, Embedded)
    )


def servers_environ(
    desk: Desk,
    *,
    home: str | None = None,
    folders: tuple[Path, ...] = (),
    target: Path | None = None,
    timezone: str | None = None,
) -> dict[str, str]:
    """The environment of the project's own servers: the process's, and what the command line says.

    Args:
        desk: where the program stands.
        home: where things are kept.
        folders: what may be read.
        target: the folder that may be written to.
        timezone: the zone to assume; None takes the environment's, or else the machine's.

    Raises:
        UsageError: there is no such zone.
    """
    if timezone is not None and not is_zone(timezone):
        raise UsageError(
            f"There is no zone {timezone!r}", "Give an IANA name, such as Europe/Berlin or America/New_York"
        )
    given = {
        "SYLLABUS_AGENT_HOME": home and str(Path(desk.folder, Path(home).expanduser())),
        "SYLLABUS_AGENT_FOLDERS": os.pathsep.join(map(str, folders)),
        "SYLLABUS_AGENT_OUT": target and str(target),
        "SYLLABUS_AGENT_TIMEZONE": timezone
        or (None if desk.environ.get("SYLLABUS_AGENT_TIMEZONE") else desk.zone),
    }
    return {**desk.environ, **{name: value for name, value in given.items() if value}}


def endpoints_of(named: str | None, settings: Settings, desk: Desk) -> Mapping[str, Endpoint]:
    """The project's own servers, and those of an ``mcp.json``, which count where the names are the same.

    Raises:
        UsageError: the file cannot be read.
        SettingsError: it is not such a file.
    """
    path = Path(desk.folder, Path(named).expanduser()) if named else settings.servers_file
    if path is None:
        return DEFAULT_SERVERS
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what = f"The servers' file {str(path)!r} cannot be read: {error}"
        raise UsageError(what, "Name a file like a desktop client's mcp.json") from error
    return {**DEFAULT_SERVERS, **read_endpoints(text, desk.environ)}


async def connect_all(sessions: Sessions) -> tuple[Catalog, list[str]]:
    """What all servers that are there offer; of the others, why not.

    Raises:
        ServerError: one of the project's own is not there.
    """
    own = tuple(name for name in sessions.names if name in DEFAULT_SERVERS)
    await sessions.connect(own)
    notes = []
    for name in sessions.names:
        if name not in own:
            try:
                await sessions.connect((name,))
            except ServerError as error:
                notes.append(f"{error} It takes no part.")
    return sessions.catalog, notes
