"""The commands ``syllabus-mcp install`` and ``syllabus-mcp uninstall``."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from servers.domain.zone import checked_zone
from servers.errors import SyllabusAgentError
from servers.hosts.client import CLIENTS, Client, Scope, find_client
from servers.hosts.install import Change, apply, entry_here, file_of, place_here, plan_install, plan_uninstall
from servers.settings import default_folders, process_environ

__all__ = ["install", "uninstall"]

_F = TypeVar("_F", bound=Callable[..., Any])
_KNOWN = ", ".join(one.id for one in CLIENTS)


def _shared(function: _F) -> _F:
    """What both commands take."""
    for option in (
        click.option("--dry-run", is_flag=True, help="Show the change; write nothing."),
        click.option("--file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
                     help="The client's file, where it is not in its usual place."),
        click.option("--scope", type=click.Choice(["user", "project"]),
                     help="The user's own file, or the working folder's. [default: the working folder's if it has one]"),
        click.argument("client", metavar="CLIENT"),
    ):  # fmt: skip
        function = option(function)
    return function


@click.command(epilog=f"CLIENT is one of {_KNOWN}.")
@_shared
@click.option(
    "--folder",
    multiple=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder whose PDFs may be read. May be given several times. [default: Documents, Downloads, Desktop]",
)
@click.option("--home", type=click.Path(file_okay=False, path_type=Path), help="Folder of the store.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder that exports go to.")
@click.option("--timezone", metavar="ZONE", help="Zone where a document tells none (Europe/Berlin).")
@click.option(
    "--server",
    type=click.Choice(["all", "syllabus", "calendar", "reminders"]),
    default="all",
    show_default=True,
    help="All in one, or one alone.",
)
def install(  # noqa: PLR0913  the command's options
    *,
    client: str,
    scope: Scope | None,
    file: Path | None,
    dry_run: bool,
    folder: tuple[Path, ...],
    home: Path | None,
    out: Path | None,
    timezone: str | None,
    server: str,
) -> None:
    """Put the servers into a client's own configuration.

    Other entries and comments stay as they are, and a backup of the file is kept beside it.
    """
    environ = process_environ()
    with _said_plainly():
        known = find_client(client)
        path = file or file_of(known, place_here(environ), scope)
        given = {"SYLLABUS_AGENT_HOME": home, "SYLLABUS_AGENT_OUT": out}
        env = _env(environ, folder, {name: str(path) for name, path in given.items() if path}, timezone)
        change = plan_install(path, known, entry_here(server=server, env=env))
        _carry_out(change, known, dry_run=dry_run, done="installed in", then=known.then)


@click.command(epilog=f"CLIENT is one of {_KNOWN}.")
@_shared
def uninstall(*, client: str, scope: Scope | None, file: Path | None, dry_run: bool) -> None:
    """Take the servers out of a client's configuration again."""
    with _said_plainly():
        known = find_client(client)
        path = file or file_of(known, place_here(process_environ()), scope)
        change = plan_uninstall(path, known)
        _carry_out(change, known, dry_run=dry_run, done="taken out of", then="Start the client again")


def _carry_out(change: Change, client: Client, *, dry_run: bool, done: str, then: str) -> None:
    if not change.needed:
        click.echo(f"Nothing to change for {client.title} in {change.path}.")
        return
    if dry_run:
        click.echo(change.diff, nl=False)
        click.echo(f"{change.path} was left as it is (--dry-run).", err=True)
        return
    backup = apply(change, now=dt.datetime.now().astimezone())
    click.echo(f"syllabus-agent is {done} {client.title}: {change.path}")
    if backup is not None:
        click.echo(f"The file as it was: {backup}")
    click.echo(f"{then}.")


def _env(
    environ: Mapping[str, str], folders: tuple[Path, ...], given: Mapping[str, str], timezone: str | None
) -> dict[str, str]:
    """Settings with absolute paths: a client starts servers in a folder of its own choosing."""
    listed = environ.get("SYLLABUS_AGENT_FOLDERS", "")
    named = folders or tuple(Path(part) for part in listed.split(os.pathsep) if part) or default_folders()
    env = {"SYLLABUS_AGENT_FOLDERS": os.pathsep.join(map(_absolute, named))}
    for name in ("SYLLABUS_AGENT_HOME", "SYLLABUS_AGENT_OUT"):
        path = given.get(name) or environ.get(name)
        if path:
            env[name] = _absolute(Path(path))
    zone = timezone or environ.get("SYLLABUS_AGENT_TIMEZONE")
    if zone:
        env["SYLLABUS_AGENT_TIMEZONE"] = checked_zone(zone)
    return env


def _absolute(path: Path) -> str:
    return os.path.normpath(path.expanduser().absolute())


class _said_plainly:  # noqa: N801  a context manager, read as a phrase
    """Our errors as the command line's."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, SyllabusAgentError):
            raise click.ClickException(str(error)) from error
