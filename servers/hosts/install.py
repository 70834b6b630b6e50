"""Reading, backing up and writing clients' files: the one part of this package that touches the disk."""

from __future__ import annotations

import contextlib
import datetime as dt
import difflib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from servers.errors import InvalidValueError, RefusedError
from servers.hosts.client import Client, Entry, Place, Scope, System
from servers.hosts.edit import is_vacant, says_the_same, with_entry, without_entry

__all__ = ["Change", "apply", "entry_here", "file_of", "place_here", "plan_install", "plan_uninstall"]

_BOM = "\ufeff"


@dataclass(frozen=True)
class Change:
    """What would become of a file.

    Attributes:
        path: the file, links resolved.
        before: its text; None where there is no file.
        after: its new text; None where it goes, since nothing is left in it.
    """

    path: Path
    before: str | None
    after: str | None

    @property
    def needed(self) -> bool:
        """Whether anything changes."""
        return self.before != self.after

    @property
    def diff(self) -> str:
        """The change in the form of ``diff -u``."""
        old = (self.before or "").splitlines(keepends=True)
        new = (self.after or "").splitlines(keepends=True)
        lines = difflib.unified_diff(old, new, f"{self.path} (now)", f"{self.path} (then)")
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def place_here(environ: Mapping[str, str]) -> Place:
    """This system and user, and the working folder."""
    system: System = "darwin" if sys.platform == "darwin" else "win32" if sys.platform == "win32" else "linux"
    home = Path.home()
    return Place(
        system=system,
        home=home,
        config=Path(environ.get("XDG_CONFIG_HOME") or home / ".config"),
        roaming=Path(environ.get("APPDATA") or home / "AppData" / "Roaming"),
        project=Path.cwd(),
    )


def entry_here(*, server: str, env: Mapping[str, str]) -> Entry:
    """How this very installation is started, whatever PATH and working folder a client has."""
    # Links are kept: a virtual environment's python is a link that must be called by its own name.
    beside = Path(sys.executable).absolute().parent
    script = shutil.which("syllabus-mcp", path=str(beside))
    args = () if server == "all" else (server,)
    if script is not None:
        return Entry(command=script, args=args, env=env)
    return Entry(command=str(Path(sys.executable).absolute()), args=("-m", "servers", *args), env=env)


def file_of(client: Client, place: Place, scope: Scope | None) -> Path:
    """The client's file: of the scope asked for, else the project's if it is there, else what the client prefers.

    Raises:
        InvalidValueError: the client has no file of that scope.
    """
    if scope is None:
        in_project = client.project is not None and Path(client.file(place, "project")).is_file()
        scope = "project" if in_project else client.prefers
    return Path(client.file(place, scope))


def plan_install(path: Path, client: Client, entry: Entry) -> Change:
    """What installing would change in the client's file.

    Raises:
        InvalidValueError: the file is not one of the client's.
        RefusedError: the system does not permit reading it.
    """
    before = _read(path)
    with _named(path):
        return Change(
            path.resolve(), before, _keeping_mark(before, lambda text: with_entry(text, client, entry))
        )


def plan_uninstall(path: Path, client: Client) -> Change:
    """What uninstalling would change: the file as it was before, where nothing else has been changed since.

    Raises:
        InvalidValueError: the file is not one of the client's.
        RefusedError: the system does not permit reading it.
    """
    before = _read(path)
    real = path.resolve()
    if before is None:
        return Change(real, None, None)
    with _named(path):
        after = _keeping_mark(before, lambda text: without_entry(text, client))
        if after == before:
            return Change(real, before, before)
        originals = list(_originals(real))
        for original in originals:
            with contextlib.suppress(InvalidValueError):
                untouched = without_entry(original, client) == original
                if untouched and says_the_same(original, after, client):
                    return Change(real, before, original)
        return Change(real, before, None if not originals and is_vacant(after, client) else after)


def apply(change: Change, *, now: dt.datetime) -> Path | None:
    """Make the change, all at once; the backup of what stood there, if anything did.

    Raises:
        RefusedError: the system does not permit it.
    """
    path = change.path
    try:
        backup = None if change.before is None else _back_up(path, now)
        if change.after is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, change.after)
    except OSError as error:
        raise RefusedError(
            f"{str(path)!r} cannot be written ({error.strerror})", "Check its permissions"
        ) from error
    return backup


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except InvalidValueError as error:
        raise InvalidValueError(f"{path}: {error.what}", error.mend) from error


def _keeping_mark(before: str | None, edited: Callable[[str], str]) -> str:
    """Some editors put a byte order mark in front, which no parser wants and no edit takes away."""
    text = before or ""
    mark = _BOM if text.startswith(_BOM) else ""
    return mark + edited(text.removeprefix(_BOM))


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise InvalidValueError(f"{path}: it is not UTF-8 text", "Save it as UTF-8") from error
    except OSError as error:
        raise RefusedError(
            f"{str(path)!r} cannot be read ({error.strerror})", "Check its permissions"
        ) from error


def _originals(path: Path) -> Iterator[str]:
    """The backups beside the file, the latest first."""
    for backup in sorted(path.parent.glob(f"{path.name}.*.bak"), reverse=True):
        with contextlib.suppress(InvalidValueError, RefusedError):
            text = _read(backup)
            if text is not None:
                yield text


def _back_up(path: Path, now: dt.datetime) -> Path:
    stamp = now.strftime("%Y%m%d-%H%M%S")
    backup = path.with_name(f"{path.name}.{stamp}.bak")
    for number in range(2, 100):
        if not backup.exists():
            break
        backup = path.with_name(f"{path.name}.{stamp}-{number:02}.bak")
    shutil.copy2(path, backup)
    return backup


def _write(path: Path, text: str) -> None:
    """Beside the file first, so that a client never reads half of it."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
        if path.exists():
            shutil.copymode(path, fresh)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
