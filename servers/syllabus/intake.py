"""From a path to a PDF's bytes: only regular files, only inside the allowed folders, only PDFs, only so large."""

from __future__ import annotations

import difflib
import hashlib
import os
import re
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from servers.disguise import PLAIN, refuse_disguises
from servers.errors import (
    DamagedError,
    InvalidValueError,
    NotAPdfError,
    NotFoundError,
    RefusedError,
    TooLargeError,
)

__all__ = ["LARGEST", "Intake", "take_in"]

#: Bytes of the largest file that is read.
LARGEST = 100 * 1024 * 1024

#: ISO 32000 wants ``%PDF`` first; readers accept it within the first 1024 bytes (Annex H, note 13 of PDF 1.7).
_HEADER_WITHIN = 1024


@dataclass(frozen=True)
class Intake:
    """A PDF's bytes, where they came from, and their SHA-256 in hexadecimal."""

    path: Path
    data: bytes
    sha256: str


def take_in(path: str, *, folders: Sequence[Path], largest: int = LARGEST) -> Intake:
    """Read the PDF at ``path``, which may be relative to any of ``folders``.

    Args:
        path: as the caller wrote it; ``~`` is the user's home.
        folders: what may be read, with all that lies below; symbolic links count as what they point to.
        largest: the limit in bytes.

    Raises:
        InvalidValueError: no path at all, or a relative one that fits several files.
        RefusedError: outside the folders, not a regular file, or not permitted by the system.
        NotFoundError: no such file; the message names near ones.
        NotAPdfError: something else; the message says what it looks like.
        TooLargeError: over ``largest``.
        DamagedError: the disk could not deliver it.
    """
    refuse_disguises(path)
    found = _located(path, folders)
    data = _read(found, path, largest)
    if b"%PDF" not in data[:_HEADER_WITHIN]:
        raise NotAPdfError(f"{path!r} is not a PDF: {_looks_like(data)}", _mend_for(data))
    return Intake(found, data, hashlib.sha256(data).hexdigest())


def _located(path: str, folders: Sequence[Path]) -> Path:
    """The one existing candidate inside the folders, links resolved."""
    roots = [_resolved(folder) for folder in folders]
    wanted = _home_expanded(path)
    candidates = [wanted] if wanted.is_absolute() else [root / wanted for root in roots]
    inside = [real for real in map(_resolved, candidates) if any(real.is_relative_to(root) for root in roots)]
    if not inside:
        # Said before looking whether the file exists: a refusal must not tell what lies outside.
        raise RefusedError(
            f"{path!r} is outside the folders that may be read ({_listed(folders)})",
            "Move the file into one of them, or add its folder to the setting SYLLABUS_AGENT_FOLDERS "
            f"(several are separated by {os.pathsep!r}) and start the server again",
        )
    # Not Path.exists, which raises where a name is too long.
    existing = sorted({real for real in inside if os.path.exists(real)})  # noqa: PTH110  see above
    if len(existing) > 1:
        raise InvalidValueError(f"{path!r} fits several files ({_listed(existing)})", "Give the full path")
    if not existing:
        raise NotFoundError(f"There is no file {path!r}", _near(inside[0], folders))
    return existing[0]


def _home_expanded(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError as error:
        raise NotFoundError(f"There is no home folder for {path!r}", "Give the full path") from error


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise NotFoundError(
            f"{str(path)!r} cannot be followed (a loop of links, or a name that is too long)", PLAIN
        ) from error


def _listed(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths)) or "none are set"


def _near(wanted: Path, folders: Sequence[Path]) -> str:
    try:
        names = [entry.name for entry in wanted.parent.iterdir() if entry.suffix.lower() == ".pdf"]
    except OSError:
        names = []
    near = difflib.get_close_matches(wanted.name, names, n=3, cutoff=0.5)
    if near:
        return f"Did you mean {' or '.join(repr(str(wanted.parent / name)) for name in near)}?"
    return f"Check the name; a relative path is looked for in {_listed(folders)}"


def _read(found: Path, path: str, largest: int) -> bytes:
    try:
        return _contents(found, path, largest)
    except PermissionError as error:
        raise RefusedError(
            f"The system does not permit reading {path!r}", "Change the file's permissions, or give a copy"
        ) from error
    except OSError as error:
        raise DamagedError(
            f"{path!r} cannot be read ({error.strerror})", "Give a copy on another disk"
        ) from error


def _contents(found: Path, path: str, largest: int) -> bytes:
    # NONBLOCK: opening a FIFO must not wait for its writer. NOFOLLOW: the links were resolved above, so one
    # that is here now was put there since.
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    if found.is_dir():
        raise RefusedError(f"{path!r} is a folder", "Give the path of one PDF file in it")
    with open(os.open(found, flags), "rb") as file:  # noqa: PTH123  a descriptor, opened with flags
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise RefusedError(f"{path!r} is not a regular file (a device, pipe or socket)", PLAIN)
        data = file.read(largest + 1) if status.st_size <= largest else b""
    if status.st_size > largest or len(data) > largest:
        raise TooLargeError(
            f"{path!r} is larger than the limit of {largest // 1024**2} MB",
            "Print the pages of the syllabus alone into a smaller PDF",
        )
    return data


#: What the first bytes give away, in the order in which it is asked.
_KINDS: tuple[tuple[Callable[[bytes], bool], str, str], ...] = (
    (lambda head: not head, "it is empty (0 bytes)", "Download or export it again"),
    (lambda head: head.startswith(b"\x89PNG"), "it looks like a PNG picture", "Export the picture as a PDF"),
    (lambda head: head.startswith(b"\xff\xd8\xff"), "it looks like a JPEG picture", "Export the picture as a PDF"),
    (lambda head: head[:4] in {b"GIF8", b"II*\0", b"MM\0*", b"RIFF"}, "it looks like a picture", "Export the picture as a PDF"),
    (lambda head: head.startswith(b"PK") and b"word/" in head, "it looks like a Word document", "Save it as PDF from Word"),
    (lambda head: head.startswith(b"PK") and b"opendocument" in head, "it looks like an OpenDocument file", "Export it as PDF"),
    (lambda head: head.startswith(b"PK") and (b"xl/" in head or b"ppt/" in head), "it looks like an Office document", "Save it as PDF"),
    (lambda head: head.startswith(b"PK"), "it looks like a zip archive", "Unpack it and give the PDF inside"),
    (lambda head: head.startswith(b"\xd0\xcf\x11\xe0"), "it looks like an old Word or Office document", "Save it as PDF"),
    (lambda head: head.startswith(b"{\\rtf"), "it looks like a rich text document", "Save it as PDF"),
    (lambda head: head.startswith(b"%!PS"), "it looks like PostScript", "Convert it to PDF"),
    (lambda head: re.search(rb"<(!doctype html|html|head|body)\b", head, re.IGNORECASE) is not None,
     "it looks like a web page", "Download the PDF itself (a login page may have been saved in its place), or print the page to PDF"),
    (lambda head: b"\0" not in head and _is_text(head), "it looks like plain text", "Print it to PDF"),
    (lambda _: True, "its first bytes are of no kind that is known", "Download or export it again"),
)  # fmt: skip


def _looks_like(data: bytes) -> str:
    return next(kind for is_one, kind, _ in _KINDS if is_one(data[:4096]))


def _mend_for(data: bytes) -> str:
    return next(mend for is_one, _, mend in _KINDS if is_one(data[:4096]))


def _is_text(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        # The head may end in the middle of a character.
        return error.start > len(head) - 4
    return True
