"""The servers' settings, from an environment given as a mapping: the one place that knows the variables' names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs
from pydantic import SecretStr

from servers.domain.frozen import Frozen
from servers.machine import machine_zone

__all__ = ["Account", "ModelAddress", "Settings", "default_folders", "process_environ"]


class Account(Frozen):
    """A calendar server and what opens it; secrets are never shown when this is printed.

    Attributes:
        url: of the server or of a calendar on it; credentials go nowhere else.
        user: the name to log in with.
        password: None: looked up in the system's keyring, where that extra is installed.
        token: a bearer token instead of both (OAuth).
        token_url: where such tokens are renewed.
        client_id: of the program that is registered there.
        client_secret: of that program; None: looked up in the keyring, and none where it is not there.
        refresh_token: what tokens are renewed with; None: looked up in the keyring.
    """

    url: str
    user: str | None = None
    password: SecretStr | None = None
    token: SecretStr | None = None
    token_url: str | None = None
    client_id: str | None = None
    client_secret: SecretStr | None = None
    refresh_token: SecretStr | None = None

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Account | None:
        """The account that the environment names; None without a URL."""
        given = {name: environ.get(f"SYLLABUS_AGENT_CALDAV_{name.upper()}") for name in cls.model_fields}
        return (
            cls.model_validate({name: value or None for name, value in given.items()})
            if given["url"]
            else None
        )


class ModelAddress(Frozen):
    """A model and where it is.

    Attributes:
        name: ``provider:name``, or with ``url`` the name alone, as the endpoint calls it.
        url: of an OpenAI-compatible endpoint; None: the provider's own.
        key: for that endpoint; without ``url`` the provider's own variable holds.
    """

    name: str
    url: str | None = None
    key: SecretStr | None = None

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> ModelAddress | None:
        """The second reader that the environment names; None without a name."""
        name, url, key = (
            environ.get(f"SYLLABUS_AGENT_SECOND_READER{suffix}") for suffix in ("", "_URL", "_KEY")
        )
        if not name:
            return None
        return cls(name=name, url=url or None, key=SecretStr(key) if key else None)


class Settings(Frozen):
    """Where things are kept, what may be read and written, and the assumed zone.

    Attributes:
        home: the store and everything else that is kept (``SYLLABUS_AGENT_HOME``; default by platformdirs).
        folders: folders that may be read (``SYLLABUS_AGENT_FOLDERS``, separated as in PATH; default: the
            user's Documents, Downloads and Desktop, and the working folder unless it is a drive's root).
        out: the folder that exports are written to (``SYLLABUS_AGENT_OUT``; default: the user's Downloads
            where there is one, else ``home/exports``).
        timezone: the IANA zone assumed where a document does not tell one (``SYLLABUS_AGENT_TIMEZONE``; default: the
            machine's, where it has one).
        url: under which calendar programs reach the feeds (``SYLLABUS_AGENT_URL``; over HTTP the server's own
            address; None: no feeds).
        caldav: the one calendar server that may be spoken to (``SYLLABUS_AGENT_CALDAV_URL``, ``_USER``,
            ``_PASSWORD`` or ``_TOKEN``).
        notify: Apprise URLs that reminders go to (``SYLLABUS_AGENT_NOTIFY``, separated by spaces).
        quiet: hours without reminders (``SYLLABUS_AGENT_QUIET``, such as 22:00-07:00).
        digest: when the next seven days are told (``SYLLABUS_AGENT_DIGEST``, such as "MO 07:30").
        second_reader: a model that is shown the text of every document and reads it too (``SYLLABUS_AGENT_SECOND_READER``,
            ``_URL``, ``_KEY``; default: none). Not the planner's, which sees no document.
    """

    home: Path
    folders: tuple[Path, ...]
    out: Path
    timezone: str | None = None
    url: str | None = None
    caldav: Account | None = None
    notify: tuple[SecretStr, ...] = ()
    quiet: str | None = None
    digest: str | None = None
    second_reader: ModelAddress | None = None

    @property
    def database(self) -> Path:
        """The one SQLite file that the three servers share."""
        return self.home / "store.sqlite3"

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read the settings from ``environ`` (default: the process's own)."""
        environ = os.environ if environ is None else environ
        home = Path(
            environ.get("SYLLABUS_AGENT_HOME") or platformdirs.user_data_path("syllabus-agent")
        ).expanduser()
        listed = environ.get("SYLLABUS_AGENT_FOLDERS")
        folders = (
            tuple(Path(part).expanduser() for part in listed.split(os.pathsep) if part)
            if listed is not None
            else _folders_from_here()
        )
        out = environ.get("SYLLABUS_AGENT_OUT")
        return cls(
            home=home.absolute(),
            folders=tuple(folder.absolute() for folder in folders),
            out=(Path(out).expanduser() if out else _default_out(home)).absolute(),
            timezone=environ.get("SYLLABUS_AGENT_TIMEZONE") or machine_zone(environ),
            url=environ.get("SYLLABUS_AGENT_URL") or None,
            caldav=Account.from_environ(environ),
            notify=tuple(SecretStr(url) for url in environ.get("SYLLABUS_AGENT_NOTIFY", "").split()),
            quiet=environ.get("SYLLABUS_AGENT_QUIET") or None,
            digest=environ.get("SYLLABUS_AGENT_DIGEST") or None,
            second_reader=ModelAddress.from_environ(environ),
        )


def process_environ() -> dict[str, str]:
    """A copy of this process's own environment, for a command line that changes some of it."""
    return dict(os.environ)


def default_folders() -> tuple[Path, ...]:
    """The user's Documents, Downloads and Desktop."""
    return (
        platformdirs.user_documents_path(),
        platformdirs.user_downloads_path(),
        platformdirs.user_desktop_path(),
    )


def _folders_from_here() -> tuple[Path, ...]:
    named, here = default_folders(), Path.cwd()
    return named if here == Path(here.anchor) else (*named, here)


def _default_out(home: Path) -> Path:
    downloads = platformdirs.user_downloads_path()
    return downloads if downloads.is_dir() else home / "exports"
