"""The MCP clients that are known: where each keeps its servers, and in which shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final, Literal

from servers.errors import InvalidValueError

__all__ = ["CLIENTS", "NAME", "Client", "Entry", "Place", "Scope", "System", "find_client"]

#: Under which our server stands in a client's file.
NAME: Final = "syllabus-agent"

System = Literal["darwin", "win32", "linux"]
Scope = Literal["user", "project"]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """How our server is started: an absolute command, its arguments and environment."""

    command: str
    args: tuple[str, ...] = ()
    env: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where this is: the system, the user's home, and its folders for programs' settings.

    Attributes:
        home: the user's home folder.
        config: ``XDG_CONFIG_HOME`` or ``~/.config``.
        roaming: on Windows ``%APPDATA%``.
        project: the working folder.
    """

    system: System
    home: PurePath
    config: PurePath
    roaming: PurePath
    project: PurePath

    @property
    def support(self) -> PurePath:
        """Where desktop programs of this system keep their settings."""
        if self.system == "darwin":
            return self.home / "Library" / "Application Support"
        return self.roaming if self.system == "win32" else self.config


@dataclass(frozen=True, kw_only=True)
class Client:
    """A client.

    Attributes:
        id: its name on the command line.
        title: its name for people.
        user: its own file, on each system.
        project: its file in a project's folder, relative to that; None if it has none.
        keys: under which keys servers stand.
        shape: our entry as it wants it.
        then: what the user does next.
        language: of the file.
        prefers: which file is meant if nothing is said and none is there.
    """

    id: str
    title: str
    user: Callable[[Place], PurePath]
    project: str | None = None
    key: str = "mcpServers"
    shape: Callable[[Entry], dict[str, Any]]
    then: str
    language: Literal["json", "yaml"] = "json"
    prefers: Scope = "user"

    def file(self, place: Place, scope: Scope) -> PurePath:
        """The file of that scope.

        Raises:
            InvalidValueError: this client has no file in projects.
        """
        if scope == "user":
            return self.user(place)
        if self.project is None:
            raise InvalidValueError(f"{self.title} has no file in a project's folder", "Leave --scope out")
        return place.project / self.project


def _plain(entry: Entry) -> dict[str, Any]:
    return {"command": entry.command, "args": list(entry.args), "env": dict(entry.env)}


def _typed(entry: Entry) -> dict[str, Any]:
    return {"type": "stdio", **_plain(entry)}


def _goose(entry: Entry) -> dict[str, Any]:
    return {
        "enabled": True,
        "type": "stdio",
        "name": NAME,
        "description": "Course syllabi to a calendar with reminders",
        "cmd": entry.command,
        "args": list(entry.args),
        "envs": dict(entry.env),
        "timeout": 300,
    }


CLIENTS: Final = (
    Client(
        id="claude-desktop",
        title="Claude Desktop",
        user=lambda place: place.support / "Claude" / "claude_desktop_config.json",
        shape=_plain,
        then="Quit Claude Desktop and start it again; the tools stand under the + button, Connectors",
    ),
    Client(
        id="claude-code",
        title="Claude Code",
        user=lambda place: place.home / ".claude.json",
        project=".mcp.json",
        shape=_typed,
        then="Start claude in this folder and approve the server; /mcp shows it",
        # While it runs, it writes the user's file itself.
        prefers="project",
    ),
    Client(
        id="vscode",
        title="VS Code",
        user=lambda place: place.support / "Code" / "User" / "mcp.json",
        project=".vscode/mcp.json",
        key="servers",
        shape=_typed,
        then='Run "MCP: List Servers" in VS Code and start syllabus-agent',
    ),
    Client(
        id="cursor",
        title="Cursor",
        user=lambda place: place.home / ".cursor" / "mcp.json",
        project=".cursor/mcp.json",
        shape=_plain,
        then="Switch the server on in Cursor under Settings, Tools & MCP",
    ),
    Client(
        id="windsurf",
        title="Windsurf",
        user=lambda place: place.home / ".codeium" / "windsurf" / "mcp_config.json",
        shape=_plain,
        then="Press the refresh button of the MCP servers in Windsurf's Cascade panel",
    ),
    Client(
        id="zed",
        title="Zed",
        user=lambda place: (
            place.roaming / "Zed" / "settings.json"
            if place.system == "win32"
            else (place.home / ".config" if place.system == "darwin" else place.config) / "zed" / "settings.json"
        ),
        project=".zed/settings.json",
        key="context_servers",
        shape=_plain,
        then="Look for a green dot in Zed's agent settings; it starts by itself",
    ),
    Client(
        id="goose",
        title="Goose",
        user=lambda place: (
            place.roaming / "Block" / "goose" / "config" / "config.yaml"
            if place.system == "win32"
            else (place.home / ".config" if place.system == "darwin" else place.config) / "goose" / "config.yaml"
        ),
        key="extensions",
        shape=_goose,
        then="Start a new Goose session",
        language="yaml",
    ),
    Client(
        id="lm-studio",
        title="LM Studio",
        user=lambda place: place.home / ".lmstudio" / "mcp.json",
        shape=_plain,
        then="Switch mcp/syllabus-agent on in LM Studio under Program, Integrations",
    ),
)  # fmt: skip


def find_client(name: str) -> Client:
    """The client that ``name`` means, in whatever spelling.

    Raises:
        InvalidValueError: none is known by it.
    """
    known = {_folded(one.id): one for one in CLIENTS} | {_folded(one.title): one for one in CLIENTS}
    known |= {"claude": known["claudedesktop"], "code": known["vscode"]}
    if _folded(name) not in known:
        raise InvalidValueError(
            f"There is no client {name!r}", f"Known are {', '.join(one.id for one in CLIENTS)}"
        )
    return known[_folded(name)]


def _folded(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower())
