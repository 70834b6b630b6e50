"""``syllabus-mcp doctor``: whether the store is sound, the servers start, and which extras are there."""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import click

from servers.errors import SyllabusAgentError
from servers.settings import Settings, process_environ
from servers.store.database import Database

__all__ = ["doctor", "faults_of", "findings"]

_SERVERS = ("syllabus", "calendar", "reminders")
#: What each extra brings, and what it is for.
_EXTRAS = {
    "notify": ("apprise", "reminders by mail, desktop and chat"),
    "keyring": ("keyring", "logins and a calendar server's password in the system's keyring"),
    "model": ("pydantic_ai", "a language model as planner, or as second reader"),
    "anthropic": ("anthropic", "the same with Anthropic's models"),
    "google": ("google.genai", "the same with Google's models"),
    "ocr": ("rapidocr", "pages that are pictures; without it, Tesseract where that is installed"),
    "cluster": ("distributed", "batches on many machines"),
}
Finding = tuple[bool, str]


@click.command()
@click.option("--home", type=click.Path(file_okay=False), help="Folder of the store (SYLLABUS_AGENT_HOME).")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def doctor(home: str | None, as_json: bool) -> None:  # noqa: FBT001  a flag of the command line
    """Check the store, the servers, the folders and the extras; ends with 1 where something is wrong."""
    environ = process_environ()
    if home is not None:
        environ["SYLLABUS_AGENT_HOME"] = home
    found = list(findings(Settings.from_environ(environ)))
    if as_json:
        lines = [{"sound": sound, "text": line} for sound, line in found]
        click.echo(json.dumps({"sound": not faults_of(found), "findings": lines}, indent=2))
    else:
        for sound, line in found:
            click.echo(f"{'ok  ' if sound else 'BAD '} {line}")
    sys.exit(1 if faults_of(found) else 0)


def findings(settings: Settings) -> Iterator[Finding]:
    """What is there, line by line, and whether it is as it should be; secrets are never told."""
    yield True, f"syllabus-agent {version('syllabus-agent')}, Python {sys.version.split()[0]}"
    yield from _store(settings)
    for name in _SERVERS:
        yield _server(name, settings)
    for folder in settings.folders:
        yield True, f"folder {folder}{'' if folder.is_dir() else ' (not there)'}"
    for extra, (module, purpose) in _EXTRAS.items():
        yield True, f"extra {extra}: {_state(module)} ({purpose})"
    yield True, f"Tesseract: {which('tesseract') or 'not installed'}"
    yield _writable(settings.out)
    services = f"{len(settings.notify)} services" if settings.notify else "the terminal and a file"
    yield not settings.notify or find_spec("apprise") is not None, f"reminders go to {services}"
    second = settings.second_reader
    yield (
        True,
        f"second reader: {'none' if second is None else f'{second.name}, which is shown every document'}",
    )
    yield True, f"calendar server: {'set up' if settings.caldav else 'none'}"


def faults_of(found: list[Finding]) -> list[str]:
    """The lines that say what is wrong."""
    return [line for sound, line in found if not sound]


def _store(settings: Settings) -> Iterator[Finding]:
    path = settings.database
    if not path.exists():
        yield True, f"store {path}: none yet"
        return
    database = Database(path, patience=2)
    try:
        wrong = database.check()
        with database.read() as tx:
            counts = (
                len(tx.syllabi.all()),
                len(tx.events.all()),
                len(tx.reminders.all()),
                tx.deliveries.waiting(),
            )
    except SyllabusAgentError as error:
        yield False, str(error)
        return
    finally:
        database.close()
    yield not wrong, f"store {path}: {'; '.join(wrong[:3]) if wrong else 'sound'}"
    syllabi, events, reminders, waiting = counts
    yield True, f"it holds {syllabi} syllabi, {events} events and {reminders} reminders"
    yield waiting == 0, f"{waiting} messages could not be sent so far and are tried again"


def _server(name: str, settings: Settings) -> Finding:
    try:
        importlib.import_module(f"servers.{name}.server").create_server(settings)
    except Exception as error:  # noqa: BLE001  whatever keeps a server from starting is what is asked
        return False, f"server {name}: {type(error).__name__}: {error}"
    return True, f"server {name}: starts"


def _writable(folder: Path) -> Finding:
    """Whether exports can be written: to the folder, or to the nearest above it that is there."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    sound = there.is_dir() and os.access(there, os.W_OK)
    return sound, f"exports go to {folder}{'' if sound else ', which cannot be written'}"


def _state(module: str) -> str:
    try:
        missing = find_spec(module) is None
    except ModuleNotFoundError:  # the package around it
        missing = True
    if missing:
        return "not installed"
    try:
        return version(module.replace("pydantic_ai", "pydantic-ai-slim").replace(".", "-"))
    except PackageNotFoundError:
        return "installed"
