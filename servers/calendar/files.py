"""Calendar files in the one folder that exports are written to."""

from __future__ import annotations

import os
import uuid
from collections.abc import Sequence
from pathlib import Path

from servers.disguise import refuse_disguises
from servers.errors import InvalidValueError, NotFoundError, RefusedError

__all__ = ["export_path", "read_file", "write_if_changed"]

_LARGEST = 20_000_000


def export_path(given: str, folder: Path) -> Path:
    """Where an export goes: ``given``, relative to ``folder`` or absolute inside it.

    Raises:
        RefusedError: it lies outside, also by way of a link, or is a URL, a network path or another disguise.
        InvalidValueError: it is not the name of an .ics file.
    """
    refuse_disguises(given)
    root = folder.resolve()
    path = _resolved(given, root)
    if not path.is_relative_to(root):
        raise RefusedError(
            f"{given!r} lies outside {str(root)!r}, where exports may be written",
            "Give a name such as semester.ics, or start the server with another SYLLABUS_AGENT_OUT",
        )
    if path.suffix.lower() != ".ics":
        raise InvalidValueError(f"{given!r} is not the name of a calendar file", "Let it end in .ics")
    if path.is_dir():
        raise InvalidValueError(f"{str(path)!r} is a folder", "Give a file's name, such as semester.ics")
    return path


def read_file(given: str, folders: Sequence[Path]) -> str:
    """The text of an .ics file in one of ``folders``.

    Raises:
        RefusedError: it lies outside them, also by way of a link, or cannot be read.
        NotFoundError: it is not there.
        InvalidValueError: it is no .ics file, or too large for one.
    """
    refuse_disguises(given)
    if Path(given).suffix.lower() != ".ics":
        raise InvalidValueError(
            f"{given!r} is not the name of a calendar file", "Give the path of an .ics file"
        )
    tried = [_resolved(given, folder) for folder in folders]
    inside = [path for path in tried if any(path.is_relative_to(folder.resolve()) for folder in folders)]
    if not inside:
        raise RefusedError(
            f"{given!r} lies outside the folders that may be read",
            "Move it there, or set SYLLABUS_AGENT_FOLDERS",
        )
    try:
        path = next((path for path in inside if path.is_file()), None)
        if path is None:
            raise NotFoundError(f"There is no file {given!r}", "Give its full path")
        if path.stat().st_size > _LARGEST:
            raise InvalidValueError(f"{given!r} is over 20 MB", "Export a part of that calendar")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RefusedError(f"{given!r} cannot be read ({error.strerror})", "Check its rights") from error
    except UnicodeDecodeError as error:
        raise InvalidValueError(f"{given!r} is not UTF-8 text", "Export it again as iCalendar") from error


def _resolved(given: str, folder: Path) -> Path:
    """The file that is meant, links followed.

    Raises:
        InvalidValueError: no file can be called so.
    """
    try:
        path = (folder / Path(given).expanduser()).resolve()
        path.lstat()
    except FileNotFoundError:
        return path
    except (OSError, RuntimeError) as error:
        raise InvalidValueError(
            f"{given!r:.80} cannot be the name of a file here", "Use a name such as semester.ics"
        ) from error
    return path


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write the file whole or not at all; a file that holds the same bytes is left alone.

    Returns:
        Whether it was written.

    Raises:
        RefusedError: the folder or file cannot be written.
    """
    try:
        if path.is_file() and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        raise RefusedError(
            f"{str(path)!r} cannot be written ({error.strerror})", "Give another name, or free the disk"
        ) from error
    return True


def _replace(path: Path, content: bytes) -> None:
    """By way of a file beside it, so that a reader sees the old or the new one."""
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
